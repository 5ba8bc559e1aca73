import { readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";

const DAY_MS = 86_400_000;

/**
 * Removes the files of `directory` that are more than `days` days older than its file `newest`: by the time of the file
 * system, since the clock of a rehearsal stands elsewhere. What cannot be removed stays for the next time.
 */
export async function removeOlder(directory: string, newest: string, days: number): Promise<void> {
  const { mtimeMs } = await stat(join(directory, newest));
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true && found.mtimeMs < mtimeMs - days * DAY_MS) await unlink(path).catch(() => undefined);
  }
}
