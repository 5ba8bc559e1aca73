import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanText,
  compareVietnamese,
  foldDashes,
  matchKey,
  nearestNames,
  oneNamed,
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

describe("letters and spellings that are one to a reader", () => {
  it.each([
    ["Ðã nộp", "Đã nộp"],
    ["Ɖiểm trừ ít hơn", "Điểm trừ ít hơn"],
    ["d\u0335ã nộp", "đã nộp"],
    ["D\u0335oàn", "Đoàn"],
    ["Nǎm 2024", "Năm 2024"],
    ["ВТС", "BTC"],
    ["qui định", "quy định"],
    ["Quí I", "Quý I"],
    ["Kĩ thuật", "Kỹ thuật"],
    ["UBND tỉnh", "Ủy ban nhân dân tỉnh"],
    ["Uỷ ban MTTQ", "Ủy ban Mặt trận Tổ quốc"],
    ["Ban TĐKT", "Ban Thi đua - Khen thưởng"],
    ["Ban TĐ-KT", "Ban Thi đua-Khen thưởng"],
    ["Thường trực HĐND", "Thường trực Hội đồng nhân dân"],
  ])("%s is %s", (one, other) => expect(matchKey(one)).toBe(matchKey(other)));

  it.each([
    ["thúi", "thúy"],
    ["tai", "tay"],
    ["da", "đa"],
    ["UBNDX", "Ủy ban nhân dân"],
  ])("%s is not %s", (one, other) => expect(matchKey(one)).not.toBe(matchKey(other)));
});

describe("oneNamed", () => {
  const names = [
    "Ban Bảo vệ, chăm sóc sức khỏe cán bộ",
    "Ban Tổ chức Tỉnh ủy",
    "Ban Dân vận Tỉnh ủy",
    "Trường Chính trị tỉnh",
    "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
  ];

  it.each([
    ["Ban Bảo vệ", names[0]],
    ["ban BVCSSK", undefined],
    ["Bằng khen", names[4]],
    ["Bằng khen CT UBND", names[4]],
    ["Trường CT", names[3]],
    ["Ban DV", undefined],
    ["Dân vận", names[2]],
    ["Ban Tỉnh ủy", undefined],
    ["Ban", undefined],
    ["CT", undefined],
    ["", undefined],
    ["Ban Tổ chức Trung ương", undefined],
    ["vệ Bảo Ban", undefined],
    ["constructor", undefined],
    ["hasOwnProperty __proto__", undefined],
  ])("“%s” gives %s", (typed, name) => expect(oneNamed(typed, names)).toBe(name));

  it("does not depend on the order of the names", () => {
    for (const typed of ["Ban Bảo vệ", "Bằng khen", "Ban"]) {
      expect(oneNamed(typed, names.toReversed())).toBe(oneNamed(typed, names));
    }
  });
});
