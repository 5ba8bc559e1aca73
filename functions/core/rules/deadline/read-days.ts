/** Days as a deadline names them: "31/01", "ngày 31 tháng 01 năm 2024", "tháng 01", "quý I/2024". */

import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { calendarDay, dayInPeriod, type Period } from "../terms/period.ts";

/** The first and the last day of what was written, ISO dates; of a single day both are that day. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DAY =
  /(?:hết\s+)?(?:ngày\s*)?(\d{1,2})\s*(?:([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?|tháng\s*(\d{1,2})(?:\s*(?:năm|,|\/)?\s*(\d{4}))?)(?!\d)/iuy;
const MONTH = /(?:(?:hết|cuối)\s+)?tháng\s*(\d{1,2})(?:\s*(?:\/|năm|-)\s*(\d{4}))?(?!\d)/iuy;
const QUARTER = /(?:(?:hết|cuối)\s+)?quý\s*(IV|III|II|I|[1-4])(?:\s*(?:\/|năm|-)\s*(\d{4}))?(?![\p{L}\d])/iuy;
const YEARLY = /(?:hằng|hàng) năm(?!\p{L})/iuy;
const QUARTERS = ["I", "II", "III", "IV"];

/**
 * The days at the cursor. "no-year" when they need the period to find their year and there is none; undefined, with the
 * cursor unmoved, when no such day stands there.
 */
export function takeDays(cursor: Cursor, period: Period | undefined): Days | "no-year" | undefined {
  const start = cursor.at;
  const days = daysAt(cursor, period);
  if (typeof days !== "object") cursor.at = start;
  else take(cursor, YEARLY);
  return days;
}

function daysAt(cursor: Cursor, period: Period | undefined): Days | "no-year" | undefined {
  const day = take(cursor, DAY);
  if (day !== undefined) {
    const month = Number(day[3] ?? day[5]);
    const date = dateOf(day[4] ?? day[6], month, Number(day[1]), period);
    return date === undefined || date === "no-year" ? date : { first: date, last: date };
  }
  const single = take(cursor, MONTH);
  if (single !== undefined) return monthsOf(single[2], Number(single[1]), Number(single[1]), period);
  const quarter = take(cursor, QUARTER);
  if (quarter === undefined) return undefined;
  const name = quarter[1] ?? "";
  const lastMonth = 3 * (Number(name) || QUARTERS.indexOf(name.toUpperCase()) + 1);
  return monthsOf(quarter[2], lastMonth - 2, lastMonth, period);
}

function dateOf(year: string | undefined, month: number, day: number, period: Period | undefined) {
  if (year !== undefined) return calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  return period === undefined ? "no-year" : dayInPeriod(month, day, period);
}

/** From the first day of one month to the last of another; without a year, in that of the days between. */
function monthsOf(year: string | undefined, from: number, to: number, period: Period | undefined) {
  const middle = dateOf(year, (from + to) / 2, 15, period);
  if (middle === undefined || middle === "no-year") return middle;
  const inYear = Number(middle.slice(0, 4));
  const first = calendarDay(inYear, from, 1);
  const last = [31, 30, 29, 28].map((day) => calendarDay(inYear, to, day)).find((date) => date !== undefined);
  return first === undefined || last === undefined ? undefined : { first, last };
}
