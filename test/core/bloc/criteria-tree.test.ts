import { describe, expect, it } from "vitest";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { aCriterion, aGroup, aSpreadsheet, criteria, issuesOf, type Row, resultOf, totalsOf } from "../../builders.ts";

const codesOf = (given: readonly Row[]): string[] =>
  resultOf({ criteria: given }).bloc.criteria.all.map(({ code }) => code);
const faultsOf = (given: readonly Row[]): string[] => issuesOf(resultOf({ criteria: given }), "Tiêu chí");

/** The small table with some rows replaced or added. */
const changed = (code: string, more: Row): Row[] =>
  criteria.map((row) => (row["code"] === code ? { ...row, ...more } : row));

describe("the criteria tree", () => {
  it("has parents before children, in the order of the rows", () => {
    expect(codesOf(criteria)).toEqual(["I", "I.1", "I.2", "I.3", "II", "II.1", "II.2"]);
    expect(codesOf(criteria.toReversed())).toEqual(["II", "II.2", "II.1", "I", "I.3", "I.2", "I.1"]);
    expect(faultsOf(criteria.toReversed())).toEqual([]);
  });

  it("tells base, bonus and deduction apart", () => {
    const { byCode } = resultOf().bloc.criteria;
    expect([...byCode.values()].map(({ code, part }) => [code, part])).toEqual([
      ["I", "group"],
      ["I.1", "base"],
      ["I.2", "base"],
      ["I.3", "bonus"],
      ["II", "group"],
      ["II.1", "base"],
      ["II.2", "deduction"],
    ]);
  });

  it("a repeated code is a fault, and the row above counts", () => {
    const given = [...criteria, aCriterion("I.1", 99)];
    expect(faultsOf(given)).toEqual([
      "A9: Mã tiêu chí “I.1” đã có ở dòng trên; hệ thống dùng dòng trên. Đề nghị sửa hoặc xóa dòng này.",
    ]);
    expect(resultOf({ criteria: given }).bloc.criteria.byCode.get("I.1")?.maximum.toFixed()).toBe("6");
  });

  it.each(["I.1.", " I.1 ", "I. 1", "I.1)"])("%j is the code I.1", (code) => {
    expect(codesOf(changed("I.1", { code }))).toContain("I.1");
  });

  it("a criterion of an unknown part is left out with what is under it, and both are told", () => {
    const given = [...criteria, aGroup("III.1", 5, { parent: "III" }), aCriterion("III.1.1", 5)];
    expect(codesOf(given)).not.toContain("III.1.1");
    expect(faultsOf(given)).toEqual([
      "I9: Không có mục “III” trong bảng tiêu chí; tiêu chí này không được tính. Đề nghị ghi mã của mục chứa tiêu chí.",
      "I10: Mục “III.1” đang không được tính nên tiêu chí này cũng không được tính. Đề nghị sửa dòng của mục “III.1” trước.",
    ]);
  });

  it("criteria in a ring are left out and told, the others count", () => {
    const given = [...criteria, aGroup("A", 5, { parent: "B" }), aGroup("B", 5, { parent: "A" })];
    expect(codesOf(given)).toEqual(codesOf(criteria));
    expect(faultsOf(given)).toEqual([
      "I9: Mục “B” lại thuộc về chính tiêu chí này. Đề nghị ghi lại cột Thuộc mục.",
      "I10: Mục “A” lại thuộc về chính tiêu chí này. Đề nghị ghi lại cột Thuộc mục.",
    ]);
  });

  it("a criterion of itself is a ring of one", () => {
    expect(faultsOf([...criteria, aCriterion("A", 5, { parent: "A" })])).toEqual([
      "I9: Mục “A” lại thuộc về chính tiêu chí này. Đề nghị ghi lại cột Thuộc mục.",
    ]);
  });

  it("maximums that do not add up are told, for a part and for the whole", () => {
    expect(faultsOf(changed("I.1", { maximum: 5 }))).toEqual([
      "C2: Điểm tối đa của mục I ghi 10, cộng từ các tiêu chí là 9. Đề nghị sửa cho khớp.",
    ]);
    expect(faultsOf(changed("II", { maximum: 12 }))).toEqual([
      ": Điểm tối đa của toàn bảng ghi 20, cộng từ các tiêu chí là 22. Đề nghị sửa cho khớp.",
      "C6: Điểm tối đa của mục II ghi 12, cộng từ các tiêu chí là 10. Đề nghị sửa cho khớp.",
    ]);
  });

  it("a rule that cannot be read is told, and the criterion stands aside", () => {
    const given = changed("I.1", { kind: "theo bậc", rule: "nhiều thì cao" });
    const [fault, ...others] = faultsOf(given);
    expect(fault).toMatch(/^D3: .*nhiều thì cao/);
    expect(others).toEqual([]);
    expect(totalsOf(resultOf({ criteria: given, forms: { BTC: { "I.1": 5, "I.2": 4 } } }))["BTC"]).toBe("4");
  });

  it.each<[string, Row, Cell]>([
    ["maximum", { maximum: "sáu" }, "sáu"],
    ["kind", { kind: "chấm bừa" }, "chấm bừa"],
    ["maximum", { maximum: -6 }, -6],
    ["title", { title: { error: "#REF!" } }, "#REF!"],
  ])("a bad %s is a fault of that cell, and the tree stands", (_, more, typed) => {
    const faults = faultsOf(changed("I.1", more));
    expect(faults.filter((fault) => fault.includes(String(typed)))).toHaveLength(1);
    expect(codesOf(changed("I.1", more))).toEqual(codesOf(criteria));
  });

  it("an empty table has no criteria, no fault of its own, and no crash", () => {
    expect(codesOf([])).toEqual([]);
    expect(aSpreadsheet({ criteria: [] }).grids).not.toEqual([]);
  });
});
