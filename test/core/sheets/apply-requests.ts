/** What a spreadsheet holds after the requests of a run, without any server: rows, values and sheets, no looks. */
import type { Cell, Grid, Spreadsheet } from "../../../sheets-schema/cell.ts";
import { handIns } from "../../../sheets-schema/hand-ins.ts";
import type { CellData, Request } from "../../../sheets-schema/requests.ts";

interface Rows {
  readonly sheetId: number;
  readonly startIndex: number;
  readonly endIndex: number;
}

export interface KnownRequest {
  readonly updateCells?: {
    readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
    readonly rows: readonly { readonly values: readonly CellData[] }[];
    readonly fields: string;
  };
  readonly insertDimension?: { readonly range: Rows };
  readonly deleteDimension?: { readonly range: Rows };
  readonly moveDimension?: { readonly source: Rows; readonly destinationIndex: number };
  readonly addSheet?: {
    readonly properties: { readonly sheetId: number; readonly title: string; readonly hidden?: boolean };
  };
  readonly deleteSheet?: { readonly sheetId: number };
}

type Sheets = Map<number, Omit<Grid, "rows"> & { rows: (readonly Cell[])[] }>;

/** All of `requests`, in their order. @throws Error where Google would refuse the call. */
export function applyRequests(spreadsheet: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  const sheets: Sheets = new Map(spreadsheet.grids.map((grid) => [grid.sheetId, { ...grid, rows: [...grid.rows] }]));
  for (const request of requests as readonly KnownRequest[]) apply(sheets, request);
  return { ...spreadsheet, grids: [...sheets.values()] };
}

function apply(sheets: Sheets, request: KnownRequest): void {
  const { updateCells, insertDimension, deleteDimension, moveDimension, addSheet, deleteSheet } = request;
  if (updateCells?.fields.split(",").includes("userEnteredValue")) {
    const { sheetId, rowIndex, columnIndex } = updateCells.start;
    const rows = rowsOf(sheets, sheetId);
    updateCells.rows.forEach(({ values }, offset) => {
      while (rows.length <= rowIndex + offset) rows.push([]);
      rows[rowIndex + offset] = written(sheetId, rows[rowIndex + offset] ?? [], columnIndex, values);
    });
  }
  if (insertDimension !== undefined) {
    const { sheetId, startIndex, endIndex } = insertDimension.range;
    const rows = rowsOf(sheets, sheetId);
    while (rows.length < startIndex) rows.push([]);
    rows.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, () => []));
  }
  if (deleteDimension !== undefined) {
    const { sheetId, startIndex, endIndex } = deleteDimension.range;
    rowsOf(sheets, sheetId).splice(startIndex, endIndex - startIndex);
  }
  if (moveDimension !== undefined) {
    const { sheetId, startIndex, endIndex } = moveDimension.source;
    const { destinationIndex } = moveDimension;
    const rows = rowsOf(sheets, sheetId);
    const moved = rows.splice(startIndex, endIndex - startIndex);
    rows.splice(destinationIndex > startIndex ? destinationIndex - moved.length : destinationIndex, 0, ...moved);
  }
  if (addSheet !== undefined) addTo(sheets, addSheet.properties);
  if (deleteSheet !== undefined) sheets.delete(deleteSheet.sheetId);
}

function addTo(
  sheets: Sheets,
  { sheetId, title, hidden = false }: NonNullable<KnownRequest["addSheet"]>["properties"],
): void {
  const isTaken = [...sheets.values()].some((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  if (sheets.has(sheetId) || isTaken) throw new Error(`A sheet with the name “${title}” already exists.`);
  sheets.set(sheetId, { sheetId, title, hidden, rowCount: 500, columnCount: 26, rows: [], protectedRanges: [] });
}

function rowsOf(sheets: Sheets, sheetId: number): (readonly Cell[])[] {
  const sheet = sheets.get(sheetId);
  if (sheet === undefined) throw new Error(`No grid with id: ${sheetId}`);
  return sheet.rows;
}

function written(sheetId: number, row: readonly Cell[], columnIndex: number, values: readonly CellData[]): Cell[] {
  const cells: Cell[] = [...row];
  while (cells.length < columnIndex) cells.push(undefined);
  values.forEach((value, offset) => {
    const cell = toCell(value);
    cells[columnIndex + offset] =
      typeof cell === "number" ? shown(cell, sheetId, cells[columnIndex + offset], value) : cell;
  });
  return cells;
}

/** A value alone leaves the format of its cell; the only column of dates that the program writes is that of the hand-ins. */
function shown(number: number, sheetId: number, standing: Cell, { userEnteredFormat }: CellData): Cell {
  if (userEnteredFormat?.numberFormat?.type === "DATE") return { number, format: "DATE" };
  if (typeof standing === "number") return number;
  if (typeof standing === "object" && "format" in standing) return { number, format: standing.format };
  return number > 40_000 && sheetId === handIns.sheetId ? { number, format: "DATE" } : number;
}

function toCell({ userEnteredValue = {}, userEnteredFormat }: CellData): Cell {
  const { numberValue, stringValue, boolValue } = userEnteredValue;
  const link = userEnteredFormat?.textFormat?.link?.uri;
  if (stringValue !== undefined && link !== undefined) return { text: stringValue, link };
  return numberValue ?? stringValue ?? boolValue;
}
