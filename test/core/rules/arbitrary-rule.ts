/** Rules of every kind as their readers give them: intervals apart, days in order, flags as the numbers say. */
import fc from "fast-check";
import type { Rule } from "../../../functions/core/rules/rule.ts";
import type { Step } from "../../../functions/core/rules/steps/read-step-list.ts";
import { isCounted } from "../../../functions/core/rules/steps/steps.ts";
import type { Interval } from "../../../functions/core/rules/terms/interval.ts";
import { daysFrom } from "../../../functions/core/rules/terms/period.ts";
import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";

const hundredths = (min: number, max: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => decimal(value).times("0.01"));

const points = hundredths(-20, 200);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Neighbouring intervals between `cuts`, each cut in the one below or the one above it, some left out, in any order. */
const intervalsBetween = (cuts: fc.Arbitrary<Decimal>): fc.Arbitrary<readonly Interval[]> =>
  fc
    .uniqueArray(fc.tuple(cuts, fc.boolean()), { minLength: 1, maxLength: 5, selector: ([cut]) => cut.toFixed() })
    .chain((marks) => {
      const sorted = [...marks].sort(([a], [b]) => a.cmp(b));
      const ends = sorted.map(([value, inLower]) => ({
        high: { value, inclusive: inLower },
        low: { value, inclusive: !inLower },
      }));
      const all = [undefined, ...ends].map((end, index) => ({ low: end?.low, high: ends[index]?.high }));
      return fc.shuffledSubarray(all, { minLength: 1 });
    });

const stepsBetween = (cuts: fc.Arbitrary<Decimal>): fc.Arbitrary<readonly [Step, ...Step[]]> =>
  intervalsBetween(cuts).chain((intervals) =>
    fc.array(points, { minLength: intervals.length, maxLength: intervals.length }).map((given) => {
      const steps = intervals.map((interval, index) => ({ interval, points: given[index] ?? decimal("0") }));
      const [first, ...others] = steps;
      if (first === undefined) throw new Error("no step");
      return [first, ...others] as const;
    }),
  );

const counts = fc.integer({ min: 0, max: 5000 }).map((count) => decimal(count));
const shares = hundredths(0, 99);

const scaleOf = (percent: boolean, intervals: readonly Interval[]) => ({
  percent,
  whole: !percent && intervals.every(isCounted),
});

const steps = fc.boolean().chain((percent) =>
  fc
    .tuple(
      stepsBetween(
        fc.oneof(
          counts.filter((count) => !count.eq(100)),
          shares,
        ),
      ),
      maybe(points),
    )
    .map(
      ([list, rest]): Rule => ({
        kind: "steps",
        steps: list,
        rest,
        ...scaleOf(
          percent,
          list.map(({ interval }) => interval),
        ),
      }),
    ),
);

const ladder = fc
  .tuple(stepsBetween(counts), maybe(points))
  .map(([list, rest]): Rule => ({ kind: "ladder", steps: list, rest }));

const levelNames = ["hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành", "không", "có", "loại A (đạt)", "tốt, khá"];
const levels = fc
  .tuple(fc.shuffledSubarray(levelNames, { minLength: 1 }), points, maybe(points))
  .map(([names, each, rest]): Rule => {
    const [first = "có", ...others] = names;
    const level = (name: string, index: number) => ({ name, points: each.minus(index) });
    return { kind: "levels", levels: [level(first, 0), ...others.map((name, index) => level(name, index + 1))], rest };
  });

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const never = fc.record({
  name: fc.constantFrom("không ban hành", "chưa có", "không", "không thực hiện"),
  points,
});
const deadline = fc
  .tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 4 }), points, maybe(points), maybe(never))
  .map(([days, each, after, notDone]): Rule => {
    const [first = "", ...others] = [...days].sort();
    const at = (until: string, index: number) => ({ until, points: each.minus(index) });
    const deadlines = [at(first, 0), ...others.map((until, index) => at(until, index + 1))] as const;
    return { kind: "deadline", deadlines, after, never: notDone };
  });

const positive = hundredths(0, 20).map((value) => value.plus("0.01"));
const deadlineByDays = fc
  .record({
    until: day,
    given: points,
    each: positive,
    every: fc.integer({ min: 1, max: 30 }),
    cap: maybe(positive),
    more: maybe(fc.tuple(fc.integer({ min: 1, max: 40 }), points)),
    never: maybe(never),
  })
  .map(
    ({ until, given, each, every, cap, more, never: notDone }): Rule => ({
      kind: "deadline",
      deadlines: [{ until, points: given }],
      late: { each, every, cap, until: more === undefined ? undefined : daysFrom(until, more[0]) },
      after: more?.[1],
      never: notDone,
    }),
  );
const caseNames = ["trường hợp", "tin, bài", "giải thưởng", "bằng khen", "văn bản được", "lần bị nhắc"];
const perCase = fc
  .tuple(positive, fc.boolean(), maybe(hundredths(0, 50)), fc.boolean(), fc.constantFrom(...caseNames))
  .map(
    ([each, minus, cap, exempt, caseName]): Rule => ({
      kind: "per-case",
      each: minus ? each.neg() : each,
      cap,
      exempt,
      caseName,
    }),
  );

const discretion = fc
  .record({ least: positive, more: positive, minus: fc.boolean(), cap: maybe(hundredths(0, 50)) })
  .map(
    ({ least, more, minus, cap }): Rule => ({
      kind: "discretion",
      least: minus ? least.neg() : least,
      most: minus ? least.plus(more).neg() : least.plus(more),
      cap,
      caseName: "lần vi phạm",
    }),
  );

const increment = fc
  .record({
    threshold: fc.record({ value: hundredths(-10, 2000), inclusive: fc.boolean() }),
    isUpward: fc.boolean(),
    first: hundredths(0, 5),
    every: positive,
    each: positive,
    cap: maybe(hundredths(0, 50)),
    percent: fc.boolean(),
    minus: fc.boolean(),
  })
  .map(
    ({ minus, ...rule }): Rule => ({
      ...rule,
      kind: "increment",
      first: minus ? rule.first.neg() : rule.first,
      each: minus ? rule.each.neg() : rule.each,
    }),
  );

/** Beside no maximum both sides begin with nothing. */
const twoSided = fc
  .record({
    threshold: fc.record({ value: hundredths(0, 2000), inclusive: fc.constant(true) }),
    isUpward: fc.boolean(),
    every: positive,
    each: positive,
    cap: maybe(hundredths(0, 50)),
    back: fc.record({ every: positive, each: positive.map((each) => each.neg()), cap: maybe(positive) }),
    percent: fc.boolean(),
  })
  .map((rule): Rule => ({ ...rule, kind: "increment", first: decimal("0") }));

const matrix = fc
  .tuple(
    stepsBetween(counts),
    fc.boolean(),
    fc.array(stepsBetween(shares), { minLength: 5, maxLength: 6 }),
    maybe(points),
  )
  .chain(([rows, percent, cells, rest]) =>
    fc.array(maybe(points), { minLength: rows.length, maxLength: rows.length }).map((rests): Rule => {
      const [first = { interval: {}, steps: cells[0] }, ...others] = rows.map(({ interval }, index) => ({
        interval,
        steps: cells[index % cells.length],
        rest: rests[index],
      }));
      const all = [first, ...others].flatMap((row) => (row.steps === undefined ? [] : [{ ...row, steps: row.steps }]));
      const [one, ...more] = all;
      if (one === undefined) throw new Error("no row");
      return {
        kind: "matrix",
        rows: [one, ...more],
        rest,
        rowScale: scaleOf(
          false,
          all.map(({ interval }) => interval),
        ),
        cellScale: scaleOf(
          percent,
          all.flatMap((row) => row.steps.map(({ interval }) => interval)),
        ),
      };
    }),
  );

const told: fc.Arbitrary<readonly [CriterionKind, Rule]> = fc.constantFrom<readonly [CriterionKind, Rule]>(
  ["nhóm", { kind: "group" }],
  ["chấm trực tiếp", { kind: "direct" }],
  ["chấm trực tiếp", { kind: "direct", guidance: "theo mức độ đổi mới" }],
  ["lấy mục cao nhất", { kind: "best-of", alternatives: ["III.3.2.a", "III.3.2.b"] }],
);

const ofKind = (kind: CriterionKind, rule: fc.Arbitrary<Rule>) => rule.map((one) => [kind, one] as const);

/** A kind with a rule that is read under it, in a criterion without maximum, caps and unit. */
export const arbitraryRule: fc.Arbitrary<readonly [CriterionKind, Rule]> = fc.oneof(
  told,
  // "có" alone says that không is 0.
  ofKind(
    "có / không",
    levels.filter((rule) => rule.kind === "levels" && rule.levels.length > 1),
  ),
  ofKind("mức xếp loại", levels),
  ofKind("theo bậc", steps),
  ofKind("theo số lần, số ngày chậm", ladder),
  ofKind("theo thời hạn", deadline),
  ofKind("theo thời hạn", deadlineByDays),
  ofKind(
    "theo tỷ lệ",
    hundredths(0, 200).map((most): Rule => ({ kind: "proportional", most })),
  ),
  ofKind(
    "so với đơn vị dẫn đầu",
    fc
      .tuple(hundredths(0, 99), hundredths(0, 200))
      .map(([atTarget, leading]): Rule => ({ kind: "relative", atTarget, leading })),
  ),
  ofKind("mỗi trường hợp", perCase),
  ofKind("mỗi trường hợp", discretion),
  ofKind("vượt mức", increment),
  ofKind("vượt mức", twoSided),
  ofKind("bảng hai chiều", matrix),
);
