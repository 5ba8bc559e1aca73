/** What a spreadsheet holds after the requests of a run, without any server: rows, values and sheets, no looks. */
import { type Cell, type Grid, type Spreadsheet, textOf } from "../sheets-schema/cells/cell.ts";
import { handIns } from "../sheets-schema/sheets/hand-ins.ts";
import type { CellData, Request } from "../sheets-schema/template/requests.ts";

interface Range {
  readonly sheetId: number;
  readonly startIndex: number;
  readonly endIndex: number;
}

interface Box {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
}

/** The requests that change what stands in cells; others only change how it looks. */
export interface ContentRequest {
  readonly updateCells?: {
    readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
    readonly rows: readonly { readonly values: readonly CellData[] }[];
    readonly fields: string;
  };
  readonly copyPaste?: { readonly source: Box; readonly destination: Box };
  readonly insertDimension?: { readonly range: Range };
  readonly deleteDimension?: { readonly range: Range };
  readonly moveDimension?: { readonly source: Range; readonly destinationIndex: number };
  readonly deleteDuplicates?: {
    readonly range: { readonly sheetId: number; readonly startRowIndex: number; readonly endRowIndex: number };
    readonly comparisonColumns: readonly Range[];
  };
  readonly createDeveloperMetadata?: {
    readonly developerMetadata: {
      readonly metadataValue: string;
      readonly location: { readonly dimensionRange: Range };
    };
  };
  readonly updateDeveloperMetadata?: {
    readonly dataFilters: readonly {
      readonly developerMetadataLookup: { readonly metadataLocation: { readonly dimensionRange: Range } };
    }[];
    readonly developerMetadata: { readonly metadataValue: string };
  };
  readonly addSheet?: {
    readonly properties: { readonly sheetId: number; readonly title: string; readonly hidden?: boolean };
  };
  readonly deleteSheet?: { readonly sheetId: number };
}

type Rows = (readonly Cell[])[];
type Sheets = Map<number, Omit<Grid, "rows"> & { rows: Rows }>;

/** All of `requests`, in their order. @throws Error where Google would refuse the call. */
export function applyRequests(spreadsheet: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  const sheets: Sheets = new Map(spreadsheet.grids.map((grid) => [grid.sheetId, { ...grid, rows: [...grid.rows] }]));
  for (const request of requests as readonly ContentRequest[]) {
    applyCells(sheets, request);
    applyCopies(sheets, request);
    applyRows(sheets, request);
    applyDuplicates(sheets, request);
    applySheets(sheets, request);
    applyIdentities(sheets, request);
  }
  return { ...spreadsheet, grids: [...sheets.values()] };
}

function applyCells(sheets: Sheets, { updateCells }: ContentRequest): void {
  if (updateCells?.fields.split(",").includes("userEnteredValue") !== true) return;
  const { sheetId, rowIndex, columnIndex } = updateCells.start;
  const rows = rowsOf(sheets, sheetId);
  updateCells.rows.forEach(({ values }, down) => {
    grow(rows, rowIndex + down + 1);
    rows[rowIndex + down] = written(sheetId, rows[rowIndex + down] ?? [], columnIndex, values);
  });
}

/** A column of cells, of which the values are copied. */
function applyCopies(sheets: Sheets, { copyPaste }: ContentRequest): void {
  if (copyPaste === undefined) return;
  const { source, destination } = copyPaste;
  const [from, to] = [rowsOf(sheets, source.sheetId), rowsOf(sheets, destination.sheetId)];
  for (let down = 0; down < source.endRowIndex - source.startRowIndex; down++) {
    const at = destination.startRowIndex + down;
    grow(to, at + 1);
    const row: Cell[] = [...(to[at] ?? [])];
    while (row.length < destination.startColumnIndex) row.push(undefined);
    row[destination.startColumnIndex] = from[source.startRowIndex + down]?.[source.startColumnIndex];
    to[at] = row;
  }
}

function applyRows(sheets: Sheets, { insertDimension, deleteDimension, moveDimension }: ContentRequest): void {
  if (insertDimension !== undefined) {
    const { sheetId, startIndex, endIndex } = insertDimension.range;
    const rows = rowsOf(sheets, sheetId);
    grow(rows, startIndex);
    rows.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, () => []));
  }
  if (deleteDimension !== undefined) {
    const { sheetId, startIndex, endIndex } = deleteDimension.range;
    rowsOf(sheets, sheetId).splice(startIndex, endIndex - startIndex);
  }
  if (moveDimension !== undefined) {
    const { source, destinationIndex } = moveDimension;
    const rows = rowsOf(sheets, source.sheetId);
    grow(rows, source.endIndex);
    const moved = rows.splice(source.startIndex, source.endIndex - source.startIndex);
    const at = destinationIndex > source.startIndex ? destinationIndex - moved.length : destinationIndex;
    rows.splice(at, 0, ...moved);
  }
}

/** Whole rows only: what is a duplicate of a row above it in the range goes, and blank rows follow at its end. */
function applyDuplicates(sheets: Sheets, { deleteDuplicates }: ContentRequest): void {
  if (deleteDuplicates === undefined) return;
  const { range, comparisonColumns } = deleteDuplicates;
  const rows = rowsOf(sheets, range.sheetId);
  grow(rows, range.endRowIndex);
  const seen = new Set<string>();
  const within = rows.slice(range.startRowIndex, range.endRowIndex);
  const kept = within.filter((row) => {
    const key = JSON.stringify(comparisonColumns.map(({ startIndex }) => keyOf(row[startIndex])));
    return !seen.has(key) && seen.add(key);
  });
  grow(kept, within.length);
  rows.splice(range.startRowIndex, within.length, ...kept);
}

/** An empty text, such as a formula gives, is as good as nothing. */
const keyOf = (cell: Cell): Cell | null => (textOf(cell) === "" ? null : cell);

/** The only metadata that the program keeps is what columns are. */
function applyIdentities(
  sheets: Sheets,
  { createDeveloperMetadata: made, updateDeveloperMetadata: changed }: ContentRequest,
): void {
  if (made !== undefined) {
    identify(sheets, made.developerMetadata.location.dimensionRange, made.developerMetadata.metadataValue);
  }
  for (const { developerMetadataLookup } of changed?.dataFilters ?? []) {
    const { dimensionRange } = developerMetadataLookup.metadataLocation;
    identify(sheets, dimensionRange, changed?.developerMetadata.metadataValue ?? "");
  }
}

function identify(sheets: Sheets, { sheetId, startIndex }: Range, identity: string): void {
  const sheet = sheets.get(sheetId);
  if (sheet === undefined) throw new Error(`no sheet ${sheetId}`);
  sheets.set(sheetId, {
    ...sheet,
    columnIdentities: new Map([...(sheet.columnIdentities ?? []), [startIndex, identity]]),
  });
}

function applySheets(sheets: Sheets, { addSheet, deleteSheet }: ContentRequest): void {
  if (deleteSheet !== undefined) sheets.delete(deleteSheet.sheetId);
  if (addSheet === undefined) return;
  const { sheetId, title, hidden = false } = addSheet.properties;
  const isTaken = [...sheets.values()].some((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  if (sheets.has(sheetId) || isTaken) throw new Error(`A sheet with the name “${title}” already exists.`);
  sheets.set(sheetId, { sheetId, title, hidden, rowCount: 500, columnCount: 26, rows: [], protectedRanges: [] });
}

function grow(rows: Rows, length: number): void {
  while (rows.length < length) rows.push([]);
}

function rowsOf(sheets: Sheets, sheetId: number): Rows {
  const sheet = sheets.get(sheetId);
  if (sheet === undefined) throw new Error(`No grid with id: ${sheetId}`);
  return sheet.rows;
}

function written(sheetId: number, row: readonly Cell[], columnIndex: number, values: readonly CellData[]): Cell[] {
  const cells: Cell[] = [...row];
  while (cells.length < columnIndex) cells.push(undefined);
  values.forEach((value, right) => {
    const cell = toCell(value);
    cells[columnIndex + right] =
      typeof cell === "number" ? shown(cell, sheetId, cells[columnIndex + right], value) : cell;
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
  // An empty text empties the cell, there as here.
  return numberValue ?? (stringValue === "" ? undefined : stringValue) ?? boolValue;
}
