/** The embedded server in a process of its own, for `server.ts`: tells its address, and its figures when asked. */
import { startEmulator } from "../emulator/server.ts";

/** What the process has used since its start. */
export interface Used {
  /** Of the thread that answers, in milliseconds. */
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

const emulator = await startEmulator();
process.send?.(emulator.baseUrl);
process.on("message", () => {
  const { user, system } = process.threadCpuUsage();
  const used: Used = { cpuMs: (user + system) / 1_000, peakMegabytes: process.resourceUsage().maxRSS / 1_000 };
  process.send?.(used);
});
