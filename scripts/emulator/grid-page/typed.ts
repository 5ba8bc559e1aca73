/** Texts for cells, as typed: what is sent to the server, kept while it is away, and taken back by undo. */

import type { Block } from "./cell-names.ts";
import type { Movement } from "./movement.ts";

/** Cells as typed: `null` leaves a cell as it is. */
export interface Typed {
  readonly sheetId: number;
  readonly block: Block;
  readonly values: readonly (readonly (string | null)[])[];
}

/** One cell of those typed; `text` is undefined where nothing changes. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string | undefined;
}

/** Whether a cell is among those typed. */
export const covers = ({ sheetId, block }: Typed, sheet: number, row: number, column: number): boolean =>
  sheetId === sheet &&
  row >= block.startRow &&
  row < block.endRow &&
  column >= block.startColumn &&
  column < block.endColumn;

/** The cells of a block, line by line. */
export const placesOf = ({ startRow, endRow, startColumn, endColumn }: Block): { row: number; column: number }[] =>
  Array.from({ length: endRow - startRow }, (_, down) =>
    Array.from({ length: endColumn - startColumn }, (_, right) => ({
      row: startRow + down,
      column: startColumn + right,
    })),
  ).flat();

/** The cells that are to change. */
export const cellsOf = ({ block, values }: Typed): TypedCell[] =>
  placesOf(block).flatMap(({ row, column }) => {
    const text = values[row - block.startRow]?.[column - block.startColumn] ?? undefined;
    return text === undefined ? [] : [{ row, column, text }];
  });

/** Cells as the smallest block around them. @param cells at least one */
export function blockOf(sheetId: number, cells: readonly TypedCell[]): Typed {
  const least = (list: readonly number[]): number => list.reduce((one, other) => Math.min(one, other));
  const most = (list: readonly number[]): number => list.reduce((one, other) => Math.max(one, other));
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const block = {
    startRow: least(rows),
    endRow: most(rows) + 1,
    startColumn: least(columns),
    endColumn: most(columns) + 1,
  };
  const values = Array.from({ length: block.endRow - block.startRow }, () =>
    new Array<string | null>(block.endColumn - block.startColumn).fill(null),
  );
  for (const { row, column, text } of cells) {
    const line = values[row - block.startRow];
    if (line !== undefined) line[column - block.startColumn] = text ?? null;
  }
  return { sheetId, block, values };
}

/** Where cells are after others moved rows or columns; those that were deleted are left out. */
export const moveCells = <T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  movement: Movement,
): T[] =>
  cells.flatMap((cell) => {
    const [row, column] = [movement.row(cell.row), movement.column(cell.column)];
    return row === undefined || column === undefined ? [] : [{ ...cell, row, column }];
  });
