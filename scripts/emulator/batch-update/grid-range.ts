/** Ranges and masks of requests, with Google's refusals. */

import { randomInt } from "node:crypto";
import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import { type FieldMask, parseFieldMask } from "../api/field-mask.ts";
import type { GridRange } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable } from "../drafts/protection.ts";
import type { Sheet } from "../state/spreadsheet.ts";

/** The sheet and cells of a GridRange; ends past the grid are taken as its edge. */
export function gridBox(
  draft: Draft,
  range: GridRange | undefined,
  name = "range",
): { sheet: Sheet; sheetId: number; box: Box } {
  if (range === undefined) throw invalid(`${name} is required.`);
  const sheet = draft.sheet(range.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const { startRowIndex = 0, endRowIndex = rowCount, startColumnIndex = 0, endColumnIndex = columnCount } = range;
  assertSpan(startRowIndex, endRowIndex, "RowIndex");
  assertSpan(startColumnIndex, endColumnIndex, "ColumnIndex");
  if (startRowIndex >= rowCount)
    throw invalid(`GridRange.startRowIndex[${startRowIndex}] is after last row in grid[${rowCount}]`);
  if (startColumnIndex >= columnCount) {
    throw invalid(`GridRange.startColumnIndex[${startColumnIndex}] is after last column in grid[${columnCount}]`);
  }
  const box = {
    startRow: startRowIndex,
    endRow: Math.min(endRowIndex, rowCount),
    startColumn: startColumnIndex,
    endColumn: Math.min(endColumnIndex, columnCount),
  };
  return { sheet, sheetId: sheet.properties.sheetId, box };
}

function assertSpan(start: number, end: number, name: string): void {
  if (start < 0) throw invalid(`start${name}[${start}] must not be negative`);
  if (end <= start) throw invalid(`end${name}[${end}] must be greater than start${name}[${start}]`);
}

/** The same, for cells that the caller is about to change. */
export function editableBox(draft: Draft, range: GridRange | undefined, name = "range"): ReturnType<typeof gridBox> {
  const found = gridBox(draft, range, name);
  assertEditable(draft, found.sheet, found.box);
  return found;
}

/** A range as it is kept and answered: its open bounds open, and the sheet 0, as every zero in Google's messages, not said. */
export const keptRange = (draft: Draft, range: GridRange): GridRange => {
  gridBox(draft, range);
  return namingSheet(range);
};

/** A range with all its bounds said, as filters and merges are answered. */
export const closedRange = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Box): GridRange =>
  namingSheet({
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  });

/** A copy that names its sheet only if that is not 0. */
export function namingSheet<T extends { readonly sheetId?: number }>({ sheetId, ...range }: T): T {
  return (sheetId === undefined || sheetId === 0 ? range : { sheetId, ...range }) as T;
}

/** The `fields` of an update request. @throws ApiError 400 if there are none. */
export function updateMask(fields: unknown, schema: string): FieldMask {
  if (typeof fields !== "string" || fields === "") {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return parseFieldMask(fields, schema);
}

/** An id as Google draws them, not among those taken. */
export function newId(taken: (id: number) => boolean): number {
  for (;;) {
    const id = randomInt(1, 2_147_483_647);
    if (!taken(id)) return id;
  }
}

/** Calls `visit` for each cell of a box, row by row. */
export function eachCell(
  { startRow, endRow, startColumn, endColumn }: Box,
  visit: (row: number, column: number) => void,
): void {
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) visit(row, column);
  }
}
