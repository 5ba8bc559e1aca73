/** A fault at every call of every function, before and after its effect: right afterwards, and nobody mailed twice. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderRecords } from "../../functions/adapters/folder-records.ts";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { clockFrom } from "../../functions/adapters/system-clock.ts";
import type { Context } from "../../functions/context.ts";
import { isClaim, outcomeName } from "../../functions/core/reminders/reminder-record.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { remind } from "../../functions/handlers/send-reminders.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import type { Delivery, Records } from "../../functions/ports.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { type BlocOnServer, blocOnServer } from "../bench/bloc-on-server.ts";
import { type Emulator, startEmulator } from "../emulator/server.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Tried } from "./hostile.ts";
import { lostLines } from "./typed-cells.ts";

/** What a call of the spreadsheet API may meet. */
const OF_CALLS = [
  { status: 429, when: "before" },
  { status: 500, when: "before" },
  { status: 503, when: "before" },
  { status: 503, when: "after" },
  { cut: true },
] as const;
const OF_MAILS: readonly Delivery[] = [
  { outcome: "refused", reason: "429" },
  { outcome: "refused", reason: "401", isForAll: true },
  { outcome: "unknown", reason: "time-out" },
];
/** Calls of a run; what lies beyond the last meets nobody. */
const MOST_CALLS = 6;
const MORNING = "2024-11-25T07:30";

/** `count` runs from `seed`, each with a fault of its own. */
export async function faultyRuns(count: number, seed: number): Promise<Tried> {
  const failures: string[] = [];
  const server = await startEmulator();
  const directory = await mkdtemp(join(tmpdir(), "faults-"));
  try {
    let bloc = await aBloc(server);
    for (let index = 0; index < count; index++) {
      if (index % 50 === 49) bloc = await aBloc(server);
      const chance = chanceOf(seed + index);
      const faults = await oneRun(server, bloc, chance, join(directory, String(index))).catch((error: unknown) => [
        `threw ${error instanceof Error ? error.stack : String(error)}`,
      ]);
      server.setFaults([]);
      if (faults.length > 0) failures.push(`seed ${seed + index}: ${faults.join("; ")}`);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
  return { done: count, failures };
}

async function aBloc(server: Emulator): Promise<BlocOnServer> {
  const bloc = await blocOnServer(server, { members: 3, criteria: 4 });
  await bloc.refresh();
  await bloc.typeForms();
  await bloc.refresh();
  return bloc;
}

async function oneRun(server: Emulator, bloc: BlocOnServer, chance: Chance, directory: string): Promise<string[]> {
  const mailed = new Map<string, number>();
  const failing = chance.below(2) === 0 ? OF_MAILS[chance.below(OF_MAILS.length)] : undefined;
  let atMail = chance.below(3);
  const records = folderRecords(directory);
  const context: Context = {
    ...bloc.context,
    sheets: googleSheets({
      auth: givenToken("robot@khoi.example"),
      address: server.baseUrl,
      pausesMs: chance.below(2) === 0 ? [] : [1],
    }),
    records: chance.below(4) === 0 ? losing(records, chance) : records,
    clock: clockFrom(MORNING),
    log: { info: () => undefined, error: () => undefined },
    mailer: {
      send: async ({ to, subject }) => {
        const delivery =
          atMail-- === 0 && failing !== undefined ? failing : ({ outcome: "sent", messageId: "m" } as const);
        if (delivery.outcome !== "refused") mailed.set(`${to} ${subject}`, (mailed.get(`${to} ${subject}`) ?? 0) + 1);
        return delivery;
      },
    },
  };
  await bloc.typeOneScore(chance.below(100) / 100);
  const before = await bloc.context.sheets.read(bloc.spreadsheetId);
  const fault = OF_CALLS[chance.below(OF_CALLS.length)];
  server.setFaults(
    fault === undefined ? [] : [{ ...fault, skip: chance.below(MOST_CALLS), times: 1 + chance.below(2) }],
  );
  await refresh(context, bloc.spreadsheetId).catch(() => undefined);
  await remind(context, bloc.spreadsheetId).catch(() => undefined);
  server.setFaults([]);
  const sound = { ...context, records, sheets: bloc.context.sheets };
  await refresh(sound, bloc.spreadsheetId);
  // Twice: the mailer's fault may come only now, and what it refused goes with the next run.
  await remind(sound, bloc.spreadsheetId);
  await remind(sound, bloc.spreadsheetId);
  await refresh(sound, bloc.spreadsheetId);
  const after = await bloc.context.sheets.read(bloc.spreadsheetId);
  const plan = planRefresh(readWorkbook(after), context.clock.now());
  // The spreadsheet remembers the claims of records that end with this run.
  await forgetClaims(bloc);
  return [
    ...[...mailed].filter(([, times]) => times > 1).map(([mail, times]) => `mailed ${times} times: ${mail}`),
    ...(mailed.size + (await unknownClaims(records)) >= 3 ? [] : [`${mailed.size} of 3 members were mailed`]),
    ...lostLines(before, after).map((line) => `lost: ${line}`),
    ...(plan.requests.length > 0 ? ["not at rest after good runs"] : []),
  ];
}

/** Claims of which nobody knows whether their mail went: those are told, and never sent again. */
async function unknownClaims(records: Records): Promise<number> {
  const names = await records.list("reminders/");
  return names.filter((name) => isClaim(name) && !names.includes(outcomeName(name))).length;
}

/** Records whose create now and then fails, before or after it happened. */
const losing = (records: Records, chance: Chance): Records => ({
  ...records,
  create: async (name, content) => {
    const kind = chance.below(6);
    if (kind === 0) throw new Error("down");
    const state = await records.create(name, content);
    if (kind === 1) throw new Error("time-out");
    return state;
  },
});

async function forgetClaims({ context: { sheets }, spreadsheetId }: BlocOnServer): Promise<void> {
  const { grids } = await sheets.read(spreadsheetId);
  const memory = grids.find(({ title }) => title === "Hệ thống");
  if (memory === undefined) return;
  await sheets.write(
    spreadsheetId,
    memory.rows.flatMap(([key], rowIndex) =>
      typeof key === "string" && key.startsWith("claims ")
        ? [
            {
              updateCells: {
                start: { sheetId: memory.sheetId, rowIndex, columnIndex: 0 },
                rows: [{ values: [{}, {}] }],
                fields: "userEnteredValue",
              },
            },
          ]
        : [],
    ),
  );
}
