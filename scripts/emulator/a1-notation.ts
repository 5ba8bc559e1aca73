/**
 * A1 and R1C1 notation. Indices are zero-based and half-open, as in the API's GridRange; a missing
 * bound is open (`A:C`, `A2:C`). Letters and digits are as people see them: row 1 is index 0.
 */

/** A rectangle whose bounds may be open. */
export interface OpenRange {
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

/** A range as written: the sheet's title if one was given, and the cells if any were (`Sheet1` alone has none). */
export interface A1Range {
  readonly title?: string;
  readonly cells?: OpenRange;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `aa` → `26`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

const A1_CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,8})?$/;
const R1C1_CORNER = /^R(?:(\d+)|\[(-?\d+)\])C(?:(\d+)|\[(-?\d+)\])$/i;

function corner(text: string): Corner | undefined {
  const a1 = A1_CORNER.exec(text);
  if (a1 !== null && text !== "") {
    const [, letters, digits] = a1;
    return {
      ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
      ...(letters === undefined ? {} : { column: columnIndex(letters) }),
    };
  }
  const r1c1 = R1C1_CORNER.exec(text);
  if (r1c1 === null) return undefined;
  // A relative reference counts from A1: the API has no cell to start from.
  const row = r1c1[1] === undefined ? Number(r1c1[2]) : Number(r1c1[1]) - 1;
  const column = r1c1[3] === undefined ? Number(r1c1[4]) : Number(r1c1[3]) - 1;
  return row < 0 || column < 0 ? undefined : { row, column };
}

/** Puts two corners in order. A missing bound stays open: at the end for `A2:C`, on both sides for `A:C`. */
function span(first: number | undefined, second: number | undefined): [number | undefined, number | undefined] {
  if (first === undefined || second === undefined) return [first ?? second, undefined];
  return [Math.min(first, second), Math.max(first, second) + 1];
}

/** The cells of a reference without a sheet, or `undefined` if it is none; a lone column or row is none. */
export function parseCells(text: string): OpenRange | undefined {
  const parts = text.split(":");
  if (parts.length > 2) return undefined;
  const [first, second] = parts.map(corner);
  if (first === undefined) return undefined;
  if (parts.length === 1) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return {
      startRowIndex: first.row,
      endRowIndex: first.row + 1,
      startColumnIndex: first.column,
      endColumnIndex: first.column + 1,
    };
  }
  if (second === undefined) return undefined;
  const [startRow, endRow] = span(first.row, second.row);
  const [startColumn, endColumn] = span(first.column, second.column);
  return {
    ...(startRow === undefined ? {} : { startRowIndex: startRow }),
    ...(endRow === undefined ? {} : { endRowIndex: endRow }),
    ...(startColumn === undefined ? {} : { startColumnIndex: startColumn }),
    ...(endColumn === undefined ? {} : { endColumnIndex: endColumn }),
  };
}

/**
 * Splits a range into its sheet and its cells; `undefined` where it cannot be one.
 *
 * A text without `!` is returned as cells if it reads as cells, else as a title: who knows the sheets decides.
 *
 * @example parseA1("'It''s'!B2:C") // => { title: "It's", cells: { startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 3 } }
 */
export function parseA1(text: string): A1Range | undefined {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) {
    const title = (quoted[1] ?? "").replaceAll("''", "'");
    return withCells(title, quoted[2]);
  }
  const bang = text.lastIndexOf("!");
  if (bang >= 0) return withCells(text.slice(0, bang), text.slice(bang + 1));
  const cells = parseCells(text);
  if (cells !== undefined) return { cells };
  return text === "" ? undefined : { title: text };
}

function withCells(title: string, reference: string | undefined): A1Range | undefined {
  if (title === "") return undefined;
  if (reference === undefined) return { title };
  const cells = parseCells(reference);
  return cells === undefined ? undefined : { title, cells };
}

/** The title as Google writes it in ranges: quoted unless it is a plain word that cannot be taken for cells. */
export function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title);
  return plain && parseCells(title) === undefined ? title : `'${title.replaceAll("'", "''")}'`;
}

/** A closed rectangle of cells, zero-based and half-open. */
export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** `A1:C2`, or `A1` for one cell. */
export function cellsName({ startRow, endRow, startColumn, endColumn }: Box): string {
  const first = `${columnName(startColumn)}${startRow + 1}`;
  const last = `${columnName(endColumn - 1)}${endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** Cells as Google names them in refusals: from the first cell on, open ends open, as in `A1001:B` and `AA1:2`. */
export function openCellsName(range: OpenRange): string {
  const { startRowIndex = 0, startColumnIndex = 0, endRowIndex, endColumnIndex } = range;
  const first = `${columnName(startColumnIndex)}${startRowIndex + 1}`;
  const last = (endColumnIndex === undefined ? "" : columnName(endColumnIndex - 1)) + (endRowIndex ?? "");
  return last === "" || last === first ? first : `${first}:${last}`;
}

/** `'D3'!A1:C2`: a range as Google answers it. */
export const rangeName = (title: string, box: Box): string => `${quoteTitle(title)}!${cellsName(box)}`;
