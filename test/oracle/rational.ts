/** Exact fractions of whole numbers, so that the second implementation shares no arithmetic with the program. */

/** In lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError if the denominator is 0. */
export function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError("A fraction over 0");
  const divisor = greatestDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [greater, less] = [absolute(a), absolute(b)];
  while (less !== 0n) [greater, less] = [less, greater % less];
  return greater;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** A whole number. */
export const whole = (value: number): Rational => fraction(BigInt(value), 1n);
/** 350 is 3,5. */
export const hundredths = (value: number): Rational => fraction(BigInt(value), 100n);
/** 0. */
export const NOTHING: Rational = whole(0);

/** The sum of two. */
export const plus = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
/** The same, below 0 instead of above. */
export const negative = (a: Rational): Rational => fraction(-a.numerator, a.denominator);
/** The difference. */
export const minus = (a: Rational, b: Rational): Rational => plus(a, negative(b));
/** The product. */
export const times = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);
/** @throws RangeError if `b` is 0. */
export const over = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);
/** The sum; 0 of nothing. */
export const added = (values: readonly Rational[]): Rational => values.reduce(plus, NOTHING);

/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True where `a` is below `b`. */
export const isLess = (a: Rational, b: Rational): boolean => compare(a, b) < 0;
/** The lower of two. */
export const lesser = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
/** The higher of two. */
export const greater = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);

/** `value`, at most `limit` where there is one. */
export const atMost = (value: Rational, limit: Rational | undefined): Rational =>
  limit === undefined ? value : lesser(value, limit);
/** `value`, at least `limit` where there is one. */
export const atLeast = (value: Rational, limit: Rational | undefined): Rational =>
  limit === undefined ? value : greater(value, limit);

/** The whole number not above a `value` that is not negative. */
export const wholePart = ({ numerator, denominator }: Rational): Rational => fraction(numerator / denominator, 1n);

/** Rounded once to `digits` decimals, a half away from 0. */
export function rounded({ numerator, denominator }: Rational, digits: number): Rational {
  const unit = 10n ** BigInt(digits);
  const doubled = (absolute(numerator) * unit * 2n + denominator) / (denominator * 2n);
  return fraction(numerator < 0n ? -doubled : doubled, unit);
}

/**
 * As the literal of a decimal, such as "-0.25", or as "1/3" where it has no end.
 *
 * @example literal(fraction(7n, 8n)) // => "0.875"
 */
export function literal({ numerator, denominator }: Rational): string {
  let digits = 0;
  while (10n ** BigInt(digits) % denominator !== 0n) {
    if (++digits > 30) return `${numerator}/${denominator}`;
  }
  const scaled = String((absolute(numerator) * 10n ** BigInt(digits)) / denominator).padStart(digits + 1, "0");
  const whole = scaled.slice(0, scaled.length - digits);
  return `${numerator < 0n ? "-" : ""}${whole}${digits === 0 ? "" : `.${scaled.slice(-digits)}`}`;
}
