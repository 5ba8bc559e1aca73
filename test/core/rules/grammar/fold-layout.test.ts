/** What the layout of a cell says, and what it only decorates. */
import { describe, expect, it } from "vitest";
import { foldLayout } from "../../../../functions/core/rules/grammar/fold-layout.ts";
import { type CriterionRow, compute, faultOf, outcome } from "../builders.ts";

describe("the layout of a cell", () => {
  it.each([
    ["tốt: 2\r\nkhá: 1", "tốt: 2\nkhá: 1"],
    [" tốt:  2 \n\n  \nkhá: 1\n", "tốt: 2\nkhá: 1"],
    ["• tốt: 2\n• khá: 1", "tốt: 2\nkhá: 1"],
    ["tốt: 2; ✓ khá: 1", "tốt: 2;khá: 1"],
    ["a) tốt: 2; b) khá: 1", "tốt: 2;khá: 1"],
    ["a) tốt: 2\nđ) khá: 1\n12) yếu: 0", "tốt: 2\nkhá: 1\nyếu: 0"],
    ["1. tốt: 2\n2. khá: 1", "tốt: 2\nkhá: 1"],
    ["9. tốt: 2\n10. khá: 1", "tốt: 2\nkhá: 1"],
    ["a. tốt: 2\nđ. khá: 1", "tốt: 2\nkhá: 1"],
    ["- tốt: 2\n– khá: 1", "tốt: 2\nkhá: 1"],
    ["+ tốt: 2; + khá: 1", "tốt: 2;khá: 1"],
    ["- 95: 2\n- 90: 1", "95: 2\n90: 1"],
    ["đ/c nào cũng nộp", "đồng chí nào cũng nộp"],
    ["từ 3đ/c trở lên", "từ 3 đồng chí trở lên"],
  ])("%j is read as %j", (typed, read) => expect(foldLayout(typed)).toBe(read));

  it.each([
    ["a. tốt: 2", "one line alone is not numbered"],
    ["1. tốt: 2\nkhá: 1", "nor where only some lines are"],
    ["1. tốt: 2\ncó b. khá: 1", "or have such a letter elsewhere"],
    ["- 0,5 điểm/lần", "a sign before points alone is their own"],
    ["tốt: 2\n- 0,5 điểm/lần", "even behind other words"],
  ])("%j stays: %s", (typed) => expect(foldLayout(typed)).toBe(typed));

  it("a dash before points stays a minus where another dash is surely a bullet", () => {
    expect(foldLayout("- tốt: 2\n- 0,5 điểm/lần")).toBe("tốt: 2\n- 0,5 điểm/lần");
  });

  it("several dashes before points alone are neither a bullet nor a minus", () => {
    expect(foldLayout("- 0,5 điểm/lần\n- 1 điểm/vụ")).toBe("• 0,5 điểm/lần\n• 1 điểm/vụ");
    expect(faultOf({ kind: "mỗi trường hợp", rule: "- 0,5 điểm/lần\n- 1 điểm/vụ", deductionCap: "5" }).what).toContain(
      "0,5 điểm/lần",
    );
  });

  it.each([
    ["Tốt: 3\nKhá: 2\nYếu: 0"],
    ["1. Tốt: 3\n2. Khá: 2\n3. Yếu: 0"],
    ["- Tốt: 3\n- Khá: 2\n- Yếu: 0"],
    ["a) Tốt: 3; b) Khá: 2; c) Yếu: 0"],
    ["➢ Tốt: 3\r\n\r\n➢ Khá: 2\r\n\r\n➢ Yếu: 0"],
  ])("%j gives the same points", (rule) => {
    const row: CriterionRow = { kind: "mức xếp loại", rule, maximum: "3" };
    expect(["tốt", "khá", "yếu"].map((result) => outcome(compute(row, result)))).toEqual(["3", "2", "0"]);
  });
});
