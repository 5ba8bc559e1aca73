/**
 * USER_ENTERED: what a spreadsheet makes of text that somebody types, by the spreadsheet's locale.
 * `98,75` is a number in vi_VN and text in en_US; `3/3` is a day of this year in both.
 */

import type { NumberFormat } from "../api/types.ts";
import { normalizeFormula } from "../formulas/formula-text.ts";
import { type CellValue, formulaOf } from "../state/stored-cell.ts";
import { enterDate, enterTime } from "./enter-moment.ts";
import type { Locale } from "./locale.ts";

/** What typing depends on besides the text. */
export interface EntrySetting {
  readonly locale: Locale;
  /** The year of a date typed without one. */
  readonly year: number;
}

/** A value and the number format that typing it asks for, if it says one. */
export interface Entry {
  readonly value: CellValue;
  readonly numberFormat?: NumberFormat;
}

/** Reads what was typed into a cell with this number format; a cell formatted as TEXT keeps the text. */
export function enter(text: string, format: NumberFormat | undefined, setting: EntrySetting): Entry {
  if (format?.type === "TEXT") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) {
    return { value: formulaOf(normalizeFormula(text, setting.locale.decimal === "," ? "," : ".")) };
  }
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === "true" };
  // Most of what is typed is plain text: only what has a digit can be anything else.
  if (!/\d/.test(typed)) return { value: text };
  return enterNumber(typed, setting.locale) ?? enterMoment(typed, setting) ?? { value: text };
}

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\\s]/g, (sign) => (/\s/.test(sign) ? "\\s" : `\\${sign}`));

const numberPatterns = new Map<string, RegExp>();

function numberPattern({ tag, decimal, group }: Locale): RegExp {
  const found = numberPatterns.get(tag);
  if (found !== undefined) return found;
  const [point, comma] = [escaped(decimal), escaped(group)];
  const made = new RegExp(
    `^(?<open>\\()?(?<sign>[+-])?\\s*(?<before>[$€£₫])?\\s*(?<whole>\\d{1,3}(?:${comma}\\d{3})+|\\d*)(?:${point}(?<fraction>\\d*))?(?:[eE](?<power>[+-]?\\d{1,3}))?\\s*(?<percent>%)?(?:\\s*(?<after>[$€£₫]))?(?<close>\\))?$`,
  );
  numberPatterns.set(tag, made);
  return made;
}

function enterNumber(text: string, locale: Locale): Entry | undefined {
  const groups = numberPattern(locale).exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { open, sign, before, whole = "", fraction, power, percent, after, close } = groups;
  if ((whole === "" && (fraction ?? "") === "") || (open === undefined) !== (close === undefined)) return undefined;
  const digits = whole.replaceAll(/\D/g, "");
  const exponent = Number(power ?? 0) - (percent === undefined ? 0 : 2);
  // Reading the shifted decimal keeps 86,58 % at 0.8658; a division by 100 would not.
  const size = Number(`${digits === "" ? "0" : digits}.${fraction || "0"}e${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const value = size === 0 ? 0 : sign === "-" || open !== undefined ? -size : size;
  const numberFormat = formatOf({
    places: (fraction ?? "") !== "",
    grouped: whole.length > digits.length,
    scientific: power !== undefined,
    percent: percent !== undefined,
    currency: before ?? after,
  });
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

interface NumberLook {
  readonly places: boolean;
  readonly grouped: boolean;
  readonly scientific: boolean;
  readonly percent: boolean;
  readonly currency: string | undefined;
}

function formatOf({ places, grouped, scientific, percent, currency }: NumberLook): NumberFormat | undefined {
  if (percent) return { type: "PERCENT", pattern: places ? "0.00%" : "0%" };
  if (scientific) return { type: "SCIENTIFIC", pattern: "0.00E+00" };
  const digits = places ? "#,##0.00" : "#,##0";
  if (currency !== undefined) {
    return { type: "CURRENCY", pattern: currency === "₫" ? `${digits} "₫"` : `"${currency}"${digits}` };
  }
  return grouped ? { type: "NUMBER", pattern: digits } : undefined;
}

function enterMoment(text: string, { locale, year }: EntrySetting): Entry | undefined {
  const time = enterTime(text);
  if (time !== undefined) return { value: time.value, numberFormat: { type: "TIME", pattern: time.pattern } };
  const [, dateText = text, clockText] = /^(.*\S)\s+(\d{1,2}:\d{2}.*)$/.exec(text) ?? [];
  const date = enterDate(dateText, locale, year);
  if (date === undefined) return undefined;
  if (clockText === undefined) return { value: date.value, numberFormat: { type: "DATE", pattern: date.pattern } };
  const clock = enterTime(clockText);
  if (clock === undefined || clock.value >= 1) return undefined;
  return {
    value: date.value + clock.value,
    numberFormat: { type: "DATE_TIME", pattern: `${date.pattern} ${clock.pattern}` },
  };
}
