/** A whole corrected cell beside a refusal: read by the program, with the numbers and words that were typed. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, faultOf, reading } from "./builders.ts";

const offered = (row: CriterionRow): string | undefined =>
  /^Có phải ý là “(.*)”\? Nếu đúng/.exec(faultOf(row).remedy)?.[1];

describe("a refusal offers a whole cell", () => {
  it.each<[string, CriterionRow, string]>([
    ["a colon that is missing", { rule: ">=98 5; <98: 3", maximum: "5" }, ">=98: 5; <98: 3"],
    [
      "a semicolon that is missing",
      { rule: ">=98: 5 95-<98: 4 còn lại: 0", maximum: "5" },
      ">=98: 5; 95-<98: 4; còn lại: 0",
    ],
    [
      "a case of a list of counts",
      { kind: "theo số lần, số ngày chậm", rule: "0: 2 1: 1 >1: 0", maximum: "2" },
      "0: 2; 1: 1; >1: 0",
    ],
    [
      "both signs that are missing",
      { rule: ">=98 5 đ\n95-<98: 4 còn lại: 0", maximum: "5" },
      ">=98: 5 đ; 95-<98: 4; còn lại: 0",
    ],
    [
      "both signs that are missing, in one line",
      { rule: ">=98: 5 95-<98 4; còn lại: 0", maximum: "5" },
      ">=98: 5; 95-<98: 4; còn lại: 0",
    ],
    ["levels", { kind: "mức xếp loại", rule: "tốt 5; khá: 3", maximum: "5" }, "tốt: 5; khá: 3"],
  ])("for %s", (_, row, expected) => {
    expect(offered(row)).toBe(expected);
    expect("fault" in reading({ ...row, rule: expected })).toBe(false);
  });

  it.each<[CriterionRow]>([
    [{ rule: ">=98: 5; còn lại tùy tình hình", maximum: "5" }],
    [{ rule: "mỗi lần -0,5; lần sau gấp đôi", kind: "mỗi trường hợp", maximum: "5" }],
    [{ rule: ">=98: sáu", maximum: "6" }],
  ])("and none where words are left that change the points: %j", (row) => {
    expect(offered(row)).toBeUndefined();
  });
});
