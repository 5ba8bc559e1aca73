/** What one cell takes of another under each kind of pasting. */

import type { CellFormat } from "../api/types.ts";
import { moveFormula } from "../formulas/formula-text.ts";
import type { DecimalSign } from "../formulas/scan-formula.ts";
import {
  type Cell,
  type CellExtras,
  cellOf,
  effectiveValueOf,
  formulaOf,
  internFormat,
  isFormula,
  isSpilled,
} from "../state/stored-cell.ts";

/** How a cell is pasted. */
export interface Pasting {
  /** A PasteType of the API. */
  readonly type: string;
  /** How far the cell goes: relative references in a formula go along. */
  readonly rows: number;
  readonly columns: number;
  readonly decimal: DecimalSign;
}

function withoutBorders(format: CellFormat | undefined): CellFormat | undefined {
  const { borders: _, ...others } = format ?? {};
  return internFormat(others);
}

/** A value as it arrives: formulas with their references moved, and what a formula elsewhere spreads over not at all. */
function movedValue(cell: Cell | undefined, { rows, columns, decimal }: Pasting): Cell["value"] {
  const value = cell?.value;
  if (isSpilled(value)) return undefined;
  return isFormula(value) ? formulaOf(moveFormula(value.formula, decimal, rows, columns)) : value;
}

/** A cell's value without its formula; an error stays as its text. */
function bareValue(cell: Cell | undefined): Cell["value"] {
  const value = effectiveValueOf(cell?.value);
  return typeof value === "object" ? `#${value.error}` : value;
}

const extrasOf = (extras: Record<string, unknown>): CellExtras | undefined =>
  Object.values(extras).every((value) => value === undefined) ? undefined : (definedOf(extras) as CellExtras);

const definedOf = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const withValidationOf = (own: Cell | undefined, source: Cell | undefined): CellExtras | undefined =>
  extrasOf({ ...own?.extras, dataValidation: source?.extras?.dataValidation });

/** The cell that stands where `source` was pasted over `own`. */
export function pasted(own: Cell | undefined, source: Cell | undefined, pasting: Pasting): Cell | undefined {
  const runs = source?.extras?.textFormatRuns;
  switch (pasting.type) {
    case "PASTE_VALUES":
      return cellOf(bareValue(source), own?.format, extrasOf({ ...own?.extras, textFormatRuns: undefined }));
    case "PASTE_FORMULA":
      return cellOf(movedValue(source, pasting), own?.format, extrasOf({ ...own?.extras, textFormatRuns: undefined }));
    case "PASTE_FORMAT":
      return cellOf(own?.value, source?.format, withValidationOf(own, source));
    case "PASTE_DATA_VALIDATION":
      return cellOf(own?.value, own?.format, withValidationOf(own, source));
    case "PASTE_CONDITIONAL_FORMATTING":
      return own;
    case "PASTE_NO_BORDERS": {
      const format = internFormat({
        ...withoutBorders(source?.format),
        ...(own?.format?.borders === undefined ? {} : { borders: own.format.borders }),
      });
      return cellOf(movedValue(source, pasting), format, extrasOf({ ...source?.extras, textFormatRuns: runs }));
    }
    default:
      return cellOf(movedValue(source, pasting), source?.format, source?.extras);
  }
}

/** Whether a kind of pasting brings merges and conditional formats along. */
export const bringsLook = (type: string): boolean =>
  type === "PASTE_NORMAL" || type === "PASTE_FORMAT" || type === "PASTE_NO_BORDERS";
