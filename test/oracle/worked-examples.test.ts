/** The second implementation on the examples that HEADERS.md, WORDING.md and DOMAIN.md work out by hand. */
import { describe, expect, it } from "vitest";
import type { EntryModel, LeafModel, MeasureModel, RuleModel } from "./bloc-model.ts";
import { computeRule, type Lead } from "./compute-rule.ts";
import { fraction, hundredths, literal } from "./rational.ts";
import type { Span } from "./span.ts";
import { writeRule } from "./write-rule.ts";

const NO_ENTRY: EntryModel = {
  isUnassigned: false,
  self: undefined,
  bloc: undefined,
  verified: undefined,
  result: undefined,
  target: undefined,
  supplement: undefined,
};

const aLeaf = (maximum: number, rule: RuleModel, more: Partial<LeafModel> = {}): LeafModel => ({
  kind: "leaf",
  code: "I.1",
  part: maximum > 0 ? "base" : "deduction",
  maximum,
  bonusCap: undefined,
  deductionCap: undefined,
  rule,
  wording: 0,
  unit: undefined,
  period: undefined,
  isByMilestone: false,
  entries: [],
  ...more,
});

const number = (value: number): MeasureModel => ({ kind: "number", value: value * 100, style: 0 });
const share = (part: number, of: number): MeasureModel => ({ kind: "share", part, of });
const percent = (value: number): MeasureModel => ({ kind: "percent", value: value * 100, style: 0 });
const from = (low: number, high?: number): Span => ({
  low: low * 100,
  holdsLow: true,
  high: high === undefined ? undefined : high * 100,
  holdsHigh: false,
});
const only = (low: number, high = low): Span => ({ ...from(low, high), holdsHigh: true });
const under = (high: number): Span => ({ low: undefined, holdsLow: false, high: high * 100, holdsHigh: false });
const above = (low: number): Span => ({ ...from(low), holdsLow: false });
const each = (points: readonly (readonly [Span, number])[]) =>
  points.map(([of, value]) => ({ of, points: value * 100 }));

const steps: RuleModel = {
  kind: "steps",
  steps: each([
    [from(98), 5],
    [from(97, 98), 4],
    [from(96, 97), 3],
  ]),
  rest: 0,
};
const ladder: RuleModel = {
  kind: "ladder",
  rungs: each([
    [only(0), 2],
    [only(1, 2), 1.5],
    [only(3, 5), 1],
    [only(6, 10), 0.5],
    [above(10), 0],
  ]),
  rest: undefined,
};
const levels: RuleModel = {
  kind: "levels",
  isYesNo: false,
  levels: [
    { of: "hoàn thành xuất sắc", points: 400 },
    { of: "hoàn thành tốt", points: 300 },
    { of: "hoàn thành", points: 150 },
  ],
  rest: 0,
};
const late: RuleModel = { kind: "deadline", month: 1, day: 31, onTime: 200, late: 150, isRelative: false };
const fewer: RuleModel = { ...late, late: 50, isRelative: true };
const cases: RuleModel = { kind: "per-case", each: -50, cap: 150, isExempting: true };
const increment: RuleModel = { kind: "increment", above: 2000, first: 20, step: 500, each: 20, cap: 100 };
const leading: RuleModel = { kind: "relative", targetPercent: 50, leadPercent: 100 };
const proportional: RuleModel = { kind: "proportional", capPercent: 100 };
const matrix: RuleModel = {
  kind: "matrix",
  rows: [
    {
      of: under(1000),
      cells: each([
        [from(1, 5), 0.5],
        [from(5, 7), 1],
        [from(7), 1.5],
      ]),
    },
    {
      of: from(1000),
      cells: each([
        [from(1, 5), 1],
        [from(5, 7), 1.5],
        [from(7), 2],
      ]),
    },
  ],
  rest: 0,
};
const on = (day: number, month: number): MeasureModel => ({ kind: "date", day, month, style: 0 });

/** Best excess 60 %, best result of those without a target 400. */
const LEAD: Lead = { excess: fraction(60n, 100n), withoutTarget: hundredths(40_000) };

describe("the second implementation", () => {
  it.each<[string, RuleModel]>([
    [">=98: 5; 97-<98: 4; 96-<97: 3; còn lại: 0", steps],
    ["0: 2; 1-2: 1,5; 3-5: 1; 6-10: 0,5; >10: 0", ladder],
    ["hoàn thành xuất sắc: 4; hoàn thành tốt: 3; hoàn thành: 1,5; còn lại: 0", levels],
    ["đến 31/01: 2; sau: 1,5", late],
    ["đến 31/01: 2; sau: bớt 0,5", fewer],
    ["kết quả / chỉ tiêu; tối đa 100%", proportional],
    ["đạt chỉ tiêu: 50%; dẫn đầu: 100%", leading],
    ["mỗi trường hợp -0,5; tối đa -1,5; có miễn", cases],
    ["trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1", increment],
    ["<1000: 1-<5 = 0,5 | 5-<7 = 1 | >=7 = 1,5; >=1000: 1-<5 = 1 | 5-<7 = 1,5 | >=7 = 2; còn lại = 0", matrix],
  ])("types %s", (typed, rule) => {
    expect(writeRule({ rule, wording: 0, unit: undefined })).toBe(typed);
  });

  it.each<[string, number, RuleModel, Partial<EntryModel>, string]>([
    ["97,5% under the steps", 5, steps, { result: percent(97.5) }, "4"],
    ["46/48, which is 95,83%, under the steps", 5, steps, { result: share(46, 48) }, "0"],
    ["two days late", 2, ladder, { result: number(2) }, "1.5"],
    ["eleven days late", 2, ladder, { result: number(11) }, "0"],
    ["hoàn thành tốt", 4, levels, { result: { kind: "words", text: "Hoàn thành tốt" } }, "3"],
    ["a plan of 31/01", 2, late, { result: on(31, 1) }, "2"],
    ["a plan of 09/02", 2, late, { result: on(9, 2) }, "1.5"],
    ["a plan of 09/02, half a point fewer", 2, fewer, { result: on(9, 2) }, "1.5"],
    ["36 of 48", 8, proportional, { result: share(36, 48) }, "6"],
    ["50 done where 48 were asked", 8, proportional, { result: number(50), target: number(48) }, "8"],
    ["46 of 48, which is 7,666…", 8, proportional, { result: number(46), target: number(48) }, "7.67"],
    ["three cases, one exempt", 0, cases, { result: number(3), supplement: number(1) }, "-1"],
    ["nine cases", 0, cases, { result: number(9) }, "-1.5"],
    ["33 %, two whole steps of 5 above 20", 1, increment, { result: percent(33) }, "0.6"],
    ["20 %, not above 20", 1, increment, { result: percent(20) }, "0"],
    ["90 %, capped", 1, increment, { result: percent(90) }, "1"],
    ["390 of 300, an excess of half the best", 3, leading, { result: number(390), target: number(300) }, "2.25"],
    ["480 of 300, the best excess", 3, leading, { result: number(480), target: number(300) }, "3"],
    ["300 of 300", 3, leading, { result: number(300), target: number(300) }, "1.5"],
    ["150 of 300, under the target", 3, leading, { result: number(150), target: number(300) }, "0.75"],
    ["200 without a target, of the best 400", 3, leading, { result: number(200) }, "1.5"],
    ["1200 files, 6 % early", 2, matrix, { result: number(1200), supplement: percent(6) }, "1.5"],
    ["1200 files, 0,5 % early", 2, matrix, { result: number(1200), supplement: percent(0.5) }, "0"],
  ])("computes %s", (_, maximum, rule, entry, points) => {
    const found = computeRule(aLeaf(maximum * 100, rule), { ...NO_ENTRY, ...entry }, LEAD, 2);
    expect(literal(found ?? fraction(-99n, 1n))).toBe(points);
  });
});
