/**
 * A spreadsheet as read → every sheet as typed rows and faults. Sheets are found by id, else by title, else by header
 * row, so a renamed or reordered sheet breaks nothing.
 */
import { type Cell, type Grid, isBlank, type Spreadsheet, textOf } from "./cell.ts";
import { type ParsedSheet, parseRows } from "./rows.ts";
import { formSheetId, formTitle, scoreForm } from "./score-form.ts";
import type { Sheet } from "./sheet.ts";
import { matchKey } from "./vietnamese.ts";
import { type GeneratedSheets, generatedSheets, type TypedSheets, typedSheets } from "./workbook.ts";

/** A bloc's spreadsheet as typed rows. */
export interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly sheets: { readonly [Name in keyof TypedSheets]: ParsedSheet<TypedSheets[Name]["shape"]> };
  /** The score forms by member code; a member without one is absent. */
  readonly forms: ReadonlyMap<string, ParsedSheet<typeof scoreForm.shape>>;
  /** What stands in the sheets that the functions write; undefined where the sheet is gone. */
  readonly generated: { readonly [Name in keyof GeneratedSheets]: Grid | undefined };
  /** Sheets that are none of ours: copies, drafts, notes. Left alone. */
  readonly strangers: readonly Grid[];
}

/** Reads a whole spreadsheet. */
export function readWorkbook(spreadsheet: Spreadsheet): Workbook {
  const rest = new Map(spreadsheet.grids.map((grid) => [grid.sheetId, grid]));
  const take = (sheetId: number, title: string, sheet: Sheet): Grid | undefined => {
    const found = rest.get(sheetId) ?? findByTitle(rest.values(), title, sheet);
    if (found !== undefined) rest.delete(found.sheetId);
    return found;
  };
  const sheets = Object.fromEntries(
    Object.entries(typedSheets).map(([name, sheet]) => [
      name,
      parseRows(sheet as Sheet, take(sheet.sheetId, sheet.title, sheet as Sheet)),
    ]),
  ) as unknown as Workbook["sheets"];
  const generated = Object.fromEntries(
    Object.entries(generatedSheets).map(([name, sheet]) => [name, take(sheet.sheetId, sheet.title, sheet as Sheet)]),
  ) as unknown as Workbook["generated"];
  const forms = new Map<string, ParsedSheet<typeof scoreForm.shape>>();
  for (const { values } of sheets.members.rows) {
    if (values.code === undefined || forms.has(values.code)) continue;
    const grid = take(
      formSheetId(values.code),
      formTitle(values.shortName ?? values.code),
      scoreForm as unknown as Sheet,
    );
    if (grid !== undefined) forms.set(values.code, parseRows(scoreForm, grid));
  }
  return { spreadsheet, sheets, forms, generated, strangers: [...rest.values()] };
}

/** A sheet of that title whose first rows hold at least half of the headers. */
function findByTitle(grids: Iterable<Grid>, title: string, sheet: Sheet): Grid | undefined {
  const headers = new Set(sheet.columns.map((column) => matchKey(column.header)));
  const matches = (row: readonly Cell[]): number =>
    row.filter((cell) => !isBlank(cell) && headers.has(matchKey(textOf(cell)))).length;
  for (const grid of grids) {
    if (matchKey(grid.title) !== matchKey(title)) continue;
    if (grid.rows.slice(0, 12).some((row) => matches(row) * 2 >= headers.size)) return grid;
  }
  return undefined;
}
