/** Where clock, chance, network, process and environment may be read. */
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../../scripts/architecture/source-files.ts";

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

describe("what is pure", () => {
  it("are core and sheets-schema; one file reads the environment", () => {
    expect(impurities(sourceFiles())).toEqual([]);
  });

  it.each(["Date.now()", "new Date()", "Math.random()", "process.exit(1)", 'fetch("x")', "Temporal.Now.instant()"])(
    "core may not: %s",
    (code) => {
      expect(impurities([{ path: "functions/core/a.ts", text: `const a = ${code};` }])).toHaveLength(1);
      expect(impurities([{ path: "functions/core/a.ts", text: `/** ${code} */\n// ${code}` }])).toEqual([]);
    },
  );

  it("only config.ts reads the environment", () => {
    const text = "process.env;\n";
    expect(impurities([{ path: "functions/context.ts", text }])).toEqual(["functions/context.ts: process.env"]);
    expect(impurities([{ path: "functions/config.ts", text }])).toEqual([]);
  });
});
