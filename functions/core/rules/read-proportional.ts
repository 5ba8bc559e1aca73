/** Reads "kết quả / chỉ tiêu; tối đa 100%", "tỷ lệ % × 6", "100%: 2; 80%-<100%: theo tỷ lệ; <80%: 0". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "./amount.ts";
import { expected } from "./expected-wording.ts";
import { pointRemarks } from "./point-bounds.ts";
import type { ProportionalRule } from "./proportional.ts";
import { takeInterval } from "./read-interval.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeColon,
  takeSeparator,
} from "./reading-cursor.ts";
import { ruleRemarks } from "./rule-wording.ts";
import { stopped } from "./stopped.ts";
import { takePhrase } from "./words.ts";

const POINTS_ARE =
  /(?:điểm|số điểm)(?: đạt)?(?: được)?\s*[=:]|(?:được )?(?:tính |chấm )?(?:điểm )?theo (?=(?:tỷ|tỉ) lệ)/iuy;
const FULL = String.raw`(?:số )?điểm (?:tối đa|chuẩn)(?: của (?:trục|mục|tiêu chí|nội dung))?(?!\p{L})`;
const FULL_TIMES = new RegExp(String.raw`${FULL}(?:\s+\d+(?:[.,]\d+)?)?\s*[×x*]`, "iuy");
const TIMES_HUNDRED = /(?:[×x*]|nhân(?: với)?)\s*100\s*%?/iuy;
const TIMES_FULL = new RegExp(
  String.raw`(?:[×x*]|nhân(?: với)?)\s*(?:${FULL}|(?<digits>\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d%]))`,
  "iuy",
);
const OVER = /\/|:|÷|chia(?: cho)?(?!\p{L})|so với(?!\p{L})|trên(?!\p{L})/iuy;
const MEASURE_ENDS = /\s*(?:[/:÷×*;\n()=]|x(?=\s*(?:\d|điểm|số điểm))|chia(?!\p{L})|so với(?!\p{L})|trên(?!\p{L}))/iuy;
const MEASURE_PIECE = /(?!(?:không|chưa|tối đa|được)(?!\p{L}) *(?:\d|điểm))\p{L}[\p{L}\p{M}]*|%/uy;
/** What was done stands above what was due, never below it. */
const DONE =
  /kết quả|thực hiện|hoàn thành|đạt|đã|giải quyết|đúng hạn|tham gia|kq|thực tế|xử lý|tiếp nhận|nộp|được công nhận|thu được|số thu|vận động được/iu;
const DUE =
  /chỉ tiêu|kế hoạch|giao|đến hạn|đăng ký|phải|tổng|đề ra|yêu cầu|dự toán|nhiệm vụ|kỳ hạn|định mức|(?:^|[^\p{L}])(?:ct|kh)(?!\p{L})/iu;
const SHARE = /^(?:tỷ lệ|tỉ lệ|kpi|kết quả|phần trăm|mức(?: độ)?|số phần trăm|%)/iu;
const CAP =
  /(?:nhưng\s+)?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| là)?\s*:?\s*(\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?(?![\p{L}\d])/iuy;
const ROUNDING =
  /\(?\s*(?:điểm )?(?:được )?làm tròn(?: đến| tới| theo| về)?\s*(\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d])\s*\)?/iuy;
const AT_LEAST =
  /(?:tối thiểu|ít nhất|từ)(?: phải)?(?: đạt)?\s*(\d+(?:[.,]\d+)?)\s*%(?: trở lên)?(?: mới (?:được )?tính(?: điểm)?)?(?=\s*(?:[;.,\n]|$))/iuy;
const IN_PROPORTION =
  /(?:[:=→]|->|(?:thì|được|chấm|tính|là)(?!\p{L})|\s)*theo (?:tỷ lệ|tỉ lệ)(?: (?:đạt được|hoàn thành|tương ứng|thực tế|thực hiện))?(?!\p{L})/iuy;

type Found = Omit<ProportionalRule, "kind">;

/** Reads the notation; left blank, it means the plain ratio. */
export function readProportional(typed: string, bounds: RuleBounds): RuleReading<ProportionalRule> {
  const cursor = startOf(typed);
  const { maximum } = bounds;
  if (cursor.text === "") return settled(typed, { most: maximum }, bounds);
  const shares = takeShareCases(startOf(typed), bounds);
  if (shares !== undefined) return settled(typed, shares, bounds);
  const ofShare = takeRatio(cursor, maximum);
  if (ofShare === undefined) return stopped({ ...cursor, at: 0 }, expected.ratio);
  const found = takeLimits(cursor, bounds, { most: maximum, ...(ofShare ? { ofShare } : {}) });
  return found === undefined ? stopped(cursor, expected.ratioCap) : settled(typed, found, bounds);
}

const settled = (typed: string, found: Found, bounds: RuleBounds): RuleReading<ProportionalRule> => ({
  rule: { kind: "proportional", ...found },
  remarks: bounds.maximum.gt(0) ? pointRemarks(typed, [found.most], bounds) : [ruleRemarks.noMaximum(typed)],
});

/** Past "điểm tối đa × kết quả / chỉ tiêu": true where one share is typed; undefined where it is none of these. */
function takeRatio(cursor: Cursor, maximum: Decimal): boolean | undefined {
  const isSaid = take(cursor, POINTS_ARE)?.[0].includes("theo") === true;
  const isLed = take(cursor, FULL_TIMES) !== undefined;
  const open = take(cursor, /\(/uy) !== undefined;
  const first = takePhrase(cursor, { ends: MEASURE_ENDS, terms: false, piece: MEASURE_PIECE });
  if (first === undefined) return undefined;
  const isOver = take(cursor, OVER) !== undefined;
  const second = isOver ? takePhrase(cursor, { ends: MEASURE_ENDS, terms: false, piece: MEASURE_PIECE }) : undefined;
  if (isOver && (second === undefined || DUE.test(first.text) || !DONE.test(first.text) || !DUE.test(second.text)))
    return undefined;
  if (open && take(cursor, /\)/uy) === undefined) return undefined;
  take(cursor, TIMES_HUNDRED);
  const times = take(cursor, TIMES_FULL);
  const digits = times?.groups?.["digits"];
  if (digits !== undefined && !numberIn(digits).eq(maximum)) return undefined;
  if (isOver) return false;
  return (times !== undefined || isLed || isSaid) && SHARE.test(first.text) ? true : undefined;
}

/** The clauses behind the ratio; undefined where reading stopped. */
function takeLimits(cursor: Cursor, bounds: RuleBounds, begun: Found): Found | undefined {
  let found = begun;
  let capped = false;
  for (;;) {
    takeSeparator(cursor);
    if (atEnd(cursor)) return found;
    const rounding = found.roundTo === undefined ? take(cursor, ROUNDING)?.[1] : undefined;
    const floor = rounding === undefined && found.floor === undefined ? takeFloor(cursor) : undefined;
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

/** "dưới 50%: 0", "tối thiểu 80%". */
function takeFloor(cursor: Cursor): Decimal | undefined {
  const start = cursor.at;
  const least = take(cursor, AT_LEAST)?.[1];
  if (least !== undefined) return numberIn(least);
  const reading = takeInterval(cursor, "%");
  const high = reading?.interval.low === undefined ? reading?.interval.high : undefined;
  if (high !== undefined && !high.inclusive && reading?.percent === true) {
    takeColon(cursor);
    const amount = takeAmount(cursor);
    if (amount?.value.eq(amount.is === "less" ? 100 : 0) === true) return high.value;
  }
  cursor.at = start;
  return undefined;
}

/** The cap in points, typed as a share or as points; a bare number must be 100 or the maximum itself. */
function takeCap(cursor: Cursor, maximum: Decimal): Decimal | undefined {
  const start = cursor.at;
  const [, digits = "", sign] = take(cursor, CAP) ?? [];
  if (digits === "") return undefined;
  const cap = numberIn(digits);
  if (sign === "%" || (sign === undefined && cap.eq(100))) return cap.times(maximum).times("0.01");
  if (sign !== undefined || cap.eq(maximum)) return cap;
  cursor.at = start;
  return undefined;
}

/** "100%: 2; 80%-<100%: theo tỷ lệ; <80%: 0": the share itself between two ends, all of it above, nothing below. */
function takeShareCases(cursor: Cursor, bounds: RuleBounds): Found | undefined {
  let floor: Decimal | undefined;
  let ends: Decimal | undefined;
  for (let parts = 0; !atEnd(cursor) && parts < 3; parts++) {
    const start = cursor.at;
    const reading = takeInterval(cursor, "%");
    if (reading === undefined) break;
    const { low, high } = reading.interval;
    if (take(cursor, IN_PROPORTION) !== undefined) {
      const isWhole = high === undefined || (high.value.eq(100) && low !== undefined);
      if (low === undefined || !low.inclusive || !isWhole || floor !== undefined) return undefined;
      floor = low.value;
    } else {
      takeColon(cursor);
      const amount = takeAmount(cursor);
      const points = amount === undefined ? undefined : pointsOfAmount(amount, bounds)?.points;
      const isAll = low?.value.eq(100) === true && low.inclusive && points?.eq(bounds.maximum) === true;
      const isNone = low === undefined && high?.inclusive === false && points?.eq(0) === true;
      if (isNone) ends = high.value;
      else if (!isAll) {
        cursor.at = start;
        break;
      }
    }
    takeSeparator(cursor);
  }
  if (floor === undefined || (ends !== undefined && !ends.eq(floor))) return undefined;
  return takeLimits(cursor, bounds, { most: bounds.maximum, floor, ofShare: true });
}
