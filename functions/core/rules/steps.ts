/** Kiểu chấm "theo bậc": ">=98: 6; 95-<98: 5; còn lại: 0". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "./computation.ts";
import { expected } from "./expected-wording.ts";
import { locate } from "./find-step.ts";
import { type Interval, intersection } from "./interval.ts";
import { levelKey, saysNo } from "./level-names.ts";
import { intervalPhrase, REST } from "./measure-phrases.ts";
import { pointRemarks } from "./point-bounds.ts";
import { takeMeasureCase } from "./read-case.ts";
import { readMeasured } from "./read-measured.ts";
import { isPercent, isWhole, typedIn } from "./read-quantity.ts";
import { pointsOf, type State, type Step, type StepList, takeAllCases } from "./read-step-list.ts";
import { type RuleBounds, type RuleReading, startOf } from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { reasons, sentences } from "./sentence-wording.ts";
import { settledCases } from "./settle-cases.ts";
import { stepRemarks } from "./step-remarks.ts";
import { stopped } from "./stopped.ts";

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
  const measured = cases.filter((one) => one.is === "interval");
  const percent = isPercent(bounds.unit) || measured.some((one) => one.percent);
  const list = settledCases(cases, percent, bounds, true);
  if (list === undefined || conditionsOf(list).length > 1) return stopped(cursor, expected.interval);
  const { steps, rest } = list;
  const whole = !percent && measured.every(({ interval }) => isCounted(interval));
  const rule: StepsRule = { kind: "steps", ...list, percent, whole };
  const row = {
    intervals: besideEachOther(steps),
    typed: besideEachOther(measured),
    hasRest: rest !== undefined,
    unit: percent ? "%" : bounds.unit,
    subject: "kết quả",
    whole,
  } as const;
  return { rule, remarks: [...stepRemarks(typed, row), ...pointRemarks(typed, pointsOf(rule), bounds)] };
}

/** Without those that ask for more than another that holds the same results, as they may. */
const besideEachOther = (steps: readonly Pick<Step, "interval" | "condition">[]): readonly Interval[] =>
  steps
    .filter(
      ({ interval, condition }) =>
        condition === undefined ||
        !steps.some((other) => other.condition === undefined && intersection(other.interval, interval) !== undefined),
    )
    .map(({ interval }) => interval);

/** Whole ends, and none that ends below a number: "2-3" counts, "2-<4" measures. */
export const isCounted = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || (isWhole(high.value) && high.inclusive));

/** The rule as a sentence, in the unit of the criterion. */
export const stepsSentence = ({ percent, ...list }: StepsRule, unit: string | undefined): string =>
  [
    stepListSentence(list, percent ? "%" : unit),
    ...(conditionsOf(list).length === 0 ? [] : [sentences.condition]),
  ].join(" ");

/** The conditions of the steps, each once. */
const conditionsOf = ({ steps }: StepList): readonly string[] => [
  ...new Set(steps.flatMap(({ condition }) => (condition === undefined ? [] : [condition]))),
];

/** The steps as a sentence, in `unit`. */
export const stepListSentence = ({ steps, rest, states = [] }: StepList, unit: string | undefined): string =>
  sentences.cases([
    ...steps.map(
      ({ interval, condition, points, less }) =>
        [`${intervalPhrase(interval, unit)}${condition === undefined ? "" : ` (${condition})`}`, points, less] as const,
    ),
    ...states.map(({ name, points, less }) => [name, points, less] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);

/** What counts for somebody who does not meet the conditions. */
const withoutConditions = ({
  steps,
  rest,
}: StepList): { readonly steps: readonly Step[]; readonly rest?: Decimal | undefined } => ({
  steps: steps.filter(({ condition }) => condition === undefined),
  rest,
});

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
  const found = locate(saysNo(levelKey(typedIn(supplement))) ? withoutConditions(rule) : rule, value, shownUnit);
  return found === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), reading.value.shown))
    : computed(found.points, () => reasons.step(reading.value.shown, found.name), {
        overlooked: () => found.overlooked,
      });
}
