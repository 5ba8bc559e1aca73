import { rangeName } from "../a1-notation.ts";
import type { Call } from "../calls/call.ts";
import { filtersOf, resolveFilters } from "../calls/data-filters.ts";
import { draftScope, inPart } from "../calls/value-options.ts";
import { clearValues } from "../cells/write-values.ts";
import type { Draft } from "../drafts/draft.ts";
import { type ResolvedRange, resolveA1 } from "../state/ranges.ts";

/** POST /v4/spreadsheets/{id}/values/{range}:clear */
export function clearOneRange({ services, caller, spreadsheetId, range }: Call): unknown {
  return services.store.write(spreadsheetId, caller, (draft) => ({
    spreadsheetId,
    clearedRange: clear(draft, resolveA1(draftScope(draft), range)),
  }));
}

/** POST /v4/spreadsheets/{id}/values:batchClear */
export function batchClearValues({ services, caller, spreadsheetId, body }: Call): unknown {
  const ranges = (body["ranges"] ?? []) as string[];
  return services.store.write(spreadsheetId, caller, (draft) =>
    answer(
      spreadsheetId,
      ranges.map((range, index) => inPart(`range[${index}]`, () => clear(draft, resolveA1(draftScope(draft), range)))),
    ),
  );
}

/** POST /v4/spreadsheets/{id}/values:batchClearByDataFilter */
export function batchClearValuesByDataFilter({ services, caller, spreadsheetId, body }: Call): unknown {
  const filters = filtersOf(body);
  return services.store.write(spreadsheetId, caller, (draft) => {
    const found = resolveFilters(draft, draftScope(draft), filters);
    return answer(
      spreadsheetId,
      found.map((range) => clear(draft, range)),
    );
  });
}

function clear(draft: Draft, resolved: ResolvedRange): string {
  clearValues(draft, resolved);
  return rangeName(resolved.sheet.properties.title, resolved.box);
}

const answer = (spreadsheetId: string, clearedRanges: readonly string[]) => ({
  spreadsheetId,
  ...(clearedRanges.length === 0 ? {} : { clearedRanges }),
});
