/**
 * `npm run test:mutation`: changes scoring and ranking in a great many small ways and tells which changes no test notices;
 * a score under the threshold of stryker.config.json ends it with an error. All of it takes hours; `-- --part 2/8` takes an
 * eighth of the files, and a new file moves none of the others to another eighth. Other words after `--` go to Stryker, such
 * as `--mutate functions/core/ranking/rank.ts`.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status, error } = spawnSync(process.execPath, [stryker, "run", ...wordsOf(process.argv.slice(2))], {
  cwd: root,
  stdio: "inherit",
});
if (error !== undefined) console.error(error.message);
process.exitCode = status ?? 1;

/** Stryker's own words, with `--part K/N` as the files that it stands for. */
function wordsOf(args: readonly string[]): string[] {
  const at = args.indexOf("--part");
  if (at < 0) return [...args];
  const [part = 0, parts = 0] = (args[at + 1] ?? "").split("/").map(Number);
  if (!(part >= 1 && part <= parts)) throw new Error("--part takes a part and their number, such as 2/8.");
  const files = mutatedFiles().filter((file) => partOf(file, parts) === part);
  return [...args.slice(0, at), ...args.slice(at + 2), "--mutate", files.join(",")];
}

/** From 1 to `parts`, by the name alone. */
function partOf(file: string, parts: number): number {
  const digest = createHash("sha256").update(file.replaceAll("\\", "/")).digest();
  return (digest.readUInt32BE() % parts) + 1;
}

/** The files that stryker.config.json names. */
function mutatedFiles(): string[] {
  const { mutate } = JSON.parse(readFileSync(join(root, "stryker.config.json"), "utf8")) as { mutate: string[] };
  const named = (wanted: boolean) =>
    mutate
      .filter((pattern) => pattern.startsWith("!") !== wanted)
      .flatMap((pattern) => globSync(pattern.replace(/^!/, ""), { cwd: root }));
  const left = new Set(named(false));
  return named(true).filter((file) => !left.has(file));
}
