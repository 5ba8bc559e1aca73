/** "100%: 2; 80%-<100%: theo tỷ lệ; <80%: 0": the share itself between two ends, all of it above, nothing below. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "./amount.ts";
import { behindSubject } from "./behind-subject.ts";
import type { Interval } from "./interval.ts";
import { takeInterval } from "./read-interval.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeColon, takeSeparator } from "./reading-cursor.ts";

const IN_PROPORTION =
  /(?:[:=→]|->|(?:thì|được|chấm|tính|là|(?:số )?điểm)(?!\p{L})|\s)*(?:theo|tương ứng(?: với| theo)?) (?:tỷ lệ|tỉ lệ)(?: (?:%|phần trăm))?(?: (?:đạt được|đạt|hoàn thành|tương ứng|thực tế|thực hiện))*(?![\p{L}\d])/iuy;

const LEAD = /(?:[:=→ ]|->|(?:thì|được|chấm|tính|là|(?:số )?điểm|theo|tương ứng(?: với)?)(?!\p{L}))+/iuy;

/** The share, in per cent, under which there are no points. */
interface Shares {
  readonly floor?: Decimal;
}

/** What one case says: all points, the share, or none below a number. */
type ShareCase = "all" | { readonly from: Decimal | undefined } | { readonly noneBelow: Decimal };

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
  const none = found.flatMap((one) => (typeof one === "object" && "noneBelow" in one ? [one.noneBelow] : []));
  const [from, ...others] = shares.map((one) => one.from);
  const [ends, ...more] = none;
  if (shares.length === 0 || others.length > 0 || more.length > 0) return "stopped";
  if (from !== undefined && ends !== undefined && !ends.eq(from)) return "stopped";
  const floor = from ?? ends;
  return floor === undefined ? {} : { floor };
}

const isShare = (one: ShareCase): one is { readonly from: Decimal | undefined } =>
  typeof one === "object" && "from" in one;

/** One case; undefined, with the cursor where reading stopped, when it is none of these. */
function takeShareCase(cursor: Cursor, bounds: RuleBounds, isFirst: boolean): ShareCase | undefined {
  const read = () => takeInterval(cursor, "%");
  const start = cursor.at;
  const reading = isFirst ? behindSubject(cursor, read)?.found : read();
  if (reading === undefined) {
    cursor.at = start;
    return undefined;
  }
  const behind = cursor.at;
  if (take(cursor, IN_PROPORTION) !== undefined) return shareOf(reading.interval);
  takeColon(cursor);
  const amount = takeAmount(cursor);
  const points = amount === undefined ? undefined : pointsOfAmount(amount, bounds)?.points;
  const { low, high } = reading.interval;
  if (low?.value.eq(100) === true && low.inclusive && points?.eq(bounds.maximum) === true) return "all";
  if (low === undefined && high?.inclusive === false && points?.eq(0) === true) return { noneBelow: high.value };
  cursor.at = behind;
  take(cursor, LEAD);
  return undefined;
}

/** The share counts up to the whole, from one end on or from nothing. */
function shareOf({ low, high }: Interval): ShareCase | undefined {
  const isUpToAll = high === undefined ? low !== undefined : high.value.eq(100);
  return low?.inclusive === false || !isUpToAll ? undefined : { from: low?.value };
}
