/** What the words of a row tell of it: a number in front, a bullet, a total, a note, points. */
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";

/** A number that words begin with: "A. …", "II. …", "Mục 1: …", "1.2. …", "a) …". */
export interface Marker {
  readonly code: string;
  /** What stands behind it. */
  readonly rest: string;
  /** A section's or one of several parts: never a step of a rule. */
  readonly isStrong: boolean;
}

const MARKER =
  /^((?:[IVXL]+|[A-ZĐ]|\d{1,3}|[a-zđ])(?:\.\d{1,3})*)(?:\.\s+|\.?\s*\)\s*|\s*[-–—]\s+|\.(?=\p{L}{2})|(?<=[IVXLA-ZĐ])\s*:\s*)(?=\S)/u;
const NAMED = /^(phần|mục|chương|nhóm)\s+([IVXL]+|[A-ZĐ]|\d{1,3})(?:\s*[.:)–—-]+\s*|\s+|$)/iu;

/** The number in front of `words`; undefined without one. Needs something behind it. */
export function markerOf(words: string): Marker | undefined {
  const named = NAMED.exec(words);
  if (named !== null) {
    const rest = words.slice(named[0].length).trim();
    return { code: (named[2] ?? "").toUpperCase(), rest: rest === "" ? cleanText(words) : rest, isStrong: true };
  }
  const match = MARKER.exec(words);
  if (match === null) return undefined;
  const code = match[1] ?? "";
  return { code, rest: words.slice(match[0].length).trim(), isStrong: /^[IVXLA-ZĐ]|\./u.test(code) };
}

const BULLET = /^\s*(?:[-–—−+•·*●○▪■➢✓]|\uF0B7|\uF02D)\s*/u;

export const isBullet = (text: string): boolean => text !== "" && text.replace(BULLET, "") === "";
export const hasBullet = (text: string): boolean => BULLET.test(text);
export const withoutBullet = (text: string): string => text.replace(BULLET, "");

/** What can stand in a column of codes. */
export const looksLikeCode = (text: string): boolean =>
  text.length <= 40 &&
  (/^(?:\p{L}{0,3}\d{1,4}|[IVXLivxl]{1,6}|\p{L}{1,3})(?:[ .\-/)(]{1,2}[\p{L}\d]{1,4})*[.):]*$/u.test(text) ||
    !/\p{L}{2,}\s+\p{L}{2,}/u.test(text));

const TOTAL =
  /^(?:tổng cộng|tổng|cộng|tổng số|tổng điểm|tổng số điểm|cộng điểm|tổng cộng điểm)(?: (?:cộng|điểm|chuẩn|tối đa|toàn bảng|các|của|cả))*(?: (?:phần|mục|nhóm|chương|nội dung|tiêu chí))*(?:\s*\(?\s*((?:[IVXL]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)(?:\s*(?:\+|,|;|và)\s*(?:[IVXL]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*))*)\s*\)?)?\s*[.:=]*\s*(?:\d+(?:[.,]\d+)? ?(?:điểm|đ)?)?$/iu;

/** The total that `words` announce, with the codes that they name: "Tổng cộng", "Tổng điểm phần I", "Cộng (I + II)". */
export function totalIn(
  words: string,
): { readonly of: readonly string[] | undefined; readonly isNear: boolean } | undefined {
  const cleaned = cleanText(words);
  const match = cleaned.length > 120 ? null : TOTAL.exec(cleaned);
  if (match === null) return undefined;
  const of = match[1]
    ?.split(/[+,;]|\svà\s/u)
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== "");
  return { of, isNear: of === undefined && !/cộng|toàn/iu.test(cleaned.replace(/^cộng/iu, "")) };
}

export const isNote = (words: string): boolean => /^\(?(?:ghi chú|lưu ý|chú thích)\s*[:.]?/iu.test(words);

const POINTS =
  /(?:^|[^\p{L}\d])\d+(?:[.,]\d+)?\s*(?:điểm|đ)(?!\p{L})|(?:trừ|cộng|thưởng|bớt)(?: thêm)?\s+\d|(?:không|trừ hết|mất hết)(?: bị)?(?: (?:trừ|tính|chấm|có))? điểm|điểm tối đa|điểm chuẩn/iu;
const STEP = /(?:[:=]|→|->)\s*[-–−+]?\s*\d+(?:[.,]\d+)?\s*(?:[.;,\n]|$)/u;

/** True for words that say how many points something gives. */
export const tellsPoints = (text: string): boolean => POINTS.test(text) || STEP.test(text);
