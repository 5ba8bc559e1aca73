import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, namedCells, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await namedCells(server);
});
afterEach(() => server.emulator.close());

const copy = (source: object, destination: object, options: object = {}) =>
  spreadsheet.batch([{ copyPaste: { source, destination, ...options } }]);
const bold = {
  repeatCell: {
    range: box(1, [0, 1], [0, 1]),
    cell: { userEnteredFormat: { textFormat: { bold: true }, borders: { top: { style: "SOLID" } } }, note: "n" },
    fields: "userEnteredFormat,note",
  },
};
const cellOf = async (range: string) => {
  const { body } = await spreadsheet.get(
    `ranges=${range}&fields=sheets.data.rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)`,
  );
  const [sheet] = body["sheets"] as unknown as { data: { rowData?: { values: object[] }[] }[] }[];
  return sheet?.data[0]?.rowData?.[0]?.values[0] ?? {};
};

describe("copyPaste", () => {
  it("fills a destination that holds the source several times", async () => {
    await copy(box(1, [0, 1], [0, 2]), box(1, [5, 7], [0, 4]));
    expect(await spreadsheet.values("A6:D7")).toEqual([
      ["a1", "b1", "a1", "b1"],
      ["a1", "b1", "a1", "b1"],
    ]);
  });

  it("goes past a destination that is too small, and the grid grows with it", async () => {
    await copy(box(1, [0, 4], [0, 3]), box(1, [8, 9], [5, 6]));
    expect(await spreadsheet.values("F9:H12")).toEqual([1, 2, 3, 4].map((row) => [`a${row}`, `b${row}`, `c${row}`]));
  });

  it("may overlap its source, and may be turned", async () => {
    await copy(box(1, [0, 2], [0, 3]), box(1, [0, 1], [1, 2]), { pasteOrientation: "TRANSPOSE" });
    expect(await spreadsheet.values("A1:C3")).toEqual([
      ["a1", "a1", "a2"],
      ["a2", "b1", "b2"],
      ["a3", "c1", "c2"],
    ]);
  });

  it("moves relative references and leaves fixed ones", async () => {
    await spreadsheet.write("D1", [["=A1&$B$1&A$2"]]);
    await copy(box(1, [0, 1], [3, 4]), box(1, [2, 3], [4, 5]));
    expect((await spreadsheet.read("E3", "valueRenderOption=FORMULA")).body["values"]).toEqual([["=B3&$B$1&B$2"]]);
    await copy(box(1, [0, 1], [3, 4]), box(1, [0, 1], [4, 5]), { pasteType: "PASTE_VALUES" });
    expect((await spreadsheet.read("E1", "valueRenderOption=FORMULA")).body["values"]).toEqual([["a1b1a2"]]);
  });

  const format = { textFormat: { bold: true } };
  const bordered = expect.objectContaining({ borders: expect.anything() });
  it.each([
    ["PASTE_NORMAL", { userEnteredValue: { stringValue: "a1" }, userEnteredFormat: bordered, note: "n" }],
    ["PASTE_NO_BORDERS", { userEnteredValue: { stringValue: "a1" }, userEnteredFormat: format, note: "n" }],
    ["PASTE_FORMAT", { userEnteredValue: { stringValue: "c3" }, userEnteredFormat: bordered }],
    ["PASTE_VALUES", { userEnteredValue: { stringValue: "a1" } }],
    ["PASTE_FORMULA", { userEnteredValue: { stringValue: "a1" } }],
    ["PASTE_DATA_VALIDATION", { userEnteredValue: { stringValue: "c3" } }],
    ["PASTE_CONDITIONAL_FORMATTING", { userEnteredValue: { stringValue: "c3" } }],
  ])("%s takes what it names", async (pasteType, expected) => {
    await spreadsheet.batch([bold]);
    await copy(box(1, [0, 1], [0, 1]), box(1, [2, 3], [2, 3]), { pasteType });
    expect(await cellOf("C3")).toEqual(expected);
  });

  it("brings merges and conditional formats along", async () => {
    const rule = { ranges: [box(1, [0, 1], [0, 2])], booleanRule: { condition: { type: "BLANK" }, format } };
    await spreadsheet.batch([
      { mergeCells: { range: box(1, [0, 1], [0, 2]), mergeType: "MERGE_ALL" } },
      { addConditionalFormatRule: { rule } },
    ]);
    await copy(box(1, [0, 1], [0, 2]), box(1, [6, 8], [2, 4]));
    const sheet = await firstSheet(spreadsheet, "merges,conditionalFormats.ranges");
    expect(sheet).toEqual({
      merges: [box(1, [0, 1], [0, 2]), box(1, [6, 7], [2, 4]), box(1, [7, 8], [2, 4])],
      conditionalFormats: [{ ranges: [box(1, [0, 1], [0, 2]), box(1, [6, 8], [2, 4])] }],
    });
  });

  it("is stopped by a protected destination", async () => {
    const range = box(1, [5, 6], [0, 1]);
    await spreadsheet.batch([
      { addProtectedRange: { protectedRange: { range, editors: { users: ["a@x.example"] } } } },
    ]);
    const request = { copyPaste: { source: box(1, [0, 1], [0, 1]), destination: range } };
    expect((await spreadsheet.batch([request], "b@x.example")).message).toContain("protected cell");
  });
});

describe("cutPaste", () => {
  const cut = (source: object, rowIndex: number, columnIndex: number) =>
    spreadsheet.batch([{ cutPaste: { source, destination: { sheetId: 1, rowIndex, columnIndex } } }]);

  it("leaves nothing behind, and references follow what was cut whole", async () => {
    await spreadsheet.write("F1", [["=A1&B2"], ["=SUM(A1:C1)"]]);
    await spreadsheet.batch([bold, { addNamedRange: { namedRange: { name: "ten", range: box(1, [0, 1], [0, 1]) } } }]);
    await cut(box(1, [0, 1], [0, 1]), 4, 4);
    expect(await cellOf("A1")).toEqual({});
    expect(await cellOf("E5")).toMatchObject({ userEnteredValue: { stringValue: "a1" }, note: "n" });
    expect((await spreadsheet.read("F1:F2", "valueRenderOption=FORMULA")).body["values"]).toEqual([
      ["=E5&B2"],
      ["=SUM(A1:C1)"],
    ]);
    expect((await spreadsheet.read("ten")).body).toMatchObject({ range: "S!E5", values: [["a1"]] });
  });

  it("may overlap, and a formula that is cut means what it meant", async () => {
    await spreadsheet.write("D4", [["=A4"]]);
    await cut(box(1, [0, 4], [0, 4]), 1, 0);
    expect(await spreadsheet.values("A1:A5")).toEqual([[], ["a1"], ["a2"], ["a3"], ["a4"]]);
    expect((await spreadsheet.read("D5", "valueRenderOption=FORMULA")).body["values"]).toEqual([["=A5"]]);
  });
});
