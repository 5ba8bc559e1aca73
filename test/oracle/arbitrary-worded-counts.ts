/** So much for each of what is counted. */
import fc, { type Arbitrary } from "fast-check";
import { counts, forEach, percentages, quarters, results, sometimes } from "./arbitrary-measures.ts";
import type { MeasuredRule } from "./arbitrary-rules.ts";
import type { MeasureModel } from "./bloc-model.ts";

const rate = quarters(0, 2).map((points) => points + 25);
const cap = fc.option(
  quarters(0, 4).map((points) => points + 25),
  { nil: undefined },
);
const cases = results(counts(9));

/** "mỗi lần sai -0,5; mỗi lần chậm -1; tối đa -3", of which members type "2; 1". */
export const severalRates = (sign: 1 | -1): Arbitrary<MeasuredRule> =>
  fc
    .record({
      rates: fc.tuple(rate, rate),
      cap,
      measures: results(
        fc.record({
          kind: fc.constant("counts"),
          counts: fc.tuple(fc.nat(5), fc.nat(5)),
          style: fc.nat(1),
        }) as Arbitrary<MeasureModel>,
      ),
    })
    .map(({ measures, ...rule }) => ({
      rule: { kind: "several rates", sign, ...rule },
      unit: sign < 0 ? "lần" : "bài",
      measures,
    }));

/** "lần đầu -0,5; từ lần thứ hai -1 mỗi lần". */
export const firstAndFurther = (sign: 1 | -1): Arbitrary<MeasuredRule> =>
  fc
    .record({ first: rate, further: rate, cap, measures: cases })
    .map(({ measures, ...rule }) => ({ rule: { kind: "first and further", sign, ...rule }, unit: "lần", measures }));

/** "cứ 10 hội viên +1; tối đa +3". */
export const batches = (sign: 1 | -1): Arbitrary<MeasuredRule> =>
  fc
    .record({ size: fc.integer({ min: 2, max: 10 }), each: rate, cap, measures: results(counts(40)) })
    .map(({ measures, ...rule }) => ({
      rule: { kind: "batches", sign, ...rule },
      unit: sign < 0 ? "ngày" : "hội viên",
      measures,
    }));

/** "mỗi lần +0,5; tối đa 5 lần". */
export const cappedCount = (sign: 1 | -1): Arbitrary<MeasuredRule> =>
  fc
    .record({ each: rate, most: fc.integer({ min: 1, max: 6 }), measures: cases })
    .map(({ measures, ...rule }) => ({ rule: { kind: "capped count", sign, ...rule }, unit: "lần", measures }));

/** "mỗi lần trừ 1 điểm; từ 3 lần trở lên: trừ hết điểm". */
export const knockOut: Arbitrary<MeasuredRule> = fc
  .record({ each: rate, from: fc.integer({ min: 2, max: 6 }), measures: cases })
  .map(({ measures, ...rule }) => ({ rule: { kind: "knock-out", sign: -1, ...rule }, unit: "lần", measures }));

/** "mỗi lần trừ 0,5 điểm; tỷ lệ dưới 85%: mất hết điểm". */
export const shareKnockOut: Arbitrary<MeasuredRule> = fc
  .record({
    each: rate,
    under: fc.integer({ min: 70, max: 95 }).map((percent) => percent * 100),
    measures: forEach(fc.record({ result: sometimes(counts(9)), supplement: sometimes(percentages) })),
  })
  .map(({ measures, ...rule }) => ({ rule: { kind: "share knock-out", sign: -1, ...rule }, unit: "lần", measures }));
