/** Which cells formulas read: only these are given to the calculating library. */

import { rangeOfReference } from "./formula-text.ts";
import { type Expression, eachPart } from "./parse-formula.ts";
import type { Reference } from "./scan-formula.ts";

/** Rows of a column, half-open, in order and not touching. */
export type Intervals = readonly (readonly [start: number, end: number])[];

/** The cells read of one sheet, by column. */
export type SheetNeeds = ReadonlyMap<number, Intervals>;

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What a formula's references mean. */
export interface NeedsScope {
  /** The place of a sheet by its title; without one, of the formula's own. */
  placeOf(title: string | undefined): number | undefined;
  named(name: string): Reference | undefined;
}

// What these read is known only when they are calculated.
const READS_ANYTHING = new Set(["INDIRECT", "OFFSET"]);

/** Collects what formulas read. */
export class Needs {
  readonly #sheets: readonly GridSize[];
  readonly #columns: Map<number, [number, number][]>[];
  #everything = false;

  constructor(sheets: readonly GridSize[]) {
    this.#sheets = sheets;
    this.#columns = sheets.map(() => new Map());
  }

  add(root: Expression, scope: NeedsScope): void {
    eachPart(root, (part) => {
      if (part.kind === "call" && READS_ANYTHING.has(part.name.toUpperCase())) this.#everything = true;
      // `A1:INDEX(…)` reaches from its first cell to any other.
      if (part.kind === "binary" && part.operator === ":") this.#everything = true;
      const reference =
        part.kind === "reference" ? part.reference : part.kind === "name" ? scope.named(part.name) : undefined;
      if (reference !== undefined) this.#addReference(reference, scope.placeOf(reference.title));
    });
  }

  #addReference(reference: Reference, place: number | undefined): void {
    const size = place === undefined ? undefined : this.#sheets[place];
    const columns = place === undefined ? undefined : this.#columns[place];
    if (size === undefined || columns === undefined) return;
    const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = rangeOfReference(reference);
    const rows: [number, number] = [startRowIndex, Math.min(endRowIndex ?? size.rows, size.rows)];
    for (let column = startColumnIndex; column < Math.min(endColumnIndex ?? size.columns, size.columns); column += 1) {
      const own = columns.get(column);
      if (own === undefined) columns.set(column, [[...rows]]);
      else own.push([...rows]);
    }
  }

  /** The cells of each sheet, in the order of the sheets. */
  all(): SheetNeeds[] {
    return this.#sheets.map(({ rows, columns }, place) => {
      if (this.#everything) {
        return new Map(Array.from({ length: columns }, (_, column) => [column, [[0, rows] as const]] as const));
      }
      return new Map([...(this.#columns[place] ?? [])].map(([column, list]) => [column, joined(list)]));
    });
  }
}

function joined(list: readonly [number, number][]): Intervals {
  const sorted = [...list].sort(([one], [other]) => one - other);
  const result: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Whether a row is in one of the intervals. */
export function isNeeded(intervals: Intervals, row: number): boolean {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.[1] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return row >= (intervals[low]?.[0] ?? Number.POSITIVE_INFINITY);
}
