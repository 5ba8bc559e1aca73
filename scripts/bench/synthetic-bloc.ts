/**
 * Blocs of any size for measuring: made-up members, criteria of every kind, every form filled in, all of it the same in
 * every run. Only what people type is there; the rows and columns of the program are for a run to write.
 */
import type { Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import type { Sheet } from "../../sheets-schema/sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { type SettingName, settingRows } from "../../sheets-schema/sheets/settings.ts";
import { tabOrder } from "../../sheets-schema/workbook.ts";
import { alternativesOf, kindOf, type Row } from "./synthetic-kinds.ts";

export interface BlocSize {
  readonly members: number;
  /** Criteria that are scored; the ten sections come on top. */
  readonly criteria: number;
}

/** A bloc as typed; `withForms` false leaves the score forms to the first run. */
export function syntheticBloc(size: BlocSize, withForms = true): Spreadsheet {
  const members = memberRows(size.members);
  const leaves = leafRows(size.criteria);
  const table = [...sectionRows(leaves), ...leaves, ...alternativeRows(leaves)];
  const rows: Readonly<Record<string, readonly Row[]>> = {
    settings: settingsOf(leaves),
    members,
    contacts: members.map(({ code }) => contactOf(String(code))),
    criteria: table,
    awards: CLASSES,
    calendar: [FORM_MILESTONE],
    handIns: withForms ? members.map(({ code }, index) => handInOf(String(code), index)) : [],
  };
  const codes = table.map(({ code }) => String(code)).sort(byCode);
  const forms = withForms ? members.map((member, index) => formOf(member, index, codes, leaves)) : [];
  return {
    spreadsheetId: "synthetic",
    title: `${size.members} × ${size.criteria}`,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    grids: tabOrder.flatMap((entry) =>
      entry === "forms" ? forms : [gridOf(entry, entry.sheetId, entry.title, rows[entry.name] ?? [])],
    ),
  };
}

function gridOf(sheet: Sheet, sheetId: number, title: string, rows: readonly Row[]): Grid {
  const typed = rows.map((row) => sheet.columns.map(({ field }) => row[field]));
  const header = sheet.kind === "generated" ? [] : [sheet.columns.map((column) => column.header)];
  const size = { rowCount: Math.max(200, rows.length + 1), columnCount: sheet.columns.length };
  return { sheetId, title, hidden: sheet.hidden, ...size, rows: [...header, ...typed], protectedRanges: [] };
}

const SETTINGS: Readonly<Partial<Record<SettingName, string>>> = {
  blocName: "Khối thi đua để đo tốc độ",
  blocShortName: "Khối đo tốc độ",
  province: "Hồng Lam",
  year: "2024",
  periodStart: "01/12/2023",
  periodEnd: "30/11/2024",
  tieChain: "M01; M02; điểm trừ ít hơn; điểm thưởng",
};

function settingsOf(leaves: readonly Row[]): Row[] {
  const total = leaves.reduce((sum, { maximum }) => sum + Number(maximum), 0);
  return Object.entries(settingRows).map(([field, { name, initial }]) => {
    const value = field === "total" ? String(total) : (SETTINGS[field as SettingName] ?? initial);
    return { name, value: value === "" ? undefined : value };
  });
}

const memberRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `DV${index + 1}`,
    name: `Cơ quan số ${index + 1} tỉnh Hồng Lam`,
    shortName: `Cơ quan ${index + 1}`,
    role: index === 0 ? "Trưởng Khối" : index === 1 ? "Phó Trưởng Khối" : "Thành viên",
    mailbox: `dv${index + 1}@honglam.example`,
  }));

const DEPUTY = "DV2";

const contactOf = (member: string): Row => ({
  member,
  person: `Nguyễn Văn ${member}`,
  duty: "Chuyên viên theo dõi",
  mail: `${member.toLowerCase()}@honglam.example`,
  [member === DEPUTY ? "boardAccount" : "account"]: `${member.toLowerCase()}@gmail.example`,
});

const CLASSES: readonly Row[] = [
  { order: 1, name: "Hoàn thành xuất sắc nhiệm vụ", group: "Xếp loại", scoreFrom: 95, minimumShare: 85 },
  { order: 2, name: "Hoàn thành tốt nhiệm vụ", group: "Xếp loại", scoreFrom: 85 },
  { order: 3, name: "Hoàn thành nhiệm vụ", group: "Xếp loại", scoreFrom: 50 },
];

const FORM_MILESTONE: Row = {
  code: "M13",
  title: "Nộp phiếu tự chấm điểm",
  kind: "Mốc phải hoàn thành",
  phase: "Tự chấm điểm",
  opens: "04/11/2024",
  due: "28/11/2024",
  time: "17:00",
  obliged: "Tất cả đơn vị",
  daysBefore: "7; 3; 1",
  daysAfter: "1; 3",
  paper: "Phiếu tự chấm điểm",
};

/** All but each ninth have handed in. */
const handInOf = (member: string, index: number): Row => ({
  milestone: "M13",
  paper: "Phiếu tự chấm điểm",
  member,
  ...(index % 9 === 8
    ? {}
    : {
        state: "Đã nộp",
        approvedBy: "Thủ trưởng cơ quan",
        number: `${index + 1}-BC/${member}`,
        signedOn: { number: 45_610, format: "DATE" },
        handedInBy: `Nguyễn Văn ${member}`,
      }),
});

const SECTIONS = 10;
const sectionCode = (leaf: number): string => `M${String((leaf % SECTIONS) + 1).padStart(2, "0")}`;

const sectionRows = (leaves: readonly Row[]): Row[] =>
  [...new Set(leaves.map(({ parent }) => String(parent)))].sort().map((code) => ({
    code,
    title: `Mục ${code}`,
    kind: "nhóm",
    maximum: leaves.reduce((sum, leaf) => sum + (leaf["parent"] === code ? Number(leaf["maximum"]) : 0), 0),
  }));

const leafCode = (leaf: number): string =>
  `${sectionCode(leaf)}.${String(Math.floor(leaf / SECTIONS) + 1).padStart(2, "0")}`;

const leafRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, leaf) => ({
    code: leafCode(leaf),
    parent: sectionCode(leaf),
    title: `Tiêu chí số ${leaf + 1}: kết quả thực hiện nhiệm vụ được giao trong năm`,
    evidence: "Số, ký hiệu, ngày văn bản",
    ...kindOf(leaf)?.rule,
  }));

/** The rows under criteria of which the best part counts. */
const alternativeRows = (leaves: readonly Row[]): Row[] =>
  leaves.flatMap(({ code, kind }) =>
    kind === "lấy mục cao nhất"
      ? alternativesOf(String(code)).map((row) => ({ title: "Sáng kiến được công nhận", ...row }))
      : [],
  );

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function formOf(member: Row, position: number, codes: readonly string[], leaves: readonly Row[]): Grid {
  const entries = new Map<string, Row>();
  leaves.forEach(({ code, kind }, leaf) => {
    entries.set(String(code), entryOf(position, leaf));
    if (kind !== "lấy mục cao nhất") return;
    entries.set(`${code}.a`, { result: position % 2, selfScore: 3 * (position % 2) });
    entries.set(`${code}.b`, { result: 3, selfScore: 2 });
  });
  const rows = codes.map((code) => ({ code, ...entries.get(code) }));
  const code = String(member["code"]);
  return gridOf(scoreForm as unknown as Sheet, formSheetId(code), formTitle(String(member["shortName"])), rows);
}

/** What member number `position` typed for criterion number `leaf`: mostly right, one in thirteen not. */
function entryOf(position: number, leaf: number): Row {
  const kind = kindOf(leaf);
  if (kind === undefined || kind.rule["kind"] === "lấy mục cao nhất") return {};
  const evidence = `Số ${leaf + 1}-BC/DV${position + 1}, ngày 15/11/2024`;
  return { evidence, ...kind.typed(position, (position * 7 + leaf * 3) % 13 === 0) };
}
