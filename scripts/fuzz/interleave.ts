/** Runs on the embedded server while people edit between any two of its calls. */
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import type { Sheets } from "../../functions/ports.ts";
import { isBlank, type Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { Request } from "../../sheets-schema/template/requests.ts";
import { type BlocOnServer, blocOnServer } from "../bench/bloc-on-server.ts";
import { startEmulator } from "../emulator/server.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { randomEdit } from "./person.ts";
import { type TypedModel, typedModel } from "./typed-model.ts";

/** A new bloc each so many interleavings: one that lives on grows. */
const OF_ONE_BLOC = 25;
const SPARE_ROWS = 8;
/** Edits at one moment, at most. */
const MOST_EDITS = 2;

export interface Interleavings {
  /** Fewer than asked for where a bloc failed. */
  readonly done: number;
  readonly runs: number;
  readonly edits: number;
  readonly failures: readonly Failure[];
}

/** The first that went wrong in a bloc: its seed makes the bloc's interleavings anew, as the only ones. */
export interface Failure {
  readonly seed: number;
  /** How many of the bloc had gone well. */
  readonly index: number;
  readonly faults: readonly string[];
  /** Calls and edits in their order. */
  readonly log: readonly string[];
}

export interface Choice {
  /** People also move and insert columns. */
  readonly withColumns: boolean;
  /** Two runs go on at once now and then. */
  readonly withTwoRuns: boolean;
}

/** `count` interleavings from `seed`; a failed one ends its bloc. */
export async function interleave(count: number, seed: number, choice: Choice): Promise<Interleavings> {
  const failures: Failure[] = [];
  let edits = 0;
  let runs = 0;
  let done = 0;
  for (let begun = 0, batch = 0; begun < count; begun += OF_ONE_BLOC, batch++) {
    const server = await startEmulator();
    try {
      const bloc = await blocOnServer(server, { members: 2, criteria: 4 });
      await bloc.refresh();
      await withoutSpareRows(bloc);
      const batchSeed = seed + batch;
      const chance = chanceOf(batchSeed);
      const model = typedModel();
      for (let index = 0; index < Math.min(OF_ONE_BLOC, count - begun); index++) {
        const outcome = await once(bloc, chance, model, choice);
        done += 1;
        runs += outcome.runs;
        edits += outcome.log.filter((line) => line.startsWith("person")).length;
        if (outcome.faults.length === 0) continue;
        failures.push({ seed: batchSeed, index, faults: outcome.faults, log: outcome.log });
        break;
      }
    } finally {
      await server.close();
    }
  }
  return { done, runs, edits, failures };
}

/** Rows below the last that holds anything, beyond a few, are taken away: every answer carries the looks of them all. */
async function withoutSpareRows({ context: { sheets }, spreadsheetId }: BlocOnServer): Promise<void> {
  const { grids } = await sheets.read(spreadsheetId);
  await sheets.write(
    spreadsheetId,
    grids.flatMap(({ sheetId, rows, rowCount }) => {
      const startIndex = rows.findLastIndex((row) => row.some((cell) => !isBlank(cell))) + 1 + SPARE_ROWS;
      return startIndex >= rowCount
        ? []
        : [{ deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex, endIndex: rowCount } } }];
    }),
  );
}

async function once(bloc: BlocOnServer, chance: Chance, model: TypedModel, choice: Choice) {
  const log: string[] = [];
  const { context, spreadsheetId } = bloc;
  const { sheets } = context;
  /** What stands, by the last answer of the server: every call goes through here, one at a time. */
  let standing: Spreadsheet | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const edit = async (): Promise<void> => {
    for (let left = chance.below(MOST_EDITS + 1); left > 0; left--) {
      standing ??= await sheets.read(spreadsheetId);
      const made = randomEdit(standing, chance, model, choice.withColumns);
      if (made === undefined) continue;
      standing = await sheets.write(spreadsheetId, made.requests);
      made.typed();
      log.push(`person ${made.what}`);
    }
  };
  const meddled = (run: string): Sheets => ({
    ...sheets,
    read: (id) =>
      alone(async () => {
        await edit();
        log.push(`${run} reads`);
        standing = await sheets.read(id);
        return standing;
      }),
    write: (id, requests) =>
      alone(async () => {
        await edit();
        log.push(`${run} writes ${kindsOf(requests)}`);
        standing = undefined;
        standing = await sheets.write(id, requests);
        return standing;
      }),
  });
  await edit();
  const names = choice.withTwoRuns && chance.below(3) === 0 ? ["run 1", "run 2"] : ["run 1"];
  const faults: string[] = [];
  await Promise.all(
    names.map((name) =>
      refresh({ ...context, sheets: meddled(name) }, spreadsheetId).catch((error: unknown) => {
        faults.push(`${name}: ${String(error)}`);
      }),
    ),
  );
  await edit();
  const quiet = await refresh(context, spreadsheetId);
  if (!quiet.isAtRest) faults.push("the quiet run did not come to rest");
  const workbook = readWorkbook(await sheets.read(spreadsheetId));
  faults.push(...model.differences(workbook, choice.withTwoRuns));
  const { requests } = planRefresh(workbook, context.clock.now());
  if (requests.length > 0) faults.push(`the next run would write ${JSON.stringify(requests).slice(0, 200)}`);
  return { faults, log, runs: names.length + 1 };
}

/** The kinds of requests in one write, each once with how many. */
function kindsOf(requests: readonly Request[]): string {
  const counts = new Map<string, number>();
  for (const kind of requests.flatMap((request) => Object.keys(request))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}
