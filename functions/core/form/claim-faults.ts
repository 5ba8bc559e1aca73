/** What is wrong, or missing, in what was scored for one criterion. */
import { isBlank, textOf } from "../../../sheets-schema/cell.ts";
import { type Decimal, ZERO } from "../../../sheets-schema/decimal.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/rows.ts";
import { scoreForm } from "../../../sheets-schema/score-form.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { cleanText } from "../../../sheets-schema/vietnamese.ts";
import type { Criterion } from "../bloc/bloc.ts";
import type { Computation } from "../scoring/compute.ts";
import { faults } from "../wording.ts";
import { isOutside, type ScoreBounds } from "./score-bounds.ts";

/** What the settings and the calendar say about scoring a leaf. */
export interface LeafTerms {
  readonly digits: number;
  /** Before the self-scoring opens, a score that is missing is no fault. */
  readonly isScoringOpen: boolean;
}

interface Claim {
  readonly criterion: Criterion;
  readonly row: ParsedRow<typeof scoreForm.shape>;
  readonly claimed: Decimal | undefined;
  readonly computation: Computation;
  readonly bloc: Decimal | undefined;
  readonly verified: Decimal | undefined;
  readonly bounds: ScoreBounds;
  readonly terms: LeafTerms;
}

/** The faults of a claim beyond the reading of its cells, the most useful to its officer first. */
export function faultsOfClaim(claim: Claim): CellFault[] {
  const { criterion, row, claimed, computation, bloc, verified } = claim;
  const found: CellFault[] = [];
  if (computation.kind === "unreadable") found.push({ field: "result", fault: computation.fault });
  found.push(...missingParts(claim));
  if (computation.kind === "computed" && claimed !== undefined && !signed(claimed, criterion).eq(computation.score)) {
    const isExplained = row.values.remark !== undefined;
    if (!isOutside(claimed, claim.bounds)) {
      found.push({
        field: "selfScore",
        fault: faults.differsFromRule(claimed, computation.score, computation.because, isExplained),
      });
    }
  }
  if (claimed !== undefined && !claimed.eq(0) && needsEvidence(criterion) && lacksEvidence(row)) {
    found.push({ field: "evidence", fault: faults.evidenceMissing() });
  }
  if (bloc !== undefined && !bloc.eq(claimed ?? ZERO) && row.values.blocReason === undefined) {
    found.push({
      field: "blocReason",
      fault: faults.reasonMissing("Điểm Khối chấm", bloc, "điểm tự chấm", claimed ?? ZERO, header("blocReason")),
    });
  }
  const before = bloc ?? claimed ?? ZERO;
  if (verified !== undefined && !verified.eq(before) && row.values.verifiedReason === undefined) {
    const name = bloc === undefined ? "điểm tự chấm" : "điểm Khối chấm";
    found.push({
      field: "verifiedReason",
      fault: faults.reasonMissing("Điểm thẩm định", verified, name, before, header("verifiedReason")),
    });
  }
  return found;
}

const header = (field: "blocReason" | "verifiedReason"): string => columnOf(scoreForm, field).header;

/** A score without its result, a result without its score, or nothing at all. */
function missingParts({ criterion, row, claimed, computation, bounds, terms }: Claim): CellFault[] {
  const hasScoreCell = !isBlank(row.cells.selfScore);
  if (!hasScoreCell && computation.kind === "computed") {
    return [
      {
        field: "selfScore",
        fault: faults.scoreMissingWithResult(cleanText(textOf(row.cells.result)), computation.score),
      },
    ];
  }
  if (!hasScoreCell && criterion.part === "base" && terms.isScoringOpen) {
    return [{ field: "selfScore", fault: faults.scoreMissing(bounds.least, bounds.most) }];
  }
  if (claimed !== undefined && computation.kind === "no-result" && !(criterion.part !== "base" && claimed.eq(0))) {
    return [{ field: "result", fault: faults.resultMissing(claimed, exampleResult(criterion)) }];
  }
  return [];
}

/** A result such as the criterion expects, for the reader who has none yet. */
function exampleResult({ rule, unit }: Criterion): string {
  if (rule.kind === "levels") return rule.levels[0]?.name ?? "có";
  if (rule.kind === "proportional") return "46/48";
  return unit?.includes("%") === true ? "96,5%" : "2";
}

const signed = (claimed: Decimal, { part }: Criterion): Decimal =>
  part === "deduction" ? claimed.abs().neg() : claimed;

/** Words in "Minh chứng cần có" that say that the member itself need not show anything. */
const NO_EVIDENCE = /^(không yêu cầu|hệ thống|trang |do khối)|do thư ký khối/iu;

const needsEvidence = ({ evidence }: Criterion): boolean => evidence !== undefined && !NO_EVIDENCE.test(evidence);

const lacksEvidence = ({ values }: ParsedRow<typeof scoreForm.shape>): boolean =>
  values.evidence === undefined && values.remark === undefined;
