/** All spreadsheets of the server, the listeners to their changes, and the disk behind them. */

import { notFound } from "../api/errors.ts";
import { Draft } from "./draft.ts";
import type { Spreadsheet } from "./spreadsheet.ts";

/** What changed, by whom, and in which sheets. */
export interface Change {
  readonly spreadsheetId: string;
  readonly user: string;
  readonly sheetIds: readonly number[];
}

/** Where spreadsheets are kept besides memory. */
export interface Disk {
  /** Notes that the spreadsheet has to be stored; returns at once. */
  save(spreadsheet: Spreadsheet): void;
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
  onChange(listener: (change: Change) => void): () => void;
}

/** A store over spreadsheets loaded before; `disk` is absent for one in memory only. */
export function createStore(loaded: readonly Spreadsheet[], disk: Disk | undefined): Store {
  const spreadsheets = new Map(loaded.map((spreadsheet) => [spreadsheet.spreadsheetId, spreadsheet]));
  const listeners = new Set<(change: Change) => void>();

  const get = (spreadsheetId: string): Spreadsheet => {
    const found = spreadsheets.get(spreadsheetId);
    if (found === undefined) throw notFound();
    return found;
  };

  const put = (spreadsheet: Spreadsheet, user: string): void => {
    const before = spreadsheets.get(spreadsheet.spreadsheetId);
    spreadsheets.set(spreadsheet.spreadsheetId, spreadsheet);
    disk?.save(spreadsheet);
    const change = { spreadsheetId: spreadsheet.spreadsheetId, user, sheetIds: changedSheets(before, spreadsheet) };
    for (const listener of listeners) {
      // A listener is not part of the write: its failure must not look like one of the write's.
      queueMicrotask(() => listener(change));
    }
  };

  return {
    list: () => [...spreadsheets.values()],
    get,
    add: (spreadsheet) => put(spreadsheet, spreadsheet.owner),
    write: (spreadsheetId, caller, change) => {
      const draft = new Draft(get(spreadsheetId), caller);
      const result = change(draft);
      if (draft.changed) put(draft.commit(), caller);
      return result;
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
