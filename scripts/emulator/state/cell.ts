/**
 * A cell as the server keeps it: small, immutable, its format shared with every cell formatted alike.
 * The API's CellData is made from it on the way out (`cells/cell-data.ts`).
 */

import type { CellFormat, DataValidationRule, JsonObject } from "../api/types.ts";

export type Scalar = number | string | boolean;

/** An error as a value, e.g. type `NAME` for `#NAME?`. */
export interface ErrorValue {
  readonly error: string;
  readonly message: string;
}

/** A formula as typed and what it yields. */
export interface Formula {
  readonly formula: string;
  readonly result: Scalar | ErrorValue;
}

export type CellValue = Scalar | Formula;

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

// There is no formula engine yet: every formula is one whose functions are unknown.
const NO_ENGINE: ErrorValue = {
  error: "NAME",
  message: "The embedded spreadsheet server does not calculate formulas yet.",
};

/** A formula entered as `=…`, with its value. */
export const formulaOf = (formula: string): Formula => ({ formula, result: NO_ENGINE });

export const isFormula = (value: CellValue | undefined): value is Formula => typeof value === "object";

/** What a cell amounts to: its value, or its formula's. */
export const effectiveValueOf = (value: CellValue | undefined): Scalar | ErrorValue | undefined =>
  isFormula(value) ? value.result : value;

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

const sameValue = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  one === other || (isFormula(one) && isFormula(other) && one.formula === other.formula);

const sameExtras = (one: CellExtras | undefined, other: CellExtras | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
