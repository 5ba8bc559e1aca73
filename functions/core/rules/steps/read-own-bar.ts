/** The bar that one kind of member has of its own: "từ 90%, xã miền núi từ 80%: 2", "riêng xã miền núi từ 80%: 2". */

import { MEMBER_WORD } from "../grammar/lexicon.ts";
import { type IntervalReading, takeInterval } from "../grammar/read-interval.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { takePhrase } from "../grammar/words.ts";
import type { Interval } from "../terms/interval.ts";

/** An interval that counts only for those whom `who` names. */
export interface OwnBar {
  /** "xã miền núi". */
  readonly who: string;
  readonly interval: Interval;
  /** True where a colon makes `who` the heading of the cases that follow: "riêng xã miền núi: từ 80%: 5; từ 70%: 3". */
  readonly isHeading: boolean;
}

const LED = /(?:(?:riêng|còn|với)(?: đối với| với)?|đối với|áp dụng (?:cho|với|đối với))(?: các)?(?!\p{L}) ?/iuy;
/** Without a word in front, only what can be nobody but members. */
const MEMBERS = new RegExp(`(?:các )?(?=${MEMBER_WORD})`, "iuy");
const BETWEEN = /(?:,|thì|phải|chỉ cần|cần|đạt|tỷ lệ|tỉ lệ|là)(?!\p{L})/iuy;
const WHO_ENDS =
  /\s*(?:[:;\n(),=→<>≥≤]|(?:thì|phải|chỉ|cần|đạt|tỷ lệ|tỉ lệ|là|từ|trên|dưới|không|tối thiểu|ít nhất|đến|được|trừ|cộng|mỗi|cứ)(?!\p{L})|\d)/iuy;
const WHO_PIECE = /\p{L}[\p{L}\p{M}]*|[-/]/uy;

/** The bar with its own words at the cursor; undefined, with the cursor unmoved, when there is none. */
export function takeOwnBar(cursor: Cursor, unit: string | undefined): (OwnBar & IntervalReading) | undefined {
  const start = cursor.at;
  const isLed = take(cursor, LED) !== undefined || take(cursor, MEMBERS) !== undefined;
  const who = isLed
    ? takePhrase(cursor, { ends: WHO_ENDS, terms: false, piece: WHO_PIECE })?.text.toLowerCase()
    : undefined;
  if (who !== undefined) {
    const isHeading = take(cursor, /:/uy) !== undefined;
    while (take(cursor, BETWEEN) !== undefined);
    const reading = takeInterval(cursor, unit);
    if (reading !== undefined && isRange(reading.interval)) return { ...reading, who, isHeading };
  }
  cursor.at = start;
  return undefined;
}

/** A single number is no bar. */
const isRange = ({ low, high }: Interval): boolean =>
  low === undefined || high === undefined || low.value.lt(high.value);

const JOINED = /[,(]|và(?= riêng)|;(?= ?riêng)/iuy;

/** The same beside a bar for everybody else, within one case: ", xã miền núi từ 80%". */
export function takeOwnBarBeside(cursor: Cursor, unit: string | undefined): (OwnBar & IntervalReading) | undefined {
  const start = cursor.at;
  const sign = take(cursor, JOINED)?.[0];
  const bar = sign === undefined ? undefined : takeOwnBar(cursor, unit);
  if (bar !== undefined && (sign !== "(" || take(cursor, /\)/uy) !== undefined)) return bar;
  cursor.at = start;
  return undefined;
}
