/** One criterion of one member: what was claimed, computed and reviewed, what counts, and what is wrong with it. */
import { type Decimal, ZERO } from "../../../sheets-schema/decimal.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/rows.ts";
import { scoreForm } from "../../../sheets-schema/score-form.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import type { Criterion } from "../bloc/bloc.ts";
import type { LeafScore } from "../result.ts";
import { type Computation, computeScore } from "../scoring/compute.ts";
import { faultsOfClaim, type LeafTerms } from "./claim-faults.ts";
import { readScore } from "./read-score.ts";
import { boundsOf, clamp } from "./score-bounds.ts";

type FormRow = ParsedRow<typeof scoreForm.shape>;

/** Scores a leaf of the criteria tree; `row` is its row in the member's form. */
export function scoreLeaf(criterion: Criterion, row: FormRow | undefined, terms: LeafTerms): LeafScore {
  const bounds = boundsOf(criterion);
  const isAssigned = row?.values.unassigned === undefined;
  const computation: Computation =
    row === undefined || !isAssigned
      ? { kind: "not-computable" }
      : computeScore(
          criterion.rule,
          { result: row.cells.result, target: row.cells.target, supplement: row.cells.supplement },
          { maximum: criterion.maximum, unit: criterion.unit, digits: terms.digits },
        );
  const faults: CellFault[] = [...(row?.faults ?? [])];
  const read = (field: "selfScore" | "blocScore" | "verifiedScore"): Decimal | undefined => {
    const reading = readScore(row?.cells[field], criterion, bounds, columnOf(scoreForm, field).header);
    const isTold = row?.faults.some((found) => found.field === field) === true;
    if (!isTold) faults.push(...reading.faults.map((fault) => ({ field, fault })));
    return reading.score;
  };
  const claimed = read("selfScore");
  const bloc = read("blocScore");
  const verified = read("verifiedScore");
  if (row !== undefined && isAssigned) {
    faults.push(...faultsOfClaim({ criterion, row, claimed, computation, bloc, verified, bounds, terms }));
  }
  const [level, highest] =
    verified !== undefined
      ? (["verified", verified] as const)
      : bloc !== undefined
        ? (["bloc", bloc] as const)
        : claimed !== undefined
          ? (["self", claimed] as const)
          : [undefined, ZERO];
  return {
    criterion,
    rowNumber: row?.rowNumber,
    claimed,
    computation,
    bloc,
    verified,
    official: clamp(highest, bounds),
    level,
    isAssigned,
    faults,
  };
}
