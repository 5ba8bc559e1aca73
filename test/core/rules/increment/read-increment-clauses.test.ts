/** Steps that go down or up from a number with points of its own, and results without any. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, overlookedIn, reasonOf, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const TEN = { kind, maximum: "10", unit: "%" } as const;
const FLOOR = { ...TEN, rule: "100%: 10; cứ giảm 1%: -0,5; dưới 90%: 0" };

describe("increment: results without points", () => {
  it("are told, with the reason and the points without them", () => {
    expect(sentenceOf(FLOOR)).toBe(
      "Từ điểm tối đa 10, dưới 100% thì cứ giảm đủ 1% trừ 0,5 điểm, tối đa trừ 10 điểm; dưới 90%: 0 điểm.",
    );
    expect(reasonOf(compute(FLOOR, "89%"))).toBe("kết quả 89% thuộc mức dưới 90%: 0 điểm");
    expect(overlookedIn(compute(FLOOR, "89%"))).toEqual(["4.5 mức dưới 90%: 0 điểm"]);
    expect(reasonOf(compute(FLOOR, "98%"))).toBe("kết quả 98% thuộc mức dưới 100%; 2 lần 1%, trừ 1 điểm");
  });

  it.each([
    "100%: 10; cứ giảm 1%: -0,5; dưới 90% không tính điểm",
    "dưới 90%: 0; 100%: 10; cứ giảm 1%: -0,5",
    "Đạt 100%: 10 điểm; cứ giảm 1% trừ 0,5 điểm; trường hợp dưới 90% mất hết điểm",
    "100%: 10; mỗi % thiếu trừ 0,5; đạt dưới 90%: trừ hết",
  ])("%j", (rule) => expect(sentenceOf({ ...TEN, rule })).toBe(sentenceOf(FLOOR)));

  it.each([
    ["100%: 10; cứ giảm 1%: -0,5; trên 90%: 0", "nothing on the better side"],
    ["100%: 10; cứ giảm 1%: -0,5; không đạt: 0", "nothing wherever steps are taken"],
    ["100%: 8; cứ vượt 1%: +0,5; dưới 90%: 0", "nothing said between 90 and 100"],
    ["100%: 10; cứ giảm 1%: -0,5; dưới 90%: 2", "points of their own"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...TEN, rule }).code).toBe("unreadable-rule"));
});

describe("increment: the points of a number and more beyond it", () => {
  it.each([
    ["tối đa 10 điểm", "10"],
    ["cộng tối đa 1 điểm", "9"],
    ["tối đa 1,5 điểm", "9.5"],
    ["không giới hạn", "10"],
  ])("%s: at most %s", (cap, most) => {
    const row = { ...TEN, rule: `đạt 100%: 8; cứ vượt 1% cộng 0,5; ${cap}; dưới 100%: 0` };
    expect(["99,9%", "100%", "101%", "130%"].map((result) => outcome(compute(row, result)))).toEqual([
      "0",
      "8",
      "8.5",
      most,
    ]);
  });

  it("an unclear cap is refused", () => {
    const rule = "đạt 100%: 5; cứ vượt 1% cộng 0,5; tối đa 5 điểm; dưới 100%: 0";
    expect(faultOf({ ...TEN, rule }).remedy).toContain("mức tối đa");
  });
});

describe("increment: steps from the target", () => {
  it.each([
    ["vượt chỉ tiêu: cứ 1% cộng 0,2", "0.4"],
    ["cứ vượt 1% kế hoạch năm được cộng 0,2 điểm", "0.4"],
    ["mỗi 1% vượt chỉ tiêu được giao: +0,2", "0.4"],
  ])("%j begins at 100%%", (rule, points) => {
    const row = { kind, bonusCap: "2", unit: "%", rule } as const;
    expect(["100%", "102%"].map((result) => outcome(compute(row, result)))).toEqual(["0", points]);
  });

  it("are none where the result is no share", () => {
    const row = { kind, bonusCap: "2", unit: "triệu đồng", rule: "cứ vượt 1% so với chỉ tiêu cộng 0,2" } as const;
    expect(faultOf(row).code).toBe("unreadable-rule");
  });
});
