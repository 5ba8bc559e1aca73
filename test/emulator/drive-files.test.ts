import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OFFICER, OWNER, startTestServer, type TestServer } from "./client.ts";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const FILES = "/drive/v3/files";

let server: TestServer;
let now = new Date("2024-11-25T03:00:00Z");
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.emulator.close());
beforeEach(() => {
  now = new Date("2024-11-25T03:00:00Z");
});

const created = async (name: string, person = OWNER) =>
  String((await server.call("POST", FILES, { name, mimeType: SPREADSHEET }, person)).body["id"]);

describe("files.create and get", () => {
  it("a new file is a spreadsheet that the Sheets API knows", async () => {
    const { status, body } = await server.call("POST", `${FILES}?supportsAllDrives=True`, {
      name: "Khối 4",
      mimeType: SPREADSHEET,
    });
    expect({ status, body }).toEqual({
      status: 200,
      body: { kind: "drive#file", id: expect.any(String), name: "Khối 4", mimeType: SPREADSHEET },
    });
    const read = await server.call(
      "GET",
      `/v4/spreadsheets/${String(body["id"])}?fields=properties.title,sheets.properties`,
    );
    expect(read.body).toMatchObject({
      properties: { title: "Khối 4" },
      sheets: [{ properties: { sheetId: 0, title: "Sheet1", gridProperties: { rowCount: 1000, columnCount: 26 } } }],
    });
  });

  it("times follow the clock, the modified time each write", async () => {
    const id = await created("T");
    now = new Date("2024-11-25T04:00:00Z");
    await server.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [["x"]] }, OFFICER);
    const fields = "createdTime,modifiedTime,version,ownedByMe,lastModifyingUser(emailAddress),capabilities.canEdit";
    expect((await server.call("GET", `${FILES}/${id}?fields=${fields}`)).body).toEqual({
      createdTime: "2024-11-25T03:00:00.000Z",
      modifiedTime: "2024-11-25T04:00:00.000Z",
      version: "2",
      ownedByMe: true,
      lastModifyingUser: { emailAddress: OFFICER },
      capabilities: { canEdit: true },
    });
  });

  it.each([
    ["GET", `${FILES}/khong-co`, undefined, 404, "File not found: khong-co.", "notFound"],
    ["GET", `${FILES}?fields=nope`, undefined, 400, "Invalid field selection nope", "invalidParameter"],
    ["GET", `${FILES}?q=name+sounds_like+'x'`, undefined, 400, "Invalid Value", "invalid"],
    ["POST", FILES, "{", 400, "Parse Error", "parseError"],
    [
      "POST",
      FILES,
      { name: "x", mimeType: "text/plain" },
      400,
      "A file of the type text/plain is not supported by the embedded spreadsheet server.",
      "badRequest",
    ],
  ])("%s %s %j is refused in Drive's shape", async (method, path, body, code, message, reason) => {
    const answer = await server.call(String(method), String(path), body);
    expect(answer.body).toMatchObject({ error: { code, message, errors: [{ domain: "global", reason, message }] } });
    expect(JSON.stringify(answer.body)).not.toContain('"status"');
  });
});

describe("files.list", () => {
  it.each([
    ["name = 'Điểm \\'A\\''", ["Điểm 'A'"]],
    [`name = "Bảng B" and mimeType="${SPREADSHEET}"`, ["Bảng B"]],
    ["name contains 'bảng'", ["Bảng B", "Bảng C"]],
    ["name contains 'ảng'", []],
    ["not name contains 'bảng' and name contains 'điểm'", ["Điểm 'A'"]],
    ["trashed = true", ["Bảng C"]],
    ["(name = 'Bảng B' or name = 'Bảng C') and trashed = false", ["Bảng B"]],
    [`'${OFFICER}' in owners`, ["Bảng C"]],
    ["modifiedTime > '2024-11-25T04:30:00'", ["Bảng C"]],
    ["mimeType = 'application/vnd.google-apps.folder'", []],
  ])("%s", async (query, names) => {
    await using own = await startTestServer({ now: () => now });
    const make = async (name: string, person: string) =>
      String((await own.call("POST", FILES, { name, mimeType: SPREADSHEET }, person)).body["id"]);
    await make("Điểm 'A'", OWNER);
    await make("Bảng B", OWNER);
    now = new Date("2024-11-25T05:00:00Z");
    const last = await make("Bảng C", OFFICER);
    await own.call("PATCH", `${FILES}/${last}`, { trashed: true }, OFFICER);
    const { body } = await own.call("GET", `${FILES}?orderBy=name&q=${encodeURIComponent(query)}`);
    expect((body["files"] as unknown as { name: string }[]).map(({ name }) => name)).toEqual(names);
  });

  it("pages follow each other, and the mask says what is answered", async () => {
    await using own = await startTestServer();
    for (const name of ["a", "b", "c"]) await own.call("POST", FILES, { name, mimeType: SPREADSHEET });
    const path = `${FILES}?orderBy=name&pageSize=2&fields=nextPageToken,files(name)`;
    const { body: first } = await own.call("GET", path);
    expect(first).toEqual({ nextPageToken: expect.any(String), files: [{ name: "a" }, { name: "b" }] });
    expect((await own.call("GET", `${path}&pageToken=${String(first["nextPageToken"])}`)).body).toEqual({
      files: [{ name: "c" }],
    });
  });
});

describe("copy, update, delete", () => {
  it("a copy is the copier's, who alone edits what was protected", async () => {
    const id = await created("Gốc");
    await server.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [OWNER] } } } }],
    });
    const { body } = await server.call("POST", `${FILES}/${id}/copy`, { name: null }, OFFICER);
    expect(body).toMatchObject({ name: "Copy of Gốc", mimeType: SPREADSHEET });
    const copy = `/v4/spreadsheets/${String(body["id"])}?fields=sheets.protectedRanges.editors.users`;
    expect((await server.call("GET", copy, undefined, OFFICER)).body).toEqual({
      sheets: [{ protectedRanges: [{ editors: { users: [OFFICER] } }] }],
    });
  });

  it("the name is the title, and what Drive keeps beside is kept", async () => {
    const id = await created("Cũ");
    const { body } = await server.call("PATCH", `${FILES}/${id}?fields=name,description,appProperties,starred`, {
      name: "Mới",
      description: "d",
      starred: true,
      appProperties: { a: "1", b: null },
    });
    expect(body).toEqual({ name: "Mới", description: "d", appProperties: { a: "1" }, starred: true });
    const read = await server.call("GET", `/v4/spreadsheets/${id}?fields=properties.title`);
    expect(read.body).toEqual({ properties: { title: "Mới" } });
  });

  it("deleting is for good", async () => {
    const id = await created("Xoá");
    const response = await fetch(`${server.emulator.baseUrl}${FILES}/${id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${OWNER}` },
    });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect((await server.call("GET", `/v4/spreadsheets/${id}`)).status).toBe(404);
    expect((await server.call("GET", `${FILES}/${id}`)).status).toBe(404);
  });

  it.each([
    ["GET", "about?fields=user"],
    ["GET", "files/generateIds"],
    ["DELETE", "files/trash"],
  ])("what Drive has and this server has not says so: %s %s", async (method, path) => {
    const { message, status } = await server.call(method, `/drive/v3/${path}`);
    const [address] = path.split("?");
    const told = `${method} /drive/v3/${address} is not supported by the embedded spreadsheet server.`;
    expect([status, message]).toEqual([400, told]);
  });

  it("there are no shared drives", async () => {
    const answer = await server.call("GET", "/drive/v3/files?corpora=drive&driveId=chung");
    expect(answer).toMatchObject({ status: 404, message: "Shared drive not found: chung" });
  });
});
