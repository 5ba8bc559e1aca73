/** Reads "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5" and what officers type instead, clauses in any order. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { pointsOfAmount, takeAmount } from "./amount.ts";
import { expected } from "./expected-wording.ts";
import type { IncrementRule } from "./increment.ts";
import type { End } from "./interval.ts";
import { columnCap, onlyDeducts, pointRemarks, startingStock } from "./point-bounds.ts";
import { type FurtherStep, takeStep, type WithPercent } from "./read-further-step.ts";
import { takeInterval } from "./read-interval.ts";
import { isPercent } from "./read-quantity.ts";
import { type SignedNumber, takeCap, takeNoCap, takeSignedPoints } from "./read-signed-points.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeColon,
  takeSeparator,
} from "./reading-cursor.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { ruleRemarks } from "./rule-wording.ts";
import { stopped } from "./stopped.ts";

interface Threshold {
  readonly end: End;
  readonly isUpward: boolean;
  readonly first: SignedNumber;
}

/** All points at a number and beyond it, from which the steps come off: "100%: 70". */
interface Base {
  readonly end: End;
}

interface Clauses {
  readonly threshold: Threshold;
  readonly step: FurtherStep;
  readonly cap?: SignedNumber | undefined;
  readonly percent: boolean;
}

/** Reads the notation. Numbers without a sign deduct where the columns know only a deduction; a missing cap is theirs. */
export function readIncrement(typed: string, bounds: RuleBounds): RuleReading<IncrementRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("vượt mức", expected.threshold) };
  const clauses = takeClauses(cursor, bounds);
  if (typeof clauses === "string") return stopped(cursor, clauses);
  const { threshold, step, cap, percent } = clauses;
  const minus = takesAway(clauses, bounds);
  const signed = (number: SignedNumber): Decimal => (minus ? number.value.abs().neg() : number.value.abs());
  const limit = cap?.value.abs() ?? columnCap(minus, bounds);
  const rule: IncrementRule = {
    kind: "increment",
    threshold: threshold.end,
    isUpward: threshold.isUpward,
    first: signed(threshold.first),
    every: step.every,
    each: signed(step.each),
    ...(limit === undefined ? {} : { cap: limit }),
    percent: percent || isPercent(bounds.unit),
  };
  return { rule, remarks: remarksOn(typed, rule, bounds) };
}

function remarksOn(typed: string, { first, each, cap }: IncrementRule, bounds: RuleBounds): Fault[] {
  if (cap === undefined) return [];
  const remarks = cap.lt(first.abs()) ? [ruleRemarks.capBelowFirst(typed, cap, first.abs())] : [];
  const start = startingStock(each, bounds.maximum) ?? ZERO;
  return [...remarks, ...pointRemarks(typed, [start, each.lt(0) ? start.minus(cap) : start.plus(cap)], bounds)];
}

const takesAway = ({ threshold, step, cap }: Clauses, bounds: RuleBounds): boolean =>
  [step.each, threshold.first, cap].find((number) => number?.signed)?.value.lt(0) ?? onlyDeducts(bounds);

/** What has been read so far. */
interface Found {
  readonly threshold?: Threshold | undefined;
  readonly base?: Base | undefined;
  readonly step?: FurtherStep | undefined;
  readonly cap?: SignedNumber | undefined;
  readonly percent?: boolean | undefined;
}

/** The clauses, or what was expected, with the cursor where reading stopped. */
function takeClauses(cursor: Cursor, bounds: RuleBounds): Clauses | string {
  let found: Found = {};
  takeSeparator(cursor);
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const more = takeClause(cursor, bounds, found);
    if (typeof more === "string") return more;
    if (differInSign([more.step?.each, more.threshold?.first, more.cap])) {
      cursor.at = start;
      return expected.incrementSign;
    }
    found = more;
    takeSeparator(cursor);
  }
  const { step, cap, percent = false } = found;
  const threshold = found.threshold ?? thresholdOf(found);
  if (threshold === undefined) return found.base === undefined ? expected.threshold : expected.furtherStep;
  if (step === undefined) return expected.furtherStep;
  const isTurned = step.isUpward !== undefined && step.isUpward !== threshold.isUpward;
  return isTurned ? expected.furtherStep : { threshold, step, cap, percent };
}

const NO_POINTS: SignedNumber = { value: ZERO, signed: false };

/** "100%: 70; cứ giảm 1%: -1" begins under 100 %; "cứ 1% vượt quá 5%" beyond 5 %. Passing it gives nothing by itself. */
function thresholdOf({ base, step }: Found): Threshold | undefined {
  if (step === undefined) return undefined;
  const isUpward = step.isUpward ?? true;
  if (base !== undefined)
    return step.beyond === undefined && !isUpward && step.each.value.lt(0)
      ? { end: { value: base.end.value, inclusive: false }, isUpward, first: NO_POINTS }
      : undefined;
  return step.beyond === undefined ? undefined : { end: step.beyond, isUpward, first: NO_POINTS };
}

function takeClause(cursor: Cursor, bounds: RuleBounds, found: Found): Found | string {
  const { unit } = bounds;
  const step = found.step === undefined ? takeStep(cursor, unit) : undefined;
  if (step !== undefined) return { ...found, step, percent: found.percent === true || step.percent };
  if (takeNoCap(cursor)) return found;
  // "không quá 90: -0,5" is a threshold, "không quá 2" a cap.
  const start = cursor.at;
  if (found.threshold === undefined && found.base === undefined) {
    const base = takeBase(cursor, bounds);
    if (base !== undefined) return { ...found, base, percent: found.percent === true || base.percent };
    const bare = takeBareThreshold(cursor, unit);
    if (bare !== undefined) return { ...found, threshold: bare, percent: found.percent === true || bare.percent };
  }
  if (found.base !== undefined && found.threshold === undefined) {
    // "dưới 90% cứ giảm 1% trừ 0,5 điểm" says again where all points end.
    const bare = takeBareThreshold(cursor, unit);
    if (bare !== undefined && !bare.isUpward && bare.end.value.eq(found.base.end.value))
      return { ...found, threshold: bare };
    cursor.at = start;
  }
  const threshold = found.threshold === undefined && found.base === undefined ? takeThreshold(cursor, unit) : undefined;
  if (typeof threshold === "object")
    return { ...found, threshold, percent: found.percent === true || threshold.percent };
  const stop = cursor.at;
  cursor.at = start;
  const cap = found.cap === undefined ? takeCap(cursor) : undefined;
  if (cap !== undefined && "points" in cap) return { ...found, cap: cap.points };
  if (cap !== undefined && "all" in cap) return found;
  cursor.at = stop;
  return threshold ?? (found.step === undefined ? expected.furtherStep : expected.incrementCap);
}

function differInSign(numbers: readonly (SignedNumber | undefined)[]): boolean {
  const signs = numbers.flatMap((number) => (number?.signed && !number.value.eq(0) ? [number.value.lt(0)] : []));
  return signs.includes(true) && signs.includes(false);
}

/** "100%: 70", "từ 95% trở lên: điểm tối đa"; undefined, with the cursor unmoved, when there is none. */
function takeBase(cursor: Cursor, bounds: RuleBounds): WithPercent<Base> | undefined {
  const start = cursor.at;
  const reading = takeInterval(cursor, bounds.unit);
  const low = reading?.interval.low;
  const isUpTo = reading?.interval.high === undefined || reading.interval.high.value.eq(low?.value ?? ZERO);
  if (reading !== undefined && low?.inclusive === true && isUpTo && bounds.maximum.gt(0)) {
    takeColon(cursor);
    const amount = takeAmount(cursor);
    if (amount?.is === "set" && pointsOfAmount(amount, bounds)?.points.eq(bounds.maximum) === true)
      return { end: low, percent: reading.percent };
  }
  cursor.at = start;
  return undefined;
}

/** "trên 5%:" before "cứ mỗi 1% vượt quá trừ 0,2 điểm"; undefined, with the cursor unmoved, when there is none. */
function takeBareThreshold(cursor: Cursor, unit: string | undefined): WithPercent<Threshold> | undefined {
  const start = cursor.at;
  const reading = takeInterval(cursor, unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  if (reading !== undefined && end !== undefined && (low === undefined || high === undefined)) {
    take(cursor, /[:,]|thì(?!\p{L})/iuy);
    const behind = cursor.at;
    if (takeStep(cursor, unit) !== undefined) {
      cursor.at = behind;
      return { end, isUpward: low !== undefined, first: NO_POINTS, percent: reading.percent };
    }
  }
  cursor.at = start;
  return undefined;
}

/** "trên 92", "từ 92", "dưới 90" with its points, or what was expected. */
function takeThreshold(cursor: Cursor, unit: string | undefined): WithPercent<Threshold> | string {
  const start = cursor.at;
  const reading = takeInterval(cursor, unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  if (reading === undefined) return expected.threshold;
  if (end === undefined || (low !== undefined && high !== undefined)) {
    cursor.at = start;
    return expected.threshold;
  }
  const first = takeSignedPoints(cursor);
  if (first === undefined) return expected.thresholdPoints;
  return { end, isUpward: low !== undefined, first, percent: reading.percent };
}
