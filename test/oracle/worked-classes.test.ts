/** The second implementation on classes given by hand. */
import { expect, it } from "vitest";
import type { BlocModel, ClassModel, LeafModel, QuotaModel } from "./bloc-model.ts";
import { expectClasses } from "./expect-classes.ts";
import { expectPlaces } from "./expect-places.ts";
import { expectResult } from "./expect-result.ts";

const leaf = (code: string, maximum: number, scores: readonly number[]): LeafModel => ({
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
  entries: scores.map((points) => ({
    isUnassigned: false,
    self: { value: points * 100, style: 0 },
    bloc: undefined,
    verified: undefined,
    result: undefined,
    target: undefined,
    supplement: undefined,
  })),
});

/** Totals 19, 18, 15, 12 of 20: each in I, of 10, and II, of 10. */
const bloc = (classes: readonly ClassModel[]): BlocModel => ({
  members: [0, 1, 2, 3].map(() => ({ isHandedIn: true, exclusion: undefined, daysLate: 0, votes: [] })),
  sections: [leaf("I", 10, [10, 8, 10, 6]), leaf("II", 10, [9, 10, 5, 6])],
  settings: {
    ...{ startingPoints: 0, bonusCap: undefined, deductionCap: undefined, totalCap: undefined, isNetted: false },
    ...{ isFullWhenUnassigned: true, isByHalves: false, weights: [1, 2], isRankedByShare: false, digits: 2, chain: [] },
  },
  classes,
});
const from = (points: number, more: Partial<ClassModel> = {}): ClassModel => ({
  scoreFrom: points * 100,
  conditions: [],
  quota: undefined,
  ...more,
});
const classes = (...given: readonly ClassModel[]): string => {
  const own = bloc(given);
  const expected = expectResult(own);
  return expectClasses(own, expected, expectPlaces(own, expected))
    .map((index) => index ?? "-")
    .join(" ");
};
const share = (kind: Exclude<QuotaModel["kind"], "count">, value: number, rounding?: "down" | "nearest" | "up") =>
  ({ kind, value, rounding }) as const;

it.each<[string, readonly ClassModel[], string]>([
  ["points", [from(18), from(15)], "0 0 1 -"],
  ["no section below its share", [from(15, { conditions: [{ kind: "none below", percent: 51 }] }), from(0)], "0 0 1 1"],
  ["points of a section", [from(0, { conditions: [{ kind: "points", code: "I", least: 1000 }] }), from(0)], "0 1 0 1"],
  [
    "lowered once",
    [from(15, { conditions: [{ kind: "lowered", code: "II", below: 1000 }] }), from(10), from(0)],
    "1 0 1 1",
  ],
  ["a number", [from(15, { quota: { kind: "count", count: 2 } }), from(0)], "0 0 1 1"],
  // 4/3 = 1.33
  ["a third, down", [from(15, { quota: share("fraction", 3) }), from(0)], "0 1 1 1"],
  ["a third, up", [from(15, { quota: share("fraction", 3, "up") }), from(0)], "0 0 1 1"],
  // 4 = 3 + 1
  ["one of each three", [from(15, { quota: share("per", 3) }), from(0)], "0 1 1 1"],
  // 30% of 4 = 1.2
  ["a percentage, nearest", [from(15, { quota: share("percent", 3, "nearest") }), from(0)], "0 1 1 1"],
])("classes by %s", (_, given, expected) => expect(classes(...given)).toBe(expected));
