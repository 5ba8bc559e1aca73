/** Spreadsheets that become workbooks, read back by our own reader, and the archives that workbooks are. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readXlsx } from "../../scripts/emulator/formats/read-xlsx.ts";
import { readZip, writeZip, ZipError } from "../../scripts/emulator/formats/zip.ts";
import { OWNER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ locale: "vi_VN" });
});
afterEach(() => server.emulator.close());

const download = async ({ id }: TestSpreadsheet, type: string) => {
  const path = `/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(type)}`;
  const response = await fetch(server.emulator.baseUrl + path, { headers: { authorization: `Bearer ${OWNER}` } });
  return { type: response.headers.get("content-type"), bytes: Buffer.from(await response.arrayBuffer()) };
};

describe("a spreadsheet becomes a workbook", () => {
  it("that reads back the same, and is the same each time", async () => {
    const spreadsheet = await server.create({
      sheets: [
        { properties: { sheetId: 1, title: "S/1", gridProperties: { frozenRowCount: 1 } } },
        { properties: { title: "Ẩn", hidden: true } },
      ],
    });
    await spreadsheet.write("'S/1'!A1", [["<&\"'>", 1.5, "5%"], ["=B1*2,5", true, "3/3/2024"], ["=1/0"]]);
    await spreadsheet.batch([
      {
        repeatCell: {
          range: { sheetId: 1, endRowIndex: 1, endColumnIndex: 2 },
          cell: {
            userEnteredFormat: {
              textFormat: { bold: true, foregroundColor: { blue: 1 } },
              backgroundColor: { red: 0.2 },
              horizontalAlignment: "CENTER",
              wrapStrategy: "WRAP",
              borders: { top: { style: "SOLID" } },
            },
          },
          fields: "userEnteredFormat(textFormat,backgroundColor,horizontalAlignment,wrapStrategy,borders)",
        },
      },
      {
        mergeCells: {
          range: { sheetId: 1, startRowIndex: 5, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 2 },
          mergeType: "MERGE_ALL",
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 1, dimension: "COLUMNS", startIndex: 1, endIndex: 2 },
          properties: { pixelSize: 61 },
          fields: "pixelSize",
        },
      },
      {
        addNamedRange: {
          namedRange: {
            name: "Diem",
            range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
          },
        },
      },
    ]);
    const { type, bytes } = await download(spreadsheet, XLSX);
    expect(type).toBe(XLSX);
    expect((await download(spreadsheet, XLSX)).bytes.equals(bytes)).toBe(true);
    const { sheets, names } = readXlsx(bytes);
    expect(names).toEqual([{ name: "Diem", reference: "S_1!A1:A2" }]);
    expect(sheets.map(({ title, hidden }) => [title, hidden])).toEqual([
      ["S_1", false],
      ["Ẩn", true],
    ]);
    const [sheet] = sheets;
    expect(sheet?.rows.map(({ cells }) => cells.map(({ value, formula }) => formula ?? value))).toEqual([
      ["<&\"'>", 1.5, 0.05],
      ["=B1*2.5", true, 45354],
      ["=1/0"],
    ]);
    expect(sheet?.rows[0]?.cells[0]?.format).toMatchObject({
      textFormat: { bold: true, foregroundColor: { red: 0, green: 0, blue: 1 } },
      backgroundColor: { red: 0.2 },
      horizontalAlignment: "CENTER",
      wrapStrategy: "WRAP",
      borders: { top: { style: "SOLID" } },
    });
    expect(sheet).toMatchObject({
      frozenRows: 1,
      merges: [{ startRowIndex: 5, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 2 }],
      columns: [{ start: 1, end: 2, pixelSize: 61 }],
    });
  });
});

describe("archives", () => {
  it("what is written is read, and what is damaged says so", () => {
    const bytes = writeZip([
      ["a/ă.txt", "nội dung"],
      ["b", Buffer.alloc(100_000, 7)],
    ]);
    expect([...readZip(bytes)].map(([name, content]) => [name, content().length])).toEqual([
      ["a/ă.txt", 10],
      ["b", 100_000],
    ]);
    expect(() => readZip(Buffer.from("x"))).toThrow(ZipError);
    expect(() => readZip(bytes.subarray(30))).toThrow(ZipError);
  });
});
