/** Rows into Tiêu chí, by the headers that stand there: into an empty sheet as new rows, into a filled one cell by cell. */
import type { GoogleSpreadsheetWorksheet } from "google-spreadsheet";
import { SheetsApiError } from "../../functions/ports.ts";
import { columnLetter } from "../../sheets-schema/a1.ts";
import { type Cell, isBlank, textOf } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../sheets-schema/sheets/criteria.ts";
import type { CriteriaCells } from "./preview-import.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;

/** All rows in one call. */
export async function writeCriteria(
  sheet: GoogleSpreadsheetWorksheet,
  standing: CriteriaSheet,
  rows: readonly CriteriaCells[],
): Promise<void> {
  try {
    if (standing.rows.length === 0) await addRows(sheet, standing, rows);
    else await replaceRows(sheet, standing, rows);
  } catch (error) {
    throw asApiError(error);
  }
}

/** A refusal of the server as commands tell it. */
function asApiError(error: unknown): unknown {
  const status = (error as { readonly response?: { readonly status?: unknown } }).response?.status;
  return error instanceof Error && typeof status === "number"
    ? new SheetsApiError(error.message, status, { cause: error })
    : error;
}

async function addRows(sheet: GoogleSpreadsheetWorksheet, standing: CriteriaSheet, rows: readonly CriteriaCells[]) {
  const headers = standing.grid?.rows[standing.headerRow - 1] ?? [];
  await sheet.loadHeaderRow(standing.headerRow);
  // What stands as typed is entered raw: 1.2 is a code and no number.
  await sheet.addRows(
    rows.map((row) => {
      const filled = [...standing.columns].flatMap(([field, column]): [string, string | number | boolean][] => {
        const value = plainValue(row[field]);
        return value === undefined ? [] : [[textOf(headers[column]), value]];
      });
      return Object.fromEntries(filled);
    }),
    { raw: true },
  );
}

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

function plainValue(cell: Cell): string | number | boolean | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "object" && "number" in cell) return cell.number;
  return typeof cell === "object" ? textOf(cell) : cell;
}
