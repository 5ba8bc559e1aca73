/** The request kinds of `spreadsheets.batchUpdate`. A kind that is not in this list is refused by name. */

import { fieldsOf } from "../api/discovery.ts";
import { invalid } from "../api/errors.ts";
import type { JsonObject } from "../api/types.ts";
import { inPart } from "../calls/value-options.ts";
import { autoFillRequests } from "./auto-fill.ts";
import { bandingRequests } from "./banding.ts";
import { borderRequests } from "./borders.ts";
import { cellRangeRequests } from "./cell-ranges.ts";
import { cellRequests } from "./cells.ts";
import { chartRequests } from "./charts.ts";
import { cleanUpRequests } from "./clean-up.ts";
import { conditionalFormatRequests } from "./conditional-formats.ts";
import type { BatchContext, RequestHandler, RequestHandlers } from "./context.ts";
import { copyPasteRequests } from "./copy-paste.ts";
import { copySheetRequests } from "./copy-sheet.ts";
import { developerMetadataRequests } from "./developer-metadata.ts";
import { dimensionGroupRequests } from "./dimension-groups.ts";
import { dimensionRequests } from "./dimensions.ts";
import { filterViewRequests } from "./filter-views.ts";
import { findReplaceRequests } from "./find-replace.ts";
import { mergeRequests } from "./merges.ts";
import { namedRangeRequests } from "./named-ranges.ts";
import { pasteDataRequests } from "./paste-data.ts";
import { protectedRangeRequests } from "./protected-ranges.ts";
import { sheetRequests } from "./sheets.ts";
import { slicerRequests } from "./slicers.ts";
import { sortAndFilterRequests } from "./sort-and-filter.ts";
import { tableRequests } from "./tables.ts";

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
  ...copySheetRequests,
  ...copyPasteRequests,
  ...pasteDataRequests,
  ...autoFillRequests,
  ...cellRangeRequests,
  ...findReplaceRequests,
  ...cleanUpRequests,
  ...bandingRequests,
  ...filterViewRequests,
  ...dimensionGroupRequests,
  ...slicerRequests,
  ...tableRequests,
};

/** Kinds of Google's API that this server refuses. */
export const unsupportedKinds: readonly string[] = Object.keys(fieldsOf("Request")).filter(
  (kind) => !Object.hasOwn(HANDLERS, kind),
);

/** What runs a kind of request. @throws ApiError 400 if it is not supported. */
export function handlerOf(kind: string): RequestHandler {
  const handler = Object.hasOwn(HANDLERS, kind) ? HANDLERS[kind] : undefined;
  if (handler === undefined) throw invalid(`${kind} is not supported by the embedded spreadsheet server.`);
  return handler;
}

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
      const reply = handlerOf(kind)(request[kind] as JsonObject, context);
      return reply === undefined ? {} : { [kind]: reply };
    });
  });
}
