/** updateCells, repeatCell, appendCells, setDataValidation. */

import { invalid } from "../api/errors.ts";
import type { FieldMask } from "../api/field-mask.ts";
import type { CellData, DataValidationRule, GridCoordinate, GridRange, RowData } from "../api/types.ts";
import { maskBothColors } from "../cells/colors.ts";
import { assertWritable, cellWriter } from "../cells/write-cell.ts";
import { growGrid } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable } from "../drafts/protection.ts";
import { decimalSignOf } from "../formulas/decimal-sign.ts";
import { moveFormula } from "../formulas/formula-text.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { eachCell, editableBox, updateMask } from "./grid-range.ts";

function cellMask(fields: unknown): FieldMask {
  const mask = maskBothColors(updateMask(fields, "CellData"));
  assertWritable(mask);
  return mask;
}

function writeCell(draft: Draft, sheetId: number, row: number, column: number, data: CellData, mask: FieldMask): void {
  draft.setCell(sheetId, row, column, cellWriter(data, mask)(cellAt(draft.sheet(sheetId), row, column)));
}

/** Writes rows from a corner on; nothing may lie past the last row and column. */
function writeRows(
  draft: Draft,
  sheetId: number,
  rows: readonly RowData[],
  mask: FieldMask,
  corner: { row: number; column: number },
  last: { row: number; column: number },
): void {
  rows.forEach(({ values = [] }, rowOffset) => {
    const row = corner.row + rowOffset;
    if (row > last.row) throw invalid(`Attempting to write row: ${row}, beyond the last requested row of: ${last.row}`);
    values.forEach((data, columnOffset) => {
      const column = corner.column + columnOffset;
      if (column > last.column) {
        throw invalid(`Attempting to write column: ${column}, beyond the last requested column of: ${last.column}`);
      }
      writeCell(draft, sheetId, row, column, data, mask);
    });
  });
}

function updateFromStart(draft: Draft, start: GridCoordinate, rows: readonly RowData[], mask: FieldMask): void {
  const sheet = draft.sheet(start.sheetId);
  const { sheetId, gridProperties } = sheet.properties;
  const { rowIndex: row = 0, columnIndex: column = 0 } = start;
  const { rowCount, columnCount } = gridProperties;
  if (row >= rowCount) throw invalid(`GridCoordinate.rowIndex[${row}] is after last row in grid[${rowCount}]`);
  if (column >= columnCount) {
    throw invalid(`GridCoordinate.columnIndex[${column}] is after last column in grid[${columnCount}]`);
  }
  assertRowsEditable(draft, sheet, rows, row, column);
  writeRows(draft, sheetId, rows, mask, { row, column }, { row: rowCount - 1, column: columnCount - 1 });
}

function assertRowsEditable(draft: Draft, sheet: Sheet, rows: readonly RowData[], row: number, column: number): void {
  if (sheet.protectedRanges.length === 0) return;
  rows.forEach(({ values = [] }, offset) => {
    if (values.length === 0) return;
    const at = row + offset;
    assertEditable(draft, sheet, {
      startRow: at,
      endRow: at + 1,
      startColumn: column,
      endColumn: column + values.length,
    });
  });
}

function updateRange(draft: Draft, range: GridRange, rows: readonly RowData[], mask: FieldMask): void {
  const { sheetId, box } = editableBox(draft, range);
  writeRows(
    draft,
    sheetId,
    rows,
    mask,
    { row: box.startRow, column: box.startColumn },
    { row: box.endRow - 1, column: box.endColumn - 1 },
  );
  // What the range holds beyond the rows sent is emptied of the fields in the mask.
  const clear = cellWriter({}, mask);
  eachCell(box, (row, column) => {
    const sent = rows[row - box.startRow]?.values?.length ?? 0;
    const cell = cellAt(draft.sheet(sheetId), row, column);
    if (column - box.startColumn >= sent && cell !== undefined) draft.setCell(sheetId, row, column, clear(cell));
  });
}

/** One after the last row in which a cell has a value. */
function endOfData(sheet: Sheet): number {
  return sheet.rows.findLastIndex((row) => row?.cells.some((cell) => cell?.value !== undefined) === true) + 1;
}

export const cellRequests: RequestHandlers = {
  updateCells: ({ start, range, rows, fields }, { draft }) => {
    const mask = cellMask(fields);
    const rowData = (rows ?? []) as RowData[];
    if (start !== undefined && range !== undefined) throw invalid("Only one of start and range may be set.");
    if (start !== undefined) updateFromStart(draft, start as GridCoordinate, rowData, mask);
    else if (range !== undefined) updateRange(draft, range as GridRange, rowData, mask);
    else throw invalid("Either start or range must be set.");
    return undefined;
  },

  repeatCell: ({ range, cell, fields }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    const data = (cell ?? {}) as CellData;
    const mask = cellMask(fields);
    const same = cellWriter(data, mask);
    const formula = data.userEnteredValue?.formulaValue;
    const decimal = decimalSignOf(draft.properties.locale);
    eachCell(box, (row, column) => {
      // A formula is for the first cell; further on its references move along.
      const [down, across] = [row - box.startRow, column - box.startColumn];
      const write =
        formula === undefined
          ? same
          : cellWriter(
              { ...data, userEnteredValue: { formulaValue: moveFormula(formula, decimal, down, across) } },
              mask,
            );
      draft.setCell(sheetId, row, column, write(cellAt(draft.sheet(sheetId), row, column)));
    });
    return undefined;
  },

  appendCells: ({ sheetId, rows, fields }, { draft }) => {
    const mask = cellMask(fields);
    const sheet = draft.sheet(sheetId as number | undefined);
    const id = sheet.properties.sheetId;
    const rowData = (rows ?? []) as RowData[];
    const row = endOfData(sheet);
    const width = rowData.reduce((most, { values = [] }) => Math.max(most, values.length), 0);
    growGrid(draft, id, row + rowData.length, width);
    assertRowsEditable(draft, draft.sheet(id), rowData, row, 0);
    const { rowCount, columnCount } = draft.sheet(id).properties.gridProperties;
    writeRows(draft, id, rowData, mask, { row, column: 0 }, { row: rowCount - 1, column: columnCount - 1 });
    return undefined;
  },

  // Rows that a filter hides are written like the others: filters hide nothing here (`filteredRowsIncluded`).
  setDataValidation: ({ range, rule }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    const write = cellWriter(rule === undefined ? {} : { dataValidation: rule as DataValidationRule }, {
      dataValidation: "*",
    });
    eachCell(box, (row, column) =>
      draft.setCell(sheetId, row, column, write(cellAt(draft.sheet(sheetId), row, column))),
    );
    return undefined;
  },
};
