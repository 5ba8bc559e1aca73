/** A synthetic bloc on an embedded server, and the calls that runs over it make. */

import { readConfig } from "../../functions/config.ts";
import { type Context, contextOf } from "../../functions/context.ts";
import { cellData } from "../../functions/core/cells-to-write/column-requests.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import type { Sheets } from "../../functions/ports.ts";
import type { Cell, Grid } from "../../sheets-schema/cells/cell.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { type Request, updateCells } from "../../sheets-schema/template/requests.ts";
import { templateRequests } from "../../sheets-schema/template/template.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import type { Emulator } from "../emulator/server.ts";
import { type BlocSize, syntheticBloc } from "./synthetic-bloc.ts";

/** Calls to the spreadsheet API by what they were for; those that change who may type are apart. */
export interface Calls {
  readonly reads: number;
  readonly writes: number;
  readonly protections: number;
}

export interface BlocOnServer {
  readonly spreadsheetId: string;
  readonly context: Context;
  /** One run; answers the calls that it made. */
  refresh(): Promise<Calls>;
  /** Fills in every score form, which the first run has made. */
  typeForms(): Promise<void>;
  /** A person changes one score of the first member. */
  typeOneScore(score: number): Promise<void>;
  /** The first member confirms that it has handed in its form. */
  handIn(): Promise<void>;
}

/** Makes the spreadsheet from the template and types the lists; the first run is then to make the forms. */
export async function blocOnServer({ baseUrl }: Pick<Emulator, "baseUrl">, size: BlocSize): Promise<BlocOnServer> {
  const config = readConfig({
    SHEETS_ADDRESS: baseUrl,
    ROBOT_ACCOUNT: "robot@khoi.example",
    CLOCK_START: "2024-11-25T07:30",
  });
  const context = contextOf(config, { info: () => undefined, error: () => undefined });
  const { sheets } = context;
  const spreadsheetId = await sheets.create(`${size.members} × ${size.criteria}`, "vi_VN", "Asia/Ho_Chi_Minh");
  await sheets.write(spreadsheetId, templateRequests(await sheets.read(spreadsheetId)));
  const listIds = new Set<number>(Object.values(typedSheets).map(({ sheetId }) => sheetId));
  const lists = syntheticBloc(size, false).grids.filter(({ sheetId }) => listIds.has(sheetId));
  await sheets.write(
    spreadsheetId,
    lists.flatMap((grid) => typing(grid)),
  );

  return {
    spreadsheetId,
    context,
    async refresh() {
      const { counted, calls } = countingCalls(sheets);
      await refresh({ ...context, sheets: counted }, spreadsheetId);
      return calls();
    },
    async typeForms() {
      const forms = syntheticBloc(size).grids.filter(({ sheetId }) => sheetId >= scoreForm.sheetId);
      await sheets.write(
        spreadsheetId,
        forms.flatMap((form) => typing(form, FORM_COLUMNS)),
      );
    },
    async typeOneScore(score) {
      const column = columnIndexOf(scoreForm, "selfScore");
      await sheets.write(spreadsheetId, [typed(formSheetId("DV1"), 2, column, score)]);
    },
    async handIn() {
      const { handIns } = typedSheets;
      const entries = { state: "Đã nộp", approvedBy: "Thủ trưởng", number: "1-BC/DV1", handedInBy: "Nguyễn Văn A" };
      const cells = Object.entries(entries).map(([field, text]) =>
        typed(handIns.sheetId, 1, columnIndexOf(handIns, field as keyof typeof entries), text),
      );
      await sheets.write(spreadsheetId, cells);
    },
  };
}

/** What puts one value into one cell; row and column from 0. */
const typed = (sheetId: number, row: number, column: number, value: Cell): Request =>
  updateCells(sheetId, row, column, [[cellData(value)]], "userEnteredValue");

const FORM_COLUMNS = (["target", "result", "selfScore", "evidence"] as const).map((field) =>
  columnIndexOf(scoreForm, field),
);

/** What puts the rows under the headers into the cells that are theirs, column by column. */
function typing(
  { sheetId, rows }: Grid,
  columns: readonly number[] = (rows[0] ?? []).map((_, index) => index),
): Request[] {
  const [, ...entries] = rows;
  const filled = columns.filter((column) => entries.some((row) => row[column] !== undefined));
  return filled.map((column) =>
    updateCells(
      sheetId,
      1,
      column,
      entries.map((row) => [cellData(row[column])]),
      "userEnteredValue",
    ),
  );
}

/** `sheets` with its calls counted. */
function countingCalls(sheets: Sheets): { readonly counted: Sheets; readonly calls: () => Calls } {
  const calls = { reads: 0, writes: 0, protections: 0 };
  const isProtection = (request: Request): boolean =>
    Object.keys(request).every((kind) => /ProtectedRange$/.test(kind));
  return {
    calls: () => ({ ...calls }),
    counted: {
      ...sheets,
      read(spreadsheetId) {
        calls.reads += 1;
        return sheets.read(spreadsheetId);
      },
      write(spreadsheetId, requests) {
        calls[requests.every(isProtection) ? "protections" : "writes"] += 1;
        return sheets.write(spreadsheetId, requests);
      },
    },
  };
}
