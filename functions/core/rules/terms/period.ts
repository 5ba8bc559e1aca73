/** The time in which achievements count, and days of it that people write without a year. */
import { readDate } from "../../../../sheets-schema/cells/read-date.ts";

/** Both days are ISO dates and belong to the period. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** True for an ISO date of the period, its first and last day included. */
export const isInside = (date: string, { start, end }: Period): boolean => start <= date && date <= end;

/**
 * The day that "31/01" means: the first such day inside `period`, else the first after it, never one before. Undefined when
 * that does not exist.
 *
 * @example dayInPeriod(12, 15, { start: "2023-12-01", end: "2024-11-30" }) // => "2023-12-15"
 */
export function dayInPeriod(month: number, day: number, period: Period): string | undefined {
  const lastYear = Number(period.end.slice(0, 4));
  for (let year = Number(period.start.slice(0, 4)); year <= lastYear + 1; year++) {
    const date = calendarDay(year, month, day);
    if (date !== undefined && period.start <= date) return date;
  }
  return undefined;
}

/** How long after the period papers of it are handed in. */
const MONTHS_AFTER = 6;

/** True for a day of the months that follow the period, when its papers are due. */
export const isSoonAfter = (date: string, { end }: Period): boolean =>
  end < date && date <= daysFrom(end, 31 * MONTHS_AFTER);

/** The same day a year later, where both may be meant: early in a period of a year, and soon after it. */
export function otherDay(date: string, period: Period): string | undefined {
  const [year = "", month, day] = date.split("-");
  const later = calendarDay(Number(year) + 1, Number(month), Number(day));
  return later !== undefined && date <= daysFrom(period.start, 30) && isSoonAfter(later, period) ? later : undefined;
}

/** The day as an ISO date, or undefined when there is none such as 30/02. */
export const calendarDay = (year: number, month: number, day: number): string | undefined =>
  readDate(`${String(year).padStart(4, "0")}-${month}-${day}`);

const DAY_MS = 86_400_000;

/** The ISO date `days` after `date`; before it when negative. */
export const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days `to`, an ISO date, is after `from`. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
