/** Points for each of one kind of case, as papers write them. */
import { describe, expect, it } from "vitest";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { type TypedRate, takeRate } from "../../../../functions/core/rules/per-case/read-rate.ts";
import { expected } from "../../../../functions/core/rules/wording/expected-wording.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";

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
    ["mỗi bài từ 3 trang trở lên +1", "bài", "từ", "3 trang trở lên"],
    ["+1/bài từ 3 trang", "bài", "từ", "3 trang"],
    ["vắng từ 3 tháng: mỗi buổi -1", "buổi vắng", "từ", "3 tháng"],
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

describe("a rate, and the words around it", () => {
  it.each<[text: string, name: string, left?: string]>([
    // What is counted said twice is said once; another is left.
    ["1 thủ tục: trừ 0,1 điểm/thủ tục", "thủ tục"],
    ["mỗi thủ tục chậm: trừ 0,1 điểm/Thủ tục", "thủ tục chậm"],
    ["mỗi thủ tục: trừ 0,1 điểm/hồ sơ", "thủ tục", "/hồ sơ"],
    ["mỗi thủ tục: trừ 0,1 điểm/tục", "thủ tục", "/tục"],
    // A comma before other points ends the name, one inside of it does not.
    ["0,5 điểm/bài, cộng 1 điểm", "bài", ", cộng 1 điểm"],
    ["+0,5/bài mới, trừ 1 điểm", "bài mới", ", trừ 1 điểm"],
    ["+0,5/bài, tin", "bài, tin"],
    ["mỗi mô hình 2,5 điểm, mới", "mô hình", ", mới"],
    ["mỗi mô hình 2,5 điểm mới nếu đủ", "mô hình", " mới nếu đủ"],
    // One of them, by number or word, behind the points and before.
    ["+0,5 1 bài", "bài"],
    ["+0,5 01 bài", "bài"],
    ["0,5 điểm một bài", "bài"],
    ["cứ một hội viên +1", "hội viên"],
    // What was said before joins the name, but for what says nothing.
    ["vắng → mỗi lần -1", "lần vắng"],
    ["vắng = -1/lần", "lần vắng"],
    ["để xảy ra: trừ 1/vụ", "vụ"],
    ["vi phạm bị nhắc nhở: trừ 1/lần", "lần vi phạm bị nhắc nhở"],
    ["sai phạm lần vắng: -1/lần", "trường hợp sai phạm lần vắng"],
    ["các lần vắng: -1/lần", "trường hợp các lần vắng"],
  ])("%s: each %s", (text, name, left = "") => {
    expect(rateOf(text)).toMatchObject({ rate: { name, batch: undefined, terms: [] }, left });
  });

  it("ends at a comma before other points, its condition with it", () => {
    expect(rateOf("0,5 điểm/bài nếu được đăng, cộng 1 điểm")).toMatchObject({
      rate: { name: "bài", terms: [{ word: "nếu", text: "được đăng" }] },
      left: ", cộng 1 điểm",
    });
  });

  it.each([
    ["mỗi 3 kỳ họp +1", "3", "kỳ họp"],
    ["cứ 2 lần vi phạm: -1/lần", "2", "lần vi phạm"],
    ["cứ kết nạp được 5 đoàn viên +1", "5", "đoàn viên kết nạp được"],
  ])("%s: %s together", (text, batch, name) => {
    expect(rateOf(text).rate).toMatchObject({ batch: decimal(batch), name });
  });

  it.each([
    ["a number of cases", "5 lần vi phạm: -1/lần"],
    ["a threshold in front", "từ 3 lần vi phạm trừ 1/lần"],
    ["a threshold of the cases themselves", "mỗi lần vi phạm từ 3 lần trở lên trừ 1"],
    ["a threshold of something else", "mỗi vụ từ 3 người trở lên trừ 1"],
    ["a threshold before the points", "vi phạm từ 3 lần: trừ 1/lần"],
    ["onwards of no number", "mỗi bài trở lên +1"],
    ["the same in front", "bài trở lên: +1/bài"],
    ["other points without a comma", "+0,5/bài trừ 1"],
    ["other points behind two commas", "0,5 điểm/bài, tin, cộng 1 điểm"],
    ["only a condition in front", "do lỗi: -1/vụ"],
    ["a threshold of what is counted", "mỗi Bài báo từ 12 bài trở lên +1"],
    ["a condition on how many are counted", "mỗi bài trong 3 bài +1"],
    ["such a threshold in front", "vắng từ 3 buổi: mỗi buổi -1"],
    ["such a threshold behind the points", "+1/bài từ 3 bài"],
    ["a condition instead of a name", "mỗi nếu đạt +1"],
    ["a condition behind the points instead of a name", "+1/nếu đạt"],
    ["no points before what is counted", "vắng họp: /lần"],
    ["two numbers", "mỗi 3 thiếu 01 báo cáo -1"],
    ["a number in a name that no “cứ” begins", "tốt: mỗi kết nạp 5 đoàn viên +1"],
    ["a share", "mỗi 1% tăng +1"],
    ["nothing counted behind the points", "+1"],
    ["nothing but a word for each", "mỗi"],
  ])("with %s is none", (_, text) => expect(rateOf(text).rate).toBe(expected.eachCase));

  it("of some members goes on only from what they are", () => {
    const before = [aRate("mô hình"), aRate("bài")];
    expect(rateOf("cấp xã +1; x", before)).toMatchObject({ rate: { name: "mô hình" }, left: "; x" });
    for (const text of ["bài cấp xã +1", "riêng +1", "tỉnh +1"])
      expect(rateOf(text, before).rate).toBe(expected.eachCase);
  });

  it("of another measure than the criterion's is told in the criterion's", () => {
    const text = "cứ 10 triệu đồng +1";
    const rate = takeRate({ typed: text, text, at: 0 }, [], { maximum: decimal("5"), unit: "đồng" });
    expect(rate).toMatchObject({ batch: decimal("10000000"), name: "đồng" });
  });
});
