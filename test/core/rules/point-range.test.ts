import { describe, expect, it } from "vitest";
import { pointRange, signOf } from "../../../functions/core/rules/point-range.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { type CriterionRow, ruleOf } from "./builders.ts";

const rangeOf = (row: CriterionRow): string => {
  const { least, most } = pointRange(ruleOf(row), decimal(row.maximum ?? "0"));
  return `${least.toFixed()} to ${most?.toFixed() ?? "any"}`;
};

describe("pointRange and signOf", () => {
  it.each<[CriterionKind, string, Partial<CriterionRow>, string, string | undefined]>([
    ["nhóm", "", {}, "0 to any", undefined],
    ["chấm trực tiếp", "", { maximum: "4" }, "0 to any", undefined],
    ["lấy mục cao nhất", "cao nhất của: a, b", {}, "0 to any", undefined],
    ["có / không", "có: 2; không: -1", { maximum: "2" }, "-1 to 2", undefined],
    ["có / không", "có: 2; không: 0", {}, "0 to 2", "bonus"],
    ["có / không", "có: -2; không: 0", {}, "-2 to 0", "deduction"],
    ["mỗi trường hợp", "trừ 1 đến 3 điểm mỗi lần; tối đa 5", { deductionCap: "9" }, "-5 to 0", "deduction"],
    ["mỗi trường hợp", "mỗi lần cộng 1 đến 2 điểm; tối đa 3", { bonusCap: "9" }, "0 to 3", "bonus"],
    ["mức xếp loại", "tốt: 1; còn lại: 3", {}, "0 to 3", "bonus"],
    ["mức xếp loại", "tốt: 0; còn lại: -3", {}, "-3 to 0", "deduction"],
    ["mức xếp loại", "tốt: 0; khá: 0", {}, "0 to 0", undefined],
    ["mức xếp loại", "tốt: 2; khá: 1", {}, "0 to 2", "bonus"],
    ["mức xếp loại", "kém: -2; yếu: -1", {}, "-2 to -1", "deduction"],
    ["theo bậc", ">=98: 5; còn lại: 1", { maximum: "5" }, "0 to 5", "bonus"],
    ["theo bậc", ">=98: 0; còn lại: -1", {}, "-1 to 0", "deduction"],
    ["theo số lần, số ngày chậm", "0: 0; 1-2: -1; >2: -2", {}, "-2 to 0", "deduction"],
    ["theo số lần, số ngày chậm", "0: 2; >0: 0", { maximum: "2" }, "0 to 2", "bonus"],
    ["theo thời hạn", "đến 31/01: 2; sau: 1; không có: -1", { maximum: "2" }, "-1 to 2", undefined],
    ["theo thời hạn", "đến 31/01: 0; sau: -1", {}, "-1 to 0", "deduction"],
    ["theo thời hạn", "đến 31/01: 0; sau: 0; chưa có: -1", {}, "-1 to 0", "deduction"],
    ["theo thời hạn", "đến 31/01: 1; sau: 0", {}, "0 to 1", "bonus"],
    ["theo thời hạn", "đến 31/01: 5; cứ chậm 1 ngày trừ 1", { maximum: "5" }, "0 to 5", "bonus"],
    ["theo thời hạn", "đến 31/01: 5; cứ chậm 1 ngày trừ 1; tối đa trừ 2", { maximum: "5" }, "0 to 5", "bonus"],
    ["theo thời hạn", "hạn 31/01; cứ chậm 1 ngày trừ 1", { deductionCap: "3" }, "-3 to 0", "deduction"],
    ["theo tỷ lệ", "", { maximum: "8" }, "0 to 8", undefined],
    ["theo tỷ lệ", "kết quả / chỉ tiêu; tối đa 50%", { maximum: "8" }, "0 to 4", undefined],
    ["theo tỷ lệ", "kết quả / chỉ tiêu; tối đa 2 điểm", {}, "0 to 0", undefined],
    ["so với đơn vị dẫn đầu", "", { maximum: "3" }, "0 to 3", "bonus"],
    ["so với đơn vị dẫn đầu", "đạt chỉ tiêu: 3; dẫn đầu: 2", { maximum: "3" }, "0 to 3", "bonus"],
    ["so với đơn vị dẫn đầu", "đạt chỉ tiêu: 0; dẫn đầu: 0", { maximum: "3" }, "0 to 0", undefined],
    ["mỗi trường hợp", "mỗi trường hợp +0,5; tối đa +2", {}, "0 to 2", "bonus"],
    ["mỗi trường hợp", "mỗi trường hợp +0,5", {}, "0 to any", "bonus"],
    ["mỗi trường hợp", "mỗi trường hợp -0,5; tối đa -1,5", {}, "-1.5 to 0", "deduction"],
    ["mỗi trường hợp", "mỗi trường hợp -0,5", {}, "-1000000 to 0", "deduction"],
    ["mỗi trường hợp", "mỗi trường hợp -0,5; tối đa -1,5", { maximum: "3" }, "0 to 3", "deduction"],
    ["mỗi trường hợp", "mỗi trường hợp -0,5; tối đa -4", { maximum: "3" }, "-1 to 3", "deduction"],
    ["vượt mức", "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5", {}, "0 to 0.5", "bonus"],
    ["vượt mức", "dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2", {}, "-2 to 0", "deduction"],
    ["vượt mức", "dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2", { maximum: "3" }, "0 to 3", "deduction"],
    ["bảng hai chiều", "<5: <5 = 1 | còn lại = -1; >=5: <5 = 2; còn lại = 3", { maximum: "3" }, "-1 to 3", undefined],
    ["bảng hai chiều", "<5: <5 = -1; >=5: <5 = -2; còn lại = 0", {}, "-2 to 0", "deduction"],
    ["bảng hai chiều", "<5: <5 = 0; >=5: <5 = 0; còn lại = 1", {}, "0 to 1", "bonus"],
  ])("%s %j under %j gives %s points and is %s", (kind, rule, row, range, sign) => {
    expect(rangeOf({ kind, rule, ...row })).toBe(range);
    expect(signOf(ruleOf({ kind, rule, ...row }))).toBe(sign);
  });
});
