/** The second implementation on totals added up by hand. */
import { describe, expect, it } from "vitest";
import type { BlocModel, EntryModel, LeafModel, SettingsModel } from "./bloc-model.ts";
import { expectPlaces } from "./expect-places.ts";
import { expectResult } from "./expect-result.ts";
import { literal } from "./rational.ts";

const SETTINGS: SettingsModel = {
  startingPoints: 0,
  bonusCap: undefined,
  deductionCap: undefined,
  totalCap: undefined,
  isNetted: false,
  isFullWhenUnassigned: true,
  isByHalves: false,
  weights: [1, 2],
  isRankedByShare: false,
  digits: 2,
  chain: [],
};

/** Points of each member, in whole points; undefined for one to whom the criterion is not assigned. */
type Scores = readonly (number | undefined)[];

const entry = (points: number | undefined): EntryModel => ({
  isUnassigned: points === undefined,
  self: points === undefined ? undefined : { value: points * 100, style: 0 },
  bloc: undefined,
  verified: undefined,
  result: undefined,
  target: undefined,
  supplement: undefined,
});

const leaf = (code: string, maximum: number, scores: Scores, more: Partial<LeafModel> = {}): LeafModel => ({
  kind: "leaf",
  code,
  part: "base",
  maximum: maximum * 100,
  bonusCap: undefined,
  deductionCap: undefined,
  rule: { kind: "direct" },
  wording: 0,
  unit: undefined,
  period: undefined,
  isByMilestone: false,
  entries: scores.map(entry),
  ...more,
});

const bloc = (children: readonly LeafModel[], settings: Partial<SettingsModel> = {}): BlocModel => ({
  members: (children[0]?.entries ?? []).map(() => ({
    isHandedIn: true,
    exclusion: undefined,
    daysLate: 0,
    votes: [],
  })),
  sections: [
    {
      kind: "group",
      code: "I",
      maximum: 0,
      bonusCap: undefined,
      deductionCap: undefined,
      isUnassigned: [],
      period: undefined,
      children,
      alternatives: [],
      isShort: false,
    },
  ],
  settings: { ...SETTINGS, ...settings },
});

const resultsOf = (given: BlocModel) =>
  expectResult(given).map((own) => [literal(own.total), literal(own.sharePercent)]);

const bonus = (...scores: Scores) => leaf("I.8", 0, scores, { part: "bonus" });
const deduction = (...scores: Scores) => leaf("I.9", 0, scores, { part: "deduction" });

describe("a total of the second implementation", () => {
  it.each<[string, readonly LeafModel[], Partial<SettingsModel>, string, string]>([
    ["is base, bonus and deduction", [leaf("I.1", 10, [8]), bonus(3), deduction(2)], {}, "9", "90"],
    [
      "takes each under its cap",
      [leaf("I.1", 10, [8]), bonus(3), deduction(2)],
      { bonusCap: 100, deductionCap: 50 },
      "8.5",
      "85",
    ],
    // 3 − 2 = 1, at most 0,5.
    [
      "nets before the cap",
      [leaf("I.1", 10, [8]), bonus(3), deduction(2)],
      { isNetted: true, bonusCap: 50 },
      "8.5",
      "85",
    ],
    ["ends at its own cap", [leaf("I.1", 10, [10]), bonus(3)], { totalCap: 1200 }, "12", "120"],
    // 18 of 5 + 15 = 20.
    [
      "begins with the starting points",
      [leaf("I.1", 10, [8]), leaf("I.2", 5, [5])],
      { startingPoints: 500 },
      "18",
      "90",
    ],
    ["counts full what is not assigned", [leaf("I.1", 10, [8]), leaf("I.2", 5, [undefined])], {}, "13", "86.67"],
    [
      "leaves out what is not assigned",
      [leaf("I.1", 10, [8]), leaf("I.2", 5, [undefined])],
      { isFullWhenUnassigned: false },
      "8",
      "80",
    ],
    // First half 8 + 5 of 15, second 5 of 5: (13 + 2 × 5) / 3 = 7,67 of (15 + 2 × 5) / 3.
    [
      "weighs the halves",
      [leaf("I.1", 10, [8], { period: "first half" }), leaf("I.2", 5, [5])],
      { isByHalves: true },
      "7.67",
      "92.04",
    ],
  ])("%s", (_, leaves, settings, total, share) => {
    expect(resultsOf(bloc(leaves, settings))).toEqual([[total, share]]);
  });

  it("places equals together and skips the next place, unless the chain tells them apart", () => {
    const leaves = [leaf("I.1", 10, [5, 8, 7, 8, 1]), leaf("I.2", 10, [5, 2, 3, 3, 1])];
    const places = (settings: Partial<SettingsModel>) => {
      const given = bloc(leaves, settings);
      return expectPlaces(given, expectResult(given));
    };
    expect(places({})).toEqual([2, 2, 2, 1, 5]);
    expect(places({ chain: [{ code: "I.1" }] })).toEqual([4, 2, 3, 1, 5]);
  });
});

describe("a bloc of kinds of the second implementation", () => {
  const xa = { kinds: ["Cấp xã"], isBut: false } as const;
  // 7 of everybody and 4 of the communes; 3 of everybody else.
  const leaves = [
    leaf("I.1", 7, [7, 6, 0, 0], { own: { applies: xa, leaf: leaf("I.1", 4, [0, 0, 4, 2]) } }),
    leaf("I.2", 3, [3, 3, 3, 3], { applies: { ...xa, isBut: true } }),
  ];
  const given = (isRankedByKind: boolean): BlocModel => {
    const plain = bloc(leaves, { isRankedByKind, isRankedByShare: true });
    const kinds = [["Cấp tỉnh"], ["Cấp tỉnh"], ["Cấp xã"], ["Cấp xã", "Xã miền núi"]] as const;
    return { ...plain, members: plain.members.map((member, index) => ({ ...member, kinds: kinds[index] ?? [] })) };
  };

  it("counts for each the rows that are for it", () => {
    expect(resultsOf(given(false))).toEqual([
      ["10", "100"],
      ["9", "90"],
      ["4", "100"],
      ["2", "50"],
    ]);
  });

  it("places all together, or each kind apart", () => {
    const places = (isRankedByKind: boolean) =>
      expectPlaces(given(isRankedByKind), expectResult(given(isRankedByKind)));
    expect(places(false)).toEqual([1, 3, 1, 4]);
    expect(places(true)).toEqual([1, 2, 1, 2]);
  });
});
