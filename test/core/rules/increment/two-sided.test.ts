/** Steps on both sides of a number with points of its own. */
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../../functions/core/rules/print-rule.ts";
import { workedExamples } from "../../../../functions/core/rules/worked-examples.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { compute, faultOf, outcome, overlookedIn, reasonOf, remarksOf, ruleOf, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const TEN = { kind, maximum: "10", unit: "%" } as const;
const BOTH = { ...TEN, rule: "100%: 8; cứ vượt 5%: +0,5, tối đa 10; cứ hụt 5%: -0,5" };
const OWN = { kind, maximum: "0", bonusCap: "2", deductionCap: "3", unit: "%" } as const;

describe("increment of both sides: what is told", () => {
  it("the sentence, the notation and the examples", () => {
    expect(sentenceOf(BOTH)).toBe(
      "Mức 100%: 8 điểm; cứ thêm đủ 5% cộng 0,5 điểm, tối đa 10 điểm; cứ giảm đủ 5% trừ 0,5 điểm, không dưới 0 điểm.",
    );
    expect(ruleNotation(ruleOf(BOTH))).toBe(">=100%: +8; cứ thêm 5%: +0,5; tối đa +10; cứ giảm 5%: -0,5");
    expect(workedExamples(ruleOf(BOTH), { maximum: decimal("10"), unit: "%", digits: 2 })).toBe(
      "90% → 7; 95% → 7,5; 100% → 8; 105% → 8,5; 110% → 9; 120% → 10; 125% → 10",
    );
    expect(remarksOf(BOTH)).toEqual([]);
  });

  it("where more is worse, the other way round", () => {
    const row = {
      ...TEN,
      rule: "Nợ xấu 2%: 8 điểm; cứ giảm 0,1% cộng 0,5 điểm; cứ tăng 0,1% trừ 0,5 điểm, tối đa trừ 3 điểm",
    };
    expect(sentenceOf(row)).toBe(
      "Mức 2%: 8 điểm; cứ giảm đủ 0,1% cộng 0,5 điểm, tối đa 10 điểm; cứ thêm đủ 0,1% trừ 0,5 điểm, tối đa trừ 3 điểm, không dưới 0 điểm.",
    );
    expect(["1%", "1,9%", "2%", "2,09%", "2,1%", "9%"].map((result) => outcome(compute(row, result)))).toEqual([
      ...["10", "8.5", "8", "8", "7.5", "5"],
    ]);
  });

  it("without points of its own, by both columns", () => {
    const row = { ...OWN, rule: "100%: 0; mỗi 1% vượt +0,1; mỗi 1% thiếu -0,2" };
    expect(sentenceOf(row)).toBe(
      "Mức 100%: 0 điểm; cứ thêm đủ 1% cộng 0,1 điểm, tối đa 2 điểm; cứ giảm đủ 1% trừ 0,2 điểm, tối đa trừ 3 điểm.",
    );
  });

  it("results without any points", () => {
    const row = { ...TEN, rule: `${BOTH.rule}; dưới 70%: 0 điểm` };
    expect(sentenceOf(row)).toMatch(/, không dưới 0 điểm; dưới 70%: 0 điểm\.$/);
    expect(["70%", "69,9%"].map((result) => outcome(compute(row, result)))).toEqual(["5", "0"]);
  });
});

describe("increment of both sides: why", () => {
  it.each([
    ["100%", "kết quả 100% thuộc mức từ 100% trở lên, cộng 8 điểm"],
    ["96%", "kết quả 96% thuộc mức dưới 100%, từ 8 điểm"],
    ["93%", "kết quả 93% thuộc mức dưới 100%, từ 8 điểm; 1 lần 5%, trừ 0,5 điểm"],
    ["10%", "kết quả 10% thuộc mức dưới 100%, từ 8 điểm; 18 lần 5%, trừ 9 điểm; không dưới 0 điểm"],
  ])("%s: %s", (result, reason) => expect(reasonOf(compute(BOTH, result))).toBe(reason));

  it("names the cap that was reached, and who counts a step begun", () => {
    const row = { ...TEN, rule: "100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; tối đa trừ 2" };
    expect(reasonOf(compute(row, "50%"))).toMatch(/; tối đa trừ 2 điểm$/);
    expect(overlookedIn(compute(row, "93%"))).toEqual(["7 quy định chỉ trừ mỗi lần chênh lệch đủ 5%"]);
  });
});

describe("increment of both sides: caps", () => {
  it.each([
    ["100%: 8, tối đa 10 điểm; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5", "10", "0"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; tối đa 10 điểm", "10", "0"],
    ["100%: 8; cứ vượt 5% cộng 0,5, tối đa 1 điểm; cứ hụt 5% trừ 0,5, tối đa 3 điểm", "9", "5"],
    ["100%: 8; cứ hụt 5% trừ 0,5, tối đa 3 điểm; cứ vượt 5% cộng 0,5, tối đa 1 điểm", "9", "5"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; cộng tối đa 1 điểm, trừ tối đa 3 điểm", "9", "5"],
  ])("%j: at most %s, at least %s", (rule, most, least) => {
    const row = { ...TEN, rule };
    expect(["200%", "0%"].map((result) => outcome(compute(row, result)))).toEqual([most, least]);
  });

  it.each([
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; tối đa 3 điểm", "of either side"],
    ["100%: 8, tối đa 9 điểm; cứ hụt 5% trừ 0,5; cứ vượt 5% cộng 0,5", "of the whole, but not the maximum"],
    ["100%: 10; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5", "nothing to add to"],
    ["cứ vượt 5% chỉ tiêu cộng 0,5; cứ hụt 5% chỉ tiêu trừ 0,5", "no points to begin with"],
    ["100%: 8; cứ vượt 5%: 0,5; cứ hụt 5%: 0,5", "no signs"],
    ["100%: 8; cứ vượt 5% trừ 0,5; cứ hụt 5% trừ 0,5", "one sign on both sides"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ vượt 10% trừ 0,5", "one direction"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; không đạt: 0", "nothing where steps are taken"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...TEN, rule }).code).toBe("unreadable-rule"));
});

describe("increment of both sides: said in one breath", () => {
  it.each([
    "Đạt 100%: 8 điểm; cứ tăng (giảm) 5% thì được cộng (trừ) 0,5 điểm",
    "Đạt 100%: 8 điểm; cứ giảm hoặc tăng 5% thì bị trừ hoặc cộng tương ứng 0,5 điểm",
    "100%: 8đ; tăng/giảm 5%: cộng/trừ 0,5đ; tối đa 10đ",
    "100%: 8 điểm; mỗi 5% vượt cộng 0,5 điểm, mỗi 5% thiếu trừ 0,5 điểm, điểm không âm",
  ])("%j", (rule) => expect(sentenceOf({ ...TEN, rule })).toBe(sentenceOf(BOTH)));

  it.each([
    "100%: 8; cứ tăng (giảm) 5% thì trừ (trừ) 0,5 điểm",
    "100%: 8; cứ tăng (vượt) 5% thì cộng (trừ) 0,5 điểm",
    "100%: 8; cứ tăng (giảm) 5% thì cộng (trừ) 0,5 đến 1 điểm",
    "100%: 10; cứ tăng (giảm) 5% thì cộng (trừ) 0,5 điểm",
  ])("%j is refused", (rule) => expect(faultOf({ ...TEN, rule }).code).toBe("unreadable-rule"));
});
