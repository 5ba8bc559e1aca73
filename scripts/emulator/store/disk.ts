/**
 * One JSON file per spreadsheet. A file is replaced whole: written beside, forced to the disk, renamed; so it
 * holds the state before or after a write, whenever the machine stops. Writes that come close together
 * share one file. What cannot be stored stays in memory and waits, and new writes are refused with 503.
 */

import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { unavailable } from "../api/errors.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { decodeSpreadsheet, encodeSpreadsheet } from "./encode-spreadsheet.ts";
import type { Disk } from "./store.ts";

/** What was found at start: spreadsheets, and in words what could not be read. */
export interface Loaded {
  readonly spreadsheets: readonly Spreadsheet[];
  readonly notices: readonly string[];
}

/** Reads all spreadsheets of a folder. A damaged file is set aside under another name, never deleted. */
export async function loadSpreadsheets(directory: string): Promise<Loaded> {
  await mkdir(directory, { recursive: true });
  const spreadsheets: Spreadsheet[] = [];
  const notices: string[] = [];
  for (const name of (await readdir(directory)).sort()) {
    if (!name.endsWith(".json")) continue;
    const path = join(directory, name);
    try {
      spreadsheets.push(decodeSpreadsheet(await readFile(path, "utf8")));
    } catch (error) {
      const aside = await setAside(path);
      notices.push(
        `The spreadsheet file ${path} is damaged (${String((error as Error).message)}); it was kept as ${aside}.`,
      );
    }
  }
  return { spreadsheets, notices };
}

async function setAside(path: string): Promise<string> {
  const taken = new Set(await readdir(dirname(path)));
  for (let number = 0; ; number += 1) {
    const aside = `${path}.damaged${number === 0 ? "" : `-${number}`}`;
    if (taken.has(basename(aside))) continue;
    await rename(path, aside);
    return aside;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** Forces the folder's own entries to the disk, so that a rename survives; not every system allows it. */
async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; there the rename alone has to do.
  }
}

/** Keeps spreadsheets in a folder. `report` is told of every failure to store, once until it is over. */
export function createDisk(directory: string, report: (message: string) => void): Disk {
  /** What is to be stored; `undefined` for a file that is to go. */
  const waiting = new Map<string, Spreadsheet | undefined>();
  let running: Promise<void> | undefined;
  let failing = false;

  const storeAll = async (): Promise<void> => {
    for (const [id, spreadsheet] of [...waiting]) {
      const path = join(directory, `${id}.json`);
      if (spreadsheet === undefined) await rm(path, { force: true });
      else await replaceFile(path, encodeSpreadsheet(spreadsheet));
      if (waiting.get(id) === spreadsheet) waiting.delete(id);
    }
    await syncDirectory(directory);
  };

  const run = (): Promise<void> => {
    running ??= (async () => {
      try {
        while (waiting.size > 0) await storeAll();
        failing = false;
      } catch (error) {
        if (!failing) report(`The spreadsheets cannot be stored in ${directory}: ${String((error as Error).message)}`);
        failing = true;
      } finally {
        running = undefined;
      }
    })();
    return running;
  };

  const note = (id: string, spreadsheet: Spreadsheet | undefined): void => {
    waiting.set(id, spreadsheet);
    // What the same turn of the event loop still changes goes into the same file.
    setImmediate(() => void run());
  };

  return {
    save: (spreadsheet) => note(spreadsheet.spreadsheetId, spreadsheet),
    remove: (id) => note(id, undefined),
    flush: async () => {
      // A run under way may still have the folder to force to the disk.
      if (running !== undefined || waiting.size > 0) await run();
      if (waiting.size > 0) throw unavailable();
    },
    assertWritable: async () => {
      if (!failing) return;
      await run();
      if (failing) throw unavailable();
    },
    close: async () => {
      await run();
      if (waiting.size > 0) await run();
      if (waiting.size > 0) throw new Error(`${waiting.size} spreadsheets could not be stored in ${directory}`);
    },
  };
}
