/**
 * Intervals as officers write them: ">=98", "95-<98", "từ 95% đến dưới 98%", "98 trở lên", "trên 98", "không quá 5", "2".
 * A number alone is that number; "95-98" holds both ends.
 */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../sheets-schema/cells/read-number.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { End, Interval } from "./interval.ts";
import { type Cursor, take } from "./reading-cursor.ts";

/** An interval as typed. */
export interface IntervalReading {
  readonly interval: Interval;
  /** True when a percent sign was typed. */
  readonly percent: boolean;
}

const LEAD = /(?:(?:nếu|khi|kết quả|tỷ lệ|tỉ lệ|đạt|hoàn thành)\s+)+/iuy;
const LOW_WORD =
  /(?:>=|=>|≥|⩾|(?:từ\s+)?(?:ít nhất|tối thiểu|không dưới))|(>|(?:từ\s+)?trên|lớn hơn|nhiều hơn|hơn|vượt(?: quá| mức)?)|(?:từ|đúng|bằng|=)(?=[\s\d-])/iuy;
const HIGH_WORD =
  /(?:<=|=<|≤|⩽|không quá|không vượt quá|tối đa|nhiều nhất|nhỏ hơn hoặc bằng|đến hết|đến|tới|hết)|(<|dưới|nhỏ hơn|ít hơn)/iuy;
const NUMBER = /([+-]?\s?\d+(?:[.,]\d+)*)\s*(%|phần trăm)?/iuy;
const UPWARD = /trở lên|trở đi/iuy;
const DOWNWARD = /trở xuống|trở lại/iuy;
const TO = /-(?!>)|~|đến(?!\p{L})|tới(?!\p{L})|và(?=\s*(?:<|≤|dưới))|,(?=\s*(?:<|≤|dưới))/iuy;
/** Words of a unit behind a number; not those that go on with the interval, and none that would change the number. */
const UNIT_WORDS =
  /(?:,?\s?(?!(?:trở|đến|tới|được|là|thì|và|hoặc|dưới|trên|trăm|nghìn|ngàn|triệu|tỷ|tỉ|còn|khác|điểm|chấm|tính|cộng|trừ)(?!\p{L}))\p{L}+){1,4}/iuy;

/** One end with the word before it; `side` is undefined when no word says which end it is. */
interface Mark {
  readonly end: End;
  readonly side: "low" | "high" | "exactly" | undefined;
  readonly percent: boolean;
}

/** The interval at the cursor, or undefined, with the cursor where reading stopped. */
export function takeInterval(cursor: Cursor, unit: string | undefined): IntervalReading | undefined {
  take(cursor, LEAD);
  const first = takeMark(cursor, unit);
  if (first === undefined) return undefined;
  const upward = take(cursor, UPWARD) !== undefined;
  const downward = !upward && take(cursor, DOWNWARD) !== undefined;
  if (take(cursor, TO) === undefined) {
    const side = upward ? "low" : downward ? "high" : first.side;
    return { interval: oneSided(first.end, side), percent: first.percent };
  }
  const second = takeMark(cursor, unit);
  if (second === undefined) return undefined;
  const percent = first.percent || second.percent;
  if (first.side === "high") return { interval: { low: second.end, high: first.end }, percent };
  return second.side === "low" ? undefined : { interval: { low: first.end, high: second.end }, percent };
}

function oneSided(end: End, side: Mark["side"]): Interval {
  if (side === "low") return { low: end };
  return side === "high" ? { high: end } : { low: end, high: end };
}

function takeMark(cursor: Cursor, unit: string | undefined): Mark | undefined {
  const low = take(cursor, LOW_WORD);
  const high = low === undefined ? take(cursor, HIGH_WORD) : undefined;
  const number = take(cursor, NUMBER);
  const percent = number?.[2] !== undefined;
  const value = number === undefined ? undefined : boundOf(number[1] ?? "", percent);
  if (value === undefined) return undefined;
  takeUnit(cursor, unit);
  const inclusive = low?.[1] === undefined && high?.[1] === undefined;
  return { end: { value, inclusive }, side: sideOf(low?.[0], high?.[0]), percent };
}

function sideOf(low: string | undefined, high: string | undefined): Mark["side"] {
  if (high !== undefined) return "high";
  if (low === undefined) return undefined;
  return /^(?:đúng|bằng|=)$/iu.test(low) ? "exactly" : "low";
}

/** "1.000" is one thousand, unless it is a percentage. */
const boundOf = (digits: string, percent: boolean): Decimal | undefined =>
  readNumber(digits, percent ? "decimal" : "thousands")?.value;

/** Past the unit as the column has it, or past a few words that can only be one. */
function takeUnit(cursor: Cursor, unit: string | undefined): void {
  if (!takeNamedUnit(cursor, unit)) take(cursor, UNIT_WORDS);
}

/** True past the unit as the column has it, such as "nghìn đồng/người". */
export function takeNamedUnit(cursor: Cursor, unit: string | undefined): boolean {
  const rest = cursor.text.slice(cursor.at).trimStart();
  if (unit === undefined || unit === "" || matchKey(rest.slice(0, unit.length)) !== matchKey(unit)) return false;
  cursor.at = cursor.text.length - rest.length + unit.length;
  return true;
}
