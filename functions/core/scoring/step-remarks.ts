import { ZERO } from "../../../sheets-schema/decimal.ts";
import type { Fault } from "../../../sheets-schema/fault.ts";
import { compareHigh, compareLow, type End, holdsAnything, type Interval, intersection } from "./interval.ts";
import { intervalPhrase, ruleRemarks } from "./rule-wording.ts";
import type { StepsRule } from "./steps.ts";

/** Results that two steps of `rule` hold, and results that none does. */
export function stepRemarks(typed: string, rule: StepsRule, unit: string | undefined): Fault[] {
  const intervals = rule.steps.map(({ interval }) => interval);
  return [...overlaps(typed, intervals, unit), ...gaps(typed, intervals, rule, unit)];
}

const overlaps = (typed: string, intervals: readonly Interval[], unit: string | undefined): Fault[] =>
  intervals.flatMap((first, index) =>
    intervals.slice(index + 1).flatMap((second) => {
      const shared = intersection(first, second);
      return shared === undefined
        ? []
        : [ruleRemarks.overlap(typed, intervalPhrase(shared, unit), intervalPhrase(first, unit))];
    }),
  );

/** "còn lại" covers what lies outside the steps, or, where the steps reach to both sides, what lies between them. */
function gaps(typed: string, intervals: readonly Interval[], rule: StepsRule, unit: string | undefined): Fault[] {
  const sorted = [...intervals].sort((a, b) => compareLow(a.low, b.low));
  const lowest = sorted[0]?.low;
  const highest = sorted
    .map(({ high }) => high)
    .sort(compareHigh)
    .at(-1);
  const reachesBoth = (lowest === undefined || isFloor(lowest)) && highest === undefined;
  if (rule.rest !== undefined && reachesBoth) return [];
  const between = gapsBetween(sorted, rule.whole).map((gap) => ruleRemarks.gap(typed, intervalPhrase(gap, unit)));
  if (rule.rest !== undefined) return between;
  const outside: Interval[] = [];
  if (lowest !== undefined && !isFloor(lowest)) outside.push({ high: beside(lowest) });
  if (highest !== undefined) outside.push({ low: beside(highest) });
  return [...between, ...outside.map((side) => ruleRemarks.outside(typed, intervalPhrase(side, unit)))];
}

/** Results seldom lie below 0. */
const isFloor = ({ value, inclusive }: End): boolean => value.lt(ZERO) || (value.eq(ZERO) && inclusive);

const beside = ({ value, inclusive }: End): End => ({ value, inclusive: !inclusive });

function gapsBetween(sorted: readonly Interval[], whole: boolean): Interval[] {
  const found: Interval[] = [];
  let reached = sorted[0]?.high;
  for (const { low, high } of sorted.slice(1)) {
    if (reached === undefined) break;
    if (low !== undefined) {
      const gap = whole ? wholeGap(reached, low) : { low: beside(reached), high: beside(low) };
      if (holdsAnything(gap)) found.push(gap);
    }
    if (compareHigh(high, reached) > 0) reached = high;
  }
  return found;
}

/** The whole numbers between two ends: none between 3 and 4. */
const wholeGap = (reached: End, low: End): Interval => ({
  low: { value: reached.inclusive ? reached.value.plus(1) : reached.value, inclusive: true },
  high: { value: low.inclusive ? low.value.minus(1) : low.value, inclusive: true },
});
