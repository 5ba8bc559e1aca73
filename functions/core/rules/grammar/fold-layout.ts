/** The layout of a rule's cell, folded away before reading: one kind of dash, one space, no bullets, no "a)" in front. */
import { cleanText, foldDashes } from "../../../../sheets-schema/cells/vietnamese.ts";

/** What parts one case from the next, with the sign that stands in front of the next. */
const DOTS = /(^|[\n;]) *[•*▪●◦·○■□➢✓✔»→] */gu;
const LETTERS = /(^|[\n;]) *(?:[a-zđ]|[1-9]\d?)\) */giu;
const LETTERS_WITH_DOTS = /(^|\n) *(?:[a-zđ]|[1-9]\d?)\. /giu;
const SIGNED = /^ *[-+] +/;
/** A dash before words, or before a case with its colon, is no minus. */
const SURELY_A_BULLET = /^ *[-+] +(?:[^\d\s]|[^:=→/]*[:=→])/u;

/** "đ/c", "đ.c": the first letter is no point, the second no unit. */
const COMRADE = /(?<!\p{L})đ[/.]c(?:hí)?(?![\p{L}\p{M}])/giu;

/** `text` with "đ/c" spelled out. */
export const spelledOut = (text: string): string =>
  text.replace(COMRADE, (_, at: number) => `${/\d/.test(text[at - 1] ?? "") ? " " : ""}đồng chí`);

const SPELLED = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const NUMBER_AGAIN = /(?<![\d.,])0?(\d{1,2}) ?\((\p{L}+)\)/gu;

/** "01 (một) điểm" says its number twice. */
const withoutWords = (text: string): string =>
  text.replace(NUMBER_AGAIN, (all, digits: string, word: string) =>
    SPELLED[Number(digits)] === word.toLowerCase() ? digits : all,
  );

/** The text as it is read. */
export function foldLayout(typed: string): string {
  const text = withoutWords(spelledOut(foldDashes(typed.normalize("NFKC"))))
    .split(/[\r\n]/)
    .map(cleanText)
    .filter((line) => line !== "")
    .join("\n")
    .replace(DOTS, "$1")
    .replace(LETTERS, "$1");
  const lines = text.split("\n");
  const numbered = lines.length > 1 && lines.every((line) => /^(?:[a-zđ]|[1-9]\d?)\. /iu.test(line));
  return withoutDashes(numbered ? text.replace(LETTERS_WITH_DOTS, "$1") : text);
}

/**
 * Dashes in front of cases are bullets; that of a lone "- 0,5 điểm/lần" is its sign. Where several cases begin with a dash
 * and a number alone, nobody can tell: the sign that stands there then is one that no reader takes.
 */
function withoutDashes(text: string): string {
  const parts = text.split(/([\n;])/);
  const dashed = parts.filter((part) => SIGNED.test(part));
  const isUnclear = dashed.length > 1 && !dashed.some((part) => SURELY_A_BULLET.test(part));
  return parts
    .map((part) => {
      if (SURELY_A_BULLET.test(part)) return part.replace(SIGNED, "");
      return isUnclear ? part.replace(SIGNED, "• ") : part;
    })
    .join("");
}
