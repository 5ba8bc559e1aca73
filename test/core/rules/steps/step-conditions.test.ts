/** Steps that ask for more than a number: "từ 98% và có kiểm chứng: 5". */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, reasonOf, remarksOf, sentenceOf } from "../builders.ts";

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

describe("steps: who meets the condition", () => {
  const AMBIGUOUS = "chưa nói rõ";
  const told = (rule: string, supplement: string): string => {
    const told = outcome(compute({ rule, maximum: "5", unit: "%" }, "98", { supplement }));
    return told.includes(AMBIGUOUS) ? AMBIGUOUS : told;
  };

  it.each([
    ["", "5"],
    ["có", "5"],
    ["đạt", "5"],
    ["có kiểm chứng", "5"],
    ["Và có kiểm chứng", "5"],
    ["theo Báo cáo số 12", "5"],
    ["không", "4"],
    ["không đạt", "4"],
    ["không có kiểm chứng", "4"],
    ["chưa có kiểm chứng", "4"],
    ["chưa kiểm chứng xong", AMBIGUOUS],
  ])("“và có kiểm chứng” beside %j: %s", (supplement, points) => {
    expect(told("từ 98% và có kiểm chứng: 5; từ 98%: 4; còn lại: 3", supplement)).toBe(points);
  });

  it.each([
    ["", "5"],
    ["đạt", "5"],
    ["không có khiếu nại", "5"],
    ["không có khiếu nại nào", "5"],
    ["không đạt", "4"],
    ["có khiếu nại", "4"],
    ["có 01 khiếu nại", AMBIGUOUS],
    // "không" may say that there is none, or that it is not met.
    ["không", AMBIGUOUS],
    ["có", AMBIGUOUS],
  ])("“và không có khiếu nại” beside %j: %s", (supplement, points) => {
    expect(told("từ 98% và không có khiếu nại: 5; từ 98%: 4; còn lại: 3", supplement)).toBe(points);
    expect(told("từ 98% và không có khiếu nại: 5; từ 98% nhưng có khiếu nại: 4; còn lại: 3", supplement)).toBe(points);
  });

  it.each([
    ["", "5"],
    ["đạt", "5"],
    ["có kiểm chứng", "5"],
    ["không có kiểm chứng", "4"],
    ["không đạt", "4"],
    ["không", AMBIGUOUS],
    ["có", AMBIGUOUS],
  ])("the condition and its opposite beside %j: %s", (supplement, points) => {
    expect(told("từ 98% và có kiểm chứng: 5; từ 98% nhưng không có kiểm chứng: 4; còn lại: 3", supplement)).toBe(
      points,
    );
  });

  it("is asked once, however many steps ask for it, and never for two things", () => {
    const once = "từ 99% và có kiểm chứng: 5; từ 95% và có kiểm chứng: 4; còn lại: 3";
    expect([told(once, "có"), told(once, "không")]).toEqual(["4", "3"]);
    const two = "từ 98% và có kiểm chứng: 5; từ 98% nhưng có khiếu nại: 4; còn lại: 3";
    expect(faultOf({ rule: two, maximum: "5", unit: "%" }).what).toContain("“và có kiểm chứng”; “nhưng có khiếu nại”");
    const third = `${two.slice(0, two.indexOf(";"))}; từ 98% nhưng không có kiểm chứng: 4; từ 90% và có báo cáo: 3`;
    expect(faultOf({ rule: third, maximum: "5", unit: "%" }).what).toContain("“và có báo cáo”");
    // The same in other words is no opposite.
    const same = "từ 98% và có kiểm chứng: 5; từ 95% nhưng có kiểm chứng: 4; còn lại: 3";
    expect(faultOf({ rule: same, maximum: "5", unit: "%" }).what).toContain("“nhưng có kiểm chứng”");
  });
});
