/** createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { Dimension, DimensionRange, GridRange, JsonObject } from "../api/types.ts";
import { draftScope } from "../calls/value-options.ts";
import { countOf } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { allMetadata, type FoundMetadata, locatedAt, matchesLookup, touchesRange } from "../state/metadata-lookup.ts";
import { resolveA1 } from "../state/ranges.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, gridBox, newId, updateMask } from "./grid-range.ts";

interface Location {
  readonly sheetId?: number;
  readonly dimensionRange?: DimensionRange;
}

const listName = (dimension: Dimension) => (dimension === "ROWS" ? "rowMetadata" : "columnMetadata");

/** The one row or column that a location means. */
function placeOf(draft: Draft, range: DimensionRange): { sheetId: number; dimension: Dimension; index: number } {
  const sheet = draft.sheet(range.sheetId);
  const { dimension, startIndex, endIndex } = range;
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
  if (startIndex === undefined || endIndex === undefined) {
    throw invalid("DimensionRange must specify both a startIndex and an endIndex");
  }
  if (endIndex - startIndex !== 1) throw invalid("DimensionRange must represent a single row or column");
  if (endIndex > countOf(sheet, dimension)) {
    throw invalid(`endIndex[${endIndex}] must not be after the last of ${countOf(sheet, dimension)}`);
  }
  return { sheetId: sheet.properties.sheetId, dimension, index: startIndex };
}

/** Keeps an entry where its location says; returns it as it is answered. */
function keep(draft: Draft, metadata: JsonObject, location: Location): JsonObject {
  const { sheetId, dimensionRange } = location;
  if (dimensionRange !== undefined) {
    const { sheetId: home, dimension, index } = placeOf(draft, dimensionRange);
    const list = [...draft.sheet(home)[listName(dimension)]];
    while (list.length <= index) list.push(undefined);
    const own = list[index] ?? {};
    list[index] = { ...own, developerMetadata: [...(own.developerMetadata ?? []), metadata] };
    draft.patch(home, { [listName(dimension)]: list });
    return locatedAt(metadata, home, dimension, index);
  }
  if (sheetId !== undefined) {
    const sheet = draft.sheet(sheetId, "sheet");
    const made = { ...metadata, location: { locationType: "SHEET", sheetId } };
    draft.patch(sheetId, { developerMetadata: [...sheet.developerMetadata, made] });
    return made;
  }
  const made = { ...metadata, location: { locationType: "SPREADSHEET", spreadsheet: true } };
  draft.developerMetadata = [...draft.developerMetadata, made];
  return made;
}

function remove(draft: Draft, { metadata, place }: FoundMetadata): void {
  const others = (list: readonly JsonObject[]): JsonObject[] =>
    list.filter(({ metadataId }) => metadataId !== metadata["metadataId"]);
  const { sheetId, dimensionRange } = place;
  if (sheetId === undefined) {
    draft.developerMetadata = others(draft.developerMetadata);
  } else if (dimensionRange === undefined) {
    draft.patch(sheetId, { developerMetadata: others(draft.sheet(sheetId).developerMetadata) });
  } else {
    const { dimension = "ROWS", startIndex = 0 } = dimensionRange;
    const list = [...draft.sheet(sheetId)[listName(dimension)]];
    const { developerMetadata = [], ...own } = list[startIndex] ?? {};
    const kept = others(developerMetadata);
    const changed = kept.length === 0 ? own : { ...own, developerMetadata: kept };
    list[startIndex] = Object.keys(changed).length === 0 ? undefined : changed;
    draft.patch(sheetId, { [listName(dimension)]: list });
  }
}

/** The entries that a data filter selects, as they stand. */
function selected(draft: Draft, filter: JsonObject): FoundMetadata[] {
  const { a1Range, gridRange, developerMetadataLookup: lookup } = filter;
  const all = allMetadata(draft);
  if (lookup !== undefined) return all.filter((one) => matchesLookup(one, lookup as JsonObject));
  if (gridRange !== undefined) {
    const { sheetId } = gridBox(draft, gridRange as GridRange);
    return all.filter((one) => touchesRange(one, sheetId, gridRange as GridRange));
  }
  if (typeof a1Range !== "string") throw invalid("A data filter must be set.");
  const { sheet, box } = resolveA1(draftScope(draft), a1Range);
  const { sheetId } = sheet.properties;
  return all.filter((one) => touchesRange(one, sheetId, closedRange(sheetId, box)));
}

const listed = (developerMetadata: readonly JsonObject[]) =>
  developerMetadata.length === 0 ? {} : { developerMetadata };

export const developerMetadataRequests: RequestHandlers = {
  createDeveloperMetadata: ({ developerMetadata }, { draft }) => {
    const { location, metadataId, ...asked } = (developerMetadata ?? {}) as JsonObject;
    if (typeof asked["metadataKey"] !== "string") throw invalid("Developer metadata must have a metadataKey.");
    if (asked["visibility"] === undefined) throw invalid("Developer metadata must have a visibility.");
    const ids = new Set(allMetadata(draft).map(({ metadata }) => metadata["metadataId"]));
    if (metadataId !== undefined && ids.has(metadataId))
      throw invalid(`Developer metadata with the id ${String(metadataId)} already exists.`);
    const metadata = { metadataId: metadataId ?? newId((id) => ids.has(id)), ...asked };
    return { developerMetadata: keep(draft, metadata, (location ?? {}) as Location) };
  },

  updateDeveloperMetadata: ({ dataFilters, developerMetadata, fields }, { draft }) => {
    const mask = updateMask(fields, "DeveloperMetadata");
    const given = (developerMetadata ?? {}) as JsonObject;
    const filters = (dataFilters ?? []) as JsonObject[];
    if (filters.length === 0) throw invalid("At least one data filter must be set.");
    const entries = new Map(
      filters.flatMap((filter) => selected(draft, filter)).map((entry) => [entry.metadata["metadataId"], entry]),
    );
    const changed = [...entries.values()].map((entry) => {
      const { location, ...after } = assign<JsonObject>(entry.metadata, given, mask);
      remove(draft, entry);
      return keep(draft, { ...after, metadataId: entry.metadata["metadataId"] }, (location ?? {}) as Location);
    });
    return listed(changed);
  },

  deleteDeveloperMetadata: ({ dataFilter }, { draft }) => {
    const entries = selected(draft, (dataFilter ?? {}) as JsonObject);
    for (const entry of entries) remove(draft, entry);
    return { deletedDeveloperMetadata: entries.map(({ metadata }) => metadata) };
  },
};
