import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";

/**
 * The figure by which entries tied so far are told apart, more being better; undefined where it cannot be had for all of
 * them, and then it parts none: a figure that one of them lacks would have to be made up.
 */
export type Comparison<Entry> = (tied: readonly Entry[]) => ((entry: Entry) => Decimal) | undefined;

/** An entry with its place, from 1; entries that no comparison tells apart share the best place of theirs. */
export interface Ranked<Entry> {
  readonly place: number;
  readonly entry: Entry;
  /** Its figure at each comparison, as far as it was tied with others; undefined at one that parted none. */
  readonly figures: readonly (Decimal | undefined)[];
}

/**
 * Orders `entries` by `comparisons`, first comparison first, and gives each its place.
 *
 * Entries that stay together share a place, the next place is skipped, and they are listed by `listing`, which decides
 * no place. The result does not depend on the order of the input, which is not modified.
 *
 * @example rank([{ id: "a", points: 7 }, { id: "b", points: 9 }, { id: "c", points: 7 }], [byPoints], byId)
 *          // => b: 1, a: 2, c: 2
 */
export function rank<Entry>(
  entries: readonly Entry[],
  comparisons: readonly Comparison<Entry>[],
  listing: (a: Entry, b: Entry) => number,
): Ranked<Entry>[] {
  let groups: Tied<Entry>[] = [entries.map((entry) => ({ entry, figures: [] }))];
  for (const comparison of comparisons) groups = groups.flatMap((tied) => parted(tied, comparison));
  const ranked: Ranked<Entry>[] = [];
  for (const tied of groups) {
    const place = ranked.length + 1;
    const listed = tied.toSorted((a, b) => listing(a.entry, b.entry));
    for (const { entry, figures } of listed) ranked.push({ place, entry, figures });
  }
  return ranked;
}

type Tied<Entry> = readonly Omit<Ranked<Entry>, "place">[];

/** The groups that `comparison` parts `tied` into, the best first. */
function parted<Entry>(tied: Tied<Entry>, comparison: Comparison<Entry>): Tied<Entry>[] {
  if (tied.length < 2) return [tied];
  const figureOf = comparison(tied.map(({ entry }) => entry));
  const compared = (group: Tied<Entry>, figure: Decimal | undefined): Tied<Entry> =>
    group.map(({ entry, figures }) => ({ entry, figures: [...figures, figure] }));
  if (figureOf === undefined) return [compared(tied, undefined)];
  return [...Map.groupBy(tied, ({ entry }) => figureOf(entry).toFixed())]
    .map(([figure, group]) => ({ figure: decimal(figure), group }))
    .sort((a, b) => b.figure.cmp(a.figure))
    .map(({ figure, group }) => compared(group, figure));
}
