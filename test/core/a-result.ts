/**
 * A small result for tests of what is made of results: three members with a place, two of them tied, and one without.
 * Names are hostile on purpose. Points are typed as in a form; sums are plain sums, without caps.
 */

import type { Bloc, Member } from "../../functions/core/bloc/bloc.ts";
import type { Criterion } from "../../functions/core/bloc/criterion.ts";
import { readScoreTerms } from "../../functions/core/bloc/score-terms.ts";
import type { Settings } from "../../functions/core/bloc/settings.ts";
import type { LeafScore, MemberScore, NodeScore, Result } from "../../functions/core/result.ts";
import { type NamedTable, tables } from "../../functions/core/tables/index.ts";
import type { Table } from "../../functions/core/tables/table.ts";
import { type Decimal, decimal, sum, ZERO } from "../../sheets-schema/cells/decimal.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";

export const HOSTILE_NAME = '=HYPERLINK("http://x.example";"Bấm vào đây")';
export const HOSTILE_SHORT_NAME = "<script>alert(1)</script>";

const SETTLED = { isClassOpen: false, classToCompare: [] } as const;

const aCriterion = (code: string, title: string, maximum: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  shownCode: code,
  rowNumber: 2,
  title,
  kind: "chấm trực tiếp",
  part: "base",
  maximum: decimal(maximum),
  bonusCap: undefined,
  deductionCap: undefined,
  rule: { kind: "direct" },
  understood: "",
  isUnread: false,
  told: { kind: false },
  unit: undefined,
  evidence: undefined,
  milestone: undefined,
  verifier: undefined,
  substitute: undefined,
  half: "year",
  parent: code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : undefined,
  depth: code.split(".").length - 1,
  section: code.split(".")[0] ?? code,
  children: [],
  ...more,
});

const aGroup = (code: string, title: string, maximum: string, children: readonly Criterion[]): Criterion =>
  aCriterion(code, title, maximum, { kind: "nhóm", part: "group", children });

const sections = [
  aGroup("I", "Nhiệm vụ chính trị, chuyên môn", "40", [
    aGroup("I.1", "Chương trình công tác", "40", [
      aCriterion("I.1.1", "- Ban hành kế hoạch đúng hạn", "20"),
      aCriterion("I.1.2", "Nhiệm vụ hoàn thành; đúng hạn", "20"),
    ]),
    aCriterion("I.2", "Được biểu dương", "0", { part: "bonus", bonusCap: decimal("3") }),
  ]),
  aGroup("II", "Phong trào thi đua", "60", [
    aCriterion("II.1", "Phát động, tổ chức phong trào", "60"),
    aCriterion("II.2", "Chậm nộp hồ sơ", "0", { part: "deduction", deductionCap: decimal("2") }),
  ]),
];
const withDescendants = (node: Criterion): Criterion[] => [node, ...node.children.flatMap(withDescendants)];
const all = sections.flatMap(withDescendants);

const aMember = (code: string, name: string, shortName: string): Member => ({
  code,
  name,
  shortName,
  role: "Thành viên",
  mailbox: undefined,
  form: undefined,
});

const board = aMember("BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức");
const hostile = aMember("HAC", HOSTILE_NAME, HOSTILE_SHORT_NAME);
const newspaper = aMember("BAO", "Báo Hồng Lam", "Báo");
const absent = aMember("BDV", "Ban Dân vận Tỉnh ủy", "Ban Dân vận");

/** The score of a member from its points by leaf: a leaf left out is blank, "x" is not assigned. */
function aScore(member: Member, points: Readonly<Record<string, string>>): MemberScore {
  const leaves = new Map<string, LeafScore>();
  for (const criterion of all.filter(({ part }) => part !== "group")) {
    const typed = points[criterion.code];
    const isAssigned = typed !== "x";
    const claimed = typed === undefined || !isAssigned ? undefined : decimal(typed);
    leaves.set(criterion.code, {
      criterion,
      rowNumber: 2,
      claimed,
      computation: { kind: "not-computable" },
      bloc: undefined,
      verified: undefined,
      official: claimed ?? (isAssigned ? ZERO : criterion.maximum),
      level: claimed === undefined ? undefined : "self",
      review: undefined,
      isAssigned,
      isAside: false,
      faults: [],
    });
  }
  const added = (criterion: Criterion, part: Criterion["part"]): Decimal =>
    sum(
      withDescendants(criterion).flatMap((node) => (node.part === part ? (leaves.get(node.code)?.official ?? []) : [])),
    );
  const nodes = new Map(
    all
      .filter(({ part }) => part === "group")
      .map((criterion): [string, NodeScore] => [
        criterion.code,
        {
          criterion,
          base: added(criterion, "base"),
          bonus: added(criterion, "bonus"),
          deduction: added(criterion, "deduction"),
          points: sum([added(criterion, "base"), added(criterion, "bonus"), added(criterion, "deduction")]),
          assignedMaximum: criterion.maximum,
          unrounded: { base: added(criterion, "base"), assignedMaximum: criterion.maximum },
        },
      ]),
  );
  const total = sum([...leaves.values()].map(({ official }) => official));
  return {
    member,
    leaves,
    nodes,
    groupFaults: new Map(),
    halves: [],
    bonus: sum(sections.map((section) => added(section, "bonus"))),
    deduction: sum(sections.map((section) => added(section, "deduction"))),
    earned: {
      bonus: sum(sections.map((section) => added(section, "bonus"))),
      deduction: sum(sections.map((section) => added(section, "deduction"))),
    },
    total,
    assignedMaximum: decimal("100"),
    sharePercent: total,
  };
}

const settings = {
  blocName: "Khối thi đua các cơ quan Đảng tỉnh Hồng Lam",
  year: decimal(2024),
  total: decimal(100),
  rankBasis: "tổng điểm",
  tieChain: "I; điểm trừ ít hơn",
  digits: decimal(2),
} as Partial<Settings> as Settings;

/** The result, with some settings replaced; `shuffled` gives the same result with everything that has no order turned round. */
export function aResult(changed: Partial<Settings> = {}, { shuffled = false } = {}): Result {
  const turned = <Item>(items: readonly Item[]): Item[] => (shuffled ? items.toReversed() : [...items]);
  const scores = [
    aScore(board, { "I.1.1": "20", "I.1.2": "19.75", "I.2": "0.5", "II.1": "59", "II.2": "-0.5" }),
    aScore(hostile, { "I.1.1": "0.1", "I.1.2": "0.2", "II.1": "1234.5" }),
    aScore(newspaper, { "I.1.1": "x", "I.1.2": "0.3", "II.1": "1214.5" }),
  ];
  const empty = { spreadsheetId: "s", title: "", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh", grids: [] };
  const workbook = readWorkbook(empty);
  const bloc: Bloc = {
    workbook,
    settings: { ...settings, ...changed },
    terms: readScoreTerms(workbook, { ...settings, ...changed }).terms,
    members: turned([absent, board, newspaper, hostile]),
    names: { members: [absent, board, newspaper, hostile], codeOf: (typed) => typed, near: () => [] },
    contacts: [],
    criteria: { sections, all, byCode: new Map(all.map((node) => [node.code, node])) },
    classes: [],
    awards: [],
    ballots: [],
    daysOff: new Set(),
    compensationDays: new Set(),
    milestones: [],
    handIns: [],
    exclusions: new Map(),
    issues: [],
  };
  const [first, second, third] = scores;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three scores");
  return {
    bloc,
    blocId: "0123456789abcdef",
    scores: new Map(turned(scores.map((score): [string, MemberScore] => [score.member.code, score]))),
    ranking: {
      placed: turned([
        {
          place: 1,
          score: second,
          class: "Hoàn thành xuất sắc nhiệm vụ",
          ...SETTLED,
          awards: [],
          why: "Đồng hạng 1 với Báo Hồng Lam: cùng 1.234,8 điểm và bằng nhau ở tất cả tiêu chí phụ.",
          isTied: true,
          openIssues: 0,
        },
        {
          place: 1,
          score: third,
          class: "Hoàn thành xuất sắc nhiệm vụ",
          ...SETTLED,
          awards: [],
          why: `Đồng hạng 1 với ${HOSTILE_NAME}.`,
          isTied: true,
          openIssues: 12,
        },
        {
          place: 3,
          score: first,
          class: undefined,
          ...SETTLED,
          awards: [],
          why: "98,75 điểm. Không đề nghị xếp loại vì có mục đạt dưới 85% điểm tối đa.",
          isTied: false,
          openIssues: 3,
        },
      ]),
      unplaced: [
        { member: absent, why: "Không nộp Phiếu tự chấm điểm <b>đúng hạn</b>.", isFinal: true, openIssues: 1 },
      ],
      awards: [],
      aside: [],
      issues: [],
    },
    issues: [],
    digest: "0123456789abcdef".repeat(4),
    rulesVersion: "fedcba9876543210".repeat(4),
    refusedAccounts: new Set(),
    emptiedForms: new Set(),
    firstHandIns: new Map(),
    lateChanges: new Map(),
    seenBefore: undefined,
    claims: new Map(),
    noticesBefore: [],
    knownAccounts: new Set(),
    asOf: "2024-11-25T08:15",
  };
}

/** Every report of `aResult`, by its name: a statement is that of the first member. */
export const allTables: readonly (readonly [name: string, table: (result: Result) => Table])[] = Object.entries(
  tables,
).map(([name, report]: [string, NamedTable]) => [
  name,
  (result) => {
    const table = report.isOfMember ? report.table(result, board) : report.table(result);
    if (table === undefined) throw new Error(`no ${name}`);
    return table;
  },
]);
