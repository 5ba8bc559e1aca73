/** Points in words: what they are of themselves, and what they come to beside the columns of a criterion. */
import { describe, expect, it } from "vitest";
import { pointsOfAmount, takeAmount } from "../../../../functions/core/rules/grammar/amount.ts";
import { startOf } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { boundsOf, type CriterionRow, compute, faultOf, outcome } from "../builders.ts";

/** "less 50%", and what is left unread. */
function amountIn(text: string): readonly [string, string] | undefined {
  const cursor = startOf(text);
  const amount = takeAmount(cursor);
  if (amount === undefined) return undefined;
  return [`${amount.is} ${amount.value.toFixed()}${amount.isShare ? "%" : ""}`, cursor.text.slice(cursor.at)];
}

/** The points that `text` comes to, and behind a comma what was taken off. */
function pointsIn(text: string, columns: CriterionRow): string | undefined {
  const amount = takeAmount(startOf(text));
  if (amount === undefined) throw new Error(`no points: ${text}`);
  const found = pointsOfAmount(amount, boundsOf(columns));
  if (found === undefined) return undefined;
  return found.less === undefined ? found.points.toFixed() : `${found.points.toFixed()}, ${found.less.toFixed()} off`;
}

describe("an amount of points", () => {
  it.each([
    ["không tính điểm", "set 0"],
    ["không được chấm điểm", "set 0"],
    ["không trừ", "less 0"],
    ["không bị trừ điểm", "less 0"],
    ["trừ hết điểm", "less 100%"],
    ["mất toàn bộ số điểm của mục này", "less 100%"],
    ["trừ một nửa số điểm", "less 50%"],
    ["trừ nửa điểm chuẩn", "less 50%"],
    ["điểm tối đa", "set 100%"],
    ["đủ điểm", "set 100%"],
    ["được một nửa số điểm", "set 50%"],
    ["nửa điểm tối đa", "set 50%"],
    ["75% điểm", "set 75%"],
    ["trừ 25% số điểm", "less 25%"],
    ["-1,5 điểm", "set -1.5"],
    ["Trừ 1 điểm", "less 1"],
    ["bớt 1", "less 1"],
    ["giảm 0,5đ", "less 0.5"],
    ["mất 2 điểm", "less 2"],
    ["cộng thêm 2 điểm", "more 2"],
    ["thưởng 10%", "more 10%"],
    [": thì được 3 điểm", "set 3"],
  ])("%j is %s", (text, is) => expect(amountIn(text)).toEqual([is, ""]));

  it.each(["thì nhiều", ": được khen", "là 1-2 điểm", ": 3 đến 5"])("%j is none, and stays unread", (text) => {
    const cursor = startOf(text);
    expect([takeAmount(cursor), cursor.at]).toEqual([undefined, 0]);
  });
});

describe("what an amount comes to", () => {
  const MAXIMUM = { maximum: "8" };
  const BONUS = { bonusCap: "4" };
  const DEDUCTION = { deductionCap: "6" };
  const BOTH = { bonusCap: "4", deductionCap: "6" };

  it.each<[string, CriterionRow, string | undefined]>([
    ["trừ 1 điểm", MAXIMUM, "7, 1 off"],
    ["trừ 10 điểm", MAXIMUM, "0, 8 off"],
    ["trừ một nửa số điểm", MAXIMUM, "4, 4 off"],
    ["trừ 25%", MAXIMUM, "6, 2 off"],
    ["trừ hết điểm", MAXIMUM, "0, 8 off"],
    ["không trừ", MAXIMUM, "8, 0 off"],
    ["một nửa số điểm", MAXIMUM, "4"],
    ["không tính điểm", MAXIMUM, "0"],
    ["75% điểm", BONUS, "3"],
    ["điểm tối đa", BONUS, "4"],
    ["trừ hết điểm", DEDUCTION, "-6"],
    ["trừ một nửa", DEDUCTION, "-3"],
    ["không trừ", DEDUCTION, "0"],
    ["trừ 2", DEDUCTION, "-2"],
    ["-2", DEDUCTION, "-2"],
    ["50% điểm", BOTH, "2"],
    ["trừ 50% điểm", BOTH, "-3"],
    ["trừ 2", {}, "-2"],
    ["không trừ", {}, "0"],
    ["không tính điểm", {}, "0"],
  ])("%j beside %j is %s", (text, columns, points) => expect(pointsIn(text, columns)).toBe(points));

  it.each<[string, CriterionRow]>([
    ["một nửa số điểm", {}],
    ["trừ hết điểm", {}],
    ["điểm tối đa", DEDUCTION],
    ["trừ hết điểm", BONUS],
  ])("a share of nothing is no points: %j beside %j", (text, columns) =>
    expect(pointsIn(text, columns)).toBeUndefined(),
  );
});

describe("amounts in a rule", () => {
  const points = (row: CriterionRow, result: string) => outcome(compute({ kind: "mức xếp loại", ...row }, result));

  it("a half is a half of what the criterion has", () => {
    const rule = "Tốt: đủ điểm; khá: một nửa số điểm; trung bình: trừ nửa số điểm; yếu: không tính điểm";
    expect(["tốt", "khá", "trung bình", "yếu"].map((level) => points({ rule, maximum: "6" }, level))).toEqual([
      ...["6", "3", "3", "0"],
    ]);
  });

  it("of a deduction, all is what may be taken away", () => {
    const rule = "Khiển trách: trừ 2 điểm; cảnh cáo: trừ một nửa số điểm; cách chức: trừ hết điểm";
    const levels = ["khiển trách", "cảnh cáo", "cách chức"];
    expect(levels.map((level) => points({ rule, deductionCap: "10" }, level))).toEqual(["-2", "-5", "-10"]);
  });

  it("is refused where it would be a share of nothing", () => {
    const rule = "Tốt: điểm tối đa; khá: 50% điểm";
    expect(faultOf({ kind: "mức xếp loại", rule }).what).toContain("điểm tối đa");
    expect(points({ rule, maximum: "4" }, "khá")).toBe("2");
  });
});
