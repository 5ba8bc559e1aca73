/** All spreadsheets of the server, the listeners to their changes, and the disk behind them. */

import { notFound } from "../api/errors.ts";
import { Draft } from "../drafts/draft.ts";
import { isStale } from "../formulas/recalculate.ts";
import { type FileState, touched } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";

/** What changed, by whom, and in which sheets. */
export interface Change {
  readonly spreadsheetId: string;
  readonly user: string;
  readonly sheetIds: readonly number[];
  /** `content` is what the Sheets API shows; the others are what only Drive shows. */
  readonly kind: "add" | "content" | "permissions" | "properties" | "trash" | "untrash" | "remove";
}

/** Where spreadsheets are kept besides memory. */
export interface Disk {
  /** Notes that the spreadsheet has to be stored; returns at once. */
  save(spreadsheet: Spreadsheet): void;
  /** Notes that the spreadsheet's file has to go; returns at once. */
  remove(spreadsheetId: string): void;
  /** Resolves when all that was noted so far is on the disk. @throws ApiError 503 if that fails. */
  flush(): Promise<void>;
  /** Resolves when nothing is waiting that could not be stored. @throws ApiError 503 otherwise. */
  assertWritable(): Promise<void>;
  close(): Promise<void>;
}

export interface Store {
  list(): readonly Spreadsheet[];
  /** @throws ApiError 404 */
  get(spreadsheetId: string): Spreadsheet;
  add(spreadsheet: Spreadsheet): void;
  /** Runs `change` on a draft and commits it; if it throws, nothing has happened. */
  write<T>(spreadsheetId: string, caller: string, change: (draft: Draft) => T): T;
  /** Replaces what Drive knows of the file. @throws ApiError 404 */
  setFile(spreadsheetId: string, caller: string, kind: Change["kind"], file: FileState, owner?: string): void;
  /** @throws ApiError 404 */
  remove(spreadsheetId: string, caller: string): void;
  onChange(listener: (change: Change) => void): () => void;
}

/** A store over spreadsheets loaded before; `disk` is absent for one in memory only. */
export function createStore(
  loaded: readonly Spreadsheet[],
  disk: Disk | undefined,
  now: () => Date = () => new Date(),
): Store {
  const spreadsheets = new Map(loaded.map((spreadsheet) => [spreadsheet.spreadsheetId, spreadsheet]));
  const listeners = new Set<(change: Change) => void>();

  const get = (spreadsheetId: string): Spreadsheet => {
    const found = spreadsheets.get(spreadsheetId);
    if (found === undefined) throw notFound();
    if (!isStale(found, now())) return found;
    // Loaded from the disk, or a new day: calculating is no change that anybody made.
    const calculated = new Draft(found, found.owner, now).commit();
    spreadsheets.set(spreadsheetId, calculated);
    return calculated;
  };

  const tell = (change: Change): void => {
    for (const listener of listeners) {
      // A listener is not part of the write: its failure must not look like one of the write's.
      queueMicrotask(() => listener(change));
    }
  };

  const put = (spreadsheet: Spreadsheet, user: string, kind: Change["kind"]): void => {
    const { spreadsheetId } = spreadsheet;
    const sheetIds = changedSheets(spreadsheets.get(spreadsheetId), spreadsheet);
    spreadsheets.set(spreadsheetId, spreadsheet);
    disk?.save(spreadsheet);
    tell({ spreadsheetId, user, sheetIds, kind });
  };

  return {
    list: () => [...spreadsheets.values()],
    get,
    add: (spreadsheet) => put(spreadsheet, spreadsheet.owner, "add"),
    write: (spreadsheetId, caller, change) => {
      const draft = new Draft(get(spreadsheetId), caller, now);
      const result = change(draft);
      if (draft.changed) {
        const spreadsheet = draft.commit();
        put({ ...spreadsheet, file: touched(spreadsheet.file, caller, now()) }, caller, "content");
      }
      return result;
    },
    setFile: (spreadsheetId, caller, kind, file, owner) => {
      const before = get(spreadsheetId);
      put({ ...before, file, owner: owner ?? before.owner }, caller, kind);
    },
    remove: (spreadsheetId, caller) => {
      get(spreadsheetId);
      spreadsheets.delete(spreadsheetId);
      disk?.remove(spreadsheetId);
      tell({ spreadsheetId, user: caller, sheetIds: [], kind: "remove" });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Sheets that differ: an untouched sheet is the same object before and after. */
function changedSheets(before: Spreadsheet | undefined, after: Spreadsheet): number[] {
  const old = new Set(before?.sheets);
  const kept = new Set(after.sheets);
  const changed = after.sheets.filter((sheet) => !old.has(sheet)).map(({ properties }) => properties.sheetId);
  const gone = (before?.sheets ?? []).filter((sheet) => !kept.has(sheet)).map(({ properties }) => properties.sheetId);
  return [...new Set([...changed, ...gone])];
}
