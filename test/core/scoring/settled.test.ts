/** Each level's score is held against the rule for whoever typed it; what a later level scored is settled below it. */
import { describe, expect, it } from "vitest";
import { discussionTable } from "../../../functions/core/tables/discussion-table.ts";
import { aCriterion, aGroup, type Row, resultOf } from "../../builders.ts";

const steps = { kind: "theo bậc", rule: ">=98: 10; 95-<98: 7; còn lại: 0", unit: "%" };

function told(entry: Row, given: { rule?: Row; group?: Row } = {}) {
  const criteria = [aGroup("I", 10), aCriterion("I.1", 10, given.rule ?? steps)];
  const result = resultOf({
    criteria,
    forms: { BTC: { I: given.group ?? {}, "I.1": entry } },
    settings: { total: 10 },
  });
  return {
    issues: result.issues
      .filter(({ rowNumber, sheetTitle }) => rowNumber === 3 && sheetTitle === "Phiếu Ban Tổ chức")
      .map(({ field, member, severity, what }) => [field, member ?? "Khối", severity, what.replace(/ vì .*/u, "")]),
    discussed: discussionTable(result).rows.length,
  };
}

const wrong = { result: "96%", selfScore: 10 };

describe("a score that the rule does not give", () => {
  it("is told to its officer while nobody else scored", () => {
    expect(told(wrong).issues).toEqual([
      ["selfScore", "BTC", "to-complete", "Tự chấm 10 điểm; theo cách tính là 7 điểm"],
    ]);
  });

  it.each<[string, Row]>([
    ["the bloc", { blocScore: 7, blocReason: "Theo cách tính." }],
    ["the verifier", { verifiedScore: 7, verifiedReason: "Theo cách tính." }],
    ["both", { blocScore: 9, blocReason: "Đã xem.", verifiedScore: 7, verifiedReason: "Theo cách tính." }],
  ])("is settled by %s that scored as the rule gives, for statuses, discussion and issues", (_, reviewed) => {
    expect(told({ ...wrong, ...reviewed })).toEqual({ issues: [], discussed: 0 });
  });

  it("of the bloc is told to the bloc, of the verifier to whoever verifies", () => {
    expect(told({ ...wrong, blocScore: 10 })).toEqual({
      issues: [["blocScore", "Khối", "to-complete", "Khối chấm 10 điểm; theo cách tính là 7 điểm"]],
      discussed: 1,
    });
    expect(told({ ...wrong, blocScore: 7, blocReason: "x", verifiedScore: 10, verifiedReason: "y" }).issues).toEqual([
      ["verifiedScore", "Khối", "note", "Thẩm định 10 điểm; theo cách tính là 7 điểm"],
    ]);
  });

  it("that a review of the whole group kept is told to who reviewed", () => {
    expect(told(wrong, { group: { blocScore: "Đã rà soát" } }).issues).toEqual([
      ["blocScore", "Khối", "to-complete", "Đã rà soát, giữ nguyên 10 điểm; theo cách tính là 7 điểm"],
    ]);
  });

  it("by comparison with the bloc's best is settled the same way", () => {
    const rule = { kind: "so với đơn vị dẫn đầu", rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "việc" };
    const own = { result: 3, target: 3, selfScore: 10 };
    expect(told(own, { rule }).issues.map(([field, , severity]) => [field, severity])).toEqual([["selfScore", "note"]]);
    expect(told({ ...own, blocScore: 5, blocReason: "Theo cách tính." }, { rule })).toEqual({
      issues: [],
      discussed: 0,
    });
    expect(told({ ...own, blocScore: 10 }, { rule }).issues.map(([field, who]) => [field, who])).toEqual([
      ["blocScore", "Khối"],
    ]);
  });
});

describe("a self-score that somebody scored above", () => {
  it.each<[string, Row]>([
    ["that is missing", { remark: "Đang thực hiện." }],
    ["that cannot be read", { selfScore: "tám rưỡi" }],
    ["over the maximum", { selfScore: 12 }],
    ["without its result", { selfScore: 7 }],
  ])("%s asks nobody any more", (_, entry) => {
    expect(told(entry).issues).not.toEqual([]);
    const above = told({ ...entry, blocScore: 7, blocReason: "Đã xem." });
    expect(above.issues).toEqual([]);
  });

  it("asks again when what the bloc typed is no score", () => {
    const fields = told({ selfScore: "tám rưỡi", blocScore: "bảy" }).issues.map(([field]) => field);
    expect(fields).toContain("selfScore");
    expect(fields).toContain("blocScore");
  });
});
