/** The grid page in a real browser. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";
import { OFFICER, OWNER, type TestServer, type TestSpreadsheet } from "./client.ts";
import { type GridBrowser, gridBrowser } from "./grid-browser.ts";

describe.runIf(HAS_BROWSER)("the grid page", () => {
  let server: TestServer;
  let grid: GridBrowser;
  let page: Page;
  let spreadsheet: TestSpreadsheet;
  const strange: string[] = [];

  beforeAll(async () => {
    grid = await gridBrowser(720);
    const { context } = grid;
    ({ server } = grid);
    page = await context.newPage();
    page.on("pageerror", (error) => strange.push(error.message));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.emulator.baseUrl))
        strange.push(request.url());
    });
  });
  afterAll(async () => {
    await grid?.close();
  });

  beforeEach(async () => {
    strange.length = 0;
    spreadsheet = await server.create({
      properties: { title: "<b>Khối</b>" },
      sheets: [
        {
          properties: {
            sheetId: 7,
            title: "Phiếu",
            gridProperties: { rowCount: 60, columnCount: 8, frozenRowCount: 1 },
          },
        },
        { properties: { sheetId: 8, title: "Ẩn", hidden: true } },
        { properties: { sheetId: 9, title: "Khác" } },
      ],
    });
    await spreadsheet.write("Phiếu!A1", [
      ["Mã", "Điểm", "Tình trạng"],
      ["I.1", "9,5", "Đủ"],
      ["<script>document.title='x'</script>", "", ""],
    ]);
    await spreadsheet.batch([
      {
        repeatCell: {
          range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { numberFormat: { type: "NUMBER", pattern: "0.00" } } },
          fields: "userEnteredFormat",
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 7, startColumnIndex: 2, endColumnIndex: 3 },
            editors: { users: ["robot@khoi.example"] },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 },
            editors: { users: [OFFICER] },
          },
        },
      },
    ]);
    await open("#gid=7&range=B2");
  });

  // A machine with much to do takes its time.
  const until = <T>(read: () => T) => expect.poll(read, { timeout: 8000 });
  async function open(hash: string): Promise<void> {
    await page.goto("about:blank");
    await page.goto(`${server.emulator.baseUrl}/spreadsheets/d/${spreadsheet.id}/edit${hash}`);
    await page.waitForSelector("html[data-state=ready]", { state: "attached" });
  }
  // Code for the page is text: its names are none of Node's.
  const isAt = (range: string) => until(() => page.locator("#cell-name").textContent()).toBe(range);
  const go = async (range: string, gid = 7) => {
    await page.evaluate(`location.hash = "#"; location.hash = "#gid=${gid}&range=${range}"`);
    await isAt(range);
  };
  const shown = () => page.locator("#cell-text").textContent();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  it("opens at the cell of the address, loads nothing from elsewhere and runs nothing from a cell", async () => {
    expect(await page.locator("#cell-name").textContent()).toBe("B2");
    expect(await shown()).toBe("9,50");
    await go("A3");
    expect(await shown()).toBe("<script>document.title='x'</script>");
    expect(await page.title()).toBe("<b>Khối</b>");
    expect(strange).toEqual([]);
  });

  it("typing goes to the server in the name chosen, and comes back in the server's format", async () => {
    const users: string[] = [];
    const stop = server.emulator.onChange(({ user }) => users.push(user));
    expect(await page.locator("#person option").allTextContents()).toEqual([
      `${OWNER} (chủ bảng tính)`,
      "robot@khoi.example",
      OFFICER,
      "Địa chỉ khác…",
    ]);
    await page.selectOption("#person", OFFICER);
    await go("B3");
    await type("8,5");
    await go("B3");
    await until(shown).toBe("8,50");
    stop();
    expect((await spreadsheet.read("Phiếu!B3", "valueRenderOption=UNFORMATTED_VALUE")).body["values"]).toEqual([[8.5]]);
    expect(users).toEqual([OFFICER]);
    await page.selectOption("#person", OWNER);
  });

  it("a date, a percentage, a numeral before a space, which makes no list, come as typed, and the page says nothing", async () => {
    const typed = [
      ["21/4/2024", "21/04/2024"],
      ["96,5%", "96,50%"],
      ["I. 1. Kết quả", "I. 1. Kết quả"],
    ] as const;
    for (const [text, shownText] of typed) {
      await go("E2");
      await page.keyboard.type(text);
      await page.waitForTimeout(700);
      await page.keyboard.press("Enter");
      await until(() => spreadsheet.values("Phiếu!E2")).toEqual([[shownText]]);
      expect(await page.locator("#message").isVisible()).toBe(false);
    }
  });

  it("a cell with a list of answers takes another one", async () => {
    const condition = { type: "ONE_OF_LIST", values: [{ userEnteredValue: "BTC" }, { userEnteredValue: "BNC" }] };
    const range = { sheetId: 7, startColumnIndex: 4, endColumnIndex: 5 };
    await spreadsheet.batch([{ setDataValidation: { range, rule: { condition, showCustomUi: true } } }]);
    await page.waitForTimeout(500);
    await go("E2");
    await page.keyboard.type("Ban Tổ chức TU");
    await page.waitForTimeout(700);
    await page.keyboard.press("Enter");
    await until(() => spreadsheet.values("Phiếu!E2")).toEqual([["Ban Tổ chức TU"]]);
  });

  it("a protected cell refuses, says why, and shows what stood there", async () => {
    await page.selectOption("#person", OFFICER);
    await go("C2");
    await type("tự sửa");
    await until(() => page.locator("#message").textContent()).toContain("C2: Ô này được bảo vệ");
    await go("C2");
    expect(await shown()).toBe("Đủ");
    expect(await spreadsheet.values("Phiếu!C2")).toEqual([["Đủ"]]);
    await page.selectOption("#person", OWNER);
    await go("B2");
    await type("1");
    await until(() => page.locator("#message").isVisible()).toBe(false);
  });

  it("a change by a program appears within a second and does not disturb what one types", async () => {
    await go("B4");
    await page.keyboard.type("12");
    await spreadsheet.write("Phiếu!A5:B5", [["từ chương trình", 7]], "RAW");
    await page.waitForTimeout(600);
    await page.keyboard.type(",25");
    await page.keyboard.press("Enter");
    await until(() => spreadsheet.values("Phiếu!B4")).toEqual([["12,25"]]);
    await go("A5");
    await until(shown).toBe("từ chương trình");
  });

  it("a change by a program shows in the chosen cell without a touch", async () => {
    await go("A9");
    await spreadsheet.write("Phiếu!A9", [["mới"]]);
    await until(shown).toBe("mới");
  });

  it("pasting writes a block as text, Delete empties it, Ctrl-Z brings it back", async () => {
    await go("D2");
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify('3/3\t"hai\ndòng"\n\'007\tb')})`);
    await page.keyboard.press("Control+V");
    await until(() => spreadsheet.values("Phiếu!D2:E3")).toEqual([
      ["3/3", "hai\ndòng"],
      ["007", "b"],
    ]);
    await until(shown).toBe("3/3");
    await page.keyboard.press("Delete");
    await until(() => spreadsheet.values("Phiếu!D2:E3")).toEqual([
      ["", "hai\ndòng"],
      ["007", "b"],
    ]);
    await page.keyboard.press("Control+Z");
    await until(() => spreadsheet.values("Phiếu!D2:D2")).toEqual([["3/3"]]);
  });

  it("hidden sheets are not shown, and a new one appears", async () => {
    const tabs = async () =>
      (await page.locator("[data-u-comp=slide-tab-item]").allTextContents()).map((text) => text.trim());
    expect(await tabs()).toEqual(["Phiếu", "Khác"]);
    await spreadsheet.batch([{ addSheet: { properties: { title: "Thêm" } } }]);
    await until(tabs).toEqual(["Phiếu", "Khác", "Thêm"]);
    await page.evaluate(`location.hash = "#gid=8&range=A1"`);
    await until(() => page.locator("#message").textContent()).toContain("không có hoặc đang ẩn");
  });

  it("a cell's link is offered, one that would run something is not", async () => {
    const link = (row: number, uri: string) => ({
      updateCells: {
        start: { sheetId: 7, rowIndex: row, columnIndex: 5 },
        fields: "userEnteredValue,userEnteredFormat.textFormat.link",
        rows: [
          {
            values: [
              { userEnteredValue: { stringValue: "đến" }, userEnteredFormat: { textFormat: { link: { uri } } } },
            ],
          },
        ],
      },
    });
    await spreadsheet.batch([link(1, "#gid=9&range=C4"), link(2, "javascript:alert(1)")]);
    await go("F3");
    await until(shown).toBe("đến");
    expect(await page.locator("#cell-link").isVisible()).toBe(false);
    await go("F2");
    await page.locator("#cell-link").click();
    await isAt("C4");
  });
});
