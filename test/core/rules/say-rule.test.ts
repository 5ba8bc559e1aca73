import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { sentenceOf } from "./builders.ts";

describe("ruleSentence: what stands in Hệ thống hiểu là", () => {
  it.each<[CriterionKind, string, object, string]>([
    ["nhóm", "", {}, ""],
    ["chấm trực tiếp", "", { maximum: "4" }, "Chấm trực tiếp từ 0 đến 4 điểm, căn cứ minh chứng, thuyết minh."],
    ["chấm trực tiếp", "", { bonusCap: "1.5" }, "Chấm trực tiếp từ 0 đến 1,5 điểm, căn cứ minh chứng, thuyết minh."],
    ["chấm trực tiếp", "", { deductionCap: "3" }, "Chấm trực tiếp từ -3 đến 0 điểm, căn cứ minh chứng, thuyết minh."],
    ["chấm trực tiếp", "", {}, "Chấm trực tiếp, căn cứ minh chứng, thuyết minh."],
    ["chấm trực tiếp", "mức độ đổi mới", { maximum: "4" }, "Chấm trực tiếp từ 0 đến 4 điểm, theo: mức độ đổi mới."],
    [
      "theo bậc",
      ">=98: 6; 95–<98: 5; 90–<95: 4; 80–<90: 2; còn lại: 0",
      { maximum: "6", unit: "%" },
      "Từ 98% trở lên: 6 điểm; từ 95% đến dưới 98%: 5 điểm; từ 90% đến dưới 95%: 4 điểm; từ 80% đến dưới 90%: 2 điểm; còn lại: 0 điểm.",
    ],
    [
      "theo bậc",
      ">=3: 2; 1–2: 1; còn lại: 0",
      { maximum: "2", unit: "sáng kiến" },
      "Từ 3 sáng kiến trở lên: 2 điểm; từ 1 đến 2 sáng kiến: 1 điểm; còn lại: 0 điểm.",
    ],
    [
      "theo tỷ lệ",
      "kết quả / chỉ tiêu; tối đa 100%",
      { maximum: "8" },
      "Điểm tối đa 8 × kết quả / chỉ tiêu, không quá 8 điểm.",
    ],
    [
      "mỗi trường hợp",
      "mỗi trường hợp +0,25; tối đa +1",
      { bonusCap: "1" },
      "Mỗi trường hợp cộng 0,25 điểm, tối đa 1 điểm.",
    ],
    [
      "mỗi trường hợp",
      "mỗi trường hợp -1; tối đa -3",
      { deductionCap: "3" },
      "Mỗi trường hợp trừ 1 điểm, tối đa trừ 3 điểm.",
    ],
    [
      "lấy mục cao nhất",
      "cao nhất của: III.3.2.a, III.3.2.b",
      { maximum: "3" },
      "Lấy điểm cao nhất của III.3.2.a, III.3.2.b.",
    ],
    [
      "theo số lần, số ngày chậm",
      "0: 2; 1–2: 1,5; >2: 0",
      { maximum: "2", unit: "ngày" },
      "0 ngày: 2 điểm; từ 1 đến 2 ngày: 1,5 điểm; trên 2 ngày: 0 điểm.",
    ],
    [
      "theo thời hạn",
      "đến 31/01: 2; sau: 1",
      { maximum: "2" },
      "Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 1 điểm.",
    ],
    [
      "theo thời hạn",
      "đến 31/12: 2; đến 15/02: 1,5; sau: 0; không ban hành: -1",
      { maximum: "2" },
      "Đến ngày 31/12/2023: 2 điểm; sau ngày 31/12/2023 đến ngày 15/02/2024: 1,5 điểm; sau ngày 15/02/2024: 0 điểm; không ban hành: -1 điểm.",
    ],
    [
      "so với đơn vị dẫn đầu",
      "đạt chỉ tiêu: 50%; dẫn đầu: 100%",
      { maximum: "3" },
      "Chưa đạt chỉ tiêu: 1,5 điểm × kết quả / chỉ tiêu; đạt chỉ tiêu: 1,5 điểm; vượt chỉ tiêu nhiều nhất: 3 điểm, vượt ít hơn thì phần điểm trên mức đạt chỉ tiêu tính theo tỷ lệ vượt; đơn vị không giao chỉ tiêu: 3 điểm × kết quả / kết quả cao nhất trong các đơn vị này.",
    ],
    [
      "vượt mức",
      "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1",
      { bonusCap: "1", unit: "%" },
      "Trên 20%: cộng 0,2 điểm; cứ thêm đủ 5% cộng 0,2 điểm, tối đa 1 điểm.",
    ],
    [
      "vượt mức",
      "dưới 90: -0,5; cứ giảm 1: -0,1",
      { maximum: "3", unit: "%" },
      "Từ điểm tối đa 3, dưới 90%: trừ 0,5 điểm; cứ giảm đủ 1% trừ 0,1 điểm, tối đa trừ 3 điểm.",
    ],
    [
      "bảng hai chiều",
      "<500: <90 = -1 | >=90 = 1; >=500: >=90 = 2 | còn lại = 0; còn lại = 0",
      { maximum: "2", unit: "văn bản; %" },
      "Dưới 500 văn bản: dưới 90% là -1 điểm | từ 90% trở lên là 1 điểm; từ 500 văn bản trở lên: từ 90% trở lên là 2 điểm | còn lại là 0 điểm; còn lại: 0 điểm.",
    ],
  ])("%s %j", (kind, rule, bounds, sentence) => {
    expect(sentenceOf({ kind, rule, ...bounds })).toBe(sentence);
  });

  it.each<[CriterionKind, string, object]>([
    ["theo số lần, số ngày chậm", "0: 2; 1–2: 1,5; còn lại: 0", { unit: "ngày" }],
    ["theo thời hạn", "đến 31/01: 2; đến 15/02: 1,5; sau: 0; chưa có: -1", {}],
    ["vượt mức", "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1", { unit: "%" }],
    ["vượt mức", "từ 3: +0,2; cứ thêm 2: +0,5; không giới hạn", { unit: "văn bản" }],
    ["bảng hai chiều", "<500: <90 = -1 | >=90 = 1; >=500: >=90 = 2 | còn lại = 0", { unit: "văn bản; %" }],
  ])("%s: the sentence of %j reads back as the same sentence", (kind, rule, bounds) => {
    const sentence = sentenceOf({ kind, rule, ...bounds });
    expect(sentenceOf({ kind, rule: sentence, ...bounds })).toBe(sentence);
  });

  const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 });

  it("ruleSentence: the sentence of steps reads back as the same sentence", () => {
    fc.assert(
      fc.property(bounds, fc.constantFrom("%", "văn bản", undefined), (values, unit) => {
        const sorted = values.sort((a, b) => b - a);
        const steps = sorted.map(
          (low, index) => `${index === 0 ? ">=" : `${low}-<`}${sorted[index - 1] ?? low}: ${9 - index}`,
        );
        const row = {
          rule: [...steps, "còn lại: 0"].join("; "),
          maximum: "9",
          ...(unit === undefined ? {} : { unit }),
        };
        const sentence = sentenceOf(row);
        expect(sentence).toMatch(/^Từ .+ trở lên: 9 điểm; .*còn lại: 0 điểm\.$/);
        expect(sentenceOf({ ...row, rule: sentence })).toBe(sentence);
      }),
    );
  });
});
