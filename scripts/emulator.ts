/** `npm run emulator`: the embedded spreadsheet server alone, for any client that speaks the Sheets API. */
import { CommandError, command } from "./command.ts";
import { startEmulator } from "./emulator/server.ts";

await command(
  "emulator",
  "Starts the embedded spreadsheet server alone; any bearer token is accepted and names a person.",
  {
    port: { value: "PORT", help: "a taken one gives way to the next free one", default: "8787" },
    data: { value: "DIR", help: "where spreadsheets are kept; absent: in memory only" },
    locale: { value: "LOCALE", help: "of new spreadsheets", default: "en_US" },
  },
  async ({ port, data, locale }) => {
    const wanted = Number(port);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
      throw new CommandError("--port takes a number from 0 to 65535.");
    const emulator = await startEmulator({
      port: wanted,
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
