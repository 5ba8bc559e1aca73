/** From data filters to cells. A filter names cells, or metadata whose rows, columns or sheets are meant. */

import { invalid } from "../api/errors.ts";
import type { GridRange, JsonObject } from "../api/types.ts";
import { allMetadata, matchesLookup, rangeOfPlace } from "../state/metadata-lookup.ts";
import { type RangeScope, type ResolvedRange, resolveA1, resolveGridRange } from "../state/ranges.ts";
import { indexOf, type Sheet, type Spreadsheet } from "../state/spreadsheet.ts";

/** Where filters look: a spreadsheet, or a draft of one. */
export type FilterHolder = Pick<Spreadsheet, "sheets" | "developerMetadata">;

function gridOf({ sheets }: FilterHolder, sheetId: number): Sheet {
  const place = indexOf(sheets).byId.get(sheetId);
  const sheet = place === undefined ? undefined : sheets[place];
  if (sheet === undefined) throw invalid(`Invalid dataFilter: No grid with id: ${sheetId}`);
  return sheet;
}

/** The cells that a filter names; a lookup may find none or many. @throws ApiError 400 for a sheet that is gone. */
export function resolveFilter(holder: FilterHolder, scope: RangeScope, filter: JsonObject): ResolvedRange[] {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if (typeof a1Range === "string") return [resolveA1(scope, a1Range)];
  if (gridRange !== undefined) {
    const range = gridRange as GridRange;
    return [resolveGridRange(gridOf(holder, range.sheetId ?? 0), range)];
  }
  if (developerMetadataLookup === undefined) throw invalid("Invalid dataFilter: No filter set.");
  return allMetadata(holder)
    .filter((found) => matchesLookup(found, developerMetadataLookup as JsonObject))
    .flatMap(({ place }) => {
      const range = rangeOfPlace(place);
      return range === undefined ? [] : [resolveGridRange(gridOf(holder, range.sheetId ?? 0), range)];
    });
}

/** The filters of a body. @throws ApiError 400 if there are none. */
export function filtersOf(body: JsonObject): JsonObject[] {
  const filters = (body["dataFilters"] ?? []) as JsonObject[];
  if (filters.length === 0) throw invalid("Must specify at least one dataFilter.");
  return filters;
}

/** Cells with the filters that found them. */
export interface FilteredRange extends ResolvedRange {
  readonly filters: readonly JsonObject[];
}

/** What the filters name, each range once with all the filters that found it. */
export function resolveFilters(
  holder: FilterHolder,
  scope: RangeScope,
  filters: readonly JsonObject[],
): FilteredRange[] {
  const found = new Map<string, FilteredRange>();
  for (const filter of filters) {
    for (const range of resolveFilter(holder, scope, filter)) {
      const key = JSON.stringify([range.sheet.properties.sheetId, range.box]);
      const known = found.get(key);
      found.set(key, { ...range, filters: [...(known?.filters ?? []), filter] });
    }
  }
  return [...found.values()];
}
