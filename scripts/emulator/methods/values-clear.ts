import { rangeName } from "../a1.ts";
import { clearValues } from "../cells/write-values.ts";
import { resolveA1 } from "../state/ranges.ts";
import type { Call } from "./call.ts";
import { draftScope } from "./value-options.ts";

/** POST /v4/spreadsheets/{id}/values/{range}:clear */
export function clearOneRange({ services, caller, spreadsheetId, range }: Call): unknown {
  const [clearedRange] = clear(services, caller, spreadsheetId, [range]);
  return { spreadsheetId, clearedRange };
}

/** POST /v4/spreadsheets/{id}/values:batchClear */
export function batchClearValues({ services, caller, spreadsheetId, body }: Call): unknown {
  const clearedRanges = clear(services, caller, spreadsheetId, (body["ranges"] ?? []) as string[]);
  return { spreadsheetId, ...(clearedRanges.length === 0 ? {} : { clearedRanges }) };
}

function clear(services: Call["services"], caller: string, spreadsheetId: string, ranges: readonly string[]): string[] {
  return services.store.write(spreadsheetId, caller, (draft) =>
    ranges.map((range) => {
      const resolved = resolveA1(draftScope(draft), range);
      clearValues(draft, resolved);
      return rangeName(resolved.sheet.properties.title, resolved.box);
    }),
  );
}
