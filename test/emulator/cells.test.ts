import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rowsOf, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: [{ properties: { title: "S", gridProperties: { rowCount: 10, columnCount: 5 } } }],
  });
});
afterEach(() => server.emulator.close());

const cells = async (range: string, fields: string) => {
  const { body } = await spreadsheet.get(`ranges=${range}&fields=sheets.data.rowData.values(${fields})`);
  const [sheet] = body["sheets"] as unknown as { data: { rowData?: { values?: unknown[] }[] }[] }[];
  return (sheet?.data[0]?.rowData ?? []).map(({ values = [] }) => values);
};

describe("updateCells", () => {
  it("writes only the fields of the mask", async () => {
    const cell = {
      userEnteredValue: { numberValue: 5 },
      note: "n",
      userEnteredFormat: { textFormat: { bold: true }, numberFormat: { type: "NUMBER", pattern: "0.0" } },
    };
    await spreadsheet.batch([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
          fields: "userEnteredValue,userEnteredFormat.numberFormat",
          rows: [{ values: [cell] }],
        },
      },
    ]);
    expect(await cells("B2", "userEnteredValue,userEnteredFormat,note")).toEqual([
      [
        {
          userEnteredValue: { numberValue: 5 },
          userEnteredFormat: { numberFormat: { type: "NUMBER", pattern: "0.0" } },
        },
      ],
    ]);
    await spreadsheet.batch([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
          fields: "userEnteredFormat.textFormat.bold,note",
          rows: [{ values: [cell] }],
        },
      },
    ]);
    expect(await cells("B2", "formattedValue,userEnteredFormat,note")).toEqual([
      [
        {
          formattedValue: "5.0",
          userEnteredFormat: { numberFormat: { type: "NUMBER", pattern: "0.0" }, textFormat: { bold: true } },
          note: "n",
        },
      ],
    ]);
  });

  it("a field that the mask names and the cell lacks is removed", async () => {
    await spreadsheet.write("A1", [["x"]]);
    await spreadsheet.batch([
      { updateCells: { start: { sheetId: 0 }, fields: "note", rows: [{ values: [{ note: "n" }] }] } },
      { updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{}] }] } },
    ]);
    expect(await cells("A1", "userEnteredValue,note")).toEqual([[{ note: "n" }]]);
  });

  it("a range without rows is emptied of the mask's fields", async () => {
    await spreadsheet.write("A1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    await spreadsheet.batch([
      {
        updateCells: {
          range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 2 },
          fields: "userEnteredValue",
          rows: rowsOf([["A"]]),
        },
      },
    ]);
    expect(await spreadsheet.values("S")).toEqual([["A"]]);
  });

  it("a colour is answered under both its names, whichever was written", async () => {
    const format = (userEnteredFormat: object, fields: string) =>
      spreadsheet.batch([
        {
          repeatCell: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, cell: { userEnteredFormat }, fields },
        },
      ]);
    const red = { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { red: 1 } } };
    await format({ backgroundColor: { red: 1 } }, "userEnteredFormat.backgroundColor");
    expect(await cells("A1", "userEnteredFormat")).toEqual([[{ userEnteredFormat: red }]]);
    await format({}, "userEnteredFormat.backgroundColorStyle");
    expect(await cells("A1", "userEnteredFormat")).toEqual([]);
  });

  it.each([
    [
      { start: { sheetId: 0, rowIndex: 10 }, fields: "note" },
      "GridCoordinate.rowIndex[10] is after last row in grid[10]",
    ],
    [
      { start: { sheetId: 0, columnIndex: 5 }, fields: "note" },
      "GridCoordinate.columnIndex[5] is after last column in grid[5]",
    ],
    [
      { start: { sheetId: 0, columnIndex: 4 }, fields: "userEnteredValue", rows: rowsOf([["a", "b"]]) },
      "Attempting to write column: 5, beyond the last requested column of: 4",
    ],
    [
      { range: { sheetId: 0, endRowIndex: 1 }, fields: "userEnteredValue", rows: rowsOf([["a"], ["b"]]) },
      "Attempting to write row: 1, beyond the last requested row of: 0",
    ],
    [{ start: { sheetId: 0 }, fields: "effectiveValue" }, "The field 'effectiveValue' is read-only and cannot be set."],
    [{ fields: "note" }, "Either start or range must be set."],
    [
      {
        start: { sheetId: 0 },
        fields: "*",
        rows: [{ values: [{ userEnteredValue: { errorValue: { type: "REF" } } }] }],
      },
      "An error value cannot be set.",
    ],
    [
      { start: { sheetId: 0 }, fields: "*", rows: [{ values: [{ pivotTable: {} }] }] },
      "pivotTable is not supported by the embedded spreadsheet server.",
    ],
  ])("%j is refused", async (request, message) => {
    expect(await spreadsheet.batch([{ updateCells: request }])).toMatchObject({
      status: 400,
      message: `Invalid requests[0].updateCells: ${message}`,
    });
  });
});

describe("repeatCell", () => {
  it("says the same of every cell", async () => {
    await spreadsheet.batch([
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 1 },
          cell: { userEnteredValue: { boolValue: true } },
          fields: "userEnteredValue",
        },
      },
    ]);
    expect(await spreadsheet.values("S")).toEqual([[], ["TRUE"], ["TRUE"]]);
  });

  it("a range that starts outside the grid is refused", async () => {
    const range = { sheetId: 0, startRowIndex: 10, endRowIndex: 11 };
    expect((await spreadsheet.batch([{ repeatCell: { range, cell: {}, fields: "note" } }])).message).toContain(
      "GridRange.startRowIndex[10] is after last row in grid[10]",
    );
  });
});

describe("appendCells", () => {
  it("goes below the last row with a value, and the grid grows", async () => {
    await spreadsheet.write("B9", [["x"], ["y"]]);
    await spreadsheet.batch([
      { appendCells: { sheetId: 0, rows: rowsOf([["1"], ["2"]]), fields: "userEnteredValue" } },
    ]);
    expect(await spreadsheet.values("A9:B12")).toEqual([["", "x"], ["", "y"], ["1"], ["2"]]);
  });
});

describe("setDataValidation", () => {
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
  const rule = {
    condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Đạt" }] },
    strict: false,
    showCustomUi: true,
    inputMessage: "Chọn",
  };

  it("is kept with the cells, warns nobody who writes by program, and is cleared without a rule", async () => {
    await spreadsheet.batch([{ setDataValidation: { range, rule, filteredRowsIncluded: true } }]);
    expect((await spreadsheet.write("A2", [["Khác"]])).status).toBe(200);
    expect(await cells("A2:A4", "dataValidation")).toEqual([[{ dataValidation: rule }], [{ dataValidation: rule }]]);
    await spreadsheet.batch([{ setDataValidation: { range } }]);
    expect(await cells("A2:A4", "dataValidation")).toEqual([[{}]]);
  });
});

describe("updateBorders", () => {
  it("draws around a range and between its cells", async () => {
    const line = { style: "SOLID", color: { red: 1 } };
    const answered = { style: "SOLID", color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } };
    await spreadsheet.batch([
      { updateBorders: { range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 1 }, top: line, innerHorizontal: line } },
    ]);
    expect(await cells("A1:A2", "userEnteredFormat.borders")).toEqual([
      [{ userEnteredFormat: { borders: { top: answered, bottom: answered } } }],
      [{ userEnteredFormat: { borders: { top: answered } } }],
    ]);
    await spreadsheet.batch([
      {
        updateBorders: {
          range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 1 },
          top: { style: "NONE" },
          innerHorizontal: { style: "NONE" },
        },
      },
    ]);
    expect(await cells("A1:A2", "userEnteredFormat.borders")).toEqual([]);
  });
});
