/**
 * Dates as officers type them, day first, never month first: "25/11/2024", "ngày 7/01/2022", "7/1/22", "21.4.2022",
 * "21 tháng 4 năm 2022", "thứ Năm, ngày 28/11/2024", "2024-11-25".
 */
import { cleanText, foldDashes } from "./vietnamese.ts";

const LEAD = String.raw`^(?:(?:thứ\s*(?:\p{L}+|\d)|chủ nhật)\s*,?\s*)?(?:ngày\s*)?(?:(?:mùng|mồng)\s*)?`;
const SHORT = new RegExp(String.raw`${LEAD}(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\.?$`, "iu");
const LONG = new RegExp(String.raw`${LEAD}(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm|,)?\s*(\d{4})\.?$`, "iu");
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The calendar day that `text` writes, as "2024-11-25", or undefined when it writes none that exists. */
export function readDate(text: string): string | undefined {
  const folded = foldDashes(cleanText(text).normalize("NFKC"));
  const iso = ISO.exec(folded);
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = SHORT.exec(folded) ?? LONG.exec(folded);
  if (match === null) return undefined;
  const year = Number(match[3]);
  return isoDate(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** "2024-11-25" as people write it: "25/11/2024". */
export const formatDate = (date: string): string => date.split("-").reverse().join("/");
