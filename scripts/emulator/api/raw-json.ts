/**
 * Answers whose largest parts are JSON already. Grid data is made per sheet, and a sheet that did not change gives the
 * same bytes again: reading a spreadsheet costs what changed since the last read.
 */

/** A value that is already written as JSON. */
export class RawJson {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** JSON of an answer, in parts; RawJson is looked for in its lists and objects down to `depth` levels. */
export function jsonParts(value: unknown, depth = 5): Buffer[] {
  const parts: Buffer[] = [];
  let text = "";
  const put = (inner: unknown, left: number): void => {
    if (inner instanceof RawJson) {
      parts.push(Buffer.from(text), inner.bytes);
      text = "";
    } else if (left === 0 || typeof inner !== "object" || inner === null || isPlain(inner)) {
      text += JSON.stringify(inner) ?? "null";
    } else if (Array.isArray(inner)) {
      text += "[";
      inner.forEach((item: unknown, index) => {
        if (index > 0) text += ",";
        put(item, left - 1);
      });
      text += "]";
    } else {
      let lead = "{";
      for (const [name, member] of Object.entries(inner)) {
        if (member === undefined) continue;
        text += `${lead}${JSON.stringify(name)}:`;
        lead = ",";
        put(member, left - 1);
      }
      text += lead === "{" ? "{}" : "}";
    }
  };
  put(value, depth);
  parts.push(Buffer.from(text));
  return parts;
}

/** Rows of values are plain, and there may be a million cells in them. */
const isPlain = (value: object): boolean => Array.isArray(value) && Array.isArray(value[0]);
