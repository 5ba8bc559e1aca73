/**
 * Keeps a spreadsheet's formulas calculated: gives the library what changed since the last time, and starts
 * anew only where formulas, sheets or names have changed.
 */

import type { Row, Sheet } from "../state/spreadsheet.ts";
import type { Scalar } from "../state/stored-cell.ts";
import { Engine, type EngineFormula, type EngineResult } from "./engine.ts";
import { formulaLibrary, type Library, replaceLibrary } from "./engine-library.ts";
import { isNeeded, type SheetNeeds } from "./formula-needs.ts";
import { stagesOf } from "./stages.ts";

/** What to calculate. */
export interface Calculation {
  /** Says the formulas, their places and what their names mean; the same signature is the same calculation. */
  readonly signature: string;
  readonly names: readonly string[];
  /** Made when the signature is new. */
  formulas(): readonly EngineFormula[];
  needs(): readonly SheetNeeds[];
  /** The cells that one formula reads. */
  needsOf(index: number): readonly SheetNeeds[];
  readonly sheets: readonly Sheet[];
  /** Rows of this epoch may have changed without being other objects. */
  readonly epoch: number;
}

// The library remembers each cell that was set; from here on a new start is cheaper.
const MOST_WRITES = 200_000;

export class Calculator {
  #engine: Engine | undefined;
  #library: Library | undefined;
  #signature = "";
  #needs: readonly SheetNeeds[] = [];
  #formulas: readonly EngineFormula[] = [];
  #fed: (readonly (Row | undefined)[])[] = [];
  #results: readonly EngineResult[] | undefined;
  /** A calculation on which the library crashed is not tried again. */
  #crashed: string | undefined;

  /** The results in the order of the formulas; `undefined` where the library cannot calculate them. */
  run(calculation: Calculation): readonly EngineResult[] | undefined {
    if (this.#crashed === calculation.signature) return undefined;
    const library = formulaLibrary();
    if (library === undefined) return undefined;
    // What stands in a copy that crashed is lost with it.
    if (library !== this.#library) this.#engine = undefined;
    this.#library = library;
    try {
      const isNew = this.#signature !== calculation.signature || (this.#engine?.writes ?? 0) > MOST_WRITES;
      const engine = this.#engine === undefined || isNew ? this.#start(library, calculation) : this.#engine;
      const changed = this.#feed(engine, calculation);
      if (changed || this.#results === undefined) this.#results = engine.calculate();
      return this.#results;
    } catch (error) {
      this.#engine = undefined;
      this.#crashed = calculation.signature;
      if (isCrash(error)) replaceLibrary().catch(console.error);
      return undefined;
    }
  }

  #start(library: Library, calculation: Calculation): Engine {
    this.#engine?.free();
    this.#engine = undefined;
    this.#formulas = calculation.formulas();
    this.#needs = calculation.needs();
    this.#signature = calculation.signature;
    this.#fed = calculation.sheets.map(() => []);
    this.#results = undefined;
    const stages = stagesOf(this.#formulas, (index) => calculation.needsOf(index));
    const engine = new Engine(library, calculation.names, this.#formulas, stages);
    this.#engine = engine;
    return engine;
  }

  /** The formula at an index as the library reads it. */
  contentOf(index: number): string {
    const formula = this.#formulas[index];
    return formula === undefined || this.#engine === undefined ? "" : this.#engine.contentOf(formula);
  }

  #feed(engine: Engine, { sheets, epoch }: Calculation): boolean {
    let changed = false;
    sheets.forEach(({ rows }, sheet) => {
      const needs = this.#needs[sheet];
      const fed = this.#fed[sheet] ?? [];
      if (needs === undefined || needs.size === 0) return;
      for (let row = 0; row < Math.max(rows.length, fed.length); row += 1) {
        const [now, before] = [rows[row], fed[row]];
        if (now === before && now?.epoch !== epoch) continue;
        for (const [column, intervals] of needs) {
          if (!isNeeded(intervals, row)) continue;
          const value = scalarOf(now, column);
          // What the library has calculated itself must not be cleared away.
          const same =
            now !== before ? value === scalarOf(before, column) : value === undefined && isCalculated(now, column);
          if (same) continue;
          engine.setValue(sheet, row, column, value);
          changed = true;
        }
      }
      this.#fed[sheet] = rows.slice();
    });
    return changed;
  }
}

const isCalculated = (row: Row | undefined, column: number): boolean => typeof row?.cells[column]?.value === "object";

function scalarOf(row: Row | undefined, column: number): Scalar | undefined {
  const value = row?.cells[column]?.value;
  return typeof value === "object" ? undefined : value;
}

/** A plain refusal by the library leaves it whole; a trap or an overflow inside does not. */
const isCrash = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === "RuntimeError");
