/**
 * The library calculates a formula by first calculating what it reads, one within the other, and breaks where
 * some hundred wait for each other. Formulas that wait so long are calculated in stages: when one stage is
 * done, its values stand in the place of its formulas for the next.
 */

import type { EngineFormula } from "./engine.ts";
import type { SheetNeeds } from "./formula-needs.ts";

/** How many formulas may wait for each other. */
const MOST_WAITING = 100;
/** Beyond so many reads of one formula by another the order is not looked for. */
const MOST_READS = 3_000_000;

/** The formulas of each column of each sheet, by row. */
type Places = ReadonlyMap<string, readonly { readonly row: number; readonly index: number }[]>;

function placesOf(formulas: readonly EngineFormula[]): Places {
  const places = new Map<string, { row: number; index: number }[]>();
  formulas.forEach(({ sheet, row, column }, index) => {
    const key = `${sheet} ${column}`;
    const own = places.get(key);
    if (own === undefined) places.set(key, [{ row, index }]);
    else own.push({ row, index });
  });
  for (const own of places.values()) own.sort((one, other) => one.row - other.row);
  return places;
}

/** The formulas that one reads, given the cells it reads. */
function readsOf(needs: readonly SheetNeeds[], places: Places): number[] {
  const reads: number[] = [];
  for (const [sheet, columns] of needs.entries()) {
    for (const [column, intervals] of columns) {
      const own = places.get(`${sheet} ${column}`) ?? [];
      for (const [start, end] of intervals) {
        let [low, high] = [0, own.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((own[middle]?.row ?? 0) < start) low = middle + 1;
          else high = middle;
        }
        for (let at = low; at < own.length; at += 1) {
          const found = own[at];
          if (found === undefined || found.row >= end) break;
          reads.push(found.index);
        }
      }
    }
  }
  return reads;
}

interface Visit {
  readonly index: number;
  readonly reads: readonly number[];
  next: number;
}

/** Walks the formulas as the library does. `done` is called for each when all it reads is done; answers the longest wait. */
function walk(reads: readonly (readonly number[])[], done: (index: number) => void): number {
  const seen = new Uint8Array(reads.length);
  let longest = 0;
  for (const start of reads.keys()) {
    const stack: Visit[] = [];
    const enter = (index: number): void => {
      seen[index] = 1;
      stack.push({ index, reads: reads[index] ?? [], next: 0 });
      longest = Math.max(longest, stack.length);
    };
    if (seen[start] === 0) enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const read = top.reads[top.next];
      top.next += 1;
      if (read === undefined) {
        stack.pop();
        done(top.index);
      } else if (seen[read] === 0) enter(read);
    }
  }
  return longest;
}

/**
 * The indices of the formulas stage by stage, or `undefined` where none waits too long.
 *
 * @param formulas in the library's order: by sheet, row and column.
 * @param needsOf the cells that a formula reads, by its index.
 */
export function stagesOf(
  formulas: readonly EngineFormula[],
  needsOf: (index: number) => readonly SheetNeeds[],
): number[][] | undefined {
  if (formulas.length <= MOST_WAITING) return undefined;
  const places = placesOf(formulas);
  const reads: number[][] = [];
  let count = 0;
  for (const index of formulas.keys()) {
    const own = readsOf(needsOf(index), places);
    count += own.length;
    if (count > MOST_READS) return undefined;
    reads.push(own);
  }
  const levels = new Uint32Array(formulas.length);
  const longest = walk(reads, (index) => {
    levels[index] = (reads[index] ?? []).reduce((most, read) => Math.max(most, (levels[read] ?? 0) + 1), 0);
  });
  if (longest <= MOST_WAITING) return undefined;
  const stages: number[][] = [];
  for (const [index, level] of levels.entries()) {
    const stage = Math.floor(level / MOST_WAITING);
    while (stages.length <= stage) stages.push([]);
    stages[stage]?.push(index);
  }
  return stages;
}
