import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({ sheets: [{ properties: { sheetId: 3, title: "S" } }] });
  await spreadsheet.write("A1", [
    ["Tên", "Điểm", "Có"],
    ["a", 1, "TRUE"],
    ["b", 2, ""],
  ]);
});
afterEach(() => server.emulator.close());

const range = box(3, [0, 3], [0, 3]);
const list = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "x" }] } };
const add = (table: object = {}) => spreadsheet.batch([{ addTable: { table: { name: "Bảng", range, ...table } } }]);
const tables = async () => (await firstSheet(spreadsheet, "tables"))["tables"] as Record<string, unknown>[] | undefined;

describe("tables", () => {
  it("answer every column by its header", async () => {
    const { body } = await add();
    expect(body["replies"]).toEqual([
      {
        addTable: {
          table: {
            tableId: expect.any(String),
            name: "Bảng",
            range,
            columnProperties: [
              { columnName: "Tên" },
              { columnIndex: 1, columnName: "Điểm" },
              { columnIndex: 2, columnName: "Có" },
            ],
          },
        },
      },
    ]);
    expect(await tables()).toHaveLength(1);
  });

  it("a type without a name names the column anew, a name is written into the header", async () => {
    await add({
      columnProperties: [
        { columnIndex: 1, columnType: "DOUBLE" },
        { columnIndex: 2, columnName: "Hạng", columnType: "DROPDOWN", dataValidationRule: list },
      ],
    });
    expect(await spreadsheet.values("A1:C1")).toEqual([["Tên", "Column 1", "Hạng"]]);
    expect((await tables())?.[0]?.["columnProperties"]).toEqual([
      { columnName: "Tên" },
      { columnIndex: 1, columnName: "Column 1", columnType: "DOUBLE" },
      { columnIndex: 2, columnName: "Hạng", columnType: "DROPDOWN", dataValidationRule: list },
    ]);
  });

  it("a column of truths makes everything else in it false", async () => {
    await spreadsheet.write("C2", [[true]], "RAW");
    await add({ columnProperties: [{ columnIndex: 2, columnName: "Có", columnType: "BOOLEAN" }] });
    expect(await spreadsheet.values("C2:C3")).toEqual([["TRUE"], ["FALSE"]]);
  });

  it("updating columns replaces them whole", async () => {
    await add({ tableId: "t", columnProperties: [{ columnIndex: 0, columnName: "Tên", columnType: "TEXT" }] });
    const columnProperties = [{ columnIndex: 1, columnName: "Số", columnType: "CURRENCY" }];
    await spreadsheet.batch([
      { updateTable: { table: { tableId: "t", columnProperties }, fields: "columnProperties" } },
    ]);
    expect((await tables())?.[0]?.["columnProperties"]).toEqual([
      { columnName: "Tên" },
      { columnIndex: 1, columnName: "Số", columnType: "CURRENCY" },
      { columnIndex: 2, columnName: "Có" },
    ]);
    expect(await spreadsheet.values("B1")).toEqual([["Số"]]);
    await spreadsheet.batch([{ updateTable: { table: { tableId: "t", name: "Khác" }, fields: "name" } }]);
    expect((await tables())?.[0]).toMatchObject({
      name: "Khác",
      columnProperties: [{}, { columnType: "CURRENCY" }, {}],
    });
  });

  it("deleting takes the cells and the rules within along", async () => {
    await add({ tableId: "t" });
    const rule = (ranges: object[]) => ({
      ranges,
      booleanRule: { condition: { type: "BLANK" }, format: { textFormat: { bold: true } } },
    });
    await spreadsheet.batch([
      { addConditionalFormatRule: { rule: rule([box(3, [1, 3], [0, 1])]) } },
      { addConditionalFormatRule: { rule: rule([box(3, [0, 9], [0, 1])]), index: 1 } },
      { deleteTable: { tableId: "t" } },
    ]);
    expect(await spreadsheet.values("A1:C3")).toBeUndefined();
    expect(await firstSheet(spreadsheet, "tables,conditionalFormats.ranges")).toEqual({
      conditionalFormats: [{ ranges: [box(3, [0, 9], [0, 1])] }],
    });
  });

  it.each([
    [{ columnProperties: [{ columnType: "DROPDOWN" }] }, "Condition must be set for dropdown column type."],
    [
      { columnProperties: [{ columnType: "DOUBLE", dataValidationRule: list }] },
      "Cannot set condition for non-dropdown column type.",
    ],
    [{ columnProperties: [{ columnIndex: 3 }] }, "Column index 3 is outside of the table."],
    [{ name: "Bảng" }, "A table cannot overlap another table."],
    [{ range: box(3, [5, 7], [0, 1]) }, 'A table with the name "Bảng" already exists.'],
  ])("%j is refused", async (table, message) => {
    if (!("columnProperties" in table)) await add();
    expect((await add(table)).message).toBe(`Invalid requests[0].addTable: ${message}`);
  });

  it("a column is not updated without a name", async () => {
    await add({ tableId: "t" });
    const table = { tableId: "t", columnProperties: [{ columnIndex: 1, columnType: "DATE" }] };
    expect((await spreadsheet.batch([{ updateTable: { table, fields: "columnProperties" } }])).message).toBe(
      "Invalid requests[0].updateTable: Table header row cell must have a value.",
    );
  });
});
