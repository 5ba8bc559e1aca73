/** Examples at the edges of a rule; the points by hand. */
import { describe, expect, it } from "vitest";
import { workedExamples } from "../../../functions/core/rules/worked-examples.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type CriterionRow, PERIOD, ruleOf } from "./builders.ts";

const examples = (row: CriterionRow): string =>
  workedExamples(ruleOf(row), { maximum: decimal(row.maximum ?? "0"), unit: row.unit, digits: 2, period: PERIOD });

describe("worked examples", () => {
  it.each<[CriterionRow, string]>([
    [
      { rule: ">=98: 5; 95-<98: 3; còn lại: 2", maximum: "5", unit: "%" },
      "94,9% → 2; 95% → 3; 95,1% → 3; 97,9% → 3; 98% → 5; 98,1% → 5",
    ],
    [
      { rule: "0: 2; 1-2: 1,5; >2: 0", kind: "theo số lần, số ngày chậm", maximum: "2", unit: "ngày" },
      "0 ngày → 2; 1 ngày → 1,5; 2 ngày → 1,5; 3 ngày → 0",
    ],
    [{ rule: "<=0,876: 5; >0,876: 0", maximum: "5", unit: "giờ" }, "0,875 giờ → 5; 0,876 giờ → 5; 0,877 giờ → 0"],
    [{ rule: "có: 2; không: -1", kind: "có / không", maximum: "2" }, "có → 2; không → -1"],
    [
      { rule: "mỗi lần -0,5; tối đa -1,5", kind: "mỗi trường hợp", maximum: "3", unit: "lần" },
      "0 lần → 3; 1 lần → 2,5; 2 lần → 2; 3 lần → 1,5; 4 lần → 1,5",
    ],
    [
      { rule: "100%: 70; cứ giảm 1%: -1; tối đa -3", kind: "vượt mức", maximum: "70", unit: "%" },
      "100% → 70; 99% → 69; 98% → 68; 97% → 67; 96% → 67",
    ],
    [{ rule: "đến 31/01: 2; sau: trừ 0,5", kind: "theo thời hạn", maximum: "2" }, "31/01/2024 → 2; 01/02/2024 → 1,5"],
    [{ rule: "kết quả / chỉ tiêu; dưới 50%: 0", kind: "theo tỷ lệ", maximum: "6" }, "49,9% → 0; 50% → 3; 100% → 6"],
    [{ rule: "", kind: "chấm trực tiếp", maximum: "6" }, ""],
  ])("%j: %s", (row, expected) => {
    expect(examples(row)).toBe(expected);
  });
});
