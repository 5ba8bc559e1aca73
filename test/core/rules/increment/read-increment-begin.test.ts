/** The number that steps begin at, with its points, or without any. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome } from "../builders.ts";

const TEN: CriterionRow = { kind: "vượt mức", maximum: "10", unit: "%" };
const points = (rule: string, results: readonly string[]) =>
  results.map((result) => outcome(compute({ ...TEN, rule }, result))).join(" ");

describe("increment: what steps begin with", () => {
  it.each([
    ["trên 5% thì cứ thêm 1% trừ 0,2", ["5%", "6%", "7%", "90%"], "10 9.8 9.6 0"],
    ["trên 5%, cứ thêm 1% trừ 0,2", ["5%", "6%", "7%", "90%"], "10 9.8 9.6 0"],
    ["trên 5%: cứ thêm 1% trừ 0,2", ["5%", "6%", "7%", "90%"], "10 9.8 9.6 0"],
    ["100% được điểm tối đa; cứ giảm 1% trừ 0,5", ["100%", "98%", "0%"], "10 9 0"],
    ["trên 10%: 0 điểm; nợ xấu không quá 5%: 10; cứ tăng 1% trừ 1", ["5%", "7%", "10%", "11%"], "10 8 5 0"],
    ["dưới 50%: 0; 100: 10; cứ giảm 1: -0,1", ["100%", "50%", "49%"], "10 5 0"],
  ])("%j: %j give %s", (rule, results, expected) => expect(points(rule, results)).toBe(expected));

  it.each([
    ["từ 90% đến 100%: 10; cứ giảm 1% trừ 0,5", "two ends"],
    ["từ 5% đến 10%: cứ thêm 1% trừ 0,2", "two ends without points"],
    ["100%: 12; cứ giảm 1% trừ 0,5", "more than all points"],
    ["100%: trừ 2; cứ giảm 1% trừ 0,5", "what is taken, not what is left"],
  ])("%j is refused as a whole: %s", (rule) => {
    expect(faultOf({ ...TEN, rule })).toMatchObject({
      what: `Không đọc được cách tính “${rule}”.`,
      remedy: "Đề nghị ghi mức phải vượt và số điểm, ví dụ “trên 92: +0,1”.",
    });
  });
});
