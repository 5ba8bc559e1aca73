import { below, type FieldMask, parseFieldMask } from "../api/field-mask.ts";
import type { JsonObject } from "../api/types.ts";
import type { Call } from "../calls/call.ts";
import { resolveFilter } from "../calls/data-filters.ts";
import { spreadsheetAnswer } from "../calls/spreadsheet-answer.ts";
import { resolveA1, scopeOf } from "../state/ranges.ts";

/** The caller's `fields`; everything if there are none. */
export function fieldsOf(query: Call["query"], schema: string): FieldMask {
  const fields = query["fields"];
  return typeof fields === "string" && fields !== "" ? parseFieldMask(fields, schema) : "*";
}

/**
 * Whether to answer grid data. A mask that says what it wants of the sheets decides alone; `include` is
 * what the caller asks for besides.
 */
export function wantsGridData(mask: FieldMask | undefined, include: boolean): boolean {
  const sheets = below(mask, "sheets");
  return sheets === "*" ? include : below(sheets, "data") !== undefined;
}

/** GET /v4/spreadsheets/{id} */
export function getSpreadsheet({ services, caller, spreadsheetId, query }: Call): unknown {
  const mask = fieldsOf(query, "Spreadsheet");
  const spreadsheet = services.store.get(spreadsheetId);
  const ranges = (query["ranges"] ?? []) as string[];
  const scope = scopeOf(spreadsheet);
  return spreadsheetAnswer(spreadsheet, {
    mask,
    gridData: wantsGridData(mask, query["includeGridData"] === true),
    ...(ranges.length === 0 ? {} : { ranges: ranges.map((range) => resolveA1(scope, range)) }),
    caller,
    baseUrl: services.baseUrl,
  });
}

/** POST /v4/spreadsheets/{id}:getByDataFilter: the sheets that the filters name, with the cells they name. */
export function getSpreadsheetByDataFilter({ services, caller, spreadsheetId, query, body }: Call): unknown {
  const mask = fieldsOf(query, "Spreadsheet");
  const spreadsheet = services.store.get(spreadsheetId);
  const filters = (body["dataFilters"] ?? []) as JsonObject[];
  const scope = scopeOf(spreadsheet);
  return spreadsheetAnswer(spreadsheet, {
    mask,
    gridData: wantsGridData(mask, body["includeGridData"] === true),
    ...(filters.length === 0 ? {} : { ranges: filters.flatMap((filter) => resolveFilter(spreadsheet, scope, filter)) }),
    caller,
    baseUrl: services.baseUrl,
  });
}
