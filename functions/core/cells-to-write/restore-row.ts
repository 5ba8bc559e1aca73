import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import type { HistoryEvent } from "../history/history-event.ts";
import { cellData } from "./column-requests.ts";

/** Where a deleted row would go, and the requests that put it there. */
export interface Restoring {
  readonly sheetTitle: string;
  /** As a person counts. */
  readonly rowNumber: number;
  readonly cells: readonly (readonly [header: string, text: string])[];
  readonly requests: readonly Request[];
}

/**
 * Puts a deleted row back as a new row under the last of its sheet: nothing that stands is written over. An act of a
 * person, who has seen it. Undefined for an event that deleted none, or whose sheet or columns are gone.
 */
export function restoreRow(workbook: Workbook, { deleted }: HistoryEvent): Restoring | undefined {
  if (deleted === undefined || !Object.hasOwn(workbook.sheets, deleted.sheet)) return undefined;
  const parsed = workbook.sheets[deleted.sheet as keyof Workbook["sheets"]] as unknown as ParsedSheet;
  const { grid, columns, headerRow, sheet } = parsed;
  if (grid === undefined) return undefined;
  const cells = sheet.columns.flatMap(({ field, header }) => {
    const text = deleted.row[field];
    const column = columns.get(field);
    return text === undefined || column === undefined ? [] : [{ header, text, column }];
  });
  if (cells.length === 0) return undefined;
  const last = grid.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)));
  const start = Math.max(headerRow, last + 1);
  const range = { sheetId: grid.sheetId, dimension: "ROWS", startIndex: start, endIndex: start + 1 };
  return {
    sheetTitle: grid.title,
    rowNumber: start + 1,
    cells: cells.map(({ header, text }) => [header, text] as const),
    requests: [
      { insertDimension: { range, inheritFromBefore: start > headerRow } },
      ...cells.map(({ column, text }) =>
        updateCells(grid.sheetId, start, column, [[cellData(text)]], "userEnteredValue"),
      ),
    ],
  };
}
