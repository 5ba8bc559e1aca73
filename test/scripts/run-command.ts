import { execFile } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command as `npm run` does, in `directory`, with nothing of this process's environment but `environment`. */
export const runCommand = (
  directory: string,
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env["PATH"] ?? "", HOME: directory, ...environment };
    execFile(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(root, "scripts", `${name}.ts`), ...args],
      { cwd: directory, env },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
