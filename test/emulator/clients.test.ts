/** Other people's clients against the server: what they send and what they read. */

import { GoogleSpreadsheet } from "google-spreadsheet";
import { auth as authentication, sheets } from "googleapis/build/src/apis/sheets/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWNER, startTestServer, type TestServer } from "./client.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ locale: "vi_VN" });
});
afterAll(() => server.emulator.close());

describe("googleapis", () => {
  const client = () => {
    const auth = new authentication.OAuth2();
    auth.setCredentials({ access_token: OWNER });
    return sheets({ version: "v4", auth, rootUrl: `${server.emulator.baseUrl}/`, retry: false });
  };

  it("creates, writes, reads and updates", async () => {
    const { spreadsheets } = client();
    const { data: created } = await spreadsheets.create({ requestBody: { properties: { title: "Khối" } } });
    const spreadsheetId = created.spreadsheetId ?? "";
    await spreadsheets.values.update({
      spreadsheetId,
      range: "Sheet1!A1",
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [["Mã", "98,75"]] },
    });
    const appended = await spreadsheets.values.append({
      spreadsheetId,
      range: "Sheet1!A1:B1",
      valueInputOption: "RAW",
      requestBody: { values: [["x", 1]] },
    });
    expect(appended.data.updates?.updatedRange).toBe("Sheet1!A2:B2");
    const got = await spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ["Sheet1!A1:B2", "Sheet1!B:B"],
      valueRenderOption: "UNFORMATTED_VALUE",
    });
    expect(got.data.valueRanges?.map(({ values }) => values)).toEqual([
      [
        ["Mã", 98.75],
        ["x", 1],
      ],
      [[98.75], [1]],
    ]);
    const updated = await spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ addSheet: { properties: { title: "Hai" } } }], includeSpreadsheetInResponse: true },
    });
    expect(updated.data.updatedSpreadsheet?.sheets?.map(({ properties }) => properties?.title)).toEqual([
      "Sheet1",
      "Hai",
    ]);
    const read = await spreadsheets.get({ spreadsheetId, fields: "sheets(properties(title))" });
    expect(read.data.sheets).toHaveLength(2);
    await spreadsheets.values.clear({ spreadsheetId, range: "Sheet1" });
    expect((await spreadsheets.values.get({ spreadsheetId, range: "Sheet1" })).data.values).toBeUndefined();
  });

  it("meets Google's errors", async () => {
    await expect(client().spreadsheets.get({ spreadsheetId: "nope" })).rejects.toMatchObject({
      code: 404,
      message: "Requested entity was not found.",
    });
  });
});

describe("google-spreadsheet", () => {
  it("adds, reads and changes rows and cells, and adds and deletes sheets", async () => {
    const { id } = await server.create({ sheets: [{ properties: { sheetId: 0, title: "Đơn vị" } }] });
    const document = new GoogleSpreadsheet(id, { token: OWNER });
    // Its addresses are constants; only this way do they lead elsewhere.
    Object.assign(document, {
      sheetsApi: document.sheetsApi.extend({ prefix: `${server.emulator.baseUrl}/v4/spreadsheets/${id}` }),
    });
    await document.loadInfo();
    const sheet = document.sheetsByIndex[0];
    if (sheet === undefined) throw new Error("no sheet");
    await sheet.setHeaderRow(["Mã", "Tên"]);
    await sheet.addRow({ Mã: "01", Tên: "Sở A" }, { raw: true });
    await sheet.addRows(
      [
        ["02", "Sở B"],
        ["03", "Sở C"],
      ],
      { raw: true, insert: true },
    );
    const rows = await sheet.getRows();
    expect(rows.map((row) => row.get("Tên"))).toEqual(["Sở A", "Sở B", "Sở C"]);
    rows[1]?.set("Tên", "Sở Bê");
    await rows[1]?.save({ raw: true });
    expect((await sheet.getRows()).map((row) => row.toObject())).toEqual([
      { Mã: "01", Tên: "Sở A" },
      { Mã: "02", Tên: "Sở Bê" },
      { Mã: "03", Tên: "Sở C" },
    ]);
    await sheet.loadCells("A1:B3");
    sheet.getCell(2, 1).note = "ghi chú";
    await sheet.saveUpdatedCells();
    await sheet.updateProperties({ title: "Mới" });
    const added = await document.addSheet({ title: "Thêm", headerValues: ["x"] });
    await added.delete();
    await document.loadInfo();
    expect(document.sheetsByIndex.map(({ title }) => title)).toEqual(["Mới"]);
  });
});
