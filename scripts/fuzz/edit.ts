/** What every edit of a person is made of. */
import { isBlank } from "../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { Request } from "../../sheets-schema/template/requests.ts";
import type { Chance } from "./chance.ts";
import type { TypedModel } from "./typed-model.ts";

/** Sheets into which people type rows of their own, with the fields of free text among their columns. */
export const LISTS = {
  activities: { kind: "Phong trào thi đua", texts: ["title", "field", "outcome", "evidence"] },
  initiatives: { kind: "Sáng kiến, giải pháp", texts: ["title", "field", "scope", "effect"] },
  registrations: { kind: "Chỉ tiêu giao ước", texts: ["subject", "unit", "remark"] },
} as const;
/** A list into which people type. */
export type ListName = keyof typeof LISTS;
/** Every such list. */
export const listNames = Object.keys(LISTS) as ListName[];

/** What a person sees and knows when making an edit. */
export interface Desk {
  readonly chance: Chance;
  readonly model: TypedModel;
  readonly workbook: Workbook;
}

/** An edit in words, and the requests that make it; `typed` is told to the model once the server has taken them. */
export interface Edit {
  readonly what: string;
  readonly requests: readonly Request[];
  readonly typed: () => void;
}

/** An edit by chance; undefined where what it needs does not stand. */
export type EditMaker = (desk: Desk) => Edit | undefined;

/** A list as the person sees it. */
export const sheetIn = ({ workbook }: Desk, name: keyof Workbook["sheets"]): ParsedSheet =>
  workbook.sheets[name] as unknown as ParsedSheet;
/** The id of the sheet that was read. */
export const gridIdOf = ({ grid }: ParsedSheet): number => grid?.sheetId ?? -1;

/** Texts into cells of one row, by field. */
export const typing = (
  parsed: ParsedSheet,
  rowIndex: number,
  texts: Readonly<Record<string, string | number | undefined>>,
): Request[] =>
  Object.entries(texts).flatMap(([field, text]) => {
    const columnIndex = parsed.columns.get(field);
    if (columnIndex === undefined) return [];
    const userEnteredValue =
      typeof text === "number" ? { numberValue: text } : text === undefined ? {} : { stringValue: text };
    const start = { sheetId: gridIdOf(parsed), rowIndex, columnIndex };
    return [{ updateCells: { start, rows: [{ values: [{ userEnteredValue }] }], fields: "userEnteredValue" } }];
  });

/** One row or column, counted from 0. */
export const dimension = (sheetId: number, kind: "ROWS" | "COLUMNS", startIndex: number) => ({
  sheetId,
  dimension: kind,
  startIndex,
  endIndex: startIndex + 1,
});

/** The first row, from 0, below all that stands. */
export const afterLast = ({ grid, headerRow }: ParsedSheet): number =>
  Math.max(headerRow, (grid?.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell))) ?? 0) + 1);
