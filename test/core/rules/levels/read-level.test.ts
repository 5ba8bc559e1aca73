/** One level with its points, in either order; what no case at all, or no level, gives. */
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../../functions/core/rules/print-rule.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, faultOf, outcome, remarksOf, ruleOf } from "../builders.ts";

const row = (rule: string, columns: CriterionRow = { maximum: "10" }): CriterionRow => ({
  kind: "mức xếp loại",
  rule,
  ...columns,
});
const notation = (typed: CriterionRow): string => ruleNotation(ruleOf(typed));

describe("a level", () => {
  it.each([
    ["10 điểm nếu tốt; 7 điểm khi khá", "tốt: 10; khá: 7"],
    ["10 điểm: tốt; 7 điểm = khá", "tốt: 10; khá: 7"],
    ["nếu tốt: 10; khi khá: 7", "tốt: 10; khá: 7"],
    ["tốt: (10 điểm); khá: (7 điểm)", "tốt: 10; khá: 7"],
    ["tốt (10 điểm); khá (7 điểm)", "tốt: 10; khá: 7"],
    ["tốt : 10; khá = 7; yếu → 0", "tốt: 10; khá: 7; yếu: 0"],
    ["không điểm nếu không nộp; 10 điểm nếu nộp", "không nộp: 0; nộp: 10"],
    ["tốt: 10", "tốt: 10"],
    ["có: 10; không: trừ 2", "có: 10; không: trừ 2"],
  ])("%j is %j", (rule, expected) => expect(notation(row(rule))).toBe(expected));

  it.each([
    ["(tốt): 10", "Không đọc được cách tính “(tốt): 10”.", "Đề nghị ghi tên một mức xếp loại"],
    ["10 điểm nếu", "“10 điểm nếu”, còn thiếu phần sau", "Đề nghị ghi tiếp tên một mức xếp loại"],
    ["10 điểm: ; 7 điểm: khá", "chưa hiểu phần “; 7 điểm: khá”", "Đề nghị ghi tiếp tên một mức xếp loại"],
  ])("%j is refused, and a name asked for", (rule, what, remedy) => {
    expect(faultOf(row(rule)).what).toContain(what);
    expect(faultOf(row(rule)).remedy).toContain(remedy);
  });

  it("has all points only where there is a maximum", () => {
    expect(notation(row("điểm tối đa nếu tốt; 7 điểm nếu khá"))).toBe("tốt: 10; khá: 7");
    expect(faultOf(row("điểm tối đa nếu tốt; 1 điểm nếu khá", {})).what).toContain("nếu tốt");
  });
});

describe("levels that nobody wrote", () => {
  it.each([
    ["cảnh cáo: trừ 2; khiển trách: trừ 1", "cảnh cáo: trừ 2; khiển trách: trừ 1; không phát sinh: 10"],
    ["cảnh cáo: trừ 2; khá: 5", "cảnh cáo: trừ 2; khá: 5"],
    ["cảnh cáo: trừ 2; không vi phạm: trừ 0", "cảnh cáo: trừ 2; không vi phạm: trừ 0"],
  ])("%j is %j: where all take away, nothing that happened takes nothing", (rule, expected) => {
    expect(notation(row(rule))).toBe(expected);
  });

  const UNKNOWN = "“không” không có trong các mức của tiêu chí.";
  it.each<[string, CriterionRow, string]>([
    ["nhất: 3; nhì: 1", { bonusCap: "3" }, "0"],
    ["phê bình: -1; cảnh cáo: -3", { deductionCap: "3" }, "0"],
    ["nhất: 3; nhì: 1; còn lại: 0,5", { bonusCap: "3" }, "0.5"],
    ["nhất: 3; nhì: 1", { maximum: "3" }, UNKNOWN],
    ["nhất: 3; nhì: 1", { maximum: "3", bonusCap: "3" }, UNKNOWN],
    ["nhất: 3; nhì: 1", {}, UNKNOWN],
    ["nhất: 3; phê bình: -1", { bonusCap: "3", deductionCap: "1" }, UNKNOWN],
  ])("%j beside %j: “không” gives %s", (rule, columns, points) => {
    expect(outcome(compute(row(rule, columns), "không"))).toBe(points);
  });
});

describe("what remains of levels", () => {
  const remarks = (rule: string) => remarksOf(row(rule)).map(({ what }) => what);
  it.each<[string, Cell, string, readonly string[]]>([
    ["tốt: 10; khác: 12", "khá", "12", ["Cách tính cho đến 12 điểm, vượt mức 10 ở cột Điểm tối đa."]],
    ["tốt: 10; khác: 1; còn lại: 0", "khá", "1", ["Mức “còn lại” được ghi hai lần; hệ thống lấy lần ghi trước."]],
  ])("%j", (rule, result, points, expected) => {
    expect(outcome(compute(row(rule), result))).toBe(points);
    expect(remarks(rule)).toEqual(expected);
  });

  it("alone are no levels", () => expect(faultOf(row("còn lại: 0")).remedy).toContain("tên một mức xếp loại"));
});

describe("a cell without levels", () => {
  it.each<[CriterionRow, string, string]>([
    [{ kind: "mức xếp loại", maximum: "2" }, "mức xếp loại", "tên một mức xếp loại"],
    [{ kind: "mức xếp loại" }, "mức xếp loại", "tên một mức xếp loại"],
    [{ kind: "có / không", deductionCap: "2" }, "có / không", "“có” hoặc “không” và số điểm"],
    [{ kind: "có / không" }, "có / không", "“có” hoặc “không” và số điểm"],
  ])("%j is asked for", (columns, kind, remedy) => {
    const fault = faultOf(columns);
    expect(fault.what).toBe(`Kiểu chấm “${kind}” chưa có cách tính.`);
    expect(fault.remedy).toContain(remedy);
  });

  it("has all points for “có” and none for “không”, of a maximum or a bonus", () => {
    for (const columns of [{ maximum: "2" }, { bonusCap: "2" }]) {
      const yesNo: CriterionRow = { kind: "có / không", ...columns };
      expect(["có", "không"].map((result) => outcome(compute(yesNo, result)))).toEqual(["2", "0"]);
      expect(remarksOf(yesNo)).toEqual([]);
    }
  });
});
