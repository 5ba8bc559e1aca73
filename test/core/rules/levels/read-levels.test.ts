/** Levels as cells have them: a heading before them, dashes for colons, numbers for names, words that say nothing more. */
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../../functions/core/rules/print-rule.ts";
import { readUntyped } from "../../../../functions/core/rules/read-rule.ts";
import { boundsOf, type CriterionRow, faultOf, remarksOf, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string, columns: CriterionRow = { maximum: "10" }): CriterionRow => ({
  kind: "mức xếp loại",
  rule,
  ...columns,
});
const yesNo = (rule: string, columns: CriterionRow = { maximum: "2" }): CriterionRow => ({
  kind: "có / không",
  rule,
  ...columns,
});
const notation = (typed: CriterionRow): string => ruleNotation(ruleOf(typed));

describe("levels: a heading", () => {
  it.each([
    ["Tổ chức đoàn: mạnh 10 điểm, vừa 5 điểm", "Tổ chức đoàn: mạnh: 10; vừa: 5"],
    ["Kết quả xếp loại chi bộ:\n- Tốt: 10đ\n- Khá: 7đ", "Kết quả xếp loại chi bộ: Tốt: 10; Khá: 7"],
    ["Đánh giá, xếp loại như sau:\n- Tốt: 10đ\n- Khá: 7đ", "Đánh giá, xếp loại: Tốt: 10; Khá: 7"],
    ["Cụ thể như sau: tốt 10 điểm, khá 7 điểm", "tốt: 10; khá: 7"],
  ])("%j is %j", (rule, expected) => {
    expect(notation(row(rule))).toBe(expected);
    expect(ruleOf(row(expected))).toEqual(ruleOf(row(rule)));
  });

  it("stands in the sentence", () => {
    expect(sentenceOf(row("Chi bộ trong sạch: tốt 10 điểm, khá 7 điểm"))).toBe(
      "Với nội dung “Chi bộ trong sạch”, tốt: 10 điểm; khá: 7 điểm.",
    );
  });

  it.each([
    "Tốt: khá 10 điểm, yếu 0 điểm",
    "Hoàn thành tốt: khá 10 điểm, yếu 0 điểm",
    "Giải nhất: cấp xã 10 điểm; giải nhì: 9 điểm",
    "Bằng khen: cấp tỉnh 10 điểm; cấp bộ 5 điểm; giấy khen: 1 điểm",
    "Không có vi phạm: tốt 10 điểm, khá 7 điểm",
    "Chi bộ trong sạch: tốt 10 điểm",
  ])("%j has none and is refused", (rule) => {
    expect(faultOf(row(rule)).what).toContain("Cách tính chỉ đọc được đến");
  });
});

describe("levels: a dash before the points", () => {
  it.each<[string, CriterionRow, string]>([
    ["Mức 1 - 10đ\nMức 2 - 6đ\nMức 3 - 0đ", { maximum: "10" }, "Mức 1: 10; Mức 2: 6; Mức 3: 0"],
    ["Tốt – 10đ, khá – 7đ, còn lại – 0đ", { maximum: "10" }, "Tốt: 10; khá: 7; còn lại: 0"],
    ["A - 10; B - 8", { maximum: "10", deductionCap: "2" }, "A: 10; B: 8"],
    ["Bằng khen - 3đ; giấy khen - 1đ", { bonusCap: "3" }, "Bằng khen: 3; giấy khen: 1"],
    ["Phê bình - 1đ; kiểm điểm - 2đ", { deductionCap: "2" }, "Phê bình: -1; kiểm điểm: -2"],
    ["Phê bình - 1đ; kiểm điểm - 2đ", { bonusCap: "3", deductionCap: "2" }, "Phê bình: -1; kiểm điểm: -2"],
    ["Phê bình - 1đ; kiểm điểm: -2đ", { maximum: "10" }, "Phê bình: -1; kiểm điểm: -2"],
    ["Phê bình - 1đ; kiểm điểm - 2đ", { maximum: "10", deductionCap: "2" }, "Phê bình: -1; kiểm điểm: -2"],
  ])("%j beside %j is %j", (rule, columns, expected) => {
    expect(notation(row(rule, columns))).toBe(expected);
  });

  it.each([
    "Phê bình - 1đ; kiểm điểm - 10đ",
    "Không nộp - 10đ; nộp thiếu - 4đ",
    "Sự cố lớn - 10đ; sự cố nhỏ - 5đ",
    "Tốt - 5đ; khá - 3đ",
    "Tốt - 10đ; khá - 5đ; trung bình - 7đ",
    "Tốt - 10đ; khá - 12đ",
  ])("%j may be a minus and is refused", (rule) => {
    expect(faultOf(row(rule)).what).toMatch(/^Dấu “-” trong “.* - \d+” có thể là dấu ngang, cũng có thể là dấu trừ\.$/);
  });

  it("is asked for where no column tells of points at all", () => {
    expect(faultOf(row("Tốt - 3đ; khá - 1đ", {})).what).toContain("“Tốt - 3” có thể là dấu ngang");
  });

  it.each(["Tốt -10; khá -7", "Tốt- 10; khá- 7", "Tốt : -10; khá = - 7"])(
    "%j: without its spaces it is a minus",
    (rule) => {
      expect(notation(row(rule, { deductionCap: "10" }))).toBe("Tốt: -10; khá: -7");
      expect(remarksOf(row(rule)).map(({ what }) => what)).toContainEqual(expect.stringContaining("có thể là điểm âm"));
    },
  );

  it("is asked for in both meanings", () => {
    expect(faultOf(row("Phê bình - 1đ; kiểm điểm - 2đ")).remedy).toBe(
      "Đề nghị ghi “Phê bình: 1” nếu được 1 điểm, hoặc “Phê bình: trừ 1” nếu bị trừ.",
    );
  });
});

describe("levels: named by numbers", () => {
  it.each([
    "Mức 1: 10 điểm; mức 2: 6 điểm",
    "mức 1 được 10 điểm, mức 2 được 6 điểm, không xếp mức không được điểm",
    "Cấp độ 1: 10; cấp độ 2: 6",
  ])("%j is read, and tells its kind", (rule) => {
    expect(ruleOf(row(rule)).kind).toBe("levels");
    expect(readUntyped(rule, boundsOf({ maximum: "10" })).kind).toBe("mức xếp loại");
  });

  it("are steps where the numbers are measures", () => {
    expect(faultOf(row("Mức 95: 10; mức 90: 6")).what).toContain("theo bậc");
    expect(faultOf(row("Mức 1: 10; hoàn thành 2 việc: 6")).what).toContain("theo bậc");
    expect(faultOf(row("từ 90%: 10; dưới 90%: 5")).what).toContain("theo bậc");
    expect(notation(row("chậm 1-3 ngày: 10; chậm 4-5 ngày: 5"))).toBe("chậm 1-3 ngày: 10; chậm 4-5 ngày: 5");
  });
});

describe("levels: the best alone counts, which says nothing more", () => {
  it.each([
    "nhất: 10; nhì: 8 (chỉ tính giải cao nhất)",
    "nhất: 10; nhì: 8. Chỉ tính hình thức khen thưởng cao nhất.",
    "nhất: 10; nhì: 8; mỗi đơn vị chỉ tính 01 giải cao nhất",
    "nhất: 10; nhì: 8 (lấy giải cao nhất, không cộng dồn)",
    "nhất: 10; nhì: 8. Nếu đạt nhiều giải thì chỉ tính giải cao nhất",
    "Chỉ tính giải cao nhất: nhất 10 điểm, nhì 8 điểm",
  ])("%j", (rule) => {
    expect(notation(row(rule))).toBe("nhất: 10; nhì: 8");
  });

  it("two of them are more", () => {
    expect(faultOf(row("nhất: 10; nhì: 8; chỉ tính 02 giải cao nhất")).what).toContain("chỉ tính 02 giải cao nhất");
  });
});

describe("có / không: the answer that nobody wrote", () => {
  it.each<[string, CriterionRow, string]>([
    ["không có quy chế thì không chấm điểm", { maximum: "2" }, "không có quy chế: 0; có: 2"],
    ["không chấm điểm nếu không có quy chế", { maximum: "2" }, "không có quy chế: 0; có: 2"],
    ["không có đơn thư vượt cấp: 2 điểm", { maximum: "2" }, "không có đơn thư vượt cấp: 2; có: 0"],
    ["có vi phạm: 0 điểm", { maximum: "2" }, "có vi phạm: 0; không: 2"],
    ["2 điểm khi ký giao ước", { maximum: "2" }, "ký giao ước: 2; không: 0"],
    ["cộng 2đ nếu có sáng kiến", { bonusCap: "2" }, "có sáng kiến: 2; không: 0"],
    ["không báo cáo: trừ 2 điểm", { deductionCap: "2" }, "không báo cáo: -2; có: 0"],
    ["bị trừ 2 điểm nếu không báo cáo", { deductionCap: "2" }, "không báo cáo: -2; có: 0"],
    ["có vi phạm: -2", { deductionCap: "2" }, "có vi phạm: -2; không: 0"],
    ["không báo cáo: trừ 50% số điểm", { maximum: "2" }, "không báo cáo: trừ 1; có: 2"],
    ["không vi phạm: 2", { bonusCap: "2" }, "không vi phạm: 2; có: 0"],
    ["có vi phạm: trừ 1", { maximum: "2" }, "có vi phạm: trừ 1; không phát sinh: 2"],
    // Nobody can tell what these others give.
    ["không báo cáo: -1", { maximum: "2" }, "không báo cáo: -1"],
    ["không báo cáo: 1", { maximum: "2" }, "không báo cáo: 1"],
    ["không vi phạm: 0", { bonusCap: "2" }, "không vi phạm: 0"],
    ["có vi phạm: 0", { bonusCap: "2" }, "có vi phạm: 0"],
    ["thiếu kế hoạch: 0", { maximum: "2" }, "thiếu kế hoạch: 0"],
    ["thiếu kế hoạch: trừ 1", { deductionCap: "2" }, "thiếu kế hoạch: -1"],
  ])("%j beside %j is %j", (rule, columns, expected) => {
    expect(notation(yesNo(rule, columns))).toBe(expected);
  });
});

describe("a minus beside a maximum", () => {
  const mustFix = (typed: CriterionRow) =>
    remarksOf(typed).flatMap(({ severity, what, remedy }) => (severity === "must-fix" ? [`${what} ${remedy}`] : []));
  const UNCLEAR =
    "“-2” có thể là trừ 2 vào điểm tối đa, còn 8 điểm, cũng có thể là điểm âm; hệ thống tính là -2 điểm. Nếu là trừ vào điểm tối đa, đề nghị ghi “trừ 2”; nếu là điểm âm, đề nghị ghi cột Trừ tối đa, ví dụ 4.";

  it.each<[CriterionRow]>([
    [row("tốt: 10; khá: -2; yếu: -4")],
    [{ kind: "theo bậc", rule: ">=95: 10; 90-<95: -2; <90: -4", maximum: "10", unit: "%" }],
    [{ kind: "theo số lần, số ngày chậm", rule: "0: 10; 1-2: -2; >2: -4", maximum: "10" }],
  ])("%j has two meanings", (typed) => {
    expect(mustFix(typed)).toEqual([UNCLEAR]);
    expect(mustFix({ ...typed, deductionCap: "4" })).toEqual([]);
    expect(mustFix({ ...typed, rule: typed.rule?.replaceAll(": -", ": trừ ") ?? "" })).toEqual([]);
  });

  it("has one where it answers “không”", () => {
    expect(mustFix(yesNo("có: 2; không: -1"))).toEqual([]);
  });
});
