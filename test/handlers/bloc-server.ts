/** A small bloc on an embedded server, as its people would have it before or after the first run. */
import { type BlocOnServer, blocOnServer } from "../../scripts/bench/bloc-on-server.ts";
import type { Emulator } from "../../scripts/emulator/server.ts";
import { type Cell, type Grid, textOf } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { type Json, openSpreadsheet, rowsOf, type TestServer, type TestSpreadsheet } from "../emulator/client.ts";

export interface ServedBloc extends BlocOnServer {
  /** The same spreadsheet, as its owner types in it. */
  readonly owner: TestSpreadsheet;
  workbook(): Promise<Workbook>;
  grid(title: string): Promise<Grid>;
  /** The lines of the sheet of issues. */
  issues(): Promise<string>;
  /** The cell of a field in the row whose `key` field reads `value`. */
  cell(title: string, field: string, key: string, value: string): Promise<Cell>;
}

/** Three members and six criteria, in ten sections at most; the forms are made and filled by a first run. */
export async function aServedBloc(server: Emulator): Promise<ServedBloc> {
  const bloc = await blocOnServer(server, { members: 3, criteria: 6 });
  await bloc.refresh();
  await bloc.typeForms();
  await bloc.refresh();
  const workbook = async () => readWorkbook(await bloc.context.sheets.read(bloc.spreadsheetId));
  const grid = async (title: string): Promise<Grid> => {
    const found = (await workbook()).spreadsheet.grids.find((each) => each.title === title);
    if (found === undefined) throw new Error(`no sheet ${title}`);
    return found;
  };
  return {
    ...bloc,
    owner: openSpreadsheet(callerOf(server), bloc.spreadsheetId),
    workbook,
    grid,
    issues: async () => (await grid("Việc cần xử lý")).rows.map((row) => row.map(textOf).join(" | ")).join("\n"),
    async cell(title, field, key, value) {
      const parsed = sheetOf(await workbook(), title);
      return parsed.rows.find(({ values }) => values[key] === value)?.cells[field];
    },
  };
}

/** Requests as a person's typing and editing makes them. */
export const deleteSheet = (sheetId: number) => ({ deleteSheet: { sheetId } });
export const insertRow = (sheetId: number, at: number) => ({
  insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + 1 } },
});
export const setText = (sheetId: number, row: number, column: number, ...texts: (string | number)[]) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: rowsOf([texts]),
    fields: "userEnteredValue",
  },
});

export function sheetOf({ sheets, forms }: Workbook, title: string): ParsedSheet {
  const all = [...Object.values(sheets), ...forms.values()] as unknown as ParsedSheet[];
  const found = all.find(({ grid }) => grid?.title === title);
  if (found === undefined) throw new Error(`no sheet ${title}`);
  return found;
}

/** Calls as the owner of the file, whom no protection stops; a refusal fails the test. */
const callerOf =
  ({ baseUrl }: Emulator): TestServer["call"] =>
  async (method, path, body, person = "robot@khoi.example") => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${person}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Json & { readonly error?: { readonly message: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.error?.message}`);
    return { status: response.status, body: answer, message: undefined };
  };
