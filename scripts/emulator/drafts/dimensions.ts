/**
 * Rows and columns put in, taken out and moved. Everything that names cells follows: formats, notes and
 * validations with their cells, and the ranges of protection, conditional formats, merges, filters,
 * names and charts by `shift-ranges.ts`.
 */

import type { Dimension, DimensionProperties } from "../api/types.ts";
import { followShift } from "../formulas/follow-changes.ts";
import { deletion, insertion, move, type Shift, shiftChart, shiftSheetRanges } from "../state/shift-ranges.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import { type Cell, cellOf } from "../state/stored-cell.ts";
import type { Draft } from "./draft.ts";

type Sparse<T> = (T | undefined)[];

function insertInto<T>(list: Sparse<T>, index: number, items: Sparse<T>): void {
  if (index < list.length) list.splice(index, 0, ...items);
  else
    items.forEach((item, offset) => {
      if (item === undefined) return;
      while (list.length < index + offset) list.push(undefined);
      list[index + offset] = item;
    });
}

function moveWithin<T>(list: Sparse<T>, start: number, end: number, destination: number): void {
  while (list.length < Math.max(end, destination)) list.push(undefined);
  const moved = list.splice(start, end - start);
  const index = destination > start ? destination - (end - start) : destination;
  list.splice(index, 0, ...moved);
  while (list.length > 0 && list.at(-1) === undefined) list.pop();
}

const countName = (dimension: Dimension) => (dimension === "ROWS" ? "rowCount" : "columnCount");
const frozenName = (dimension: Dimension) => (dimension === "ROWS" ? "frozenRowCount" : "frozenColumnCount");

/** How many rows or columns the grid has. */
export const countOf = ({ properties }: Sheet, dimension: Dimension): number =>
  properties.gridProperties[countName(dimension)];

function setCount(draft: Draft, sheetId: number, dimension: Dimension, count: number, frozen?: number): void {
  const { properties } = draft.sheet(sheetId);
  const gridProperties = { ...properties.gridProperties, [countName(dimension)]: count };
  if (frozen !== undefined) {
    if (frozen > 0) gridProperties[frozenName(dimension)] = frozen;
    else delete gridProperties[frozenName(dimension)];
  }
  draft.patch(sheetId, { properties: { ...properties, gridProperties } });
}

/** Makes the grid at least this large. */
export function growGrid(draft: Draft, sheetId: number, rows: number, columns: number): void {
  if (rows > countOf(draft.sheet(sheetId), "ROWS")) setCount(draft, sheetId, "ROWS", rows);
  if (columns > countOf(draft.sheet(sheetId), "COLUMNS")) setCount(draft, sheetId, "COLUMNS", columns);
}

const metadataName = (dimension: Dimension) => (dimension === "ROWS" ? "rowMetadata" : "columnMetadata");

function editMetadata(
  draft: Draft,
  sheetId: number,
  dimension: Dimension,
  edit: (list: Sparse<DimensionProperties>) => void,
): void {
  const name = metadataName(dimension);
  const list = [...draft.sheet(sheetId)[name]];
  edit(list);
  draft.patch(sheetId, { [name]: list });
}

/** Runs `edit` over the list of rows, or over the cells of each row that is not empty. */
function editCells(
  draft: Draft,
  sheetId: number,
  dimension: Dimension,
  edit: <T>(list: Sparse<T>, row?: number) => void,
): void {
  if (dimension === "ROWS") {
    edit(draft.rowsOf(sheetId));
    return;
  }
  const { rows } = draft.sheet(sheetId);
  rows.forEach((row, index) => {
    if (row !== undefined && row.cells.length > 0) edit(draft.rowOf(sheetId, index), index);
  });
}

/** What a new row or column takes from the one beside it: how it looks and what may be entered. */
function inherited(cell: Cell | undefined): Cell | undefined {
  const validation = cell?.extras?.dataValidation;
  return cellOf(undefined, cell?.format, validation === undefined ? undefined : { dataValidation: validation });
}

/** Puts `count` rows or columns before `index`, with the formats of the one before or after. */
export function insertDimension(
  draft: Draft,
  sheetId: number,
  dimension: Dimension,
  index: number,
  count: number,
  inheritFromBefore: boolean,
): void {
  const sheet = draft.sheet(sheetId);
  const model = inheritFromBefore ? index - 1 : index;
  const frozen = sheet.properties.gridProperties[frozenName(dimension)];
  const newFrozen = frozen !== undefined && index < frozen ? frozen + count : undefined;
  setCount(draft, sheetId, dimension, countOf(sheet, dimension) + count, newFrozen);
  if (dimension === "ROWS") {
    const cells = sheet.rows[model]?.cells.map(inherited) ?? [];
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    const row = () => (cells.length === 0 ? undefined : { cells: [...cells], epoch: draft.epoch });
    insertInto(draft.rowsOf(sheetId), index, Array.from({ length: count }, row));
  } else {
    editCells(draft, sheetId, dimension, <T>(list: Sparse<T>) => {
      const cell = inherited(list[model] as Cell | undefined) as T | undefined;
      insertInto(list, index, new Array<T | undefined>(count).fill(cell));
    });
  }
  const size = sheet[metadataName(dimension)][model]?.pixelSize;
  const metadata = size === undefined ? undefined : { pixelSize: size };
  editMetadata(draft, sheetId, dimension, (list) =>
    insertInto(list, index, new Array<DimensionProperties | undefined>(count).fill(metadata)),
  );
  shift(draft, sheetId, insertion(dimension, index, count));
}

/** Takes out the rows or columns from `start` to before `end`. */
export function deleteDimension(draft: Draft, sheetId: number, dimension: Dimension, start: number, end: number): void {
  const sheet = draft.sheet(sheetId);
  const frozen = sheet.properties.gridProperties[frozenName(dimension)];
  const lost = frozen === undefined ? 0 : Math.max(0, Math.min(frozen, end) - start);
  editCells(draft, sheetId, dimension, (list) => {
    list.splice(start, end - start);
    while (list.length > 0 && list.at(-1) === undefined) list.pop();
  });
  editMetadata(draft, sheetId, dimension, (list) => list.splice(start, end - start));
  shift(draft, sheetId, deletion(dimension, start, end));
  setCount(
    draft,
    sheetId,
    dimension,
    countOf(sheet, dimension) - (end - start),
    lost > 0 ? (frozen ?? 0) - lost : undefined,
  );
}

/** Moves rows or columns so that they stand before what was at `destination`. */
export function moveDimension(
  draft: Draft,
  sheetId: number,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  editCells(draft, sheetId, dimension, (list) => moveWithin(list, start, end, destination));
  editMetadata(draft, sheetId, dimension, (list) => moveWithin(list, start, end, destination));
  shift(draft, sheetId, move(dimension, start, end, destination));
}

function shift(draft: Draft, sheetId: number, by: Shift): void {
  draft.patch(sheetId, shiftSheetRanges(draft.sheet(sheetId), by));
  for (const sheet of draft.sheets) {
    if (sheet.charts.length === 0) continue;
    draft.patch(sheet.properties.sheetId, { charts: sheet.charts.map((chart) => shiftChart(chart, sheetId, by)) });
  }
  const names = draft.namedRanges.flatMap((named) => {
    if ((named.range.sheetId ?? 0) !== sheetId) return [named];
    const range = by(named.range);
    return range === undefined ? [] : [{ ...named, range }];
  });
  draft.namedRanges = names;
  followShift(draft, sheetId, by);
}
