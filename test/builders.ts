/**
 * A small bloc as a spreadsheet, read by the real reader: rows by field name, only what matters spelled out. Three
 * members, all of whom have handed in; two sections of 10 points, with a bonus and a deduction.
 */
import { Temporal } from "temporal-polyfill";
import { decide } from "../functions/core/decide.ts";
import type { MemberScore, Placed, Result } from "../functions/core/result.ts";
import { sha256 } from "../functions/sha256.ts";
import type { Cell, Grid, Spreadsheet } from "../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../sheets-schema/sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../sheets-schema/sheets/score-form.ts";
import { type SettingName, settingRows } from "../sheets-schema/sheets/settings.ts";
import { type TypedSheets, tabOrder } from "../sheets-schema/workbook.ts";

/** Cells by field; a field left out is blank. */
export type Row = Readonly<Record<string, Cell>>;
/** What a member typed for a criterion: a self-score alone, or cells by field. */
export type Entry = Cell | Row;

/** The bloc, each sheet as its rows; what is left out is that of the small bloc. */
export type Given = { readonly [Name in Exclude<keyof TypedSheets, "settings">]?: readonly Row[] } & {
  readonly settings?: Readonly<Partial<Record<SettingName, Cell>>>;
  /** The codes of a member's form, in a bloc of several kinds; otherwise those of all criteria. */
  readonly formCodes?: (member: Row) => readonly string[];
  /** By member code, then by criterion code; a form has a row for every criterion, one left out a remark alone. */
  readonly forms?: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
};

/** A moment in Viet Nam, as "2024-11-25T07:30". */
export const at = (moment: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime("Asia/Ho_Chi_Minh");

/** A day after every deadline of the small bloc. */
export const NOW = at("2024-12-02T08:15");

export const aMember = (code: string, name: string, more: Row = {}): Row => ({
  code,
  name,
  shortName: name,
  role: "Thành viên",
  ...more,
});

/** A leaf that is scored directly. */
export const aCriterion = (code: string, maximum: number, more: Row = {}): Row => ({
  code,
  parent: code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : undefined,
  title: `Tiêu chí ${code}`,
  kind: "chấm trực tiếp",
  maximum,
  ...more,
});

export const aGroup = (code: string, maximum: number, more: Row = {}): Row =>
  aCriterion(code, maximum, { kind: "nhóm", ...more });

export const members: readonly Row[] = [
  aMember("BTC", "Ban Tổ chức"),
  aMember("BDV", "Ban Dân vận"),
  aMember("BAO", "Báo Hồng Lam", { role: "Trưởng Khối" }),
];

export const criteria: readonly Row[] = [
  aGroup("I", 10),
  aCriterion("I.1", 6),
  aCriterion("I.2", 4),
  aCriterion("I.3", 0, { bonusCap: 2 }),
  aGroup("II", 10),
  aCriterion("II.1", 10),
  aCriterion("II.2", 0, { deductionCap: 3 }),
];

/** The milestone of the score forms: due at 17:00 on Thursday, 28/11/2024. */
export const formMilestone: Row = {
  code: "M13",
  title: "Nộp phiếu tự chấm điểm",
  kind: "Mốc phải hoàn thành",
  phase: "Tự chấm điểm",
  opens: "04/11/2024",
  due: "28/11/2024",
  time: "17:00",
  obliged: "Tất cả đơn vị",
  paper: "Phiếu tự chấm điểm",
};

export const aHandIn = (member: string, more: Row = {}): Row => ({
  milestone: "M13",
  paper: "Phiếu tự chấm điểm",
  member,
  state: "Đã nộp",
  approvedBy: "Thủ trưởng",
  number: `45-BC/${member}`,
  signedOn: "20/11/2024",
  seenAt: "25/11/2024 09:00",
  ...more,
});

const settings: NonNullable<Given["settings"]> = {
  blocName: "Khối thi đua thử",
  blocShortName: "Khối thử",
  province: "Hồng Lam",
  year: "2024",
  periodStart: "01/12/2023",
  periodEnd: "30/11/2024",
  total: 20,
};

export type Entries = Readonly<Record<string, Entry>>;

/** Full points, without bonus or deduction. */
export const full = { "I.1": 6, "I.2": 4, "II.1": 10 };

/** The forms of the three members by what differs from full points. */
export const formsBut = (btc: Entries, bdv: Entries, bao: Entries): NonNullable<Given["forms"]> => ({
  BTC: { ...full, ...btc },
  BDV: { ...full, ...bdv },
  BAO: { ...full, ...bao },
});

const codesOf = (rows: readonly Row[]): string[] => rows.map(({ code }) => String(code));

/** The spreadsheet of a bloc, its generated sheets empty. */
export function aSpreadsheet(given: Given = {}): Spreadsheet {
  const listed = given.members ?? members;
  const tree = given.criteria ?? criteria;
  const { forms = {}, settings: changed, formCodes = () => codesOf(tree), ...lists } = given;
  const rows: Readonly<Record<string, readonly Row[] | undefined>> = {
    calendar: [formMilestone],
    handIns: codesOf(listed).map((code) => aHandIn(code)),
    awards: [],
    ...lists,
    members: listed,
    criteria: tree,
    settings: settingsRows({ ...settings, ...changed }),
  };
  return {
    spreadsheetId: "bloc",
    title: "Khối thi đua thử",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    grids: tabOrder.flatMap((entry) =>
      entry === "forms"
        ? listed.map((member) => aForm(member, formCodes(member), forms[String(member["code"])]))
        : [aGrid(entry, rows[entry.name] ?? [])],
    ),
  };
}

function aForm(member: Row, codes: readonly string[], given: Readonly<Record<string, Entry>> | undefined): Grid {
  const code = String(member["code"]);
  const entries = given ?? {};
  const rows = codes.map((criterion, index) => ({
    code: criterion,
    // A form with nothing in it would not be handed in.
    ...(index === 0 && given === undefined ? { remark: "Đã xem." } : {}),
    ...entryOf(entries[criterion]),
  }));
  return aGrid(scoreForm as unknown as Sheet, rows, formSheetId(code), formTitle(String(member["shortName"])));
}

/** A sheet with its declared headers over `rows`; generated ones have neither. */
export function aGrid(
  sheet: Sheet,
  rows: readonly Row[],
  sheetId: number = sheet.sheetId,
  title: string = sheet.title,
): Grid {
  const fields = new Set(sheet.columns.map(({ field }) => field));
  const unknown = rows.flatMap((row) => Object.keys(row)).find((field) => !fields.has(field));
  if (unknown !== undefined) throw new Error(`${sheet.title} has no field ${unknown}`);
  const header = sheet.kind === "generated" ? [] : [sheet.columns.map((column) => column.header)];
  return {
    sheetId,
    title,
    hidden: sheet.hidden,
    rowCount: 200,
    columnCount: sheet.columns.length,
    rows: [...header, ...rows.map((row) => sheet.columns.map(({ field }) => row[field]))],
    protectedRanges: [],
  };
}

const entryOf = (entry: Entry): Row => (isRow(entry) ? entry : { selfScore: entry });

const isRow = (entry: Entry): entry is Row =>
  typeof entry === "object" && !("format" in entry) && !("link" in entry) && !("error" in entry);

const settingsRows = (values: NonNullable<Given["settings"]>): Row[] =>
  (Object.keys(settingRows) as SettingName[]).map((field) => {
    const { name, initial } = settingRows[field];
    const value = field in values ? values[field] : initial;
    return { name, value: value === "" ? undefined : value };
  });

/** What a run decides about the bloc. */
export const resultOf = (given: Given = {}, now = NOW): Result => resultOfSheets(aSpreadsheet(given), now);

export const resultOfSheets = (spreadsheet: Spreadsheet, now = NOW): Result =>
  decide(readWorkbook(spreadsheet), now, sha256);

export function scoreOf(result: Result, member = "BTC"): MemberScore {
  const score = result.scores.get(member);
  if (score === undefined) throw new Error(`${member} has no score`);
  return score;
}

/** The total of one member that typed `entries`, as a literal. */
export const totalOf = (entries: Readonly<Record<string, Entry>>, given: Given = {}): string =>
  scoreOf(resultOf({ ...given, forms: { BTC: entries } })).total.toFixed();

export function placedOf(result: Result, member: string): Placed {
  const placed = result.ranking.placed.find(({ score }) => score.member.code === member);
  if (placed === undefined) throw new Error(`${member} has no place: ${unplacedWhy(result, member)}`);
  return placed;
}

/** Why a member has no place; "" where it has one. */
export const unplacedWhy = (result: Result, member: string): string =>
  result.ranking.unplaced.find((entry) => entry.member.code === member)?.why ?? "";

/** Places by member code, in the order of the ranking. */
export const placesOf = (result: Result): [string, number][] =>
  result.ranking.placed.map(({ score, place }) => [score.member.code, place]);

/** Issues as "A1-cell: what remedy", of one sheet or of all. */
export const issuesOf = (result: Result, sheetTitle?: string): string[] =>
  result.issues
    .filter((issue) => sheetTitle === undefined || issue.sheetTitle === sheetTitle)
    .map(({ cell = "", what, remedy }) => [`${cell}:`, what, remedy].filter((part) => part !== "").join(" "));

/** Totals by member code, as literals. */
export const totalsOf = (result: Result): Record<string, string> =>
  Object.fromEntries([...result.scores].map(([code, { total }]) => [code, total.toFixed()]));
