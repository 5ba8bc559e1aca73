/** Protected ranges as they stand, and as they should → the requests between the two. */
import type { GridRange, ProtectedRange } from "../cells/cell.ts";
import type { Request } from "../template/requests.ts";
import { isOurs } from "./protection-id.ts";

/**
 * The requests that bring `standing` to `desired`; none when nothing differs. A range that a person made is left alone,
 * wherever it lies.
 */
export function protectionRequests(standing: readonly ProtectedRange[], desired: readonly ProtectedRange[]): Request[] {
  const standingById = new Map(standing.map((range) => [range.protectedRangeId, range]));
  const desiredIds = new Set(desired.map((range) => range.protectedRangeId));
  const deletions: Request[] = [];
  const others: Request[] = [];
  for (const range of standing) {
    if (!desiredIds.has(range.protectedRangeId) && isOurs(range)) deletions.push(deletion(range));
  }
  for (const range of desired) {
    const before = standingById.get(range.protectedRangeId);
    if (before === undefined) {
      others.push(addition(range));
    } else if (before.warningOnly !== range.warningOnly || before.range.sheetId !== range.range.sheetId) {
      // A warning may hold no editors and a lock must, so neither can be updated into the other.
      deletions.push(deletion(before));
      others.push(addition(range));
    } else if (
      before.isLoosened === true ||
      before.description !== range.description ||
      !sameRange(before.range, range.range) ||
      !sameEditors(before, range)
    ) {
      others.push(update(range, before));
    }
  }
  return [...deletions, ...others];
}

const inGoogle = ({ protectedRangeId, description, range, warningOnly, editors }: ProtectedRange) => ({
  protectedRangeId,
  ...(description === undefined ? {} : { description }),
  range,
  ...(warningOnly ? { warningOnly } : { editors: { users: editors } }),
});

const addition = (range: ProtectedRange): Request => ({ addProtectedRange: { protectedRange: inGoogle(range) } });

/** What a field mask names and the range does not hold is taken away: groups, the domain, parts left open. */
const update = (range: ProtectedRange, { isLoosened, description }: ProtectedRange): Request => ({
  updateProtectedRange: {
    protectedRange: inGoogle(range),
    fields: [
      "range",
      ...(range.warningOnly ? [] : ["editors"]),
      ...(isLoosened === true ? ["unprotectedRanges"] : []),
      ...(description === range.description ? [] : ["description"]),
    ].join(),
  },
});

const deletion = ({ protectedRangeId }: ProtectedRange): Request => ({ deleteProtectedRange: { protectedRangeId } });

/** An absent start is the first row or column; an absent end has no bound. */
const sameRange = (a: GridRange, b: GridRange): boolean =>
  a.sheetId === b.sheetId &&
  (a.startRowIndex ?? 0) === (b.startRowIndex ?? 0) &&
  (a.startColumnIndex ?? 0) === (b.startColumnIndex ?? 0) &&
  a.endRowIndex === b.endRowIndex &&
  a.endColumnIndex === b.endColumnIndex;

const sameEditors = (a: ProtectedRange, b: ProtectedRange): boolean => editorsKey(a) === editorsKey(b);

const editorsKey = ({ editors }: ProtectedRange): string =>
  [...new Set(editors.map((editor) => editor.toLowerCase()))].sort().join("\n");
