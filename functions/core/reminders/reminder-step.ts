/**
 * Which step of a series of reminders is due. Days are calendar days in Viet Nam, days off included: the calendar names
 * the days, and a mail waits in a mailbox.
 */
import { Temporal } from "temporal-polyfill";

export const TIME_ZONE = "Asia/Ho_Chi_Minh";
const DEFAULT_TIME = "07:30";

/** The hour from which people get mail. */
export const timeOfReminders = (setting: string | undefined): string => setting ?? DEFAULT_TIME;

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

/**
 * The step to take at `now`: the last one whose day has come, if that is today from `reminderTime` on, or yesterday.
 *
 * A day on which nothing ran is so made up for once; what is older is passed over, since the next step says more.
 *
 * @example currentStep({ due: "2024-11-28", daysBefore: [7, 3], daysAfter: [1] }, on25November, "07:30")
 *          // => { name: "truoc-3", offsetDays: -3 }
 */
export function currentStep(
  series: Series,
  now: Temporal.ZonedDateTime,
  reminderTime: string | undefined,
): Step | undefined {
  const local = now.withTimeZone(TIME_ZONE);
  const sinceDue = daysFromDue(series.due, now);
  const offsets = [...series.daysBefore.map((days) => 0 - days), ...series.daysAfter];
  const come = offsets.filter((offset) => offset <= sinceDue);
  if (come.length === 0) return undefined;
  const offsetDays = Math.max(...come);
  if (offsetDays < sinceDue - 1) return undefined;
  if (offsetDays === sinceDue && Temporal.PlainTime.compare(local.toPlainTime(), timeOfReminders(reminderTime)) < 0)
    return undefined;
  return { name: stepName(offsetDays), offsetDays };
}

/** Calendar days from `due` to `now`: negative before the due day. */
export const daysFromDue = (due: string, now: Temporal.ZonedDateTime): number =>
  Temporal.PlainDate.from(due).until(now.withTimeZone(TIME_ZONE).toPlainDate(), { largestUnit: "days" }).days;

function stepName(offsetDays: number): string {
  if (offsetDays === 0) return "dung-han";
  return offsetDays < 0 ? `truoc-${-offsetDays}` : `sau-${offsetDays}`;
}
