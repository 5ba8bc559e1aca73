/**
 * A share of votes as officers write it: "50", "50%", "trên 50%", "từ 80", "quá bán", "2/3", "hai phần ba". Kept as an
 * exact fraction: 20 of 30 is two thirds, which no percentage of finite length is.
 */
import { type Decimal, decimal, divide, formatDecimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, foldDashes } from "../../../sheets-schema/cells/vietnamese.ts";
import type { VoteShare } from "./bloc.ts";

const STRICT = "trên|quá|hơn|lớn hơn|nhiều hơn|>";
const AT_LEAST = "từ|ít nhất|tối thiểu|không dưới|đạt từ|đạt|đủ|>=|≥";
const WORDS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ONE_OF_THEM = WORDS.join("|");
const SHARE = new RegExp(
  String.raw`^(?:(?:${AT_LEAST})|(${STRICT}))?\s*(?:(\d+)\s*/\s*(\d+)|(\d+(?:[.,]\d+)?)\s*(%|phần trăm)?|(${ONE_OF_THEM}|tư)\s+phần\s+(${ONE_OF_THEM}|tư)|(bán|nửa|một nửa))(?![\p{L}\d])\s*`,
  "iu",
);

/** The share at the beginning of a text, and what follows it. */
export interface ShareAhead {
  readonly share: VoteShare;
  readonly rest: string;
}

/**
 * The share that `text` begins with, above 0 and at most the whole; undefined for anything else. A number alone is a
 * percentage; 1 or less without a percent sign is none that anyone means, so it is not read.
 */
export function shareAhead(text: string): ShareAhead | undefined {
  const match = SHARE.exec(text);
  if (match === null) return undefined;
  const [whole, strict, upper, lower, percent, sign, upperWord, lowerWord, half] = match;
  const isStrict = strict !== undefined;
  const found = (): VoteShare | undefined => {
    if (half !== undefined) return share(decimal(1), decimal(2), isStrict);
    if (percent !== undefined) {
      const value = decimal(percent.replace(",", "."));
      return sign === undefined && value.lte(1) ? undefined : share(value, decimal(100), isStrict);
    }
    const numerator = upper === undefined ? wordNumber(upperWord) : decimal(upper);
    const denominator = lower === undefined ? wordNumber(lowerWord) : decimal(lower);
    return share(numerator, denominator, isStrict);
  };
  const read = found();
  return read && { share: read, rest: text.slice(whole.length) };
}

/** The text of a cell as shares are read from it. */
export const foldedShare = (typed: string): string => foldDashes(cleanText(typed).normalize("NFKC")).replace(/\.$/, "");

const TAIL = /^(?:(?:trở lên|số phiếu|phiếu)\s*)*$/iu;

/** @example readVoteShare("trên 50%") // => { numerator: 50, denominator: 100, isStrict: true } */
export function readVoteShare(typed: string): VoteShare | undefined {
  const found = shareAhead(foldedShare(typed));
  return found !== undefined && TAIL.test(found.rest) ? found.share : undefined;
}

/** "1/3", "một phần ba": a part of a whole, without a word of comparing; undefined for anything else. */
export function readFraction(typed: string): Pick<VoteShare, "numerator" | "denominator"> | undefined {
  const found = /^(?:\d+ ?\/ ?\d+|\p{L}+ phần \p{L}+)$/u.test(typed) ? shareAhead(typed) : undefined;
  if (found === undefined || found.rest !== "") return undefined;
  const { numerator, denominator } = found.share;
  return { numerator, denominator };
}

const wordNumber = (word = ""): Decimal =>
  decimal(word.toLowerCase() === "tư" ? 4 : WORDS.indexOf(word.toLowerCase()) + 1);

/** More than the whole can never be reached. */
function share(numerator: Decimal, denominator: Decimal, isStrict: boolean): VoteShare | undefined {
  const isReachable = isStrict ? numerator.lt(denominator) : numerator.lte(denominator);
  return numerator.gt(0) && isReachable ? { numerator, denominator, isStrict } : undefined;
}

/** All of them. */
export const UNANIMOUS: VoteShare = { numerator: decimal(100), denominator: decimal(100), isStrict: false };
/** Any vote at all. */
export const ANY_VOTE: VoteShare = { numerator: ZERO, denominator: decimal(100), isStrict: true };

/** Whether `part` of `whole` reaches the share; nothing reaches a share of nobody. */
export function reachesShare({ numerator, denominator, isStrict }: VoteShare, part: Decimal, whole: Decimal): boolean {
  if (whole.lte(0)) return false;
  const order = part.times(denominator).cmp(whole.times(numerator));
  return isStrict ? order > 0 : order >= 0;
}

/** "từ 80%", "trên 50%", "từ 2/3", "trên 1/2", "100%". */
export function shareText({ numerator, denominator, isStrict }: VoteShare): string {
  const isPercent = denominator.eq(100);
  const amount = isPercent
    ? `${formatDecimal(numerator)}%`
    : `${formatDecimal(numerator)}/${formatDecimal(denominator)}`;
  if (numerator.eq(denominator)) return isPercent ? amount : "100%";
  return `${isStrict ? "trên" : "từ"} ${amount}`;
}

/** "80%", rounded half up to `digits` decimals; `whole` is above 0. */
export const percentText = (part: Decimal, whole: Decimal, digits: number): string =>
  `${formatDecimal(divide(part.times(100), whole, digits))}%`;
