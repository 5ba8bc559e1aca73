/** The tables of a file of people, which is opened in a process of its own with bounds on memory and time. */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import * as z from "zod";
import { type FileTables, fileTables } from "./file-tables.ts";
import { MOST_BYTES } from "./guard-archive.ts";
import { FileRefused, refusals } from "./refusal.ts";

const MOST_MS = 9_000;
/** Of the heap; what a file inflates to stands beside it. */
const HEAP_MB = 128;

const answer = z.union([z.object({ refused: z.string() }), fileTables]);

/** @throws FileRefused with the sentence that people read. */
export async function readFileTables(path: string): Promise<FileTables> {
  const kind = extname(path).slice(1).toLowerCase();
  if (kind === "xls" || kind === "doc") throw new FileRefused(refusals.oldFormat);
  if (!["xlsx", "docx", "csv"].includes(kind)) throw new FileRefused(refusals.unknownKind);
  if (statSync(path).size > MOST_BYTES) throw new FileRefused(refusals.tooLarge);
  const read = answer.parse(JSON.parse(await childOutput(resolve(path), kind)));
  if ("refused" in read) throw new FileRefused(read.refused);
  return read;
}

function childOutput(path: string, kind: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      "--max-semi-space-size=4",
      "--disable-warning=ExperimentalWarning",
      "--permission",
      "--allow-fs-read=*",
      join(import.meta.dirname, "parse-child.ts"),
      path,
      kind,
    ],
    // Of the environment only what Windows cannot start a process without.
    { stdio: ["ignore", "pipe", "ignore"], env: { SystemRoot: process.env["SystemRoot"] } },
  );
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    child.kill("SIGKILL");
  }, MOST_MS);
  return new Promise((fulfil, reject) => {
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (isTooSlow) reject(new FileRefused(refusals.tooSlow));
      else if (code !== 0) reject(new FileRefused(refusals.tooHeavy));
      else fulfil(Buffer.concat(chunks).toString("utf8"));
    });
  });
}
