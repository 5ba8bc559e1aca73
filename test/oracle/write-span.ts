/** Numbers and spans as officers type them. */
import type { Span } from "./span.ts";

/** Hundredths with a decimal comma: 350 is "3,5". */
export function comma(value: number): string {
  const size = String(Math.abs(value)).padStart(3, "0");
  const decimals = size.slice(-2).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${size.slice(0, -2)}${decimals === "" ? "" : `,${decimals}`}`;
}

/** "+0,5", "-0,5". */
export const signed = (value: number): string => (value < 0 ? comma(value) : `+${comma(value)}`);
/** Of a day or a month. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** A span by `wording`: in signs, in words, in the signs of a word processor. */
export const writeSpan = (span: Span, wording: number): string =>
  ([inSigns, inWords, inTypeset][wording] ?? inSigns)(span);

/** ">=98", ">98", "97-<98", "3-5", "2", "<60". */
function inSigns({ low, holdsLow, high, holdsHigh }: Span): string {
  if (low === undefined) return `${holdsHigh ? "<=" : "<"}${comma(high ?? 0)}`;
  if (high === undefined) return `${holdsLow ? ">=" : ">"}${comma(low)}`;
  return low === high ? comma(low) : `${comma(low)}-${holdsHigh ? "" : "<"}${comma(high)}`;
}

/** "98 trở lên", "trên 98", "từ 97 đến dưới 98", "từ 3 đến 5", "2", "dưới 60". */
function inWords({ low, holdsLow, high, holdsHigh }: Span): string {
  if (low === undefined) return `${holdsHigh ? "không quá" : "dưới"} ${comma(high ?? 0)}`;
  if (high === undefined) return holdsLow ? `${comma(low)} trở lên` : `trên ${comma(low)}`;
  return low === high ? comma(low) : `từ ${comma(low)} đến ${holdsHigh ? "" : "dưới "}${comma(high)}`;
}

/** "≥98", "97–<98": the signs that a word processor makes of them. */
function inTypeset(span: Span): string {
  return inSigns(span).replace(">=", "≥").replace("<=", "≤").replace("-", "–");
}
