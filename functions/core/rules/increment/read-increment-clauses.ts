/** The clauses of a rule of steps beyond a threshold, in any order. */
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { behindSubject } from "../grammar/behind-subject.ts";
import { type FurtherStep, takeStep, type WithPercent } from "../grammar/read-further-step.ts";
import { takeInterval } from "../grammar/read-interval.ts";
import { type SignedNumber, takeCap, takeNoCap } from "../grammar/read-signed-points.ts";
import { TARGET } from "../grammar/read-target.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeSeparator } from "../grammar/reading-cursor.ts";
import { expected } from "../wording/expected-wording.ts";
import type { Found } from "./increment-found.ts";
import { type Base, beyond, takeBareThreshold, takeBase, takeThreshold } from "./read-increment-begin.ts";
import { takeMirroredSteps } from "./read-mirrored-step.ts";
import { isOtherSide, withCap } from "./read-two-sided.ts";

/** What all clauses say, or what was expected, with the cursor where reading stopped. */
export function takeClauses(cursor: Cursor, bounds: RuleBounds): Found | string {
  let found: Found = { percent: false };
  takeSeparator(cursor);
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const more = takeClause(cursor, bounds, found);
    if (typeof more === "string") return more;
    if (more.back === undefined && differInSign([more.step?.each, more.threshold?.first, more.cap ?? more.whole])) {
      cursor.at = start;
      return expected.incrementSign;
    }
    found = more;
    takeSeparator(cursor);
  }
  return found;
}

/** What holds anyhow. */
const NO_LESS =
  /(?:nhưng |và )?(?:(?:tổng )?(?:số )?điểm )?(?:không (?:được )?(?:thấp hơn|dưới|nhỏ hơn|ít hơn)|(?:tối thiểu|thấp nhất)(?: là| bằng| còn)?) (?:mức )?(?:0 ?điểm|0(?=\s*(?:[;.,\n)]|$)))|(?:nhưng |và )?(?:không (?:bị |để |tính )?(?:âm điểm|điểm âm)|(?:tổng )?(?:số )?điểm không (?:bị )?âm)(?!\p{L})/iuy;
const CIRCUMSTANCE = /(?<=^|[;:,.\n] ?)(?:nếu|khi|trường hợp)(?!\p{L}) (?!còn lại|khác)/iuy;

function takeClause(cursor: Cursor, bounds: RuleBounds, found: Found): Found | string {
  take(cursor, CIRCUMSTANCE);
  const both = found.step === undefined ? takeMirroredSteps(cursor, bounds.unit) : undefined;
  if (both !== undefined) return { ...found, step: both[0], back: both[1], percent: found.percent || both[0].percent };
  const step = found.back === undefined ? takeAnyStep(cursor, bounds, found) : undefined;
  if (step !== undefined && found.step === undefined) return { ...found, step, percent: found.percent || step.percent };
  if (step !== undefined) return { ...found, back: step, percent: found.percent || step.percent };
  if (takeNoCap(cursor) || take(cursor, NO_LESS) !== undefined) return found;
  const nothing = takeNothing(cursor, bounds, found);
  if (nothing !== undefined) return { ...found, nothing };
  // "không quá 90: -0,5" is a threshold, "không quá 2" a cap.
  const start = cursor.at;
  const begun =
    found.base === undefined ? takeBegin(cursor, bounds, found) : takeSameEnd(cursor, bounds, found, found.base);
  if (typeof begun === "object") return begun;
  const stop = cursor.at;
  cursor.at = start;
  const cap = takeCapClause(cursor);
  const capped = cap === undefined || "all" in cap ? cap && found : withCap(found, cap.points, bounds);
  if (capped !== undefined) return capped;
  cursor.at = stop;
  // Past the words in front of a step.
  if (found.step === undefined) take(cursor, SHORT) ?? take(cursor, OVER);
  return begun ?? (found.step === undefined ? expected.furtherStep : expected.incrementCap);
}

/** What the steps begin with: a base or a threshold. */
function takeBegin(cursor: Cursor, bounds: RuleBounds, found: Found): Found | string | undefined {
  const { unit } = bounds;
  const first = found.threshold;
  // "dưới 50%: 0 điểm" in front of "đạt 100%: 10 điểm" has no points whatever the steps would leave.
  const isNothing =
    found.nothing === undefined && first?.first.value.eq(0) === true && !first.first.signed && found.step === undefined;
  if (first !== undefined && !isNothing) return undefined;
  const base = takeBase(cursor, bounds);
  if (base !== undefined) {
    const { subject, percent, ...read } = base;
    const nothing = first === undefined ? undefined : beyond(first);
    return { ...found, threshold: undefined, base: read, nothing, subject, percent: found.percent || percent };
  }
  if (first !== undefined) return undefined;
  const threshold = takeBareThreshold(cursor, unit) ?? takeThreshold(cursor, unit);
  if (typeof threshold === "string") return threshold;
  const { subject, percent, ...read } = threshold;
  return { ...found, threshold: read, subject, percent: found.percent || percent };
}

/** "dưới 90% cứ giảm 1% trừ 0,5 điểm" says again where all points end. */
function takeSameEnd(cursor: Cursor, { unit }: RuleBounds, found: Found, base: Base): Found | undefined {
  if (found.threshold !== undefined) return undefined;
  const start = cursor.at;
  const bare = takeBareThreshold(cursor, unit);
  if (bare !== undefined && bare.isUpward === base.isMost && bare.end.value.eq(base.end.value)) {
    const { end, isUpward, first } = bare;
    return { ...found, threshold: { end, isUpward, first } };
  }
  cursor.at = start;
  return undefined;
}

const SHORT = new RegExp(
  String.raw`(?:không|chưa) (?:đạt|hoàn thành|đủ)(?! \d)(?:(?<of> (?:đủ )?${TARGET})| mức trên)?(?: ?[,:]| thì(?!\p{L}))?`,
  "iuy",
);
const OVER = new RegExp(
  String.raw`(?:vượt|trên)(?: mức)?(?! \d)(?:(?<of> ${TARGET}(?: ?\(? ?100 ?% ?\)?)?)(?: ?[,:]| thì(?!\p{L}))?|(?: ?[,:]| thì(?!\p{L})))`,
  "iuy",
);

/** A step, behind words that say on which side of the base or of the target it is taken. */
function takeAnyStep(
  cursor: Cursor,
  { unit }: RuleBounds,
  { base, step: first }: Found,
): WithPercent<FurtherStep> | undefined {
  const start = cursor.at;
  for (const [lead, isUpward] of [[SHORT, false] as const, [OVER, true] as const]) {
    const said = take(cursor, lead);
    if (said === undefined) continue;
    const isOfTarget = said.groups?.["of"] !== undefined;
    const step = takeStep(cursor, unit, true);
    if (step !== undefined && (step.isUpward ?? isUpward) === isUpward && (isOfTarget || base !== undefined)) {
      const sided = { ...step, isUpward, ofTarget: step.ofTarget || isOfTarget };
      if (first === undefined || isOtherSide(first, sided)) return sided;
    }
    cursor.at = start;
  }
  const step = takeStep(cursor, unit, base !== undefined || first !== undefined);
  if (step === undefined || first === undefined || isOtherSide(first, step)) return step;
  cursor.at = start;
  return undefined;
}

/** "dưới 90%: 0 điểm", "không đạt: 0 điểm" beside the points of other results; undefined, with the cursor unmoved, when there is none. */
function takeNothing(cursor: Cursor, bounds: RuleBounds, found: Found): Found["nothing"] {
  if (found.nothing !== undefined || (found.base ?? found.threshold) === undefined || bounds.maximum.eq(0))
    return undefined;
  const start = cursor.at;
  if (take(cursor, SHORT) !== undefined && takesAll(cursor, bounds)) return "short";
  cursor.at = start;
  const reading = behindSubject(cursor, () => takeInterval(cursor, bounds.unit));
  const { low, high } = reading?.found.interval ?? {};
  const isSame = reading?.subject === "" || matchKey(reading?.subject ?? "") === matchKey(found.subject ?? "");
  if (reading !== undefined && isSame && (low === undefined) !== (high === undefined) && takesAll(cursor, bounds))
    return reading.found.interval;
  cursor.at = start;
  return undefined;
}

/** True past the points of what has none. */
function takesAll(cursor: Cursor, bounds: RuleBounds): boolean {
  const amount = takeAmount(cursor);
  return amount !== undefined && amount.is !== "more" && pointsOfAmount(amount, bounds)?.points.eq(0) === true;
}

/** "tối đa 2 điểm", "(trừ không quá 5 điểm)". */
function takeCapClause(cursor: Cursor): { readonly points: SignedNumber } | { readonly all: true } | undefined {
  const start = cursor.at;
  const isOpen = take(cursor, /\(/uy) !== undefined;
  const cap = takeCap(cursor);
  if (cap !== undefined && !("cases" in cap) && (!isOpen || take(cursor, /\)/uy) !== undefined)) return cap;
  cursor.at = start;
  return undefined;
}

function differInSign(numbers: readonly (SignedNumber | undefined)[]): boolean {
  const signs = numbers.flatMap((number) => (number?.signed && !number.value.eq(0) ? [number.value.lt(0)] : []));
  return signs.includes(true) && signs.includes(false);
}
