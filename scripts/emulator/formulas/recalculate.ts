/**
 * Calculates the formulas of a spreadsheet. It runs when a write is done, on the draft that is about to be
 * kept, so that what is read later is there already. A spreadsheet without formulas costs a look at the rows
 * that changed.
 */

import { serialIn } from "../state/serial-moment.ts";
import type { Sheet, Spreadsheet } from "../state/spreadsheet.ts";
import { isPending } from "../state/stored-cell.ts";
import { Calculator } from "./calculator.ts";
import { decimalSignOf } from "./decimal-sign.ts";
import type { EngineFormula } from "./engine.ts";
import { type FormulaCell, findFormulas, rememberBare } from "./find-formulas.ts";
import type { FormulaDraft } from "./formula-draft.ts";
import { canSpread, formulaForEngine, readsClock } from "./formula-for-engine.ts";
import { FormulaNames } from "./formula-names.ts";
import { Needs, type SheetNeeds } from "./formula-needs.ts";
import { normalizeFormula } from "./formula-text.ts";
import { eachPart, type ParsedFormula, parseFormula } from "./parse-formula.ts";
import type { DecimalSign } from "./scan-formula.ts";
import { writeResults } from "./write-results.ts";

/** What is known of a spreadsheet's formulas between two writes. */
export interface Calculated {
  readonly calculator: Calculator | undefined;
  /** The day on which the clock was read, as a serial number; absent where no formula reads it. */
  readonly day?: number;
  /** Sheets without formulas. */
  readonly bare: readonly Sheet[];
}

// By the list of sheets: a spreadsheet whose file was renamed or shared has the same one.
const states = new WeakMap<readonly Sheet[], Calculated>();

/** Notes that a spreadsheet is calculated. */
export const rememberCalculated = ({ sheets }: Spreadsheet, calculated: Calculated): void => {
  rememberBare(calculated.bare);
  states.set(sheets, calculated);
};

/** Whether a spreadsheet has to be calculated before it is read: it was loaded, or the day has changed. */
export function isStale(spreadsheet: Spreadsheet, now: Date): boolean {
  const state = states.get(spreadsheet.sheets);
  if (state === undefined) return true;
  return state.day !== undefined && state.day !== Math.floor(serialIn(spreadsheet.properties.timeZone, now));
}

const clockReaders = new WeakMap<ParsedFormula, boolean>();

function isClockReader(parsed: ParsedFormula): boolean {
  const known = clockReaders.get(parsed);
  if (known !== undefined) return known;
  let reads = false;
  eachPart(parsed.root, (part) => {
    if (part.kind === "call" && readsClock(part.name)) reads = true;
  });
  clockReaders.set(parsed, reads);
  return reads;
}

/** A formula that could be read. */
export interface ReadableFormula extends FormulaCell {
  readonly parsed: ParsedFormula;
}

function engineFormulas(formulas: readonly ReadableFormula[], names: FormulaNames): EngineFormula[] {
  return formulas.map(({ sheetId, row, column, parsed: { root } }) => {
    const sheet = names.placeOf(sheetId);
    return { sheet, row, column, text: formulaForEngine(root, names.scopeAt(sheet)), spreads: canSpread(root) };
  });
}

function needsOf(formulas: readonly ReadableFormula[], names: FormulaNames): SheetNeeds[] {
  const needs = new Needs(names.sizes);
  for (const { sheetId, parsed } of formulas) needs.add(parsed.root, names.scopeAt(names.placeOf(sheetId)));
  return needs.all();
}

/** A formula is kept as Google writes it, however it came. */
const normalized = (cell: FormulaCell, decimal: DecimalSign): FormulaCell => ({
  ...cell,
  formula: { ...cell.formula, formula: normalizeFormula(cell.formula.formula, decimal) },
});

/** Calculates what a draft's formulas yield and writes it into the draft. */
export function recalculate(draft: FormulaDraft): Calculated {
  const found = findFormulas(draft);
  if (found.formulas.length === 0 && found.spilled.length === 0) {
    return { calculator: undefined, bare: found.bare };
  }
  const decimal = decimalSignOf(draft.properties.locale);
  const readable: ReadableFormula[] = [];
  const unreadable: FormulaCell[] = [];
  for (const typed of found.formulas) {
    const cell = isPending(typed.formula) ? normalized(typed, decimal) : typed;
    const parsed = parseFormula(cell.formula.formula, decimal);
    if (parsed === undefined) unreadable.push(cell);
    else readable.push({ ...cell, parsed });
  }
  const now = serialIn(draft.properties.timeZone, draft.now());
  const readsTime = readable.some(({ parsed }) => isClockReader(parsed));
  const names = new FormulaNames(draft, now);
  const cells = readable.map(({ sheetId, row, column, formula }) => `${sheetId} ${row} ${column} ${formula.formula}`);
  const calculator = states.get(draft.base.sheets)?.calculator ?? new Calculator();
  const results = calculator.run({
    signature: [names.signature, decimal, readsTime ? now : "", ...cells].join("\n"),
    names: names.sheetNames,
    formulas: () => engineFormulas(readable, names),
    needs: () => needsOf(readable, names),
    needsOf: (index) => needsOf(readable.slice(index, index + 1), names),
    sheets: draft.sheets,
    epoch: draft.epoch,
  });
  writeResults({ draft, readable, unreadable, spilled: found.spilled, results, names, calculator });
  return { calculator, bare: found.bare, ...(readsTime ? { day: Math.floor(now) } : {}) };
}
