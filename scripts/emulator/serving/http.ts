/** The HTTP side of the server: reading requests, writing answers, keeping strangers out. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "../api/errors.ts";
import { jsonParts } from "../api/raw-json.ts";

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

/** A million cells with their formats have room; what is longer is thrown away as it comes. */
export const MOST_BODY_BYTES = 128 * 1024 * 1024;

/** The body. @throws ApiError 413 for one that is too long, in the words of Google's. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  const isDeclared = Number(request.headers["content-length"] ?? 0) > MOST_BODY_BYTES;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (isDeclared || length > MOST_BODY_BYTES) chunks = [];
    else chunks.push(chunk as Buffer);
  }
  if (length > MOST_BODY_BYTES)
    throw new ApiError(413, `Request payload size exceeds the limit: ${MOST_BODY_BYTES} bytes.`);
  return Buffer.concat(chunks);
}

/** An answer on its way out. */
export interface Sent {
  readonly status: number;
  /** Absent: no body. */
  readonly type: string | undefined;
  /** The body, one after the other. */
  readonly parts: readonly Buffer[];
}

/** An answer as JSON. */
export function sentJson(status: number, body: unknown, pretty = false): Sent {
  const plain = jsonParts(body);
  const parts = pretty
    ? [Buffer.from(JSON.stringify(JSON.parse(Buffer.concat(plain).toString()), undefined, 2))]
    : plain;
  return { status, type: "application/json; charset=UTF-8", parts };
}

/** Writes an answer; a `cut` one ends with the connection after half of what it announced. */
export function send(response: ServerResponse, { status, type, parts }: Sent, cut = false): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  response.writeHead(status, {
    ...(type === undefined ? {} : { "content-type": type, "content-length": length }),
    "cache-control": "private",
    vary: "Origin, X-Origin, Referer",
    "x-content-type-options": "nosniff",
    ...(status === 401 ? { "www-authenticate": 'Bearer realm="https://accounts.google.com/"' } : {}),
  });
  if (cut) {
    response.write(Buffer.concat(parts).subarray(0, length >> 1), () => response.destroy());
    return;
  }
  response.cork();
  for (const part of parts) response.write(part);
  response.end();
}

/** Writes an answer as JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, sentJson(status, body));
