/** The Sheets port against a server that fails on purpose: what is tried again, what is not, and what is said. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
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
  return { sheets, seen, address };
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

describe("a call", () => {
  it("makes no attempt that could end beyond its budget", async () => {
    const { seen, address } = await failing({ status: 503 });
    const patient = { auth: givenToken("x"), address, pausesMs: [1, 1, 60_000], timeoutMs: 300, budgetMs: 5_000 };
    await failureOf(googleSheets(patient).read("1a"));
    expect(seen).toHaveLength(3);
  });
});

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
      "spreadsheetId,properties(title,locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,protectedRanges(protectedRangeId,description,range,warningOnly,editors,unprotectedRanges),data(startRow,startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(effectiveValue,hyperlink,textFormatRuns(format(link(uri))),chipRuns(chip(personProperties(email),richLinkProperties(uri))),effectiveFormat(numberFormat(type))))))",
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
