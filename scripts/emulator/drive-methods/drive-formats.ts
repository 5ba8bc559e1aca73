/** What a spreadsheet can be downloaded as, by media type. */

import { formattedValueOf } from "../cells/cell-data.ts";
import { localeOf } from "../cells/locale.ts";
import { toSeparated } from "../formats/csv.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { exportPdf } from "./export-pdf.ts";
import { exportXlsx } from "./export-xlsx.ts";

/** The first sheet as it is shown: separated text has no room for more. */
function shownRows({ sheets, properties }: Pick<Spreadsheet, "sheets" | "properties">): string[][] {
  const locale = localeOf(properties.locale);
  const rows = (sheets[0]?.rows ?? []).map((row) =>
    (row?.cells ?? []).map((cell) => (cell === undefined ? "" : (formattedValueOf(cell, locale) ?? ""))),
  );
  const lengthOf = (row: readonly string[]): number => row.findLastIndex((text) => text !== "") + 1;
  const width = rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  const height = rows.findLastIndex((row) => lengthOf(row) > 0) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

const separated =
  (separator: "," | "\t") =>
  (spreadsheet: Spreadsheet): Buffer =>
    Buffer.from(toSeparated(shownRows(spreadsheet), separator));

/** The names that the address of a spreadsheet's page takes for the same formats. */
export const EXPORT_NAMES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
};

/** What Drive offers for spreadsheets, as far as it is made here. */
export const EXPORTS: Readonly<Record<string, (spreadsheet: Spreadsheet) => Buffer>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": exportXlsx,
  "application/pdf": exportPdf,
  "text/csv": separated(","),
  "text/tab-separated-values": separated("\t"),
};
