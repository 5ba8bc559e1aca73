/**
 * Dates as spreadsheets count them: days since 30 December 1899, the time of day as a fraction.
 * 1 January 1900 at noon is 2.5.
 */

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The serial number of a calendar day, or `undefined` if there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH_MS) / DAY_MS) : undefined;
}

/** The moment of a serial number, its calendar fields to be read as UTC. */
export const dateOfSerial = (serial: number): Date => new Date(EPOCH_MS + Math.round(serial * DAY_MS));

/** The calendar year at `moment` in a time zone such as `Asia/Ho_Chi_Minh`. */
export function yearIn(timeZone: string, moment: Date): number {
  try {
    return Number(new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric" }).format(moment));
  } catch {
    return moment.getUTCFullYear();
  }
}
