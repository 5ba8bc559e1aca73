import { type Decimal, max, min, ZERO } from "../../../sheets-schema/decimal.ts";
import type { Fault } from "../../../sheets-schema/fault.ts";
import type { RuleBounds } from "./notation.ts";
import { ruleRemarks } from "./rule-wording.ts";

/** The most points that the columns allow; undefined for a bonus without a cap of its own. */
export function ceilingOf({ maximum, bonusCap, deductionCap }: RuleBounds): Decimal | undefined {
  if (maximum.gt(0)) return maximum;
  return bonusCap ?? (deductionCap === undefined ? undefined : ZERO);
}

/** What is odd about `points`, all that a rule may give, beside "Điểm tối đa", "Thưởng tối đa" and "Trừ tối đa". */
export function pointRemarks(typed: string, points: readonly [Decimal, ...Decimal[]], bounds: RuleBounds): Fault[] {
  const highest = points.reduce(max);
  const lowest = points.reduce(min);
  const ceiling = ceilingOf(bounds);
  const remarks: Fault[] = [];
  if (ceiling !== undefined && highest.gt(ceiling)) {
    remarks.push(ruleRemarks.aboveMaximum(typed, highest, ceiling, bounds.maximum.gt(0) ? "maximum" : "bonusCap"));
  }
  if (bounds.maximum.gt(0) && highest.lt(bounds.maximum)) {
    remarks.push(ruleRemarks.belowMaximum(typed, highest, bounds.maximum));
  }
  if (bounds.deductionCap !== undefined && lowest.lt(bounds.deductionCap.neg())) {
    remarks.push(ruleRemarks.beyondDeduction(typed, lowest.neg(), bounds.deductionCap));
  }
  return remarks;
}
