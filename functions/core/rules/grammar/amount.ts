/** Points as rules word them: "5", "-1", "trừ 1 điểm", "trừ hết", "điểm tối đa", "75% điểm", "không tính điểm". */
import { type Decimal, decimal, max, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { ceilingOf } from "./point-bounds.ts";
import { type Cursor, numberIn, type RuleBounds, take } from "./reading-cursor.ts";

/** Points as typed, before the columns beside the rule say what they come to. */
export interface Amount {
  /** What it does: `set` to so many points, take so many away (`less`), add so many (`more`). */
  readonly is: "set" | "less" | "more";
  /** Points, or per cent of the maximum; negative by a sign alone. */
  readonly value: Decimal;
  readonly isShare: boolean;
}

/** What an amount comes to; `less` is what was taken from the maximum. */
export interface Points {
  readonly points: Decimal;
  readonly less?: Decimal | undefined;
}

const HUNDRED = decimal("100");
const LINKS =
  /(?:(?:[:=→]|->|=>|(?:thì|được|đạt|chấm|tính|là|bị|hưởng|cho|còn|ghi)(?!\p{L}))\s*)*(?:điểm\s*[:=]\s*)?/iuy;
const NOTHING = /không (?:(?:tính|chấm|được|có|cho|đạt|hưởng|cộng) )*điểm(?!\p{L})|không cộng(?! \p{L})/iuy;
const NO_DEDUCTION = /không (?:bị )?trừ(?: điểm)?(?!\p{L})/iuy;
const ALL_OFF =
  /(?:trừ|mất)(?: đi)? (?:hết|toàn bộ|tất cả)(?:(?: số)? điểm)?(?: chuẩn| tối đa)?(?: của (?:mục|tiêu chí|nội dung)(?: này)?)?(?!\p{L})/iuy;
const FULL =
  /(?:(?:đủ|trọn|toàn bộ|số|100 ?%) )*điểm (?:tối đa|chuẩn|tuyệt đối)(?: của (?:mục|tiêu chí|nội dung)(?: này)?)?(?!\p{L})|(?:tối đa|đủ|trọn) (?:số )?điểm(?!\p{L})|tối đa(?=\s*(?:[;.,\n)]|$))/iuy;
const HALF_OFF = /trừ (?:một )?nửa(?: số)?(?: điểm)?(?: tối đa| chuẩn)?(?!\p{L})/iuy;
const HALF = /(?:một )?nửa(?: số)? điểm(?: tối đa| chuẩn)?(?!\p{L})/iuy;
const NUMBER =
  /(?<word>trừ|bớt|giảm|mất|cộng|thưởng|thêm)?(?: (?:thêm|đi))? *(?<sign>[+-]?) *(?<digits>\d+(?:[.,]\d+)?) ?(?<percent>%)?(?: *(?:số )?(?:điểm|đ)(?: (?:chuẩn|tối đa))?)?(?![\p{L}\d%]|[.,]\d| *(?:-|~|đến|tới) *\d)/iuy;

const TAKES = new Set(["trừ", "bớt", "giảm", "mất"]);

const share = (is: Amount["is"], percent: Decimal): Amount => ({ is, value: percent, isShare: true });

/** The points at the cursor, behind any words that only lead to them; undefined, with the cursor unmoved, when there are none. */
export function takeAmount(cursor: Cursor): Amount | undefined {
  const start = cursor.at;
  take(cursor, LINKS);
  const amount = bareAmount(cursor);
  if (amount === undefined) cursor.at = start;
  return amount;
}

const BRACKET = /\((?=[^()]{1,30}(?:điểm|đ) ?\))/iuy;

/** True before "(3 điểm)". */
export function isBracketed(cursor: Cursor): boolean {
  const { at } = cursor;
  const is = take(cursor, BRACKET) !== undefined;
  cursor.at = at;
  return is;
}

/** "(3 điểm)" behind a case; undefined, with the cursor unmoved, when there is none. */
export function takeBracketed(cursor: Cursor): Amount | undefined {
  const start = cursor.at;
  const amount = take(cursor, BRACKET) === undefined ? undefined : takeAmount(cursor);
  if (amount !== undefined && take(cursor, /\)/uy) !== undefined) return amount;
  cursor.at = start;
  return undefined;
}

function bareAmount(cursor: Cursor): Amount | undefined {
  if (take(cursor, NOTHING) !== undefined) return { is: "set", value: ZERO, isShare: false };
  if (take(cursor, NO_DEDUCTION) !== undefined) return { is: "less", value: ZERO, isShare: false };
  if (take(cursor, ALL_OFF) !== undefined) return share("less", HUNDRED);
  if (take(cursor, HALF_OFF) !== undefined) return share("less", decimal("50"));
  if (take(cursor, FULL) !== undefined) return share("set", HUNDRED);
  if (take(cursor, HALF) !== undefined) return share("set", decimal("50"));
  const { word, sign, digits, percent } = take(cursor, NUMBER)?.groups ?? {};
  if (digits === undefined) return undefined;
  const value = numberIn(digits);
  const lower = word?.toLowerCase();
  if (lower !== undefined) return { is: TAKES.has(lower) ? "less" : "more", value, isShare: percent !== undefined };
  return { is: "set", value: sign === "-" ? value.neg() : value, isShare: percent !== undefined };
}

/**
 * What `amount` comes to: beside a maximum "trừ 1" leaves one less, never under 0; in a deduction it is -1. Undefined for a
 * share of nothing.
 */
export function pointsOfAmount({ is, value, isShare }: Amount, bounds: RuleBounds): Points | undefined {
  const { maximum } = bounds;
  const size = isShare ? sizeOf(is, bounds)?.times(value).times("0.01") : value;
  if (size === undefined) return undefined;
  if (is !== "less") return { points: size };
  if (maximum.gt(0)) return { points: max(maximum.minus(size), ZERO), less: min(size, maximum) };
  return { points: size.neg() };
}

/** Of what a share is one. */
function sizeOf(is: Amount["is"], bounds: RuleBounds): Decimal | undefined {
  const whole = is === "less" && bounds.maximum.eq(0) ? bounds.deductionCap : ceilingOf(bounds);
  return whole?.gt(0) ? whole : undefined;
}
