/** trimWhitespace, deleteDuplicates, randomizeRange. */

import { randomInt } from "node:crypto";
import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { DimensionRange, GridRange } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import { overlap, unbounded } from "../drafts/protection.ts";
import { cellAt } from "../state/spreadsheet.ts";
import { type Cell, cellOf, effectiveValueOf } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { eachCell, editableBox } from "./grid-range.ts";

/** Spaces, tabs and line breaks as Google trims them: at both ends off, inside to one space. */
const trimmed = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The cells of a box, row by row. */
function rowsOf(draft: Draft, sheetId: number, box: Box): (Cell | undefined)[][] {
  const sheet = draft.sheet(sheetId);
  return Array.from({ length: box.endRow - box.startRow }, (_, row) =>
    Array.from({ length: box.endColumn - box.startColumn }, (__, column) =>
      cellAt(sheet, box.startRow + row, box.startColumn + column),
    ),
  );
}

function writeRows(draft: Draft, sheetId: number, box: Box, rows: readonly (readonly (Cell | undefined)[])[]): void {
  eachCell(box, (row, column) => {
    draft.setCell(sheetId, row, column, rows[row - box.startRow]?.[column - box.startColumn]);
  });
}

function assertNoMerges(draft: Draft, sheetId: number, box: Box, verb: string): void {
  if (draft.sheet(sheetId).merges.some((merge) => overlap(unbounded(merge), box))) {
    throw invalid(`You can't ${verb} a range that contains merged cells.`);
  }
}

/** What rows are compared by: letters in either case are alike. */
function keyOf(cell: Cell | undefined): string {
  const value = effectiveValueOf(cell?.value);
  if (typeof value === "object") return `error ${value.error}`;
  return `${typeof value} ${String(value).toLowerCase()}`;
}

/** The columns that rows are compared by, from the range's first; all of them if none are named. */
function comparedColumns(box: Box, named: readonly DimensionRange[]): number[] {
  const width = box.endColumn - box.startColumn;
  const all = Array.from({ length: width }, (_, at) => at);
  if (named.length === 0) return all;
  const wanted = named.map(({ dimension, startIndex = 0, endIndex = box.endColumn }) => {
    if (dimension !== "COLUMNS") throw invalid("comparisonColumns must be columns.");
    return [startIndex - box.startColumn, endIndex - box.startColumn] as const;
  });
  return all.filter((column) => wanted.some(([start, end]) => column >= start && column < end));
}

export const cleanUpRequests: RequestHandlers = {
  trimWhitespace: ({ range }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    let cellsChangedCount = 0;
    eachCell(box, (row, column) => {
      const cell = cellAt(draft.sheet(sheetId), row, column);
      if (typeof cell?.value !== "string" || trimmed(cell.value) === cell.value) return;
      const value = trimmed(cell.value);
      draft.setCell(sheetId, row, column, cellOf(value === "" ? undefined : value, cell.format, cell.extras));
      cellsChangedCount += 1;
    });
    return cellsChangedCount === 0 ? {} : { cellsChangedCount };
  },

  deleteDuplicates: ({ range, comparisonColumns }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    assertNoMerges(draft, sheetId, box, "remove duplicates from");
    const columns = comparedColumns(box, (comparisonColumns ?? []) as DimensionRange[]);
    const seen = new Set<string>();
    const rows = rowsOf(draft, sheetId, box);
    const kept = rows.filter((row) => {
      const key = JSON.stringify(columns.map((column) => keyOf(row[column])));
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    // Empty rows are alike too; those at the end are no duplicates that anybody would count.
    const filled = (all: typeof rows): number =>
      all.findLastIndex((row) => row.some((cell) => cell?.value !== undefined)) + 1;
    const duplicatesRemovedCount = Math.max(0, filled(rows) - filled(kept));
    if (duplicatesRemovedCount === 0) return {};
    writeRows(draft, sheetId, box, kept);
    return { duplicatesRemovedCount };
  },

  randomizeRange: ({ range }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    assertNoMerges(draft, sheetId, box, "randomize");
    const rows = rowsOf(draft, sheetId, box);
    for (let last = rows.length - 1; last > 0; last -= 1) {
      const other = randomInt(0, last + 1);
      [rows[last], rows[other]] = [rows[other] ?? [], rows[last] ?? []];
    }
    writeRows(draft, sheetId, box, rows);
    return undefined;
  },
};
