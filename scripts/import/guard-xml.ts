/** Looks over the bytes of an XML part before anything reads it: entities, another encoding, depth, number of elements. */
import { MOST_ROWS } from "./file-tables.ts";
import { FileRefused, refusals } from "./refusal.ts";

const DEEPEST = 100;
/** A table of 5.000 rows and ten columns has 150.000, a long text around it as many. */
const MOST_ELEMENTS = 600_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTES = new Set([0x22, 0x27]);

/** @throws FileRefused */
export function guardXml(bytes: Buffer): void {
  if (bytes.includes(0) || (bytes[0] ?? 0) >= 0xfe) throw new FileRefused(refusals.encoding);
  let depth = 0;
  let elements = 0;
  let rows = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const next = bytes[at + 1];
    if (next === BANG) {
      at = pastMarkup(bytes, at);
      continue;
    }
    const end = endOfTag(bytes, at + 1);
    if (next === SLASH) depth -= 1;
    else if (next !== QUESTION) {
      elements += 1;
      const isFilled = bytes[end - 1] !== SLASH;
      if (isFilled) rows += rowsTo(bytes, at, end);
      if (isFilled) depth += 1;
      if (depth > DEEPEST) throw new FileRefused(refusals.tooDeep);
      if (elements > MOST_ELEMENTS || rows > MOST_ROWS) throw new FileRefused(refusals.tooManyRows);
    }
    at = end;
  }
}

/** Behind a comment or literal text; a declaration is nothing that Word or Excel writes. */
function pastMarkup(bytes: Buffer, at: number): number {
  const isComment = bytes.toString("latin1", at, at + 4) === "<!--";
  const isLiteral = bytes.toString("latin1", at, at + 9) === "<![CDATA[";
  if (!isComment && !isLiteral) throw new FileRefused(refusals.entities);
  const end = bytes.indexOf(isComment ? "-->" : "]]>", at);
  if (end < 0) throw new FileRefused(refusals.damaged);
  return end;
}

/** The place of the sign that ends a tag; one in quotes is none. */
function endOfTag(bytes: Buffer, start: number): number {
  let quote = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return at;
    else if (QUOTES.has(byte)) quote = byte;
  }
  throw new FileRefused(refusals.damaged);
}

/** 1 for a row of a table; all that there may be for one of a sheet that stands below the last that is read. */
function rowsTo(bytes: Buffer, at: number, end: number): number {
  const tag = bytes.toString("latin1", at, Math.min(end, at + 200));
  if (!/^<(?:\w+:)?(?:row|tr)(?:[\s>]|$)/.test(tag)) return 0;
  const place = /^<(?:\w+:)?row\s(?:[^>]*\s)?r="(\d+)"/.exec(tag)?.[1];
  return Number(place ?? 0) > MOST_ROWS ? MOST_ROWS + 1 : 1;
}
