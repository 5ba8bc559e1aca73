import type { JsonObject } from "../api/types.ts";
import type { Store } from "../state/store.ts";

/** What every method may use. */
export interface Services {
  readonly store: Store;
  readonly now: () => Date;
  /** Locale of spreadsheets created without one. */
  readonly locale: string;
  readonly baseUrl: string;
  /** Domains whose addresses are treated as no Google account. */
  readonly unknownAccountDomains: readonly string[];
}

/** One request to the API, read and checked against the discovery document. */
export interface Call {
  readonly services: Services;
  /** The person named by the bearer token. */
  readonly caller: string;
  readonly spreadsheetId: string;
  /** `{range}` of the path, decoded. */
  readonly range: string;
  readonly query: JsonObject;
  readonly body: JsonObject;
}

/** A method of the API: its answer, or an ApiError thrown. */
export type Method = (call: Call) => unknown;
