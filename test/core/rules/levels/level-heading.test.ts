/** What stands before levels and says of what they are. */
import { describe, expect, it } from "vitest";
import { startOf } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { isHeadingOf, takeHeading } from "../../../../functions/core/rules/levels/level-heading.ts";
import type { TypedLevel } from "../../../../functions/core/rules/levels/read-level.ts";
import { ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { type CriterionRow, compute, faultOf, outcome, ruleOf } from "../builders.ts";

const level = (name: string, sign: TypedLevel["sign"] = "none"): TypedLevel => ({
  name,
  sign,
  points: ZERO,
  isNumberOff: false,
});
const row = (rule: string): CriterionRow => ({ kind: "mức xếp loại", rule, maximum: "5" });

describe("a heading of levels", () => {
  it.each([
    ["Đảng bộ trong sạch: tốt 5 điểm, khá 3 điểm", "Đảng bộ trong sạch"],
    ["Kết quả kiểm tra như sau: tốt 5 điểm, khá 3 điểm", "Kết quả kiểm tra"],
  ])("%j begins with %j", (rule, heading) => {
    expect(ruleOf(row(rule))).toMatchObject({ heading });
    expect(["tốt", "khá"].map((result) => outcome(compute(row(rule), result)))).toEqual(["5", "3"]);
  });

  it.each([
    ["Đảng: mạnh 5 điểm", "one word may be a level"],
    ["Hoàn thành tốt: trước hạn 5 điểm", "the words are a level's"],
    ["Chưa ban hành: nộp muộn 3 điểm", "what is missing is a level"],
    ["Có kế hoạch: đúng hạn 5 điểm", "and so is what there is"],
    ["Đảng bộ trong sạch: 5 điểm", "points follow"],
  ])("%j has none: %s", (text) => {
    const cursor = startOf(text);
    expect([takeHeading(cursor), cursor.at]).toEqual([undefined, 0]);
  });

  it.each<[string, readonly TypedLevel[], boolean]>([
    ["Đảng bộ trong sạch", [level("tốt"), level("khá")], true],
    ["Đảng bộ trong sạch", [level("tốt", "colon"), level("khá", "colon")], true],
    ["Đảng bộ trong sạch", [level("tốt", "colon"), level("khá", "none")], false],
    ["Đảng bộ trong sạch", [level("tốt")], false],
    ["Đảng bộ trong sạch", [level(""), level("khá")], false],
    ["Đảng bộ trong sạch", [level("tốt"), level("đảng bộ yếu")], false],
    ["Đảng bộ trong sạch", [level("đảng viên tốt"), level("khá")], false],
  ])("%j over %j: %s", (heading, levels, isOne) => expect(isHeadingOf(heading, levels)).toBe(isOne));

  it("of one level alone is a level in two parts, which nobody can tell", () => {
    expect(faultOf(row("Bằng khen: cấp tỉnh 3 điểm")).what).toContain("Bằng khen");
  });
});
