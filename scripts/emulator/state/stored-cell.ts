/**
 * A cell as the server keeps it: small, immutable, its format shared with every cell formatted alike.
 * The API's CellData is made from it on the way out (`cells/cell-data.ts`).
 */

import { isDeepStrictEqual } from "node:util";
import type { CellFormat, DataValidationRule, JsonObject, NumberFormat } from "../api/types.ts";

export type Scalar = number | string | boolean;

/** An error as a value, e.g. type `NAME` for `#NAME?`. */
export interface ErrorValue {
  readonly error: string;
  readonly message: string;
}

/** A formula as typed and what it yields; nothing for an empty text or an empty cell. */
export interface Formula {
  readonly formula: string;
  readonly result: Scalar | ErrorValue | undefined;
  /** How the value is shown where the cell has no number format. */
  readonly numberFormat?: NumberFormat;
  /** Where a HYPERLINK leads. */
  readonly link?: string;
}

/** A cell that the table of a formula elsewhere spreads over: nobody entered anything in it. */
export interface Spilled {
  readonly spilled: Scalar | ErrorValue | undefined;
  readonly numberFormat?: NumberFormat;
}

export type CellValue = Scalar | Formula | Spilled;

/** What few cells have. */
export interface CellExtras {
  readonly note?: string;
  readonly dataValidation?: DataValidationRule;
  readonly textFormatRuns?: JsonObject[];
  readonly chipRuns?: JsonObject[];
}

export interface Cell {
  readonly value: CellValue | undefined;
  readonly format: CellFormat | undefined;
  readonly extras: CellExtras | undefined;
}

/** A cell, or `undefined` if nothing is in it: empty cells are not kept. */
export function cellOf(
  value: CellValue | undefined,
  format: CellFormat | undefined,
  extras: CellExtras | undefined,
): Cell | undefined {
  if (value === undefined && format === undefined && extras === undefined) return undefined;
  return { value, format, extras };
}

/** The result of a formula that is not calculated yet (`formulas/recalculate.ts`). */
const PENDING: ErrorValue = { error: "LOADING", message: "Loading..." };

/** Whether a formula has still to be calculated for the first time. */
export const isPending = ({ result }: Formula): boolean => result === PENDING;

/** A formula entered as `=…`, to be calculated when the write is done. */
export const formulaOf = (formula: string): Formula => ({ formula, result: PENDING });

export const isFormula = (value: CellValue | undefined): value is Formula =>
  typeof value === "object" && "formula" in value;

export const isSpilled = (value: CellValue | undefined): value is Spilled =>
  typeof value === "object" && "spilled" in value;

/** What a cell amounts to: its value, or its formula's. */
export const effectiveValueOf = (value: CellValue | undefined): Scalar | ErrorValue | undefined =>
  typeof value !== "object" ? value : isFormula(value) ? value.result : value.spilled;

/** The number format that a cell is shown in: its own, or the one that its formula gives. */
export const shownNumberFormat = ({ value, format }: Cell): NumberFormat | undefined =>
  format?.numberFormat ?? (typeof value === "object" ? value.numberFormat : undefined);

const shared = new Map<string, CellFormat>();

/** The one object for all formats that say the same; `undefined` for an empty one. */
export function internFormat(format: CellFormat | undefined): CellFormat | undefined {
  if (format === undefined) return undefined;
  const key = JSON.stringify(format);
  if (key === "{}") return undefined;
  const known = shared.get(key);
  if (known !== undefined) return known;
  shared.set(key, format);
  return format;
}

/** Whether two cells say the same, so that writing one over the other changes nothing. */
export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return one.format === other.format && sameValue(one.value, other.value) && sameExtras(one.extras, other.extras);
}

/** A formula typed again over itself is the same, though its result is not known yet. */
const sameValue = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  one === other ||
  (typeof one === "object" &&
    typeof other === "object" &&
    (isFormula(one) && isFormula(other) && other.result === PENDING
      ? one.formula === other.formula
      : isDeepStrictEqual(one, other)));

const sameExtras = (one: CellExtras | undefined, other: CellExtras | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
