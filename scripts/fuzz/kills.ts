/** Runs of the reminders that are killed at any moment: nobody is mailed twice, and whoever owes is mailed or told of. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { blocOnServer } from "../bench/bloc-on-server.ts";
import { startEmulator } from "../emulator/server.ts";
import { chanceOf } from "./chance.ts";
import type { Tried } from "./hostile.ts";

const REMINDERS = join(import.meta.dirname, "..", "reminders.ts");
const DAY = "2024-11-25";
const MEMBERS = 3;
/** About the time from start to end of a run. */
const LONGEST_MS = 1_400;

/** `count` kills from `seed`, each followed by a run to its end. */
export async function killedReminders(count: number, seed: number): Promise<Tried> {
  const failures: string[] = [];
  const server = await startEmulator();
  const directory = await mkdtemp(join(tmpdir(), "kills-"));
  try {
    const bloc = await blocOnServer(server, { members: MEMBERS, criteria: 4 });
    await bloc.refresh();
    await bloc.typeForms();
    await bloc.refresh();
    for (let index = 0; index < count; index++) {
      const chance = chanceOf(seed + index);
      const own = await blocOnServer(server, { members: MEMBERS, criteria: 2 });
      await own.refresh();
      const folder = join(directory, String(index));
      await mkdir(join(folder, "outbox"), { recursive: true });
      const run = () => start(server.baseUrl, own.spreadsheetId, folder);
      const first = run();
      const gone = once(first, "exit");
      await pause(chance.below(LONGEST_MS));
      first.kill("SIGKILL");
      await gone;
      const [code] = (await once(run(), "exit")) as [number];
      const faults = await faultsIn(folder, code);
      if (faults.length > 0) failures.push(`seed ${seed + index}: ${faults.join("; ")}`);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
  return { done: count, failures };
}

const start = (server: string, spreadsheet: string, folder: string) =>
  spawn(process.execPath, [REMINDERS, "--spreadsheet", spreadsheet, "--date", DAY], {
    stdio: "ignore",
    env: {
      ...process.env,
      SHEETS_ADDRESS: server,
      ROBOT_ACCOUNT: "robot@khoi.example",
      NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
      RECORDS_DIRECTORY: join(folder, "records"),
      OUTBOX_DIRECTORY: join(folder, "outbox"),
    },
  });

/** Each member has one mail, or none and a claim without an outcome, which the log shows as of unknown fate. */
async function faultsIn(folder: string, code: number): Promise<string[]> {
  const mails = (await readdir(join(folder, "outbox"))).filter((name) => name.endsWith(".eml"));
  const to = await Promise.all(
    mails.map(async (name) => /^To: (.*)$/m.exec(await readFile(join(folder, "outbox", name), "utf8"))?.[1] ?? name),
  );
  const records = existsSync(join(folder, "records"))
    ? await readdir(join(folder, "records"), { recursive: true })
    : [];
  const claims = records.filter((name) => /^reminders\/.*\/[a-z]+-\d+$|^reminders\/.*\/dung-han$/.test(name));
  const unknown = claims.filter((claim) => !records.includes(`${claim}.outcome`));
  return [
    ...(new Set(to).size < to.length ? [`mailed twice: ${to.join(", ")}`] : []),
    ...(claims.length < MEMBERS ? [`${claims.length} of ${MEMBERS} members were claimed`] : []),
    ...(to.length + unknown.length < MEMBERS ? ["a member has neither a mail nor a claim of unknown fate"] : []),
    ...(code === 0 ? [] : [`the run after the kill ended with ${code}`]),
  ];
}
