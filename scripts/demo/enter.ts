/** Types the example bloc into its spreadsheet through the API, as its people would: values as entered, by header. */
import type { OAuth2Client } from "google-auth-library";
import { sheets as sheetsApi } from "googleapis/build/src/apis/sheets/index.js";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import type { Sheets } from "../../functions/ports.ts";
import { columnLetter } from "../../sheets-schema/a1.ts";
import { isoDateToSerial } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { type Request, updateCells } from "../../sheets-schema/template/requests.ts";
import type { TypedSheets } from "../../sheets-schema/workbook.ts";
import type { DemoBloc } from "./index.ts";
import type { DemoCell } from "./rows.ts";

type Entry = Readonly<Record<string, DemoCell>>;

/** A person who types: a server that speaks the API, and a token. */
export interface Typist {
  readonly address: string;
  readonly token: string;
}

/** Sheets whose rows the program makes: people fill them afterwards. */
const FILLED_LATER = new Set(["handIns", "reports"]);

/** Enters the lists: settings, members, criteria, calendar and what the members did. */
export async function enterLists(spreadsheetId: string, bloc: DemoBloc, sheets: Sheets, typist: Typist): Promise<void> {
  const workbook = readWorkbook(await sheets.read(spreadsheetId));
  const data = Object.entries(bloc.sheets).flatMap(([name, rows]) => {
    if (FILLED_LATER.has(name)) return [];
    const parsed = workbook.sheets[name as keyof TypedSheets] as unknown as ParsedSheet;
    if (name === "settings") return filled(parsed, rows as readonly Entry[], ["name"]);
    return (rows as readonly Entry[]).flatMap((entry, index) => cells(parsed, parsed.headerRow + 1 + index, entry));
  });
  await type(spreadsheetId, data, typist);
}

/** Enters what belongs to rows of the program: forms, hand-ins and reports. */
export async function enterForms(spreadsheetId: string, bloc: DemoBloc, sheets: Sheets, typist: Typist): Promise<void> {
  const workbook = readWorkbook(await sheets.read(spreadsheetId));
  await type(
    spreadsheetId,
    [
      ...filled(parsedOf(workbook, "handIns"), (bloc.sheets.handIns ?? []) as readonly Entry[], [
        "milestone",
        "member",
      ]),
      ...filled(parsedOf(workbook, "reports"), (bloc.sheets.reports ?? []) as readonly Entry[], [
        "member",
        "period",
        "item",
      ]),
      ...[...bloc.forms].flatMap(([member, entries]) => {
        const form = workbook.forms.get(member) as unknown as ParsedSheet | undefined;
        if (form === undefined) throw new Error(`The example has entries for ${member}, which has no form`);
        return filled(
          form,
          [...entries].map(([code, entry]): Entry => ({ code, ...(entry as Entry) })),
          ["code"],
        );
      }),
    ],
    typist,
  );
}

const parsedOf = (workbook: Workbook, name: keyof TypedSheets) => workbook.sheets[name] as unknown as ParsedSheet;

interface Value {
  readonly sheetId: number;
  /** Zero-based. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly range: string;
  readonly cell: DemoCell;
}

/** Each entry at the row that bears its key. */
function filled(parsed: ParsedSheet, entries: readonly Entry[], key: readonly string[]): Value[] {
  const keyOf = (of: (field: string) => unknown): string => key.map((field) => String(of(field) ?? "")).join("\n");
  const rows = new Map(parsed.rows.map((row: ParsedRow) => [keyOf((field) => row.values[field]), row.rowNumber]));
  return entries.flatMap((entry) => {
    const rowNumber = rows.get(keyOf((field) => entry[field]));
    if (rowNumber === undefined)
      throw new Error(`${parsed.sheet.title}: no row for ${key.map((field) => entry[field]).join(" ")}`);
    return cells(
      parsed,
      rowNumber,
      Object.fromEntries(Object.entries(entry).filter(([field]) => !key.includes(field))),
    );
  });
}

function cells(parsed: ParsedSheet, rowNumber: number, entry: Entry): Value[] {
  return Object.entries(entry).map(([field, cell]) => {
    const column = parsed.columns.get(field);
    if (column === undefined) throw new Error(`${parsed.sheet.title} has no column for ${field}`);
    const title = parsed.grid?.title.replaceAll("'", "''");
    return {
      sheetId: parsed.grid?.sheetId ?? 0,
      rowIndex: rowNumber - 1,
      columnIndex: column,
      range: `'${title}'!${columnLetter(column)}${rowNumber}`,
      cell,
    };
  });
}

async function type(spreadsheetId: string, data: readonly Value[], { address, token }: Typist): Promise<void> {
  const api = sheetsApi({ version: "v4", auth: givenToken(token) as OAuth2Client, rootUrl: `${address}/` });
  const entered = data.flatMap(({ range, cell }) => (typeof cell === "object" ? [] : [{ range, values: [[cell]] }]));
  await api.spreadsheets.values.batchUpdate({
    spreadsheetId,
    requestBody: { valueInputOption: "USER_ENTERED", data: entered },
  });
  // A cell that became a date brings the format of a date along, as a pasted one does.
  const requests = data.flatMap(({ cell, sheetId, rowIndex, columnIndex }) =>
    typeof cell === "object" ? [dateCell(sheetId, rowIndex, columnIndex, cell.date)] : [],
  );
  if (requests.length > 0) await api.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
}

const dateCell = (sheetId: number, rowIndex: number, columnIndex: number, date: string): Request => {
  const userEnteredFormat = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
  const cell = { userEnteredValue: { numberValue: isoDateToSerial(date) }, userEnteredFormat };
  return updateCells(sheetId, rowIndex, columnIndex, [[cell]], "userEnteredValue,userEnteredFormat.numberFormat");
};
