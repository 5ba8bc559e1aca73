/** Cases of intervals with their points, one after another: ">=98: 6; 95-<98: 5; còn lại: 0". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { holdsAnything, type Interval } from "./interval.ts";
import type { IntervalReading } from "./read-interval.ts";
import { settleEnds } from "./read-open-ends.ts";
import { atEnd, type Cursor, stopped, take, takeColon, takePoints, takeSeparator } from "./reading-cursor.ts";

/** An interval with its points. */
export interface Step {
  readonly interval: Interval;
  readonly points: Decimal;
}

/** Intervals with their points, and the points of what lies in none. */
export interface StepList {
  /** In the order typed; where two hold a result, the first counts. */
  readonly steps: readonly [Step, ...Step[]];
  /** The points of every other result. */
  readonly rest?: Decimal | undefined;
}

/** How the steps of one kind of rule are read, and what is said where reading stops. */
export interface StepGrammar {
  readonly takeInterval: (cursor: Cursor) => IntervalReading | undefined;
  /** True past the sign between two steps, when another step must follow. */
  readonly goesOn: () => boolean;
  readonly expected: { readonly interval: string; readonly ordered: string; readonly points: string };
}

/** Steps as typed. */
export interface StepListReading extends StepList {
  /** True when a percent sign was typed. */
  readonly percent: boolean;
}

const REST_WORDS =
  /(?:các\s+)?(?:(?:trường hợp|kết quả|mức|bậc)\s+)?(?:còn lại|khác|ngoài ra)(?!\p{L})|(?:các\s+)?trường hợp còn lại/iuy;

/** True past "còn lại", "trường hợp khác". */
export const takeRest = (cursor: Cursor): boolean => take(cursor, REST_WORDS) !== undefined;

/** The steps at the cursor as typed, or what was expected, with the cursor where reading stopped. */
export function takeSteps(cursor: Cursor, grammar: StepGrammar): StepListReading | string {
  const { takeInterval, goesOn, expected } = grammar;
  const found: Step[] = [];
  let rest: Decimal | undefined;
  let percent = false;
  do {
    const start = cursor.at;
    const isRest = rest === undefined && takeRest(cursor);
    const reading = isRest ? undefined : takeInterval(cursor);
    if (!isRest && reading === undefined) return expected.interval;
    if (reading !== undefined && !holdsAnything(reading.interval)) {
      cursor.at = start;
      return expected.ordered;
    }
    const points = takeColon(cursor) || isRest ? takePoints(cursor) : undefined;
    if (points === undefined) return expected.points;
    if (reading === undefined) rest = points;
    else found.push({ interval: reading.interval, points });
    percent ||= reading?.percent ?? false;
  } while (goesOn());
  const [first, ...others] = found;
  return first === undefined ? expected.interval : { steps: [first, ...others], rest, percent };
}

/** All steps of the text, parted by semicolons or line breaks, or the fault where reading stopped. */
export function takeAllSteps(
  cursor: Cursor,
  { takeInterval, expected }: AllSteps,
): StepListReading | { readonly fault: Fault } {
  takeSeparator(cursor);
  let isParted = true;
  const goesOn = (): boolean => {
    isParted = takeSeparator(cursor);
    return isParted && !atEnd(cursor);
  };
  const list = takeSteps(cursor, { takeInterval, goesOn, expected });
  if (!isParted) return stopped(cursor, expected.next);
  return typeof list === "string" ? stopped(cursor, list) : list;
}

type AllSteps = Pick<StepGrammar, "takeInterval"> & {
  readonly expected: StepGrammar["expected"] & { readonly next: string };
};

/** `list` with the open ends closed that officers leave unsaid, see settle-ends.ts. */
export function settledSteps<List extends StepList>(list: List, percent: boolean): List {
  const intervals = settleEnds(
    list.steps.map(({ interval }) => interval),
    percent,
  );
  const [first, ...others] = list.steps;
  const settled = (step: Step, index: number): Step => ({ ...step, interval: intervals[index] ?? step.interval });
  return { ...list, steps: [settled(first, 0), ...others.map((step, index) => settled(step, index + 1))] };
}

/** All points that the steps give, never none. */
export function pointsOf({ steps: [first, ...others], rest }: StepList): [Decimal, ...Decimal[]] {
  return [first.points, ...others.map(({ points }) => points), ...(rest === undefined ? [] : [rest])];
}
