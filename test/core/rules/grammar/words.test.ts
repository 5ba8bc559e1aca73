/** The words of a rule: what a name may hold, where it ends, and which words are told. */
import { describe, expect, it } from "vitest";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import {
  foreignWordFrom,
  foreignWords,
  nameOf,
  swallowsFrom,
  takeNoun,
  takePhrase,
  takeWords,
} from "../../../../functions/core/rules/grammar/words.ts";

const cursorAt = (text: string, at = 0): Cursor => ({ typed: text, text, at });

const COLON = /:/uy;

/** The name at the beginning of `text`, and what is left behind it. */
function phraseOf(text: string, terms = true) {
  const cursor = cursorAt(text);
  const phrase = takePhrase(cursor, { ends: COLON, terms });
  return { phrase, left: cursor.text.slice(cursor.at) };
}

describe("a name", () => {
  it.each<[string, string, string, readonly (readonly [string, string])[], string]>([
    ["plain", "bài viết: 2", "bài viết", [], ": 2"],
    ["behind spaces", "  bài viết : 2", "bài viết", [], " : 2"],
    ["with a condition", "bài nếu đủ 5 mục: 2", "bài", [["nếu", "đủ 5 mục"]], ": 2"],
    ["with a condition in capitals", "bài NẾU đủ: 2", "bài", [["nếu", "đủ"]], ": 2"],
    ["that is all condition", "đối với xã: 2", "", [["đối với", "xã"]], ": 2"],
    [
      "with two conditions",
      "mô hình cấp tỉnh trừ khi đã thưởng: 2",
      "mô hình",
      [
        ["cấp", "tỉnh"],
        ["trừ khi", "đã thưởng"],
      ],
      ": 2",
    ],
    ["with a condition that says nothing", "98% nếu: 5", "98%", [], "nếu: 5"],
    ["with two conditions that say nothing", "bài nếu khi: 5", "bài", [], "nếu khi: 5"],
    ["with words of which a part looks like a condition", "báo cáo cấp ủy: 1", "báo cáo cấp ủy", [], ": 1"],
    ["that begins as a condition does", "dogma: 1", "dogma", [], ": 1"],
    ["with signs", "số 15-KH/TU, “đợt 2”: 1", "số 15-KH/TU, “đợt 2”", [], ": 1"],
    ["before a quantity", "bài mỗi tháng: 1", "bài", [], " mỗi tháng: 1"],
    ["before a sign that no name has", "bài + 1", "bài", [], " + 1"],
    ["to the end", "bài viết", "bài viết", [], ""],
  ])("%s: %s", (_, text, head, terms, left) => {
    const read = phraseOf(text);
    expect(read.phrase?.head).toBe(head);
    expect(read.phrase?.terms.map((term) => [term.word, term.text])).toEqual(terms);
    expect(read.left).toBe(left);
    expect(read.phrase && nameOf(head, read.phrase.terms).toLowerCase()).toBe(read.phrase?.text.toLowerCase());
  });

  it("ends before a condition where it may have none", () => {
    expect(phraseOf("bài nếu đủ: 2", false)).toMatchObject({ phrase: { text: "bài", terms: [] }, left: " nếu đủ: 2" });
    expect(phraseOf("báo cáo: 2", false)).toMatchObject({ phrase: { text: "báo cáo", terms: [] }, left: ": 2" });
  });

  it.each([":", "mỗi bài", "+1", ""])("does not begin with %j", (text) => {
    expect(phraseOf(text)).toEqual({ phrase: undefined, left: text });
  });
});

describe("a unit", () => {
  it.each<[string, string | undefined]>([
    ["phiên họp: 2", "phiên họp"],
    ["cuộc/năm trở lên", "cuộc/năm"],
    ["bài, ảnh: 1", "bài, ảnh"],
    ["bài, đồng thời có ảnh", "bài"],
    ["bài, nhưng có ảnh", "bài"],
    ["bài, báo cáo: 1", "bài, báo cáo"],
    ["lượt người dân được nghe", "lượt người dân"],
    ["một hai ba bốn năm sáu", "một hai ba bốn năm sáu"],
    ["hồ sơ/một hai ba bốn", "hồ sơ/một hai ba bốn"],
    ["một hai ba bốn năm sáu bảy tám chín mười một", undefined],
    ["hai ba bốn/năm sáu bảy tám chín mười một hai", undefined],
    ["điểm", undefined],
    ["đ: 5", undefined],
    ["điểm nghẽn: 2", "điểm nghẽn"],
    ["triệu đồng", undefined],
    ["bài nếu đủ", "bài"],
    ["báo cáo: 1", "báo cáo"],
    ["văn bản trở lên", "văn bản"],
    ["trong năm", undefined],
    ["5 bài", undefined],
  ])("%s", (text, unit) => {
    const cursor = cursorAt(text);
    expect(takeNoun(cursor)).toBe(unit);
    expect(text.slice(0, cursor.at)).toBe(unit ?? "");
  });
});

describe("the first word that a refusal names", () => {
  it.each<[string, number, string | undefined]>([
    ["bài mỗi tháng", 0, "mỗi"],
    ["bài nếu đủ", 0, "nếu"],
    ["Nếu đủ", 0, "Nếu"],
    ["mỗi bài nếu đủ", 3, "nếu"],
    ["mỗi bài nếu đủ", 2, "mỗi"],
    ["mỗi", 3, undefined],
    ["báo cáo, chỉ tiêu", 0, undefined],
    ["báo cáo nhân đôi", 0, "nhân đôi"],
    ["hanếu", 0, undefined],
    ["5% + (bài)", 0, undefined],
    ["", 0, undefined],
  ])("%j from %d: %s", (text, from, word) => expect(foreignWordFrom(text, from)).toBe(word));
});

describe("the words that a refusal names", () => {
  it.each<[string, number, readonly string[]]>([
    ["bài nếu đủ, mỗi tháng; riêng xã", 0, ["nếu", "mỗi"]],
    ["bài nếu đủ; riêng xã", 12, ["riêng"]],
    ["bài: 5; riêng xã nếu đủ", 0, ["riêng"]],
    ["mô hình cấp xã", 0, ["cấp xã"]],
    ["nếu khi do vì mỗi từng cứ riêng", 0, ["nếu", "khi", "do", "vì", "mỗi", "từng"]],
  ])("%j from %d: %j", (text, from, words) => expect(foreignWords(text, from)).toEqual(words));
});

describe("words that were passed over", () => {
  it.each<[string, number, number, boolean]>([
    ["bài mỗi tháng", 0, 13, true],
    ["bài nếu đủ", 0, 10, true],
    ["bài mỗi tháng", 0, 3, false],
    ["bài mỗi tháng", 7, 13, false],
    ["báo cáo năm", 0, 11, false],
    ["5 + báo cáo nếu", 0, 15, true],
    ["bài", 3, 3, false],
  ])("%j from %d to %d: %s", (text, from, to, isSwallowed) =>
    expect(swallowsFrom(cursorAt(text, to), from)).toBe(isSwallowed),
  );
});

describe("words by a pattern", () => {
  it("are taken where they hold no condition", () => {
    const cursor = cursorAt("không có báo cáo: 0");
    expect(takeWords(cursor, /[^:]+/uy)).toBe("không có báo cáo");
    expect(cursor.at).toBe(16);
  });

  it("else stay, as where they do not stand", () => {
    for (const text of ["không có nếu: 0", "không có mỗi: 0", ": 0"]) {
      const cursor = cursorAt(text);
      expect(takeWords(cursor, /[^:]+/uy)).toBeUndefined();
      expect(cursor.at).toBe(0);
    }
  });
});
