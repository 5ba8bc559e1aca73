import { afterEach, describe, expect, it, vi } from "vitest";
import { BadRequest } from "../../functions/bad-request.ts";
import type { Context } from "../../functions/context.ts";
import {
  type Answer,
  endpoint,
  sheetsFailure,
  spreadsheetOf,
  spreadsheetOfBody,
} from "../../functions/handlers/endpoint.ts";
import { NotABlocError } from "../../functions/load-and-save.ts";
import { SheetsApiError } from "../../functions/ports.ts";
import { type Served, serve } from "./served.ts";

const open: Served[] = [];
afterEach(() => {
  for (const served of open.splice(0)) served.close();
});

/** An endpoint whose handler does `handle`, and the errors that it logged. */
async function anEndpoint(method: "GET" | "POST", handle: () => Promise<Answer>) {
  const errors: string[] = [];
  const log = { info: () => undefined, error: (message: string) => void errors.push(message) };
  const served = await serve(endpoint(method, { log }, handle));
  open.push(served);
  return { served, errors };
}

const failing = (error: unknown) => async (): Promise<Answer> => {
  throw error;
};

describe("an endpoint", () => {
  it("answers JSON, and nobody keeps or guesses it", async () => {
    const { served } = await anEndpoint("POST", async () => ({ json: { done: true } }));
    const response = await served.post({});
    expect([response.status, await response.json()]).toEqual([200, { done: true }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("answers bytes as they are", async () => {
    const body = new Uint8Array([0, 255, 128]);
    const { served } = await anEndpoint("GET", async () => ({ body, headers: { "content-type": "application/x" } }));
    const response = await served.get();
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 128]);
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"])("for POST refuses %s", async (method) => {
    const handle = vi.fn(async (): Promise<Answer> => ({ json: {} }));
    const { served } = await anEndpoint("POST", handle);
    const response = await fetch(served.url, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(handle).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, number, string]>([
    ["a bad request", new BadRequest("format must be one of xlsx"), 400, "format must be one of xlsx"],
    ["no bloc", new NotABlocError("Bảng tính “Thu chi” không phải …"), 422, "Bảng tính “Thu chi” không phải …"],
    [
      "a spreadsheet that there is not",
      new SheetsApiError("Requested entity was not found.", 404),
      502,
      "Không có bảng tính với mã này. Đề nghị kiểm tra lại mã trong địa chỉ của bảng tính.",
    ],
  ])("%s is a sentence to the caller and a line in the log", async (_, error, status, sentence) => {
    const { served, errors } = await anEndpoint("POST", failing(error));
    const response = await served.post({});
    expect([response.status, await response.json()]).toEqual([status, { error: sentence }]);
    expect(errors).toEqual([sentence]);
  });

  it("a mistake of our own is 500, and tells the caller nothing of it", async () => {
    const { served, errors } = await anEndpoint("POST", failing(new Error("secret detail")));
    const response = await served.post({});
    const error = "Hệ thống gặp lỗi. Đề nghị báo người quản trị hệ thống; kết quả đang có được giữ nguyên.";
    expect([response.status, await response.json()]).toEqual([500, { error }]);
    expect(errors[0]).toMatch(/^Error: secret detail\n\s+at /);
  });
});

describe("sheetsFailure", () => {
  it.each([
    [404, /Không có bảng tính với mã này/],
    [403, /Không có quyền mở bảng tính.*chia sẻ/],
    [401, /chưa đăng nhập được/],
    [429, /quá nhiều lượt gọi/],
    [undefined, /Không kết nối được máy chủ bảng tính/],
    [503, /Máy chủ bảng tính báo lỗi 503/],
  ])("%s has one sentence with the way out", (status, sentence) => {
    expect(sheetsFailure(new SheetsApiError("The service is currently unavailable.", status))).toMatch(sentence);
  });
});

describe("spreadsheetOf", () => {
  const context = (...spreadsheetIds: string[]): Pick<Context, "spreadsheetIds"> => ({ spreadsheetIds });

  it.each<[unknown, string[], string]>([
    ["b", ["a", "b"], "b"],
    [undefined, ["a"], "a"],
  ])("%j means one of %j", (named, served, id) => expect(spreadsheetOf(named, context(...served))).toBe(id));

  it.each<[string, unknown, string[]]>([
    ["none where several are served", undefined, ["a", "b"]],
    ["a blank one", "", ["a"]],
    ["one that is not served", "c", ["a", "b"]],
    ["none where none is served", undefined, []],
    ["one named where none is served", "a", []],
    ["a path", "../a", []],
    ["an address", "https://docs.google.com/a", []],
    ["a list", ["a"], ["a"]],
    ["a number", 5, ["5"]],
    ["a very long one", "a".repeat(129), []],
  ])("%s is refused", (_, named, served) => {
    expect(() => spreadsheetOf(named, context(...served))).toThrow(BadRequest);
  });
});

describe("the body of a POST", () => {
  const context = { spreadsheetIds: ["a", "b"] };
  const worked: string[] = [];
  const post = async (body: string | Uint8Array<ArrayBuffer> | undefined, type = "application/json", query = "") => {
    worked.length = 0;
    const answering = await serve(
      endpoint("POST", { log: { info: () => undefined, error: () => undefined } }, async (request) => {
        worked.push(spreadsheetOfBody(request, context));
        return { json: {} };
      }),
    );
    open.push(answering);
    const response = await fetch(answering.url + query, {
      method: "POST",
      headers: { "content-type": type },
      ...(body === undefined ? {} : { body }),
    });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    return { status: response.status, answer: (await response.json()) as { error?: string } };
  };
  const B = '{"spreadsheetId":"b"}';

  it("with something else in it is refused even where one bloc is served", () => {
    const request = { body: { spreadsheetID: "a" }, query: {} } as unknown as Parameters<typeof spreadsheetOfBody>[0];
    expect(() => spreadsheetOfBody(request, { spreadsheetIds: ["a"] })).toThrow(BadRequest);
    expect(spreadsheetOfBody({ ...request, body: {} } as typeof request, { spreadsheetIds: ["a"] })).toBe("a");
  });

  it("names the bloc", async () => {
    expect(await post(B)).toMatchObject({ status: 200 });
    expect(await post(B, "application/json; charset=utf-8")).toMatchObject({ status: 200 });
    expect(await post(`\uFEFF${B}`)).toMatchObject({ status: 200 });
    expect(worked).toEqual(["b"]);
  });

  it.each<[string, string | Uint8Array<ArrayBuffer> | undefined, string?, string?]>([
    ["the scheduler's own type", B, "application/octet-stream"],
    ["text", B, "text/plain"],
    ["a form", "spreadsheetId=b", "application/x-www-form-urlencoded"],
    ["an event of the cloud", B, "application/cloudevents+json"],
    ["no type that is one", B, "json"],
    ["nothing, where two blocs are served", undefined],
    ["an empty object, where two blocs are served", "{}"],
    ["broken JSON", "{"],
    ["bytes that are no text", new Uint8Array([0x7b, 0xff, 0x7d])],
    ["a list", '["b"]'],
    ["a text", '"b"'],
    ["null", "null"],
    ["a number", "5"],
    ["another spelling", '{"spreadsheetID":"b"}'],
    ["another spelling", '{"spreadsheet_id":"b"}'],
    ["a key that is more to JavaScript", '{"__proto__":{"spreadsheetId":"b"}}'],
    ["lists within lists", `{"spreadsheetId":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
    ["an envelope of push", '{"message":{"data":"eyJ9"}}'],
    ["a number as id", '{"spreadsheetId":5}'],
    ["a list as id", '{"spreadsheetId":["b"]}'],
    ["null as id", '{"spreadsheetId":null}'],
    ["an id in the address as well", B, "application/json", "?spreadsheetId=b"],
    ["an id in the address alone", undefined, "application/json", "?spreadsheetId=b"],
  ])("%s: refused in one sentence, and nothing is done", async (_, body, type, query) => {
    const { status, answer } = await post(body, type, query);
    expect(status).toBe(400);
    expect(answer.error).toMatch(/^\S.*[^\s]$/);
    expect(worked).toEqual([]);
  });

  it("that is too long is refused, and nothing is done", async () => {
    const { status, answer } = await post(JSON.stringify({ spreadsheetId: "b", more: "x".repeat(70_000) }));
    expect([status, answer]).toEqual([413, { error: "The body is over 65536 bytes." }]);
    expect(worked).toEqual([]);
  });
});
