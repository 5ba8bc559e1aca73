/** Config → everything a handler needs from outside; the only file that picks adapters. */
import { clockFrom, systemClock } from "./adapters/clock.ts";
import { folderRecords } from "./adapters/folder-records.ts";
import { givenToken, ownCredentials } from "./adapters/google-auth.ts";
import { googleSheets } from "./adapters/google-sheets.ts";
import { jsonLog } from "./adapters/json-log.ts";
import { outboxMailer } from "./adapters/outbox-mailer.ts";
import type { Config } from "./config.ts";
import type { Clock, Log, Mailer, Records, Sheets } from "./ports.ts";

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
}

const MAIL_TIMEOUT_MS = 10_000;

/** The adapters that `config` asks for. */
export function contextOf(config: Config, log: Log = jsonLog(config.LOG_LEVEL)): Context {
  const clock = config.CLOCK_START === undefined ? systemClock() : clockFrom(config.CLOCK_START);
  return {
    sheets:
      config.SHEETS_ADDRESS === undefined
        ? googleSheets({ auth: ownCredentials() })
        : googleSheets({ auth: givenToken(config.ROBOT_ACCOUNT), address: config.SHEETS_ADDRESS }),
    mailer: mailerOf(config, clock),
    records: folderRecords(config.RECORDS_DIRECTORY),
    clock,
    log,
    spreadsheetIds: config.SPREADSHEET_IDS,
    robot: config.ROBOT_ACCOUNT,
    spreadsheetUrl: (spreadsheetId) =>
      `${config.SHEETS_WEB_ADDRESS}/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`,
  };
}

function mailerOf(config: Config, clock: Clock): Mailer {
  const from = { email: config.MAIL_FROM, name: config.MAIL_FROM_NAME };
  const { MAILER, SENDGRID_API_KEY: apiKey } = config;
  if (MAILER === "outbox" || apiKey === undefined) return outboxMailer(config.OUTBOX_DIRECTORY, clock, from);
  // Loaded with the first mail: its HTTP client would cost every start of every function 40 ms.
  const mailer = async () =>
    (await import("./adapters/sendgrid-mailer.ts")).sendGridMailer({ apiKey, from, timeoutMs: MAIL_TIMEOUT_MS });
  let made: Promise<Mailer> | undefined;
  return {
    send: async (mail) => {
      made ??= mailer();
      return (await made).send(mail);
    },
  };
}
