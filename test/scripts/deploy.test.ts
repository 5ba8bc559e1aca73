import { spawnSync } from "node:child_process";
import type { HttpFunction } from "@google-cloud/functions-framework";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../functions/config.ts";
import type { Context } from "../../functions/context.ts";
import { board } from "../../functions/handlers/board.ts";
import { refreshBloc } from "../../functions/handlers/refresh-bloc.ts";
import { sendReminders } from "../../functions/handlers/send-reminders.ts";
import { SheetsApiError } from "../../functions/ports.ts";
import { functionNames } from "../../scripts/build.ts";
import { deployCommands, shellWord } from "../../scripts/deploy.ts";

const deployment = {
  project: "khoi-2024",
  region: "asia-southeast1",
  spreadsheets: ["1aB_c-D"],
  mailFrom: "nhac-viec@honglam.example",
  records: "10.0.0.2:/records",
};

/** The words of every gcloud command as a shell reads them; none is run. */
function read(script: string): string[][] {
  const stubs = `npm() { :; }\ngcloud() { for word; do printf '%s\\036' "$word" >&2; done; printf '\\035' >&2; echo https://f.run.app; }\n`;
  const { stderr, status } = spawnSync("sh", ["-e"], {
    input: stubs + script,
    encoding: "utf8",
    env: { SENDGRID_API_KEY: "k" },
  });
  expect(status).toBe(0);
  return stderr
    .split("\u001d")
    .slice(0, -1)
    .map((line) => line.split("\u001e").slice(0, -1));
}

/** What of its context a handler touches while it answers a request for a spreadsheet that there is not. */
async function portsUsed(handler: (context: Context) => HttpFunction): Promise<Set<string>> {
  const used = new Set<string>();
  const sheets = { read: () => Promise.reject(new SheetsApiError("x", 404)) };
  const known = { sheets, spreadsheetIds: ["1aB_c-D"], log: { info: () => 0, error: () => 0 } };
  const context = new Proxy(known as unknown as Context, {
    get: (target, name) => {
      used.add(String(name));
      return target[name as keyof Context];
    },
  });
  const response = { set: () => response, status: () => response, json: () => response, send: () => response };
  for (const method of ["GET", "POST"])
    await handler(context)({ method, query: {}, body: {} } as never, response as never);
  return used;
}

const withPrefix = (commands: readonly string[][], ...prefix: string[]) =>
  commands.filter((words) => prefix.every((word, index) => words[index] === word));

describe.skipIf(process.platform === "win32")("deployCommands", () => {
  it("deploys every function privately from its bundle, under an account of its own kind", async () => {
    const deploys = withPrefix(read(deployCommands(deployment)), "run", "deploy");
    expect(deploys.map(([, , name]) => name)).toEqual(await functionNames());
    for (const words of deploys) {
      const name = words[2];
      expect(words).toEqual(expect.arrayContaining(["--no-allow-unauthenticated", `--function=${name}`]));
      expect(words).toEqual(expect.arrayContaining([`--source=dist/${name}`, "--base-image=nodejs24"]));
      expect(words).toEqual(expect.arrayContaining(["--region=asia-southeast1", "--project=khoi-2024"]));
      const account = name === "board" ? "khoi-thi-dua-reader" : "khoi-thi-dua-robot";
      expect(words).toContain(`--service-account=${account}@khoi-2024.iam.gserviceaccount.com`);
    }
  });

  it("lets one run at a time write", () => {
    const deploys = withPrefix(read(deployCommands(deployment)), "run", "deploy").slice(0, 2);
    for (const words of deploys) {
      expect(words).toEqual(expect.arrayContaining(["--max-instances=1", "--concurrency=1"]));
    }
  });

  it("gives the key of SendGrid as a secret, to the reminders alone, and their records a place that lasts", () => {
    const deploys = withPrefix(read(deployCommands(deployment)), "run", "deploy");
    const withSecret = deploys.filter((words) => words.some((word) => word.startsWith("--set-secrets=")));
    expect(withSecret.map(([, , name]) => name)).toEqual(["send-reminders"]);
    expect(withSecret[0]).toContain("--add-volume=name=records,type=nfs,location=10.0.0.2:/records");
    expect(deployCommands(deployment)).not.toMatch(/SENDGRID_API_KEY=(?!sendgrid-api-key:latest)/);
  });

  it("gives each function what its handler uses, and no key that it does not", async () => {
    const handlers = { "refresh-bloc": refreshBloc, "send-reminders": sendReminders, board };
    for (const words of withPrefix(read(deployCommands(deployment)), "run", "deploy")) {
      const name = words[2] as keyof typeof handlers;
      const used = await portsUsed(handlers[name]);
      const [, list = ""] = words.find((word) => word.startsWith("--set-env-vars="))?.split("^|^") ?? [];
      const given = Object.fromEntries(
        list.split("|").map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]),
      );
      const config = readConfig({ ...given, K_SERVICE: name, SENDGRID_API_KEY: "from the secret" });
      expect([name, config.RECORDS_DIRECTORY !== undefined]).toEqual([name, used.has("records")]);
      expect([name, config.MAILER]).toEqual([name, used.has("mailer") ? "sendgrid" : "outbox"]);
      const mount = `--add-volume-mount=volume=records,mount-path=${config.RECORDS_DIRECTORY}`;
      expect([name, words.includes(mount)]).toEqual([name, used.has("records")]);
      expect([name, words.some((word) => word.startsWith("--set-secrets="))]).toEqual([name, used.has("mailer")]);
    }
  });

  it("schedules refresh and reminders in Viet Nam's time, with retries and the scheduler's own token", () => {
    const jobs = withPrefix(read(deployCommands(deployment)), "scheduler", "jobs", "create", "http");
    expect(jobs.map((words) => words[4])).toEqual(["refresh-bloc", "send-reminders"]);
    for (const words of jobs) {
      const wanted = ["--time-zone=Asia/Ho_Chi_Minh", "--max-retry-attempts=3", "--uri=https://f.run.app"];
      expect(words).toEqual(expect.arrayContaining(wanted));
      expect(words).toContain('--message-body={"spreadsheetId":"1aB_c-D"}');
      expect(words).toContain("--oidc-service-account-email=khoi-thi-dua-scheduler@khoi-2024.iam.gserviceaccount.com");
    }
    expect(jobs.map((words) => words.find((word) => word.startsWith("--schedule=")))).toEqual([
      "--schedule=*/5 6-21 * * *",
      "--schedule=*/10 7-17 * * *",
    ]);
  });

  it("makes a job of each spreadsheet", () => {
    const commands = read(deployCommands({ ...deployment, spreadsheets: ["1a", "2b"] }));
    const jobs = withPrefix(commands, "scheduler", "jobs", "create", "http").map((words) => words[4]);
    expect(jobs).toEqual(["refresh-bloc-1", "refresh-bloc-2", "send-reminders-1", "send-reminders-2"]);
    const [first] = withPrefix(commands, "run", "deploy");
    expect(first?.find((word) => word.startsWith("--set-env-vars="))).toContain("SPREADSHEET_IDS=1a,2b|");
  });

  it.each(["plain", "", "two words", "it's", '$(rm -r) `x` "y" \\ *', "a\nb", "*/5 6-21 * * *"])(
    "shellWord: %j is read back as it was",
    (word) => {
      const { stdout } = spawnSync("sh", ["-c", `printf '%s' ${shellWord(word)}`], { encoding: "utf8" });
      expect(stdout).toBe(word);
    },
  );
});
