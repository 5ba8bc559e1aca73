import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const append = (range: string, values: unknown, query = "") =>
  server.call(
    "POST",
    `/v4/spreadsheets/${spreadsheet.id}/values/${range}:append?valueInputOption=USER_ENTERED&${query}`,
    { values },
  );

describe("values.append", () => {
  // https://developers.google.com/workspace/sheets/api/guides/values#append_values
  it.each([
    ["Sheet1", "Sheet1!B7", "Sheet1!B4:D6"],
    ["B4", "Sheet1!B7", "Sheet1!B4:D6"],
    ["C5:D5", "Sheet1!B7", "Sheet1!B4:D6"],
    ["B2:D4", "Sheet1!B7", "Sheet1!B4:D6"],
    ["A3:G10", "Sheet1!B7", "Sheet1!B4:D6"],
    ["A1", "Sheet1!A3", "Sheet1!A1:C2"],
    ["E4", "Sheet1!E4", undefined],
    ["A4", "Sheet1!A4", undefined],
  ])("the guide's two tables: %s is appended at %s", async (range, at, table) => {
    await spreadsheet.write("A1", [
      ["x", "x", "x"],
      ["x", "x", "x"],
      [],
      [null, "y", "y", "y"],
      [null, "y", "y", "y"],
      [null, "y", "y", "y"],
    ]);
    const { body } = await append(range, [["mới"]]);
    expect(body["tableRange"]).toBe(table);
    expect(body["updates"]).toMatchObject({ updatedRange: at, updatedRows: 1, updatedColumns: 1, updatedCells: 1 });
  });

  it("an empty sheet has no table, and the row goes where the range starts", async () => {
    expect((await append("A1:C1", [["a", "b"]])).body).toEqual({
      spreadsheetId: spreadsheet.id,
      updates: {
        spreadsheetId: spreadsheet.id,
        updatedRange: "Sheet1!A1:B1",
        updatedRows: 1,
        updatedColumns: 2,
        updatedCells: 2,
      },
    });
  });

  it("OVERWRITE writes over what lies below, INSERT_ROWS moves it", async () => {
    const below = [["a"], ["b"], [], ["dưới"]];
    await spreadsheet.write("A1", below);
    await append("A1", [["c"], ["d"]], "insertDataOption=INSERT_ROWS");
    expect(await spreadsheet.values("A1:A9")).toEqual([["a"], ["b"], ["c"], ["d"], [], ["dưới"]]);
    await spreadsheet.batch([{ updateCells: { range: { sheetId: 0 }, fields: "userEnteredValue" } }]);
    await spreadsheet.write("A1", below);
    await append("A1", [["c"], ["d"]]);
    expect(await spreadsheet.values("A1:A9")).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  it("a full grid grows", async () => {
    await spreadsheet.write("A1000", [["cuối"]]);
    expect((await append("A1:A1000", [["sau"]])).body["updates"]).toMatchObject({ updatedRange: "Sheet1!A1001" });
    const { body } = await spreadsheet.get("fields=sheets.properties.gridProperties.rowCount");
    expect(body).toEqual({ sheets: [{ properties: { gridProperties: { rowCount: 1001 } } }] });
  });

  it("echoes the values when asked", async () => {
    const { body } = await append("A1", [["1", "x"]], "includeValuesInResponse=true");
    expect(body["updates"]).toMatchObject({ updatedData: { range: "Sheet1!A1:B1", values: [["1", "x"]] } });
  });
});
