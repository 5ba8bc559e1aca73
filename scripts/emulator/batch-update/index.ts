/** The request kinds of `spreadsheets.batchUpdate`. A kind that is not in this list is refused by name. */

import { fieldsOf } from "../api/discovery.ts";
import { invalid } from "../api/errors.ts";
import type { JsonObject } from "../api/types.ts";
import { inPart } from "../methods/value-options.ts";
import { borderRequests } from "./borders.ts";
import { cellRequests } from "./cells.ts";
import { chartRequests } from "./charts.ts";
import { conditionalFormatRequests } from "./conditional-formats.ts";
import type { BatchContext, RequestHandlers } from "./context.ts";
import { developerMetadataRequests } from "./developer-metadata.ts";
import { dimensionRequests } from "./dimensions.ts";
import { mergeRequests } from "./merges.ts";
import { namedRangeRequests } from "./named-ranges.ts";
import { protectedRangeRequests } from "./protected-ranges.ts";
import { sheetRequests } from "./sheets.ts";
import { sortAndFilterRequests } from "./sort-and-filter.ts";

const HANDLERS: RequestHandlers = {
  ...sheetRequests,
  ...cellRequests,
  ...dimensionRequests,
  ...protectedRangeRequests,
  ...conditionalFormatRequests,
  ...chartRequests,
  ...mergeRequests,
  ...sortAndFilterRequests,
  ...namedRangeRequests,
  ...borderRequests,
  ...developerMetadataRequests,
};

/** Kinds of Google's API that this server refuses. */
export const unsupportedKinds: readonly string[] = Object.keys(fieldsOf("Request")).filter(
  (kind) => !Object.hasOwn(HANDLERS, kind),
);

/** Runs requests in order; the replies mirror them. @throws ApiError 400 naming the first that fails. */
export function applyRequests(requests: readonly JsonObject[], context: BatchContext): JsonObject[] {
  return requests.map((request, index) => {
    const [kind, second] = Object.keys(request);
    if (kind === undefined) throw invalid(`Invalid requests[${index}]: No request set.`);
    if (second !== undefined) {
      throw invalid(
        `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
      );
    }
    return inPart(`requests[${index}].${kind}`, () => {
      const handler = HANDLERS[kind];
      if (handler === undefined) throw invalid(`${kind} is not supported by the embedded spreadsheet server.`);
      const reply = handler(request[kind] as JsonObject, context);
      return reply === undefined ? {} : { [kind]: reply };
    });
  });
}
