/**
 * Who may change which cells. The file's owner is never stopped; a lock on the whole sheet overrides
 * ranges inside it; a warning stops nobody here, as it stops no program at Google.
 */

import type { Box } from "../a1-notation.ts";
import { protectedCell } from "../api/errors.ts";
import type { Dimension, GridRange, ProtectedRange } from "../api/types.ts";
import type { Sheet, Spreadsheet } from "../state/spreadsheet.ts";
import type { Draft } from "./draft.ts";

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether the person may change what the range protects. A range without editors is open to all who may edit the file. */
export function canEdit({ owner }: Pick<Spreadsheet, "owner">, range: ProtectedRange, person: string): boolean {
  if (sameAddress(owner, person) || range.warningOnly === true || range.editors === undefined) return true;
  const { users = [], domainUsersCanEdit } = range.editors;
  const domain = (address: string): string | undefined => address.toLowerCase().split("@")[1];
  return (
    users.some((user) => sameAddress(user, person)) || (domainUsersCanEdit === true && domain(owner) === domain(person))
  );
}

/** A range of the API with its open bounds closed by infinity. */
export const unbounded = (range: GridRange): Box => ({
  startRow: range.startRowIndex ?? 0,
  endRow: range.endRowIndex ?? Number.POSITIVE_INFINITY,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
});

/** Whether two rectangles share a cell. */
export const overlap = (one: Box, other: Box): boolean =>
  one.startRow < other.endRow &&
  other.startRow < one.endRow &&
  one.startColumn < other.endColumn &&
  other.startColumn < one.endColumn;

const covers = (outer: Box, inner: Box): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

const isWholeSheet = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): boolean =>
  [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((bound) => bound === undefined);

/** The ranges of a sheet that stop this person. What lies wholly under a lock of the sheet is the lock's matter alone. */
function closedTo(draft: Draft, sheet: Sheet): readonly ProtectedRange[] {
  const closed = sheet.protectedRanges.filter((range) => !canEdit(draft.base, range, draft.caller));
  if (closed.length === 0) return closed;
  const locks = sheet.protectedRanges.filter((range) => {
    const area = rangeOf(draft, range);
    return area !== undefined && isWholeSheet(area) && range.editors !== undefined && range.warningOnly !== true;
  });
  if (locks.length === 0) return closed;
  const open = locks.flatMap(({ unprotectedRanges = [] }) => unprotectedRanges.map(unbounded));
  return closed.filter((range) => {
    const area = rangeOf(draft, range);
    return locks.includes(range) || (area !== undefined && open.some((part) => overlap(part, unbounded(area))));
  });
}

function rangeOf(draft: Draft, range: ProtectedRange): GridRange | undefined {
  if (range.namedRangeId === undefined) return range.range ?? {};
  return draft.namedRanges.find(({ namedRangeId }) => namedRangeId === range.namedRangeId)?.range;
}

/** @throws ApiError 400 if the caller may not change one of these cells. */
export function assertEditable(draft: Draft, sheet: Sheet, box: Box): void {
  for (const range of closedTo(draft, sheet)) {
    const area = rangeOf(draft, range);
    if (area === undefined || !overlap(unbounded(area), box)) continue;
    const open = range.unprotectedRanges ?? [];
    if (!open.some((part) => covers(unbounded(part), box)) && !coveredTogether(open, box)) throw protectedCell();
  }
}

// Several unprotected ranges may cover an area that none covers alone; only looked at cell by cell when small.
function coveredTogether(open: readonly GridRange[], box: Box): boolean {
  const cells = (box.endRow - box.startRow) * (box.endColumn - box.startColumn);
  if (open.length < 2 || cells > 100_000) return false;
  const boxes = open.map(unbounded);
  for (let row = box.startRow; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      if (!boxes.some((part) => covers(part, cell))) return false;
    }
  }
  return true;
}

/** @throws ApiError 400 if the caller may not change the sheet itself: its title, its being there, any of its cells. */
export function assertSheetRemovable(draft: Draft, sheet: Sheet): void {
  if (closedTo(draft, sheet).length > 0) throw protectedCell();
}

/** @throws ApiError 400 if the whole sheet is locked for the caller: then its properties are too. */
export function assertPropertiesEditable(draft: Draft, sheet: Sheet): void {
  for (const range of closedTo(draft, sheet)) {
    const area = rangeOf(draft, range);
    if (area === undefined) continue;
    if (isWholeSheet(area)) throw protectedCell();
  }
}

/** @throws ApiError 400 if rows or columns put in before `index` would cross a range closed to the caller. */
export function assertInsertable(draft: Draft, sheet: Sheet, dimension: Dimension, index: number): void {
  for (const range of closedTo(draft, sheet)) {
    const area = rangeOf(draft, range);
    if (area === undefined) continue;
    const [start, end] =
      dimension === "ROWS" ? [area.startRowIndex, area.endRowIndex] : [area.startColumnIndex, area.endColumnIndex];
    // An open bound has no edge before or after which new rows would lie outside.
    if ((start === undefined || index > start) && (end === undefined || index < end)) throw protectedCell();
  }
}
