import type { Call } from "../calls/call.ts";
import { localeOfSpreadsheet, readOptions } from "../calls/value-options.ts";
import { readValues } from "../cells/read-values.ts";
import { resolveA1, scopeOf } from "../state/ranges.ts";

/** GET /v4/spreadsheets/{id}/values/{range} */
export function getValues({ services, spreadsheetId, range, query }: Call): unknown {
  const spreadsheet = services.store.get(spreadsheetId);
  const { sheet, box } = resolveA1(scopeOf(spreadsheet), range);
  return readValues(sheet, box, readOptions(query), localeOfSpreadsheet(spreadsheet));
}
