/**
 * Where append adds rows: the last table in a range. A table is a block of cells in which each touches
 * another, corners included; the guide's example of two tables stands in the tests.
 */

import type { Box } from "../a1-notation.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";

const filled = (sheet: Sheet, row: number, column: number): boolean => cellAt(sheet, row, column)?.value !== undefined;

/** The bounds of the block around a filled cell: grown while something touches its edges. */
function blockAround(sheet: Sheet, row: number, column: number): Box {
  let [top, bottom, left, right] = [row, row, column, column];
  const anyInRow = (at: number, from: number, to: number): boolean => {
    for (let c = Math.max(from, 0); c <= to; c += 1) if (filled(sheet, at, c)) return true;
    return false;
  };
  const anyInColumn = (at: number, from: number, to: number): boolean => {
    for (let r = Math.max(from, 0); r <= to; r += 1) if (filled(sheet, r, at)) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    while (top > 0 && anyInRow(top - 1, left - 1, right + 1)) [top, grew] = [top - 1, true];
    while (anyInRow(bottom + 1, left - 1, right + 1)) [bottom, grew] = [bottom + 1, true];
    while (left > 0 && anyInColumn(left - 1, top - 1, bottom + 1)) [left, grew] = [left - 1, true];
    while (anyInColumn(right + 1, top - 1, bottom + 1)) [right, grew] = [right + 1, true];
  }
  return { startRow: top, endRow: bottom + 1, startColumn: left, endColumn: right + 1 };
}

/** The last filled cell of a box, row by row from below. */
function lastFilled(sheet: Sheet, box: Box): { row: number; column: number } | undefined {
  for (let row = Math.min(box.endRow, sheet.rows.length) - 1; row >= box.startRow; row -= 1) {
    const length = sheet.rows[row]?.cells.length ?? 0;
    for (let column = Math.min(box.endColumn, length) - 1; column >= box.startColumn; column -= 1) {
      if (filled(sheet, row, column)) return { row, column };
    }
  }
  return undefined;
}

/** The last table that has a cell in `box`, or a hole that `box` lies in; `undefined` if there is none. */
export function findTable(sheet: Sheet, box: Box): Box | undefined {
  const inside = lastFilled(sheet, box);
  if (inside !== undefined) return blockAround(sheet, inside.row, inside.column);
  const around = {
    startRow: Math.max(box.startRow - 1, 0),
    endRow: box.endRow + 1,
    startColumn: Math.max(box.startColumn - 1, 0),
    endColumn: box.endColumn + 1,
  };
  const beside = lastFilled(sheet, around);
  if (beside === undefined) return undefined;
  const block = blockAround(sheet, beside.row, beside.column);
  const overlaps =
    block.startRow < box.endRow &&
    box.startRow < block.endRow &&
    block.startColumn < box.endColumn &&
    box.startColumn < block.endColumn;
  return overlaps ? block : undefined;
}
