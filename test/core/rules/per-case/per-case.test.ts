import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const BONUS = {
  kind: "mỗi trường hợp",
  rule: "mỗi trường hợp +0,5; tối đa +2",
  bonusCap: "2",
  unit: "văn bản",
} as const;
const DEDUCTION = { kind: "mỗi trường hợp", rule: "mỗi trường hợp -1; tối đa -3", deductionCap: "3" } as const;
const EXEMPT = { ...DEDUCTION, rule: "mỗi trường hợp -0,5; tối đa -1,5; có miễn" } as const;

describe("per case: the notation", () => {
  it.each([
    [BONUS.rule],
    ["mỗi trường hợp + 0.5 ; tối đa + 2 ;"],
    ["Mỗi trường hợp cộng 0,5 điểm, tối đa 2 điểm."],
    ["MỖI TRƯỜNG HỢP CỘNG 0,5 ĐIỂM; TỐI ĐA KHÔNG QUÁ 2 ĐIỂM"],
    ["mỗi trường hợp: 0,5; không quá 2"],
    ["mỗi trường hợp được 0,5đ nhưng tối đa 2đ"],
    ["cộng 0,5 điểm cho mỗi trường hợp; tối đa 2 điểm"],
    ["+0,5 điểm/trường hợp, tối đa 2"],
    ["tối đa +2; mỗi trường hợp +0,5"],
    ["mỗi trường hợp +0,5"],
  ])("bonus %j is read", (rule) => {
    const sentence = "Mỗi trường hợp cộng 0,5 điểm, tối đa 2 điểm.";
    expect(sentenceOf({ ...BONUS, rule })).toBe(sentence);
    expect(sentenceOf({ ...BONUS, rule: rule.normalize("NFD") })).toBe(sentence);
  });

  it.each([
    [DEDUCTION.rule],
    ["mỗi trường hợp – 1; tối đa − 3"],
    ["mỗi trường hợp trừ 1 điểm\ntối đa trừ 3 điểm"],
    ["mỗi trường hợp trừ 1 điểm, tối đa 3 điểm"],
    ["mỗi trường hợp 1; tối đa 3"],
    ["mỗi trường hợp 1; tối đa -3"],
    ["mỗi trường hợp trừ 01 điểm (tối đa 3 điểm)"],
    ["trừ 1 điểm/trường hợp; tối đa trừ 3 điểm"],
    ["-1 mỗi trường hợp"],
  ])("deduction %j is read", (rule) => {
    expect(sentenceOf({ ...DEDUCTION, rule })).toBe("Mỗi trường hợp trừ 1 điểm, tối đa trừ 3 điểm.");
  });

  it.each([
    ["mỗi trường hợp +1; không giới hạn", {}, "Mỗi trường hợp cộng 1 điểm, không giới hạn."],
    ["mỗi bài +0,2; tối đa 1", { bonusCap: "1" }, "Mỗi bài cộng 0,2 điểm, tối đa 1 điểm."],
    ["mỗi tin, bài +0,2; tối đa 1", { bonusCap: "1" }, "Mỗi tin, bài cộng 0,2 điểm, tối đa 1 điểm."],
    [
      "mỗi trường hợp -0,5; tối đa -1,5; có miễn",
      { deductionCap: "1.5" },
      "Mỗi trường hợp trừ 0,5 điểm, tối đa trừ 1,5 điểm; không tính trường hợp được miễn (ghi ở cột Số liệu bổ sung).",
    ],
    ["mỗi bài 0,2; tối đa 1", { maximum: "1" }, "Mỗi bài cộng 0,2 điểm, tối đa 1 điểm."],
    ["mỗi lần trừ 0,5", { maximum: "3" }, "Từ điểm tối đa 3, mỗi lần trừ 0,5 điểm, tối đa trừ 3 điểm."],
  ])("%j under %j is told as %j", (rule, bounds, sentence) => {
    expect(sentenceOf({ kind: "mỗi trường hợp", rule, ...bounds })).toBe(sentence);
  });
});

describe("per case: the points of a result", () => {
  it.each<[Cell, string]>([
    [0, "0"],
    [1, "0.5"],
    ["3", "1.5"],
    ["03 văn bản", "1.5"],
    ["3 trường hợp", "1.5"],
    [4, "2"],
    [7, "2"],
    ["không", "0"],
    ["Không phát sinh", "0"],
    ["", "no-result"],
    [undefined, "no-result"],
  ])("%j gives a bonus of %s", (result, points) => {
    expect(outcome(compute(BONUS, result))).toBe(points);
  });

  it.each<[Cell, Cell, string]>([
    [2, undefined, "-1"],
    [3, 1, "-1"],
    [3, "3", "0"],
    ["9", 2, "-1.5"],
    [5, "không", "-1.5"],
  ])("%j cases of which %j exempt give %s", (result, supplement, points) => {
    expect(outcome(compute(EXEMPT, result, { supplement }))).toBe(points);
  });

  it("per case: exempt cases count only under a rule that knows them", () => {
    expect(outcome(compute(DEDUCTION, 2, { supplement: 1 }))).toBe("-2");
  });

  it("per case: three times 0,1 is 0,3", () => {
    expect(outcome(compute({ kind: "mỗi trường hợp", rule: "mỗi trường hợp +0,1" }, 3))).toBe("0.3");
  });

  it("per case: deductions come off the points of a criterion that has some", () => {
    const row = { kind: "mỗi trường hợp", rule: "mỗi lần -0,5; tối đa -1,5", maximum: "3" } as const;
    expect([0, 1, 3, 9].map((cases) => outcome(compute(row, cases)))).toEqual(["3", "2.5", "1.5", "1.5"]);
  });

  it("per case: the reason says the cases and the rule, and that the cap cut", () => {
    expect(compute(BONUS, 7)).toMatchObject({
      because: "có 7 trường hợp; mỗi trường hợp cộng 0,5 điểm, tối đa 2 điểm",
      capped: true,
    });
    expect(compute(BONUS, 4)).not.toHaveProperty("capped");
    expect(reasonOf(compute(EXEMPT, 3, { supplement: 1 }))).toBe(
      "có 3 trường hợp, được miễn 1; mỗi trường hợp trừ 0,5 điểm, tối đa trừ 1,5 điểm",
    );
  });

  it.each<[Cell, Cell, string]>([
    ["1,5", undefined, "“1,5” ở cột Kết quả không phải là số đếm."],
    ["-2", undefined, "“-2” ở cột Kết quả không phải là số đếm."],
    ["50%", undefined, "“50%” ở cột Kết quả không phải là số đếm."],
    ["2/3", undefined, "“2/3” ở cột Kết quả không phải là số đếm."],
    ["hai", undefined, "Không đọc được “hai” ở cột Kết quả thành số."],
    [true, undefined, "Không đọc được “Có” ở cột Kết quả thành số."],
    [{ number: 45415, format: "DATE" }, undefined, "Ô này đã bị chuyển thành ngày 03/05/2024."],
    [3, "một", "Không đọc được “một” ở cột Số liệu bổ sung thành số."],
    [3, 4, "Số trường hợp được miễn (4) nhiều hơn số trường hợp (3)."],
  ])("%j cases, %j exempt: a fault", (result, supplement, what) => {
    const fault = resultFault(compute(EXEMPT, result, { supplement }));
    expect(fault).toMatchObject({ code: "unreadable-result", severity: "must-fix", what });
    expect(fault.remedy).toMatch(/đề nghị/i);
  });
});

describe("per case: remarks", () => {
  it.each([
    [BONUS.rule, { bonusCap: "2" }, []],
    [BONUS.rule, {}, []],
    ["mỗi trường hợp -0,5; tối đa -3", { deductionCap: "3" }, []],
    ["mỗi trường hợp +0,5; tối đa +0,2", { bonusCap: "2" }, ["Mức tối đa 0,2 nhỏ hơn điểm của một trường hợp là 0,5."]],
    [BONUS.rule, { bonusCap: "1" }, ["Cách tính cho đến 2 điểm, vượt mức 1 ở cột Thưởng tối đa."]],
    ["mỗi trường hợp -1; tối đa -3", { deductionCap: "2" }, ["Cách tính trừ đến 3 điểm, vượt mức 2 ở cột Trừ tối đa."]],
    [
      "mỗi trường hợp +1; tối đa 2",
      { deductionCap: "2" },
      ["Cách tính cho đến 2 điểm, vượt mức 0 ở cột Thưởng tối đa."],
    ],
    ["mỗi bài 0,2; tối đa 1", { maximum: "2" }, ["Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2."]],
  ])("%j under %j: %j", (rule, bounds, remarks) => {
    expect(remarksOf({ kind: "mỗi trường hợp", rule, ...bounds }).map(({ what }) => what)).toEqual(remarks);
  });
});
