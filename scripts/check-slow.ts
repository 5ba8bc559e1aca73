/**
 * `npm run check:slow`: what takes too long for `npm test`, in at most 45 minutes on two quiet cores: fuzz, interleavings,
 * kills, the second implementation on 10,000 blocs, every typed fault at the keys, the pictures, conditions at every place
 * of every rule; then an eighth of the mutants, another one each week (`-- --part 2/8` chooses). Imports nothing of the
 * project.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const WEEK_MS = 7 * 24 * 60 * 60_000;
const PARTS = 8;

const root = join(import.meta.dirname, "..");
const at = process.argv.indexOf("--part");
const part = at < 0 ? `${(Math.floor(Date.now() / WEEK_MS) % PARTS) + 1}/${PARTS}` : (process.argv[at + 1] ?? "");

const tests = run("node_modules/vitest/vitest.mjs", "run", "--config", "test/slow/vitest.config.ts");
const mutants = run("scripts/mutation.ts", "--part", part);
console.log(`Slow checks: ${tests ? "ok" : "FAILED"}. Mutants, part ${part}: ${mutants ? "ok" : "FAILED"}.`);
process.exitCode = tests && mutants ? 0 : 1;

function run(entry: string, ...args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [join(root, entry), ...args], { cwd: root, stdio: "inherit" });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}
