/** Points of a case in other words: shares of the maximum, "mức trừ", verbs that take away. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const row = (rule: string, more: CriterionRow = { maximum: "5" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit: "lần",
  ...more,
  rule,
});
const points = (of: CriterionRow) => [0, 1, 3, 12].map((result) => outcome(compute(of, result)));

describe("a share of the maximum for each case", () => {
  it.each<[string, readonly string[]]>([
    ["Mỗi lần chậm trừ 10% số điểm của mục này", ["5", "4.5", "3.5", "0"]],
    ["Chậm 01 lần trừ 10% số điểm", ["5", "4.5", "3.5", "0"]],
    ["Cứ 01 lần chậm thì bị trừ 10% điểm tối đa", ["5", "4.5", "3.5", "0"]],
    ["Trừ 20% điểm chuẩn/lần chậm, tối đa không quá 50% số điểm", ["5", "4", "2.5", "2.5"]],
    ["Mỗi lần chậm mất một nửa số điểm", ["5", "2.5", "0", "0"]],
    ["Chậm lần đầu trừ 10% số điểm; từ lần thứ hai trừ 20% số điểm/lần", ["5", "4.5", "2.5", "0"]],
    ["Mỗi bài được cộng 10% số điểm", ["0", "0.5", "1.5", "5"]],
  ])("%j", (rule, expected) => expect(points(row(rule))).toEqual(expected));

  it.each([
    ["Mỗi lần chậm trừ 10% số điểm đạt được", "10% số điểm đạt được"],
    ["Mỗi lần chậm trừ 10% tổng điểm", "10% tổng điểm"],
    ["Mỗi lần chậm trừ 10% điểm thi đua", "10% điểm thi đua"],
    ["Mỗi lần chậm trừ 10%", "trừ 10%"],
  ])("%j is refused: of what?", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));

  it("is refused where there is no maximum", () => {
    expect(faultOf(row("Mỗi lần chậm trừ 10% số điểm", { deductionCap: "5" })).what).toContain("10% số điểm");
  });
});

describe("words of points", () => {
  it.each([
    "Mức trừ: 1 điểm/lần vi phạm",
    "Điểm trừ: mỗi lần vi phạm 1 điểm",
    "Trừ điểm: 01 điểm/lần vi phạm",
    "Mỗi lần vi phạm: số điểm trừ là 1 điểm",
    "Mỗi lần vi phạm trừ: 1 điểm",
    "Mỗi lần vi phạm bị trừ đi 1 điểm",
    "Mỗi lần vi phạm mất 1 điểm",
    "Mỗi lần vi phạm giảm 1 điểm",
    "Giảm trừ 1 điểm/lần vi phạm",
    "Khấu trừ 1 điểm cho mỗi lần vi phạm",
    "Vi phạm trừ 01 (một) điểm/lần",
    "Trừ mỗi lần vi phạm 1 điểm",
  ])("%j", (rule) => expect(points(row(rule))).toEqual(["5", "4", "2", "0"]));

  it.each([
    "Mức cộng: 0,5 điểm/bài; điểm cộng không quá 2 điểm",
    "Điểm thưởng: mỗi bài 0,5 điểm, không cộng quá 2 điểm",
    "Cộng điểm: 0,5 điểm/bài, mức thưởng tối đa 2 điểm",
  ])("%j", (rule) => expect(points(row(rule, { bonusCap: "5" }))).toEqual(["0", "0.5", "1.5", "2"]));

  it.each([
    "Mỗi lần trừ 1 điểm, không trừ quá 3 điểm",
    "Mỗi lần trừ 1 điểm; số điểm trừ không vượt quá 3 điểm",
    "Mỗi lần trừ 1 điểm, tối đa trừ không quá 3 điểm",
  ])("%j: a limit", (rule) => expect(points(row(rule))).toEqual(["5", "4", "2", "2"]));

  it.each(["Mỗi chỉ tiêu không đạt trừ 1 điểm", "Chưa đạt chỉ tiêu nào thì trừ 1 điểm/chỉ tiêu"])(
    "%j keeps what denies in the name",
    (rule) => {
      expect(points(row(rule))).toEqual(["5", "4", "2", "0"]);
      expect(sentenceOf(row(rule))).toMatch(/(?:không|chưa) đạt/);
    },
  );

  it("a batch may have decimals", () => {
    const rule = row("Cứ vượt 2,5 triệu đồng cộng 0,5 điểm", { bonusCap: "5", unit: "triệu đồng" });
    expect(["2,4", "2,5", 6].map((result) => outcome(compute(rule, result)))).toEqual(["0", "0.5", "1"]);
  });

  it.each([
    ["mỗi lần chậm 0,5 điểm bị trừ", "bị trừ"],
    ["Mỗi lần vi phạm phạt 1 điểm", "phạt 1 điểm"],
    ["Mỗi lần vi phạm hạ 1 điểm", "hạ 1 điểm"],
    ["Mỗi người bị kỷ luật trừ 1 điểm, nếu là người đứng đầu thì trừ gấp đôi", "gấp đôi"],
    ["Trừ 1 điểm/người bị kỷ luật (người đứng đầu nhân hệ số 2)", "nhân hệ số 2"],
    ["Mỗi vụ không trừ 2 điểm", "không trừ 2 điểm"],
    ["Điểm trừ: mỗi bài +1 điểm", "Điểm trừ"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));
});

describe("a clause in front that says when all points stay", () => {
  it.each([
    "- Hoàn thành tất cả các nhiệm vụ được giao: 5 điểm\n- Mỗi nhiệm vụ không hoàn thành: trừ 1 điểm",
    "Hoàn thành 100% nhiệm vụ được 5 điểm; mỗi nhiệm vụ chưa hoàn thành trừ 1 điểm",
    "Chấp hành nghiêm túc quy chế: đạt điểm tối đa. Mỗi lần vi phạm trừ 1 điểm",
    "Điểm chuẩn: 5 điểm; vi phạm trừ 1 điểm/lần",
  ])("%j", (rule) => expect(points(row(rule))).toEqual(["5", "4", "2", "0"]));

  it.each([
    ["Hoàn thành tốt: 4 điểm; mỗi nhiệm vụ không hoàn thành trừ 1 điểm", "mỗi nhiệm vụ"],
    ["Hoàn thành từ 90% nhiệm vụ: 5 điểm; mỗi nhiệm vụ chậm trừ 1 điểm", "mỗi nhiệm vụ"],
    ["Hoàn thành nếu có kế hoạch: 5 điểm; mỗi nhiệm vụ chậm trừ 1 điểm", "nếu có kế hoạch"],
    ["Thực hiện tốt: 5 điểm; thực hiện khá: 3 điểm; mỗi lần sai trừ 1 điểm", "mỗi lần sai"],
    ["Hoàn thành tốt: 5 điểm; mỗi nhiệm vụ không hoàn thành 1 điểm", "không hoàn thành 1 điểm"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));
});
