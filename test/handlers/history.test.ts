/** The history of a bloc through whole runs: what is kept, once, whatever overlaps or breaks. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderRecords } from "../../functions/adapters/folder-records.ts";
import type { Context } from "../../functions/context.ts";
import { blocIdOf } from "../../functions/core/bloc/bloc-id.ts";
import { restoreRow } from "../../functions/core/cells-to-write/restore-row.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { readEvents } from "../../functions/history-records.ts";
import { type Sheets, SheetsApiError } from "../../functions/ports.ts";
import { sha256 } from "../../functions/sha256.ts";
import { applyRequests } from "../../scripts/apply-requests.ts";
import { type Spreadsheet, textOf } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { aSpreadsheet, at, type Given } from "../builders.ts";

const forms = { BTC: { "I.1": 6, "I.2": 4, "II.1": 9 }, BDV: { "I.1": 5, "I.2": 4, "II.1": 9 } };
const row = { member: "BTC", kind: "An sinh xã hội", title: "Tặng quà Tết", done: 10 };
const base: Given = { forms, activities: [row] };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "history-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A bloc of one spreadsheet; `fate` may break the n-th write, before or after it happens. */
function aBloc(start: Spreadsheet, fate: (write: number) => "before" | "after" | undefined = () => undefined) {
  let standing = start;
  const calls: ("read" | "write")[] = [];
  const sheets: Sheets = {
    read: async () => {
      calls.push("read");
      return standing;
    },
    write: async (_, requests) => {
      calls.push("write");
      const broken = fate(calls.filter((call) => call === "write").length);
      if (broken !== "before") standing = applyRequests(standing, requests);
      if (broken !== undefined) throw new SheetsApiError("Hỏng.", 400);
      return standing;
    },
    create: async () => {
      throw new Error("not in this test");
    },
  };
  const records = folderRecords(directory);
  const run = (moment: string): Promise<unknown> => {
    const log = { info: () => undefined, error: () => undefined };
    const clock = { now: () => at(moment) };
    const context = { sheets, records, log, clock, robot: "he-thong@example.com", isStopping: () => false };
    return refresh(context as unknown as Context, "bloc");
  };
  /** What people typed, by replacing every sheet in which they type. */
  const type = (given: Given): void => {
    const typed = new Map(aSpreadsheet(given).grids.map((grid) => [grid.sheetId, grid]));
    standing = {
      ...standing,
      grids: standing.grids.map((grid) => {
        const fresh = typed.get(grid.sheetId);
        return fresh === undefined || fresh.rows.length === 0 ? grid : { ...grid, rows: fresh.rows };
      }),
    };
  };
  const events = async () =>
    (await readEvents(records, { blocId: blocIdOf({}, "bloc", sha256), spreadsheetId: "bloc" })).map(
      ({ event }) => event,
    );
  return { run, type, events, calls, standing: () => standing, replace: (next: Spreadsheet) => (standing = next) };
}

const changed: Given = { ...base, forms: { ...forms, BDV: { ...forms.BDV, "I.1": 6 } } };
const scoreEvents = async ({ events }: { events: () => Promise<readonly { kind: string }[]> }) =>
  (await events()).filter(({ kind }) => kind === "score");

describe("the history of a bloc", () => {
  it("begins with the first run, which has nothing to compare", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    expect(await bloc.events()).toEqual([]);
  });

  it("keeps a change with when, where, before and after, and shows it in the run log", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    bloc.type(changed);
    await bloc.run("2024-11-25T09:00");
    await bloc.run("2024-11-25T10:00");
    const [only, ...others] = await scoreEvents(bloc);
    expect(only).toMatchObject({
      seenAt: "2024-11-25T09:00",
      place: "Phiếu Ban Dân vận, tiêu chí I.1, cột Điểm tự chấm",
      before: "5",
      after: "6",
    });
    expect(others).toEqual([]);
    const log = bloc.standing().grids.find(({ title }) => title === "Nhật ký")?.rows ?? [];
    expect(log.some((cells) => cells.map(textOf).join("|").includes("25/11/2024 09:00|Sửa điểm|Ban Dân vận"))).toBe(
      true,
    );
  });

  it("keeps a value that goes and comes back and goes again as three changes", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    for (const [given, moment] of [
      [changed, "09"],
      [base, "10"],
      [changed, "11"],
    ] as const) {
      bloc.type(given);
      await bloc.run(`2024-11-25T${moment}:00`);
    }
    expect(await scoreEvents(bloc)).toHaveLength(3);
  });

  it("keeps once what two overlapping runs saw", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    bloc.type(changed);
    const before = bloc.standing();
    await bloc.run("2024-11-25T09:00");
    bloc.replace(before); // as the second run read it
    await bloc.run("2024-11-25T09:01");
    expect(await scoreEvents(bloc)).toHaveLength(1);
  });

  it.each(["before", "after"] as const)(
    "loses nothing, and keeps it once, where the write breaks %s it happened",
    async (when) => {
      let broken = true;
      const bloc = aBloc(aSpreadsheet(base), (write) => (broken && write > 3 ? when : undefined));
      broken = false;
      await bloc.run("2024-11-25T08:00");
      bloc.type(changed);
      broken = true;
      await bloc.run("2024-11-25T09:00").catch(() => undefined);
      broken = false;
      await bloc.run("2024-11-25T09:05");
      expect(await scoreEvents(bloc)).toHaveLength(1);
    },
  );

  it("keeps a deleted row whole, and can put it back", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    bloc.type({ ...base, activities: [] });
    await bloc.run("2024-11-25T09:00");
    const event = (await bloc.events()).find(({ kind }) => kind === "row-deleted");
    expect(event?.deleted).toEqual({
      sheet: "activities",
      row: { member: "BTC", kind: "An sinh xã hội", title: "Tặng quà Tết", done: "10" },
    });
    const restoring = event && restoreRow(readWorkbook(bloc.standing()), event);
    bloc.replace(applyRequests(bloc.standing(), restoring?.requests ?? []));
    const [restored] = readWorkbook(bloc.standing()).sheets.activities.rows;
    expect(restored?.values).toMatchObject({ member: "BTC", title: "Tặng quà Tết" });
    expect(restored?.values.done?.toFixed()).toBe("10");
  });

  it("asks for no other calls than a run in which nothing changed", async () => {
    const bloc = aBloc(aSpreadsheet(base));
    await bloc.run("2024-11-25T08:00");
    const callsOf = async (given: Given, moment: string): Promise<readonly string[]> => {
      bloc.type(given);
      const before = bloc.calls.length;
      await bloc.run(moment);
      return bloc.calls.slice(before);
    };
    const without = await callsOf(base, "2024-11-25T09:00");
    expect(await callsOf(changed, "2024-11-25T10:00")).toEqual(without);
    expect(without.filter((call) => call === "read")).toHaveLength(1);
    expect(await scoreEvents(bloc)).toHaveLength(1);
  });
});
