/**
 * Rows that a script puts into a spreadsheet for a person, in that person's name: by header, as they would be typed, many
 * in one call. What stands there is read before by whoever calls; only blank rows and named cells are written.
 */
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from "google-spreadsheet";
import { type AnyAuthClient, givenToken, ownCredentials } from "../functions/adapters/google-auth.ts";
import type { Config } from "../functions/config.ts";
import { SheetsApiError } from "../functions/ports.ts";
import { a1Cell } from "../sheets-schema/a1.ts";
import { type Cell, isoDateToSerial, textOf } from "../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../sheets-schema/reading/rows.ts";

/** In whose name rows are entered, and on which server; absent: Google's. */
export interface Typist {
  readonly auth: AnyAuthClient;
  readonly address?: string | undefined;
}

/** Whoever acts as `account` on an embedded server; on Google's the account that the machine acts as. */
export function typistOf({ SHEETS_ADDRESS: address }: Pick<Config, "SHEETS_ADDRESS">, account: string): Typist {
  return address === undefined ? { auth: ownCredentials() } : { auth: givenToken(account), address };
}

/** What somebody types: a text exactly as typed, a number, or an entry that Sheets takes for a date ("03/3"). */
export type TypedCell = string | number | { readonly date: string };

/** A row by the fields of its declaration; a field left out is a blank cell. */
export type TypedRow = Readonly<Record<string, TypedCell>>;

/** A cell as a person would type it: a number, else what it shows. */
export const plainCell = (cell: Cell): string | number => (typeof cell === "number" ? cell : textOf(cell));

/** A sheet of the document: which one, its header row, and where its fields stand. */
type Place = Pick<ParsedSheet, "sheet" | "grid" | "headerRow" | "columns">;

/** The spreadsheet as the package opens it. Its addresses are constants; only this way do they lead elsewhere. */
export async function openDocument(spreadsheetId: string, { auth, address }: Typist): Promise<GoogleSpreadsheet> {
  const document = new GoogleSpreadsheet(spreadsheetId, auth);
  if (address !== undefined)
    Object.assign(document, {
      sheetsApi: document.sheetsApi.extend({ prefix: `${address}/v4/spreadsheets/${spreadsheetId}` }),
      driveApi: document.driveApi.extend({ prefix: `${address}/drive/v3/files/${spreadsheetId}` }),
    });
  await told(document.loadInfo());
  return document;
}

/** Lets `address` write in the spreadsheet; nobody is mailed. */
export async function shareWith(document: GoogleSpreadsheet, address: string): Promise<void> {
  await told(document.share(address, { role: "writer", emailMessage: false }));
}

/** How a text is taken: as if typed, when "25/11/2024" becomes a day, or as it is. */
export type Taken = "as typed" | "as it is";

/** Adds rows under the headers of a list, after those that stand there: one call for all of them. */
export async function addRows(
  document: GoogleSpreadsheet,
  place: Place,
  rows: readonly TypedRow[],
  taken: Taken = "as typed",
): Promise<void> {
  if (rows.length === 0) return;
  const sheet = sheetOf(document, place);
  await told(sheet.loadHeaderRow(place.headerRow));
  const byHeader = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, cell]) => [
        sheet.headerValues[columnOf(place, field)] ?? "",
        typeof cell === "object" ? isoDateToSerial(cell.date) : cell,
      ]),
    ),
  );
  await told(sheet.addRows(byHeader, { raw: taken === "as it is" }));
}

/** A cell of a row that stands there already. */
export interface NamedCell {
  readonly place: Place;
  readonly rowNumber: number;
  readonly field: string;
  readonly cell: TypedCell;
}

/** The cells of `entries`, each at the row of `parsed` that bears its key. @throws Error for a key that no row bears. */
export function cellsByKey(parsed: ParsedSheet, entries: readonly TypedRow[], key: readonly string[]): NamedCell[] {
  const keyOf = (of: (field: string) => unknown): string => key.map((field) => String(of(field) ?? "")).join("\n");
  const rows = new Map(parsed.rows.map((row) => [keyOf((field) => row.values[field]), row.rowNumber]));
  return entries.flatMap((entry) => {
    const rowNumber = rows.get(keyOf((field) => entry[field]));
    if (rowNumber === undefined)
      throw new Error(`${parsed.sheet.title}: no row for ${key.map((field) => entry[field]).join(" ")}`);
    return Object.entries(entry)
      .filter(([field]) => !key.includes(field))
      .map(([field, cell]) => ({ place: parsed, rowNumber, field, cell }));
  });
}

/** Types into cells of any sheets: one call, and one more for each sheet in which an entry became a date. */
export async function typeCells(document: GoogleSpreadsheet, cells: readonly NamedCell[]): Promise<void> {
  const data = cells.flatMap(({ place, rowNumber, field, cell }) => {
    const name = a1Cell(columnOf(place, field), rowNumber);
    const range = `${sheetOf(document, place).a1SheetName}!${name}`;
    return typeof cell === "object" ? [] : [{ range, values: [[cell]] }];
  });
  if (data.length > 0)
    await told(document.sheetsApi.post("values:batchUpdate", { json: { valueInputOption: "USER_ENTERED", data } }));
  const dates = Map.groupBy(
    cells.filter(({ cell }) => typeof cell === "object"),
    ({ place }) => sheetOf(document, place),
  );
  for (const [sheet, found] of dates) await typeDates(sheet, found);
}

/** A cell that became a date brings the format of a date along, as a pasted one does. */
async function typeDates(sheet: GoogleSpreadsheetWorksheet, cells: readonly NamedCell[]): Promise<void> {
  const names = cells.map(({ place, rowNumber, field }) => a1Cell(columnOf(place, field), rowNumber));
  await told(sheet.loadCells(names));
  for (const [index, { cell }] of cells.entries()) {
    const target = sheet.getCellByA1(names[index] ?? "");
    target.value = typeof cell === "object" ? isoDateToSerial(cell.date) : cell;
    target.numberFormat = { type: "DATE", pattern: "dd/mm/yyyy" };
  }
  await told(sheet.saveUpdatedCells());
}

/** The sheet of the document. @throws Error where it has none */
export function sheetOf(document: GoogleSpreadsheet, { sheet, grid }: Place): GoogleSpreadsheetWorksheet {
  const found = document.sheetsById[grid?.sheetId ?? sheet.sheetId];
  if (found === undefined) throw new Error(`The spreadsheet has no sheet ${sheet.title}`);
  return found;
}

function columnOf({ sheet, columns }: Place, field: string): number {
  const column = columns.get(field);
  if (column === undefined) throw new Error(`${sheet.title} has no column for ${field}`);
  return column;
}

/** What the package calls a connection that broke, or was not answered. */
const LOST = new Set(["NetworkError", "TimeoutError"]);

/** What the server refuses is told as by the port of spreadsheets. */
export async function told<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    const status = (error as { readonly response?: { readonly status?: number } }).response?.status;
    const isLost = error instanceof Error && LOST.has(error.name);
    if (status === undefined && !isLost) throw error;
    throw new SheetsApiError(error instanceof Error ? error.message : String(error), status, { cause: error });
  }
}
