/**
 * Kiểu chấm "theo số lần, số ngày chậm": "0: 2; 1-2: 1,5; 3-5: 1; 6-10: 0,5; >10: 0". Whole numbers, so that 1-2 then 3-5
 * leaves no gap. Where a hand-in tells the days late, the result cell is not read.
 */
import { type Decimal, decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { saysNever } from "../grammar/level-names.ts";
import { readCount, typedIn } from "../grammar/read-quantity.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  type Lateness,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "../terms/computation.ts";
import { type Fraction, ONE } from "../terms/interval.ts";
import { intervalPhrase, measurePhrase, REST } from "../wording/measure-phrases.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { type Located, locate } from "./find-step.ts";
import type { StepList } from "./read-step-list.ts";
import { stateNamed, stepListSentence } from "./steps.ts";

/** Points by a count, the ends of the steps being whole numbers. */
export interface LadderRule extends StepList {
  readonly kind: "ladder";
}

/** The rule as a sentence, in the unit of the criterion. */
export const ladderSentence = (rule: LadderRule, unit: string | undefined): string => stepListSentence(rule, unit);

/** The points of the days late that a hand-in tells, else of the count in the result cell. */
export function scoreByLadder(rule: LadderRule, { result }: Entry, { unit, lateness }: Given): Computation {
  if (lateness !== undefined) return scoreByLateness(rule, lateness, unit ?? "ngày");
  if (typedIn(result) === "") return NO_RESULT;
  const state = stateNamed(typedIn(result), rule);
  if (state !== undefined) return computed(state.points, () => reasons.level(state.name, state.points));
  const count = readCount(result, unit, "Kết quả");
  if ("fault" in count) return unreadable(count.fault);
  const value = whole(count.value);
  const shown = () => measurePhrase(count.value, unit);
  const found = locate(rule, value, unit);
  return found === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), shown()))
    : computed(found.points, () => reasons.step(shown(), found.name), { overlooked: () => found.overlooked });
}

function scoreByLateness(rule: LadderRule, lateness: Lateness, unit: string): Computation {
  if (lateness.kind === "pending") return NO_RESULT;
  if (lateness.kind === "missing") {
    const found = worst(rule, unit);
    if (found === undefined) return unreadable(resultFaults.noStepForMissing(lateness.milestone));
    const overlooked = () => inTime(rule, overlookedParts.notHandedIn(lateness.due));
    return computed(found.points, () => reasons.lateness(lateness, found.name), { overlooked });
  }
  const value = whole(decimal(lateness.days));
  const found = locate(rule, value, unit);
  const shown = measurePhrase(value.numerator, unit);
  if (found === undefined) return unreadable(resultFaults.outsideSteps(shown, shown));
  const overlooked = () => [...inTime(rule, overlookedParts.daysLate(lateness.days)), ...found.overlooked];
  return computed(found.points, () => reasons.lateness(lateness, found.name), { overlooked });
}

const whole = (numerator: Decimal): Fraction => ({ numerator, denominator: ONE });

/** Where somebody stands who is later than any number of days. */
function worst({ steps, rest, states = [] }: LadderRule, unit: string): Pick<Located, "points" | "name"> | undefined {
  const never = states.find(({ name }) => saysNever(name, undefined));
  if (never !== undefined) return never;
  const open = steps.find(({ interval }) => interval.high === undefined);
  if (open !== undefined) return { points: open.points, name: intervalPhrase(open.interval, unit) };
  return rest === undefined ? undefined : { points: rest, name: REST };
}

/** What somebody claims who does not see that the hand-in was late. */
function inTime(rule: LadderRule, part: string): Overlooked[] {
  const found = locate(rule, whole(ZERO), undefined);
  return found === undefined ? [] : [{ score: found.points, part }];
}
