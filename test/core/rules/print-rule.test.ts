import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../functions/core/rules/print-rule.ts";
import { readRule } from "../../../functions/core/rules/read-rule.ts";
import { decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { arbitraryRule } from "./arbitrary-rule.ts";
import { boundsOf, type CriterionRow, ruleOf } from "./builders.ts";

const PERCENT = { maximum: "6", unit: "%" };

describe("ruleNotation: the same rule is always the same text", () => {
  it.each<[CriterionKind, string, Partial<CriterionRow>, string]>([
    ["nhóm", "", {}, ""],
    ["chấm trực tiếp", "", { maximum: "4" }, ""],
    ["chấm trực tiếp", "mức độ đổi mới", { maximum: "4" }, "mức độ đổi mới"],
    ["có / không", "", { maximum: "2" }, "có: 2; không: 0"],
    ["mức xếp loại", "Tốt: được 4 điểm, khác 1: 0", {}, "Tốt: 4; khác 1: 0"],
    ["mức xếp loại", "khác: 1; tốt: 4", {}, "tốt: 4; còn lại: 1"],
    ["theo bậc", "98 trở lên: 6; từ 95: 5; trường hợp khác: 0", PERCENT, ">=98%: 6; 95%-<98%: 5; còn lại: 0"],
    ["theo bậc", "trên 90 đến 95: 1; trên 95: 2; <=90: 0", PERCENT, ">90%-95%: 1; >95%: 2; <=90%: 0"],
    ["theo bậc", "<1.000: 1; >=1.000: -2,5", { unit: "văn bản" }, "<1000: 1; >=1000: -2,5"],
    ["theo bậc", "2: 1; 3-4: 2", { unit: "bài" }, "2: 1; 3-4: 2"],
    ["theo số lần, số ngày chậm", "không chậm: 2; chậm 1-2 ngày: 1; khác: 0", {}, "0: 2; 1-2: 1; còn lại: 0"],
    [
      "theo thời hạn",
      "trong tháng 1: 2; sau bớt 0,5; chưa ban hành: 0",
      {},
      "đến 31/01/2024: 2; sau: 1,5; chưa ban hành: 0",
    ],
    ["theo tỷ lệ", "", { maximum: "8" }, "kết quả / chỉ tiêu; tối đa 8 điểm"],
    ["so với đơn vị dẫn đầu", "", { maximum: "3" }, "đạt chỉ tiêu: 1,5; dẫn đầu: 3"],
    ["mỗi trường hợp", "cộng 0,5 điểm cho mỗi bài", { bonusCap: "2" }, "mỗi bài +0,5; tối đa +2"],
    ["mỗi trường hợp", "mỗi lần 1; có miễn", { deductionCap: "3" }, "mỗi lần -1; tối đa -3; có miễn"],
    ["mỗi trường hợp", "+0,5 cho mỗi giải thưởng", {}, "mỗi giải thưởng: +0,5; không giới hạn"],
    ["mỗi trường hợp", "mỗi lần -1; tối đa 0", {}, "mỗi lần -1; tối đa 0"],
    [
      "vượt mức",
      "vượt 92% được 0,1; mỗi 1% tiếp theo 0,1; tối đa 0,5",
      PERCENT,
      ">92%: +0,1; cứ thêm 1%: +0,1; tối đa +0,5",
    ],
    ["vượt mức", "không quá 3 bài: -1; cứ giảm 2 bài: -0,5", {}, "<=3: -1; cứ giảm 2: -0,5; không giới hạn"],
    [
      "bảng hai chiều",
      "<1000: <5% = 1 | >=5% = 2 | còn lại = 0; còn lại: -1",
      {},
      "<1000: <5% = 1 | >=5% = 2 | còn lại = 0; còn lại = -1",
    ],
    ["lấy mục cao nhất", "một trong các mục: 3.a; 3.b", {}, "cao nhất của: 3.a, 3.b"],
  ])("%s %j under %j is %j", (kind, rule, row, notation) => {
    expect(ruleNotation(ruleOf({ kind, rule, ...row }))).toBe(notation);
  });
});

describe("ruleNotation: read again", () => {
  it("ruleNotation: every rule is read again as itself", () => {
    fc.assert(
      fc.property(arbitraryRule, ([kind, rule]) => {
        const read = readRule(kind, ruleNotation(rule), { maximum: ZERO });
        expect("rule" in read ? JSON.stringify(sorted(read.rule)) : read.fault).toBe(JSON.stringify(sorted(rule)));
      }),
      { numRuns: 3000 },
    );
  });

  const rows: readonly CriterionRow[] = [
    { kind: "theo bậc", rule: "95-100: 2; 100: 3; 90-95: 1; còn lại: 0", ...PERCENT },
    { kind: "theo bậc", rule: "95-100: 2; 96-100: 3", ...PERCENT },
    { kind: "theo bậc", rule: ">=90: 2; >=95: 3; <50: 0; <70: 1", ...PERCENT },
    { kind: "theo bậc", rule: "-5--2: 1; > -2: 2", ...PERCENT },
    { kind: "mức xếp loại", rule: "còn lại: 1; khác: 2; tốt: 3" },
    { kind: "có / không", rule: "có: 2", maximum: "2" },
    { kind: "mỗi trường hợp", rule: "mỗi lần -0,5; không giới hạn", maximum: "3" },
    { kind: "mỗi trường hợp", rule: "mỗi lần 0,5", bonusCap: "1", deductionCap: "2" },
    { kind: "vượt mức", rule: "dưới 90: 0,5; cứ giảm 1: 0,1", deductionCap: "2", unit: "%" },
    { kind: "vượt mức", rule: "trên 90: 0; cứ thêm 1: 0,1; tối đa 0", bonusCap: "2" },
    { kind: "theo thời hạn", rule: "đến 15/12/2024: 1; đến 31/01: 2; còn lại: 0", maximum: "2" },
    { kind: "so với đơn vị dẫn đầu", rule: "dẫn đầu: 100%", bonusCap: "1" },
    {
      kind: "bảng hai chiều",
      rule: "<5: 90-95 = 1 | 95-100 = 2; <8: >=90 = 1 | >=95 = 2; còn lại = 0",
      unit: "bài; %",
    },
  ];

  it.each(rows)("$kind $rule is read again as itself under the same columns", (row) => {
    const rule = ruleOf(row);
    expect(readRule(row.kind ?? "theo bậc", ruleNotation(rule), boundsOf(row))).toMatchObject({ rule });
    expect(JSON.stringify(ruleOf({ ...row, rule: ruleNotation(rule) }))).toBe(JSON.stringify(rule));
  });

  it("ruleNotation: a number of many digits keeps them all", () => {
    const rule = { kind: "proportional", most: decimal("123456789.987654321") } as const;
    expect(ruleNotation(rule)).toBe("kết quả / chỉ tiêu; tối đa 123456789,987654321 điểm");
  });
});

/** With the properties of each object in the order of their names. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || "toFixed" in value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};
