/** What Google answered in recorded conversations (gspread's cassettes, 2023 to 2026), case by case. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, OWNER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const replies = async (...requests: object[]) => (await spreadsheet.batch(requests)).body["replies"];

describe("recorded", () => {
  it("ranges on the sheet 0 do not name it, a sheet's properties do", async () => {
    const cells = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    expect(await replies({ addNamedRange: { namedRange: { name: "T", range: { sheetId: 0, ...cells } } } })).toEqual([
      { addNamedRange: { namedRange: { namedRangeId: expect.any(String), name: "T", range: cells } } },
    ]);
    await replies({ mergeCells: { range: { sheetId: 0, ...cells }, mergeType: "MERGE_ALL" } });
    expect(await firstSheet(spreadsheet, "properties.sheetId,merges")).toEqual({
      properties: { sheetId: 0 },
      merges: [cells],
    });
  });

  it("a basic filter over a whole sheet is answered with its bounds", async () => {
    await replies({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
    expect(await firstSheet(spreadsheet, "basicFilter")).toEqual({
      basicFilter: { range: { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 26 } },
    });
  });

  it.each([
    [{ warningOnly: false, editors: { users: [], groups: [] } }, {}],
    [{ warningOnly: true, editors: null }, { warningOnly: true }],
  ])("a protected range with %j is told with no editors, and read with its owner", async (asked, kept) => {
    const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    const protectedRange = {
      range: { ...range, sheetId: 0 },
      description: null,
      requestingUserCanEdit: false,
      ...asked,
    };
    const answered = { protectedRangeId: expect.any(Number), range, ...kept, requestingUserCanEdit: true };
    expect(await replies({ addProtectedRange: { protectedRange } })).toEqual([
      { addProtectedRange: { protectedRange: { ...answered, editors: {} } } },
    ]);
    expect(await firstSheet(spreadsheet, "protectedRanges")).toEqual({
      protectedRanges: [{ ...answered, editors: { users: [OWNER] } }],
    });
  });

  it("colours have 8 bits a channel, and zeros are left out", async () => {
    const style = { rgbColor: { red: 1, green: 0, blue: 0.5 } };
    await replies({
      updateSheetProperties: { properties: { sheetId: 0, tabColorStyle: style }, fields: "tabColorStyle" },
    });
    expect(await firstSheet(spreadsheet, "properties.tabColorStyle")).toEqual({
      properties: { tabColorStyle: { rgbColor: { red: 1, blue: 0.49803922 } } },
    });
    await replies({
      updateSheetProperties: { properties: { sheetId: 0, tabColorStyle: {} }, fields: "tabColorStyle" },
    });
    expect(await firstSheet(spreadsheet, "properties.tabColorStyle")).toEqual({ properties: {} });
  });

  it("what is false of a grid is not said", async () => {
    const gridProperties = { hideGridlines: false };
    await replies({
      updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields: "gridProperties.hideGridlines" },
    });
    expect(await firstSheet(spreadsheet, "properties.gridProperties")).toEqual({
      properties: { gridProperties: { rowCount: 1000, columnCount: 26 } },
    });
  });

  it("a named range may stand after a sheet's title", async () => {
    await spreadsheet.write("B1", [["x"]]);
    await replies({ addNamedRange: { namedRange: { name: "NamedRange", range: box(0, [0, 3], [1, 3]) } } });
    expect((await spreadsheet.read("'Sheet1'!NamedRange")).body).toEqual({
      range: "Sheet1!B1:C3",
      majorDimension: "ROWS",
      values: [["x"]],
    });
  });

  it("truths in an address are read as Python writes them", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}/values/A1:append?valueInputOption=RAW&includeValuesInResponse=True`;
    const { body } = await server.call("POST", path, { values: [["x"]] });
    expect(body).toMatchObject({ updates: { updatedData: { values: [["x"]] } } });
    expect((await spreadsheet.get("includeGridData=False")).body["sheets"]).toEqual([
      { properties: expect.anything() },
    ]);
  });

  it("a text for all values is refused without an index", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}/values/A1?valueInputOption=RAW`;
    expect((await server.call("PUT", path, { values: "X", majorDimension: null })).message).toBe(
      `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`,
    );
  });

  it("a list of files without any is an empty list", async () => {
    const path =
      "/drive/v3/files?q=name%20%3D%20%22x%22&fields=kind%2CnextPageToken%2Cfiles%28id%29&includeItemsFromAllDrives=True";
    expect((await server.call("GET", path)).body).toEqual({ kind: "drive#fileList", files: [] });
    const comments = `/drive/v3/files/${spreadsheet.id}/comments?fields=comments%2Fcontent%2CnextPageToken&pageToken=`;
    expect((await server.call("GET", comments)).body).toEqual({ comments: [] });
  });
});

describe("measured on Google in 2026", () => {
  it("frozen and other columns are not merged with each other", async () => {
    const gridProperties = { frozenColumnCount: 1 };
    const fields = "gridProperties.frozenColumnCount";
    const merge = { mergeCells: { range: box(0, [0, 1], [0, 2]), mergeType: "MERGE_ALL" } };
    const freeze = { updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields } };
    expect((await spreadsheet.batch([freeze, merge])).message).toBe(
      "Invalid requests[1].mergeCells: You can't merge frozen and non-frozen columns.",
    );
  });

  it.each([
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 18_279 } },
          fields: "gridProperties(rowCount,columnCount)",
        },
      },
      "Invalid requests[0].updateSheetProperties: This action would increase the number of columns in the sheet above the limit of 18278 columns.",
    ],
    [
      { addNamedRange: { namedRange: { name: "có dấu cách", range: { sheetId: 0 } } } },
      "Invalid requests[0].addNamedRange: The name given to this range is invalid",
    ],
    [
      { addConditionalFormatRule: { rule: { ranges: [{ sheetId: 0 }], gradientRule: { minpoint: { type: "MIN" } } } } },
      "Invalid requests[0].addConditionalFormatRule: No interpolationPointType specified.",
    ],
    [
      {
        addConditionalFormatRule: {
          rule: { ranges: [{ sheetId: 0 }], gradientRule: { minpoint: { type: "NUMBER" }, maxpoint: { type: "MAX" } } },
        },
      },
      "Invalid requests[0].addConditionalFormatRule: InterpolationPoint.value is required.",
    ],
    [
      { addConditionalFormatRule: { rule: { ranges: [{ sheetId: 0 }], booleanRule: {}, gradientRule: {} } } },
      "Invalid value at 'requests[0].add_conditional_format_rule.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'",
    ],
  ])("%j is refused", async (request, message) => {
    expect((await spreadsheet.batch([request])).message).toBe(message);
  });
});
