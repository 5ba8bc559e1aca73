/** What the menu asks of the API: rows, columns, notes and names. */

import type { Block } from "./cell-names.ts";

export type Action =
  | "rowsAbove"
  | "rowsBelow"
  | "rowsUp"
  | "rowsDown"
  | "deleteRows"
  | "columnsLeft"
  | "columnsRight"
  | "columnsBack"
  | "columnsForth"
  | "deleteColumns";

interface Lines {
  readonly sheetId: number;
  readonly dimension: "ROWS" | "COLUMNS";
  readonly startIndex: number;
  readonly endIndex: number;
}

const insert = (lines: Lines, after: boolean): object => {
  const count = lines.endIndex - lines.startIndex;
  const startIndex = after ? lines.endIndex : lines.startIndex;
  return {
    insertDimension: {
      range: { ...lines, startIndex, endIndex: startIndex + count },
      // As at Google: what is put in looks like the line it was put beside.
      inheritFromBefore: after,
    },
  };
};

const move = (source: Lines, destinationIndex: number): object => ({ moveDimension: { source, destinationIndex } });

/** The request for an action on the rows or columns of a selection; `undefined` if they cannot go further. */
export function requestFor(action: Action, sheetId: number, block: Block, size: Block): object | undefined {
  const rows: Lines = { sheetId, dimension: "ROWS", startIndex: block.startRow, endIndex: block.endRow };
  const columns: Lines = { sheetId, dimension: "COLUMNS", startIndex: block.startColumn, endIndex: block.endColumn };
  switch (action) {
    case "rowsAbove":
      return insert(rows, false);
    case "rowsBelow":
      return insert(rows, true);
    case "deleteRows":
      return { deleteDimension: { range: rows } };
    case "rowsUp":
      return block.startRow === 0 ? undefined : move(rows, block.startRow - 1);
    case "rowsDown":
      return block.endRow >= size.endRow ? undefined : move(rows, block.endRow + 1);
    case "columnsLeft":
      return insert(columns, false);
    case "columnsRight":
      return insert(columns, true);
    case "deleteColumns":
      return { deleteDimension: { range: columns } };
    case "columnsBack":
      return block.startColumn === 0 ? undefined : move(columns, block.startColumn - 1);
    case "columnsForth":
      return block.endColumn >= size.endColumn ? undefined : move(columns, block.endColumn + 1);
  }
}

const gridRange = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Block): object => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

/** A block of cells at a place of its own. */
export interface Source {
  readonly sheetId: number;
  readonly block: Block;
}

/** Copied or cut cells put in another place: formulas move along. */
export const pasteRequest = (source: Source, target: Source, cut: boolean): object =>
  cut
    ? {
        cutPaste: {
          source: gridRange(source.sheetId, source.block),
          destination: {
            sheetId: target.sheetId,
            rowIndex: target.block.startRow,
            columnIndex: target.block.startColumn,
          },
          pasteType: "PASTE_NORMAL",
        },
      }
    : {
        copyPaste: {
          source: gridRange(source.sheetId, source.block),
          destination: gridRange(target.sheetId, target.block),
          pasteType: "PASTE_NORMAL",
          pasteOrientation: "NORMAL",
        },
      };

/** Fills from a block over a larger one that holds it; `undefined` if it is not larger in one direction alone. */
export function fillRequest(sheetId: number, source: Block, target: Block): object | undefined {
  const before = { ROWS: source.startRow - target.startRow, COLUMNS: source.startColumn - target.startColumn };
  const after = { ROWS: target.endRow - source.endRow, COLUMNS: target.endColumn - source.endColumn };
  for (const dimension of ["ROWS", "COLUMNS"] as const) {
    const fillLength = after[dimension] > 0 ? after[dimension] : -before[dimension];
    if (fillLength === 0) continue;
    const sourceAndDestination = { source: gridRange(sheetId, source), dimension, fillLength };
    return { autoFill: { useAlternateSeries: false, sourceAndDestination } };
  }
  return undefined;
}

export const noteRequest = (sheetId: number, row: number, column: number, note: string): object => ({
  updateCells: {
    rows: [{ values: [{ note }] }],
    fields: "note",
    start: { sheetId, rowIndex: row, columnIndex: column },
  },
});

export const renameRequest = (sheetId: number, title: string): object => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: "title" },
});

/** Rows and columns at the end, where a block to be written reaches beyond; none if it does not. */
export const growRequests = (sheetId: number, block: Block, size: Block): object[] =>
  (
    [
      ["ROWS", block.endRow - size.endRow],
      ["COLUMNS", block.endColumn - size.endColumn],
    ] as const
  ).flatMap(([dimension, length]) => (length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : []));
