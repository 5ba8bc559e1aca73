import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions } from "../../../../functions/core/rules/terms/best-results.ts";
import {
  compareHigh,
  compareLow,
  contains,
  type End,
  holdsAnything,
  type Interval,
  intersection,
  sideOf,
} from "../../../../functions/core/rules/terms/interval.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";

const end = (value: number, inclusive: boolean): End => ({ value: decimal(value), inclusive });
const fraction = (numerator: number, denominator: number) => ({
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});

describe("intervals", () => {
  it.each<[Interval, number, number, -1 | 0 | 1]>([
    [{ low: end(1, true) }, 2, 2, 0],
    [{ low: end(1, false) }, 2, 2, -1],
    [{ low: end(1, false) }, 3, 2, 0],
    [{ low: end(1, true) }, 1, 2, -1],
    [{ high: end(1, true) }, 2, 2, 0],
    [{ high: end(1, false) }, 2, 2, 1],
    [{ high: end(1, true) }, 3, 2, 1],
    [{ high: end(1, false) }, 1, 2, 0],
    [{ low: end(1, true), high: end(3, true) }, 4, 1, 1],
    [{ low: end(1, true), high: end(3, true) }, 0, 1, -1],
    [{}, 9, 1, 0],
  ])("%j beside %i/%i: %i", (interval, numerator, denominator, side) => {
    expect(sideOf(interval, fraction(numerator, denominator))).toBe(side);
    expect(contains(interval, fraction(numerator, denominator))).toBe(side === 0);
  });

  const ends = fc.option(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()).map(([value, inside]) => end(value, inside)),
    {
      nil: undefined,
    },
  );
  const intervals = fc.record({ low: ends, high: ends });
  const halves = Array.from({ length: 17 }, (_, index) => fraction(index - 2, 2));
  const held = (interval: Interval) => halves.filter((half) => contains(interval, half)).length;

  it("intersection: holds what both hold", () => {
    fc.assert(
      fc.property(intervals.filter(holdsAnything), intervals.filter(holdsAnything), (a, b) => {
        const shared = intersection(a, b);
        const both = halves.filter((half) => contains(a, half) && contains(b, half)).length;
        expect(shared === undefined ? 0 : held(shared)).toBe(both);
      }),
    );
  });

  it("holdsAnything: says whether any number lies inside", () => {
    fc.assert(
      fc.property(intervals, (interval) => {
        expect(holdsAnything(interval)).toBe(held(interval) > 0);
      }),
    );
  });

  it("compareLow and compareHigh: what begins or ends further down comes first", () => {
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        expect(Math.sign(compareLow(a, b))).toBe(Math.sign(held({ low: b }) - held({ low: a })));
        expect(Math.sign(compareHigh(a, b))).toBe(Math.sign(held({ high: a }) - held({ high: b })));
      }),
    );
  });

  it.each([
    [1, 3, 2, 6, 0],
    [1, 3, 1, 2, -1],
    [2, 3, 1, 2, 1],
    [-1, 2, -1, 3, -1],
  ])("compareFractions: %i/%i beside %i/%i is %i", (a, b, c, d, order) => {
    expect(compareFractions(fraction(a, b), fraction(c, d))).toBe(order);
  });
});
