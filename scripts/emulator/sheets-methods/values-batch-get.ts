import type { Box } from "../a1-notation.ts";
import type { ValueRange } from "../api/types.ts";
import type { Call } from "../calls/call.ts";
import { filtersOf, resolveFilters } from "../calls/data-filters.ts";
import { localeOfSpreadsheet, readOptions } from "../calls/value-options.ts";
import { readValues } from "../cells/read-values.ts";
import { resolveA1, scopeOf } from "../state/ranges.ts";
import type { Sheet } from "../state/spreadsheet.ts";

/** GET /v4/spreadsheets/{id}/values:batchGet */
export function batchGetValues({ services, spreadsheetId, query }: Call): unknown {
  const spreadsheet = services.store.get(spreadsheetId);
  const scope = scopeOf(spreadsheet);
  const ranges = (query["ranges"] ?? []) as string[];
  const resolved = ranges.map((range) => resolveA1(scope, range));
  const [options, locale] = [readOptions(query), localeOfSpreadsheet(spreadsheet)];
  const valueRanges = resolved.map(({ sheet, box }) => readValues(sheet, box, options, locale));
  return { spreadsheetId, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
}

/** POST /v4/spreadsheets/{id}/values:batchGetByDataFilter: each range once, with the filters that found it. */
export function batchGetValuesByDataFilter({ services, spreadsheetId, body }: Call): unknown {
  const spreadsheet = services.store.get(spreadsheetId);
  const found = resolveFilters(spreadsheet, scopeOf(spreadsheet), filtersOf(body));
  const [options, locale] = [readOptions(body), localeOfSpreadsheet(spreadsheet)];
  const read = (sheet: Sheet, box: Box): ValueRange => readValues(sheet, box, options, locale);
  const valueRanges = found.map(({ sheet, box, filters }) => ({ valueRange: read(sheet, box), dataFilters: filters }));
  return { spreadsheetId, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
}
