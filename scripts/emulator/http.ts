/** The HTTP side of the server: reading requests, writing answers, keeping strangers out. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { toJson } from "./api/raw-json.ts";

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request is meant for this machine and comes from a page of it, if from any. A page elsewhere
 * can point a name of its own at 127.0.0.1, and may send simple requests to it.
 */
export function isLocal({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (host === undefined || !LOCAL_HOST.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** The body. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** An answer on its way out. */
export interface Sent {
  readonly status: number;
  /** Absent: no body. */
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

/** An answer as JSON. */
export function sentJson(status: number, body: unknown, pretty = false): Sent {
  const text = toJson(body);
  const bytes = Buffer.from(pretty ? JSON.stringify(JSON.parse(text), undefined, 2) : text);
  return { status, type: "application/json; charset=UTF-8", bytes };
}

/** Writes an answer; a `cut` one ends with the connection after half of what it announced. */
export function send(response: ServerResponse, { status, type, bytes }: Sent, cut = false): void {
  response.writeHead(status, {
    ...(type === undefined ? {} : { "content-type": type, "content-length": bytes.length }),
    "cache-control": "private",
    vary: "Origin, X-Origin, Referer",
    "x-content-type-options": "nosniff",
    ...(status === 401 ? { "www-authenticate": 'Bearer realm="https://accounts.google.com/"' } : {}),
  });
  if (!cut) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

/** Writes an answer as JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, sentJson(status, body));
