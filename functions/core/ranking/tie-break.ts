/** The declared chain that tells members of equal points apart: "I; III; điểm trừ ít hơn; điểm thưởng; biểu quyết". */
import { type Decimal, decimal, ZERO } from "../../../sheets-schema/decimal.ts";
import type { Fault } from "../../../sheets-schema/fault.ts";
import { cleanText, matchKey } from "../../../sheets-schema/vietnamese.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { sectionTotal } from "../form/score-member.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";

/** One link of the chain: a figure, of which more is better. */
export interface TieLink {
  /** As it reads after "vì": "điểm Mục I". */
  readonly name: string;
  readonly unit: "điểm" | "ngày" | "phiếu";
  /** True where people speak of the figure as better when lower, such as days late. */
  readonly isLess: boolean;
  readonly figure: (score: MemberScore) => Decimal;
}

/** Reads the chain of the settings; a link that means nothing is an issue and is passed over. */
export function readTieChain(bloc: Bloc): { chain: TieLink[]; issues: Issue[] } {
  const chain: TieLink[] = [];
  const issues: Issue[] = [];
  for (const typed of (bloc.settings.tieChain ?? "")
    .split(";")
    .map(cleanText)
    .filter((part) => part !== "")) {
    const link = readLink(typed, bloc);
    if (link === undefined) issues.push(unreadableLink(typed, bloc));
    else chain.push(link);
  }
  return { chain, issues };
}

function readLink(typed: string, bloc: Bloc): TieLink | undefined {
  const key = matchKey(typed);
  if (key === matchKey("điểm trừ ít hơn") || key === matchKey("điểm trừ")) {
    return { name: "điểm trừ", unit: "điểm", isLess: true, figure: (score) => score.deduction };
  }
  if (key === matchKey("điểm thưởng") || key === matchKey("điểm thưởng nhiều hơn")) {
    return { name: "điểm thưởng", unit: "điểm", isLess: false, figure: (score) => score.bonus };
  }
  if (key === matchKey("chậm nộp ít hơn") || key === matchKey("nộp chậm ít hơn")) {
    const days = daysLateOf(bloc);
    const figure = ({ member }: MemberScore): Decimal => decimal(-(days.get(member.code) ?? 0));
    return { name: "số ngày nộp chậm", unit: "ngày", isLess: true, figure };
  }
  if (key === matchKey("biểu quyết")) {
    return { name: "số phiếu biểu quyết", unit: "phiếu", isLess: false, figure: (score) => votesFor(score, bloc) };
  }
  const code = normalCode(typed.replace(/^(điểm\s+)?(mục|nhóm|tiêu chí)\s+/iu, ""));
  const criterion = bloc.criteria.byCode.get(code);
  if (criterion === undefined) return undefined;
  const name = criterion.depth === 0 ? `điểm Mục ${code}` : `điểm tiêu chí ${code}`;
  return { name, unit: "điểm", isLess: false, figure: (score) => pointsOf(score, code) };
}

function pointsOf(score: MemberScore, code: string): Decimal {
  const node = score.nodes.get(code);
  return node === undefined ? (score.leaves.get(code)?.official ?? ZERO) : sectionTotal(node);
}

/** Days late at all milestones with a paper, by member code. */
function daysLateOf({ handIns }: Bloc): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { member, daysLate = 0 } of handIns) days.set(member, (days.get(member) ?? 0) + daysLate);
  return days;
}

/** Votes for the member in the last round that settles a tie. */
function votesFor({ member }: MemberScore, bloc: Bloc): Decimal {
  const rounds = bloc.workbook.sheets.votes.rows
    .filter(
      ({ values }) =>
        matchKey(values.subject ?? "") === matchKey("Phân định đồng hạng") &&
        bloc.names.codeOf(values.candidate ?? "") === member.code,
    )
    .sort((a, b) => (a.values.round ?? ZERO).cmp(b.values.round ?? ZERO));
  return rounds.at(-1)?.values.agreed ?? ZERO;
}

function unreadableLink(typed: string, bloc: Bloc): Issue {
  const parsed = bloc.workbook.sheets.settings;
  const row = parsed.rows.find(({ values }) => matchKey(values.name ?? "") === matchKey("Tiêu chí phụ khi bằng điểm"));
  const fault: Fault = {
    code: "unreadable-rule",
    severity: "must-fix",
    what: `Không hiểu tiêu chí phụ “${typed}”; hệ thống bỏ qua tiêu chí phụ này.`,
    remedy: "Đề nghị ghi mã mục (I; III), “điểm trừ ít hơn”, “điểm thưởng”, “chậm nộp ít hơn” hoặc “biểu quyết”.",
    value: typed,
  };
  return issueAt(parsed, fault, {
    rowNumber: row?.rowNumber ?? 1,
    field: "value",
    rowLabel: "Tiêu chí phụ khi bằng điểm",
  });
}
