/**
 * What officers leave unsaid about open ends. ">=98: 6; >=95: 5; >=90: 4" means from 95 to under 98, not all above 95; so
 * does "<90: 0; <95: 2" downwards. A number at which one step ends and another begins belongs to the one that begins. And
 * the best step of percentages, "95-100", also holds 103%.
 */
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { compareHigh, compareLow, type End, type Interval } from "../terms/interval.ts";

/** `intervals` with each open end drawn in to where the next begins, in the same order. */
export function settleEnds(intervals: readonly Interval[], percent: boolean): Interval[] {
  const parted = intervals.map((interval) => withoutSharedEnd(interval, intervals));
  const closed = parted.map((interval) => downTo(upTo(interval, parted), parted));
  if (!percent) return closed;
  const best = closed.every(({ high }) => high?.value.lte(HUNDRED) ?? false) ? closed.findIndex(endsAtHundred) : -1;
  return closed.map((interval, index) => (index === best ? { low: interval.low } : interval));
}

/** Numbers at which one interval ends and another begins, both holding them. */
export const sharedEnds = (intervals: readonly Interval[]): End[] =>
  intervals.flatMap((interval) =>
    beginsAtEndOf(interval, intervals) && interval.high !== undefined ? [interval.high] : [],
  );

const beginsAtEndOf = ({ low, high }: Interval, all: readonly Interval[]): boolean =>
  high?.inclusive === true &&
  !(low?.value.eq(high.value) ?? false) &&
  all.some((other) => other.low?.inclusive === true && other.low.value.eq(high.value));

const withoutSharedEnd = (interval: Interval, all: readonly Interval[]): Interval =>
  beginsAtEndOf(interval, all) && interval.high !== undefined
    ? { ...interval, high: { ...interval.high, inclusive: false } }
    : interval;

/** An upper end for one of several intervals without: where the next interval above it begins. */
function upTo(interval: Interval, all: readonly Interval[]): Interval {
  if (interval.high !== undefined) return interval;
  const above = all.filter(({ low }) => compareLow(low, interval.low) > 0);
  if (!above.some(({ high }) => high === undefined)) return interval;
  const next = above.map(({ low }) => low).sort(compareLow)[0];
  return next === undefined ? interval : { low: interval.low, high: beside(next) };
}

function downTo(interval: Interval, all: readonly Interval[]): Interval {
  if (interval.low !== undefined) return interval;
  const below = all.filter(({ high }) => compareHigh(high, interval.high) < 0);
  if (!below.some(({ low }) => low === undefined)) return interval;
  const next = below
    .map(({ high }) => high)
    .sort(compareHigh)
    .at(-1);
  return next === undefined ? interval : { low: beside(next), high: interval.high };
}

const beside = ({ value, inclusive }: End): End => ({ value, inclusive: !inclusive });

const HUNDRED = decimal("100");

const endsAtHundred = ({ high }: Interval): boolean => high?.inclusive === true && high.value.eq(HUNDRED);
