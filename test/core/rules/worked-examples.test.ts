/** Examples at the edges of a rule; the points by hand. */
import { describe, expect, it } from "vitest";
import type { Given } from "../../../functions/core/rules/terms/computation.ts";
import { workedExamples } from "../../../functions/core/rules/worked-examples.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type CriterionRow, PERIOD, ruleOf } from "./builders.ts";

const examples = (row: CriterionRow, more: Partial<Given> = {}): string =>
  workedExamples(ruleOf(row), {
    maximum: decimal(row.maximum ?? "0"),
    unit: row.unit,
    digits: 2,
    period: PERIOD,
    ...more,
  });

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

describe("worked examples of numbers", () => {
  it.each<[CriterionRow, string]>([
    // A share over all of it is no example.
    [{ rule: "100%: 5; dưới 100%: 2", maximum: "5", unit: "%" }, "99,9% → 2; 100% → 5"],
    [{ rule: "100: 5; dưới 100: 2", maximum: "5", unit: "ha" }, "99,9 ha → 2; 100 ha → 5; 100,1 ha → 5"],
    // Beside ends of two decimals a hundredth is shown.
    [
      { rule: "từ 20 ha: 5; từ 10,25 ha đến dưới 20 ha: 4; dưới 10,25 ha: 2", maximum: "5", unit: "ha" },
      "10,24 ha → 2; 10,25 ha → 4; 10,26 ha → 4; 19,99 ha → 4; 20 ha → 5; 20,01 ha → 5",
    ],
    // What stands without points is no example.
    [{ rule: "từ 90%: 5; từ 80%: 3", maximum: "5", unit: "%" }, "80% → 3; 80,1% → 3; 89,9% → 3; 90% → 5; 90,1% → 5"],
    [
      { rule: ">=98: 5; dưới 98: 3; không nộp: 0", maximum: "5", unit: "%" },
      "97,9% → 3; 98% → 5; 98,1% → 5; không nộp → 0",
    ],
    [
      {
        rule: "chậm 1-2 ngày: 2; trên 2 ngày: 1; không nộp: 0",
        kind: "theo số lần, số ngày chậm",
        maximum: "2",
        unit: "ngày",
      },
      "1 ngày → 2; 2 ngày → 2; 3 ngày → 1; không nộp → 0",
    ],
    // Fourteen at most.
    [
      { rule: ">=98: 9; 95-<98: 8; 90-<95: 7; 85-<90: 6; 80-<85: 5; dưới 80: 1", maximum: "9", unit: "%" },
      "79,9% → 1; 80% → 5; 80,1% → 5; 84,9% → 5; 85% → 6; 85,1% → 6; 89,9% → 6; 90% → 7; 90,1% → 7; 94,9% → 7; 95% → 8; 95,1% → 8; 97,9% → 8; 98% → 9",
    ],
    [{ rule: "kết quả / chỉ tiêu; tối đa 100%", kind: "theo tỷ lệ", maximum: "6" }, "50% → 3; 100% → 6"],
    [{ rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", kind: "so với đơn vị dẫn đầu", maximum: "3" }, ""],
  ])("%j: %s", (row, expected) => {
    expect(examples(row)).toBe(expected);
  });

  it("are of typed results, whatever a hand-in was late", () => {
    const row = { rule: "0: 2; >=1: 1", kind: "theo số lần, số ngày chậm", maximum: "2", unit: "ngày" } as const;
    expect(examples(row, { lateness: { kind: "handed-in", milestone: "M05", days: 3 } })).toBe(
      "0 ngày → 2; 1 ngày → 1; 2 ngày → 1",
    );
  });
});

describe("worked examples of days", () => {
  it.each([
    ["đến 31/01: 2; sau: 1,5; không ban hành: 0", "31/01/2024 → 2; 01/02/2024 → 1,5; không ban hành → 0"],
    ["đến 31/01: 2; đến 29/02: 1; sau: 0", "31/01/2024 → 2; 01/02/2024 → 1; 29/02/2024 → 1; 01/03/2024 → 0"],
    ["đến 31/01: 2; chậm mỗi 02 ngày trừ 0,5", "31/01/2024 → 2; 01/02/2024 → 2; 02/02/2024 → 1,5; 04/02/2024 → 1"],
    [
      "đến 31/01: 2; mỗi ngày chậm trừ 0,1; sau 10/02: 0",
      "31/01/2024 → 2; 01/02/2024 → 1,9; 02/02/2024 → 1,8; 10/02/2024 → 1; 11/02/2024 → 0",
    ],
  ])("%s: %s", (rule, expected) => {
    expect(examples({ rule, kind: "theo thời hạn", maximum: "2" })).toBe(expected);
  });
});

describe("worked examples of cases", () => {
  it.each<[string, Omit<CriterionRow, "rule" | "kind">, string]>([
    // Each kind of case has a number of its own.
    ["mỗi bài +0,5; mỗi tin +0,2; tối đa +2", { bonusCap: "2", unit: "bài" }, "1; 1 → 0,7"],
    ["mỗi vụ -0,5; mỗi lần -0,2; mỗi tin -1", { maximum: "3" }, "1; 1; 1 → 1,3"],
    [
      "cứ 10 hội viên +0,5; tối đa +1",
      { bonusCap: "1", unit: "hội viên" },
      "0 hội viên → 0; 10 hội viên → 0,5; 20 hội viên → 1; 30 hội viên → 1",
    ],
    // One before the number that takes all, it, and one more.
    [
      "mỗi vụ -0,5; từ 5 vụ trở lên: 0 điểm",
      { maximum: "5", unit: "vụ" },
      "0 vụ → 5; 1 vụ → 4,5; 2 vụ → 4; 4 vụ → 3; 5 vụ → 0; 6 vụ → 0; 10 vụ → 0; 11 vụ → 0",
    ],
    [
      "mỗi lần -0,5; để lộ bí mật nhà nước: 0 điểm",
      { maximum: "5", unit: "lần" },
      "0 lần → 5; 1 lần → 4,5; 2 lần → 4; 10 lần → 0; 11 lần → 0; 0 lần (để lộ bí mật nhà nước) → 0",
    ],
    ["mỗi lần -0,5", { unit: "lần" }, "0 lần → 0; 1 lần → -0,5; 2 lần → -1"],
  ])("%s of %j: %s", (rule, row, expected) => {
    expect(examples({ rule, kind: "mỗi trường hợp", ...row })).toBe(expected);
  });
});

describe("worked examples of increments", () => {
  it.each<[string, Omit<CriterionRow, "rule" | "kind">, string]>([
    [
      "trên 90: -0,5; cứ thêm 1: -0,1; tối đa -0,7",
      { deductionCap: "0.7", unit: "vụ" },
      "90 vụ → 0; 91 vụ → -0,6; 92 vụ → -0,7; 93 vụ → -0,7",
    ],
    ["dưới 90: -0,5; cứ giảm 10: -0,1", { deductionCap: "5", unit: "%" }, "90% → 0; 80% → -0,6; 70% → -0,7"],
    // No result under 0 is shown.
    ["dưới 9: -0,5; cứ giảm 5: -0,1", { deductionCap: "5", unit: "vụ" }, "9 vụ → 0; 4 vụ → -0,6"],
    // Whole numbers beside a bar of what is counted, tenths of what is measured.
    [
      "100 vụ: 5; cứ giảm 1 vụ: -1; dưới 97 vụ: 0 điểm",
      { maximum: "5", unit: "vụ" },
      "100 vụ → 5; 99 vụ → 4; 98 vụ → 3; 95 vụ → 0; 94 vụ → 0; 96 vụ → 0; 97 vụ → 2",
    ],
    [
      "100 ha: 5; cứ giảm 1 ha: -1; dưới 97 ha: 0 điểm",
      { maximum: "5", unit: "ha" },
      "100 ha → 5; 99 ha → 4; 98 ha → 3; 95 ha → 0; 94 ha → 0; 96,9 ha → 0; 97 ha → 2; 97,1 ha → 3",
    ],
    [
      "100%: 5; cứ giảm 1%: -1; dưới 97%: 0 điểm",
      { maximum: "5", unit: "%" },
      "100% → 5; 99% → 4; 98% → 3; 95% → 0; 94% → 0; 96,9% → 0; 97% → 2; 97,1% → 3",
    ],
    // Without a cap the first three.
    ["trên 92: +0,1; cứ thêm 1: +0,1", { unit: "vụ" }, "92 vụ → 0; 93 vụ → 0,2; 94 vụ → 0,3"],
    // Under a bar below 0 results below 0 are shown.
    [
      "trên -5: +0,1; cứ thêm 1: +0,1; tối đa +0,5",
      { bonusCap: "0.5", unit: "%" },
      "-5% → 0; -4% → 0,2; -3% → 0,3; -1% → 0,5; 0% → 0,5",
    ],
    // A cap under the first points: no number fills it.
    ["trên 92: +1; cứ thêm 1: +0,1; tối đa +0,5", { bonusCap: "0.5" }, "92 → 0; 93 → 0,5; 94 → 0,5"],
  ])("%s of %j: %s", (rule, row, expected) => {
    expect(examples({ rule, kind: "vượt mức", ...row })).toBe(expected);
  });
});

describe("no single result gives points", () => {
  it.each<CriterionRow>([
    { rule: "<10: <5 = 1 | >=5 = 2; >=10: <5 = 0,5 | >=5 = 1", kind: "bảng hai chiều", maximum: "2" },
    { rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", kind: "so với đơn vị dẫn đầu", maximum: "3" },
    { rule: "trừ 1 đến 3 điểm mỗi lần", kind: "mỗi trường hợp", deductionCap: "20", unit: "lần" },
    { rule: "cao nhất của: 3.a, 3.b", kind: "lấy mục cao nhất", maximum: "3" },
    { rule: "", kind: "nhóm", maximum: "3" },
    { rule: "", kind: "chấm trực tiếp", maximum: "3" },
  ])("$kind $rule: no examples", (row) => {
    expect(examples(row)).toBe("");
  });

  it("of a result that is refused", () => {
    expect(examples({ rule: ">=0: 5; dưới 0: 2", maximum: "5", unit: "%" })).toBe("0% → 5; 0,1% → 5");
  });
});
