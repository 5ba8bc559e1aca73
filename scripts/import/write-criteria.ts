/** Rows into Tiêu chí, by the headers that stand there: into an empty sheet as new rows, into a filled one cell by cell. */
import type { GoogleSpreadsheet, GoogleSpreadsheetWorksheet } from "google-spreadsheet";
import { columnLetter } from "../../sheets-schema/a1.ts";
import { type Cell, isBlank } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../sheets-schema/sheets/criteria.ts";
import { addRows, plainCell, sheetOf, type TypedRow, told } from "../enter-rows.ts";
import type { CriteriaCells } from "./preview-import.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;

/** All rows in one call. */
export async function writeCriteria(
  document: GoogleSpreadsheet,
  standing: CriteriaSheet,
  rows: readonly CriteriaCells[],
): Promise<void> {
  const place = standing as unknown as ParsedSheet;
  // What stands as typed is entered raw: 1.2 is a code and no number.
  if (standing.rows.length === 0) await addRows(document, place, rows.map(typedCells), "as it is");
  else await told(replaceRows(sheetOf(document, place), standing, rows));
}

const typedCells = (row: CriteriaCells): TypedRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([field, cell]): [string, string | number][] => {
      const value = plainValue(cell);
      return value === undefined ? [] : [[field, value]];
    }),
  );

async function replaceRows(sheet: GoogleSpreadsheetWorksheet, standing: CriteriaSheet, rows: readonly CriteriaCells[]) {
  const { headerRow, columns, sheet: declared } = standing;
  const typed = declared.columns.filter(({ typedBy, field }) => !typedBy.includes("program") && columns.has(field));
  const last = Math.max(headerRow + rows.length, ...standing.rows.map(({ rowNumber }) => rowNumber));
  if (last > sheet.rowCount) await sheet.resize({ rowCount: last, columnCount: sheet.columnCount });
  const lastColumn = Math.max(...columns.values());
  await sheet.loadCells(`A${headerRow + 1}:${columnLetter(lastColumn)}${last}`);
  for (let index = 0; headerRow + index < last; index++) {
    for (const { field } of typed) {
      const cell = sheet.getCell(headerRow + index, columns.get(field) ?? 0);
      const value = plainValue(rows[index]?.[field]);
      if ((cell.value ?? undefined) === value) continue;
      // A text that begins with "=" is text.
      if (typeof value === "string") cell.stringValue = value;
      else cell.value = value ?? null;
    }
  }
  await sheet.saveUpdatedCells();
}

function plainValue(cell: Cell): string | number | undefined {
  if (isBlank(cell)) return undefined;
  return typeof cell === "object" && "number" in cell ? cell.number : plainCell(cell);
}
