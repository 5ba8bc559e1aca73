import { describe, expect, it } from "vitest";
import { computed } from "../../../functions/core/rules/terms/computation.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { compute, overlookedIn } from "./builders.ts";

describe("what is overlooked: steps", () => {
  const row = { rule: ">=98: 5; 97-<98: 4; 96-<97: 3; còn lại: 0", maximum: "5", unit: "%" };
  it.each<[Cell, readonly string[]]>([
    ["97,5%", ["5 mức cần đạt của bậc từ 98% trở lên"]],
    ["96%", ["4 mức cần đạt của bậc từ 97% đến dưới 98%"]],
    ["50%", ["3 mức cần đạt của bậc từ 96% đến dưới 97%"]],
    ["98%", []],
  ])("%j: %j", (result, expected) => {
    expect(overlookedIn(compute(row, result))).toEqual(expected);
  });

  it.each<[string, Cell, readonly string[]]>([
    ["<=2: 3; 3-5: 2; >5: 1", 4, ["3 giới hạn của bậc từ 2 bài trở xuống"]],
    [">5: 1; 3-5: 2; <=2: 3", 9, ["2 giới hạn của bậc từ 3 đến 5 bài"]],
    ["0-1: 3; 4-5: 3; còn lại: 1", 2, ["3 mức cần đạt của bậc từ 4 đến 5 bài"]],
    ["0-1: 2; 4-5: 3; còn lại: 1", 3, ["3 mức cần đạt của bậc từ 4 đến 5 bài", "2 giới hạn của bậc từ 0 đến 1 bài"]],
    ["4: 3; 6: 5; 8: 4; còn lại: 1", 5, ["5 mức cần đạt của bậc 6 bài", "3 giới hạn của bậc 4 bài"]],
    ["8: 4; 6: 5; 4: 3; còn lại: 1", 7, ["4 mức cần đạt của bậc 8 bài", "5 giới hạn của bậc 6 bài"]],
    ["3: 3; 4: 1", 4, ["3 giới hạn của bậc 3 bài"]],
  ])("%j with %j: only the nearest on each side, and only better ones: %j", (rule, result, expected) => {
    expect(overlookedIn(compute({ rule, maximum: "5", unit: "bài" }, result))).toEqual(expected);
  });
});

describe("what is overlooked: cases", () => {
  const bonus = { kind: "mỗi trường hợp", rule: "mỗi bài +0,5; tối đa +2" } as const;
  const deduction = { kind: "mỗi trường hợp", rule: "mỗi trường hợp -0,5; tối đa -1,5; có miễn" } as const;

  it("per case: the cap", () => {
    expect(overlookedIn(compute(bonus, 7))).toEqual(["3.5 mức tối đa 2 điểm"]);
    expect(compute(bonus, 4)).toHaveProperty("overlooked", undefined);
    expect(overlookedIn(compute(deduction, 5))).toEqual(["-2.5 mức tối đa trừ 1,5 điểm"]);
    expect(overlookedIn(compute({ ...deduction, maximum: "4" }, 5))).toEqual(["1.5 mức tối đa trừ 1,5 điểm"]);
  });

  it("per case: the exempt cases", () => {
    expect(overlookedIn(compute(deduction, 3, { supplement: 1 }))).toEqual(["-1.5 01 trường hợp được miễn"]);
    expect(overlookedIn(compute({ ...deduction, maximum: "4" }, 2, { supplement: 2 }))).toEqual([
      "3 02 trường hợp được miễn",
    ]);
    expect(overlookedIn(compute(deduction, 12, { supplement: 10 }))).toEqual(["-1.5 10 trường hợp được miễn"]);
  });

  it("per case: both, each with its own points", () => {
    expect(overlookedIn(compute(deduction, 9, { supplement: 1 }))).toEqual(["-4 mức tối đa trừ 1,5 điểm"]);
  });
});

describe("what is overlooked: proportions", () => {
  const TASKS = { kind: "theo tỷ lệ", rule: "", maximum: "8", unit: "nhiệm vụ" } as const;
  it.each<[Cell, Cell, readonly string[]]>([
    // 8 · 60/48 = 10; 8 · 60/100 = 4,8; 60 points are beyond the maximum.
    [60, 48, ["10 mức tối đa 8 điểm", "4.8 chỉ tiêu 48"]],
    // 8 · 6/48 = 1; 8 · 6/100 = 0,48; 6 of 8 points.
    [6, 48, ["0.48 chỉ tiêu 48", "6 chỉ tiêu 48"]],
    [8, 100, ["8 chỉ tiêu 100"]],
    ["46/48", undefined, []],
    ["95,8%", undefined, []],
    ["50/48", 48, ["8.33 mức tối đa 8 điểm"]],
  ])("%j of %j: %j", (result, target, expected) => {
    expect(overlookedIn(compute(TASKS, result, { target }))).toEqual(expected);
  });

  it("proportional: a percentage beside a registered percentage", () => {
    // 8 · 45/90 = 4; as a share of a hundred 3,6.
    expect(overlookedIn(compute({ ...TASKS, unit: "%" }, "45%", { target: "90%" }))).toEqual(["3.6 chỉ tiêu 90%"]);
  });
});

describe("computed: what is overlooked", () => {
  const one = (score: string, part: string) => ({ score: decimal(score), part });

  it("computed: the score itself and points already named are left out", () => {
    const computation = computed(decimal("2"), () => "x", {
      overlooked: () => [one("2.0", "a"), one("3", "b"), one("3.00", "c"), one("1", "d")],
    });
    expect(overlookedIn(computation)).toEqual(["3 b", "1 d"]);
  });

  it("computed: nothing overlooked and nothing capped is absent", () => {
    const plain = computed(decimal("2"), () => "x");
    expect(plain).toEqual({ kind: "computed", score: decimal("2"), because: "x" });
    expect(plain).not.toHaveProperty("capped");
    expect(overlookedIn(computed(decimal("2"), () => "x", { overlooked: () => [one("2", "a")] }))).toEqual([]);
    expect(computed(decimal("2"), () => "x", { capped: true })).toMatchObject({ capped: true });
  });

  it("computed: words are made only when they are read", () => {
    let asked = 0;
    const computation = computed(decimal("2"), () => `${++asked}`);
    expect(asked).toBe(0);
    expect(computation).toMatchObject({ because: "1" });
  });
});
