import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFaults } from "../../scripts/emulator/serving/inject-faults.ts";
import { parseFaultRules } from "../../scripts/emulator/serving/read-fault-rules.ts";
import { OFFICER, OWNER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

const request = { method: "sheets.spreadsheets.values.update", spreadsheetId: "s", caller: OWNER };

describe("fault rules", () => {
  const struck = (rule: object, times = 6) => {
    const faults = createFaults(parseFaultRules([{ status: 503, ...rule }]));
    return Array.from({ length: times }, () => (faults.meet(request) === undefined ? "." : "x")).join("");
  };

  it.each([
    [{}, "xxxxxx"],
    [{ times: 2 }, "xx...."],
    [{ skip: 2 }, "..xxxx"],
    [{ every: 3 }, "..x..x"],
    [{ skip: 1, every: 2, times: 1 }, "..x..."],
    [{ method: "*.update" }, "xxxxxx"],
    [{ method: "sheets.*" }, "xxxxxx"],
    [{ method: "drive.*" }, "......"],
    [{ method: "update" }, "......"],
    [{ caller: OFFICER }, "......"],
    [{ spreadsheetId: "s", caller: OWNER }, "xxxxxx"],
    [{ chance: 0 }, "......"],
  ])("%j strikes %s", (rule, expected) => {
    expect(struck(rule)).toBe(expected);
  });

  it("chance follows from the seed alone", () => {
    const drawn = struck({ chance: 0.5, seed: 7 }, 40);
    expect(struck({ chance: 0.5, seed: 7 }, 40)).toBe(drawn);
    expect(struck({ chance: 0.5, seed: 8 }, 40)).not.toBe(drawn);
    expect(drawn.split("x").length - 1).toBeGreaterThan(10);
    expect(drawn.split("x").length - 1).toBeLessThan(30);
  });

  it.each([
    [{}, "The faults must be a list of rules."],
    [[1], "rules[0] must be an object."],
    [[{ status: 503 }, { state: 1 }], 'rules[1] has no field "state".'],
    [[{ status: 404 }], "rules[0].status must be 429, 500, 502 or 503."],
    [[{ status: 503, chance: 2 }], "rules[0].chance must be a number from 0 to 1."],
    [{ rules: [{ method: "x" }] }, "rules[0] must have a status, delayMs or cut."],
  ])("%j is refused", (rules, message) => {
    expect(() => parseFaultRules(rules)).toThrow(message);
  });
});

describe("faults on demand", () => {
  let server: TestServer;
  let spreadsheet: TestSpreadsheet;
  beforeEach(async () => {
    server = await startTestServer();
    spreadsheet = await server.create();
  });
  afterEach(() => server.emulator.close());

  it("503 before the effect leaves everything as it was, 503 after it does not", async () => {
    server.emulator.setFaults([{ method: "*.values.update", status: 503, times: 1 }]);
    const refused = await spreadsheet.write("A1", [["trước"]]);
    expect(refused.body).toEqual({
      error: { code: 503, message: "The service is currently unavailable.", status: "UNAVAILABLE" },
    });
    expect(await spreadsheet.values("A1")).toBeUndefined();
    server.emulator.setFaults([{ method: "*.values.update", status: 503, when: "after" }]);
    expect((await spreadsheet.write("A1", [["sau"]])).status).toBe(503);
    expect(await spreadsheet.values("A1")).toEqual([["sau"]]);
  });

  it("429 has Google's text and details for reading and writing", async () => {
    server.emulator.setFaults([{ status: 429 }]);
    const [read, written] = [await spreadsheet.read("A1"), await spreadsheet.write("A1", [["x"]])];
    expect(read.message).toBe(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
    );
    expect(written.body["error"]).toMatchObject({
      code: 429,
      status: "RESOURCE_EXHAUSTED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "RATE_LIMIT_EXCEEDED",
          domain: "googleapis.com",
          metadata: { quota_limit: "WriteRequestsPerMinutePerUser", quota_limit_value: "60" },
        },
        { "@type": "type.googleapis.com/google.rpc.Help", links: [{ description: "Request a higher quota limit." }] },
      ],
    });
  });

  it("500 is INTERNAL, 502 is a page, Drive's errors are Drive's", async () => {
    server.emulator.setFaults([{ method: "sheets.*", status: 500 }]);
    expect((await spreadsheet.get()).body).toEqual({
      error: { code: 500, message: "Internal error encountered.", status: "INTERNAL" },
    });
    server.emulator.setFaults([{ status: 502 }]);
    const page = await fetch(`${server.emulator.baseUrl}/v4/spreadsheets/${spreadsheet.id}?access_token=${OWNER}`);
    expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html; charset=UTF-8"]);
    expect(await page.text()).toContain("502");
    server.emulator.setFaults([{ method: "drive.files.get", status: 503 }]);
    const { body } = await server.call("GET", `/drive/v3/files/${spreadsheet.id}`);
    expect(body["error"]).toMatchObject({ code: 503, errors: [{ reason: "transientError" }] });
  });

  it("an answer may be slow", async () => {
    server.emulator.setFaults([{ delayMs: 80 }]);
    const begun = performance.now();
    expect((await spreadsheet.get()).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(75);
  });

  it("an answer may be cut, after the write happened", async () => {
    server.emulator.setFaults([{ method: "*.update", cut: true }]);
    await expect(spreadsheet.write("A1", [["x"]])).rejects.toThrow();
    server.emulator.setFaults([]);
    expect(await spreadsheet.values("A1")).toEqual([["x"]]);
  });

  it("others may act between any two requests, and what they ask calls nobody again", async () => {
    const heard: string[] = [];
    const stop = server.emulator.beforeRequest(async ({ method, caller }) => {
      heard.push(`${caller} ${method}`);
      await spreadsheet.write("A1", [["của người khác"]], "RAW", OFFICER);
    });
    expect(await spreadsheet.values("A1")).toEqual([["của người khác"]]);
    stop();
    await spreadsheet.write("A1", [["của mình"]]);
    expect(await spreadsheet.values("A1")).toEqual([["của mình"]]);
    expect(heard).toEqual([`${OWNER} sheets.spreadsheets.values.get`]);
  });
});

describe("/__faults and /__clock", () => {
  it("rules are set, shown with their counts, and taken back", async () => {
    await using server = await startTestServer();
    const rules = [{ method: "*.create", status: 500, times: 1 }];
    expect((await server.call("PUT", "/__faults", { rules })).body).toEqual({
      rules: [{ ...rules[0], fitted: 0, struck: 0 }],
    });
    expect((await server.call("POST", "/v4/spreadsheets", {})).status).toBe(500);
    expect((await server.call("POST", "/v4/spreadsheets", {})).status).toBe(200);
    expect((await server.call("GET", "/__faults")).body).toEqual({ rules: [{ ...rules[0], fitted: 2, struck: 1 }] });
    expect((await server.call("PUT", "/__faults", [{ status: 1 }])).body).toEqual({
      error: "rules[0].status must be 429, 500, 502 or 503.",
    });
    expect((await server.call("DELETE", "/__faults")).body).toEqual({ rules: [] });
    expect(server.emulator.calls().map(({ path }) => path)).toEqual(["/v4/spreadsheets", "/v4/spreadsheets"]);
  });

  it("a clock that stands is the time of every change until it is given back", async () => {
    await using server = await startTestServer();
    const { id } = await server.create();
    await server.call("PUT", "/__clock", { now: "2030-01-02T03:04:05Z", stands: true });
    await server.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [[1]] });
    expect((await server.call("GET", `/drive/v3/files/${id}?fields=modifiedTime`)).body).toEqual({
      modifiedTime: "2030-01-02T03:04:05.000Z",
    });
    expect((await server.call("PUT", "/__clock", { now: "hôm qua" })).status).toBe(400);
    expect((await server.call("DELETE", "/__clock")).body).toEqual({ now: "2024-11-25T03:00:00.000Z" });
  });
});
