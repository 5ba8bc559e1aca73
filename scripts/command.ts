/** What the commands of a person at a terminal share: options with `--help`, one clear sentence for what went wrong. */
import { parseArgs } from "node:util";
import { BadRequest } from "../functions/bad-request.ts";
import { type Config, isMoment, readConfig } from "../functions/config.ts";
import { type Context, contextOf } from "../functions/context.ts";
import { sheetsFailure } from "../functions/handlers/endpoint.ts";
import { NotABlocError } from "../functions/load-and-save.ts";
import { SheetsApiError } from "../functions/ports.ts";
import { LostRecordsError } from "../functions/reminder-records.ts";

/** An option of a command; `value` names what follows it, absent for a switch. */
export interface Option {
  readonly value?: string;
  readonly help: string;
  readonly default?: string;
}

/** A fault of whoever typed the command: told in one sentence, without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

type Values<Options extends Record<string, Option>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly value: string } ? string | undefined : boolean;
};

/**
 * Runs `main` with the options of the command line, or prints the help; a failure ends the process with code 1.
 * `operand` names what may stand beside the options, such as FILE; without it nothing may.
 */
export async function command<const Options extends Record<string, Option>>(
  name: string,
  about: string,
  options: Options,
  main: (values: Values<Options>, operands: readonly string[]) => Promise<void>,
  operand?: string,
): Promise<void> {
  try {
    const { values, positionals } = parse(options, operand !== undefined);
    if (values["help"] === true) {
      process.stdout.write(helpOf(`${name} --${operand === undefined ? "" : ` ${operand}`}`, about, options));
      return;
    }
    await main(values as unknown as Values<Options>, positionals);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}

function parse(options: Record<string, Option>, allowPositionals: boolean) {
  try {
    return parseArgs({
      allowPositionals,
      options: {
        help: { type: "boolean", short: "h" },
        ...Object.fromEntries(
          Object.entries(options).map(([name, { value, default: initial }]) => [
            name,
            {
              type: value === undefined ? "boolean" : "string",
              ...(initial === undefined ? {} : { default: initial }),
            } as const,
          ]),
        ),
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nSee --help.`);
  }
}

function helpOf(name: string, about: string, options: Record<string, Option>): string {
  const rows = Object.entries(options).map(([option, { value, help, default: initial }]) => [
    `  --${option}${value === undefined ? "" : ` ${value}`}`,
    `${help}${initial === undefined ? "" : ` (${initial})`}`,
  ]);
  const width = Math.max(...rows.map(([left = ""]) => left.length), 8) + 2;
  return [
    `npm run ${name} [options]`,
    "",
    about,
    "",
    ...rows.map(([left = "", right = ""]) => left.padEnd(width) + right),
    "",
  ].join("\n");
}

/** The sentence for a failure that a person can mend; undefined for a mistake of our own. */
function sentenceOf(error: unknown): string | undefined {
  if (
    error instanceof CommandError ||
    error instanceof NotABlocError ||
    error instanceof LostRecordsError ||
    error instanceof BadRequest
  )
    return error.message;
  if (error instanceof SheetsApiError) return sheetsFailure(error);
  if (error instanceof Error && error.message.startsWith("The configuration is not right")) return error.message;
  if (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "EACCES") &&
    "path" in error
  )
    return `Không ghi, đọc được ${String(error.path)}. Đề nghị kiểm tra lại đường dẫn và quyền.`;
  if (error instanceof Error && "code" in error && error.code === "ENOSPC")
    return "Ổ đĩa đã đầy; chưa ghi được. Đề nghị giải phóng dung lượng rồi chạy lại.";
  return undefined;
}

/** The option that points a command at an embedded server instead of Google. */
export const serverOption = {
  server: {
    value: "URL",
    help: "the embedded server, such as http://127.0.0.1:8787; absent: SHEETS_ADDRESS, else Google",
  },
} as const;

/** The account of the functions on the embedded server, where any token is a person. */
export const LOCAL_ROBOT = "he-thong@khoi-thi-dua.example";
/** The role account that owns the spreadsheets made there. */
export const LOCAL_OWNER = "ban-tdkt@honglam.example";

/** The environment of a command: the process's own, pointed at `server` where one is named. */
export const configFor = (server: string | undefined, extra: NodeJS.ProcessEnv = {}): Config =>
  readConfig({
    ...process.env,
    ...(server === undefined ? {} : { SHEETS_ADDRESS: server, SHEETS_WEB_ADDRESS: server, ROBOT_ACCOUNT: LOCAL_ROBOT }),
    ...extra,
  });

/**
 * The configuration of a command that records or sends. Of spreadsheets on Google the records lie elsewhere: a folder of
 * this machine would know of no mail that was sent, and everybody would be mailed again.
 */
export function recordingConfigFor(server: string | undefined, extra: NodeJS.ProcessEnv = {}): Config {
  const config = configFor(server, extra);
  if (config.SHEETS_ADDRESS === undefined && config.RECORDS_DIRECTORY === undefined)
    throw new CommandError(
      "RECORDS_DIRECTORY is missing: name the folder in which the records of the spreadsheets on Google are kept.",
    );
  return config;
}

/** A context whose log goes to stderr, so that stdout holds only what was asked for. */
export const contextFor = (config: Config): Context =>
  contextOf(config, {
    info: () => undefined,
    error: (message) => process.stderr.write(`${message}\n`),
  });

/** The value of an option that has to be given. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === "") throw new CommandError(`--${option} is missing. See --help.`);
  return value;
}

/** "2024-11-25" or "2024-11-25T07:30" as the start of the clock. */
export function clockStart(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T07:30` : date;
  if (!isMoment(moment)) {
    throw new CommandError("--date takes a day such as 2024-11-25, or a moment such as 2024-11-25T16:00.");
  }
  return moment;
}
