/**
 * Header and cells → typed rows and faults, and back. A bad cell costs that cell: its field is undefined and the fault
 * stands beside it, while the rest of the row counts. Columns are found by header or alias, so people may move them.
 */
import type * as z from "zod";
import { type Cell, type Grid, isBlank, textOf } from "../cells/cell.ts";
import { cellMeta, type Reading } from "../cells/cell-codec.ts";
import { cellFaults } from "../cells/cell-wording.ts";
import type { Fault } from "../cells/fault.ts";
import { cleanText } from "../cells/vietnamese.ts";
import type { Column, RowOf, Shape, Sheet } from "../sheet.ts";
import { STATUS_HEADER } from "../sheets/status-column.ts";
import { findColumns } from "./find-columns.ts";
import { sheetFaults } from "./sheet-wording.ts";

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
    if (typed.every((entry) => isBlank(cells[entry.index]) || cells[entry.index] === false)) continue;
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
    const cell = withoutLostFormat(isUnticked(row[index], column) ? undefined : row[index]);
    const isProgram = column.typedBy.includes("program");
    if (isBlank(cell)) {
      if (column.required && !isProgram) {
        faults.push({ field: column.field, fault: cellFaults.blank(column.header, column.cell.example) });
      }
      continue;
    }
    cells[column.field] = isProgram ? cell : withoutExcess(cell, column.cell.mostSigns);
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

/** A checkbox that nobody ticked, where the one thing to tick is all that a cell may say. */
const isUnticked = (cell: Cell, { cell: { choices = [] } }: Column): boolean => cell === false && choices.length === 1;

/** The cell as the rules see it: of a text that is too long to be read its beginning, which is too long as well. */
function withoutExcess(cell: Cell, mostSigns: number): Cell {
  if (typeof cell === "string") return beginningOf(cell, mostSigns);
  return typeof cell === "object" && "text" in cell ? { ...cell, text: beginningOf(cell.text, mostSigns) } : cell;
}

/** As it stands in a sealed file, where it must not be read either; never half of a letter beyond U+FFFF. */
function beginningOf(text: string, mostSigns: number): string {
  if (text.length <= mostSigns + 1) return text;
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(mostSigns));
  return text.slice(0, mostSigns + (isHalved ? 2 : 1));
}

/** 01/01/1990: nobody here writes of a day before. */
const FIRST_DAY = 32_874;

/** A number typed into a cell that once became a date shows as a day of 1900, and is the number. */
const withoutLostFormat = (cell: Cell): Cell =>
  typeof cell === "object" && "format" in cell && cell.format === "DATE" && cell.number < FIRST_DAY
    ? cell.number
    : cell;

/** The typed value of one cell, or why it could not be read. */
export function readCell(schema: z.ZodType, cell: Cell): Reading<unknown> {
  const meta = cellMeta(schema);
  if (meta === undefined) throw new Error("readCell takes the schemas of cells.ts");
  return meta.read(cell);
}

/** Writes `values` as a row of cells in the declared order; absent fields are blank. */
export function encodeRow<S extends Shape>(sheet: Sheet<S>, values: Partial<RowOf<S>>): Cell[] {
  return sheet.columns.map((column) => {
    const value = values[column.field];
    return value === undefined ? undefined : (column.schema as z.ZodType<unknown, Cell>).encode(value);
  });
}
