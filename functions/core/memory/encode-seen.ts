/** What was seen, as rows of the hidden sheet: a key and texts that a cell can hold. */
import { type Cell, textOf } from "../../../sheets-schema/cells/cell.ts";
import { limits } from "../../../sheets-schema/limits.ts";
import type { Seen, SeenRow } from "./last-seen.ts";

/** Some way from what a cell takes. */
const CELL_CHARACTERS = limits.cellCharacters - 5_000;

const PREFIX = "seen ";

/** One or more rows for each form and list: "seen form BTC", "seen list criteria", "seen standings". */
export function encodeSeen({ forms, lists, standings, counts }: Seen): [key: string, value: string][] {
  const parts: [string, unknown][] = [
    ...[...forms].map(([code, rows]): [string, unknown] => [`form ${code}`, Object.fromEntries(rows)]),
    ...[...lists].map(([name, rows]): [string, unknown] => [`list ${name}`, rows]),
    ["standings", Object.fromEntries(standings)],
    ["counts", Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))],
  ];
  return parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) =>
      chunks(JSON.stringify(value)).map((chunk, index): [string, string] => [`${PREFIX}${name} #${index}`, chunk]),
    );
}

/** Parts that a cell can hold, none of which ends in half a letter. */
function chunks(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + CELL_CHARACTERS;
    const part = text.slice(at, end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end);
    found.push(part);
    at += part.length;
  }
  return found;
}

/** Reads the rows back; undefined when there are none, or somebody damaged them: then nothing is known to have changed. */
export function decodeSeen(rows: readonly (readonly [Cell, Cell])[]): Seen | undefined {
  const texts = new Map<string, string[]>();
  for (const [key, value] of rows) {
    const match = /^seen (.+) #(\d+)$/.exec(textOf(key));
    if (match === null) continue;
    const [, name = "", index = "0"] = match;
    const found = texts.get(name) ?? [];
    found[Number(index)] = textOf(value);
    texts.set(name, found);
  }
  if (texts.size === 0) return undefined;
  const forms = new Map<string, ReadonlyMap<string, SeenRow>>();
  const lists = new Map<string, readonly SeenRow[]>();
  let standings: ReadonlyMap<string, SeenRow> = new Map();
  let counts: ReadonlyMap<string, number> = new Map();
  try {
    for (const [name, parts] of texts) {
      const value: unknown = JSON.parse(parts.join(""));
      if (name.startsWith("form ")) forms.set(name.slice(5), rowsByKey(value));
      else if (name.startsWith("list ")) lists.set(name.slice(5), listOf(value));
      else if (name === "standings") standings = rowsByKey(value);
      else if (name === "counts") counts = countsOf(value);
    }
  } catch {
    return undefined;
  }
  return { forms, lists, standings, counts };
}

const isRow = (value: unknown): value is SeenRow =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");

function rowsByKey(value: unknown): Map<string, SeenRow> {
  const entries = Object.entries(value as Record<string, unknown>);
  return new Map(entries.map(([key, row]): [string, SeenRow] => [key, rowOf(row)]));
}

const countsOf = (value: unknown): Map<string, number> =>
  new Map(
    Object.entries(value as Record<string, unknown>).filter((entry): entry is [string, number] =>
      Number.isSafeInteger(entry[1]),
    ),
  );

const listOf = (value: unknown): SeenRow[] => (value as unknown[]).map(rowOf);

function rowOf(value: unknown): SeenRow {
  if (!isRow(value)) throw new TypeError("no row");
  return value;
}
