/** Steps that ask for more than a number: "từ 98% và có kiểm chứng: 5". */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, reasonOf, remarksOf, sentenceOf } from "./builders.ts";

describe("steps: a step that asks for more", () => {
  const row = (rule: string) => ({ rule, maximum: "5", unit: "%" });
  const ABOVE = row("từ 98% và có kiểm chứng: 5; từ 98%: 4; còn lại: 3");

  it("is said with what it asks for, and who does not meet it gets what the others give", () => {
    expect(sentenceOf(ABOVE)).toBe(
      "Từ 98% trở lên (và có kiểm chứng): 5 điểm; từ 98% trở lên: 4 điểm; còn lại: 3 điểm. Nếu không đạt điều kiện ghi trong ngoặc, đề nghị ghi “không” ở cột Số liệu bổ sung.",
    );
    expect(outcome(compute(ABOVE, 98.5))).toBe("5");
    expect(outcome(compute(ABOVE, 98.5, { supplement: "không" }))).toBe("4");
    expect(outcome(compute(ABOVE, 97, { supplement: "không" }))).toBe("3");
  });

  it("stands over the same results as another without being two answers for one", () => {
    expect(remarksOf(ABOVE)).toEqual([]);
  });

  it("that holds results of its own leaves no gap there", () => {
    expect(remarksOf(row("từ 98% và có kiểm chứng: 5; từ 95% đến dưới 98%: 4; dưới 95%: 3"))).toEqual([]);
    const overlapping = row("từ 98% đến 100% và có kiểm chứng: 5; từ 95% đến 99% và có kiểm chứng: 4; dưới 95%: 3");
    expect(remarksOf(overlapping).map(({ severity }) => severity)).toEqual(["must-fix"]);
  });

  it.each(["còn lại: 0", "dưới 80%: 0"])("ends no other step, with %s", (last) => {
    const cases = ["từ 90% và có kiểm chứng: 5", "từ 80%: 3"];
    for (const rule of [cases, cases.toReversed()].map((each) => row([...each, last].join("; ")))) {
      expect(outcome(compute(rule, 95))).toBe("5");
      expect(outcome(compute(rule, 95, { supplement: "không" }))).toBe("3");
      expect(outcome(compute(rule, 85))).toBe("3");
      expect(outcome(compute(rule, 79))).toBe("0");
    }
  });

  it("asks for one thing in the whole rule", () => {
    const two = row("từ 98% và có kiểm chứng: 5; từ 95% và có báo cáo: 4; còn lại: 3");
    expect(faultOf(two).what).toMatch(/^Cách tính /);
  });

  it("a percent sign at one step makes percentages of all", () => {
    expect(sentenceOf({ rule: "từ 98%: 5; từ 95: 4; còn lại: 3", maximum: "5" })).toBe(
      "Từ 98% trở lên: 5 điểm; từ 95% đến dưới 98%: 4 điểm; còn lại: 3 điểm.",
    );
  });

  it("a state gives its points, and says so", () => {
    expect(reasonOf(compute(row("từ 98%: 5; dưới 98%: 3; không nộp: 0"), "không nộp"))).toContain("không nộp");
  });
});
