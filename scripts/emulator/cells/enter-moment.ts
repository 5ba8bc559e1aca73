/** Days and times as people type them. */

import { dateName, type Locale } from "./locale.ts";
import { serialOfDay } from "./serial-date.ts";

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s*(am|pm|sa|ch))?$/i;
const DATE = /^(\d{1,4})([/\-.])(\d{1,2})(?:\2(\d{1,4}))?$/;

/** A serial number and the pattern that shows it as it was typed. */
export interface Moment {
  readonly value: number;
  readonly pattern: string;
}

/** A time of day, or a duration where the hours go past the day. */
export function enterTime(text: string): Moment | undefined {
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

/** A day by the order of the locale, or with its month's name; a day without a year is one of `year`. */
export function enterDate(text: string, locale: Locale, year: number): Moment | undefined {
  const found = DATE.exec(text);
  if (found === null) return enterNamedDate(text, locale, year);
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

interface MonthName {
  readonly month: number;
  readonly pattern: "mmm" | "mmmm";
}

const monthNames = new Map<string, ReadonlyMap<string, MonthName>>();

/** The names of months in the locale's language and in English, in small letters. */
function monthsOf(locale: Locale): ReadonlyMap<string, MonthName> {
  const known = monthNames.get(locale.tag);
  if (known !== undefined) return known;
  const made = new Map<string, MonthName>();
  for (const language of [{ ...locale, tag: "en-US" }, locale]) {
    for (let month = 1; month <= 12; month += 1) {
      const date = new Date(Date.UTC(2024, month - 1, 1));
      // May is its own abbreviation: the short pattern has the last word.
      made.set(dateName(language, "month", "long", date).toLowerCase(), { month, pattern: "mmmm" });
      made.set(dateName(language, "month", "short", date).toLowerCase(), { month, pattern: "mmm" });
    }
  }
  monthNames.set(locale.tag, made);
  return made;
}

const DAY_FIRST = /^(\d{1,2})([-/ ])([\p{L}][\p{L} \d]*?\.?)(?:(,? |[-/])(\d{4}|\d{2}))?$/u;
const MONTH_FIRST = /^(\p{L}[\p{L} ]*?\.?)([- ])(\d{1,2})(?:(,? |-)(\d{4}))?$/u;
const MONTH_AND_YEAR = /^(\p{L}[\p{L} ]*?\.?)([-, ]+)(\d{4})$/u;

/** `5 Nov 2024`, `Nov 5, 2024`, `November 2024`, `5-Nov`. */
function enterNamedDate(text: string, locale: Locale, thisYear: number): Moment | undefined {
  const months = monthsOf(locale);
  const named = (name = ""): MonthName | undefined => months.get(name.toLowerCase());
  const dayPattern = (day: string): string => (day.startsWith("0") ? "dd" : "d");
  const made = (year: string | undefined, name: MonthName | undefined, day: string, pattern: string) => {
    if (name === undefined) return undefined;
    const value = serialOfDay(year === undefined ? thisYear : fullYear(year), name.month, Number(day));
    return value === undefined ? undefined : { value, pattern };
  };
  const yearPattern = (separator: string | undefined, year: string | undefined): string =>
    year === undefined ? "" : `${separator ?? " "}${year.length === 2 ? "yy" : "yyyy"}`;

  const [dayFirst, day = "", gap = "", dayMonth, yearGap, dayYear] = DAY_FIRST.exec(text) ?? [];
  const month = named(dayMonth);
  if (dayFirst !== undefined) {
    return made(dayYear, month, day, `${dayPattern(day)}${gap}${month?.pattern}${yearPattern(yearGap, dayYear)}`);
  }
  const [monthFirst, first, firstGap = "", dayAfter = "", afterGap, lastYear] = MONTH_FIRST.exec(text) ?? [];
  const firstMonth = named(first);
  if (monthFirst !== undefined) {
    const pattern = `${firstMonth?.pattern}${firstGap}${dayPattern(dayAfter)}${yearPattern(afterGap, lastYear)}`;
    return made(lastYear, firstMonth, dayAfter, pattern);
  }
  const [, alone, aloneGap = "", year] = MONTH_AND_YEAR.exec(text) ?? [];
  const aloneMonth = named(alone);
  return year === undefined ? undefined : made(year, aloneMonth, "1", `${aloneMonth?.pattern}${aloneGap}yyyy`);
}
