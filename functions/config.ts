/** The environment, read once and checked as a whole; the only file that reads `process.env`. */
import * as z from "zod";

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** True for a day that exists and a time of it, such as "2024-11-25T07:30". */
export function isMoment(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/.exec(text)?.[1];
  const date = new Date(`${day}T00:00:00Z`); // 2024-02-31 becomes 2 March
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const environment = z
  .object({
    SPREADSHEET_IDS: z
      .string()
      .default("")
      .transform((ids) =>
        ids
          .split(",")
          .map((id) => id.trim())
          .filter((id) => id !== ""),
      ),
    /** The account that the functions act as; it has to be an editor of every protected range. */
    ROBOT_ACCOUNT: z
      .string(
        "is missing: the service account that the functions act as, such as robot@project.iam.gserviceaccount.com",
      )
      .min(1),
    /** A server that speaks the Sheets API; absent: Google. */
    SHEETS_ADDRESS: address.optional(),
    /** Where people open a spreadsheet. */
    SHEETS_WEB_ADDRESS: address.default("https://docs.google.com"),
    /** Where records are kept; absent: a folder of this machine, which a cloud instance would forget. */
    RECORDS_DIRECTORY: z.string().min(1).optional(),
    MAILER: z.enum(["outbox", "sendgrid"]).default("outbox"),
    OUTBOX_DIRECTORY: z.string().min(1).default(".local/outbox"),
    /** After so many days a mail of the outbox is removed, and what a process left unfinished among the records. */
    OUTBOX_DAYS: z.coerce.number().int().min(1).default(365),
    UNFINISHED_DAYS: z.coerce.number().int().min(1).default(1),
    SENDGRID_API_KEY: z.string().min(1).optional(),
    MAIL_FROM: z.string().min(3).default("nhac-viec@khoi-thi-dua.example"),
    MAIL_FROM_NAME: z.string().default("Khối thi đua"),
    /** `error` leaves out the line that every run logs. */
    LOG_LEVEL: z.enum(["info", "error"]).default("info"),
    /** Viet Nam's date and time that the clock starts from, for rehearsals: 2024-11-25T07:30. */
    CLOCK_START: z.string().refine(isMoment, "is no moment such as 2024-11-25T07:30").optional(),
    /** Set by the functions framework's own command: the function that this process serves. */
    FUNCTION_TARGET: z.string().optional(),
    /** Set by Cloud Run. */
    K_SERVICE: z.string().optional(),
  })
  .refine((given) => given.MAILER !== "sendgrid" || given.SENDGRID_API_KEY !== undefined, {
    path: ["SENDGRID_API_KEY"],
    message: "is needed when MAILER is sendgrid",
  })
  .transform(({ K_SERVICE, ...given }) => ({ ...given, isCloud: K_SERVICE !== undefined }));

export type Config = z.output<typeof environment>;

/**
 * The configuration that `env` gives.
 *
 * @throws Error with every fault in one message, for the person who deploys; values are not repeated.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not right:\n${faults.join("\n")}`);
}
