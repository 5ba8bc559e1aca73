import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, namedCells, OFFICER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await namedCells(server);
});
afterEach(() => server.emulator.close());

const sheets = async ({ get }: TestSpreadsheet, fields: string) =>
  (await get(`fields=sheets(${fields})`)).body["sheets"] as unknown as Record<string, never>[];

describe("duplicateSheet", () => {
  it("stands first unless an index is given, with all that the sheet has, under ids of its own", async () => {
    const range = box(1, [0, 2], [0, 2]);
    await spreadsheet.batch([
      { addProtectedRange: { protectedRange: { protectedRangeId: 7, range, warningOnly: true } } },
      { mergeCells: { range: box(1, [5, 6], [0, 2]), mergeType: "MERGE_ALL" } },
      { addBanding: { bandedRange: { bandedRangeId: 8, range, rowProperties: { firstBandColor: { red: 1 } } } } },
      { addFilterView: { filter: { filterViewId: 9, title: "V", range } } },
    ]);
    const { body } = await spreadsheet.batch([{ duplicateSheet: { sourceSheetId: 1, newSheetId: 4 } }]);
    expect(body["replies"]).toEqual([
      {
        duplicateSheet: {
          properties: {
            sheetId: 4,
            title: "Copy of S",
            index: 0,
            sheetType: "GRID",
            gridProperties: { rowCount: 10, columnCount: 6, frozenRowCount: 1 },
          },
        },
      },
    ]);
    const copied = { ...range, sheetId: 4 };
    const [copy, source] = await sheets(spreadsheet, "protectedRanges,merges,bandedRanges,filterViews");
    expect(copy).toMatchObject({
      protectedRanges: [{ range: copied }],
      merges: [box(4, [5, 6], [0, 2])],
      bandedRanges: [{ range: copied }],
      filterViews: [{ title: "V", range: copied }],
    });
    expect(source).toMatchObject({
      protectedRanges: [{ protectedRangeId: 7, range }],
      bandedRanges: [{ bandedRangeId: 8 }],
    });
    expect(JSON.stringify(copy)).not.toMatch(/"(protectedRangeId|bandedRangeId|filterViewId)":[789]\b/);
  });

  it("copies what the same batch wrote, and neither sheet sees what the other gets later", async () => {
    const write = (sheetId: number, stringValue: string) => ({
      updateCells: {
        start: { sheetId },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: "userEnteredValue",
      },
    });
    await spreadsheet.batch([
      write(1, "trước"),
      { duplicateSheet: { sourceSheetId: 1, newSheetId: 4, newSheetName: "Bản sao", insertSheetIndex: 1 } },
      write(1, "gốc"),
    ]);
    expect(await spreadsheet.values("S!A1")).toEqual([["gốc"]]);
    expect(await spreadsheet.values("'Bản sao'!A1")).toEqual([["trước"]]);
    await spreadsheet.batch([write(4, "chép")]);
    expect(await spreadsheet.values("S!A1")).toEqual([["gốc"]]);
  });

  it.each([
    [{ sourceSheetId: 5 }, "No sheet with id: 5"],
    [{ sourceSheetId: 1, newSheetName: "s" }, 'A sheet with the name "s" already exists. Please enter another name.'],
    [{ sourceSheetId: 1, newSheetId: 1 }, "A sheet with the id 1 already exists."],
    [{ sourceSheetId: 1, insertSheetIndex: 9 }, "insertSheetIndex[9] must be between 0 and 1"],
  ])("%j is refused", async (request, message) => {
    expect((await spreadsheet.batch([{ duplicateSheet: request }])).message).toBe(
      `Invalid requests[0].duplicateSheet: ${message}`,
    );
  });
});

describe("sheets.copyTo", () => {
  it("puts the sheet last into the other spreadsheet", async () => {
    const other = await server.create();
    const path = `/v4/spreadsheets/${spreadsheet.id}/sheets/1:copyTo`;
    const { body } = await server.call("POST", path, { destinationSpreadsheetId: other.id });
    expect(body).toMatchObject({ sheetId: expect.any(Number), title: "Copy of S", index: 1, sheetType: "GRID" });
    expect(await other.values("'Copy of S'!A1:B2")).toEqual([
      ["a1", "b1"],
      ["a2", "b2"],
    ]);
    const again = await server.call("POST", path, { destination_spreadsheet_id: other.id });
    expect(again.body).toMatchObject({ title: "Copy of S 2", index: 2 });
  });

  it("needs both the sheet and the other spreadsheet", async () => {
    const copy = (sheetId: number, destinationSpreadsheetId: string) =>
      server.call("POST", `/v4/spreadsheets/${spreadsheet.id}/sheets/${sheetId}:copyTo`, { destinationSpreadsheetId });
    expect((await copy(9, spreadsheet.id)).status).toBe(404);
    expect((await copy(1, "nope")).status).toBe(404);
    await using strict = await startTestServer({ sharing: "strict" });
    const [own, foreign] = [await strict.create(), await strict.call("POST", "/v4/spreadsheets", {}, OFFICER)];
    const destinationSpreadsheetId = String(foreign.body["spreadsheetId"]);
    const refused = await strict.call("POST", `/v4/spreadsheets/${own.id}/sheets/0:copyTo`, {
      destinationSpreadsheetId,
    });
    expect(refused.message).toBe("The caller does not have permission");
  });
});
