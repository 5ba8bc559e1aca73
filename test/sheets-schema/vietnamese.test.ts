import { describe, expect, it } from "vitest";
import {
  cleanText,
  compareVietnamese,
  foldDashes,
  matchKey,
  nearestNames,
  twoDigits,
} from "../../sheets-schema/vietnamese.ts";

describe("cleanText", () => {
  it.each([
    ["  Ban   Tổ chức ", "Ban Tổ chức"],
    ["Ban\u00A0Tổ\nchức", "Ban Tổ chức"],
    ["\u200BBan\uFEFF", "Ban"],
    ["'0912", "0912"],
    ["Tổ chức".normalize("NFD"), "Tổ chức"],
    ["hoà", "hoà"],
  ])("%j becomes %j", (typed, shown) => expect(cleanText(typed)).toBe(shown));
});

describe("matchKey", () => {
  it.each([
    ["Uỷ ban", "Ủy  BAN"],
    ["hoà", "hòa"],
    ["Mỹ", "Mĩ"],
    ["Thuỷ".normalize("NFD"), "Thủy"],
    ["Thi đua – Khen thưởng", "Thi đua-Khen thưởng"],
    ["“Hợp lệ”", "hợp lệ"],
    ["ＢＴＣ", "btc"],
  ])("%j meets %j", (a, b) => expect(matchKey(a)).toBe(matchKey(b)));

  it.each([
    ["ma", "má"],
    ["Đảng", "Dang"],
    ["đơn vị", "đơn vi"],
    ["I.1", "I.11"],
  ])("%j does not meet %j", (a, b) => expect(matchKey(a)).not.toBe(matchKey(b)));
});

it("compareVietnamese: Đ stands after D, and numbers sort by value", () => {
  const sorted = ["Đảng ủy", "Dân vận", "I.10", "I.2", "Ân", "An"].sort(compareVietnamese);
  expect(sorted).toEqual(["An", "Ân", "Dân vận", "Đảng ủy", "I.2", "I.10"]);
});

it("foldDashes: every dash and minus is a hyphen", () => expect(foldDashes("–—−‐")).toBe("----"));

describe("nearestNames", () => {
  const known = ["Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Báo Hồng Lam"];

  it("finds a name that lacks its last words", () => {
    expect(nearestNames("Ban Tuyên giáo TU", known)[0]).toBe("Ban Tuyên giáo Tỉnh ủy");
  });
  it("finds a name with a letter missing", () => {
    expect(nearestNames("Báo Hồng La", known)[0]).toBe("Báo Hồng Lam");
  });
  it("gives none for words that nothing resembles", () => expect(nearestNames("xyz", known)).toEqual([]));
  it("gives the same names in whatever order they are known", () => {
    expect(nearestNames("Ban Tuyên giáo", [...known].reverse())).toEqual(nearestNames("Ban Tuyên giáo", known));
  });
});

it("twoDigits: numbers under ten have a leading zero", () => {
  expect([3, 10, 123].map(twoDigits)).toEqual(["03", "10", "123"]);
});
