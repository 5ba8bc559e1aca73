/**
 * What the functions need from outside, as few words as they can say it in. Adapters stand in `adapters/`; only
 * `context.ts` picks them.
 */
import type { Temporal } from "temporal-polyfill";
import type { Spreadsheet } from "../sheets-schema/cells/cell.ts";
import type { Request } from "../sheets-schema/template/requests.ts";

/** The spreadsheet API, as calls that count against its quota. */
export interface Sheets {
  /** The whole spreadsheet at one moment: one call. */
  read(spreadsheetId: string): Promise<Spreadsheet>;
  /**
   * Applies all requests or none, and answers what then stands: one call.
   *
   * @throws SheetsApiError with the status and the text of the API.
   */
  write(spreadsheetId: string, requests: readonly Request[]): Promise<Spreadsheet>;
  /** Makes a spreadsheet and answers its id. On Google a service account may not: a person must make it and share it. */
  create(title: string, locale: string, timeZone: string): Promise<string>;
}

/** Thrown by a `Sheets` adapter. */
export class SheetsApiError extends Error {
  override readonly name = "SheetsApiError";
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** A message to one mailbox. Header values hold no line breaks: the adapters refuse them. */
export interface Mail {
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Comes back with events of the mail's later life; at most 255 characters. */
  readonly reference: string;
}

/** What became of a mail: `unknown` when the server may or may not have taken it. */
export type Delivery =
  | { readonly outcome: "sent"; readonly messageId: string }
  /** Nobody took it. `isForAll`: the mailer takes nothing from us, such as with a key that is no longer valid, or while it cannot be reached. */
  | { readonly outcome: "refused"; readonly reason: string; readonly isForAll?: true }
  | { readonly outcome: "unknown"; readonly reason: string };

/** Sends one mail; never throws for a mail that could not be sent. */
export interface Mailer {
  send(mail: Mail): Promise<Delivery>;
}

/** Objects created once and never overwritten. */
export interface Records {
  /** Creates `name`; "exists" leaves what stands there as it is. Names are paths of letters, digits, - _ . and /. */
  create(name: string, content: string): Promise<"created" | "exists">;
  /** The content of `name`, or undefined. */
  read(name: string): Promise<string | undefined>;
  /** The names that start with `prefix`, in order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** The only clock: Viet Nam's calendar and time of day. */
export interface Clock {
  now(): Temporal.ZonedDateTime;
}

/** Structured lines for the log; never cell text, addresses or secrets. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}
