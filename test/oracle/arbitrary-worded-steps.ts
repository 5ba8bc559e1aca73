/** Lists of cases whose points are worded: steps, days late, levels. */
import fc, { type Arbitrary } from "fast-check";
import { counts, percentages, quarters, results, shares, words } from "./arbitrary-measures.ts";
import { GRADES, type MeasuredRule, percentSteps, rungs } from "./arbitrary-rules.ts";
import { type Award, type Awarded, isLoss } from "./award.ts";
import type { Points } from "./span.ts";

const points = (least: number): Arbitrary<Award> => quarters(least, 6).map((value) => ({ kind: "points", value }));
const loss: Arbitrary<Award> = quarters(0, 5).map((value) => ({ kind: "less", value }));
const percent = fc.constantFrom(25, 50, 75, 80);

/** Of a criterion with points of its own. */
const award: Arbitrary<Award> = fc.oneof(
  loss,
  points(0),
  percent.map((each): Award => ({ kind: "share", percent: each })),
  percent.map((each): Award => ({ kind: "share less", percent: each })),
  fc.constantFrom<Award>({ kind: "most" }, { kind: "none" }),
);

const listOf = <Of>(drawn: readonly Points<Of>[], awards: readonly Award[]): Awarded<Of>[] =>
  drawn.map(({ of }, at) => ({ of, award: awards[at] ?? { kind: "none" } }));
const awards = (each: Arbitrary<Award>): Arbitrary<Award[]> => fc.array(each, { minLength: 5, maxLength: 5 });
const maybe = <Item>(each: Arbitrary<Item>): Arbitrary<Item | undefined> => fc.option(each, { nil: undefined });
const unused = fc.constant(0);

const SUBJECTS = ["", "Giải ngân đạt ", "Tỷ lệ hoàn thành đạt ", "Tỷ lệ "];
const STATES = ["không nộp", "Không nộp", "chưa nộp"];

/** "từ 98%: điểm tối đa; từ 95% đến dưới 98%: trừ 1; còn lại: trừ hết; không nộp: 0". */
export const wordedSteps: Arbitrary<MeasuredRule> = fc
  .record({
    subject: fc.constantFrom(...SUBJECTS),
    steps: percentSteps(unused),
    awards: awards(award),
    rest: maybe(award),
    state: maybe(fc.oneof(points(-1), fc.constant<Award>({ kind: "none" }))),
    measures: results(fc.oneof(percentages, percentages, shares, words(...STATES))),
  })
  .map(({ steps: spans, awards: given, rest, measures, ...rule }) => {
    const steps = listOf(spans, given);
    const isLosing = steps.every(({ award: each }) => isLoss(each) || (each.kind === "points" && each.value === 0));
    const last: Award | undefined = rest ?? (isLosing ? { kind: "none" } : undefined);
    return { rule: { kind: "worded steps", ...rule, steps, rest: last }, unit: "%", measures };
  });

/** "dưới 95%: trừ 1; từ 95% đến dưới 98%: trừ 0,5", of which nothing above speaks. */
export const losingSteps: Arbitrary<MeasuredRule> = fc
  .record({
    steps: percentSteps(unused, 2),
    losses: fc.uniqueArray(quarters(0, 3), { minLength: 3, maxLength: 3 }),
    isRising: fc.boolean(),
    isUpward: fc.boolean(),
    measures: results(fc.oneof(percentages, percentages, shares)),
  })
  .map(({ steps, losses, isRising, isUpward, measures }) => {
    const given = losses
      .toSorted((a, b) => (isRising ? b - a : a - b))
      .slice(isRising ? -(steps.length - 1) : 0)
      .map((value): Award => ({ kind: "less", value: value + 25 }));
    const below = steps.slice(1).map(({ of, points: value }, at, { length }) => ({
      of: { ...of, holdsHigh: false, ...(at === length - 1 ? { low: undefined } : {}) },
      points: value,
    }));
    const list = listOf(below, given);
    return {
      rule: {
        kind: "worded steps",
        subject: "",
        steps: isUpward ? list.toReversed() : list,
        rest: undefined,
        state: undefined,
      },
      unit: "%",
      measures,
    };
  });

/** "đúng hạn: 3; chậm 1-2 ngày: trừ 1; chậm quá 2 ngày: 1; không nộp: 0". */
export const wordedLadder: Arbitrary<MeasuredRule> = fc
  .record({
    rungs: rungs(unused, unused),
    awards: awards(award),
    state: maybe(fc.oneof(points(-1), fc.constant<Award>({ kind: "none" }))),
    measures: results(fc.oneof(counts(14), counts(14), words(...STATES, "đúng hạn", "Đúng hạn"))),
  })
  .map(({ rungs: drawn, awards: given, state, measures }) => ({
    rule: { kind: "worded ladder", rungs: listOf(drawn, given), state },
    unit: "ngày",
    measures,
  }));

const levels = (names: readonly string[], typed: readonly string[], each: Arbitrary<Award>): Arbitrary<MeasuredRule> =>
  fc
    .record({
      awards: fc.array(each, { minLength: 1, maxLength: names.length }),
      measures: results(words(...names, ...typed)),
    })
    .map(({ awards: given, measures }) => ({
      rule: { kind: "worded levels", levels: given.map((one, at) => ({ of: names[at] ?? "", award: one })) },
      measures,
    }));

/** "tốt: điểm tối đa; khá: trừ 1; yếu: trừ hết". */
export const wordedLevels: Arbitrary<MeasuredRule> = levels(GRADES, ["Hoàn thành tốt", "loại khác"], award).filter(
  ({ rule }) => rule.kind === "worded levels" && !rule.levels.every((level) => isLoss(level.award)),
);

/** "khiển trách: trừ 1; cảnh cáo: trừ hết", of which the level that loses nothing is unsaid. */
export const losingLevels: Arbitrary<MeasuredRule> = levels(
  ["khiển trách", "cảnh cáo", "cách chức"],
  ["Khiển trách", "không phát sinh", "không", "hạ bậc"],
  quarters(0, 5).map((value): Award => ({ kind: "less", value: value + 25 })),
);
