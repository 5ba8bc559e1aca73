/** A Spreadsheet on its way out: made under the mask, so that what nobody asked for costs nothing. */

import type { Box } from "../a1-notation.ts";
import { below, type FieldMask, pick } from "../api/field-mask.ts";
import { RawJson } from "../api/raw-json.ts";
import type { CellData, Dimension, DimensionProperties, JsonObject, ProtectedRange } from "../api/types.ts";
import { type CellDataMaker, cellDataMaker } from "../cells/cell-data.ts";
import { type Locale, localeOf } from "../cells/locale.ts";
import { canEdit } from "../drafts/protection.ts";
import { isAtLeast } from "../state/file.ts";
import { locatedAt } from "../state/metadata-lookup.ts";
import type { Row, Sheet, Spreadsheet } from "../state/spreadsheet.ts";

export interface AnswerOptions {
  readonly mask: FieldMask;
  readonly gridData: boolean;
  /** Only these sheets, with grid data of these cells; absent: everything. */
  readonly ranges?: readonly { readonly sheet: Sheet; readonly box: Box }[];
  readonly caller: string;
  readonly baseUrl: string;
}

/** The spreadsheet as `caller` may see it. */
export function spreadsheetAnswer(spreadsheet: Spreadsheet, options: AnswerOptions): JsonObject {
  const { mask, baseUrl } = options;
  const { spreadsheetId, properties, namedRanges, developerMetadata } = spreadsheet;
  const sheetMask = below(mask, "sheets");
  const answer: JsonObject = {};
  const put = (name: string, value: unknown): void => {
    const part = below(mask, name);
    if (part !== undefined && value !== undefined) answer[name] = pick(value, part);
  };
  put("spreadsheetId", spreadsheetId);
  put("properties", properties);
  if (sheetMask !== undefined) answer["sheets"] = sheetsAnswer(spreadsheet, options, sheetMask);
  put("namedRanges", namedRanges.length === 0 ? undefined : namedRanges);
  put("spreadsheetUrl", `${baseUrl}/spreadsheets/d/${spreadsheetId}/edit`);
  put("developerMetadata", developerMetadata.length === 0 ? undefined : developerMetadata);
  return answer;
}

function sheetsAnswer(spreadsheet: Spreadsheet, options: AnswerOptions, mask: FieldMask): JsonObject[] {
  const locale = localeOf(spreadsheet.properties.locale);
  const dataMask = options.gridData ? below(mask, "data") : undefined;
  const maskKey = JSON.stringify(dataMask);
  const boxes = new Map<Sheet, Box[]>();
  for (const { sheet, box } of options.ranges ?? []) boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
  return spreadsheet.sheets.flatMap((sheet, index) => {
    const own = options.ranges === undefined ? [wholeGrid(sheet)] : boxes.get(sheet);
    if (own === undefined) return [];
    const answer = sheetAnswer(spreadsheet, sheet, index, mask, options.caller);
    if (dataMask !== undefined)
      answer["data"] = own.map((box) => gridDataAnswer(sheet, box, locale, dataMask, maskKey));
    return [answer];
  });
}

/** A sheet's properties as answered: with its place, and no zero that says nothing. */
export const sheetPropertiesAnswer = ({ properties }: Sheet, index: number): JsonObject => {
  const { sheetId, title, sheetType, gridProperties, ...others } = properties;
  return { sheetId, title, index, sheetType, gridProperties, ...others };
};

/**
 * A protected range as `caller` may see it: only those who may edit it see who else may. Where no editor is named
 * these are all who may edit the file; where the list is empty, its owner.
 */
export function protectedRangeAnswer(
  { owner, file }: Pick<Spreadsheet, "owner" | "file">,
  range: ProtectedRange,
  caller: string,
): JsonObject {
  const { editors, ...open } = range;
  if (!canEdit({ owner }, range, caller)) return open;
  const { users = [], groups = [], domainUsersCanEdit } = editors ?? {};
  const everybody = file.permissions.flatMap(({ type, role, emailAddress }) =>
    type === "user" && isAtLeast(role, "writer") && emailAddress !== undefined ? [emailAddress] : [],
  );
  const named = editors === undefined && range.warningOnly !== true ? everybody : users.length === 0 ? [owner] : users;
  return {
    ...open,
    requestingUserCanEdit: true,
    editors: {
      users: named,
      ...(groups.length > 0 ? { groups } : {}),
      ...(domainUsersCanEdit === true ? { domainUsersCanEdit } : {}),
    },
  };
}

function sheetAnswer(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  index: number,
  mask: FieldMask,
  caller: string,
): JsonObject {
  const answer: JsonObject = {};
  const put = (name: string, make: () => unknown): void => {
    const part = below(mask, name);
    if (part !== undefined) answer[name] = pick(make(), part);
  };
  const list = (name: string, items: readonly unknown[], make: () => unknown = () => items): void => {
    if (items.length > 0) put(name, make);
  };
  put("properties", () => sheetPropertiesAnswer(sheet, index));
  list("merges", sheet.merges);
  list("conditionalFormats", sheet.conditionalFormats);
  list("protectedRanges", sheet.protectedRanges, () =>
    sheet.protectedRanges.map((range) => protectedRangeAnswer(spreadsheet, range, caller)),
  );
  if (sheet.basicFilter !== undefined) put("basicFilter", () => sheet.basicFilter);
  list("filterViews", sheet.filterViews);
  list("charts", sheet.charts);
  list("bandedRanges", sheet.bandedRanges);
  list("developerMetadata", sheet.developerMetadata);
  list("rowGroups", sheet.rowGroups);
  list("columnGroups", sheet.columnGroups);
  list("slicers", sheet.slicers);
  list("tables", sheet.tables);
  return answer;
}

/** All cells of a sheet's grid. */
export const wholeGrid = ({ properties: { gridProperties } }: Sheet): Box => ({
  startRow: 0,
  endRow: gridProperties.rowCount,
  startColumn: 0,
  endColumn: gridProperties.columnCount,
});

const remembered = new WeakMap<Sheet, { readonly key: string; readonly json: RawJson }>();
/** Bytes of one sheet; a larger one is made anew each time. */
const MAX_REMEMBERED = 4_000_000;

/** Grid data as JSON, remembered with the sheet: a committed sheet never changes. */
function gridDataAnswer(sheet: Sheet, box: Box, locale: Locale, mask: FieldMask, maskKey: string): RawJson {
  const key = `${locale.tag} ${box.startRow} ${box.endRow} ${box.startColumn} ${box.endColumn} ${maskKey}`;
  const known = remembered.get(sheet);
  if (known?.key === key) return known.json;
  const json = new RawJson(Buffer.concat(gridDataJson(sheet, box, locale, mask, maskKey)));
  if (json.bytes.length <= MAX_REMEMBERED) remembered.set(sheet, { key, json });
  return json;
}

/** JSON in parts: to join the remembered rows as text, and to encode it then, would take most of the time. */
function gridDataJson(sheet: Sheet, box: Box, locale: Locale, mask: FieldMask, maskKey: string): Buffer[] {
  const members: (string | Buffer[])[] = [];
  const part = (name: string): FieldMask | undefined => below(mask, name);
  if (box.startRow > 0 && part("startRow") !== undefined) members.push(`"startRow":${box.startRow}`);
  if (box.startColumn > 0 && part("startColumn") !== undefined) members.push(`"startColumn":${box.startColumn}`);
  const rowMask = part("rowData");
  const rowData = rowMask === undefined ? [] : rowsJson(sheet, box, locale, rowMask, maskKey);
  if (rowData.length > 0) members.push([ROW_DATA, ...rowData.flatMap((row) => [row, COMMA]).slice(0, -1), END_OF_LIST]);
  const [rows, columns] = [part("rowMetadata"), part("columnMetadata")];
  if (rows !== undefined) {
    members.push(`"rowMetadata":${JSON.stringify(metadata(sheet, "ROWS", box.startRow, box.endRow, rows))}`);
  }
  if (columns !== undefined) {
    const answer = metadata(sheet, "COLUMNS", box.startColumn, box.endColumn, columns);
    members.push(`"columnMetadata":${JSON.stringify(answer)}`);
  }
  const parts = members.flatMap((member) => [COMMA, ...(typeof member === "string" ? [Buffer.from(member)] : member)]);
  return [START, ...parts.slice(1), END];
}

const [START, END, COMMA, EMPTY_ROW] = ["{", "}", ",", "{}"].map((sign) => Buffer.from(sign)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];
const ROW_DATA = Buffer.from('"rowData":[');
const END_OF_LIST = Buffer.from("]");

const DEFAULT_ROW: DimensionProperties = { pixelSize: 21 };
const DEFAULT_COLUMN: DimensionProperties = { pixelSize: 100 };

function metadata(sheet: Sheet, dimension: Dimension, start: number, end: number, mask: FieldMask): unknown[] {
  const { sheetId } = sheet.properties;
  const [own, usual] = dimension === "ROWS" ? [sheet.rowMetadata, DEFAULT_ROW] : [sheet.columnMetadata, DEFAULT_COLUMN];
  const usualAnswer = pick(usual, mask);
  return Array.from({ length: end - start }, (_, offset) => {
    const properties = own[start + offset];
    if (properties === undefined) return usualAnswer;
    const { developerMetadata } = properties;
    const located = developerMetadata?.map((one) => locatedAt(one, sheetId, dimension, start + offset));
    return pick({ ...usual, ...properties, ...(located === undefined ? {} : { developerMetadata: located }) }, mask);
  });
}

const rememberedRows = new WeakMap<Row, { readonly key: string; readonly json: Buffer | undefined }>();
/** Cells of one sheet; of a larger one no rows are remembered. */
const MAX_REMEMBERED_CELLS = 200_000;

/** Rows up to the last that has a cell. A row that no write touched is the same object, and gives the same bytes. */
function rowsJson(sheet: Sheet, box: Box, locale: Locale, mask: FieldMask, maskKey: string): Buffer[] {
  const cellMask = below(mask, "values");
  if (cellMask === undefined) return [];
  const { make, isPlaceless } = cellDataMaker(sheet, locale, cellMask);
  const isRemembered = isPlaceless && sheet.rows.length * (box.endColumn - box.startColumn) <= MAX_REMEMBERED_CELLS;
  const key = `${locale.tag} ${box.startColumn} ${box.endColumn} ${maskKey}`;
  const jsons: Buffer[] = [];
  const lastRow = Math.min(box.endRow, sheet.rows.length);
  for (let at = box.startRow; at < lastRow; at += 1) {
    const row = sheet.rows[at];
    if (row === undefined) continue;
    const known = isRemembered ? rememberedRows.get(row) : undefined;
    const json = known?.key === key ? known.json : rowJson(row, at, box, make);
    if (isRemembered && known?.key !== key) rememberedRows.set(row, { key, json });
    if (json === undefined) continue;
    while (jsons.length < at - box.startRow) jsons.push(EMPTY_ROW);
    jsons.push(json);
  }
  return jsons;
}

const EMPTY: CellData = {};

/** A row up to its last cell; undefined for none. */
function rowJson({ cells }: Row, row: number, box: Box, make: CellDataMaker["make"]): Buffer | undefined {
  const values: CellData[] = [];
  const lastColumn = Math.min(box.endColumn, cells.length);
  for (let column = box.startColumn; column < lastColumn; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    while (values.length < column - box.startColumn) values.push(EMPTY);
    values.push(make(cell, row, column));
  }
  return values.length === 0 ? undefined : Buffer.from(`{"values":${JSON.stringify(values)}}`);
}
