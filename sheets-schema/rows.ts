/**
 * Header and cells → typed rows and faults, and back. A bad cell costs that cell: its field is undefined and the fault
 * stands beside it, while the rest of the row counts. Columns are found by header or alias, so people may move them.
 */
import type * as z from "zod";
import { type Cell, type Grid, isBlank, textOf } from "./cell.ts";
import { cellMeta, type Reading } from "./cell-codec.ts";
import { cellFaults } from "./cell-wording.ts";
import { columnIdentity } from "./column-identity.ts";
import type { Fault } from "./fault.ts";
import type { Column, RowOf, Shape, Sheet } from "./sheet.ts";
import { sheetFaults } from "./sheet-wording.ts";
import { cleanText, matchKey } from "./vietnamese.ts";

/** A row as typed, with what is wrong in it. */
export interface ParsedRow<S extends Shape = Shape> {
  /** As a person counts: the first row under the headers is row 2. */
  readonly rowNumber: number;
  readonly values: RowOf<S>;
  /** The cells as they stand, by field, for rules that need more than the typed value. */
  readonly cells: { readonly [Field in keyof S]?: Cell };
  readonly faults: readonly CellFault[];
}

export interface CellFault {
  /** A field of the sheet. */
  readonly field: string;
  readonly fault: Fault;
}

/** A sheet as read. */
export interface ParsedSheet<S extends Shape = Shape> {
  readonly sheet: Sheet<S>;
  /** Undefined when the spreadsheet has no such sheet. */
  readonly grid: Grid | undefined;
  /** The row that holds the headers, as a person counts. */
  readonly headerRow: number;
  /** Zero-based column of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ParsedRow<S>[];
  /** Faults of the sheet's shape. */
  readonly faults: readonly Fault[];
}

/** Reads `grid` as rows of `sheet`; rows in which nobody typed anything are passed over. */
export function parseRows<S extends Shape>(sheet: Sheet<S>, grid: Grid | undefined): ParsedSheet<S> {
  if (grid === undefined) {
    return { sheet, grid, headerRow: 1, columns: new Map(), rows: [], faults: [sheetFaults.missingSheet(sheet.title)] };
  }
  const { headerRow, columns, faults } = findColumns(sheet, grid);
  const found = sheet.columns.flatMap((column) => {
    const index = columns.get(column.field);
    return index === undefined ? [] : [{ column, index }];
  });
  // In a list, what the program wrote beside a row that people emptied is no row; in a form, the program makes the rows.
  const typed = found.filter(({ column }) =>
    sheet.kind === "list" ? !column.typedBy.includes("program") : column.header !== STATUS_HEADER,
  );
  const mergedIn = mergesByRow(grid, headerRow, typed);
  const rows: ParsedRow<S>[] = [];
  for (let index = headerRow; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? [];
    if (typed.every((entry) => isBlank(cells[entry.index]))) continue;
    const row = parseRow<S>(found, cells, index + 1);
    const merged = mergedIn.get(index);
    rows.push(merged === undefined ? row : { ...row, faults: [...merged, ...row.faults] });
  }
  return { sheet, grid, headerRow, columns, rows, faults };
}

/** Blocks of several rows in columns where people type, by the zero-based row that holds their value. */
function mergesByRow(grid: Grid, headerRow: number, typed: readonly FoundColumn[]): ReadonlyMap<number, CellFault[]> {
  const found = new Map<number, CellFault[]>();
  for (const { startRowIndex = 0, endRowIndex = grid.rowCount, startColumnIndex = 0, endColumnIndex } of grid.merges ??
    []) {
    if (startRowIndex < headerRow || endRowIndex - startRowIndex < 2) continue;
    const cell = grid.rows[startRowIndex]?.[startColumnIndex];
    if (isBlank(cell)) continue;
    const first = typed.find(({ index }) => index >= startColumnIndex && index < (endColumnIndex ?? index + 1));
    if (first === undefined) continue;
    const fault = sheetFaults.mergedCells(cleanText(textOf(cell)), startRowIndex + 1, endRowIndex);
    found.set(startRowIndex, [...(found.get(startRowIndex) ?? []), { field: first.column.field, fault }]);
  }
  return found;
}

/** The header of every status column; no column of another meaning bears it. */
export const STATUS_HEADER = "Tình trạng";

interface FoundColumn {
  readonly column: Column;
  readonly index: number;
}

function parseRow<S extends Shape>(
  found: readonly FoundColumn[],
  row: readonly Cell[],
  rowNumber: number,
): ParsedRow<S> {
  const values: Record<string, unknown> = {};
  const cells: Record<string, Cell> = {};
  const faults: CellFault[] = [];
  for (const { column, index } of found) {
    const cell = row[index];
    const isProgram = column.typedBy.includes("program");
    if (isBlank(cell)) {
      if (column.required && !isProgram) {
        faults.push({ field: column.field, fault: cellFaults.blank(column.header, column.cell.example) });
      }
      continue;
    }
    cells[column.field] = cell;
    const reading = column.cell.read(cell);
    if ("value" in reading) {
      values[column.field] = reading.value;
      const remark = isProgram ? undefined : column.cell.remark?.(cell);
      if (remark !== undefined) faults.push({ field: column.field, fault: remark });
    } else if (!isProgram) {
      faults.push({ field: column.field, fault: reading.fault });
    }
  }
  return { rowNumber, values: values as RowOf<S>, cells: cells as ParsedRow<S>["cells"], faults } as ParsedRow<S>;
}

/** The typed value of one cell, or why it could not be read. */
export function readCell(schema: z.ZodType, cell: Cell): Reading<unknown> {
  const meta = cellMeta(schema);
  if (meta === undefined) throw new Error("readCell takes the schemas of cells.ts");
  return meta.read(cell);
}

const HEADER_SEARCH_ROWS = 12;

/** The row, among the first, that holds most of the headers, and the column of each field. */
function findColumns<S extends Shape>(sheet: Sheet<S>, grid: Grid) {
  const fieldByKey = fieldsByKey(sheet as unknown as Sheet);
  let headerRow = 1;
  let columns = new Map<string, number>();
  let duplicates: string[] = [];
  for (let index = 0; index < Math.min(HEADER_SEARCH_ROWS, grid.rows.length); index++) {
    const candidate = new Map<string, number>();
    const repeated: string[] = [];
    (grid.rows[index] ?? []).forEach((cell, columnIndex) => {
      const field = isBlank(cell) ? undefined : fieldByKey.get(matchKey(textOf(cell)));
      if (field === undefined) return;
      if (candidate.has(field)) repeated.push(cleanText(textOf(cell)));
      else candidate.set(field, columnIndex);
    });
    if (candidate.size > columns.size) {
      headerRow = index + 1;
      columns = candidate;
      duplicates = repeated;
    }
    if (columns.size === sheet.columns.length) break;
  }
  const headers = grid.rows[headerRow - 1] ?? [];
  const renamed = renamedColumns(sheet as unknown as Sheet, grid, columns);
  for (const [field, index] of renamed) columns.set(field, index);
  const missing = sheet.columns.filter((column) => !columns.has(column.field));
  const faults = [
    ...missing.map((column) =>
      sheetFaults.missingColumn(sheet.title, column.header, standingFor(sheet.columns, column, columns, headers)),
    ),
    ...sheet.columns.flatMap(({ field, header }) => {
      const index = renamed.get(field);
      return index === undefined
        ? []
        : [sheetFaults.renamedColumn(sheet.title, header, cleanText(textOf(headers[index])))];
    }),
    ...duplicates.map((header) => sheetFaults.duplicateColumn(sheet.title, header)),
    ...blankHeaders(grid, headerRow, columns).map((left) => sheetFaults.blankHeader(sheet.title, left)),
  ];
  return { headerRow, columns, faults };
}

/** The fields without a header of theirs whose column is known again, by what it was; none that two columns claim. */
function renamedColumns(
  sheet: Sheet,
  { columnIdentities }: Grid,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (columnIdentities === undefined) return found;
  const taken = new Set(columns.values());
  for (const { field } of sheet.columns) {
    if (columns.has(field)) continue;
    const identity = columnIdentity(sheet.name, field);
    const [index, ...others] = [...columnIdentities].flatMap(([at, is]) =>
      is === identity && !taken.has(at) ? [at] : [],
    );
    if (index !== undefined && others.length === 0) found.set(field, index);
  }
  return found;
}

/**
 * The header that people put where `missing` belongs, right of the column declared before it; undefined without one. It
 * is told and not read: a column that was deleted, and another set in its place, looks the same and would change points.
 */
function standingFor(
  declared: readonly Column[],
  missing: Column,
  columns: ReadonlyMap<string, number>,
  headers: readonly Cell[],
): string | undefined {
  const before = declared[declared.indexOf(missing) - 1];
  const left = before === undefined ? -1 : columns.get(before.field);
  if (left === undefined || [...columns.values()].includes(left + 1)) return undefined;
  return cleanText(textOf(headers[left + 1])) || undefined;
}

/** The headers left of the columns that stand among ours, hold something and have no header. */
function blankHeaders(grid: Grid, headerRow: number, columns: ReadonlyMap<string, number>): string[] {
  const headers = grid.rows[headerRow - 1] ?? [];
  const taken = new Set(columns.values());
  const last = Math.max(...taken, 0);
  const lefts: string[] = [];
  for (let index = 1; index < last; index++) {
    if (!isBlank(headers[index]) || !taken.has(index - 1)) continue;
    if (grid.rows.some((row, at) => at >= headerRow && !isBlank(row[index]))) lefts.push(textOf(headers[index - 1]));
  }
  return lefts;
}

const knownFields = new WeakMap<Sheet, ReadonlyMap<string, string>>();

/** The fields of a sheet by the keys of their headers and aliases; made once for the thousands of forms. */
function fieldsByKey(sheet: Sheet): ReadonlyMap<string, string> {
  const known = knownFields.get(sheet);
  if (known !== undefined) return known;
  const fields = new Map<string, string>();
  for (const column of sheet.columns) {
    for (const name of [column.header, ...column.aliases]) fields.set(matchKey(name), column.field);
  }
  knownFields.set(sheet, fields);
  return fields;
}

/** Writes `values` as a row of cells in the declared order; absent fields are blank. */
export function encodeRow<S extends Shape>(sheet: Sheet<S>, values: Partial<RowOf<S>>): Cell[] {
  return sheet.columns.map((column) => {
    const value = values[column.field];
    return value === undefined ? undefined : (column.schema as z.ZodType<unknown, Cell>).encode(value);
  });
}
