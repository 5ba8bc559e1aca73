/** `npm run emulator`: the embedded spreadsheet server alone, for any client that speaks the Sheets API. */
import { readFile } from "node:fs/promises";
import { CommandError, command } from "./command.ts";
import { startEmulator } from "./emulator/server.ts";
import type { FaultRule } from "./emulator/serving/inject-faults.ts";
import { parseFaultRules } from "./emulator/serving/read-fault-rules.ts";

/** @throws CommandError saying what is wrong with the file. */
async function faultsOf(path: string): Promise<FaultRule[]> {
  try {
    return parseFaultRules(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw new CommandError(`--faults ${path}: ${(error as Error).message}`);
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandError("--port takes a number from 0 to 65535.");
  }
  return port;
}

await command(
  "emulator",
  "Starts the embedded spreadsheet server alone; any bearer token is accepted and names a person.",
  {
    port: { value: "PORT", help: "a taken one gives way to the next free one", default: "8787" },
    data: { value: "DIR", help: "where spreadsheets are kept; absent: in memory only" },
    locale: { value: "LOCALE", help: "of new spreadsheets", default: "en_US" },
    faults: { value: "FILE", help: "rules for errors, delays and cut answers, as JSON" },
    sharing: { value: "MODE", help: "strict: files are open only to those they are shared with", default: "open" },
    quota: { help: "refuse with 429 what is over Google's quotas" },
  },
  async ({ port, data, locale, faults, sharing, quota }) => {
    const wanted = portOf(port);
    if (sharing !== "open" && sharing !== "strict") throw new CommandError("--sharing takes open or strict.");
    const emulator = await startEmulator({
      port: wanted,
      sharing,
      quota: quota === true,
      ...(faults === undefined ? {} : { faults: await faultsOf(faults) }),
      ...(data === undefined ? {} : { dataDirectory: data }),
      ...(locale === undefined ? {} : { locale }),
    });
    for (const notice of emulator.notices) process.stdout.write(`${notice}\n`);
    if (wanted !== 0 && emulator.port !== wanted) process.stdout.write(`Port ${wanted} is taken.\n`);
    process.stdout.write(`${emulator.baseUrl}\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await emulator.close();
  },
);
