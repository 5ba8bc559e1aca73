import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { compute, outcome } from "./builders.ts";

describe("computeScore: rules that people or the tree decide", () => {
  it.each<[CriterionKind, string]>([
    ["nhóm", ""],
    ["chấm trực tiếp", ""],
    ["lấy mục cao nhất", "cao nhất của: a, b"],
  ])("%s is not computable, whatever stands in the cell", (kind, rule) => {
    expect([undefined, 5, "x"].map((result) => outcome(compute({ kind, rule, maximum: "2" }, result)))).toEqual([
      "not-computable",
      "not-computable",
      "not-computable",
    ]);
  });
});

describe("computeScore: whatever is typed", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.integer({ min: -5, max: 150 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.boolean(),
    fc.constant(undefined),
    fc.constantFrom(
      "46/48",
      "50/48",
      "96,5%",
      "1.234",
      "HTXSNV",
      "không",
      "x",
      "3 văn bản",
      "0/0",
      "1e5",
      "09/02",
      "9/2/24",
      "chưa có",
    ),
    fc.record({
      number: fc.double({ noNaN: true, min: 0, max: 60_000 }),
      format: fc.constantFrom("DATE", "PERCENT", "TIME", "DATE_TIME"),
    }),
    fc.record({ error: fc.constant("#N/A") }),
  );
  const rules = fc.constantFrom(
    {
      row: { kind: "theo bậc", rule: ">=98: 6; 95-<98: 5; còn lại: -1", maximum: "6", unit: "%" },
      least: "-1",
      most: "6",
    },
    { row: { kind: "theo bậc", rule: "0: 2; 1-2: 1; >2: 0", maximum: "2", unit: "ngày" }, least: "0", most: "2" },
    { row: { kind: "có / không", rule: "có: 2; không: -1", maximum: "2" }, least: "-1", most: "2" },
    { row: { kind: "mức xếp loại", rule: "HTXS: 4; HTT: 3; khác: 0", maximum: "4" }, least: "0", most: "4" },
    { row: { kind: "theo tỷ lệ", rule: "", maximum: "8", unit: "văn bản" }, least: "0", most: "8" },
    { row: { kind: "theo tỷ lệ", rule: "", maximum: "8", unit: "%" }, least: "0", most: "8" },
    { row: { kind: "mỗi trường hợp", rule: "mỗi trường hợp +0,5; tối đa 2" }, least: "0", most: "2" },
    { row: { kind: "mỗi trường hợp", rule: "mỗi trường hợp -0,5; tối đa -1,5; có miễn" }, least: "-1.5", most: "0" },
    { row: { kind: "mỗi trường hợp", rule: "mỗi lần -1", maximum: "3" }, least: "0", most: "3" },
    {
      row: { kind: "theo số lần, số ngày chậm", rule: "0: 2; 1-2: 1; còn lại: -1", maximum: "2" },
      least: "-1",
      most: "2",
    },
    {
      row: { kind: "theo thời hạn", rule: "đến 31/01: 2; sau: 1; không có: -1", maximum: "2" },
      least: "-1",
      most: "2",
    },
    { row: { kind: "so với đơn vị dẫn đầu", rule: "", maximum: "3", unit: "văn bản" }, least: "0", most: "3" },
    { row: { kind: "vượt mức", rule: "trên 9: +0,1; cứ thêm 1: +0,1; tối đa +0,5" }, least: "0", most: "0.5" },
    { row: { kind: "vượt mức", rule: "dưới 9: -0,1; cứ giảm 1: -0,1; tối đa -0,5" }, least: "-0.5", most: "0" },
    {
      row: {
        kind: "bảng hai chiều",
        rule: "<9: <5 = 1 | còn lại = 0; >=9: <5 = 2 | >=5 = 3; còn lại = -1",
        maximum: "3",
      },
      least: "-1",
      most: "3",
    },
  ) satisfies fc.Arbitrary<{ row: { kind: CriterionKind }; least: string; most: string }>;

  it("computeScore: the score stays between the fewest and the most points of the rule", () => {
    fc.assert(
      fc.property(rules, cell, cell, cell, ({ row, least, most }, result, target, supplement) => {
        const computation = compute(row, result, { target, supplement });
        if (computation.kind === "computed") {
          expect(computation.score.gte(decimal(least))).toBe(true);
          expect(computation.score.lte(decimal(most))).toBe(true);
          expect(computation.because).not.toBe("");
          const others = computation.overlooked ?? [{ score: computation.score.plus(1), part: "none" }];
          expect(others).not.toEqual([]);
          for (const { score, part } of others) {
            expect(score.eq(computation.score)).toBe(false);
            expect(part).toMatch(/^\S.*[^.]$/u);
          }
        } else if (computation.kind === "unreadable") {
          expect(computation.fault.code).toBe("unreadable-result");
          expect(computation.fault.remedy).toMatch(/đề nghị/i);
        } else {
          expect(computation.kind).toBe("no-result");
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("computeScore: more of the result never gives fewer points where more is better", () => {
    const share = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const row = {
          kind: "theo bậc",
          rule: ">=98: 6; 95-<98: 5; 90-<95: 4; còn lại: 0",
          maximum: "6",
          unit: "%",
        } as const;
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((hundredths) => compute(row, `${hundredths}/10000`));
        if (low?.kind !== "computed" || high?.kind !== "computed") throw new Error("not computed");
        expect(low.score.lte(high.score)).toBe(true);
      }),
    );
  });
});
