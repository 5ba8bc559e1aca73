/**
 * Who may import whom, what is pure, how long a file may be, and which folders there are. The first rule of `table`
 * that fits a file holds for it; what a rule does not name is forbidden.
 */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

interface SourceFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

interface Rule {
  /** A file, or a folder with a slash at its end. */
  readonly where: string;
  /** Files, folders with a slash, and packages with all that is in them; "*" is any package but our own folders. */
  readonly may: readonly string[];
  /** What may be imported as types only. */
  readonly types?: readonly string[];
}

const formatting = ["sheets-schema/cells/decimal.ts", "sheets-schema/cells/vietnamese.ts"];
const vendors = ["google-auth-library", "googleapis/build/src/apis/", "@sendgrid/", "temporal-polyfill", "node:"];
const inHandlers = [
  "core/",
  "formats/",
  "pages/",
  "handlers/",
  "ports.ts",
  "workbook.ts",
  "digest.ts",
  "event-records.ts",
];

const table: readonly Rule[] = [
  { where: "sheets-schema/cells/decimal.ts", may: ["big.js"] },
  { where: "sheets-schema/", may: ["sheets-schema/", "zod"] },
  { where: "functions/core/", may: ["functions/core/", "sheets-schema/", "temporal-polyfill"] },
  {
    where: "functions/formats/",
    may: ["functions/formats/", "csv-stringify", "write-excel-file", ...formatting],
    types: ["functions/core/"],
  },
  { where: "functions/pages/", may: ["functions/pages/", ...formatting], types: ["functions/core/"] },
  { where: "functions/ports.ts", may: ["sheets-schema/"], types: ["functions/core/"] },
  { where: "functions/workbook.ts", may: ["sheets-schema/", "functions/ports.ts"], types: ["functions/core/"] },
  { where: "functions/digest.ts", may: ["node:crypto"], types: ["functions/core/"] },
  {
    where: "functions/adapters/",
    may: ["functions/adapters/", "functions/ports.ts", "sheets-schema/a1.ts", ...vendors],
  },
  {
    where: "functions/handlers/",
    may: ["sheets-schema/", ...inHandlers.map((name) => `functions/${name}`)],
    types: ["functions/context.ts"],
  },
  { where: "functions/config.ts", may: ["zod"] },
  { where: "functions/", may: ["functions/", "@google-cloud/functions-framework"] },
  {
    where: "scripts/emulator/",
    may: ["scripts/emulator/", "sheets-schema/a1.ts", "node:", "esbuild", "@univerjs/", "@ironcalc/wasm"],
  },
  { where: "scripts/run.mjs", may: ["node:"] },
  { where: "scripts/", may: ["functions/", "sheets-schema/", "scripts/", "*"] },
];

/** Single imports that the table does not allow, each for its reason. */
const exceptions: readonly (readonly [path: string, target: string, why: string])[] = [
  ["functions/core/bloc/settings.ts", "zod", "a type: the value that a setting's schema gives"],
  ["functions/ports.ts", "temporal-polyfill", "a type: what the clock gives"],
  ["functions/handlers/refresh-bloc.ts", "temporal-polyfill", "a type: the time that comes in"],
  ["functions/handlers/deliver-reminders.ts", "temporal-polyfill", "a type: the time that comes in"],
  ["functions/handlers/deliver-reminders.ts", "node:crypto", "a name for each attempt, so that a claim is known again"],
  ["functions/handlers/send-reminders.ts", "node:crypto", "a name for each run"],
  ["functions/handlers/endpoint.ts", "@google-cloud/functions-framework", "types: request and response"],
  ["functions/adapters/google-spreadsheet.ts", "sheets-schema/cells/cell.ts", "types: what the port gives"],
  ["functions/adapters/google-spreadsheet.ts", "sheets-schema/reading/column-identity.ts", "the key it looks for"],
  ["functions/pages/page.ts", "node:crypto", "the digest that lets the page's own style through its policy"],
];

const MOST_LINES = 250;
/** Files that are longer, each for its reason. */
const longFiles: Readonly<Record<string, string>> = {
  "test/adapters/mailer.test.ts": "one contract over two adapters, with the answers of a real server",
  "test/core/reminders/builders.ts": "the rows of a whole bloc for the tests beside it",
};

const folders = `
  functions functions/adapters functions/core functions/core/bloc functions/core/checks functions/core/form functions/core/history functions/core/memory functions/core/ranking functions/core/reminders functions/core/report functions/core/rules
  functions/core/scoring functions/core/seal functions/core/sheets functions/formats functions/handlers functions/pages
  sheets-schema sheets-schema/cells sheets-schema/protection sheets-schema/reading sheets-schema/sheets sheets-schema/template
  scripts scripts/bench scripts/demo scripts/demo/forms scripts/emulator scripts/emulator/api scripts/emulator/formats
  scripts/emulator/batch-update scripts/emulator/cells scripts/emulator/grid scripts/emulator/methods scripts/emulator/state scripts/fuzz scripts/local`;

const FROM = /^(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+"([^"]+)"/gm;
const BARE = /^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

/** What a file imports: our own files by their path from the root, packages by name. */
function importsOf({ path, text }: SourceFile): Import[] {
  const resolved = (target: string): string =>
    target.startsWith(".") ? posix.join(posix.dirname(path), target) : target;
  const named = [...text.matchAll(FROM)].map(([, type, names = "", target = ""]) => ({
    target: resolved(target),
    isType: type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names),
  }));
  const bare = [...text.matchAll(BARE)].map(([, target, dynamic = ""]) => ({
    target: resolved(target ?? dynamic),
    isType: false,
  }));
  return [...named, ...bare];
}

const OWN = /^(functions|sheets-schema|scripts|test)\//;

const fits = (target: string, allowed: string): boolean =>
  target === allowed ||
  (allowed === "*" && !OWN.test(target)) ||
  target.startsWith(/[/:]$/.test(allowed) ? allowed : `${allowed}/`);

/** Imports that the table forbids, as "file → import". */
function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const rule = table.find(({ where }) => file.path === where || (where.endsWith("/") && file.path.startsWith(where)));
    const { may = [], types = [] } = rule ?? {};
    return importsOf(file)
      .filter(({ target, isType }) => {
        const allowed = isType ? [...may, ...types] : may;
        return target === "googleapis" || !allowed.some((each) => fits(target, each));
      })
      .map(({ target }) => `${file.path} → ${target}`);
  });
}

const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bprocess\.|\bfetch\(/g;
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");

/** Places where what should be pure reads clock, chance, network or process, or something reads the environment. */
function impurities(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const isPure = /^(sheets-schema|functions\/core)\//.test(path);
    const readsEnvironment = path.startsWith("functions/") && path !== "functions/config.ts" && /\bprocess\.env\b/;
    return [IMPURE, readsEnvironment].flatMap((pattern) =>
      pattern === false || (pattern === IMPURE && !isPure)
        ? []
        : (codeOf(text).match(pattern) ?? []).map((found) => `${path}: ${found}`),
    );
  });
}

const tooLong = (files: readonly SourceFile[]): string[] =>
  files.filter(({ text }) => text.split("\n").length - 1 > MOST_LINES).map(({ path }) => path);

const filesOf = (...patterns: string[]): SourceFile[] =>
  patterns
    .flatMap((pattern) => globSync(pattern))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const sources = filesOf("{functions,sheets-schema,scripts}/**/*.{ts,mts,mjs}");
const tests = filesOf("test/**/*.{ts,mts}");

describe("the house", () => {
  it("has imports in the allowed directions only, but for the exceptions", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect([...new Set(forbiddenImports(sources))]).toEqual(
      exceptions.map(([path, target]) => `${path} → ${target}`).sort(),
    );
  });

  it("has formats with one document library each", () => {
    const libraries = sources
      .filter(({ path }) => path.startsWith("functions/formats/"))
      .map(
        (file) =>
          new Set(importsOf(file).flatMap(({ target }) => (OWN.test(target) ? [] : (target.split("/")[0] ?? [])))),
      );
    expect(libraries.filter((names) => names.size > 1)).toEqual([]);
  });

  it("is pure in core and sheets-schema, and reads the environment in one file", () => {
    expect(impurities(sources)).toEqual([]);
  });

  it("has no file over 250 lines but those with a reason", () => {
    expect(tooLong([...sources, ...tests]).sort()).toEqual(Object.keys(longFiles).sort());
  });

  it("has these folders and no others", () => {
    const found = new Set(sources.map(({ path }) => posix.dirname(path)));
    expect([...found].sort()).toEqual(folders.trim().split(/\s+/).sort());
  });
});

describe("the rules of the house", () => {
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

  it.each(["Date.now()", "new Date()", "Math.random()", "process.exit(1)", 'fetch("x")', "Temporal.Now.instant()"])(
    "core may not: %s",
    (code) => {
      expect(impurities([{ path: "functions/core/a.ts", text: `const a = ${code};` }])).toHaveLength(1);
      expect(impurities([{ path: "functions/core/a.ts", text: `/** ${code} */\n// ${code}` }])).toEqual([]);
    },
  );

  it("only config.ts reads the environment, and a file of 251 lines is too long", () => {
    const text = "process.env;\n";
    expect(impurities([{ path: "functions/context.ts", text }])).toEqual(["functions/context.ts: process.env"]);
    expect(impurities([{ path: "functions/config.ts", text }])).toEqual([]);
    expect(
      tooLong([
        { path: "a", text: "\n".repeat(251) },
        { path: "b", text: "\n".repeat(250) },
      ]),
    ).toEqual(["a"]);
  });
});
