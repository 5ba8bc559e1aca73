import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeAll(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: [{ properties: { sheetId: 0, title: "Sheet1" } }, { properties: { sheetId: 3, title: "D3" } }],
  });
  await spreadsheet.write("Sheet1!A1", [["2020-01-01", "2,000,000.01"], [], ["", "x", ""], ["=4/2", true]]);
  await spreadsheet.write("'D3'!A1", [["trang D3"]]);
});
afterAll(() => server.emulator.close());

describe("values.get", () => {
  it("leaves out empty rows and cells at the end, keeps empty rows between", async () => {
    expect((await spreadsheet.read("Sheet1")).body).toEqual({
      range: "Sheet1!A1:Z1000",
      majorDimension: "ROWS",
      values: [["2020-01-01", "2,000,000.01"], [], ["", "x"], ["2", "TRUE"]],
    });
  });

  it("values are absent where all is empty", async () => {
    expect((await spreadsheet.read("Sheet1!F1:G9")).body).toEqual({ range: "Sheet1!F1:G9", majorDimension: "ROWS" });
  });

  it("UNFORMATTED_VALUE gives numbers, of formulas too", async () => {
    const { body } = await spreadsheet.read("A1:B4", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([[43831, 2_000_000.01], [], ["", "x"], [2, true]]);
  });

  it("FORMULA gives the formula, and a date's serial number", async () => {
    const { body } = await spreadsheet.read("A1:A4", "valueRenderOption=FORMULA&majorDimension=COLUMNS");
    expect(body).toEqual({ range: "Sheet1!A1:A4", majorDimension: "COLUMNS", values: [[43831, "", "", "=4/2"]] });
  });

  it("FORMATTED_STRING turns dates alone into text", async () => {
    const { body } = await spreadsheet.read(
      "A1:B1",
      "valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING",
    );
    expect(body["values"]).toEqual([["2020-01-01", 2_000_000.01]]);
  });

  it.each([
    ["sheet1!a1", "Sheet1!A1"],
    ["'D3'", "'D3'!A1:Z1000"],
    ["D3", "Sheet1!D3"],
    ["C3:A1", "Sheet1!A1:C3"],
    ["A:B", "Sheet1!A1:B1000"],
    ["2:3", "Sheet1!A2:Z3"],
    ["A2:C", "Sheet1!A2:C1000"],
    ["R1C1:R[1]C[1]", "Sheet1!A1:B2"],
    ["A999:B2000", "Sheet1!A999:B1000"],
  ])("%s is read as %s", async (range, answered) => {
    expect((await spreadsheet.read(range)).body["range"]).toBe(answered);
  });

  it.each([
    ["Nope!A1", "Unable to parse range: Nope!A1"],
    ["A", "Unable to parse range: A"],
    ["Sheet1!7", "Unable to parse range: Sheet1!7"],
    ["Sheet1!AA1", "Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26"],
    ["A1001:B", "Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26"],
    ["A1001:B1002", "Range (Sheet1!A1001:B1002) exceeds grid limits. Max rows: 1000, max columns: 26"],
  ])("%s is refused", async (range, message) => {
    expect(await spreadsheet.read(range)).toMatchObject({ status: 400, message });
  });
});

describe("values.batchGet", () => {
  it("answers the ranges in order", async () => {
    const { body } = await server.call(
      "GET",
      `/v4/spreadsheets/${spreadsheet.id}/values:batchGet?ranges='D3'!A1&ranges=B3`,
    );
    expect(body).toEqual({
      spreadsheetId: spreadsheet.id,
      valueRanges: [
        { range: "'D3'!A1", majorDimension: "ROWS", values: [["trang D3"]] },
        { range: "Sheet1!B3", majorDimension: "ROWS", values: [["x"]] },
      ],
    });
  });

  it("one bad range fails all", async () => {
    const answer = await server.call(
      "GET",
      `/v4/spreadsheets/${spreadsheet.id}/values:batchGet?ranges=A1&ranges=Nope!A1`,
    );
    expect(answer).toMatchObject({ status: 400, message: "Unable to parse range: Nope!A1" });
  });
});

describe("values.batchGetByDataFilter", () => {
  const get = (dataFilters: unknown) =>
    server.call("POST", `/v4/spreadsheets/${spreadsheet.id}/values:batchGetByDataFilter`, {
      dataFilters,
      valueRenderOption: "UNFORMATTED_VALUE",
    });

  it("finds cells by GridRange and by A1", async () => {
    const filters = [{ gridRange: { sheetId: 3, endRowIndex: 2, endColumnIndex: 1 } }, { a1Range: "B1" }];
    expect((await get(filters)).body).toEqual({
      spreadsheetId: spreadsheet.id,
      valueRanges: [
        {
          valueRange: { range: "'D3'!A1:A2", majorDimension: "ROWS", values: [["trang D3"]] },
          dataFilters: [filters[0]],
        },
        {
          valueRange: { range: "Sheet1!B1", majorDimension: "ROWS", values: [[2_000_000.01]] },
          dataFilters: [filters[1]],
        },
      ],
    });
  });

  it("a sheet that is gone fails the whole read", async () => {
    expect(await get([{ a1Range: "A1" }, { gridRange: { sheetId: 99 } }])).toMatchObject({
      status: 400,
      message: "Invalid dataFilter: No grid with id: 99",
    });
  });
});
