/** A built function in a process of its own, started as the cloud does: by the command of the functions framework. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const framework = join(import.meta.dirname, "../../node_modules/@google-cloud/functions-framework/build/src/main.js");
const START_TIMEOUT_MS = 20_000;

export interface RunningFunction {
  readonly url: string;
  /** Since the process was started. */
  readonly listeningAfterMs: number;
  /** The most memory that it has held so far; undefined where the system does not tell. */
  peakMegabytes(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/**
 * Serves function `name` of `directory` on a free port. The framework has to be resolvable from there.
 *
 * @throws Error with what the process wrote, if it does not listen within 20 s.
 */
export async function startFunction(
  name: string,
  directory: string,
  env: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [framework, `--target=${name}`, `--source=${directory}`, `--port=${port}`], {
    // NODE_ENV decides whether the framework says that it listens.
    env: { ...process.env, NODE_ENV: "development", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  try {
    await listening(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    listeningAfterMs: performance.now() - start,
    peakMegabytes: () => peakMegabytesOf(child.pid),
    stop,
  };
}

function listening(child: ChildProcess): Promise<void> {
  let output = "";
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The functions framework ${what}:\n${output}`));
    const timer = setTimeout(() => fail("does not listen"), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes("URL: ")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => {
      clearTimeout(timer);
      fail("ended");
    });
  });
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

async function peakMegabytesOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}
