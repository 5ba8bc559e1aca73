/** How long each built bundle takes from the start of its process to its first answer, beside one that does nothing. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { build, inKilobytes } from "../build.ts";
import { startEmulator } from "../emulator/server.ts";
import { blocOnServer } from "./bloc-on-server.ts";
import { figure, median, table } from "./figures.ts";
import { startFunction } from "./framework.ts";

const root = join(import.meta.dirname, "../..");
const EMPTY = "empty";
const PAIRS = 5;

interface Started {
  readonly name: string;
  /** To an answer that needs no spreadsheet: 405 for the wrong method. */
  readonly firstAnswerMs: number;
  /** To the end of a first whole run over a bloc of 10 members. */
  readonly firstRunMs: number;
  readonly peakMegabytes: number | undefined;
}

/** A table of all functions; every round starts each of them once, the empty one first. */
export async function startTable(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  const server = await startEmulator();
  try {
    await symlink(join(root, "node_modules"), join(directory, "node_modules"), "junction");
    const built = await build(directory);
    const empty = await buildEmpty(join(directory, EMPTY));
    const bloc = await blocOnServer(server, { members: 10, criteria: 55 });
    await bloc.refresh();
    const env = {
      SPREADSHEET_IDS: bloc.spreadsheetId,
      SHEETS_ADDRESS: server.baseUrl,
      ROBOT_ACCOUNT: bloc.context.robot,
      RECORDS_DIRECTORY: join(directory, "records"),
      OUTBOX_DIRECTORY: join(directory, "outbox"),
    };
    const sizes = new Map([[EMPTY, empty], ...built.map(({ name, bytes }) => [name, bytes] as const)]);
    const rounds: Started[] = [];
    for (let round = 0; round <= PAIRS; round++) {
      for (const name of sizes.keys()) {
        const started = await startOnce(name, join(directory, name), env);
        if (round > 0) rounds.push(started); // The first round reads the files from the disk.
      }
    }
    return tableOf(rounds, sizes);
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function startOnce(name: string, directory: string, env: Readonly<Record<string, string>>): Promise<Started> {
  const usual = name === "board" || name === EMPTY ? "GET" : "POST";
  const start = performance.now();
  const running = await startFunction(name, directory, env);
  try {
    await (await fetch(running.url, { method: usual === "GET" ? "POST" : "GET" })).arrayBuffer();
    const firstAnswerMs = performance.now() - start;
    const response = await fetch(running.url, { method: usual });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${name} answered ${response.status}.`);
    const firstRunMs = performance.now() - start;
    return { name, firstAnswerMs, firstRunMs, peakMegabytes: await running.peakMegabytes() };
  } finally {
    await running.stop();
  }
}

/** A bundle of the framework with a handler that does nothing; answers its bytes. */
async function buildEmpty(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "package.json"), JSON.stringify({ main: "index.cjs" }));
  const framework = "@google-cloud/functions-framework";
  const { metafile } = await esbuild({
    stdin: {
      contents: `import { http } from "${framework}";\nhttp("${EMPTY}", (_, response) => response.send(""));\n`,
      resolveDir: root,
    },
    outfile: join(directory, "index.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: [framework],
    metafile: true,
  });
  return Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}

function tableOf(rounds: readonly Started[], sizes: ReadonlyMap<string, number>): string {
  const ofName = (name: string) => rounds.filter((started) => started.name === name);
  const idle = ofName(EMPTY);
  const rows = [...sizes].map(([name, bytes]) => {
    const own = ofName(name);
    const ratio = median(own.map(({ firstAnswerMs }, pair) => firstAnswerMs / (idle[pair]?.firstAnswerMs ?? 1)));
    const peaks = own.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
    return [
      name,
      inKilobytes(bytes),
      `${figure(median(own.map(({ firstAnswerMs }) => firstAnswerMs)))} ms`,
      figure(Math.round(ratio * 100) / 100),
      `${figure(median(own.map(({ firstRunMs }) => firstRunMs)))} ms`,
      peaks.length === 0 ? "not told" : `${figure(median(peaks))} MB`,
    ];
  });
  return table([["bundle", "size", "first answer", "ratio", "first run", "peak memory"], ...rows]);
}
