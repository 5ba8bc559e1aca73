/** A generated sheet as it should stand: every cell with the style of its row. */
import type { Cell, LinkedText } from "../../../sheets-schema/cells/cell.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { GENERATED_HEADER_ROW } from "../../../sheets-schema/sheets/generated-layout.ts";
import type { GeneratedSheets } from "../../../sheets-schema/workbook.ts";
import type { Result } from "../result.ts";
import { subtitleOf, type Table, type TableCell, type TableRow } from "../tables/table.ts";
import { fitting } from "./column-requests.ts";

export type RowStyle = "status" | "title" | "fact" | "header" | "section" | "group" | "total" | "body" | "note";

export interface RenderedRow {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

/** A generated sheet, cell by cell. */
export interface RenderedSheet {
  readonly name: keyof GeneratedSheets;
  /** Of each column, in pixels. */
  readonly widths: readonly number[];
  /** Of each column of points its decimals; 0 of every other. */
  readonly digits: readonly number[];
  readonly rows: readonly RenderedRow[];
}

/** A table for a sheet: as a report, and a cell may open a place. */
export interface SheetTable extends Omit<Table, "rows"> {
  readonly rows: readonly (Omit<TableRow, "cells"> & { readonly cells: readonly (TableCell | LinkedText)[] })[];
}

/** Lays a table out: its state in the first row, the headers in row `GENERATED_HEADER_ROW`, the notes below the rows. */
export function renderTable(name: keyof GeneratedSheets, table: SheetTable): RenderedSheet {
  const [status, bloc, ...facts] = table.subtitle;
  const heads: RenderedRow[] = [
    { cells: [fitting(status)], style: "status" },
    { cells: [`${table.title} - ${bloc}`], style: "title" },
    ...facts.map((fact): RenderedRow => ({ cells: [fact], style: "fact" })),
  ];
  while (heads.length < GENERATED_HEADER_ROW - 1) heads.push({ cells: [], style: "fact" });
  return {
    name,
    widths: table.columns.map((column) => column.widthPixels),
    digits: table.columns.map(({ kind }) => (kind === "number" ? table.digits : 0)),
    rows: [
      ...heads.slice(0, GENERATED_HEADER_ROW - 1),
      { cells: table.columns.map((column) => column.header), style: "header" },
      ...table.rows.map((row): RenderedRow => ({ cells: row.cells.map(toCell), style: row.style ?? "body" })),
      ...(table.notes.length === 0 ? [] : [{ cells: [], style: "note" } as const]),
      ...table.notes.map((note): RenderedRow => ({ cells: [note], style: "note" })),
    ],
  };
}

/** The table with another first line: for a sheet that is no result, and so no draft of one. */
export const headed = (firstLine: string, table: SheetTable): SheetTable => {
  const [, bloc, ...facts] = table.subtitle;
  return { ...table, subtitle: [firstLine, bloc, ...facts] };
};

/** The table of a declared sheet whose columns do not repeat. */
export const declaredTable = (
  sheet: Sheet,
  result: Result,
  rows: SheetTable["rows"],
  notes: readonly string[] = [],
): SheetTable => ({
  title: sheet.title,
  subtitle: subtitleOf(result),
  digits: result.bloc.terms.digits,
  columns: sheet.columns.map(({ header, widthPixels }) => ({ header, kind: "text", widthPixels })),
  rows,
  notes,
});

/** Decimals are written as numbers of the spreadsheet, so that it can add and chart them; as text what is too large for it. */
function toCell(cell: TableCell | LinkedText): Cell {
  if (cell === undefined || cell === "") return undefined;
  if (typeof cell === "string" || "link" in cell) return fitting(cell);
  const number = Number(cell.toFixed());
  return Number.isFinite(number) ? number : fitting(formatDecimal(cell));
}
