/** Steps whose bar depends on what the member says in Số liệu bổ sung. */
import fc, { type Arbitrary } from "fast-check";
import { forEach, percentages, quarters, shares, sometimes, words } from "./arbitrary-measures.ts";
import type { MeasuredRule } from "./arbitrary-rules.ts";

const told = forEach(
  fc.record({
    result: sometimes(fc.oneof(percentages, percentages, shares)),
    supplement: sometimes(words("có", "Có", "không", "Không")),
  }),
);
const bar = fc.integer({ min: 85, max: 99 }).map((percent) => percent * 100);
const lower = fc.integer({ min: 1, max: 15 }).map((percent) => percent * 100);

/** "từ 90%, xã miền núi từ 80%: 5; còn lại: 0". */
export const ownBar: Arbitrary<MeasuredRule> = fc
  .record({
    bar,
    lower,
    who: fc.constantFrom("xã miền núi", "đơn vị miền núi", "xã đảo"),
    points: quarters(0, 6),
    rest: quarters(0, 2),
    measures: told,
  })
  .map(({ lower: by, measures, ...rule }) => ({
    rule: { kind: "own bar", ...rule, ownBar: rule.bar - by },
    unit: "%",
    measures,
  }));

/** "từ 90% và có kiểm chứng: 5; từ 90%: 3; còn lại: 0". */
export const condition: Arbitrary<MeasuredRule> = fc
  .record({
    bar,
    lower: fc.oneof(fc.constant(0), lower),
    term: fc.constantFrom("có kiểm chứng", "có kế hoạch"),
    points: quarters(0, 6),
    plain: quarters(0, 4),
    rest: fc.option(quarters(0, 2), { nil: undefined }),
    measures: told,
  })
  .map(({ lower: by, measures, ...rule }) => ({
    rule: { kind: "condition", ...rule, plainBar: rule.bar - by },
    unit: "%",
    measures,
  }));
