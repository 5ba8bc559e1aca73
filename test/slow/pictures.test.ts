import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";

it.runIf(HAS_BROWSER)("the README's pictures can be taken, and none is blank", () => {
  const folder = mkdtempSync(join(tmpdir(), "khoi-thi-dua-pictures-"));
  const script = join(import.meta.dirname, "../../scripts/pictures.ts");
  execFileSync(process.execPath, [script, "--out", folder], { stdio: "ignore" });
  const standing = readdirSync(join(import.meta.dirname, "../../docs")).filter((name) => name.endsWith(".png"));
  expect(readdirSync(folder).sort()).toEqual(standing.sort());
  // A page of one colour packs to a few thousand bytes.
  for (const name of standing) expect(statSync(join(folder, name)).size, name).toBeGreaterThan(20_000);
  rmSync(folder, { recursive: true });
});
