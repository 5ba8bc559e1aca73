/** One case of a deadline: "đến 31/01", "trước 01/02", "từ 01/02 đến 15/02", "trong tháng 01", "sau", "không ban hành". */

import { takeSubjectWord } from "../grammar/behind-subject.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { takeWords } from "../grammar/words.ts";
import { takeRest } from "../steps/read-step-list.ts";
import { daysFrom, type Period } from "../terms/period.ts";
import { expected } from "../wording/expected-wording.ts";
import { type Days, takeDays } from "./read-days.ts";
import { type EachDayLate, takeDaysLate, takeEachDayLate } from "./read-late-days.ts";

/** Days are ISO dates; both ends belong to the time named. */
export type DeadlineCase = (
  | { readonly kind: "until"; readonly from?: string | undefined; readonly until: string }
  | { readonly kind: "after"; readonly from?: string | undefined }
  | { readonly kind: "never"; readonly name: string }
  | { readonly kind: "rest" }
  /** The time of the deadline that was named before. */
  | { readonly kind: "in-time" }
  | EachDayLate
) & {
  /** What is done, as typed, but for verbs that any rule may have. */
  readonly subject?: string | undefined;
};

const CIRCUMSTANCE = /(?:nếu|khi|trường hợp)(?!\p{L}) (?!còn lại|khác)/iuy;
const LEAD =
  /(?:(?:(?:xây dựng|lập|ban hành|thực hiện|hoàn thành|nộp|gửi|tổ chức|triển khai|trình)(?:,? và)?|xong)\s+)+/iuy;
const UNTIL =
  /(?:trước (?:hoặc|và) (?:trong|đúng)|đến|tới|(?:chậm|muộn) nhất(?: là| đến| vào)?|không (?:quá|muộn hơn|chậm hơn)|trong|vào)(?!\p{L})|<=|=<|≤/iuy;
const BEFORE = /trước(?!\p{L})|</iuy;
const FROM = /từ(?!\p{L})|>=|=>|≥/iuy;
const AFTER = /sau(?!\p{L})|quá(?=\s*(?:ngày|\d|tháng|quý))|>/iuy;
const ONWARDS = /trở đi|trở về sau|về sau|trở lên/iuy;
/** Late, without saying since when. */
const LATE =
  /sau (?:đó|(?:thời )?hạn(?: trên)?)(?!\p{L})|sau(?=\s*(?:[:=→]|->|(?:bớt|thì|được|tính|trừ|mất|bị|không|hoặc|hay)(?!\p{L})))|quá (?:thời )?hạn|(?:nộp |gửi |ban hành )?(?:chậm|muộn|trễ)(?: hơn| (?:thời )?hạn)?(?=\s*(?:[:=→]|->|(?:bớt|thì|được|tính|trừ|mất|bị|không|hoặc|hay)(?!\p{L})))/iuy;
const POINTS_FOLLOW = String.raw`(?:[:=→]|->|(?:thì|bị|trừ|mất|được|hoặc|hay|không (?:(?:được|tính|chấm|cho|có|đạt) )+điểm)(?!\p{L})|\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L}))`;
const NEVER = new RegExp(
  String.raw`(?:không|chưa)(?! (?:quá|muộn|chậm|trễ|tính|chấm|trừ|đúng|kịp)(?!\p{L}))(?: (?!(?:quá|muộn|chậm|trễ|bị|trừ|thì|không|hoặc|hay|mất)(?!\p{L}))\p{L}+){0,6}(?=\s*${POINTS_FOLLOW})`,
  "iuy",
);
const TO = /-(?!>)|~|đến(?!\p{L})|tới(?!\p{L})/iuy;
const TO_BEFORE = /(?:đến |và )trước(?!\p{L})/iuy;

/** What has its deadline: "hạn cuối ngày 30/11". */
const DUE = /(?:thời )?hạn(?: (?:cuối(?: cùng)?|chót|nộp|gửi|hoàn thành|báo cáo|đăng ký))*(?: là)?(?!\p{L})\s*:?\s*/iuy;
const IN_TIME = /đúng (?:thời )?(?:hạn|gian)(?: quy định)?(?!\p{L}),?/iuy;
const POINTS_NEXT = /(?=\s*(?:[:=→]|->|(?:thì|được|tính|chấm)(?!\p{L})|\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L})))/iuy;

/**
 * The case at the cursor, or what was expected, with the cursor where reading stopped; days late count from `inTime`, the
 * first day that a case before named.
 */
export function takeDeadlineCase(
  cursor: Cursor,
  period: Period | undefined,
  inTime: string | undefined,
): DeadlineCase | string {
  const each = takeEachDayLate(cursor);
  if (each !== undefined) return each;
  take(cursor, CIRCUMSTANCE);
  take(cursor, LEAD);
  const start = cursor.at;
  let stop = start;
  let missing: string = expected.deadline;
  do {
    const before = cursor.at;
    const found = takeTime(cursor, period, inTime);
    const subject = cursor.text.slice(start, before).trim();
    if (typeof found === "object") return subject === "" ? found : { ...found, subject };
    if ((cursor.at > before && cursor.at > stop) || before === start) {
      stop = cursor.at;
      missing = found;
    }
    cursor.at = before;
  } while (takeSubjectWord(cursor));
  cursor.at = stop;
  return missing;
}

function takeTime(cursor: Cursor, period: Period | undefined, inTime: string | undefined): DeadlineCase | string {
  const late = inTime === undefined ? undefined : takeDaysLate(cursor, inTime);
  if (late !== undefined) return late;
  const isInTime = take(cursor, IN_TIME) !== undefined;
  if (isInTime && take(cursor, POINTS_NEXT) !== undefined) return { kind: "in-time" };
  const isOpen = isInTime && take(cursor, /\(/uy) !== undefined;
  take(cursor, DUE);
  const found = takeDay(cursor, period);
  return typeof found === "object" && isOpen && take(cursor, /\)/uy) === undefined ? expected.deadline : found;
}

function takeDay(cursor: Cursor, period: Period | undefined): DeadlineCase | string {
  if (take(cursor, LATE) !== undefined) return { kind: "after" };
  if (takeRest(cursor)) return { kind: "rest" };
  const takeMore = (use: (days: Days) => DeadlineCase | string): DeadlineCase | string => {
    const days = takeDays(cursor, period);
    if (days === undefined) return expected.deadline;
    return days === "no-year" ? expected.deadlineYear : use(days);
  };
  if (take(cursor, UNTIL) !== undefined) return takeMore(({ last }) => ({ kind: "until", until: last }));
  if (take(cursor, BEFORE) !== undefined) {
    return takeMore(({ first }) => ({ kind: "until", until: daysFrom(first, -1) }));
  }
  /** What begins at `from`: up to another day, or without an end. */
  const since = (from: string): DeadlineCase | string => {
    const start = cursor.at;
    const end = (until: string): DeadlineCase | string => {
      if (from <= until) return { kind: "until", from, until };
      cursor.at = start;
      return expected.deadlineOrder;
    };
    if (take(cursor, TO_BEFORE) !== undefined) return takeMore(({ first }) => end(daysFrom(first, -1)));
    if (take(cursor, TO) !== undefined) return takeMore(({ last }) => end(last));
    take(cursor, ONWARDS);
    return { kind: "after", from };
  };
  if (take(cursor, FROM) !== undefined) return takeMore(({ first }) => since(first));
  if (take(cursor, AFTER) !== undefined) return takeMore(({ last }) => since(daysFrom(last, 1)));
  const name = takeWords(cursor, NEVER);
  if (name !== undefined) return { kind: "never", name };
  return takeMore(({ first, last }) => {
    const behind = since(first);
    return typeof behind === "object" && behind.kind === "after" ? { kind: "until", until: last } : behind;
  });
}
