/** sortRange, setBasicFilter, clearBasicFilter. A filter is kept and answered; it hides no rows here. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { BasicFilter, GridRange } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import { overlap, unbounded } from "../drafts/protection.ts";
import { cellAt } from "../state/spreadsheet.ts";
import { type Cell, effectiveValueOf } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, editableBox } from "./grid-range.ts";

interface SortSpec {
  readonly dimensionIndex?: number;
  readonly sortOrder?: string;
}

/** Numbers before texts before booleans before errors; blanks come last in either order. */
function rank(cell: Cell | undefined): number {
  const value = effectiveValueOf(cell?.value);
  const kinds = ["number", "string", "boolean", "object"];
  return value === undefined ? kinds.length : kinds.indexOf(typeof value);
}

function compare(one: Cell | undefined, other: Cell | undefined, descending: boolean, collator: Intl.Collator): number {
  const [first, second] = [rank(one), rank(other)];
  if (first === 4 || second === 4) return first - second;
  const sign = descending ? -1 : 1;
  if (first !== second) return sign * (first - second);
  const [left, right] = [effectiveValueOf(one?.value), effectiveValueOf(other?.value)];
  if (typeof left === "string" && typeof right === "string") return sign * collator.compare(left, right);
  return sign * (Number(left) - Number(right) || 0);
}

/** Sorts the rows of a box, cells with all they carry; equal rows stay in order. */
function sort(draft: Draft, sheetId: number, box: Box, specs: readonly SortSpec[]): void {
  const sheet = draft.sheet(sheetId);
  if (sheet.merges.some((merge) => overlap(unbounded(merge), box))) {
    throw invalid("You can't sort a range that contains merged cells.");
  }
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex >= box.startColumn && dimensionIndex < box.endColumn) continue;
    throw invalid(`Sort column index [${dimensionIndex}] must be within the range.`);
  }
  const collator = new Intl.Collator(draft.properties.locale.replace("_", "-"));
  const columns = Array.from({ length: box.endColumn - box.startColumn }, (_, at) => box.startColumn + at);
  const rows = Array.from({ length: box.endRow - box.startRow }, (_, at) => ({
    row: box.startRow + at,
    cells: columns.map((column) => cellAt(sheet, box.startRow + at, column)),
  }));
  rows.sort(({ cells: one }, { cells: other }) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const at = dimensionIndex - box.startColumn;
      const order = compare(one[at], other[at], sortOrder === "DESCENDING", collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ cells }, row) => {
    for (const [at, cell] of cells.entries()) draft.setCell(sheetId, box.startRow + row, box.startColumn + at, cell);
  });
  followRows(
    draft,
    sheetId,
    box.startRow,
    rows.map(({ row }) => row),
  );
}

/** Developer metadata goes with its row when rows are sorted (measured on Google, 2026); heights stay where they are. */
function followRows(draft: Draft, sheetId: number, start: number, from: readonly number[]): void {
  const before = draft.sheet(sheetId).rowMetadata;
  if (before.every((properties) => properties?.developerMetadata === undefined)) return;
  const after = [...before];
  from.forEach((row, at) => {
    const { developerMetadata: _, ...own } = before[start + at] ?? {};
    const moved = before[row]?.developerMetadata;
    const changed = moved === undefined ? own : { ...own, developerMetadata: moved };
    after[start + at] = Object.keys(changed).length === 0 ? undefined : changed;
  });
  draft.patch(sheetId, { rowMetadata: after });
}

export const sortAndFilterRequests: RequestHandlers = {
  sortRange: ({ range, sortSpecs }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    sort(draft, sheetId, box, (sortSpecs ?? []) as SortSpec[]);
    return undefined;
  },

  setBasicFilter: ({ filter }, { draft }) => {
    const asked = (filter ?? {}) as BasicFilter;
    const { sheetId, box } = editableBox(draft, asked.range, "filter.range");
    const specs = (asked.sortSpecs ?? []) as SortSpec[];
    if (specs.length > 0) sort(draft, sheetId, { ...box, startRow: Math.min(box.startRow + 1, box.endRow) }, specs);
    draft.patch(sheetId, { basicFilter: { ...asked, range: closedRange(sheetId, box) } });
    return undefined;
  },

  clearBasicFilter: ({ sheetId }, { draft }) => {
    const sheet = draft.sheet(sheetId as number | undefined, "sheet");
    draft.patch(sheet.properties.sheetId, { basicFilter: undefined });
    return undefined;
  },
};
