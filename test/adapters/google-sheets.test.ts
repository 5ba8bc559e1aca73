/** The Sheets port against a server that fails on purpose: what is tried again, what is not, and what is said. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { toSpreadsheet } from "../../functions/adapters/google-answer.ts";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { SheetsApiError } from "../../functions/ports.ts";

type Reply = { readonly status: number; readonly message?: string } | "hang up" | "hang";

interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly token: string | undefined;
  readonly body: unknown;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const SPREADSHEET = { spreadsheetId: "id", properties: { title: "Khối" }, sheets: [] };

/** A port to a server that gives `replies` one after another, the last of them from then on. */
async function failing(...replies: readonly Reply[]) {
  const seen: Seen[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    seen.push({
      method: request.method ?? "",
      url,
      token: request.headers.authorization,
      body: text === "" ? undefined : JSON.parse(text),
    });
    const reply = replies[seen.length - 1] ?? replies.at(-1) ?? { status: 200 };
    if (reply === "hang") return;
    if (reply === "hang up") {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { "content-type": "application/json" });
    const { status, message = "Sai." } = reply;
    const whole = request.method === "GET" ? SPREADSHEET : { updatedSpreadsheet: SPREADSHEET, spreadsheetId: "new" };
    response.end(JSON.stringify(status === 200 ? whole : { error: { code: status, message, status: "BAD" } }));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sheets = googleSheets({ auth: givenToken("robot@khoi.example"), address, pausesMs: [2, 4, 8], timeoutMs: 300 });
  return { sheets, seen };
}

/** The error of a call that must fail, as status and text. */
async function failureOf(call: Promise<unknown>): Promise<readonly [number | undefined, string]> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof SheetsApiError)) throw error;
    return [error.status, error.message];
  }
  throw new Error("The call did not fail");
}

const REQUESTS = [{ deleteSheet: { sheetId: 5 } }];

describe("read", () => {
  it.each<[string, Reply]>([
    ["429", { status: 429 }],
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["503", { status: 503 }],
    ["a lost connection", "hang up"],
    ["no answer in time", "hang"],
  ])("is tried again after %s", async (_, reply) => {
    const { sheets, seen } = await failing(reply, reply, { status: 200 });
    expect((await sheets.read("id")).title).toBe("Khối");
    expect(seen).toHaveLength(3);
  });

  it.each([400, 401, 403, 404])("is not tried again after %i", async (status) => {
    const { sheets, seen } = await failing({ status, message: "Requested entity was not found." });
    expect(await failureOf(sheets.read("id"))).toEqual([status, "Requested entity was not found."]);
    expect(seen).toHaveLength(1);
  });

  it("gives up after the last pause, with the last answer", async () => {
    const { sheets, seen } = await failing({ status: 503, message: "The service is currently unavailable." });
    expect(await failureOf(sheets.read("id"))).toEqual([503, "The service is currently unavailable."]);
    expect(seen).toHaveLength(4);
  });

  it("asks for values, formats, links, merged cells, protection, what columns are, and no more", async () => {
    const { sheets, seen } = await failing({ status: 200 });
    await sheets.read("id");
    const [request] = seen;
    expect(request?.token).toBe("Bearer robot@khoi.example");
    expect(request?.url.pathname).toBe("/v4/spreadsheets/id");
    expect(request?.url.searchParams.get("prettyPrint")).toBe("false");
    expect(request?.url.searchParams.get("fields")).toBe(
      "spreadsheetId,properties(title,locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,protectedRanges(protectedRangeId,range,warningOnly,editors,unprotectedRanges),data(startRow,startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(effectiveValue,hyperlink,effectiveFormat(numberFormat(type))))))",
    );
  });

  it("where no server is, fails at once and without a status", async () => {
    const sheets = googleSheets({ auth: givenToken("x"), address: "http://127.0.0.1:9", pausesMs: [60_000] });
    const [status] = await failureOf(sheets.read("id"));
    expect(status).toBeUndefined();
  });
});

describe("write", () => {
  it("asks for the whole spreadsheet back, in the same call", async () => {
    const { sheets, seen } = await failing({ status: 200 });
    expect((await sheets.write("id", REQUESTS)).title).toBe("Khối");
    expect(seen.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      "POST /v4/spreadsheets/id:batchUpdate",
    ]);
    expect(seen[0]?.body).toEqual({
      requests: REQUESTS,
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
    });
    expect(seen[0]?.url.searchParams.get("fields")).toMatch(/^updatedSpreadsheet\(spreadsheetId,.*\)$/);
  });

  it("is tried again after 429, which did nothing", async () => {
    const { sheets, seen } = await failing({ status: 429 }, { status: 200 });
    await sheets.write("id", REQUESTS);
    expect(seen).toHaveLength(2);
  });

  it.each<[string, Reply, number | undefined]>([
    ["500", { status: 500 }, 500],
    ["503", { status: 503 }, 503],
    ["a lost connection", "hang up", undefined],
    ["no answer in time", "hang", undefined],
    ["400", { status: 400 }, 400],
  ])("is not tried again after %s: it may have happened", async (_, reply, expected) => {
    const { sheets, seen } = await failing(reply, { status: 200 });
    const [status] = await failureOf(sheets.write("id", REQUESTS));
    expect(status).toBe(expected);
    expect(seen).toHaveLength(1);
  });
});

describe("create", () => {
  it("is not tried again after 503: a second spreadsheet might be made", async () => {
    const { sheets, seen } = await failing({ status: 503 }, { status: 200 });
    expect((await failureOf(sheets.create("Khối", "vi_VN", "Asia/Ho_Chi_Minh")))[0]).toBe(503);
    expect(seen).toHaveLength(1);
  });

  it("answers the id", async () => {
    const { sheets, seen } = await failing({ status: 200 });
    expect(await sheets.create("Khối", "vi_VN", "Asia/Ho_Chi_Minh")).toBe("new");
    expect(seen[0]?.body).toEqual({ properties: { title: "Khối", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" } });
  });
});

describe("toSpreadsheet", () => {
  const cellOf = (cell: object): unknown =>
    toSpreadsheet({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] }).grids[0]?.rows[0]?.[0];
  const number = (numberValue: number, type?: string) => ({
    effectiveValue: { numberValue },
    ...(type === undefined ? {} : { effectiveFormat: { numberFormat: { type } } }),
  });

  it.each<[string, object, unknown]>([
    ["a number", number(3.5), 3.5],
    ["0", number(0), 0],
    ["a number shown as text, money or with an exponent", number(3.5, "CURRENCY"), 3.5],
    ["a number in a text cell", number(3.5, "TEXT"), 3.5],
    ["a date", number(45_354, "DATE"), { number: 45_354, format: "DATE" }],
    ["a time", number(0.5, "TIME"), { number: 0.5, format: "TIME" }],
    ["a moment", number(45_354.5, "DATE_TIME"), { number: 45_354.5, format: "DATE_TIME" }],
    ["a share", number(0.965, "PERCENT"), { number: 0.965, format: "PERCENT" }],
    ["a share over the years of a calendar", number(5_000_000, "PERCENT"), { number: 5_000_000, format: "PERCENT" }],
    ["a telephone number in a column of dates", number(912_345_678, "DATE"), 912_345_678],
    ["a number before the calendar", number(-5, "DATE"), -5],
    ["the last day of the calendar", number(2_958_465, "DATE"), { number: 2_958_465, format: "DATE" }],
    ["a text", { effectiveValue: { stringValue: "Đã nộp" } }, "Đã nộp"],
    ["an empty text", { effectiveValue: { stringValue: "" } }, undefined],
    ["true", { effectiveValue: { boolValue: true } }, true],
    ["false", { effectiveValue: { boolValue: false } }, false],
    ["a failed formula", { effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } } }, { error: "#DIV/0!" }],
    ["a failure of a new kind", { effectiveValue: { errorValue: { type: "LOADING" } } }, { error: "#ERROR!" }],
    [
      "a linked text",
      { effectiveValue: { stringValue: "KH" }, hyperlink: "https://x.example" },
      { text: "KH", link: "https://x.example" },
    ],
    ["a format alone", { effectiveFormat: { numberFormat: { type: "DATE" } } }, undefined],
  ])("reads %s", (_, cell, expected) => expect(cellOf(cell)).toEqual(expected));

  it("fills what lies before the first cell of a block, and drops blank ends", () => {
    const values = [{ effectiveValue: { stringValue: "x" } }, {}];
    const { grids } = toSpreadsheet({
      sheets: [{ data: [{ startRow: 1, startColumn: 1, rowData: [{ values }, {}, {}] }] }],
    });
    expect(grids[0]?.rows).toEqual([[], [undefined, "x"]]);
  });

  it("reads an answer in which everything is missing", () => {
    expect(toSpreadsheet({})).toEqual({ spreadsheetId: "", title: "", locale: "", timeZone: "", grids: [] });
    expect(toSpreadsheet({ sheets: [{}] }).grids).toEqual([
      { sheetId: 0, title: "", hidden: false, rowCount: 0, columnCount: 0, rows: [], protectedRanges: [] },
    ]);
  });

  it("reads merged blocks, whose bounds at 0 the answer leaves out, and none where there are none", () => {
    const block = { startRowIndex: 1, endRowIndex: 4, endColumnIndex: 1 };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, merges: [block] }, { merges: [] }] });
    expect(grids[0]?.merges).toEqual([{ sheetId: 3, ...block }]);
    expect(grids[1]).not.toHaveProperty("merges");
  });

  it("thousands of formatted rows without a value below the last are no rows", () => {
    const blank = { values: [{ effectiveFormat: { numberFormat: { type: "TEXT" } } }] };
    const rowData = [{ values: [{ effectiveValue: { stringValue: "x" } }] }, ...Array(5_000).fill(blank)];
    expect(toSpreadsheet({ sheets: [{ data: [{ rowData }] }] }).grids[0]?.rows).toEqual([["x"]]);
  });

  it("reads protected ranges with sorted editors", () => {
    const range = { protectedRangeId: 7, range: { sheetId: 3, startRowIndex: 1 }, editors: { users: ["b@x", "a@x"] } };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, protectedRanges: [range] }] });
    expect(grids[0]?.protectedRanges).toEqual([
      { protectedRangeId: 7, range: { sheetId: 3, startRowIndex: 1 }, warningOnly: false, editors: ["a@x", "b@x"] },
    ]);
  });

  it("a range that only warns has no editors, although its owner is answered as one", () => {
    const range = { protectedRangeId: 7, range: { sheetId: 3 }, warningOnly: true, editors: { users: ["owner@x"] } };
    const { grids } = toSpreadsheet({ sheets: [{ properties: { sheetId: 3 }, protectedRanges: [range] }] });
    expect(grids[0]?.protectedRanges[0]?.editors).toEqual([]);
  });
});
