/** addFilterView, updateFilterView, duplicateFilterView, deleteFilterView. Like the sheet's own filter they hide no rows here. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { FilterView } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, gridBox, newId, updateMask } from "./grid-range.ts";
import { findById, lookUp, put, replace } from "./sheet-objects.ts";

const isIt = (id: unknown) => (one: FilterView) => one.filterViewId === (id ?? 0);

const taken = (draft: Draft) => (id: number) => lookUp(draft, "filterViews", isIt(id)) !== undefined;

/** "Filter 1", "Filter 2", … : what Google calls a view without a title. */
function freeTitle(draft: Draft): string {
  const titles = new Set(draft.sheets.flatMap(({ filterViews }) => filterViews.map(({ title }) => title)));
  for (let number = 1; ; number += 1) if (!titles.has(`Filter ${number}`)) return `Filter ${number}`;
}

function checked(draft: Draft, asked: FilterView): { sheetId: number; view: FilterView } {
  const named = draft.namedRanges.find(({ namedRangeId }) => namedRangeId === asked.namedRangeId);
  if (asked.namedRangeId !== undefined && named === undefined) {
    throw invalid(`No named range with id: ${asked.namedRangeId}`);
  }
  const { sheetId, box } = gridBox(draft, asked.range ?? named?.range, "filter.range");
  return { sheetId, view: { ...asked, title: asked.title ?? freeTitle(draft), range: closedRange(sheetId, box) } };
}

export const filterViewRequests: RequestHandlers = {
  addFilterView: ({ filter }, { draft }) => {
    const asked = (filter ?? {}) as Partial<FilterView>;
    if (asked.filterViewId !== undefined && taken(draft)(asked.filterViewId)) {
      throw invalid(`A filter view with the id ${asked.filterViewId} already exists.`);
    }
    const { sheetId, view } = checked(draft, { ...asked, filterViewId: asked.filterViewId ?? newId(taken(draft)) });
    put(draft, sheetId, "filterViews", view);
    return { filter: view };
  },

  updateFilterView: ({ filter, fields }, { draft }) => {
    const mask = updateMask(fields, "FilterView");
    const given = (filter ?? {}) as Partial<FilterView>;
    const found = findById(draft, "filterViews", "filter view", isIt(given.filterViewId), given.filterViewId);
    const { filterViewId } = found.item;
    const { sheetId, view } = checked(draft, { ...assign<Partial<FilterView>>(found.item, given, mask), filterViewId });
    if (sheetId === found.sheet.properties.sheetId) replace(draft, "filterViews", found, view);
    else {
      replace(draft, "filterViews", found, undefined);
      put(draft, sheetId, "filterViews", view);
    }
    return undefined;
  },

  duplicateFilterView: ({ filterId }, { draft }) => {
    const { sheet, item } = findById(draft, "filterViews", "filter view", isIt(filterId), filterId);
    const copy = { ...item, filterViewId: newId(taken(draft)), title: `Copy of ${item.title ?? ""}` };
    put(draft, sheet.properties.sheetId, "filterViews", copy);
    return { filter: copy };
  },

  deleteFilterView: ({ filterId }, { draft }) => {
    const found = findById(draft, "filterViews", "filter view", isIt(filterId), filterId);
    replace(draft, "filterViews", found, undefined);
    return undefined;
  },
};
