/** Formulas as they are kept: near to what was typed, their references written as Google writes them. */

import { columnName, quoteTitle } from "../a1-notation.ts";
import type { GridRange } from "../api/types.ts";
import type { Shift } from "../state/shift-ranges.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Corner, DecimalSign, Reference } from "./scan-formula.ts";

const cornerText = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  (column === undefined ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`) +
  (row === undefined ? "" : `${rowFixed ? "$" : ""}${row + 1}`);

const sameCorner = (one: Corner, other: Corner): boolean => cornerText(one) === cornerText(other);

/** `Sheet2!A1:B$2`. */
export function referenceText({ title, start, end }: Reference): string {
  const sheet = title === undefined ? "" : `${quoteTitle(title)}!`;
  return sheet + cornerText(start) + (end === undefined ? "" : `:${cornerText(end)}`);
}

/** A reference with its corners in order; `B1:B1` is `B1`. */
function ordered({ title, start, end }: Reference): Reference {
  const sheet = title === undefined ? {} : { title };
  if (end === undefined) return { ...sheet, start };
  if (sameCorner(start, end) && start.row !== undefined && start.column !== undefined) return { ...sheet, start };
  // An open bound is the end: `A2:C` runs down, `A2:5` to the right.
  const swapsRows = end.row !== undefined && (start.row === undefined || end.row < start.row);
  const swapsColumns = end.column !== undefined && (start.column === undefined || end.column < start.column);
  const [upper, lower] = swapsRows ? [end, start] : [start, end];
  const [left, right] = swapsColumns ? [end, start] : [start, end];
  return { ...sheet, start: corner(upper, left), end: corner(lower, right) };
}

const corner = (rows: Corner, columns: Corner): Corner => ({
  ...(rows.row === undefined ? {} : { row: rows.row }),
  ...(columns.column === undefined ? {} : { column: columns.column }),
  rowFixed: rows.rowFixed,
  columnFixed: columns.columnFixed,
});

/**
 * A formula with its references changed by `change`; what `change` answers `undefined` for becomes `#REF!`.
 * The rest stays as it is, spaces too. A formula that cannot be read is returned as it came.
 */
export function rewriteReferences(
  formula: string,
  decimal: DecimalSign,
  change: (reference: Reference) => Reference | undefined,
): string {
  const parsed = parseFormula(formula, decimal);
  if (parsed === undefined) return formula;
  const pieces = parsed.tokens.map(({ text, kind, reference }) => {
    if (reference !== undefined) {
      const changed = change(reference);
      return changed === undefined ? "#REF!" : referenceText(changed);
    }
    return kind === "separator" && decimal === "." ? "," : text;
  });
  return `=${pieces.join("")}`;
}

/** A formula as Google keeps what was typed: `=sum(b2:a1; 'S'!c3:c3)` is `=sum(A1:B2, S!C3)`. */
export const normalizeFormula = (formula: string, decimal: DecimalSign): string =>
  rewriteReferences(formula, decimal, ordered);

/** The cells of a reference as a range whose open bounds are open. */
export function rangeOfReference({ start, end }: Reference): GridRange {
  const last = end ?? start;
  return {
    ...(start.row === undefined ? {} : { startRowIndex: start.row }),
    ...(last.row === undefined ? {} : { endRowIndex: last.row + 1 }),
    ...(start.column === undefined ? {} : { startColumnIndex: start.column }),
    ...(last.column === undefined ? {} : { endColumnIndex: last.column + 1 }),
  };
}

/** A reference that follows rows and columns put in, taken out or moved; `undefined` if its cells are gone. */
export function shiftReference(reference: Reference, shift: Shift): Reference | undefined {
  const range = shift(rangeOfReference(reference));
  if (range === undefined) return undefined;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const { start, end } = reference;
  const moved = (own: Corner, row: number | undefined, column: number | undefined): Corner => ({
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    rowFixed: own.rowFixed,
    columnFixed: own.columnFixed,
  });
  const before = (edge: number | undefined): number | undefined => (edge === undefined ? undefined : edge - 1);
  return {
    ...reference,
    start: moved(start, startRowIndex, startColumnIndex),
    ...(end === undefined ? {} : { end: moved(end, before(endRowIndex), before(endColumnIndex)) }),
  };
}

/** A formula in which a name stands for another; names of functions are left alone. */
export function rewriteNames(formula: string, decimal: DecimalSign, before: string, after: string): string {
  const parsed = parseFormula(formula, decimal);
  if (parsed === undefined) return formula;
  const key = before.toLowerCase();
  const pieces = parsed.tokens.map(({ text, kind }, index) => {
    const next = parsed.tokens.slice(index + 1).find((token) => token.kind !== "space");
    return kind === "name" && text.toLowerCase() === key && next?.kind !== "open" ? after : text;
  });
  return `=${pieces.join("")}`;
}

/** A formula copied so many rows down and columns to the right; `#REF!` where it would leave the sheet. */
export function moveFormula(formula: string, decimal: DecimalSign, rows: number, columns: number): string {
  const moved = (own: Corner): Corner => ({
    ...own,
    ...(own.row === undefined || own.rowFixed ? {} : { row: own.row + rows }),
    ...(own.column === undefined || own.columnFixed ? {} : { column: own.column + columns }),
  });
  const outside = ({ row = 0, column = 0 }: Corner): boolean => row < 0 || column < 0;
  return rewriteReferences(formula, decimal, (reference) => {
    const start = moved(reference.start);
    const end = reference.end === undefined ? undefined : moved(reference.end);
    if (outside(start) || (end !== undefined && outside(end))) return undefined;
    return { ...reference, start, ...(end === undefined ? {} : { end }) };
  });
}
