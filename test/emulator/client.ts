/** A server in memory and a caller of it, for tests. */

import { type Emulator, type EmulatorOptions, startEmulator } from "../../scripts/emulator/server.ts";

export const OWNER = "truong@khoi.example";
export const OFFICER = "can-bo@so.example";

// Answers are looked at by the tests, which know their shape.
export interface Json {
  [name: string]: Json;
  [index: number]: Json;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
  /** `error.message`, or nothing. */
  readonly message: string | undefined;
}

export interface TestServer extends AsyncDisposable {
  readonly emulator: Emulator;
  call(method: string, path: string, body?: unknown, person?: string): Promise<Answer>;
  /** A new spreadsheet of the owner; with sheets if given. */
  create(body?: unknown): Promise<TestSpreadsheet>;
}

export interface TestSpreadsheet {
  readonly id: string;
  get(query?: string, person?: string): Promise<Answer>;
  batch(requests: readonly unknown[], person?: string): Promise<Answer>;
  read(range: string, query?: string): Promise<Answer>;
  /** The values of a range as they are shown. */
  values(range: string): Promise<Json>;
  write(range: string, values: readonly (readonly unknown[])[], option?: string, person?: string): Promise<Answer>;
}

export async function startTestServer(options: EmulatorOptions = {}): Promise<TestServer> {
  const emulator = await startEmulator({ now: () => new Date("2024-11-25T03:00:00Z"), ...options });
  const call: TestServer["call"] = async (method, path, body, person = OWNER) => {
    const response = await fetch(emulator.baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${person}` },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Json & { error?: { message: string } };
    return { status: response.status, body: answer, message: answer.error?.message };
  };
  return {
    emulator,
    call,
    create: async (body = {}) => {
      const { body: created } = await call("POST", "/v4/spreadsheets", body);
      return openSpreadsheet(call, String(created["spreadsheetId"]));
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}

export function openSpreadsheet(call: TestServer["call"], id: string): TestSpreadsheet {
  const root = `/v4/spreadsheets/${id}`;
  const read: TestSpreadsheet["read"] = (range, query = "") =>
    call("GET", `${root}/values/${encodeURIComponent(range)}?${query}`);
  return {
    id,
    read,
    get: (query = "", person) => call("GET", `${root}?${query}`, undefined, person),
    batch: (requests, person) => call("POST", `${root}:batchUpdate`, { requests }, person),
    values: async (range) => (await read(range)).body["values"] as Json,
    write: (range, values, option = "USER_ENTERED", person) =>
      call("PUT", `${root}/values/${encodeURIComponent(range)}?valueInputOption=${option}`, { values }, person),
  };
}

/** Rows of texts as the rowData of a request. */
export const rowsOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => ({
    values: row.map((value) => ({
      userEnteredValue: typeof value === "number" ? { numberValue: value } : { stringValue: value },
    })),
  }));

/** The first of a spreadsheet's sheets, as far as `fields` of it are asked for. */
export async function firstSheet(spreadsheet: TestSpreadsheet, fields: string): Promise<Record<string, unknown>> {
  const { body } = await spreadsheet.get(`fields=sheets(${fields})`);
  return (body["sheets"] as unknown as Record<string, unknown>[])[0] ?? {};
}

/** A rectangle of a sheet by half-open indexes, rows first. */
export const box = (
  sheetId: number,
  [startRowIndex, endRowIndex]: readonly [number, number],
  [startColumnIndex, endColumnIndex]: readonly [number, number],
) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

/** A sheet "S", 1, of 10 × 6 cells: a1 to c4 hold their own names in small letters, and row 1 is frozen. */
export async function namedCells(server: TestServer): Promise<TestSpreadsheet> {
  const gridProperties = { rowCount: 10, columnCount: 6, frozenRowCount: 1 };
  const spreadsheet = await server.create({ sheets: [{ properties: { sheetId: 1, title: "S", gridProperties } }] });
  await spreadsheet.write(
    "A1",
    [1, 2, 3, 4].map((row) => ["a", "b", "c"].map((column) => `${column}${row}`)),
  );
  return spreadsheet;
}

/** Whole rows of sheet 1, and whole columns, by half-open indexes. */
export const rows = (startIndex: number, endIndex: number) => ({ sheetId: 1, dimension: "ROWS", startIndex, endIndex });
export const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 1,
  dimension: "COLUMNS",
  startIndex,
  endIndex,
});
