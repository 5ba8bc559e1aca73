/** appendDimension, insertDimension, deleteDimension, moveDimension, updateDimensionProperties, autoResizeDimensions. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { Dimension, DimensionProperties, DimensionRange } from "../api/types.ts";
import { formattedValueOf } from "../cells/cell-data.ts";
import { localeOf } from "../cells/locale.ts";
import { countOf, deleteDimension, growGrid, insertDimension, moveDimension } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable, assertInsertable } from "../drafts/protection.ts";
import { textWidth } from "../formats/arial-widths.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { updateMask } from "./grid-range.ts";

const word = (dimension: Dimension): string => (dimension === "ROWS" ? "row" : "column");

interface Span {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Rows or columns that are to be there, whole. */
function span(draft: Draft, range: DimensionRange | undefined, name = "range"): Span {
  if (range === undefined) throw invalid(`${name} is required.`);
  const sheet = draft.sheet(range.sheetId);
  const { dimension } = range;
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
  const count = countOf(sheet, dimension);
  const { startIndex: start = 0, endIndex: end = count } = range;
  if (start < 0) throw invalid(`${name}.startIndex[${start}] must not be negative`);
  if (end <= start) throw invalid(`${name}.endIndex[${end}] must be greater than ${name}.startIndex[${start}]`);
  return { sheet, sheetId: sheet.properties.sheetId, dimension, start, end, count };
}

const boxOf = (dimension: Dimension, start: number, end: number) =>
  dimension === "ROWS"
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: Number.POSITIVE_INFINITY }
    : { startRow: 0, endRow: Number.POSITIVE_INFINITY, startColumn: start, endColumn: end };

function assertExists({ dimension, end, count }: Span, verb: string): void {
  if (end <= count) return;
  const kind = word(dimension);
  throw invalid(
    `Cannot ${verb} a ${kind} that doesn't exist. Tried to ${verb} ${kind} index ${end - 1} but there are only ${count} ${kind}s.`,
  );
}

/** Changes what is known of each row or column of a span: its size, whether it is hidden. */
export function setDimensionProperties(
  draft: Draft,
  { sheetId, dimension, start, end }: Pick<Span, "sheetId" | "dimension" | "start" | "end">,
  change: (own: DimensionProperties, index: number) => DimensionProperties,
): void {
  const name = dimension === "ROWS" ? "rowMetadata" : "columnMetadata";
  const list = [...draft.sheet(sheetId)[name]];
  while (list.length < end) list.push(undefined);
  for (let index = start; index < end; index += 1) {
    const changed = change(list[index] ?? {}, index);
    list[index] = Object.keys(changed).length === 0 ? undefined : changed;
  }
  while (list.length > 0 && list.at(-1) === undefined) list.pop();
  draft.patch(sheetId, { [name]: list });
}

/** The usual size of text, 10 points, in pixels. */
const PIXELS = 40 / 3;

/** As wide as the longest text would be in Arial, or as high as the most lines. */
function fittingSize(draft: Draft, sheet: Sheet, dimension: Dimension, index: number): number {
  const locale = localeOf(draft.properties.locale);
  const cells = dimension === "ROWS" ? (sheet.rows[index]?.cells ?? []) : sheet.rows.map((row) => row?.cells[index]);
  const lines = cells
    .map((cell) => (cell === undefined ? "" : (formattedValueOf(cell, locale) ?? "")))
    .map((text) => text.split("\n"));
  if (dimension === "ROWS") return 21 + 17 * lines.reduce((most, { length }) => Math.max(most, length - 1), 0);
  const longest = lines.flat().reduce((most, line) => Math.max(most, textWidth(line, PIXELS)), 0);
  return Math.max(21, Math.round(longest) + 6);
}

export const dimensionRequests: RequestHandlers = {
  appendDimension: ({ sheetId, dimension, length }, { draft }) => {
    const sheet = draft.sheet(sheetId as number | undefined);
    const added = (length ?? 0) as number;
    if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
    if (added < 1) throw invalid("length must be at least 1.");
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    const [rows, columns] = dimension === "ROWS" ? [rowCount + added, columnCount] : [rowCount, columnCount + added];
    growGrid(draft, sheet.properties.sheetId, rows, columns);
    return undefined;
  },

  insertDimension: ({ range, inheritFromBefore }, { draft }) => {
    const { sheet, sheetId, dimension, start, end, count } = span(draft, range as DimensionRange | undefined);
    if (start > count) throw invalid(`range.startIndex[${start}] is after last ${word(dimension)} in grid[${count}]`);
    if (start === 0 && inheritFromBefore === true) {
      throw invalid("inheritFromBefore cannot be true when inserting at index 0.");
    }
    assertInsertable(draft, sheet, dimension, start);
    insertDimension(draft, sheetId, dimension, start, end - start, inheritFromBefore === true);
    return undefined;
  },

  deleteDimension: ({ range }, { draft }) => {
    const found = span(draft, range as DimensionRange | undefined);
    const { sheet, sheetId, dimension, start, end, count } = found;
    assertExists(found, "delete");
    if (end - start === count) throw invalid(`You can't delete all the ${word(dimension)}s on the sheet.`);
    assertEditable(draft, sheet, boxOf(dimension, start, end));
    deleteDimension(draft, sheetId, dimension, start, end);
    return undefined;
  },

  moveDimension: ({ source, destinationIndex }, { draft }) => {
    const found = span(draft, source as DimensionRange | undefined, "source");
    const { sheet, sheetId, dimension, start, end, count } = found;
    assertExists(found, "move");
    const destination = (destinationIndex ?? 0) as number;
    if (destination < 0 || destination > count)
      throw invalid(`destinationIndex[${destination}] must be between 0 and ${count}`);
    if (destination > start && destination < end) {
      throw invalid(`destinationIndex[${destination}] must not lie within the source[${start}, ${end})`);
    }
    assertEditable(draft, sheet, boxOf(dimension, start, end));
    assertInsertable(draft, sheet, dimension, destination);
    moveDimension(draft, sheetId, dimension, start, end, destination);
    return undefined;
  },

  updateDimensionProperties: ({ range, properties, fields, dataSourceSheetRange }, { draft }) => {
    if (dataSourceSheetRange !== undefined) {
      throw invalid("dataSourceSheetRange is not supported by the embedded spreadsheet server.");
    }
    const mask = updateMask(fields, "DimensionProperties");
    const found = span(draft, range as DimensionRange | undefined);
    assertExists(found, "update");
    const given = (properties ?? {}) as DimensionProperties;
    setDimensionProperties(draft, found, (own) => assign(own, given, mask));
    return undefined;
  },

  autoResizeDimensions: ({ dimensions, dataSourceSheetDimensions }, { draft }) => {
    if (dataSourceSheetDimensions !== undefined) {
      throw invalid("dataSourceSheetDimensions is not supported by the embedded spreadsheet server.");
    }
    const found = span(draft, dimensions as DimensionRange | undefined, "dimensions");
    const cut = { ...found, end: Math.min(found.end, found.count) };
    setDimensionProperties(draft, cut, (own, index) => ({
      ...own,
      pixelSize: fittingSize(draft, found.sheet, found.dimension, index),
    }));
    return undefined;
  },
};
