/** Totals that people typed among the criteria, beside what the criteria add up to. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, sum } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { type Issue, issueAt } from "../issue.ts";
import { pointsIn } from "../paper-table/sort-rows.ts";
import type { TypedTotal } from "../paper-table/table-row.ts";
import type { CriteriaTree } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { pastedFaults, pastedStatuses } from "./pasted-wording.ts";
import type { ScoreTerms } from "./score-terms.ts";

interface CheckedTotals {
  readonly issues: readonly Issue[];
  /** By row: what stands in the status of a total that is right. */
  readonly statuses: ReadonlyMap<number, string>;
}

/** Where a total may be of the section above or of the table, either is right. A year of two halves is left to its sections. */
export function checkTotals(
  parsed: ParsedSheet<typeof criteria.shape>,
  totals: readonly TypedTotal[],
  tree: CriteriaTree,
  terms: ScoreTerms,
): CheckedTotals {
  const issues: Issue[] = [];
  const statuses = new Map<number, string>();
  for (const total of totals) {
    const { rowNumber, maximum, of } = total;
    const at = { rowNumber, field: "maximum" };
    if (isBlank(maximum) || terms.halves !== undefined) continue;
    const typed = pointsIn(maximum);
    const unknown = of?.filter((code) => !tree.byCode.has(normalCode(code))) ?? [];
    if (typed === undefined) issues.push(issueAt(parsed, pastedFaults.unreadTotal(cleanText(textOf(maximum))), at));
    else if (unknown.length > 0) issues.push(issueAt(parsed, pastedFaults.unknownTotal(unknown.join(", ")), at));
    else {
      const sums = sumsFor(total, tree, terms);
      const right = sums.find((added) => added.eq(typed));
      if (right !== undefined) statuses.set(rowNumber, pastedStatuses.rightTotal(right));
      else {
        const named = of === undefined ? "" : ` của ${of.map((code) => `mục ${code}`).join(", ")}`;
        issues.push(issueAt(parsed, pastedFaults.wrongTotal(named, typed, sums[0] ?? typed), at));
      }
    }
  }
  return { issues, statuses };
}

function sumsFor({ of, isNear, section }: TypedTotal, tree: CriteriaTree, terms: ScoreTerms): Decimal[] {
  const added = (codes: readonly string[]): Decimal =>
    sum(codes.flatMap((code) => tree.byCode.get(normalCode(code))?.maximum ?? []));
  if (of !== undefined) return [added(of)];
  const whole = sum(tree.sections.map(({ maximum }) => maximum));
  const all = [whole, whole.plus(terms.startingPoints)];
  return isNear && section !== undefined ? [added([section]), ...all] : all;
}
