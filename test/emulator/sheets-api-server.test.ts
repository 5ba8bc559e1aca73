/**
 * What takes a server of one's own: fresh spreadsheets, quotas, faults, other people.
 * R recorded, M measured, D documented, T told by users, A by analogy.
 */

import { describe, expect, it } from "vitest";
import { GOOGLE_LIMITS } from "../../scripts/emulator/serving/quota.ts";
import { OFFICER, OWNER, startTestServer } from "./client.ts";

const SERVICE_ACCOUNT = "robot@khoi.iam.gserviceaccount.com";

describe("errors", () => {
  it("M, R: Drive's errors always have errors[]; 404 comes without a status, 401 with one", async () => {
    await using server = await startTestServer();
    const { body } = await server.call("GET", "/drive/v3/files/no-such-file");
    expect(Object.keys(body["error"] as object)).toEqual(["code", "message", "errors"]);
    expect(body["error"]).toMatchObject({ code: 404, errors: [{ domain: "global", reason: "notFound" }] });
    const response = await fetch(`${server.emulator.baseUrl}/drive/v3/files`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: { code: 401, status: "UNAUTHENTICATED", errors: [{ domain: "global" }] },
    });
  });

  it("R: 401 has errors[] and a challenge, 403 says that the caller may not", async () => {
    await using server = await startTestServer({ sharing: "strict" });
    const { id, get } = await server.create();
    const response = await fetch(`${server.emulator.baseUrl}/v4/spreadsheets/${id}`);
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ]);
    expect(await response.json()).toMatchObject({
      error: { code: 401, status: "UNAUTHENTICATED", errors: [{ domain: "global" }] },
    });
    const error = { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" };
    expect(await get("", OFFICER)).toMatchObject({ status: 403, body: { error } });
  });

  it("R: Drive looks past unknown parameters, and takes what the API knows", async () => {
    await using server = await startTestServer();
    const query = "noSuchParameter=1&alt=json&prettyPrint=false&fields=files(name)";
    expect(await server.call("GET", `/drive/v3/files?${query}`)).toMatchObject({ status: 200, body: { files: [] } });
  });

  it("T: the last sheet stays", async () => {
    await using server = await startTestServer();
    const { batch } = await server.create();
    expect(await batch([{ deleteSheet: { sheetId: 0 } }])).toMatchObject({
      status: 400,
      message: "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    });
  });

  it("T: 503 is UNAVAILABLE, and the write may have happened all the same", async () => {
    await using server = await startTestServer();
    const { write, values } = await server.create();
    const error = { code: 503, message: "The service is currently unavailable.", status: "UNAVAILABLE" };
    for (const [when, expected] of [
      ["before", undefined],
      ["after", [["written"]]],
    ] as const) {
      server.emulator.setFaults([{ method: "*.update", status: 503, when, times: 1 }]);
      expect((await write("A1", [["written"]])).body).toEqual({ error });
      expect(await values("A1")).toEqual(expected);
    }
  });

  it("T: a spreadsheet takes 10,000,000 cells and no more", async () => {
    await using server = await startTestServer();
    const gridProperties = { rowCount: 100_000, columnCount: 100 };
    const { batch } = await server.create({ sheets: [{ properties: { sheetId: 0, gridProperties } }] });
    expect(await batch([{ appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } }])).toMatchObject({
      status: 400,
      message:
        "Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    });
  });
});

describe("quotas", () => {
  it.each([
    ["ReadRequestsPerMinutePerUser", "fields=spreadsheetId", undefined],
    ["WriteRequestsPerMinutePerUser", ":batchUpdate", { requests: [{ addSheet: {} }] }],
  ])("R: one too many is 429 with %s, without Retry-After", async (limit, end, body) => {
    await using server = await startTestServer({ quota: { ...GOOGLE_LIMITS, readPerUser: 0, writePerUser: 1 } });
    const { id } = await server.create();
    const path = `/v4/spreadsheets/${id}${body === undefined ? `?${end}` : end}`;
    const response = await fetch(server.emulator.baseUrl + path, {
      headers: { authorization: `Bearer ${OWNER}` },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, null]);
    const type = "type.googleapis.com/google.rpc.ErrorInfo";
    const info = { "@type": type, reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: limit } };
    expect(await response.json()).toMatchObject({
      error: { code: 429, status: "RESOURCE_EXHAUSTED", details: [info, expect.anything()] },
    });
  });

  it("D: 60 reads a minute are a user's, 300 the project's, and writes are counted apart", async () => {
    await using server = await startTestServer({ quota: true });
    const { id, write } = await server.create();
    const read = async (person: string) =>
      (await server.call("GET", `/v4/spreadsheets/${id}?fields=spreadsheetId`, undefined, person)).status;
    const times = async (count: number, person: string) =>
      new Set(await Promise.all(Array.from({ length: count }, () => read(person))));
    for (const person of ["a", "b", "c", "d"]) expect(await times(60, `${person}@so.example`)).toEqual(new Set([200]));
    expect(await read("a@so.example")).toBe(429);
    expect(await times(60, "e@so.example")).toEqual(new Set([200]));
    expect(await read("f@so.example")).toBe(429);
    expect((await write("A1", [["x"]])).status).toBe(200);
    server.emulator.setClock(new Date("2024-11-25T03:01:00Z"));
    expect(await read("a@so.example")).toBe(200);
  });

  it("D: a batch counts once, whatever is in it", async () => {
    await using server = await startTestServer({ quota: { ...GOOGLE_LIMITS, writePerUser: 2 } });
    const { batch } = await server.create();
    expect((await batch(Array.from({ length: 20 }, () => ({ addSheet: {} })))).status).toBe(200);
    expect((await batch([{ addSheet: {} }])).status).toBe(429);
  });
});

describe("spreadsheets", () => {
  it("R, M: a fresh one has Sheet1 with the id 0 and 1000 × 26 cells, and later sheets get large drawn ids", async () => {
    await using server = await startTestServer();
    const { get, batch } = await server.create();
    const { body } = await get("fields=sheets.properties");
    const gridProperties = { rowCount: 1000, columnCount: 26 };
    const properties = { sheetId: 0, title: "Sheet1", index: 0, sheetType: "GRID", gridProperties };
    expect(body).toEqual({ sheets: [{ properties }] });
    const { body: added } = await batch(Array.from({ length: 5 }, () => ({ addSheet: {} })));
    const replies = added["replies"] as unknown as { addSheet: { properties: { sheetId: number } } }[];
    const ids = replies.map(({ addSheet }) => addSheet.properties.sheetId);
    expect(new Set(ids).size).toBe(5);
    expect(Math.max(...ids)).toBeGreaterThan(1_000_000);
    expect(Math.max(...ids)).toBeLessThan(2 ** 31);
  });

  it("A: vi_VN has decimal commas, dots for thousands, the day first and ; in formulas; JSON numbers stay", async () => {
    await using server = await startTestServer();
    const { write, read, values } = await server.create({ properties: { locale: "vi_VN" } });
    await write("A1", [["98,75", "1.234,5", "25/11/2024", "=ROUND(2,345;1)", 98.75, "98.75"]]);
    const { body } = await read("A1:F1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([[98.75, 1234.5, 45621, 2.3, 98.75, "98.75"]]);
    expect(await values("A1:F1")).toEqual([["98,75", "1.234,50", "25/11/2024", "2,3", "98,75", "98.75"]]);
  });

  it("T: a service account makes no files; a person makes the spreadsheet and shares it", async () => {
    await using server = await startTestServer({ sharing: "strict" });
    const denied = { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" };
    expect((await server.call("POST", "/v4/spreadsheets", {}, SERVICE_ACCOUNT)).body).toEqual({ error: denied });

    const { id, write } = await server.create();
    const share = { role: "writer", type: "user", emailAddress: SERVICE_ACCOUNT };
    await server.call("POST", `/drive/v3/files/${id}/permissions`, share);
    const mimeType = "application/vnd.google-apps.spreadsheet";
    for (const path of ["/drive/v3/files", `/drive/v3/files/${id}/copy`]) {
      const { body } = await server.call("POST", path, { mimeType }, SERVICE_ACCOUNT);
      expect(body["error"]).toMatchObject({
        code: 403,
        message: "The user's Drive storage quota has been exceeded.",
        errors: [{ domain: "usageLimits", reason: "storageQuotaExceeded" }],
      });
    }
    expect((await write("A1", [["x"]], "RAW", SERVICE_ACCOUNT)).status).toBe(200);
  });
});
