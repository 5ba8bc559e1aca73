/** Changes of all files in the order they happened, under growing tokens: what Drive's `changes` reads. In memory only. */

import type { Change, Store } from "./store.ts";

export interface FeedEntry {
  readonly token: number;
  readonly time: string;
  readonly change: Change;
}

export interface ChangeFeed {
  /** The token of the next change. */
  next(): number;
  /** Changes from a token on. */
  since(token: number): readonly FeedEntry[];
}

const KEPT = 10_000;

/** Listens to the store from now on. Tokens start where no earlier start of the server can have been. */
export function createChangeFeed(store: Store, now: () => Date): ChangeFeed {
  const entries: FeedEntry[] = [];
  let next = Math.floor(now().getTime() / 1000);
  store.onChange((change) => {
    entries.push({ token: next, time: now().toISOString(), change });
    next += 1;
    if (entries.length > KEPT) entries.shift();
  });
  return {
    next: () => next,
    since: (token) => entries.filter((entry) => entry.token >= token),
  };
}
