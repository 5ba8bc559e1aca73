/** What the methods that write values answer. */

import { rangeName } from "../a1-notation.ts";
import type { JsonObject } from "../api/types.ts";
import { type ReadOptions, readValues } from "../cells/read-values.ts";
import type { Written } from "../cells/write-values.ts";
import type { Draft } from "../drafts/draft.ts";
import { localeOfSpreadsheet } from "./value-options.ts";

/** Counts that are zero are left out, as in all of Google's answers. */
const counted = (counts: Readonly<Record<string, number>>): JsonObject =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** The sums of a batch: rows, columns and sheets are counted once, cells each time they were written. */
export function totals(all: readonly Written[]): JsonObject {
  const rows = new Map<number, Set<number>>();
  const columns = new Map<number, Set<number>>();
  const add = (bySheet: Map<number, Set<number>>, sheetId: number, indexes: ReadonlySet<number>): void => {
    const own = bySheet.get(sheetId) ?? new Set<number>();
    for (const index of indexes) own.add(index);
    bySheet.set(sheetId, own);
  };
  for (const written of all) {
    add(rows, written.sheetId, written.rows);
    add(columns, written.sheetId, written.columns);
  }
  const sum = (bySheet: Map<number, Set<number>>) => [...bySheet.values()].reduce((total, { size }) => total + size, 0);
  return counted({
    totalUpdatedRows: sum(rows),
    totalUpdatedColumns: sum(columns),
    totalUpdatedCells: all.reduce((total, { cells }) => total + cells, 0),
    totalUpdatedSheets: new Set(all.filter(({ cells }) => cells > 0).map(({ sheetId }) => sheetId)).size,
  });
}

/** An UpdateValuesResponse without the spreadsheet's id; `echo` asks for the values as they now stand. */
export function updated(draft: Draft, written: Written, echo: ReadOptions | undefined): JsonObject {
  const { box, title, rows, columns, cells, sheetId } = written;
  const data = echo === undefined ? undefined : readValues(draft.sheet(sheetId), box, echo, localeOfSpreadsheet(draft));
  return {
    updatedRange: rangeName(title, box),
    ...counted({ updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
    ...(data === undefined ? {} : { updatedData: data }),
  };
}
