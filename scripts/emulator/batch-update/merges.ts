/** mergeCells, unmergeCells. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { GridRange } from "../api/types.ts";
import { cellWriter } from "../cells/write-cell.ts";
import type { Draft } from "../drafts/draft.ts";
import { overlap, unbounded } from "../drafts/protection.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, eachCell, editableBox } from "./grid-range.ts";

/** Merges that lie in the box. @throws ApiError 400 if one lies in it only partly. */
function mergesWithin(sheet: Sheet, box: Box): readonly GridRange[] {
  const touched = sheet.merges.filter((merge) => overlap(unbounded(merge), box));
  const whole = touched.every(
    ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) =>
      startRowIndex >= box.startRow &&
      endRowIndex <= box.endRow &&
      startColumnIndex >= box.startColumn &&
      endColumnIndex <= box.endColumn,
  );
  if (!whole) throw invalid("You must select all cells in a merged range to merge or unmerge them.");
  return touched;
}

/** The boxes that one request makes: all in one, one per row, or one per column. */
function parts(box: Box, mergeType: unknown): Box[] {
  const { startRow, endRow, startColumn, endColumn } = box;
  if (mergeType === "MERGE_ROWS") {
    return Array.from({ length: endRow - startRow }, (_, at) => ({
      ...box,
      startRow: startRow + at,
      endRow: startRow + at + 1,
    }));
  }
  if (mergeType === "MERGE_COLUMNS") {
    return Array.from({ length: endColumn - startColumn }, (_, at) => ({
      ...box,
      startColumn: startColumn + at,
      endColumn: startColumn + at + 1,
    }));
  }
  return [box];
}

function mergeBox(draft: Draft, sheetId: number, box: Box): GridRange[] {
  if (box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1) return [];
  const clear = cellWriter({}, { userEnteredValue: "*" });
  // A merged cell shows its first; the values of the others are lost, as when a person merges.
  eachCell(box, (row, column) => {
    const cell = cellAt(draft.sheet(sheetId), row, column);
    const first = row === box.startRow && column === box.startColumn;
    if (!first && cell !== undefined) draft.setCell(sheetId, row, column, clear(cell));
  });
  return [closedRange(sheetId, box)];
}

/** @throws ApiError 400 if a merge would reach over the edge of what is frozen. */
function assertNotAcrossFrozen({ properties }: Sheet, box: Box): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = properties.gridProperties;
  if (box.startRow < frozenRowCount && box.endRow > frozenRowCount) {
    throw invalid("You can't merge frozen and non-frozen rows.");
  }
  if (box.startColumn < frozenColumnCount && box.endColumn > frozenColumnCount) {
    throw invalid("You can't merge frozen and non-frozen columns.");
  }
}

export const mergeRequests: RequestHandlers = {
  mergeCells: ({ range, mergeType }, { draft }) => {
    const { sheet, sheetId, box } = editableBox(draft, range as GridRange | undefined);
    const replaced = mergesWithin(sheet, box);
    const boxes = parts(box, mergeType);
    for (const part of boxes) assertNotAcrossFrozen(sheet, part);
    const made = boxes.flatMap((part) => mergeBox(draft, sheetId, part));
    draft.patch(sheetId, { merges: [...sheet.merges.filter((merge) => !replaced.includes(merge)), ...made] });
    return undefined;
  },

  unmergeCells: ({ range }, { draft }) => {
    const { sheet, sheetId, box } = editableBox(draft, range as GridRange | undefined);
    const removed = mergesWithin(sheet, box);
    draft.patch(sheetId, { merges: sheet.merges.filter((merge) => !removed.includes(merge)) });
    return undefined;
  },
};
