/**
 * Kiểu chấm "vượt mức": "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5", or downwards "dưới 90: -0,5; cứ giảm 1: -0,1". Only
 * whole further steps count. In a criterion with points of its own, deductions come off its maximum.
 */
import { type Decimal, divide, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "./computation.ts";
import { contains, type End, type Fraction, type Interval } from "./interval.ts";
import { intervalPhrase, measurePhrase } from "./measure-phrases.ts";
import { startingStock, withinCap } from "./point-bounds.ts";
import { type Measured, readMeasured } from "./read-measured.ts";
import { typedIn } from "./read-quantity.ts";
import { overlookedParts, reasons } from "./reason-wording.ts";
import { sentences } from "./sentence-wording.ts";

/** Points for passing a threshold and for each whole step beyond it. */
export interface IncrementRule {
  readonly kind: "increment";
  readonly threshold: End;
  /** True when results above the threshold have points, false when those below do. */
  readonly isUpward: boolean;
  /** The points of passing the threshold; negative for a deduction. */
  readonly first: Decimal;
  /** How far each further step reaches, more than zero. */
  readonly every: Decimal;
  /** The points of each further step, with the sign of `first`. */
  readonly each: Decimal;
  /** The most that all adds or takes away, a positive number; undefined: no limit. */
  readonly cap?: Decimal | undefined;
  /** The results without any points, whatever the steps would leave: "dưới 90%: 0 điểm". */
  readonly nothing?: Interval | undefined;
  /** True when the threshold or the unit says per cent. */
  readonly percent: boolean;
}

/** The results that have points. */
export const thresholdInterval = ({ threshold, isUpward }: IncrementRule): Interval =>
  isUpward ? { low: threshold } : { high: threshold };

/** The rule as a sentence, in the unit of the criterion. */
export function incrementSentence(rule: IncrementRule, unit: string | undefined, maximum: Decimal): string {
  const shownUnit = rule.percent ? "%" : unit;
  return sentences.increment(
    intervalPhrase(thresholdInterval(rule), shownUnit),
    measurePhrase(rule.every, shownUnit),
    rule,
    startingStock(rule.each, maximum),
    rule.nothing === undefined ? undefined : intervalPhrase(rule.nothing, shownUnit),
  );
}

/** The points of the result, 0 or the maximum while the threshold is not passed. */
export function scoreByIncrement(rule: IncrementRule, { result }: Entry, { maximum, unit }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const reading = readMeasured(result, { unit, percent: rule.percent, whole: false }, "Kết quả");
  if ("fault" in reading) return unreadable(reading.fault);
  const { nothing } = rule;
  if (nothing === undefined || !contains(nothing, reading.value.value)) return bySteps(rule, reading.value, maximum);
  const { shown, unit: shownUnit } = reading.value;
  const without = (): string => intervalPhrase(nothing, shownUnit);
  return computed(ZERO, () => reasons.nothing(shown, without()), {
    overlooked: () => {
      const bare = bySteps(rule, reading.value, maximum);
      return bare.kind === "computed" ? [{ score: bare.score, part: overlookedParts.nothing(without()) }] : [];
    },
  });
}

function bySteps(rule: IncrementRule, { value, shown, unit: shownUnit }: Measured, maximum: Decimal): Computation {
  const start = startingStock(rule.each, maximum) ?? ZERO;
  const interval = thresholdInterval(rule);
  const threshold = () => intervalPhrase(interval, shownUnit);
  if (!contains(interval, value)) return computed(start, () => reasons.notReached(shown, threshold()));
  const { steps, isExact } = wholeSteps(rule, value);
  const uncapped = rule.first.plus(rule.each.times(steps));
  const change = withinCap(uncapped, rule.cap);
  const capped = !change.eq(uncapped);
  const every = () => measurePhrase(rule.every, shownUnit);
  const overlooked = (): Overlooked[] => {
    const begun = withinCap(uncapped.plus(rule.each), rule.cap);
    return [
      ...(capped && rule.cap !== undefined
        ? [{ score: start.plus(uncapped), part: overlookedParts.cap(rule.cap, rule.each.lt(0)) }]
        : []),
      ...(isExact ? [] : [{ score: start.plus(begun), part: overlookedParts.wholeSteps(every()) }]),
    ];
  };
  const because = (): string => {
    const further = steps.eq(0) ? undefined : reasons.furtherSteps(steps, every(), rule.each.times(steps));
    const limit = capped ? reasons.limit(rule.cap, rule.each.lt(0)) : undefined;
    return reasons.increment(shown, threshold(), rule.first, further, limit);
  };
  return computed(start.plus(change), because, { capped, overlooked });
}

/** How often the step fits between threshold and result, counted on the fraction; `isExact` when nothing is left over. */
function wholeSteps({ threshold, every }: IncrementRule, { numerator, denominator }: Fraction) {
  const distance = numerator.minus(threshold.value.times(denominator)).abs();
  const size = every.times(denominator);
  const rounded = divide(distance, size, 0);
  const steps = rounded.times(size).gt(distance) ? rounded.minus(1) : rounded;
  return { steps, isExact: steps.times(size).eq(distance) };
}
