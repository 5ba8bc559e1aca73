/** Who may do what, and what they are told. R recorded, M measured, D documented, T told by users, A by analogy. */

import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OFFICER, OWNER, openSpreadsheet, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

const ROBOT = "robot@khoi.example";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer({ sharing: "strict" });
  spreadsheet = await server.create();
  for (const emailAddress of [OFFICER, ROBOT]) await share(emailAddress);
});
afterEach(() => server.emulator.close());

const share = (emailAddress: string) =>
  server.call("POST", `/drive/v3/files/${spreadsheet.id}/permissions`, { role: "writer", type: "user", emailAddress });
const protect = (protectedRange: object, person = OWNER) =>
  spreadsheet.batch([{ addProtectedRange: { protectedRange } }], person);
const column = (index: number) => ({ sheetId: 0, startColumnIndex: index, endColumnIndex: index + 1 });
const write = async (range: string, person: string) => (await spreadsheet.write(range, [["x"]], "RAW", person)).status;

describe("protected ranges", () => {
  it("T, R: a protected cell is refused, with its place in a batch", async () => {
    await protect({ range: column(0), editors: { users: [ROBOT] } });
    const refused = await spreadsheet.write("A1", [["x"]], "RAW", OFFICER);
    expect(refused.body["error"]).toEqual({ code: 400, message: PROTECTED, status: "INVALID_ARGUMENT" });
    const data = [{ range: "A1", values: [["x"]] }];
    const path = `/v4/spreadsheets/${spreadsheet.id}/values:batchUpdate`;
    const values = await server.call("POST", path, { valueInputOption: "RAW", data }, OFFICER);
    expect(values.message).toBe(`Invalid data[0]: ${PROTECTED}`);
    const clear = { updateCells: { range: column(0), fields: "userEnteredValue" } };
    expect((await spreadsheet.batch([clear], OFFICER)).message).toBe(`Invalid requests[0].updateCells: ${PROTECTED}`);
  });

  it("ungraded: without editors named, all editors of the file may edit", async () => {
    await protect({ range: column(0) });
    expect(await write("A1", OFFICER)).toBe(200);
  });

  it("ungraded: a maker who is not among the editors cannot change the range later", async () => {
    const protectedRange = { protectedRangeId: 7, range: column(0), editors: { users: [OFFICER] } };
    const { body } = await protect(protectedRange, ROBOT);
    expect(body["replies"]?.[0]?.["addProtectedRange"]?.["protectedRange"]).toMatchObject({
      requestingUserCanEdit: true,
    });
    const change = { updateProtectedRange: { protectedRange: { ...protectedRange, description: "x" }, fields: "*" } };
    expect((await spreadsheet.batch([change], ROBOT)).message).toContain(PROTECTED);
    expect((await spreadsheet.batch([change], OFFICER)).status).toBe(200);
  });

  it("ungraded: unprotectedRanges are open to every editor of the file", async () => {
    await protect({ range: { sheetId: 0 }, editors: { users: [ROBOT] }, unprotectedRanges: [column(1)] });
    expect([await write("A1", OFFICER), await write("B1", OFFICER)]).toEqual([400, 200]);
  });

  it("ungraded: a lock on the sheet overrides the ranges in it", async () => {
    await protect({ range: { sheetId: 0 }, editors: { users: [ROBOT] } });
    await protect({ range: column(0), editors: { users: [OFFICER] } });
    expect([await write("A1", OFFICER), await write("A1", ROBOT)]).toEqual([400, 200]);
  });

  it("ungraded: what a lock leaves open is not locked, and ranges there hold", async () => {
    await protect({ range: { sheetId: 0 }, editors: { users: [ROBOT] }, unprotectedRanges: [column(0)] });
    await protect({ range: { ...column(0), endRowIndex: 1 }, editors: { users: [OFFICER] } });
    expect([await write("A1", OFFICER), await write("A1", ROBOT), await write("A2", OFFICER)]).toEqual([200, 400, 200]);
  });

  it("ungraded: rows are not put in across one, and the file's owner is never stopped", async () => {
    await protect({ range: { ...column(0), startRowIndex: 1, endRowIndex: 9 }, editors: { users: [ROBOT] } });
    const insert = { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 4, endIndex: 5 } } };
    expect((await spreadsheet.batch([insert], OFFICER)).message).toBe(
      `Invalid requests[0].insertDimension: ${PROTECTED}`,
    );
    expect((await spreadsheet.batch([insert], OWNER)).status).toBe(200);
    expect(await write("A3", OWNER)).toBe(200);
  });
});

describe("files", () => {
  it("ungraded: sharing with an address that is no Google account is refused", async () => {
    expect((await share("ai@khong-co-tai-khoan.example")).body["error"]).toMatchObject({
      code: 400,
      errors: [{ reason: "invalidSharingRequest" }],
    });
  });

  it("ungraded: in a copy of a file the editors of ranges are the copier alone", async () => {
    await protect({ range: column(0), editors: { users: [ROBOT, OFFICER] } });
    const { body } = await server.call("POST", `/drive/v3/files/${spreadsheet.id}/copy`, {}, OFFICER);
    const copy = openSpreadsheet(server.call, String(body["id"]));
    const fields = "fields=sheets.protectedRanges.editors.users";
    expect((await copy.get(fields, OFFICER)).body).toEqual({
      sheets: [{ protectedRanges: [{ editors: { users: [OFFICER] } }] }],
    });
  });
});

describe("notifications", () => {
  const watch = (
    id: string,
    { address, ...body }: { address: string; expiration?: number },
    on = server,
    file = spreadsheet.id,
  ) => on.call("POST", `/drive/v3/files/${file}/watch`, { id, type: "web_hook", address, ...body });

  it("ungraded: a channel for a file lasts 24 hours at most, and answers expiry and resourceId", async () => {
    const now = Date.parse("2024-11-25T03:00:00Z");
    const { body } = await watch("a", { address: "http://127.0.0.1:9/tin", expiration: now + 7 * 86_400_000 });
    expect(body).toMatchObject({ resourceId: expect.any(String), expiration: String(now + 86_400_000) });
  });

  it("ungraded: a renewed channel and the old one tell side by side, until the old one is stopped", async () => {
    await using listener = await listen();
    const { body: old } = await watch("old", listener);
    const { body: renewed } = await watch("new", listener);
    expect(renewed["resourceId"]).toBe(old["resourceId"]);
    await spreadsheet.write("A1", [["x"]]);
    expect((await listener.updates(2)).sort()).toEqual(["new", "old"]);
    await fetch(`${server.emulator.baseUrl}/drive/v3/channels/stop`, {
      method: "POST",
      headers: { authorization: `Bearer ${OWNER}` },
      body: JSON.stringify({ id: "old", resourceId: old["resourceId"] }),
    });
    await spreadsheet.write("A1", [["y"]]);
    expect((await listener.updates(3)).at(-1)).toBe("new");
  });

  it("ungraded: changes that come close together are told as one", async () => {
    await using slow = await startTestServer({ notificationDelayMs: 80 });
    await using listener = await listen();
    const { id, write: change } = await slow.create();
    await watch("a", listener, slow, id);
    for (const text of ["a", "b", "c"]) await change("A1", [[text]]);
    await listener.updates(1);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await listener.updates(1)).toEqual(["a"]);
  });
});

/** Hears what channels tell. */
async function listen() {
  const heard: IncomingHttpHeaders[] = [];
  const listener = createServer((request, response) => {
    heard.push(request.headers);
    response.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const told = () =>
    heard
      .filter((headers) => headers["x-goog-resource-state"] === "update")
      .map((headers) => headers["x-goog-channel-id"]);
  return {
    address: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/tin`,
    /** The channels that told of a change, once there are so many. */
    updates: async (count: number) => {
      await expect.poll(() => told().length).toBe(count);
      return told();
    },
    [Symbol.asyncDispose]: async () => void listener.close(),
  };
}
