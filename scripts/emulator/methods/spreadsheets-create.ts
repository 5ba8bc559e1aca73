import { randomBytes } from "node:crypto";
import { invalid } from "../api/errors.ts";
import type { CellData, JsonObject, RowData, SpreadsheetProperties } from "../api/types.ts";
import { addSheetToDraft, type NewSheet } from "../batch-update/sheets.ts";
import { DEFAULT_FORMAT, DEFAULT_THEME } from "../cells/default-format.ts";
import { cellWriter } from "../cells/write-cell.ts";
import { Draft } from "../state/draft.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import type { Call } from "./call.ts";
import { assertLocaleAndZone } from "./locale-and-zone.ts";
import { spreadsheetAnswer } from "./spreadsheet-answer.ts";
import { fieldsOf } from "./spreadsheets-get.ts";

/** POST /v4/spreadsheets: a new file, owned by the caller. */
export function createSpreadsheet({ services, caller, query, body }: Call): unknown {
  const mask = fieldsOf(query, "Spreadsheet");
  assertSupported(body);
  const properties = (body["properties"] ?? {}) as Partial<SpreadsheetProperties>;
  assertLocaleAndZone(properties);
  const base: Spreadsheet = {
    spreadsheetId: `1${randomBytes(32).toString("base64url")}`,
    owner: caller,
    properties: {
      title: properties.title ?? "Untitled spreadsheet",
      locale: properties.locale ?? services.locale,
      autoRecalc: properties.autoRecalc ?? "ON_CHANGE",
      timeZone: properties.timeZone ?? "Etc/GMT",
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: DEFAULT_THEME,
    },
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
  };
  const draft = new Draft(base, caller);
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
  const spreadsheet = draft.commit();
  services.store.add(spreadsheet);
  return spreadsheetAnswer(spreadsheet, { mask, gridData: false, caller, baseUrl: services.baseUrl });
}

/** What a new spreadsheet may bring along; the rest is said to be missing, never dropped. */
function assertSupported(body: JsonObject): void {
  const refuse = (object: JsonObject, known: readonly string[], path: string): void => {
    const other = Object.keys(object).find((name) => !known.includes(name));
    if (other !== undefined) {
      throw invalid(
        `'${path}${other}' is not supported in create by the embedded spreadsheet server: use batchUpdate.`,
      );
    }
  };
  refuse(body, ["properties", "sheets", "spreadsheetId", "spreadsheetUrl"], "");
  ((body["sheets"] ?? []) as JsonObject[]).forEach((sheet, index) => {
    refuse(sheet, ["properties", "data"], `sheets[${index}].`);
    ((sheet["data"] ?? []) as JsonObject[]).forEach((data, at) => {
      refuse(data, ["startRow", "startColumn", "rowData"], `sheets[${index}].data[${at}].`);
    });
  });
}

/** Grid data may come along with the sheets it is for. */
function fill(draft: Draft, sheetId: number, data: readonly JsonObject[]): void {
  for (const block of data) {
    const [startRow, startColumn] = [Number(block["startRow"] ?? 0), Number(block["startColumn"] ?? 0)];
    const rows = (block["rowData"] ?? []) as RowData[];
    rows.forEach(({ values = [] }, row) => {
      values.forEach((cell: CellData, column) => {
        draft.setCell(sheetId, startRow + row, startColumn + column, cellWriter(cell, "*")(undefined));
      });
    });
  }
}
