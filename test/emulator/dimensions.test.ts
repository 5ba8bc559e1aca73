import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  box,
  columns,
  firstSheet,
  namedCells,
  rows,
  startTestServer,
  type TestServer,
  type TestSpreadsheet,
} from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await namedCells(server);
});
afterEach(() => server.emulator.close());

const sheet = (fields: string) => firstSheet(spreadsheet, fields);

describe("cells follow", () => {
  it("insertDimension puts empty rows in", async () => {
    await spreadsheet.batch([{ insertDimension: { range: rows(1, 3) } }]);
    expect(await spreadsheet.values("A1:A9")).toEqual([["a1"], [], [], ["a2"], ["a3"], ["a4"]]);
    expect(await sheet("properties.gridProperties")).toEqual({
      properties: { gridProperties: { rowCount: 12, columnCount: 6, frozenRowCount: 1 } },
    });
  });

  it("insertDimension puts empty columns in", async () => {
    await spreadsheet.batch([{ insertDimension: { range: columns(1, 2) } }]);
    expect(await spreadsheet.values("A1:D1")).toEqual([["a1", "", "b1", "c1"]]);
  });

  it("deleteDimension takes rows and columns out", async () => {
    await spreadsheet.batch([
      { deleteDimension: { range: rows(1, 3) } },
      { deleteDimension: { range: columns(0, 2) } },
    ]);
    expect(await spreadsheet.values("S")).toEqual([["c1"], ["c4"]]);
    expect(await sheet("properties.gridProperties")).toEqual({
      properties: { gridProperties: { rowCount: 8, columnCount: 4, frozenRowCount: 1 } },
    });
  });

  it.each([
    [0, 1, 3, ["a2", "a3", "a1", "a4"]],
    [2, 4, 0, ["a3", "a4", "a1", "a2"]],
    [1, 2, 4, ["a1", "a3", "a4", "a2"]],
    [1, 3, 1, ["a1", "a2", "a3", "a4"]],
  ])("moveDimension of rows %i to %i before %i", async (start, end, destinationIndex, order) => {
    await spreadsheet.batch([{ moveDimension: { source: rows(start, end), destinationIndex } }]);
    expect(await spreadsheet.values("A1:A4")).toEqual(order.map((text) => [text]));
  });

  it("appendDimension makes the grid longer and wider", async () => {
    await spreadsheet.batch([
      { appendDimension: { sheetId: 1, dimension: "ROWS", length: 5 } },
      { appendDimension: { sheetId: 1, dimension: "COLUMNS", length: 2 } },
    ]);
    expect(await sheet("properties.gridProperties(rowCount,columnCount)")).toEqual({
      properties: { gridProperties: { rowCount: 15, columnCount: 8 } },
    });
  });

  it("a new row looks like the one before or after, and holds nothing", async () => {
    const format = (row: number, bold: boolean) => ({
      repeatCell: {
        range: box(1, [row, row + 1], [0, 1]),
        cell: { userEnteredFormat: { textFormat: { bold } }, note: "n" },
        fields: "userEnteredFormat,note",
      },
    });
    await spreadsheet.batch([
      format(0, true),
      format(1, false),
      { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
      { insertDimension: { range: rows(2, 3) } },
    ]);
    expect(await sheet("data.rowData.values(userEnteredFormat.textFormat.bold,note)")).toMatchObject({
      data: [
        {
          rowData: [
            { values: [{ userEnteredFormat: { textFormat: { bold: true } }, note: "n" }, {}, {}] },
            { values: [{ userEnteredFormat: { textFormat: { bold: true } } }] },
            { values: [{ userEnteredFormat: { textFormat: { bold: false } } }] },
            { values: [{ userEnteredFormat: { textFormat: { bold: false } }, note: "n" }, {}, {}] },
            {},
            {},
          ],
        },
      ],
    });
  });
});

describe("updateDimensionProperties and autoResizeDimensions", () => {
  it("keep sizes and what is hidden", async () => {
    await spreadsheet.batch([
      {
        updateDimensionProperties: {
          range: columns(1, 3),
          properties: { pixelSize: 200, hiddenByUser: true },
          fields: "pixelSize",
        },
      },
      {
        updateDimensionProperties: { range: columns(2, 3), properties: { hiddenByUser: true }, fields: "hiddenByUser" },
      },
    ]);
    expect(await sheet("data.columnMetadata")).toEqual({
      data: [
        {
          columnMetadata: [
            { pixelSize: 100 },
            { pixelSize: 200 },
            { pixelSize: 200, hiddenByUser: true },
            { pixelSize: 100 },
            { pixelSize: 100 },
            { pixelSize: 100 },
          ],
        },
      ],
    });
  });

  it("a column is about as wide as its longest text", async () => {
    await spreadsheet.write("A1", [["x".repeat(60)]]);
    await spreadsheet.batch([{ autoResizeDimensions: { dimensions: columns(0, 2) } }]);
    const found = await sheet("data.columnMetadata.pixelSize");
    const [wide, narrow] = (found["data"] as { columnMetadata: { pixelSize: number }[] }[])[0]?.columnMetadata ?? [];
    expect(wide?.pixelSize).toBeGreaterThan(300);
    expect(narrow?.pixelSize).toBeLessThan(60);
  });
});

it.each([
  [
    { deleteDimension: { range: rows(9, 11) } },
    "Cannot delete a row that doesn't exist. Tried to delete row index 10 but there are only 10 rows.",
  ],
  [{ deleteDimension: { range: columns(0, 6) } }, "You can't delete all the columns on the sheet."],
  [{ deleteDimension: { range: { ...rows(0, 1), sheetId: 5 } } }, "No grid with id: 5"],
  [{ insertDimension: { range: rows(11, 12) } }, "range.startIndex[11] is after last row in grid[10]"],
  [
    { insertDimension: { range: rows(0, 1), inheritFromBefore: true } },
    "inheritFromBefore cannot be true when inserting at index 0.",
  ],
  [{ insertDimension: { range: rows(3, 3) } }, "range.endIndex[3] must be greater than range.startIndex[3]"],
  [
    { moveDimension: { source: rows(0, 3), destinationIndex: 2 } },
    "destinationIndex[2] must not lie within the source[0, 3)",
  ],
  [{ appendDimension: { sheetId: 1, length: 1 } }, "No dimension specified."],
])("%j is refused", async (request, message) => {
  expect(await spreadsheet.batch([request])).toMatchObject({
    status: 400,
    message: `Invalid requests[0].${Object.keys(request)[0]}: ${message}`,
  });
});
