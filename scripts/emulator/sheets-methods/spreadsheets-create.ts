import { ApiError, invalid } from "../api/errors.ts";
import type { CellData, DimensionProperties, JsonObject, RowData, SpreadsheetProperties } from "../api/types.ts";
import { furnish } from "../batch-update/furnish.ts";
import { addSheetToDraft, type NewSheet } from "../batch-update/sheets.ts";
import { ownsNoFiles } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import { assertLocaleAndZone } from "../calls/locale-and-zone.ts";
import { newSpreadsheet } from "../calls/new-spreadsheet.ts";
import { spreadsheetAnswer } from "../calls/spreadsheet-answer.ts";
import { cellWriter } from "../cells/write-cell.ts";
import { growGrid } from "../drafts/dimensions.ts";
import { Draft } from "../drafts/draft.ts";
import { fieldsOf } from "./spreadsheets-get.ts";

/** POST /v4/spreadsheets: a new file, owned by the caller. @throws ApiError 403 for a service account. */
export function createSpreadsheet({ services, caller, query, body }: Call): unknown {
  if (ownsNoFiles(caller)) throw new ApiError(403, "The caller does not have permission");
  const mask = fieldsOf(query, "Spreadsheet");
  assertSupported(body);
  const properties = (body["properties"] ?? {}) as Partial<SpreadsheetProperties>;
  assertLocaleAndZone(properties);
  const draft = new Draft(newSpreadsheet(services, caller, properties), caller);
  const sheets = (body["sheets"] ?? []) as JsonObject[];
  // A spreadsheet's first sheet has the id 0 unless the caller chose another; later ones are drawn.
  if (sheets.length === 0) addSheetToDraft(draft, { sheetId: 0, title: "Sheet1" });
  sheets.forEach((sheet, index) => {
    const asked = (sheet["properties"] ?? {}) as NewSheet;
    const { index: _, ...chosen } = asked;
    const first =
      index === 0 &&
      chosen.sheetId === undefined &&
      !sheets.some((other) => (other["properties"] as NewSheet | undefined)?.sheetId === 0);
    const sheetId = addSheetToDraft(draft, first ? { ...chosen, sheetId: 0 } : chosen);
    fill(draft, sheetId, (sheet["data"] ?? []) as JsonObject[]);
  });
  furnish(body, { draft, services });
  const spreadsheet = draft.commit();
  services.store.add(spreadsheet);
  return spreadsheetAnswer(spreadsheet, { mask, gridData: false, caller, baseUrl: services.baseUrl });
}

/** What a new spreadsheet cannot bring along here is said, never dropped. */
function assertSupported(body: JsonObject): void {
  const missing = ["dataSources", "dataSourceSchedules"].find((name) => body[name] !== undefined);
  if (missing !== undefined) {
    throw invalid(`'${missing}' is not supported in create by the embedded spreadsheet server.`);
  }
}

/** Grid data may come along with the sheets it is for, sizes of rows and columns with it. */
function fill(draft: Draft, sheetId: number, data: readonly JsonObject[]): void {
  for (const block of data) {
    const [startRow, startColumn] = [Number(block["startRow"] ?? 0), Number(block["startColumn"] ?? 0)];
    const rows = (block["rowData"] ?? []) as RowData[];
    const width = rows.reduce((most, { values = [] }) => Math.max(most, values.length), 0);
    growGrid(draft, sheetId, startRow + rows.length, startColumn + width);
    rows.forEach(({ values = [] }, row) => {
      values.forEach((cell: CellData, column) => {
        draft.setCell(sheetId, startRow + row, startColumn + column, cellWriter(cell, "*")(undefined));
      });
    });
    sized(draft, sheetId, "rowMetadata", startRow, (block["rowMetadata"] ?? []) as DimensionProperties[]);
    sized(draft, sheetId, "columnMetadata", startColumn, (block["columnMetadata"] ?? []) as DimensionProperties[]);
  }
}

function sized(
  draft: Draft,
  sheetId: number,
  name: "rowMetadata" | "columnMetadata",
  start: number,
  given: readonly DimensionProperties[],
): void {
  if (given.length === 0) return;
  const list = [...draft.sheet(sheetId)[name]];
  while (list.length < start) list.push(undefined);
  given.forEach((properties, at) => {
    list[start + at] = Object.keys(properties).length === 0 ? undefined : properties;
  });
  draft.patch(sheetId, { [name]: list });
}
