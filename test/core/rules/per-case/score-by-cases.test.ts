/** The points of a number of cases: days late of a hand-in, several kinds of case, what is overlooked. */
import { describe, expect, it } from "vitest";
import { countsDays } from "../../../../functions/core/rules/rule.ts";
import type { Lateness } from "../../../../functions/core/rules/terms/computation.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, outcome, overlookedIn, reasonOf, resultFault, ruleOf } from "../builders.ts";

const row = (rule: string, unit: string, more: CriterionRow = { maximum: "5" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit,
  ...more,
  rule,
});

describe("days late from the hand-ins as cases", () => {
  const late = (lateness: Lateness, of: CriterionRow, result: Cell = undefined) =>
    compute(of, result, {}, 2, { lateness });
  const handedIn = (days: number): Lateness => ({ kind: "handed-in", milestone: "M05", days });
  const missing: Lateness = { kind: "missing", milestone: "M05", due: "2024-03-20" };
  const DAYS = row("Mỗi ngày chậm trừ 1 điểm; tối đa 3 điểm", "ngày");

  it.each([
    [0, "5", "nộp đúng hạn (mốc M05); mỗi ngày chậm trừ 1 điểm, tối đa trừ 3 điểm"],
    [2, "3", "nộp chậm 02 ngày (mốc M05); mỗi ngày chậm trừ 1 điểm, tối đa trừ 3 điểm"],
    [9, "2", "nộp chậm 09 ngày (mốc M05); mỗi ngày chậm trừ 1 điểm, tối đa trừ 3 điểm"],
  ])("%i days leave %s", (days, score, because) => {
    const computation = late(handedIn(days), DAYS);
    expect([outcome(computation), reasonOf(computation)]).toEqual([score, because]);
  });

  it("the result cell is not read where the hand-in tells the days", () => {
    expect(outcome(late(handedIn(1), DAYS, "vài ngày"))).toBe("4");
    expect(outcome(late({ kind: "pending", milestone: "M05" }, DAYS, 3))).toBe("no-result");
    expect(outcome(late({ kind: "pending", milestone: "M05" }, DAYS))).toBe("no-result");
    expect(outcome(late(missing, DAYS, 1))).toBe("2");
  });

  it.each<[string, CriterionRow, string, string]>([
    ["Mỗi ngày chậm trừ 1 điểm; tối đa 3 điểm", { maximum: "5" }, "2", "; tối đa trừ 3 điểm"],
    ["Mỗi ngày chậm trừ 1 điểm", { deductionCap: "4" }, "-4", "; tối đa trừ 4 điểm"],
    ["Mỗi ngày chậm -1, tối đa -3; từ 5 ngày: mất hết điểm", { maximum: "5" }, "0", " nên mất hết điểm"],
    ["Mỗi ngày chậm -1; từ 5 ngày: trừ hết điểm", { deductionCap: "4" }, "-4", " nên trừ đủ 4 điểm"],
  ])("%j: what is missing loses the most", (rule, more, score, told) => {
    const computation = late(missing, row(rule, "ngày", more));
    expect(outcome(computation)).toBe(score);
    expect(reasonOf(computation)).toBe(`chưa nộp, đã quá hạn 20/03/2024 (mốc M05)${told}`);
  });

  it("what is missing has no points where there is no most: the rule has to say one", () => {
    const fault = resultFault(late(missing, row("Mỗi ngày chậm trừ 1 điểm; không giới hạn", "ngày", {})));
    expect(fault.what).toBe("Cách tính chưa quy định điểm khi chưa nộp ở mốc M05.");
    expect(fault.remedy).toBe("Đề nghị Khối bổ sung mức tối đa vào cách tính, ví dụ “tối đa trừ 2 điểm”.");
  });

  it("answer a rule of one kind of case that takes points away, and no other", () => {
    expect(countsDays(ruleOf(DAYS))).toBe(true);
    expect(countsDays(ruleOf(row("Mỗi ngày sớm +1", "ngày")))).toBe(false);
    expect(countsDays(ruleOf(row("Mỗi lần chậm -1; mỗi lần sai -2", "lần")))).toBe(false);
  });
});

describe("several kinds of case", () => {
  const APART = row("gửi thiếu trừ 0,5 điểm/hồ sơ, gửi chậm trừ 1 điểm/hồ sơ", "hồ sơ");
  const ALIKE = row("gửi thiếu trừ 0,5 điểm/hồ sơ, gửi chậm cũng trừ 0,5 điểm/hồ sơ", "hồ sơ");

  it.each<[Cell, string, string]>([
    ["1; 2", "2.5", "có 1 hồ sơ gửi thiếu, 2 hồ sơ gửi chậm; mỗi hồ sơ gửi thiếu trừ 0,5 điểm;"],
    ["1 hồ sơ\n2 hồ sơ", "2.5", "có 1 hồ sơ gửi thiếu, 2 hồ sơ gửi chậm; mỗi hồ sơ gửi thiếu trừ 0,5 điểm;"],
    ["1;\n2 hồ sơ\n", "2.5", "có 1 hồ sơ gửi thiếu, 2 hồ sơ gửi chậm; mỗi"],
    ["không", "5", "có 0 trường hợp của tất cả các loại; mỗi"],
  ])("%j: %s", (result, score, because) => {
    expect(outcome(compute(APART, result))).toBe(score);
    expect(reasonOf(compute(APART, result)).startsWith(because)).toBe(true);
  });

  it("told as one number are not said to be all of the first kind", () => {
    expect(reasonOf(compute(ALIKE, 3))).toBe(
      "có 3 trường hợp của tất cả các loại; mỗi hồ sơ gửi thiếu trừ 0,5 điểm; mỗi hồ sơ gửi chậm trừ 0,5 điểm, tối đa trừ 5 điểm",
    );
    expect(outcome(compute(ALIKE, 3))).toBe("3.5");
  });

  it.each<[Cell, string]>([
    ["1; hai", "Không đọc được “hai” ở cột Kết quả thành số."],
    ["1; -2", "“-2” ở cột Kết quả không phải là số đếm."],
    ["1; 2; 3", "kết quả “1; 2; 3” chưa nói rõ số của từng loại"],
    ["vài hồ sơ", "kết quả “vài hồ sơ” chưa nói rõ số của từng loại"],
  ])("%j is refused", (result, what) => expect(resultFault(compute(APART, result)).what).toContain(what));

  it("of which one is counted in batches have no number for both", () => {
    const mixed = row("mỗi lần chậm -1; cứ 2 lần sai -1", "lần");
    expect(outcome(compute(mixed, "1; 3"))).toBe("3");
    expect(resultFault(compute(row("cứ 2 lần sai -1; mỗi lần chậm -1", "lần"), 4)).what).toContain("từng loại");
    expect(resultFault(compute(row("mỗi lần sai -1; mỗi lần chậm -1; mỗi lần vắng -2", "lần"), 4)).what).toContain(
      "từng loại",
    );
    expect(resultFault(compute(mixed, 4)).what).toContain("chưa nói rõ số của từng loại");
  });
});

describe("what is overlooked of cases", () => {
  it.each<[string, number, Cell, readonly string[]]>([
    ["mỗi lần -1; tối đa -3", 7, undefined, ["-2 mức tối đa trừ 3 điểm"]],
    ["mỗi lần -1; tối đa -3", 3, undefined, []],
    ["mỗi lần -1; tối đa -3; có miễn", 7, 5, ["2 05 lần được miễn"]],
    ["mỗi lần -1; tối đa -3; có miễn", 2, 1, ["3 01 lần được miễn"]],
  ])("%j of %i, %j exempt: %j", (rule, result, supplement, parts) => {
    expect(overlookedIn(compute(row(rule, "lần"), result, { supplement }))).toEqual(parts);
  });
});
