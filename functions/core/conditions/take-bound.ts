/** Bounds in conditions: "dưới 60%", "từ 8 điểm trở lên", "đạt điểm tối đa", "bằng 0"; counts: "ít nhất 02", "không quá hai". */
import { type Decimal, decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { type Cursor, numberIn, take } from "../rules/grammar/reading-cursor.ts";
import { type End, holdsAnything, type Interval } from "../rules/terms/interval.ts";
import type { Bound } from "./condition.ts";

const FROM = /từ(?! đủ)(?=[\s\d])/iuy;
const LOW =
  /(?:từ đủ|ít nhất là|ít nhất|tối thiểu là|tối thiểu|không dưới|không thấp hơn|không ít hơn|>=|≥)(?=[\s\d])/iuy;
const ABOVE = /(?:trên|hơn|lớn hơn|cao hơn|nhiều hơn|vượt|quá|>)(?=[\s\d])/iuy;
const HIGH = /(?:không quá|không vượt quá|không cao hơn|không hơn|tối đa(?= \d)|nhiều nhất|<=|≤)(?=[\s\d])/iuy;
const BELOW = /(?:dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đạt|không đạt|chưa đến|chưa đủ|<)(?=[\s\d])/iuy;
const EXACTLY = /(?:bằng|đúng|=)(?=[\s\d])/iuy;
const UPWARD = /trở lên(?!\p{L})/iuy;
const DOWNWARD = /trở xuống(?!\p{L})/iuy;
const TO = /(?:đến|-)(?:\s+(dưới))?(?=[\s\d])/iuy;

type Side = "from" | "low" | "above" | "high" | "below" | "exactly";
const OPERATORS: readonly (readonly [RegExp, Side])[] = [
  [HIGH, "high"],
  [FROM, "from"],
  [LOW, "low"],
  [BELOW, "below"],
  [ABOVE, "above"],
  [EXACTLY, "exactly"],
];

const takeSide = (cursor: Cursor): Side | undefined =>
  OPERATORS.find(([pattern]) => take(cursor, pattern) !== undefined)?.[1];

/** The numbers on a side of `value`. */
function intervalOf(side: Side, value: Decimal): Interval {
  const end: End = { value, inclusive: side !== "above" && side !== "below" };
  if (side === "exactly") return { low: end, high: end };
  return side === "high" || side === "below" ? { high: end } : { low: end };
}

const NUMBER = /(\d+(?:[.,]\d+)?)\s*(%|phần trăm|điểm(?! (?:tối đa|chuẩn|cơ bản))|đ(?!\p{L}))?/iuy;
const OF_MAXIMUM =
  /(?:(?:so với|của|trên)\s+)?(?:số\s+)?(?:(?:điểm|mức điểm|mức)\s+(?:tối đa|chuẩn)|điểm(?!\p{L}))(?:\s+của\s+(?:mục|nhóm|tiêu chí)(?:\s+(?:đó|này|ấy))?)?(?!\p{L})/iuy;
const MAXIMUM = /((?:không|chưa)\s+)?(?:đạt|được|có|bằng)?\s*(?:số\s+)?(?:điểm\s+)?tối đa(?! \d)(?!\p{L})/iuy;
/** Words between a part and its bound that change nothing. */
const FILLER =
  /(?:phải|đều|cũng|bị|được|chấm|có|số|điểm(?! tối đa)|tỷ lệ|tỉ lệ|mức|kết quả|đạt(?! (?:điểm )?tối đa(?! \d)))(?!\p{L})/iuy;
const REACHING = /đạt|được/iu;

interface Amount {
  readonly value: Decimal;
  readonly unit: Bound["unit"] | undefined;
}

function takeAmount(cursor: Cursor): Amount | undefined {
  const [, digits, sign] = take(cursor, NUMBER) ?? [];
  // "1.000" may be one or a thousand.
  if (digits === undefined || /[.,]\d{3}$/.test(digits)) return undefined;
  if (sign === undefined) return { value: numberIn(digits), unit: undefined };
  const isPercent = sign === "%" || /^phần/iu.test(sign);
  if (isPercent) take(cursor, OF_MAXIMUM);
  return { value: numberIn(digits), unit: isPercent ? "percent" : "points" };
}

/** The bound of a figure of points; undefined, with the cursor anywhere, where none is read. A number alone is 0 or none. */
export function takeBound(cursor: Cursor): Bound | undefined {
  let isReaching = false;
  for (let word = take(cursor, FILLER); word !== undefined; word = take(cursor, FILLER)) {
    isReaching ||= REACHING.test(word[0]);
  }
  const maximum = take(cursor, MAXIMUM);
  if (maximum !== undefined) {
    return { interval: intervalOf(maximum[1] === undefined ? "low" : "below", decimal(100)), unit: "percent" };
  }
  const side = takeSide(cursor);
  const first = takeAmount(cursor);
  if (first === undefined) return undefined;
  const range = side === undefined || side === "from" ? take(cursor, TO) : undefined;
  if (range !== undefined) {
    const second = takeAmount(cursor);
    const unit = second?.unit;
    if (second === undefined || unit === undefined || (first.unit ?? unit) !== unit) return undefined;
    const interval: Interval = {
      low: { value: first.value, inclusive: true },
      high: { value: second.value, inclusive: range[1] === undefined },
    };
    return holdsAnything(interval) ? { interval, unit } : undefined;
  }
  const own = sideBehind(cursor, side) ?? (isReaching && first.value.gt(0) ? "low" : bareSide(first));
  if (own === undefined || own === "both") return undefined;
  const unit = first.unit ?? (first.value.eq(ZERO) ? "points" : undefined);
  return unit && { interval: intervalOf(own, first.value), unit };
}

/** "0 điểm" is none; of another number alone nobody can tell. */
const bareSide = ({ value }: Amount): Side | undefined => (value.eq(0) ? "exactly" : undefined);

/** The side with what stands behind the number; "both" where one contradicts the other. */
function sideBehind(cursor: Cursor, side: Side | undefined): Side | "both" | undefined {
  if (take(cursor, UPWARD) !== undefined)
    return side === undefined || side === "from" || side === "low" ? "low" : "both";
  if (take(cursor, DOWNWARD) !== undefined)
    return side === undefined || side === "from" || side === "high" ? "high" : "both";
  return side;
}

const COUNT = /(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d%,.])/iuy;
const WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** A count before what is counted; `isBare` where no word says whether it is the least or the most. */
export interface CountAhead {
  readonly value: Decimal;
  readonly side: Side;
  readonly isBare: boolean;
}

export function takeCount(cursor: Cursor): CountAhead | undefined {
  const start = cursor.at;
  const side = takeSide(cursor);
  const digits = take(cursor, COUNT)?.[1];
  if (digits === undefined) {
    cursor.at = start;
    return undefined;
  }
  const value = decimal(/^\d/.test(digits) ? digits : WORDS.indexOf(digits.toLowerCase()));
  return { value, side: side ?? "low", isBare: side === undefined };
}

/** The count with "trở lên" behind what is counted; undefined for "dưới 2 … trở lên". */
export function countBehind(cursor: Cursor, { value, side, isBare }: CountAhead): Interval | undefined {
  const whole = sideBehind(cursor, isBare ? undefined : side);
  if (whole === "both") return undefined;
  return intervalOf(whole ?? side, value);
}

/** One or more. */
export const SOME: Interval = { low: { value: decimal(1), inclusive: true } };
