import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanText,
  compareVietnamese,
  foldDashes,
  matchKey,
  nearestNames,
  twoDigits,
} from "../../../sheets-schema/cells/vietnamese.ts";

describe("cleanText", () => {
  it.each([
    ["  Ban   Tổ chức ", "Ban Tổ chức"],
    ["Ban\u00A0Tổ\nchức", "Ban Tổ chức"],
    ["\u200BBan\uFEFF", "Ban"],
    ["'0912", "0912"],
    ["Tổ chức".normalize("NFD"), "Tổ chức"],
    ["hoà", "hoà"],
    [" '0912", "0912"],
    ["''0912", "0912"],
    ["\u202ABan\u200E Tổ chức\u202C", "Ban Tổ chức"],
    ["Ban\r\nTổ\tchức", "Ban Tổ chức"],
    ["１２，５", "１２，５"],
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

describe("what people type, whatever it is", () => {
  const typed = fc.string({ unit: "binary" });

  it("cleanText: cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
  it("matchKey: however the text is spaced or composed, the key is the same", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(matchKey(` ${text}\u00A0`.normalize("NFD"))).toBe(matchKey(text.normalize("NFD")));
      }),
    );
  });
  it("matchKey: the key of a Vietnamese name's key is the key", () => {
    const syllable = fc.constantFrom(
      "Uỷ",
      "ủy",
      "hoà",
      "hòa",
      "Mỹ",
      "Mĩ",
      "Thuý",
      "quý",
      "ban",
      "TỔ",
      "–",
      "“Cờ”",
      "ＢＴＣ",
    );
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (words) => {
        const key = matchKey(words.join(" "));
        expect(matchKey(words.join("  ").normalize("NFD"))).toBe(key);
        expect(matchKey(words.join(" ").toUpperCase())).toBe(key);
      }),
    );
  });
});

describe("nearestNames", () => {
  const known = ["Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Báo Hồng Lam"];

  it("finds a name that lacks its last words", () => {
    expect(nearestNames("Ban Tuyên giáo TU", known)[0]).toBe("Ban Tuyên giáo Tỉnh ủy");
  });
  it("finds a name with a letter missing", () => {
    expect(nearestNames("Báo Hồng La", known)[0]).toBe("Báo Hồng Lam");
  });
  it.each(["BTG", "btgtu"])("finds the name of which %j are the first letters", (typed) => {
    expect(nearestNames(typed, known)[0]).toBe("Ban Tuyên giáo Tỉnh ủy");
  });
  it("finds both of which parts were typed", () => {
    expect(nearestNames("Ban Tuyên giáo và DV", known)).toEqual(["Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy"]);
  });
  it("gives none for words that nothing resembles", () => expect(nearestNames("xyz", known)).toEqual([]));
  it("gives the same names in whatever order they are known", () => {
    expect(nearestNames("Ban Tuyên giáo", [...known].reverse())).toEqual(nearestNames("Ban Tuyên giáo", known));
  });
});

it("twoDigits: numbers under ten have a leading zero", () => {
  expect([3, 10, 123].map(twoDigits)).toEqual(["03", "10", "123"]);
});
