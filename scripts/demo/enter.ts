/** Types the example bloc into its spreadsheet, as its people would: values as entered, by header. */
import type { Sheets } from "../../functions/ports.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { TypedSheets } from "../../sheets-schema/workbook.ts";
import { addRows, cellsByKey, openDocument, type TypedRow, type Typist, typeCells } from "../enter-rows.ts";
import type { DemoBloc } from "./index.ts";

/** Sheets whose rows the program makes: people fill them afterwards. */
const FILLED_LATER = new Set(["handIns", "reports"]);

/** Enters the lists: settings, members, criteria, calendar and what the members did. */
export async function enterLists(spreadsheetId: string, bloc: DemoBloc, sheets: Sheets, typist: Typist): Promise<void> {
  const workbook = readWorkbook(await sheets.read(spreadsheetId));
  const document = await openDocument(spreadsheetId, typist);
  for (const [name, rows] of Object.entries(bloc.sheets)) {
    if (FILLED_LATER.has(name)) continue;
    const parsed = workbook.sheets[name as keyof TypedSheets] as unknown as ParsedSheet;
    if (name === "settings") await typeCells(document, cellsByKey(parsed, rows as readonly TypedRow[], ["name"]));
    else await addRows(document, parsed, rows as readonly TypedRow[]);
  }
}

/** Enters what belongs to rows of the program: forms, hand-ins and reports. */
export async function enterForms(spreadsheetId: string, bloc: DemoBloc, sheets: Sheets, typist: Typist): Promise<void> {
  const workbook = readWorkbook(await sheets.read(spreadsheetId));
  const ofList = (name: "handIns" | "reports", key: readonly string[]) =>
    cellsByKey(workbook.sheets[name] as unknown as ParsedSheet, (bloc.sheets[name] ?? []) as readonly TypedRow[], key);
  const ofForms = [...bloc.forms].flatMap(([member, entries]) => {
    const form = workbook.forms.get(member) as unknown as ParsedSheet | undefined;
    if (form === undefined) throw new Error(`The example has entries for ${member}, which has no form`);
    const rows = [...entries].map(([code, entry]): TypedRow => ({ code, ...(entry as TypedRow) }));
    return cellsByKey(form, rows, ["code"]);
  });
  await typeCells(await openDocument(spreadsheetId, typist), [
    ...ofList("handIns", ["milestone", "member"]),
    ...ofList("reports", ["member", "period", "item"]),
    ...ofForms,
  ]);
}
