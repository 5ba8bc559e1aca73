/**
 * What the members of a bloc are compared by: each own measure, and the best of each of two groups. Members with a target
 * are compared by how far they exceed it, members without one by their result; neither group sets the best of the other.
 */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fraction } from "./interval.ts";

/** A member's result, zero or more, with its target, more than zero, if it has one. */
export interface Measure {
  readonly result: Fraction;
  readonly target?: Decimal | undefined;
}

/** The best that members are compared with. */
export interface BestResults {
  /** The most by which a member exceeds its target, as a fraction of that target; absent when nobody does. */
  readonly excess?: Fraction | undefined;
  /** The best result of the members without a target; absent when there is no such member. */
  readonly result?: Fraction | undefined;
}

/** Orders fractions by value, without dividing. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  a.numerator.times(b.denominator).cmp(b.numerator.times(a.denominator));

/** (result - target) / target; negative below the target. */
export const excessOf = ({ numerator, denominator }: Fraction, target: Decimal): Fraction => {
  const due = target.times(denominator);
  return { numerator: numerator.minus(due), denominator: due };
};

/** The best of both groups; the order of the measures does not matter. */
export function bestResultsOf(measures: Iterable<Measure>): BestResults {
  let best: BestResults = {};
  for (const measure of measures) best = withMeasure(best, measure);
  return best;
}

/** `best`, or what it becomes when `measure` is better. */
export function withMeasure(best: BestResults, { result, target }: Measure): BestResults {
  if (target === undefined) return isBetter(result, best.result) ? { ...best, result } : best;
  const excess = excessOf(result, target);
  return excess.numerator.gt(0) && isBetter(excess, best.excess) ? { ...best, excess } : best;
}

const isBetter = (one: Fraction, best: Fraction | undefined): boolean =>
  best === undefined || compareFractions(one, best) > 0;
