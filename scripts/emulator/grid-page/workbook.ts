/** The frame of the spreadsheet as the grid wants it at its making: sheets, sizes, frozen parts, merges, and what cells are known. */

import { type Content, placeOf } from "./content.ts";
import type { Dimension, Sheet, Spreadsheet } from "./resources.ts";
import { colorOf } from "./shown-cell.ts";

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

/** The sheets that people see. */
export const visibleSheets = ({ sheets }: Spreadsheet): Sheet[] =>
  sheets.filter(({ properties }) => properties.hidden !== true);

export function workbookData(
  unitId: string,
  outline: Spreadsheet,
  contents: ReadonlyMap<number, Content>,
  locale: string,
): object {
  const sheets = visibleSheets(outline);
  return {
    id: unitId,
    name: outline.properties.title,
    appVersion: "0.25.1",
    locale,
    styles: {},
    sheetOrder: sheets.map(({ properties }) => String(properties.sheetId)),
    sheets: Object.fromEntries(
      sheets.map((sheet) => [
        String(sheet.properties.sheetId),
        worksheetData(sheet, contents.get(sheet.properties.sheetId)),
      ]),
    ),
  };
}

function worksheetData({ properties, merges = [], data = [] }: Sheet, content: Content | undefined): object {
  const { sheetId, title, tabColor, rightToLeft, gridProperties } = properties;
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = gridProperties;
  return {
    id: String(sheetId),
    name: title,
    tabColor: tabColor === undefined ? "" : colorOf(tabColor),
    hidden: 0,
    rowCount,
    columnCount,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    freeze: {
      xSplit: frozenColumnCount,
      ySplit: frozenRowCount,
      startRow: frozenRowCount > 0 ? frozenRowCount : -1,
      startColumn: frozenColumnCount > 0 ? frozenColumnCount : -1,
    },
    mergeData: merges.map(({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) => ({
      startRow: startRowIndex,
      endRow: endRowIndex - 1,
      startColumn: startColumnIndex,
      endColumn: endColumnIndex - 1,
    })),
    cellData: content === undefined ? {} : cellMatrix(content),
    rowData: rowSizes(content?.rows ?? []),
    columnData: sizes(data[0]?.columnMetadata ?? [], COLUMN_WIDTH, "w"),
    showGridlines: hideGridlines === true ? 0 : 1,
    rightToLeft: rightToLeft === true ? 1 : 0,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
  };
}

function cellMatrix({ cells }: Content): Record<number, Record<number, object>> {
  const matrix: Record<number, Record<number, object>> = {};
  for (const [key, cell] of cells) {
    const [row, column] = placeOf(key);
    const line = matrix[row] ?? {};
    // The grid changes the objects it is given; ours have to stay what the server said.
    line[column] = structuredClone(cell);
    matrix[row] = line;
  }
  return matrix;
}

function sizes(dimensions: readonly Dimension[], usual: number, name: "w" | "h"): Record<number, object> {
  return Object.fromEntries(
    dimensions.flatMap(({ pixelSize = usual, hiddenByUser }, index) =>
      pixelSize === usual && hiddenByUser !== true
        ? []
        : [[index, { [name]: pixelSize, hd: hiddenByUser === true ? 1 : 0 }]],
    ),
  );
}

/** A row without a height of its own grows with its wrapped text. */
export function rowSizes(rows: readonly Dimension[]): Record<number, object> {
  return Object.fromEntries(
    Object.entries(sizes(rows, ROW_HEIGHT, "h")).map(([index, size]) => [index, { ...size, ia: 0 }]),
  );
}
