import { describe, expect, it } from "vitest";
import { compare, isEqual } from "../../../functions/core/seal/compare.ts";
import { comparisonLines } from "../../../functions/core/seal/comparison-wording.ts";
import { seal } from "../../../functions/core/seal/seal.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { aCriterion, aGroup, aSpreadsheet, type Given, resultOfSheets } from "../../builders.ts";

const sealed = (given: Given) => seal(resultOfSheets(aSpreadsheet(given)), "2024-12-02T08:15", sha256);
const forms = {
  BTC: { "I.1": 6, "I.2": 4, "II.1": 9 },
  BDV: { "I.1": 6, "I.2": 3, "II.1": 9 },
  BAO: { "I.1": 5, "I.2": 3, "II.1": 9 },
};
const before = { forms };
const linesOf = (after: Given, standing: Given = before) => comparisonLines(compare(sealed(standing), sealed(after)));

describe("the comparison of a recomputation with what stands", () => {
  it("of the same input says that nothing changes", () => {
    expect(isEqual(compare(sealed(before), sealed(before)))).toBe(true);
    expect(linesOf(before)).toEqual(["Không đơn vị nào thay đổi điểm, thứ hạng, xếp loại hoặc khen thưởng đề nghị."]);
  });

  it("says what moved for whom, and the very cell that did it", () => {
    expect(
      linesOf({
        forms: { ...forms, BDV: { ...forms.BDV, "I.2": { selfScore: 3, blocScore: 4.5, blocReason: "thiếu" } } },
      }),
    ).toEqual(
      expect.arrayContaining([
        "Ban Dân vận: thứ hạng 2 → 1; tổng điểm 18 → 19.",
        "  Điểm chính thức: I.2: 3 → 4.",
        "  - Phiếu BDV, tiêu chí I.2, cột Điểm Khối chấm: (trống) → “4,5”",
        "  - Phiếu BDV, tiêu chí I.2, cột Lý do của Khối: (trống) → “thiếu”",
      ]),
    );
  });

  it("a member that others pushed down has no cell of its own", () => {
    const lines = linesOf({ forms: { ...forms, BAO: { "I.1": 6, "I.2": 4, "II.1": 10 } } });
    expect(lines.slice(lines.indexOf("Ban Tổ chức: thứ hạng 1 → 2."))).toEqual(
      expect.arrayContaining(["  Không ô nào của đơn vị thay đổi; do kết quả của đơn vị khác."]),
    );
  });

  it("a cell that moves nothing is counted, not blamed", () => {
    const after = { forms: { ...forms, BTC: { ...forms.BTC, "I.1": { selfScore: 6, remark: "đủ" } } } };
    expect(linesOf(after)).toEqual([
      "Không đơn vị nào thay đổi điểm, thứ hạng, xếp loại hoặc khen thưởng đề nghị (có 1 ô khác nhau, không làm thay đổi kết quả).",
    ]);
  });

  it("a changed rule is named with its version and its cell", () => {
    const criteria = [
      aGroup("I", 10),
      aCriterion("I.1", 6),
      aCriterion("I.2", 4),
      aGroup("II", 10),
      aCriterion("II.1", 10),
    ];
    const changed = criteria.map((row) => (row["code"] === "I.1" ? { ...row, maximum: 5 } : row));
    const lines = linesOf({ forms, criteria: changed }, { forms, criteria });
    expect(lines[0]).toMatch(/^Quy tắc: phiên bản [0-9a-f]{8} → [0-9a-f]{8}\.$/);
    expect(lines).toContain("  - Trang Tiêu chí, tiêu chí I.1, cột Điểm tối đa: “6” → “5”");
    expect(lines).toContain("  Điểm chính thức: I.1: 6 → 5.");
  });

  it("where a rule compares, the result of another is the cause", () => {
    const criteria = [
      aGroup("I", 4),
      aCriterion("I.1", 4, {
        kind: "so với đơn vị dẫn đầu",
        rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%",
        unit: "văn bản",
      }),
    ];
    const entry = (result: number, selfScore: number) => ({ "I.1": { target: 10, result, selfScore } });
    const standing = {
      criteria,
      settings: { total: 4 },
      forms: { BTC: entry(12, 4), BDV: entry(11, 3), BAO: entry(10, 2) },
    };
    const after = { ...standing, forms: { ...standing.forms, BTC: entry(15, 4) } };
    expect(linesOf(after, standing)).toEqual([
      "Không đơn vị nào thay đổi điểm, thứ hạng, xếp loại hoặc khen thưởng đề nghị (có 1 ô khác nhau, không làm thay đổi kết quả).",
    ]);
  });

  it("who handed in late comes into the ranking", () => {
    const handIns = ["BTC", "BDV"].map((member) => ({
      milestone: "M13",
      member,
      state: "Đã nộp",
      seenAt: "25/11/2024 09:00",
    }));
    const more = [...handIns, { milestone: "M13", member: "BAO", state: "Đã nộp", seenAt: "30/11/2024 09:00" }];
    const lines = linesOf({ forms, handIns: more }, { forms, handIns });
    expect(lines).toEqual(
      expect.arrayContaining([
        "Báo Hồng Lam: thứ hạng không xếp hạng → 3.",
        "  - Trang Nộp hồ sơ, mốc M13, BAO, cột Xác nhận nộp: (trống) → “Đã nộp”",
      ]),
    );
  });
});
