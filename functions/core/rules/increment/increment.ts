/**
 * Kiểu chấm "vượt mức": "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5", or downwards "dưới 90: -0,5; cứ giảm 1: -0,1". Only
 * whole further steps count. In a criterion with points of its own, deductions come off its maximum. A rule of both sides,
 * "100%: 8; cứ vượt 5%: +0,5; cứ hụt 5%: -0,5", begins with the points at its threshold.
 */
import { type Decimal, divide, max, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { startingStock, withinCap } from "../grammar/point-bounds.ts";
import { type Measured, readMeasured } from "../grammar/read-measured.ts";
import { typedIn } from "../grammar/read-quantity.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "../terms/computation.ts";
import { contains, type End, type Fraction, type Interval } from "../terms/interval.ts";
import { intervalPhrase, measurePhrase } from "../wording/measure-phrases.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";

/** What each whole step on the other side of a threshold takes off the points at it. */
export interface BackSteps {
  /** How far each step reaches, more than zero. */
  readonly every: Decimal;
  /** The points of each step, less than zero. */
  readonly each: Decimal;
  /** The most that all take away, a positive number; undefined: no limit but 0 points in a criterion that has some. */
  readonly cap?: Decimal | undefined;
}

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
  /** Steps on the other side of the threshold: "cứ hụt 5% trừ 0,5 điểm"; undefined: nothing is taken there. */
  readonly back?: BackSteps | undefined;
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
  const { back, threshold, nothing } = rule;
  if (back !== undefined)
    return sentences.twoSided(measurePhrase(threshold.value, shownUnit), measurePhrase(rule.every, shownUnit), rule, {
      ...back,
      every: measurePhrase(back.every, shownUnit),
      hasFloor: maximum.gt(0),
      nothing: nothing === undefined ? undefined : intervalPhrase(nothing, shownUnit),
    });
  return sentences.increment(
    intervalPhrase(thresholdInterval(rule), shownUnit),
    measurePhrase(rule.every, shownUnit),
    rule,
    startingStock(rule.each, maximum),
    nothing === undefined ? undefined : intervalPhrase(nothing, shownUnit),
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

function bySteps(rule: IncrementRule, measured: Measured, maximum: Decimal): Computation {
  const { value, shown, unit: shownUnit } = measured;
  const start = startingStock(rule.each, maximum) ?? ZERO;
  const interval = thresholdInterval(rule);
  const threshold = () => intervalPhrase(interval, shownUnit);
  if (!contains(interval, value) && rule.back !== undefined) return byBackSteps(rule, rule.back, measured, maximum);
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

function byBackSteps(
  { threshold, isUpward, first }: IncrementRule,
  back: BackSteps,
  { value, shown, unit }: Measured,
  maximum: Decimal,
): Computation {
  const { steps, isExact } = wholeSteps({ threshold, every: back.every }, value);
  const end = { value: threshold.value, inclusive: false };
  const every = () => measurePhrase(back.every, unit);
  const leftOf = (count: Decimal): Decimal => {
    const left = first.plus(withinCap(back.each.times(count), back.cap));
    return maximum.gt(0) ? max(left, ZERO) : left;
  };
  const change = back.each.times(steps);
  const score = leftOf(steps);
  const capped = !score.eq(first.plus(change));
  const limit = () => (back.cap?.lt(change.abs()) === true ? reasons.limit(back.cap, true) : reasons.noLess);
  return computed(
    score,
    () =>
      reasons.backSteps(
        shown,
        intervalPhrase(isUpward ? { high: end } : { low: end }, unit),
        first,
        steps.eq(0) ? undefined : reasons.furtherSteps(steps, every(), change),
        capped ? limit() : undefined,
      ),
    {
      capped,
      overlooked: () =>
        isExact ? [] : [{ score: leftOf(steps.plus(1)), part: overlookedParts.wholeBackSteps(every()) }],
    },
  );
}

/** How often the step fits between threshold and result, counted on the fraction; `isExact` when nothing is left over. */
function wholeSteps(
  { threshold, every }: Pick<IncrementRule, "threshold" | "every">,
  { numerator, denominator }: Fraction,
) {
  const distance = numerator.minus(threshold.value.times(denominator)).abs();
  const size = every.times(denominator);
  const rounded = divide(distance, size, 0);
  const steps = rounded.times(size).gt(distance) ? rounded.minus(1) : rounded;
  return { steps, isExact: steps.times(size).eq(distance) };
}
