import type { JsonObject } from "../api/types.ts";
import type { Services } from "../calls/call.ts";
import type { Draft } from "../drafts/draft.ts";

/** What a request of a batch works on. */
export interface BatchContext {
  readonly draft: Draft;
  readonly services: Services;
}

/** One request kind: changes the draft and gives the reply, if the kind has one. */
export type RequestHandler = (request: JsonObject, context: BatchContext) => JsonObject | undefined;

/** A family of request kinds by their names in the API. */
export type RequestHandlers = Readonly<Record<string, RequestHandler>>;
