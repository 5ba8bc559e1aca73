import { describe, expect, it } from "vitest";
import { statementTable } from "../../../functions/core/tables/statement-table.ts";
import type { Table } from "../../../functions/core/tables/table.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { aCriterion, aGroup, type Given, resultOf } from "../../builders.ts";

const criteria = [
  aGroup("I", 10, { bonusCap: 1 }),
  aCriterion("I.1", 6, { kind: "theo bậc", rule: ">=98: 6; 95-<98: 5; còn lại: 0", unit: "%" }),
  aCriterion("I.2", 4),
  aCriterion("I.3", 0, { bonusCap: 2 }),
];
const given: Given = {
  criteria,
  settings: { total: 10 },
  forms: {
    BTC: {
      "I.1": {
        result: "97%",
        selfScore: 6,
        blocScore: 5,
        blocReason: "theo bảng",
        remark: "số liệu quý IV",
        answer: "đồng ý",
      },
      "I.2": { selfScore: 4, verifiedScore: 3.5, verifiedReason: "thiếu biên bản" },
      "I.3": 2,
    },
    BDV: { "I.1": { result: "99%", selfScore: 6 }, "I.2": { unassigned: "x" } },
    BAO: { "I.1": { result: "90%", selfScore: 0 }, "I.2": 3 },
  },
};

/** The rows by code, cells by header; blanks left out. */
function statement(member: string, more: Given = given): { table: Table; rows: Map<string, Record<string, string>> } {
  const result = resultOf(more);
  const own = result.bloc.members.find(({ code }) => code === member);
  const table = own && statementTable(result, own);
  if (table === undefined) throw new Error(`${member} has no statement`);
  const rows = table.rows.map(({ cells }): [string, Record<string, string>] => {
    const named = cells.flatMap((cell, index): [string, string][] =>
      cell === undefined
        ? []
        : [[table.columns[index]?.header ?? "", typeof cell === "string" ? cell : formatDecimal(cell)]],
    );
    return [String(cells[0] ?? cells[1]), Object.fromEntries(named)];
  });
  return { table, rows: new Map(rows) };
}

describe("the statement of a member", () => {
  const { table, rows } = statement("BTC");

  it("bears the member's name, its place and why", () => {
    expect(table.title).toBe("Bảng điểm chi tiết - Ban Tổ chức");
    expect(table.subtitle[2]).toMatch(/^Hạng 2: 9,5 điểm, kém Ban Dân vận 0,5 điểm\./);
  });

  it("has every level of a criterion, what the rule gives, and all reasons", () => {
    expect(rows.get("I.1")).toEqual({
      Mã: "I.1",
      "Nội dung tiêu chí": "Tiêu chí I.1",
      "Điểm tối đa": "6",
      "Kết quả": "97%",
      "Điểm tự chấm": "6",
      "Điểm theo cách tính": "5",
      "Điểm Khối chấm": "5",
      "Điểm chính thức": "5",
      "Bình quân Khối": "3,67", // (5 + 6 + 0) / 3
      "Cao nhất Khối": "6",
      "Căn cứ, lý do":
        "Theo cách tính 5 điểm vì kết quả 97% thuộc bậc từ 95% đến dưới 98%. Thuyết minh: số liệu quý IV. Lý do của Khối: theo bảng. Giải trình: đồng ý.",
    });
    expect(rows.get("I.2")).toMatchObject({
      "Điểm thẩm định": "3,5",
      "Điểm chính thức": "3,5",
      "Căn cứ, lý do": "Lý do thẩm định: thiếu biên bản.",
    });
  });

  it("a group has its capped sum, and says its caps", () => {
    // 5 + 3,5 + min(2, 1)
    expect(rows.get("I")).toMatchObject({ "Điểm chính thức": "9,5", "Căn cứ, lý do": "Điểm thưởng tính không quá 1." });
    expect(rows.get("Tổng điểm")).toMatchObject({
      "Điểm chính thức": "9,5",
      "Căn cứ, lý do": "Trong đó điểm thưởng 1, điểm trừ 0.",
    });
  });

  it("says what was not assigned, what did not arise, and what nobody has reviewed", () => {
    const other = statement("BDV").rows;
    expect(other.get("I.2")?.["Căn cứ, lý do"]).toBe("Không giao cho đơn vị.");
    expect(other.get("I.3")?.["Căn cứ, lý do"]).toBe("Không phát sinh.");
    expect(other.get("I.1")?.["Căn cứ, lý do"]).toContain("Chưa rà soát.");
  });

  it("shows how a weighted year came about", () => {
    const halves = criteria.map((row) => (row["code"] === "I.2" ? { ...row, period: "6 tháng cuối" } : row));
    const weighted = {
      ...given,
      criteria: halves,
      settings: { total: 10, yearMethod: "(6 tháng đầu + 2 × 6 tháng cuối)/3" },
    };
    expect(statement("BAO", weighted).table.notes[0]).toBe(
      "Điểm năm 2 tính từ 6 tháng đầu 0 điểm (trọng số 1), 6 tháng cuối 3 điểm (trọng số 2).",
    );
  });

  it("there is none for a member without a form", () => {
    const result = resultOf(given);
    const [first] = result.bloc.members;
    expect(first && statementTable({ ...result, scores: new Map() }, first)).toBeUndefined();
  });
});
