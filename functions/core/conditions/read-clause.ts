/** Facts with what follows from them, read to the last word. */
import { atEnd, type Cursor, startOf, take } from "../rules/grammar/reading-cursor.ts";
import type { Condition, ConditionNames } from "./condition.ts";
import { takeEffect } from "./take-effect.ts";
import { takeFacts } from "./take-facts.ts";

/** What the words of one condition say; undefined where one of them is not understood. */
export function readClause(typed: string, names: ConditionNames): Condition["read"] {
  for (const reader of [effectFirst, factsFirst]) {
    const cursor = startOf(typed);
    const read = reader(cursor, names);
    if (read !== undefined && atEnd(cursor)) return read;
  }
  return undefined;
}

const IF = /(?:nếu|khi|trong trường hợp|trường hợp|đối với(?=\s+(?:đơn vị|tập thể)))(?!\p{L})/iuy;
const WHO = /(?:đơn vị|tập thể)(?:\s+nào)?(?!\p{L})/iuy;
/** "hạ một bậc nếu có mục dưới 50%". */
function effectFirst(cursor: Cursor, names: ConditionNames): Condition["read"] {
  const effect = takeEffect(cursor, names);
  if (effect === undefined || take(cursor, IF) === undefined) return undefined;
  take(cursor, WHO);
  const facts = takeFacts(cursor, names);
  return facts && { effect, facts };
}

/** "không có mục nào dưới 60%", "nếu có tiêu chí bằng 0 thì hạ một bậc", "có hồ sơ nộp chậm: hạ một bậc". */
function factsFirst(cursor: Cursor, names: ConditionNames): Condition["read"] {
  const isIf = take(cursor, IF) !== undefined;
  take(cursor, WHO);
  const facts = takeFacts(cursor, names);
  if (facts === undefined) return undefined;
  if (atEnd(cursor)) return isIf ? undefined : { effect: { kind: "required" }, facts };
  take(cursor, /[:,]|->|→|=/uy);
  const effect = takeEffect(cursor, names);
  return effect && { effect, facts };
}
