/** Load and save, against a port that misbehaves: people who move rows meanwhile, and a server of unknown answers. */
import { describe, expect, it } from "vitest";
import { withCopies } from "../functions/core/cells-to-write/overwritten-copies.ts";
import { loadWorkbook, NotABlocError, saveWorkbook } from "../functions/load-and-save.ts";
import { planRefresh } from "../functions/plan-refresh.ts";
import { type Sheets, SheetsApiError } from "../functions/ports.ts";
import { applyRequests } from "../scripts/apply-requests.ts";
import type { Cell, Spreadsheet } from "../sheets-schema/cells/cell.ts";
import { readWorkbook, type Workbook } from "../sheets-schema/reading/read-workbook.ts";
import type { Request } from "../sheets-schema/template/requests.ts";
import { aSpreadsheet, NOW } from "./builders.ts";

/** What happens to a write: it is carried out or not, and is answered by a status or none. */
interface Fate {
  readonly happens: boolean;
  readonly status?: number | undefined;
}

interface Fake {
  readonly port: Sheets;
  readonly standing: () => Spreadsheet;
  readonly calls: string[];
}

/** A server that holds one spreadsheet; `edit` is what somebody does to it just before the n-th write arrives. */
function fakeSheets(
  start: Spreadsheet,
  edit: (standing: Spreadsheet, write: number) => Spreadsheet = (standing) => standing,
  fates: readonly (Fate | undefined)[] = [],
): Fake {
  let standing = start;
  let writes = 0;
  const calls: string[] = [];
  const port: Sheets = {
    async read() {
      calls.push("read");
      return standing;
    },
    async write(_, requests) {
      calls.push("write");
      const fate = fates[writes];
      writes += 1;
      standing = edit(standing, writes);
      if (fate?.happens !== false) standing = applyRequests(standing, requests);
      if (fate !== undefined) throw new SheetsApiError("Sai.", fate.status);
      return standing;
    },
    async create() {
      throw new Error("not in this test");
    },
  };
  return { port, standing: () => standing, calls };
}

const plan = (workbook: Workbook) => planRefresh(workbook, NOW);
const save = async ({ port }: Fake) => saveWorkbook(port, await loadWorkbook(port, "bloc"), plan);

const activities = ["Một", "Hai", "Ba"].map((title, index) => ({
  member: index === 1 ? "Ban Lạ" : "BTC",
  kind: "Phong trào thi đua",
  title,
}));
const bloc = aSpreadsheet({ activities, forms: { BTC: { "I.1": 6, "I.2": 4, "II.1": 10 } } });

const withRows = (
  spreadsheet: Spreadsheet,
  title: string,
  change: (rows: readonly (readonly Cell[])[]) => (readonly Cell[])[],
): Spreadsheet => ({
  ...spreadsheet,
  grids: spreadsheet.grids.map((grid) => (grid.title === title ? { ...grid, rows: change(grid.rows) } : grid)),
});
const insertedAbove = (spreadsheet: Spreadsheet): Spreadsheet =>
  withRows(spreadsheet, "Hoạt động", ([header = [], ...rows]) => [
    header,
    ["BDV", "Kiểm tra, giám sát", "Mới"],
    ...rows,
  ]);

/** The title of each activity, and whether its status says that its member is unknown. */
const statuses = (spreadsheet: Spreadsheet): [unknown, boolean][] => {
  const { activities: parsed } = readWorkbook(spreadsheet).sheets;
  return parsed.rows.map(({ values, cells }) => [
    values.title,
    String(cells.status).startsWith("Không tìm thấy đơn vị"),
  ]);
};

describe("loadWorkbook", () => {
  it("a spreadsheet with none of a bloc's sheets is none of ours", async () => {
    const { port } = fakeSheets({ ...bloc, title: "Thu chi", grids: [] });
    await expect(loadWorkbook(port, "x")).rejects.toThrow(NotABlocError);
    await expect(loadWorkbook(port, "x")).rejects.toThrow("Bảng tính “Thu chi” không phải bảng tính của Khối thi đua");
  });

  it("one of its sheets is enough to say what is missing", async () => {
    const { port } = fakeSheets({ ...bloc, grids: bloc.grids.filter(({ title }) => title === "Đơn vị") });
    await expect(loadWorkbook(port, "x")).resolves.toMatchObject({ forms: new Map() });
  });
});

describe("saveWorkbook", () => {
  it("comes to rest, and then writes nothing", async () => {
    const fake = fakeSheets(bloc);
    expect(await save(fake)).toMatchObject({ isAtRest: true });
    expect(statuses(fake.standing())).toEqual([
      ["Một", false],
      ["Hai", true],
      ["Ba", false],
    ]);
    const again = fakeSheets(fake.standing());
    expect(await save(again)).toMatchObject({ writes: 0, isAtRest: true });
    expect(again.calls).toEqual(["read"]);
  });

  it("rows that somebody moved between read and write are seen in the same run", async () => {
    const rest = fakeSheets(bloc);
    await save(rest);
    // Between the read and the write somebody inserts a row on top, and types into it.
    const start = withRows(rest.standing(), "Hoạt động", ([header = [], ...rows]) => [
      header,
      ...rows.map((row) => row.with(-1, undefined)),
    ]);
    const fake = fakeSheets(start, (standing, write) => (write === 1 ? insertedAbove(standing) : standing));
    expect(await save(fake)).toMatchObject({ isAtRest: true });
    expect(statuses(fake.standing())).toEqual([
      ["Mới", false],
      ["Một", false],
      ["Hai", true],
      ["Ba", false],
    ]);
  });

  it("stops after three writes while people keep moving rows, and says so", async () => {
    const fake = fakeSheets(bloc, insertedAbove);
    expect(await save(fake)).toMatchObject({ writes: 3, isAtRest: false });
    expect(fake.calls).toEqual(["read", "write", "write", "write"]);
  });

  it.each<[string, Fate]>([
    ["503 that happened anyway", { happens: true, status: 503 }],
    ["503 that did not happen", { happens: false, status: 503 }],
    ["500 that happened anyway", { happens: true, status: 500 }],
    ["lost answer to what happened", { happens: true }],
    ["lost answer to what did not", { happens: false }],
  ])("a %s: the run looks, and ends right", async (_, fate) => {
    const { structured } = await structure();
    for (const start of [bloc, structured]) {
      const fake = fakeSheets(start, undefined, [fate]);
      expect(await save(fake)).toMatchObject({ isAtRest: true });
      expect(fake.calls.slice(0, 3)).toEqual(["read", "write", "read"]);
      expect(statuses(fake.standing())).toEqual([
        ["Một", false],
        ["Hai", true],
        ["Ba", false],
      ]);
      expect(readWorkbook(fake.standing()).sheets.handIns.rows).toHaveLength(3);
    }
  });

  it("a server that never answers is no endless run", async () => {
    const down = { happens: false, status: 503 };
    const fake = fakeSheets(bloc, undefined, [down, down, down, down]);
    await expect(save(fake)).rejects.toThrow(SheetsApiError);
    expect(fake.calls.filter((call) => call === "write")).toHaveLength(3);
  });

  it("400, because rows that were read are gone: the run looks, and ends right", async () => {
    const lastDeleted = (standing: Spreadsheet, write: number) =>
      write === 1 ? withRows(standing, "Hoạt động", (rows) => rows.slice(0, -1)) : standing;
    const fake = fakeSheets(bloc, lastDeleted, [{ happens: false, status: 400 }]);
    expect(await save(fake)).toMatchObject({ isAtRest: true });
    expect(fake.calls.slice(0, 3)).toEqual(["read", "write", "read"]);
    expect(statuses(fake.standing())).toEqual([
      ["Một", false],
      ["Hai", true],
    ]);
  });

  it("400 for the last write, after others were carried out, leaves the rest to the next run", async () => {
    const fake = fakeSheets(bloc, insertedAbove);
    const { write } = fake.port;
    const refusing: Sheets = {
      ...fake.port,
      async write(id, requests) {
        const answer = await write(id, requests);
        if (fake.calls.filter((call) => call === "write").length === 3) throw new SheetsApiError("Sai.", 400);
        return answer;
      },
    };
    expect(await saveWorkbook(refusing, readWorkbook(bloc), plan)).toMatchObject({ writes: 3, isAtRest: false });
  });

  it("400 for the copies of what is overwritten: the run goes on without them", async () => {
    const fake = fakeSheets(bloc);
    const asked: string[] = [];
    const refusing: Sheets = {
      ...fake.port,
      async write(id, requests) {
        asked.push(requests.some((request) => "copyPaste" in request) ? "with" : "without");
        if (asked.at(-1) === "with") throw new SheetsApiError("Invalid requests[0].copyPaste: Sai.", 400);
        return fake.port.write(id, requests);
      },
    };
    const workbook = readWorkbook((await structure()).structured);
    expect(await saveWorkbook(refusing, workbook, plan, { withCopies })).toMatchObject({ isAtRest: true });
    expect(asked).toEqual(["with", "without", "without"]);
  });

  it("400 that stays is thrown: the program is wrong", async () => {
    const wrong = { happens: false, status: 400 };
    const fake = fakeSheets(bloc, undefined, [wrong, wrong, wrong]);
    await expect(save(fake)).rejects.toMatchObject({ status: 400 });
    expect(fake.standing()).toEqual(bloc);
  });

  it.each([401, 403, 404, 429])("%i is thrown at once: it says that nothing happened", async (status) => {
    const fake = fakeSheets(bloc, undefined, [{ happens: false, status }]);
    await expect(save(fake)).rejects.toMatchObject({ status });
    expect(fake.calls).toEqual(["read", "write"]);
    expect(fake.standing()).toEqual(bloc);
  });

  it("a spreadsheet that was emptied meanwhile is left alone", async () => {
    const fake = fakeSheets(bloc, (standing) => standing, [{ happens: false, status: 503 }]);
    const emptied: Sheets = { ...fake.port, read: async () => ({ ...bloc, grids: [] }) };
    const workbook = readWorkbook(bloc);
    await expect(saveWorkbook(emptied, workbook, plan)).rejects.toThrow(NotABlocError);
  });
});

/** The bloc after the write that makes its rows. */
async function structure(): Promise<{ structured: Spreadsheet; requests: readonly Request[] }> {
  const { requests } = plan(readWorkbook(bloc));
  return { structured: applyRequests(bloc, requests), requests };
}
