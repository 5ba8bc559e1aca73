/** People who insert and move columns take locks along, and have changed none; a lock that somebody changed is told. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import type { Sheets } from "../../functions/ports.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { aServedBloc, type ServedBloc } from "./bloc-server.ts";

/** One bloc for all tests, in their order: each leaves its columns as they were. */
let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
/** The form's columns as declared: those of nobody's go, the others stand in their order. */
afterEach(async () => {
  const { sheetId, rows } = await form();
  const headers = [...(rows[0] ?? [])];
  const requests: object[] = [];
  for (let at = headers.length - 1; at >= 0; at--) {
    if (headers[at] !== undefined) continue;
    requests.push(deleted(at)(sheetId));
    headers.splice(at, 1);
  }
  scoreForm.columns.forEach(({ header }, to) => {
    const from = headers.indexOf(header);
    if (from === to) return;
    requests.push(moved(from, to)(sheetId));
    headers.splice(to, 0, ...headers.splice(from, 1));
  });
  if (requests.length > 0) await bloc.owner.batch(requests);
  await run();
});
afterAll(() => server.close());

const run = (sheets: Sheets = bloc.context.sheets) => refresh({ ...bloc.context, sheets }, bloc.spreadsheetId);
const form = () => bloc.grid("Phiếu Cơ quan 1");
const told = async () => (await bloc.issues()).match(/Phạm vi bảo vệ của trang này đã bị nới, bị dời hoặc bị xóa/g);

type Change = (sheetId: number) => object;
const column = (sheetId: number, at: number) => ({
  sheetId,
  dimension: "COLUMNS",
  startIndex: at,
  endIndex: at + 1,
});
const inserted =
  (at: number): Change =>
  (sheetId) => ({ insertDimension: { range: column(sheetId, at), inheritFromBefore: at > 0 } });
const moved =
  (from: number, destinationIndex: number): Change =>
  (sheetId) => ({ moveDimension: { source: column(sheetId, from), destinationIndex } });
const deleted =
  (at: number): Change =>
  (sheetId) => ({ deleteDimension: { range: column(sheetId, at) } });
const make = async (change: Change) => bloc.owner.batch([change((await form()).sheetId)]);

/** The spreadsheet as a run sees it, in which somebody makes `change` just before the run sets its locks. */
function meddled(change: Change): Sheets {
  const { sheets } = bloc.context;
  let isMade = false;
  return {
    ...sheets,
    write: async (id, requests) => {
      const isOfLocks = requests.some((request) => "updateProtectedRange" in request || "addProtectedRange" in request);
      if (isOfLocks && !isMade) await make(change);
      isMade ||= isOfLocks;
      return sheets.write(id, requests);
    },
  };
}

describe("a column of a form", () => {
  it.each<[string, readonly Change[]]>([
    ["of somebody's own, put among the program's and moved elsewhere", [inserted(4), moved(4, 18)]],
    ["of somebody's own, put among the program's and deleted", [inserted(4), deleted(4)]],
    ["of a member, moved among others and back", [moved(7, 13), moved(12, 7)]],
  ])("%s, a run between: no lock is told of, and all stand as they should", async (_, changes) => {
    for (const change of changes) {
      await make(change);
      await run();
      expect(await told()).toBe(null);
    }
    expect((await run()).writes).toBe(0);
  });

  it("back in its place leaves the locks as they were before", async () => {
    const locks = (await form()).protectedRanges;
    await make(moved(3, 13));
    await run();
    expect((await form()).protectedRanges.map(({ description }) => description)).toContain(
      "Vị trí các cột: A, B, C, M, D, E, F, G, H, I, J, K, L, N, O, P, Q, R, S, T",
    );
    await make(moved(12, 3));
    await run();
    const byId = (all: typeof locks) => new Map(all.map((lock) => [lock.protectedRangeId, lock]));
    expect(byId((await form()).protectedRanges)).toEqual(byId(locks));
  });

  it.each<[string, Change, Change]>([
    ["inserted", inserted(1), inserted(3)],
    ["moved away", inserted(4), moved(4, 17)],
  ])("%s while a run sets the locks: the next run sets them right, and tells of none", async (_, before, between) => {
    await make(before);
    await run(meddled(between));
    await run();
    expect(await told()).toBe(null);
    expect((await run()).writes).toBe(0);
  });
});

describe("a lock of a form whose columns were moved", () => {
  it.each<[string, (id: number, sheetId: number) => object]>([
    ["deleted", (protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })],
    [
      "moved",
      (protectedRangeId, sheetId) => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId, range: { sheetId, startRowIndex: 30, endRowIndex: 70 } },
          fields: "range",
        },
      }),
    ],
  ])("and that was then %s, is told once", async (_, change) => {
    await make(moved(4, 12));
    await run();
    const { sheetId, protectedRanges } = await form();
    const [lock] = protectedRanges;
    if (lock === undefined) throw new Error("no lock");
    await bloc.owner.batch([change(lock.protectedRangeId, sheetId)]);
    await run();
    expect(await told()).toHaveLength(1);
    await run();
    expect(await told()).toBe(null);
  });
});
