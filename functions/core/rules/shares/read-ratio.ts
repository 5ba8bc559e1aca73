/** The share itself: "kết quả / chỉ tiêu", "tỷ lệ % × 6", "b/a × 3, trong đó a là …, b là …", "đạt bao nhiêu % …". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { TARGET } from "../grammar/read-target.ts";
import { type Cursor, take, takeSeparator } from "../grammar/reading-cursor.ts";
import { isNumber, takeClosing, takeMeasure, takeMeasureBeforeAnd, takeOpening, takePointsAre } from "./ratio-words.ts";
import { takeLetteredRatio } from "./read-ratio-letters.ts";
import { isDoneOfDue, isOfDone } from "./read-ratio-roles.ts";

/** What the points are in proportion to. */
export interface Ratio {
  /** True where one share is typed, false for what was done of what was due. */
  readonly ofShare: boolean;
  /** "b/a", where letters stand for the two. */
  readonly letters?: string | undefined;
}

const OVER = /\/|:|÷|chia(?: cho)?(?!\p{L})|so với(?!\p{L})|trên(?!\p{L})/iuy;
const SHARE = /^(?:tỷ lệ|tỉ lệ|kpi|kết quả|phần trăm|mức(?: độ)?|số phần trăm|%)/iu;
const SO_MANY = new RegExp(
  String.raw`(?:(?:đạt|hoàn thành|thực hiện)(?: được)? )?bao nhiêu (?:%|phần trăm)(?: (?:của )?${TARGET})?,?(?: thì)?(?: (?:được|tính|hưởng|chấm))* bấy nhiêu (?:%|phần trăm)(?: của)? (?:số )?điểm(?: (?:tối đa|chuẩn))?(?!\p{L})`,
  "iuy",
);

/** The ratio at the cursor; undefined, with the cursor where reading stopped, where there is none. */
export function takeRatio(cursor: Cursor, maximum: Decimal): Ratio | undefined {
  if (take(cursor, SO_MANY) !== undefined) return { ofShare: true };
  const start = cursor.at;
  const lettered = takeLetteredRatio(cursor, maximum);
  if (lettered === "stopped") return undefined;
  if (lettered !== undefined) return { ofShare: false, letters: lettered };
  cursor.at = start;
  const ofGiven = takeGivenShare(cursor) ? takePlainRatio(cursor, maximum) : undefined;
  if (ofGiven?.ofShare === true) return ofGiven;
  cursor.at = start;
  const ratio = takePlainRatio(cursor, maximum);
  if (ratio === undefined) cursor.at = start;
  return ratio;
}

/** "điểm tối đa × kết quả / chỉ tiêu", "tỷ lệ % × 6"; undefined where it is neither. */
function takePlainRatio(cursor: Cursor, maximum: Decimal): Ratio | undefined {
  const isSaid = /theo\s*$/iu.test(takePointsAre(cursor) ?? "");
  const opening = takeOpening(cursor);
  const once = takeMeasure(cursor);
  // "tính theo tỷ lệ hồ sơ đúng hạn: tỷ lệ % × 6" says it twice.
  const isTwice = isSaid && take(cursor, /:(?= ?(?:(?:tỷ|tỉ) lệ|%))/iuy) !== undefined;
  const first = isTwice ? takeMeasure(cursor) : once;
  if (once === undefined || first === undefined) return undefined;
  const second = takeDivisor(cursor);
  if (second !== undefined && !isDoneOfDue(first.text, second)) return undefined;
  const ofShare = second === undefined;
  const isMultiplied = takeClosing(cursor, opening, ofShare, isNumber(maximum));
  if (isMultiplied === undefined) return undefined;
  if (!ofShare) return { ofShare };
  const isShare = SHARE.test(first.text) && [once, first].every(({ text }) => isOfDone(text));
  return (isMultiplied || isSaid) && isShare ? { ofShare } : undefined;
}

/** What is divided by, if not a hundred; undefined, with the cursor unmoved, when there is none. */
function takeDivisor(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const divisor = take(cursor, OVER) === undefined ? undefined : takeMeasure(cursor)?.text;
  if (divisor === undefined) cursor.at = start;
  return divisor;
}

const TAKE_SHARE = /(?:(?:tính|xác định|lấy) )?(?:tỷ|tỉ) lệ(?: %| phần trăm)?(?<between> giữa)?(?!\p{L})/iuy;
const AND = /(?:và|với)(?!\p{L})/iuy;

/** True past "Tính tỷ lệ % giữa số nhiệm vụ hoàn thành và số nhiệm vụ được giao." in front of what the points are. */
function takeGivenShare(cursor: Cursor): boolean {
  const start = cursor.at;
  const isBetween = take(cursor, TAKE_SHARE)?.groups?.["between"] !== undefined;
  const done = takeMeasureBeforeAnd(cursor)?.text ?? "";
  const due = take(cursor, isBetween ? AND : OVER) === undefined ? undefined : takeMeasure(cursor)?.text;
  if (due !== undefined && takeSeparator(cursor) && isDoneOfDue(done, due)) return true;
  cursor.at = start;
  return false;
}
