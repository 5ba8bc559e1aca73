/** Kiểu chấm "theo bậc": ">=98: 6; 95-<98: 5; còn lại: 0". */
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { levelKey, saysNever } from "../grammar/level-names.ts";
import { caseRemarks } from "../grammar/point-bounds.ts";
import { readMeasured } from "../grammar/read-measured.ts";
import { isPercent, isWhole, typedIn } from "../grammar/read-quantity.ts";
import { type RuleBounds, type RuleReading, startOf } from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { nameOf } from "../grammar/words.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "../terms/computation.ts";
import { type Interval, intersection } from "../terms/interval.ts";
import { isDivisible } from "../terms/units.ts";
import { expected } from "../wording/expected-wording.ts";
import { REST } from "../wording/measure-phrases.ts";
import { reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { locate, stepPhrase } from "./find-step.ts";
import { type Subjects, takeBehindCase, takeMeasureCase } from "./read-case.ts";
import { pointsOf, type State, type Step, type StepList, takeAllCases } from "./read-step-list.ts";
import { settledCases } from "./settle-cases.ts";
import { asksOneThing, conditionsOf, contradicted, countedFor, isNegated, membersOf } from "./step-conditions.ts";
import { overlapRemarks, type StepRow, stepRemarks } from "./step-remarks.ts";

/** Points by a measured result. */
export interface StepsRule extends StepList {
  readonly kind: "steps";
  /** True when the steps or their unit say per cent. */
  readonly percent: boolean;
  /** True when only whole numbers can be meant, so that nothing lies between "2-3" and ">=4". */
  readonly whole: boolean;
}

const WORDS = {
  interval: expected.interval,
  ordered: expected.ordered,
  points: expected.stepPoints,
  next: expected.step,
};

/** Reads the notation; a percent sign at one step makes all of them percentages. */
export function readSteps(typed: string, bounds: RuleBounds): RuleReading<StepsRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo bậc", expected.interval) };
  const seen: Subjects = {};
  const cases = takeAllCases(cursor, {
    takeCase: (at) => takeMeasureCase(at, bounds.unit, seen),
    takeBehind: (at, named) => takeBehindCase(at, named, bounds.unit),
    bounds,
    expected: WORDS,
  });
  if ("fault" in cases) return cases;
  const measured = cases.flatMap((one) =>
    one.is === "interval" ? [one, ...(one.also ?? []), ...(one.own === undefined ? [] : [one.own])] : [],
  );
  const percent = isPercent(bounds.unit) || measured.some((one) => one.percent);
  const list = settledCases(cases, percent, bounds, { isMeasured: true });
  if (list === undefined) return stopped(cursor, expected.interval);
  if (!asksOneThing(list))
    return { fault: ruleFaults.severalConditions(typed, [...conditionsOf(list), ...membersOf(list)]) };
  const { steps, rest } = list;
  const isMean = seen.subject?.terms.some(({ word }) => word === "bình quân") === true;
  const whole =
    !percent && !isMean && !isDivisible(bounds.unit) && measured.every(({ interval }) => isCounted(interval));
  const rule: StepsRule = { kind: "steps", ...list, ...subjectOf(seen), percent, whole };
  const words = { unit: percent ? "%" : bounds.unit, subject: "kết quả", whole } as const;
  const forSome = { intervals: intervalsOf(steps, isForSome), typed: intervalsOf(measured, isForSome), ...words };
  const remarks = [
    ...remarksForAll(typed, { steps, measured, hasRest: rest !== undefined, words }),
    ...overlapRemarks(typed, forSome),
  ];
  return { rule, remarks: [...remarks, ...caseRemarks(typed, pointsOf(rule), bounds)] };
}

/** What a list of steps keeps of the words before its first number. */
export const subjectOf = ({ subject, tail }: Subjects): Pick<StepList, "subject" | "tail"> => ({
  ...(subject === undefined ? {} : { subject: { name: subject.head, terms: subject.terms } }),
  ...(tail === undefined ? {} : { tail: { name: tail.head, terms: tail.terms } }),
});

interface AllBars {
  readonly steps: readonly Bar[];
  readonly measured: readonly Bar[];
  readonly hasRest: boolean;
  readonly words: Pick<StepRow, "unit" | "subject" | "whole">;
}

/** Where one thing is asked or its opposite, each of the two is a row of steps of its own. */
function remarksForAll(typed: string, { steps, measured, hasRest, words }: AllBars): readonly Fault[] {
  const [first, opposite] = conditionsOf({ steps });
  const rowWithout = (not: string | undefined) =>
    stepRemarks(typed, {
      intervals: besideEachOther(steps.filter(({ condition }) => condition === undefined || condition !== not)),
      typed: besideEachOther(measured.filter(({ condition }) => condition === undefined || condition !== not)),
      hasRest,
      ...words,
    });
  const remarks = rowWithout(opposite);
  const others = opposite === undefined ? [] : rowWithout(first);
  return [...remarks, ...others.filter(({ what }) => remarks.every((one) => one.what !== what))];
}

type Bar = Pick<Step, "interval" | "condition" | "who">;

const isForSome = ({ who }: Bar): boolean => who !== undefined;

const intervalsOf = (bars: readonly Bar[], are: (bar: Bar) => boolean): readonly Interval[] =>
  bars.filter(are).map(({ interval }) => interval);

/** Those for all members, without those that ask for more than another that holds the same results, as they may. */
const besideEachOther = (bars: readonly Bar[]): readonly Interval[] =>
  intervalsOf(
    bars,
    ({ interval, condition, who }) =>
      who === undefined &&
      (condition === undefined ||
        !bars.some(
          (other) =>
            other.condition === undefined &&
            other.who === undefined &&
            intersection(other.interval, interval) !== undefined,
        )),
  );

/** Whole ends, and none that ends below a number: "2-3" counts, "2-<4" measures. */
export const isCounted = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || (isWhole(high.value) && high.inclusive));

/** The rule as a sentence, in the unit of the criterion; `isKind` tells of members that nobody has to name. */
export function stepsSentence(
  { percent, ...list }: StepsRule,
  unit: string | undefined,
  isKind: (who: string) => boolean = () => false,
): string {
  const conditions = conditionsOf(list);
  return [
    stepListSentence(list, percent ? "%" : unit),
    ...(conditions.length === 0 ? [] : [sentences.condition(conditions.some(isNegated))]),
    ...membersOf(list).map((who) => (isKind(who) ? sentences.barOfKind(who) : sentences.ownBar(who))),
    ...(list.tail === undefined ? [] : [sentences.measuredOf(nameOf(list.tail.name, list.tail.terms))]),
  ].join(" ");
}

/** What stands before the first number: "giải ngân ", "chậm ", "". */
export const leadOf = ({ subject, head }: Pick<StepList, "subject" | "head">): string =>
  [
    ...(subject === undefined ? [] : [nameOf(subject.name, subject.terms)]),
    ...(head === undefined ? [] : [head]),
    "",
  ].join(" ");

/** What stands behind the first number: " số hồ sơ được giải quyết đúng hạn", "". */
export const tailOf = ({ tail }: Pick<StepList, "tail">): string =>
  tail === undefined ? "" : ` ${nameOf(tail.name, tail.terms)}`;

/** The steps as a sentence, in `unit`. */
export const stepListSentence = ({ steps, rest, states = [], ...words }: StepList, unit: string | undefined): string =>
  sentences.cases([
    ...steps.map(
      (step, index) =>
        [`${index === 0 ? leadOf(words) : ""}${stepPhrase(step, unit)}`, step.points, step.less] as const,
    ),
    ...states.map(({ name, points, less }) => [name, points, less] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);

/** The state that `typed` names: by its words, by the beginning of only one, or as the only one that was not done. */
export function stateNamed(typed: string, { states = [] }: StepList): State | undefined {
  const key = levelKey(typed);
  const only = (are: (state: State) => boolean): State | undefined => {
    const found = states.filter(are);
    return found.length === 1 ? found[0] : undefined;
  };
  return (
    states.find(({ name }) => levelKey(name) === key) ??
    (key.includes(" ") ? only(({ name }) => levelKey(name).startsWith(`${key} `)) : undefined) ??
    (key.includes(" ") && saysNever(typed, undefined) ? only(({ name }) => saysNever(name, undefined)) : undefined)
  );
}

/** The points of the step that holds the result; a result in none, without a rest, is a fault. */
export function scoreBySteps(rule: StepsRule, { result, supplement }: Entry, { unit, isOfKind }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const state = stateNamed(typedIn(result), rule);
  if (state !== undefined) return computed(state.points, () => reasons.level(state.name, state.points));
  const reading = readMeasured(result, { unit, percent: rule.percent, whole: rule.whole }, "Kết quả");
  if ("fault" in reading) return unreadable(reading.fault);
  const { value, unit: shownUnit } = reading.value;
  const other = isOfKind === undefined ? undefined : contradicted(rule, typedIn(supplement), isOfKind);
  if (other !== undefined)
    return unreadable(resultFaults.otherKind(typedIn(supplement), other, isOfKind?.(other) === true));
  const counted = countedFor(rule, typedIn(supplement), isOfKind);
  if (counted === undefined) return unreadable(resultFaults.isConditionMet(typedIn(supplement)));
  const found = locate(counted, value, shownUnit);
  return found === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), reading.value.shown))
    : computed(found.points, () => reasons.step(reading.value.shown, found.name), {
        overlooked: () => found.overlooked,
      });
}
