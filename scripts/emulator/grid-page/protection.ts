/** Which cells refuse the person, known before one types. The server decides; this only says so earlier. */

import type { GridRange, ProtectedRange, Sheet } from "./resources.ts";

const holds = (range: Partial<GridRange>, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);

const refuses =
  (row: number, column: number) =>
  ({ range, unprotectedRanges = [], warningOnly, requestingUserCanEdit }: ProtectedRange): boolean =>
    range !== undefined &&
    warningOnly !== true &&
    requestingUserCanEdit !== true &&
    holds(range, row, column) &&
    !unprotectedRanges.some((open) => holds(open, row, column));

/** The protection that refuses a cell to the person who asked for the sheet. */
export const refusing = ({ protectedRanges = [] }: Sheet, row: number, column: number): ProtectedRange | undefined =>
  protectedRanges.find(refuses(row, column));
