import type { Cell, Grid, Spreadsheet } from "../../sheets-schema/cell.ts";
import type { CellData, Request } from "../../sheets-schema/requests.ts";
import { declaredSheet } from "./api-answer.ts";

/** The requests that change what stands in cells; others only change how it looks. */
interface CellRequests {
  readonly updateCells?: {
    readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
    readonly rows: readonly { readonly values: readonly CellData[] }[];
  };
  readonly insertDimension?: {
    readonly range: { readonly sheetId: number; readonly startIndex: number; readonly endIndex: number };
  };
}

/** What a spreadsheet holds after `requests`, without any server; rows that stay the same are shared. */
export function applyRequests(spreadsheet: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  const grids = new Map(spreadsheet.grids.map((grid) => [grid.sheetId, { ...grid, rows: [...grid.rows] }]));
  for (const { updateCells, insertDimension } of requests as readonly CellRequests[]) {
    if (insertDimension !== undefined) {
      const { sheetId, startIndex, endIndex } = insertDimension.range;
      const grid = grids.get(sheetId);
      const added = Array.from({ length: endIndex - startIndex }, (): readonly Cell[] => []);
      if (grid !== undefined) grid.rows = [...grid.rows.slice(0, startIndex), ...added, ...grid.rows.slice(startIndex)];
    }
    if (updateCells === undefined) continue;
    const { sheetId, rowIndex, columnIndex } = updateCells.start;
    const rows: (readonly Cell[])[] = grids.get(sheetId)?.rows ?? [];
    const { columns } = declaredSheet(sheetId);
    const isDate = columns.map(({ cell: { format } }) => format?.type === "DATE");
    updateCells.rows.forEach(({ values }, index) => {
      while (rows.length <= rowIndex + index) rows.push([]);
      rows[rowIndex + index] = written(rows[rowIndex + index] ?? [], columnIndex, values, isDate);
    });
  }
  return { ...spreadsheet, grids: [...grids.values()] satisfies Grid[] };
}

function written(
  row: readonly Cell[],
  columnIndex: number,
  values: readonly CellData[],
  isDate: readonly boolean[],
): Cell[] {
  const cells: Cell[] = [...row];
  while (cells.length < columnIndex) cells.push(undefined);
  values.forEach((value, index) => {
    const cell = toCell(value);
    const isShownAsDate = typeof cell === "number" && isDate[columnIndex + index] === true;
    cells[columnIndex + index] = isShownAsDate ? { number: cell, format: "DATE" } : cell;
  });
  return cells;
}

function toCell({ userEnteredValue = {}, userEnteredFormat }: CellData): Cell {
  const { numberValue, stringValue, boolValue } = userEnteredValue;
  const link = userEnteredFormat?.textFormat?.link?.uri;
  if (stringValue !== undefined && link !== undefined) return { text: stringValue, link };
  return numberValue ?? stringValue ?? boolValue;
}
