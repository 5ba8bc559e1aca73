import type { Cell, Grid, Spreadsheet } from "../../sheets-schema/cell.ts";
import type { CellData, Request } from "../../sheets-schema/requests.ts";

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
      grids.get(sheetId)?.rows.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, () => []));
    }
    if (updateCells === undefined) continue;
    const { sheetId, rowIndex, columnIndex } = updateCells.start;
    const rows: (readonly Cell[])[] = grids.get(sheetId)?.rows ?? [];
    updateCells.rows.forEach(({ values }, index) => {
      while (rows.length <= rowIndex + index) rows.push([]);
      rows[rowIndex + index] = written(rows[rowIndex + index] ?? [], columnIndex, values);
    });
  }
  return { ...spreadsheet, grids: [...grids.values()] satisfies Grid[] };
}

function written(row: readonly Cell[], columnIndex: number, values: readonly CellData[]): Cell[] {
  const cells: Cell[] = [...row];
  while (cells.length < columnIndex) cells.push(undefined);
  values.forEach((value, index) => {
    cells[columnIndex + index] = toCell(value);
  });
  return cells;
}

function toCell({ userEnteredValue = {}, userEnteredFormat }: CellData): Cell {
  const { numberValue, stringValue, boolValue } = userEnteredValue;
  const link = userEnteredFormat?.textFormat?.link?.uri;
  if (stringValue !== undefined && link !== undefined) return { text: stringValue, link };
  return numberValue ?? stringValue ?? boolValue;
}
