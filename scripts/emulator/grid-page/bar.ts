/** The bar on top: who one is, which cell is chosen, where it leads, and what the server says. */

export interface Bar {
  /** The person in whose name one types. */
  current(): string;
  setPeople(owner: string, people: readonly string[]): void;
  showCell(name: string, text: string, link: string | undefined, hint: string | undefined): void;
  /** A message that stays until the next one, or until it is closed. */
  warn(message: string): void;
  /** Takes the message away: what it was about is over. */
  settle(): void;
  setTitle(title: string): void;
}

const STORED = "emulator.person";
const OTHER = "\u0000other";

/** An element that the page has. @throws Error if it has not */
export function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as T;
}

/** Only addresses that a click may open: nothing that runs. */
export const safeLink = (link: string): string | undefined =>
  /^(https?:\/\/|mailto:|#)/i.test(link) ? withinPage(link) : undefined;

/** A full address of a place in this very spreadsheet is a step within the page. */
function withinPage(link: string): string {
  const here = location.href.replace(/#.*/, "");
  return link.startsWith(`${here}#`) ? link.slice(here.length) : link;
}

/** `done` is called when a person was chosen: the keyboard belongs to the grid again, which may look otherwise to them. */
export function createBar(done: () => void): Bar {
  const select = element<HTMLSelectElement>("person");
  const free = element<HTMLInputElement>("person-free");
  const link = element<HTMLAnchorElement>("cell-link");
  const message = element("message");
  let person = localStorage.getItem(STORED) ?? "";

  const choose = (address: string): void => {
    person = address;
    localStorage.setItem(STORED, address);
    done();
  };
  select.addEventListener("change", () => {
    const other = select.value === OTHER;
    free.hidden = !other;
    if (other) free.focus();
    else choose(select.value);
  });
  free.addEventListener("change", () => {
    const address = free.value.trim();
    if (/^\S+@\S+$/.test(address)) choose(address);
  });
  element("message-close").addEventListener("click", () => {
    message.hidden = true;
  });

  return {
    current: () => person,
    setPeople: (owner, people) => {
      if (person === "") person = owner;
      const known = [...new Set([owner, ...people, person])];
      select.replaceChildren(
        ...known.map((address) => new Option(address === owner ? `${address} (chủ bảng tính)` : address, address)),
        new Option("Địa chỉ khác…", OTHER),
      );
      select.value = person;
    },
    showCell: (name, text, target, hint) => {
      element("cell-name").textContent = name;
      element("cell-text").textContent = text;
      element("cell-hint").textContent = hint ?? "";
      const safe = target === undefined ? undefined : safeLink(target);
      link.hidden = safe === undefined;
      if (safe === undefined) return;
      link.href = safe;
      link.target = safe.startsWith("#") ? "_self" : "_blank";
      link.textContent = `Mở liên kết: ${safe.length > 60 ? `${safe.slice(0, 57)}…` : safe}`;
    },
    warn: (text) => {
      element("message-text").textContent = text;
      message.hidden = false;
    },
    settle: () => {
      message.hidden = true;
    },
    setTitle: (title) => {
      document.title = title;
      element("title").textContent = title;
    },
  };
}
