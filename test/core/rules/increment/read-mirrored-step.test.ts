/** What is added on one side of a number and taken away on the other, said in one breath. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const TEN = { kind, maximum: "10" } as const;

describe("mirrored steps: in what they are counted", () => {
  const up = (each: string, at: string) =>
    `Mức ${at}: 8 điểm; cứ thêm đủ ${each} cộng 0,5 điểm, tối đa 10 điểm; cứ giảm đủ ${each} trừ 0,5 điểm, không dưới 0 điểm.`;

  it.each([
    ["100: 8; cứ tăng (giảm) 5% thì cộng (trừ) 0,5 điểm", undefined, up("5%", "100%")],
    ["100: 8; cứ tăng (giảm) 5 thì cộng (trừ) 0,5 điểm", undefined, up("5", "100")],
    ["100%: 8; cứ tăng (giảm) 5 thì cộng (trừ) 0,5 điểm", undefined, up("5%", "100%")],
    [
      "100 triệu đồng: 8; cứ tăng (giảm) 5 triệu đồng thì cộng (trừ) 0,5 điểm",
      "triệu đồng",
      up("5 triệu đồng", "100 triệu đồng"),
    ],
  ])("%j, counted in %s", (rule, unit, sentence) => {
    const row = { ...TEN, rule, ...(unit === undefined ? {} : { unit }) };
    expect(sentenceOf(row)).toBe(sentence);
    expect([110, 100, 90].map((result) => outcome(compute(row, result)))).toEqual(["9", "8", "7"]);
  });

  it("where less is better, from any number", () => {
    const row = { ...TEN, unit: "%", rule: "Nợ xấu 2%: 8 điểm; cứ tăng (giảm) 0,1% thì trừ (cộng) 0,5 điểm" };
    expect(["1%", "1,8%", "2%", "2,2%"].map((result) => outcome(compute(row, result)))).toEqual(["10", "9", "8", "7"]);
  });

  it("add and take away in a criterion that else only deducts", () => {
    const row = {
      kind,
      deductionCap: "3",
      unit: "%",
      rule: "100%: 0; cứ tăng (giảm) 5% thì cộng (trừ) 0,5 điểm",
    } as const;
    expect(["110%", "100%", "90%", "0%"].map((result) => outcome(compute(row, result)))).toEqual([
      "1",
      "0",
      "-1",
      "-3",
    ]);
  });
});

describe("mirrored steps: what they are not", () => {
  it.each([
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ tăng (giảm) 5% thì cộng (trừ) 0,5 điểm", "cứ tăng (giảm) 5%"],
    ["100%: 8; cứ tăng (giảm) 0% thì cộng (trừ) 0,5 điểm", "cứ tăng (giảm) 0%"],
    ["100%: 8; cứ tăng (giảm) 5% thì cộng (trừ) 0 điểm", "cứ tăng (giảm) 5%"],
    ["100%: 8; cứ tăng (giảm) 5% thì cộng (trừ) dần", "cứ tăng (giảm) 5%"],
  ])("%j is refused at %j", (rule, quoted) => {
    expect(faultOf({ ...TEN, unit: "%", rule }).what).toContain(`chưa hiểu phần “${quoted}`);
  });
});
