/** What is wrong, or missing, in what was scored for one criterion. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { isOutside, type ScoreBounds } from "../bloc/score-bounds.ts";
import { scoreKind } from "../form/score-kind.ts";
import { scoreFaults } from "../form/score-wording.ts";
import type { ReviewLevel } from "../result.ts";
import { levelName } from "../rules/levels/levels.ts";
import { discretionBounds } from "../rules/per-case/discretion.ts";
import type { Computation } from "../rules/terms/computation.ts";

interface Claim {
  readonly criterion: Criterion;
  readonly member: string;
  readonly row: ParsedRow<typeof scoreForm.shape>;
  readonly claimed: Decimal | undefined;
  readonly computation: Computation;
  readonly bloc: Decimal | undefined;
  readonly verified: Decimal | undefined;
  /** True when somebody of the member's own verified it. */
  readonly isOwn: boolean;
  /** The level that looked at the row and kept its points, be it by a mark over the whole group. */
  readonly review: ReviewLevel | undefined;
  /** True where the program counts by itself, and nobody has to type. */
  readonly isComputedAlone: boolean;
  readonly bounds: ScoreBounds;
  readonly terms: { readonly isScoringOpen: boolean };
}

/**
 * The faults of a row beyond the reading of its cells, the most useful first. What a later level scored is settled below
 * it: nobody is asked for what no longer counts.
 */
export function leafFaults(claim: Claim): CellFault[] {
  const { computation } = claim;
  const unread: CellFault[] = computation.kind === "unreadable" ? [{ field: "result", fault: computation.fault }] : [];
  const missing = isScoredAbove(claim) ? [] : missingParts(claim);
  return [...unread, ...missing, ...differences(claim), ...beyondDiscretion(claim), ...reviewFaults(claim)];
}

/** Points that people may choose, beyond what the number of cases allows. */
function beyondDiscretion(claim: Claim): CellFault[] {
  const { criterion, row } = claim;
  if (criterion.rule.kind !== "discretion") return [];
  const { score, field } = counting(claim);
  const allowed = discretionBounds(criterion.rule, { result: row.cells.result }, criterion);
  if (score === undefined || allowed === undefined) return [];
  const typed = signed(score, criterion);
  if (typed.gte(allowed.low) && typed.lte(allowed.high)) return [];
  return [{ field, fault: scoreFaults.outsideDiscretion(typed, allowed.count, allowed.low, allowed.high) }];
}

/** True where Khối or verifier gave the points. */
export const isScoredAbove = ({ bloc, verified }: Pick<Claim, "bloc" | "verified">): boolean =>
  bloc !== undefined || verified !== undefined;

/** The score that counts beside what the rule gives, told to whoever typed it, with the part of the rule overlooked. */
function differences(claim: Claim): CellFault[] {
  const { criterion, computation, bounds } = claim;
  const { score, field, who, settledBy } = counting(claim);
  if (computation.kind !== "computed" || score === undefined || isOutside(score, bounds)) return [];
  const typed = signed(score, criterion);
  if (typed.eq(computation.score)) return [];
  const part = computation.overlooked?.find(({ score: other }) => other.eq(typed))?.part;
  const fault = scoreFaults.differsFromRule(who, score, computation.score, computation.because, part, settledBy);
  return [{ field, fault }];
}

/** The score of the highest level that scored or kept it, whose it is, and what settles that it differs. */
function counting({ criterion, row, claimed, bloc, verified, review }: Claim) {
  const { values } = row;
  const settled = (reason: string | undefined) => (reason === undefined ? "reviewer" : "reason");
  if (verified !== undefined) {
    const settledBy = settled(values.verifiedReason);
    return { score: verified, field: "verifiedScore", who: "Thẩm định", settledBy } as const;
  }
  if (bloc !== undefined) {
    return { score: bloc, field: "blocScore", who: "Khối chấm", settledBy: settled(values.blocReason) } as const;
  }
  if (review !== undefined) {
    const field = review === "verified" ? "verifiedScore" : "blocScore";
    const reason = values.verifiedReason ?? values.blocReason ?? values.remark;
    return { score: claimed, field, who: "Đã rà soát, giữ nguyên", settledBy: settled(reason) } as const;
  }
  // Nobody can know, when scoring itself, what the others did: a comparison is for the bloc to settle.
  const others = criterion.rule.kind === "relative" ? "others" : "member";
  return {
    score: claimed,
    field: "selfScore",
    who: "Tự chấm",
    settledBy: others === "member" && values.remark !== undefined ? "remark" : others,
  } as const;
}

/** Changes without their reason, and a reviewer in its own affair. */
function reviewFaults({ claimed, bloc, verified, isOwn, member, row }: Claim): CellFault[] {
  const found: CellFault[] = [];
  const self = claimed ?? ZERO;
  if (bloc !== undefined && !bloc.eq(self) && row.values.blocReason === undefined) {
    const fault = scoreFaults.reasonMissing("Điểm Khối chấm", bloc, "điểm tự chấm", self, header("blocReason"));
    found.push({ field: "blocReason", fault });
  }
  if (isOwn) found.push({ field: "verifiedScore", fault: scoreFaults.verifiedByItself(member) });
  const before = bloc ?? self;
  if (verified !== undefined && !verified.eq(before) && row.values.verifiedReason === undefined) {
    const name = bloc === undefined ? "điểm tự chấm" : "điểm Khối chấm";
    const fault = scoreFaults.reasonMissing("Điểm thẩm định", verified, name, before, header("verifiedReason"));
    found.push({ field: "verifiedReason", fault });
  }
  return found;
}

const header = (field: "blocReason" | "verifiedReason"): string => columnOf(scoreForm, field).header;

/** A score without its result, a result without its score, or nothing at all. */
function missingParts({
  criterion,
  row,
  claimed,
  computation,
  bounds,
  terms,
  isComputedAlone,
}: Claim): readonly CellFault[] {
  if (isComputedAlone) return [];
  const hasScoreCell = !isBlank(row.cells.selfScore);
  if (!hasScoreCell && computation.kind === "computed") {
    const fault = scoreFaults.scoreMissingWithResult(cleanText(textOf(row.cells.result)), computation.score);
    return [{ field: "selfScore", fault }];
  }
  if (!hasScoreCell && criterion.part === "base" && terms.isScoringOpen) {
    return [{ field: "selfScore", fault: scoreFaults.scoreMissing(scoreKind(criterion), bounds.least, bounds.most) }];
  }
  if (claimed !== undefined && computation.kind === "no-result" && !(criterion.part !== "base" && claimed.eq(0))) {
    return [{ field: "result", fault: scoreFaults.resultMissing(claimed, askedResult(criterion, row)) }];
  }
  return [];
}

/** What may stand in Kết quả, for the reader who has nothing there yet. */
function askedResult({ rule, unit }: Criterion, { cells }: Claim["row"]): string {
  if (rule.kind === "levels") {
    const names = rule.levels.map((level) => `“${levelName(level)}”`);
    return `Kết quả là ${names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} hoặc ${names.at(-1)}`}`;
  }
  if (rule.kind === "proportional" && isBlank(cells.target)) return "kết quả, ví dụ 46/48";
  if (rule.kind === "deadline") return "ngày thực hiện, ví dụ 25/01/2024";
  return `kết quả, ví dụ ${unit?.includes("%") === true ? "96,5%" : "2"}`;
}

const signed = (claimed: Decimal, { part }: Criterion): Decimal =>
  part === "deduction" ? claimed.abs().neg() : claimed;
