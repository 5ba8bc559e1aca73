import { describe, expect, it } from "vitest";
import { importsOf, sourceFiles } from "../../scripts/architecture/source-files.ts";
import { exceptions, forbiddenImports, OWN } from "./import-table.ts";

const sources = sourceFiles();

describe("imports", () => {
  it("go in the allowed directions only, but for the exceptions", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect([...new Set(forbiddenImports(sources))].sort()).toEqual(
      exceptions.map(([path, target]) => `${path} → ${target}`).sort(),
    );
  });

  it("of formats are one document library each", () => {
    const libraries = sources
      .filter(({ path }) => path.startsWith("functions/formats/"))
      .map(
        (file) =>
          new Set(importsOf(file).flatMap(({ target }) => (OWN.test(target) ? [] : (target.split("/")[0] ?? [])))),
      );
    expect(libraries.filter((names) => names.size > 1)).toEqual([]);
  });
});

describe("the table of imports", () => {
  it.each([
    ["sheets-schema/a.ts", 'import { x } from "../functions/core/x.ts";', "functions/core/x.ts"],
    ["sheets-schema/a.ts", 'export * from "../scripts/demo/index.ts";', "scripts/demo/index.ts"],
    ["functions/core/a.ts", 'import {\n  type A,\n  b,\n} from "../ports.ts";', "functions/ports.ts"],
    ["functions/core/a.ts", 'const x = await import("node:fs");', "node:fs"],
    ["functions/pages/a.ts", 'import { rank } from "../core/rank.ts";', "functions/core/rank.ts"],
    ["functions/handlers/a.ts", 'import { contextOf } from "../context.ts";', "functions/context.ts"],
    ["functions/handlers/a.ts", 'import type { A } from "../adapters/clock.ts";', "functions/adapters/clock.ts"],
    ["functions/adapters/a.ts", 'import { google } from "googleapis";', "googleapis"],
    ["functions/context.ts", 'import "../test/x.ts";', "test/x.ts"],
    ["scripts/a.ts", 'import { google } from "googleapis";', "googleapis"],
    ["scripts/a.ts", 'import { aBloc } from "../test/builders.ts";', "test/builders.ts"],
    ["scripts/emulator/api/a.ts", 'import { x } from "../../../sheets-schema/sheet.ts";', "sheets-schema/sheet.ts"],
  ])("%s may not: %s", (path, text, target) => {
    expect(forbiddenImports([{ path, text }])).toEqual([`${path} → ${target}`]);
  });

  it.each([
    ["functions/pages/a.ts", 'import type { Result } from "../core/result.ts";'],
    ["functions/pages/a.ts", 'import { type Result, type Score } from "../core/result.ts";'],
    ["functions/adapters/a.ts", 'import { sheets } from "googleapis/build/src/apis/sheets/index.js";'],
    [
      "functions/core/scoring/a.ts",
      'import { x } from "../rank.ts";\nimport { y } from "../../../sheets-schema/a1.ts";',
    ],
  ])("%s may: %s", (path, text) => {
    expect(forbiddenImports([{ path, text }])).toEqual([]);
  });
});
