/** Negative when `a` comes first. */
export type Comparison<Entry> = (a: Entry, b: Entry) => number;

/** An entry with its place, from 1; entries that no criterion tells apart share the best place of theirs. */
export interface Ranked<Entry> {
  readonly place: number;
  readonly entry: Entry;
}

/**
 * Orders `entries` by `criteria`, first criterion first, and gives each its place.
 *
 * Entries equal on every criterion share a place, the next place is skipped, and they are listed by `listing`, which
 * decides no place. The result does not depend on the order of the input, which is not modified.
 *
 * @example rank([{ id: "a", points: 7 }, { id: "b", points: 9 }, { id: "c", points: 7 }], [byPoints], byId)
 *          // => b: 1, a: 2, c: 2
 */
export function rank<Entry>(
  entries: readonly Entry[],
  criteria: readonly Comparison<Entry>[],
  listing: Comparison<Entry>,
): Ranked<Entry>[] {
  const compare: Comparison<Entry> = (a, b) => {
    for (const criterion of criteria) {
      const order = criterion(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  const ordered = [...entries].sort((a, b) => compare(a, b) || listing(a, b));
  const ranked: Ranked<Entry>[] = [];
  ordered.forEach((entry, index) => {
    const above = ranked[index - 1];
    ranked.push({ entry, place: above !== undefined && compare(above.entry, entry) === 0 ? above.place : index + 1 });
  });
  return ranked;
}
