/** What the embedded server takes: to start, for a bloc's refresh, for a million cells in one call. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { blocOnServer } from "./bloc-on-server.ts";
import { figure, median, table } from "./figures.ts";
import type { Used } from "./server-process.ts";

const COLUMNS = 20;
const REFRESHES = 30;
const STARTS = 11;

/** A table of the three. */
export async function serverTable(): Promise<string> {
  const starts: number[] = [];
  for (let round = 0; round <= STARTS; round++) starts.push(await startMs());
  const refresh = await ofServer(refreshFigures);
  const { read, write } = await ofServer((server) => millionCells(server, 1_000_000));
  return [
    table([
      ["start to ready, median", `${figure(median(starts.slice(1)))} ms`],
      ["one of the server's refreshes of 15 × 154: CPU", `${figure(refresh.medianMs)} ms`],
      ["the fastest and the slowest of them", `${figure(refresh.leastMs)} to ${figure(refresh.mostMs)} ms`],
    ]),
    table([
      ["1,000,000 cells", "read by batchGet", "written by batchUpdate"],
      ["body", ...[read, write].map(({ bytes }) => `${figure(bytes / 1e6)} MB`)],
      ["call", ...[read, write].map(({ callMs }) => `${figure(callMs)} ms`)],
      ["CPU of the server", ...[read, write].map(({ cpuMs }) => `${figure(cpuMs)} ms`)],
      ["cells per second", ...[read, write].map(({ callMs }) => figure(1e9 / callMs))],
      ["JSON.parse of the body", ...[read, write].map(({ parseMs }) => `${figure(parseMs)} ms`)],
      ["JSON.stringify of it", ...[read, write].map(({ stringifyMs }) => `${figure(stringifyMs)} ms`)],
      [
        "ratio call / (parse + stringify)",
        ...[read, write].map((of) => figure(of.callMs / (of.parseMs + of.stringifyMs))),
      ],
      ["peak memory of the server", ...[read, write].map(({ peakMegabytes }) => `${figure(peakMegabytes)} MB`)],
    ]),
  ].join("\n");
}

/** From the command to the line that tells the address. */
async function startMs(): Promise<number> {
  const begun = performance.now();
  const flags = ["--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, "../emulator.ts"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const ms = performance.now() - begun;
  child.kill();
  await once(child, "exit");
  return ms;
}

interface Server {
  readonly baseUrl: string;
  used(): Promise<Used>;
}

async function ofServer<Figures>(measure: (server: Server) => Promise<Figures>): Promise<Figures> {
  const child: ChildProcess = fork(join(import.meta.dirname, "server-process.ts"), {
    execArgv: ["--disable-warning=ExperimentalWarning", "--max-old-space-size=8000"],
  });
  try {
    const [baseUrl] = (await once(child, "message")) as [string];
    const used = async (): Promise<Used> => {
      child.send("used");
      const [answer] = (await once(child, "message")) as [Used];
      return answer;
    };
    return await measure({ baseUrl, used });
  } finally {
    child.kill();
  }
}

/** Refreshes after one score each; the writing of that score is not counted. */
async function refreshFigures(server: Server) {
  const bloc = await blocOnServer(server, { members: 15, criteria: 154 });
  await bloc.refresh();
  await bloc.typeForms();
  await bloc.refresh();
  const spent: number[] = [];
  for (let round = 0; round < REFRESHES; round++) {
    await bloc.typeOneScore((round % 8) / 4);
    const before = await server.used();
    await bloc.refresh();
    const after = await server.used();
    spent.push(after.cpuMs - before.cpuMs);
  }
  return { medianMs: median(spent), leastMs: Math.min(...spent), mostMs: Math.max(...spent) };
}

interface CallFigures {
  readonly bytes: number;
  readonly callMs: number;
  readonly cpuMs: number;
  readonly parseMs: number;
  readonly stringifyMs: number;
  readonly peakMegabytes: number;
}

/** Texts and numbers in equal parts, written and then read. */
async function millionCells(server: Server, cells: number): Promise<{ read: CallFigures; write: CallFigures }> {
  const rowCount = cells / COLUMNS;
  const sheets = [{ properties: { sheetId: 1, gridProperties: { rowCount, columnCount: COLUMNS } } }];
  const created = await call(server, "/v4/spreadsheets", JSON.stringify({ sheets }));
  const { spreadsheetId } = JSON.parse(created.text) as { spreadsheetId: string };
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    values: Array.from({ length: COLUMNS }, (__, column) => ({
      userEnteredValue: column % 2 === 0 ? { numberValue: row + column / 4 } : { stringValue: `Việc số ${row}` },
    })),
  }));
  const start = { sheetId: 1, rowIndex: 0, columnIndex: 0 };
  const requests = [{ updateCells: { start, rows, fields: "userEnteredValue" } }];
  const write = await figuresOf(server, `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, JSON.stringify({ requests }));
  const read = await figuresOf(
    server,
    `/v4/spreadsheets/${spreadsheetId}/values:batchGet?ranges=Sheet1&valueRenderOption=UNFORMATTED_VALUE&prettyPrint=false`,
  );
  return { read, write };
}

/** One call; the body measured is the one that was sent, or else the one that came. */
async function figuresOf(server: Server, path: string, body?: string): Promise<CallFigures> {
  const before = await server.used();
  const { text, ms } = await call(server, path, body);
  const after = await server.used();
  const measured = body ?? text;
  const [parseMs, parsed] = timed(() => JSON.parse(measured) as unknown);
  const [stringifyMs] = timed(() => JSON.stringify(parsed));
  return {
    bytes: Buffer.byteLength(measured),
    callMs: ms,
    cpuMs: after.cpuMs - before.cpuMs,
    parseMs,
    stringifyMs,
    peakMegabytes: after.peakMegabytes,
  };
}

async function call({ baseUrl }: Server, path: string, body?: string): Promise<{ text: string; ms: number }> {
  const begun = performance.now();
  const response = await fetch(`${baseUrl}${path}`, {
    headers: { authorization: "Bearer bench@khoi.example", "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return { text, ms: performance.now() - begun };
}

function timed<Value>(make: () => Value): [number, Value] {
  const begun = performance.now();
  const value = make();
  return [performance.now() - begun, value];
}
