/** From a request to its answer: who asks, which method, may they, and what is to go wrong. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeBody, decodeQuery } from "../api/decode.ts";
import { DriveError } from "../api/drive-errors.ts";
import { ApiError, internal, keyIsNoPerson, notFound, unauthenticated, unavailable } from "../api/errors.ts";
import { RawAnswer } from "../api/raw-answer.ts";
import { assertMay } from "../calls/access.ts";
import type { Call, Method, Services } from "../calls/call.ts";
import type { Disk } from "../store/store.ts";
import { driveContent, driveQuery, driveRoute } from "./drive-router.ts";
import { bytesOf, type Sent, send, sentJson } from "./http.ts";
import type { Fault, Faults } from "./inject-faults.ts";
import { type Quota, refusal } from "./quota.ts";
import { route } from "./sheets-router.ts";

/** A request to the API, before it is done. */
export interface ApiRequest {
  /** `sheets.spreadsheets.values.update` or `drive.files.get`. */
  readonly method: string;
  readonly spreadsheetId: string;
  /** The person who asks; empty for one with an API key only. */
  readonly caller: string;
}

/** What answering needs besides the request. */
export interface ApiContext {
  readonly services: Services;
  readonly disk: Disk | undefined;
  readonly faults: Faults;
  readonly quota: Quota;
  /** Called between any two requests: others may act before this one does. */
  readonly before: (request: ApiRequest) => Promise<void>;
}

/** Any token is a person; the person's address is the token itself. An API key alone is nobody. */
function callerOf({ headers }: IncomingMessage, query: URLSearchParams, service: string): string {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? query.get("access_token") ?? undefined;
  if (token !== undefined) return token;
  if (query.has("key")) return "";
  throw unauthenticated(service);
}

interface Prepared extends ApiRequest {
  readonly isDrive: boolean;
  readonly writes: boolean;
  readonly run: Method;
  /** Reads parameters and body; what is wrong with them is said before what is not found. */
  read(): Omit<Call, "services" | "caller" | "spreadsheetId">;
}

function prepareDrive(request: IncomingMessage, url: URL, bytes: Buffer, caller: string): Prepared {
  const { name, ...found } = driveRoute(request.method ?? "GET", url.pathname);
  const type = request.headers["content-type"] ?? "";
  const read = () => ({
    range: "",
    part: found.part,
    query: driveQuery(name, url.searchParams),
    ...driveContent(url.pathname, url.searchParams, type, bytes),
  });
  return { ...found, method: name, caller, isDrive: true, read };
}

function prepareSheets(request: IncomingMessage, url: URL, bytes: Buffer, caller: string): Prepared {
  const found = route(request.method ?? "GET", url.pathname);
  if (found === undefined) throw notFound();
  const { name, description, range, part, bodyRoot } = found;
  const read = () => {
    const query = decodeQuery(description.parameters, url.searchParams);
    const { request: schema } = description;
    const body = schema === undefined ? {} : decodeBody(schema, bytes.toString("utf8"), bodyRoot);
    return { range, part, query, body };
  };
  return { ...found, method: name, caller, isDrive: false, read };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The error of a rule. Google's outermost servers answer 502 in HTML. */
function faultAnswer(status: number, { isDrive, caller, writes }: Prepared): RawAnswer | ApiError {
  if (status === 502) {
    const title = "Error 502 (Server Error)!!1";
    const html = `<!DOCTYPE html>\n<html lang=en>\n<title>${title}</title>\n<p><b>502.</b> <ins>That’s an error.</ins>\n<p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.\n`;
    return new RawAnswer(502, "text/html; charset=UTF-8", Buffer.from(html));
  }
  if (isDrive) {
    if (status === 429)
      return new DriveError(429, "Rate Limit Exceeded", { reason: "rateLimitExceeded", domain: "usageLimits" });
    return new DriveError(status, status === 503 ? "Transient failure" : "Internal Error", {
      reason: status === 503 ? "transientError" : "internalError",
    });
  }
  if (status === 429) return refusal(writes, caller !== "");
  return status === 503 ? unavailable() : internal();
}

/** Does what is asked; the answer, before it is sent. */
async function perform(prepared: Prepared, context: ApiContext, fault: Fault | undefined): Promise<unknown> {
  const { services, disk, quota } = context;
  const { isDrive, writes, run, method, caller, spreadsheetId } = prepared;
  if (fault !== undefined && fault.delayMs > 0) await wait(fault.delayMs);
  const instead = fault?.status === undefined ? undefined : faultAnswer(fault.status, prepared);
  if (instead !== undefined && fault?.afterEffect !== true) return instead;
  if (!isDrive) quota.spend(caller, writes);
  const call: Call = { services, caller, spreadsheetId, ...prepared.read() };
  if (caller === "" && writes) throw keyIsNoPerson(method);
  await context.before({ method, spreadsheetId, caller });
  if (!isDrive && spreadsheetId !== "") assertMay(services, spreadsheetId, caller, writes ? "writer" : "reader");
  if (writes) await disk?.assertWritable();
  const answer = run(call);
  // What was answered is on the disk: a kill afterwards loses nothing that anybody was told of.
  if (writes) await disk?.flush();
  return instead ?? answer;
}

function sentOf(answer: unknown, url: URL, isDrive: boolean): Sent {
  const pretty = url.searchParams.get("prettyPrint") === "true";
  if (answer instanceof RawAnswer) return { ...answer, parts: [answer.bytes] };
  if (!(answer instanceof ApiError)) return sentJson(200, answer, pretty);
  return sentJson(answer.code, answer.body(isDrive || url.searchParams.get("$.xgafv") === "1"), pretty);
}

/** Answers one request to the API; returns the status. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  context: ApiContext,
): Promise<number> {
  const isDrive = !url.pathname.startsWith("/v4/");
  let fault: Fault | undefined;
  let answer: unknown;
  try {
    const caller = callerOf(request, url.searchParams, isDrive ? "drive.googleapis.com" : "sheets.googleapis.com");
    const bytes = await bytesOf(request);
    const prepared = (isDrive ? prepareDrive : prepareSheets)(request, url, bytes, caller);
    fault = context.faults.meet(prepared);
    answer = await perform(prepared, context, fault);
  } catch (error) {
    answer = error instanceof ApiError ? error : internal();
    if (answer !== error) console.error(error);
  }
  const sent = sentOf(answer, url, isDrive);
  send(response, sent, fault?.cut === true);
  return sent.status;
}
