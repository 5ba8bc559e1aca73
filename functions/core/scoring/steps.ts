/** Kiểu chấm "theo bậc": ">=98: 6; 95-<98: 5; còn lại: 0". */
import { type Decimal, divide } from "../../../sheets-schema/decimal.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "./computation.ts";
import { contains, type Fraction, holdsAnything, type Interval } from "./interval.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  stopped,
  take,
  takeColon,
  takePoints,
  takeSeparator,
} from "./notation.ts";
import { pointRemarks } from "./point-bounds.ts";
import { isPercent, isWhole, type Quantity, readQuantity, typedIn } from "./quantity.ts";
import { takeInterval } from "./read-interval.ts";
import {
  expected,
  intervalPhrase,
  measurePhrase,
  REST,
  reasons,
  resultFaults,
  ruleFaults,
  sentences,
} from "./rule-wording.ts";
import { settleEnds } from "./settle-ends.ts";
import { stepRemarks } from "./step-remarks.ts";

export interface Step {
  readonly interval: Interval;
  readonly points: Decimal;
}

export interface StepsRule {
  readonly kind: "steps";
  /** In the order typed; where two hold a result, the first counts. */
  readonly steps: readonly [Step, ...Step[]];
  /** The points of every other result. */
  readonly rest?: Decimal | undefined;
  /** True when the steps or their unit say per cent. */
  readonly percent: boolean;
  /** True when only whole numbers can be meant, so that nothing lies between "2-3" and ">=4". */
  readonly whole: boolean;
}

const REST_WORDS =
  /(?:các\s+)?(?:(?:trường hợp|kết quả|mức|bậc)\s+)?(?:còn lại|khác|ngoài ra)(?!\p{L})|(?:các\s+)?trường hợp còn lại/iuy;

export function readSteps(typed: string, bounds: RuleBounds): RuleReading<StepsRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo bậc", expected.interval) };
  const found: Step[] = [];
  let rest: Decimal | undefined;
  let percent = isPercent(bounds.unit);
  takeSeparator(cursor);
  do {
    const start = cursor.at;
    const isRest = rest === undefined && take(cursor, REST_WORDS) !== undefined;
    const reading = isRest ? undefined : takeInterval(cursor, bounds.unit);
    if (!isRest && reading === undefined) return stopped(cursor, expected.interval);
    if (reading !== undefined && !holdsAnything(reading.interval)) {
      return stopped({ ...cursor, at: start }, expected.ordered);
    }
    const points = takeColon(cursor) || isRest ? takePoints(cursor) : undefined;
    if (points === undefined) return stopped(cursor, expected.stepPoints);
    if (reading === undefined) rest = points;
    else found.push({ interval: reading.interval, points });
    percent ||= reading?.percent ?? false;
    if (!takeSeparator(cursor)) return stopped(cursor, expected.step);
  } while (!atEnd(cursor));
  return settled(cursor, found, rest, percent, bounds);
}

function settled(
  cursor: Cursor,
  typedSteps: readonly Step[],
  rest: Decimal | undefined,
  percent: boolean,
  bounds: RuleBounds,
): RuleReading<StepsRule> {
  const intervals = settleEnds(
    typedSteps.map(({ interval }) => interval),
    percent,
  );
  const [first, ...others] = typedSteps.map((step, index) => ({
    ...step,
    interval: intervals[index] ?? step.interval,
  }));
  if (first === undefined) return stopped(cursor, expected.interval);
  const whole = !percent && typedSteps.every(({ interval }) => isCounted(interval));
  const rule: StepsRule = {
    kind: "steps",
    steps: [first, ...others],
    ...(rest === undefined ? {} : { rest }),
    percent,
    whole,
  };
  const points: [Decimal, ...Decimal[]] = [first.points, ...others.map((step) => step.points)];
  if (rest !== undefined) points.push(rest);
  return {
    rule,
    remarks: [
      ...stepRemarks(cursor.typed, rule, percent ? "%" : bounds.unit),
      ...pointRemarks(cursor.typed, points, bounds),
    ],
  };
}

/** Whole ends, and none that ends below a number: "2-3" counts, "2-<4" measures. */
const isCounted = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || (isWhole(high.value) && high.inclusive));

export function stepsSentence({ steps, rest, percent }: StepsRule, unit: string | undefined): string {
  const shown = percent ? "%" : unit;
  return sentences.cases([
    ...steps.map(({ interval, points }) => [intervalPhrase(interval, shown), points] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);
}

export function scoreBySteps(rule: StepsRule, { result }: Entry, { unit }: Given): Computation {
  const typed = typedIn(result);
  if (typed === "") return NO_RESULT;
  const reading = readQuantity(result, rule.percent ? "%" : unit, "Kết quả");
  if ("fault" in reading) return unreadable(reading.fault);
  const quantity = reading.value;
  const named = unit !== undefined && unit !== "";
  const percent = rule.percent || isPercent(unit) || (!named && quantity.form !== "plain");
  if (!percent && named && quantity.form !== "plain") return unreadable(resultFaults.notInUnit(typed, unit));
  if (!percent && rule.whole && !isWhole(quantity.numerator)) return unreadable(resultFaults.notWhole(typed));
  const measured = inPercent(quantity);
  const shownUnit = percent ? "%" : unit;
  const shown =
    quantity.form === "share" ? `${typed} (${percentOf(measured)})` : measurePhrase(quantity.numerator, shownUnit);
  const step = rule.steps.find(({ interval }) => contains(interval, measured));
  if (step !== undefined) return computed(step.points, reasons.step(shown, intervalPhrase(step.interval, shownUnit)));
  if (rule.rest !== undefined) return computed(rule.rest, reasons.step(shown, REST));
  return unreadable(resultFaults.outsideSteps(typed, shown));
}

/** 46/48 as a hundred times 46, over 48. */
const inPercent = ({ form, numerator, denominator }: Quantity): Fraction =>
  form === "share" ? { numerator: numerator.times(100), denominator } : { numerator, denominator };

const percentOf = ({ numerator, denominator }: Fraction): string =>
  measurePhrase(divide(numerator, denominator, 2), "%");
