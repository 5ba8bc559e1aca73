/** addProtectedRange, updateProtectedRange, deleteProtectedRange. */

import { invalid, protectedCell } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { GridRange, ProtectedRange } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import { canEdit } from "../drafts/protection.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import type { BatchContext, RequestHandlers } from "./context.ts";
import { keptRange, newId, updateMask } from "./grid-range.ts";

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Google knows its accounts; here an address is unknown if it is none or its domain was declared so. */
function assertKnownEditors({ editors }: Partial<ProtectedRange>, { services }: BatchContext): void {
  for (const user of editors?.users ?? []) {
    const domain = user.toLowerCase().split("@")[1] ?? "";
    if (!ADDRESS.test(user) || services.unknownAccountDomains.includes(domain)) {
      throw invalid(`The email address "${user}" is not associated with a Google account.`);
    }
  }
}

function checked(draft: Draft, asked: ProtectedRange, context: BatchContext): ProtectedRange {
  const { requestingUserCanEdit: _, range, unprotectedRanges, warningOnly, ...others } = asked;
  if (warningOnly === true && Object.keys(sparse(others.editors ?? {})).length > 0) {
    throw invalid("Warning only protected ranges cannot have editors.");
  }
  assertKnownEditors(asked, context);
  if (
    others.namedRangeId !== undefined &&
    !draft.namedRanges.some(({ namedRangeId }) => namedRangeId === others.namedRangeId)
  ) {
    throw invalid(`No named range with id: ${others.namedRangeId}`);
  }
  if (range === undefined && others.namedRangeId === undefined) throw invalid("A protected range must have a range.");
  const kept = range === undefined ? {} : { range: keptRange(draft, range) };
  if (unprotectedRanges !== undefined && range !== undefined && !isWholeSheet(range)) {
    throw invalid("Unprotected ranges are only supported on protected sheets.");
  }
  return {
    ...others,
    ...kept,
    ...(unprotectedRanges === undefined
      ? {}
      : { unprotectedRanges: unprotectedRanges.map((open) => keptRange(draft, open)) }),
    ...(warningOnly === true ? { warningOnly } : {}),
  };
}

/** Empty lists and false are not said in Google's answers. */
const sparse = ({ users = [], groups = [], domainUsersCanEdit }: NonNullable<ProtectedRange["editors"]>) => ({
  ...(users.length > 0 ? { users } : {}),
  ...(groups.length > 0 ? { groups } : {}),
  ...(domainUsersCanEdit === true ? { domainUsersCanEdit } : {}),
});

const isWholeSheet = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): boolean =>
  [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((bound) => bound === undefined);

// Ids are unique over the spreadsheet; looking through all sheets for each request would make a batch of
// thousands slow, so each draft's list is made once and followed.
const homes = new WeakMap<Draft, Map<number, number>>();

function homesOf(draft: Draft): Map<number, number> {
  const known = homes.get(draft);
  if (known !== undefined) return known;
  const made = new Map(
    draft.sheets.flatMap(({ properties, protectedRanges }) =>
      protectedRanges.map(({ protectedRangeId }) => [protectedRangeId, properties.sheetId] as const),
    ),
  );
  homes.set(draft, made);
  return made;
}

/** The range with this id. Its sheet or its cells may have been deleted earlier in the batch: then it is gone. */
function lookUp(draft: Draft, protectedRangeId: number): { sheet: Sheet; range: ProtectedRange } | undefined {
  const home = homesOf(draft).get(protectedRangeId);
  const sheet = home === undefined ? undefined : draft.findSheet(home);
  const range = sheet?.protectedRanges.find((one) => one.protectedRangeId === protectedRangeId);
  return sheet === undefined || range === undefined ? undefined : { sheet, range };
}

function find(draft: Draft, protectedRangeId: number): { sheet: Sheet; range: ProtectedRange } {
  const found = lookUp(draft, protectedRangeId);
  if (found === undefined) throw invalid(`No protected range with id: ${protectedRangeId}`);
  if (!canEdit(draft.base, found.range, draft.caller)) throw protectedCell();
  return found;
}

function put(draft: Draft, range: ProtectedRange): void {
  const named = draft.namedRanges.find(({ namedRangeId }) => namedRangeId === range.namedRangeId);
  const { sheetId } = draft.sheet(range.range?.sheetId ?? named?.range.sheetId).properties;
  draft.patch(sheetId, { protectedRanges: [...draft.sheet(sheetId).protectedRanges, range] });
  homesOf(draft).set(range.protectedRangeId, sheetId);
}

function remove(draft: Draft, sheet: Sheet, range: ProtectedRange): void {
  const others = sheet.protectedRanges.filter((one) => one !== range);
  draft.patch(sheet.properties.sheetId, { protectedRanges: others });
  homesOf(draft).delete(range.protectedRangeId);
}

export const protectedRangeRequests: RequestHandlers = {
  addProtectedRange: ({ protectedRange }, context) => {
    const { draft } = context;
    const asked = (protectedRange ?? {}) as Partial<ProtectedRange>;
    if (asked.protectedRangeId !== undefined && lookUp(draft, asked.protectedRangeId) !== undefined) {
      throw invalid(`A protected range with the id ${asked.protectedRangeId} already exists.`);
    }
    const protectedRangeId = asked.protectedRangeId ?? newId((id) => homesOf(draft).has(id));
    const made = checked(draft, { ...asked, protectedRangeId }, context);
    put(draft, made);
    // Its maker is told that they can edit it, whoever the editors are, and of the editors only those just named.
    return { protectedRange: { ...made, requestingUserCanEdit: true, editors: sparse(made.editors ?? {}) } };
  },

  updateProtectedRange: ({ protectedRange, fields }, context) => {
    const { draft } = context;
    const mask = updateMask(fields, "ProtectedRange");
    const given = (protectedRange ?? {}) as Partial<ProtectedRange>;
    const { sheet, range } = find(draft, given.protectedRangeId ?? 0);
    const after = assign<Partial<ProtectedRange>>(range, given, mask);
    const changed = checked(draft, { ...after, protectedRangeId: range.protectedRangeId }, context);
    const stays = (changed.range?.sheetId ?? sheet.properties.sheetId) === sheet.properties.sheetId;
    if (stays) {
      const protectedRanges = sheet.protectedRanges.map((one) => (one === range ? changed : one));
      draft.patch(sheet.properties.sheetId, { protectedRanges });
    } else {
      remove(draft, sheet, range);
      put(draft, changed);
    }
    return undefined;
  },

  deleteProtectedRange: ({ protectedRangeId }, { draft }) => {
    const { sheet, range } = find(draft, (protectedRangeId ?? 0) as number);
    remove(draft, sheet, range);
    return undefined;
  },
};
