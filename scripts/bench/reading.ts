/**
 * How fast typed cells are read and checked, beside reading the same answer as JSON. A process of its own, so that its
 * peak of memory is that of one size: `node scripts/bench/reading.ts CELLS TIMES`.
 */
import { spawnSync } from "node:child_process";
import { Temporal } from "temporal-polyfill";
import { toSpreadsheet } from "../../functions/adapters/google-answer.ts";
import { decide } from "../../functions/core/decide.ts";
import { sha256 } from "../../functions/sha256.ts";
import type { Cell, Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../../sheets-schema/sheet.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { sheetAnswer } from "./api-answer.ts";
import { figure, median, table } from "./figures.ts";
import { syntheticBloc } from "./synthetic-bloc.ts";

/** Medians in milliseconds; memory is the most of the whole process up to then. */
interface ReadingFigures {
  /** Cells that hold something in columns where people type. */
  readonly cells: number;
  readonly jsonBytes: number;
  readonly parseJsonMs: number;
  readonly afterParseMegabytes: number;
  readonly toSpreadsheetMs: number;
  readonly readMs: number;
  /** `decide`: every check of cells and rows, with the points and places of fifteen members. */
  readonly decideMs: number;
  readonly peakMegabytes: number;
  readonly issues: number;
}

const MOST_MEGABYTES = 12_000;
const now = Temporal.ZonedDateTime.from("2024-11-25T07:30[Asia/Ho_Chi_Minh]");

/** A table of the time and memory that reading and checking so many typed cells takes. */
export function readingTable(cells: number, times: number): string {
  const flags = [`--max-old-space-size=${MOST_MEGABYTES}`, "--disable-warning=ExperimentalWarning"];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...flags, import.meta.filename, String(cells), String(times)],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0) throw new Error(`${cells} cells could not be measured; is there too little memory?`);
  const of = JSON.parse(stdout) as ReadingFigures;
  const readingMs = of.readMs + of.decideMs;
  return table([
    ["typed cells", figure(of.cells)],
    ["answer of the API", `${figure(of.jsonBytes / 1e6)} MB`],
    ["JSON.parse of it", `${figure(of.parseJsonMs)} ms`],
    ["peak memory so far", `${figure(of.afterParseMegabytes)} MB`],
    ["the adapter's conversion", `${figure(of.toSpreadsheetMs)} ms`],
    ["readWorkbook", `${figure(of.readMs)} ms`],
    ["decide", `${figure(of.decideMs)} ms`],
    ["issues found", figure(of.issues)],
    ["cells read and checked per second", figure((of.cells * 1_000) / readingMs)],
    ["ratio (readWorkbook + decide) / JSON.parse", figure(readingMs / of.parseJsonMs)],
    ["peak memory", `${figure(of.peakMegabytes)} MB`],
  ]);
}

const LISTS = [
  typedSheets.activities,
  typedSheets.initiatives,
  typedSheets.registrations,
] as unknown as readonly Sheet[];

/** Fifteen members with their forms, and lists of so many rows that about `cells` cells are typed in all. */
function longLists(cells: number): Spreadsheet {
  const bloc = syntheticBloc({ members: 15, criteria: 154 });
  const perRow = LISTS.reduce((sum, sheet) => sum + typedCells(listRow(sheet, 1)), 0);
  const standing = bloc.grids.reduce(
    (sum, { rows }) => sum + rows.reduce((cellsOf, row) => cellsOf + typedCells(row), 0),
    0,
  );
  const count = Math.max(1, Math.round((cells - standing) / perRow));
  const grids = bloc.grids.map((grid): Grid => {
    const sheet = LISTS.find(({ sheetId }) => sheetId === grid.sheetId);
    if (sheet === undefined) return grid;
    const rows = [
      sheet.columns.map(({ header }): Cell => header),
      ...Array.from({ length: count }, (_, row) => listRow(sheet, row)),
    ];
    return { ...grid, rowCount: rows.length, rows };
  });
  return { ...bloc, grids };
}

const typedCells = (row: readonly Cell[]): number => row.filter((cell) => cell !== undefined).length;

/** What officers type, one row in eleven with something odd in it. */
function listRow(sheet: Sheet, row: number): Cell[] {
  const isOdd = row % 11 === 0;
  const cells: Readonly<Record<string, Cell>> = {
    member: isOdd ? "Cơ quan số 1 tỉnh Hồng Lam" : `DV${(row % 15) + 1}`,
    kind: { activities: "Phong trào thi đua", initiatives: "Sáng kiến, giải pháp" }[sheet.name] ?? "Chỉ tiêu giao ước",
    title: `Việc số ${row}: thi đua lập thành tích chào mừng`,
    subject: `Chỉ tiêu số ${row}`,
    from: isOdd ? "ngày 7/01/2024" : `${(row % 28) + 1}/03/2024`,
    to: { number: 45_500 + (row % 90), format: "DATE" },
    planned: 12,
    done: isOdd ? "12 buổi" : 11,
    unit: "buổi",
    participants: isOdd ? "1.250" : 45,
    cost: isOdd ? "12.500.000 đồng" : 2_500_000,
    outcome: "Hoàn thành tốt theo kế hoạch",
    effect: "Giảm thời gian xử lý hồ sơ",
    evidence: `Số ${row + 1}-BC/DV${(row % 15) + 1}, ngày 15/11/2024`,
    authors: `Nguyễn Văn ${row}`,
    target: isOdd ? "4,5" : 4,
    year: 3,
    remark: "Theo đăng ký đầu năm",
  };
  return sheet.columns.map(({ field }) => cells[field]);
}

/** Sheet by sheet, since the whole answer is longer than a JavaScript string may be. */
function measure(cells: number, times: number): ReadingFigures {
  const spreadsheet = longLists(cells);
  const answers = spreadsheet.grids.map(sheetAnswer);
  const parseMs: number[] = [];
  for (let round = 0; round < times; round++) {
    parseMs.push(answers.reduce((sum, json) => sum + timed(() => JSON.parse(json) as object)[0], 0));
  }
  const afterParseMegabytes = megabytes();
  const rounds = Array.from({ length: times }, () => {
    let toSpreadsheetMs = 0;
    const grids = answers.flatMap((json) => {
      const sheet = JSON.parse(json) as object;
      const [ms, converted] = timed(() => toSpreadsheet({ sheets: [sheet] }).grids);
      toSpreadsheetMs += ms;
      return converted;
    });
    const [readMs, workbook] = timed(() => readWorkbook({ ...spreadsheet, grids }));
    const [decideMs, { issues }] = timed(() => decide(workbook, now, sha256));
    return { toSpreadsheetMs, readMs, decideMs, issues: issues.length };
  });
  const medianOf = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  return {
    cells: spreadsheet.grids.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + typedCells(row), 0), 0),
    jsonBytes: answers.reduce((sum, json) => sum + Buffer.byteLength(json), 0),
    parseJsonMs: median(parseMs),
    afterParseMegabytes,
    toSpreadsheetMs: medianOf((round) => round.toSpreadsheetMs),
    readMs: medianOf((round) => round.readMs),
    decideMs: medianOf((round) => round.decideMs),
    peakMegabytes: megabytes(),
    issues: medianOf((round) => round.issues),
  };
}

const megabytes = (): number => process.resourceUsage().maxRSS / 1_000;

function timed<Value>(make: () => Value): [number, Value] {
  const start = performance.now();
  const value = make();
  return [performance.now() - start, value];
}

if (process.argv[1] === import.meta.filename) {
  const [cells = 1_000_000, times = 3] = process.argv.slice(2).map(Number);
  process.stdout.write(JSON.stringify(measure(cells, times)));
}
