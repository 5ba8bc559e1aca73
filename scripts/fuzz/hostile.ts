/** Hostile cells typed at random into every column of a bloc: each costs its own cell, and the runs go on. */
import fc from "fast-check";
import { cellData } from "../../functions/core/cells-to-write/column-requests.ts";
import { tables } from "../../functions/core/tables/index.ts";
import { formats } from "../../functions/formats/index.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { isBlank } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { updateCells } from "../../sheets-schema/template/requests.ts";
import { blocOnServer } from "../bench/bloc-on-server.ts";
import { startEmulator } from "../emulator/server.ts";
import { chanceOf } from "./chance.ts";
import { hostileCell } from "./hostile-cells.ts";
import { lostLines, programColumns, typedSheetsOf } from "./typed-cells.ts";

const OF_ONE_RUN = 25;

/** What came of a check: how much was tried, and what did not hold. */
export interface Tried {
  readonly done: number;
  readonly failures: readonly string[];
}

/** `count` cells from `seed`, some at a time; a failure names them all. */
export async function hostileCells(count: number, seed: number): Promise<Tried> {
  const failures: string[] = [];
  let done = 0;
  for (let round = 0; done < count; round++) {
    const roundSeed = seed + round;
    const fault = await oneBloc(roundSeed, Math.min(OF_ONE_RUN, count - done)).catch(
      (error: unknown) => `threw ${error instanceof Error ? error.stack : String(error)}`,
    );
    done += OF_ONE_RUN;
    if (fault !== undefined) failures.push(`seed ${roundSeed}: ${fault}`);
  }
  return { done: Math.min(done, count), failures };
}

async function oneBloc(seed: number, count: number): Promise<string | undefined> {
  const server = await startEmulator();
  try {
    const bloc = await blocOnServer(server, { members: 3, criteria: 6 });
    await bloc.refresh();
    await bloc.typeForms();
    await bloc.refresh();
    const { sheets, clock } = bloc.context;
    const chance = chanceOf(seed);
    const typed = typedSheetsOf(await sheets.read(bloc.spreadsheetId));
    const values = fc.sample(hostileCell, { seed, numRuns: count });
    const texts: string[] = [];
    for (const value of values) {
      const parsed = typed[chance.below(typed.length)];
      if (parsed?.grid === undefined) continue;
      const ours = programColumns(parsed);
      const open = [...parsed.columns.values()].filter((column) => !ours.has(column));
      const row = parsed.headerRow + chance.below(Math.max(1, Math.min(8, parsed.grid.rowCount - parsed.headerRow)));
      const column = open[chance.below(open.length)] ?? 0;
      const request = updateCells(parsed.grid.sheetId, row, column, [[cellData(value)]], "userEnteredValue");
      // What no spreadsheet takes, nobody can type.
      const isTaken = await sheets.write(bloc.spreadsheetId, [request]).then(
        () => true,
        () => false,
      );
      if (isTaken) texts.push(`${parsed.grid.title} ${row + 1}/${column + 1} ${JSON.stringify(value)?.slice(0, 80)}`);
    }
    const before = await sheets.read(bloc.spreadsheetId);
    const first = await refresh(bloc.context, bloc.spreadsheetId);
    const second = await refresh(bloc.context, bloc.spreadsheetId);
    const after = await sheets.read(bloc.spreadsheetId);
    const faults = [
      ...(first.refused + second.refused > 0 ? ["a write was refused"] : []),
      ...(second.writes > 0 ? [`another run wrote ${second.writes} times`] : []),
      ...lostLines(before, after).map((line) => `lost: ${line}`),
      ...after.grids.flatMap(({ title, rows }) =>
        rows.some((cells) => cells.some((cell) => !isBlank(cell) && typeof cell === "string" && cell.length > 50_000))
          ? [`${title}: a cell is too long`]
          : [],
      ),
    ];
    const { result } = planRefresh(readWorkbook(after), clock.now());
    for (const { write } of formats) await write(tables.ranking.table(result));
    return faults.length === 0 ? undefined : [...faults, ...texts].join("\n  ");
  } finally {
    await server.close();
  }
}
