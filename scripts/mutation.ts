/**
 * `npm run test:mutation`: changes scoring and ranking in a great many small ways and tells which changes no test notices.
 * Words after `--` go to Stryker, such as `--mutate functions/core/ranking/rank.ts`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status, error } = spawnSync(process.execPath, [stryker, "run", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
if (error !== undefined) console.error(error.message);
process.exitCode = status ?? 1;
