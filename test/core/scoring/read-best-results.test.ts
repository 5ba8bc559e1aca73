/** Whose results set the bloc's best, beside which a criterion is scored. */
import { describe, expect, it } from "vitest";
import { readBestResults } from "../../../functions/core/scoring/read-best-results.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import {
  aCriterion,
  aGroup,
  aHandIn,
  aMember,
  aSpreadsheet,
  formMilestone,
  type Given,
  type Row,
  resultOf,
  resultOfSheets,
  scoreOf,
} from "../../builders.ts";

const compared: Row = { kind: "so với đơn vị dẫn đầu", rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "việc" };
const criteria = [aGroup("I", 10), aCriterion("I.1", 10, compared)];
const members = [aMember("A", "Đơn vị A"), aMember("B", "Đơn vị B"), aMember("C", "Đơn vị C")];
const settings = { total: 10 };

/** The points of A, which did 3, beside what B and C typed. */
function pointsOfA(b: Row, c: Row, more: Given = {}, group: Row = {}): string {
  const forms = { A: { "I.1": { result: 3 } }, B: { "I.1": b }, C: { I: group, "I.1": c } };
  return pointsIn(resultOf({ members, criteria, forms, settings, ...more }));
}

function pointsIn(result: ReturnType<typeof resultOf>): string {
  const computation = scoreOf(result, "A").leaves.get("I.1")?.computation;
  return computation?.kind === "computed" ? computation.score.toFixed() : String(computation?.kind);
}

const SIX = { result: 6 };
const TWELVE = { result: 12 };

describe("the bloc's best", () => {
  it("is the greatest result of all who handed in, one's own among them", () => {
    expect(pointsOfA(SIX, TWELVE)).toBe("2.5");
    expect(pointsOfA(SIX, { result: 1 })).toBe("5");
    expect(pointsOfA({ result: 2 }, { result: 1 })).toBe("10");
  });

  it.each<[string, Row]>([
    ["blank", { remark: "Đang thực hiện." }],
    ["in words", { result: "nhiều" }],
    ["of a criterion that the member was not given", { ...TWELVE, unassigned: "Không giao" }],
  ])("is not set by a result that is %s", (_, entry) => {
    expect(pointsOfA(SIX, entry)).toBe("5");
  });

  it("is not set in a group that the member was not given", () => {
    expect(pointsOfA(SIX, TWELVE, {}, { unassigned: "Không giao" })).toBe("5");
  });

  it("is not set by who has not handed in yet, was returned its form or owes none", () => {
    expect(pointsOfA(SIX, TWELVE, { handIns: [aHandIn("A"), aHandIn("B")] })).toBe("5");
    const returned = aHandIn("C", { returned: "Thiếu minh chứng" });
    expect(pointsOfA(SIX, TWELVE, { handIns: [aHandIn("A"), aHandIn("B"), returned] })).toBe("5");
    expect(pointsOfA(SIX, TWELVE, { calendar: [{ ...formMilestone, obliged: "A; B" }] })).toBe("5");
    expect(pointsOfA(SIX, TWELVE, { calendar: [] })).toBe("10");
  });

  it.each([
    ["Xếp hạng", "5"],
    ["Cả hai", "5"],
    ["Khen thưởng", "2.5"],
  ])("beside a member excluded from %s: %s points", (scope, points) => {
    const exclusions = [{ member: "C", scope, ground: "Kê khai không đúng" }];
    expect(pointsOfA(SIX, TWELVE, { exclusions })).toBe(points);
  });

  it("is measured in the criterion's unit, and from the target where the member has one", () => {
    const money = [aGroup("I", 10), aCriterion("I.1", 10, { ...compared, unit: "triệu đồng" })];
    const own = (result: Cell, target?: Cell): Row => ({ result, target });
    const forms = (a: Row, b: Row) => ({ A: { "I.1": a }, B: { "I.1": b } });
    const of = (a: Row, b: Row) => pointsIn(resultOf({ members, criteria: money, forms: forms(a, b), settings }));
    expect(of(own(750), own("1,5 tỷ"))).toBe("5");
    // A exceeds its target by 10 per cent, B by 20.
    expect(of(own(110, 100), own(240, 200))).toBe("7.5");
  });

  it("is none of a form without the criterion's row", () => {
    const forms = { A: { "I.1": { result: 3 } }, B: { "I.1": SIX }, C: { "I.1": TWELVE } };
    const { grids, ...file } = aSpreadsheet({ members, criteria, forms, settings });
    const cut = grids.map((grid) =>
      grid.title === "Phiếu Đơn vị C" ? { ...grid, rows: grid.rows.filter((row) => !row.includes("I.1")) } : grid,
    );
    expect(pointsIn(resultOfSheets({ ...file, grids: cut }))).toBe("5");
  });

  it("is gathered for the criteria that compare, each by itself", () => {
    const more = [
      ...criteria,
      aCriterion("I.2", 0, { ...compared, bonusCap: 2 }),
      aCriterion("I.3", 0, { bonusCap: 1 }),
    ];
    const forms = { A: { "I.1": SIX, "I.2": { result: 1 }, "I.3": { result: 9, selfScore: 1 } } };
    const { bloc } = resultOf({ members, criteria: more, forms, settings });
    const bests = [...readBestResults(bloc)].map(([code, { result }]) => [code, result?.numerator.toFixed()]);
    expect(bests).toEqual([
      ["I.1", "6"],
      ["I.2", "1"],
    ]);
  });
});

describe("the best of a kind", () => {
  const ofKinds = (...kinds: readonly string[]): readonly Row[] =>
    members.map((row, index) => ({ ...row, kind: kinds[index] }));
  const BY_KIND = { ...settings, rankGroups: "theo loại đơn vị" };

  it("is that of those with whom a member is ranked", () => {
    const kinds = { members: ofKinds("Cấp xã", "Cấp xã", "Cấp tỉnh") };
    expect(pointsOfA(SIX, TWELVE, kinds)).toBe("2.5");
    expect(pointsOfA(SIX, TWELVE, { ...kinds, settings: BY_KIND })).toBe("5");
    expect(pointsOfA(SIX, TWELVE, { members: ofKinds("Cấp xã", "Cấp xã", "Cấp xã"), settings: BY_KIND })).toBe("2.5");
  });

  it("is set by nobody for whom another row of the code is, or none", () => {
    const kinds = ofKinds("Cấp xã", "Cấp xã", "Cấp tỉnh");
    const own = { ...compared, appliesTo: "Cấp xã" };
    const apart = [
      aGroup("I", 10),
      aCriterion("I.1", 10, own),
      aCriterion("I.1", 10, { ...compared, appliesTo: "Cấp tỉnh" }),
    ];
    expect(pointsOfA(SIX, TWELVE, { members: kinds, criteria: apart })).toBe("5");
    expect(
      pointsOfA(SIX, TWELVE, {
        members: kinds,
        criteria: [aGroup("I", 10), aCriterion("I.1", 10, own), aCriterion("I.2", 10)],
      }),
    ).toBe("5");
  });
});
