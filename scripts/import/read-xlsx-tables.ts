/** Every sheet of an XLSX file as a table of cells. */
import { type CellValue, readXlsx } from "hucre/xlsx";
import { type FileCell, type FileTables, MOST_COLUMNS, MOST_ROWS } from "./file-tables.ts";

const LAST_COLUMN = "BH";

export async function readXlsxTables(archive: Buffer): Promise<FileTables["tables"]> {
  const range = `A1:${LAST_COLUMN}${MOST_ROWS}`;
  const { sheets } = await readXlsx(new Uint8Array(archive), { range, maxRows: MOST_ROWS, dateSystem: "auto" });
  return sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map(cellOf)) }));
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

function cellOf(value: CellValue | undefined): FileCell {
  if (value === undefined || value === null) return null;
  return value instanceof Date ? { day: (value.getTime() - EPOCH_MS) / DAY_MS } : value;
}
