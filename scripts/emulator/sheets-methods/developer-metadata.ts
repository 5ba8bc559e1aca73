/** spreadsheets.developerMetadata: get and search. */

import { notFound } from "../api/errors.ts";
import type { GridRange, JsonObject } from "../api/types.ts";
import type { Call } from "../calls/call.ts";
import { filtersOf } from "../calls/data-filters.ts";
import { allMetadata, type FoundMetadata, matchesLookup, touchesRange } from "../state/metadata-lookup.ts";
import { type RangeScope, resolveA1, scopeOf } from "../state/ranges.ts";

/** GET /v4/spreadsheets/{id}/developerMetadata/{metadataId} */
export function getDeveloperMetadata({ services, spreadsheetId, part: metadataId }: Call): unknown {
  const found = allMetadata(services.store.get(spreadsheetId)).find(
    ({ metadata }) => String(metadata["metadataId"]) === metadataId,
  );
  if (found === undefined) throw notFound();
  return found.metadata;
}

/** A filter by cells finds the metadata of all rows, columns and sheets that they touch. */
function matches(found: FoundMetadata, filter: JsonObject, scope: RangeScope): boolean {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if (developerMetadataLookup !== undefined) return matchesLookup(found, developerMetadataLookup as JsonObject);
  if (typeof a1Range === "string") {
    const { sheet, box } = resolveA1(scope, a1Range);
    return touchesRange(found, sheet.properties.sheetId, {
      startRowIndex: box.startRow,
      endRowIndex: box.endRow,
      startColumnIndex: box.startColumn,
      endColumnIndex: box.endColumn,
    });
  }
  const range = (gridRange ?? {}) as GridRange;
  return touchesRange(found, range.sheetId ?? 0, range);
}

/** POST /v4/spreadsheets/{id}/developerMetadata:search */
export function searchDeveloperMetadata({ services, spreadsheetId, body }: Call): unknown {
  const filters = filtersOf(body);
  const spreadsheet = services.store.get(spreadsheetId);
  const scope = scopeOf(spreadsheet);
  const matched = allMetadata(spreadsheet).flatMap((found) => {
    const dataFilters = filters.filter((filter) => matches(found, filter, scope));
    return dataFilters.length === 0 ? [] : [{ developerMetadata: found.metadata, dataFilters }];
  });
  return matched.length === 0 ? {} : { matchedDeveloperMetadata: matched };
}
