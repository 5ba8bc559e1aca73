/** Config → everything a handler needs from outside; the only file that picks adapters. */

import { folderRecords } from "./adapters/folder-records.ts";
import { jsonLog } from "./adapters/json-log.ts";
import { outboxMailer } from "./adapters/outbox-mailer.ts";
import { clockFrom, systemClock } from "./adapters/system-clock.ts";
import type { Config } from "./config.ts";
import type { Clock, Log, Mailer, Records, Sheets } from "./ports.ts";
import { isStopping } from "./serving/drain.ts";

export interface Context {
  readonly sheets: Sheets;
  readonly mailer: Mailer;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** The spreadsheets of the blocs that this deployment serves; the first is meant when none is named. */
  readonly spreadsheetIds: readonly string[];
  readonly robot: string;
  /** Where people open a spreadsheet. */
  readonly spreadsheetUrl: (spreadsheetId: string) => string;
  /** True once this process was told to end: no effect begins any more. */
  readonly isStopping: () => boolean;
}

const MAIL_TIMEOUT_MS = 10_000;

/** The adapters that `config` asks for. */
export function contextOf(config: Config, log: Log = jsonLog(config.LOG_LEVEL)): Context {
  const clock = config.CLOCK_START === undefined ? systemClock() : clockFrom(config.CLOCK_START);
  return {
    sheets: sheetsOf(config),
    mailer: mailerOf(config, clock),
    records: recordsOf(config),
    clock,
    log,
    spreadsheetIds: config.SPREADSHEET_IDS,
    robot: config.ROBOT_ACCOUNT,
    spreadsheetUrl: (spreadsheetId) =>
      `${config.SHEETS_WEB_ADDRESS}/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`,
    isStopping,
  };
}

/**
 * Google's client, and SendGrid's, are loaded with the first call that needs them: together they would double the time
 * in which a function starts, and a request that is refused needs neither.
 */
function sheetsOf({ SHEETS_ADDRESS: address, ROBOT_ACCOUNT: robot }: Config): Sheets {
  const sheets = once(async () => {
    const { givenToken, ownCredentials } = await import("./adapters/google-auth.ts");
    const { googleSheets } = await import("./adapters/google-sheets.ts");
    return address === undefined
      ? googleSheets({ auth: ownCredentials() })
      : googleSheets({ auth: givenToken(robot), address });
  });
  return {
    read: async (spreadsheetId) => (await sheets()).read(spreadsheetId),
    write: async (spreadsheetId, requests) => (await sheets()).write(spreadsheetId, requests),
    create: async (title, locale, timeZone) => (await sheets()).create(title, locale, timeZone),
  };
}

const LOCAL_RECORDS = ".local/records";

/** A cloud instance forgets its own folders: without a named one nothing is recorded there, and whoever would says so. */
function recordsOf({ RECORDS_DIRECTORY: directory, UNFINISHED_DAYS: unfinishedDays, isCloud }: Config): Records {
  if (directory !== undefined || !isCloud) return folderRecords(directory ?? LOCAL_RECORDS, unfinishedDays);
  const refuse = () => Promise.reject(new Error("RECORDS_DIRECTORY is missing: an instance forgets its own folders."));
  return { create: refuse, read: refuse, list: refuse };
}

function mailerOf(config: Config, clock: Clock): Mailer {
  const from = { email: config.MAIL_FROM, name: config.MAIL_FROM_NAME };
  const { MAILER, SENDGRID_API_KEY: apiKey } = config;
  if (MAILER === "outbox" || apiKey === undefined)
    return outboxMailer(config.OUTBOX_DIRECTORY, clock, from, config.OUTBOX_DAYS);
  const mailer = once(async () => {
    const { sendGridMailer } = await import("./adapters/sendgrid-mailer.ts");
    return sendGridMailer({ apiKey, from, timeoutMs: MAIL_TIMEOUT_MS });
  });
  return { send: async (mail) => (await mailer()).send(mail) };
}

/** What `make` made the first time. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
