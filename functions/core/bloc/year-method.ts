import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";

/** The year as (first × H1 + second × H2) / divisor. */
export interface HalfWeights {
  readonly first: Decimal;
  readonly second: Decimal;
  /** Above 0. */
  readonly divisor: Decimal;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)\s*(%)?\s*(?:[×x*·]|lần)?\s*`;
const half = (name: string, short: string): string =>
  String.raw`(?:${NUMBER})?(?:điểm\s*)?(?:(?:6|sáu)\s*tháng\s*${name}(?:\s*năm)?|${short})(?:\s*[×x*·]\s*(\d+(?:[.,]\d+)?)\s*(%)?)?`;
const FORMULA = new RegExp(
  String.raw`^[([]?\s*${half("đầu", "h1")}\s*\+\s*${half("cuối", "h2")}\s*[)\]]?\s*(?:(?:\/|:|chia(?:\s*cho)?)\s*(\d+(?:[.,]\d+)?))?$`,
  "iu",
);
const YEAR = new Set(["", "cả năm", "năm", "tính một lần", "tính cả năm"].map(matchKey));

/**
 * How the year is made of its half-years, as the settings have it; undefined when it is scored once.
 *
 * @example readYearMethod("(6 tháng đầu + 2 × 6 tháng cuối)/3") // => first 1, second 2, divisor 3
 */
export function readYearMethod(typed: string | undefined): HalfWeights | "unreadable" | undefined {
  const text = cleanText(typed ?? "").normalize("NFKC");
  if (YEAR.has(matchKey(text))) return undefined;
  const match = FORMULA.exec(text);
  if (match === null) return "unreadable";
  const [, a, aPercent, b, bPercent, c, cPercent, d, dPercent, divisor] = match;
  const first = weight(a ?? b, aPercent ?? bPercent);
  const second = weight(c ?? d, cPercent ?? dPercent);
  const weights = { first, second, divisor: divisor === undefined ? decimal(1) : number(divisor) };
  return weights.divisor.eq(0) || sumOfWeights(weights).eq(0) ? "unreadable" : weights;
}

export const sumOfWeights = ({ first, second }: HalfWeights): Decimal => first.plus(second);

const number = (digits: string): Decimal => decimal(digits.replace(",", "."));

const weight = (digits = "1", percent: string | undefined): Decimal =>
  percent === undefined ? number(digits) : number(digits).times("0.01");
