import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./client.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.emulator.close());

it("create: a spreadsheet without wishes has Google's defaults", async () => {
  const { body } = await server.call("POST", "/v4/spreadsheets", {});
  expect(body["properties"]).toMatchObject({
    title: "Untitled spreadsheet",
    locale: "en_US",
    timeZone: "Etc/GMT",
    autoRecalc: "ON_CHANGE",
  });
  expect(body["sheets"]).toEqual([
    {
      properties: {
        sheetId: 0,
        title: "Sheet1",
        index: 0,
        sheetType: "GRID",
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    },
  ]);
  expect(body["spreadsheetUrl"]).toBe(
    `${server.emulator.baseUrl}/spreadsheets/d/${String(body["spreadsheetId"])}/edit`,
  );
  expect(String(body["spreadsheetId"])).toMatch(/^[\w-]{44}$/);
});

it("create: what the caller chose is honoured", async () => {
  const { body } = await server.call("POST", "/v4/spreadsheets", {
    properties: { title: "Khối 4", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
    sheets: [
      {
        properties: {
          sheetId: 100,
          title: "Đơn vị",
          tabColor: { red: 1 },
          gridProperties: { rowCount: 20, columnCount: 5, frozenRowCount: 1 },
        },
        data: [{ startRow: 1, rowData: [{ values: [{ userEnteredValue: { stringValue: "a" }, note: "n" }] }] }],
      },
      { properties: { title: "Ẩn", hidden: true } },
    ],
  });
  expect(body["properties"]).toMatchObject({ title: "Khối 4", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" });
  const [first, second] = body["sheets"] as unknown as { properties: { sheetId: number } }[];
  expect(first).toEqual({
    properties: {
      sheetId: 100,
      title: "Đơn vị",
      index: 0,
      sheetType: "GRID",
      gridProperties: { rowCount: 20, columnCount: 5, frozenRowCount: 1 },
      tabColor: { red: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
    },
  });
  expect(second).toMatchObject({ properties: { title: "Ẩn", hidden: true, index: 1 } });
  expect(second?.properties.sheetId).toBeGreaterThan(0);
  const read = await server.call("GET", `/v4/spreadsheets/${String(body["spreadsheetId"])}/values/A2`);
  expect(read.body["values"]).toEqual([["a"]]);
});

it.each([
  [{ properties: { locale: "xx_YY_ZZ" } }, "Unsupported locale: xx_YY_ZZ"],
  [{ properties: { timeZone: "Mars/Base" } }, "Invalid time zone: Mars/Base"],
  [
    { sheets: [{ properties: { title: "a" } }, { properties: { title: "A" } }] },
    'A sheet with the name "A" already exists. Please enter another name.',
  ],
  [
    { sheets: [{ merges: [] }] },
    "'sheets[0].merges' is not supported in create by the embedded spreadsheet server: use batchUpdate.",
  ],
  [
    { sheets: [{ properties: { gridProperties: { rowCount: 10_000_000 } } }] },
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  ],
])("create: %j is refused", async (body, message) => {
  expect(await server.call("POST", "/v4/spreadsheets", body)).toMatchObject({ status: 400, message });
});

it("create: the server's locale is the default", async () => {
  await using vietnamese = await startTestServer({ locale: "vi_VN" });
  const { body } = await vietnamese.call("POST", "/v4/spreadsheets?fields=properties.locale", {});
  expect(body).toEqual({ properties: { locale: "vi_VN" } });
});
