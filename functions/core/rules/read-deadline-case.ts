/** One case of a deadline: "đến 31/01", "trước 01/02", "từ 01/02 đến 15/02", "trong tháng 01", "sau", "không ban hành". */
import { expected } from "./expected-wording.ts";
import { daysFrom, type Period } from "./period.ts";
import { type Days, takeDays } from "./read-days.ts";
import { takeRest } from "./read-step-list.ts";
import { type Cursor, take } from "./reading-cursor.ts";
import { takeWords } from "./words.ts";

/** Days are ISO dates; both ends belong to the time named. */
export type DeadlineCase =
  | { readonly kind: "until"; readonly from?: string | undefined; readonly until: string }
  | { readonly kind: "after"; readonly from?: string | undefined }
  | { readonly kind: "never"; readonly name: string }
  | { readonly kind: "rest" };

const CIRCUMSTANCE = /(?:nếu|khi|trường hợp)(?!\p{L}) (?!còn lại|khác)/iuy;
const LEAD = /(?:(?:ban hành|thực hiện|hoàn thành|nộp|gửi|tổ chức|triển khai|xong)\s+)+/iuy;
const UNTIL =
  /(?:trước (?:hoặc|và) (?:trong|đúng)|đến|tới|(?:chậm|muộn) nhất(?: là| đến| vào)?|không (?:quá|muộn hơn|chậm hơn)|trong|vào)(?!\p{L})|<=|=<|≤/iuy;
const BEFORE = /trước(?!\p{L})|</iuy;
const FROM = /từ(?!\p{L})|>=|=>|≥/iuy;
const AFTER = /sau(?!\p{L})|quá(?=\s*(?:ngày|\d|tháng|quý))|>/iuy;
const ONWARDS = /trở đi|trở về sau|về sau|trở lên/iuy;
/** Late, without saying since when. */
const LATE =
  /sau (?:đó|(?:thời )?hạn(?: trên)?)(?!\p{L})|sau(?=\s*(?:[:=→]|->|(?:bớt|thì|được|tính|trừ|mất|bị|không)(?!\p{L})))|quá (?:thời )?hạn|(?:nộp |gửi |ban hành )?(?:chậm|muộn|trễ)(?: hơn| (?:thời )?hạn)?(?=\s*(?:[:=→]|->|(?:bớt|thì|được|tính|trừ|mất|bị|không)(?!\p{L})))/iuy;
const NEVER = /(?:không|chưa)(?: (?!quá|muộn|chậm|trễ)\p{L}+){0,6}(?=\s*(?:[:=→]|->))/iuy;
const TO = /-(?!>)|~|đến(?!\p{L})|tới(?!\p{L})/iuy;
const TO_BEFORE = /(?:đến |và )trước(?!\p{L})/iuy;

const DAYS_LATE =
  /(?:nộp |gửi |ban hành )?(?:(?:chậm|muộn|trễ)(?: hạn)?|(?=(?:quá|trên) \d+ ngày))(?<more> ?(?:quá|trên))?(?<least> ?từ)?(?<most> ?(?:không quá|đến|dưới))? ?(?<first>\d{1,3})(?: ?ngày)?(?: ?(?:-|~|đến(?<under> dưới)?|tới) ?(?<last>\d{1,3}))? ngày(?: làm việc)?(?<on> trở (?:lên|đi))?(?!\p{L})/iuy;

/** "chậm 1-5 ngày", counted from the day in time; undefined, with the cursor unmoved, when there is none. */
function takeDaysLate(cursor: Cursor, inTime: string): DeadlineCase | string | undefined {
  const start = cursor.at;
  const found = take(cursor, DAYS_LATE)?.groups;
  if (found === undefined) return undefined;
  const first = Number(found["first"]);
  if (found["more"] !== undefined) return { kind: "after", from: daysFrom(inTime, first + 1) };
  if (found["on"] !== undefined) return { kind: "after", from: daysFrom(inTime, first) };
  const isUnder = found["under"] !== undefined || found["most"]?.trim() === "dưới";
  const last = Number(found["last"] ?? first) - (isUnder ? 1 : 0);
  const from = found["most"] === undefined ? first : 1;
  if (found["least"] !== undefined && found["last"] === undefined)
    return { kind: "after", from: daysFrom(inTime, first) };
  if (from <= last) return { kind: "until", from: daysFrom(inTime, from), until: daysFrom(inTime, last) };
  cursor.at = start;
  return expected.deadlineOrder;
}

/**
 * The case at the cursor, or what was expected, with the cursor where reading stopped; days late count from `inTime`, the
 * first day that a case before named.
 */
export function takeDeadlineCase(
  cursor: Cursor,
  period: Period | undefined,
  inTime: string | undefined,
): DeadlineCase | string {
  const late = inTime === undefined ? undefined : takeDaysLate(cursor, inTime);
  if (late !== undefined) return late;
  take(cursor, CIRCUMSTANCE);
  take(cursor, LEAD);
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
