/** What `npm run create-workbook` makes: what it fills, whose the spreadsheet is, and that what stands there is never overwritten. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { createWorkbook } from "../../scripts/apply-template.ts";
import { configFor, contextFor, LOCAL_OWNER, LOCAL_ROBOT } from "../../scripts/command.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { addRows, cellsByKey, openDocument, shareWith, typeCells } from "../../scripts/enter-rows.ts";
import { standingValues } from "../../scripts/fill-bloc.ts";
import { type BlocOptions, makeBloc } from "../../scripts/make-bloc.ts";
import { dang } from "../../scripts/starters/dang.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { settingRows } from "../../sheets-schema/sheets/settings.ts";

let directory: string;
let server: Emulator;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "create-workbook-"));
  server = await startEmulator({ sharing: "strict" });
  const rows = ["1.10,Đơn vị A,A,Trưởng Khối,15/01/2026", "B1,Đơn vị B,B,Thành viên,"];
  writeFileSync(join(directory, "m.csv"), `Mã đơn vị,Tên đơn vị,Tên gọi tắt,Vai trò,Từ ngày\n${rows.join("\n")}\n`);
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const NOW = { CLOCK_START: "2026-02-02T08:00" };
const file = (name: string) => join(directory, name);
const records = () => join(directory, "records");
const make = (options: BlocOptions) =>
  makeBloc(options, configFor(server.baseUrl, { ...NOW, RECORDS_DIRECTORY: records() }));
const portOf = (person: string) => googleSheets({ auth: givenToken(person), address: server.baseUrl });
const read = async (id: string, person = LOCAL_OWNER): Promise<Workbook> => readWorkbook(await portOf(person).read(id));

/** Makes a bloc; its id, and what was said of it. */
async function made(options: BlocOptions): Promise<{ readonly id: string; readonly said: string }> {
  const { id, url, notices } = await make(options);
  expect(url).toBe(`${server.baseUrl}/spreadsheets/d/${id}/edit`);
  return { id, said: notices.join("\n") };
}

const expectRefused = async (options: BlocOptions, sentence: RegExp): Promise<void> =>
  expect(make(options)).rejects.toThrow(sentence);

const valuesOf = (parsed: unknown) =>
  (parsed as ParsedSheet).rows.map(({ values }) => JSON.parse(JSON.stringify(values)));

describe("without a starter", () => {
  it("title and year fill the settings that they name, and nothing else", async () => {
    const { id, said } = await made({ title: "Khối số 1", year: "2027", members: file("m.csv") });
    const { sheets, spreadsheet, forms } = await read(id);
    expect(spreadsheet.title).toBe("Khối số 1");
    expect([...forms.keys()]).toEqual(["1.10", "B1"]);
    expect(standingValues(sheets.settings)).toEqual({
      blocName: "Khối số 1",
      year: "2027",
      periodStart: "01/12/2026",
      periodEnd: "30/11/2027",
      phase: undefined,
      blocId: expect.any(String),
      blocFile: id,
    });
    expect([sheets.criteria.rows, sheets.awards.rows, sheets.calendar.rows]).toEqual([[], [], []]);
    expect(sheets.members.rows.map(({ values }) => [values.code, values.shortName, values.role, values.from])).toEqual([
      ["1.10", "A", "Trưởng Khối", "2026-01-15"],
      ["B1", "B", "Thành viên", undefined],
    ]);
    expect(said).toMatch(/^Còn \d việc chung của Khối/);
  });
});

describe("with a starter", () => {
  it("needs neither title, year nor members: the year of the clock is said", async () => {
    const { id, said } = await made({ from: "dang" });
    const { sheets, spreadsheet } = await read(id);
    expect(spreadsheet.title).toBe(`${dang.title} (mẫu minh họa)`);
    // What the template says already is nobody's.
    const { total, ...settings } = dang.settings;
    expect(standingValues(sheets.settings)).toMatchObject({ ...settings, year: "2026" });
    expect(total).toBe(settingRows.total.initial);
    expect(sheets.criteria.rows).toHaveLength(dang.criteria.length);
    expect(sheets.calendar.rows.map(({ values }) => values.due)).toContain("2026-12-04");
    expect(sheets.calendar.rows[0]?.cells.due).toMatchObject({ format: "DATE" });
    expect(said).toContain("Chưa ghi --year nên lấy năm 2026.");
    expect(said).toContain("Đây là mẫu, không phải quy định");
  });

  it("fills a spreadsheet that a person made and shared, and keeps what the person typed", async () => {
    const person = "ban@x.example";
    const id = await createWorkbook(portOf(person), "Của Ban");
    const typist = { auth: givenToken(person), address: server.baseUrl };
    const document = await openDocument(id, typist);
    await shareWith(document, LOCAL_ROBOT);
    const { sheets } = await read(id, person);
    const typed = [
      { name: "Tên Khối", value: "Khối của Ban" },
      { name: "Năm thi đua", value: "2028" },
      { name: "Điểm thưởng tối đa", value: "7" },
    ];
    await typeCells(document, cellsByKey(sheets.settings as unknown as ParsedSheet, typed, ["name"]));
    await made({ from: "xa", spreadsheet: id, members: file("m.csv") });
    const after = await read(id, person);
    expect(standingValues(after.sheets.settings)).toMatchObject({
      blocName: "Khối của Ban",
      year: "2028",
      periodStart: "01/12/2027",
      bonusCap: "7",
      deductionCap: "8",
    });
    expect(after.sheets.calendar.rows[0]?.values.due).toBe("2028-02-28");
  });
});

describe("whose it is", () => {
  it("belongs to whom --owner names; the robot may write in it, others may not open it", async () => {
    const own = await made({ from: "xa", owner: "thu-ky@x.example" });
    await expect(read(own.id, LOCAL_OWNER)).rejects.toMatchObject({ status: 403 });
    const typist = { auth: givenToken("thu-ky@x.example"), address: server.baseUrl };
    const { sheets } = await read(own.id, "thu-ky@x.example");
    const row = [{ code: "A1", name: "Đơn vị A", shortName: "A", role: "Trưởng Khối" }];
    await addRows(await openDocument(own.id, typist), sheets.members as unknown as ParsedSheet, row);
    await refresh(contextFor(configFor(server.baseUrl, { ...NOW, RECORDS_DIRECTORY: records() })), own.id);
    expect([...(await read(own.id, "thu-ky@x.example")).forms.keys()]).toEqual(["A1"]);
  });
});

describe("after another bloc", () => {
  it("the same year: lists and settings as they were typed, of its people nothing", async () => {
    const from = await made({ from: "so-nganh", year: "2026", members: file("m.csv") });
    const address = `${server.baseUrl}/spreadsheets/d/${from.id}/edit#gid=105`;
    const { id, said } = await made({ from: address, title: "Khối số 2" });
    const [source, copy] = [await read(from.id), await read(id)];
    for (const name of ["criteria", "awards", "calendar"] as const)
      expect(valuesOf(copy.sheets[name])).toEqual(valuesOf(source.sheets[name]));
    const { blocId, blocFile, ...settings } = standingValues(source.sheets.settings);
    expect(standingValues(copy.sheets.settings)).toEqual({
      ...settings,
      blocName: "Khối số 2",
      blocId: expect.not.stringMatching(String(blocId)),
      blocFile: id,
    });
    expect([copy.sheets.members.rows, copy.sheets.handIns.rows, copy.forms.size]).toEqual([[], [], 0]);
    expect(blocFile).toBe(from.id);
    expect(said).toContain("Không sao chép đơn vị, đầu mối");
  });
});

describe("is refused in a sentence, and makes nothing", () => {
  const KNOWN = /--from takes dang, so-nganh, xa, or the id of another bloc's spreadsheet; there is no starter huyen/;

  it.each<[string, BlocOptions, RegExp]>([
    ["an unknown starter", { from: "huyen" }, KNOWN],
    ["a year that is none", { from: "xa", year: "27" }, /--year takes a year such as 2027\./],
    ["no title for a copy", { from: "a".repeat(44) }, /--title is missing/],
    ["no members", { title: "T" }, /--members is missing/],
    ["a bloc that is not there", { from: "a".repeat(44), title: "T" }, /not found/i],
  ])("%s", async (_, options, sentence) => {
    const before = server.calls().filter(({ method }) => method === "POST").length;
    await expectRefused(options, sentence);
    expect(server.calls().filter(({ method }) => method === "POST")).toHaveLength(before);
  });

  it("a spreadsheet that is no bloc's, as what is copied", async () => {
    const id = await portOf(LOCAL_ROBOT).create("Khác", "vi_VN", "Asia/Ho_Chi_Minh");
    await expectRefused({ from: id, title: "T" }, /không phải bảng tính của Khối thi đua/);
  });

  it("a spreadsheet in which rows stand: each is named, none is touched", async () => {
    const { id } = await made({ from: "dang", year: "2026", title: "Khối đã có" });
    const before = await portOf(LOCAL_OWNER).read(id);
    await expectRefused(
      { from: "xa", year: "2027", title: "Tên khác", spreadsheet: id },
      /^Bảng tính đã có nội dung nên không điền gì:\n {2}trang Tiêu chí: đã có 64 dòng\.\n {2}trang Xếp loại, khen thưởng: đã có 6 dòng\.\n {2}trang Lịch: đã có 23 dòng\.\n {2}thiết lập “Tên Khối”: đã ghi “Khối đã có”\.\n {2}thiết lập “Năm thi đua”: đã ghi “2026”\./,
    );
    expect(await portOf(LOCAL_OWNER).read(id)).toEqual(before);
  });

  it("members that do not stand in Đơn vị while others do; those that do are left as they are", async () => {
    const { id } = await made({ title: "Khối hai đơn vị", members: file("m.csv") });
    writeFileSync(join(directory, "c1.csv"), "Mã đơn vị,Tên đơn vị,Tên gọi tắt,Vai trò\nC1,Đơn vị C,C,Thành viên\n");
    await expectRefused({ spreadsheet: id, members: file("c1.csv") }, /trang Đơn vị: đã có 2 dòng, chưa có C1\./);
    await made({ spreadsheet: id, members: file("m.csv") });
    expect((await read(id)).sheets.members.rows).toHaveLength(2);
  });
});
