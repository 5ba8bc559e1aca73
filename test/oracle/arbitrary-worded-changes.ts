/** What changes with a percentage, an amount of money or a day. */
import fc, { type Arbitrary } from "fast-check";
import {
  forEach,
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
import type { MeasuredRule } from "./arbitrary-rules.ts";
import type { MeasureModel, MoneyUnit } from "./bloc-model.ts";

const tenths = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * 10);
const step = fc.constantFrom(10, 50, 100, 200, 500);
/** Often a whole ten, at which thresholds stand. */
const tens = fc.integer({ min: 5, max: 10 }).map((count) => count * 1_000);
const typed = results(fc.oneof(percentages, percentages, shares, numbers(tens)));
const maybe = <Item>(each: Arbitrary<Item>): Arbitrary<Item | undefined> => fc.option(each, { nil: undefined });

/** "100%: điểm tối đa; cứ giảm 1% trừ 0,5 điểm; dưới 90%: 0". */
export const decreasing: Arbitrary<MeasuredRule> = fc
  .record({
    from: fc.constantFrom(10_000, 9_500, 9_000),
    step,
    each: tenths(20),
    floor: maybe(fc.constantFrom(5_000, 6_000, 7_000, 8_000, 8_500)),
    measures: typed,
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "decreasing", ...rule }, unit: "%", measures }));

/** "dưới 80%: -1; cứ giảm 5%: -1; tối đa -10". */
export const shortfall: Arbitrary<MeasuredRule> = fc
  .record({
    under: fc.constantFrom(7_000, 8_000, 8_500, 9_000),
    first: tenths(20),
    step,
    each: tenths(20),
    cap: maybe(quarters(2, 5)),
    measures: typed,
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "shortfall", ...rule }, unit: "%", measures }));

/** "<=5%: điểm tối đa; cứ tăng 0,1%: -0,5". */
export const overrun: Arbitrary<MeasuredRule> = fc
  .record({
    upTo: fc.integer({ min: 1, max: 10 }).map((percent) => percent * 100),
    step: fc.constantFrom(10, 50, 100),
    each: tenths(10),
    measures: results(
      fc.record({ kind: fc.constantFrom("number", "percent"), value: fc.nat(300).map((count) => count * 5), style }),
    ),
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "overrun", ...rule }, unit: "%", measures }));

/** "kết quả / chỉ tiêu; dưới 50%: 0; làm tròn 0,25", "tỷ lệ × điểm tối đa". */
export const proportion: Arbitrary<MeasuredRule> = fc
  .record({
    isShare: fc.boolean(),
    floor: maybe(fc.constantFrom(5_000, 6_000, 7_000, 8_000, 8_500)),
    rounding: maybe(fc.constantFrom(10, 20, 25, 50, 100)),
    ofTarget: forEach(
      fc.oneof(
        fc.record({ result: sometimes(numbers(fc.nat(20).map((halves) => halves * 50))), target: sometimes(positive) }),
        fc.record({ result: shares }),
      ),
    ),
    ofShare: typed,
  })
  .map(({ ofTarget, ofShare, ...rule }) => ({
    rule: { kind: "proportion", ...rule },
    unit: rule.isShare ? "%" : "nhiệm vụ",
    measures: rule.isShare ? ofShare : ofTarget,
  }));

const aDay = { month: fc.integer({ min: 5, max: 7 }), day: fc.integer({ min: 1, max: 28 }) };
const days: Arbitrary<MeasureModel> = fc.record({ kind: fc.constant("date"), ...aDay, style });
const onDays = results(fc.oneof(days, days, days, words("không nộp", "Không nộp")));
const state = maybe(quarters(0, 1));

/** "đến 15/06: 2; đến 30/06: 1; sau: 0,5; không nộp: 0". */
export const severalDays: Arbitrary<MeasuredRule> = fc
  .record({
    days: fc.uniqueArray(fc.record({ ...aDay, points: quarters(0, 6) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ month, day }) => month * 100 + day,
    }),
    after: quarters(0, 3),
    state,
    measures: onDays,
  })
  .map(({ days: drawn, measures, ...rule }) => {
    const sorted = drawn.toSorted((a, b) => a.month - b.month || a.day - b.day);
    return { rule: { kind: "several days", days: sorted, ...rule }, measures };
  });

/** "đến 15/06: 2; cứ chậm 1 ngày trừ 0,5; không nộp: 0". */
export const perDayLate: Arbitrary<MeasuredRule> = fc
  .record({
    ...aDay,
    onTime: quarters(0, 6).map((points) => points + 25),
    each: quarters(0, 1).map((points) => points + 25),
    cap: maybe(quarters(0, 3).map((points) => points + 25)),
    state,
    measures: onDays,
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "per day late", ...rule }, measures }));

const money = (thousandths: number, unit: MoneyUnit): Arbitrary<MeasureModel> =>
  fc.record({
    kind: fc.constant("money"),
    value: fc.nat(40).map((count) => count * thousandths),
    unit: fc.constant(unit),
    style,
  });
const anyMoney = fc.oneof(money(5_000, "triệu đồng"), money(5, "tỷ đồng"), money(5_000_000_000, "đồng"));

/** ">=500: 2; 200-<500: 1; còn lại: 0" of triệu đồng, of which members type "1,5 tỷ đồng". */
export const moneySteps: Arbitrary<MeasuredRule> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }),
    points: fc.array(quarters(0, 6), { minLength: 4, maxLength: 4 }),
    isBillions: fc.boolean(),
    measures: results(fc.oneof(anyMoney, anyMoney, numbers(fc.nat(20).map((count) => count * 10_000)))),
  })
  .map(({ bounds, points, isBillions, measures }) => {
    const lows = bounds.toSorted((a, b) => b - a).map((bound) => bound * (isBillions ? 10 : 10_000));
    const steps = lows.map((low, at) => ({
      of: { low, holdsLow: true, high: lows[at - 1], holdsHigh: false },
      award: { kind: "points", value: points[at] ?? 0 } as const,
    }));
    return {
      rule: {
        kind: "worded steps",
        subject: "",
        steps,
        rest: { kind: "points", value: points[3] ?? 0 },
        state: undefined,
      },
      unit: isBillions ? "tỷ đồng" : "triệu đồng",
      measures,
    };
  });
