/** Cases of intervals with their points, one after another: ">=98: 6; 95-<98: 5; còn lại: 0". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { type Points, pointsOfAmount, takeAmount, takeBracketed } from "../grammar/amount.ts";
import type { IntervalReading } from "../grammar/read-interval.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeColon, takeSeparator } from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import type { Term } from "../grammar/words.ts";
import { holdsAnything, type Interval } from "../terms/interval.ts";
import { settleEnds } from "./read-open-ends.ts";
import type { OwnBar } from "./read-own-bar.ts";

/** An interval with its points. */
export interface Step extends Points {
  readonly interval: Interval;
  /** What must hold besides, which whoever types the result judges: "và không có khiếu nại". */
  readonly condition?: string | undefined;
  /** The only members for whom it counts, instead of the steps for all: "xã miền núi". */
  readonly who?: string | undefined;
}

/** What may be said instead of a number, with its points: "không nộp: 0". */
export interface State extends Points {
  /** As typed. */
  readonly name: string;
}

/** Intervals with their points, and the points of what lies in none. */
export interface StepList {
  /** In the order typed; where two hold a result, the first counts. */
  readonly steps: readonly [Step, ...Step[]];
  /** The points of every other result. */
  readonly rest?: Decimal | undefined;
  readonly states?: readonly State[] | undefined;
  /** What is measured, where words before the first number say it. */
  readonly subject?: Subject | undefined;
  /** The same, where words behind a number say it: "số hồ sơ được giải quyết đúng hạn". */
  readonly tail?: Subject | undefined;
  /** "chậm", "thiếu": of what is counted, where it tells that something not done is no count of 0. */
  readonly head?: string | undefined;
}

/** "giải ngân vốn đầu tư công". */
export interface Subject {
  readonly name: string;
  /** Conditions in it, which whoever measures follows: "án bị hủy" "do" "lỗi chủ quan". */
  readonly terms: readonly Term[];
}

/** What stands before the points of one case. */
export type CaseReading =
  | (IntervalReading & {
      readonly is: "interval";
      readonly condition?: string | undefined;
      readonly who?: string | undefined;
      /** True where `who` is the heading of the cases that follow, too. */
      readonly isHeading?: boolean | undefined;
      /** The bar that some members have of their own for the same points. */
      readonly own?: (OwnBar & IntervalReading) | undefined;
      /** Further intervals with the same points: "dưới 70% hoặc trên 120%". */
      readonly also?: readonly IntervalReading[] | undefined;
      /** What has the same points without a number: "trên 10 ngày hoặc không gửi". */
      readonly orState?: string | undefined;
    })
  /** "không có", "không nộp": a number 0 where no other case holds it, else a state of its own. */
  | {
      readonly is: "none";
      readonly name: string;
      readonly isAct: boolean;
      /** "đầy đủ": 0 only where what is missing is counted. */
      readonly isComplete?: boolean | undefined;
    }
  | { readonly is: "rest" };

/** How the steps of one kind of rule are read, and what is said where reading stops. */
export interface StepGrammar {
  readonly takeCase: (cursor: Cursor) => CaseReading | undefined;
  /** True past the sign between two steps, when another step must follow. */
  readonly goesOn: () => boolean;
  readonly bounds: RuleBounds;
  readonly expected: { readonly interval: string; readonly ordered: string; readonly points: string };
  /** What may follow the points of a case: "5 điểm (riêng xã miền núi từ 80%)". */
  readonly takeBehind?: ((cursor: Cursor, named: CaseReading) => CaseReading) | undefined;
}

/** One case as typed. */
export type TypedCase = CaseReading & { readonly given: Points };

const REST_WORDS =
  /(?:các\s+)?(?:(?:trường hợp|kết quả|mức|bậc|hạng|đơn vị|thứ hạng)\s+)?(?:còn lại|khác|ngoài ra)(?!\p{L})|(?:các\s+)?trường hợp còn lại|(?:thấp|ít) hơn(?: (?:các )?mức (?:trên|này))?(?=\s*[:=→])|dưới (?:các )?mức (?:trên|này)(?=\s*[:=→])/iuy;

/** True past "còn lại", "trường hợp khác". */
export const takeRest = (cursor: Cursor): boolean => take(cursor, REST_WORDS) !== undefined;

const POINTS_FIRST =
  /(?:(?:được|đạt|cộng|thưởng|trừ) |[+-] ?)?\d+(?:[.,]\d+)? ?(?:điểm|đ)\s*(?=[:=]|(?:nếu|khi|cho)(?!\p{L}))/iuy;
const IF = /(?:nếu|khi|cho)(?!\p{L})/iuy;

/** The cases at the cursor as typed, or what was expected, with the cursor where reading stopped. */
export function takeCases(cursor: Cursor, grammar: StepGrammar): readonly TypedCase[] | string {
  const found: TypedCase[] = [];
  do {
    const one = takeCase(cursor, grammar, found);
    if (typeof one === "string") return one;
    found.push(one);
  } while (grammar.goesOn());
  return found;
}

function takeCase(cursor: Cursor, grammar: StepGrammar, before: readonly TypedCase[]): TypedCase | string {
  const { bounds, expected } = grammar;
  const start = cursor.at;
  if (take(cursor, POINTS_FIRST) !== undefined && bounds.unit !== "điểm") {
    cursor.at = start;
    const amount = takeAmount(cursor);
    const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
    if (given === undefined || !(takeColon(cursor) || take(cursor, IF) !== undefined)) return expected.points;
    const named = takeNamed(cursor, grammar, before);
    return typeof named === "string" ? named : { ...named, given };
  }
  cursor.at = start;
  const named = takeNamed(cursor, grammar, before);
  if (typeof named === "string") return named;
  const amount = takeColon(cursor) || named.is === "rest" ? takeAmount(cursor) : takeBracketed(cursor);
  const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
  if (given === undefined) return expected.points;
  return { ...(grammar.takeBehind?.(cursor, named) ?? named), given };
}

const CIRCUMSTANCE = /(?:nếu|khi|trường hợp)(?!\p{L}) (?!còn lại|khác)/iuy;

function takeNamed(cursor: Cursor, grammar: StepGrammar, before: readonly TypedCase[]): CaseReading | string {
  take(cursor, CIRCUMSTANCE);
  const start = cursor.at;
  if (before.every(({ is }) => is !== "rest") && takeRest(cursor)) return { is: "rest" };
  const reading = grammar.takeCase(cursor);
  if (reading === undefined) return grammar.expected.interval;
  if (reading.is !== "interval" || holdsAnything(reading.interval)) return reading;
  cursor.at = start;
  return grammar.expected.ordered;
}

/** All cases of the text, parted by semicolons or line breaks, or the fault where reading stopped. */
export function takeAllCases(
  cursor: Cursor,
  { takeCase: takeOne, takeBehind, bounds, expected }: AllSteps,
): readonly TypedCase[] | { readonly fault: Fault } {
  takeSeparator(cursor);
  let isParted = true;
  const goesOn = (): boolean => {
    isParted = takeSeparator(cursor);
    return isParted && !atEnd(cursor);
  };
  const cases = takeCases(cursor, { takeCase: takeOne, takeBehind, goesOn, bounds, expected });
  if (!isParted) return stopped(cursor, expected.next);
  return typeof cases === "string" ? stopped(cursor, cases) : cases;
}

type AllSteps = Pick<StepGrammar, "takeCase" | "takeBehind" | "bounds"> & {
  readonly expected: StepGrammar["expected"] & { readonly next: string };
};

/**
 * `list` with the open ends closed that officers leave unsaid, see read-open-ends.ts: between steps for the same members
 * under the same condition, for whoever misses the condition of "từ 90% và có kế hoạch" is still "từ 80%".
 */
export function settledSteps<List extends StepList>(list: List, percent: boolean): List {
  const conditions = [...new Set(list.steps.map(({ condition }) => condition))];
  const intervals = new Map(
    conditions.flatMap((asked) => {
      const beside = list.steps.filter(({ condition }) => condition === asked);
      const settled = settleEnds(
        beside.map(({ interval }) => interval),
        percent,
      );
      return beside.map((step, index) => [step, settled[index]] as const);
    }),
  );
  const settledStep = (step: Step): Step => ({ ...step, interval: intervals.get(step) ?? step.interval });
  const [first, ...others] = list.steps;
  return { ...list, steps: [settledStep(first), ...others.map(settledStep)] };
}

/** All points that the steps give, never none. */
export function pointsOf({ steps: [first, ...others], rest, states = [] }: StepList): [Decimal, ...Decimal[]] {
  const others2 = [...others, ...states].map(({ points }) => points);
  return [first.points, ...others2, ...(rest === undefined ? [] : [rest])];
}
