/** Which step of a series of reminders is due. Its days are calendar days in Viet Nam; mail leaves when people work. */
import { Temporal } from "temporal-polyfill";

export const TIME_ZONE = "Asia/Ho_Chi_Minh";
const DEFAULT_TIME = "07:30";

/** The hour from which people get mail. */
const timeOfReminders = (setting: string | undefined): string => setting ?? DEFAULT_TIME;

/** Whether the hour of what is told once a day has come: the first in which mail may leave, from that of the setting on. */
export function isHourOfReminders(
  now: Temporal.ZonedDateTime,
  setting: string | undefined,
  isDayOff: (date: string) => boolean,
): boolean {
  const time = now.withTimeZone(TIME_ZONE).toPlainTime().toString({ smallestUnit: "minute" });
  const hour = timeOfReminders(setting);
  return isWorkingTime(now, isDayOff) && (time >= hour || hour > WORKING_HOURS.last);
}

/** A due day and the days on which people are reminded of it. */
export interface Series {
  /** ISO date. */
  readonly due: string;
  /** 0 is the due day itself. */
  readonly daysBefore: readonly number[];
  readonly daysAfter: readonly number[];
}

/** One reminder of a series. */
export interface Step {
  /** Its name in records: "truoc-3", "dung-han", "sau-1". */
  readonly name: string;
  /** Days from the due day: -3 is three days before. */
  readonly offsetDays: number;
}

/** No mail leaves before the first, or after the last, or on a day off. */
export const WORKING_HOURS = { first: "07:00", last: "17:00" } as const;

/** True where mail may leave at `now`. */
function isWorkingTime(now: Temporal.ZonedDateTime, isDayOff: (date: string) => boolean): boolean {
  const local = now.withTimeZone(TIME_ZONE);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return WORKING_HOURS.first <= time && time <= WORKING_HOURS.last && !isDayOff(local.toPlainDate().toString());
}

/**
 * The step to take at `now`: the last one whose moment has come, in working time. What falls on a day off, or on an hour
 * in which nobody works, goes in the next working hour; what was missed is made up for until the end of the next working
 * day, and what is older is passed over, since the next step says more.
 *
 * @example currentStep({ due: "2024-11-28", daysBefore: [7, 3], daysAfter: [1] }, on25November, "07:30", isWeekend)
 *          // => { name: "truoc-3", offsetDays: -3 }
 */
export function currentStep(
  series: Series,
  now: Temporal.ZonedDateTime,
  reminderTime: string | undefined,
  isDayOff: (date: string) => boolean,
): Step | undefined {
  if (!isWorkingTime(now, isDayOff)) return undefined;
  const local = now.withTimeZone(TIME_ZONE);
  const today = local.toPlainDate().toString();
  const moment = `${today}T${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
  const offsets = [...series.daysBefore.map((days) => 0 - days), ...series.daysAfter]
    .filter((offset) => Math.abs(offset) <= MOST_DAYS)
    .sort((a, b) => b - a);
  for (const offsetDays of offsets) {
    const day = Temporal.PlainDate.from(series.due).add({ days: offsetDays }).toString();
    const goes = workingMoment(day, timeOfReminders(reminderTime), isDayOff);
    if (goes > moment) continue;
    return today <= workingDayFrom(nextDay(goes.slice(0, 10)), isDayOff)
      ? { name: stepName(offsetDays), offsetDays }
      : undefined;
  }
  return undefined;
}

/** The first moment from `day` at `time` on in which mail may leave, as "2024-11-25T07:30". */
function workingMoment(day: string, time: string, isDayOff: (date: string) => boolean): string {
  if (time > WORKING_HOURS.last) return `${workingDayFrom(nextDay(day), isDayOff)}T${WORKING_HOURS.first}`;
  return `${workingDayFrom(day, isDayOff)}T${time < WORKING_HOURS.first ? WORKING_HOURS.first : time}`;
}

/** No series is longer than two years. */
const MOST_DAYS = 731;

/** Longer than any holiday; a calendar in which nobody ever works stops nothing. */
const MOST_DAYS_OFF = 60;

function workingDayFrom(day: string, isDayOff: (date: string) => boolean): string {
  let found = day;
  for (let days = 0; days < MOST_DAYS_OFF && isDayOff(found); days++) found = nextDay(found);
  return found;
}

const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Calendar days from `due` to `now`: negative before the due day. */
export const daysFromDue = (due: string, now: Temporal.ZonedDateTime): number =>
  Temporal.PlainDate.from(due).until(now.withTimeZone(TIME_ZONE).toPlainDate(), { largestUnit: "days" }).days;

function stepName(offsetDays: number): string {
  if (offsetDays === 0) return "dung-han";
  return offsetDays < 0 ? `truoc-${-offsetDays}` : `sau-${offsetDays}`;
}
