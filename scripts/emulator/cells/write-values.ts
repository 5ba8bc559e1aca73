/** Blocks of plain values put into a sheet, as the values methods do. */

import { type Box, columnName, rangeName } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import { growGrid } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable } from "../drafts/protection.ts";
import type { ResolvedRange } from "../state/ranges.ts";
import { cellAt } from "../state/spreadsheet.ts";
import type { EntrySetting } from "./enter.ts";
import { protoText } from "./proto-text.ts";
import { enterValue } from "./write-cell.ts";

/** What was written, counted without the cells that were skipped. */
export interface Written {
  readonly sheetId: number;
  readonly title: string;
  /** The whole block, from the range's first cell. */
  readonly box: Box;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** Rows of values, whichever way they were sent. */
export function byRows(
  values: readonly (readonly unknown[])[],
  majorDimension: string | undefined,
): (readonly unknown[])[] {
  assertScalars(values);
  if (majorDimension !== "COLUMNS") return [...values];
  const height = values.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function assertScalars(values: readonly (readonly unknown[])[]): void {
  values.forEach((line, outer) => {
    line.forEach((value, inner) => {
      if (typeof value !== "object" || value === null) return;
      throw invalid(`Invalid values[${outer}][${inner}]: ${protoText(value)}`);
    });
  });
}

/** One cell as a range is only where to start; a larger range is a limit, but where it was left open. */
function assertFits({ sheet, box, openRows, openColumns }: ResolvedRange, height: number, width: number): void {
  const single = box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
  if (single) return;
  const within = `Requested writing within range [${rangeName(sheet.properties.title, box)}], but tried writing to`;
  if (!openRows && height > box.endRow - box.startRow) throw invalid(`${within} row [${box.endRow + 1}]`);
  if (!openColumns && width > box.endColumn - box.startColumn)
    throw invalid(`${within} column [${columnName(box.endColumn)}]`);
}

/**
 * Writes rows of values from the first cell of a range; the grid grows where they go past its edge.
 * `null` leaves a cell as it is, `""` empties it.
 */
export function writeValues(
  draft: Draft,
  range: ResolvedRange,
  values: readonly (readonly unknown[])[],
  typed: EntrySetting | undefined,
): Written {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  assertFits(range, values.length, width);
  const { sheetId, title } = range.sheet.properties;
  const { startRow, startColumn } = range.box;
  const box: Box = {
    startRow,
    endRow: startRow + Math.max(values.length, 1),
    startColumn,
    endColumn: startColumn + Math.max(width, 1),
  };
  growGrid(draft, sheetId, box.endRow, box.endColumn);
  const guarded = draft.sheet(sheetId).protectedRanges.length > 0;
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cells = 0;
  values.forEach((line, rowOffset) => {
    const row = startRow + rowOffset;
    line.forEach((input, columnOffset) => {
      if (input === null || input === undefined) return;
      const column = startColumn + columnOffset;
      if (guarded) {
        assertEditable(draft, draft.sheet(sheetId), {
          startRow: row,
          endRow: row + 1,
          startColumn: column,
          endColumn: column + 1,
        });
      }
      draft.setCell(sheetId, row, column, enterValue(cellAt(draft.sheet(sheetId), row, column), input, typed));
      rows.add(row);
      columns.add(column);
      cells += 1;
    });
  });
  return { sheetId, title, box, rows, columns, cells };
}

/** Empties the cells of a box; formats, notes and validations stay. */
export function clearValues(draft: Draft, { sheet, box }: ResolvedRange): void {
  const { sheetId } = sheet.properties;
  assertEditable(draft, draft.sheet(sheetId), box);
  for (let row = box.startRow; row < Math.min(box.endRow, draft.sheet(sheetId).rows.length); row += 1) {
    const length = draft.sheet(sheetId).rows[row]?.cells.length ?? 0;
    for (let column = Math.min(box.endColumn, length) - 1; column >= box.startColumn; column -= 1) {
      const cell = cellAt(draft.sheet(sheetId), row, column);
      if (cell?.value !== undefined) draft.setCell(sheetId, row, column, enterValue(cell, "", undefined));
    }
  }
}
