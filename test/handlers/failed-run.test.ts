/** A run that fails leaves a mark where people look, once; the next good run takes it away. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { clockFrom } from "../../functions/adapters/system-clock.ts";
import { board } from "../../functions/handlers/board.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { type Sheets, SheetsApiError } from "../../functions/ports.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { aServedBloc, type ServedBloc } from "./bloc-server.ts";
import { serve } from "./served.ts";

let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
afterAll(() => server.close());

const head = async () => textOf((await bloc.grid("Xếp hạng")).rows[0]?.[0]);
const MARK = "DỰ THẢO - CHƯA CÔNG BỐ. Lần tính gần nhất không thành, từ 08 giờ 15, ngày 25/11/2024.";

/** Fails what is not the small write of the mark itself. */
const failing = (status: number | undefined, how: "read" | "write"): Sheets => {
  const { sheets } = bloc.context;
  const fail = () => Promise.reject(new SheetsApiError("Unavailable.", status));
  return {
    ...sheets,
    ...(how === "read" ? { read: fail } : {}),
    write: (id, requests) => (how === "write" && requests.length > 1 ? fail() : sheets.write(id, requests)),
  };
};
const run = (sheets: Sheets, moment = "2024-11-25T08:15") =>
  refresh({ ...bloc.context, sheets, clock: clockFrom(moment) }, bloc.spreadsheetId);

it.each([
  [503, "read"],
  [undefined, "read"],
  [500, "write"],
  [429, "write"],
] as const)("%s at a %s", async (status, how) => {
  await bloc.typeOneScore(Math.random());
  const before = await head();
  await expect(run(failing(status, how))).rejects.toThrow();
  expect(await head()).toBe(MARK);
  // The time is that of the first failure, and the sheet is not written again.
  server.resetCalls();
  await expect(run(failing(status, how), "2024-11-25T09:00")).rejects.toThrow();
  expect(await head()).toBe(MARK);
  const served = await serve(board({ ...bloc.context, spreadsheetIds: [bloc.spreadsheetId] }));
  expect(await (await served.get()).text()).toContain("Lần tính gần nhất không thành, từ 08 giờ 15, ngày 25/11/2024.");
  served.close();
  await run(bloc.context.sheets);
  expect(await head()).toBe(before);
});

it.each([401, 403, 404])("where nothing may be read (%s) nothing is written", async (status) => {
  server.resetCalls();
  await expect(run(failing(status, "read"))).rejects.toThrow();
  expect(server.calls()).toEqual([]);
});

it("a mistake of our own leaves it too", async () => {
  const records = { ...bloc.context.records, create: () => Promise.reject(new RangeError("Maximum call stack")) };
  await bloc.typeOneScore(Math.random());
  await expect(
    refresh({ ...bloc.context, records, clock: clockFrom("2024-11-25T08:15") }, bloc.spreadsheetId),
  ).rejects.toThrow(RangeError);
  expect(await head()).toBe(MARK);
  await run(bloc.context.sheets);
  expect(await head()).not.toBe(MARK);
});
