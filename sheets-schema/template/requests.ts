/**
 * The requests of `spreadsheets.batchUpdate` that we send, in the words of Google's reference. Typed here and not by
 * the client library, so that what decides a write stays free of it.
 */
import type { GridRange } from "../cells/cell.ts";

/** One cell to write, in Google's shape. */
export interface CellData {
  readonly userEnteredValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
  };
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: DataValidation;
}

export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface CellFormat {
  readonly numberFormat?: { readonly type: string; readonly pattern?: string };
  readonly backgroundColorStyle?: { readonly rgbColor: Color };
  readonly horizontalAlignment?: "LEFT" | "CENTER" | "RIGHT";
  readonly verticalAlignment?: "TOP" | "MIDDLE" | "BOTTOM";
  readonly wrapStrategy?: "WRAP" | "CLIP" | "OVERFLOW_CELL";
  readonly textFormat?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly fontSize?: number;
    readonly foregroundColorStyle?: { readonly rgbColor: Color };
    readonly link?: { readonly uri: string };
  };
}

export interface DataValidation {
  readonly condition: { readonly type: string; readonly values?: readonly { readonly userEnteredValue: string }[] };
  readonly inputMessage?: string;
  readonly strict: boolean;
  readonly showCustomUi: boolean;
}

export interface Editors {
  readonly users: readonly string[];
}

/** A request; the key names its kind. */
export type Request = { readonly [kind: string]: unknown };

/** Writes `rows` from the top left of a place; only the named `fields` of the cells change. */
export const updateCells = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly CellData[])[],
  fields: string,
): Request => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: rows.map((values) => ({ values })), fields },
});

/** Formats every cell of `range` alike. */
export const repeatCell = (range: GridRange, cell: CellData, fields: string): Request => ({
  repeatCell: { range, cell, fields },
});
