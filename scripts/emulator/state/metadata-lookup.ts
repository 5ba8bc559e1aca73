/** Developer metadata of a spreadsheet by id, by lookup and by the cells it is for. */

import { invalid } from "../api/errors.ts";
import type { Dimension, DimensionRange, GridRange, JsonObject } from "../api/types.ts";
import type { Sheet, Spreadsheet } from "./spreadsheet.ts";

/** What a location covers: rows or columns of a sheet, a whole sheet, or the spreadsheet where there is no sheet. */
export interface MetadataPlace {
  readonly sheetId?: number;
  readonly dimensionRange?: DimensionRange;
}

/** Metadata as answered, its location as it lies now. */
export interface FoundMetadata {
  readonly metadata: JsonObject;
  readonly place: MetadataPlace;
}

type Holder = Pick<Spreadsheet, "sheets" | "developerMetadata">;

/** Metadata of a row or column with its location of now; the sheet 0 is, as every zero in Google's ranges, not said. */
export function locatedAt(metadata: JsonObject, sheetId: number, dimension: Dimension, index: number): JsonObject {
  const named = sheetId === 0 ? {} : { sheetId };
  const dimensionRange = { ...named, dimension, startIndex: index, endIndex: index + 1 };
  return { ...metadata, location: { locationType: dimension === "ROWS" ? "ROW" : "COLUMN", dimensionRange } };
}

function ofDimension({ properties, rowMetadata, columnMetadata }: Sheet, dimension: Dimension): FoundMetadata[] {
  const { sheetId } = properties;
  const list = dimension === "ROWS" ? rowMetadata : columnMetadata;
  return list.flatMap((own, startIndex) =>
    (own?.developerMetadata ?? []).map((metadata) => {
      const dimensionRange: DimensionRange = { sheetId, dimension, startIndex, endIndex: startIndex + 1 };
      return { metadata: locatedAt(metadata, sheetId, dimension, startIndex), place: { sheetId, dimensionRange } };
    }),
  );
}

/** All metadata: the spreadsheet's, then sheet by sheet its own, its rows' and its columns'. */
export function allMetadata({ sheets, developerMetadata }: Holder): FoundMetadata[] {
  return [
    ...developerMetadata.map((metadata) => ({ metadata, place: {} })),
    ...sheets.flatMap((sheet) => [
      ...sheet.developerMetadata.map((metadata) => ({ metadata, place: { sheetId: sheet.properties.sheetId } })),
      ...ofDimension(sheet, "ROWS"),
      ...ofDimension(sheet, "COLUMNS"),
    ]),
  ];
}

const span = ({ startIndex = 0, endIndex = Number.POSITIVE_INFINITY }: DimensionRange): [number, number] => [
  startIndex,
  endIndex,
];

function samePlace(one: MetadataPlace, other: MetadataPlace): boolean {
  if (one.sheetId !== other.sheetId) return false;
  const [first, second] = [one.dimensionRange, other.dimensionRange];
  if (first === undefined || second === undefined) return first === second;
  return first.dimension === second.dimension && String(span(first)) === String(span(second));
}

/**
 * Whether what is for `one` is met by a lookup at `other`: a sheet meets all that is on it, a row meets its own and
 * nothing of the sheet as a whole (measured on Google, 2026).
 */
function intersects(one: MetadataPlace, other: MetadataPlace): boolean {
  if (one.sheetId === undefined || other.sheetId === undefined) return one.sheetId === other.sheetId;
  if (one.sheetId !== other.sheetId) return false;
  const [first, second] = [one.dimensionRange, other.dimensionRange];
  if (second === undefined) return true;
  if (first === undefined) return false;
  if (first.dimension !== second.dimension) return true;
  const [[start, end], [otherStart, otherEnd]] = [span(first), span(second)];
  return start < otherEnd && otherStart < end;
}

/** The place that a lookup's `metadataLocation` says. */
function placeOf({ sheetId, dimensionRange }: JsonObject): MetadataPlace {
  const range = dimensionRange as DimensionRange | undefined;
  if (range !== undefined) return { sheetId: range.sheetId ?? 0, dimensionRange: range };
  return typeof sheetId === "number" ? { sheetId } : {};
}

/** Whether metadata is what a DeveloperMetadataLookup asks for. @throws ApiError 400 */
export function matchesLookup({ metadata, place }: FoundMetadata, lookup: JsonObject): boolean {
  const { locationType, metadataLocation, locationMatchingStrategy, ...wanted } = lookup;
  for (const name of ["metadataId", "metadataKey", "metadataValue", "visibility"]) {
    if (wanted[name] !== undefined && metadata[name] !== wanted[name]) return false;
  }
  const location = metadata["location"] as JsonObject | undefined;
  if (locationType !== undefined && location?.["locationType"] !== locationType) return false;
  if (metadataLocation === undefined) return true;
  const { spreadsheet } = metadataLocation as JsonObject;
  if (spreadsheet === true && locationMatchingStrategy === "INTERSECTING_LOCATION") {
    throw invalid(
      "DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING",
    );
  }
  const asked = placeOf(metadataLocation as JsonObject);
  return locationMatchingStrategy === "EXACT_LOCATION" ? samePlace(place, asked) : intersects(place, asked);
}

/** Whether metadata is for rows, columns or the sheet that some cells lie in. */
export function touchesRange({ place }: FoundMetadata, sheetId: number, range: GridRange): boolean {
  if (place.sheetId !== sheetId) return false;
  const { dimensionRange } = place;
  if (dimensionRange === undefined) return true;
  const [start, end] = span(dimensionRange);
  const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range;
  const rows = dimensionRange.dimension === "ROWS";
  const last = (rows ? endRowIndex : endColumnIndex) ?? Number.POSITIVE_INFINITY;
  return start < last && (rows ? startRowIndex : startColumnIndex) < end;
}

/** The cells of the rows, columns or sheet that metadata is for; `undefined` for the spreadsheet's. */
export function rangeOfPlace({ sheetId, dimensionRange }: MetadataPlace): GridRange | undefined {
  if (sheetId === undefined) return undefined;
  const { dimension, startIndex, endIndex } = dimensionRange ?? {};
  const bounds = (start: string, end: string) => ({
    ...(startIndex === undefined ? {} : { [start]: startIndex }),
    ...(endIndex === undefined ? {} : { [end]: endIndex }),
  });
  if (dimensionRange === undefined) return { sheetId };
  return dimension === "COLUMNS"
    ? { sheetId, ...bounds("startColumnIndex", "endColumnIndex") }
    : { sheetId, ...bounds("startRowIndex", "endRowIndex") };
}
