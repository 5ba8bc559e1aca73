import { sum } from "../../../sheets-schema/cells/decimal.ts";
import type { CellFault } from "../../../sheets-schema/reading/rows.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { FormRow } from "../form/row-marks.ts";
import { overlookedClauses } from "../form/score-wording.ts";
import type { LeafScore } from "../result.ts";

/**
 * Adds to each claim over its maximum what its officer overlooked: a right sum of the group hides the part over the
 * maximum, or its remark calls the part a bonus, which the table does not define. Changes `leaves`.
 */
export function explainOverMaximum(
  group: Criterion,
  leaves: Map<string, LeafScore>,
  rows: ReadonlyMap<string, FormRow>,
): void {
  const inside = group.children.flatMap(({ code }) => leaves.get(code) ?? []);
  for (const leaf of inside) {
    const { criterion, claimed } = leaf;
    if (criterion.part !== "base" || claimed === undefined || !claimed.gt(criterion.maximum)) continue;
    if (!leaf.faults.some(isOverMaximum)) continue;
    const added = sum(inside.flatMap((other) => (other.criterion.part === "base" ? (other.claimed ?? []) : [])));
    const isHidden = added.lte(group.maximum);
    if (!isHidden && !SAYS_BONUS.test(rows.get(criterion.code)?.values.remark ?? "")) continue;
    const clause = isHidden
      ? overlookedClauses.hiddenInSum(nameOf(group), added, group.maximum)
      : overlookedClauses.undefinedBonus(claimed.minus(criterion.maximum));
    const faults = leaf.faults.map((found) =>
      isOverMaximum(found)
        ? { ...found, fault: { ...found.fault, what: `${found.fault.what.replace(/\.$/, "")}; ${clause}.` } }
        : found,
    );
    leaves.set(criterion.code, { ...leaf, faults });
  }
}

/** Words with which officers explain points beyond the maximum. */
const SAYS_BONUS = /thưởng|cộng|vượt/iu;

const isOverMaximum = ({ field, fault }: CellFault): boolean => field === "selfScore" && fault.code === "over-maximum";

const nameOf = ({ code, depth }: Criterion): string => `${depth === 0 ? "Mục" : "nhóm"} ${code}`;
