/**
 * Exact decimals: between a cell and a result no number is binary floating point. A thin layer over big.js, so that the
 * rounding rule (half up, away from zero) and the Vietnamese notation stand in one place.
 */
import Big from "big.js";

export type Decimal = Big;

Big.RM = Big.roundHalfUp;

export const ZERO: Decimal = new Big(0);

/**
 * The decimal of a literal such as "98.75", or of a cell's number: 15 significant digits, so that a formula's
 * 0.30000000000000004 is the 0,3 that people see.
 *
 * @throws Error if `value` is no finite number.
 */
export function decimal(value: string | number): Decimal {
  if (typeof value !== "number") return new Big(value);
  const found = known.get(value);
  if (found !== undefined) return found;
  const made = new Big(value.toPrecision(15));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(value, made);
  return made;
}

/** Decimals never change, and the cells of a bloc hold few different numbers. */
const known = new Map<number, Decimal>();
const MOST_KNOWN = 4096;

/** The sum; 0 of nothing. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
};

export const min = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
export const max = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);

/** Equal, or both absent. */
export const sameDecimal = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.eq(b);

/**
 * `numerator / denominator`, rounded half up once, to `digits` decimals.
 *
 * @throws Error if the denominator is 0.
 * @example divide(decimal("2"), decimal("3"), 2) // => 0.67
 */
export function divide(numerator: Decimal, denominator: Decimal, digits: number): Decimal {
  Big.DP = digits;
  return numerator.div(denominator);
}

/**
 * As people write it: decimal comma, dots between thousands, no trailing zeros.
 *
 * @example formatDecimal(decimal("12489.40")) // => "12.489,4"
 */
export function formatDecimal(value: Decimal): string {
  const [whole = "0", fraction] = value.abs().toFixed().split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return `${value.lt(0) ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Points with at least `digits` decimals, so that figures below each other compare at a glance: 94,50 under 98,75. */
export function formatPoints(value: Decimal, digits: number): string {
  const shown = formatDecimal(value);
  const decimals = decimalsOf(value, digits);
  const [whole = "", fraction = ""] = shown.split(",");
  return decimals === 0 ? whole : `${whole},${fraction.padEnd(decimals, "0")}`;
}

/** How many decimals a number shows of which `digits` are usual: its own where it has more. */
export const decimalsOf = (value: Decimal, digits: number): number =>
  Math.max(digits, value.toFixed().split(".")[1]?.length ?? 0);
