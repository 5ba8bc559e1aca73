import { invalid } from "../api/errors.ts";
import type { GridRange, JsonObject } from "../api/types.ts";
import { readValues } from "../cells/read-values.ts";
import { type RangeScope, type ResolvedRange, resolveA1, resolveGridRange, scopeOf } from "../state/ranges.ts";
import { indexOf, type Spreadsheet } from "../state/spreadsheet.ts";
import type { Call } from "./call.ts";
import { localeOfSpreadsheet, readOptions } from "./value-options.ts";

/** GET /v4/spreadsheets/{id}/values:batchGet */
export function batchGetValues({ services, spreadsheetId, query }: Call): unknown {
  const spreadsheet = services.store.get(spreadsheetId);
  const scope = scopeOf(spreadsheet);
  const ranges = (query["ranges"] ?? []) as string[];
  const resolved = ranges.map((range) => resolveA1(scope, range));
  const valueRanges = resolved.map(({ sheet, box }) =>
    readValues(sheet, box, readOptions(query), localeOfSpreadsheet(spreadsheet)),
  );
  return { spreadsheetId, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
}

/** POST /v4/spreadsheets/{id}/values:batchGetByDataFilter */
export function batchGetValuesByDataFilter({ services, spreadsheetId, body }: Call): unknown {
  const spreadsheet = services.store.get(spreadsheetId);
  const scope = scopeOf(spreadsheet);
  const filters = (body["dataFilters"] ?? []) as JsonObject[];
  if (filters.length === 0) throw invalid("Must specify at least one dataFilter.");
  const resolved = filters.map((filter) => ({ filter, ...resolveFilter(spreadsheet, scope, filter) }));
  const locale = localeOfSpreadsheet(spreadsheet);
  return {
    spreadsheetId,
    valueRanges: resolved.map(({ filter, sheet, box }) => ({
      valueRange: readValues(sheet, box, readOptions(body), locale),
      dataFilters: [filter],
    })),
  };
}

/** The cells that a data filter names. A filter on a sheet that is gone fails the whole call, as at Google. */
export function resolveFilter(spreadsheet: Spreadsheet, scope: RangeScope, filter: JsonObject): ResolvedRange {
  const a1Range = filter["a1Range"];
  if (typeof a1Range === "string") return resolveA1(scope, a1Range);
  const gridRange = filter["gridRange"] as GridRange | undefined;
  if (gridRange === undefined) {
    throw invalid("Invalid dataFilter: developerMetadataLookup is not supported by the embedded spreadsheet server.");
  }
  const sheetId = gridRange.sheetId ?? 0;
  const place = indexOf(spreadsheet.sheets).byId.get(sheetId);
  const sheet = place === undefined ? undefined : spreadsheet.sheets[place];
  if (sheet === undefined) throw invalid(`Invalid dataFilter: No grid with id: ${sheetId}`);
  return resolveGridRange(sheet, gridRange);
}
