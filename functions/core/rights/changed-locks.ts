/** Locks of ours that somebody opened, moved or deleted; the run that sees it puts them back. */
import type { GridRange, ProtectedRange } from "../../../sheets-schema/cells/cell.ts";
import { desiredProtections } from "../../../sheets-schema/protection/desired-protections.ts";
import { placesAsRead } from "../../../sheets-schema/protection/places.ts";
import { isOurRow, isOurs } from "../../../sheets-schema/protection/protection-id.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { generatedSheets } from "../../../sheets-schema/workbook.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Result } from "../result.ts";
import { faults } from "../wording.ts";
import { rightsOf } from "./rights.ts";

type Known = Pick<Result, "bloc" | "refusedAccounts" | "knownAccounts">;

/** An issue for each sheet whose locks are no longer as a run left them. */
export function changedLockIssues(known: Known): Issue[] {
  const { workbook } = known.bloc;
  const everything = workbook.spreadsheet.grids.flatMap((grid) => grid.protectedRanges.filter(isOurs));
  if (everything.length === 0) return [];
  const desired = Map.groupBy(
    desiredProtections({ ...rightsOf(known, ""), ...placesAsRead(workbook) }),
    ({ range }) => range.sheetId,
  );
  const isStranger = strangersOf(known, everything);
  return sheetsOf(workbook).flatMap((parsed) => {
    const { grid } = parsed;
    const ours = grid?.protectedRanges.filter(isOurs) ?? [];
    // A sheet that no run has protected yet.
    if (grid === undefined || ours.length === 0) return [];
    const wanted = desired.get(grid.sheetId) ?? [];
    const isChanged =
      ours.some((range) => range.isLoosened === true || range.editors.some(isStranger)) ||
      (!areColumnsMoved(ours, wanted) && isMovedOrGone(ours, wanted));
    return isChanged ? [issueAt(parsed, faults.lockChanged())] : [];
  });
}

/**
 * Who moves or inserts columns moves and divides their locks with them, or has the run that goes on set them beside their
 * columns, and has changed none. The locks say for which places of the columns they were set, all of a sheet the same.
 */
const areColumnsMoved = ([lock]: readonly ProtectedRange[], [wanted]: readonly ProtectedRange[]): boolean =>
  lock?.description !== wanted?.description;

const sheetsOf = ({
  sheets,
  forms,
  generated,
}: Workbook): readonly Pick<ParsedSheet, "sheet" | "grid" | "columns">[] => [
  ...(Object.values(sheets) as unknown as readonly ParsedSheet[]),
  ...([...forms.values()] as unknown as readonly ParsedSheet[]),
  ...Object.entries(generated).map(([name, grid]) => ({
    sheet: generatedSheets[name as keyof typeof generatedSheets] as unknown as Sheet,
    grid,
    columns: new Map<string, number>(),
  })),
];

/** Rows come and go with the program's own rows; of their locks only a gap tells that one was deleted. */
function isMovedOrGone(ours: readonly ProtectedRange[], desired: readonly ProtectedRange[]): boolean {
  const standing = new Map(ours.map((range) => [range.protectedRangeId, range]));
  const rows = desired.filter(isOurRow);
  const last = rows.findLastIndex(({ protectedRangeId }) => standing.has(protectedRangeId));
  const isGap = rows.slice(0, Math.max(last, 0)).some(({ protectedRangeId }) => !standing.has(protectedRangeId));
  if (isGap) return true;
  // A lock that became wider holds what is to be locked still.
  return desired
    .filter((range) => !isOurRow(range))
    .some(({ range }) => !ours.some((lock) => holds(lock.range, range)));
}

/** Rows that a run put in on top push the locks of columns down until the same run has set them anew. */
const MOST_PUSHED = 10;

const holds = (outer: GridRange, inner: GridRange): boolean =>
  (outer.startRowIndex ?? 0) <= (inner.startRowIndex ?? 0) + (inner.endRowIndex === undefined ? MOST_PUSHED : 0) &&
  (outer.startColumnIndex ?? 0) <= (inner.startColumnIndex ?? 0) &&
  (outer.endRowIndex ?? Number.POSITIVE_INFINITY) >= (inner.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  (outer.endColumnIndex ?? Number.POSITIVE_INFINITY) >= (inner.endColumnIndex ?? Number.POSITIVE_INFINITY);

/**
 * Tells an editor whom no contact ever named. The account of the functions, and the owner where Google names it, stand in
 * every lock.
 */
function strangersOf({ knownAccounts }: Known, ours: readonly ProtectedRange[]): (editor: string) => boolean {
  const locks = ours.filter(({ warningOnly }) => !warningOnly).map(({ editors }) => new Set(editors.map(small)));
  const inAll = new Set([...(locks[0] ?? [])].filter((editor) => locks.every((editors) => editors.has(editor))));
  return (editor) => !inAll.has(small(editor)) && !knownAccounts.has(small(editor));
}

const small = (address: string): string => address.trim().toLowerCase();
