/** What members type in Kết quả, Chỉ tiêu and Số liệu bổ sung, and the points that rules are made of. */
import fc, { type Arbitrary } from "fast-check";
import type { MeasureModel } from "./bloc-model.ts";

/** The three cells beside a score; one left out is blank. */
export interface Measures {
  readonly result?: MeasureModel | undefined;
  readonly target?: MeasureModel | undefined;
  readonly supplement?: MeasureModel | undefined;
}

/** A drawn leaf holds entries for so many members; a bloc of fewer leaves the last unused. */
export const MOST_MEMBERS = 8;

/** Whole quarters of a point, in hundredths. */
export const quarters = (min: number, max: number): Arbitrary<number> =>
  fc.integer({ min: min * 4, max: max * 4 }).map((count) => count * 25);

/** One of the three ways in which each measure may be typed. */
export const style = fc.nat(2);
/** One for each of the most members. */
export const forEach = <Item>(item: Arbitrary<Item>): Arbitrary<Item[]> =>
  fc.array(item, { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS });
/** Blank once in four times. */
export const sometimes = <Item>(item: Arbitrary<Item>): Arbitrary<Item | undefined> =>
  fc.option(item, { nil: undefined, freq: 3 });
/** Results alone, some of them blank. */
export const results = (result: Arbitrary<MeasureModel>): Arbitrary<Measures[]> =>
  forEach(fc.record({ result: sometimes(result) }));

/** A number of so many hundredths. */
export const numbers = (value: Arbitrary<number>): Arbitrary<MeasureModel> =>
  fc.record({ kind: fc.constant("number"), value, style });
/** A whole number from 0 to `max`. */
export const counts = (max: number): Arbitrary<MeasureModel> => numbers(fc.nat(max).map((count) => count * 100));
/** From 55 to 105 by halves, with a percent sign or without. */
export const percentages: Arbitrary<MeasureModel> = fc.record({
  kind: fc.constantFrom("number", "percent"),
  value: fc.integer({ min: 110, max: 210 }).map((halves) => halves * 50),
  style,
});
/** Such as 12/14; more than the whole is possible. */
export const shares: Arbitrary<MeasureModel> = fc.record({
  kind: fc.constant("share"),
  part: fc.nat(30),
  of: fc.integer({ min: 13, max: 29 }),
});
/** One of `texts`, typed as it stands. */
export const words = (...texts: string[]): Arbitrary<MeasureModel> =>
  fc.record({ kind: fc.constant("words"), text: fc.constantFrom(...texts) });

/** A number from 0,5 to 8, near enough to the counts to be passed by some. */
export const positive = numbers(fc.integer({ min: 1, max: 16 }).map((halves) => halves * 50));
