/** From ranges as callers write them to cells of a sheet, with Google's refusals. */

import { type Box, type OpenRange, openCellsName, parseA1, quoteTitle } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { GridRange, NamedRange } from "../api/types.ts";
import { indexOf, type Sheet, type Spreadsheet, titleKey } from "./spreadsheet.ts";

/** Cells of one sheet. `open` says which ends the caller left open, so that writing may go past them. */
export interface ResolvedRange {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly openRows: boolean;
  readonly openColumns: boolean;
}

/** What ranges are looked up in. */
export interface RangeScope {
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  sheetByTitle(title: string): Sheet | undefined;
}

/** The scope of a committed spreadsheet. */
export const scopeOf = ({ sheets, namedRanges }: Spreadsheet): RangeScope => ({
  sheets,
  namedRanges,
  sheetByTitle: (title) => {
    const place = indexOf(sheets).byTitle.get(titleKey(title));
    return place === undefined ? undefined : sheets[place];
  },
});

/** Reads A1 or R1C1 notation, a sheet's title or a named range. @throws ApiError 400 as Google words it. */
export function resolveA1(scope: RangeScope, text: string): ResolvedRange {
  const unreadable = () => invalid(`Unable to parse range: ${text}`);
  // A name is the spreadsheet's; clients write it after a sheet's title all the same.
  const wanted = text.slice(text.lastIndexOf("!") + 1).toLowerCase();
  const named = scope.namedRanges.find(({ name }) => name.toLowerCase() === wanted);
  if (named !== undefined) {
    const sheet = scope.sheets.find(({ properties }) => properties.sheetId === (named.range.sheetId ?? 0));
    if (sheet !== undefined) return resolve(sheet, named.range);
  }
  const parsed = parseA1(text);
  if (parsed === undefined) throw unreadable();
  const sheet = parsed.title === undefined ? scope.sheets[0] : scope.sheetByTitle(parsed.title);
  if (sheet !== undefined) return resolve(sheet, parsed.cells ?? {});
  // An unquoted title may itself have a "!" in it.
  const whole = scope.sheetByTitle(text);
  if (whole === undefined) throw unreadable();
  return resolve(whole, {});
}

/** A GridRange's cells. */
export const resolveGridRange = (sheet: Sheet, range: GridRange): ResolvedRange => resolve(sheet, range);

/** Clamps to the grid; a range that starts outside is refused. */
function resolve(sheet: Sheet, range: OpenRange): ResolvedRange {
  const { title, gridProperties } = sheet.properties;
  const { rowCount, columnCount } = gridProperties;
  const { startRowIndex: startRow = 0, startColumnIndex: startColumn = 0, endRowIndex, endColumnIndex } = range;
  if (startRow >= rowCount || startColumn >= columnCount) {
    const asked = `${quoteTitle(title)}!${openCellsName(range)}`;
    throw invalid(`Range (${asked}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  return {
    sheet,
    box: {
      startRow,
      endRow: Math.min(endRowIndex ?? rowCount, rowCount),
      startColumn,
      endColumn: Math.min(endColumnIndex ?? columnCount, columnCount),
    },
    openRows: endRowIndex === undefined,
    openColumns: endColumnIndex === undefined,
  };
}
