import { importsOf, type SourceFile } from "./source-files.ts";

/** Groups of files that import each other, types among it, be it through others; each in the order of its paths. */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).map(({ target }) => target)]));
  const reached = new Map(files.map(({ path }) => [path, reachedFrom(path, targets)]));
  const circles = new Map<string, string[]>();
  for (const [path, own] of reached) {
    if (!own.has(path)) continue;
    const circle = [...own].filter((other) => reached.get(other)?.has(path) === true).sort();
    circles.set(circle.join("\n"), circle);
  }
  return [...circles.values()];
}

function reachedFrom(start: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(targets.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || !targets.has(path)) continue;
    reached.add(path);
    waiting.push(...(targets.get(path) ?? []));
  }
  return reached;
}
