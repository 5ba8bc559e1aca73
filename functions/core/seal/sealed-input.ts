/** The input of a result as it travels in a sealed file, and back into a workbook that can be decided anew. */
import { type Cell, type Grid, type Spreadsheet, textOf } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook, type Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { memory } from "../../../sheets-schema/sheets/generated.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { momentText } from "../bloc/hand-in.ts";
import { CHANGED_LATE, canonicalSheets, NTH } from "../canonical/canonical-input.ts";
import { memoryRows, NO_MEMORY } from "../memory/memory.ts";

/** A row as its cells by field; blank cells are absent. */
export type SealedRow = { readonly [field: string]: Cell };

/** Rows by sheet, in an order of their content; "form BTC" is the form of a member. */
export type SealedInput = { readonly [sheet: string]: readonly SealedRow[] };

export function sealInput(...input: Parameters<typeof canonicalSheets>): SealedInput {
  const sheets = [...canonicalSheets(...input)].map(({ name, lines }): [string, SealedRow[]] => [
    name,
    lines.map((line) => Object.fromEntries(JSON.parse(line) as [string, Cell][])),
  ]);
  return Object.fromEntries(sheets);
}

const FORM = "form ";

/** The workbook of a sealed input: every sheet with its declared headers, rows in the order of the file. */
export function openInput(input: SealedInput): Workbook {
  const shortNames = new Map((input["members"] ?? []).map((row) => [row["code"], row["shortName"]]));
  const typed = Object.entries(typedSheets).map(([name, sheet]) =>
    gridOf(sheet as unknown as Sheet, sheet.sheetId, sheet.title, input[name] ?? []),
  );
  const forms = Object.entries(input).flatMap(([name, rows]) => {
    if (!name.startsWith(FORM)) return [];
    const code = name.slice(FORM.length);
    const title = formTitle(String(shortNames.get(code) ?? code));
    return [gridOf(scoreForm as unknown as Sheet, formSheetId(code), title, rows)];
  });
  const spreadsheet: Spreadsheet = {
    spreadsheetId: "sealed",
    title: "",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    grids: [...typed, ...forms, memoryOf(input[CHANGED_LATE] ?? [])],
  };
  return readWorkbook(spreadsheet);
}

/** What a run remembers of late changes, as it stands in the hidden sheet. */
function memoryOf(changes: readonly SealedRow[]): Grid {
  const byMember = Map.groupBy(changes, ({ member }) => textOf(member));
  const lateChanges = new Map(
    [...byMember].map(([member, rows]) => [member, rows.map(({ criterion }) => textOf(criterion))]),
  );
  const rows = memoryRows({ ...NO_MEMORY, lateChanges });
  return {
    sheetId: memory.sheetId,
    title: memory.title,
    hidden: true,
    rowCount: rows.length,
    columnCount: 2,
    rows,
    protectedRanges: [],
  };
}

/** False in files of versions that sorted their rows. */
const isBehindFirst = (rows: readonly SealedRow[], index: number): boolean => {
  const code = normalCode(textOf(rows[index]?.["code"]));
  return rows.slice(0, index).some((row) => normalCode(textOf(row["code"])) === code && row[NTH] === undefined);
};

function gridOf(sheet: Sheet, sheetId: number, title: string, rows: readonly SealedRow[]): Grid {
  const fields = sheet.columns.map(({ field }) => field);
  const nth = (row: SealedRow): number => Number(row[NTH] ?? 1);
  // Of rows with one key the first counts: those that came first in the sheet come first again. Criteria stand as they stood.
  const isInOrder =
    sheet.name === "criteria" && rows.every((row, index) => nth(row) === 1 || isBehindFirst(rows, index));
  const ordered = isInOrder ? rows : [...rows].sort((a, b) => nth(a) - nth(b));
  return {
    sheetId,
    title,
    hidden: false,
    rowCount: rows.length + 1,
    columnCount: fields.length,
    rows: [
      sheet.columns.map(({ header }) => header),
      ...ordered.map((row) => fields.map((field) => cellOf(field, row[field]))),
    ],
    protectedRanges: [],
  };
}

/** Moments travel as "2024-11-25T08:15" and stand in the sheet as people read them; members of a cell in one order. */
function cellOf(field: string, cell: Cell): Cell {
  if (typeof cell === "string") return field === "seenAt" ? momentText(cell) : cell;
  if (typeof cell !== "object") return cell;
  if ("number" in cell) return { number: cell.number, format: cell.format };
  return "text" in cell ? { text: cell.text, link: cell.link } : { error: cell.error };
}
