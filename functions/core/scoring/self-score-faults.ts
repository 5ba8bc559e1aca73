/** What is wrong, or missing, in what was scored for one criterion. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Criterion } from "../bloc/bloc.ts";
import { isOutside, type ScoreBounds } from "../bloc/score-bounds.ts";
import { scoreFaults } from "../form/score-wording.ts";
import type { Computation } from "../rules/computation.ts";

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
  /** True where the program counts by itself, and nobody has to type. */
  readonly isComputedAlone: boolean;
  readonly bounds: ScoreBounds;
  readonly terms: { readonly isScoringOpen: boolean };
}

/** The faults of a claim beyond the reading of its cells, the most useful to its officer first. */
export function selfScoreFaults(claim: Claim): CellFault[] {
  const { computation } = claim;
  const found: CellFault[] = [];
  if (computation.kind === "unreadable") {
    found.push({ field: "result", fault: computation.fault });
  }
  found.push(...missingParts(claim), ...differences(claim));
  return [...found, ...reviewFaults(claim)];
}

/** A score that the rule does not give, with the part of the rule that was overlooked where it shows. */
function differences({ criterion, row, claimed, computation, bounds }: Claim): CellFault[] {
  if (computation.kind !== "computed" || claimed === undefined || isOutside(claimed, bounds)) return [];
  const typed = signed(claimed, criterion);
  if (typed.eq(computation.score)) return [];
  const part = computation.overlooked?.find(({ score }) => score.eq(typed))?.part;
  // Nobody can know, when scoring itself, what the others did: a comparison is for the bloc to settle.
  const settledBy =
    criterion.rule.kind === "relative" ? "others" : row.values.remark !== undefined ? "remark" : undefined;
  const fault = scoreFaults.differsFromRule(claimed, computation.score, computation.because, part, settledBy);
  return [{ field: "selfScore", fault }];
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
    return [{ field: "selfScore", fault: scoreFaults.scoreMissing(bounds.least, bounds.most) }];
  }
  if (claimed !== undefined && computation.kind === "no-result" && !(criterion.part !== "base" && claimed.eq(0))) {
    return [{ field: "result", fault: scoreFaults.resultMissing(claimed, exampleResult(criterion)) }];
  }
  return [];
}

/** A result such as the criterion expects, for the reader who has none yet. */
function exampleResult({ rule, unit }: Criterion): string {
  if (rule.kind === "levels") return rule.levels[0]?.name ?? "có";
  if (rule.kind === "proportional") return "46/48";
  if (rule.kind === "deadline") return "25/01/2024";
  return unit?.includes("%") === true ? "96,5%" : "2";
}

const signed = (claimed: Decimal, { part }: Criterion): Decimal =>
  part === "deduction" ? claimed.abs().neg() : claimed;
