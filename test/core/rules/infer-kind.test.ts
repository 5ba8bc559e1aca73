/** The kind of a rule by its words; a kind that is typed decides, and is told where the words are surely another's. */
import { describe, expect, it } from "vitest";
import { readRule, readUntyped } from "../../../functions/core/rules/read-rule.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { kindGuides } from "../../../sheets-schema/sheets/kind-guides.ts";
import { boundsOf, type CriterionRow } from "./builders.ts";

const kindOf = ({ rule = "", ...row }: CriterionRow): string => {
  const { kind, reading } = readUntyped(rule, boundsOf(row));
  return "fault" in reading ? reading.fault.what : kind;
};

describe("a rule without a kind", () => {
  it.each(
    Object.entries(kindGuides).flatMap(([kind, { example }]) =>
      example.kind === "computed" ? [[kind, example] as const] : [],
    ),
  )("%s: the example of the guide tells it", (kind, { rule, maximum, unit }) => {
    expect(kindOf({ rule, maximum, ...(unit === undefined ? {} : { unit }) })).toBe(kind);
  });

  it.each<[string, CriterionRow]>([
    ["chấm trực tiếp", { rule: "" }],
    ["có / không", { rule: "có: 2; không: -1" }],
    ["có / không", { rule: "có kế hoạch: 3; không có kế hoạch: trừ hết điểm", maximum: "3" }],
    ["mức xếp loại", { rule: "xuất sắc: 10, giỏi: 8, khá: 6", maximum: "10" }],
    ["theo bậc", { rule: "- Từ 95% trở lên: 3đ\n- Dưới 95%: 1đ", maximum: "3" }],
    ["theo số lần, số ngày chậm", { rule: "đúng hạn: 2; chậm 1-3 ngày: 1; chậm trên 3 ngày: 0", maximum: "2" }],
    ["theo thời hạn", { rule: "ban hành trước 15/02: 2; sau: 1", maximum: "2" }],
    ["mỗi trường hợp", { rule: "trừ 0,5 điểm/lần", maximum: "2" }],
    ["vượt mức", { rule: "hoàn thành 100%: 70 điểm; cứ giảm 1% trừ 1 điểm", maximum: "70", unit: "%" }],
    ["theo tỷ lệ", { rule: "tỷ lệ % × 6", maximum: "6" }],
    ["mỗi trường hợp", { rule: "trừ từ 1 đến 3 điểm mỗi lần", deductionCap: "5" }],
    ["chấm trực tiếp", { rule: " \n " }],
    ["mức xếp loại", { rule: "mức 1: 5; mức 2: 3", maximum: "5" }],
    ["mức xếp loại", { rule: "có đầy đủ: 3; có một phần: 1; không có: 0", maximum: "3" }],
    ["mức xếp loại", { rule: "có kế hoạch: 2; có báo cáo: 1", maximum: "2" }],
    ["mức xếp loại", { rule: "đạt chuẩn: 2; không đạt chuẩn: 0", maximum: "2" }],
    ["có / không", { rule: "có kế hoạch: 2", maximum: "2" }],
    ["có / không", { rule: "không có: 2; còn lại: 0", maximum: "2" }],
    ["có / không", { rule: "không chậm: 2; còn lại: 0", maximum: "2" }],
    ["theo bậc", { rule: "không có: 2; trên 3: 0", maximum: "2" }],
    ["có / không", { rule: "không có kế hoạch: 0; có kế hoạch: 2", maximum: "2" }],
    ["theo bậc", { rule: "từ 5 trở lên: 2; dưới 5: 1", maximum: "2", unit: "cuộc" }],
    ["theo số lần, số ngày chậm", { rule: "0: 2; 1: 1; từ 2: 0", maximum: "2", unit: "ngày chậm" }],
    ["theo bậc", { rule: "chậm dưới 5%: 2; từ 5%: 1", maximum: "2" }],
  ])("%s: %j", (kind, row) => {
    expect(kindOf(row)).toBe(kind);
  });

  it("that nobody could compute is told with the word that was not understood", () => {
    expect(kindOf({ rule: "tùy tình hình mà trừ" })).toBe(
      "Chưa nhận ra kiểu chấm của cách tính “tùy tình hình mà trừ”. Chưa hiểu từ “tùy”.",
    );
  });
});

describe("a rule under a kind that is not its own", () => {
  it.each<[CriterionKind, string, CriterionKind]>([
    ["mức xếp loại", "từ 95% trở lên: 2; dưới 95%: 1", "theo bậc"],
    ["theo bậc", "tốt: 2; khá: 1", "mức xếp loại"],
    ["theo thời hạn", "mỗi lần -0,5", "mỗi trường hợp"],
    ["có / không", "đến 31/01: 2; sau: 1", "theo thời hạn"],
  ])("%s: %j is told to be of %s", (kind, rule, other) => {
    const read = readRule(kind, rule, boundsOf({ maximum: "2" }));
    expect("fault" in read ? `${read.fault.what} ${read.fault.remedy}` : read).toBe(
      `Cách tính “${rule}” không phải của kiểu chấm “${kind}”; nội dung là của kiểu “${other}”. Đề nghị chọn Kiểu chấm “${other}”, hoặc bỏ trống để hệ thống tự nhận.`,
    );
  });
});
