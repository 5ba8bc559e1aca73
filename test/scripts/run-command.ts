import { execFile } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** What surrounds a command. */
interface Around {
  /** Besides what every process needs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What a person types into it. */
  readonly typed?: string;
}

/** Runs a command as `npm run` does, in `directory`, with nothing of this process's environment but what was compiled before. */
export const runCommand = (
  directory: string,
  name: string,
  args: readonly string[],
  { environment = {}, typed = "" }: Around = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const { PATH = "", NODE_COMPILE_CACHE } = process.env;
    const compiled = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
    const child = execFile(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(root, "scripts", `${name}.ts`), ...args],
      { cwd: directory, env: { PATH, HOME: directory, ...compiled, ...environment } },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
    child.stdin?.end(typed);
  });
