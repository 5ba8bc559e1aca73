/**
 * A spreadsheet as read → every sheet as typed rows and faults. Sheets are found by id, else by title, else by header
 * row, so a renamed or reordered sheet breaks nothing. By its header row alone only a list is found: forms share theirs,
 * and a generated sheet is rewritten as a whole.
 */
import { type Cell, type Grid, isBlank, type Spreadsheet, textOf } from "../cells/cell.ts";
import { cleanText, matchKey } from "../cells/vietnamese.ts";
import type { Sheet } from "../sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../sheets/score-form.ts";
import { type GeneratedSheets, generatedSheets, type TypedSheets, typedSheets } from "../workbook.ts";
import { type ParsedSheet, parseRows } from "./rows.ts";
import { sheetFaults } from "./sheet-wording.ts";

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
  const parsed = new Map<string, ParsedSheet>();
  for (const [name, sheet] of Object.entries(typedSheets) as unknown as [string, Sheet][])
    parsed.set(name, parseRows(sheet, take(sheet.sheetId, sheet.title, sheet)));
  const generated = Object.fromEntries(
    Object.entries(generatedSheets).map(([name, sheet]) => [name, take(sheet.sheetId, sheet.title, sheet as Sheet)]),
  ) as unknown as Workbook["generated"];
  for (const [name, { sheet, grid }] of parsed) {
    const found = grid === undefined ? findByHeaders(rest.values(), sheet) : undefined;
    if (found === undefined) continue;
    rest.delete(found.sheetId);
    const read = parseRows(sheet, found);
    parsed.set(name, { ...read, faults: [sheetFaults.foundByHeaders(sheet.title, found.title), ...read.faults] });
  }
  const sheets = Object.fromEntries(parsed) as unknown as Workbook["sheets"];
  const forms = new Map<string, ParsedSheet<typeof scoreForm.shape>>();
  const ids = new Set(
    sheets.members.rows.flatMap(({ values: { code } }) => (code === undefined ? [] : formSheetId(code))),
  );
  // No form that is a member's by its id is another's by its title: two members may bear one name.
  const byTitle = (title: string): Grid | undefined =>
    findByTitle(
      [...rest.values()].filter((grid) => !ids.has(grid.sheetId)),
      title,
      scoreForm as unknown as Sheet,
    );
  for (const { values } of sheets.members.rows) {
    if (values.code === undefined || forms.has(values.code)) continue;
    const sheetId = formSheetId(values.code);
    const grid = rest.get(sheetId) ?? byTitle(formTitle(values.shortName ?? values.code));
    if (grid === undefined) continue;
    rest.delete(grid.sheetId);
    forms.set(values.code, parseRows(scoreForm, grid));
  }
  return { spreadsheet, sheets, forms, generated, strangers: [...rest.values()] };
}

/** A sheet of that title whose first rows hold at least half of the headers. */
const findByTitle = (grids: Iterable<Grid>, title: string, sheet: Sheet): Grid | undefined =>
  [...grids].find((grid) => matchKey(grid.title) === matchKey(title) && headerShare(grid, sheet) >= 0.5);

/** The one sheet with nearly all of the headers in a row, and three at least; none where two have, or where it is a copy. */
function findByHeaders(grids: Iterable<Grid>, sheet: Sheet): Grid | undefined {
  if (sheet.columns.length < 3) return undefined;
  const [found, ...others] = [...grids].filter((grid) => !isCopy(grid.title) && headerShare(grid, sheet) >= 0.8);
  return others.length === 0 ? found : undefined;
}

/** The largest share of the headers of `sheet` that stands in one of the first rows, from 0 to 1. */
export function headerShare(grid: Grid, sheet: Sheet): number {
  const headers = new Set(sheet.columns.map((column) => matchKey(column.header)));
  const matches = (row: readonly Cell[]): number =>
    new Set(
      row
        .filter((cell) => !isBlank(cell))
        .map((cell) => matchKey(textOf(cell)))
        .filter((key) => headers.has(key)),
    ).size;
  return Math.max(0, ...grid.rows.slice(0, 12).map(matches)) / headers.size;
}

const COPY = /^(?:bản sao của|copy of)\s+/;

/** True for the title that the spreadsheet gives to a duplicate. */
const isCopy = (title: string): boolean => COPY.test(cleanText(title).toLowerCase());

/** The key of the title of which `title` is a duplicate's, or of `title` itself: "Bản sao của Phiếu A 2", "Phiếu A (2)". */
export const copiedTitle = (title: string): string =>
  matchKey(
    cleanText(title)
      .toLowerCase()
      .replace(COPY, "")
      .replace(/\s+(?:\d+|\(\d+\))$/, ""),
  );
