import { describe, expect, it } from "vitest";
import {
  hasBullet,
  isBullet,
  isNote,
  looksLikeCode,
  markerOf,
  tellsPoints,
  totalIn,
  withoutBullet,
} from "../../../functions/core/paper-table/table-words.ts";

describe("markerOf", () => {
  it.each([
    ["A. NHIỆM VỤ CHUNG", "A", "NHIỆM VỤ CHUNG", true],
    ["II. Công tác Đảng", "II", "Công tác Đảng", true],
    ["IV - Thi đua", "IV", "Thi đua", true],
    ["Phần I: Nhiệm vụ chung", "I", "Nhiệm vụ chung", true],
    ["MỤC B. Kết quả", "B", "Kết quả", true],
    ["Phần II", "II", "Phần II", true],
    ["4.1. Có kế hoạch", "4.1", "Có kế hoạch", true],
    ["1. Xây dựng kế hoạch", "1", "Xây dựng kế hoạch", false],
    ["2) Báo cáo", "2", "Báo cáo", false],
    ["đ) Kiểm tra", "đ", "Kiểm tra", false],
    ["3.Tuyên truyền", "3", "Tuyên truyền", false],
  ])("%s", (words, code, rest, isStrong) => {
    expect(markerOf(words)).toEqual({ code, rest, isStrong });
  });

  it.each([
    "Xây dựng kế hoạch",
    "100%: 5 điểm",
    "1.5 điểm",
    "31/01: 2 điểm",
    "95: 5",
    "Mục tiêu của năm",
    "A",
    "I.",
    "",
  ])("“%s” has none", (words) => {
    expect(markerOf(words)).toBeUndefined();
  });
});

describe("totalIn", () => {
  it.each<[string, readonly string[] | undefined, boolean]>([
    ["Tổng cộng", undefined, false],
    ["TỔNG CỘNG:", undefined, false],
    ["Tổng cộng (A + B + C)", ["A", "B", "C"], false],
    ["Tổng điểm phần I", ["I"], false],
    ["Cộng mục II.", ["II"], false],
    ["Tổng điểm mục I và II", ["I", "II"], false],
    ["Tổng", undefined, true],
    ["Cộng", undefined, true],
    ["Tổng số điểm: 100 điểm", undefined, true],
  ])("%s", (words, of, isNear) => {
    expect(totalIn(words)).toEqual({ of, isNear });
  });

  it.each(["Tổng kết phong trào thi đua", "Cộng tác với báo, đài", "Tổng số văn bản ban hành", "Công tác Đảng", ""])(
    "“%s” is none",
    (words) => {
      expect(totalIn(words)).toBeUndefined();
    },
  );
});

describe("tellsPoints", () => {
  it.each(["mỗi lần chậm trừ 0,5 điểm", "Từ 95%: 5", "10đ", "không trừ điểm", "được điểm tối đa", "cộng 2"])(
    "“%s” does",
    (text) => {
      expect(tellsPoints(text)).toBe(true);
    },
  );
  it.each(["Thực hiện 5 nhiệm vụ", "Điểm cầu trực tuyến", "có 3 mô hình điểm", "Nghị quyết số 12: quán triệt"])(
    "“%s” does not",
    (text) => {
      expect(tellsPoints(text)).toBe(false);
    },
  );
});

describe("bullets, notes and codes", () => {
  it.each(["-", "+", "–", "•", " - "])("“%s” is a bullet", (text) => {
    expect(isBullet(text)).toBe(true);
  });
  it("words lose theirs", () => {
    expect([hasBullet("- Có kế hoạch"), withoutBullet("+ Có"), hasBullet("Có"), isBullet("")]).toEqual([
      true,
      "Có",
      false,
      false,
    ]);
  });
  it("notes begin as notes", () => {
    expect(["Ghi chú: …", "(Lưu ý: …)", "Ghi chép"].map(isNote)).toEqual([true, true, false]);
  });
  it.each(["I", "1.2", "a)", "II.3.a", "6a", "M01", "1.b)", "27 b"])("“%s” may be a code", (text) => {
    expect(looksLikeCode(text)).toBe(true);
  });
  it.each(["I. THỰC HIỆN NHIỆM VỤ", "Công tác Đảng"])("“%s” is words", (text) => {
    expect(looksLikeCode(text)).toBe(false);
  });
});
