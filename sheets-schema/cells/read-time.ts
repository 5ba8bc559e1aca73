/** Times of day as officers type them: "17:00", "17h30", "7 giờ 30 phút", "17.30", "5 giờ chiều". */
import { cleanText } from "./vietnamese.ts";

const TIME =
  /^(?<hour>\d{1,2})\s*(?:(?::|giờ|h|g)\s*(?:(?<minute>\d{2})(?::00|\s*(?:phút|ph|p|'|’|′))?|(?<half>rưỡi))?|\.(?<dotted>\d{2}))?\s*(?<part>sáng|trưa|chiều|tối|am|pm)?$/u;

/** The hours that each part of the day has on a clock of twelve, and those that it has on one of 24. */
const PARTS: Readonly<Record<string, readonly [twelve: readonly number[], whole: readonly number[]]>> = {
  sáng: [[], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  trưa: [[1], [11, 12, 13]],
  chiều: [
    [1, 2, 3, 4, 5, 6],
    [12, 13, 14, 15, 16, 17, 18],
  ],
  tối: [
    [6, 7, 8, 9, 10, 11],
    [18, 19, 20, 21, 22, 23],
  ],
  am: [[], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  pm: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [12]],
};

/**
 * The time as "17:00"; "24:00" is the end of the day. Undefined where it is none, or could be two: "12 giờ đêm" is the
 * beginning of a day or its end.
 *
 * @example readTime("5 giờ chiều") // => "17:00"
 */
export function readTime(text: string): string | undefined {
  const typed = cleanText(text).normalize("NFKC").toLowerCase();
  const groups = TIME.exec(typed)?.groups;
  // A number alone says no hour: "17" may be a day.
  if (groups === undefined || /^\d+$/.test(typed)) return undefined;
  const hour = wholeHour(Number(groups["hour"]), groups["part"]);
  const minute = groups["half"] === undefined ? Number(groups["minute"] ?? groups["dotted"] ?? 0) : 30;
  if (hour === undefined || minute >= 60 || hour * 60 + minute > 24 * 60) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function wholeHour(hour: number, part: string | undefined): number | undefined {
  const [twelve, whole] = PARTS[part ?? ""] ?? [[], [hour]];
  return twelve.includes(hour) ? hour + 12 : whole.includes(hour) ? hour : undefined;
}
