/** Each starter on the embedded server: made, filled by its people, ranked without an issue but the planted one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { configFor, contextFor, LOCAL_OWNER } from "../../scripts/command.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { addRows, cellsByKey, type NamedCell, openDocument, typeCells } from "../../scripts/enter-rows.ts";
import { makeBloc } from "../../scripts/make-bloc.ts";
import { starters } from "../../scripts/starters/index.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { at } from "../builders.ts";
import { filledForm, filledScores, handedIn, listed } from "./filled-starter.ts";

const YEAR = 2027;
const BEGIN = `${YEAR}-02-22T08:00`;
/** After every form is due, before the bloc scores. */
const END = `${YEAR}-12-07T08:00`;
const CODES = ["DV1", "DV2", "DV3", "DV4"];
const ROLES = ["Trưởng Khối", "Phó Trưởng Khối", "Thành viên", "Thành viên"];

let directory: string;
let server: Emulator;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "starters-"));
  server = await startEmulator({ sharing: "strict", locale: "vi_VN" });
  const lines = CODES.map((code, index) => `${code},Đơn vị số ${index + 1},Đơn vị ${index + 1},${ROLES[index]}`);
  writeFileSync(join(directory, "m.csv"), `Mã đơn vị,Tên đơn vị,Tên gọi tắt,Vai trò\n${lines.join("\n")}\n`);
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const contacts = CODES.map((member, index) => ({
  member,
  person: `Trần Thị ${index + 1}`,
  duty: "Chuyên viên theo dõi",
  mail: `${member.toLowerCase()}@x.example`,
}));

/** The bloc's people at the spreadsheet, and its runs. */
function peopleOf(spreadsheetId: string) {
  const typist = { auth: givenToken(LOCAL_OWNER), address: server.baseUrl };
  const read = async (): Promise<Workbook> => readWorkbook(await googleSheets(typist).read(spreadsheetId));
  const run = (moment: string) =>
    refresh(
      contextFor(configFor(server.baseUrl, { CLOCK_START: moment, RECORDS_DIRECTORY: join(directory, spreadsheetId) })),
      spreadsheetId,
    );
  const type = async (cells: readonly NamedCell[]) => typeCells(await openDocument(spreadsheetId, typist), cells);
  const decided = async (moment: string) => planRefresh(await read(), at(moment)).result;
  return { typist, read, run, type, decided };
}

const formOf = (workbook: Workbook, code: string) => workbook.forms.get(code) as unknown as ParsedSheet;

describe.each(starters.map((starter) => [starter.id, starter] as const))("%s", (id, starter) => {
  it("is made, filled and ranked, with no issue but the planted one", async () => {
    const title = `Khối thử ${id}`;
    const { id: spreadsheetId } = await makeBloc(
      { from: id, title, year: String(YEAR), members: join(directory, "m.csv") },
      configFor(server.baseUrl, { CLOCK_START: BEGIN, RECORDS_DIRECTORY: join(directory, id) }),
    );
    const { typist, read, run, type, decided } = peopleOf(spreadsheetId);
    expect((await decided(BEGIN)).issues.map(({ code, place }) => `${code}: ${place}`)).toEqual([
      "blank: Trang Thiết lập, Tỉnh, địa danh, cột Giá trị",
      "empty-sheet: Trang Đầu mối",
    ]);

    const begun = await read();
    const province = [{ name: "Tỉnh, địa danh", value: "Hồng Lam" }];
    await type(cellsByKey(begun.sheets.settings as unknown as ParsedSheet, province, ["name"]));
    const document = await openDocument(spreadsheetId, typist);
    await addRows(document, begun.sheets.contacts as unknown as ParsedSheet, contacts);
    const { activities, initiatives } = listed(CODES, YEAR);
    await addRows(document, begun.sheets.activities as unknown as ParsedSheet, activities);
    await addRows(document, begun.sheets.initiatives as unknown as ParsedSheet, initiatives);
    await run(BEGIN);
    const filled = await read();
    const result = await decided(BEGIN);
    await type([
      ...handedIn(filled, `20/02/${YEAR}`),
      ...CODES.flatMap((code, index) => filledForm(result, formOf(filled, code), { year: YEAR, ahead: 4 - index })),
    ]);
    const computed = await decided(BEGIN);
    await type(CODES.flatMap((code) => filledScores(computed, formOf(filled, code), code)));
    await run(BEGIN);

    const ended = await decided(END);
    expect(ended.issues.map(({ member, place, what }) => `${member} ${place}: ${what}`)).toEqual([]);
    const total = Number(starter.settings.total);
    expect(ended.ranking.placed.map(({ place, score }) => [place, score.member.code])).toEqual(
      CODES.map((code, index) => [index + 1, code]),
    );
    expect(Number(ended.ranking.placed[0]?.score.total.toFixed())).toBe(total);
    expect(ended.ranking.placed[0]?.class).toBe(starter.awards[0]?.name);
    expect(ended.ranking.placed[0]?.awards.map(({ award }) => award)).toContain("Cờ thi đua của Ủy ban nhân dân tỉnh");

    const judged = ended.bloc.criteria.all.find(({ kind }) => kind === "chấm trực tiếp");
    const tooMuch = [{ code: judged?.code ?? "", selfScore: "9,5" }];
    await type(cellsByKey(formOf(await read(), "DV3"), tooMuch, ["code"]));
    await run(BEGIN);
    expect((await decided(END)).issues.map(({ member, code, severity }) => [member, code, severity])).toEqual([
      ["DV3", "over-maximum", "must-fix"],
      ["DV3", "handed-in-incomplete", "note"],
    ]);
  }, 60_000);
});
