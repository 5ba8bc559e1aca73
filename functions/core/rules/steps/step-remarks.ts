import { ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import {
  compareHigh,
  compareLow,
  type End,
  holdsAnything,
  type Interval,
  intersection,
  ONE,
} from "../terms/interval.ts";
import { isRank } from "../terms/units.ts";
import { intervalPhrase, measurePhrase } from "../wording/measure-phrases.ts";
import { ruleRemarks, type StepWords } from "../wording/rule-wording.ts";
import { sharedEnds } from "./read-open-ends.ts";

/** Intervals beside each other, with what is said of them. */
export interface StepRow extends StepWords {
  readonly intervals: readonly Interval[];
  /** The same before their ends were settled. */
  readonly typed: readonly Interval[];
  /** True when every other result has points too. */
  readonly hasRest: boolean;
  readonly unit: string | undefined;
}

/** Results that two intervals of `row` hold, and results that none does. */
export const stepRemarks = (typed: string, row: StepRow): Fault[] => [
  ...overlapRemarks(typed, row),
  ...gaps(typed, row),
];

/** Results that two intervals of `row` hold. */
export const overlapRemarks = (typed: string, row: Omit<StepRow, "hasRest">): Fault[] => [
  ...twice(typed, row),
  ...overlaps(typed, row),
];

/** Numbers at which one step ends and another begins: the points are told, and the ends are to be written apart. */
const twice = (typed: string, { typed: intervals, unit, ...words }: Omit<StepRow, "hasRest">): Fault[] =>
  sharedEnds(intervals).map(({ value }) => ruleRemarks.sharedEnd(typed, measurePhrase(value, unit), words));

/** Of steps that all overlap the first pairs say it; every pair would be half of their square. */
const MOST_OVERLAPS = 30;

function overlaps(typed: string, { intervals, unit, ...words }: Omit<StepRow, "hasRest">): Fault[] {
  const found: Fault[] = [];
  for (const [index, first] of intervals.entries()) {
    for (const second of intervals.slice(index + 1)) {
      const shared = sharedBy(first, second, words.whole);
      if (shared === undefined) continue;
      found.push(ruleRemarks.overlap(typed, intervalPhrase(shared, unit), intervalPhrase(first, unit), words));
      if (found.length === MOST_OVERLAPS) return found;
    }
  }
  return found;
}

/** What two intervals share; between ">2" and "<3" there is no whole number. */
function sharedBy(first: Interval, second: Interval, whole: boolean): Interval | undefined {
  const shared = intersection(first, second);
  return shared === undefined || !whole || holdsAnything(inWholeNumbers(shared)) ? shared : undefined;
}

/** "còn lại" covers what lies outside the steps, or, where the steps reach to both sides, what lies between them. */
function gaps(typed: string, { intervals, hasRest, unit, ...words }: StepRow): Fault[] {
  const sorted = [...intervals].sort((a, b) => compareLow(a.low, b.low));
  const lowest = sorted[0]?.low;
  const highest = sorted
    .map(({ high }) => high)
    .sort(compareHigh)
    .at(-1);
  const isLowest = (end: End): boolean => isFloor(end) || (isRank(unit) && end.inclusive && end.value.lte(ONE));
  const reachesBoth = (lowest === undefined || isLowest(lowest)) && highest === undefined;
  if (hasRest && reachesBoth) return [];
  const between = gapsBetween(sorted, words.whole).map((gap) =>
    ruleRemarks.gap(typed, intervalPhrase(gap, unit), words),
  );
  if (hasRest) return between;
  const outside: Interval[] = [];
  if (lowest !== undefined && !isLowest(lowest)) outside.push({ high: beside(lowest) });
  if (highest !== undefined) outside.push({ low: beside(highest) });
  return [...between, ...outside.map((side) => ruleRemarks.outside(typed, intervalPhrase(side, unit), words))];
}

/** Results seldom lie below 0. */
const isFloor = ({ value, inclusive }: End): boolean => value.lt(ZERO) || (value.eq(ZERO) && inclusive);

const beside = ({ value, inclusive }: End): End => ({ value, inclusive: !inclusive });

function gapsBetween(sorted: readonly Interval[], whole: boolean): Interval[] {
  const found: Interval[] = [];
  let reached = sorted[0]?.high;
  for (const { low, high } of sorted) {
    if (reached === undefined) break;
    if (low !== undefined) {
      const open = { low: beside(reached), high: beside(low) };
      const gap = whole ? inWholeNumbers(open) : open;
      if (holdsAnything(gap)) found.push(gap);
    }
    if (compareHigh(high, reached) > 0) reached = high;
  }
  return found;
}

/** The same whole numbers, from the first to the last of them; the ends of `interval` are whole. */
const inWholeNumbers = ({ low, high }: Interval): Interval => ({
  low: low === undefined || low.inclusive ? low : { value: low.value.plus(1), inclusive: true },
  high: high === undefined || high.inclusive ? high : { value: high.value.minus(1), inclusive: true },
});
