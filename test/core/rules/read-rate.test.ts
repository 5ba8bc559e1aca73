/** Points for each of one kind of case, as papers write them. */
import { describe, expect, it } from "vitest";
import { expected } from "../../../functions/core/rules/expected-wording.ts";
import { type TypedRate, takeRate } from "../../../functions/core/rules/read-rate.ts";
import type { Cursor } from "../../../functions/core/rules/reading-cursor.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";

/** The rate at the beginning of `text`, and what is left behind it. */
function rateOf(text: string, before: readonly TypedRate[] = []) {
  const cursor: Cursor = { typed: text, text, at: 0 };
  const rate = takeRate(cursor, before, { maximum: decimal("0") });
  return { rate, left: text.slice(cursor.at) };
}

const aRate = (name: string): TypedRate => ({ each: { value: decimal("2.5"), signed: true }, name, terms: [] });

describe("a rate", () => {
  it.each<[text: string, each: string, name: string, left?: string]>([
    ["mỗi bài +0,2", "0.2", "bài"],
    ["Mỗi BÀI Viết +0,2", "0.2", "bài viết"],
    ["mỗi 01 hội viên +0,5", "0.5", "hội viên"],
    ["cứ 1 hội viên +0,5", "0.5", "hội viên"],
    ["cứ mỗi bài: 0,2 điểm", "0.2", "bài"],
    ["mỗi bài được cộng thêm 1 điểm", "1", "bài"],
    ["có 01 bài +1", "1", "bài"],
    ["vượt 01 bài +1", "1", "bài vượt"],
    ["thiếu 01 bài trừ 0,5 điểm", "-0.5", "bài thiếu"],
    ["cứ thiếu 01 người trừ 1", "-1", "người thiếu"],
    ["vắng mỗi lần -1", "-1", "lần vắng"],
    ["chậm: mỗi ngày trừ 0,25", "-0.25", "ngày chậm"],
    ["mỗi ngày chậm trừ 0,25 điểm, tối đa 2", "-0.25", "ngày chậm", ", tối đa 2"],
    ["mỗi lần: -1; khác", "-1", "lần", "; khác"],
    ["0,2 điểm/bài", "0.2", "bài"],
    ["0,2 điểm cho mỗi bài viết", "0.2", "bài viết"],
    ["0,5 điểm 01 bài", "0.5", "bài"],
    ["-1 cho 1 lần", "-1", "lần"],
    ["+1 x số bài", "1", "bài"],
    ["+1 × số lượng bài", "1", "bài"],
    ["+0,5/cuộc nhưng không quá 2", "0.5", "cuộc", " nhưng không quá 2"],
    ["+0,5 mỗi lần; tối đa 1", "0.5", "lần", "; tối đa 1"],
    ["vắng họp: trừ 0,5 điểm/lần", "-0.5", "lần vắng họp"],
    ["có bài đăng: +1/bài", "1", "bài đăng"],
    ["để xảy ra vi phạm: trừ 1/vụ", "-1", "vụ vi phạm"],
    ["bị nhắc nhở: trừ 1/lần", "-1", "lần nhắc nhở"],
    ["vụ vi phạm: trừ 1 điểm/vụ", "-1", "vụ vi phạm"],
    ["có sai phạm về vụ: trừ 1 điểm/vụ", "-1", "trường hợp sai phạm về vụ"],
  ])("%s: %s for each %s", (text, each, name, left = "") => {
    const { rate, ...rest } = rateOf(text);
    expect(rate).toMatchObject({ each: { value: decimal(each) }, name, terms: [] });
    expect(rate).toHaveProperty("batch", undefined);
    expect(rest.left).toBe(left);
  });

  it.each([
    ["cứ 10 hội viên +0,5", "hội viên"],
    ["+0,5 cho 10 hội viên", "hội viên"],
    ["+0,5/10 bài", "bài"],
  ])("%s: for ten together", (text, name) => {
    expect(rateOf(text)).toMatchObject({
      rate: { batch: decimal("10"), each: { value: decimal("0.5") }, name },
      left: "",
    });
  });

  it.each<[string, string, string, string]>([
    ["mỗi mô hình cấp tỉnh +2,5", "mô hình", "cấp", "tỉnh"],
    ["mỗi mô hình 2,5 điểm nếu đủ 05 điều kiện", "mô hình", "nếu", "đủ 05 điều kiện"],
    ["mỗi bài +0,2 nếu được đăng", "bài", "nếu", "được đăng"],
    ["thiếu 01 bài nếu quá hạn trừ 0,5 điểm", "bài thiếu", "nếu", "quá hạn"],
  ])("%s: the condition stands apart", (text, name, word, said) => {
    expect(rateOf(text)).toMatchObject({ rate: { name, terms: [{ word, text: said }] }, left: "" });
  });

  it("of other cases goes on from the one before", () => {
    const { rate } = rateOf("cấp xã +1", [aRate("mô hình")]);
    expect(rate).toMatchObject({
      each: { value: decimal("1") },
      name: "mô hình",
      terms: [{ word: "cấp", text: "xã" }],
    });
    expect(rateOf("đối với xã +1", [aRate("mô hình")]).rate).toMatchObject({ name: "mô hình" });
  });

  it.each<[string, (readonly TypedRate[])?]>([
    ["cấp xã +1"],
    ["loại tốt +1", [aRate("mô hình")]],
    ["nếu tốt +1", [aRate("mô hình")]],
    ["cấp xã", [aRate("mô hình")]],
    ["+1 bài"],
    ["mỗi bài"],
    ["mỗi: 5"],
    ["mỗi điểm +1"],
    ["mỗi bài 5 trang +1"],
    ["+1/bài 5 trang"],
    ["mỗi phiên họp vắng có miễn trừ"],
    ["vắng họp"],
    [""],
  ])("%s is none", (text, before) => expect(rateOf(text, before).rate).toBe(expected.eachCase));
});
