/** What a number with its points and the steps beside it come to together. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const TEN = { kind, maximum: "10", unit: "%" } as const;
const BONUS = { kind, bonusCap: "2", unit: "%" } as const;
const DEDUCTION = { kind, deductionCap: "2", unit: "%" } as const;
const points = (row: CriterionRow, results: readonly string[]) =>
  results.map((result) => outcome(compute(row, result))).join(" ");

describe("increment: where steps begin", () => {
  it.each<[string, CriterionRow, readonly string[], string]>([
    ["100%: 0 điểm; cứ vượt 1% cộng 0,5", BONUS, ["90%", "100%", "102%", "200%"], "0 0 1 2"],
    ["Nợ xấu 2%: 0 điểm; cứ giảm 0,1% cộng 0,5", BONUS, ["3%", "2%", "1,8%", "0%"], "0 0 1 2"],
    ["100%: 0 điểm; cứ giảm 1% trừ 0,5", DEDUCTION, ["110%", "100%", "98%", "0%"], "0 0 -1 -2"],
    ["từ 5%: 0; cứ thêm 2%: -0,5", DEDUCTION, ["4%", "5%", "9%", "90%"], "0 0 -1 -2"],
    ["không quá 5%: 10 điểm; cứ tăng 1%: -1", TEN, ["4%", "5%", "7%", "90%"], "10 10 8 0"],
    ["100%: 10; dưới 100%: cứ giảm 1% trừ 0,5", TEN, ["110%", "100%", "98%", "0%"], "10 10 9 0"],
    ["100%: 8; cứ 1% cộng 0,5; dưới 100%: 0", TEN, ["99%", "100%", "102%", "200%"], "0 8 9 10"],
    ["100%: 8; cứ vượt 1%: +0,5; không đạt: 0", TEN, ["99%", "100%", "102%", "200%"], "0 8 9 10"],
    ["Nợ xấu 2%: 8; cứ giảm 0,1% cộng 0,5; trên 2%: 0 điểm", TEN, ["3%", "2%", "1,8%", "0%"], "0 8 9 10"],
  ])("%j under %j: %j give %s", (rule, row, results, expected) => {
    expect(points({ ...row, rule }, results)).toBe(expected);
  });

  it.each(["%", undefined])("a target is 100%% where the unit is %s", (unit) => {
    const row = { kind, bonusCap: "2", rule: "cứ vượt 1% so với chỉ tiêu cộng 0,2", ...(unit && { unit }) } as const;
    expect(sentenceOf(row)).toBe("Trên 100% thì cứ thêm đủ 1% cộng 0,2 điểm, tối đa 2 điểm.");
  });

  const STEP = "bậc vượt thêm và số điểm";
  const NOTHING = "mức không có điểm ở phía chưa đạt";
  it.each([
    ["100%: 10 điểm", STEP, "no step"],
    ["100%: 10; cứ vượt 1% cộng 0,5; dưới 100%: 0", STEP, "nothing to add to"],
    ["100%: 10; cứ giảm 1% cộng 0,5; trên 100%: 0", STEP, "nothing to add to, downwards"],
    ["trên 92: +0,1; cứ giảm 1: +0,1", STEP, "down from above"],
    ["100%: 8; cứ 1% vượt quá 110% cộng 0,5; dưới 100%: 0", STEP, "from another number"],
    ["không quá 5%: 10 điểm; cứ 1%: -1", STEP, "no direction"],
    ["trên 100%: 10; cứ giảm 1% trừ 0,5", STEP, "whether 100% itself has all points"],
    ["100%: 8; cứ giảm 1% trừ 0,5", STEP, "nothing has all points"],
    ["100%: 8; cứ vượt 1% trừ 0,5; dưới 100%: 0", STEP, "more is worse above and better below"],
    ["cứ 1% chỉ tiêu cộng 0,2", "mức phải vượt và số điểm", "over or under the target"],
    ["100%: 8; cứ giảm 1% cộng 0,5", NOTHING, "nothing said above 100%"],
    ["100%: 8; cứ giảm 1% cộng 0,5; dưới 100%: 0", NOTHING, "steps where there is nothing"],
    ["100%: 8; cứ vượt 1%: +0,5; trên 110%: 0", NOTHING, "nothing said below 100%"],
    ["100%: 8; cứ vượt 1%: +0,5; từ 100% trở xuống: 0", NOTHING, "100% twice"],
  ])("%j is refused, and %j asked for: %s", (rule, asked) => expect(faultOf({ ...TEN, rule }).remedy).toContain(asked));
});

describe("increment: a number without a sign in front of steps that take away", () => {
  it.each(["dưới 100%: 10; cứ giảm 1% trừ 0,5", "dưới 90%: 0,5; cứ giảm 1%: -0,1"])(
    "%j may be left or taken away, and is refused",
    (rule) => expect(faultOf({ ...TEN, rule }).remedy).toContain("các số điểm cùng dấu"),
  );

  it("is taken away where the columns know nothing else", () => {
    expect(points({ ...DEDUCTION, rule: "dưới 90%: 0,5; cứ giảm 1%: -0,1" }, ["90%", "89,5%", "88%"])).toBe(
      "0 -0.5 -0.7",
    );
  });
});

describe("increment: a limit behind points and what is added to them", () => {
  it.each([
    ["đạt 100%: 5; cứ vượt 1% cộng 0,5; tối đa 6 điểm; dưới 100%: 0", "0 5 6"],
    ["từ 100%: 5; cứ vượt 1% cộng 0,5, cộng tối đa 1 điểm", "0 5 6"],
    ["từ 100%: 5; cứ vượt 1% cộng 0,5, tối đa 6 điểm", "0 5 6"],
  ])("%j: below, at and far above 100%% %s", (rule, expected) => {
    expect(points({ ...TEN, rule }, ["99%", "100%", "200%"])).toBe(expected);
  });
});
