/** Days of a calendar that moves with the year: a deadline stands on a day on which people work. */
import { Temporal } from "temporal-polyfill";
import { dayOff } from "../../functions/core/bloc/calendar.ts";

/** Days off on the same day of every year, by month and day; those by the moon, and days made up for, are announced each year. */
const FIXED = [
  { code: "N01", from: "01-01", to: "01-01", title: "Tết Dương lịch" },
  { code: "N02", from: "04-30", to: "05-01", title: "Nghỉ lễ 30/4, 01/5" },
  { code: "N03", from: "09-02", to: "09-02", title: "Nghỉ lễ Quốc khánh" },
] as const;

export interface DayOff {
  readonly code: string;
  readonly title: string;
  /** As "2026-04-30". */
  readonly from: string;
  readonly to: string;
}

/** The days off of a year of emulation that are known beforehand, the first of the year after it among them. */
export const fixedDaysOff = (year: number): DayOff[] => [
  ...FIXED.map(({ code, title, from, to }) => ({ code, title, from: `${year}-${from}`, to: `${year}-${to}` })),
  { code: "N04", title: "Tết Dương lịch", from: `${year + 1}-01-01`, to: `${year + 1}-01-01` },
];

/** The day itself when people work on it, else the last one before it. */
export function workingDay(date: string, daysOff: readonly Pick<DayOff, "from" | "to">[]): string {
  const none = { daysOff: new Set<string>(), compensationDays: new Set<string>() };
  const isOff = (day: string): boolean =>
    dayOff(day, none) !== undefined || daysOff.some(({ from, to }) => from <= day && day <= to);
  let day = Temporal.PlainDate.from(date);
  while (isOff(day.toString())) day = day.subtract({ days: 1 });
  return day.toString();
}

/** The same day of another year; 29 February becomes the 28th. */
export const yearsLater = (date: string, years: number): string =>
  Temporal.PlainDate.from(date).add({ years }).toString();
