/** Steps on both sides of a number with points of its own: "100%: 8; cứ vượt 5%: +0,5; cứ hụt 5%: -0,5". */

import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { FurtherStep } from "../grammar/read-further-step.ts";
import type { SignedNumber } from "../grammar/read-signed-points.ts";
import type { RuleBounds } from "../grammar/reading-cursor.ts";
import { expected } from "../wording/expected-wording.ts";
import type { Found } from "./increment-found.ts";
import { NO_POINTS, type Threshold } from "./read-increment-begin.ts";

/** Both sides, the threshold on that of what is added. */
export interface TwoSides {
  readonly threshold: Threshold;
  readonly gain: FurtherStep;
  readonly loss: FurtherStep;
  /** The most points of all. */
  readonly cap?: SignedNumber | undefined;
  /** The most that is taken away. */
  readonly lossCap?: SignedNumber | undefined;
}

/** True for two steps of which one adds and the other takes away, in two directions. */
export const isOtherSide = (one: FurtherStep, other: FurtherStep): boolean =>
  one.each.signed &&
  other.each.signed &&
  one.each.value.gt(0) !== other.each.value.gt(0) &&
  one.isUpward !== other.isUpward;

/**
 * What has been found with a cap more; undefined where it may be that of either side, or there is one already. In front of
 * all steps it is one of the whole; behind both it goes by its sign.
 */
export function withCap(found: Found, cap: SignedNumber, { maximum }: RuleBounds): Found | undefined {
  const { step, back } = found;
  if (step === undefined) return found.whole === undefined ? { ...found, whole: cap } : undefined;
  if (back === undefined) return found.cap === undefined ? { ...found, cap } : undefined;
  if (!cap.signed && cap.value.eq(maximum)) return found.whole === undefined ? { ...found, whole: cap } : undefined;
  const isOfBack = cap.signed ? cap.value.gt(0) === back.each.value.gt(0) : back.each.value.gt(0);
  // Behind what is taken away it may be one of both, unless the other has one.
  const isOnlyOfBack = !cap.signed && !isOfBack && found.cap !== undefined;
  if (!cap.signed && !isOfBack && !isOnlyOfBack) return undefined;
  if (isOfBack || isOnlyOfBack) return found.backCap === undefined ? { ...found, backCap: cap } : undefined;
  return found.cap === undefined ? { ...found, cap } : undefined;
}

const WHOLE = decimal("100");

/** The sides of what has been found, or what is missing or does not fit. */
export function twoSides(found: Found, step: FurtherStep, back: FurtherStep, bounds: RuleBounds): TwoSides | string {
  const isFirstGain = step.each.value.gt(0);
  const [gain, loss] = isFirstGain ? [step, back] : [back, step];
  const [cap, lossCap] = isFirstGain ? [found.cap, found.backCap] : [found.backCap, found.cap];
  const isUpward = gain.isUpward ?? loss.isUpward === false;
  const threshold = thresholdOf(found, [gain, loss], isUpward);
  if (threshold === undefined) return expected.threshold;
  const { first } = threshold;
  const { maximum } = bounds;
  const fits = maximum.gt(0) ? first.value.gt(0) && first.value.lt(maximum) : first.value.eq(0);
  if (!fits) return expected.pointsBetween;
  const isWhole = (one: SignedNumber | undefined): boolean => one?.signed === false && one.value.eq(maximum);
  if (found.whole !== undefined && (!isWhole(found.whole) || cap !== undefined)) return expected.incrementCap;
  return { threshold, gain, loss, cap, lossCap: maximum.gt(0) && isWhole(lossCap) ? undefined : lossCap };
}

/** The number that both sides begin at, with its points. */
function thresholdOf(
  { base, threshold, percent }: Found,
  steps: readonly FurtherStep[],
  isUpward: boolean,
): Threshold | undefined {
  const isAtTarget = steps.some(({ ofTarget }) => ofTarget);
  const value =
    base?.end.value ??
    threshold?.end.value ??
    steps.find(({ beyond }) => beyond !== undefined)?.beyond?.value ??
    (isAtTarget && percent ? WHOLE : undefined);
  if (value === undefined || steps.some(({ beyond }) => beyond?.value.eq(value) === false)) return undefined;
  if (isAtTarget && percent && !value.eq(WHOLE)) return undefined;
  const first = base === undefined ? (threshold?.first ?? NO_POINTS) : { value: base.points, signed: false };
  const isBeside = threshold?.isUpward === !isUpward || threshold?.end.inclusive === false;
  if (isBeside && !first.value.eq(0)) return undefined;
  return { end: { value, inclusive: true }, isUpward, first };
}
