import { rangeName } from "../a1-notation.ts";
import type { ValueRange } from "../api/types.ts";
import type { Call } from "../calls/call.ts";
import { updated } from "../calls/update-response.ts";
import { assertInputOption, draftScope, echoOf, entrySetting, prepareEcho } from "../calls/value-options.ts";
import { findTable } from "../cells/find-table.ts";
import { byRows, writeValues } from "../cells/write-values.ts";
import { growGrid, insertDimension } from "../drafts/dimensions.ts";
import { assertInsertable } from "../drafts/protection.ts";
import { resolveA1 } from "../state/ranges.ts";

/**
 * POST /v4/spreadsheets/{id}/values/{range}:append
 *
 * Rows go below the last table in the range, from the table's first column; without a table, where the
 * range starts. INSERT_ROWS makes room for them, so that what lies below a table is moved and not written over.
 */
export function appendValues({ services, caller, spreadsheetId, range, query, body }: Call): unknown {
  const option = assertInputOption(query);
  const data = body as ValueRange;
  return services.store.write(spreadsheetId, caller, (draft) => {
    const { sheet, box } = resolveA1(draftScope(draft), range);
    const { sheetId, title } = sheet.properties;
    const table = findTable(sheet, box);
    const rows = byRows(data.values ?? [], data.majorDimension);
    const startRow = table?.endRow ?? box.startRow;
    const startColumn = table?.startColumn ?? box.startColumn;
    const belowGrid = startRow >= sheet.properties.gridProperties.rowCount;
    if (query["insertDataOption"] === "INSERT_ROWS" && table !== undefined && !belowGrid && rows.length > 0) {
      assertInsertable(draft, sheet, "ROWS", startRow);
      insertDimension(draft, sheetId, "ROWS", startRow, rows.length, true);
    }
    growGrid(draft, sheetId, startRow + rows.length, startColumn + 1);
    const target = { startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 };
    const at = { sheet: draft.sheet(sheetId), box: target, openRows: true, openColumns: true };
    const written = writeValues(draft, at, rows, entrySetting(option, draft, services));
    prepareEcho(draft, query);
    return {
      spreadsheetId,
      ...(table === undefined ? {} : { tableRange: rangeName(title, table) }),
      updates: { spreadsheetId, ...updated(draft, written, echoOf(query, data.majorDimension)) },
    };
  });
}
