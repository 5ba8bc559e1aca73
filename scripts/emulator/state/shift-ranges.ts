/** How ranges follow rows and columns that are put in, taken out or moved. */

import type {
  Dimension,
  DimensionGroup,
  DimensionRange,
  EmbeddedChart,
  GridCoordinate,
  GridRange,
  JsonObject,
} from "../api/types.ts";
import type { Sheet, SheetParts } from "./spreadsheet.ts";

/** Where a range lies afterwards; `undefined` if all of it was taken out. */
export type Shift = (range: GridRange) => GridRange | undefined;

const NAMES = {
  ROWS: ["startRowIndex", "endRowIndex"],
  COLUMNS: ["startColumnIndex", "endColumnIndex"],
} as const;

/** Open bounds stay open; closed ones go through `map`, which says where a span ends up. */
function along(
  dimension: Dimension,
  map: (start: number, end: number) => readonly [number, number] | undefined,
): Shift {
  const [startName, endName] = NAMES[dimension];
  return (range) => {
    const { [startName]: start, [endName]: end } = range;
    if (start === undefined && end === undefined) return range;
    const mapped = map(start ?? 0, end ?? Number.POSITIVE_INFINITY);
    if (mapped === undefined) return undefined;
    const shifted = { ...range };
    if (start !== undefined) shifted[startName] = mapped[0];
    if (end !== undefined) shifted[endName] = mapped[1];
    return shifted;
  };
}

/** New rows strictly inside a range make it longer; at its edge they do not. */
export const insertion = (dimension: Dimension, index: number, count: number): Shift =>
  along(dimension, (start, end) => [start >= index ? start + count : start, end > index ? end + count : end]);

export function deletion(dimension: Dimension, from: number, to: number): Shift {
  const left = (edge: number): number => (edge <= from ? edge : edge >= to ? edge - (to - from) : from);
  return along(dimension, (start, end) => (left(start) < left(end) ? [left(start), left(end)] : undefined));
}

/**
 * A range that was moved whole goes along. Any other keeps what lies between: it is followed by its
 * first and last row that did not move, as people see it.
 */
export function move(dimension: Dimension, from: number, to: number, destination: number): Shift {
  const count = to - from;
  const target = destination > from ? destination - count : destination;
  return along(dimension, (start, end) => {
    if (start >= from && end <= to) return [start - from + target, end - from + target];
    const take = (edge: number): number => (edge <= from ? edge : edge >= to ? edge - count : from);
    const [shortStart, shortEnd] = [take(start), take(end)];
    return [shortStart >= target ? shortStart + count : shortStart, shortEnd > target ? shortEnd + count : shortEnd];
  });
}

/** The parts of a sheet whose ranges follow. What lost all its cells is gone. */
export function shiftSheetRanges(sheet: Sheet, shift: Shift): Partial<SheetParts> {
  const all = <T extends GridRange>(ranges: readonly T[]): T[] =>
    ranges.flatMap((range) => {
      const shifted = shift(range);
      return shifted === undefined ? [] : [shifted as T];
    });
  const ranged = <T extends { readonly range?: GridRange }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const range = item.range === undefined ? undefined : shift(item.range);
      return range === undefined && item.range !== undefined
        ? []
        : [{ ...item, ...(range === undefined ? {} : { range }) }];
    });
  const groups = (items: readonly DimensionGroup[]): DimensionGroup[] =>
    items.flatMap((item) => {
      const range = shiftDimensionRange(item.range, shift);
      return range === undefined ? [] : [{ ...item, range }];
    });
  const { basicFilter } = sheet;
  const filterRange = basicFilter?.range === undefined ? undefined : shift(basicFilter.range);
  return {
    protectedRanges: sheet.protectedRanges.flatMap((protectedRange) => {
      const unprotected = protectedRange.unprotectedRanges;
      const opened = unprotected === undefined ? {} : { unprotectedRanges: all(unprotected) };
      if (protectedRange.range === undefined) return [{ ...protectedRange, ...opened }];
      const range = shift(protectedRange.range);
      return range === undefined ? [] : [{ ...protectedRange, ...opened, range }];
    }),
    conditionalFormats: sheet.conditionalFormats.flatMap((rule) => {
      const ranges = all(rule.ranges ?? []);
      return ranges.length === 0 ? [] : [{ ...rule, ranges }];
    }),
    filterViews: ranged(sheet.filterViews),
    bandedRanges: ranged(sheet.bandedRanges),
    tables: ranged(sheet.tables),
    rowGroups: groups(sheet.rowGroups),
    columnGroups: groups(sheet.columnGroups),
    merges: all(sheet.merges).filter((merge) => !isOneCell(merge)),
    basicFilter:
      basicFilter?.range === undefined
        ? basicFilter
        : filterRange === undefined
          ? undefined
          : { ...basicFilter, range: filterRange },
  };
}

/** Rows or columns as a range of cells, shifted, and back. */
function shiftDimensionRange(range: DimensionRange, shift: Shift): DimensionRange | undefined {
  const [startName, endName] = NAMES[range.dimension === "COLUMNS" ? "COLUMNS" : "ROWS"];
  const shifted = shift({ [startName]: range.startIndex ?? 0, [endName]: range.endIndex ?? 0 });
  const [startIndex, endIndex] = [shifted?.[startName], shifted?.[endName]];
  return startIndex === undefined || endIndex === undefined ? undefined : { ...range, startIndex, endIndex };
}

const isOneCell = ({
  startRowIndex = 0,
  endRowIndex = 0,
  startColumnIndex = 0,
  endColumnIndex = 0,
}: GridRange): boolean => endRowIndex - startRowIndex <= 1 && endColumnIndex - startColumnIndex <= 1;

/** A chart whose sources and anchor follow a shift of the sheet they are on; sources that are gone are left out. */
export function shiftChart(chart: EmbeddedChart, sheetId: number, shift: Shift): EmbeddedChart {
  return shiftWithin(chart, sheetId, shift) as EmbeddedChart;
}

function shiftWithin(value: unknown, sheetId: number, shift: Shift): unknown {
  if (Array.isArray(value))
    return value.map((item) => shiftWithin(item, sheetId, shift)).filter((item) => item !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const object = value as JsonObject;
  const onSheet = ((object["sheetId"] as number | undefined) ?? 0) === sheetId;
  if (onSheet && ("startRowIndex" in object || "startColumnIndex" in object)) return shift(object as GridRange);
  if (onSheet && ("rowIndex" in object || "columnIndex" in object))
    return shiftCoordinate(object as GridCoordinate, shift);
  return Object.fromEntries(Object.entries(object).map(([name, inner]) => [name, shiftWithin(inner, sheetId, shift)]));
}

/** An anchor follows its cell; when the cell is taken out it stays where it was. */
function shiftCoordinate(at: GridCoordinate, shift: Shift): GridCoordinate {
  const { rowIndex: row = 0, columnIndex: column = 0 } = at;
  const cell = { startRowIndex: row, endRowIndex: row + 1, startColumnIndex: column, endColumnIndex: column + 1 };
  const shifted = shift(cell);
  if (shifted === undefined) return at;
  return { ...at, rowIndex: shifted.startRowIndex ?? row, columnIndex: shifted.startColumnIndex ?? column };
}
