/** The menu for rows, columns, notes and names: at the pointer on a right click, under its button otherwise. */

import { element } from "./bar.ts";
import { type Block, cellName } from "./cell-names.ts";
import { MENU, WORDS } from "./messages.ts";
import type { Action } from "./structure.ts";

export interface MenuOptions {
  readonly active: () => { readonly sheetId: number; readonly block: Block };
  readonly act: (action: Action) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly note: () => string;
  readonly setNote: (note: string) => void;
  readonly title: () => string;
  readonly rename: (title: string) => void;
  /** The keyboard belongs to the grid again. */
  readonly done: () => void;
}

type Entry = keyof typeof MENU;

/** Asks for a text; `undefined` if one thinks better of it. */
function ask(question: string, text: string, readOnly = false): Promise<string | undefined> {
  const dialog = element<HTMLDialogElement>("ask");
  const field = element<HTMLTextAreaElement>("ask-text");
  element("ask-title").textContent = question;
  field.value = text;
  field.readOnly = readOnly;
  element("ask-save").hidden = readOnly;
  dialog.returnValue = "";
  dialog.showModal();
  field.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "save" ? field.value : undefined), {
      once: true,
    });
  });
}

/** Makes the menu. */
export function createMenu(options: MenuOptions): void {
  const { active, act, undo, redo, done } = options;
  const menu = element("menu");
  const button = element<HTMLButtonElement>("menu-button");

  const close = (): void => {
    if (menu.hidden) return;
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    done();
  };
  const note = async (): Promise<void> => {
    const text = await ask(WORDS.note, options.note());
    if (text !== undefined) options.setNote(text.trim());
    done();
  };
  const rename = async (): Promise<void> => {
    const title = (await ask(WORDS.sheetName, options.title()))?.trim() ?? "";
    if (title !== "" && title !== options.title()) options.rename(title);
    done();
  };
  const link = async (): Promise<void> => {
    const { sheetId, block } = active();
    const [first, last] = [
      cellName(block.startRow, block.startColumn),
      cellName(block.endRow - 1, block.endColumn - 1),
    ];
    const range = first === last ? first : `${first}:${last}`;
    await ask(WORDS.linkCopied, `${location.href.replace(/#.*/, "")}#gid=${sheetId}&range=${range}`, true);
    done();
  };
  const choose = (entry: Entry): void => {
    close();
    if (entry === "undo") undo();
    else if (entry === "redo") redo();
    else if (entry === "note") void note();
    else if (entry === "rename") void rename();
    else if (entry === "link") void link();
    else act(entry);
  };
  const open = (x: number, y: number): void => {
    const { block } = active();
    const rows = String(block.endRow - block.startRow);
    const columns = String(block.endColumn - block.startColumn);
    menu.replaceChildren(
      ...(Object.entries(MENU) as [Entry, string][]).map(([entry, label]) => {
        const item = document.createElement("button");
        item.type = "button";
        item.setAttribute("role", "menuitem");
        item.dataset["entry"] = entry;
        item.textContent = label.replace("%", /column/i.test(entry) ? columns : rows);
        item.addEventListener("click", () => choose(entry));
        return item;
      }),
    );
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    menu.style.left = `${Math.max(0, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(0, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`;
    (menu.firstElementChild as HTMLElement | null)?.focus();
  };

  button.addEventListener("click", () => {
    const { left, bottom } = button.getBoundingClientRect();
    if (menu.hidden) open(left, bottom);
    else close();
  });
  element("grid").addEventListener("contextmenu", (event) => {
    event.preventDefault();
    // The grid chooses the cell under the pointer first.
    requestAnimationFrame(() => open(event.clientX, event.clientY));
  });
  addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && target !== button) close();
  });
  menu.addEventListener("keydown", (event) => {
    const at = document.activeElement;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") ((at?.nextElementSibling ?? menu.firstElementChild) as HTMLElement).focus();
    else if (event.key === "ArrowUp") ((at?.previousElementSibling ?? menu.lastElementChild) as HTMLElement).focus();
    else return;
    event.preventDefault();
  });
}
