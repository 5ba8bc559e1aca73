/** Cases that are let off: they are no part of what is counted. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const row = (rule: string, more: CriterionRow = { deductionCap: "5" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit: "vụ",
  ...more,
  rule,
});

describe("cases that are let off", () => {
  it.each([
    "Trừ 1 điểm/vụ vi phạm; không trừ đối với trường hợp tự phát hiện, xử lý; tối đa trừ 3 điểm",
    "Mỗi vụ vi phạm trừ 1 điểm, tối đa 3 điểm (trường hợp tự phát hiện, xử lý thì không trừ)",
    "Mỗi vụ vi phạm trừ 1 điểm; nếu tự phát hiện, xử lý thì không bị trừ điểm; không trừ quá 3 điểm",
    "Mỗi vụ vi phạm trừ 1 điểm, tự phát hiện, xử lý được miễn trừ; tối đa trừ 3 điểm",
  ])("%j: how many they are is told beside the count", (rule) => {
    expect(sentenceOf(row(rule))).toBe(
      "Mỗi vụ vi phạm (trừ trường hợp tự phát hiện, xử lý) trừ 1 điểm, tối đa trừ 3 điểm; không tính vụ vi phạm được miễn (ghi ở cột Số liệu bổ sung).",
    );
    expect([0, 2, 4].map((result) => outcome(compute(row(rule), result)))).toEqual(["0", "-2", "-3"]);
    expect(outcome(compute(row(rule), 3, { supplement: "2" }))).toBe("-1");
  });

  it("by a condition in the name are left out by whoever counts", () => {
    const rule = row("Mỗi vụ vi phạm trừ 1 điểm, trừ trường hợp tự phát hiện, xử lý; tối đa trừ 3 điểm");
    expect(sentenceOf(rule)).toBe("Mỗi vụ vi phạm (trừ trường hợp tự phát hiện, xử lý) trừ 1 điểm, tối đa trừ 3 điểm.");
    expect(outcome(compute(rule, 2))).toBe("-2");
  });

  it.each([
    ["Vắng họp trừ 1 điểm/buổi, vắng có lý do thì không trừ", "Mỗi buổi vắng họp (trừ trường hợp vắng có lý do) trừ"],
    ["Trừ 1 điểm/vụ; không tính các vụ do nguyên nhân khách quan", "Mỗi vụ (trừ trường hợp các vụ do nguyên nhân"],
    ["Trừ 1 điểm/vụ; không trừ đối với trường hợp do thiên tai", "Mỗi vụ (trừ trường hợp do thiên tai) trừ 1 điểm"],
    ["Trừ 1 điểm/vụ; vụ nhỏ nếu đã báo cáo thì không trừ", "Mỗi vụ (trừ trường hợp vụ nhỏ nếu đã báo cáo)"],
    ["Trừ 1 điểm/vụ; do thiên tai nếu đã báo cáo thì không trừ", "Mỗi vụ (trừ trường hợp do thiên tai nếu đã báo cáo)"],
    [
      "Trừ 1 điểm/vụ; nếu do thiên tai, nếu có báo cáo thì không trừ",
      "Mỗi vụ (trừ trường hợp do thiên tai, nếu có báo",
    ],
    ["Mỗi vụ đối với rừng, trừ trường hợp do thiên tai: -1", "Mỗi vụ đối với rừng (trừ trường hợp do thiên tai) trừ 1"],
    ["Mỗi vụ đối với rừng, đất, trừ trường hợp bão: -1", "Mỗi vụ đối với rừng, đất (trừ trường hợp bão) trừ 1"],
  ])("%j", (rule, told) => expect(sentenceOf(row(rule))).toContain(told));

  it("are told once, however often the rule says so", () => {
    const rule = row("Trừ 1 điểm/vụ; có miễn; được miễn");
    expect(sentenceOf(rule)).toBe(
      "Mỗi vụ trừ 1 điểm, tối đa trừ 5 điểm; không tính vụ được miễn (ghi ở cột Số liệu bổ sung).",
    );
    expect(outcome(compute(rule, 3, { supplement: 1 }))).toBe("-2");
  });

  it("of several kinds are let off from each", () => {
    const rule = row("Vắng trừ 1 điểm/buổi; muộn trừ 0,5 điểm/lần; có lý do thì không trừ");
    expect(sentenceOf(rule)).toContain("lần muộn (trừ trường hợp có lý do) trừ 0,5 điểm");
    expect(sentenceOf(rule)).not.toContain("Số liệu bổ sung");
  });

  it("of points added up are those of the same name", () => {
    const rule = row("Mỗi bài +1; bài đăng lại không tính điểm", { bonusCap: "5" });
    expect(sentenceOf(rule)).toBe("Mỗi bài (trừ trường hợp bài đăng lại) cộng 1 điểm, tối đa 5 điểm.");
  });

  it.each([
    ["Trừ 1 điểm/vụ; các trường hợp khác không trừ", "các trường hợp khác"],
    ["Trừ 1 điểm/buổi vắng; vắng dưới 2 buổi không trừ", "vắng dưới 2 buổi"],
    ["Trừ 1 điểm/vụ; tự phát hiện trừ 0,5 điểm", "tự phát hiện"],
    ["Trừ 1 điểm/vụ; không trừ 2 lần với cùng một vụ", "không trừ 2 lần"],
    ["Trừ 1 điểm/vụ; không trừ đối với", "không trừ đối với"],
    ["Trừ 1 điểm/vụ; không trừ đối với các trường hợp", "không trừ đối với các trường hợp"],
    ["Trừ 1 điểm/vụ; không trừ đối với văn bản số 12", "không trừ đối với văn bản số 12"],
    ["Mỗi bài +1; không trừ đối với bài đăng lại", "không trừ đối với bài đăng lại"],
    ["Mỗi bài +1; bản sao chụp không tính điểm", "bản sao chụp không tính điểm"],
    ["Mỗi bài viết +1; tin đăng lại không tính điểm", "tin đăng lại không tính điểm"],
    ["Mỗi bài +1; đăng sai sự thật không tính điểm", "đăng sai sự thật"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule, { maximum: "5" })).what).toContain(named));
});
