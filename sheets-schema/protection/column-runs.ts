/** The columns of a sheet gathered into what one lock can guard. */
import type { Typist } from "../column.ts";
import type { Column, Sheet } from "../sheet.ts";
import type { SheetPlace } from "./places.ts";

/** Neighbouring columns with the same typists. */
export interface Run {
  readonly first: Column;
  readonly typedBy: readonly Typist[];
  readonly start: number;
  readonly end: number;
}

/** The columns of a sheet as they stand, from left to right. */
export function runsOf(sheet: Sheet, { columns }: SheetPlace): Run[] {
  const found = sheet.columns
    .flatMap((column) => {
      const index = columns.get(column.field);
      return index === undefined ? [] : [{ column, index }];
    })
    .sort((a, b) => a.index - b.index);
  const runs: Run[] = [];
  for (const { column, index } of found) {
    const last = runs.at(-1);
    if (last !== undefined && last.end === index && sameTypists(last.typedBy, column.typedBy)) {
      runs[runs.length - 1] = { ...last, end: index + 1 };
    } else {
      runs.push({ first: column, typedBy: column.typedBy, start: index, end: index + 1 });
    }
  }
  return runs;
}

const sameTypists = (a: readonly Typist[], b: readonly Typist[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
