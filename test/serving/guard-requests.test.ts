/** What never reaches a function: long bodies, pages of elsewhere, other names of this machine. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { endpoint } from "../../functions/handlers/endpoint.ts";
import { type Served, serve } from "../handlers/served.ts";

const open: Served[] = [];
afterEach(() => {
  for (const served of open.splice(0)) served.close();
});

async function served() {
  let calls = 0;
  const log = { info: () => undefined, error: () => undefined };
  const handler = endpoint("POST", { log }, async () => {
    calls++;
    return { json: {} };
  });
  const found = await serve(handler);
  open.push(found);
  return { ...found, port: Number(new URL(found.url).port), calls: () => calls };
}

/** What the server answers to a request written by hand; `body` is sent bit by bit. */
async function raw(port: number, head: readonly string[], body: AsyncIterable<Buffer> | Iterable<Buffer> = []) {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()).on("error", () => resolve()));
  socket.on("data", (data) => {
    answer += data.toString();
  });
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  for await (const chunk of body) {
    if (socket.destroyed) break;
    if (!socket.write(chunk)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), ended]);
  }
  socket.end();
  await ended;
  return { answer, status: Number(answer.split(" ")[1]) };
}

const HEAD = ["POST / HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"];

describe("a long body", () => {
  const chunk = Buffer.alloc(65_536, "[");
  function* chunks(count: number, isChunked: boolean): Generator<Buffer> {
    for (let at = 0; at < count; at++) {
      if (isChunked) yield Buffer.from(`${chunk.length.toString(16)}\r\n`);
      yield chunk;
      if (isChunked) yield Buffer.from("\r\n");
    }
  }

  it.each([
    ["declared", false],
    ["in chunks of which nobody knows how many come", true],
  ])("of 100 MB, %s, is answered 413, and held by nobody", async (_, isChunked) => {
    const { port, calls } = await served();
    const count = 1_600;
    const length = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${count * chunk.length}`;
    globalThis.gc?.();
    const before = process.memoryUsage();
    let most = 0;
    const timer = setInterval(() => {
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      most = Math.max(most, arrayBuffers + heapUsed);
    }, 5);
    const { status, answer } = await raw(port, [...HEAD, length], chunks(count, isChunked));
    clearInterval(timer);
    expect(status).toBe(413);
    expect(answer).toContain('{"error":"The body is over 65536 bytes."}');
    expect(calls()).toBe(0);
    expect(most - before.arrayBuffers - before.heapUsed).toBeLessThan(20_000_000);
  });

  it("of just what is allowed is read", async () => {
    const { post, calls } = await served();
    expect((await post({ x: "y".repeat(65_000) })).status).toBe(200);
    expect(calls()).toBe(1);
  });

  it("that never ends holds no other request up", async () => {
    const { port, post } = await served();
    const socket = connect(port, "127.0.0.1");
    socket.write(`${[...HEAD, "Content-Length: 50"].join("\r\n")}\r\n\r\n{`);
    expect((await post({})).status).toBe(200);
    socket.destroy();
  });
});

describe("a stranger", () => {
  it.each<[string, readonly string[], number]>([
    ["a page of elsewhere", ["Host: 127.0.0.1", "Origin: https://evil.example"], 403],
    ["a page without a name", ["Host: 127.0.0.1", "Origin: null"], 403],
    ["what a browser calls cross-site", ["Host: 127.0.0.1", "Sec-Fetch-Site: cross-site"], 403],
    ["another name of this machine", ["Host: evil.example"], 403],
    ["a page of its own", ["Host: 127.0.0.1", "Origin: http://127.0.0.1"], 200],
    ["this machine by its other name", ["Host: localhost:8790"], 200],
  ])("%s", async (_, headers, status) => {
    const { port, calls } = await served();
    const head = [
      "POST / HTTP/1.1",
      ...headers,
      "Content-Type: application/json",
      "Content-Length: 2",
      "Connection: close",
    ];
    expect((await raw(port, head, [Buffer.from("{}")])).status).toBe(status);
    expect(calls()).toBe(status === 200 ? 1 : 0);
  });
});
