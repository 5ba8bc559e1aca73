/** What a new spreadsheet brings along besides cells: each part is put there as a request of its own would put it. */

import type { JsonObject } from "../api/types.ts";
import { inPart } from "../calls/value-options.ts";
import type { BatchContext } from "./context.ts";
import { handlerOf } from "./index.ts";

/** A list of the Sheet resource, the request that makes one of it, and how it is put into the request. */
const SHEET_PARTS: readonly (readonly [list: string, kind: string, field: string])[] = [
  ["merges", "mergeCells", "range"],
  ["rowGroups", "addDimensionGroup", "range"],
  ["columnGroups", "addDimensionGroup", "range"],
  ["conditionalFormats", "addConditionalFormatRule", "rule"],
  ["protectedRanges", "addProtectedRange", "protectedRange"],
  ["bandedRanges", "addBanding", "bandedRange"],
  ["filterViews", "addFilterView", "filter"],
  ["charts", "addChart", "chart"],
  ["slicers", "addSlicer", "slicer"],
  ["tables", "addTable", "table"],
  ["developerMetadata", "createDeveloperMetadata", "developerMetadata"],
];

/** A part as its request takes it: rules keep their order, and a group is added by its range alone. */
function requestFor(list: string, field: string, item: JsonObject, index: number): JsonObject {
  if (list === "conditionalFormats") return { [field]: item, index };
  if (list.endsWith("Groups")) return { [field]: item["range"] };
  if (list === "merges") return { [field]: item, mergeType: "MERGE_ALL" };
  return { [field]: item };
}

/** @throws ApiError 400 naming the part: `Invalid sheets[0].charts[1]: …`. */
export function furnish(body: JsonObject, context: BatchContext): void {
  const run = (part: string, kind: string, request: JsonObject): void => {
    inPart(part, () => handlerOf(kind)(request, context));
  };
  ((body["namedRanges"] ?? []) as JsonObject[]).forEach((namedRange, index) => {
    run(`namedRanges[${index}]`, "addNamedRange", { namedRange });
  });
  ((body["developerMetadata"] ?? []) as JsonObject[]).forEach((developerMetadata, index) => {
    run(`developerMetadata[${index}]`, "createDeveloperMetadata", { developerMetadata });
  });
  ((body["sheets"] ?? []) as JsonObject[]).forEach((sheet, place) => {
    for (const [list, kind, field] of SHEET_PARTS) {
      ((sheet[list] ?? []) as JsonObject[]).forEach((item, index) => {
        run(`sheets[${place}].${list}[${index}]`, kind, requestFor(list, field, item, index));
      });
    }
    const filter = sheet["basicFilter"];
    if (filter !== undefined) run(`sheets[${place}].basicFilter`, "setBasicFilter", { filter });
  });
}
