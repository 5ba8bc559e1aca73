/** What is counted by steps of whole numbers: one thing, which days and lacks tell by their words. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const row = (rule: string, unit: string): CriterionRow => ({
  kind: "theo số lần, số ngày chậm",
  maximum: "2",
  unit,
  rule,
});
const points = (of: CriterionRow, ...results: readonly Cell[]) => results.map((result) => outcome(compute(of, result)));

describe("one thing is counted", () => {
  it.each([
    ["đầy đủ: 2; thiếu 1-2: 1; thiếu trên 2: 0", "báo cáo", "0 báo cáo: 2 điểm; từ 1 đến 2 báo cáo: 1 điểm"],
    ["đầy đủ: 2; vắng 1-2: 1; vắng trên 2: 0", "buổi", "0 buổi: 2 điểm; từ 1 đến 2 buổi: 1 điểm"],
    ["đúng hạn: 2; vi phạm 1-2: 1; vi phạm trên 2: 0", "vụ", "0 vụ: 2 điểm; từ 1 đến 2 vụ: 1 điểm"],
    ["0: 2; chậm 1-2: 1; trễ >2: 0", "báo cáo", "0 báo cáo: 2 điểm; từ 1 đến 2 báo cáo: 1 điểm"],
  ])("%j", (rule, unit, told) => {
    expect(sentenceOf(row(rule, unit))).toContain(told);
    expect(points(row(rule, unit), 0, 1, 2, 3)).toEqual(["2", "1", "1", "0"]);
  });

  it.each([
    ["đúng hạn: 2; chậm 1-2: 1; thiếu trên 2: 0", "đúng hạn: 2; chậm 1-2: 1;", "thiếu trên 2: 0"],
    ["0: 2; chậm 1-2,5: 1; chậm >2: 0", "0: 2;", "chậm 1-2,5: 1; chậm >2: 0"],
    ["0: 2; chậm 1-2%: 1; chậm >2: 0", "0: 2;", "chậm 1-2%: 1; chậm >2: 0"],
  ])("%j is refused: two things, or no whole number", (rule, read, named) => {
    expect(faultOf(row(rule, "báo cáo")).what).toBe(`Cách tính chỉ đọc được đến “${read}”; chưa hiểu phần “${named}”.`);
  });

  it("“đầy đủ” is none of days late", () => {
    expect(faultOf(row("đầy đủ: 2; chậm 1-2: 1; chậm trên 2: 0", "ngày")).what).toContain("Không đọc được cách tính");
    expect(faultOf(row("đầy đủ: 2; 1-2: 1; >2: 0", "ngày")).what).toContain("Không đọc được cách tính");
  });

  it.each([
    ["chậm 1-2: 1; chậm trên 2: 0,5; không nộp: 0", "báo cáo", "Chậm từ 1 đến 2 báo cáo: 1 điểm"],
    ["thiếu 1-2: 1; thiếu trên 2: 0,5; không nộp: 0", "báo cáo", "Thiếu từ 1 đến 2 báo cáo: 1 điểm"],
    ["vi phạm 1-2: 1; vi phạm trên 2: 0,5; không nộp: 0", "báo cáo", "Vi phạm từ 1 đến 2 báo cáo: 1 điểm"],
    ["1-2: 1; trên 2: 0,5; không nộp: 0", "ngày", "Chậm từ 1 đến 2 ngày: 1 điểm"],
    ["1-2: 1; trên 2: 0,5; không nộp: 0", " Ngày trễ ", "Chậm từ 1 đến 2"],
  ])("%j in %j: who did nothing is not who had no such case", (rule, unit, told) => {
    expect(sentenceOf(row(rule, unit))).toContain(told);
    expect(points(row(rule, unit), "không nộp", 1, 3)).toEqual(["0", "1", "0.5"]);
    expect(outcome(compute(row(rule, unit), 0))).toContain("không thuộc bậc nào của cách tính");
  });

  it.each(["báo cáo", "ngày hội", "số ngày"])("of %s done, none is what was not done", (unit) => {
    expect(points(row("1-2: 1; trên 2: 2; không tổ chức: 0", unit), "không tổ chức", 0, 1, 3)).toEqual([
      "0",
      "0",
      "1",
      "2",
    ]);
  });

  it("what was not done stands beside the counts", () => {
    const rule = row("0: 2; 1-2: 1; không nộp: 0", "ngày");
    expect(points(rule, "không nộp", "chậm 1", 2)).toEqual(["0", "1", "1"]);
    expect(outcome(compute(rule, 3))).toBe("Kết quả 3 ngày không thuộc bậc nào của cách tính.");
    const or = row("0: 2; 1-2: 1; trên 2 hoặc không nộp: 0", "ngày");
    expect(points(or, "không nộp", 3)).toEqual(["0", "0"]);
  });
});
