/** `npm run bench`: how many calls, how much time and memory. It prints figures and judges none. */
import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { callsTable } from "./bench/calls.ts";
import type { ComputeFigures } from "./bench/compute.ts";
import { figure, table } from "./bench/figures.ts";
import { readingTable } from "./bench/reading.ts";
import { rulesTable } from "./bench/rules.ts";
import { serverTable } from "./bench/server.ts";
import { startTable } from "./bench/start.ts";
import { CommandError, command } from "./command.ts";

const MOST_MEGABYTES = 12_000;

const options = {
  calls: { help: "only: calls to the spreadsheet API per refresh" },
  start: { help: "only: start, size and memory of the built bundles" },
  compute: { help: "only: compute time of a refresh" },
  reading: { help: "only: reading and checking 1,000,000 typed cells" },
  rules: { help: "only: reading 10,000 rules" },
  server: { help: "only: the embedded server" },
  small: { help: "leaves out 10,000 members × 100 criteria, which takes minutes and up to 12 GB of memory" },
} as const;

const about = "Measures calls, start, memory and compute time on this machine, without any network but 127.0.0.1.";
await command("bench", about, options, async (values) => {
  const isAll = ![values.calls, values.start, values.compute, values.reading, values.rules, values.server].includes(
    true,
  );
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${figure(totalmem() / 1e9)} GB\n`,
  );
  if (isAll || values.calls) {
    console.log("Calls to the spreadsheet API\n");
    console.log(await callsTable([10, 200]));
  }
  if (isAll || values.start) {
    console.log("Start of each built bundle; ratio beside a bundle with an empty handler, medians of pairs\n");
    console.log(await startTable());
  }
  if (isAll || values.compute) {
    console.log("Compute time of a refresh without network, medians; ratio of the last run beside JSON.parse\n");
    console.log(computeTable(values.small));
  }
  if (isAll || values.reading) {
    console.log("Reading and checking typed cells, medians; ratio beside JSON.parse of the same answer\n");
    console.log(readingTable(1_000_000, 5));
  }
  if (isAll || values.rules) {
    console.log("Reading rules, CPU time\n");
    console.log(rulesTable(10_000));
  }
  if (isAll || values.server) {
    console.log("The embedded server in a process of its own\n");
    console.log(await serverTable());
  }
});

function computeTable(isSmall: boolean): string {
  const sizes: [members: number, criteria: number, times: number][] = [[15, 154, 40]];
  if (!isSmall) sizes.push([2_500, 100, 1], [10_000, 100, 1]);
  const columns = sizes.map(([members, criteria, times]) => {
    const of = measure(members, criteria, times);
    const computeMs = of.readMs + of.planMs;
    return [
      `${figure(members)} × ${criteria}`,
      figure(of.cells),
      `${figure(of.jsonBytes / 1e6)} MB`,
      `${figure(of.parseJsonMs)} ms`,
      `${figure(of.toSpreadsheetMs)} ms`,
      `${figure(of.readMs)} ms`,
      `${figure(of.scoreMs)} ms`,
      `${figure(of.planMs)} ms`,
      figure(computeMs / of.parseJsonMs),
      `${figure(of.firstPlanMs)} ms`,
      `${figure(of.peakMegabytes)} MB`,
    ];
  });
  const rows = [
    "members × criteria",
    "cells",
    "answer of the API",
    "JSON.parse of it",
    "the adapter's conversion",
    "readWorkbook",
    "points, places, classes, awards alone",
    "planRefresh, nothing to write",
    "ratio (readWorkbook + planRefresh) / JSON.parse",
    "planRefresh, everything to write",
    "peak memory",
  ];
  return table(rows.map((what, row) => [what, ...columns.map((column) => column[row] ?? "")]));
}

/** In a process of its own, which may use much memory. */
function measure(members: number, criteria: number, times: number): ComputeFigures {
  const script = join(import.meta.dirname, "bench", "compute.ts");
  const flags = [`--max-old-space-size=${MOST_MEGABYTES}`, "--disable-warning=ExperimentalWarning"];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...flags, script, ...[members, criteria, times].map(String)],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0)
    throw new CommandError(`${members} × ${criteria} could not be measured; is there too little memory?`);
  return JSON.parse(stdout) as ComputeFigures;
}
