import type { JsonObject } from "../api/types.ts";
import type { ChangeFeed } from "../store/change-feed.ts";
import type { Channels } from "../store/notification-channels.ts";
import type { Store } from "../store/store.ts";

/** What every method may use. */
export interface Services {
  readonly store: Store;
  readonly now: () => Date;
  /** Locale of spreadsheets created without one. */
  readonly locale: string;
  readonly baseUrl: string;
  /** Domains whose addresses are treated as no Google account. */
  readonly unknownAccountDomains: readonly string[];
  /** `open`: everybody may open and change everything; `strict`: only as shared. */
  readonly sharing: "open" | "strict";
  readonly feed: ChangeFeed;
  readonly channels: Channels;
}

/** One request to the API, read and checked against the discovery document. */
export interface Call {
  readonly services: Services;
  /** The person named by the bearer token. */
  readonly caller: string;
  readonly spreadsheetId: string;
  /** `{range}` of the path, decoded. */
  readonly range: string;
  /** The id that stands below the spreadsheet's in the path: of a sheet, of developer metadata, of a permission. */
  readonly part: string;
  readonly query: JsonObject;
  readonly body: JsonObject;
  /** What was uploaded beside the body, for Drive. */
  readonly media?: Media;
}

/** An uploaded file. */
export interface Media {
  /** Its media type, without parameters. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** A method of the API: its answer, or an ApiError thrown. */
export type Method = (call: Call) => unknown;
