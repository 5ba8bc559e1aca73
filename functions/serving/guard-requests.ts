/**
 * What stands before the framework's parsers, which take bodies of a gigabyte and answer broken JSON with a page of their
 * own: the length of a body, its JSON, and where a request comes from. From then on the body is parsed, and nobody
 * parses it again.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

/** No request of ours has more to say. */
export const MOST_BODY_BYTES = 64 * 1024;
/** For so long the rest of a body that is too long is thrown away, so that whoever sends it reads the answer. */
const DISCARD_MS = 10_000;

/** The listener of the framework: an application of express. */
type App = RequestListener & { readonly use: unknown; readonly handle: unknown };

const guarded = new WeakSet<Server>();

/**
 * Guards every server of the framework in this process, from its first request on. `isLocal`: only who speaks to this
 * machine by its own name is answered.
 */
export function guardRequests(isLocal: boolean): void {
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { readonly server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    for (const listener of server.listeners("request") as RequestListener[]) {
      if (!isApp(listener)) continue;
      server.off("request", listener);
      server.on("request", guard(listener, isLocal));
    }
  });
}

const isApp = (listener: RequestListener): listener is App => "use" in listener && "handle" in listener;

/** `app` behind the guard. */
export const guard =
  (app: RequestListener, isLocal: boolean): RequestListener =>
  (request, response) => {
    const stranger = strangeness(request, isLocal);
    if (stranger !== undefined) return refuse(request, response, 403, stranger);
    readBody(request)
      .then((body) => {
        if ("status" in body) return refuse(request, response, body.status, body.error);
        Object.assign(request, body.bytes === undefined ? {} : { body: body.json, rawBody: body.bytes });
        app(request, response);
      })
      // The connection ended while the body came.
      .catch(() => response.destroy());
  };

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** True for a request to this machine by its own name, from a page of its own, if from any. */
export const isOfThisMachine = (request: IncomingMessage): boolean => strangeness(request, true) === undefined;

/** Why a request is not answered: by another name of this machine, or sent by a page of elsewhere; undefined otherwise. */
function strangeness({ method, headers }: IncomingMessage, isLocal: boolean): string | undefined {
  const { host, origin } = headers;
  if (isLocal && (host === undefined || !LOCAL_HOST.test(host))) return "This server only answers to 127.0.0.1.";
  if (method === "GET" || method === "HEAD") return undefined;
  const isOwn = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  return isOwn && headers["sec-fetch-site"] !== "cross-site" ? undefined : "Requests of other sites are not answered.";
}

type Body =
  | { readonly bytes: undefined }
  | { readonly bytes: Buffer; readonly json: unknown }
  | { readonly status: number; readonly error: string };

const TOO_LONG: Body = { status: 413, error: `The body is over ${MOST_BODY_BYTES} bytes.` };

async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BODY_BYTES) return TOO_LONG;
  const chunks: Buffer[] = [];
  let length = 0;
  const isLonger = await new Promise<boolean>((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_BODY_BYTES) resolve(true);
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(false));
    request.on("error", reject);
    request.on("close", () => reject(new Error("closed")));
  });
  if (isLonger) return TOO_LONG;
  return length === 0 ? { bytes: undefined } : parsed(request, Buffer.concat(chunks));
}

function parsed({ headers }: IncomingMessage, bytes: Buffer): Body {
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" || headers["content-encoding"] !== undefined)
    return { status: 400, error: "The body must be JSON, with the header Content-Type: application/json." };
  try {
    return { bytes, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { status: 400, error: "The body is no JSON." };
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, error: string): void {
  response
    .writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      connection: "close",
    })
    .end(JSON.stringify({ error }));
  request.removeAllListeners("data");
  request.resume();
  const timer = setTimeout(() => request.destroy(), DISCARD_MS);
  request.once("close", () => clearTimeout(timer));
}
