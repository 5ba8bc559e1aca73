/** One thing that is missing, and the place where it is mended. */
import { cellLink } from "../../../sheets-schema/a1.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import type { Member } from "../bloc/bloc.ts";
import { itemWords } from "./reminder-wording.ts";

export interface MissingItem {
  /** A sentence. */
  readonly what: string;
  /** The same in few words, for a short message. */
  readonly brief: string;
  readonly link: Link;
}

/** Words that say what opens, and where: within the spreadsheet, as "#gid=…". */
export interface Link {
  readonly words: string;
  readonly to: string;
}

/** Opens the column of a sheet at a row, or at its header. */
export const sheetLink = <S extends Shape>(parsed: ParsedSheet<S>, field: string, row?: number): Link => ({
  words: itemWords.openSheet(parsed.grid?.title ?? parsed.sheet.title),
  to: placeIn(parsed, field, row),
});

/** Opens the form of a member at a column. */
export const formLink = ({ form, shortName }: Member, field = "code"): Link => ({
  words: itemWords.openForm(shortName),
  to: form === undefined ? "" : placeIn(form, field, undefined),
});

function placeIn<S extends Shape>(
  { sheet, grid, columns, headerRow }: ParsedSheet<S>,
  field: string,
  row: number | undefined,
): string {
  return cellLink(grid?.sheetId ?? sheet.sheetId, columns.get(field) ?? 0, row ?? headerRow);
}
