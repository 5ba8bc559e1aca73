/**
 * Numbers as officers type them: "0,5", "3.5", "– 0,25", "8,5 điểm", "35 đ", "16/15 điểm", "96,5%", "１２，５".
 * A dot is ambiguous: before three digits it divides thousands in counts and money, and is a decimal point in scores.
 */
import { type Decimal, decimal } from "./decimal.ts";
import { cleanText, foldDashes } from "./vietnamese.ts";

export interface NumberReading {
  readonly value: Decimal;
  /** The b of "a/b", such as the maximum in "16/15 điểm". */
  readonly outOf?: Decimal;
  /** True when a percent sign followed; `value` is then 96.5 for "96,5%". */
  readonly percent: boolean;
  /** Both readings when a single dot stands before exactly three digits: 1.234 is 1,234 or one thousand. */
  readonly ambiguous?: { readonly asDecimal: Decimal; readonly asThousands: Decimal };
}

export type DotMeans = "decimal" | "thousands";

const NUMBER = String.raw`[+-]?\s*\d[\d.,]*`;
const SUFFIX = "(?:điểm|đồng|đ|ha|%)?";
const WHOLE = new RegExp(`^(?:tạm tính\\s*)?(${NUMBER})\\s*(%)?(?:\\s*/\\s*(${NUMBER}))?\\s*(${SUFFIX})\\.?$`, "iu");

/** The number that `text` writes, or undefined when it is none. `dotMeans` says how to read "1.234". */
export function readNumber(text: string, dotMeans: DotMeans): NumberReading | undefined {
  const match = WHOLE.exec(foldDashes(cleanText(text).normalize("NFKC")));
  if (match === null) return undefined;
  const [, first = "", sign, second, suffix] = match;
  const value = readDigits(first, dotMeans);
  if (value === undefined) return undefined;
  const outOf = second === undefined ? undefined : readDigits(second, dotMeans);
  if (second !== undefined && outOf === undefined) return undefined;
  return {
    value: value.chosen,
    percent: sign === "%" || suffix === "%",
    ...(outOf === undefined ? {} : { outOf: outOf.chosen }),
    ...(value.ambiguous === undefined ? {} : { ambiguous: value.ambiguous }),
  };
}

interface Digits {
  readonly chosen: Decimal;
  readonly ambiguous?: { readonly asDecimal: Decimal; readonly asThousands: Decimal };
}

/** A score or an amount has no more; of hundreds of digits the spreadsheet could not hold the number. */
const MOST_DIGITS = 40;

const GROUPED_BY_DOT = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const GROUPED_BY_COMMA = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/;
const PLAIN = /^\d+([.,]\d+)?$/;

function readDigits(signed: string, dotMeans: DotMeans): Digits | undefined {
  const compact = signed.replace(/\s+/g, "").replace(/[.,]$/, "");
  const negative = compact.startsWith("-");
  const digits = compact.replace(/^[+-]/, "");
  if (digits.length > MOST_DIGITS) return undefined;
  const signedDecimal = (literal: string): Decimal => decimal(negative ? `-${literal}` : literal);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    const asDecimal = signedDecimal(digits);
    const asThousands = signedDecimal(digits.replace(".", ""));
    return { chosen: dotMeans === "decimal" ? asDecimal : asThousands, ambiguous: { asDecimal, asThousands } };
  }
  if (GROUPED_BY_DOT.test(digits)) return { chosen: signedDecimal(digits.replaceAll(".", "").replace(",", ".")) };
  if (GROUPED_BY_COMMA.test(digits)) return { chosen: signedDecimal(digits.replaceAll(",", "")) };
  if (PLAIN.test(digits)) return { chosen: signedDecimal(digits.replace(",", ".")) };
  return undefined;
}
