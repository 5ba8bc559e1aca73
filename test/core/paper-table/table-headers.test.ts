import { describe, expect, it } from "vitest";
import { headerField, isHeadingRow } from "../../../functions/core/paper-table/table-headers.ts";

describe("headerField", () => {
  it.each([
    ["TT", "code"],
    ["Số TT", "code"],
    ["Mã", "code"],
    ["NỘI DUNG", "title"],
    ["Nội dung tiêu chí", "title"],
    ["Tiêu chí thi đua", "title"],
    ["Nội dung, tiêu chí chấm điểm", "title"],
    ["Điểm chuẩn", "maximum"],
    ["Điểm tối đa (100 điểm)", "maximum"],
    ["Thang điểm", "maximum"],
    ["Cách tính", "rule"],
    ["Cách chấm điểm", "rule"],
    ["Hướng dẫn chấm điểm", "rule"],
    ["Phương pháp tính điểm", "rule"],
    ["Ghi chú", "note"],
    ["Tài liệu minh chứng", "evidence"],
    ["ĐVT", "unit"],
  ])("%s heads a column", (text, field) => {
    expect(headerField(text)).toBe(field);
  });

  it.each([
    "",
    "Điểm tự chấm",
    "Điểm thẩm định",
    "Nội dung sinh hoạt chuyên đề",
    "Xây dựng kế hoạch",
    "5",
    "Điểm thưởng",
  ])("“%s” heads none", (text) => {
    expect(headerField(text)).toBeUndefined();
  });
});

describe("isHeadingRow", () => {
  it.each([
    [["TT", "Nội dung", "Điểm chuẩn", "Cách tính"]],
    [["", "NỘI DUNG TIÊU CHÍ", "ĐIỂM TỐI ĐA", ""]],
    [["(1)", "(2)", "(3)", "(4)"]],
    [["1", "2", "3", ""]],
  ])("%j repeats the headings", (cells) => {
    expect(isHeadingRow(cells)).toBe(true);
  });

  it.each([
    [["1", "Nội dung", "5", ""]],
    [["1", "2", "", ""]],
    [["2", "Kế hoạch", "3", ""]],
    [["1", "3", "2", ""]],
    [["", "Nội dung", "", ""]],
  ])("%j is none", (cells) => {
    expect(isHeadingRow(cells)).toBe(false);
  });
});
