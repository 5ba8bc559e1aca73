import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OFFICER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
let listener: Server;
let address: string;
let heard: IncomingHttpHeaders[];
beforeEach(async () => {
  server = await startTestServer({ sharing: "strict" });
  spreadsheet = await server.create();
  heard = [];
  listener = createServer((request, response) => {
    heard.push(request.headers);
    request.resume().on("end", () => response.end());
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/tin`;
});
afterEach(async () => {
  await server.emulator.close();
  await new Promise((resolve) => listener.close(resolve));
});

const until = async (count: number) => {
  for (let turn = 0; turn < 200 && heard.length < count; turn += 1) await new Promise((r) => setTimeout(r, 5));
};
const states = () => heard.map((headers) => headers["x-goog-resource-state"]);
const watch = (path: string, body: object = {}, person?: string) =>
  server.call("POST", `/drive/v3/${path}`, { id: "kenh", type: "web_hook", address, ...body }, person);

describe("files.watch", () => {
  it("says sync at once, and then each change", async () => {
    const { body } = await watch(`files/${spreadsheet.id}/watch`, { token: "bi-mat" });
    expect(body).toEqual({
      kind: "api#channel",
      id: "kenh",
      resourceId: expect.any(String),
      resourceUri: `${server.emulator.baseUrl}/drive/v3/files/${spreadsheet.id}?alt=json`,
      token: "bi-mat",
      expiration: String(Date.parse("2024-11-25T04:00:00Z")),
    });
    await until(1);
    await spreadsheet.write("A1", [["x"]]);
    await until(2);
    await server.call("PATCH", `/drive/v3/files/${spreadsheet.id}`, { trashed: true });
    await until(3);
    await server.call("POST", `/drive/v3/files/${spreadsheet.id}/permissions`, {
      role: "reader",
      type: "user",
      emailAddress: OFFICER,
    });
    await until(4);
    expect(states()).toEqual(["sync", "update", "trash", "update"]);
    expect(heard[1]).toMatchObject({
      "x-goog-channel-id": "kenh",
      "x-goog-channel-token": "bi-mat",
      "x-goog-channel-expiration": "Mon, 25 Nov 2024 04:00:00 GMT",
      "x-goog-message-number": "2",
      "x-goog-resource-id": String(body["resourceId"]),
      "x-goog-resource-uri": String(body["resourceUri"]),
      "x-goog-changed": "content,properties",
      "content-length": "0",
    });
    expect(heard[3]?.["x-goog-changed"]).toBe("permissions");
  });

  it("a stopped channel and one past its time are silent", async () => {
    const { body } = await watch(`files/${spreadsheet.id}/watch`);
    await until(1);
    const stop = (resourceId: unknown, person?: string) =>
      server.call("POST", "/drive/v3/channels/stop", { id: "kenh", resourceId }, person);
    expect((await stop("khác")).message).toContain("Channel 'kenh' not found");
    expect((await stop(body["resourceId"], OFFICER)).status).toBe(404);
    const headers = { authorization: "Bearer truong@khoi.example" };
    const stopped = await fetch(`${server.emulator.baseUrl}/drive/v3/channels/stop`, {
      method: "POST",
      headers,
      body: JSON.stringify({ id: "kenh", resourceId: body["resourceId"] }),
    });
    expect(stopped.status).toBe(204);
    await watch(`files/${spreadsheet.id}/watch`, { id: "hai" });
    await until(2);
    server.emulator.setClock(new Date("2024-11-25T05:00:00Z"));
    await spreadsheet.write("A1", [["x"]]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(states()).toEqual(["sync", "sync"]);
  });

  it("changes that come together are told as one where a delay was asked for", async () => {
    await using slow = await startTestServer({ notificationDelayMs: 60 });
    const { id, write } = await slow.create();
    await slow.call("POST", `/drive/v3/files/${id}/watch`, { id: "cham", type: "web_hook", address });
    for (const text of ["a", "b", "c"]) await write("A1", [[text]]);
    await until(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(states()).toEqual(["sync", "update"]);
  });

  it.each([
    [{ id: "" }, 400, "Required field: id"],
    [{ type: "thư" }, 400, "Invalid value for: channel.type"],
    [{ address: undefined }, 400, "Required field: address"],
    [{ address: "https://example.com/x" }, 401, "Unauthorized WebHook callback channel: https://example.com/x"],
    [{ expiration: 1 }, 400, "Invalid expiration value"],
  ])("%j is refused", async (body, status, message) => {
    expect(await watch(`files/${spreadsheet.id}/watch`, body)).toMatchObject({ status, message });
    expect(heard).toEqual([]);
  });

  it("a name is taken once, and a file that one may not see is not watched", async () => {
    await watch(`files/${spreadsheet.id}/watch`);
    expect((await watch(`files/${spreadsheet.id}/watch`)).message).toBe("Channel id kenh not unique");
    expect((await watch(`files/${spreadsheet.id}/watch`, { id: "k2" }, OFFICER)).status).toBe(404);
  });
});

describe("changes", () => {
  it("a watcher of all is told that something changed, and the list says what", async () => {
    const { body: start } = await server.call("GET", "/drive/v3/changes/startPageToken");
    const token = String(start["startPageToken"]);
    expect(start).toEqual({ kind: "drive#startPageToken", startPageToken: token });
    await watch(`changes/watch?pageToken=${token}`);
    await spreadsheet.write("A1", [["x"]]);
    await spreadsheet.write("A2", [["y"]]);
    const other = await server.create({ properties: { title: "Mất" } });
    await server.call("DELETE", `/drive/v3/files/${other.id}`).catch(() => undefined);
    await until(2);
    expect(new Set(states())).toEqual(new Set(["sync", "change"]));
    const fields = "newStartPageToken,changes(fileId,removed,file(name))";
    const { body } = await server.call("GET", `/drive/v3/changes?pageToken=${token}&fields=${fields}`);
    expect(body).toEqual({
      newStartPageToken: expect.any(String),
      changes: [
        { fileId: spreadsheet.id, removed: false, file: { name: "Untitled spreadsheet" } },
        { fileId: other.id, removed: true },
      ],
    });
    const next = await server.call(
      "GET",
      `/drive/v3/changes?pageToken=${String(body["newStartPageToken"])}&fields=changes`,
    );
    expect(next.body).toEqual({ changes: [] });
  });

  it("a token is needed and read", async () => {
    expect((await server.call("GET", "/drive/v3/changes")).message).toBe("Required parameter: pageToken");
    expect((await server.call("GET", "/drive/v3/changes?pageToken=x")).message).toBe("Invalid Value");
  });
});
