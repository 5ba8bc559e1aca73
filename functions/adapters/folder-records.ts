/**
 * Records as files of one folder. A record appears whole or not at all: it is written beside, forced to the disk, and
 * only then linked to its name, which the file system refuses when the name is taken. Needs a file system with hard
 * links (every usual one but FAT).
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Records } from "../ports.ts";
import { removeOlder } from "./remove-older.ts";

/** Unfinished files stand here; no record's name can begin with a dot. */
const UNFINISHED = ".unfinished";
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/**
 * Keeps records under `directory`, which is made when the first one is. Unfinished files are removed after some days.
 *
 * @throws RangeError for a name that is no path of letters, digits, - _ and . without a part that begins with a dot.
 */
export function folderRecords(directory: string, unfinishedDays = 1): Records {
  const root = resolve(directory);
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new RangeError(`${JSON.stringify(name)} cannot name a record`);
    return join(root, ...name.split("/"));
  };

  let isCleaned = false;
  /** Once in a process: what earlier ones left when they were ended in the middle of a record. */
  const clean = async (newest: string): Promise<void> => {
    if (isCleaned) return;
    isCleaned = true;
    await removeOlder(dirname(newest), basename(newest), unfinishedDays).catch(() => undefined);
  };

  return {
    async create(name, content) {
      const path = pathOf(name);
      const unfinished = join(root, UNFINISHED, randomUUID());
      await mkdir(dirname(path), { recursive: true });
      await mkdir(dirname(unfinished), { recursive: true });
      await writeThrough(unfinished, content);
      await clean(unfinished);
      try {
        await link(unfinished, path);
      } catch (error) {
        if (codeOf(error) === "EEXIST") return "exists";
        throw error;
      } finally {
        await unlink(unfinished);
      }
      await syncFolder(dirname(path));
      return "created";
    },

    async read(name) {
      try {
        return await readFile(pathOf(name), "utf8");
      } catch (error) {
        if (isAbsence(error)) return undefined;
        throw error;
      }
    },

    async list(prefix) {
      const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
      const start = folder === "" ? root : pathOf(folder.slice(0, -1));
      const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        if (isAbsence(error)) return [];
        throw error;
      });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .filter((name) => name.startsWith(prefix) && NAME.test(name))
        .sort();
    },
  };
}

async function writeThrough(path: string, content: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name survives a power cut only when its folder is forced to the disk too; Windows has no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/** Nothing there, or a folder. */
const isAbsence = (error: unknown): boolean => ["ENOENT", "ENOTDIR", "EISDIR"].includes(String(codeOf(error)));
