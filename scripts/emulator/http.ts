/** The HTTP side of the API: reading requests, writing answers, keeping strangers out. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeBody, decodeQuery } from "./api/decode.ts";
import { ApiError, notFound, unauthenticated } from "./api/errors.ts";
import { toJson } from "./api/raw-json.ts";
import type { Services } from "./methods/call.ts";
import { route } from "./router.ts";
import type { Disk } from "./state/store.ts";

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

/** The body as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Any token is a person; the person's address is the token itself. */
function callerOf({ headers }: IncomingMessage): string {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) throw unauthenticated();
  return token;
}

/** Writes an answer as JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown, pretty = false): void {
  const text = toJson(body);
  const bytes = Buffer.from(pretty ? JSON.stringify(JSON.parse(text), undefined, 2) : text);
  response.writeHead(status, {
    "content-type": "application/json; charset=UTF-8",
    "content-length": bytes.length,
    "cache-control": "private",
    vary: "Origin, X-Origin, Referer",
    "x-content-type-options": "nosniff",
    ...(status === 401 ? { "www-authenticate": 'Bearer realm="https://accounts.google.com/"' } : {}),
  });
  response.end(bytes);
}

/** Answers one request to the API; returns the status. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  services: Services,
  disk: Disk | undefined,
): Promise<number> {
  const pretty = url.searchParams.get("prettyPrint") === "true";
  try {
    const caller = callerOf(request);
    const text = await bodyOf(request);
    const found = route(request.method ?? "GET", url.pathname);
    if (found === undefined) throw notFound();
    const query = decodeQuery(found.description.parameters, url.searchParams);
    const { request: schema } = found.description;
    const body = schema === undefined ? {} : decodeBody(schema, text, found.bodyRoot);
    if (found.writes) await disk?.assertWritable();
    const { spreadsheetId, range } = found;
    sendJson(response, 200, found.run({ services, caller, spreadsheetId, range, query, body }), pretty);
    return 200;
  } catch (error) {
    const refusal = error instanceof ApiError ? error : new ApiError(500, "Internal error encountered.");
    if (refusal !== error) console.error(error);
    sendJson(response, refusal.code, refusal.body(url.searchParams.get("$.xgafv") === "1"), pretty);
    return refusal.code;
  }
}
