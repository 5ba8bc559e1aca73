/** insertRange, deleteRange: cells pushed down or aside in part of a sheet, and pulled back. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { Dimension, GridRange } from "../api/types.ts";
import { growGrid } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable, unbounded } from "../drafts/protection.ts";
import { followShift } from "../formulas/follow-changes.ts";
import { deletion, insertion, type Shift, shiftSheetRanges } from "../state/shift-ranges.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { eachCell, gridBox } from "./grid-range.ts";

function dimensionOf(asked: unknown): Dimension {
  if (asked === "ROWS" || asked === "COLUMNS") return asked;
  throw invalid("No shift dimension specified.");
}

/** All cells that are pushed or pulled: from the range to the end of the sheet. */
const band = (box: Box, dimension: Dimension): Box =>
  dimension === "ROWS" ? { ...box, endRow: Number.POSITIVE_INFINITY } : { ...box, endColumn: Number.POSITIVE_INFINITY };

/** A shift that only moves what lies wholly within the band. */
function within(area: Box, dimension: Dimension, shift: Shift): Shift {
  return (range) => {
    const own = unbounded(range);
    const inside =
      dimension === "ROWS"
        ? own.startColumn >= area.startColumn && own.endColumn <= area.endColumn
        : own.startRow >= area.startRow && own.endRow <= area.endRow;
    return inside ? shift(range) : range;
  };
}

/** Where the cells of a sheet end. */
const usedRows = ({ rows }: Sheet): number => rows.length;
const usedColumns = ({ rows }: Sheet): number => rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);

/** Moves every cell of the band by so many rows and columns; what is left behind is empty. */
function moveCells(draft: Draft, sheetId: number, box: Box, down: number, across: number): void {
  const sheet = draft.sheet(sheetId);
  const used = {
    ...box,
    endRow: Math.min(box.endRow, usedRows(sheet)),
    endColumn: Math.min(box.endColumn, usedColumns(sheet)),
  };
  const cells: { row: number; column: number; cell: ReturnType<typeof cellAt> }[] = [];
  eachCell(used, (row, column) => cells.push({ row, column, cell: cellAt(sheet, row, column) }));
  for (const { row, column, cell } of cells) if (cell !== undefined) draft.setCell(sheetId, row, column, undefined);
  for (const { row, column, cell } of cells) {
    if (cell !== undefined) draft.setCell(sheetId, row + down, column + across, cell);
  }
}

function follow(draft: Draft, sheetId: number, shift: Shift): void {
  const { filterViews: _, basicFilter: __, ...parts } = shiftSheetRanges(draft.sheet(sheetId), shift);
  draft.patch(sheetId, parts);
  draft.namedRanges = draft.namedRanges.flatMap((named) => {
    if ((named.range.sheetId ?? 0) !== sheetId) return [named];
    const range = shift(named.range);
    return range === undefined ? [] : [{ ...named, range }];
  });
  followShift(draft, sheetId, shift);
}

export const cellRangeRequests: RequestHandlers = {
  insertRange: ({ range, shiftDimension }, { draft }) => {
    const dimension = dimensionOf(shiftDimension);
    const { sheet, sheetId, box } = gridBox(draft, range as GridRange | undefined);
    const area = band(box, dimension);
    assertEditable(draft, sheet, area);
    const rows = dimension === "ROWS" ? box.endRow - box.startRow : 0;
    const columns = dimension === "COLUMNS" ? box.endColumn - box.startColumn : 0;
    const start = dimension === "ROWS" ? box.startRow : box.startColumn;
    // Nothing is pushed off the edge: the grid grows where cells would go past it.
    if (rows > 0 && usedRows(sheet) > start) growGrid(draft, sheetId, usedRows(sheet) + rows, 0);
    if (columns > 0 && usedColumns(sheet) > start) growGrid(draft, sheetId, 0, usedColumns(sheet) + columns);
    moveCells(draft, sheetId, area, rows, columns);
    follow(draft, sheetId, within(area, dimension, insertion(dimension, start, rows + columns)));
    return undefined;
  },

  deleteRange: ({ range, shiftDimension }, { draft }) => {
    const dimension = dimensionOf(shiftDimension);
    const { sheet, sheetId, box } = gridBox(draft, range as GridRange | undefined);
    assertEditable(draft, sheet, band(box, dimension));
    eachCell(box, (row, column) => draft.setCell(sheetId, row, column, undefined));
    const rest = dimension === "ROWS" ? { ...box, startRow: box.endRow } : { ...box, startColumn: box.endColumn };
    const rows = dimension === "ROWS" ? box.endRow - box.startRow : 0;
    const columns = dimension === "COLUMNS" ? box.endColumn - box.startColumn : 0;
    moveCells(draft, sheetId, band(rest, dimension), -rows, -columns);
    const [from, to] = dimension === "ROWS" ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
    follow(draft, sheetId, within(box, dimension, deletion(dimension, from, to)));
    return undefined;
  },
};
