/** What follows from facts: "hạ một bậc", "không xếp loại này", "mất hết điểm Mục I". */
import { type Cursor, take } from "../rules/grammar/reading-cursor.ts";
import type { ConditionNames, Effect } from "./condition.ts";
import { takePart } from "./take-part-fact.ts";

const LOWERED =
  /(?:thì\s+)?(?:bị\s+)?(?:hạ|xuống|hạ xuống)\s+(?:(\d{1,2}|một|hai|ba)\s+)?(?:bậc|mức)(?:\s+(?:xếp loại|thi đua))*(?!\p{L})/iuy;
const EXCLUDED =
  /(?:thì\s+)?không\s+(?:được\s+)?(?:xếp\s+(?:loại\s+)?(?:mức\s+)?này|xếp loại|xét|đề nghị|công nhận)(?!\p{L})/iuy;
const LOST =
  /(?:thì\s+)?(?:bị\s+)?(?:(?:mất|trừ)\s+(?:hết|toàn bộ)|không\s+(?:tính|chấm)(?:\s+toàn bộ)?)\s+(?:số\s+)?điểm\s+(?:(?:của|toàn)\s+)*(?=(?:mục|nhóm)(?!\p{L}))/iuy;
const OWN = /(?:mục|nhóm)(?:\s+này)?(?!\p{L})/iuy;

/** True where one of them begins. */
export const effectAhead = (cursor: Cursor): boolean =>
  [LOWERED, EXCLUDED, LOST].some((pattern) => take(cursor, pattern) !== undefined);

const STEPS = ["một", "hai", "ba"];

/** The effect at the cursor. */
export function takeEffect(cursor: Cursor, names: ConditionNames): Effect | undefined {
  const lowered = take(cursor, LOWERED);
  if (lowered !== undefined) {
    const typed = lowered[1]?.toLowerCase() ?? "một";
    const steps = /^\d/.test(typed) ? Number(typed) : STEPS.indexOf(typed) + 1;
    return steps === 0 ? undefined : { kind: "lowered", steps };
  }
  if (take(cursor, LOST) !== undefined) {
    const code = takePart(cursor, names) ?? (take(cursor, OWN) === undefined ? undefined : names.codeOf("này"));
    return code === undefined ? undefined : { kind: "lost", code };
  }
  return take(cursor, EXCLUDED) === undefined ? undefined : { kind: "excluded" };
}
