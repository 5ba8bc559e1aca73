/** duplicateSheet, and the copying of a sheet into any spreadsheet that `sheets.copyTo` shares with it. */

import { randomBytes } from "node:crypto";
import { invalid } from "../api/errors.ts";
import type { JsonObject } from "../api/types.ts";
import { sheetPropertiesAnswer } from "../calls/spreadsheet-answer.ts";
import type { Draft } from "../drafts/draft.ts";
import { allMetadata } from "../state/metadata-lookup.ts";
import { NO_EPOCH, type Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { namingSheet, newId } from "./grid-range.ts";
import { lookUp } from "./sheet-objects.ts";

/** Where the API keeps ranges, by name; what lies below any other name is looked through. */
const RANGES = new Set([
  "merges",
  "range",
  "ranges",
  "unprotectedRanges",
  "sources",
  "source",
  "anchorCell",
  "dataRange",
]);

/** A copy in which every range on the sheet `from` is on the sheet `to`. */
function retargeted<T>(value: T, from: number, to: number, isRange = false): T {
  if (Array.isArray(value)) return value.map((item) => retargeted(item, from, to, isRange)) as T;
  if (typeof value !== "object" || value === null) return value;
  const object = value as JsonObject & { sheetId?: number };
  if (isRange) return ((object.sheetId ?? 0) === from ? namingSheet({ ...object, sheetId: to }) : object) as T;
  const entries = Object.entries(object).map(([name, inner]) => [name, retargeted(inner, from, to, RANGES.has(name))]);
  return Object.fromEntries(entries) as T;
}

/** Ids that are drawn anew in a copy, so that none stands twice. */
function withNewIds(draft: Draft, sheet: Sheet): Partial<Sheet> {
  const drawn = new Set<number>();
  const id = (taken: (id: number) => boolean): number => {
    const made = newId((one) => drawn.has(one) || taken(one));
    drawn.add(made);
    return made;
  };
  const has = (list: "charts" | "bandedRanges" | "filterViews" | "slicers", name: string) => (one: number) =>
    lookUp(draft, list, (item) => (item as unknown as JsonObject)[name] === one) !== undefined;
  const metadataIds = new Set(allMetadata(draft).map(({ metadata }) => metadata["metadataId"]));
  const anew = (metadata: JsonObject): JsonObject => ({ ...metadata, metadataId: id((one) => metadataIds.has(one)) });
  const along = (list: Sheet["rowMetadata"]): Sheet["rowMetadata"] =>
    list.map((own) =>
      own?.developerMetadata === undefined ? own : { ...own, developerMetadata: own.developerMetadata.map(anew) },
    );
  return {
    protectedRanges: sheet.protectedRanges.map((one) => ({
      ...one,
      protectedRangeId: id((taken) =>
        draft.sheets.some((other) => other.protectedRanges.some(({ protectedRangeId }) => protectedRangeId === taken)),
      ),
    })),
    charts: sheet.charts.map((one) => ({ ...one, chartId: id(has("charts", "chartId")) })),
    bandedRanges: sheet.bandedRanges.map((one) => ({
      ...one,
      bandedRangeId: id(has("bandedRanges", "bandedRangeId")),
    })),
    filterViews: sheet.filterViews.map((one) => ({ ...one, filterViewId: id(has("filterViews", "filterViewId")) })),
    slicers: sheet.slicers.map((one) => ({ ...one, slicerId: id(has("slicers", "slicerId")) })),
    tables: sheet.tables.map((one) => ({
      ...one,
      tableId: randomBytes(8).toString("hex"),
      name: freeTableName(draft, one.name),
    })),
    rowMetadata: along(sheet.rowMetadata),
    columnMetadata: along(sheet.columnMetadata),
  };
}

function freeTableName(draft: Draft, name = "Table1"): string {
  const names = new Set(draft.sheets.flatMap(({ tables }) => tables.map((table) => table.name)));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) if (!names.has(`${name}_${number}`)) return `${name}_${number}`;
}

/** "Copy of X", or "Copy of X 2" where there is one already. */
export function copyTitle(draft: Draft, title: string): string {
  const first = `Copy of ${title}`;
  if (draft.findSheetByTitle(first) === undefined) return first;
  for (let number = 2; ; number += 1) {
    if (draft.findSheetByTitle(`${first} ${number}`) === undefined) return `${first} ${number}`;
  }
}

/** Puts a copy of a sheet of any spreadsheet into the draft, with all that is on it. */
export function copySheet(
  draft: Draft,
  sheet: Sheet,
  { sheetId, title, place }: { readonly sheetId: number; readonly title: string; readonly place: number },
): void {
  const from = sheet.properties.sheetId;
  const {
    rows,
    epoch: _,
    properties,
    developerMetadata: metadata,
    ...parts
  } = { ...sheet, ...withNewIds(draft, sheet) };
  const developerMetadata = metadata.map((one) => ({ ...one, location: { locationType: "SHEET", sheetId } }));
  const copy: Sheet = {
    ...retargeted(parts, from, sheetId),
    developerMetadata,
    properties: { ...properties, sheetId, title },
    // Rows of this very draft may still be written to; the copy must not see that.
    rows: rows.map((row) =>
      row === undefined
        ? undefined
        : { cells: row.epoch === draft.epoch ? [...row.cells] : row.cells, epoch: NO_EPOCH },
    ),
    epoch: NO_EPOCH,
  };
  draft.addSheet(copy, place);
}

export const copySheetRequests: RequestHandlers = {
  duplicateSheet: ({ sourceSheetId, insertSheetIndex, newSheetId, newSheetName }, { draft }) => {
    const source = draft.sheet(sourceSheetId as number | undefined, "sheet");
    const place = (insertSheetIndex ?? 0) as number;
    if (place < 0 || place > draft.sheets.length)
      throw invalid(`insertSheetIndex[${place}] must be between 0 and ${draft.sheets.length}`);
    const taken = (id: number): boolean => draft.findSheet(id) !== undefined;
    const sheetId = (newSheetId as number | undefined) ?? newId(taken);
    if (taken(sheetId)) throw invalid(`A sheet with the id ${sheetId} already exists.`);
    const title = (newSheetName as string | undefined) || copyTitle(draft, source.properties.title);
    if (draft.findSheetByTitle(title) !== undefined) {
      throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
    }
    copySheet(draft, source, { sheetId, title, place });
    return { properties: sheetPropertiesAnswer(draft.sheet(sheetId), draft.placeOf(sheetId)) };
  },
};
