/** How many cases together have the points, and in which words of a measure. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, faultOf, outcome, resultFault, sentenceOf } from "../builders.ts";

const row = (rule: string, unit: string): CriterionRow => ({
  kind: "mỗi trường hợp",
  maximum: "5",
  unit,
  rule,
});
const points = (of: CriterionRow, ...results: readonly Cell[]) => results.map((result) => outcome(compute(of, result)));

describe("a number of cases in a name", () => {
  it.each([
    ["Thiếu một người trừ 1 điểm", "mỗi người thiếu trừ 1 điểm"],
    ["cứ thiếu một người trừ 1 điểm", "mỗi người thiếu trừ 1 điểm"],
    ["cứ 1,0 người thiếu trừ 1 điểm", "mỗi người thiếu trừ 1 điểm"],
    ["mỗi thiếu 01 người trừ 1 điểm", "mỗi người thiếu trừ 1 điểm"],
    ["cứ có 1 người vi phạm trừ 1 điểm", "mỗi người vi phạm trừ 1 điểm"],
  ])("%j counts each", (rule, told) => {
    expect(sentenceOf(row(rule, "người"))).toContain(told);
    expect(points(row(rule, "người"), 0, 1, 3)).toEqual(["5", "4", "2"]);
  });

  it.each([
    "mỗi chậm 02 ngày trừ 1 điểm",
    "cứ chậm 2 ngày trừ 1 điểm",
    "cứ 02 ngày chậm trừ 1 điểm",
    "cứ 2,0 ngày chậm trừ 1 điểm",
  ])("%j counts whole pairs", (rule) => {
    expect(sentenceOf(row(rule, "ngày"))).toContain("cứ đủ 2 ngày chậm trừ 1 điểm");
    expect(points(row(rule, "ngày"), 1, 2, 5)).toEqual(["5", "4", "3"]);
  });

  it("has a dot between thousands", () => {
    expect(points(row("cứ vượt 1.500 đồng +1", "đồng"), 2, 1499, 1500, 3000)).toEqual(["0", "0", "1", "2"]);
    expect(points(row("cứ 1.500 đồng vượt +1", "đồng"), 2, 1499, 1500, 3000)).toEqual(["0", "0", "1", "2"]);
  });

  it.each([
    ["cứ 0 lần chậm trừ 1 điểm", "cứ 0 lần chậm"],
    ["cứ chậm 0 lần trừ 1 điểm", "cứ chậm 0 lần"],
    ["cứ 1.2.3 lần chậm trừ 1 điểm", "1.2.3"],
    ["cứ có 3 người vi phạm trừ 1 điểm", "có 3 người"],
    ["cứ không có 2 người dự trừ 1 điểm", "không có 2 người"],
    ["mỗi xã có 1 thôn đạt chuẩn +1", "xã có 1 thôn"],
    ["cứ 3 thôn 2 xã đạt chuẩn +1", "3 thôn 2 xã"],
  ])("%j is refused: of how many nobody can tell", (rule, named) => {
    expect(faultOf(row(rule, "lần")).what).toContain(named);
  });
});

describe("cases that are measured", () => {
  it.each<[string, string, readonly Cell[], readonly string[]]>([
    ["cứ 10 tấn +1", "kg", [9_999, 10_000, "25 tấn"], ["0", "1", "2"]],
    ["mỗi triệu đồng vượt +1", "đồng", [999_999, 2_500_000], ["0", "2"]],
    ["cứ 10 ha trồng mới +1", "ha", [9.9, "10 ha", 25], ["0", "1", "2"]],
    ["cứ 10 ha trồng mới +1", "xã", [9, 10], ["0", "1"]],
    ["cứ 10 hộ +1", "triệu đồng", [9, 10], ["0", "1"]],
  ])("%j in %s", (rule, unit, results, expected) => expect(points(row(rule, unit), ...results)).toEqual(expected));

  it("are told in the words of the unit", () => {
    expect(sentenceOf(row("cứ 10 tấn rác +1", "kg"))).toBe("Cứ đủ 10.000 kg rác cộng 1 điểm, tối đa 5 điểm.");
  });

  it.each([
    ["cứ 10 ha trồng mới +1", "triệu đồng"],
    ["cứ 10 triệu đồng +1", "ha"],
    ["mỗi tấn +1", "đồng"],
  ])("%j in %s is refused: the unit measures something else", (rule, unit) => {
    expect(faultOf(row(rule, unit)).what).toContain(rule);
  });

  it.each(["-2", "50%", "2/3"])("%j is no amount of them", (result) => {
    const fault = resultFault(compute(row("cứ 10 triệu đồng vượt +1", "triệu đồng vượt"), result));
    expect(fault.what).toBe(`“${result}” ở cột Kết quả không phải là số đếm.`);
  });

  it("an amount that is no number is quoted with its column", () => {
    const fault = resultFault(compute(row("cứ 10 triệu đồng vượt +1", "triệu đồng vượt"), "vài triệu"));
    expect(fault.what).toBe("Không đọc được “vài triệu” ở cột Kết quả thành số.");
  });

  it.each([
    ["cứ 2 lần chậm -1", "lần"],
    ["mỗi triệu đồng vượt +1", "triệu đồng"],
    ["cứ 2 người +1", "người"],
  ])("%j: a part of a case is none", (rule, unit) => {
    expect(resultFault(compute(row(rule, unit), "2,5")).what).toBe("“2,5” ở cột Kết quả không phải là số đếm.");
  });
});
