import type { Cell, Grid } from "../../sheets-schema/cells/cell.ts";
import type { Sheet } from "../../sheets-schema/sheet.ts";
import { scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { generatedSheets, typedSheets } from "../../sheets-schema/workbook.ts";

const sheets = [...Object.values(typedSheets), ...Object.values(generatedSheets)] as unknown as readonly Sheet[];
const byId = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));

/** The declaration of a sheet of a bloc by its id; any other id is a score form's. */
export const declaredSheet = (sheetId: number): Sheet => byId.get(sheetId) ?? (scoreForm as unknown as Sheet);

/** One sheet as `spreadsheets.get` answers it under the mask of a run: a JSON text, blank cells with their format. */
export function sheetAnswer({ sheetId, title, rowCount, columnCount, rows }: Grid): string {
  const sheet = declaredSheet(sheetId);
  const formats =
    sheet.kind === "generated"
      ? []
      : sheet.columns.map(({ cell: { format } }) =>
          format === undefined ? {} : { effectiveFormat: { numberFormat: { type: format.type } } },
        );
  const rowData = rows.map((row, index) => ({
    values: row.map((cell, column) => ({ ...contentOf(cell), ...(index === 0 ? {} : formats[column]) })),
  }));
  const properties = { sheetId, title, gridProperties: { rowCount, columnCount } };
  return JSON.stringify({ properties, data: [{ rowData }] });
}

function contentOf(cell: Cell): object {
  if (cell === undefined) return {};
  if (typeof cell === "number") return { effectiveValue: { numberValue: cell } };
  if (typeof cell === "boolean") return { effectiveValue: { boolValue: cell } };
  if (typeof cell === "string") return { effectiveValue: { stringValue: cell } };
  if ("text" in cell) return { effectiveValue: { stringValue: cell.text }, hyperlink: cell.link };
  if ("number" in cell) return { effectiveValue: { numberValue: cell.number } };
  return { effectiveValue: { errorValue: { type: "VALUE" } } };
}
