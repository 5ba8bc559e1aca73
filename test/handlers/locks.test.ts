/** Locks that people open, move or delete are put back, and told. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { aServedBloc, insertRow, type ServedBloc, setText } from "./bloc-server.ts";

/** One bloc for all tests, in their order: each leaves it in good order. */
let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
afterAll(() => server.close());

const run = () => refresh(bloc.context, bloc.spreadsheetId);

describe("a lock of ours", () => {
  const loosened: readonly (readonly [string, object, string])[] = [
    ["opened to a group", { editors: { users: ["robot@khoi.example"], groups: ["tat-ca@tinh.example"] } }, "editors"],
    ["opened to the domain", { editors: { users: ["robot@khoi.example"], domainUsersCanEdit: true } }, "editors"],
    ["with a part left open", { unprotectedRanges: [{ sheetId: 0 }] }, "unprotectedRanges"],
    ["with somebody more", { editors: { users: ["robot@khoi.example", "la@gmail.example"] } }, "editors"],
    ["moved", { range: { startRowIndex: 90 } }, "range"],
  ];

  it.each(loosened)("%s is as it was after the next run", async (_, change, fields) => {
    await run();
    const before = (await bloc.grid("Xếp hạng")).protectedRanges;
    const [range] = before;
    if (range === undefined) throw new Error("no lock");
    const { sheetId } = range.range;
    const given = JSON.parse(JSON.stringify(change).replace('"sheetId":0', `"sheetId":${sheetId}`)) as {
      range?: object;
    };
    const protectedRange = {
      protectedRangeId: range.protectedRangeId,
      ...given,
      ...(given.range === undefined ? {} : { range: { sheetId, ...given.range } }),
    };
    await bloc.owner.batch([{ updateProtectedRange: { protectedRange, fields } }]);
    expect((await bloc.grid("Xếp hạng")).protectedRanges).not.toEqual(before);
    await run();
    expect((await bloc.grid("Xếp hạng")).protectedRanges).toEqual(before);
  });

  it("that was deleted is made anew", async () => {
    const before = (await bloc.grid("Xếp hạng")).protectedRanges;
    await bloc.owner.batch([{ deleteProtectedRange: { protectedRangeId: before[0]?.protectedRangeId } }]);
    await run();
    expect((await bloc.grid("Xếp hạng")).protectedRanges).toEqual(before);
  });

  const form = () => bloc.grid("Phiếu Cơ quan 1");
  const told = async () => (await bloc.issues()).match(/Phạm vi bảo vệ của trang này đã bị nới, bị dời hoặc bị xóa/g);
  type Lock = Awaited<ReturnType<typeof form>>["protectedRanges"][number];
  const update = ({ protectedRangeId }: Lock, change: object) => [
    { updateProtectedRange: { protectedRange: { protectedRangeId, ...change }, fields: Object.keys(change).join() } },
  ];
  const editors = (more: object) => ({ editors: { users: ["robot@khoi.example"], ...more } });

  it.each<[string, string, (lock: Lock) => readonly object[]]>([
    ["opened to the domain", "Phiếu Cơ quan 1", (lock) => update(lock, editors({ domainUsersCanEdit: true }))],
    [
      "opened to a stranger",
      "Phiếu Cơ quan 1",
      (lock) => update(lock, editors({ users: ["robot@khoi.example", "la@x.example"] })),
    ],
    [
      "moved",
      "Phiếu Cơ quan 1",
      (lock) => update(lock, { range: { ...lock.range, startRowIndex: 30, endRowIndex: 70 } }),
    ],
    ["deleted", "Phiếu Cơ quan 1", ({ protectedRangeId }) => [{ deleteProtectedRange: { protectedRangeId } }]],
    [
      "moved, of a sheet of the program",
      "Xếp hạng",
      (lock) => update(lock, { range: { ...lock.range, startRowIndex: 70 } }),
    ],
    [
      "deleted, of one member's rows",
      "Nộp hồ sơ",
      ({ protectedRangeId }) => [{ deleteProtectedRange: { protectedRangeId } }],
    ],
  ])("%s: told in the run that puts it back, and no longer", async (_, title, change) => {
    await run();
    expect(await told()).toBe(null);
    const locks = (await bloc.grid(title)).protectedRanges;
    const [lock] = title === "Nộp hồ sơ" ? locks.filter(({ range }) => range.endRowIndex === 2) : locks;
    const byId = (all: readonly Lock[]) => new Map(all.map((each) => [each.protectedRangeId, each]));
    if (lock === undefined) throw new Error("no lock");
    await bloc.owner.batch([...change(lock)]);
    await run();
    expect(await told()).toHaveLength(1);
    expect(byId((await bloc.grid(title)).protectedRanges)).toEqual(byId(locks));
    await run();
    expect(await told()).toBe(null);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["another account", () => bloc.owner.batch([setText(typedSheets.contacts.sheetId, 1, 5, "khac@gmail.example")])],
    [
      "a criterion on top, whose row the program puts into every form",
      async () => {
        const { criteria } = typedSheets;
        await bloc.owner.batch([insertRow(criteria.sheetId, 1), setText(criteria.sheetId, 1, 0, "A", "Tiêu chí mới")]);
      },
    ],
    ["a row more", async () => bloc.owner.batch([insertRow((await form()).sheetId, 3)])],
    [
      "a column of somebody's own",
      async () =>
        bloc.owner.batch([
          {
            insertDimension: {
              range: { sheetId: (await form()).sheetId, dimension: "COLUMNS", startIndex: 3, endIndex: 4 },
            },
          },
        ]),
    ],
    ...[
      [4, 12],
      [15, 9],
      [19, 5],
    ].map(([from = 0, to = 0]): [string, () => Promise<unknown>] => [
      `a column moved from ${from} to ${to}`,
      async () =>
        bloc.owner.batch([
          {
            moveDimension: {
              source: {
                sheetId: (await form()).sheetId,
                dimension: "COLUMNS",
                startIndex: from,
                endIndex: from + 1,
              },
              destinationIndex: to,
            },
          },
        ]),
    ]),
  ])("%s changes no lock, and is told as none", async (_, change) => {
    await run();
    await change();
    await run();
    expect(await told()).toBe(null);
  });
});
