import { invalid } from "../api/errors.ts";
import { below, pick } from "../api/field-mask.ts";
import type { JsonObject } from "../api/types.ts";
import { applyRequests } from "../batch-update/index.ts";
import type { Call } from "../calls/call.ts";
import { spreadsheetAnswer } from "../calls/spreadsheet-answer.ts";
import { resolveA1, scopeOf } from "../state/ranges.ts";
import { fieldsOf, wantsGridData } from "./spreadsheets-get.ts";

/** POST /v4/spreadsheets/{id}:batchUpdate: all requests, or none. */
export function batchUpdateSpreadsheet({ services, caller, spreadsheetId, query, body }: Call): unknown {
  const mask = fieldsOf(query, "BatchUpdateSpreadsheetResponse");
  const requests = (body["requests"] ?? []) as JsonObject[];
  const responseRanges = (body["responseRanges"] ?? []) as string[];
  return services.store.write(spreadsheetId, caller, (draft) => {
    if (requests.length === 0) throw invalid("Must specify at least one request.");
    const replies = applyRequests(requests, { draft, services });
    const answer = pick({ spreadsheetId, replies }, mask) as JsonObject;
    const spreadsheetMask = below(mask, "updatedSpreadsheet");
    if (body["includeSpreadsheetInResponse"] !== true || spreadsheetMask === undefined) return answer;
    const spreadsheet = draft.commit();
    const scope = scopeOf(spreadsheet);
    answer["updatedSpreadsheet"] = spreadsheetAnswer(spreadsheet, {
      mask: spreadsheetMask,
      gridData: wantsGridData(spreadsheetMask, body["responseIncludeGridData"] === true),
      ...(responseRanges.length === 0 ? {} : { ranges: responseRanges.map((range) => resolveA1(scope, range)) }),
      caller,
      baseUrl: services.baseUrl,
    });
    return answer;
  });
}
