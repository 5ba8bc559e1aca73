/** Every public method of google-spreadsheet that reaches the API, and what is there afterwards. */

import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from "google-spreadsheet";
import { drive } from "googleapis/build/src/apis/drive/index.js";
import { auth as authentication } from "googleapis/build/src/apis/sheets/index.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readXlsx } from "../../scripts/emulator/formats/read-xlsx.ts";
import { OFFICER, OWNER, startTestServer, type TestServer } from "./client.ts";

let server: TestServer;
let document: GoogleSpreadsheet;
let sheet: GoogleSpreadsheetWorksheet;

/** Its addresses are constants; only this way do they lead elsewhere. */
function connected(id: string): GoogleSpreadsheet {
  const made = new GoogleSpreadsheet(id, { token: OWNER });
  const { baseUrl } = server.emulator;
  return Object.assign(made, {
    sheetsApi: made.sheetsApi.extend({ prefix: `${baseUrl}/v4/spreadsheets/${id}` }),
    driveApi: made.driveApi.extend({ prefix: `${baseUrl}/drive/v3/files/${id}` }),
  });
}

beforeEach(async () => {
  server = await startTestServer();
  const { id } = await server.create({ sheets: [{ properties: { sheetId: 1, title: "S" } }] });
  document = connected(id);
  await document.loadInfo();
  const [first] = document.sheetsByIndex;
  if (first === undefined) throw new Error("no sheet");
  sheet = first;
  await sheet.setHeaderRow(["Mã", "Điểm"]);
  await sheet.addRows([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
});
afterEach(() => server.emulator.close());

const cells = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 1,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const values = (range: string): Promise<unknown> => sheet.getCellsInRange(range);
const kept = async (fields: string): Promise<unknown> =>
  (await server.call("GET", `/v4/spreadsheets/${document.spreadsheetId}?fields=${fields}`)).body;

describe("google-spreadsheet", () => {
  it("copies, cuts, fills and pastes", async () => {
    await sheet.copyPaste(cells(0, 2, 0, 2), cells(0, 2, 3, 5));
    await sheet.cutPaste(cells(3, 4, 0, 2), { sheetId: 1, rowIndex: 4, columnIndex: 0 });
    await sheet.autoFill(cells(1, 5, 3, 4), {} as never).catch(() => undefined);
    await sheet.pasteData({ sheetId: 1, rowIndex: 6, columnIndex: 0 }, "x;y", ";" as never);
    expect(await values("A1:E3")).toEqual([
      ["Mã", "Điểm", "", "Mã", "Điểm"],
      ["a", "1", "", "a", "1"],
      ["b", "2"],
    ]);
    expect(await values("A5:B7")).toEqual([["c", "3"], [], ["x", "y"]]);
  });

  it("finds, sorts, splits, trims, shuffles and takes doubles out", async () => {
    await sheet.findReplace("b", "  a ", { matchEntireCell: true } as never);
    await sheet.trimWhitespace(cells(0, 4, 0, 2));
    expect(await values("A1:A4")).toEqual([["Mã"], ["a"], ["a"], ["c"]]);
    await sheet.sortRange(cells(1, 4, 0, 2), [{ dimensionIndex: 1, sortOrder: "DESCENDING" }] as never);
    await sheet.deleteDuplicates(cells(1, 4, 0, 1));
    expect(await values("A2:B4")).toEqual([
      ["c", "3"],
      ["a", "2"],
      ["", "1"],
    ]);
    await sheet.randomizeRange(cells(1, 3, 0, 2));
    await sheet.loadCells("F1");
    sheet.getCell(0, 5).value = "m;n";
    await sheet.saveUpdatedCells();
    await sheet.textToColumns(cells(0, 1, 5, 6), "SEMICOLON" as never);
    expect(await values("F1:G1")).toEqual([["m", "n"]]);
  });

  it("inserts, moves, deletes and resizes", async () => {
    await sheet.insertDimension("ROWS", { startIndex: 1, endIndex: 2 }, false);
    await sheet.moveDimension("ROWS", { startIndex: 4, endIndex: 5 }, 1);
    await sheet.insertRange(cells(0, 1, 0, 1), "ROWS");
    await sheet.deleteRange(cells(0, 1, 0, 1), "ROWS");
    await sheet.deleteDimension("ROWS", { startIndex: 2, endIndex: 3 });
    await sheet.appendDimension("COLUMNS", 2);
    await sheet.autoResizeDimensions("COLUMNS", { startIndex: 0, endIndex: 1 });
    await sheet.updateDimensionProperties("COLUMNS", { pixelSize: 33 } as never, { startIndex: 1, endIndex: 2 });
    expect(await values("A1:B4")).toEqual([
      ["Mã", "Điểm"],
      ["c", "3"],
      ["a", "1"],
      ["b", "2"],
    ]);
    await sheet.resize({ rowCount: 10, columnCount: 5 });
    expect(await kept("sheets.properties.gridProperties")).toEqual({
      sheets: [{ properties: { gridProperties: { rowCount: 10, columnCount: 5 } } }],
    });
  });

  it("merges, filters, protects, bands, validates and formats", async () => {
    await sheet.mergeCells(cells(5, 6, 0, 2));
    await sheet.setBasicFilter({ range: cells(0, 4, 0, 2) } as never);
    await sheet.clearBasicFilter();
    await sheet.addFilterView({ title: "V", range: cells(0, 4, 0, 2) } as never);
    await sheet.addProtectedRange({ range: cells(0, 1, 0, 2), description: "d" } as never);
    await sheet.addBanding({ range: cells(0, 4, 0, 2), rowProperties: { firstBandColor: { red: 1 } } } as never);
    await sheet.addConditionalFormatRule(
      {
        ranges: [cells(0, 4, 0, 1)],
        booleanRule: { condition: { type: "BLANK" }, format: { textFormat: { bold: true } } },
      } as never,
      0,
    );
    await sheet.setDataValidation(cells(1, 4, 0, 1), { condition: { type: "NOT_BLANK" } } as never);
    await sheet.createDeveloperMetadata({
      metadataKey: "k",
      visibility: "DOCUMENT",
      location: { sheetId: 1 },
    } as never);
    expect(
      await kept(
        "sheets(merges,filterViews.title,protectedRanges.description,bandedRanges.range,conditionalFormats.ranges,developerMetadata.metadataKey)",
      ),
    ).toEqual({
      sheets: [
        {
          merges: [cells(5, 6, 0, 2)],
          filterViews: [{ title: "V" }],
          protectedRanges: [{ description: "d" }],
          bandedRanges: [{ range: cells(0, 4, 0, 2) }],
          conditionalFormats: [{ ranges: [cells(0, 4, 0, 1)] }],
          developerMetadata: [{ metadataKey: "k" }],
        },
      ],
    });
    expect(
      await document.searchDeveloperMetadata([{ developerMetadataLookup: { metadataKey: "k" } }] as never),
    ).toHaveLength(1);
    await sheet.unmergeCells(cells(5, 6, 0, 2));
    await sheet.deleteConditionalFormatRule(0);
    expect(await kept("sheets(merges,conditionalFormats)")).toEqual({ sheets: [{}] });
  });

  it("duplicates and copies sheets, names ranges, and downloads", async () => {
    const copy = await sheet.duplicate({ title: "Bản sao", index: 1 });
    expect([copy.title, document.sheetsByIndex.map(({ title }) => title)]).toEqual(["Bản sao", ["S", "Bản sao"]]);
    const other = await server.create();
    await sheet.copyToSpreadsheet(other.id);
    expect(await other.values("'Copy of S'!A1")).toEqual([["Mã"]]);
    await document.addNamedRange("Diem", cells(0, 4, 1, 2));
    expect(await values("Diem")).toEqual([["Điểm"], ["1"], ["2"], ["3"]]);
    expect(Buffer.from(await sheet.downloadAsCSV()).toString()).toBe("Mã,Điểm\r\na,1\r\nb,2\r\nc,3");
    expect(Buffer.from(await copy.downloadAsTSV()).toString()).toBe("Mã\tĐiểm\r\na\t1\r\nb\t2\r\nc\t3");
    expect(Buffer.from(await sheet.downloadAsPDF()).toString("latin1")).toContain("/Count 1 ");
    expect(readXlsx(Buffer.from(await document.downloadAsXLSX())).sheets.map(({ title }) => title)).toEqual([
      "S",
      "Bản sao",
    ]);
    await expect(document.downloadAsODS()).rejects.toThrow("400");
  });

  it("shares and deletes the file", async () => {
    await document.share(OFFICER, { emailMessage: false });
    await document.setPublicAccessLevel("reader" as never);
    const listed = await document.listPermissions();
    expect(listed.map((one) => [one.type, one.role])).toEqual([
      ["user", "owner"],
      ["user", "writer"],
      ["anyone", "reader"],
    ]);
    await document.deletePermission(listed[1]?.id ?? "");
    await document.setPublicAccessLevel(false);
    expect(await document.listPermissions()).toHaveLength(1);
    await document.delete();
    await expect(connected(document.spreadsheetId).loadInfo()).rejects.toThrow("404");
  });
});

describe("googleapis, Drive", () => {
  it("creates, lists, copies, shares, exports and deletes", async () => {
    const auth = new authentication.OAuth2();
    auth.setCredentials({ access_token: OWNER });
    const { files, permissions } = drive({ version: "v3", auth, rootUrl: `${server.emulator.baseUrl}/`, retry: false });
    const mimeType = "application/vnd.google-apps.spreadsheet";
    const { data: made } = await files.create({ requestBody: { name: "Khối", mimeType }, fields: "id,name" });
    const fileId = made.id ?? "";
    expect(made.name).toBe("Khối");
    const { data: copy } = await files.copy({ fileId, requestBody: {} });
    expect(
      (await files.list({ q: "name contains 'Khối'", orderBy: "name" })).data.files?.map(({ name }) => name),
    ).toEqual(["Copy of Khối", "Khối"]);
    const { data: permission } = await permissions.create({
      fileId,
      requestBody: { type: "user", role: "writer", emailAddress: OFFICER },
    });
    await permissions.delete({ fileId, permissionId: permission.id ?? "" });
    const media = { mimeType: "text/csv", body: "a,b\n1,2" };
    // Uploads take the address of the call, not the client's.
    await files.update({ fileId, requestBody: { name: "Mới" }, media }, { rootUrl: server.emulator.baseUrl });
    const { data: text } = await files.export({ fileId, mimeType: "text/csv" }, { responseType: "text" });
    expect(text).toBe("a,b\r\n1,2");
    await files.delete({ fileId: copy.id ?? "" });
    await expect(files.get({ fileId: copy.id ?? "" })).rejects.toMatchObject({ code: 404 });
  });
});
