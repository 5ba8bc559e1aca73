import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, type Given, issuesOf, placedOf, resultOf, scoreOf, totalOf } from "../../builders.ts";

const WEIGHTED = "(6 tháng đầu + 2 × 6 tháng cuối)/3";
const NETTED = "bù trừ với điểm thưởng";

describe("a year of two half-years", () => {
  const criteria: Given["criteria"] = [
    aGroup("I", 10),
    aCriterion("I.1", 10, { period: "6 tháng đầu" }),
    aCriterion("I.2", 10, { period: "6 tháng cuối" }),
    aGroup("II", 10),
    aCriterion("II.1", 10),
    aCriterion("II.2", 0, { bonusCap: 2, period: "6 tháng cuối" }),
  ];
  const weighted = (entries: Record<string, number>, more: Given["settings"] = {}) =>
    scoreOf(resultOf({ criteria, settings: { yearMethod: WEIGHTED, ...more }, forms: { BTC: entries } }));

  it("weighs the totals of both and rounds once", () => {
    // H1 = 8 + 9 = 17; H2 = 7 + 9 + 1 = 17; with I.2 = 6: H2 = 16; (17 + 32) / 3 = 16,333…
    expect(weighted({ "I.1": 8, "I.2": 6, "II.1": 9, "II.2": 1 }).total.toFixed()).toBe("16.33");
    expect(weighted({ "I.1": 8, "I.2": 7, "II.1": 9, "II.2": 1 }).total.toFixed()).toBe("17");
  });

  it("has the points of each half, and the caps of each", () => {
    const { halves } = weighted({ "I.1": 8, "I.2": 6, "II.1": 9, "II.2": 5 });
    expect(halves.map(({ half, weight, total }) => [half, weight.toFixed(), total.toFixed()])).toEqual([
      ["first", "1", "17"],
      ["second", "2", "17"],
    ]);
  });

  it("weighs sections, bonus and share alike", () => {
    const score = weighted({ "I.1": 8, "I.2": 6, "II.1": 9, "II.2": 1 });
    expect(score.nodes.get("I")?.base.toFixed()).toBe("6.67"); // (8 + 12) / 3
    expect(score.bonus.toFixed()).toBe("0.67");
    expect(score.assignedMaximum.toFixed()).toBe("20");
    expect(score.sharePercent.toFixed()).toBe("81.65"); // 16,33 / 20
  });

  it("a share of a part is judged before rounding", () => {
    // Mục I: (8 + 2 × 9) / 3 of 10 is 86,67%; rounded to whole points it would be 9 of 10.
    const awards = [{ order: 1, name: "Hoàn thành tốt", group: "Xếp loại", scoreFrom: 0, minimumShare: 88 }];
    const classAt = (minimumShare: number) =>
      placedOf(
        resultOf({
          criteria,
          settings: { yearMethod: WEIGHTED, digits: "0" },
          awards: awards.map((row) => ({ ...row, minimumShare })),
          forms: { BTC: { "I.1": 8, "I.2": 9, "II.1": 10 } },
        }),
        "BTC",
      ).class;
    expect([classAt(88), classAt(86)]).toEqual([undefined, "Hoàn thành tốt"]);
  });

  it("is told nothing where each half adds up, and told the half that does not", () => {
    const wrong = (given: Given["criteria"] = criteria) =>
      issuesOf(resultOf({ criteria: given, settings: { yearMethod: WEIGHTED } }), "Tiêu chí");
    expect(wrong()).toEqual([]);
    const changed = criteria?.map((row) => (row["code"] === "I.2" ? { ...row, maximum: 9 } : row));
    expect(wrong(changed)).toEqual([
      "C2: Điểm tối đa của mục I ghi 10, cộng từ các tiêu chí của 6 tháng cuối là 9. Đề nghị sửa cho khớp.",
    ]);
  });

  it("a criterion without a period counts in the half of its group, else in both", () => {
    const inherited = [
      aGroup("I", 10, { period: "6 tháng đầu" }),
      aCriterion("I.1", 10),
      aGroup("II", 10, { period: "6 tháng cuối" }),
      aCriterion("II.1", 10),
    ];
    const settings = { yearMethod: WEIGHTED, total: 10 };
    const result = resultOf({ criteria: inherited, settings, forms: { BTC: { "I.1": 9, "II.1": 6 } } });
    expect(scoreOf(result).total.toFixed()).toBe("7"); // (9 + 12) / 3
    expect(issuesOf(result, "Tiêu chí")).toEqual([]);
  });

  it("periods mean nothing where the year is scored once", () => {
    const score = weighted({ "I.1": 8, "I.2": 6, "II.1": 9 }, { yearMethod: "cả năm" });
    expect(score.total.toFixed()).toBe("19"); // I counts 10 at most
    expect(score.halves).toEqual([]);
  });
});

describe("the caps of the whole table", () => {
  const criteria: Given["criteria"] = [
    aGroup("I", 20),
    aCriterion("I.1", 20),
    aCriterion("I.2", 0, { bonusCap: 9 }),
    aCriterion("I.3", 0, { deductionCap: 9 }),
  ];
  const total = (entries: Record<string, number>, settings: NonNullable<Given["settings"]>) =>
    totalOf({ "I.1": 15, ...entries }, { criteria, settings });

  it.each([
    [{ startingPoints: 5 }, "20"], // 5 + 15
    [{ startingPoints: 5, totalCap: "18" }, "18"],
    [{ deductionCap: 3 }, "15"],
  ])("%j with nothing else", (settings, expected) => expect(total({}, settings)).toBe(expected));

  it.each([
    ["a deduction on its own", { "I.3": -5 }, { deductionCap: 3 }, "12"],
    ["a deduction beside a bonus", { "I.2": 4, "I.3": -5 }, { deductionCap: 3 }, "16"],
    ["a bonus beside a deduction", { "I.2": 6, "I.3": -5 }, { bonusCap: 2 }, "12"],
    ["the net of both, upwards", { "I.2": 6, "I.3": -1 }, { bonusCap: 2, deductionMode: NETTED }, "17"],
    ["the net of both, downwards", { "I.2": 1, "I.3": -9 }, { deductionCap: 3, deductionMode: NETTED }, "12"],
    [
      "the net of both, within both",
      { "I.2": 3, "I.3": -4 },
      { bonusCap: 2, deductionCap: 2, deductionMode: NETTED },
      "14",
    ],
  ])("hold for %s", (_, entries, settings, expected) => expect(total(entries, settings)).toBe(expected));

  it("what is shown as bonus and deduction adds up to the total", () => {
    for (const entries of [
      { "I.2": 6, "I.3": -1 },
      { "I.2": 1, "I.3": -9 },
      { "I.2": 3, "I.3": -4 },
    ]) {
      const settings = { bonusCap: 2, deductionCap: 3, deductionMode: NETTED };
      const score = scoreOf(resultOf({ criteria, settings, forms: { BTC: { "I.1": 15, ...entries } } }));
      expect(score.bonus.plus(score.deduction).plus(15).toFixed()).toBe(score.total.toFixed());
      expect(score.bonus.gte(0) && score.deduction.lte(0)).toBe(true);
    }
  });

  it("starting points count in the share, and in the sum of the table", () => {
    const result = resultOf({ criteria, settings: { startingPoints: 5, total: 25 }, forms: { BTC: { "I.1": 15 } } });
    expect(scoreOf(result).sharePercent.toFixed()).toBe("80"); // 20 / 25
    expect(issuesOf(result, "Tiêu chí")).toEqual([]);
    const [wrong] = issuesOf(resultOf({ criteria, settings: { startingPoints: 5, total: 20 } }), "Tiêu chí");
    expect(wrong).toContain("Điểm tối đa của toàn bảng ghi 20, điểm khởi đầu 5 cộng với các tiêu chí là 25.");
  });
});
