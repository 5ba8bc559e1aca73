/** Kiểu chấm "theo bậc": ">=98: 6; 95-<98: 5; còn lại: 0". */
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "./computation.ts";
import { expected } from "./expected-wording.ts";
import { locate } from "./find-step.ts";
import type { Interval } from "./interval.ts";
import { intervalPhrase, REST } from "./measure-phrases.ts";
import { pointRemarks } from "./point-bounds.ts";
import { takeInterval } from "./read-interval.ts";
import { readMeasured } from "./read-measured.ts";
import { isPercent, isWhole, typedIn } from "./read-quantity.ts";
import { pointsOf, type StepList, settledSteps, takeAllSteps } from "./read-step-list.ts";
import { type RuleBounds, type RuleReading, startOf } from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults } from "./rule-wording.ts";
import { reasons, sentences } from "./sentence-wording.ts";
import { stepRemarks } from "./step-remarks.ts";

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
  const list = takeAllSteps(cursor, { takeInterval: (at) => takeInterval(at, bounds.unit), expected: WORDS });
  if ("fault" in list) return list;
  const percent = isPercent(bounds.unit) || list.percent;
  const { steps, rest } = settledSteps(list, percent);
  const whole = !percent && list.steps.every(({ interval }) => isCounted(interval));
  const rule: StepsRule = { kind: "steps", steps, ...(rest === undefined ? {} : { rest }), percent, whole };
  const row = {
    intervals: steps.map(({ interval }) => interval),
    hasRest: rest !== undefined,
    unit: percent ? "%" : bounds.unit,
    subject: "kết quả",
    whole,
  } as const;
  return { rule, remarks: [...stepRemarks(typed, row), ...pointRemarks(typed, pointsOf(rule), bounds)] };
}

/** Whole ends, and none that ends below a number: "2-3" counts, "2-<4" measures. */
export const isCounted = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || (isWhole(high.value) && high.inclusive));

/** The rule as a sentence, in the unit of the criterion. */
export const stepsSentence = ({ percent, ...list }: StepsRule, unit: string | undefined): string =>
  stepListSentence(list, percent ? "%" : unit);

/** The steps as a sentence, in `unit`. */
export const stepListSentence = ({ steps, rest }: StepList, unit: string | undefined): string =>
  sentences.cases([
    ...steps.map(({ interval, points }) => [intervalPhrase(interval, unit), points] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);

/** The points of the step that holds the result; a result in none, without a rest, is a fault. */
export function scoreBySteps(rule: StepsRule, { result }: Entry, { unit }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const reading = readMeasured(result, { unit, percent: rule.percent, whole: rule.whole }, "Kết quả");
  if ("fault" in reading) return unreadable(reading.fault);
  const { value, unit: shownUnit } = reading.value;
  const found = locate(rule, value, shownUnit);
  return found === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), reading.value.shown))
    : computed(found.points, () => reasons.step(reading.value.shown, found.name), {
        overlooked: () => found.overlooked,
      });
}
