/** What the clauses of a rule of steps come to together: where its steps begin, and what has no points. */
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { onlyDeducts } from "../grammar/point-bounds.ts";
import type { FurtherStep } from "../grammar/read-further-step.ts";
import { isPercent } from "../grammar/read-quantity.ts";
import type { SignedNumber } from "../grammar/read-signed-points.ts";
import type { RuleBounds } from "../grammar/reading-cursor.ts";
import type { Interval } from "../terms/interval.ts";
import { expected } from "../wording/expected-wording.ts";
import type { Found } from "./increment-found.ts";
import { NO_POINTS, type Threshold } from "./read-increment-begin.ts";
import { type TwoSides, twoSides } from "./read-two-sided.ts";

/** What a rule says. */
export interface Clauses {
  readonly threshold: Threshold;
  readonly step: FurtherStep;
  readonly cap?: SignedNumber | undefined;
  readonly nothing?: Interval | undefined;
  /** What the other side of the threshold takes away. */
  readonly back?: { readonly step: FurtherStep; readonly cap?: SignedNumber | undefined } | undefined;
  readonly percent: boolean;
}

/** The clauses, or what is missing of them or does not fit. */
export function settledClauses(found: Found, bounds: RuleBounds): Clauses | string {
  const { step, back, whole, percent } = found;
  if (step !== undefined && back !== undefined) return settledSides(found, twoSides(found, step, back, bounds), bounds);
  const threshold = found.threshold ?? thresholdOf(found, bounds);
  if (threshold === undefined) return found.base === undefined ? expected.threshold : expected.furtherStep;
  if (step === undefined) return expected.furtherStep;
  if (step.isUpward !== undefined && step.isUpward !== threshold.isUpward) return expected.furtherStep;
  if (!isSignClear(threshold.first, step.each, bounds)) return expected.incrementSign;
  if (found.cap !== undefined && whole !== undefined) return expected.incrementCap;
  const cap = capOf({ base: found.base, cap: found.cap ?? whole }, threshold, bounds);
  const nothing = nothingOf(found, step, threshold);
  if (cap === "unclear") return expected.incrementCap;
  if (nothing === "unfit") return expected.incrementNothing;
  return { threshold, step, cap, nothing, percent };
}

/** Beside a step that takes away, a number without a sign may be what is left as well as what is taken. */
const isSignClear = (first: SignedNumber, each: SignedNumber, bounds: RuleBounds): boolean =>
  first.signed || first.value.eq(0) || !each.value.lt(0) || onlyDeducts(bounds);

function settledSides(found: Found, sides: TwoSides | string, bounds: RuleBounds): Clauses | string {
  if (typeof sides === "string") return sides;
  const { threshold, gain, loss, lossCap } = sides;
  const cap = capOf({ base: found.base, cap: sides.cap }, threshold, bounds);
  if (cap === "unclear") return expected.incrementCap;
  const { nothing } = found;
  if (nothing === "short" || (nothing !== undefined && !reachesBeyond(nothing, threshold, !threshold.isUpward)))
    return expected.incrementNothing;
  const back = { step: loss, cap: lossCap };
  return { threshold, step: gain, cap, nothing, back, percent: found.percent };
}

const WHOLE = decimal("100");

/**
 * "100%: 70; cứ giảm 1%: -1" begins under 100 %, "không quá 5%: 3; cứ tăng 1%: -1" above 5 %, "cứ 1% vượt quá 5%" beyond
 * 5 %: passing that gives nothing by itself. "100%: 8; cứ vượt 1%: +0,5" begins with the 8.
 */
function thresholdOf({ base, step, percent }: Found, bounds: RuleBounds): Threshold | undefined {
  if (step === undefined) return undefined;
  const isUpward = step.isUpward ?? true;
  const { value: each } = step.each;
  if (base === undefined) {
    const isShare = isPercent(bounds.unit) || (bounds.unit === undefined && percent);
    if (step.beyond !== undefined) return { end: step.beyond, isUpward, first: NO_POINTS };
    return step.ofTarget && step.isUpward !== undefined && isShare
      ? { end: { value: WHOLE, inclusive: false }, isUpward, first: NO_POINTS }
      : undefined;
  }
  if (step.beyond !== undefined && !step.beyond.value.eq(base.end.value)) return undefined;
  const isAll = base.points.eq(bounds.maximum);
  if (base.points.eq(0) && each.gt(0)) return { end: base.end, isUpward, first: NO_POINTS };
  if (isAll && each.lt(0) && step.isUpward === base.isMost)
    return { end: { value: base.end.value, inclusive: false }, isUpward, first: NO_POINTS };
  if (isAll || each.lt(0)) return undefined;
  return { end: base.end, isUpward, first: { value: base.points, signed: false } };
}

/**
 * Behind "100%: 8; cứ vượt 1%: +0,5" a cap with "cộng" is one of what is added, one below the 8 as well; one of the whole
 * is the maximum itself, or more than could be added.
 */
function capOf(
  { base, cap }: Pick<Found, "base" | "cap">,
  { first }: Threshold,
  { maximum }: RuleBounds,
): SignedNumber | "unclear" | undefined {
  if (cap === undefined || base === undefined || first.value.eq(0)) return cap;
  const value = cap.value.abs();
  if (cap.signed || value.lt(first.value)) return { value: first.value.plus(value), signed: false };
  return value.eq(maximum) || first.value.plus(value).gt(maximum) ? { value, signed: false } : "unclear";
}

/** Of a deduction what lies beyond some of its steps; of points that begin at a base all that does not reach it. */
function nothingOf({ base, nothing }: Found, step: FurtherStep, threshold: Threshold): Interval | "unfit" | undefined {
  const { end, isUpward, first } = threshold;
  const besides = { value: end.value, inclusive: !end.inclusive };
  const complement: Interval = isUpward ? { high: besides } : { low: besides };
  if (nothing === undefined) return base !== undefined && first.value.gt(0) ? "unfit" : undefined;
  const isTaken = step.each.value.lt(0);
  if (nothing === "short") return isTaken ? "unfit" : complement;
  if (!isTaken) return isSame(nothing, complement) ? complement : "unfit";
  return reachesBeyond(nothing, threshold, isUpward) ? nothing : "unfit";
}

/** True where `nothing` begins behind the threshold in the direction named, and never ends. */
function reachesBeyond(nothing: Interval, { end }: Threshold, isUpward: boolean): boolean {
  const reach = isUpward ? nothing.low : nothing.high;
  if (reach === undefined) return false;
  return isUpward ? reach.value.gt(end.value) : reach.value.lt(end.value);
}

const isSame = (a: Interval, b: Interval): boolean =>
  [a.low, a.high].every((end, index) => {
    const other = index === 0 ? b.low : b.high;
    return end === undefined || other === undefined
      ? end === other
      : end.value.eq(other.value) && end.inclusive === other.inclusive;
  });
