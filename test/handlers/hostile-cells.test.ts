/** Cells that hold more, or worse, than anybody means to type cost their own cell, and freeze nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { type Sheets, SheetsApiError } from "../../functions/ports.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { columnIndexOf, type Sheet } from "../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import type { Request } from "../../sheets-schema/template/requests.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { issuesOf, resultOf } from "../builders.ts";
import { aServedBloc, type ServedBloc, setText, sheetOf } from "./bloc-server.ts";

let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
afterAll(() => server.close());

const run = (sheets: Sheets = bloc.context.sheets) => refresh({ ...bloc.context, sheets }, bloc.spreadsheetId);
const scoreColumn = columnIndexOf(scoreForm, "selfScore");
const statuses = (parsed: ParsedSheet) => parsed.rows.map(({ cells }) => textOf(cells["status"]));

const LONG = {
  letters: "a".repeat(50_000),
  "letters of several units": "😀".repeat(25_000),
  words: "chữ ".repeat(12_500),
  dots: `${".".repeat(49_990)}x`,
  quotes: "“".repeat(50_000),
} as const;

describe("a cell of 50,000 signs", () => {
  it.each(Object.entries(LONG))(
    "%s, in a score: its own status says so, and the others are computed",
    async (_, text) => {
      await bloc.owner.batch([setText(formSheetId("DV1"), 2, scoreColumn, text)]);
      await bloc.owner.batch([setText(formSheetId("DV2"), 2, scoreColumn, "x")]);
      expect((await run()).isAtRest).toBe(true);
      const workbook = await bloc.workbook();
      expect(statuses(sheetOf(workbook, "Phiếu Cơ quan 1")).join("\n")).toContain("Nội dung ô này quá dài");
      expect(statuses(sheetOf(workbook, "Phiếu Cơ quan 2")).join("\n")).toContain("“x”");
      for (const grid of workbook.spreadsheet.grids)
        for (const row of grid.rows)
          for (const cell of row) expect(textOf(cell).length === 50_000 || textOf(cell).length < 50_000).toBe(true);
      expect((await run()).writes).toBe(0);
      await bloc.owner.batch([
        setText(formSheetId("DV1"), 2, scoreColumn, 0.5),
        setText(formSheetId("DV2"), 2, scoreColumn, 0.5),
      ]);
      await run();
    },
  );

  type Name = keyof typeof typedSheets | "form";
  const together: readonly (readonly Name[])[] = [
    ["activities", "initiatives", "commendations", "registrations", "votes", "exclusions", "extensions"],
    ["handIns", "form"],
    ...(["contacts", "members", "awards", "calendar", "settings"] as const).map((name) => [name]),
  ];
  it.each(together)(
    "in every column where people type (%s, …): the run ends, and another changes nothing",
    async (...names) => {
      const { grids } = (await bloc.workbook()).spreadsheet;
      const cells = names.flatMap((name) => {
        const sheet = (name === "form" ? scoreForm : typedSheets[name]) as unknown as Sheet;
        const sheetId = name === "form" ? formSheetId("DV3") : sheet.sheetId;
        const row = grids.find((grid) => grid.sheetId === sheetId)?.rows[1] ?? [];
        return sheet.columns.flatMap(({ typedBy }, column) =>
          typedBy.includes("program") ? [] : [{ sheetId, column, before: textOf(row[column]) }],
        );
      });
      await bloc.owner.batch(cells.map(({ sheetId, column }) => setText(sheetId, 1, column, LONG.letters)));
      expect(await run()).toMatchObject({ isAtRest: true, refused: 0 });
      expect((await run()).writes).toBe(0);
      await bloc.owner.batch(cells.map(({ sheetId, column, before }) => setText(sheetId, 1, column, before)));
      await run();
    },
  );
});

describe("a setting", () => {
  it("that is too long is told, and not read cut", () => {
    const result = resultOf({ settings: { blocName: "a".repeat(2_000) } });
    expect(result.bloc.settings.blocName).toBeUndefined();
    expect(issuesOf(result, "Thiết lập").join("\n")).toContain("Nội dung ô này quá dài");
  });
});

describe("a write of which one cell is refused", () => {
  const refusing = (text: string, place: (index: number) => string): Sheets => ({
    ...bloc.context.sheets,
    write: (id, requests) => {
      const index = requests.findIndex((request) => {
        const written = JSON.stringify(request);
        return written.includes(text) && written.includes(`"sheetId":${formSheetId("DV1")}`);
      });
      if (index >= 0) return Promise.reject(new SheetsApiError(place(index), 400));
      return bloc.context.sheets.write(id, requests);
    },
  });

  it("is written without that cell, and told", async () => {
    await bloc.owner.batch([
      setText(formSheetId("DV1"), 2, scoreColumn, "sai một"),
      setText(formSheetId("DV2"), 2, scoreColumn, "sai hai"),
    ]);
    const sheets = refusing(
      "sai một",
      (index) =>
        `Invalid requests[${index}].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.`,
    );
    const { refused, isAtRest } = await run(sheets);
    expect([refused > 0, isAtRest]).toEqual([true, true]);
    const workbook = await bloc.workbook();
    expect(statuses(sheetOf(workbook, "Phiếu Cơ quan 2")).join("\n")).toContain("sai hai");
    expect(statuses(sheetOf(workbook, "Phiếu Cơ quan 1")).join("\n")).not.toContain("sai một");
    await run();
    expect(statuses(sheetOf(await bloc.workbook(), "Phiếu Cơ quan 1")).join("\n")).toContain("sai một");
  });

  it("never leaves structure out", async () => {
    const written: (readonly Request[])[] = [];
    const sheets: Sheets = {
      ...bloc.context.sheets,
      write: (_, requests) => {
        written.push(requests);
        return Promise.reject(
          new SheetsApiError("Invalid requests[0].insertDimension: maximum of 10000000 cells", 400),
        );
      },
    };
    await bloc.owner.batch([setText(formSheetId("DV1"), 2, scoreColumn, "sai ba")]);
    await run(sheets).catch(() => undefined);
    // The last is the mark of the failed run.
    const [first, ...others] = written
      .filter((requests) => !JSON.stringify(requests).includes("Lần tính gần nhất"))
      .map((requests) => requests.filter((request) => !("copyPaste" in request)));
    expect(first?.length).toBeGreaterThan(1);
    expect(others.every((requests) => requests.length >= (first?.length ?? 0))).toBe(true);
    await bloc.owner.batch([
      setText(formSheetId("DV1"), 2, scoreColumn, 0.5),
      setText(formSheetId("DV2"), 2, scoreColumn, 0.5),
    ]);
    await run();
  });
});

describe("rubbish by the thousand", () => {
  it("a thousand pasted rows cost a bounded write that names their place", async () => {
    const { sheetId } = typedSheets.activities;
    const rows = Array.from({ length: 1_000 }, (_, index) => [
      `?? ${index}`,
      "gì đó",
      `Việc ${index}`,
      "",
      "",
      "32/13/2024",
      "abc",
    ]);
    await bloc.owner.batch([
      { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 1, endIndex: 1_001 } } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 1, columnIndex: 0 },
          rows: rows.map((row) => ({ values: row.map((text) => ({ userEnteredValue: { stringValue: text } })) })),
          fields: "userEnteredValue",
        },
      },
    ]);
    const workbook = await bloc.workbook();
    const plan = planRefresh(workbook, bloc.context.clock.now());
    expect(JSON.stringify(plan.requests).length).toBeLessThan(3_000_000);
    expect((await run()).isAtRest).toBe(true);
    expect(await bloc.issues()).toMatch(/Và \d+ dòng nữa như vậy ở trang này/);
    expect(statuses(sheetOf(await bloc.workbook(), "Hoạt động")).every((status) => status !== "")).toBe(true);
    expect((await bloc.grid("Nhật ký")).rows.map((row) => row.map(textOf).join(" ")).join("\n")).toMatch(
      /và \d+ dòng nữa/,
    );
    await bloc.owner.batch([
      { deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: 1, endIndex: 1_001 } } },
    ]);
    await run();
  });

  it.each<[string, string]>([
    ["600 steps that overlap", "≥ 10: 1đ; ".repeat(600)],
    ["as many as a rule may hold", "≥ 10: 1đ; ".repeat(99)],
    ["colons", ":".repeat(900)],
    ["marks of comparison", "<=>".repeat(300)],
  ])("a rule of %s: some issues, and the run ends", async (_, rule) => {
    const { criteria } = typedSheets;
    const parsed = (await bloc.workbook()).sheets.criteria;
    const leaf = parsed.rows.find(({ values }) => values.kind === "theo bậc") ?? parsed.rows.at(-1);
    const at = (leaf?.rowNumber ?? 2) - 1;
    const column = columnIndexOf(criteria, "rule");
    const before = leaf?.cells.rule;
    await bloc.owner.batch([
      setText(criteria.sheetId, at, columnIndexOf(criteria, "kind"), "theo bậc"),
      setText(criteria.sheetId, at, column, rule),
    ]);
    const { result } = planRefresh(await bloc.workbook(), bloc.context.clock.now());
    const told = result.issues.filter(({ sheetId, rowNumber }) => sheetId === criteria.sheetId && rowNumber === at + 1);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(8);
    expect((await run()).isAtRest).toBe(true);
    await bloc.owner.batch([
      setText(criteria.sheetId, at, columnIndexOf(criteria, "kind"), textOf(leaf?.cells.kind)),
      setText(criteria.sheetId, at, column, textOf(before)),
    ]);
    await run();
  });

  it("16,000 rows throw nothing", async () => {
    const { sheetId } = typedSheets.activities;
    const spreadsheet = (await bloc.workbook()).spreadsheet;
    const { readWorkbook } = await import("../../sheets-schema/reading/read-workbook.ts");
    const rubbish = Array.from({ length: 16_000 }, (_, index) => [`?? ${index}`, "gì đó", `Việc ${index}`]);
    const grids = spreadsheet.grids.map((grid) =>
      grid.sheetId === sheetId ? { ...grid, rowCount: 17_000, rows: [...grid.rows.slice(0, 1), ...rubbish] } : grid,
    );
    const plan = planRefresh(readWorkbook({ ...spreadsheet, grids }), bloc.context.clock.now());
    expect(JSON.stringify(plan.requests).length).toBeLessThan(12_000_000);
    expect(plan.events.length).toBeLessThan(200);
  });
});
