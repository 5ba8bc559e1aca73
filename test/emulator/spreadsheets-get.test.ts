import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeAll(async () => {
  server = await startTestServer({ locale: "vi_VN" });
  spreadsheet = await server.create({
    sheets: [{ properties: { sheetId: 1, title: "Một" } }, { properties: { sheetId: 2, title: "Hai" } }],
  });
  await spreadsheet.write("Một!B2", [["98,75", "3/3", "https://x.example/a?b=1"], ["=1+1"]]);
  await spreadsheet.batch([
    {
      repeatCell: {
        range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { userEnteredFormat: { textFormat: { link: { uri: "#gid=2" }, bold: true } }, note: "ghi chú" },
        fields: "userEnteredFormat.textFormat,note",
      },
    },
  ]);
});
afterAll(() => server.emulator.close());

describe("spreadsheets.get", () => {
  it("leaves grid data out unless asked", async () => {
    const { body } = await spreadsheet.get();
    expect(JSON.stringify(body["sheets"])).not.toContain('"data"');
  });

  it("answers grid data that the mask names, without includeGridData", async () => {
    const fields =
      "sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue,hyperlink,effectiveFormat(numberFormat(type))))))";
    const { body } = await spreadsheet.get(`fields=${fields}`);
    expect(body).toEqual({
      sheets: [
        {
          properties: { sheetId: 1 },
          data: [
            {
              rowData: [
                {},
                {
                  values: [
                    {},
                    { effectiveValue: { numberValue: 98.75 }, hyperlink: "#gid=2" },
                    { effectiveValue: { numberValue: 45354 }, effectiveFormat: { numberFormat: { type: "DATE" } } },
                    {
                      effectiveValue: { stringValue: "https://x.example/a?b=1" },
                      hyperlink: "https://x.example/a?b=1",
                    },
                  ],
                },
                { values: [{}, { effectiveValue: { numberValue: 2 } }] },
              ],
            },
          ],
        },
        { properties: { sheetId: 2 }, data: [{}] },
      ],
    });
  });

  it("ranges choose the sheets and the cells", async () => {
    const { body } = await spreadsheet.get(
      "ranges=Một!C2:D9&fields=sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))",
    );
    expect(body).toEqual({
      sheets: [
        {
          properties: { title: "Một" },
          data: [
            {
              startRow: 1,
              startColumn: 2,
              rowData: [{ values: [{ formattedValue: "3/3" }, { formattedValue: "https://x.example/a?b=1" }] }],
            },
          ],
        },
      ],
    });
  });

  it("a cell comes with everything that is known of it", async () => {
    const { body } = await spreadsheet.get("ranges=Một!B2&includeGridData=true");
    const data = (
      body["sheets"] as unknown as { data: { rowData: unknown; rowMetadata: unknown; columnMetadata: unknown }[] }[]
    )[0]?.data[0];
    expect(data?.rowMetadata).toEqual([{ pixelSize: 21 }]);
    expect(data?.columnMetadata).toEqual([{ pixelSize: 100 }]);
    expect(data?.rowData).toEqual([
      {
        values: [
          {
            userEnteredValue: { numberValue: 98.75 },
            effectiveValue: { numberValue: 98.75 },
            formattedValue: "98,75",
            userEnteredFormat: { textFormat: { bold: true, link: { uri: "#gid=2" } } },
            effectiveFormat: expect.objectContaining({
              wrapStrategy: "OVERFLOW_CELL",
              textFormat: expect.objectContaining({ bold: true, fontSize: 10 }),
            }),
            hyperlink: "#gid=2",
            note: "ghi chú",
          },
        ],
      },
    ]);
  });

  it("answers links of parts of a text in their runs, and one of the whole text as the cell's", async () => {
    const linked = await server.create({ sheets: [{ properties: { sheetId: 2, title: "Hai" } }] });
    const link = (uri: string) => ({ link: { uri } });
    const write = (columnIndex: number, textFormatRuns: object[]) => ({
      updateCells: {
        start: { sheetId: 2, rowIndex: 0, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: "Kế hoạch; Báo cáo" }, textFormatRuns }] }],
        fields: "userEnteredValue,textFormatRuns",
      },
    });
    const several = [
      { format: link("https://a.example") },
      { startIndex: 8 },
      { startIndex: 10, format: link("https://b.example") },
    ];
    await linked.batch([write(0, several), write(1, [{ format: link("https://a.example") }])]);
    const fields = "sheets.data.rowData.values(hyperlink,textFormatRuns(startIndex,format(link(uri))))";
    const { body } = await linked.get(`ranges=Hai!A1:B1&fields=${fields}`);
    const values = (body["sheets"] as unknown as { data: { rowData: { values: object[] }[] }[] }[])[0]?.data[0]
      ?.rowData[0]?.values;
    expect(values).toEqual([
      { textFormatRuns: several },
      { hyperlink: "https://a.example", textFormatRuns: [{ format: link("https://a.example") }] },
    ]);
  });

  it("metadata is full where rowData is not", async () => {
    const { body } = await spreadsheet.get("ranges=Hai!A1:C5&fields=sheets.data");
    expect(body).toEqual({
      sheets: [
        {
          data: [
            {
              rowMetadata: new Array(5).fill({ pixelSize: 21 }),
              columnMetadata: new Array(3).fill({ pixelSize: 100 }),
            },
          ],
        },
      ],
    });
  });

  it("a second reading after a change shows the change", async () => {
    const read = async () =>
      (await spreadsheet.get("ranges=Hai!A1&fields=sheets.data.rowData.values.formattedValue")).body;
    expect(await read()).toEqual({ sheets: [{ data: [{}] }] });
    await spreadsheet.write("Hai!A1", [["mới"]]);
    expect(await read()).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "mới" }] }] }] }] });
  });

  it.each([
    ["fields=sheets.nope", "Request contains an invalid argument."],
    ["ranges=Ba!A1", "Unable to parse range: Ba!A1"],
  ])("%s is refused", async (query, message) => {
    expect(await spreadsheet.get(query)).toMatchObject({ status: 400, message });
  });

  it("prettyPrint decides the look only", async () => {
    const get = async (query: string) => {
      const url = `${server.emulator.baseUrl}/v4/spreadsheets/${spreadsheet.id}?${query}`;
      return (await fetch(url, { headers: { authorization: "Bearer a@x.example" } })).text();
    };
    const [pretty, plain] = [
      await get("prettyPrint=true&includeGridData=true"),
      await get("prettyPrint=false&includeGridData=true"),
    ];
    expect(pretty).toContain("\n  ");
    expect(plain).not.toContain("\n");
    expect(JSON.parse(pretty)).toEqual(JSON.parse(plain));
  });
});

it("spreadsheets.getByDataFilter answers the cells that the filters name", async () => {
  const path = `/v4/spreadsheets/${spreadsheet.id}:getByDataFilter?fields=sheets(properties.sheetId,data.rowData.values.formattedValue)`;
  const { body } = await server.call("POST", path, {
    dataFilters: [
      { gridRange: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 } },
    ],
  });
  expect(body).toEqual({
    sheets: [{ properties: { sheetId: 1 }, data: [{ rowData: [{ values: [{ formattedValue: "98,75" }] }] }] }],
  });
});
