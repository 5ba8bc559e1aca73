/** Kiểu chấm "theo bậc": ">=98: 6; 95-<98: 5; còn lại: 0". */
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "./computation.ts";
import { expected } from "./expected-wording.ts";
import { locate, stepPhrase } from "./find-step.ts";
import { type Interval, intersection } from "./interval.ts";
import { levelKey, saysNo, saysYes } from "./level-names.ts";
import { REST } from "./measure-phrases.ts";
import { caseRemarks } from "./point-bounds.ts";
import { takeMeasureCase } from "./read-case.ts";
import { readMeasured } from "./read-measured.ts";
import { isPercent, isWhole, typedIn } from "./read-quantity.ts";
import { pointsOf, type State, type Step, type StepList, takeAllCases } from "./read-step-list.ts";
import { type RuleBounds, type RuleReading, startOf } from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { reasons, sentences } from "./sentence-wording.ts";
import { settledCases } from "./settle-cases.ts";
import { overlapRemarks, stepRemarks } from "./step-remarks.ts";
import { stopped } from "./stopped.ts";
import { isDivisible } from "./units.ts";

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
  const cases = takeAllCases(cursor, { takeCase: (at) => takeMeasureCase(at, bounds.unit), bounds, expected: WORDS });
  if ("fault" in cases) return cases;
  const measured = cases.flatMap((one) =>
    one.is === "interval" ? [one, ...(one.own === undefined ? [] : [one.own])] : [],
  );
  const percent = isPercent(bounds.unit) || measured.some((one) => one.percent);
  const list = settledCases(cases, percent, bounds, true);
  if (list === undefined || conditionsOf(list).length + membersOf(list).length > 1)
    return stopped(cursor, expected.interval);
  const { steps, rest } = list;
  const whole = !percent && !isDivisible(bounds.unit) && measured.every(({ interval }) => isCounted(interval));
  const rule: StepsRule = { kind: "steps", ...list, percent, whole };
  const words = { unit: percent ? "%" : bounds.unit, subject: "kết quả", whole } as const;
  const forSome = { intervals: intervalsOf(steps, isForSome), typed: intervalsOf(measured, isForSome), ...words };
  const forAll = {
    intervals: besideEachOther(steps),
    typed: besideEachOther(measured),
    hasRest: rest !== undefined,
    ...words,
  };
  const remarks = [...stepRemarks(typed, forAll), ...overlapRemarks(typed, forSome)];
  return { rule, remarks: [...remarks, ...caseRemarks(typed, pointsOf(rule), bounds)] };
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

/** The rule as a sentence, in the unit of the criterion. */
export const stepsSentence = ({ percent, ...list }: StepsRule, unit: string | undefined): string =>
  [
    stepListSentence(list, percent ? "%" : unit),
    ...(conditionsOf(list).length === 0 ? [] : [sentences.condition]),
    ...membersOf(list).map(sentences.ownBar),
  ].join(" ");

/** The conditions of the steps, each once. */
const conditionsOf = ({ steps }: StepList): readonly string[] => [
  ...new Set(steps.flatMap(({ condition }) => (condition === undefined ? [] : [condition]))),
];

/** The kinds of member that have steps of their own, each once. */
const membersOf = ({ steps }: StepList): readonly string[] => [
  ...new Set(steps.flatMap(({ who }) => (who === undefined ? [] : [who]))),
];

/** The steps as a sentence, in `unit`. */
export const stepListSentence = ({ steps, rest, states = [] }: StepList, unit: string | undefined): string =>
  sentences.cases([
    ...steps.map((step) => [stepPhrase(step, unit), step.points, step.less] as const),
    ...states.map(({ name, points, less }) => [name, points, less] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);

/** What counts for whoever typed `supplement`: with the conditions met unless "không", with own bars only if told so. */
function countedFor(
  { steps, rest }: StepList,
  supplement: string,
): Pick<StepList, "rest"> & { readonly steps: readonly Step[] } {
  const key = levelKey(supplement);
  const isMet = !saysNo(key);
  const [who] = membersOf({ steps });
  const isOne = who !== undefined && (saysYes(key) || ` ${key} `.includes(` ${levelKey(who)} `));
  return {
    steps: [
      ...(isOne ? steps.filter(isForSome) : []),
      ...steps.filter((step) => !isForSome(step) && (isMet || step.condition === undefined)),
    ],
    rest,
  };
}

/** The state that `typed` names. */
export function stateNamed(typed: string, { states = [] }: StepList): State | undefined {
  const key = levelKey(typed);
  return states.find(({ name }) => levelKey(name) === key);
}

/** The points of the step that holds the result; a result in none, without a rest, is a fault. */
export function scoreBySteps(rule: StepsRule, { result, supplement }: Entry, { unit }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const state = stateNamed(typedIn(result), rule);
  if (state !== undefined) return computed(state.points, () => reasons.level(state.name, state.points));
  const reading = readMeasured(result, { unit, percent: rule.percent, whole: rule.whole }, "Kết quả");
  if ("fault" in reading) return unreadable(reading.fault);
  const { value, unit: shownUnit } = reading.value;
  const found = locate(countedFor(rule, typedIn(supplement)), value, shownUnit);
  return found === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), reading.value.shown))
    : computed(found.points, () => reasons.step(reading.value.shown, found.name), {
        overlooked: () => found.overlooked,
      });
}
