import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unsupportedKinds } from "../../scripts/emulator/batch-update/index.ts";
import { rowsOf, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const write = (text: string) => ({
  updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: rowsOf([[text]]) },
});

describe("batchUpdate", () => {
  it("does all or nothing", async () => {
    const before = (await spreadsheet.get("includeGridData=true")).body;
    const answer = await spreadsheet.batch([
      write("a"),
      { addSheet: { properties: { title: "Mới", sheetId: 5 } } },
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 3 } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 5 } } } },
      { addNamedRange: { namedRange: { name: "Ten", range: { sheetId: 5 } } } },
      { updateSpreadsheetProperties: { properties: { title: "khác" }, fields: "title" } },
      { deleteSheet: { sheetId: 99 } },
    ]);
    expect(answer).toMatchObject({ status: 400, message: "Invalid requests[6].deleteSheet: No sheet with id: 99" });
    expect((await spreadsheet.get("includeGridData=true")).body).toEqual(before);
  });

  it("replies mirror the requests", async () => {
    const { body } = await spreadsheet.batch([
      write("a"),
      { addSheet: { properties: { sheetId: 5, title: "B" } } },
      write("c"),
    ]);
    expect(body).toEqual({
      spreadsheetId: spreadsheet.id,
      replies: [{}, { addSheet: { properties: expect.objectContaining({ sheetId: 5, title: "B", index: 1 }) } }, {}],
    });
  });

  it("answers the spreadsheet under the mask, in the same moment", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}:batchUpdate?fields=replies,updatedSpreadsheet(sheets(properties(title),data(rowData(values(effectiveValue)))))`;
    const { body } = await server.call("POST", path, {
      requests: [write("a"), { addSheet: { properties: { sheetId: 5, title: "B" } } }],
      includeSpreadsheetInResponse: true,
      responseRanges: ["Sheet1!A1:B2"],
    });
    expect(body).toEqual({
      replies: [{}, { addSheet: { properties: expect.any(Object) } }],
      updatedSpreadsheet: {
        sheets: [
          {
            properties: { title: "Sheet1" },
            data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: "a" } }] }] }],
          },
        ],
      },
    });
  });

  it("includes grid data only when asked, and the spreadsheet only when asked", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}:batchUpdate`;
    const answer = async (options: object) =>
      JSON.stringify((await server.call("POST", path, { requests: [write("a")], ...options })).body);
    expect(await answer({})).not.toContain("updatedSpreadsheet");
    expect(await answer({ includeSpreadsheetInResponse: true })).not.toContain("rowData");
    expect(await answer({ includeSpreadsheetInResponse: true, responseIncludeGridData: true })).toContain("rowData");
  });

  it.each([
    [[], "Must specify at least one request."],
    [[{}], "Invalid requests[0]: No request set."],
    [
      [{ addSheet: {}, deleteSheet: { sheetId: 0 } }],
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    ],
    [
      [{ noSuchThing: {} }],
      `Invalid JSON payload received. Unknown name "noSuchThing" at 'requests[0]': Cannot find field.`,
    ],
    [
      [{ updateCells: { start: { sheetId: 0 }, rows: [] } }],
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      [{ updateCells: { start: { sheetId: 9 }, fields: "note" } }],
      "Invalid requests[0].updateCells: No grid with id: 9",
    ],
    [
      [{ updateSheetProperties: { properties: { sheetId: 0, sheetType: "NOPE" }, fields: "title" } }],
      `Invalid value at 'requests[0].update_sheet_properties.properties.sheet_type' (type.googleapis.com/google.apps.sheets.v4.SheetType), "NOPE"`,
    ],
  ])("%j is refused", async (requests, message) => {
    expect(await spreadsheet.batch(requests)).toMatchObject({ status: 400, message });
  });

  it("every kind that is not supported is refused by its name", async () => {
    expect(unsupportedKinds.length).toBeGreaterThan(0);
    for (const kind of unsupportedKinds) {
      expect(await spreadsheet.batch([{ [kind]: {} }])).toMatchObject({
        status: 400,
        message: `Invalid requests[0].${kind}: ${kind} is not supported by the embedded spreadsheet server.`,
      });
    }
  });
});
