import { describe, expect, it } from "vitest";
import {
  aCriterion,
  aHandIn,
  aMember,
  criteria,
  formsBut,
  type Given,
  members,
  NOW,
  placedOf,
  placesOf,
  resultOf,
} from "../../builders.ts";

/** Why a member has its place, without the sentence that says who has reviewed. */
const whyOf = (given: Given, member: string): string =>
  placedOf(resultOf(given), member).why.replace(/ ?Điểm chính thức đang lấy.*$/, "");

describe("places", () => {
  it.each<[string, NonNullable<Given["forms"]>, [string, number][]]>([
    [
      "by points",
      formsBut({ "I.1": 4 }, { "I.1": 5 }, {}),
      [
        ["BAO", 1],
        ["BDV", 2],
        ["BTC", 3],
      ],
    ],
    [
      "shared by two at the top, the next skipped",
      formsBut({}, {}, { "I.1": 5 }),
      [
        ["BDV", 1],
        ["BTC", 1],
        ["BAO", 3],
      ],
    ],
    [
      "shared by two below",
      formsBut({ "I.1": 5 }, {}, { "I.1": 5 }),
      [
        ["BDV", 1],
        ["BTC", 2],
        ["BAO", 2],
      ],
    ],
    [
      "shared by all",
      formsBut({}, {}, {}),
      [
        ["BDV", 1],
        ["BTC", 1],
        ["BAO", 1],
      ],
    ],
    [
      "0 is a score like others",
      formsBut({ "I.1": 0, "I.2": 0, "II.1": 0 }, {}, { "I.1": 1, "I.2": 0, "II.1": 0 }),
      [
        ["BDV", 1],
        ["BAO", 2],
        ["BTC", 3],
      ],
    ],
    [
      "by thousandths",
      formsBut({ "I.1": "5,999" }, {}, { "I.1": "5,998" }),
      [
        ["BDV", 1],
        ["BTC", 2],
        ["BAO", 3],
      ],
    ],
  ])("%s", (_, given, places) => expect(placesOf(resultOf({ forms: given }))).toEqual(places));

  it("follow the share of what was assigned where the settings say so", () => {
    const given: Given = {
      forms: formsBut({ "I.1": { unassigned: "x" } }, { "I.1": 5 }, { "I.1": 4 }),
      settings: { rankBasis: "tỷ lệ điểm tối đa được giao", unassignedMode: "loại khỏi mẫu số" },
    };
    expect(placesOf(resultOf(given))).toEqual([
      ["BTC", 1],
      ["BDV", 2],
      ["BAO", 3],
    ]);
    expect(whyOf(given, "BTC")).toBe("14 điểm, đạt 100%, cao nhất Khối.");
    expect(whyOf(given, "BAO")).toBe("18 điểm, đạt 90%, kém Ban Dân vận 5%.");
  });
});

describe("the tie chain", () => {
  const bonusTree: Given["criteria"] = [
    ...criteria.slice(0, 3),
    aCriterion("I.3", 0, { bonusCap: 2 }),
    ...criteria.slice(4),
  ];
  it.each<[string, string, Given, string[]]>([
    ["a section", "I", { forms: formsBut({ "I.1": 5 }, { "II.1": 9 }, { "I.1": 3 }) }, ["BDV", "BTC", "BAO"]],
    [
      "a section by its words",
      "điểm Mục II",
      { forms: formsBut({ "I.1": 5 }, { "II.1": 9 }, { "I.1": 3 }) },
      ["BTC", "BDV", "BAO"],
    ],
    ["a criterion", "I.2", { forms: formsBut({ "I.1": 5 }, { "I.2": 3 }, { "I.1": 3 }) }, ["BTC", "BDV", "BAO"]],
    [
      "fewer deductions",
      "điểm trừ ít hơn",
      { forms: formsBut({ "II.2": -1 }, { "I.1": 5 }, { "I.1": 3 }) },
      ["BDV", "BTC", "BAO"],
    ],
    [
      "more bonus",
      "điểm thưởng",
      { criteria: bonusTree, forms: formsBut({ "I.1": 5, "I.3": 1 }, {}, { "I.1": 3 }) },
      ["BTC", "BDV", "BAO"],
    ],
    [
      "fewer days late",
      "chậm nộp ít hơn",
      {
        handIns: [aHandIn("BTC", { seenAt: "29/11/2024 08:00" }), aHandIn("BDV"), aHandIn("BAO")],
        forms: formsBut({}, {}, { "I.1": 3 }),
      },
      ["BDV", "BTC", "BAO"],
    ],
    [
      "votes of the last round, by name or code",
      "biểu quyết",
      {
        forms: formsBut({}, {}, { "I.1": 3 }),
        votes: [
          { subject: "Phân định đồng hạng", round: 2, candidate: "BTC", agreed: 6 },
          { subject: "Phân định đồng hạng", round: 1, candidate: "BDV", agreed: 9 },
          { subject: "Phân định đồng hạng", round: 2, candidate: "Ban Dân vận", agreed: 4 },
        ],
      },
      ["BTC", "BDV", "BAO"],
    ],
    [
      "the second link when the first is equal",
      "II; I.2",
      { forms: formsBut({ "I.1": 5 }, { "I.2": 3 }, { "I.1": 3 }) },
      ["BTC", "BDV", "BAO"],
    ],
  ])("breaks a tie by %s", (_, tieChain, given, order) => {
    const places = placesOf(resultOf({ ...given, settings: { tieChain } }));
    expect(places).toEqual(order.map((code, index) => [code, index + 1]));
  });

  it("never weighs more than the points", () => {
    const given = formsBut({ "II.1": 9 }, { "I.1": 5, "II.1": 9.5 }, {});
    expect(placesOf(resultOf({ forms: given, settings: { tieChain: "I" } }))).toEqual([
      ["BAO", 1],
      ["BTC", 2],
      ["BDV", 3],
    ]);
  });

  it("a vote for an alias counts", () => {
    const named = [aMember("BTC", "Ban Tổ chức", { aliases: "BTCTU" }), ...members.slice(1)];
    const votes = [
      { subject: "Phân định đồng hạng", candidate: "BTCTU", agreed: 3 },
      { subject: "Phân định đồng hạng", candidate: "BDV", agreed: 2 },
    ];
    const given = {
      members: named,
      votes,
      forms: formsBut({}, {}, { "I.1": 3 }),
      settings: { tieChain: "biểu quyết" },
    };
    expect(placesOf(resultOf(given))[0]).toEqual(["BTC", 1]);
  });
});

describe("a result of nobody", () => {
  it("has no places and no crash", () => {
    const result = resultOf({ members: [], handIns: [] }, NOW);
    expect(result.ranking).toEqual({ placed: [], unplaced: [], awards: [], aside: [], issues: [] });
  });
});
