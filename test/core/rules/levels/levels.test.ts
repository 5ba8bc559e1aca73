import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const CLASSES = {
  kind: "mức xếp loại",
  rule: "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; hoàn thành: 1,5; không hoàn thành: 0",
  maximum: "4",
} as const;
const YES_NO = { kind: "có / không", rule: "có: 2; không: -1", maximum: "2" } as const;

describe("levels: the notation", () => {
  it.each([
    [CLASSES.rule],
    ["hoàn thành xuất sắc:4;hoàn thành tốt:3;hoàn thành:1.5;không hoàn thành:0;"],
    ["hoàn thành xuất sắc = 4 điểm\nhoàn thành tốt = 3 điểm\nhoàn thành = 1,5 điểm\nkhông hoàn thành = 0 điểm"],
    ["hoàn thành xuất sắc: được 4đ, hoàn thành tốt: 3đ, hoàn thành: 1,5đ, không hoàn thành: 0đ."],
  ])("%j is read", (rule) => {
    const sentence =
      "Hoàn thành xuất sắc: 4 điểm; hoàn thành tốt: 3 điểm; hoàn thành: 1,5 điểm; không hoàn thành: 0 điểm.";
    expect(sentenceOf({ ...CLASSES, rule })).toBe(sentence);
    expect(sentenceOf({ ...CLASSES, rule: rule.normalize("NFD") })).toBe(sentence);
  });

  it.each([
    ["có: 2; không: 0", "Có: 2 điểm; không: 0 điểm."],
    ["có: 2; không: -1", "Có: 2 điểm; không: -1 điểm."],
    ["Có: 2; Không: trừ hết điểm", "Có: 2 điểm; Không: trừ 2 điểm, còn 0 điểm."],
    ["có: 2; không: – 1", "Có: 2 điểm; không: -1 điểm."],
    ["có: 2", "Có: 2 điểm; không: 0 điểm."],
    ["", "Có: 2 điểm; không: 0 điểm."],
    ["đạt: 2; còn lại: 0", "Đạt: 2 điểm; còn lại: 0 điểm."],
  ])("có / không: %j is told as %j", (rule, sentence) => {
    expect(sentenceOf({ kind: "có / không", rule, maximum: "2" })).toBe(sentence);
  });
});

describe("levels: the points of a result", () => {
  it.each<[Cell, string]>([
    ["hoàn thành xuất sắc", "4"],
    ["Hoàn thành xuất sắc nhiệm vụ", "4"],
    ["HOÀN THÀNH XUẤT SẮC NHIỆM VỤ", "4"],
    ["hoàn thành xuất sắc".normalize("NFD"), "4"],
    ["HTXSNV", "4"],
    ["htxs nv", "4"],
    ["HT xuất sắc", "4"],
    ["HT XS NV", "4"],
    ["HTTNV", "3"],
    ["HT tốt", "3"],
    ["Hoàn thành tốt nhiệm vụ (dự kiến)", "3"],
    ["Xếp loại: Hoàn thành tốt nhiệm vụ", "3"],
    ["Dự kiến hoàn thành tốt nhiệm vụ.", "3"],
    ["HTNV", "1.5"],
    ["hoàn  thành\u00A0nhiệm vụ", "1.5"],
    ["KHTNV", "0"],
    ["chưa hoàn thành nhiệm vụ", "0"],
    [{ text: "HTXSNV", link: "https://example.vn" }, "4"],
    ["", "no-result"],
    [undefined, "no-result"],
  ])("class %j gives %s", (result, points) => {
    expect(outcome(compute(CLASSES, result))).toBe(points);
  });

  it.each<[Cell, string]>([
    ["có", "2"],
    ["Có", "2"],
    ["CÓ", "2"],
    ["x", "2"],
    ["X", "2"],
    ["✓", "2"],
    [true, "2"],
    ["đạt", "2"],
    ["không", "-1"],
    ["Ko", "-1"],
    ["chưa", "-1"],
    ["Không có", "-1"],
    [false, "-1"],
  ])("có / không: %j gives %s", (result, points) => {
    expect(outcome(compute(YES_NO, result))).toBe(points);
  });

  it("levels: yes and no also answer đạt and không đạt", () => {
    const row = { kind: "có / không", rule: "đạt: 2; không đạt: 0", maximum: "2" } as const;
    expect([compute(row, true), compute(row, "x"), compute(row, "không")].map(outcome)).toEqual(["2", "2", "0"]);
  });

  it("levels: the reason names the level of the rule", () => {
    expect(reasonOf(compute(CLASSES, "HTTNV"))).toBe("mức “hoàn thành tốt” được tính 3 điểm");
    expect(reasonOf(compute(YES_NO, false))).toBe("mức “không” được tính trừ 1 điểm");
  });

  it("levels: any other word takes the points of còn lại", () => {
    const row = { kind: "mức xếp loại", rule: "xuất sắc: 4; khác: 1", maximum: "4" } as const;
    expect(reasonOf(compute(row, "khá"))).toBe("kết quả “khá” thuộc mức còn lại");
    expect(outcome(compute(row, "khá"))).toBe("1");
  });

  it("levels: an unknown word is a fault with the nearest levels and all of them", () => {
    expect(resultFault(compute(CLASSES, "hoàn thành tôt"))).toEqual({
      code: "unreadable-result",
      severity: "must-fix",
      what: "“hoàn thành tôt” không có trong các mức của tiêu chí. Có phải là “hoàn thành tốt” hoặc “hoàn thành”?",
      remedy: "Đề nghị ghi một trong các mức: hoàn thành xuất sắc; hoàn thành tốt; hoàn thành; không hoàn thành.",
      value: "hoàn thành tôt",
    });
  });

  it.each<[Cell, string]>([
    [{ error: "#REF!" }, "Công thức ở cột Kết quả bị lỗi (#REF!)."],
    [{ number: 45415, format: "DATE" }, "“03/05/2024” không có trong các mức của tiêu chí."],
    [5, "“5” không có trong các mức của tiêu chí."],
  ])("levels: %j is a fault", (result, what) => {
    expect(resultFault(compute(CLASSES, result)).what).toBe(what);
  });
});

describe("levels: remarks", () => {
  it.each([
    ["có: 2; không: 0", []],
    ["có: 3; không: 0", ["Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa."]],
    ["có: 1; không: 0", ["Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2."]],
    [
      "hoàn thành: 1; hoàn thành nhiệm vụ: 2",
      ["Mức “hoàn thành nhiệm vụ” được ghi hai lần; hệ thống lấy lần ghi trước."],
    ],
  ])("%j: %j", (rule, remarks) => {
    expect(remarksOf({ kind: "mức xếp loại", rule, maximum: "2" }).map(({ what }) => what)).toEqual(remarks);
  });

  it.each([
    "Thành lập đoàn kiểm tra: 1; có báo cáo kết quả: 1",
    "có kế hoạch: 1; có báo cáo: 0,5; có sơ kết: 0,5",
    "có kế hoạch: 0,5; có báo cáo: 1,5; không: 0",
  ])("%j: what together is the maximum may be added up, which nobody does here", (rule) => {
    const [remark, ...others] = remarksOf({ kind: "mức xếp loại", rule, maximum: "2" });
    expect(remark).toMatchObject({ severity: "must-fix", what: expect.stringContaining("cộng lại đúng bằng") });
    expect(remark?.remedy).toContain("tách mỗi ý thành một tiêu chí");
    expect(others).toEqual([]);
  });

  it.each([
    ["có kế hoạch: 1; có báo cáo: 0,5", "2"],
    ["có kế hoạch: 1; có báo cáo: 1; còn lại: 0", "2"],
    ["có kế hoạch: 1; có báo cáo: trừ 1", "2"],
    ["tốt: 2; khá: 1; kém: -1", "2"],
    ["có kế hoạch: 1; có báo cáo: 1", "1"],
  ])("%j beside %s are levels", (rule, maximum) => {
    expect(
      remarksOf({ kind: "mức xếp loại", rule, maximum })
        .map(({ what }) => what)
        .join(),
    ).not.toContain("cộng lại");
  });
});
