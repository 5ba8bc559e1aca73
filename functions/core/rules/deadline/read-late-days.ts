/** Days late behind a deadline: "chậm 1-5 ngày", and what each of them takes: "mỗi ngày chậm trừ 0,5 điểm". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type Cursor, numberIn, take } from "../grammar/reading-cursor.ts";
import { daysFrom } from "../terms/period.ts";
import { expected } from "../wording/expected-wording.ts";

/** Days that count from a deadline; ISO dates, both of them included. */
export type LateDays =
  | { readonly kind: "until"; readonly from: string; readonly until: string }
  | { readonly kind: "after"; readonly from: string };

/** What every so many days late take away. */
export interface EachDayLate {
  readonly kind: "each-day";
  readonly every: number;
  readonly less: Decimal;
}

const DAYS_LATE =
  /(?:nộp |gửi |ban hành )?(?:(?:chậm|muộn|trễ)(?: hạn)?|(?=(?:quá|trên) \d+ ngày))(?<more> ?(?:quá|trên))?(?<least> ?từ)?(?<most> ?(?:không quá|đến|dưới))? ?(?<first>\d{1,3})(?: ?ngày)?(?: ?(?:-|~|đến(?<under> dưới)?|tới) ?(?<last>\d{1,3}))? ngày(?: làm việc)?(?<on> trở (?:lên|đi))?(?!\p{L})/iuy;

/** "chậm 1-5 ngày", counted from the day in time; undefined, with the cursor unmoved, when there is none. */
export function takeDaysLate(cursor: Cursor, inTime: string): LateDays | string | undefined {
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

const BEGIN = String.raw`(?:(?:nếu|khi|trường hợp)(?!\p{L}) )?(?:sau (?:đó|(?:thời )?hạn(?: trên)?),? )?(?:nộp |gửi |ban hành |báo cáo )*`;
const LATE = "(?:chậm|muộn|trễ|quá hạn)(?: (?:thời )?hạn)?";
const TAKES = String.raw`(?:\s*[:,]|(?: (?:thì|bị))*)\s*(?:trừ|-)\s*(?<less>\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d%]|[.,]\d)`;
const NUMBER_FIRST = new RegExp(
  String.raw`${BEGIN}(?:${LATE}(?: thì|,|:)? )?(?:(?:cứ|mỗi|từng) )+(?:nộp )?(?:${LATE} )?(?:thêm )?(?<every>\d{1,3}|một)? ?ngày(?! làm việc)(?: (?:nộp )?${LATE})?${TAKES}`,
  "iuy",
);
const POINTS_FIRST = new RegExp(
  String.raw`${BEGIN}${LATE}${TAKES}(?: ?\/ ?| (?:cho |đối với )?(?:mỗi|một|0?1|từng) )(?:(?<every>\d{1,3}) )?ngày(?! làm việc)(?: ${LATE})?(?!\p{L})`,
  "iuy",
);

/** One day alone speaks of each, where nothing else is said of days late. */
const ONE_DAY = new RegExp(`${BEGIN}${LATE} (?:0?1|một) ngày(?! làm việc)${TAKES}`, "iuy");
const MORE_DAYS = /chậm|muộn|trễ|quá|sau|còn lại/iu;

/** "cứ chậm 01 ngày trừ 0,5 điểm", "chậm trừ 0,5 điểm/ngày"; undefined, with the cursor unmoved, when there is none. */
export function takeEachDayLate(cursor: Cursor): EachDayLate | undefined {
  const start = cursor.at;
  const found = take(cursor, NUMBER_FIRST) ?? take(cursor, POINTS_FIRST) ?? takeOneDay(cursor);
  const { every = "1", less = "0" } = found?.groups ?? {};
  const days = every === "một" ? 1 : Number(every);
  const isLate = /chậm|muộn|trễ|hạn|sau đó/iu.test(found?.[0] ?? "");
  if (isLate && days > 0 && numberIn(less).gt(0)) return { kind: "each-day", every: days, less: numberIn(less) };
  cursor.at = start;
  return undefined;
}

function takeOneDay(cursor: Cursor): RegExpExecArray | undefined {
  const start = cursor.at;
  const found = take(cursor, ONE_DAY);
  if (found !== undefined && !MORE_DAYS.test(cursor.text.slice(cursor.at))) return found;
  cursor.at = start;
  return undefined;
}
