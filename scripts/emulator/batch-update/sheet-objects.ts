/** Things with ids of their own that live on sheets: found by id over the whole spreadsheet, put, replaced, taken away. */

import { invalid } from "../api/errors.ts";
import type { Draft } from "../drafts/draft.ts";
import type { Sheet } from "../state/spreadsheet.ts";

type ListName = "bandedRanges" | "filterViews" | "slicers" | "tables" | "charts";
type ItemOf<Name extends ListName> = Sheet[Name][number];

export interface Found<Name extends ListName> {
  readonly sheet: Sheet;
  readonly item: ItemOf<Name>;
}

/** The thing that fits, with its sheet. */
export function lookUp<Name extends ListName>(
  draft: Draft,
  name: Name,
  fits: (item: ItemOf<Name>) => boolean,
): Found<Name> | undefined {
  for (const sheet of draft.sheets) {
    const item = (sheet[name] as readonly ItemOf<Name>[]).find(fits);
    if (item !== undefined) return { sheet, item };
  }
  return undefined;
}

/** The thing with this id. @throws ApiError 400 naming what there is none of. */
export function findById<Name extends ListName>(
  draft: Draft,
  name: Name,
  what: string,
  fits: (item: ItemOf<Name>) => boolean,
  id: unknown,
): Found<Name> {
  const found = lookUp(draft, name, fits);
  if (found === undefined) throw invalid(`No ${what} with id: ${String(id ?? 0)}`);
  return found;
}

/** Puts a thing on a sheet, after the others of its kind. */
export function put<Name extends ListName>(draft: Draft, sheetId: number, name: Name, item: ItemOf<Name>): void {
  draft.patch(sheetId, { [name]: [...draft.sheet(sheetId)[name], item] });
}

/** Puts another thing in its place; `undefined` takes it away. */
export function replace<Name extends ListName>(
  draft: Draft,
  name: Name,
  { sheet, item }: Found<Name>,
  by: ItemOf<Name> | undefined,
): void {
  const { sheetId } = sheet.properties;
  const items = draft.sheet(sheetId)[name] as readonly ItemOf<Name>[];
  draft.patch(sheetId, { [name]: items.flatMap((one) => (one !== item ? [one] : by === undefined ? [] : [by])) });
}
