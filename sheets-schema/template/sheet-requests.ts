/** The requests that make one empty sheet: the tab, its headers, and how the cells under them look and warn. */

import type { Column, Sheet } from "../sheet.ts";
import { STATUS_HEADER } from "../sheets/status-column.ts";
import { dataFormat, headerFormat, tabColor } from "./look.ts";
import { type CellData, type Request, repeatCell, updateCells } from "./requests.ts";
import { statusColors } from "./status-colors.ts";
import { validationOf } from "./validation.ts";

/** A tab to be made; rows and columns are counts. */
export interface Tab {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export const addSheet = (tab: Tab): Request => ({
  addSheet: {
    properties: {
      sheetId: tab.sheetId,
      title: tab.title,
      index: tab.index,
      ...(tab.sheet.hidden ? { hidden: true } : {}),
      tabColorStyle: tabColor(tab.sheet),
      gridProperties: {
        rowCount: tab.rowCount,
        columnCount: tab.columnCount,
        frozenRowCount: tab.frozenRows,
        frozenColumnCount: tab.frozenColumns,
      },
    },
  },
});

/** Everything under the tab of a sheet in which people type. */
export function typedSheetContent({ sheet, sheetId }: Tab): Request[] {
  return [
    headers(sheetId, sheet.columns),
    ...columnWidths(
      sheetId,
      sheet.columns.map((column) => column.widthPixels),
    ),
    ...sheet.columns.flatMap((column, index) => columnContent(sheetId, column, index)),
  ];
}

/** The header row with its notes. */
export const headers = (sheetId: number, columns: readonly Column[]): Request =>
  updateCells(
    sheetId,
    0,
    0,
    [
      columns.map(
        (column): CellData => ({
          userEnteredValue: { stringValue: column.header },
          userEnteredFormat: headerFormat(column.typedBy),
          note: column.note,
        }),
      ),
    ],
    "userEnteredValue,userEnteredFormat,note",
  );

/** Widths from the first column on; neighbours of one width share a request. */
export function columnWidths(sheetId: number, widths: readonly number[]): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end++;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: "COLUMNS", startIndex: start, endIndex: end },
        properties: { pixelSize: widths[start] },
        fields: "pixelSize",
      },
    });
    start = end;
  }
  return requests;
}

function columnContent(sheetId: number, column: Column, index: number): Request[] {
  const range = { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
  const rule = validationOf(column);
  return [
    repeatCell(range, { userEnteredFormat: dataFormat(column) }, "userEnteredFormat"),
    ...(rule === undefined ? [] : [{ setDataValidation: { range, rule } }]),
    ...(column.header === STATUS_HEADER ? statusColors({ ...range, startRowIndex: 0 }) : []),
  ];
}
