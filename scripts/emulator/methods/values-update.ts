import { rangeName } from "../a1.ts";
import { invalid } from "../api/errors.ts";
import type { JsonObject, ValueRange } from "../api/types.ts";
import { type ReadOptions, readValues } from "../cells/read-values.ts";
import { byRows, type Written, writeValues } from "../cells/write-values.ts";
import type { Draft } from "../state/draft.ts";
import { type ResolvedRange, resolveA1 } from "../state/ranges.ts";
import type { Call } from "./call.ts";
import {
  assertInputOption,
  draftScope,
  echoOptions,
  entrySetting,
  inPart,
  localeOfSpreadsheet,
} from "./value-options.ts";

/** PUT /v4/spreadsheets/{id}/values/{range} */
export function updateValues({ services, caller, spreadsheetId, range, query, body }: Call): unknown {
  const option = assertInputOption(query);
  const data = body as ValueRange;
  return services.store.write(spreadsheetId, caller, (draft) => {
    const resolved = resolveA1(draftScope(draft), range);
    assertSameRange(draft, resolved, data.range);
    const written = writeValues(
      draft,
      resolved,
      byRows(data.values ?? [], data.majorDimension),
      entrySetting(option, draft, services),
    );
    const echo = query["includeValuesInResponse"] === true ? echoOptions(query, data.majorDimension) : undefined;
    return updateResponse(draft, spreadsheetId, written, echo);
  });
}

/** The range may stand in the address and in the body; then both must mean the same. */
function assertSameRange(draft: Draft, resolved: ResolvedRange, inBody: string | undefined): void {
  if (inBody === undefined || inBody === "") return;
  const other = resolveA1(draftScope(draft), inBody);
  const [asked, said] = [resolved, other].map(({ sheet, box }) => rangeName(sheet.properties.title, box));
  if (asked !== said) throw invalid(`Requested writing within range [${asked}], but the body's range is [${said}]`);
}

/** POST /v4/spreadsheets/{id}/values:batchUpdate */
export function batchUpdateValues({ services, caller, spreadsheetId, body }: Call): unknown {
  const option = assertInputOption(body);
  const data = (body["data"] ?? []) as ValueRange[];
  return services.store.write(spreadsheetId, caller, (draft) => {
    const setting = entrySetting(option, draft, services);
    const all = data.map((part, index) => {
      const run = () => {
        const resolved = resolveA1(draftScope(draft), part.range ?? "");
        return writeValues(draft, resolved, byRows(part.values ?? [], part.majorDimension), setting);
      };
      return { part, written: inData(index, run) };
    });
    const echoes = body["includeValuesInResponse"] === true;
    const responses = all.map(({ part, written }) =>
      updateResponse(draft, spreadsheetId, written, echoes ? echoOptions(body, part.majorDimension) : undefined),
    );
    return {
      spreadsheetId,
      ...totals(all.map(({ written }) => written)),
      ...(responses.length === 0 ? {} : { responses }),
    };
  });
}

const inData = <T>(index: number, run: () => T): T => inPart(`data[${index}]`, run);

/** Counts that are zero are left out, as in all of Google's answers. */
const counted = (counts: Readonly<Record<string, number>>): JsonObject =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

function totals(all: readonly Written[]): JsonObject {
  const rows = new Set(all.flatMap(({ sheetId, rows }) => [...rows].map((row) => `${sheetId} ${row}`)));
  const columns = new Set(all.flatMap(({ sheetId, columns }) => [...columns].map((column) => `${sheetId} ${column}`)));
  return counted({
    totalUpdatedRows: rows.size,
    totalUpdatedColumns: columns.size,
    totalUpdatedCells: all.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(all.filter(({ cells }) => cells > 0).map(({ sheetId }) => sheetId)).size,
  });
}

/** An UpdateValuesResponse; `echo` asks for the values as they now stand. */
export function updateResponse(
  draft: Draft,
  spreadsheetId: string,
  written: Written,
  echo: ReadOptions | undefined,
): JsonObject {
  const { box, title, rows, columns, cells, sheetId } = written;
  return {
    spreadsheetId,
    updatedRange: rangeName(title, box),
    ...counted({ updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
    ...(echo === undefined
      ? {}
      : { updatedData: readValues(draft.sheet(sheetId), box, echo, localeOfSpreadsheet(draft)) }),
  };
}
