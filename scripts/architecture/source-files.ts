/** The project's own code as text, and what each file of it imports. */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";

export interface SourceFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** Our own files by their path from the root, packages by name. */
  readonly target: string;
  readonly isType: boolean;
}

/** The files of the working directory that fit `patterns`, by path. */
export const filesOf = (...patterns: string[]): SourceFile[] =>
  patterns
    .flatMap((pattern) => globSync(pattern))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** All that is deployed or that a person runs. */
export const sourceFiles = (): SourceFile[] => filesOf("{functions,sheets-schema,scripts}/**/*.{ts,mts,mjs}");

const FROM = /^(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+"([^"]+)"/gm;
const BARE = /^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** What a file imports, types among it. */
export function importsOf({ path, text }: SourceFile): Import[] {
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
