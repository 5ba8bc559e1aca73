import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OFFICER, OWNER, startTestServer, type TestServer } from "./client.ts";

const OTHER = "nguoi-khac@so.example";

let server: TestServer;
let id: string;
beforeEach(async () => {
  server = await startTestServer({ sharing: "strict" });
  ({ id } = await server.create({ properties: { title: "Khối" } }));
});
afterEach(() => server.emulator.close());

const share = (body: object, query = "", person = OWNER) =>
  server.call("POST", `/drive/v3/files/${id}/permissions?${query}`, body, person);
const user = (role: string, emailAddress = OFFICER) => ({ role, type: "user", emailAddress });
const read = async (person: string) => (await server.call("GET", `/v4/spreadsheets/${id}`, undefined, person)).status;
const write = async (person: string) =>
  (await server.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [["x"]] }, person))
    .status;

describe("strict sharing", () => {
  it.each([
    ["nobody else", undefined, 403, 403],
    ["a reader", user("reader"), 200, 403],
    ["a commenter", user("commenter"), 200, 403],
    ["a writer", user("writer"), 200, 200],
    ["everybody as readers", { role: "reader", type: "anyone" }, 200, 403],
    ["a domain as writers", { role: "writer", type: "domain", domain: "so.example" }, 200, 200],
  ])("shared with %s", async (_, permission, reading, writing) => {
    if (permission !== undefined) expect((await share(permission)).status).toBe(200);
    expect([await read(OFFICER), await write(OFFICER), await write(OWNER)]).toEqual([reading, writing, 200]);
  });

  it("the refusals are Google's", async () => {
    const denied = { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" };
    expect((await server.call("GET", `/v4/spreadsheets/${id}`, undefined, OFFICER)).body).toEqual({ error: denied });
    expect((await server.call("GET", `/drive/v3/files/${id}`, undefined, OFFICER)).message).toBe(
      `File not found: ${id}.`,
    );
    await share(user("reader"));
    expect((await share(user("reader", OTHER), "", OFFICER)).body["error"]).toMatchObject({
      code: 403,
      message: "The user does not have sufficient permissions for this file.",
      errors: [{ reason: "insufficientFilePermissions" }],
    });
    const remove = await server.call("DELETE", `/drive/v3/files/${id}`, undefined, OFFICER);
    expect(remove.status).toBe(403);
  });

  it("an API key reads what everybody may read, and writes nothing", async () => {
    const get = (path: string, init: RequestInit = {}) =>
      fetch(`${server.emulator.baseUrl}/v4/spreadsheets/${path}`, init);
    expect((await get(`${id}?key=k`)).status).toBe(403);
    await share({ role: "writer", type: "anyone" });
    expect((await get(`${id}?key=k`)).status).toBe(200);
    const refused = await get(`${id}/values/A1:clear?key=k`, { method: "POST" });
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
      401,
      expect.stringContaining("API keys are not supported by this API."),
    ]);
  });

  it("only what one may read is listed", async () => {
    const names = async (person: string) =>
      (await server.call("GET", "/drive/v3/files?fields=files(name)", undefined, person)).body;
    expect(await names(OFFICER)).toEqual({ files: [] });
    await share(user("reader"));
    expect(await names(OFFICER)).toEqual({ files: [{ name: "Khối" }] });
  });
});

describe("permissions", () => {
  it("are listed, read, changed and taken back", async () => {
    const { body: made } = await share(user("reader"));
    expect(made).toEqual({ kind: "drive#permission", id: expect.any(String), type: "user", role: "reader" });
    const root = `/drive/v3/files/${id}/permissions`;
    const list = await server.call("GET", `${root}?fields=permissions(role,emailAddress)`);
    expect(list.body).toEqual({
      permissions: [
        { role: "owner", emailAddress: OWNER },
        { role: "reader", emailAddress: OFFICER },
      ],
    });
    const one = `${root}/${String(made["id"])}`;
    expect((await server.call("PATCH", one, { role: "writer" })).body).toMatchObject({ role: "writer" });
    expect(await write(OFFICER)).toBe(200);
    expect((await server.call("GET", `${one}?fields=role,deleted`)).body).toEqual({ role: "writer", deleted: false });
    const response = await fetch(server.emulator.baseUrl + one, {
      method: "DELETE",
      headers: { authorization: `Bearer ${OWNER}` },
    });
    expect(response.status).toBe(204);
    expect(await read(OFFICER)).toBe(403);
    expect((await server.call("GET", one)).message).toBe(`Permission not found: ${String(made["id"])}.`);
  });

  it("a person may give up their own", async () => {
    const { body: made } = await share(user("reader"));
    const path = `${server.emulator.baseUrl}/drive/v3/files/${id}/permissions/${String(made["id"])}`;
    const response = await fetch(path, { method: "DELETE", headers: { authorization: `Bearer ${OFFICER}` } });
    expect([response.status, await read(OFFICER)]).toEqual([204, 403]);
  });

  it("the file can be handed over, and its former owner stays a writer", async () => {
    expect((await share(user("owner"))).message).toBe(
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
    expect((await share(user("owner"), "transferOwnership=true")).status).toBe(200);
    const { body } = await server.call("GET", `/drive/v3/files/${id}?fields=owners(emailAddress),ownedByMe`);
    expect(body).toEqual({ owners: [{ emailAddress: OFFICER }], ownedByMe: false });
    expect(await write(OWNER)).toBe(200);
  });

  it.each([
    [{ type: "user", emailAddress: OFFICER }, 400, "The permission role field is required."],
    [{ role: "reader" }, 400, "The permission type field is required."],
    [
      { role: "reader", type: "user", emailAddress: "không" },
      400,
      "The specified emailAddress is invalid or not applicable for the given permission type.",
    ],
    [
      { role: "reader", type: "user", emailAddress: "a@khong-co-tai-khoan.example" },
      400,
      'Bad Request. User message: "You are trying to invite a@khong-co-tai-khoan.example. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."',
    ],
  ])("%j is refused", async (body, status, message) => {
    expect(await share(body)).toMatchObject({ status, message });
  });
});
