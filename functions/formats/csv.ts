/**
 * CSV as Vietnamese Excel opens it by a double click: UTF-8 with a byte-order mark, CRLF (RFC 4180), fields divided by ";".
 * The semicolon because the decimal sign is a comma: Excel divides by the list separator of the region, and Windows sets
 * that to ";" wherever the decimal sign is ",". Numbers bear no dots between thousands, so that other programs read them.
 *
 * The title stands above the headers and the notes below the rows, as in every other format: a draft that loses the word
 * "DỰ THẢO" on its way would pass for a result. All lines have the same number of fields.
 */
import { stringify } from "csv-stringify/sync";
import { decimalsOf } from "../../sheets-schema/cells/decimal.ts";
import type { Table, TableCell } from "../core/tables/table.ts";
import type { Format } from "./format.ts";

export const csv: Format = {
  name: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  write: (table) => new TextEncoder().encode(toCsv(table)),
};

/** The report as the text of a CSV file, byte-order mark included. */
export function toCsv({ title, subtitle, columns, digits, rows, notes }: Table): string {
  const lines: readonly (readonly TableCell[])[] = [
    [title],
    ...subtitle.map((line) => [line]),
    [],
    columns.map((column) => column.header),
    ...rows.map((row) => row.cells),
    [],
    ...notes.map((note) => [note]),
  ];
  const records = lines.map((line) =>
    columns.map(({ kind }, index) => field(line[index], kind === "number" ? digits : 0)),
  );
  return stringify(records, { bom: true, delimiter: ";", record_delimiter: "windows", quote_record_delimiter: true });
}

/**
 * A leading = + - @ tab or CR makes a spreadsheet program run the text as a formula (CWE-1236); an apostrophe before it
 * stops that. Excel folds the full-width forms as well. Done here and not by csv-stringify's `escape_formulas`, which
 * takes the text "-0,5" of a number for a formula.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function field(cell: TableCell, digits: number): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return cell.toFixed(decimalsOf(cell, digits)).replace(".", ",");
  if (FORMULA.test(cell)) return `'${cell}`;
  return isConverted(cell) ? `\t${cell}` : cell;
}

/** A number as it would be shown again, sign by sign. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:,\d*[1-9])?$/;
/** Begins with a digit, and holds what numbers, dates, times and shares hold, or the name of a month. */
const LIKE_A_VALUE =
  /^\(?\s*\d[\d\s.,/:%()-]*(?:e[+-]?\d+)?$|^\d{1,2}[\s-]?[a-z]{3,9}\.?(?:[\s-]?\d{2,4})?$|^[a-z]{3,9}[\s-]?\d{1,4}$|^(?:true|false)$/i;

/**
 * True for a text that a spreadsheet program makes a date or another number of, such as "3/4", "05", "1-2" and "1E5". A
 * tab before it keeps it a text, unseen, and is no formula; a no-break space does so in Excel alone.
 */
const isConverted = (cell: string): boolean => LIKE_A_VALUE.test(cell.trim()) && !PLAIN_NUMBER.test(cell);
