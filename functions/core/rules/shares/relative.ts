/**
 * Kiểu chấm "so với đơn vị dẫn đầu": "đạt chỉ tiêu: 50%; dẫn đầu: 100%". Under the target the points grow with the result;
 * above it, from the points at target to those of the member that exceeds its target most. Members without a target are
 * compared by their results, in a group of their own.
 */
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, divide, formatDecimal, min } from "../../../../sheets-schema/cells/decimal.ts";
import { foldDashes, matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { isPercent, type Quantity, type Reading, readQuantity, typedIn } from "../grammar/read-quantity.ts";
import { compareFractions, excessOf, type Measure, withMeasure } from "../terms/best-results.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "../terms/computation.ts";
import { type Fraction, ONE } from "../terms/interval.ts";
import { measurePhrase } from "../wording/measure-phrases.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";

/** Points by comparison with the best member. */
export interface RelativeRule {
  readonly kind: "relative";
  /** The points of a member that reaches its target. */
  readonly atTarget: Decimal;
  /** The points of the best member. */
  readonly leading: Decimal;
}

/** The rule as a sentence. */
export const relativeSentence = ({ atTarget, leading }: RelativeRule): string =>
  sentences.comparison(atTarget, leading);

/** What a member is compared by; undefined while its result is blank or cannot be read. */
export function measureOf(entry: Entry, unit: string | undefined): Measure | undefined {
  if (typedIn(entry.result) === "") return undefined;
  const reading = readMeasure(entry, unit);
  return "fault" in reading ? undefined : reading.value;
}

/**
 * The points beside the best of all members, `given.best`, which the member itself may be or surpass.
 *
 * @example at most 3, half at target: 390 of 300, the best member exceeding its target by 60% // => 2.25
 */
export function scoreByComparison(rule: RelativeRule, entry: Entry, given: Given): Computation {
  if (typedIn(entry.result) === "") return NO_RESULT;
  const reading = readMeasure(entry, given.unit);
  if ("fault" in reading) return unreadable(reading.fault);
  const measure = reading.value;
  const best = withMeasure(given.best ?? {}, measure);
  return measure.target === undefined
    ? scoreWithoutTarget(rule, measure.result, best.result ?? measure.result, given)
    : scoreWithTarget(rule, measure.result, measure.target, best.excess, given);
}

function scoreWithoutTarget(
  { leading }: RelativeRule,
  result: Fraction,
  best: Fraction,
  { unit, digits }: Given,
): Computation {
  const because = () => reasons.withoutTarget(shownResult(result, unit), shownResult(best, unit));
  if (best.numerator.eq(0)) return computed(leading.times(0), because);
  if (compareFractions(result, best) === 0) return computed(leading, because);
  const exact = leading.times(result.numerator).times(best.denominator);
  // Rounding never lifts anybody over what the leader gets.
  const score = min(divide(exact, result.denominator.times(best.numerator), digits), leading);
  return computed(score, because, { overlooked: () => [{ score: leading, part: overlookedParts.lead }] });
}

function scoreWithTarget(
  { atTarget, leading }: RelativeRule,
  result: Fraction,
  target: Decimal,
  lead: Fraction | undefined,
  { digits }: Given,
): Computation {
  const shown = () => `${shownPart(result)}/${formatDecimal(target)}`;
  const due = target.times(result.denominator);
  const proportional = () => divide(leading.times(result.numerator), due, digits);
  const excess = excessOf(result, target);
  if (excess.numerator.lt(0)) {
    const score = min(divide(atTarget.times(result.numerator), due, digits), atTarget);
    const share = { numerator: result.numerator, denominator: due };
    const overlooked = () => [{ score: proportional(), part: overlookedParts.pointsAtTarget(atTarget) }];
    return computed(score, () => reasons.belowTarget(shown(), share), { overlooked });
  }
  const overlooked = (): Overlooked[] => {
    const part = lead === undefined ? overlookedParts.pointsAtTarget(atTarget) : overlookedParts.lead;
    return [min(proportional(), leading), proportional()].map((score) => ({ score, part }));
  };
  if (excess.numerator.eq(0) || lead === undefined)
    return computed(atTarget, () => reasons.atTarget(shown()), { overlooked });
  if (compareFractions(excess, lead) === 0)
    return computed(leading, () => reasons.leading(shown(), excess), { overlooked });
  const own = excess.numerator.times(lead.denominator);
  const best = excess.denominator.times(lead.numerator);
  const exact = atTarget.times(best).plus(leading.minus(atTarget).times(own));
  const score = min(divide(exact, best, digits), leading);
  return computed(score, () => reasons.exceeding(shown(), excess, lead), { overlooked });
}

const shownPart = ({ numerator, denominator }: Fraction): string => formatDecimal(divide(numerator, denominator, 2));

const shownResult = ({ numerator, denominator }: Fraction, unit: string | undefined): string =>
  measurePhrase(divide(numerator, denominator, 2), unit);

/** Result and target; a/b is both at once, unless percentages are measured against a percentage. */
function readMeasure({ result: cell, target: targetCell }: Entry, unit: string | undefined): Reading<Measure> {
  const typed = typedIn(cell);
  const reading = readQuantity(cell, unit, "Kết quả");
  if ("fault" in reading) return reading;
  const result = reading.value;
  if (result.numerator.lt(0)) return { fault: resultFaults.negative(typed, "Kết quả") };
  if (result.form === "percent" && !isPercent(unit) && unit !== undefined && unit !== "") {
    return { fault: resultFaults.notInUnit(typed, unit, "Kết quả") };
  }
  const target = readTarget(targetCell, unit);
  if ("fault" in target) return target;
  const registered = target.value;
  if (result.form !== "share") return { value: measureFrom(result, registered) };
  if (registered !== undefined && isPercent(unit)) {
    return { value: { result: { ...result, numerator: result.numerator.times(100) }, target: registered } };
  }
  return registered === undefined || registered.eq(result.denominator)
    ? { value: { result: { numerator: result.numerator, denominator: ONE }, target: result.denominator } }
    : { fault: resultFaults.otherTarget(typed, formatDecimal(result.denominator), formatDecimal(registered)) };
}

const measureFrom = ({ numerator, denominator }: Quantity, target: Decimal | undefined): Measure => ({
  result: { numerator, denominator },
  ...(target === undefined ? {} : { target }),
});

const NO_TARGET = new Set(
  ["", "-", "không", "không có", "không giao", "không được giao", "không đăng ký"].map(matchKey),
);

/** The target; undefined for a member that has none. */
function readTarget(cell: Cell, unit: string | undefined): Reading<Decimal | undefined> {
  const typed = typedIn(cell);
  if (typeof cell !== "boolean" && NO_TARGET.has(matchKey(foldDashes(typed)))) return { value: undefined };
  const reading = readQuantity(cell, unit, "Chỉ tiêu");
  if ("fault" in reading) return reading;
  const { numerator, form } = reading.value;
  if (form === "share" || (form === "percent" && !isPercent(unit))) {
    return { fault: resultFaults.notANumber(typed, unit, "Chỉ tiêu") };
  }
  // Whoever was set nothing to reach has no target: the group of its own.
  if (numerator.eq(0)) return { value: undefined };
  return numerator.gt(0) ? { value: numerator } : { fault: resultFaults.targetNotPositive(typed) };
}
