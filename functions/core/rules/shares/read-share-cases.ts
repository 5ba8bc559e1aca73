/** "100%: 2; 80%-<100%: theo tỷ lệ; <80%: 0": the share itself between two ends, all of it above, nothing below. */
import { type Decimal, decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { behindSubject } from "../grammar/behind-subject.ts";
import { type IntervalReading, takeInterval } from "../grammar/read-interval.ts";
import { TARGET } from "../grammar/read-target.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeSeparator } from "../grammar/reading-cursor.ts";
import type { Interval } from "../terms/interval.ts";
import { skipPointsBecome } from "./ratio-words.ts";
import { takeRatio } from "./read-ratio.ts";

const IN_PROPORTION =
  /(?:[:=→,]|->|(?:thì|được|chấm|tính|là|(?:số )?điểm)(?!\p{L})|\s)*(?:theo|tương ứng(?: với| theo)?) (?:tỷ lệ|tỉ lệ)(?: (?:%|phần trăm))?(?: (?:đạt được|đạt|hoàn thành|tương ứng|thực tế|thực hiện))*(?![\p{L}\d])/iuy;

const IF = /(?:nếu|khi|trường hợp)(?!\p{L})/iuy;
const THEN = /(?:[:=→]|->|(?:thì|được|là)(?!\p{L})|\s)+/iuy;
const LEAD = /(?:[:=→ ]|->|(?:thì|được|chấm|tính|là|(?:số )?điểm|theo|tương ứng(?: với)?)(?!\p{L}))+/iuy;

/** The share, in per cent, under which there are no points. */
interface Shares {
  readonly floor?: Decimal;
  /** The share from which on there are all points, where it is less than the whole. */
  readonly full?: Decimal;
}

/** What one case says: all points, the share, or none below a number. */
type ShareCase =
  | { readonly allFrom: Decimal }
  | { readonly from: Decimal | undefined; readonly upTo: Decimal | undefined }
  | { readonly noneBelow: Decimal };

const MOST_CASES = 3;

/**
 * The share of the cases at the cursor; "stopped", with the cursor where, when only some of them are such; undefined when
 * none is.
 */
export function takeShareCases(cursor: Cursor, bounds: RuleBounds): Shares | "stopped" | undefined {
  const found: ShareCase[] = [];
  takeSeparator(cursor);
  while (!atEnd(cursor) && found.length < MOST_CASES) {
    const start = cursor.at;
    const one = takeShareCase(cursor, bounds, found.length === 0);
    if (one === undefined) {
      if (!found.some(isShare)) return found.length === 0 ? undefined : "stopped";
      cursor.at = start;
      break;
    }
    found.push(one);
    takeSeparator(cursor);
  }
  const shares = found.filter(isShare);
  const none = found.flatMap((one) => ("noneBelow" in one ? [one.noneBelow] : []));
  const [from, ...others] = shares.map((one) => one.from);
  const [ends, ...more] = none;
  if (shares.length === 0 || others.length > 0 || more.length > 0) return "stopped";
  if (from !== undefined && ends !== undefined && !ends.eq(from)) return "stopped";
  const floor = from ?? ends;
  const [allFrom = WHOLE, ...moreAll] = found.flatMap((one) => ("allFrom" in one ? [one.allFrom] : []));
  const upTo = shares[0]?.upTo ?? WHOLE;
  // What is left out between the share and all points is nobody's.
  if (moreAll.length > 0 || !upTo.eq(allFrom) || floor?.gte(allFrom) === true) return "stopped";
  return { ...(floor === undefined ? {} : { floor }), ...(allFrom.eq(WHOLE) ? {} : { full: allFrom }) };
}

const WHOLE = decimal("100");

const isShare = (one: ShareCase): one is Extract<ShareCase, { readonly from: unknown }> => "from" in one;

/** One case; undefined, with the cursor where reading stopped, when it is none of these. */
function takeShareCase(cursor: Cursor, bounds: RuleBounds, isFirst: boolean): ShareCase | undefined {
  const read = () => takeShort(cursor) ?? takeInterval(cursor, "%");
  const start = cursor.at;
  take(cursor, IF);
  const reading = isFirst ? behindSubject(cursor, read)?.found : read();
  if (reading === undefined) {
    cursor.at = start;
    return undefined;
  }
  const behind = cursor.at;
  take(cursor, THEN);
  if (takeRatio(cursor, bounds.maximum) !== undefined && isAtEnd(cursor)) return shareOf(reading.interval);
  cursor.at = behind;
  if (take(cursor, IN_PROPORTION) !== undefined) return shareOf(reading.interval);
  take(cursor, THEN);
  skipPointsBecome(cursor);
  const amount = takeAmount(cursor);
  const points = amount === undefined ? undefined : pointsOfAmount(amount, bounds)?.points;
  const { low, high } = reading.interval;
  const isUpward = high === undefined || (low?.value.eq(WHOLE) === true && high.value.eq(WHOLE));
  if (low?.inclusive === true && low.value.lte(WHOLE) && isUpward && points?.eq(bounds.maximum) === true)
    return { allFrom: low.value };
  if (low === undefined && high?.inclusive === false && points?.eq(0) === true) return { noneBelow: high.value };
  cursor.at = behind;
  take(cursor, LEAD);
  return undefined;
}

const SHORT = new RegExp(`(?:không|chưa) (?:đạt|hoàn thành|đủ)(?: (?:đủ )?${TARGET})?(?=[ ,:=])`, "iuy");

/** "không đạt thì tính theo tỷ lệ": less than the whole. */
const takeShort = (cursor: Cursor): IntervalReading | undefined =>
  take(cursor, SHORT) === undefined
    ? undefined
    : { interval: { high: { value: WHOLE, inclusive: false } }, percent: true };

/** True before what parts one case from the next. */
const isAtEnd = ({ text, at }: Cursor): boolean => /^ *(?:[;\n]|[.,](?= |\n|$)|$)/u.test(text.slice(at));

/** The share counts up to another end, the whole where none is named, from one end on or from nothing. */
function shareOf({ low, high }: Interval): ShareCase | undefined {
  if (low?.inclusive === false || (low === undefined && high === undefined)) return undefined;
  const isShut = high !== undefined && !high.value.eq(WHOLE) && high.inclusive;
  return isShut ? undefined : { from: low?.value, upTo: high?.value };
}
