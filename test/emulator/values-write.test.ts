import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const values = (path: string, body: unknown) =>
  server.call("POST", `/v4/spreadsheets/${spreadsheet.id}/values${path}`, body);

describe("values.update", () => {
  it("RAW keeps text as it is and JSON values typed", async () => {
    await spreadsheet.write("A1", [["=1+1", "007", 5, true]], "RAW");
    const { body } = await spreadsheet.read("A1:D1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([["=1+1", "007", 5, true]]);
  });

  it("null is skipped and not counted, an empty text empties", async () => {
    await spreadsheet.write("A1", [["a", "b", "c"]]);
    const { body } = await spreadsheet.write("A1:C1", [[null, "", "z"]]);
    expect(body).toEqual({
      spreadsheetId: spreadsheet.id,
      updatedRange: "Sheet1!A1:C1",
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    });
    expect(await spreadsheet.values("A1:C1")).toEqual([["a", "", "z"]]);
  });

  it("nothing to write leaves the counts out", async () => {
    expect((await spreadsheet.write("B2", [[null]])).body).toEqual({
      spreadsheetId: spreadsheet.id,
      updatedRange: "Sheet1!B2",
    });
  });

  it("echoes what stands there afterwards", async () => {
    const { body } = await server.call(
      "PUT",
      `/v4/spreadsheets/${spreadsheet.id}/values/A1:B9?valueInputOption=USER_ENTERED&includeValuesInResponse=true&responseValueRenderOption=UNFORMATTED_VALUE`,
      { majorDimension: "COLUMNS", values: [["1", "2"], ["3"]] },
    );
    expect(body).toMatchObject({
      updatedRange: "Sheet1!A1:B2",
      updatedCells: 3,
      updatedData: { range: "Sheet1!A1:B2", majorDimension: "COLUMNS", values: [[1, 2], [3]] },
    });
  });

  it("grows the grid past its edge", async () => {
    const { body } = await spreadsheet.write("Z1000", [["a", "b"], ["c"]]);
    expect(body["updatedRange"]).toBe("Sheet1!Z1000:AA1001");
    const { body: sheets } = await spreadsheet.get("fields=sheets.properties.gridProperties");
    expect(sheets).toEqual({ sheets: [{ properties: { gridProperties: { rowCount: 1001, columnCount: 27 } } }] });
  });

  it("a link typed over by text loses its runs but keeps its format", async () => {
    await spreadsheet.batch([
      {
        updateCells: {
          start: { sheetId: 0 },
          fields: "*",
          rows: [
            {
              values: [
                {
                  userEnteredValue: { stringValue: "ab" },
                  textFormatRuns: [{ startIndex: 1, format: { bold: true } }],
                  note: "n",
                },
              ],
            },
          ],
        },
      },
    ]);
    await spreadsheet.write("A1", [["cd"]]);
    const { body } = await spreadsheet.get("fields=sheets.data.rowData.values(userEnteredValue,textFormatRuns,note)");
    expect(body).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: "cd" }, note: "n" }] }] }] }],
    });
  });

  it.each([
    ["A1:B2", [["a", "b", "c"]], "Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]"],
    ["A1:B2", [["a"], ["b"], ["c"]], "Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]"],
    ["AA1", [["a"]], "Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26"],
    ["Nope!A1", [["a"]], "Unable to parse range: Nope!A1"],
    ["A1", [["x".repeat(50_001)]], "Your input contains more than the maximum of 50000 characters in a single cell."],
  ])("%s is refused", async (range, rows, message) => {
    expect(await spreadsheet.write(range, rows)).toMatchObject({ status: 400, message });
    expect((await spreadsheet.read("A1:C3")).body["values"]).toBeUndefined();
  });

  it.each([
    [{ b: 1 }, 'struct_value {\n  fields {\n    key: "b"\n    value {\n      number_value: 1\n    }\n  }\n}\n'],
    [["x", true], 'list_value {\n  values {\n    string_value: "x"\n  }\n  values {\n    bool_value: true\n  }\n}\n'],
    [{}, "struct_value {\n}\n"],
  ])("%j for a value is refused and written out", async (value, text) =>
    expect((await spreadsheet.write("A1", [["a", value]])).message).toBe(`Invalid values[0][1]: ${text}`),
  );

  it("the input option has to be said", async () => {
    const answer = await server.call("PUT", `/v4/spreadsheets/${spreadsheet.id}/values/A1`, { values: [["a"]] });
    expect(answer).toMatchObject({ status: 400, message: "'valueInputOption' is required but not specified" });
  });
});

describe("typing over formats", () => {
  const format = (type: string) =>
    spreadsheet.batch([
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          cell: { userEnteredFormat: { numberFormat: { type, pattern: type === "TEXT" ? "@" : "0.00" } } },
          fields: "userEnteredFormat.numberFormat",
        },
      },
    ]);
  const typeOf = async () =>
    JSON.stringify((await spreadsheet.get("fields=sheets.data.rowData.values.effectiveFormat.numberFormat.type")).body);

  it("a date is a date in a column of numbers too", async () => {
    await format("NUMBER");
    await spreadsheet.write("A1", [["3/3"]]);
    expect(await spreadsheet.values("A1")).toEqual([["3/3"]]);
    expect(await typeOf()).toContain('"DATE"');
  });

  it("a number takes the cell's format", async () => {
    await format("NUMBER");
    await spreadsheet.write("A1", [["1,234.5"]]);
    expect(await spreadsheet.values("A1")).toEqual([["1234.50"]]);
  });

  it("a cell of text keeps what is typed", async () => {
    await format("TEXT");
    await spreadsheet.write("A1", [["3/3"]]);
    expect((await spreadsheet.read("A1", "valueRenderOption=UNFORMATTED_VALUE")).body["values"]).toEqual([["3/3"]]);
  });
});

describe("values.batchUpdate", () => {
  it("writes all ranges and adds up what was written", async () => {
    await spreadsheet.batch([{ addSheet: { properties: { sheetId: 5, title: "X" } } }]);
    const { body } = await values(":batchUpdate", {
      valueInputOption: "RAW",
      data: [
        { range: "A1", values: [["a", "b"]] },
        { range: "X!A1:B2", values: [["c"], [null, "d"]] },
      ],
    });
    expect(body).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 2,
    });
    expect(body["responses"]).toMatchObject([
      { updatedRange: "Sheet1!A1:B1" },
      { updatedRange: "X!A1:B2", updatedCells: 2 },
    ]);
  });

  it("writes nothing if one range is wrong", async () => {
    const answer = await values(":batchUpdate", {
      valueInputOption: "RAW",
      data: [
        { range: "A1", values: [["a"]] },
        { range: "Nope!A1", values: [["b"]] },
      ],
    });
    expect(answer).toMatchObject({ status: 400, message: "Invalid data[1]: Unable to parse range: Nope!A1" });
    expect((await spreadsheet.read("A1")).body["values"]).toBeUndefined();
  });
});

describe("values.clear", () => {
  it("empties values and keeps notes and formats", async () => {
    await spreadsheet.write("A1", [
      ["25/12", "b"],
      ["c", "d"],
    ]);
    await spreadsheet.batch([
      { repeatCell: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, cell: { note: "n" }, fields: "note" } },
    ]);
    expect((await values("/A1:A2:clear", {})).body).toEqual({
      spreadsheetId: spreadsheet.id,
      clearedRange: "Sheet1!A1:A2",
    });
    expect(await spreadsheet.values("A1:B2")).toEqual([
      ["", "b"],
      ["", "d"],
    ]);
    expect(JSON.stringify((await spreadsheet.get("ranges=A1&fields=sheets.data.rowData.values.note")).body)).toContain(
      '"note":"n"',
    );
  });

  it("batchClear clears all ranges or none", async () => {
    await spreadsheet.write("A1", [["a", "b"]]);
    expect(await values(":batchClear", { ranges: ["A1", "A2000:B"] })).toMatchObject({
      status: 400,
      message: "Invalid range[1]: Range (Sheet1!A2000:B) exceeds grid limits. Max rows: 1000, max columns: 26",
    });
    expect(await spreadsheet.values("A1:B1")).toEqual([["a", "b"]]);
    expect((await values(":batchClear", { ranges: ["A1", "B:B"] })).body["clearedRanges"]).toEqual([
      "Sheet1!A1",
      "Sheet1!B1:B1000",
    ]);
    expect((await spreadsheet.read("A1:B1")).body["values"]).toBeUndefined();
  });
});
