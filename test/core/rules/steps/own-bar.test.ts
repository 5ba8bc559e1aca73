/** Bars that one kind of member has of its own: "từ 90%, xã miền núi từ 80%: 5". */
import { describe, expect, it } from "vitest";
import { ruleSentence } from "../../../../functions/core/rules/say-rule.ts";
import { workedExamples } from "../../../../functions/core/rules/worked-examples.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { compute, faultOf, outcome, reasonOf, remarksOf, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string) => ({ rule, maximum: "5", unit: "%" });
const BARS = row("từ 90%, xã miền núi từ 80%: 5; còn lại: 0");

describe("steps: a bar of some members", () => {
  it("is said beside the others, with what these members type", () => {
    expect(sentenceOf(BARS)).toBe(
      "Từ 90% trở lên: 5 điểm; riêng xã miền núi từ 80% trở lên: 5 điểm; còn lại: 0 điểm. Đơn vị thuộc diện xã miền núi đề nghị ghi “có” ở cột Số liệu bổ sung.",
    );
    expect(reasonOf(compute(BARS, "80%", { supplement: "x" }))).toContain("riêng xã miền núi từ 80% trở lên");
  });

  it.each([undefined, "không", "xã", "đồng bằng"])("is not for who types %j", (supplement) => {
    expect(outcome(compute(BARS, "85%", { supplement }))).toBe("0");
  });

  it.each(["có", "x", "Xã miền núi", "thuộc xã miền núi"])("is for who types %j", (supplement) => {
    expect(outcome(compute(BARS, "85%", { supplement }))).toBe("5");
    expect(outcome(compute(BARS, "79,9%", { supplement }))).toBe("0");
  });

  it("has its own edges among the examples", () => {
    expect(workedExamples(ruleOf(BARS), { maximum: decimal("5"), unit: "%", digits: 2 })).toBe(
      "89,9% → 0; 90% → 5; 90,1% → 5; 79,9% (xã miền núi) → 0; 80% (xã miền núi) → 5; 80,1% (xã miền núi) → 5",
    );
  });

  it("counts instead of the one for all, be it higher", () => {
    const higher = row("từ 90%: 5; từ 80% đến dưới 90%: 3; riêng phường từ 95%: 5; còn lại: 0");
    expect(outcome(compute(higher, "92%"))).toBe("5");
    expect(outcome(compute(higher, "92%", { supplement: "phường" }))).toBe("0");
    expect(outcome(compute(higher, "95%", { supplement: "phường" }))).toBe("5");
    expect(outcome(compute(higher, "85%", { supplement: "phường" }))).toBe("3");
  });

  it("holds the same results as a step for all without being a second answer, but not as another of its own", () => {
    expect(remarksOf(BARS)).toEqual([]);
    const twice = row(
      "từ 90%: 5; dưới 90%: 0; riêng xã miền núi từ 80% đến 100%: 5; riêng xã miền núi từ 70% đến 90%: 3",
    );
    expect(remarksOf(twice).map(({ severity }) => severity)).toEqual(["must-fix"]);
  });

  it.each([
    "từ 90%: 5; riêng xã miền núi từ 80%: 5; riêng phường từ 95%: 5; còn lại: 0",
    "từ 90% và có báo cáo: 5; riêng xã miền núi từ 80%: 5; còn lại: 0",
    "riêng xã miền núi từ 80%: 5; còn lại: 0",
  ])("is refused where two are told by one cell, or nobody else has points: %s", (rule) => {
    expect(faultOf(row(rule)).what).toMatch(/^(?:Cách tính|Không đọc)/);
  });

  const computeFor = (isOne: boolean | undefined, supplement: string | undefined) =>
    compute(BARS, "85%", { supplement }, 2, { isOfKind: () => isOne });

  it.each([
    [true, undefined, "5"],
    [false, undefined, "0"],
    [undefined, undefined, "0"],
    [undefined, "có", "5"],
    [true, "có", "5"],
    [true, "xã miền núi", "5"],
    [false, "không", "0"],
    [true, "theo quyết định 12", "5"],
  ])("is for who is of that kind (%j), whatever %j says", (isOne, supplement, points) => {
    expect(outcome(computeFor(isOne, supplement))).toBe(points);
  });

  it.each([
    [false, "có", "không thuộc diện xã miền núi"],
    [false, "Xã miền núi", "không thuộc diện xã miền núi"],
    [true, "không", "đơn vị thuộc diện xã miền núi"],
    [true, "không thuộc xã miền núi", "đơn vị thuộc diện xã miền núi"],
  ])("a word that says another thing than the kind is told: %j, %j", (isOne, supplement, told) => {
    expect(outcome(computeFor(isOne, supplement))).toContain(told);
  });

  it("is said to be known by the kind, where it is one of the bloc's", () => {
    const sentence = ruleSentence(ruleOf(BARS), "%", decimal("5"), (who) => who === "xã miền núi");
    expect(sentence).toContain("Hệ thống nhận biết đơn vị thuộc diện xã miền núi theo cột Loại đơn vị ở trang Đơn vị");
    expect(sentence).not.toContain("đề nghị ghi “có”");
  });
});
