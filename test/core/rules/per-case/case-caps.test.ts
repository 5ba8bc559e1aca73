/** Limits on the points of cases: by their number, by the points of the criterion; batches of cases. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, faultOf, outcome, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string, unit = "lần", more: CriterionRow = { maximum: "5" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit,
  ...more,
  rule,
});
const points = (of: CriterionRow, ...results: readonly Cell[]) => results.map((result) => outcome(compute(of, result)));

describe("a limit by the number of cases", () => {
  it.each([
    ["01 tin, bài được 0,5 điểm, tính tối đa 4 tin, bài", "tin, bài"],
    ["Mỗi tin bài được đăng cộng 0,5 điểm (không quá 4 tin bài)", "tin bài"],
    ["0,5 điểm/chuyên đề (tối đa 04 chuyên đề)", "chuyên đề"],
    ["0,5 điểm/hộ nghèo, chỉ tính tối đa 4 hộ", "hộ"],
    ["0,5 điểm/người, không quá 4 người/năm", "người"],
    ["0,5 điểm/sáng kiến, không quá 4 sáng kiến trong năm", "sáng kiến"],
    ["tối đa 4 lần; mỗi mô hình +0,5", "mô hình"],
    ["tối đa 4 mô hình; mỗi mô hình +0,5", "mô hình"],
  ])("%j", (rule, unit) => expect(points(row(rule, unit), 1, 4, 9)).toEqual(["0.5", "2", "2"]));

  it("of batches is that of the cases in them, or of the batches", () => {
    expect(points(row("1 điểm/5 hội viên; tối đa 12 hội viên", "hội viên"), 5, 12, 40)).toEqual(["1", "2", "2"]);
    expect(points(row("1 điểm/5 hội viên; tối đa 12 Hội viên", "hội viên"), 5, 12, 40)).toEqual(["1", "2", "2"]);
    expect(points(row("cứ 5 lần chậm -1; tối đa 10 lần"), 4, 10, 40)).toEqual(["5", "3", "3"]);
    expect(points(row("cứ 5 hội viên +1; tối đa 3 lần", "hội viên"), 5, 40)).toEqual(["1", "3"]);
  });

  it.each([
    ["mỗi mô hình +1; tối đa 3 người", "mô hình", "tối đa 3 người"],
    ["mỗi bài +1; mỗi tin +1; tối đa 3 tin", "bài", "tối đa 3 tin"],
    ["cứ 2 lần chậm -1; cứ 3 lần sai -1; tối đa 3 lần", "lần", "tối đa 3 lần"],
    ["mỗi tin +1; tối đa 3; tối đa 2", "tin", "phần “tối đa 2”"],
    ["mỗi tin +1; không quá 3 tin/quý", "tin", "không quá 3 tin/quý"],
    ["mỗi giải tỉnh +2; mỗi giải xã +1; tối đa 3 giải", "giải", "tối đa 3 giải"],
  ])("%j is refused", (rule, unit, named) => expect(faultOf(row(rule, unit)).what).toContain(named));
});

describe("a limit by the points of the criterion", () => {
  it.each([
    "mỗi lần trừ 2 điểm, trừ đến hết điểm của tiêu chí",
    "mỗi lần trừ 2 điểm (trừ đến hết điểm)",
    "mỗi lần trừ 2 điểm, trừ cho đến khi hết điểm",
    "mỗi lần trừ 2 điểm cho đến khi hết điểm chuẩn",
    "trừ 2 điểm/lần, trừ hết điểm thì thôi",
    "trừ 2 điểm/lần vi phạm, trừ đến khi hết số điểm chuẩn thì thôi",
    "mỗi lần trừ 2 điểm, tối đa bằng điểm chuẩn",
    "mỗi lần trừ 2 điểm và trừ tối đa bằng số điểm của tiêu chí",
    "mỗi lần trừ 2 điểm, không vượt quá số điểm của tiêu chí",
  ])("%j", (rule) => expect(points(row(rule), 0, 1, 2, 3)).toEqual(["5", "3", "1", "0"]));
});

describe("batches of cases", () => {
  it.each<[string, string, string]>([
    ["Cứ chậm 02 ngày trừ 1 điểm", "ngày", "cứ đủ 2 ngày chậm trừ 1 điểm"],
    ["mỗi 2 lần chậm trừ 1 điểm", "lần", "cứ đủ 2 lần chậm trừ 1 điểm"],
    ["cứ vắng 2 buổi thì bị trừ 1 điểm", "buổi", "cứ đủ 2 buổi vắng trừ 1 điểm"],
  ])("%j counts whole ones", (rule, unit, told) => {
    expect(sentenceOf(row(rule, unit))).toContain(told);
    expect(points(row(rule, unit), 1, 2, 5)).toEqual(["5", "4", "3"]);
  });

  it("of what was done stand behind its verb", () => {
    const rule = row("cứ kết nạp được 5 đoàn viên thì tính 1 điểm", "đoàn viên");
    expect(sentenceOf(rule)).toBe("Cứ đủ 5 đoàn viên kết nạp được cộng 1 điểm, tối đa 5 điểm.");
    expect(points(rule, 4, 5, 14)).toEqual(["0", "1", "2"]);
    expect(ruleOf(row("cứ đạt 5 giải được cộng 2 điểm", "giải"))).toMatchObject({ caseName: "giải đạt" });
  });

  const BONUS: CriterionRow = { maximum: "0", bonusCap: "3" };
  it.each<[string, string, readonly Cell[], readonly string[]]>([
    ["Cứ vượt 10 triệu đồng cộng 0,5 điểm", "triệu đồng vượt", [9, 10, 25], ["0", "0.5", "1"]],
    ["Cứ vượt 10 triệu đồng cộng 0,5 điểm", "triệu đồng", ["12,5", "30 triệu đồng"], ["0.5", "1.5"]],
    ["Cứ vượt 10 triệu đồng cộng 0,5 điểm", "đồng", [9_999_999, 10_000_000, "25.000.000"], ["0", "0.5", "1"]],
    ["+0,5 điểm/500 nghìn đồng", "triệu đồng", [0.4, 1], ["0", "1"]],
    ["cứ ủng hộ 1 tỷ đồng +1", "triệu đồng", [999, 2500], ["0", "2"]],
    ["cứ 100.000 đồng +1", "đồng", [100, 250_000], ["0", "2"]],
  ])("%j in %s", (rule, unit, results, expected) => {
    expect(points(row(rule, unit, BONUS), ...results)).toEqual(expected);
  });

  it.each([
    ["mỗi xã có 3 thôn đạt chuẩn +1", "xã có 3 thôn"],
    ["cứ đơn vị có 3 người vi phạm trừ 1", "đơn vị có 3 người"],
  ])("%j is refused: a number of what each has is none of them", (rule, named) => {
    expect(faultOf(row(rule, "xã")).what).toContain(named);
  });
});
