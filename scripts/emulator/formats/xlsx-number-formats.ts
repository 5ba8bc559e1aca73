/** Number formats of office programs and of the API: nearly the same patterns, and a type that only the API has. */

import type { NumberFormat } from "../api/types.ts";

/** The formats that a file names by number alone (ECMA-376, 18.8.30). 14 and 22 are the reader's own short date. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The pattern with what is quoted, escaped or in brackets left out: what is left says what it is for. */
const bare = (pattern: string): string => pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");

function typeOf(pattern: string): string {
  const signs = bare(pattern);
  if (signs.includes("@")) return "TEXT";
  const [date, time] = [/[yd]|(?<![hs:[])m+(?![:\]])/i.test(signs), /[hs]/i.test(signs)];
  if (/[ymdhs]/i.test(signs) && !/[0#?]/.test(signs.replace(/s+\.0+/gi, "s"))) {
    return date && time ? "DATE_TIME" : time ? "TIME" : "DATE";
  }
  if (signs.includes("%")) return "PERCENT";
  if (/E[+-]/i.test(signs)) return "SCIENTIFIC";
  return /[₫$€£¥]|\[\$[^-\]]/.test(pattern) ? "CURRENCY" : "NUMBER";
}

/** The API's format of a file's format; `undefined` for the general one. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat | undefined {
  const pattern = code ?? BUILT_IN[id];
  if (pattern === undefined || /^general$/i.test(pattern)) return undefined;
  const cleaned = pattern
    .replace(/\[\$-[^\]]*\]/g, "")
    .replace(/\[\$([^\]-]+)(?:-[^\]]*)?\]/g, '"$1"')
    .replace(/;@$/, "")
    .replace(/AM\/PM/gi, "am/pm");
  return { type: typeOf(pattern), pattern: cleaned };
}

/** What the API shows of a type without a pattern. */
const DEFAULTS: Readonly<Record<string, string>> = {
  TEXT: "@",
  NUMBER: "#,##0.00",
  PERCENT: "0.00%",
  CURRENCY: "#,##0.00",
  DATE: "dd/mm/yyyy",
  TIME: "h:mm:ss",
  DATE_TIME: "dd/mm/yyyy h:mm:ss",
  SCIENTIFIC: "0.00E+00",
};

/** The code of an API format in a file. */
export const formatCodeOf = ({ type, pattern }: NumberFormat): string =>
  (pattern ?? DEFAULTS[type] ?? "General").replace(/am\/pm|a\/p/gi, "AM/PM");
