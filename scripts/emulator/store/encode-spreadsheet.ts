/**
 * A spreadsheet as its file. Sheets are encoded one by one and remembered, since a write leaves most
 * of them as they were; formats stand once per sheet and cells name them by number.
 */

import type { CellFormat, NamedRange, SpreadsheetProperties } from "../api/types.ts";
import { type FileState, newFile } from "../state/file.ts";
import { emptySheet, NO_EPOCH, type Row, type Sheet, type SheetParts, type Spreadsheet } from "../state/spreadsheet.ts";
import {
  type Cell,
  type CellExtras,
  type CellValue,
  cellOf,
  formulaOf,
  internFormat,
  isFormula,
  isSpilled,
  type Scalar,
} from "../state/stored-cell.ts";

const VERSION = 1;

type StoredValue = Scalar | { readonly formula: string } | null;
/** A bare value, or value, number of the format, and the rest; `null` for an empty cell. */
type StoredCell = Scalar | null | readonly [StoredValue, (number | null)?, CellExtras?];

interface StoredSheet extends SheetParts {
  readonly formats: readonly CellFormat[];
  readonly rows: readonly (readonly StoredCell[])[];
}

interface StoredSpreadsheet {
  readonly version: number;
  readonly spreadsheetId: string;
  readonly owner: string;
  readonly file?: FileState;
  readonly properties: SpreadsheetProperties;
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: Spreadsheet["developerMetadata"];
  readonly sheets: readonly StoredSheet[];
}

const storedValue = (value: CellValue | undefined): StoredValue =>
  value === undefined || isSpilled(value) ? null : isFormula(value) ? { formula: value.formula } : value;

function encodeCell(cell: Cell | undefined, numberOf: (format: CellFormat) => number): StoredCell {
  if (cell === undefined) return null;
  const { value, format, extras } = cell;
  if (format === undefined && extras === undefined && typeof value !== "object" && value !== undefined) return value;
  const number = format === undefined ? null : numberOf(format);
  return extras === undefined ? [storedValue(value), number] : [storedValue(value), number, extras];
}

function encodeSheet(sheet: Sheet): string {
  const { epoch: _, rows, ...parts } = sheet;
  const numbers = new Map<CellFormat, number>();
  const numberOf = (format: CellFormat): number => {
    const known = numbers.get(format);
    if (known !== undefined) return known;
    numbers.set(format, numbers.size);
    return numbers.size - 1;
  };
  const stored = rows.map((row) => (row?.cells ?? []).map((cell) => encodeCell(cell, numberOf)));
  return JSON.stringify({ ...parts, formats: [...numbers.keys()], rows: stored });
}

const encoded = new WeakMap<Sheet, string>();

/** The text of a spreadsheet's file. */
export function encodeSpreadsheet({
  spreadsheetId,
  owner,
  file,
  properties,
  namedRanges,
  developerMetadata,
  sheets,
}: Spreadsheet): string {
  const head = JSON.stringify({
    version: VERSION,
    spreadsheetId,
    owner,
    file,
    properties,
    namedRanges,
    developerMetadata,
  });
  const parts = sheets.map((sheet) => {
    const known = encoded.get(sheet);
    if (known !== undefined) return known;
    const made = encodeSheet(sheet);
    encoded.set(sheet, made);
    return made;
  });
  return `${head.slice(0, -1)},"sheets":[\n${parts.join(",\n")}\n]}\n`;
}

function decodeCell(stored: StoredCell, formats: readonly (CellFormat | undefined)[]): Cell | undefined {
  if (stored === null) return undefined;
  if (typeof stored !== "object") return cellOf(stored, undefined, undefined);
  const [value, format, extras] = stored;
  const own = value === null ? undefined : typeof value === "object" ? formulaOf(value.formula) : value;
  return cellOf(own, typeof format === "number" ? formats[format] : undefined, extras);
}

function decodeSheet({ rows, formats, ...parts }: StoredSheet): Sheet {
  const shared = formats.map(internFormat);
  const decoded = rows.map((cells): Row | undefined =>
    cells.length === 0 ? undefined : { cells: cells.map((cell) => decodeCell(cell, shared)), epoch: NO_EPOCH },
  );
  // JSON has no holes: what was not set comes back as null.
  const holes = <T>(list: readonly (T | undefined | null)[]): (T | undefined)[] =>
    list.map((item) => item ?? undefined);
  return {
    // Files of an earlier version lack the parts that came later.
    ...emptySheet(parts.properties),
    ...parts,
    rowMetadata: holes(parts.rowMetadata),
    columnMetadata: holes(parts.columnMetadata),
    rows: decoded,
    epoch: NO_EPOCH,
  };
}

/** The spreadsheet in a file's text. @throws Error if it is not one. */
export function decodeSpreadsheet(text: string): Spreadsheet {
  const stored: StoredSpreadsheet = JSON.parse(text);
  if (stored.version !== VERSION) throw new Error(`written by another version (${String(stored.version)})`);
  const { spreadsheetId, owner, properties, namedRanges, developerMetadata, sheets } = stored;
  const { file = newFile(owner, new Date(0)) } = stored;
  if (typeof spreadsheetId !== "string" || typeof owner !== "string" || sheets.length === 0)
    throw new Error("incomplete");
  return { spreadsheetId, owner, file, properties, namedRanges, developerMetadata, sheets: sheets.map(decodeSheet) };
}
