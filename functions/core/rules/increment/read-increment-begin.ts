/** What the steps of a rule begin with: "100%: 70", "trên 92: +0,1", "trên 5%" alone. */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { behindSubject } from "../grammar/behind-subject.ts";
import { takeStep, type WithPercent } from "../grammar/read-further-step.ts";
import { type IntervalReading, takeInterval } from "../grammar/read-interval.ts";
import { type SignedNumber, takeSignedPoints } from "../grammar/read-signed-points.ts";
import { type Cursor, type RuleBounds, take } from "../grammar/reading-cursor.ts";
import type { End, Interval } from "../terms/interval.ts";
import { expected } from "../wording/expected-wording.ts";

/** Where points begin, upwards or downwards, and those of getting there. */
export interface Threshold {
  readonly end: End;
  readonly isUpward: boolean;
  readonly first: SignedNumber;
}

/** Points at a number, from which the steps go: "100%: 70", "không quá 5%: 3". */
export interface Base {
  readonly end: End;
  /** True where more is worse, so that the points are those of all results below. */
  readonly isMost: boolean;
  readonly points: Decimal;
}

/** With whether a percent sign was typed, and what is measured. */
export type Led<Read> = WithPercent<Read> & { readonly subject: string };

const takeLed = (cursor: Cursor, unit: string | undefined): Led<IntervalReading> | undefined => {
  const reading = behindSubject(cursor, () => takeInterval(cursor, unit));
  return reading === undefined ? undefined : { ...reading.found, subject: reading.subject };
};

/** "100%: 70", "từ 95% trở lên: điểm tối đa", "≤5%: 3"; undefined, with the cursor unmoved, when there is none. */
export function takeBase(cursor: Cursor, bounds: RuleBounds): Led<Base> | undefined {
  const start = cursor.at;
  const reading = takeLed(cursor, bounds.unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  const isExact = low !== undefined && high?.value.eq(low.value) === true;
  const isOneEnd = isExact || (low === undefined) !== (high === undefined);
  if (reading !== undefined && end?.inclusive === true && isOneEnd) {
    const amount = takeAmount(cursor);
    const points = amount?.is === "set" ? pointsOfAmount(amount, bounds)?.points : undefined;
    const { percent, subject } = reading;
    const isWithin = isExact && points?.gt(0) === true && points.lt(bounds.maximum);
    const isAll = points?.eq(bounds.maximum) === true && (isExact || bounds.maximum.gt(0));
    if (points !== undefined && (isAll || isWithin))
      return { end, isMost: low === undefined, points, percent, subject };
  }
  cursor.at = start;
  return undefined;
}

/** The points of passing a threshold that gives none by itself. */
export const NO_POINTS: SignedNumber = { value: ZERO, signed: false };

/** The results that have points. */
export const beyond = ({ end, isUpward }: Threshold): Interval => (isUpward ? { low: end } : { high: end });

/** "trên 5%:" before "cứ mỗi 1% vượt quá trừ 0,2 điểm"; undefined, with the cursor unmoved, when there is none. */
export function takeBareThreshold(cursor: Cursor, unit: string | undefined): Led<Threshold> | undefined {
  const start = cursor.at;
  const reading = takeLed(cursor, unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  if (reading !== undefined && end !== undefined && (low === undefined || high === undefined)) {
    take(cursor, /[:,]|thì(?!\p{L})/iuy);
    const behind = cursor.at;
    if (takeStep(cursor, unit) !== undefined) {
      cursor.at = behind;
      const { percent, subject } = reading;
      return { end, isUpward: low !== undefined, first: NO_POINTS, percent, subject };
    }
  }
  cursor.at = start;
  return undefined;
}

/** "trên 92", "từ 92", "dưới 90" with its points, or what was expected. */
export function takeThreshold(cursor: Cursor, unit: string | undefined): Led<Threshold> | string {
  const start = cursor.at;
  const reading = takeLed(cursor, unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  if (reading === undefined) return expected.threshold;
  if (end === undefined || (low !== undefined && high !== undefined)) {
    cursor.at = start;
    return expected.threshold;
  }
  const first = takeSignedPoints(cursor);
  if (first === undefined) return expected.thresholdPoints;
  const { percent, subject } = reading;
  return { end, isUpward: low !== undefined, first, percent, subject };
}
