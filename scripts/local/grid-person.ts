/** A person at the page of a spreadsheet in a real browser: goes to a cell, types, and reads what it shows. */
import type { Request } from "playwright-core";
import { launchBrowser } from "./browser.ts";

/** A cell by its sheet and its name, such as "B7". */
export interface GridPlace {
  readonly sheetId: number;
  readonly cell: string;
}

export interface GridPerson {
  /** Types into a cell, letter after letter, and leaves it by Enter; "" is the key Delete. */
  type(place: GridPlace, text: string): Promise<void>;
  /** Pastes lines of texts, the first at a cell. */
  paste(place: GridPlace, lines: readonly (readonly string[])[]): Promise<void>;
  /** The text of a cell, as the bar on top shows it. */
  shown(place: GridPlace): Promise<string>;
  /** Chooses an entry of the menu at a cell. */
  choose(place: GridPlace, entry: string): Promise<void>;
  /** Follows the link of a cell; the name of the cell that it leads to. */
  follow(place: GridPlace): Promise<string>;
  /** What the page says in its bar; "" when it says nothing. */
  message(): Promise<string>;
  /** Goes on as somebody else, by the list of people on top. */
  become(address: string): Promise<void>;
  /** Resolves when the server has all that was typed. */
  saved(): Promise<void>;
  /** Errors of the page itself. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;
const TRIES = 3;
/** The grid's editor hears Enter a moment after it opens. */
const OPENING_MS = 200;
/** What is typed goes out a moment after Enter. */
const SENDING_MS = 500;
const LEAVING_MS = 400;
const ENTERS = 20;

/** Opens the page at `url` as the person with `address`. */
export async function gridPerson(url: string, address: string): Promise<GridPerson> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 720, height: 320 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const underway = new Set<Request>();
  page.on("request", (request) => request.method() !== "GET" && underway.add(request));
  page.on("requestfinished", (request) => underway.delete(request));
  page.on("requestfailed", (request) => underway.delete(request));
  await page.goto(url);
  await page.waitForSelector("html[data-state=ready]", { state: "attached" });
  await page.selectOption("#person", address);

  const name = page.locator("#cell-name");
  const named = (cell: string) => new RegExp(`^${cell}$`);
  const jump = async (sheetId: number, cell: string): Promise<void> => {
    const there = page.locator("#cell-name", { hasText: named(cell) });
    for (let left = TRIES; ; left--) {
      // Code for the page is text: its names are none of Node's.
      await page.evaluate(`location.hash = "#"; location.hash = "#gid=${sheetId}&range=${cell}"`);
      try {
        return await there.waitFor({ state: "attached", timeout: PATIENCE_MS });
      } catch (error) {
        // What others changed meanwhile may have taken the page elsewhere: a person would go there again.
        if (left === 1) throw error;
      }
    }
  };
  let current: number | undefined;
  /** A jump to where one stands could arrive amid the next word, and is none; to the same name on another sheet, a detour. */
  const go = async ({ sheetId, cell }: GridPlace): Promise<void> => {
    const standing = await name.textContent();
    if (sheetId === current && standing === cell) return;
    if (sheetId !== current)
      await jump(sheetId, ["A1", "B1", "C1"].find((one) => one !== standing && one !== cell) ?? "A1");
    current = sheetId;
    if ((await name.textContent()) !== cell) await jump(sheetId, cell);
  };
  const leave = async (cell: string): Promise<void> => {
    const left = page.locator("#cell-name", { hasNotText: named(cell) });
    for (let count = 1; count <= ENTERS; count++) {
      await page.keyboard.press("Enter");
      const hasLeft = await left.waitFor({ state: "attached", timeout: LEAVING_MS }).then(
        () => true,
        () => false,
      );
      if (hasLeft) {
        // One Enter too many may still be on its way.
        if (count > 1) current = undefined;
        return;
      }
    }
    throw new Error(`Enter does not leave ${cell}`);
  };
  const saved = async (): Promise<void> => {
    do await page.waitForTimeout(SENDING_MS);
    while (underway.size > 0);
  };
  return {
    errors,
    saved,
    async type(place, text) {
      await go(place);
      if (text === "") return page.keyboard.press("Delete");
      await page.keyboard.type(text);
      await page.waitForTimeout(OPENING_MS);
      await leave(place.cell);
    },
    async paste(place, lines) {
      await go(place);
      const text = lines.map((line) => line.join("\t")).join("\n");
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await page.keyboard.press("Control+V");
    },
    async shown(place) {
      await go(place);
      return (await page.locator("#cell-text").textContent()) ?? "";
    },
    async choose(place, entry) {
      await go(place);
      await page.locator("#menu-button").click();
      await page.locator(`[data-entry=${entry}]`).click();
    },
    async follow(place) {
      await go(place);
      await page.locator("#cell-link").click();
      await page.locator("#cell-name", { hasNotText: named(place.cell) }).waitFor({ state: "attached" });
      current = undefined;
      return (await name.textContent()) ?? "";
    },
    async message() {
      const bar = page.locator("#message");
      return (await bar.isVisible()) ? ((await page.locator("#message-text").textContent()) ?? "") : "";
    },
    async become(other) {
      await saved();
      await page.selectOption("#person", other);
    },
    async close() {
      await saved();
      await browser.close();
    },
  };
}
