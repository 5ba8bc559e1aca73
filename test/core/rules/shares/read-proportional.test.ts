/** The clauses behind a share: a floor, a cap, a rounding, each once and in any order. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, remarksOf, ruleOf } from "../builders.ts";

const row = (rule: string, maximum = "4"): CriterionRow => ({ kind: "theo tỷ lệ", maximum, rule });
const ratio = (clauses: string, maximum?: string): CriterionRow => row(`kết quả / chỉ tiêu; ${clauses}`, maximum);
const points = (of: CriterionRow) =>
  [20, 30, 48].map((result) => outcome(compute(of, result, { target: 48 }))).join(" ");

describe("the clauses behind a share", () => {
  it.each([
    ["dưới 50%: 0 điểm", "0 2.5 4"],
    ["dưới 50% không tính điểm", "0 2.5 4"],
    ["dưới 50% trừ hết điểm", "0 2.5 4"],
    ["dưới 50%: trừ 4 điểm", "0 2.5 4"],
    ["tối thiểu 50%", "0 2.5 4"],
    ["làm tròn đến 1 điểm", "2 3 4"],
    ["tối đa 3 điểm", "1.67 2.5 3"],
    ["tối đa 75%", "1.67 2.5 3"],
    ["tối đa 3 điểm; dưới 50%: 0; làm tròn đến 1", "0 3 3"],
    ["làm tròn đến 1; dưới 50%: 0; tối đa 3 điểm", "0 3 3"],
    ["làm tròn đến 1 tối thiểu 50%", "0 3 4"],
    ["làm tròn đến 1 tối đa 3 điểm", "2 3 3"],
    ["tối đa 3 điểm làm tròn đến 1 tối thiểu 50%", "0 3 3"],
  ])("%j: 20, 30 and 48 of 48 give %s of 4", (clauses, expected) => expect(points(ratio(clauses))).toBe(expected));

  it.each([
    ["theo thỏa thuận", "theo thỏa thuận"],
    ["làm tròn đến 0,5; làm tròn đến 0,1", "làm tròn đến 0,1"],
    ["dưới 50%: 0; tối thiểu 60%", "tối thiểu 60%"],
    ["tối đa 100%; tối đa 50%", "tối đa 50%"],
    ["dưới 50%: 1", "dưới 50%: 1"],
    ["dưới 50%: nhiều", "dưới 50%: nhiều"],
    ["dưới 50%: không trừ", "dưới 50%: không trừ"],
    ["từ 20% đến dưới 50%: 0", "từ 20% đến dưới 50%: 0"],
    ["đến 50%: 0", "đến 50%: 0"],
    ["trên 50%: 0", "trên 50%: 0"],
    ["dưới 50 nhiệm vụ: 0", "dưới 50 nhiệm vụ: 0"],
    ["dưới 50: 0", "dưới 50: 0"],
    ["tối đa là lạ", "tối đa là lạ"],
  ])("%j is refused, by its own words", (clauses, named) => {
    expect(faultOf(ratio(clauses)).what).toContain(`“kết quả / chỉ tiêu;`);
    expect(faultOf(ratio(clauses)).what).toContain(`“${named}”`);
  });

  it("a floor leaves nothing: what takes a part of the points is none", () => {
    expect(faultOf(ratio("dưới 50%: trừ 100 điểm", "200")).what).toContain("“dưới 50%: trừ 100 điểm”");
    expect(ruleOf(ratio("dưới 50%: trừ 100 điểm", "100"))).toMatchObject({ kind: "proportional" });
  });

  it("100 points are no 100 per cent", () => {
    expect(remarksOf(ratio("tối đa 100 điểm")).map(({ what }) => what)).toEqual([
      "Cách tính cho đến 100 điểm, vượt mức 4 ở cột Điểm tối đa.",
    ]);
    expect(remarksOf(ratio("tối đa 100"))).toEqual([]);
  });

  it.each([
    ["từ 100%: 4 điểm; theo thỏa thuận", "“từ 100%: 4 điểm;”; chưa hiểu phần “theo thỏa thuận”"],
    ["từ 80%: theo tỷ lệ; theo thỏa thuận", "“từ 80%: theo tỷ lệ;”; chưa hiểu phần “theo thỏa thuận”"],
  ])("cases of a share are refused where they go on with other words: %j", (rule, told) => {
    expect(faultOf(row(rule)).what).toContain(told);
  });
});
