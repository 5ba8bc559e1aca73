/** The target in words, "đạt và vượt kế hoạch", beside percentages of it. */
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Interval } from "../terms/interval.ts";
import { type Cursor, take } from "./reading-cursor.ts";

/** What a share is one of, the whole of which is 100%. */
export const TARGET = String.raw`(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán|mức giao|kh|ct)(?!\p{L})(?: (?:được giao|đã giao|giao|đã đề ra|đề ra|đã đăng ký|đăng ký|năm)(?!\p{L}))*`;
const REACHED = new RegExp(
  String.raw`(?:(?<reached>(?:hoàn thành|thực hiện|đạt)(?: (?:được|đủ|tốt))*)(?<or>,? ?(?:và|hoặc|hay|/)? ?))?(?<over>vượt(?: mức)? )?${TARGET}(?=\s*(?:[:=→]|->|(?:được|thì|tính|chấm|cộng)(?!\p{L})|\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L})))`,
  "iuy",
);
const PERCENTAGE = /\d ?%/u;
const OVER = /vượt/iu;
const WHOLE = decimal("100");

/** In per cent; undefined, with the cursor unmoved, where no words of the target stand or no case has a percentage. */
export function takeTarget(cursor: Cursor): Interval | undefined {
  if (!PERCENTAGE.test(cursor.text)) return undefined;
  const start = cursor.at;
  const { reached, or = "", over } = take(cursor, REACHED)?.groups ?? {};
  if (reached === undefined && over === undefined) {
    cursor.at = start;
    return undefined;
  }
  if (over !== undefined) return { low: { value: WHOLE, inclusive: reached !== undefined && or.trim() !== "" } };
  // Beside "vượt kế hoạch: 5", who reaches it does no more.
  const whole = { value: WHOLE, inclusive: true };
  return OVER.test(cursor.text) ? { low: whole, high: whole } : { low: whole };
}
