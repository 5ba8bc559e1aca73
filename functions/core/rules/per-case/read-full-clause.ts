/**
 * A clause in front that says when all points stay: "Hoàn thành tất cả chỉ tiêu: 20 điểm" beside a maximum of 20, "Tham gia
 * đầy đủ các cuộc họp (vắng 1 cuộc trừ 0,5 điểm)".
 */
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { type Cursor, type RuleBounds, take } from "../grammar/reading-cursor.ts";
import { takePhrase } from "../grammar/words.ts";
import { POINTS_AHEAD } from "./read-rate.ts";

const ENDS = new RegExp(String.raw`${POINTS_AHEAD}|[;\n]| ?\(|\.(?= )`, "iuy");
/** Of all is no other number. */
const PIECE = /\p{L}[\p{L}\p{M}]*|100 ?%|[,/&“”"-]/uy;
const HEADING = /(?:điểm (?:tối đa|chuẩn)|thang điểm)(?: là)? ?:? ?(?=\d)/iuy;
const STOPS = /(?=\s*[;,.\n])/uy;
const ONE = /^một /iu;
/** What is to be done, with nothing left out. */
const ALL_DONE = /(?:^| )(?:đầy đủ|nghiêm(?: túc| chỉnh)?|tốt|đúng|kịp thời|không)(?: |$)/iu;
const BEFORE_CASES = /(?=\. )| ?(?=\()/uy;

/** True past such a clause, whose words hold no condition and no quantity; the cursor is left where reading stopped. */
export function takeFullClause(cursor: Cursor, bounds: RuleBounds): boolean {
  if (!bounds.maximum.gt(0)) return false;
  if (take(cursor, HEADING) === undefined) {
    const words = takePhrase(cursor, { ends: ENDS, terms: false, piece: PIECE })?.text;
    if (words === undefined || !words.includes(" ") || ONE.test(words)) return false;
    if (words.split(" ").length > 2 && ALL_DONE.test(words) && take(cursor, BEFORE_CASES) !== undefined) return true;
  }
  const amount = takeAmount(cursor);
  if (amount?.is !== "set" || take(cursor, STOPS) === undefined) return false;
  return pointsOfAmount(amount, bounds)?.points.eq(bounds.maximum) === true;
}
