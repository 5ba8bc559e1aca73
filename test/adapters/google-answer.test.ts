/** An answer of the API as the program holds it. */
import { describe, expect, it } from "vitest";
import { toSpreadsheet } from "../../functions/adapters/google-answer.ts";

describe("toSpreadsheet", () => {
  const cellOf = (cell: object): unknown =>
    toSpreadsheet({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] }).grids[0]?.rows[0]?.[0];
  const number = (numberValue: number, type?: string) => ({
    effectiveValue: { numberValue },
    ...(type === undefined ? {} : { effectiveFormat: { numberFormat: { type } } }),
  });

  it.each<[string, object, unknown]>([
    ["a number", number(3.5), 3.5],
    ["0", number(0), 0],
    ["a number shown as text, money or with an exponent", number(3.5, "CURRENCY"), 3.5],
    ["a number in a text cell", number(3.5, "TEXT"), 3.5],
    ["a date", number(45_354, "DATE"), { number: 45_354, format: "DATE" }],
    ["a time", number(0.5, "TIME"), { number: 0.5, format: "TIME" }],
    ["a moment", number(45_354.5, "DATE_TIME"), { number: 45_354.5, format: "DATE_TIME" }],
    ["a share", number(0.965, "PERCENT"), { number: 0.965, format: "PERCENT" }],
    ["a share over the years of a calendar", number(5_000_000, "PERCENT"), { number: 5_000_000, format: "PERCENT" }],
    ["a telephone number in a column of dates", number(912_345_678, "DATE"), 912_345_678],
    ["a number before the calendar", number(-5, "DATE"), -5],
    ["the last day of the calendar", number(2_958_465, "DATE"), { number: 2_958_465, format: "DATE" }],
    ["a text", { effectiveValue: { stringValue: "Đã nộp" } }, "Đã nộp"],
    ["an empty text", { effectiveValue: { stringValue: "" } }, undefined],
    ["true", { effectiveValue: { boolValue: true } }, true],
    ["false", { effectiveValue: { boolValue: false } }, false],
    ["a failed formula", { effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } } }, { error: "#DIV/0!" }],
    ["a failure of a new kind", { effectiveValue: { errorValue: { type: "LOADING" } } }, { error: "#ERROR!" }],
    [
      "a linked text",
      { effectiveValue: { stringValue: "KH" }, hyperlink: "https://x.example" },
      { text: "KH", link: "https://x.example" },
    ],
    [
      "a text in which several words are linked",
      {
        effectiveValue: { stringValue: "Kế hoạch; Báo cáo" },
        textFormatRuns: [
          { format: { link: { uri: "https://x.example/1" } } },
          { startIndex: 8 },
          { startIndex: 10, format: { link: { uri: "https://x.example/2" } } },
          { startIndex: 14, format: { link: { uri: "https://x.example/2" } } },
        ],
      },
      { text: "Kế hoạch; Báo cáo", link: "https://x.example/1 https://x.example/2" },
    ],
    [
      "a text with words in bold",
      { effectiveValue: { stringValue: "Kế hoạch" }, textFormatRuns: [{ format: {} }, { startIndex: 3 }] },
      "Kế hoạch",
    ],
    [
      "the chip of a file beside words",
      {
        effectiveValue: { stringValue: "Báo cáo 15.pdf, bản ký số" },
        chipRuns: [{ chip: { richLinkProperties: { uri: "https://drive.example/f" } } }, { startIndex: 14 }],
      },
      { text: "Báo cáo 15.pdf, bản ký số", link: "https://drive.example/f" },
    ],
    [
      "the chip of a person",
      {
        effectiveValue: { stringValue: "Nguyễn Văn An" },
        chipRuns: [{ chip: { personProperties: { email: "an@tinh.example" } } }],
      },
      { text: "Nguyễn Văn An", link: "mailto:an@tinh.example" },
    ],
    ["a format alone", { effectiveFormat: { numberFormat: { type: "DATE" } } }, undefined],
  ])("reads %s", (_, cell, expected) => expect(cellOf(cell)).toEqual(expected));

  it("fills what lies before the first cell of a block, and drops blank ends", () => {
    const values = [{ effectiveValue: { stringValue: "x" } }, {}];
    const { grids } = toSpreadsheet({
      sheets: [{ data: [{ startRow: 1, startColumn: 1, rowData: [{ values }, {}, {}] }] }],
    });
    expect(grids[0]?.rows).toEqual([[], [undefined, "x"]]);
  });

  it("reads an answer in which everything is missing", () => {
    expect(toSpreadsheet({})).toEqual({ spreadsheetId: "", title: "", locale: "", timeZone: "", grids: [] });
    expect(toSpreadsheet({ sheets: [{}] }).grids).toEqual([
      { sheetId: 0, title: "", hidden: false, rowCount: 0, columnCount: 0, rows: [], protectedRanges: [] },
    ]);
  });

  it("reads merged blocks, whose bounds at 0 the answer leaves out, and none where there are none", () => {
    const block = { startRowIndex: 1, endRowIndex: 4, endColumnIndex: 1 };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, merges: [block] }, { merges: [] }] });
    expect(grids[0]?.merges).toEqual([{ sheetId: 3, ...block }]);
    expect(grids[1]).not.toHaveProperty("merges");
  });

  it("thousands of formatted rows without a value below the last are no rows", () => {
    const blank = { values: [{ effectiveFormat: { numberFormat: { type: "TEXT" } } }] };
    const rowData = [{ values: [{ effectiveValue: { stringValue: "x" } }] }, ...Array(5_000).fill(blank)];
    expect(toSpreadsheet({ sheets: [{ data: [{ rowData }] }] }).grids[0]?.rows).toEqual([["x"]]);
  });

  it("reads protected ranges with sorted editors", () => {
    const range = { protectedRangeId: 7, range: { sheetId: 3, startRowIndex: 1 }, editors: { users: ["b@x", "a@x"] } };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, protectedRanges: [range] }] });
    expect(grids[0]?.protectedRanges).toEqual([
      { protectedRangeId: 7, range: { sheetId: 3, startRowIndex: 1 }, warningOnly: false, editors: ["a@x", "b@x"] },
    ]);
  });

  it("a range that only warns has no editors, although its owner is answered as one", () => {
    const range = { protectedRangeId: 7, range: { sheetId: 3 }, warningOnly: true, editors: { users: ["owner@x"] } };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, protectedRanges: [range] }] });
    expect(grids[0]?.protectedRanges[0]?.editors).toEqual([]);
  });
});
