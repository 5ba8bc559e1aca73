/** Points of the first case that differ from those of further ones. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const row = (rule: string, unit = "lần"): CriterionRow => ({ kind: "mỗi trường hợp", maximum: "5", unit, rule });
const points = (of: CriterionRow) => [0, 1, 2, 4].map((result) => outcome(compute(of, result)));

describe("the first case and those that follow", () => {
  it.each([
    "Phê bình lần đầu: trừ 0,5 điểm; từ lần thứ 2 trở đi: trừ 1 điểm/lần",
    "phê bình lần thứ nhất trừ 0,5; các lần tiếp theo trừ 1 điểm mỗi lần",
    "bị phê bình lần 1: -0,5; từ lần 2: -1/lần",
    "Phê bình lần đầu tiên trừ 0,5đ, những lần sau mỗi lần trừ 1đ",
    "phê bình lần đầu trừ 0,5 điểm; phê bình từ lần thứ hai trừ 1 điểm",
    "phê bình lần đầu trừ 0,5 điểm; tái phạm trừ 1 điểm/lần",
  ])("%j", (rule) => {
    expect(points(row(rule))).toEqual(["5", "4.5", "3.5", "1.5"]);
    expect(sentenceOf(row(rule))).toBe(
      "Từ điểm tối đa 5, phê bình lần đầu trừ 0,5 điểm, từ lần thứ hai mỗi lần trừ 1 điểm, tối đa trừ 5 điểm.",
    );
  });

  it.each<[string, string, readonly string[], string]>([
    [
      "vụ đầu trừ 2; từ vụ thứ hai trở đi trừ 1 điểm/vụ",
      "vụ",
      ["5", "3", "2", "0"],
      "vụ đầu trừ 2 điểm, từ vụ thứ hai mỗi vụ trừ 1 điểm",
    ],
    [
      "ngày đầu trừ 1; các ngày tiếp theo mỗi ngày trừ 0,5",
      "ngày",
      ["5", "4", "3.5", "2.5"],
      "ngày đầu trừ 1 điểm, từ ngày thứ hai mỗi ngày trừ 0,5 điểm",
    ],
    [
      "lần đầu nhắc nhở, từ lần thứ 2 trừ 1 điểm/lần",
      "lần",
      ["5", "5", "4", "2"],
      "lần đầu không trừ điểm, từ lần thứ hai mỗi lần trừ 1 điểm",
    ],
    [
      "lần đầu không trừ; từ lần thứ hai trừ 1 điểm/lần",
      "lần",
      ["5", "5", "4", "2"],
      "lần đầu không trừ điểm, từ lần thứ hai mỗi lần trừ 1 điểm",
    ],
  ])("%j", (rule, unit, expected, told) => {
    expect(points(row(rule, unit))).toEqual(expected);
    expect(sentenceOf(row(rule, unit))).toContain(told);
  });

  it.each([
    "Vắng họp từ lần thứ 3 trở đi trừ 2 điểm/lần",
    "Từ lần thứ ba trở đi, mỗi lần trừ 2 điểm",
    "vắng 02 lần đầu không trừ điểm; từ lần thứ ba trừ 2 điểm/lần",
    "Mỗi lần vắng trừ 2 điểm, miễn trừ 2 lần đầu",
    "Mỗi lần vắng trừ 2 điểm (không trừ điểm đối với hai lần đầu)",
    "Trừ 2 điểm/lần vắng, 2 lần đầu chỉ nhắc nhở",
    "Nhắc nhở 2 lần đầu; từ lần thứ 3 trừ 2 điểm/lần",
    "Được vắng 2 lần; từ lần thứ 3 trở đi mỗi lần trừ 2 điểm",
  ])("%j: two have no points", (rule) => {
    expect([0, 2, 3, 4, 5].map((result) => outcome(compute(row(rule), result)))).toEqual(["5", "5", "3", "1", "0"]);
    expect(sentenceOf(row(rule))).toContain("2 lần đầu không trừ điểm, từ lần thứ 3 mỗi lần trừ 2 điểm");
  });

  it("what is said of the first keeps its words", () => {
    const rule = row("vắng họp có lý do lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/lần");
    expect(points(rule)).toEqual(["5", "4", "2", "0"]);
    expect(sentenceOf(rule)).toContain("vắng họp có lý do lần đầu trừ 1 điểm, từ lần thứ hai mỗi lần trừ 2 điểm");
    for (const lead of ["bị", "để xảy ra"])
      expect(sentenceOf(row(`${lead} lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/lần`))).toContain(
        "5, lần đầu trừ 1 điểm,",
      );
    const two = row("2 lần đầu mỗi lần trừ 1; các lần sau mỗi lần trừ 2");
    expect(points(two)).toEqual(["5", "4", "3", "0"]);
  });

  it("several first ones have points of their own", () => {
    const rule = row("vắng 3 buổi đầu mỗi buổi trừ 0,5 điểm; từ buổi thứ 4 trừ 1 điểm/buổi; tối đa 4 buổi", "buổi");
    expect([1, 3, 4, 9].map((result) => outcome(compute(rule, result)))).toEqual(["4.5", "3.5", "2.5", "2.5"]);
    expect(sentenceOf(rule)).toContain("vắng 3 buổi đầu mỗi buổi trừ 0,5 điểm, từ buổi thứ 4 mỗi buổi trừ 1 điểm");
  });

  it("a cap by their number counts the first as it is", () => {
    const rule = row("lần đầu trừ 0,5; từ lần thứ hai trừ 1/lần; tối đa 3 lần");
    expect(sentenceOf(rule)).toContain("tối đa trừ 2,5 điểm");
    expect(points(rule)).toEqual(["5", "4.5", "3.5", "2.5"]);
  });

  it.each([
    ["Vi phạm lần đầu trừ 0,5 điểm, lần sau gấp đôi lần trước", "lần sau gấp đôi"],
    ["Trừ 0,5 điểm/lần, tái phạm trừ gấp đôi", "tái phạm trừ gấp đôi"],
    ["lần 1 trừ 0,5; lần 2 trừ 1; lần 3 trừ 2", "lần 3"],
    ["lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/lần; mỗi vụ trừ 3", "mỗi vụ trừ 3"],
    ["mỗi vụ trừ 3; lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/lần", "từ lần thứ hai"],
    ["chậm lần đầu trừ 0,5; mỗi lần sai trừ 1", "mỗi lần sai"],
    ["lần đầu trừ 0,5; cứ 2 lần trừ 1", "cứ 2 lần"],
    ["lần đầu trừ 0,5; mỗi lần nếu cố ý trừ 1", "nếu cố ý"],
    ["lần đầu trừ 1; lần đầu trừ 2; từ lần thứ hai trừ 2", "lần đầu trừ 2"],
    ["từ lần thứ 3 trừ 1 điểm/lần; từ lần thứ 4 trừ 2 điểm/lần", "từ lần thứ 4"],
    ["lần đầu trừ 1; từ lần thứ hai 0 điểm", "từ lần thứ hai 0 điểm"],
    ["các lần sau trừ 2 điểm/lần", "lần sau"],
    ["chậm báo cáo nếu không phép lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/lần", "lần đầu trừ 1; từ lần"],
    ["chậm lần đầu trừ 1; chậm trừ 2", "chậm trừ 2"],
    ["chậm lần đầu tái phạm trừ 1; mỗi lần chậm trừ 2", "lần đầu tái phạm"],
    ["2 lần đầu trừ 1; tái phạm trừ 2", "tái phạm trừ 2"],
    ["2 lần đầu mỗi lần trừ 1; từ lần thứ hai mỗi lần trừ 2", "từ lần thứ hai"],
    ["2 lần đầu mỗi lần trừ 1; từ lần thứ 4 mỗi lần trừ 2", "từ lần thứ 4"],
    ["vi phạm lần đầu trừ 1; nhắc nhở từ lần thứ hai trừ 2", "từ lần thứ hai trừ 2"],
    ["lần đầu trừ 1; các vụ sau trừ 2", "vụ sau"],
    ["lần đầu trừ 1; từ lần thứ hai trừ 2 điểm/người", "người"],
    ["vắng từ lần thứ 3 trở đi trừ 1 điểm", "lần thứ 3"],
    ["vắng từ lần thứ 3 trở đi trừ hết điểm", "lần thứ 3"],
    ["2 lần đầu không trừ; từ lần thứ tư trừ 1 điểm/lần", "lần thứ tư"],
    ["mỗi lần trừ 1 điểm; từ lần thứ 3 trở đi trừ 2 điểm/lần", "lần thứ 3"],
    ["lần đầu trừ 1; mỗi văn bản trừ 2", "lần đầu"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));
});
