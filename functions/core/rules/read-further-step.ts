/** "cứ thêm 1%: +0,1", "mỗi 1% tiếp theo: +0,1", "cứ 1% vượt quá 5% trừ 0,2 điểm". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { End } from "./interval.ts";
import { takeNamedUnit } from "./read-interval.ts";
import { type SignedNumber, takeSignedPoints } from "./read-signed-points.ts";
import { type Cursor, numberIn, take } from "./reading-cursor.ts";
import { takeNoun } from "./words.ts";

export interface FurtherStep {
  readonly every: Decimal;
  readonly each: SignedNumber;
  /** Undefined where no word tells. */
  readonly isUpward: boolean | undefined;
  /** The threshold, where the step names it: "cứ 1% vượt quá 5%". */
  readonly beyond: End | undefined;
}

/** With whether a percent sign was typed. */
export type WithPercent<Read> = Read & { readonly percent: boolean };

const MORE = "thêm|tăng|giảm|vượt|hụt|tụt|thấp hơn|cao hơn|ít hơn|nhiều hơn|thiếu|quá|tiếp|theo|nữa|đủ|mỗi|cứ";
const STEP_SIZE = new RegExp(
  String.raw`(?=(?:cứ|mỗi|thêm|giảm|hụt|thấp hơn)(?!\p{L}))(?<words>(?:(?:${MORE}) )+)(?<digits>\d+(?:[.,]\d+)?)\s*(?<percent>%|phần trăm)?`,
  "iuy",
);
/** A unit and words such as "tiếp theo" behind it, up to the points. */
const STEP_WORDS =
  /(?:(?!(?:thêm|giảm|bớt|thưởng)\s*[+-]?\s*\d)(?:tiếp theo|tiếp|thêm|nữa|tăng thêm|tăng|giảm xuống|giảm|vượt quá|vượt mức|vượt|hụt|thấp hơn|cao hơn|thiếu|không (?:hoàn thành|đạt)|chưa (?:hoàn thành|đạt)|còn thiếu|so với (?:mức trên|mức này|quy định)|trở đi|trở lên|trên mức này|dưới mức này)(?!\p{L}) *)+/iuy;
const BEYOND =
  /(?:(?:mức|so với) )*(\d+(?:[.,]\d+)?)(?![.,]?\d) ?(%|phần trăm)?(?= *(?:[:=→,]|->|được|thì|tính|bị|cộng|trừ|thưởng|[+-]))/iuy;
const DOWN = /không|chưa|giảm|hụt|tụt|thấp hơn|ít hơn|thiếu/iu;
const UP = /tăng|vượt|quá|cao hơn|nhiều hơn/iu;

/** "cứ thêm 1%: +0,1", "mỗi 1% tiếp theo: +0,1"; undefined, with the cursor unmoved, when there is none. */
export function takeStep(cursor: Cursor, unit: string | undefined): WithPercent<FurtherStep> | undefined {
  const start = cursor.at;
  const { words = "", digits = "0", percent } = take(cursor, STEP_SIZE)?.groups ?? {};
  const every = numberIn(digits);
  if (!takeNamedUnit(cursor, unit)) takeNoun(cursor);
  const behind = take(cursor, STEP_WORDS)?.[0] ?? "";
  const beyond = behind === "" ? undefined : take(cursor, BEYOND)?.[1];
  const each = every.gt(0) ? takeSignedPoints(cursor) : undefined;
  if (each !== undefined && !each.value.eq(0)) {
    const isDown = DOWN.test(words) || DOWN.test(behind);
    const isUp = UP.test(words) || UP.test(behind) || /thêm/iu.test(words);
    return {
      every,
      each,
      isUpward: isDown ? false : isUp ? true : undefined,
      beyond: beyond === undefined ? undefined : { value: numberIn(beyond), inclusive: false },
      percent: percent !== undefined,
    };
  }
  cursor.at = start;
  return undefined;
}
