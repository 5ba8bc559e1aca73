/**
 * `npm run deploy`: the commands that put the three functions on Cloud Run and let Cloud Scheduler call them, for a
 * person to read and run. Nothing is run here. A robot account writes the spreadsheet, a second one only reads it for
 * the page, a third one may do nothing but call the functions.
 *
 * Flags: https://cloud.google.com/run/docs/deploy-functions, https://cloud.google.com/sdk/gcloud/reference/run/deploy,
 * https://cloud.google.com/sdk/gcloud/reference/scheduler/jobs/create/http.
 */
import { CommandError, command } from "./command.ts";

/** What the commands are for; a value that is not known yet stands there as a placeholder in capitals. */
export interface Deployment {
  readonly project: string;
  readonly region: string;
  readonly spreadsheets: readonly string[];
  /** The sender that the SendGrid account has verified. */
  readonly mailFrom: string;
  /** "10.0.0.2:/records": the NFS share that keeps what was sent, so that nobody is mailed twice. */
  readonly records: string;
}

const SECRET = "sendgrid-api-key";
const RECORDS = "/mnt/records";
const TIME_ZONE = "Asia/Ho_Chi_Minh";
const accounts = { robot: "khoi-thi-dua-robot", reader: "khoi-thi-dua-reader", scheduler: "khoi-thi-dua-scheduler" };
const APIS = ["run", "cloudbuild", "artifactregistry", "cloudscheduler", "secretmanager", "sheets"];

/** The commands with their comments, in the order in which to run them, for a POSIX shell such as Cloud Shell's. */
export function deployCommands(deployment: Deployment): string {
  const { project, region, spreadsheets } = deployment;
  const address = (account: string): string => `${account}@${project}.iam.gserviceaccount.com`;
  const gcloud = (words: readonly string[]): string => shellLine(["gcloud", ...words, `--project=${project}`]);
  const invoker = (name: string): string =>
    gcloud([
      ...["run", "services", "add-iam-policy-binding", name, `--region=${region}`],
      ...[`--member=serviceAccount:${address(accounts.scheduler)}`, "--role=roles/run.invoker"],
    ]);
  const jobs = (name: string, schedule: string): string[] =>
    spreadsheets.map((id, index) =>
      [
        gcloud([
          ...["scheduler", "jobs", "create", "http", spreadsheets.length === 1 ? name : `${name}-${index + 1}`],
          ...[`--location=${region}`, `--schedule=${schedule}`, `--time-zone=${TIME_ZONE}`, "--http-method=POST"],
          ...["--headers=Content-Type=application/json", `--message-body=${JSON.stringify({ spreadsheetId: id })}`],
          ...["--attempt-deadline=300s", "--max-retry-attempts=3", "--min-backoff=30s", "--max-backoff=300s"],
          `--oidc-service-account-email=${address(accounts.scheduler)}`,
        ]),
        `  --uri="$(${gcloud(["run", "services", "describe", name, `--region=${region}`, "--format=value(status.url)"])})"`,
      ].join(" \\\n"),
    );
  return [
    "# Bundle the functions; run everything from the folder of the project.",
    "npm run build",
    "",
    "# Once: the APIs, the accounts, the key of SendGrid (put it into the variable SENDGRID_API_KEY first).",
    gcloud(["services", "enable", ...APIS.map((api) => `${api}.googleapis.com`)]),
    ...Object.values(accounts).map((account) => gcloud(["iam", "service-accounts", "create", account])),
    `printf '%s' "$SENDGRID_API_KEY" | ${gcloud(["secrets", "create", SECRET, "--data-file=-"])}`,
    gcloud([
      ...["secrets", "add-iam-policy-binding", SECRET],
      ...[`--member=serviceAccount:${address(accounts.robot)}`, "--role=roles/secretmanager.secretAccessor"],
    ]),
    "",
    "# In Google Sheets, by hand: share each spreadsheet",
    `#   with ${address(accounts.robot)} as Editor,`,
    `#   with ${address(accounts.reader)} as Viewer.`,
    "",
    "# The functions. One run at a time: a second one waits for the next call of the scheduler.",
    ...functionsOf(deployment, address).map(gcloud),
    "",
    "# Who may call them: the scheduler. The Board's people see the page by",
    `#   gcloud run services proxy board --region=${region}`,
    "# once each has the role roles/run.invoker on it.",
    invoker("refresh-bloc"),
    invoker("send-reminders"),
    "",
    "# When: refresh every five minutes of the working day; remind every ten, since each bloc sets its own hour and what",
    "# failed is tried again. To change a job: update instead of create.",
    ...jobs("refresh-bloc", "*/5 6-21 * * *"),
    ...jobs("send-reminders", "*/10 7-17 * * *"),
    "",
  ].join("\n");
}

/** The deployment of each function as the words of its command. */
function functionsOf(deployment: Deployment, address: (account: string) => string): string[][] {
  const { region, spreadsheets, mailFrom, records } = deployment;
  const common = { SPREADSHEET_IDS: spreadsheets.join(","), ROBOT_ACCOUNT: address(accounts.robot) };
  const deploy = (name: string, account: string, env: Readonly<Record<string, string>>, more: readonly string[]) => [
    ...["run", "deploy", name, `--source=dist/${name}`, `--function=${name}`, "--base-image=nodejs24"],
    ...[`--region=${region}`, "--no-allow-unauthenticated", `--service-account=${address(account)}`],
    ...["--memory=512Mi", "--cpu=1", "--timeout=300", `--set-env-vars=${envList({ ...common, ...env })}`],
    ...more,
  ];
  const oneAtATime = ["--max-instances=1", "--concurrency=1"];
  // An instance forgets its files; the share does not. Every user of the share must be allowed to write.
  const share = [
    `--add-volume=name=records,type=nfs,location=${records}`,
    `--add-volume-mount=volume=records,mount-path=${RECORDS}`,
    ...["--network=default", "--subnet=default", "--vpc-egress=private-ranges-only"],
  ];
  const mail = { MAILER: "sendgrid", MAIL_FROM: mailFrom, RECORDS_DIRECTORY: RECORDS };
  return [
    deploy("refresh-bloc", accounts.robot, { RECORDS_DIRECTORY: RECORDS }, [...oneAtATime, ...share]),
    deploy("send-reminders", accounts.robot, mail, [
      ...oneAtATime,
      `--set-secrets=SENDGRID_API_KEY=${SECRET}:latest`,
      ...share,
    ]),
    deploy("board", accounts.reader, {}, ["--max-instances=2", "--concurrency=8"]),
  ];
}

/** `^|^` makes | the separator (`gcloud topic escaping`), since a list of spreadsheets holds commas. */
const envList = (env: Readonly<Record<string, string>>): string =>
  `^|^${Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join("|")}`;

/** One command over several lines. */
const shellLine = (words: readonly string[]): string => {
  const first = words.findIndex((word) => word.startsWith("--"));
  const head = first < 0 ? words : words.slice(0, first);
  return [head.map(shellWord).join(" "), ...words.slice(head.length).map(shellWord)].join(" \\\n  ");
};

/** A word as a POSIX shell reads it back, whatever it holds. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

const options = {
  project: { value: "ID", help: "the Google Cloud project", default: "PROJECT_ID" },
  region: { value: "NAME", help: "where the functions run", default: "asia-southeast1" },
  spreadsheet: { value: "ID", help: "the bloc's spreadsheet; several with commas", default: "SPREADSHEET_ID" },
  "mail-from": { value: "ADDRESS", help: "the sender that SendGrid has verified", default: "MAIL_FROM" },
  records: {
    value: "HOST:/PATH",
    help: "an NFS share that keeps what was sent",
    default: "RECORDS_HOST:/RECORDS_PATH",
  },
} as const;

if (process.argv[1] === import.meta.filename) {
  const about = "Prints the commands that deploy and schedule the functions on Google Cloud. Runs none of them.";
  await command("deploy", about, options, async (values) => {
    const given = (name: keyof typeof options): string => {
      const value = values[name] ?? "";
      if (value === "" || /[|\s]/.test(value)) throw new CommandError(`--${name} takes a value without spaces or |.`);
      return value;
    };
    process.stdout.write(
      deployCommands({
        project: given("project"),
        region: given("region"),
        spreadsheets: given("spreadsheet")
          .split(",")
          .filter((id) => id !== ""),
        mailFrom: given("mail-from"),
        records: given("records"),
      }),
    );
  });
}
