/** The start page: no request ends it, and only this machine is answered. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEmulator } from "../../scripts/emulator/server.ts";
import { homeServer } from "../../scripts/local/home-server.ts";
import { closeServer, listenNear } from "../../scripts/local/listen-near.ts";

const outbox = mkdtempSync(join(tmpdir(), "outbox-"));
const server = homeServer("Khối", () => [{ name: "Bảng tính", url: "http://127.0.0.1:1/", about: "mở" }], outbox);
let port: number;
beforeAll(async () => {
  port = await listenNear(server, 20_000 + Math.floor(Math.random() * 20_000));
});
afterAll(async () => {
  await closeServer(server);
  rmSync(outbox, { recursive: true, force: true });
});
beforeEach(() => writeFileSync(join(outbox, "a.html"), "<title>Thư</title>"));

/** The status of a request line written by hand, which no client would send. */
function statusOf(target: string, at = port, headers: readonly string[] = ["Host: 127.0.0.1"], method = "GET") {
  return new Promise<number>((resolve) => {
    const socket = connect(at, "127.0.0.1");
    let answer = "";
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("close", () => resolve(Number(answer.split(" ")[1])));
    socket.on("error", () => undefined);
    socket.write(`${method} ${target} HTTP/1.1\r\n${headers.join("\r\n")}\r\nConnection: close\r\n\r\n`);
  });
}

const TARGETS = [
  "//",
  "///",
  "/%",
  "/%zz",
  "/\\",
  "/?",
  "/#",
  "/outbox/",
  "/outbox/..%2f..",
  "/outbox/../a.html",
  "*",
  "http://",
  "http://x",
  "/\u00ff",
];

describe("the start page", () => {
  it.each(TARGETS)("%j is answered, and the page goes on", async (target) => {
    expect(await statusOf(target)).toBeGreaterThanOrEqual(200);
    expect(await statusOf("/")).toBe(200);
  });

  it("shows a mail, and the addresses", async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/outbox/a.html`)).text()).toBe("<title>Thư</title>");
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("/outbox/a.html");
  });

  it("without its outbox says that there is no mail", async () => {
    rmSync(outbox, { recursive: true });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect([response.status, (await response.text()).includes("Chưa có thư nào")]).toEqual([200, true]);
    expect(await statusOf("/outbox/a.html")).toBe(404);
    const { mkdirSync } = await import("node:fs");
    mkdirSync(outbox);
  });

  it.each([
    ["another name of this machine", ["Host: evil.example"], "GET"],
    ["a page of elsewhere", ["Host: 127.0.0.1", "Origin: https://evil.example"], "POST"],
  ])("%s is not answered", async (_, headers, method) => {
    expect(await statusOf("/", port, headers, method)).toBe(403);
  });
});

describe("the embedded server", () => {
  it("goes on after each of them, too", async () => {
    const emulator = await startEmulator();
    for (const target of [...TARGETS, "/v4/spreadsheets/%", "/drive/v3/files/%", "/v4/spreadsheets/a/values/%zz"]) {
      await statusOf(target, emulator.port);
      expect(await statusOf("/", emulator.port)).toBe(200);
    }
    await emulator.close();
  });
});
