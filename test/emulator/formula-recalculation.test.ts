import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { columns, openSpreadsheet, rows, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
let now: Date;
beforeEach(async () => {
  now = new Date("2024-11-25T03:00:00Z");
  server = await startTestServer({ now: () => now });
  spreadsheet = await server.create({
    sheets: [
      { properties: { sheetId: 1, title: "S", gridProperties: { rowCount: 20, columnCount: 6 } } },
      { properties: { sheetId: 2, title: "Tổng hợp" } },
    ],
  });
});
afterEach(() => server.emulator.close());

const formulasOf = async (range: string) => (await spreadsheet.read(range, "valueRenderOption=FORMULA")).body["values"];

describe("recalculation", () => {
  it("a write changes what depends on it, on other sheets too", async () => {
    await spreadsheet.write("A1", [[2], [3], ["=A1*A2"]]);
    await spreadsheet.write("'Tổng hợp'!A1", [["=SUM(S!A1:A3)"]]);
    expect(await spreadsheet.values("'Tổng hợp'!A1")).toEqual([["11"]]);
    await spreadsheet.write("A2", [[10]]);
    expect(await spreadsheet.values("S!A3")).toEqual([["20"]]);
    expect(await spreadsheet.values("'Tổng hợp'!A1")).toEqual([["32"]]);
    await spreadsheet.write("A1", [[""]]);
    expect(await spreadsheet.values("'Tổng hợp'!A1")).toEqual([["10"]]);
  });

  it("a refused write leaves the values as they were", async () => {
    await spreadsheet.write("A1", [[2, "=A1*2"]]);
    const path = `/v4/spreadsheets/${spreadsheet.id}/values:batchUpdate`;
    const data = [
      { range: "A1", values: [[50]] },
      { range: "Nope!A1", values: [[1]] },
    ];
    const answer = await server.call("POST", path, { valueInputOption: "RAW", includeValuesInResponse: true, data });
    expect(answer.status).toBe(400);
    expect(await spreadsheet.values("B1")).toEqual([["4"]]);
    await spreadsheet.write("C1", [["=B1+1"]]);
    expect(await spreadsheet.values("B1:C1")).toEqual([["4", "5"]]);
  });

  it("named ranges are found, and followed to another name", async () => {
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    await spreadsheet.batch([{ addNamedRange: { namedRange: { namedRangeId: "n", name: "diem", range } } }]);
    await spreadsheet.write("A1", [[1, "=SUM(diem)"], [2], [3]]);
    expect(await spreadsheet.values("B1")).toEqual([["6"]]);
    const namedRange = { namedRangeId: "n", name: "diem_so" };
    await spreadsheet.batch([{ updateNamedRange: { namedRange, fields: "name" } }]);
    expect(await formulasOf("B1")).toEqual([["=SUM(diem_so)"]]);
    expect(await spreadsheet.values("B1")).toEqual([["6"]]);
  });

  it("TODAY goes on with the clock, without anybody's write", async () => {
    await spreadsheet.write("A1", [["=TODAY()"]]);
    expect(await spreadsheet.values("A1")).toEqual([["11/25/2024"]]);
    now = new Date("2024-11-26T03:00:00Z");
    expect(await spreadsheet.values("A1")).toEqual([["11/26/2024"]]);
  });

  it("a chain of a thousand formulas is calculated, upwards and downwards", async () => {
    await spreadsheet.write("'Tổng hợp'!A1", [[1], ...Array.from({ length: 999 }, (_, row) => [`=A${row + 1}+1`])]);
    expect(await spreadsheet.values("'Tổng hợp'!A1000")).toEqual([["1000"]]);
    const downwards = Array.from({ length: 999 }, (_, row) => [`=IF(B${row + 2}>0,SUM(B${row + 2}+1),0)`]);
    await spreadsheet.write("'Tổng hợp'!B1", [...downwards, [1]]);
    expect(await spreadsheet.values("'Tổng hợp'!B1")).toEqual([["1000"]]);
    await spreadsheet.write("'Tổng hợp'!B1000", [[5]]);
    expect(await spreadsheet.values("'Tổng hợp'!B1")).toEqual([["1004"]]);
  });
});

describe("formulas follow", () => {
  beforeEach(async () => {
    await spreadsheet.write("A1", [[1], [2], [3], ["=SUM(A1:A3)", "=$A$2*10"]]);
    await spreadsheet.write("'Tổng hợp'!A1", [["=S!A2+1"]]);
  });

  it("rows put in", async () => {
    await spreadsheet.batch([{ insertDimension: { range: rows(1, 3) } }]);
    expect(await formulasOf("A6:B6")).toEqual([["=SUM(A1:A5)", "=$A$4*10"]]);
    expect(await formulasOf("'Tổng hợp'!A1")).toEqual([["=S!A4+1"]]);
    expect(await spreadsheet.values("A6:B6")).toEqual([["6", "20"]]);
  });

  it("rows taken out, and are lost with their cells", async () => {
    await spreadsheet.batch([{ deleteDimension: { range: rows(1, 2) } }]);
    expect(await formulasOf("A3:B3")).toEqual([["=SUM(A1:A2)", "=#REF!*10"]]);
    expect(await formulasOf("'Tổng hợp'!A1")).toEqual([["=#REF!+1"]]);
    const { body } = await spreadsheet.read("'Tổng hợp'!A1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([["#REF! (Reference does not exist.)"]]);
    expect(await spreadsheet.values("A3")).toEqual([["4"]]);
  });

  it("columns, and rows that were moved", async () => {
    await spreadsheet.batch([{ insertDimension: { range: columns(0, 1) } }]);
    expect(await formulasOf("B4:C4")).toEqual([["=SUM(B1:B3)", "=$B$2*10"]]);
    await spreadsheet.batch([{ moveDimension: { source: rows(1, 2), destinationIndex: 6 } }]);
    expect(await formulasOf("C3")).toEqual([["=$B$6*10"]]);
    expect(await spreadsheet.values("C3")).toEqual([["20"]]);
  });

  it("the spreadsheet to a locale with a decimal comma", async () => {
    await spreadsheet.write("C1", [["=ROUND(A2*1.25, 1)"]]);
    await spreadsheet.batch([{ updateSpreadsheetProperties: { properties: { locale: "vi_VN" }, fields: "locale" } }]);
    expect(await formulasOf("C1")).toEqual([["=ROUND(A2*1,25; 1)"]]);
    expect(await spreadsheet.values("C1")).toEqual([["2,5"]]);
  });

  it("the first cell of a repeated formula", async () => {
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 2, endColumnIndex: 3 };
    const cell = { userEnteredValue: { formulaValue: "=A1*$A$3" } };
    await spreadsheet.batch([{ repeatCell: { range, cell, fields: "userEnteredValue" } }]);
    expect(await formulasOf("C1:C3")).toEqual([["=A1*$A$3"], ["=A2*$A$3"], ["=A3*$A$3"]]);
    expect(await spreadsheet.values("C1:C3")).toEqual([["3"], ["6"], ["9"]]);
  });

  it("a sheet to its new title, and lose a deleted one", async () => {
    const properties = { sheetId: 1, title: "Điểm số" };
    await spreadsheet.batch([{ updateSheetProperties: { properties, fields: "title" } }]);
    expect(await formulasOf("'Tổng hợp'!A1")).toEqual([["='Điểm số'!A2+1"]]);
    expect(await spreadsheet.values("'Tổng hợp'!A1")).toEqual([["3"]]);
    await spreadsheet.batch([{ deleteSheet: { sheetId: 1 } }]);
    expect(await formulasOf("'Tổng hợp'!A1")).toEqual([["=#REF!+1"]]);
  });
});

describe("tables that formulas yield", () => {
  const values = (sheet: string) => spreadsheet.values(sheet);

  it("spread over the cells around, which hold nothing of their own", async () => {
    await spreadsheet.write("A1", [["={1,2;3,4}"]]);
    expect(await values("A1:C3")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    const { body } = await spreadsheet.get(
      "ranges=S!B2&fields=sheets.data.rowData.values(userEnteredValue,effectiveValue)",
    );
    expect(JSON.stringify(body)).toBe(
      '{"sheets":[{"data":[{"rowData":[{"values":[{"effectiveValue":{"numberValue":4}}]}]}]}]}',
    );
  });

  it("follow their sources and shrink with them", async () => {
    await spreadsheet.write("A1", [[5, "=FILTER(A1:A3,A1:A3>4)"], [6], [7]]);
    expect(await values("B1:B3")).toEqual([["5"], ["6"], ["7"]]);
    await spreadsheet.write("A2", [[1]]);
    expect(await values("B1:B3")).toEqual([["5"], ["7"]]);
    await spreadsheet.write("B1", [[""]]);
    expect(await values("B1:B3")).toBeUndefined();
  });

  it("do not write over data", async () => {
    await spreadsheet.write("A1", [["=SEQUENCE(3)"], [null], ["x"]]);
    const { body } = await spreadsheet.read("A1:A3", "valueRenderOption=UNFORMATTED_VALUE");
    const why = "#REF! (Array result was not expanded because it would overwrite data in A3.)";
    expect(body["values"]).toEqual([[why], [], ["x"]]);
    await spreadsheet.write("A3", [[""]]);
    expect(await values("A1:A3")).toEqual([["1"], ["2"], ["3"]]);
  });

  it("do not write over other formulas", async () => {
    await spreadsheet.write("A1", [["=SEQUENCE(3)"], ["=1+1"]]);
    const { body } = await spreadsheet.read("A1:A2", "valueRenderOption=UNFORMATTED_VALUE");
    const why = "#REF! (Array result was not expanded because it would overwrite data in A2.)";
    expect(body["values"]).toEqual([[why], [2]]);
  });

  it("do not go past the grid", async () => {
    await spreadsheet.write("F1", [["=SEQUENCE(1,2)"]]);
    const { body } = await spreadsheet.read("F1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([
      ["#REF! (Result was not automatically expanded, please insert more columns (1).)"],
    ]);
  });
});

describe("formulas on disk", () => {
  it("are calculated again at the next start", async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "formulas-"));
    try {
      const first = await startTestServer({ dataDirectory });
      const kept = await first.create();
      await kept.write("A1", [["=SEQUENCE(2)", "=A2*21"]]);
      await first.emulator.close();
      const second = await startTestServer({ dataDirectory });
      expect(await openSpreadsheet(second.call, kept.id).values("A1:B2")).toEqual([["1", "42"], ["2"]]);
      await second.emulator.close();
    } finally {
      await rm(dataDirectory, { recursive: true });
    }
  });
});
