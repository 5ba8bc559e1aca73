import { rangeName } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { JsonObject, ValueRange } from "../api/types.ts";
import type { Call } from "../calls/call.ts";
import { resolveFilter } from "../calls/data-filters.ts";
import { totals, updated } from "../calls/update-response.ts";
import { assertInputOption, draftScope, echoOf, entrySetting, inPart, prepareEcho } from "../calls/value-options.ts";
import { byRows, type Written, writeValues } from "../cells/write-values.ts";
import type { Draft } from "../drafts/draft.ts";
import { type ResolvedRange, resolveA1 } from "../state/ranges.ts";

/** PUT /v4/spreadsheets/{id}/values/{range} */
export function updateValues({ services, caller, spreadsheetId, range, query, body }: Call): unknown {
  const option = assertInputOption(query);
  const data = body as ValueRange;
  return services.store.write(spreadsheetId, caller, (draft) => {
    const resolved = resolveA1(draftScope(draft), range);
    assertSameRange(draft, resolved, data.range);
    const rows = byRows(data.values ?? [], data.majorDimension);
    const written = writeValues(draft, resolved, rows, entrySetting(option, draft, services));
    prepareEcho(draft, query);
    return { spreadsheetId, ...updated(draft, written, echoOf(query, data.majorDimension)) };
  });
}

/** The range may stand in the address and in the body; then both must mean the same. */
function assertSameRange(draft: Draft, resolved: ResolvedRange, inBody: string | undefined): void {
  if (inBody === undefined || inBody === "") return;
  const other = resolveA1(draftScope(draft), inBody);
  const [asked, said] = [resolved, other].map(({ sheet, box }) => rangeName(sheet.properties.title, box));
  if (asked !== said) throw invalid(`Requested writing within range [${asked}], but the body's range is [${said}]`);
}

/** One part of a batch that was written, with the filter that found it, if one did. */
interface Part {
  readonly majorDimension: string | undefined;
  readonly written: Written;
  readonly filter?: JsonObject;
}

function batchAnswer(draft: Draft, spreadsheetId: string, body: JsonObject, parts: readonly Part[]): JsonObject {
  prepareEcho(draft, body);
  const responses = parts.map(({ majorDimension, written, filter }) => ({
    ...(filter === undefined ? { spreadsheetId } : {}),
    ...updated(draft, written, echoOf(body, majorDimension)),
    ...(filter === undefined ? {} : { dataFilter: filter }),
  }));
  return {
    spreadsheetId,
    ...totals(parts.map(({ written }) => written)),
    ...(responses.length === 0 ? {} : { responses }),
  };
}

/** POST /v4/spreadsheets/{id}/values:batchUpdate */
export function batchUpdateValues({ services, caller, spreadsheetId, body }: Call): unknown {
  const option = assertInputOption(body);
  const data = (body["data"] ?? []) as ValueRange[];
  return services.store.write(spreadsheetId, caller, (draft) => {
    const setting = entrySetting(option, draft, services);
    const parts = data.map(({ range = "", values = [], majorDimension }, index): Part => {
      const run = () =>
        writeValues(draft, resolveA1(draftScope(draft), range), byRows(values, majorDimension), setting);
      return { majorDimension, written: inPart(`data[${index}]`, run) };
    });
    return batchAnswer(draft, spreadsheetId, body, parts);
  });
}

interface FilteredValues {
  readonly dataFilter?: JsonObject;
  readonly majorDimension?: string;
  readonly values?: unknown[][];
}

/** POST /v4/spreadsheets/{id}/values:batchUpdateByDataFilter: each set of values goes to all that its filter finds. */
export function batchUpdateValuesByDataFilter({ services, caller, spreadsheetId, body }: Call): unknown {
  const option = assertInputOption(body);
  const data = (body["data"] ?? []) as FilteredValues[];
  return services.store.write(spreadsheetId, caller, (draft) => {
    const setting = entrySetting(option, draft, services);
    const parts = data.flatMap(({ dataFilter: filter = {}, values = [], majorDimension }, index) =>
      inPart(`data[${index}]`, () =>
        resolveFilter(draft, draftScope(draft), filter).map((range): Part => {
          const written = writeValues(draft, range, byRows(values, majorDimension), setting);
          return { majorDimension, written, filter };
        }),
      ),
    );
    return batchAnswer(draft, spreadsheetId, body, parts);
  });
}
