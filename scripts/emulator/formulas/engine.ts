/**
 * One spreadsheet in the calculating library. It is asked for values only: cells are given to it as typed
 * text, and it answers text; a number's exact value is had by joining it to an empty text in a cell of a
 * sheet of our own.
 */

import { columnName } from "../a1-notation.ts";
import type { Scalar } from "../state/stored-cell.ts";
import type { Library } from "./engine-library.ts";

/** What a formula yields: a value, the library's name of an error, or nothing. */
export type EngineValue = { readonly value: Scalar } | { readonly error: string } | undefined;

/** A formula's value, and the whole table where it is one; rows first. */
export interface EngineResult {
  readonly value: EngineValue;
  readonly table?: readonly (readonly EngineValue[])[];
}

/** A formula and its place; zero-based. */
export interface EngineFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** In en_US, with the sheet names of this engine. */
  readonly text: string;
  readonly spreads: boolean;
}

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Sized {
  readonly value: EngineValue;
  readonly height: number;
  readonly width: number;
}

const TYPES = { number: 1, text: 2, boolean: 4 };

/** How a value is typed so that the library takes it as it is. */
function typed(value: Scalar | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A result as it is typed in the place of its formula. */
function enteredAs(value: EngineValue): string {
  if (value === undefined) return "'";
  return "error" in value ? `=${value.error === "#CIRC!" ? "#REF!" : value.error}` : typed(value.value);
}

/** A sheet's name in the library: its title where the library takes it, so that INDIRECT finds it. */
export function engineSheetName(title: string, place: number): string {
  const fits = title.length <= 31 && !/[\\/*?:[\]]/.test(title) && !/^'|'$/.test(title);
  return fits ? title : `sheet ${place}`;
}

/** A sheet's name as formulas for the library have it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const EXACT_SHEET = "exact values";

export class Engine {
  readonly #model: InstanceType<Library["Model"]>;
  readonly #names: readonly string[];
  readonly #formulas: readonly EngineFormula[];
  readonly #exactSheet: number;
  readonly #stages: readonly (readonly number[])[] | undefined;
  /** How many cells were set: the library remembers each for undoing. */
  writes = 0;

  /** @param stages the indices of the formulas in the order of calculation, where all at once is too much. */
  constructor(
    library: Library,
    names: readonly string[],
    formulas: readonly EngineFormula[],
    stages?: readonly (readonly number[])[],
  ) {
    this.#names = names;
    this.#formulas = formulas;
    this.#stages = stages;
    this.#exactSheet = names.length;
    this.#model = new library.Model("formulas", "en", "UTC", "en");
    this.#model.pauseEvaluation();
    // Two steps: a title may be the name that the library gives a new sheet.
    for (let sheet = 1; sheet <= names.length; sheet += 1) this.#model.newSheet();
    const all = [...names, EXACT_SHEET];
    for (const sheet of all.keys()) this.#model.renameSheet(sheet, `renamed ${sheet}`);
    for (const [sheet, name] of all.entries()) this.#model.renameSheet(sheet, name);
    formulas.forEach((formula, index) => {
      if (stages === undefined) this.#input(formula.sheet, formula.row, formula.column, formula.text);
      this.#input(this.#exactSheet, index, 0, this.#exactly(formula));
    });
  }

  #exactly({ sheet, row, column }: Place): string {
    return `=${quotedSheet(this.#names[sheet] ?? "")}!${columnName(column)}${row + 1}&""`;
  }

  #input(sheet: number, row: number, column: number, text: string): void {
    this.writes += 1;
    this.#model.setUserInput(sheet, row + 1, column + 1, text);
  }

  setValue(sheet: number, row: number, column: number, value: Scalar | undefined): void {
    this.#input(sheet, row, column, typed(value));
  }

  /** Calculates everything; the results are in the order of the formulas. */
  calculate(): EngineResult[] {
    if (this.#stages !== undefined) return this.#calculateInStages(this.#stages);
    this.#model.evaluate();
    const results = this.#formulas.map((formula, index) => this.#result(formula, index));
    const cells = results.flatMap((result, index) => this.#cellsOf(this.#formulas[index], result));
    if (cells.length === 0) return results.map(({ value }) => ({ value }));
    for (const [at, cell] of cells.entries()) this.#input(this.#exactSheet, at, 1, this.#exactly(cell));
    this.#model.evaluate();
    const values = cells.map((cell, at) => this.#value(cell, at, 1));
    for (const at of cells.keys()) this.#input(this.#exactSheet, at, 1, "");
    let next = 0;
    return results.map(({ value, height, width }) => {
      if (height * width <= 1) return { value };
      const table = Array.from({ length: height }, (_, row) =>
        values.slice(next + row * width, next + (row + 1) * width),
      );
      next += height * width;
      return { value, table };
    });
  }

  /** Tables do not spread here: what reads their cells would have to wait for them unseen. */
  #calculateInStages(stages: readonly (readonly number[])[]): EngineResult[] {
    const results: EngineResult[] = this.#formulas.map(() => ({ value: undefined }));
    for (const stage of stages) {
      for (const index of stage) this.#enter(index, this.#formulas[index]?.text ?? "");
      this.#model.evaluate();
      for (const index of stage) {
        const formula = this.#formulas[index];
        if (formula !== undefined) results[index] = { value: this.#value(formula, index, 0) };
      }
      for (const index of stage) this.#enter(index, enteredAs(results[index]?.value));
    }
    return results;
  }

  #enter(index: number, text: string): void {
    const formula = this.#formulas[index];
    if (formula !== undefined) this.#input(formula.sheet, formula.row, formula.column, text);
  }

  /** The cells of a table; none where the formula yields one value. */
  #cellsOf(formula: EngineFormula | undefined, { height, width }: Sized): Place[] {
    if (formula === undefined || height * width <= 1) return [];
    const { sheet, row, column } = formula;
    return Array.from({ length: height * width }, (_, at) => ({
      sheet,
      row: row + Math.floor(at / width),
      column: column + (at % width),
    }));
  }

  #result(formula: EngineFormula, index: number): Sized {
    const value = this.#value(formula, index, 0);
    const { sheet, row, column, spreads } = formula;
    const structure = spreads ? this.#model.getCellArrayStructure(sheet, row + 1, column + 1) : undefined;
    const [width, height] =
      typeof structure === "object" && "DynamicAnchor" in structure ? structure.DynamicAnchor : [1, 1];
    return { value, height, width };
  }

  /** A cell's value; its exact text stands in our own sheet. */
  #value({ sheet, row, column }: Place, exactRow: number, exactColumn: number): EngineValue {
    const text = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.#model.getCellType(sheet, row + 1, column + 1)) {
      case TYPES.number: {
        const exact = this.#model.getFormattedCellValue(this.#exactSheet, exactRow + 1, exactColumn + 1);
        if (exact === "") return undefined;
        const value = Number(exact);
        return Number.isFinite(value) ? { value } : { error: "#NUM!" };
      }
      case TYPES.boolean:
        return { value: text === "TRUE" };
      case TYPES.text:
        return text === "" ? undefined : { value: text };
      default:
        return { error: text };
    }
  }

  /** The formula as the library reads it: functions that it does not know come back in small letters. */
  contentOf({ sheet, row, column }: Place): string {
    return this.#model.getCellContent(sheet, row + 1, column + 1);
  }

  free(): void {
    this.#model.free();
  }
}
