import { type Cell, type Grid, sameCell } from "../../../sheets-schema/cells/cell.ts";
import { decimal, decimalsOf } from "../../../sheets-schema/cells/decimal.ts";
import {
  type CellData,
  type CellFormat,
  type Color,
  type Request,
  updateCells,
} from "../../../sheets-schema/template/requests.ts";
import { columnWidths } from "../../../sheets-schema/template/sheet-requests.ts";
import { cellData } from "./column-requests.ts";
import type { RenderedRow, RenderedSheet, RowStyle } from "./sheet-table.ts";

/**
 * The requests that bring a generated sheet to `rendered`: the rows that differ, or all of them where the sheet grows or
 * shrinks, since a row may then look otherwise and say the same.
 */
export function generatedRequests(rendered: RenderedSheet, grid: Grid): Request[] {
  const height = Math.max(rendered.rows.length, grid.rows.length);
  const width = Math.max(rendered.widths.length, ...grid.rows.map((row) => row.length), 1);
  const indices = Array.from({ length: height }, (_, index) => index);
  const changed = indices.filter((index) => !stands(rendered.rows[index], grid.rows[index], width));
  if (changed.length === 0) return [];
  const written = filledRows(grid) === rendered.rows.length ? changed : indices;
  const grown = { rowCount: Math.max(grid.rowCount, height), columnCount: Math.max(grid.columnCount, width) };
  return [
    ...(grown.rowCount > grid.rowCount || grown.columnCount > grid.columnCount
      ? [
          {
            updateSheetProperties: {
              properties: { sheetId: grid.sheetId, gridProperties: grown },
              fields: "gridProperties.rowCount,gridProperties.columnCount",
            },
          },
        ]
      : []),
    ...runs(written).map(([first, count]) =>
      updateCells(
        grid.sheetId,
        first,
        0,
        Array.from({ length: count }, (_, down) =>
          styledRow(rendered.rows[first + down] ?? BLANK, width, rendered.digits),
        ),
        "userEnteredValue,userEnteredFormat",
      ),
    ),
    // A person may have chosen other widths; they are set again only where the columns are others.
    ...(sameHeaders(rendered, grid) ? [] : columnWidths(grid.sheetId, rendered.widths)),
  ];
}

/** Rows down to the last that holds anything. */
const filledRows = ({ rows }: Grid): number =>
  rows.findLastIndex((row) => row.some((cell) => blankToUndefined(cell) !== undefined)) + 1;

/** Numbers that follow each other, as the first and how many. */
function runs(indices: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const index of indices) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}

const sameHeaders = ({ rows }: RenderedSheet, grid: Grid): boolean => {
  const at = rows.findIndex((row) => row.style === "header");
  const headers = rows[at]?.cells ?? [];
  return (
    headers.length === (grid.rows[at] ?? []).length &&
    headers.every((header, index) => sameCell(header, grid.rows[at]?.[index]))
  );
};

const BLANK: RenderedRow = { cells: [], style: "body" };

function stands(rendered: RenderedRow | undefined, standing: readonly Cell[] | undefined, width: number): boolean {
  for (let column = 0; column < width; column++) {
    if (!sameCell(blankToUndefined(standing?.[column]), blankToUndefined(rendered?.cells[column]))) return false;
  }
  return true;
}

const blankToUndefined = (cell: Cell): Cell => (cell === "" ? undefined : cell);

const rgb = (hex: string): Color => ({
  red: Number.parseInt(hex.slice(0, 2), 16) / 255,
  green: Number.parseInt(hex.slice(2, 4), 16) / 255,
  blue: Number.parseInt(hex.slice(4, 6), 16) / 255,
});
const fill = (hex: string): CellFormat => ({ backgroundColorStyle: { rgbColor: rgb(hex) } });
const color = (hex: string) => ({ foregroundColorStyle: { rgbColor: rgb(hex) } });

/** Lines above and below the table stay on one line; the rows of the table wrap. */
const FORMATS: Readonly<Record<RowStyle, CellFormat>> = {
  status: { textFormat: { bold: true, ...color("9a3412") }, wrapStrategy: "OVERFLOW_CELL" },
  title: { textFormat: { bold: true, fontSize: 12 }, wrapStrategy: "OVERFLOW_CELL" },
  fact: { textFormat: { italic: true, ...color("475569") }, wrapStrategy: "OVERFLOW_CELL" },
  header: {
    ...fill("dbe7f3"),
    textFormat: { bold: true },
    wrapStrategy: "WRAP",
    verticalAlignment: "MIDDLE",
    horizontalAlignment: "CENTER",
  },
  section: { ...fill("e8eef5"), textFormat: { bold: true }, wrapStrategy: "WRAP", verticalAlignment: "TOP" },
  group: { ...fill("f4f7fa"), textFormat: { bold: true }, wrapStrategy: "WRAP", verticalAlignment: "TOP" },
  total: { ...fill("e8eef5"), textFormat: { bold: true }, wrapStrategy: "WRAP", verticalAlignment: "TOP" },
  body: { wrapStrategy: "WRAP", verticalAlignment: "TOP" },
  note: { textFormat: { italic: true, ...color("475569") }, wrapStrategy: "OVERFLOW_CELL" },
};

/** A whole row: blanks too, so that what stood there before leaves no colour behind. */
const styledRow = ({ cells, style }: RenderedRow, width: number, digits: readonly number[]): CellData[] =>
  Array.from({ length: width }, (_, index) => {
    const cell = cells[index];
    const { userEnteredFormat: link, ...data } = cellData(cell);
    const { textFormat, ...base } = FORMATS[style];
    const userEnteredFormat = {
      ...base,
      ...(typeof cell === "number"
        ? { horizontalAlignment: "CENTER" as const, numberFormat: patternOf(cell, digits[index] ?? 0) }
        : {}),
      textFormat: { ...textFormat, ...link?.textFormat },
    };
    return { ...data, userEnteredFormat };
  });

/** Points with the bloc's decimals; a pattern with optional ones would show "60.000.000," for a whole number. */
function patternOf(value: number, digits: number): NonNullable<CellFormat["numberFormat"]> {
  const decimals = decimalsOf(decimal(value), digits);
  return { type: "NUMBER", pattern: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}` };
}
