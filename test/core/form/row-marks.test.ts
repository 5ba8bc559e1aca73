import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, type Entry, type Given, issuesOf, placedOf, resultOf, scoreOf } from "../../builders.ts";

const scored = (entries: Record<string, Entry>, more: Given = {}) =>
  scoreOf(resultOf({ ...more, forms: { BTC: { "I.1": 6, "I.2": 4, "II.1": 10, ...entries } } }));
const reviewOf = (entries: Record<string, Entry>, code = "I.1", more: Given = {}) =>
  scored(entries, more).leaves.get(code)?.review;
const faultsOf = (entries: Record<string, Entry>): string[] =>
  issuesOf(resultOf({ forms: { BTC: { "I.1": 6, "I.2": 4, "II.1": 10, ...entries } } }), "Phiếu Ban Tổ chức");

describe("“Đã rà soát” in the row of a group", () => {
  it("keeps the points of its criteria, and says that they were looked at", () => {
    const score = scored({ I: { blocScore: "Đã rà soát" } });
    expect(score.leaves.get("I.1")).toMatchObject({ review: "bloc", level: "self" });
    expect(score.leaves.get("II.1")?.review).toBeUndefined();
    expect(score.total.toFixed()).toBe("20");
  });

  it.each(["đã rà soát", " Đã  rà soát ", "Rà soát", "giữ nguyên", "x"])("may be typed as %j", (typed) =>
    expect(reviewOf({ I: { blocScore: typed } })).toBe("bloc"),
  );

  it("of the verifier is the higher review, whichever stands further out", () => {
    expect(reviewOf({ I: { verifiedScore: "Đã rà soát", blocScore: "Đã rà soát" } })).toBe("verified");
    expect(reviewOf({ I: { verifiedScore: "Đã rà soát" }, "I.1": { selfScore: 6, blocScore: 6 } })).toBe("verified");
  });

  it("may stand at a single criterion, which is then no score", () => {
    expect(reviewOf({ "I.1": { selfScore: 5, blocScore: "Đã rà soát" } })).toBe("bloc");
    expect(faultsOf({ "I.1": { selfScore: 5, blocScore: "Đã rà soát" } })).toEqual([]);
  });

  it("of the whole form is the date in Nộp hồ sơ", () => {
    const handIns = ["BTC", "BDV", "BAO"].map((member) => ({
      milestone: "M13",
      member,
      state: "Đã nộp",
      seenAt: "25/11/2024 09:00",
      reviewedOn: "01/12/2024",
    }));
    expect(reviewOf({}, "II.1", { handIns })).toBe("bloc");
  });

  it("ends the sentence that the result may still change", () => {
    const entries = { "I.1": 6, "I.2": 4, "II.1": 10, I: { blocScore: "Đã rà soát" } };
    const of = (more: Record<string, Entry>) =>
      placedOf(resultOf({ forms: { BTC: { ...entries, ...more } } }), "BTC").why;
    expect(of({})).toContain("theo điểm tự chấm ở 01 tiêu chí vì Khối chưa rà soát");
    expect(of({ II: { blocScore: "Đã rà soát" } })).not.toContain("chưa rà soát");
  });
});

describe("“Không giao” in the row of a group", () => {
  it("holds for every criterion in it", () => {
    const score = scored({ I: { unassigned: "x" }, "I.1": 1, "I.2": 1 });
    expect([...score.leaves.values()].map(({ criterion, isAssigned }) => [criterion.code, isAssigned])).toEqual([
      ["I.1", false],
      ["I.2", false],
      ["I.3", false],
      ["II.1", true],
      ["II.2", true],
    ]);
    expect(score.total.toFixed()).toBe("20");
  });

  it("takes the group out of the denominator where the settings say so", () => {
    const score = scored({ I: { unassigned: "x" } }, { settings: { unassignedMode: "loại khỏi mẫu số" } });
    expect([score.total, score.assignedMaximum, score.sharePercent].map(String)).toEqual(["10", "10", "100"]);
  });

  it("an alternative that is not assigned is none; where none is assigned, the whole is not", () => {
    const criteria = [
      aGroup("I", 10),
      aCriterion("I.1", 3, { kind: "lấy mục cao nhất", rule: "cao nhất của: I.1.a, I.1.b" }),
      aCriterion("I.1.a", 3),
      aCriterion("I.1.b", 2),
      aCriterion("I.2", 7),
    ];
    const total = (entries: Record<string, Entry>, unassignedMode = "cho đủ điểm") =>
      scored({ ...entries, "I.2": 7 }, { criteria, settings: { total: 10, unassignedMode } }).total.toFixed();
    expect(total({ "I.1.a": { unassigned: "x" }, "I.1.b": 1 })).toBe("8");
    expect(total({ "I.1.a": { unassigned: "x" }, "I.1.b": { unassigned: "x" } })).toBe("10");
    expect(total({ "I.1": { unassigned: "x" } })).toBe("10");
    expect(total({ "I.1": { unassigned: "x" } }, "loại khỏi mẫu số")).toBe("7");
  });
});

describe("what else stands in the row of a group", () => {
  it("a right total typed by hand is no fault; another is noted, and does not count", () => {
    expect(faultsOf({ I: { selfScore: "10" } })).toEqual([]);
    expect(faultsOf({ I: { selfScore: "9,5" } })).toEqual([
      "J2: Dòng này là mục lớn hoặc nhóm; ghi “9,5”, cộng các tiêu chí bên trong là 10. Hệ thống tính theo từng tiêu chí. Đề nghị để trống ô này hoặc kiểm tra lại từng tiêu chí.",
    ]);
    expect(scored({ I: { selfScore: "9,5" } }).total.toFixed()).toBe("20");
  });

  it.each([
    [{ result: "96%" }, "H2: Dòng này là mục lớn hoặc nhóm; nội dung “96%” ở cột Kết quả không được tính."],
    [{ target: 48 }, "F2: Dòng này là mục lớn hoặc nhóm; nội dung “48” ở cột Chỉ tiêu không được tính."],
    [{ blocScore: 9 }, "O2: Dòng này là mục lớn hoặc nhóm; nội dung “9” ở cột Điểm Khối chấm không được tính."],
  ])("%j is told", (cells, fault) => {
    const [only, ...others] = faultsOf({ I: cells });
    expect(only).toContain(fault);
    expect(others).toEqual([]);
  });
});
