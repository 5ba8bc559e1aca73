/** createDeveloperMetadata: kept with the spreadsheet, sheet, row or column it is for, and answered there. */

import { invalid } from "../api/errors.ts";
import type { DimensionRange, JsonObject } from "../api/types.ts";
import type { Draft } from "../state/draft.ts";
import type { RequestHandlers } from "./context.ts";
import { newId } from "./grid-range.ts";

function idsOf(draft: Draft): Set<unknown> {
  const lists = draft.sheets.flatMap(({ developerMetadata, rowMetadata, columnMetadata }) => [
    developerMetadata,
    ...[...rowMetadata, ...columnMetadata].map((properties) => properties?.developerMetadata ?? []),
  ]);
  return new Set([draft.developerMetadata, ...lists].flat().map((one) => one["metadataId"]));
}

function keepAtDimension(draft: Draft, range: DimensionRange, metadata: JsonObject): JsonObject {
  const { sheetId } = draft.sheet(range.sheetId).properties;
  const { dimension, startIndex = 0, endIndex = startIndex + 1 } = range;
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
  if (endIndex - startIndex !== 1) throw invalid("Developer metadata can be for one row or column only.");
  const made = {
    ...metadata,
    location: { locationType: dimension === "ROWS" ? "ROW" : "COLUMN", dimensionRange: { ...range, sheetId } },
  };
  const name = dimension === "ROWS" ? "rowMetadata" : "columnMetadata";
  const list = [...draft.sheet(sheetId)[name]];
  while (list.length <= startIndex) list.push(undefined);
  const own = list[startIndex] ?? {};
  list[startIndex] = { ...own, developerMetadata: [...(own.developerMetadata ?? []), made] };
  draft.patch(sheetId, { [name]: list });
  return made;
}

export const developerMetadataRequests: RequestHandlers = {
  createDeveloperMetadata: ({ developerMetadata }, { draft }) => {
    const { location, metadataId, ...asked } = (developerMetadata ?? {}) as JsonObject;
    if (typeof asked["metadataKey"] !== "string") throw invalid("Developer metadata must have a metadataKey.");
    if (asked["visibility"] === undefined) throw invalid("Developer metadata must have a visibility.");
    const ids = idsOf(draft);
    if (metadataId !== undefined && ids.has(metadataId))
      throw invalid(`Developer metadata with the id ${String(metadataId)} already exists.`);
    const metadata = { metadataId: metadataId ?? newId((id) => ids.has(id)), ...asked };
    const { sheetId, dimensionRange } = (location ?? {}) as { sheetId?: number; dimensionRange?: DimensionRange };
    if (dimensionRange !== undefined) return { developerMetadata: keepAtDimension(draft, dimensionRange, metadata) };
    if (sheetId !== undefined) {
      const sheet = draft.sheet(sheetId, "sheet");
      const made = { ...metadata, location: { locationType: "SHEET", sheetId } };
      draft.patch(sheetId, { developerMetadata: [...sheet.developerMetadata, made] });
      return { developerMetadata: made };
    }
    const made = { ...metadata, location: { locationType: "SPREADSHEET", spreadsheet: true } };
    draft.developerMetadata = [...draft.developerMetadata, made];
    return { developerMetadata: made };
  },
};
