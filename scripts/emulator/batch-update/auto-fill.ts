/**
 * autoFill: what dragging the corner of a selection does. Two numbers or more go on in even steps, dates by days, texts
 * that end in a number count on, formulas move along, anything else repeats. `useAlternateSeries` does the other: a
 * single number counts on, and several repeat.
 */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { GridRange } from "../api/types.ts";
import { growGrid } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable } from "../drafts/protection.ts";
import { decimalSignOf } from "../formulas/decimal-sign.ts";
import { moveFormula } from "../formulas/formula-text.ts";
import { cellAt } from "../state/spreadsheet.ts";
import { type Cell, cellOf, formulaOf, isFormula } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { gridBox } from "./grid-range.ts";

/** One line of the source, cell by cell, and how to get from one to the next. */
interface Line {
  readonly cells: readonly (Cell | undefined)[];
  readonly places: readonly { readonly row: number; readonly column: number }[];
}

const isDate = (cell: Cell | undefined): boolean => /^DATE/.test(cell?.format?.numberFormat?.type ?? "");

/** Even steps are kept exact where the decimals are few. */
const stepOn = (last: number, step: number, times: number): number => Number((last + step * times).toPrecision(15));

/** The value that stands `distance` cells after the last of a line (before its first, where negative). */
function continued(line: Line, distance: number, alternate: boolean): Cell["value"] {
  const { cells } = line;
  const repeated = cells[(((distance > 0 ? distance - 1 : distance) % cells.length) + cells.length) % cells.length];
  const numbers = cells.map((cell) => cell?.value).filter((value) => typeof value === "number");
  if (numbers.length === cells.length) {
    const series = cells.length > 1 || isDate(cells[0]);
    if (series === alternate) return repeated?.value;
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? 0;
    const step = cells.length > 1 ? (last - first) / (cells.length - 1) : 1;
    return distance > 0 ? stepOn(last, step, distance) : stepOn(first, step, distance);
  }
  const [, stem, digits] = /^(.*?)(\d+)$/su.exec(String(cells.at(-1)?.value ?? "")) ?? [];
  if (
    cells.length === 1 &&
    typeof cells[0]?.value === "string" &&
    stem !== undefined &&
    digits !== undefined &&
    !alternate
  ) {
    const number = Math.max(0, Number(digits) + distance);
    return `${stem}${String(number).padStart(digits.startsWith("0") ? digits.length : 0, "0")}`;
  }
  return repeated?.value;
}

/** Fills `count` cells after a line, or before it where negative. */
function fill(draft: Draft, sheetId: number, line: Line, vertical: boolean, count: number, alternate: boolean): void {
  const { cells, places } = line;
  const decimal = decimalSignOf(draft.properties.locale);
  for (let at = 1; at <= Math.abs(count); at += 1) {
    const distance = count > 0 ? at : -at;
    const edge = count > 0 ? places.at(-1) : places[0];
    if (edge === undefined) return;
    const row = edge.row + (vertical ? distance : 0);
    const column = edge.column + (vertical ? 0 : distance);
    const index = (((count > 0 ? at - 1 : -at) % cells.length) + cells.length) % cells.length;
    const [model, from] = [cells[index], places[index]];
    const value =
      model !== undefined && isFormula(model.value) && from !== undefined
        ? formulaOf(moveFormula(model.value.formula, decimal, row - from.row, column - from.column))
        : continued(line, distance, alternate);
    const validation = model?.extras?.dataValidation;
    const extras = validation === undefined ? undefined : { dataValidation: validation };
    draft.setCell(sheetId, row, column, cellOf(value, model?.format, extras));
  }
}

/** The source's lines in the direction of the filling. */
function linesOf(draft: Draft, sheetId: number, box: Box, vertical: boolean): Line[] {
  const sheet = draft.sheet(sheetId);
  const [across, along] = vertical
    ? [box.endColumn - box.startColumn, box.endRow - box.startRow]
    : [box.endRow - box.startRow, box.endColumn - box.startColumn];
  return Array.from({ length: across }, (_, line) => {
    const places = Array.from({ length: along }, (__, at) =>
      vertical
        ? { row: box.startRow + at, column: box.startColumn + line }
        : { row: box.startRow + line, column: box.startColumn + at },
    );
    return { places, cells: places.map(({ row, column }) => cellAt(sheet, row, column)) };
  });
}

interface Asked {
  readonly sheetId: number;
  readonly source: Box;
  readonly vertical: boolean;
  readonly count: number;
}

/** A range alone is its own source as far as it is filled from the top, or else from the left. */
function withinRange(draft: Draft, range: GridRange): Asked {
  const { sheet, sheetId, box } = gridBox(draft, range);
  const filled = (row: number, column: number): boolean => cellAt(sheet, row, column)?.value !== undefined;
  const columns = Array.from({ length: box.endColumn - box.startColumn }, (_, at) => box.startColumn + at);
  const rows = Array.from({ length: box.endRow - box.startRow }, (_, at) => box.startRow + at);
  const height = rows.findLastIndex((row) => columns.some((column) => filled(row, column))) + 1;
  const width = columns.findLastIndex((column) => rows.some((row) => filled(row, column))) + 1;
  if (height === 0) throw invalid("The range to fill has no data to fill from.");
  if (height < rows.length) {
    const source = { ...box, endRow: box.startRow + height };
    return { sheetId, source, vertical: true, count: rows.length - height };
  }
  const source = { ...box, endColumn: box.startColumn + width };
  return { sheetId, source, vertical: false, count: columns.length - width };
}

interface SourceAndDestination {
  readonly source?: GridRange;
  readonly dimension?: string;
  readonly fillLength?: number;
}

function fromSource(draft: Draft, { source, dimension, fillLength = 0 }: SourceAndDestination): Asked {
  const { sheetId, box } = gridBox(draft, source, "sourceAndDestination.source");
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
  const vertical = dimension === "ROWS";
  if (fillLength < 0 && -fillLength > (vertical ? box.startRow : box.startColumn)) {
    throw invalid(`fillLength[${fillLength}] goes beyond the start of the sheet.`);
  }
  return { sheetId, source: box, vertical, count: fillLength };
}

export const autoFillRequests: RequestHandlers = {
  autoFill: ({ range, sourceAndDestination, useAlternateSeries }, { draft }) => {
    if (range === undefined && sourceAndDestination === undefined) {
      throw invalid("Either range or sourceAndDestination must be set.");
    }
    const { sheetId, source, vertical, count } =
      range === undefined
        ? fromSource(draft, sourceAndDestination as SourceAndDestination)
        : withinRange(draft, range as GridRange);
    const [after, before] = [Math.max(0, count), Math.max(0, -count)];
    const whole = vertical
      ? { ...source, startRow: source.startRow - before, endRow: source.endRow + after }
      : { ...source, startColumn: source.startColumn - before, endColumn: source.endColumn + after };
    growGrid(draft, sheetId, whole.endRow, whole.endColumn);
    assertEditable(draft, draft.sheet(sheetId), whole);
    for (const line of linesOf(draft, sheetId, source, vertical)) {
      fill(draft, sheetId, line, vertical, count, useAlternateSeries === true);
    }
    return undefined;
  },
};
