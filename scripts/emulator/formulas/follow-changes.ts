/** Formulas that follow what they name: rows and columns put in, taken out or moved, sheets renamed or deleted. */

import type { Shift } from "../state/shift-ranges.ts";
import { cellAt, titleKey } from "../state/spreadsheet.ts";
import { cellOf, formulaOf } from "../state/stored-cell.ts";
import { decimalSignOf } from "./decimal-sign.ts";
import { findFormulas } from "./find-formulas.ts";
import type { FormulaDraft } from "./formula-draft.ts";
import { rewriteNames, rewriteReferences, shiftReference } from "./formula-text.ts";
import type { DecimalSign, Reference } from "./scan-formula.ts";
import { withDecimal } from "./with-decimal-sign.ts";

/** Writes each formula anew as `change` gives it. */
function rewriteFormulas(
  draft: FormulaDraft,
  change: (formula: string, sheetId: number, decimal: DecimalSign) => string,
): void {
  const decimal = decimalSignOf(draft.properties.locale);
  for (const { sheetId, row, column, formula } of findFormulas(draft).formulas) {
    const text = change(formula.formula, sheetId, decimal);
    if (text === formula.formula) continue;
    const cell = cellAt(draft.sheet(sheetId), row, column);
    draft.setCell(sheetId, row, column, cellOf(formulaOf(text), cell?.format, cell?.extras));
  }
}

/** Lets all formulas follow a shift of the cells of one sheet; what is gone becomes `#REF!`. */
export function followShift(draft: FormulaDraft, shiftedId: number, shift: Shift): void {
  const key = titleKey(draft.sheet(shiftedId).properties.title);
  rewriteFormulas(draft, (formula, sheetId, decimal) =>
    rewriteReferences(formula, decimal, (reference) => {
      const here = reference.title === undefined ? sheetId === shiftedId : titleKey(reference.title) === key;
      return here ? shiftReference(reference, shift) : reference;
    }),
  );
}

/** Lets formulas follow a sheet to its new title, or lose it where there is none. */
export function followTitle(draft: FormulaDraft, before: string, after: string | undefined): void {
  const change = (reference: Reference): Reference | undefined => {
    if (reference.title === undefined || titleKey(reference.title) !== titleKey(before)) return reference;
    return after === undefined ? undefined : { ...reference, title: after };
  };
  rewriteFormulas(draft, (formula, _, decimal) => rewriteReferences(formula, decimal, change));
}

/** Lets formulas follow the spreadsheet to a locale with another decimal sign. */
export function followLocale(draft: FormulaDraft, before: string): void {
  const from = decimalSignOf(before);
  const to = decimalSignOf(draft.properties.locale);
  if (from !== to) rewriteFormulas(draft, (formula) => withDecimal(formula, from, to));
}

/** Lets formulas follow a named range to its new name. */
export function followName(draft: FormulaDraft, before: string, after: string): void {
  rewriteFormulas(draft, (formula, _, decimal) => rewriteNames(formula, decimal, before, after));
}
