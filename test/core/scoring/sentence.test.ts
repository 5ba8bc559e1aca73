import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriterionKind } from "../../../sheets-schema/criteria.ts";
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
      "theo thời hạn",
      "đến 31/01: 2; sau: 1",
      { maximum: "2" },
      "Chấm trực tiếp từ 0 đến 2 điểm, theo: đến 31/01: 2; sau: 1.",
    ],
    [
      "vượt mức",
      "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1",
      { bonusCap: "1" },
      "Chấm trực tiếp từ 0 đến 1 điểm, theo: trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1.",
    ],
    [
      "theo số lần, số ngày chậm",
      "",
      { maximum: "2" },
      "Chấm trực tiếp từ 0 đến 2 điểm, căn cứ minh chứng, thuyết minh.",
    ],
  ])("%s %j", (kind, rule, bounds, sentence) => {
    expect(sentenceOf({ kind, rule, ...bounds })).toBe(sentence);
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
