/** A model typed into a spreadsheet as leader, officers and reviewers would type it. */
import type { Cell, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { aHandIn, aMember, aSpreadsheet, at, type Row } from "../builders.ts";
import type {
  AppliesModel,
  BlocModel,
  EntryModel,
  GroupModel,
  LeafModel,
  NodeModel,
  ScoreModel,
} from "./bloc-model.ts";
import { blocFor } from "./kind-table.ts";
import { writeClasses } from "./write-classes.ts";
import { writeMeasure } from "./write-measure.ts";
import { writeRule } from "./write-rule.ts";
import { comma } from "./write-span.ts";

/** Later than every hand-in. */
export const AFTERWARDS = at("2024-12-20T08:15");

/** The code of the member at a place in the model, from 0. */
export const codeOf = (member: number): string => `DV${member + 1}`;

/** The rows of a member's form. */
const rowsOfMember = (bloc: BlocModel, member: number): NodeModel[] => blocFor(bloc, member).sections.flatMap(nodesOf);

const nodesOf = (node: NodeModel): NodeModel[] =>
  node.kind === "leaf" ? [node] : [node, ...node.children.flatMap(nodesOf)];

/** The spreadsheet of `bloc`, with the hand-ins, exclusions and votes of its members. */
export function renderBloc(bloc: BlocModel): Spreadsheet {
  const { members, sections, settings } = bloc;
  const nodes = sections.flatMap(nodesOf);
  const parents = new Map(
    nodes.flatMap((node) => (node.kind === "leaf" ? [] : node.children.map(({ code }) => [code, node.code] as const))),
  );
  const { weights } = settings;
  return aSpreadsheet({
    members: members.map((_, member) =>
      aMember(codeOf(member), `Đơn vị ${member + 1}`, { kind: members[member]?.kinds?.join("; ") || undefined }),
    ),
    criteria: nodes.flatMap((node) => rowsOf(node, parents.get(node.code))),
    formCodes: ({ code }) => rowsOfMember(bloc, Number(String(code).slice(2)) - 1).map((node) => node.code),
    handIns: members.map(({ isHandedIn, daysLate }, member) =>
      aHandIn(codeOf(member), {
        state: isHandedIn ? "Đã nộp" : "Đang soạn",
        seenAt: isHandedIn ? `${dayMonth(28 + daysLate)}/2024 09:00` : undefined,
      }),
    ),
    exclusions: members.flatMap(({ exclusion }, member) =>
      exclusion === undefined ? [] : [{ member: codeOf(member), scope: SCOPES[exclusion], ground: "Không đăng ký" }],
    ),
    awards: writeClasses(bloc),
    votes: members.flatMap(({ votes }, member) =>
      votes.flatMap((agreed, round) => (agreed === undefined ? [] : [vote(member, round + 1, agreed)])),
    ),
    settings: {
      total: undefined,
      startingPoints: points(settings.startingPoints),
      bonusCap: points(settings.bonusCap),
      deductionCap: points(settings.deductionCap),
      totalCap: settings.totalCap === undefined ? "không giới hạn" : comma(settings.totalCap),
      deductionMode: settings.isNetted ? "bù trừ với điểm thưởng" : "tính riêng",
      unassignedMode: settings.isFullWhenUnassigned ? "cho đủ điểm" : "loại khỏi mẫu số",
      yearMethod: settings.isByHalves ? yearMethod(weights) : "cả năm",
      rankBasis: settings.isRankedByShare ? "tỷ lệ điểm tối đa được giao" : "tổng điểm",
      ...(settings.isRankedByKind === undefined
        ? {}
        : { rankGroups: settings.isRankedByKind ? "theo loại đơn vị" : "chung cả Khối" }),
      digits: settings.digits,
      tieChain: settings.chain.map((link) => (typeof link === "string" ? LINKS[link] : link.code)).join("; "),
    },
    forms: Object.fromEntries(
      members.map((_, member) => [
        codeOf(member),
        Object.fromEntries(
          rowsOfMember(bloc, member).map((node) => [
            node.code,
            node.kind === "leaf" ? typed(node, member) : marked(node, member),
          ]),
        ),
      ]),
    ),
  });
}

const LINKS = {
  deduction: "điểm trừ ít hơn",
  bonus: "điểm thưởng",
  "days late": "chậm nộp ít hơn",
  maxima: "số tiêu chí đạt điểm tối đa",
  vote: "biểu quyết",
} as const;

const yearMethod = ([first, second]: readonly [number, number]): string => {
  const times = (weight: number): string => (weight === 1 ? "" : `${weight} × `);
  return `(${times(first)}6 tháng đầu + ${times(second)}6 tháng cuối)/${first + second}`;
};

const SCOPES = { ranking: "Xếp hạng", awards: "Khen thưởng", both: "Cả hai" } as const;

const PERIODS = { year: "Năm", "first half": "6 tháng đầu", "second half": "6 tháng cuối" } as const;

/** The day of November, or of December past the 30th. */
const dayMonth = (day: number): string => (day > 30 ? `0${day - 30}/12` : `${day}/11`);

const vote = (member: number, round: number, agreed: number): Row => ({
  subject: "Phân định đồng hạng",
  round,
  candidate: codeOf(member),
  agreed,
});

const points = (value: number | undefined): Cell => (value === undefined ? undefined : value / 100);

/** A row, and behind it the one that some kinds have of their own. */
function rowsOf(node: NodeModel, parent: string | undefined): Row[] {
  const row = { ...criterion(node, parent), appliesTo: appliesTo(node.applies) };
  const { own } = node;
  if (own === undefined) return [row];
  const other = "leaf" in own ? criterion(own.leaf, parent) : { ...row, maximum: own.maximum / 100 };
  return [row, { ...other, appliesTo: appliesTo(own.applies) }];
}

const appliesTo = (applies: AppliesModel | undefined): Cell =>
  applies === undefined ? undefined : `${applies.isBut ? "trừ " : ""}${applies.kinds.join("; ")}`;

function criterion(node: NodeModel, parent: string | undefined): Row {
  const { code, maximum, bonusCap, deductionCap, period } = node;
  return {
    code,
    parent,
    title: `Tiêu chí ${code}`,
    maximum: maximum / 100,
    bonusCap: points(bonusCap),
    deductionCap: points(deductionCap),
    period: period === undefined ? undefined : PERIODS[period],
    ...(node.kind === "leaf" ? leafColumns(node) : groupColumns(node)),
  };
}

function groupColumns({ kind, alternatives, isShort, lostAt }: GroupModel): Row {
  const rule = lostAt === undefined ? undefined : `tiêu chí ${lostAt} bằng 0: mất hết điểm của mục`;
  if (kind === "group") return { kind: "nhóm", rule };
  const named = isShort ? alternatives.map((code) => code.split(".").slice(-2).join(".")) : alternatives;
  return { kind: "lấy mục cao nhất", rule: `cao nhất của: ${named.join(", ")}` };
}

const KINDS = {
  direct: "chấm trực tiếp",
  levels: "mức xếp loại",
  steps: "theo bậc",
  ladder: "theo số lần, số ngày chậm",
  deadline: "theo thời hạn",
  proportional: "theo tỷ lệ",
  relative: "so với đơn vị dẫn đầu",
  "per-case": "mỗi trường hợp",
  increment: "vượt mức",
  matrix: "bảng hai chiều",
  "worded steps": "theo bậc",
  "worded ladder": "theo số lần, số ngày chậm",
  "worded levels": "mức xếp loại",
  "own bar": "theo bậc",
  condition: "theo bậc",
  "several rates": "mỗi trường hợp",
  "first and further": "mỗi trường hợp",
  batches: "mỗi trường hợp",
  "capped count": "mỗi trường hợp",
  "knock-out": "mỗi trường hợp",
  "share knock-out": "mỗi trường hợp",
  decreasing: "vượt mức",
  shortfall: "vượt mức",
  overrun: "vượt mức",
  proportion: "theo tỷ lệ",
  "several days": "theo thời hạn",
  "per day late": "theo thời hạn",
} as const;

const leafColumns = ({ rule, wording, unit, isByMilestone, notArising }: LeafModel): Row => ({
  kind: rule.kind === "levels" && rule.isYesNo ? "có / không" : KINDS[rule.kind],
  rule: [
    writeRule({ rule, wording, unit }),
    ...(notArising === undefined ? [] : [writeNotArising(notArising, wording)]),
  ]
    .filter((text) => text !== "")
    .join("; "),
  unit,
  milestone: isByMilestone ? "M13" : undefined,
});

function writeNotArising(given: NonNullable<LeafModel["notArising"]>, wording: number): string {
  const isNotation = wording % 2 === 0;
  switch (given.kind) {
    case "points":
      return `không phát sinh: ${comma(given.value)}${isNotation ? "" : " điểm"}`;
    case "full":
      return isNotation ? "không phát sinh: điểm tối đa" : "không phát sinh thì được điểm tối đa";
    case "out":
      return isNotation ? "không phát sinh: loại khỏi mẫu số" : "không phát sinh thì không tính vào mẫu số";
  }
}

const marked = ({ isUnassigned }: GroupModel, member: number): Row =>
  isUnassigned[member] === true ? { unassigned: "x" } : {};

function typed({ entries }: LeafModel, member: number): Row {
  const entry: Partial<EntryModel> = entries[member] ?? {};
  return {
    unassigned: entry.isUnassigned === true ? "x" : undefined,
    selfScore: score(entry.self),
    blocScore: score(entry.bloc),
    verifiedScore: score(entry.verified),
    result: writeMeasure(entry.result),
    target: writeMeasure(entry.target),
    supplement: writeMeasure(entry.supplement),
  };
}

/** 3,5 as a number, "3,5", "3.5" or "3,5 điểm". */
function score(typed: ScoreModel | undefined): Cell {
  if (typed === undefined) return undefined;
  if (typed.value === undefined) return "tám rưỡi";
  const text = comma(typed.value);
  return [typed.value / 100, text, text.replace(",", "."), `${text} điểm`][typed.style];
}
