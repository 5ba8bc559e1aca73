import { describe, expect, it } from "vitest";
import { type Comparison, rank } from "../../../functions/core/ranking/rank.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";

interface Entry {
  readonly id: string;
  readonly points: number;
  readonly second?: number;
}

const byPoints: Comparison<Entry> = () => (entry) => decimal(entry.points);
const bySecond: Comparison<Entry> = (tied) =>
  tied.every(({ second }) => second !== undefined) ? ({ second = 0 }) => decimal(second) : undefined;
const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
const places = (entries: readonly Entry[], comparisons: readonly Comparison<Entry>[]) =>
  rank(entries, comparisons, byId).map(({ place, entry }) => `${place}${entry.id}`);

describe("rank", () => {
  it("the example of the documentation", () => {
    const entries = [
      { id: "a", points: 7 },
      { id: "b", points: 9 },
      { id: "c", points: 7 },
    ];
    expect(places(entries, [byPoints])).toEqual(["1b", "2a", "2c"]);
    expect(places(entries.toReversed(), [byPoints])).toEqual(["1b", "2a", "2c"]);
    expect(entries.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("a figure that one of those tied lacks parts none of them", () => {
    const tied = [
      { id: "a", points: 7, second: 1 },
      { id: "b", points: 7 },
      { id: "c", points: 7, second: 3 },
      { id: "d", points: 5, second: 1 },
      { id: "e", points: 5, second: 2 },
    ];
    expect(places(tied, [byPoints, bySecond])).toEqual(["1a", "1b", "1c", "4e", "5d"]);
  });

  it("keeps the figures as far as an entry was tied", () => {
    const entries = [
      { id: "a", points: 7, second: 1 },
      { id: "b", points: 7, second: 3 },
      { id: "c", points: 5 },
      { id: "d", points: 4 },
      { id: "e", points: 4 },
    ];
    const figures = rank(entries, [byPoints, bySecond, byPoints], byId).map(({ entry, figures: own }) => [
      entry.id,
      own.map((figure) => figure?.toFixed()),
    ]);
    expect(figures).toEqual([
      ["b", ["7", "3"]],
      ["a", ["7", "1"]],
      ["c", ["5"]],
      ["d", ["4", undefined, "4"]],
      ["e", ["4", undefined, "4"]],
    ]);
  });

  it("of nobody, and without anything to compare", () => {
    expect(places([], [byPoints])).toEqual([]);
    expect(
      places(
        [
          { id: "b", points: 1 },
          { id: "a", points: 2 },
        ],
        [],
      ),
    ).toEqual(["1a", "1b"]);
  });
});
