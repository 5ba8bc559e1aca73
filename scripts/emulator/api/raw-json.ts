/**
 * Answers whose largest parts are JSON text already. Grid data is made per sheet, and a sheet that did not
 * change gives the same text again: reading a spreadsheet costs what changed since the last read.
 */

/** A value that is already written as JSON. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON of an answer that may have RawJson in it: looked for in lists and objects down to `depth` levels. */
export function toJson(value: unknown, depth = 5): string {
  if (value instanceof RawJson) return value.text;
  if (depth === 0 || typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  // Rows of values are plain, and there may be a million cells in them.
  if (Array.isArray(value) && Array.isArray(value[0])) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item, depth - 1)).join(",")}]`;
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${toJson(inner, depth - 1)}`).join(",")}}`;
}
