/** Words in front of the numbers of steps: what is measured, and what is counted. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, remarksOf, resultFault, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string) => ({ rule, maximum: "5", unit: "%" });
const late = (rule: string) => ({ kind: "theo số lần, số ngày chậm", rule, maximum: "5", unit: "ngày" }) as const;

describe("steps: what is measured", () => {
  it.each([
    ["Giải ngân vốn đạt từ 95%: 5; còn lại: 0", "Giải ngân vốn từ 95% trở lên: 5 điểm; còn lại: 0 điểm."],
    ["Giải ngân vốn:\n- Từ 95%: 5\n- Còn lại: 0", "Giải ngân vốn từ 95% trở lên: 5 điểm; còn lại: 0 điểm."],
    ["PAPI >= 95%: 5; còn lại: 0", "PAPI từ 95% trở lên: 5 điểm; còn lại: 0 điểm."],
    ["Thu ngân sách từ 95%: 5; thu từ 90%: 3", "Thu ngân sách từ 95% trở lên: 5 điểm; từ 90% đến dưới 95%: 3 điểm."],
    ["5 điểm: thu đạt 95%\n3 điểm: dưới 95%", "Thu 95%: 5 điểm; dưới 95%: 3 điểm."],
    ["Điểm bình quân từ 95%: 5; còn lại: 0", "Điểm bình quân từ 95% trở lên: 5 điểm; còn lại: 0 điểm."],
  ])("%j is told as %j", (rule, sentence) => {
    expect(sentenceOf(row(rule))).toBe(sentence);
  });

  it("keeps a condition in it apart", () => {
    const rule = ruleOf(row("Án sửa do lỗi chủ quan dưới 1%: 5; từ 1%: 0"));
    expect(rule.kind === "steps" && rule.subject).toEqual({
      name: "Án sửa",
      terms: [{ word: "do", text: "lỗi chủ quan" }],
    });
  });

  it.each([
    ["Thu đạt từ 95%: 5; chi đạt từ 90%: 3; còn lại: 0", "chi đạt"],
    ["từ 95%: 5; thu từ 90%: 3; còn lại: 0", "thu từ 90%"],
    ["khoảng 95%: 5; còn lại: 0", "khoảng 95%"],
    ["được 95%: 5; còn lại: 0", "được 95%"],
    ["tốt: 5", "tốt: 5"],
  ])("%j is refused where it measures two things, or none", (rule, words) => {
    expect(faultOf(row(rule)).what).toContain(words);
  });
});

describe("steps: one condition and its opposite", () => {
  const both = row("từ 90% và không có khiếu nại: 5; từ 90% nhưng có khiếu nại: 2; dưới 90%: 0");

  it.each([
    [undefined, "5"],
    ["đạt", "5"],
    ["không có khiếu nại", "5"],
    ["không đạt", "2"],
    ["có khiếu nại", "2"],
  ])("who types %j has %s", (supplement, points) => {
    expect(outcome(compute(both, "90%", { supplement }))).toBe(points);
  });

  it.each(["có", "không", "x"])("%j says neither", (supplement) => {
    expect(resultFault(compute(both, "90%", { supplement })).remedy).toContain("“đạt” hoặc “không đạt”");
  });

  it("are no two answers for one result, and the sentence says what to type", () => {
    expect(remarksOf(both)).toEqual([]);
    expect(sentenceOf(both)).toContain("đề nghị ghi “không đạt” ở cột Số liệu bổ sung");
  });

  it("two other conditions are refused by name", () => {
    expect(faultOf(row("từ 90% và có báo cáo: 5; từ 80% và có kế hoạch: 3")).what).toBe(
      "Cách tính nêu nhiều điều kiện: “và có báo cáo”; “và có kế hoạch”; mỗi tiêu chí chỉ tính được theo một điều kiện.",
    );
  });
});

describe("ladder: what was not done at all", () => {
  it("is no day late of none", () => {
    const rule = late("Chậm 1-2 ngày: trừ 1 điểm; chậm từ 3 ngày: trừ 2 điểm; không nộp: trừ hết điểm");
    expect(["0", "2", "3", "không nộp", "chưa gửi"].map((result) => outcome(compute(rule, result)))).toEqual([
      "5",
      "4",
      "3",
      "0",
      "0",
    ]);
    expect(sentenceOf(rule)).toMatch(/^Chậm từ 1 đến 2 ngày: /);
  });

  it("may stand beside the greatest number", () => {
    const rule = late("đúng hạn: 5; chậm 1-5 ngày: 3; chậm trên 5 ngày hoặc không gửi: 0");
    expect(["0", "5", "6", "không gửi"].map((result) => outcome(compute(rule, result)))).toEqual(["5", "3", "0", "0"]);
  });

  it("is more than is missing by any number named", () => {
    const rule = late("đủ 4 quý: 5; thiếu 1 quý: 3; thiếu 2 quý: 2; không báo cáo: 0");
    expect(["0", "1", "2", "3", "không báo cáo"].map((result) => outcome(compute(rule, result)))).toEqual([
      "5",
      "3",
      "2",
      "0",
      "0",
    ]);
  });
});
