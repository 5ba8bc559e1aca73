/** What was typed, as an exact number, and where it lies. */
import type { MeasureModel, MoneyUnit } from "./bloc-model.ts";
import { compare, fraction, hundredths, over, type Rational, times, whole } from "./rational.ts";
import type { Points, Span } from "./span.ts";

/** Hundredths, where there are any. */
export const pointsOf = (points: number | undefined): Rational | undefined =>
  points === undefined ? undefined : hundredths(points);

/** A number as it stands, a percentage as its number, a/b as a percentage. */
export function amountOf(typed: MeasureModel): Rational | undefined {
  if (typed.kind === "share") return fraction(BigInt(typed.part) * 100n, BigInt(typed.of));
  return typed.kind === "number" || typed.kind === "percent" ? hundredths(typed.value) : undefined;
}

/** A whole number from 0. */
export function countOf(typed: MeasureModel): Rational | undefined {
  return typed.kind === "number" && typed.value % 100 === 0 && typed.value >= 0 ? hundredths(typed.value) : undefined;
}

/** The points of the first step that holds `amount`. */
export const spanned = (steps: readonly Points<Span>[], amount: Rational | undefined): number | undefined =>
  steps.find(({ of }) => amount !== undefined && holds(of, amount))?.points;

/** True where `amount` lies in the span. */
export function holds({ low, holdsLow, high, holdsHigh }: Span, amount: Rational): boolean {
  const fromLow = low === undefined ? 1 : compare(amount, hundredths(low));
  const toHigh = high === undefined ? 1 : compare(hundredths(high), amount);
  return (fromLow > 0 || (fromLow === 0 && holdsLow)) && (toHigh > 0 || (toHigh === 0 && holdsHigh));
}

const DONG: Readonly<Record<MoneyUnit, number>> = { đồng: 1, "triệu đồng": 1_000_000, "tỷ đồng": 1_000_000_000 };

/** The same, with money in the unit of the criterion. */
export function amountIn(typed: MeasureModel, unit: string | undefined): Rational | undefined {
  if (typed.kind !== "money") return amountOf(typed);
  const own = Object.entries(DONG).find(([name]) => name === unit)?.[1];
  return own === undefined ? undefined : over(times(hundredths(typed.value), whole(DONG[typed.unit])), whole(own));
}

/** What a member may say instead of a number or a day. */
export const isNothingHandedIn = (typed: string): boolean => /^(không|chưa) nộp$/i.test(typed);
