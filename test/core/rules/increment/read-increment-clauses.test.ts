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

describe("increment: each clause once", () => {
  it.each([
    ["trên 92: +0,1; 100%: 10; cứ giảm 1% trừ 0,5", "100%: 10", "two numbers to begin with"],
    ["dưới 90: 0; cứ giảm 1: -0,1; 100%: 10", "100%: 10", "another number behind the steps"],
    ["dưới 50%: 0; dưới 90: -0,5; cứ giảm 1: -0,1", "dưới 90: -0,5", "points of two kinds"],
    ["dưới 50%: +0; 100%: 10; cứ giảm 1%: -0,1", "100%: 10", "nothing is added, which says nothing of the rest"],
    ["dưới 40%: 0; dưới 50%: 0; 100%: 10; cứ giảm 1%: -0,1", "100%: 10", "no points twice, in front"],
    ["100%: 10; cứ giảm 1%: -0,5; dưới 90%: 0; dưới 80%: 0", "dưới 80%: 0", "no points twice, behind"],
    ["100%: 10; trên 100%: cứ thêm 1% trừ 0,5", "trên 100%: cứ thêm", "the other side of the number"],
  ])("%j is refused at %j: %s", (rule, quoted) => {
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${quoted}`);
  });
});

describe("increment: results without points say so of what is measured", () => {
  it.each([["thu ngân sách dưới 90%: 0"], ["dưới 90%: 0"], ["dưới 90% không tính điểm"], ["dưới 90% trừ 10 điểm"]])(
    "%j",
    (nothing) => {
      const row = { ...TEN, rule: `Thu ngân sách 100%: 10; cứ giảm 1%: -0,5; ${nothing}` };
      expect(["100%", "90%", "89,9%"].map((result) => outcome(compute(row, result)))).toEqual(["10", "5", "0"]);
    },
  );

  it.each([
    ["Thu ngân sách", "chi ngân sách dưới 90%: 0", "something else"],
    ["", "chi ngân sách dưới 90%: 0", "something that was not named before"],
    ["", "từ 80% đến 90%: 0", "points again below"],
    ["", "dưới 90%: không trừ điểm", "all points"],
    ["", "dưới 90%: cộng 0 điểm", "nothing is added to what is left"],
  ])("%j …; %j is refused there: %s", (subject, nothing) => {
    const rule = `${subject} 100%: 10; cứ giảm 1%: -0,5; ${nothing}`.trim();
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${nothing}”`);
  });
});

describe("increment: words that say on which side a step is taken", () => {
  it.each(["không đạt chỉ tiêu: thiếu 1% trừ 0,5", "chưa đạt thì cứ 1% trừ 0,5", "không đạt mức trên, mỗi 1% trừ 0,5"])(
    "%j takes away below 100%%",
    (step) => {
      const row = { ...TEN, rule: `100%: 10; ${step}` };
      expect(["110%", "100%", "98%", "0%"].map((result) => outcome(compute(row, result)))).toEqual([
        ...["10", "10", "9", "0"],
      ]);
    },
  );

  it.each([
    ["100%: 10; không đạt thì trừ dần", "trừ dần"],
    ["100%: 10; vượt chỉ tiêu thì cộng dần", "cộng dần"],
    ["100%: 8; không đạt chỉ tiêu: cứ vượt 1% cộng 0,2; dưới 100%: 0", "cứ vượt 1% cộng 0,2"],
    ["dưới 90: -0,5; không đạt: cứ 1% trừ 0,1", "cứ 1% trừ 0,1"],
  ])("%j is refused at %j", (rule, quoted) => {
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${quoted}`);
  });
});

describe("increment: limits of what is taken away", () => {
  it.each([
    ["(trừ không quá 5 điểm)", "5"],
    [", tối đa trừ 5 điểm; trừ không quá điểm chuẩn", "5"],
    [", trừ không quá điểm chuẩn", "0"],
  ])("cứ giảm 1%% trừ 0,5%s: at least %s", (cap, least) => {
    const row = { ...TEN, rule: `100%: 10; cứ giảm 1% trừ 0,5${cap}` };
    expect(outcome(compute(row, "0%"))).toBe(least);
  });

  it.each([
    ["100%: 10; cứ giảm 1% trừ 0,5 (trừ không quá 5 điểm", "(trừ không quá 5 điểm"],
    ["trên 92: +0,1; cứ thêm 1: +0,1; tối đa 5 lần", "tối đa 5 lần"],
  ])("%j is refused at %j", (rule, quoted) => {
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${quoted}”`);
  });
});
