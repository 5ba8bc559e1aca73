import { type Decimal, decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";

/** Where an interval begins or ends. */
export interface End {
  readonly value: Decimal;
  /** False where the end itself lies outside. */
  readonly inclusive: boolean;
}

/** The numbers between two ends; without an end, all of them on that side. */
export interface Interval {
  readonly low?: End | undefined;
  readonly high?: End | undefined;
}

/** An exact fraction, since 46/48 has no finite decimal. The denominator is positive. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** 0 alone. */
export const NOTHING: Interval = { low: { value: ZERO, inclusive: true }, high: { value: ZERO, inclusive: true } };

/** The denominator of a plain number. */
export const ONE = decimal("1");

/**
 * Where a number lies beside an interval: 0 inside, 1 above its high end, -1 below its low end. Compared without dividing,
 * so that no rounding moves a result over an end.
 */
export function sideOf({ low, high }: Interval, { numerator, denominator }: Fraction): -1 | 0 | 1 {
  const beside = ({ value }: End): number => numerator.cmp(denominator === ONE ? value : value.times(denominator));
  if (low !== undefined) {
    const fromLow = beside(low);
    if (fromLow < 0 || (fromLow === 0 && !low.inclusive)) return -1;
  }
  if (high !== undefined) {
    const fromHigh = beside(high);
    if (fromHigh > 0 || (fromHigh === 0 && !high.inclusive)) return 1;
  }
  return 0;
}

/** True when the value lies in the interval. */
export const contains = (interval: Interval, value: Fraction): boolean => sideOf(interval, value) === 0;

/** False for "98-95" and "95-<95". */
export const holdsAnything = ({ low, high }: Interval): boolean =>
  low === undefined ||
  high === undefined ||
  low.value.lt(high.value) ||
  (low.value.eq(high.value) && low.inclusive && high.inclusive);

/** Orders low ends: the one whose interval begins further down first; an absent end begins lowest. */
export function compareLow(a: End | undefined, b: End | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a.value.cmp(b.value) || Number(b.inclusive) - Number(a.inclusive);
}

/** Orders high ends: the one whose interval ends further down first; an absent end ends highest. */
export function compareHigh(a: End | undefined, b: End | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.value.cmp(b.value) || Number(a.inclusive) - Number(b.inclusive);
}

/** The numbers in both, or undefined when there are none. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  const both = {
    low: compareLow(a.low, b.low) > 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) < 0 ? a.high : b.high,
  };
  return holdsAnything(both) ? both : undefined;
}
