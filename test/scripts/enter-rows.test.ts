/** Rows put in for a person: by header wherever its column stands, in that person's name, many in one call. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { SheetsApiError } from "../../functions/ports.ts";
import { createWorkbook } from "../../scripts/apply-template.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { addRows, cellsByKey, openDocument, shareWith, typeCells } from "../../scripts/enter-rows.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { TypedSheets } from "../../sheets-schema/workbook.ts";

const OWNER = "chu-tep@x.example";
const ROBOT = "may@x.example";

let server: Emulator;
let spreadsheetId: string;
const portOf = (person: string) => googleSheets({ auth: givenToken(person), address: server.baseUrl });
const typist = () => ({ auth: givenToken(OWNER), address: server.baseUrl });
const read = async () => readWorkbook(await portOf(OWNER).read(spreadsheetId)).sheets;
const sheet = async (name: keyof TypedSheets) => (await read())[name] as unknown as ParsedSheet;

beforeAll(async () => {
  server = await startEmulator({ sharing: "strict" });
});
afterAll(() => server.close());
beforeEach(async () => {
  spreadsheetId = await createWorkbook(portOf(OWNER), "Khối thử");
});

describe("addRows", () => {
  const rows = [
    { code: "I", title: "Mục một", maximum: 2.5 },
    {
      code: "1.10",
      title: "-dòng bắt đầu bằng gạch",
      maximum: 2.5,
      rule: "Có: 2,5 điểm\nKhông: 0 điểm",
      due: "09/03/2026",
    },
  ];

  it.each(["as typed", "as it is"] as const)("%s: texts stay what they are, numbers are numbers", async (taken) => {
    const document = await openDocument(spreadsheetId, typist());
    server.resetCalls();
    await addRows(document, await sheet("criteria"), rows, taken);
    expect(server.calls().filter(({ method }) => method !== "GET")).toHaveLength(1);
    const { rows: found } = await sheet("criteria");
    expect(found.map(({ cells }) => [cells["code"], cells["title"], cells["maximum"], cells["rule"]])).toEqual([
      ["I", "Mục một", 2.5, undefined],
      ["1.10", "-dòng bắt đầu bằng gạch", 2.5, "Có: 2,5 điểm\nKhông: 0 điểm"],
    ]);
    expect(found[1]?.values["due"]).toBe("2026-03-09");
  });

  it("a day that is typed becomes one", async () => {
    await addRows(await openDocument(spreadsheetId, typist()), await sheet("criteria"), rows);
    expect((await sheet("criteria")).rows[1]?.cells["due"]).toMatchObject({ format: "DATE" });
  });

  it("goes under the rows that stand there, into columns that were moved", async () => {
    const document = await openDocument(spreadsheetId, typist());
    await addRows(document, await sheet("criteria"), rows.slice(0, 1));
    const move = {
      moveDimension: {
        source: { sheetId: 105, dimension: "COLUMNS", startIndex: 1, endIndex: 2 },
        destinationIndex: 4,
      },
    };
    await portOf(OWNER).write(spreadsheetId, [move]);
    await addRows(await openDocument(spreadsheetId, typist()), await sheet("criteria"), rows.slice(1));
    const { rows: found } = await sheet("criteria");
    expect(found.map(({ rowNumber, values }) => [rowNumber, values["code"], values["title"]])).toEqual([
      [2, "I", "Mục một"],
      [3, "1.10", "-dòng bắt đầu bằng gạch"],
    ]);
  });

  it("a field that the sheet does not have is refused, and nothing is written", async () => {
    const document = await openDocument(spreadsheetId, typist());
    await expect(addRows(document, await sheet("criteria"), [{ code: "I", khac: "x" }])).rejects.toThrow(
      "no column for khac",
    );
    expect((await sheet("criteria")).rows).toEqual([]);
  });
});

describe("typeCells", () => {
  it("types into the rows that bear the keys, in one call", async () => {
    const settings = await sheet("settings");
    const document = await openDocument(spreadsheetId, typist());
    server.resetCalls();
    const rows = [
      { name: "Tên Khối", value: "Khối số 1" },
      { name: "Năm thi đua", value: "2027" },
      { name: "Tỷ lệ có mặt tối thiểu (%)", value: "2/3" },
    ];
    await typeCells(document, cellsByKey(settings, rows, ["name"]));
    expect(server.calls()).toHaveLength(1);
    const values = new Map((await sheet("settings")).rows.map(({ values }) => [values["name"], values["value"]]));
    expect(rows.map(({ name }) => String(values.get(name)))).toEqual(["Khối số 1", "2027", "2/3"]);
  });

  it("an entry that Sheets took for a date brings its format", async () => {
    const settings = await sheet("settings");
    const document = await openDocument(spreadsheetId, typist());
    await typeCells(document, cellsByKey(settings, [{ name: "Tên Khối", value: { date: "2024-03-03" } }], ["name"]));
    const row = (await sheet("settings")).rows.find(({ values }) => values["name"] === "Tên Khối");
    expect(row?.cells["value"]).toMatchObject({ format: "DATE" });
  });

  it("a key that no row bears is refused", async () => {
    const settings = await sheet("settings");
    expect(() => cellsByKey(settings, [{ name: "Không có", value: "x" }], ["name"])).toThrow(
      "Thiết lập: no row for Không có",
    );
  });
});

describe("who may", () => {
  it("nobody opens it but those it is shared with; what is refused is told as by the port", async () => {
    const asRobot = () => openDocument(spreadsheetId, { auth: givenToken(ROBOT), address: server.baseUrl });
    const failure: unknown = await asRobot().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SheetsApiError);
    expect((failure as SheetsApiError).status).toBe(403);
    await shareWith(await openDocument(spreadsheetId, typist()), ROBOT);
    await expect(asRobot()).resolves.toMatchObject({ title: "Khối thử" });
  });

  it("a server that is not there is told as that", async () => {
    const nowhere = openDocument(spreadsheetId, { auth: givenToken(OWNER), address: "http://127.0.0.1:9" });
    await expect(nowhere).rejects.toMatchObject({ name: "SheetsApiError", status: undefined });
  });
});
