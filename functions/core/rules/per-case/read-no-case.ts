/** What no case at all gives: "không có bài: 0", "đúng hạn: 3" beside a maximum of 3. */
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { type Cursor, type RuleBounds, take, takeColon } from "../grammar/reading-cursor.ts";
import { nameOf, takeWords } from "../grammar/words.ts";
import { takeState } from "../steps/read-case.ts";
import type { TypedRate } from "./read-rate.ts";

const IN_TIME = /đúng (?:thời )?hạn[^:;\n]{0,60}?(?=:)/iuy;
const NOT_DONE = /^(?:không|chưa) (?:(?:có|tổ chức|thực hiện|được) )*/iu;

/**
 * Past words for no case and their points: "nothing" where 0 stands beside `added`, whose points are added up from 0,
 * "all" where it is the maximum; undefined, with the cursor where reading stopped, when they say anything else.
 */
export function takeNoCase(
  cursor: Cursor,
  added: TypedRate | undefined,
  bounds: RuleBounds,
): "nothing" | "all" | undefined {
  const zero = take(cursor, /0(?= ?:)/uy) !== undefined || takeWords(cursor, IN_TIME) !== undefined;
  const state = zero ? undefined : takeState(cursor, "counted");
  if ((!zero && state?.is !== "none") || !takeColon(cursor)) return undefined;
  const amount = takeAmount(cursor);
  const points = amount === undefined ? undefined : pointsOfAmount(amount, bounds)?.points;
  if (added !== undefined && (state?.is !== "none" || !state.isAct || isNoneOf(state.name, added)))
    return points?.eq(0) === true ? "nothing" : undefined;
  return points?.eq(bounds.maximum) === true ? "all" : undefined;
}

/** "không kiểm tra" beside "mỗi cuộc kiểm tra": nothing but no case. */
function isNoneOf(state: string, { name, terms }: TypedRate): boolean {
  const counted = matchKey(nameOf(name, terms)).split(" ");
  const words = matchKey(state.replace(NOT_DONE, "")).split(" ");
  return words.every((word) => counted.includes(word));
}
