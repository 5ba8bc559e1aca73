/**
 * `npm test`: types, style and tests, each of them even when one before failed. The last line counts: "12 passed,
 * 0 failed". Words after `npm test --` choose test files by name. Imports nothing of the project, so that it can tell
 * of any fault in it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const filters = process.argv.slice(2);

const typesFailed = step("Types", "typescript/bin/tsc", ["--project", ".", "--noEmit"]) ? 0 : 1;
const styleFailed = step("Style", "@biomejs/biome/bin/biome", ["ci", "."]) ? 0 : 1;
const tests = runTests();

const failed = typesFailed + styleFailed + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${tests.passed} passed, ${failed} failed`);

/** Runs a tool by its JavaScript entry, which needs no shell on any system; true when it found nothing. */
function step(name: string, entry: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [join(root, "node_modules", entry), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error !== undefined) console.error(error.message);
  console.log(`${name}: ${status === 0 ? "ok" : "FAILED"}\n`);
  return status === 0;
}

function runTests(): { readonly passed: number; readonly failed: number } {
  const directory = mkdtempSync(join(tmpdir(), "test-"));
  try {
    const report = join(directory, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const isGood = step("Tests", "vitest/vitest.mjs", ["run", ...reporters, ...filters]);
    const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, "utf8")) as Report) : undefined;
    const { passed, failed } = counts ?? { passed: 0, failed: 0 };
    // A run may fail without a failed test: no file fits, or an error outside any test.
    return { passed, failed: isGood ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The part of vitest's report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Failed tests, and one for each file that failed before or besides its tests. */
function countsOf({ numPassedTests, numFailedTests, testResults }: Report) {
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}
