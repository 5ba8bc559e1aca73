/** The grid page in a real browser: several people at once, undo, structure, and a server that goes away. */

import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";
import { OFFICER, OWNER, type TestServer, type TestSpreadsheet } from "./client.ts";
import { type GridBrowser, gridBrowser } from "./grid-browser.ts";

const LINES = [
  ["Mã", "Điểm", "Ghi rõ"],
  ["I.1", "3", "một"],
  ["I.2", "4", "hai"],
  ["I.3", "5", "ba"],
];

describe.runIf(HAS_BROWSER)("working in the grid page", () => {
  let server: TestServer;
  let grid: GridBrowser;
  let context: BrowserContext;
  let page: Page;
  let spreadsheet: TestSpreadsheet;
  const strange: string[] = [];

  beforeAll(async () => {
    grid = await gridBrowser(800);
    ({ server, context } = grid);
  });
  afterAll(async () => {
    await grid?.close();
  });

  beforeEach(async () => {
    strange.length = 0;
    spreadsheet = await server.create({
      properties: { title: "Khối" },
      sheets: [
        { properties: { sheetId: 7, title: "Phiếu", gridProperties: { rowCount: 20, columnCount: 6 } } },
        { properties: { sheetId: 9, title: "Khác", gridProperties: { rowCount: 20, columnCount: 6 } } },
      ],
    });
    await spreadsheet.write("Phiếu!A1", LINES);
    page = await open("#gid=7&range=B2");
    await page.evaluate(`localStorage.clear()`);
  });
  // This browser, of one process, ends with its last page.
  afterEach(async () => {
    const rest = await context.newPage();
    for (const one of context.pages()) if (one !== rest) await one.close();
    expect(strange).toEqual([]);
  });

  // A machine with much to do takes its time.
  const until = <T>(read: () => T) => expect.poll(read, { timeout: 8000 });
  async function open(hash: string): Promise<Page> {
    const opened = await context.newPage();
    opened.on("pageerror", (error) => strange.push(error.message));
    await opened.goto(`${server.emulator.baseUrl}/spreadsheets/d/${spreadsheet.id}/edit${hash}`);
    await opened.waitForSelector("html[data-state=ready]", { state: "attached" });
    return opened;
  }
  // Code for the page is text: its names are none of Node's.
  const go = async (range: string, where = page) => {
    // By way of a cell that no test stands in: so the second arrival is seen.
    for (const step of ["A19", range]) {
      await where.evaluate(`location.hash = "#gid=7&range=${step}"`);
      await until(() => where.locator("#cell-name").textContent()).toBe(step);
    }
  };
  const shown = (where = page) => where.locator("#cell-text").textContent();
  const message = () => page.locator("#message").textContent();
  const type = async (text: string, where = page) => {
    await where.keyboard.type(text);
    // The grid's formula editor hears Enter a moment after it opens: later than keys without a pause come.
    await where.waitForTimeout(700);
    await where.keyboard.press("Enter");
  };
  const choose = async (entry: string) => {
    await page.locator("#menu-button").click();
    await page.locator(`[data-entry=${entry}]`).click();
  };
  const insertRow = (index: number) =>
    spreadsheet.batch([
      { insertDimension: { range: { sheetId: 7, dimension: "ROWS", startIndex: index, endIndex: index + 1 } } },
    ]);

  it("3,5 is a number, 3/3 the date that the server makes of it, and a formula its result", async () => {
    await go("B2");
    await type("3,5");
    await type("3/3");
    await type("=B2*2");
    await until(() => spreadsheet.values("Phiếu!B2:B4")).toEqual([["3,5"], [expect.stringContaining("3")], ["7"]]);
    const entered = await spreadsheet.read("Phiếu!B2:B4", "valueRenderOption=FORMULA");
    expect(entered.body["values"]).toEqual([[3.5], [expect.any(Number)], ["=B2*2"]]);
    await go("B4");
    await until(() => shown()).toBe("7");
    // What one edits is the formula and not its result.
    await page.keyboard.press("F2");
    await type("+1");
    await until(() => spreadsheet.values("Phiếu!B4")).toEqual([["8"]]);
  });

  it("what is typed goes to its own line when somebody puts a row in above meanwhile", async () => {
    await go("C3");
    await page.keyboard.type("của hai");
    await insertRow(1);
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await until(() => spreadsheet.values("Phiếu!A1:C5")).toEqual([
      ["Mã", "Điểm", "Ghi rõ"],
      [],
      ["I.1", "3", "một"],
      ["I.2", "4", "của hai"],
      ["I.3", "5", "ba"],
    ]);
    await go("C4");
    await until(() => shown()).toBe("của hai");
    await page.keyboard.press("Control+Z");
    await until(() => spreadsheet.values("Phiếu!C4")).toEqual([["hai"]]);
  });

  it("what is typed in a line that somebody deletes is not put elsewhere, and is said", async () => {
    await go("C3");
    await page.keyboard.type("mất");
    await spreadsheet.batch([
      { deleteDimension: { range: { sheetId: 7, dimension: "ROWS", startIndex: 2, endIndex: 3 } } },
    ]);
    // The page has not heard of it yet when Enter comes.
    await page.keyboard.press("Enter");
    await until(message).toContain("đã bị người khác xóa. Nội dung chưa được lưu: “mất”");
    expect(await spreadsheet.values("Phiếu!C1:C4")).toEqual([["Ghi rõ"], ["một"], ["ba"]]);
  });

  it("two windows show each other's typing within a second", async () => {
    const other = await open("#gid=7&range=C2");
    await page.bringToFront();
    await go("C2");
    await type("từ cửa sổ một");
    await expect.poll(() => shown(other), { timeout: 1000 }).toBe("từ cửa sổ một");
  });

  it("undo and redo follow one's own typing, and leave alone what others changed since", async () => {
    await go("B2");
    await type("8");
    await go("B3");
    await type("9");
    await until(() => spreadsheet.values("Phiếu!B2:B3")).toEqual([["8"], ["9"]]);
    await page.keyboard.press("Control+Z");
    await until(() => spreadsheet.values("Phiếu!B2:B3")).toEqual([["8"], ["4"]]);
    await page.keyboard.press("Control+Y");
    await until(() => spreadsheet.values("Phiếu!B2:B3")).toEqual([["8"], ["9"]]);
    await spreadsheet.write("Phiếu!B3", [["10"]]);
    await go("B3");
    await until(() => shown()).toBe("10");
    await page.keyboard.press("Control+Z");
    await until(message).toContain("Người khác đã sửa");
    expect(await spreadsheet.values("Phiếu!B3")).toEqual([["10"]]);
  });

  it("a protected cell says so at the cell before one types, with what it is for, to those it refuses", async () => {
    await spreadsheet.batch([
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 7, startColumnIndex: 2, endColumnIndex: 3 },
            description: "Khối ghi",
            editors: { users: [OWNER] },
          },
        },
      },
    ]);
    await page.evaluate(`localStorage.setItem("emulator.person", "${OFFICER}")`);
    await page.close();
    page = await open("#gid=7&range=C2");
    await page.keyboard.type("x");
    await until(message).toContain("C2: Ô này được bảo vệ nên không sửa được");
    await until(() => page.getByText("Phạm vi được bảo vệ: Khối ghi.").count()).toBe(2);
    await go("B2");
    await type("6");
    await until(() => spreadsheet.values("Phiếu!B2:C2")).toEqual([["6", "một"]]);
  });

  it("the menu inserts, moves and deletes rows, writes a note and renames the sheet", async () => {
    await go("A2");
    await choose("rowsAbove");
    await until(() => spreadsheet.values("Phiếu!A2:A3")).toEqual([[], ["I.1"]]);
    await choose("deleteRows");
    await until(() => spreadsheet.values("Phiếu!A2:A3")).toEqual([["I.1"], ["I.2"]]);
    await go("A2");
    await choose("rowsDown");
    await until(() => spreadsheet.values("Phiếu!A2:A3")).toEqual([["I.2"], ["I.1"]]);
    await go("A2");
    await choose("note");
    await page.locator("#ask-text").fill("Lưu ý");
    await page.locator("#ask-save").click();
    await until(
      async () => (await spreadsheet.get("ranges=Phiếu!A2&fields=sheets(data(rowData(values(note))))")).body,
    ).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ note: "Lưu ý" }] }] }] }] });
    await choose("rename");
    await page.locator("#ask-text").fill("Phiếu mới");
    await page.locator("#ask-save").click();
    await until(() => page.locator("[data-u-comp=slide-tab-item]").first().textContent()).toContain("Phiếu mới");
  });

  it("cells copied within the page keep their formulas, and a pasted block grows the sheet", async () => {
    await spreadsheet.write("Phiếu!D2", [["=B2+1"]]);
    await go("D2");
    await until(() => shown()).toBe("4");
    await page.keyboard.press("Control+C");
    await go("D3");
    await page.keyboard.press("Control+V");
    await until(async () => (await spreadsheet.read("Phiếu!D3", "valueRenderOption=FORMULA")).body["values"]).toEqual([
      ["=B3+1"],
    ]);
    await go("F20");
    await page.evaluate(`navigator.clipboard.writeText("a\\tb\\nc\\td")`);
    await page.keyboard.press("Control+V");
    await until(() => spreadsheet.values("Phiếu!F20:G21")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("typing is kept while the server is away, and saved when it is back", async () => {
    await go("B2");
    await context.setOffline(true);
    await type("7,5");
    await until(message).toContain("Không liên lạc được với máy chủ");
    expect(await spreadsheet.values("Phiếu!B2")).toEqual([["3"]]);
    await context.setOffline(false);
    await until(() => spreadsheet.values("Phiếu!B2")).toEqual([["7,5"]]);
    await until(() => page.locator("#message").isVisible()).toBe(false);
  });
});
