/** Chance that can be repeated: the same seed gives the same choices. */
export interface Chance {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  /** @throws Error for no items. */
  pick<Item>(items: readonly Item[]): Item;
  pickOrNone<Item>(items: readonly Item[]): Item | undefined;
}

/** Chance from `seed`, any whole number (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pickOrNone = <Item>(items: readonly Item[]): Item | undefined =>
    items.length === 0 ? undefined : items[below(items.length)];
  return {
    below,
    pickOrNone,
    pick(items) {
      const found = pickOrNone(items);
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
  };
}
