/** Where the columns of a sheet stand: by header or alias, else by what was recorded of them. */
import { type Cell, type Grid, isBlank, textOf } from "../cells/cell.ts";
import { cleanText, matchKey } from "../cells/vietnamese.ts";
import type { Column, Shape, Sheet } from "../sheet.ts";
import { columnIdentity } from "./column-identity.ts";
import { sheetFaults } from "./sheet-wording.ts";

const HEADER_SEARCH_ROWS = 12;

/** The row, among the first, that holds most of the headers, the column of each field, and the faults of the shape. */
export function findColumns<S extends Shape>(sheet: Sheet<S>, grid: Grid) {
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
  const missing = sheet.columns.filter((column) => !columns.has(column.field) && !column.isLater);
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
