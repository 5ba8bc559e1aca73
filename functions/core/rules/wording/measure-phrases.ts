/** Points, measures and intervals as people read them: the pieces of every sentence about a rule. */
import { type Decimal, formatDecimal } from "../../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../../sheets-schema/cells/read-date.ts";
import type { Interval } from "../terms/interval.ts";
import { isRank } from "../terms/units.ts";

/** 6 → "6 điểm". */
export const pointsPhrase = (points: Decimal): string => `${formatDecimal(points)} điểm`;

/** -1 → "trừ 1 điểm". */
export const gainPhrase = (points: Decimal): string =>
  points.lt(0) ? `trừ ${pointsPhrase(points.abs())}` : pointsPhrase(points);

/** 98 → "98%", "3 văn bản", "hạng 3", "3". */
export function measurePhrase(value: Decimal, unit: string | undefined): string {
  const number = formatDecimal(value);
  if (unit === undefined || unit === "") return number;
  if (isRank(unit)) return `${unit} ${number}`;
  return unit.includes("%") ? `${number}%` : `${number} ${unit}`;
}

/** "từ 95% đến dưới 98%", "trên 10 ngày", "dưới 90%", "từ 2 đến 3 tin, bài", "2 phong trào". */
export function intervalPhrase({ low, high }: Interval, unit: string | undefined): string {
  const measure = (value: Decimal): string => measurePhrase(value, unit);
  // The first place is the highest.
  const [upward, downward] = isRank(unit) ? ["trở xuống", "trở lên"] : ["trở lên", "trở xuống"];
  if (low === undefined) {
    if (high === undefined) return "mọi kết quả";
    return high.inclusive ? `từ ${measure(high.value)} ${downward}` : `dưới ${measure(high.value)}`;
  }
  if (high === undefined) return low.inclusive ? `từ ${measure(low.value)} ${upward}` : `trên ${measure(low.value)}`;
  if (low.value.eq(high.value)) return measure(low.value);
  const from = unit?.includes("%") || isRank(unit) ? measure(low.value) : formatDecimal(low.value);
  return `${low.inclusive ? "từ" : "trên"} ${from} đến ${high.inclusive ? "" : "dưới "}${measure(high.value)}`;
}

/** "từ 95% …" → "Từ 95% …". */
export const capitalised = (text: string): string => {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
};

/** "Cách tính …" → "cách tính …". */
export const uncapitalised = (text: string): string => {
  const [first = "", ...rest] = text;
  return first.toLowerCase() + rest.join("");
};

/** A long text cut to `length` characters. */
export const excerpt = (text: string, length = 80): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** "trong thời hạn 31/01/2024". */
export const inTimePhrase = (until: string): string => `trong thời hạn ${formatDate(until)}`;
/** "sau thời hạn 31/01/2024". */
export const latePhrase = (until: string): string => `sau thời hạn ${formatDate(until)}`;

/** The name of what is not done at all, where the rule has none of its own. */
export const NOT_DONE = "không thực hiện";
/** The name of all cases that a rule does not name. */
export const REST = "còn lại";
