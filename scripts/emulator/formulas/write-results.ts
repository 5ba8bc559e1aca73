/** Results of formulas put into their cells: values, errors with their explanations, formats, tables. */

import { cellsName } from "../a1-notation.ts";
import type { NumberFormat } from "../api/types.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";
import {
  type CellValue,
  cellOf,
  type ErrorValue,
  effectiveValueOf,
  type Formula,
  isSpilled,
  type Scalar,
  shownNumberFormat,
} from "../state/stored-cell.ts";
import type { Calculator } from "./calculator.ts";
import type { EngineResult, EngineValue } from "./engine.ts";
import { beyondGrid, blockedBy, type ErrorScope, explainError, PARSE_ERROR } from "./explain-error.ts";
import type { CellPlace, FormulaCell } from "./find-formulas.ts";
import { formatOfFormula } from "./format-of-formula.ts";
import type { FormulaDraft } from "./formula-draft.ts";
import type { FormulaNames } from "./formula-names.ts";
import type { Expression, ParsedFormula } from "./parse-formula.ts";
import type { Reference } from "./scan-formula.ts";

/** What the library gave for a draft's formulas. */
export interface Results {
  readonly draft: FormulaDraft;
  readonly readable: readonly (FormulaCell & { readonly parsed: ParsedFormula })[];
  readonly unreadable: readonly FormulaCell[];
  readonly spilled: readonly CellPlace[];
  /** In the order of `readable`; absent where the library failed. */
  readonly results: readonly EngineResult[] | undefined;
  readonly names: FormulaNames;
  readonly calculator: Calculator;
}

type Effective = Scalar | ErrorValue | undefined;

const NOT_CALCULATED: ErrorValue = {
  error: "ERROR",
  message: "The embedded spreadsheet server cannot calculate this formula.",
};

const placeKey = ({ sheetId, row, column }: CellPlace): string => `${sheetId} ${row} ${column}`;

function put(draft: FormulaDraft, { sheetId, row, column }: CellPlace, value: CellValue | undefined): void {
  const cell = cellAt(draft.sheet(sheetId), row, column);
  draft.setCell(sheetId, row, column, cellOf(value, cell?.format, cell?.extras));
}

/** The first cell of a reference that has a value: a heading over a column of numbers says nothing of their format. */
function firstCell(sheet: Sheet, { start, end }: Reference) {
  const lastRow =
    end === undefined ? (start.row ?? 0) : Math.min(end.row ?? sheet.rows.length - 1, (start.row ?? 0) + 50);
  for (let row = start.row ?? 0; row <= lastRow; row += 1) {
    const cell = cellAt(sheet, row, start.column ?? 0);
    if (cell !== undefined && typeof effectiveValueOf(cell.value) === "number") return cell;
  }
  return undefined;
}

class ResultWriter {
  readonly #given: Results;
  readonly #claimed = new Set<string>();

  constructor(given: Results) {
    this.#given = given;
  }

  #sheetOf(reference: Reference, own: number): Sheet | undefined {
    const { draft, names } = this.#given;
    const place = reference.title === undefined ? names.placeOf(own) : names.placeOfTitle(reference.title);
    return place === undefined ? undefined : draft.sheets[place];
  }

  #errorScope(index: number, sheetId: number): ErrorScope {
    const { names, calculator } = this.#given;
    return {
      valueOf: (reference) => {
        const sheet = this.#sheetOf(reference, sheetId);
        const { row, column } = reference.start;
        if (sheet === undefined || row === undefined || column === undefined) return undefined;
        return effectiveValueOf(cellAt(sheet, row, column)?.value);
      },
      hasSheet: (title) => names.placeOfTitle(title) !== undefined,
      hasName: (name) => names.named(name) !== undefined,
      // The library writes what it does not know in small letters.
      knows: (name) => !calculator.contentOf(index).includes(`${name.toLowerCase()}(`),
    };
  }

  #effective(value: EngineValue, root: Expression, scope: ErrorScope): Effective {
    if (value === undefined) return undefined;
    return "value" in value ? value.value : explainError(value.error, root, scope);
  }

  /** Why a table cannot spread, if it cannot. */
  #obstacle({ sheetId, row, column }: CellPlace, table: readonly (readonly EngineValue[])[]): ErrorValue | undefined {
    const sheet = this.#given.draft.sheet(sheetId);
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    const width = table[0]?.length ?? 0;
    if (row + table.length > rowCount) return beyondGrid(row + table.length - rowCount, "rows");
    if (column + width > columnCount) return beyondGrid(column + width - columnCount, "columns");
    for (const [down, line] of table.entries()) {
      for (const across of line.keys()) {
        if (down === 0 && across === 0) continue;
        const place = { sheetId, row: row + down, column: column + across };
        const value = cellAt(sheet, place.row, place.column)?.value;
        if ((value !== undefined && !isSpilled(value)) || this.#claimed.has(placeKey(place))) {
          const { row: top, column: left } = place;
          return blockedBy(cellsName({ startRow: top, endRow: top + 1, startColumn: left, endColumn: left + 1 }));
        }
      }
    }
    return undefined;
  }

  /** The library saw what was in the way itself, but does not say where: the nearest cell below, or to the right. */
  #obstacleOf(found: CellPlace, result: EngineResult | undefined): ErrorValue | undefined {
    if (result?.table !== undefined) return this.#obstacle(found, result.table);
    if (result?.value === undefined || !("error" in result.value) || result.value.error !== "#SPILL!") return undefined;
    const { rows } = this.#given.draft.sheet(found.sheetId);
    const taken = (row: number, column: number): boolean => {
      const value = rows[row]?.cells[column]?.value;
      return value !== undefined && !isSpilled(value);
    };
    const below = rows.findIndex((_, row) => row > found.row && taken(row, found.column));
    const right = (rows[found.row]?.cells ?? []).findIndex(
      (_, column) => column > found.column && taken(found.row, column),
    );
    const [row, column] = below >= 0 ? [below, found.column] : [found.row, Math.max(right, found.column)];
    return blockedBy(cellsName({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }));
  }

  #format(sheetId: number, root: Expression): NumberFormat | undefined {
    return formatOfFormula(root, (reference) => {
      const named = this.#sheetOf(reference, sheetId);
      const cell = named === undefined ? undefined : firstCell(named, reference);
      const format = cell === undefined ? undefined : shownNumberFormat(cell);
      return format?.type === "TEXT" ? undefined : format;
    });
  }

  #link(root: Expression, scope: ErrorScope): string | undefined {
    if (root.kind !== "call" || root.name.toUpperCase() !== "HYPERLINK") return undefined;
    const [address] = root.args;
    const value =
      address?.kind === "text"
        ? address.text
        : address?.kind === "reference"
          ? scope.valueOf(address.reference)
          : undefined;
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  #writeOne(index: number, result: EngineResult | undefined): void {
    const found = this.#given.readable[index];
    if (found === undefined) return;
    const { sheetId, formula, parsed } = found;
    const scope = this.#errorScope(index, sheetId);
    const obstacle = this.#obstacleOf(found, result);
    const value =
      result === undefined ? NOT_CALCULATED : (obstacle ?? this.#effective(result.value, parsed.root, scope));
    const numberFormat = typeof value === "number" ? this.#format(sheetId, parsed.root) : undefined;
    const link = typeof value === "string" ? this.#link(parsed.root, scope) : undefined;
    const made: Formula = {
      formula: formula.formula,
      result: value,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(link === undefined ? {} : { link }),
    };
    put(this.#given.draft, found, made);
    if (result?.table !== undefined && obstacle === undefined)
      this.#spread(found, result.table, made, parsed.root, scope);
  }

  #spread(
    { sheetId, row, column }: CellPlace,
    table: readonly (readonly EngineValue[])[],
    { numberFormat }: Formula,
    root: Expression,
    scope: ErrorScope,
  ): void {
    const shown = numberFormat === undefined ? {} : { numberFormat };
    table.forEach((line, down) => {
      line.forEach((value, across) => {
        if (down === 0 && across === 0) return;
        const place = { sheetId, row: row + down, column: column + across };
        this.#claimed.add(placeKey(place));
        put(this.#given.draft, place, { spilled: this.#effective(value, root, scope), ...shown });
      });
    });
  }

  #writeAll(): boolean {
    this.#claimed.clear();
    const { readable, results } = this.#given;
    for (const index of readable.keys()) this.#writeOne(index, results?.[index]);
    return results?.some(({ value }) => value !== undefined && "error" in value) === true;
  }

  write(): void {
    const { draft, unreadable, spilled } = this.#given;
    for (const cell of unreadable) put(draft, cell, { formula: cell.formula.formula, result: PARSE_ERROR });
    // An error takes its explanation from the cell where it arose, which may stand further down.
    if (this.#writeAll()) this.#writeAll();
    for (const place of spilled) {
      if (
        !this.#claimed.has(placeKey(place)) &&
        isSpilled(cellAt(draft.sheet(place.sheetId), place.row, place.column)?.value)
      ) {
        put(draft, place, undefined);
      }
    }
  }
}

/** Writes the results into the draft, where they differ from what stands there. */
export const writeResults = (given: Results): void => new ResultWriter(given).write();
