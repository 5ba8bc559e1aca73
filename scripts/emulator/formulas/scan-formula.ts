/**
 * A formula cut into tokens, as the spreadsheet's locale writes it: `,` between arguments and `.` in numbers,
 * or `;` and `,` where the comma is the decimal sign. A whole reference with its sheet is one token.
 */

/** A corner of a reference; a missing row or column is open, as in `A:C`. Indices are zero-based. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** Cells that a formula names. Without `end` it is one cell; without `title` it lies on the formula's own sheet. */
export interface Reference {
  readonly title?: string;
  readonly start: Corner;
  readonly end?: Corner;
}

export type TokenKind =
  | "space"
  | "text"
  | "number"
  | "error"
  | "reference"
  | "name"
  | "operator"
  | "open"
  | "close"
  | "arrayOpen"
  | "arrayClose"
  | "separator"
  | "rowSeparator";

/** A piece of a formula and where it stands in it; `text` is the piece as written. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly reference?: Reference;
}

const SHEET = String.raw`(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CORNER = String.raw`(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}|\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,7})`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(!:$])`;
const REFERENCE = new RegExp(`${SHEET}(?:(${CORNER}):(${CORNER})|(${CELL}))${END}`, "uy");
const LOST = new RegExp(`${SHEET}#REF!`, "uy");

const PLAIN: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/y],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["operator", /<>|<=|>=|[-+*/^&=<>%:@]/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["arrayOpen", /\{/y],
  ["arrayClose", /\}/y],
];

const NUMBERS = {
  ".": /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  ",": /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y,
};
const SEPARATORS = { ".": /[,;]/y, ",": /[;\\]/y };

/** The decimal sign as far as formulas are concerned: a comma, or else a point. */
export type DecimalSign = "." | ",";

function cornerOf(text: string): Corner {
  const [, columnSign = "", letters, rowSign = "", digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const column = [...(letters ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const onlyRow = column === 0;
  return {
    ...(digits === "" || digits === undefined ? {} : { row: Number(digits) - 1 }),
    ...(onlyRow ? {} : { column: column - 1 }),
    rowFixed: (onlyRow ? columnSign : rowSign) !== "",
    columnFixed: !onlyRow && columnSign !== "",
  };
}

const titleOf = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;

function referenceAt(text: string, start: number): Token | undefined {
  REFERENCE.lastIndex = start;
  const found = REFERENCE.exec(text);
  if (found === null) return undefined;
  const [all, sheet, first, second, single] = found;
  const from = cornerOf(first ?? single ?? "");
  const to = second === undefined ? undefined : cornerOf(second);
  // `A:5` is no range: one corner says no row, the other no column.
  if (to !== undefined && from.row === undefined && to.column === undefined) return undefined;
  if (to !== undefined && from.column === undefined && to.row === undefined) return undefined;
  const reference: Reference = {
    ...(sheet === undefined ? {} : { title: titleOf(sheet) }),
    start: from,
    ...(to === undefined ? {} : { end: to }),
  };
  return { kind: "reference", text: all, start, reference };
}

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, start: number, decimal: DecimalSign): Token | undefined {
  const reference = referenceAt(text, start);
  if (reference !== undefined) return reference;
  const lost = match(LOST, text, start);
  if (lost !== undefined) return { kind: "error", text: lost, start };
  const number = match(NUMBERS[decimal], text, start);
  if (number !== undefined) return { kind: "number", text: number, start };
  const separator = match(SEPARATORS[decimal], text, start);
  if (separator !== undefined) return { kind: "separator", text: separator, start };
  for (const [kind, pattern] of PLAIN) {
    const found = match(pattern, text, start);
    if (found !== undefined) return { kind, text: found, start };
  }
  return undefined;
}

/** The tokens of a formula without its `=`, or `undefined` where it has something that stands in no formula. */
export function scanFormula(text: string, decimal: DecimalSign): Token[] | undefined {
  const tokens: Token[] = [];
  const depths: string[] = [];
  for (let at = text.startsWith("=") ? 1 : 0; at < text.length; ) {
    const token = tokenAt(text, at, decimal);
    if (token === undefined) return undefined;
    if (token.kind === "open" || token.kind === "arrayOpen") depths.push(token.kind);
    if (token.kind === "close" || token.kind === "arrayClose") depths.pop();
    const inArray = depths.at(-1) === "arrayOpen";
    tokens.push(
      token.kind === "separator" && inArray && token.text === ";" ? { ...token, kind: "rowSeparator" } : token,
    );
    at += token.text.length;
  }
  return tokens;
}
