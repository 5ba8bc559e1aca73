import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, criteria, type Entry, type Given, resultOf, scoreOf, totalOf } from "../../builders.ts";

/** The official score of I.1 (maximum 6). */
const officialOf = (entry: Entry): string =>
  scoreOf(resultOf({ forms: { BTC: { "I.1": entry } } }))
    .leaves.get("I.1")
    ?.official.toFixed() ?? "";

describe("the official score", () => {
  it.each([
    ["the member's own while nobody else has scored", { selfScore: 5 }, "5"],
    ["the bloc's when it is higher", { selfScore: 3, blocScore: 5 }, "5"],
    ["the bloc's when it is lower", { selfScore: 5, blocScore: 3 }, "3"],
    ["the verified one, even the lowest of the three", { selfScore: 6, blocScore: 5, verifiedScore: 2 }, "2"],
    ["the verified one where the bloc has not scored", { selfScore: 6, verifiedScore: 4 }, "4"],
    ["a verified 0", { selfScore: 6, blocScore: 5, verifiedScore: 0 }, "0"],
    ["a bloc's 0", { selfScore: 6, blocScore: 0 }, "0"],
    ["0 where nobody has scored", {}, "0"],
    ["the level below one that cannot be read", { selfScore: 5, blocScore: "tám rưỡi" }, "5"],
    ["the maximum for a score above it", { selfScore: 7 }, "6"],
    ["0 for a score below it", { selfScore: -1 }, "0"],
    ["the maximum for a verified score above it", { selfScore: 1, verifiedScore: 60 }, "6"],
  ])("is %s", (_, entry, official) => expect(officialOf(entry)).toBe(official));

  it.each([
    ["0,5", "0.5"],
    ["3.5", "3.5"],
    ["3,5 điểm", "3.5"],
    ["5/6", "5"],
    ["５，５", "5.5"],
    ["\u00a05 ", "5"],
  ])("reads %j as officers type it", (typed, official) => expect(officialOf(typed)).toBe(official));

  it("is exact: 0,1 + 0,2 is 0,3", () => {
    expect(totalOf({ "I.1": 0.1, "I.2": 0.2 })).toBe("0.3");
    expect(totalOf({ "I.1": "0,1", "I.2": 0.1 + 0.1 })).toBe("0.3");
  });
});

describe("caps", () => {
  it("a bonus leaf counts up to its own cap", () => expect(totalOf({ "I.3": 5 })).toBe("2"));

  it("a deduction leaf counts down to its own cap, with or without its sign", () => {
    expect(totalOf({ "II.1": 10, "II.2": -9 })).toBe("7");
    expect(totalOf({ "II.1": 10, "II.2": 9 })).toBe("7");
    expect(totalOf({ "II.1": 10, "II.2": "– 0,5" })).toBe("9.5");
  });

  const bonuses: Given["criteria"] = [
    aGroup("I", 10, { bonusCap: 5 }),
    aCriterion("I.1", 10),
    aGroup("I.2", 0, { bonusCap: 3 }),
    aCriterion("I.2.1", 0, { bonusCap: 2 }),
    aCriterion("I.2.2", 0, { bonusCap: 2 }),
    aCriterion("I.3", 0, { bonusCap: 4 }),
    aGroup("II", 10),
    aCriterion("II.1", 10),
    aCriterion("II.2", 0, { bonusCap: 4 }),
  ];
  it.each([
    ["a leaf", { "I.2.1": 9 }, {}, "2"],
    ["a group", { "I.2.1": 2, "I.2.2": 2 }, {}, "3"],
    ["a section", { "I.2.1": 2, "I.2.2": 2, "I.3": 4 }, {}, "5"],
    ["the whole", { "I.3": 4, "II.2": 4 }, { bonusCap: 6 }, "6"],
    ["the total", { "I.1": 10, "II.1": 10, "I.3": 4 }, { totalCap: "20" }, "20"],
    [
      "nothing, where the total is not limited",
      { "I.1": 10, "II.1": 10, "I.3": 4 },
      { totalCap: "không giới hạn" },
      "24",
    ],
  ])("of a bonus hold for %s", (_, entries, settings, total) =>
    expect(totalOf(entries, { criteria: bonuses, settings })).toBe(total),
  );

  it("of a deduction hold for a section", () => {
    const given = [
      aGroup("I", 20, { deductionCap: 3 }),
      aCriterion("I.1", 20),
      aCriterion("I.2", 0, { deductionCap: 2 }),
      aCriterion("I.3", 0, { deductionCap: 2 }),
    ];
    expect(totalOf({ "I.1": 20, "I.2": -2, "I.3": -2 }, { criteria: given })).toBe("17");
  });

  it.each([
    ["tính riêng", "18"], // 15 + min(5, 4) - 1
    ["bù trừ với điểm thưởng", "19"], // 15 + min(5 - 1, 4)
  ])("a deduction %s with the bonus under the cap of the whole", (deductionMode, total) => {
    const given = [
      aGroup("I", 20),
      aCriterion("I.1", 20),
      aCriterion("I.2", 0, { bonusCap: 9 }),
      aCriterion("I.3", 0, { deductionCap: 9 }),
    ];
    const entries = { "I.1": 15, "I.2": 5, "I.3": -1 };
    expect(totalOf(entries, { criteria: given, settings: { deductionMode, bonusCap: 4 } })).toBe(total);
  });
});

describe("an unassigned criterion", () => {
  const entries = { "I.1": { unassigned: "x", selfScore: 2 }, "I.2": 4, "II.1": 6 };
  const scored = (unassignedMode: string) =>
    scoreOf(resultOf({ forms: { BTC: entries }, settings: { unassignedMode } }));

  it("gives full points, or leaves the maximum", () => {
    expect(scored("cho đủ điểm").total.toFixed()).toBe("16");
    expect(scored("loại khỏi mẫu số").total.toFixed()).toBe("10");
    expect(scored("loại khỏi mẫu số").assignedMaximum.toFixed()).toBe("14");
    expect(scored("loại khỏi mẫu số").sharePercent.toFixed()).toBe("71.43");
  });

  it("is no fault, whatever stands beside it", () => {
    expect(scored("cho đủ điểm").leaves.get("I.1")).toMatchObject({ isAssigned: false, faults: [] });
  });

  it("a form without any assigned criterion has no share and no crash", () => {
    const none = Object.fromEntries(["I.1", "I.2", "II.1"].map((code) => [code, { unassigned: "x" }]));
    const score = scoreOf(resultOf({ forms: { BTC: none }, settings: { unassignedMode: "loại khỏi mẫu số" } }));
    expect([score.total.toFixed(), score.sharePercent.toFixed()]).toEqual(["0", "0"]);
  });
});

describe("the best of alternatives", () => {
  const tree = (alternatives: string): Given => ({
    criteria: [
      aGroup("I", 20),
      aCriterion("I.1", 5, { kind: "lấy mục cao nhất", rule: `cao nhất của: ${alternatives}` }),
      aCriterion("I.1.a", 5),
      aCriterion("I.1.b", 4),
      aCriterion("I.1.c", 5),
      aCriterion("I.2", 15),
    ],
  });

  it.each([
    ["the higher one", { "I.1.a": 2, "I.1.b": 3 }, "3"],
    ["the only one that was scored", { "I.1.b": 1 }, "1"],
    ["one of two equal ones", { "I.1.a": 4, "I.1.b": 4 }, "4"],
    ["0 when all are", { "I.1.a": 0, "I.1.b": 0 }, "0"],
  ])("counts %s", (_, entries, total) => expect(totalOf(entries, tree("I.1.a, I.1.b"))).toBe(total));

  it("leaves out what the rule does not name", () => {
    expect(totalOf({ "I.1.a": 2, "I.1.b": 3, "I.1.c": 5 }, tree("I.1.a, I.1.b"))).toBe("3");
  });

  it("one that was scored is enough: the others are not asked for", () => {
    const given = { ...tree("I.1.a, I.1.b, I.1.c"), forms: { BTC: { "I.1.b": 3, "I.2": 15 } } };
    const { leaves } = scoreOf(resultOf(given));
    expect([...leaves.values()].flatMap(({ faults }) => faults.map(({ fault }) => fault.code))).toEqual([]);
    const blank = scoreOf(resultOf({ ...given, forms: { BTC: { "I.2": 15 } } }));
    expect([...blank.leaves.values()].filter(({ faults }) => faults.length > 0)).toHaveLength(3);
  });

  it("what else is wrong with the others is still told, and what was counted is still asked for", () => {
    const counted = aCriterion("I.1.b", 4, { kind: "theo bậc", rule: ">=3: 4; còn lại: 0", unit: "lần" });
    const given = tree("I.1.a, I.1.b, I.1.c");
    const rows = (given.criteria ?? []).map((row) => (row === given.criteria?.[3] ? counted : row));
    const codesOf = (result: number | string) => {
      const forms = { BTC: { "I.1.a": 3, "I.1.b": { result }, "I.2": 15 } };
      const { leaves } = scoreOf(resultOf({ ...given, criteria: rows, forms }));
      return [...leaves.values()].flatMap(({ faults }) => faults.map(({ fault }) => fault.code));
    };
    expect([codesOf(5), codesOf("nhiều")]).toEqual([["score-missing"], ["unreadable-result"]]);
  });
});

it("a criterion without points counts nothing for anybody", () => {
  expect(totalOf({ "I.1": 6, "I.4": 3 }, { criteria: [...criteria, aCriterion("I.4", 0)] })).toBe("6");
});
