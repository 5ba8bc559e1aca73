/** Cases as typed → the list of steps that is meant: 0 for "không có", what stays when nothing is taken away, the open top. */
import { type Decimal, decimal, max, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Points } from "../grammar/amount.ts";
import { isWhole } from "../grammar/read-quantity.ts";
import type { RuleBounds } from "../grammar/reading-cursor.ts";
import { compareHigh, compareLow, contains, type Interval, NOTHING, ONE } from "../terms/interval.ts";
import { isDivisible } from "../terms/units.ts";
import { type State, type Step, type StepList, settledSteps, type TypedCase } from "./read-step-list.ts";

/** What the numbers are of. */
interface Counted {
  readonly isMeasured: boolean;
  /** "chậm", "thiếu": what is not done at all is no 0 of these. */
  readonly head?: string | undefined;
  /** True of what is missing: nothing done at all is more of it than any number named. */
  readonly isLack?: boolean;
}

/** The list that `cases` mean; undefined when no case holds a number, nor, unless a measure, says none. */
export function settledCases(
  typed: readonly TypedCase[],
  percent: boolean,
  bounds: RuleBounds,
  { isMeasured, head, isLack = false }: Counted,
): StepList | undefined {
  const cases = percent ? typed : withoutNone(typed);
  const holdsZero = cases.some(
    (one) =>
      one.is === "interval" && one.who === undefined && contains(one.interval, { numerator: ZERO, denominator: ONE }),
  );
  const isZeroSaid = holdsZero || cases.some((one) => one.is === "none" && !one.isAct);
  const steps: Step[] = [];
  const forSome: Step[] = [];
  let heading: string | undefined;
  const states: State[] = [];
  let rest: Decimal | undefined;
  for (const one of cases) {
    if (one.is === "rest") rest = one.given.points;
    else if (one.is === "interval") {
      if (one.isHeading === true) heading = one.who;
      const step = stepOf({ ...one, who: one.who ?? heading });
      const alike = [step, ...(one.also ?? []).map(({ interval }) => ({ ...step, interval }))];
      (step.who === undefined ? steps : forSome).push(...alike);
      if (one.orState !== undefined) states.push({ name: one.orState, ...one.given });
      if (one.own !== undefined) forSome.push({ interval: one.own.interval, ...one.given, who: one.own.who });
    } else {
      const isZero = !percent && (one.isAct ? !isZeroSaid && head === undefined : !holdsZero);
      if (isLack && one.isAct) steps.push(...beyond(steps, one.given));
      if (isZero) steps.push({ interval: NOTHING, ...one.given });
      if (!isZero || one.isAct) states.push({ name: one.name, ...one.given });
    }
  }
  const opened = percent ? asThresholds(steps) : rest === undefined ? withOpenTop(steps, bounds) : steps;
  const [first, ...others] = opened.some(({ interval }) => interval !== NOTHING) || !isMeasured ? opened : [];
  if (first === undefined) return undefined;
  const tells = head !== undefined && !isZeroSaid && states.length > 0;
  const typedList = {
    steps: [first, ...others] as const,
    rest,
    ...(states.length === 0 ? {} : { states }),
    ...(tells ? { head } : {}),
  };
  const list = settledSteps(typedList, percent);
  const settled = rest === undefined ? { ...list, ...implicitRest(list, cases, percent, bounds) } : list;
  return withStepsFor(settled, forSome, percent);
}

/** Numbers greater than all that `steps` hold. */
function beyond(steps: readonly Step[], given: Points): readonly Step[] {
  const top = [...steps].sort((a, b) => compareHigh(a.interval.high, b.interval.high)).at(-1)?.interval.high;
  return top === undefined ? [] : [{ interval: { low: { value: top.value, inclusive: !top.inclusive } }, ...given }];
}

/** The steps for some members behind those for all, in which their own ends are settled apart. */
function withStepsFor(list: StepList, [first, ...others]: readonly Step[], percent: boolean): StepList {
  if (first === undefined) return list;
  const [one, ...more] = list.steps;
  return { ...list, steps: [one, ...more, ...settledSteps({ steps: [first, ...others] }, percent).steps] };
}

const stepOf = ({ interval, given, condition, who }: Extract<TypedCase, { is: "interval" }>): Step => ({
  interval,
  ...given,
  ...(condition === undefined ? {} : { condition }),
  ...(who === undefined ? {} : { who }),
});

/** "đúng hạn: 3; chậm dưới 3 ngày: 2": where none has a case of its own, less than three begins at one. */
function withoutNone(cases: readonly TypedCase[]): readonly TypedCase[] {
  if (!cases.some((one) => one.is === "none" && !one.isAct)) return cases;
  return cases.map((one) =>
    one.is === "interval" && one.interval.low === undefined && one.interval.high?.value.gt(ONE_MORE) === true
      ? { ...one, interval: { low: { value: ONE_MORE, inclusive: true }, high: one.interval.high } }
      : one,
  );
}

const isSingle = ({ low, high }: Interval): boolean =>
  low !== undefined && high !== undefined && low.value.eq(high.value);

/** "85%: 2; 70%: 1,25; 50%: 0,5" means from 85 % on: shares lie between the numbers, and more of them is more points. */
function asThresholds(steps: readonly Step[]): readonly Step[] {
  if (steps.length < 2 || !steps.every(({ interval }) => isSingle(interval))) return steps;
  const sorted = [...steps].sort((a, b) => compareLow(a.interval.low, b.interval.low));
  const grows = sorted.every((step, index) => index === 0 || step.points.gt(sorted[index - 1]?.points ?? step.points));
  return grows ? steps.map((step) => ({ ...step, interval: { low: step.interval.low } })) : steps;
}

/** "02 cuộc: 2; 01 cuộc: 1" of a maximum of 2: three meetings are not less than two. */
function withOpenTop(steps: readonly Step[], { maximum }: RuleBounds): readonly Step[] {
  const top = [...steps].sort((a, b) => compareHigh(a.interval.high, b.interval.high)).at(-1);
  const low = top?.interval.low;
  if (top === undefined || low === undefined || steps.length < 2 || !isSingle(top.interval)) return steps;
  const isBest =
    maximum.gt(0) && top.points.eq(maximum) && steps.every((step) => step === top || step.points.lt(maximum));
  return isBest && isWhole(low.value) && low.value.gt(0)
    ? steps.map((step) => (step === top ? { ...step, interval: { low } } : step))
    : steps;
}

/**
 * Where cases only take away, what none of them names keeps its points; of a bonus or a deduction it is none. Not where
 * numbers beyond the greatest of the cases would be forgotten with it, not between two of them, and not where
 * they take now more, now less from the maximum.
 */
function implicitRest(
  { steps }: StepList,
  cases: readonly TypedCase[],
  percent: boolean,
  { maximum, bonusCap, deductionCap, unit }: RuleBounds,
): { readonly rest?: Decimal } {
  const isCounted = !percent && !isDivisible(unit);
  if (maximum.gt(0) && !percent && countsUp(steps, isCounted)) return { rest: ZERO };
  const given = cases.map((one) => one.given);
  const onlyTakes =
    cases.some((one) => one.is === "interval" && one.given.less !== undefined) &&
    given.every(({ points, less }) => less !== undefined || points.eq(0));
  const isApart =
    maximum.eq(0) &&
    (bonusCap ?? deductionCap) !== undefined &&
    (given.every(({ points }) => points.gt(0)) || given.every(({ points }) => points.lt(0)));
  const rest = maximum.gt(0) && onlyTakes ? maximum : isApart ? ZERO : undefined;
  if (
    rest === undefined ||
    leavesAGap(
      steps.map(({ interval }) => interval),
      isCounted,
    )
  )
    return {};
  return (isApart ? isGreatestOpen(steps) : growsToOpenEnd(steps, rest)) ? { rest } : {};
}

/** True where a step of the most points has no end. */
function isGreatestOpen(steps: readonly Step[]): boolean {
  const most = steps.map(({ points }) => points.abs()).reduce(max);
  return steps.some(
    ({ points, interval: { low, high } }) => points.abs().eq(most) && (low === undefined || high === undefined),
  );
}

/** True where the steps lie farther from `rest` the nearer they are to an end without a bound, so that it is at the other. */
function growsToOpenEnd(steps: readonly Step[], rest: Decimal): boolean {
  const sorted = [...steps].sort((a, b) => compareLow(a.interval.low, b.interval.low));
  const away = sorted.map(({ points }) => points.minus(rest).abs());
  const rises = away.every((one, index) => one.gte(away[index - 1] ?? one));
  const falls = away.every((one, index) => one.lte(away[index - 1] ?? one));
  const isOpenAbove = sorted.some(({ interval }) => interval.high === undefined);
  return (isOpenAbove && rises) || (sorted[0]?.interval.low === undefined && falls);
}

/** "từ 02 cuộc: 2; 01 cuộc: 1": of what is counted, none at all gives nothing. */
function countsUp(steps: readonly Step[], isCounted: boolean): boolean {
  const sorted = [...steps].sort((a, b) => compareLow(a.interval.low, b.interval.low));
  return (
    steps.length > 1 &&
    sorted.every(({ interval: { low } }) => low?.inclusive === true && isWhole(low.value)) &&
    sorted[0]?.interval.low?.value.eq(ONE_MORE) === true &&
    sorted.at(-1)?.interval.high === undefined &&
    sorted.every(({ points }, index) => points.gt(sorted[index - 1]?.points ?? ZERO)) &&
    !leavesAGap(
      sorted.map(({ interval }) => interval),
      isCounted,
    )
  );
}

const ONE_MORE = decimal("1");

/** True where numbers between two intervals belong to none; of what is counted, where a whole number does. */
function leavesAGap(intervals: readonly Interval[], isCounted: boolean): boolean {
  const sorted = [...intervals].sort((a, b) => compareLow(a.low, b.low));
  return sorted.some(({ low }, index) => {
    const high = sorted[index - 1]?.high;
    if (low === undefined || high === undefined) return false;
    const next =
      isCounted && isWhole(low.value) && isWhole(high.value) && low.inclusive && high.inclusive
        ? high.value.plus(ONE_MORE)
        : high.value;
    return low.value.gt(next) || (low.value.eq(high.value) && !low.inclusive && !high.inclusive);
  });
}
