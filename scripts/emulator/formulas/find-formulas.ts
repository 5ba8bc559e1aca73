/** Where the formulas of a spreadsheet are. A sheet without any is looked through once, and then only where it changed. */

import type { Row, Sheet } from "../state/spreadsheet.ts";
import { type Formula, isFormula, isSpilled } from "../state/stored-cell.ts";
import type { FormulaDraft } from "./formula-draft.ts";

export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface FormulaCell extends CellPlace {
  readonly formula: Formula;
}

/** The formulas, and the cells that their tables spread over. */
export interface FoundCells {
  readonly formulas: readonly FormulaCell[];
  readonly spilled: readonly CellPlace[];
  /** Sheets without either. */
  readonly bare: readonly Sheet[];
}

const calculated = new WeakMap<Row, readonly number[]>();
const bare = new WeakSet<Sheet>();

/** Notes that sheets, which will not change any more, have no formulas. */
export function rememberBare(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) bare.add(sheet);
}

function columnsIn(row: Row): readonly number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (typeof cell?.value === "object") columns.push(column);
  });
  return columns;
}

/** Columns of formulas and their tables. A row that the draft may still write is looked at each time. */
function calculatedColumns(row: Row, epoch: number): readonly number[] {
  if (row.epoch === epoch) return columnsIn(row);
  const known = calculated.get(row);
  if (known !== undefined) return known;
  const made = columnsIn(row);
  calculated.set(row, made);
  return made;
}

/** Formulas of all sheets, by sheet, row and column. */
export function findFormulas(draft: FormulaDraft): FoundCells {
  const formulas: FormulaCell[] = [];
  const spilled: CellPlace[] = [];
  const without: Sheet[] = [];
  const before = new Map(draft.base.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  for (const sheet of draft.sheets) {
    const { sheetId } = sheet.properties;
    const base = before.get(sheetId);
    if (bare.has(sheet)) continue;
    const onlyNew = base !== undefined && bare.has(base);
    let found = false;
    sheet.rows.forEach((row, rowIndex) => {
      if (row === undefined || (onlyNew && row.epoch !== draft.epoch)) return;
      for (const column of calculatedColumns(row, draft.epoch)) {
        const value = row.cells[column]?.value;
        found = true;
        if (isFormula(value)) formulas.push({ sheetId, row: rowIndex, column, formula: value });
        else if (isSpilled(value)) spilled.push({ sheetId, row: rowIndex, column });
      }
    });
    if (!found) without.push(sheet);
  }
  return { formulas, spilled, bare: without };
}
