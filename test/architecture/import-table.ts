/**
 * Who may import whom. The first rule of `table` that fits a file holds for it; what a rule does not name is forbidden.
 */
import { importsOf, type SourceFile } from "../../scripts/architecture/source-files.ts";

interface Rule {
  /** A file, or a folder with a slash at its end. */
  readonly where: string;
  /** Files, folders with a slash, and packages with all that is in them; "*" is any package but our own folders. */
  readonly may: readonly string[];
  /** What may be imported as types only. */
  readonly types?: readonly string[];
}

const formatting = ["decimal", "vietnamese", "cut-text"].map((name) => `sheets-schema/cells/${name}.ts`);
const vendors = ["google-auth-library", "googleapis/build/src/apis/", "@sendgrid/", "temporal-polyfill", "node:"];
const inHandlers = [
  "core/",
  "pages/",
  "handlers/",
  "ports.ts",
  "load-and-save.ts",
  "bad-request.ts",
  "deliver-reminders.ts",
  "download.ts",
  "plan-refresh.ts",
  "protect-bloc.ts",
  "history-records.ts",
  "reminder-records.ts",
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
  { where: "functions/serving/", may: ["functions/serving/", "node:"] },
  { where: "functions/ports.ts", may: ["sheets-schema/"], types: ["functions/core/"] },
  { where: "functions/load-and-save.ts", may: ["sheets-schema/", "functions/ports.ts"], types: ["functions/core/"] },
  {
    where: "functions/plan-refresh.ts",
    may: ["functions/core/", "functions/sha256.ts"],
    types: ["sheets-schema/", "temporal-polyfill"],
  },
  {
    where: "functions/download.ts",
    may: ["functions/core/", "functions/formats/", "functions/sha256.ts", "functions/bad-request.ts"],
  },
  {
    where: "functions/protect-bloc.ts",
    may: ["functions/core/", "functions/ports.ts", "sheets-schema/"],
  },
  {
    where: "functions/deliver-reminders.ts",
    may: ["functions/core/", "functions/pages/", "functions/ports.ts", "node:crypto"],
    types: ["temporal-polyfill"],
  },
  { where: "functions/sha256.ts", may: ["node:crypto"], types: ["functions/core/"] },
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
export const exceptions: readonly (readonly [path: string, target: string, why: string])[] = [
  ["functions/core/bloc/settings.ts", "zod", "a type: the value that a setting's schema gives"],
  ["functions/ports.ts", "temporal-polyfill", "a type: what the clock gives"],
  ["functions/handlers/send-reminders.ts", "node:crypto", "a name for each run"],
  ["functions/handlers/endpoint.ts", "@google-cloud/functions-framework", "types: request and response"],
  ["functions/adapters/google-answer.ts", "sheets-schema/cells/cell.ts", "types: what the port gives"],
  ["functions/adapters/google-answer.ts", "sheets-schema/reading/column-identity.ts", "the key it looks for"],
  ["functions/pages/page.ts", "node:crypto", "the digest that lets the page's own style through its policy"],
];

export const OWN = /^(functions|sheets-schema|scripts|test)\//;

const fits = (target: string, allowed: string): boolean =>
  target === allowed ||
  (allowed === "*" && !OWN.test(target)) ||
  target.startsWith(/[/:]$/.test(allowed) ? allowed : `${allowed}/`);

/** Imports that the table forbids, as "file → import". */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
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
