/**
 * The servers that the same expectations are held against: the embedded one always, and Google's where
 * SHEETS_TEST_SPREADSHEET_ID names a spreadsheet that GOOGLE_APPLICATION_CREDENTIALS may edit.
 * That spreadsheet has the locale en_US. Each case gets a sheet of its own there, which is removed afterwards.
 */

import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { GoogleAuth } from "google-auth-library";
import { afterAll, beforeAll, describe } from "vitest";
import { type Answer, type Json, openSpreadsheet, startTestServer, type TestSpreadsheet } from "./client.ts";

const { SHEETS_TEST_SPREADSHEET_ID: ID, GOOGLE_APPLICATION_CREDENTIALS: CREDENTIALS } = process.env;

/** A sheet of 1000 × 26 cells, whose title needs no quotes in a range. */
export interface SheetUnderTest {
  readonly sheetId: number;
  readonly title: string;
  /** `A1` with the title before it. */
  at(range: string): string;
  write(range: string, values: readonly (readonly unknown[])[], option?: string): Promise<Answer>;
  /** The values of a range, as the query wants them. */
  values(range: string, query?: string): Promise<Json>;
  append(range: string, values: readonly (readonly unknown[])[], query?: string): Promise<Answer>;
}

export interface ApiUnderTest {
  /** `https://sheets.googleapis.com`, say. */
  readonly baseUrl: string;
  readonly spreadsheet: TestSpreadsheet;
  /** As the person whose spreadsheet it is; the path begins behind the spreadsheet's id. */
  call(method: string, path: string, body?: unknown, id?: string): Promise<Answer>;
  /** Adds a sheet of its own for a case, with this title or a drawn one. */
  sheet(title?: string): Promise<SheetUnderTest>;
}

interface Started {
  readonly baseUrl: string;
  readonly id: string;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

async function startEmbedded(): Promise<Started> {
  const { emulator, call, create } = await startTestServer();
  return { baseUrl: emulator.baseUrl, id: (await create()).id, call, stop: emulator.close };
}

async function startGoogle(): Promise<Started> {
  const baseUrl = "https://sheets.googleapis.com";
  const auth = new GoogleAuth({ scopes: ["https://www.googleapis.com/auth/spreadsheets"] });
  const call: Started["call"] = async (method, path, body) => {
    const headers = { authorization: `Bearer ${await auth.getAccessToken()}` };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(baseUrl + path, { method, headers, ...(body === undefined ? {} : { body: text }) });
    const answer = (await response.json()) as Json & { error?: { message: string } };
    if (response.status !== 429) return { status: response.status, body: answer, message: answer.error?.message };
    await pause(20_000);
    return call(method, path, body);
  };
  const { body } = await openSpreadsheet(call, ID ?? "").get("fields=properties.locale");
  const locale = body["properties"]?.["locale"];
  if (String(locale) !== "en_US") throw new Error(`The test spreadsheet's locale must be en_US, not ${locale}`);
  return { baseUrl, id: ID ?? "", call, stop: async () => undefined };
}

function openSheet(spreadsheet: TestSpreadsheet, call: ApiUnderTest["call"], sheetId: number, title: string) {
  const at = (range: string) => `${title}!${range}`;
  const sheet: SheetUnderTest = {
    sheetId,
    title,
    at,
    write: (range, values, option) => spreadsheet.write(at(range), values, option),
    values: async (range, query) => (await spreadsheet.read(at(range), query)).body["values"] as Json,
    append: (range, values, query = "") =>
      call("POST", `/values/${at(range)}:append?valueInputOption=RAW&${query}`, { values }),
  };
  return sheet;
}

function suite(start: () => Promise<Started>, cases: (api: ApiUnderTest) => void): void {
  let server: Started;
  let spreadsheet: TestSpreadsheet;
  const added: number[] = [];
  beforeAll(async () => {
    server = await start();
    spreadsheet = openSpreadsheet(server.call, server.id);
  });
  afterAll(async () => {
    if (added.length > 0) await spreadsheet.batch(added.map((sheetId) => ({ deleteSheet: { sheetId } })));
    await server.stop();
  });
  const call: ApiUnderTest["call"] = (method, path, body, id = server.id) =>
    server.call(method, `/v4/spreadsheets/${id}${path}`, body);
  cases({
    get baseUrl() {
      return server.baseUrl;
    },
    get spreadsheet() {
      return spreadsheet;
    },
    call,
    sheet: async (title = `Sheet${randomInt(1_000_000, 10_000_000)}`) => {
      const { body, message } = await spreadsheet.batch([{ addSheet: { properties: { title } } }]);
      if (message !== undefined) throw new Error(message);
      const sheetId = Number(body["replies"]?.[0]?.["addSheet"]?.["properties"]?.["sheetId"]);
      added.push(sheetId);
      return openSheet(spreadsheet, call, sheetId, title);
    },
  });
}

/** Runs the cases against the embedded server, and against Google where that is set up. */
export function eachApi(subject: string, cases: (api: ApiUnderTest) => void): void {
  describe(`${subject}: embedded`, () => suite(startEmbedded, cases));
  describe.skipIf(ID === undefined || CREDENTIALS === undefined)(`${subject}: Google`, { timeout: 300_000 }, () =>
    suite(startGoogle, cases),
  );
}
