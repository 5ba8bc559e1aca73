import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmulator } from "../../scripts/emulator/server.ts";
import { MOST_BODY_BYTES } from "../../scripts/emulator/serving/http.ts";
import { unsupportedMethods } from "../../scripts/emulator/serving/sheets-router.ts";
import { startTestServer, type TestServer } from "./client.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.emulator.close());

/** A request with headers that fetch does not let one set. */
const statusWith = (headers: Record<string, string>, path = "/") =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ port: server.emulator.port, host: "127.0.0.1", path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });

describe("the doors of the server", () => {
  it("a body beyond its bound is thrown away as it comes, and answered 413", { timeout: 60_000 }, async () => {
    const chunk = Buffer.alloc(1024 * 1024, "[");
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const path = "/v4/spreadsheets";
      const headers = { "content-length": String(MOST_BODY_BYTES + chunk.length), authorization: "Bearer a@x.example" };
      const port = server.emulator.port;
      const sent = request({ port, host: "127.0.0.1", method: "POST", path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject);
      let left = MOST_BODY_BYTES / chunk.length + 1;
      const more = (): void => {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        while (left-- > 0) if (!sent.write(chunk)) return void sent.once("drain", more);
        sent.end();
      };
      more();
    });
    expect(status).toBe(413);
    // Held, it would be all of it; what was read waits for its collection.
    expect(most - before).toBeLessThan(MOST_BODY_BYTES * 0.75);
  });

  it("a Host that is not this machine is turned away on every path", async () => {
    for (const path of ["/", "/v4/spreadsheets/x", "/spreadsheets/d/x/edit", "/emulator/spreadsheets/x/events"]) {
      expect(await statusWith({ host: "evil.example" }, path)).toBe(403);
    }
    expect(await statusWith({ host: "localhost" })).toBe(200);
  });

  it("a page of another origin is turned away", async () => {
    expect(await statusWith({ origin: "https://evil.example" })).toBe(403);
  });

  it("a taken port gives way to the next free one", async () => {
    const other = await startEmulator({ port: server.emulator.port });
    expect(other.port).toBeGreaterThan(server.emulator.port);
    await other.close();
  });
});

describe("errors", () => {
  it("no token is 401 with errors and a challenge", async () => {
    const response = await fetch(`${server.emulator.baseUrl}/v4/spreadsheets/x`);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    const { error } = (await response.json()) as { error: { status: string; errors: unknown[] } };
    expect(error).toMatchObject({ status: "UNAUTHENTICATED", errors: [{ reason: "required" }] });
  });

  it("an unknown spreadsheet is 404, with errors[] only for $.xgafv=1", async () => {
    const plain = await server.call("GET", "/v4/spreadsheets/nope");
    expect(plain.body).toEqual({
      error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" },
    });
    const old = await server.call("GET", "/v4/spreadsheets/nope?$.xgafv=1");
    expect(old.body["error"]).toMatchObject({ errors: [{ domain: "global", reason: "notFound" }] });
  });

  it("what is wrong with the body is said before what is not found", async () => {
    const { status, body } = await server.call("POST", "/v4/spreadsheets/nope:batchUpdate", {
      requests: [{ updateSheetProperties: { properties: { x: 1, title: 5 } } }],
      y: 2,
    });
    expect(status).toBe(400);
    expect(body["error"]).toMatchObject({
      message: [
        `Invalid JSON payload received. Unknown name "x" at 'requests[0].update_sheet_properties.properties': Cannot find field.`,
        `Invalid value at 'requests[0].update_sheet_properties.properties.title' (TYPE_STRING), 5`,
        `Invalid JSON payload received. Unknown name "y": Cannot find field.`,
      ].join("\n"),
      details: [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: { length: 3 } }],
    });
  });

  it.each([
    ["{", /^Invalid JSON payload received\. Unexpected token\./],
    [
      '{"majorDimension":"NOPE"}',
      /^Invalid value at 'data\.major_dimension' \(type\.googleapis\.com\/google\.apps\.sheets\.v4\.Dimension\), "NOPE"$/,
    ],
    [
      '{"values":["a"]}',
      /^Invalid value at 'data\.values\[0\]' \(type\.googleapis\.com\/google\.protobuf\.ListValue\), "a"$/,
    ],
    ['{"x":1}', /^Invalid JSON payload received\. Unknown name "x" at 'data': Cannot find field\.$/],
  ])("the body %s is refused", async (body, message) => {
    const answer = await server.call("PUT", "/v4/spreadsheets/nope/values/A1?valueInputOption=RAW", body);
    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(message);
  });

  it("an unknown parameter and an unknown value of one are refused", async () => {
    const unknown = await server.call("GET", "/v4/spreadsheets/nope?x=1");
    expect(unknown.message).toBe(
      `Invalid JSON payload received. Unknown name "x": Cannot bind query parameter. Field 'x' could not be found in request message.`,
    );
    const value = await server.call("GET", "/v4/spreadsheets/nope/values/A1?valueRenderOption=NOPE");
    expect(value.message).toBe(
      `Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "NOPE"`,
    );
  });

  it("every method of Sheets that the discovery document names is answered", () =>
    expect(unsupportedMethods.filter((name) => name.startsWith("sheets."))).toEqual([]));
});

describe("addresses as clients write them", () => {
  it("slashes, colons and unescaped ranges are understood", async () => {
    const { id } = await server.create({ sheets: [{ properties: { title: "n" } }] });
    const root = `/v4/spreadsheets/${id}`;
    expect((await server.call("GET", `${root}/`)).status).toBe(200);
    expect((await server.call("POST", `${root}/:batchUpdate`, { requests: [{ addSheet: {} }] })).status).toBe(200);
    const clear = await server.call("POST", `${root}/values/'n'!2:10:clear`);
    expect(clear.body).toEqual({ spreadsheetId: id, clearedRange: "n!A2:Z10" });
    const append = await server.call("POST", `${root}/values/n%21A1%3Aappend?valueInputOption=RAW`, { values: [[1]] });
    expect(append.status).toBe(200);
  });

  it("proto names, lone objects for lists and numbers as text are understood", async () => {
    const { batch } = await server.create();
    const answer = await batch({ add_sheet: { properties: { sheet_id: "7", title: "x" } } } as never);
    expect(answer.body["replies"]).toMatchObject([{ addSheet: { properties: { sheetId: 7 } } }]);
  });
});

describe("what tests may ask", () => {
  it("calls are counted with method, path and status", async () => {
    server.emulator.resetCalls();
    await server.call("GET", "/v4/spreadsheets/nope?fields=sheets");
    await fetch(`${server.emulator.baseUrl}/`);
    expect(server.emulator.calls()).toEqual([{ method: "GET", path: "/v4/spreadsheets/nope", status: 404 }]);
  });

  it("listeners hear of writes that change something, and of no others", async () => {
    const heard: unknown[] = [];
    const { id, write } = await server.create();
    await new Promise((resolve) => setImmediate(resolve));
    const stop = server.emulator.onChange((change) => heard.push(change));
    await write("A1", [["x"]], "RAW", "a@x.example");
    await write("A1", [["x"]], "RAW", "b@x.example");
    stop();
    await write("A1", [["y"]], "RAW", "c@x.example");
    expect(heard).toEqual([{ spreadsheetId: id, user: "a@x.example" }]);
  });
});

describe("pages", () => {
  it("text from a spreadsheet is text", async () => {
    const { id } = await server.create({ properties: { title: "<img src=x onerror=alert(1)>\"'" } });
    for (const path of ["/", `/spreadsheets/d/${id}/edit`]) {
      const response = await fetch(server.emulator.baseUrl + path);
      const text = await response.text();
      expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;");
      expect(text).not.toContain("<img src=x");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    }
  });

  it("an unknown page is 404", async () => {
    expect((await fetch(`${server.emulator.baseUrl}/spreadsheets/d/nope/edit`)).status).toBe(404);
    expect((await fetch(`${server.emulator.baseUrl}/emulator/grid/../server.ts`)).status).toBe(404);
  });

  it("a change reaches an open stream within a second", async () => {
    const { id, write } = await server.create();
    const stop = new AbortController();
    const stream = await fetch(`${server.emulator.baseUrl}/emulator/spreadsheets/${id}/events`, {
      signal: stop.signal,
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const begun = performance.now();
    await write("A1", [["x"]], "RAW", "a@x.example");
    const { value } = (await reader?.read()) ?? {};
    expect(value).toBe('event: change\ndata: {"user":"a@x.example","sheetIds":[0]}\n\n');
    expect(performance.now() - begun).toBeLessThan(1000);
    stop.abort();
  });
});
