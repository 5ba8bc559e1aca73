/** "cứ thêm 1%: +0,1", "mỗi 1% tiếp theo: +0,1", "cứ 1% vượt quá 5% trừ 0,2 điểm". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { End } from "../terms/interval.ts";
import { takeNamedUnit } from "./read-interval.ts";
import { type SignedNumber, takeSignedPoints } from "./read-signed-points.ts";
import { TARGET } from "./read-target.ts";
import { type Cursor, numberIn, take } from "./reading-cursor.ts";
import { takeNoun } from "./words.ts";

export interface FurtherStep {
  readonly every: Decimal;
  readonly each: SignedNumber;
  /** Undefined where no word tells. */
  readonly isUpward: boolean | undefined;
  /** The threshold, where the step names it: "cứ 1% vượt quá 5%". */
  readonly beyond: End | undefined;
  /** True where it is counted from the target: "cứ vượt 1% so với chỉ tiêu". */
  readonly ofTarget: boolean;
}

/** With whether a percent sign was typed. */
export type WithPercent<Read> = Read & { readonly percent: boolean };

const MORE =
  "thêm|tăng|giảm|vượt|hụt|tụt|thấp hơn|cao hơn|ít hơn|nhiều hơn|kém hơn|kém|thiếu|quá|tiếp|theo|nữa|đủ|mỗi|cứ";
const stepSize = (first: string): RegExp =>
  new RegExp(
    String.raw`(?=(?:${first})(?!\p{L}))(?<words>(?:(?:${MORE}) )+)(?:(?<digits>\d+(?:[.,]\d+)?)\s*(?<percent>%|phần trăm)?|(?<one>%|phần trăm))`,
    "iuy",
  );
const STEP_SIZE = stepSize("cứ|mỗi|thêm|giảm|hụt|thấp hơn");
/** Behind the points of a number these can only begin a step. */
const BARE_STEP_SIZE = stepSize("cứ|mỗi|thêm|giảm|hụt|thấp hơn|thiếu|tăng|vượt|cao hơn|kém");
/** A unit and words such as "tiếp theo" behind it, up to the points. */
const STEP_WORDS =
  /(?:(?!(?:thêm|giảm|bớt|thưởng)\s*[+-]?\s*\d)(?:tiếp theo|tiếp|thêm|nữa|tăng thêm|tăng|giảm xuống|giảm|vượt quá|vượt mức|vượt|hụt|thấp hơn|cao hơn|thiếu|không (?:hoàn thành|đạt)|chưa (?:hoàn thành|đạt)|còn thiếu|so với (?:mức trên|mức này|quy định)|trở đi|trở lên|trên mức này|dưới mức này)(?!\p{L}) *)+/iuy;
const FOLLOWED = `(?= *(?:[:=→,]|->|được|thì|tính|bị|cộng|trừ|thưởng|[+-]))`;
const BEYOND = new RegExp(
  String.raw`(?<than>(?:(?:mức|so với) )*)(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d) ?(?:%|phần trăm)?(?: ${TARGET})?${FOLLOWED}`,
  "iuy",
);
const OF_TARGET = new RegExp(String.raw`(?:so với )?${TARGET}(?: ?\( ?100 ?% ?\))?${FOLLOWED}`, "iuy");
const COMPARED = /so với(?!\p{L})/iuy;
const DOWN = /không|chưa|giảm|hụt|tụt|thấp hơn|ít hơn|kém|thiếu/iu;
const UP = /tăng|vượt|quá|cao hơn|nhiều hơn/iu;

/**
 * "cứ thêm 1%: +0,1", "mỗi 1% tiếp theo: +0,1", where `isBare` also "thiếu 1%: -0,1"; undefined, with the cursor unmoved,
 * when there is none.
 */
export function takeStep(
  cursor: Cursor,
  unit: string | undefined,
  isBare = false,
): WithPercent<FurtherStep> | undefined {
  const start = cursor.at;
  const size = take(cursor, isBare ? BARE_STEP_SIZE : STEP_SIZE)?.groups ?? {};
  const { words = "", one, digits = one === undefined ? "0" : "1", percent = one } = size;
  const every = numberIn(digits);
  if (!takeNamedUnit(cursor, unit) && ![STEP_WORDS, COMPARED, OF_TARGET].some((pattern) => isNext(cursor, pattern)))
    takeNoun(cursor);
  const behind = take(cursor, STEP_WORDS)?.[0] ?? "";
  const ofTarget = take(cursor, OF_TARGET) !== undefined;
  const beyond = ofTarget ? undefined : takeBeyond(cursor, behind !== "");
  const each = every.gt(0) ? takeSignedPoints(cursor) : undefined;
  if (each !== undefined && !each.value.eq(0)) {
    const isDown = DOWN.test(words) || DOWN.test(behind);
    const isUp = UP.test(words) || UP.test(behind) || /thêm/iu.test(words);
    return {
      every,
      each,
      isUpward: isDown ? false : isUp ? true : undefined,
      beyond,
      ofTarget,
      percent: percent !== undefined,
    };
  }
  cursor.at = start;
  return undefined;
}

/** "so với 100% kế hoạch", or behind words such as "vượt quá" the number alone. */
function takeBeyond(cursor: Cursor, isLed: boolean): End | undefined {
  const start = cursor.at;
  const { than, digits } = take(cursor, BEYOND)?.groups ?? {};
  if (digits !== undefined && (isLed || than !== "")) return { value: numberIn(digits), inclusive: false };
  cursor.at = start;
  return undefined;
}

function isNext(cursor: Cursor, pattern: RegExp): boolean {
  const { at } = cursor;
  const found = take(cursor, pattern) !== undefined;
  cursor.at = at;
  return found;
}
