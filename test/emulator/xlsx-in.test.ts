/** Workbooks that become spreadsheets: those of another writer, and those with what Excel itself writes. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readXlsx } from "../../scripts/emulator/formats/read-xlsx.ts";
import { writeZip } from "../../scripts/emulator/formats/zip.ts";
import {
  firstSheet,
  OWNER,
  openSpreadsheet,
  startTestServer,
  type TestServer,
  type TestSpreadsheet,
} from "./client.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ locale: "vi_VN" });
});
afterEach(() => server.emulator.close());

async function upload(bytes: Buffer, name = "Tệp"): Promise<TestSpreadsheet> {
  const metadata = JSON.stringify({ name, mimeType: SPREADSHEET });
  const body = Buffer.concat([
    Buffer.from(
      `--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${metadata}\r\n--b\r\nContent-Type: ${XLSX}\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n--b--\r\n"),
  ]);
  const response = await fetch(`${server.emulator.baseUrl}/upload/drive/v3/files?uploadType=multipart`, {
    method: "POST",
    headers: { authorization: `Bearer ${OWNER}`, "content-type": "multipart/related; boundary=b" },
    body: new Uint8Array(body),
  });
  const file = (await response.json()) as { id: string; error?: { message: string } };
  if (file.error !== undefined) throw new Error(file.error.message);
  return openSpreadsheet(server.call, file.id);
}

/** A workbook with one sheet as Excel writes it: shared strings, shared formulas, a theme, named styles by number. */
const workbook = (sheet: string, { workbookPr = "", styles = "", names = "" } = {}) =>
  writeZip([
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="r">${workbookPr}<sheets><sheet name="Điểm &amp; hạng" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>',
    ],
    [
      "xl/sharedStrings.xml",
      "<sst><si><t>Mã</t></si><si><r><t>đậm</t></r><r><t xml:space='preserve'> nhạt</t></r><rPh><t>x</t></rPh></si></sst>",
    ],
    ["xl/styles.xml", `<styleSheet>${styles}</styleSheet>`],
    ["xl/worksheets/sheet1.xml", `<x:worksheet xmlns:x="m">${sheet}</x:worksheet>`],
  ]);

describe("a workbook becomes a spreadsheet", () => {
  it("of another writer: values, dates, looks, merges, widths, frozen rows", async () => {
    const rows = [
      [{ value: "Đơn vị", fontWeight: "bold", backgroundColor: "#FF0000", columnSpan: 2 }, null],
      [
        { value: 98.75, format: "0.00" },
        { value: new Date(Date.UTC(2024, 10, 5)), format: "dd/mm/yyyy" },
      ],
      [{ value: true }, { value: "=A2*2", type: "Formula" }],
    ];
    const file = writeXlsxFile(rows as never, { sheet: "Khối", columns: [{ width: 20 }], stickyRowsCount: 1 } as never);
    const spreadsheet = await upload(await (file as unknown as { toBuffer(): Promise<Buffer> }).toBuffer());
    expect(await spreadsheet.values("Khối!A1:B3")).toEqual([["Đơn vị"], ["98,75", "05/11/2024"], ["TRUE", "197,5"]]);
    expect(await firstSheet(spreadsheet, "properties(title,gridProperties(frozenRowCount)),merges")).toMatchObject({
      properties: { title: "Khối", gridProperties: { frozenRowCount: 1 } },
      merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
    });
    const { data } = await firstSheet(
      spreadsheet,
      "data(rowData(values(userEnteredFormat(backgroundColor,textFormat(bold)))),columnMetadata(pixelSize))",
    );
    const [grid] = data as { rowData: { values: object[] }[]; columnMetadata: object[] }[];
    expect(grid?.rowData[0]?.values[0]).toEqual({
      userEnteredFormat: { backgroundColor: { red: 1 }, textFormat: { bold: true } },
    });
    expect(grid?.columnMetadata[0]).toEqual({ pixelSize: 145 });
  });

  it("of Excel: shared strings and formulas, inline texts, errors, lists, names, hidden rows", async () => {
    const bytes = workbook(
      `<x:sheetViews><x:sheetView><x:pane xSplit="1" ySplit="2" state="frozen"/></x:sheetView></x:sheetViews>
       <x:sheetData>
         <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>
         <x:row r="3" hidden="1"><x:c r="A3"><x:v>1.5</x:v></x:c><x:c r="B3"><x:f t="shared" ref="B3:B4" si="0">SUM(A3,1.5)</x:f><x:v>3</x:v></x:c></x:row>
         <x:row r="4"><x:c r="A4"><x:v>2</x:v></x:c><x:c r="B4"><x:f t="shared" si="0"/><x:v>3.5</x:v></x:c><x:c r="C4" t="inlineStr"><x:is><x:t>tại chỗ</x:t></x:is></x:c><x:c r="D4" t="e"><x:v>#N/A</x:v></x:c><x:c r="E4" t="b"><x:v>0</x:v></x:c></x:row>
       </x:sheetData>
       <x:dataValidations><x:dataValidation type="list" sqref="C1 D2:D3"><x:formula1>"Tốt,Khá"</x:formula1></x:dataValidation></x:dataValidations>`,
      { names: "<definedNames><definedName name='Diem'>'Điểm &amp; hạng'!$A$3:$A$4</definedName></definedNames>" },
    );
    const spreadsheet = await upload(bytes);
    expect((await spreadsheet.read("'Điểm & hạng'!A1:E4", "valueRenderOption=FORMULA")).body["values"]).toEqual([
      ["Mã", "", "đậm nhạt"],
      [],
      [1.5, "=SUM(A3;1,5)"],
      [2, "=SUM(A4;1,5)", "tại chỗ", "#N/A", false],
    ]);
    expect((await spreadsheet.read("Diem")).body).toMatchObject({ values: [["1,5"], ["2"]] });
    const { body } = await spreadsheet.get(
      "ranges='Điểm %26 hạng'!D2:D3&fields=sheets(properties.gridProperties,data(rowMetadata.hiddenByUser,rowData.values.dataValidation.condition.values))",
    );
    const rule = {
      dataValidation: { condition: { values: [{ userEnteredValue: "Tốt" }, { userEnteredValue: "Khá" }] } },
    };
    expect(body).toMatchObject({
      sheets: [
        {
          properties: { gridProperties: { frozenRowCount: 2, frozenColumnCount: 1 } },
          data: [{ rowMetadata: [{}, { hiddenByUser: true }], rowData: [{ values: [rule] }, { values: [rule] }] }],
        },
      ],
    });
  });

  it("of a Mac: days counted from 1904, and formats by number", () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="#,##0\\ [$₫-42A]"/></numFmts><fonts><font/></fonts>
      <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="46"/></cellXfs>`;
    const cells = [1, 2, 3, 4].map((style) => `<c r="${"ABCD"[style - 1]}1" s="${style}"><v>1</v></c>`).join("");
    const read = readXlsx(
      workbook(`<sheetData><row r="1">${cells}</row></sheetData>`, {
        styles,
        workbookPr: '<workbookPr date1904="1"/>',
      }),
    );
    expect(read.sheets[0]?.rows[0]?.cells.map(({ value, format }) => [value, format?.numberFormat])).toEqual([
      [1463, { type: "DATE", pattern: "dd/mm/yyyy" }],
      [1, { type: "CURRENCY", pattern: '#,##0\\ "₫"' }],
      [1, { type: "PERCENT", pattern: "0%" }],
      [1, { type: "TIME", pattern: "[h]:mm:ss" }],
    ]);
  });

  it.each([
    ["no archive", Buffer.from("PK nhưng không phải")],
    ["an archive of something else", writeZip([["a.txt", "a"]])],
    ["a workbook that is cut off", workbook("<sheetData/>").subarray(0, 200)],
  ])("%s is refused", async (_, bytes) => {
    await expect(upload(bytes)).rejects.toThrow("Bad Request");
  });

  it("a new version replaces the sheets of the old", async () => {
    const spreadsheet = await server.create();
    await spreadsheet.write("A1", [["cũ"]]);
    const response = await fetch(
      `${server.emulator.baseUrl}/upload/drive/v3/files/${spreadsheet.id}?uploadType=media`,
      {
        method: "PATCH",
        headers: { authorization: `Bearer ${OWNER}`, "content-type": "text/csv" },
        body: 'Mã;Điểm\r\n007;"98,75"\r\n',
      },
    );
    expect(response.status).toBe(200);
    expect((await spreadsheet.read("A1:B3", "valueRenderOption=UNFORMATTED_VALUE")).body["values"]).toEqual([
      ["Mã", "Điểm"],
      [7, 98.75],
    ]);
    expect((await firstSheet(spreadsheet, "properties.title"))["properties"]).toEqual({
      title: "Untitled spreadsheet",
    });
  });
});
