/** What a rule gives at its edges, computed by the code that scores: "94,9% → 2; 95% → 3". */
import { type Decimal, decimal, divide, formatDecimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { computeScore } from "./compute-score.ts";
import type { DeadlineRule } from "./deadline/deadline.ts";
import { isWhole } from "./grammar/read-quantity.ts";
import { levelName } from "./levels/levels.ts";
import type { PerCaseRule } from "./per-case/per-case.ts";
import type { Rule } from "./rule.ts";
import type { Step } from "./steps/read-step-list.ts";
import { membersOf } from "./steps/step-conditions.ts";
import type { StepsRule } from "./steps/steps.ts";
import type { Given } from "./terms/computation.ts";
import type { End } from "./terms/interval.ts";
import { daysFrom } from "./terms/period.ts";
import { isDivisible } from "./terms/units.ts";
import { measurePhrase } from "./wording/measure-phrases.ts";

const MOST = 14;

/** The examples of `rule` in the order of the results; "" where no single result gives points. */
export function workedExamples(rule: Rule, given: Given): string {
  const seen = new Set<string>();
  const tries = [
    ...resultsOf(rule, given).map((result) => ({ result, who: undefined })),
    ...ownBarsOf(rule, given),
    ...eventOf(rule, given),
  ];
  const told = tries.flatMap(({ result, who }) => {
    const shown = who === undefined ? result : `${result} (${who})`;
    if (seen.has(shown)) return [];
    seen.add(shown);
    const computation = computeScore(
      rule,
      { result, target: undefined, supplement: who },
      { ...given, lateness: undefined },
    );
    return computation.kind === "computed" ? [`${shown} → ${formatDecimal(computation.score)}`] : [];
  });
  return told.slice(0, MOST).join("; ");
}

/** Results on both sides of every edge, as people type them. */
function resultsOf(rule: Rule, { unit }: Given): readonly string[] {
  switch (rule.kind) {
    case "levels":
      return rule.levels.map(levelName);
    case "steps":
      return [...edgesOf(rule, unit, undefined), ...(rule.states ?? []).map(({ name }) => name)];
    case "ladder":
      return [...edges(rule.steps, true, unit), ...(rule.states ?? []).map(({ name }) => name)];
    case "deadline":
      return [
        ...rule.deadlines.flatMap(({ until }) => [until, daysFrom(until, 1)]).map(formatDate),
        ...lateDays(rule).map(formatDate),
        ...(rule.never === undefined ? [] : [rule.never.name]),
      ];
    case "proportional":
      return [
        ...(rule.floor === undefined ? ["50"] : beside(rule.floor, TENTH)),
        ...(rule.full === undefined ? [] : beside(rule.full, TENTH)),
        "100",
      ].map((share) => `${share}%`);
    case "per-case":
      return rule.others === undefined
        ? countsOf(rule).map((count) => measurePhrase(count, unit))
        : rule.others.reduce((all) => `${all}; 1`, "1").split("|");
    case "increment": {
      const { threshold, every, each, cap, first, isUpward, nothing, back } = rule;
      const steps = counts(ONE, each, cap?.minus(first.abs()));
      const from = (count: Decimal): Decimal => threshold.value.plus(every.times(isUpward ? count : count.neg()));
      const shownUnit = rule.percent ? "%" : unit;
      const isCounted = !rule.percent && !isDivisible(unit) && isWhole(every);
      const without = nothing === undefined ? [] : edges([{ interval: nothing, points: ZERO }], isCounted, shownUnit);
      const behind =
        back === undefined
          ? []
          : counts(back.every, back.each, back.cap).map((by) => threshold.value.plus(isUpward ? by.neg() : by));
      const reached = [...behind.toReversed(), ...steps.map(from)].filter(
        (value) => value.gte(0) || threshold.value.lt(0),
      );
      return [...reached.map((value) => measurePhrase(value, shownUnit)), ...without];
    }
    case "matrix":
    case "relative":
    case "direct":
    case "discretion":
    case "group":
    case "best-of":
      return [];
  }
}

const edgesOf = ({ steps, whole, percent }: StepsRule, unit: string | undefined, of: string | undefined) =>
  edges(
    steps.filter(({ who }) => who === of),
    whole,
    percent ? "%" : unit,
  );

/** Results of the members who have bars of their own. */
const ownBarsOf = (rule: Rule, { unit }: Given): readonly { readonly result: string; readonly who: string }[] =>
  rule.kind === "steps"
    ? membersOf(rule).flatMap((who) => edgesOf(rule, unit, who).map((result) => ({ result, who })))
    : [];

/** The event that takes all points. */
const eventOf = (rule: Rule, { unit }: Given): readonly { readonly result: string; readonly who: string }[] =>
  rule.kind !== "per-case" || rule.knockOutEvent === undefined
    ? []
    : [{ result: measurePhrase(ZERO, unit), who: rule.knockOutEvent }];

const ONE = decimal("1");
const TENTH = decimal("0.1");

/** The second day that takes points, and the last with the first behind it. */
function lateDays({ deadlines: [{ until }], late }: DeadlineRule): readonly string[] {
  if (late === undefined) return [];
  const taking = [1, 2].map((times) => daysFrom(until, late.every * times));
  return [...taking, ...(late.until === undefined ? [] : [late.until, daysFrom(late.until, 1)])];
}

/** None, one, two, those that fill the cap and one more. */
function counts(size: Decimal, each: Decimal, cap: Decimal | undefined): readonly Decimal[] {
  const first = [ZERO, size, size.times(2)];
  if (cap === undefined || each.eq(0) || cap.lt(0)) return first;
  const full = divide(cap, each.abs(), 0).times(size);
  return [...first, full, full.plus(size)];
}

/** With both sides of the number at which all points are lost. */
function countsOf({ batch, each, cap, knockOutCount }: PerCaseRule): readonly Decimal[] {
  const all = counts(batch ?? ONE, each, cap);
  const last = knockOutCount?.low?.value;
  return last === undefined ? all : [...all, last.minus(ONE), last, last.plus(ONE)].sort((a, b) => a.cmp(b));
}

const beside = (value: Decimal, apart: Decimal): string[] =>
  [value.minus(apart), value].map((each) => formatDecimal(each));

function edges(steps: readonly Step[], whole: boolean, unit: string | undefined): readonly string[] {
  const ends = steps.flatMap(({ interval: { low, high } }) => [low, high].filter((end) => end !== undefined));
  const apart = whole ? ONE : apartOf(ends);
  const found = ends.flatMap(({ value }) => [value.minus(apart), value, value.plus(apart)]);
  return found
    .filter((value) => value.gte(0) && !(unit === "%" && value.gt(100)))
    .sort((a, b) => a.cmp(b))
    .map((value) => measurePhrase(value, unit));
}

/** One of the last decimals that the ends have, a tenth at most. */
function apartOf(ends: readonly End[]): Decimal {
  let apart = TENTH;
  while (ends.some(({ value }) => !isWhole(divide(value, apart, 6)))) apart = apart.times("0.1");
  return apart;
}
