import { describe, expect, it } from "vitest";
import { discussionTable } from "../../../functions/core/tables/discussion-table.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { aCriterion, aGroup, type Given, resultOf } from "../../builders.ts";

const criteria = [
  aGroup("I", 10),
  aCriterion("I.1", 6, { kind: "theo bậc", rule: ">=98: 6; 95-<98: 5; còn lại: 0", unit: "%", evidence: "Báo cáo" }),
  aCriterion("I.2", 4),
];
const rowsOf = (forms: NonNullable<Given["forms"]>, more: Given = {}) =>
  discussionTable(resultOf({ criteria, settings: { total: 10 }, forms, ...more })).rows.map(({ cells }) =>
    cells.map((cell) => (cell === undefined ? "" : typeof cell === "string" ? cell : formatDecimal(cell))),
  );

describe("what the joint session discusses", () => {
  it("is every difference and missing evidence, by criterion and then by member", () => {
    const rows = rowsOf({
      BTC: { "I.1": { result: "97%", selfScore: 6 }, "I.2": 5 },
      BDV: { "I.1": { result: "98%", selfScore: 5, remark: "làm tròn" } },
    });
    expect(rows.map(([order, code, , member, claimed, computed]) => [order, code, member, claimed, computed])).toEqual([
      ["1", "I.1", "Ban Dân vận", "5", "6"],
      ["2", "I.1", "Ban Tổ chức", "6", "5"],
      ["3", "I.1", "Ban Tổ chức", "6", "5"],
      ["4", "I.2", "Ban Tổ chức", "5", ""],
    ]);
    expect(rows.map(([, , , , , , problem]) => problem?.split(/[.;]/)[0])).toEqual([
      "Tự chấm 5 điểm",
      "Tự chấm 6 điểm",
      "Thiếu minh chứng",
      "Điểm tự chấm 5 vượt điểm tối đa 4 của tiêu chí I",
    ]);
  });

  it("ends with points that stand outside the table", () => {
    const outside = [...criteria, aCriterion("X.1", 2, { parent: "X" })];
    const rows = rowsOf(
      { BTC: { "I.1": { result: "98%", selfScore: 6, evidence: "Số 12-BC/BTC ngày 10/10/2024" }, "I.2": 4, "X.1": 2 } },
      { criteria: outside },
    );
    expect(rows.map(([, code, , member]) => [code, member])).toEqual([["X.1", "Ban Tổ chức"]]);
  });

  it("says so where there is nothing", () => {
    expect(rowsOf({})).toEqual([]);
    expect(discussionTable(resultOf({ criteria, settings: { total: 10 } })).notes).toEqual([
      "Chưa có nội dung cần thảo luận.",
    ]);
  });
});
