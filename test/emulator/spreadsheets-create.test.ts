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
    { dataSources: [{ dataSourceId: "d" }] },
    "'dataSources' is not supported in create by the embedded spreadsheet server.",
  ],
  [
    { sheets: [{ charts: [{ spec: { title: "t" } }] }] },
    "Invalid sheets[0].charts[0]: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec",
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

it("create: what belongs to sheets and spreadsheet comes along with them", async () => {
  const range = { sheetId: 5, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  const rgb = (red: number) => ({ backgroundColorStyle: { rgbColor: { red } } });
  const rule = (red: number) => ({ ranges: [range], booleanRule: { condition: { type: "BLANK" }, format: rgb(red) } });
  const { body } = await server.call("POST", "/v4/spreadsheets", {
    namedRanges: [{ name: "Diem", range }],
    developerMetadata: [{ metadataKey: "k", visibility: "DOCUMENT" }],
    sheets: [
      {
        properties: { sheetId: 5, title: "S" },
        data: [{ rowData: [{ values: [{ note: "n" }] }], columnMetadata: [{ pixelSize: 50 }] }],
        merges: [range],
        conditionalFormats: [rule(0.2), rule(0.4)],
        protectedRanges: [{ range, warningOnly: true }],
        bandedRanges: [{ range, rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } } }],
        filterViews: [{ title: "V", range }],
        basicFilter: { range },
        rowGroups: [{ range: { sheetId: 5, dimension: "ROWS", startIndex: 1, endIndex: 3 }, depth: 1 }],
      },
    ],
  });
  expect(body).toMatchObject({
    namedRanges: [{ name: "Diem", range }],
    developerMetadata: [{ metadataKey: "k", location: { locationType: "SPREADSHEET", spreadsheet: true } }],
    sheets: [
      {
        merges: [range],
        conditionalFormats: [{ booleanRule: { format: rgb(0.2) } }, { booleanRule: { format: rgb(0.4) } }],
        protectedRanges: [{ range, warningOnly: true }],
        bandedRanges: [{ range }],
        filterViews: [{ title: "V", range }],
        basicFilter: { range },
        rowGroups: [{ range: { dimension: "ROWS", startIndex: 1, endIndex: 3 }, depth: 1 }],
      },
    ],
  });
  const path = `/v4/spreadsheets/${String(body["spreadsheetId"])}?fields=sheets.data.columnMetadata.pixelSize&ranges=A1:B1`;
  expect((await server.call("GET", path)).body).toEqual({
    sheets: [{ data: [{ columnMetadata: [{ pixelSize: 50 }, { pixelSize: 100 }] }] }],
  });
});
