import { type Decimal, max, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import type { RuleBounds } from "./reading-cursor.ts";

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

/** The same of cases that were written one by one: beside a maximum a minus may be meant as "trừ". */
export function caseRemarks(typed: string, points: readonly [Decimal, ...Decimal[]], bounds: RuleBounds): Fault[] {
  const { maximum, deductionCap } = bounds;
  const below = maximum.gt(0) && deductionCap === undefined ? points.filter((one) => one.lt(0)) : [];
  const [first] = below;
  return [
    ...pointRemarks(typed, points, bounds),
    ...(first === undefined ? [] : [ruleRemarks.unclearMinus(typed, first, maximum, below.reduce(min))]),
  ];
}

/** The cap that the columns set on a bonus or, with `minus`, on a deduction; undefined: none. */
export function columnCap(minus: boolean, { maximum, bonusCap, deductionCap }: RuleBounds): Decimal | undefined {
  const own = maximum.gt(0) ? maximum : undefined;
  return minus ? (deductionCap ?? own) : (own ?? bonusCap);
}

/** True where the columns know a deduction and nothing else, so that a number without a sign can only deduct. */
export const onlyDeducts = ({ maximum, bonusCap, deductionCap }: RuleBounds): boolean =>
  maximum.eq(0) && bonusCap === undefined && deductionCap !== undefined;

/** The maximum, where deductions of `each` come off it; undefined where points are added up from 0. */
export const startingStock = (each: Decimal, maximum: Decimal): Decimal | undefined =>
  each.lt(0) && maximum.gt(0) ? maximum : undefined;

/** `points` cut to the size of `cap`, a positive number; undefined: no limit. */
export const withinCap = (points: Decimal, cap: Decimal | undefined): Decimal =>
  cap === undefined ? points : min(max(points, cap.neg()), cap);
