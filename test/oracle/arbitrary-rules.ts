/**
 * Rules of every kind, each with the unit it is measured in and what members may type under it. Whatever is drawn is drawn
 * by itself, so that a counterexample shrinks to few members, few leaves and small numbers.
 */
import fc, { type Arbitrary } from "fast-check";
import {
  counts,
  forEach,
  type Measures,
  numbers,
  percentages,
  positive,
  quarters,
  results,
  shares,
  sometimes,
  style,
  words,
} from "./arbitrary-measures.ts";
import type { MeasureModel, RuleModel } from "./bloc-model.ts";
import type { Points, Span } from "./span.ts";

/** A rule with what is measured for it. */
export interface MeasuredRule {
  readonly rule: RuleModel;
  readonly unit?: string;
  readonly isByMilestone?: boolean;
  /** Three measures for each of eight members. */
  readonly measures: readonly Measures[];
}

const rest = (points: Arbitrary<number>) => fc.option(points, { nil: undefined });

export const GRADES = ["hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành", "không hoàn thành"];

/** "có: 2; không: -1". */
export const yesNo = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({ yes: points, no: points, measures: results(words("có", "Có", "không", "Không", "CÓ")) })
    .map(({ yes, no, measures }) => ({
      rule: {
        kind: "levels",
        isYesNo: true,
        levels: [
          { of: "có", points: yes },
          { of: "không", points: no },
        ],
        rest: undefined,
      },
      measures,
    }));

/** "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; còn lại: 0". */
export const grades = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      levels: fc.array(points, { minLength: 1, maxLength: 4 }),
      rest: rest(points),
      measures: results(words(...GRADES, "Hoàn thành tốt", "chưa xếp loại")),
    })
    .map(({ levels, rest, measures }) => ({
      rule: {
        kind: "levels",
        isYesNo: false,
        levels: levels.map((each, at) => ({ of: GRADES[at] ?? "", points: each })),
        rest,
      },
      measures,
    }));

/** From 100 % down by `gaps`: ">=98: 5; 97-<98: 4; 96-<97: 3", or ">98: 5; 97-98: 4". */
export const percentSteps = (points: Arbitrary<number>, fewest = 1): Arbitrary<Points<Span>[]> =>
  fc
    .record({
      gaps: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 8 }), points }), { minLength: fewest, maxLength: 4 }),
      isOpen: fc.boolean(),
    })
    .map(({ gaps, isOpen }) => {
      let high = 10_000;
      return gaps.map(({ gap, points: value }, at): Points<Span> => {
        const low = high - gap * 100;
        const isTop = at === 0;
        const of = {
          low,
          holdsLow: !(isTop && isOpen),
          high: isTop ? undefined : high,
          holdsHigh: at === 1 && isOpen,
        };
        high = low;
        return { of, points: value };
      });
    });

/** ">=98: 5; 97-<98: 4; còn lại: 0", of a percentage. */
export const steps = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      steps: percentSteps(points),
      rest: rest(points),
      measures: results(fc.oneof(percentages, percentages, shares)),
    })
    .map(({ measures, ...rule }) => ({ rule: { kind: "steps", ...rule }, unit: "%", measures }));

/** "0: 2; 1-2: 1,5; 3-5: 1; >5: 0": each rung begins where the one before it ended. */
export const rungs = (
  points: Arbitrary<number>,
  last = fc.option(points, { nil: undefined }),
): Arbitrary<Points<Span>[]> =>
  fc
    .record({
      lengths: fc.array(fc.record({ length: fc.integer({ min: 1, max: 4 }), points }), { minLength: 1, maxLength: 4 }),
      last,
    })
    .map(({ lengths, last: beyond }) => {
      let low = 0;
      const found = lengths.map(({ length, points: value }): Points<Span> => {
        const of = { low, holdsLow: true, high: low + (length - 1) * 100, holdsHigh: true };
        low += length * 100;
        return { of, points: value };
      });
      const above = { low: low - 100, holdsLow: false, high: undefined, holdsHigh: false };
      return beyond === undefined ? found : [...found, { of: above, points: beyond }];
    });

/** "0: 1; 1-3: 2; >3: 4", of a count under "theo bậc". */
export const countedSteps = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({ steps: rungs(points), rest: rest(points), measures: results(counts(14)) })
    .map(({ measures, ...rule }) => ({ rule: { kind: "steps", ...rule }, unit: "văn bản", measures }));

/** "0: 2; 1-2: 1,5; >2: 0", of whole numbers. */
export const ladder = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      rungs: rungs(points),
      rest: rest(points),
      measures: results(fc.oneof(counts(14), counts(14), numbers(fc.constant(150)))),
    })
    .map(({ measures, ...rule }) => ({ rule: { kind: "ladder", ...rule }, unit: "ngày", measures }));

/** A ladder over the days late of the hand-in, which nobody types. */
export const milestoneLadder = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc.record({ rungs: rungs(points), rest: rest(points) }).map((rule) => ({
    rule: { kind: "ladder", ...rule },
    unit: "ngày",
    isByMilestone: true,
    measures: [],
  }));

const monthAndDay = { month: fc.integer({ min: 1, max: 11 }), day: fc.integer({ min: 1, max: 28 }) };

/** "đến 31/01: 2; sau: 1,5", or "sau: bớt 0,5". */
export const deadline = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      ...monthAndDay,
      onTime: points,
      late: points,
      isRelative: fc.boolean(),
      measures: results(fc.record({ kind: fc.constant("date"), ...monthAndDay, style })),
    })
    .map(({ measures, late, isRelative, ...rule }) => ({
      rule: { kind: "deadline", ...rule, late: isRelative ? Math.abs(late) : late, isRelative },
      measures,
    }));

/** "kết quả / chỉ tiêu; tối đa 100%", or nothing. */
export const proportional: Arbitrary<MeasuredRule> = fc
  .record({
    capPercent: fc.constantFrom(undefined, 100, 80, 120),
    measures: forEach(
      fc.oneof(
        fc.record({ result: sometimes(numbers(fc.nat(20).map((halves) => halves * 50))), target: sometimes(positive) }),
        fc.record({ result: shares }),
        fc.record({ result: percentages.map((typed) => ({ ...typed, kind: "percent" }) as MeasureModel) }),
      ),
    ),
  })
  .map(({ capPercent, measures }) => ({ rule: { kind: "proportional", capPercent }, unit: "nhiệm vụ", measures }));

/** "đạt chỉ tiêu: 50%; dẫn đầu: 100%"; some members have no target. */
export const relative: Arbitrary<MeasuredRule> = fc
  .record({
    targetPercent: fc.constantFrom(50, 60, 0),
    leadPercent: fc.constantFrom(100, 90),
    measures: forEach(fc.record({ result: sometimes(counts(12)), target: sometimes(positive) })),
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "relative", ...rule }, unit: "văn bản", measures }));

const cases: Arbitrary<Measures[]> = forEach(
  fc.record({ result: sometimes(counts(9)), supplement: fc.option(counts(3), { nil: undefined }) }),
);

/** "mỗi trường hợp +0,5; tối đa +2; có miễn"; `sign` -1 takes away. */
export const perCase = (sign: 1 | -1): Arbitrary<MeasuredRule> =>
  fc
    .record({
      each: quarters(0, 2).map((points) => sign * (points + 25)),
      cap: fc.option(
        quarters(0, 5).map((points) => points + 25),
        { nil: undefined },
      ),
      isExempting: fc.boolean(),
      measures: cases,
    })
    .map(({ measures, ...rule }) => ({ rule: { kind: "per-case", ...rule }, measures }));

/** "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5". */
export const increment: Arbitrary<MeasuredRule> = fc
  .record({
    above: fc.integer({ min: 60, max: 95 }).map((percent) => percent * 100),
    first: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths * 10),
    step: fc.integer({ min: 1, max: 10 }).map((halves) => halves * 50),
    each: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths * 10),
    cap: fc.option(quarters(1, 5), { nil: undefined }),
    measures: results(fc.oneof(percentages, percentages, shares)),
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "increment", ...rule }, unit: "%", measures }));

const matrixRow = (from: number, to: number | undefined, points: Arbitrary<number>) =>
  percentSteps(points).map((cells) => ({
    of: { low: from === 0 ? undefined : from, holdsLow: true, high: to, holdsHigh: false },
    cells,
  }));

/** "<500: >=98 = 2 | 90-<98 = 1; 500-<1500: …; còn lại = 0". */
export const matrix = (points: Arbitrary<number>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      rows: fc.tuple(
        matrixRow(0, 50_000, points),
        matrixRow(50_000, 150_000, points),
        matrixRow(150_000, undefined, points),
      ),
      rest: rest(points),
      measures: forEach(
        fc.record({
          result: sometimes(numbers(fc.constantFrom(0, 49_900, 50_000, 120_000, 149_999, 150_000, 200_000))),
          supplement: sometimes(fc.oneof(percentages, shares)),
        }),
      ),
    })
    .map(({ measures, ...rule }) => ({ rule: { kind: "matrix", ...rule }, unit: "văn bản; %", measures }));

/** Nothing: people give the points. */
export const direct: Arbitrary<MeasuredRule> = fc.constant({ rule: { kind: "direct" }, measures: [] });
