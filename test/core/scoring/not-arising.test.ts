/** "Không phát sinh" of one criterion, with the consequence that its rule names. */
import { describe, expect, it } from "vitest";
import { statementTable } from "../../../functions/core/tables/statement-table.ts";
import {
  aCriterion,
  aGroup,
  type Entries,
  type Given,
  issuesOf,
  placedOf,
  type Row,
  resultOf,
  scoreOf,
} from "../../builders.ts";

const tree = (rule: string, more: Row = {}) => [
  aGroup("I", 10),
  aCriterion("I.1", 6, { kind: undefined, rule, ...more }),
  aCriterion("I.2", 4),
];
const BY_SHARE = { rankBasis: "tỷ lệ điểm tối đa được giao" };
const given = (rule: string, entries: Entries, settings: Given["settings"] = BY_SHARE, more: Row = {}) =>
  resultOf({ criteria: tree(rule, more), forms: { BTC: { "I.2": 3, ...entries } }, settings });
/** Total, assigned maximum and share of the member. */
const figures = (...args: Parameters<typeof given>) => {
  const { total, assignedMaximum, sharePercent } = scoreOf(given(...args), "BTC");
  return [total, assignedMaximum, sharePercent].map((value) => value.toFixed()).join(" ");
};
const says = (more: Row = {}): Entries => ({ "I.1": { result: "Không phát sinh", ...more } });
const RATIO = "kết quả / chỉ tiêu";
const OUT = `${RATIO}; không phát sinh: loại khỏi mẫu số`;

describe("nothing arose", () => {
  it.each<[string, string, Entries, string]>([
    ["full points, claimed", `${RATIO}; không phát sinh: điểm tối đa`, says({ selfScore: 6 }), "9 10 90"],
    ["so many points, claimed", `${RATIO}; không phát sinh: 2 điểm`, says({ selfScore: 2 }), "5 10 50"],
    ["none", `${RATIO}; không phát sinh: 0`, says({ selfScore: 0 }), "3 10 30"],
    // 3 of 4
    ["out of the maximum", OUT, says(), "3 4 75"],
    ["out of the maximum, whatever was claimed", OUT, says({ selfScore: 6 }), "3 4 75"],
    ["out, unless the bloc scored it", OUT, says({ blocScore: 5, blocReason: "Có phát sinh" }), "8 10 80"],
    ["out, unless it was verified at 0", OUT, says({ verifiedScore: 0, verifiedReason: "Có phát sinh" }), "3 10 30"],
    ["something arose", OUT, { "I.1": { result: "3/6", selfScore: 3 } }, "6 10 60"],
    ["blank is not said", OUT, {}, "3 10 30"],
    ["not assigned is another thing", OUT, { "I.1": { unassigned: "x", result: "Không phát sinh" } }, "9 10 90"],
  ])("%s", (_, rule, entries, expected) => expect(figures(rule, entries)).toBe(expected));

  it("leaves the maximum whatever the settings say of what is not assigned", () => {
    for (const unassignedMode of ["cho đủ điểm", "loại khỏi mẫu số"])
      expect(figures(OUT, says(), { ...BY_SHARE, unassignedMode })).toBe("3 4 75");
  });

  it("at the only alternative of a choice leaves the choice out", () => {
    const criteria = [
      aGroup("I", 10),
      aCriterion("I.1", 6, { kind: "lấy mục cao nhất", rule: "cao nhất của: a, b" }),
      aCriterion("I.1.a", 6, { kind: undefined, rule: OUT }),
      aCriterion("I.1.b", 6),
      aCriterion("I.2", 4),
    ];
    const shareOf = (entries: Entries) =>
      scoreOf(resultOf({ criteria, forms: { BTC: { "I.2": 3, ...entries } } }), "BTC").assignedMaximum.toFixed();
    const out = { result: "không phát sinh" };
    expect(shareOf({ "I.1.a": out, "I.1.b": { unassigned: "x" } })).toBe("4");
    expect(shareOf({ "I.1.a": out, "I.1.b": 5 })).toBe("10");
  });

  it("is computed, so that another self-score is told", () => {
    const rule = `${RATIO}; không phát sinh: điểm tối đa`;
    const told = issuesOf(given(rule, says({ selfScore: 4 })), "Phiếu Ban Tổ chức").join(" ");
    expect(told).toContain("Tự chấm 4 điểm; theo cách tính là 6 điểm vì không phát sinh");
    expect(issuesOf(given(rule, says()), "Phiếu Ban Tổ chức").join(" ")).toContain("“Không phát sinh”");
  });

  it("asks for no self-score where it leaves the maximum, and says so on form, statement and ranking", () => {
    const result = given(OUT, says());
    expect(issuesOf(result, "Phiếu Ban Tổ chức")).toEqual([]);
    const member = scoreOf(result, "BTC").member;
    const row = statementTable(result, member)?.rows.find(({ cells }) => cells[0] === "I.1");
    expect(row?.cells.at(-1)).toBe("Không phát sinh, không tính vào điểm tối đa. Chưa rà soát.");
    expect(placedOf(result, "BTC").why).toContain("tự chấm ở 02 tiêu chí vì Khối chưa rà soát");
  });

  it("the rule is said back with it", () => {
    const { criteria } = given(OUT, {}).bloc;
    expect(criteria.byCode.get("I.1")?.understood).toMatch(
      / Không phát sinh \(ghi ở cột Kết quả\): không tính vào điểm tối đa của đơn vị\.$/,
    );
  });

  it("ranked by the total is noted at the criterion", () => {
    expect(issuesOf(given(OUT, {}, {}), "Tiêu chí").join(" ")).toContain("Khối xếp hạng theo tổng điểm");
    expect(issuesOf(given(OUT, {}), "Tiêu chí").join(" ")).not.toContain("Khối xếp hạng theo tổng điểm");
  });
});
