/**
 * USER_ENTERED: what a spreadsheet makes of text that somebody types, by the spreadsheet's locale.
 * `98,75` is a number in vi_VN and text in en_US; `3/3` is a day of this year in both.
 */

import type { NumberFormat } from "../api/types.ts";
import { type CellValue, formulaOf } from "../state/cell.ts";
import type { Locale } from "./locale.ts";
import { serialOfDay } from "./serial-date.ts";

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
  if (text.startsWith("=") && text.length > 1) return { value: formulaOf(text) };
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === "true" };
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

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s*(am|pm|sa|ch))?$/i;
const DATE = /^(\d{1,4})([/\-.])(\d{1,2})(?:\2(\d{1,4}))?$/;

function enterMoment(text: string, setting: EntrySetting): Entry | undefined {
  const time = enterTime(text);
  if (time !== undefined) return { value: time.value, numberFormat: { type: "TIME", pattern: time.pattern } };
  const [first = "", ...rest] = text.split(/[\sT]+/);
  const date = enterDate(first, setting);
  if (date === undefined) return undefined;
  if (rest.length === 0) return { value: date.value, numberFormat: { type: "DATE", pattern: date.pattern } };
  const clock = enterTime(rest.join(" "));
  if (clock === undefined || clock.value >= 1) return undefined;
  return {
    value: date.value + clock.value,
    numberFormat: { type: "DATE_TIME", pattern: `${date.pattern} ${clock.pattern}` },
  };
}

interface Moment {
  readonly value: number;
  readonly pattern: string;
}

function enterTime(text: string): Moment | undefined {
  const found = TIME.exec(text);
  if (found === null) return undefined;
  const [, hourText, minuteText, secondText, fraction = "0", half] = found;
  const [hours, minutes, seconds] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const afternoon = half !== undefined && /^(pm|ch)$/i.test(half);
  const hour = half === undefined ? hours : (hours % 12) + (afternoon ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds + Number(`0.${fraction}`)) / 86_400;
  const tail = secondText === undefined ? ":mm" : ":mm:ss";
  if (half !== undefined) return { value, pattern: `h${tail} am/pm` };
  return { value, pattern: `${hours > 23 ? "[h]" : "hh"}${tail}` };
}

function enterDate(text: string, { locale, year }: EntrySetting): Moment | undefined {
  const found = DATE.exec(text);
  if (found === null) return undefined;
  const [, first = "", separator = "", second = "", third] = found;
  const pick = (yearText: string | undefined, month: string, day: string, pattern: string): Moment | undefined => {
    const value = serialOfDay(yearText === undefined ? year : fullYear(yearText), Number(month), Number(day));
    return value === undefined ? undefined : { value, pattern };
  };
  if (first.length > 2) {
    // Year first is read the same everywhere.
    return third === undefined || first.length !== 4
      ? undefined
      : pick(first, second, third, `yyyy${separator}mm${separator}dd`);
  }
  // A dot stands in numbers and versions far more often than in dates.
  if (separator === "." && (third === undefined || locale.decimal === ".")) return undefined;
  if (third !== undefined && third.length !== 2 && third.length !== 4) return undefined;
  const pattern = third === undefined ? locale.dayMonth : locale.date;
  if (locale.order === "dmy") return pick(third, second, first, pattern);
  if (locale.order === "mdy" || third === undefined) return pick(third, first, second, pattern);
  return pick(first, second, third, pattern);
}

/** Two digits mean this century up to 29, the last one from 30. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
