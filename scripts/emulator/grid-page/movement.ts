/**
 * Where rows and columns went between two looks at a sheet. The API tells what stands now, not what was inserted or
 * deleted: lines are known again by what they show. Equal lines side by side (blank ones, mostly) are taken for unmoved.
 */

import { type Content, placeOf } from "./content.ts";

/** Zero-based index before → after; `undefined`: the line is gone. */
export type LineMovement = (index: number) => number | undefined;

export interface Movement {
  readonly row: LineMovement;
  readonly column: LineMovement;
  /** Nothing went anywhere. */
  readonly still: boolean;
}

/** What each line shows, in order, blank cells left out: the same before and after lines across it were put in. */
function linesOf({ cells }: Content, count: number, axis: 0 | 1): string[] {
  const lines = Array.from({ length: count }, (): (readonly [number, string])[] => []);
  for (const [key, { custom }] of cells) {
    const place = placeOf(key);
    const shown = custom?.shown ?? "";
    if (shown !== "") lines[place[axis]]?.push([place[1 - axis] ?? 0, shown]);
  }
  return lines.map((line) =>
    line
      .sort(([one], [other]) => one - other)
      .map(([, shown]) => shown)
      .join("\u0001"),
  );
}

function sharedEnds(before: readonly string[], after: readonly string[]): readonly [number, number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [start, end];
}

/** Where each text between two indices stands, of those that stand there once; blank lines are not told apart. */
function placesOnce(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>([""]);
  for (let index = from; index < to; index += 1) {
    const text = lines[index] ?? "";
    if (places.has(text)) often.add(text);
    places.set(text, index);
  }
  for (const text of often) places.delete(text);
  return places;
}

/** Follows lines from one list of texts to another. */
export function followLines(before: readonly string[], after: readonly string[]): LineMovement {
  const [start, end] = sharedEnds(before, after);
  const growth = after.length - before.length;
  const [lastBefore, lastAfter] = [before.length - end, after.length - end];
  const [once, onceAfter] = [placesOnce(before, start, lastBefore), placesOnce(after, start, lastAfter)];
  const found = (index: number): number | undefined => {
    const text = before[index] ?? "";
    return once.has(text) ? onceAfter.get(text) : undefined;
  };
  // A line that itself changed goes with the nearest one above it that is known again.
  const nearest = (index: number): number | undefined => {
    for (let other = index - 1; other >= start; other -= 1) {
      const place = found(other);
      if (place !== undefined) return place + index - other < lastAfter ? place + index - other : undefined;
    }
    return index < lastAfter ? index : undefined;
  };
  return (index) => {
    if (index < start) return index;
    if (index >= lastBefore) return index + growth;
    return found(index) ?? (growth === 0 ? index : nearest(index));
  };
}

/** Follows rows and columns from one content of a sheet to the next. */
export function movementOf(before: Content, after: Content): Movement {
  const [rows, columns] = ([0, 1] as const).map((axis) => {
    const [countBefore, countAfter] =
      axis === 0 ? [before.rowCount, after.rowCount] : [before.columnCount, after.columnCount];
    const follow = followLines(linesOf(before, countBefore, axis), linesOf(after, countAfter, axis));
    const still = Array.from({ length: countBefore }, (_, index) => index).every((index) => follow(index) === index);
    return { follow, still };
  });
  return {
    row: rows?.follow ?? ((index) => index),
    column: columns?.follow ?? ((index) => index),
    still: rows?.still !== false && columns?.still !== false,
  };
}
