/**
 * How long a refresh computes, without any network, beside reading the same cells as JSON. A process of its own, so that
 * the memory of one measurement does not slow the next: `node scripts/bench/compute.ts MEMBERS CRITERIA TIMES`.
 */
import { Temporal } from "temporal-polyfill";
import { toSpreadsheet } from "../../functions/adapters/google-answer.ts";
import type { Bloc } from "../../functions/core/bloc/bloc.ts";
import { momentOf } from "../../functions/core/bloc/calendar.ts";
import { readBloc } from "../../functions/core/bloc/read-bloc.ts";
import { rankMembers } from "../../functions/core/ranking/rank-members.ts";
import { readTieChain } from "../../functions/core/ranking/read-tie-chain.ts";
import { scoreBloc } from "../../functions/core/scoring/score-bloc.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import type { Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { applyRequests } from "../apply-requests.ts";
import { sheetAnswer } from "./api-answer.ts";
import { median } from "./figures.ts";
import { syntheticBloc } from "./synthetic-bloc.ts";

/** Medians of one size, in milliseconds. */
export interface ComputeFigures {
  readonly cells: number;
  readonly jsonBytes: number;
  readonly parseJsonMs: number;
  /** The parsed answer → `Spreadsheet`. */
  readonly toSpreadsheetMs: number;
  /** `Spreadsheet` → typed rows. */
  readonly readMs: number;
  /** Typed rows → points, places, classes and awards of all members; without issues, digest and requests. */
  readonly scoreMs: number;
  /** Typed rows → result and requests, where nothing is to be written. */
  readonly planMs: number;
  /** The same where every cell of the program is to be written. */
  readonly firstPlanMs: number;
  readonly peakMegabytes: number;
}

const now = Temporal.ZonedDateTime.from("2024-11-25T07:30[Asia/Ho_Chi_Minh]");
const MOST_RUNS = 5;

function measure(members: number, criteria: number, times: number): ComputeFigures {
  const { atRest, firstPlanMs } = bringToRest(syntheticBloc({ members, criteria }));
  const rounds = Array.from({ length: times }, () => measureOnce(atRest));
  const medianOf = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return {
    cells: atRest.grids.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 0), 0),
    jsonBytes: medianOf((round) => round.jsonBytes),
    parseJsonMs: medianOf((round) => round.parseJsonMs),
    toSpreadsheetMs: medianOf((round) => round.toSpreadsheetMs),
    readMs: medianOf((round) => round.readMs),
    scoreMs: medianOf((round) => round.scoreMs),
    planMs: medianOf((round) => round.planMs),
    firstPlanMs,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}

/** Runs until nothing is left to write, as people would then find the bloc. */
function bringToRest(typed: Spreadsheet): { readonly atRest: Spreadsheet; readonly firstPlanMs: number } {
  let spreadsheet = typed;
  let firstPlanMs = 0;
  for (let run = 0; run < MOST_RUNS; run++) {
    const workbook = readWorkbook(spreadsheet);
    const [planMs, { requests }] = timed(() => planRefresh(workbook, now));
    firstPlanMs = Math.max(firstPlanMs, planMs);
    if (requests.length === 0) return { atRest: spreadsheet, firstPlanMs };
    spreadsheet = applyRequests(spreadsheet, requests);
  }
  throw new Error(`The synthetic bloc does not come to rest within ${MOST_RUNS} runs.`);
}

type Round = ReturnType<typeof measureOnce>;

/** Sheet by sheet, since the answer of a large bloc is longer than a JavaScript string may be. */
function measureOnce(spreadsheet: Spreadsheet) {
  let jsonBytes = 0;
  let parseJsonMs = 0;
  let toSpreadsheetMs = 0;
  for (const grid of spreadsheet.grids) {
    const json = sheetAnswer(grid);
    jsonBytes += Buffer.byteLength(json);
    const [parseMs, sheet] = timed(() => JSON.parse(json) as object);
    parseJsonMs += parseMs;
    toSpreadsheetMs += timed(() => toSpreadsheet({ sheets: [sheet] }))[0];
  }
  const [readMs, workbook] = timed(() => readWorkbook(spreadsheet));
  const bloc = readBloc(workbook, momentOf(now));
  const [scoreMs] = timed(() => rankBloc(bloc, momentOf(now)));
  const [planMs] = timed(() => planRefresh(workbook, now));
  return { jsonBytes, parseJsonMs, toSpreadsheetMs, readMs, scoreMs, planMs };
}

const rankBloc = (bloc: Bloc, at: string) =>
  rankMembers(bloc, scoreBloc(bloc, at), {
    ...readTieChain(bloc),
    openIssues: () => 0,
    changedLate: new Map(),
    now: at,
  });

function timed<Value>(make: () => Value): [number, Value] {
  const start = performance.now();
  const value = make();
  return [performance.now() - start, value];
}

if (process.argv[1] === import.meta.filename) {
  const [members = 15, criteria = 154, times = 1] = process.argv.slice(2).map(Number);
  process.stdout.write(JSON.stringify(measure(members, criteria, times)));
}
