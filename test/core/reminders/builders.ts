/**
 * A bloc with what reminders look at: two members of the example with a leader and a deputy, milestones of the example's
 * calendar, a spreadsheet read by the real reader. Everything else is empty.
 */
import { Temporal } from "temporal-polyfill";
import type { Bloc, Contact, HandIn, Member, Milestone } from "../../../functions/core/bloc/bloc.ts";
import type { Criterion } from "../../../functions/core/bloc/criterion.ts";
import { readScoreTerms } from "../../../functions/core/bloc/score-terms.ts";
import type { Settings } from "../../../functions/core/bloc/settings.ts";
import type { Issue } from "../../../functions/core/issue.ts";
import type { LeafScore, MemberScore, Result } from "../../../functions/core/result.ts";
import { cellLink } from "../../../sheets-schema/a1.ts";
import type { Cell, Grid } from "../../../sheets-schema/cells/cell.ts";
import { decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";

export const LINKS = { spreadsheetUrl: "https://docs.google.com/spreadsheets/d/1aB/edit#gid=5" };

/** A moment in Viet Nam, as "2024-11-25 07:30". */
export const at = (moment: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(moment.replace(" ", "T")).toZonedDateTime("Asia/Ho_Chi_Minh");

export const CODES = ["I.1.1", "I.1.2", "I.2.3", "III.1.4"];

export const aMilestone = (changed: Partial<Milestone> = {}): Milestone => ({
  code: "M13",
  title: "Các đơn vị nộp phiếu tự chấm điểm và báo cáo tổng kết",
  isEvent: false,
  phase: "Tự chấm điểm",
  opens: "2024-11-04",
  due: "2024-11-28",
  time: "17:00",
  obliged: ["BTC", "BDV", "BAO", "TCT"],
  isForVerifiers: false,
  daysBefore: [7, 3, 1, 0],
  daysAfter: [1, 2],
  afterwards: "Khóa phiếu; tính số ngày chậm vào tiêu chí III.4.4; không nộp: không xét",
  paper: "Bảng tự chấm điểm, báo cáo tổng kết",
  done: undefined,
  ...changed,
});

export const quarterlyUpdate = aMilestone({
  code: "M06",
  title: "Cập nhật hoạt động, khen thưởng quý I",
  phase: "Thực hiện",
  opens: "2024-01-02",
  due: "2024-04-05",
  daysBefore: [5, 1],
  daysAfter: [2],
  afterwards: "Chuyển vào bản tin tuần",
  paper: undefined,
  done: "Có dòng mới hoặc ghi “không phát sinh” trên trang Hoạt động; Khen thưởng",
});

export const conference = aMilestone({
  code: "S03",
  title: "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm",
  isEvent: true,
  phase: undefined,
  due: "2024-07-12",
  time: "08:00",
  daysBefore: [7, 1],
  daysAfter: [],
  afterwards: undefined,
  paper: "Giấy mời, chương trình, báo cáo sơ kết",
});

export const traditionDay = aMilestone({
  ...conference,
  code: "S04",
  title: "Ngày truyền thống ngành Tuyên giáo (01/8)",
  due: "2024-08-01",
  time: undefined,
  daysBefore: [14],
  paper: undefined,
});

export const aHandIn = (member: string, milestone: Milestone, changed: Partial<HandIn> = {}): HandIn => ({
  milestone,
  member,
  due: milestone.due,
  time: milestone.time,
  isHandedIn: false,
  isOfEmptyForm: false,
  seenAt: undefined,
  daysLate: undefined,
  returned: undefined,
  reviewedOn: undefined,
  row: undefined,
  ...changed,
});

export const aContact = (member: string, changed: Partial<Contact> = {}): Contact => ({
  member,
  person: "Nguyễn Văn An",
  duty: "Chuyên viên theo dõi",
  mail: [`an.${member.toLowerCase()}@honglam.example`],
  account: undefined,
  telephone: undefined,
  addressing: undefined,
  ...changed,
});

export const secretary = aContact("BAO", {
  person: "Trần Thị Bình",
  duty: "Thư ký Khối",
  mail: ["binh@honglam.example"],
  telephone: "0912 345 678",
});

/** A fault in the form of `member`, at a criterion of CODES. */
export function aFormIssue(member: string, code: string, what: string, changed: Partial<Issue> = {}): Issue {
  const rowNumber = CODES.indexOf(code) + 2;
  const sheetId = formSheetId(member);
  return {
    code: "score-missing",
    severity: "to-complete",
    what,
    remedy: "",
    value: "",
    member,
    sheetId,
    sheetTitle: formTitle(member),
    rowNumber,
    place: "",
    link: cellLink(sheetId, 9, rowNumber),
    ...changed,
  };
}

type Rows = { readonly [Name in keyof typeof typedSheets]?: readonly Readonly<Record<string, Cell>>[] };

export interface Given {
  readonly milestones?: readonly Milestone[];
  readonly handIns?: readonly HandIn[];
  readonly contacts?: readonly Contact[];
  readonly issues?: readonly Issue[];
  readonly rows?: Rows;
  readonly exclusions?: Bloc["exclusions"];
  readonly settings?: Partial<Settings>;
  readonly names?: Readonly<Record<string, string>>;
  readonly mailboxes?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly asOf?: string;
  readonly daysOff?: readonly string[];
  /** Turns round everything that has no order. */
  readonly shuffled?: boolean;
}

const MEMBERS = [
  ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", "Thành viên"],
  ["BDV", "Ban Dân vận Tỉnh ủy", "Ban Dân vận", "Thành viên"],
  ["BAO", "Báo Hồng Lam", "Báo Hồng Lam", "Trưởng Khối"],
  ["TCT", "Trường Chính trị tỉnh", "Trường Chính trị", "Phó Trưởng Khối"],
] as const;

export function aResult(given: Given): Result {
  const turned = <Item>(items: readonly Item[]): Item[] => (given.shuffled ? items.toReversed() : [...items]);
  const memberRows = MEMBERS.map(([code, name, shortName, role]) => ({ code, name, shortName, role }));
  const workbook = readWorkbook({
    spreadsheetId: "1aB",
    title: "",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    grids: [
      ...Object.entries({ members: memberRows, handIns: [], registrations: [], ...given.rows }).map(([name, rows]) =>
        aGrid(typedSheets[name as keyof typeof typedSheets] as unknown as Sheet, turned(rows)),
      ),
      ...MEMBERS.map(([code, , shortName]) => ({
        ...aGrid(
          scoreForm as unknown as Sheet,
          CODES.map((each) => ({ code: each })),
        ),
        sheetId: formSheetId(code),
        title: formTitle(shortName),
      })),
    ],
  });
  const members = MEMBERS.map(
    ([code, name, shortName, role]): Member => ({
      code,
      name: given.names?.[code] ?? name,
      shortName,
      role,
      mailbox:
        given.mailboxes !== undefined && code in given.mailboxes
          ? given.mailboxes[code]
          : [`${code.toLowerCase()}@honglam.example`],
      form: workbook.forms.get(code) as ParsedSheet<typeof scoreForm.shape> | undefined,
    }),
  );
  const settings = {
    blocName: "Khối thi đua các cơ quan Đảng tỉnh",
    blocShortName: "Khối thi đua các cơ quan Đảng",
    year: decimal(2024),
    addressing: "đồng chí",
    reminderTime: "07:30",
    ...given.settings,
  } as Settings;
  const bloc: Bloc = {
    workbook,
    settings,
    terms: readScoreTerms(workbook, settings).terms,
    members,
    names: { members, codeOf: (typed) => typed, near: () => [] },
    contacts: turned(given.contacts ?? [secretary]),
    criteria: { sections: [], all: [], byCode: new Map() },
    classes: [],
    awards: [],
    ballots: [],
    daysOff: new Set(given.daysOff),
    compensationDays: new Set(),
    milestones: turned(given.milestones ?? [aMilestone()]),
    handIns: turned(given.handIns ?? []),
    exclusions: given.exclusions ?? new Map(),
    issues: [],
  };
  return {
    bloc,
    blocId: "0123456789abcdef",
    scores: new Map(members.map((member) => [member.code, aScore(member)])),
    ranking: { placed: [], unplaced: [], awards: [], aside: [], issues: [] },
    issues: turned(given.issues ?? []),
    digest: "",
    rulesVersion: "",
    refusedAccounts: new Set(),
    emptiedForms: new Set(),
    firstHandIns: new Map(),
    lateChanges: new Map(),
    seenBefore: undefined,
    claims: new Map(),
    noticesBefore: [],
    knownAccounts: new Set(),
    asOf: given.asOf ?? "2024-11-25T07:00",
  };
}

const aGrid = (sheet: Sheet, rows: readonly Readonly<Record<string, Cell>>[]): Grid => ({
  sheetId: sheet.sheetId,
  title: sheet.title,
  hidden: false,
  rowCount: 100,
  columnCount: sheet.columns.length,
  rows: [sheet.columns.map(({ header }) => header), ...rows.map((row) => sheet.columns.map(({ field }) => row[field]))],
  protectedRanges: [],
});

const aScore = (member: Member): MemberScore => ({
  member,
  leaves: new Map(CODES.map((code, index) => [code, aLeaf(code, index)])),
  nodes: new Map(),
  groupFaults: new Map(),
  halves: [],
  bonus: ZERO,
  deduction: ZERO,
  earned: { bonus: ZERO, deduction: ZERO },
  total: ZERO,
  assignedMaximum: ZERO,
  sharePercent: ZERO,
});

const aLeaf = (code: string, index: number): LeafScore => ({
  criterion: { code, part: "base", title: "", maximum: decimal("1") } as unknown as Criterion,
  rowNumber: index + 2,
  claimed: undefined,
  computation: { kind: "not-computable" },
  bloc: undefined,
  verified: undefined,
  official: ZERO,
  level: undefined,
  review: undefined,
  isAssigned: true,
  isAside: false,
  faults: [],
});
