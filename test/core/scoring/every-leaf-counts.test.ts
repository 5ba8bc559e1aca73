/** Every point reaches exactly one total, wherever its criterion hangs; of one that does not, an issue says why. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, aMember, type Given, type Row, resultOf, scoreOf, totalsOf } from "../../builders.ts";

const two = [aMember("DVA", "Đơn vị A"), aMember("DVB", "Đơn vị B")];
const perCase = (rule: string): Row => ({ kind: "mỗi trường hợp", rule });

/** A section, a criterion of the top with points of its own, and a bonus of the top. */
const mixed: Given = {
  members: two,
  criteria: [
    aGroup("I", 90),
    aCriterion("I.1", 90),
    aCriterion("II", 10),
    aCriterion("III", 0, perCase("mỗi trường hợp +1; tối đa +5")),
  ],
  forms: {
    DVA: { "I.1": 85, II: 10, III: { result: 5, selfScore: 5 } },
    DVB: { "I.1": 86, II: 0 },
  },
  settings: { total: 100 },
};

describe("criteria that hang under nothing", () => {
  it("count like those of a section", () => {
    const result = resultOf(mixed);
    expect(totalsOf(result)).toEqual({ DVA: "100", DVB: "86" });
    expect(result.ranking.placed.map(({ score, place }) => [score.member.code, place])).toEqual([
      ["DVA", 1],
      ["DVB", 2],
    ]);
    expect(scoreOf(result, "DVA").bonus.toFixed()).toBe("5");
    expect(scoreOf(result, "DVA").assignedMaximum.toFixed()).toBe("100");
  });

  it("are sections of their own to the share that a class asks of every section", () => {
    const classes = [{ order: 1, name: "Tốt", group: "Xếp loại", scoreFrom: 50, minimumShare: 80, shareLevel: "mục" }];
    const [first, second] = resultOf({ ...mixed, awards: classes }).ranking.placed;
    expect(first?.class).toBe("Tốt");
    expect(second?.class).toBeUndefined();
    expect(second?.why).toContain("Mục II đạt dưới 80% điểm tối đa");
  });

  it("make the whole of a flat table", () => {
    const criteria = [aCriterion("1", 50), aCriterion("2", 50), aCriterion("3", 0, { deductionCap: 3 })];
    const forms = { DVA: { 1: 40, 2: 50, 3: -2 }, DVB: { 1: 50, 2: 49 } };
    expect(totalsOf(resultOf({ members: two, criteria, forms, settings: { total: 100 } }))).toEqual({
      DVA: "88",
      DVB: "99",
    });
  });

  it("count by the weight of their half-year", () => {
    const halves = [
      aCriterion("1", 10, { period: "6 tháng đầu" }),
      aCriterion("2", 10, { period: "6 tháng cuối" }),
      aCriterion("3", 10),
    ];
    const given = {
      members: two,
      criteria: halves,
      settings: { total: 20, yearMethod: "(6 tháng đầu + 2 × 6 tháng cuối)/3" },
    };
    // (6 + 9) once, (3 + 9) twice, by 3
    expect(totalsOf(resultOf({ ...given, forms: { DVA: { 1: 6, 2: 3, 3: 9 } } }))["DVA"]).toBe("13");
  });
});

describe("lấy mục cao nhất", () => {
  const totalWith = (alternatives: readonly Row[], entries: Readonly<Record<string, Row>>, columns: Row = {}) => {
    const choice = { kind: "lấy mục cao nhất", rule: "cao nhất của: II.1.a, II.1.b", ...columns };
    const criteria = [
      aGroup("I", 90),
      aCriterion("I.1", 90),
      aGroup("II", 0),
      aGroup("II.1", 0, choice),
      ...alternatives,
    ];
    const forms = { DVA: { "I.1": 80, ...entries } };
    return totalsOf(resultOf({ members: two, criteria, forms, settings: { total: 90 } }))["DVA"];
  };
  const [small, large] = ["mỗi trường hợp +0,5; tối đa +1", "mỗi trường hợp +1; tối đa +3"].map(perCase);
  const half = { result: 1, selfScore: "0,5" };
  const three = { result: 3, selfScore: 3 };

  it.each([
    ["the first is larger", large, small, three, half],
    ["the second is larger", small, large, half, three],
  ])("of bonuses the one that adds most counts, and no other: %s", (_, a, b, entryA, entryB) => {
    const alternatives = [aCriterion("II.1.a", 0, a), aCriterion("II.1.b", 0, b)];
    expect(totalWith(alternatives, { "II.1.a": entryA, "II.1.b": entryB })).toBe("83");
  });

  it("of bonuses under a cap of the choice the most that may count counts", () => {
    const alternatives = [aCriterion("II.1.a", 0, small), aCriterion("II.1.b", 0, large)];
    expect(totalWith(alternatives, { "II.1.a": half, "II.1.b": three }, { bonusCap: 2 })).toBe("82");
  });

  it.each([
    ["-0,5", "-2"],
    ["-2", "-0,5"],
  ])("of deductions the one that takes least counts: %s and %s", (a, b) => {
    const deduction = perCase("mỗi trường hợp -0,5");
    const alternatives = [aCriterion("II.1.a", 0, deduction), aCriterion("II.1.b", 0, deduction)];
    const entry = (selfScore: string): Row => ({ result: Number(selfScore.replace(",", ".")) / -0.5, selfScore });
    expect(totalWith(alternatives, { "II.1.a": entry(a), "II.1.b": entry(b) })).toBe("79.5");
  });
});

describe("any table of criteria", () => {
  /** Parents are drawn among the codes, codes that there are not, and none: rings and orphans come by themselves. */
  const anyTable = fc.array(
    fc.record({
      parent: fc.option(fc.nat(11), { nil: undefined }),
      isGroup: fc.boolean(),
      score: fc.nat(10),
    }),
    { minLength: 1, maxLength: 10 },
  );

  it("counts each typed score once in the total, or tells of its row", () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const codeOf = (index: number): string => `T${index + 1}`;
        const parents = new Set(rows.map(({ parent }) => parent));
        const isLeaf = (index: number): boolean => rows[index]?.isGroup === false && !parents.has(index);
        const criteria = rows.map(({ parent }, index) =>
          aCriterion(codeOf(index), 10, {
            parent: parent === undefined ? undefined : codeOf(parent),
            // No group cuts off what stands in it.
            ...(isLeaf(index) ? {} : { kind: "nhóm", maximum: 1000 }),
          }),
        );
        const entries = Object.fromEntries(
          rows.flatMap(({ score }, index) => (isLeaf(index) ? [[codeOf(index), score]] : [])),
        );
        const result = resultOf({ members: two, criteria, forms: { DVA: entries }, settings: { total: undefined } });
        const told = new Set(
          result.issues.flatMap(({ sheetTitle, rowNumber }) =>
            rowNumber === undefined ? [] : [`${sheetTitle} ${rowNumber}`],
          ),
        );
        const isTold = (index: number): boolean =>
          told.has(`Tiêu chí ${index + 2}`) || told.has(`Phiếu Đơn vị A ${index + 2}`);
        const { leaves, total } = scoreOf(result, "DVA");
        const counted = rows.filter((_, index) => isLeaf(index) && leaves.has(codeOf(index)));
        expect(total.toFixed()).toBe(String(counted.reduce((sum, { score }) => sum + score, 0)));
        expect(
          rows.flatMap((_, index) =>
            !isLeaf(index) || leaves.has(codeOf(index)) || isTold(index) ? [] : [codeOf(index)],
          ),
        ).toEqual([]);
      }),
      { numRuns: 300, seed: 20_241_130 },
    );
  });
});
