/** Reads "kết quả / chỉ tiêu; tối đa 100%", "tỷ lệ % × 6", "100%: 2; 80%-<100%: theo tỷ lệ; <80%: 0". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { pointRemarks } from "../grammar/point-bounds.ts";
import { takeInterval } from "../grammar/read-interval.ts";
import { isPercent } from "../grammar/read-quantity.ts";
import { TARGET } from "../grammar/read-target.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { expected } from "../wording/expected-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import type { ProportionalRule } from "./proportional.ts";
import { skipPointsBecome } from "./ratio-words.ts";
import { takeRatio } from "./read-ratio.ts";
import { takeShareCases } from "./read-share-cases.ts";

const CAP =
  /(?:nhưng\s+)?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| là)?\s*:?\s*(\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?(?![\p{L}\d])/iuy;
/** What the rule holds anyhow. */
const CAPPED = new RegExp(
  String.raw`(?:\( ?)?(?:(?:nhưng )?(?:không (?:vượt )?quá|tối đa(?: không quá| bằng| là)?|cao nhất(?: là| bằng)?) (?:số )?điểm (?:tối đa|chuẩn)(?!\p{L})|(?:(?:nếu|khi|trường hợp) )?vượt(?: mức)?(?: ${TARGET}| 100 ?%)(?: (?:thì|cũng))* (?:không (?:được )?(?:tính|cộng|chấm)(?: điểm)? thêm(?: điểm)?|(?:(?:chỉ|được|tính|chấm|đạt) )+(?:bằng )?điểm (?:tối đa|chuẩn))(?!\p{L}))(?: ?\))?`,
  "iuy",
);
const ROUNDING =
  /\(?\s*(?:điểm (?:lẻ )?)?(?:được )?làm tròn(?: đến| tới| theo| về)?\s*(\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d])\s*\)?/iuy;
const AT_LEAST =
  /(?:tối thiểu|ít nhất|từ)(?: phải)?(?: đạt)?\s*(\d+(?:[.,]\d+)?)\s*%(?: trở lên)?(?: mới (?:được )?tính(?: điểm)?)?(?=\s*(?:[;.,\n]|$))/iuy;
type Found = Omit<ProportionalRule, "kind">;

/** Reads the notation; left blank, it means the plain ratio. */
export function readProportional(typed: string, bounds: RuleBounds): RuleReading<ProportionalRule> {
  const cursor = startOf(typed);
  const { maximum } = bounds;
  if (cursor.text === "") return settled(typed, { most: maximum }, bounds);
  const cases = startOf(typed);
  const shares = takeShareCases(cases, bounds);
  if (typeof shares === "object") {
    const found = takeLimits(cases, bounds, { most: maximum, ...shares, ofShare: true });
    return found === undefined ? stopped(cases, expected.shareCase) : settled(typed, found, bounds);
  }
  const ratio = takeRatio(cursor, maximum);
  if (ratio === undefined)
    return shares === "stopped" ? stopped(cases, expected.shareCase) : stopped(cursor, expected.ratio);
  const begun = { most: maximum, ...(ratio.ofShare ? { ofShare: true } : {}) };
  const found = takeLimits(cursor, bounds, begun, ratio.letters);
  return found === undefined ? stopped(cursor, expected.ratioCap) : settled(typed, found, bounds);
}

const settled = (typed: string, found: Found, bounds: RuleBounds): RuleReading<ProportionalRule> => ({
  rule: {
    kind: "proportional",
    most: found.most,
    ...(found.floor === undefined ? {} : { floor: found.floor }),
    ...(found.full === undefined ? {} : { full: found.full }),
    ...(found.roundTo === undefined ? {} : { roundTo: found.roundTo }),
    // Of what is counted one by one a number alone is no share.
    ...(found.ofShare === true && (bounds.unit === undefined || isPercent(bounds.unit)) ? { ofShare: true } : {}),
  },
  remarks: bounds.maximum.gt(0) ? pointRemarks(typed, [found.most], bounds) : [ruleRemarks.noMaximum(typed)],
});

/** The clauses behind the ratio; undefined where reading stopped. */
function takeLimits(cursor: Cursor, bounds: RuleBounds, begun: Found, letters?: string): Found | undefined {
  let found = begun;
  let capped = false;
  for (;;) {
    takeSeparator(cursor);
    if (atEnd(cursor)) return found;
    if (take(cursor, CAPPED) !== undefined) continue;
    const rounding = found.roundTo === undefined ? take(cursor, ROUNDING)?.[1] : undefined;
    const floor = rounding === undefined && found.floor === undefined ? takeFloor(cursor, letters, bounds) : undefined;
    const most: Decimal | undefined =
      rounding === undefined && floor === undefined && !capped ? takeCap(cursor, bounds.maximum) : undefined;
    if (rounding !== undefined && numberIn(rounding).gt(0)) found = { ...found, roundTo: numberIn(rounding) };
    else if (floor !== undefined) found = { ...found, floor };
    else if (most === undefined) return undefined;
    else {
      found = { ...found, most };
      capped = true;
    }
  }
}

const IF = /(?:nếu|trường hợp|khi)(?!\p{L})/iuy;
const LETTERS = /(?:(?:tỷ|tỉ) lệ )?(?<above>\p{L}{1,2}\d?) ?\/ ?(?<below>\p{L}{1,2}\d?)(?![\p{L}\d])/iuy;

/** "dưới 50%: 0", "tối thiểu 80%", "nếu tỷ lệ b/a < 0,70 thì điểm đánh giá là 0", with the letters of the ratio. */
function takeFloor(cursor: Cursor, ratio: string | undefined, bounds: RuleBounds): Decimal | undefined {
  const start = cursor.at;
  const least = take(cursor, AT_LEAST)?.[1];
  if (least !== undefined) return numberIn(least);
  take(cursor, IF);
  const { above, below } = take(cursor, LETTERS)?.groups ?? {};
  const isLettered = above !== undefined && `${above}/${below}`.toLowerCase() === ratio;
  const reading = above === undefined || isLettered ? takeInterval(cursor, "%") : undefined;
  const high = reading?.interval.low === undefined ? reading?.interval.high : undefined;
  const isFraction = isLettered && reading?.percent === false && high?.value.lte(1) === true;
  if (high !== undefined && !high.inclusive && (reading?.percent === true || isFraction)) {
    skipPointsBecome(cursor);
    const amount = takeAmount(cursor);
    if (amount !== undefined && pointsOfAmount(amount, bounds)?.points.eq(0) === true)
      return isFraction ? high.value.times(100) : high.value;
  }
  cursor.at = start;
  return undefined;
}

/** The cap in points, typed as a share or as points; a bare number must be 100 or the maximum itself. */
function takeCap(cursor: Cursor, maximum: Decimal): Decimal | undefined {
  const start = cursor.at;
  const [, digits, sign] = take(cursor, CAP) ?? [];
  if (digits === undefined) return undefined;
  const cap = numberIn(digits);
  if (sign === "%" || (sign === undefined && cap.eq(100))) return cap.times(maximum).times("0.01");
  if (sign !== undefined || cap.eq(maximum)) return cap;
  cursor.at = start;
  return undefined;
}
