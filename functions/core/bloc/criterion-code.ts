/** Order and normal form of criterion codes such as "I.2.3", "III.3.2.a" or, as people type them, "1.b)" and "a.7.1.". */
import { cleanText, compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";

/**
 * The code as it is compared: no spaces, quotation marks or closing sign, full-width signs folded, a dot between a small
 * letter and the number behind it ("a1.1"; "M01" is a name of its own). Capitals and small letters stay as typed: "III.2.a"
 * and "III.2.A" may both exist.
 *
 * @example normalCode(" a1.1 ") === normalCode("a.1.1.") // => true
 */
export const normalCode = (code: string): string =>
  NORMAL.test(code)
    ? code
    : cleanText(code)
        .normalize("NFKC")
        .replace(/[\s"“”'‘’]+/g, "")
        .replace(/^[.()]+|[.():/]+$/g, "")
        .replace(/(^|\.)([a-zđ])(?=\d)/g, "$1$2.");

/** Numbers and words between single dots: nothing to fold, as in nearly every row of every form. */
const NORMAL = /^(?:[A-Z]*\d+|[A-Za-z]+)(?:\.(?:[A-Z]*\d+|[A-Za-z]+))*$/;

/**
 * The codes that may be those of groups around `code`, the nearest first: the parts before its last ones, and the number
 * before a letter.
 *
 * @example parentCodes("I.2.3") // => ["I.2", "I"]; parentCodes("6a") // => ["6"]
 */
export function parentCodes(code: string): string[] {
  const own = normalCode(code);
  const lettered = /^(.*\d)[a-zđ]$/.exec(own)?.[1];
  const parts = own.split(".");
  const outer = parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
  return [...(lettered === undefined ? [] : [lettered]), ...outer];
}

/** How a code counts: "A", "I", "1", "a", with a part for each dot: two of one manner, as 27, 27a and 28, stand beside each other. */
export const numberingOf = (code: string): string =>
  normalCode(code)
    .split(".")
    .map((part) => {
      if (/^\d+[a-zđ]?$/.test(part)) return "1";
      if (/^[IVXL]+$/.test(part)) return "I";
      return /^[a-zđ]+$/.test(part) ? "a" : "A";
    })
    .join(".");

/**
 * The order in which a table prints its criteria: part by part, Roman and Arabic numerals by value, a number before the
 * same with a letter behind it, letters by the Vietnamese alphabet (a, b, c, d, đ, e).
 *
 * @example ["X", "II", "I.10", "I.2"].sort(compareCodes) // => ["I.2", "I.10", "II", "X"]
 * @example ["28", "10a", "27b", "9a", "27"].sort(compareCodes) // => ["9a", "10a", "27", "27b", "28"]
 */
export function compareCodes(a: string, b: string): number {
  const partsA = normalCode(a).split(".");
  const partsB = normalCode(b).split(".");
  for (let index = 0; index < Math.max(partsA.length, partsB.length); index++) {
    const partA = partsA[index];
    const partB = partsB[index];
    if (partA === undefined) return -1;
    if (partB === undefined) return 1;
    const difference = compareParts(partA, partB);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(a: string, b: string): number {
  const [numberA, behindA] = numbered(a);
  const [numberB, behindB] = numbered(b);
  // "1", "01" and "I" are of one value and not the same.
  return numberA - numberB || compareVietnamese(behindA, behindB) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A part as its number, which letters alone come after, and what stands behind it. */
function numbered(part: string): readonly [number: number, behind: string] {
  const digits = /^\d+/.exec(part)?.[0];
  if (digits !== undefined) return [Number(digits), part.slice(digits.length)];
  return /^[IVXL]+$/.test(part) ? [romanValue(part), ""] : [Number.MAX_VALUE, part];
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(part: string): number {
  const digits = [...part].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((total, digit, index) => total + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
