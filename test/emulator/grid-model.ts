/** A sheet as a plain table, and what operations on it come to, said once more in the simplest way. */

import fc from "fast-check";

/** `null` is blank. */
export type Value = string | number | boolean | null;
export type Table = readonly (readonly Value[])[];

/** What is to be done, with numbers that are fitted to the sheet as it is then. */
export interface Wish {
  readonly kind: keyof typeof KINDS;
  /** Cut down to indexes of rows, then of columns. */
  readonly at: readonly [number, number, number, number];
  readonly values: Table;
  readonly flag: boolean;
}

/** A request of `batchUpdate` for the sheet 1, and the table after it. */
export interface Operation {
  readonly request: object;
  readonly after: Table;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const blanks = (count: number): Value[] => new Array<Value>(count).fill(null);
const widthOf = (table: Table): number => table[0]?.length ?? 0;
const flip = (table: Table): Value[][] => blanks(widthOf(table)).map((_, at) => table.map((row) => row[at] ?? null));

/** A span of at least one of `size`. */
function spanOf(start: number, length: number, size: number): Span {
  const first = start % size;
  return { start: first, end: first + 1 + (length % (size - first)) };
}

const boxOf = (rows: Span, columns: Span) => ({
  sheetId: 1,
  startRowIndex: rows.start,
  endRowIndex: rows.end,
  startColumnIndex: columns.start,
  endColumnIndex: columns.end,
});

const cut = (table: Table, rows: Span, columns: Span): Value[][] =>
  table.slice(rows.start, rows.end).map((row) => row.slice(columns.start, columns.end));

/** The table with a block laid over it; what would lie outside is left out. */
const lay = (table: Table, block: Table, top: number, left: number): Value[][] =>
  table.map((row, y) =>
    row.map((value, x) => {
      const laid = block[y - top]?.[x - left];
      return laid === undefined ? value : laid;
    }),
  );

const emptied = (table: Table, rows: Span, columns: Span): Value[][] =>
  lay(
    table,
    cut(table, rows, columns).map((row) => blanks(row.length)),
    rows.start,
    columns.start,
  );

/** Does something to lines: to rows, or to columns as if they were rows. */
const byLines = (table: Table, columns: boolean, change: (lines: Value[][]) => Value[][]): Table =>
  columns ? flip(change(flip(table))) : change(table.map((row) => [...row]));

const cellOf = (value: Value): object => {
  if (value === null || value === "") return {};
  const kind = { number: "numberValue", string: "stringValue", boolean: "boolValue" }[typeof value as "string"];
  return { userEnteredValue: { [kind]: value } };
};

const ORDER = ["number", "string", "boolean"];
const collator = new Intl.Collator("en-US");

function compare(one: Value, other: Value, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const byKind = ORDER.indexOf(typeof one) - ORDER.indexOf(typeof other);
  const byValue = typeof one === "string" ? collator.compare(one, String(other)) : Number(one) - Number(other);
  return (descending ? -1 : 1) * (byKind === 0 ? byValue : byKind);
}

const dimensionOf = (columns: boolean) => (columns ? "COLUMNS" : "ROWS");

const KINDS = {
  updateCells: (table: Table, { at: [y, , x], values }: Wish): Operation => {
    const [top, left] = [y % table.length, x % widthOf(table)];
    const block = values.slice(0, table.length - top).map((row) => row.slice(0, widthOf(table) - left));
    const start = { sheetId: 1, rowIndex: top, columnIndex: left };
    const rows = block.map((row) => ({ values: row.map(cellOf) }));
    return {
      request: { updateCells: { start, rows, fields: "userEnteredValue" } },
      after: lay(table, block, top, left),
    };
  },
  repeatCell: (table: Table, { at: [y, height, x, width], values }: Wish): Operation => {
    const [rows, columns] = [spanOf(y, height, table.length), spanOf(x, width, widthOf(table))];
    const value = values[0]?.[0] ?? null;
    const block = cut(table, rows, columns).map((row) => row.map(() => value));
    const range = boxOf(rows, columns);
    return {
      request: { repeatCell: { range, cell: cellOf(value), fields: "userEnteredValue" } },
      after: lay(table, block, rows.start, columns.start),
    };
  },
  insertDimension: (table: Table, { at: [y, count], flag }: Wish): Operation => {
    const start = y % (flag ? widthOf(table) : table.length);
    const added = 1 + (count % 2);
    const range = { sheetId: 1, dimension: dimensionOf(flag), startIndex: start, endIndex: start + added };
    const after = byLines(table, flag, (lines) => {
      const line = blanks(lines[0]?.length ?? 0);
      return [...lines.slice(0, start), ...new Array<Value[]>(added).fill(line), ...lines.slice(start)];
    });
    return { request: { insertDimension: { range } }, after };
  },
  deleteDimension: (table: Table, { at: [y, count], flag }: Wish): Operation => {
    const size = flag ? widthOf(table) : table.length;
    // One row and one column have to stay.
    if (size < 3) return KINDS.insertDimension(table, { kind: "insertDimension", at: [0, 1, 0, 0], values: [], flag });
    const { start, end } = spanOf(y, count % 2, size);
    const range = { sheetId: 1, dimension: dimensionOf(flag), startIndex: start, endIndex: end };
    const after = byLines(table, flag, (lines) => lines.filter((_, at) => at < start || at >= end));
    return { request: { deleteDimension: { range } }, after };
  },
  moveDimension: (table: Table, { at: [y, count, to], flag }: Wish): Operation => {
    const size = flag ? widthOf(table) : table.length;
    const { start, end } = spanOf(y, count, size);
    const places = Array.from({ length: size + 1 }, (_, at) => at).filter((at) => at <= start || at >= end);
    const destinationIndex = places[to % places.length] ?? 0;
    const source = { sheetId: 1, dimension: dimensionOf(flag), startIndex: start, endIndex: end };
    const after = byLines(table, flag, (lines) => {
      const moved = lines.slice(start, end);
      const before = lines.slice(0, destinationIndex).filter((_, at) => at < start || at >= end);
      const behind = lines
        .slice(destinationIndex)
        .filter((_, at) => at + destinationIndex < start || at + destinationIndex >= end);
      return [...before, ...moved, ...behind];
    });
    return { request: { moveDimension: { source, destinationIndex } }, after };
  },
  copyPaste: (table: Table, { at: [y, height, x, width], flag }: Wish): Operation => {
    const [rows, columns] = [spanOf(y, height, table.length), spanOf(x, width, widthOf(table))];
    const taken = cut(table, rows, columns);
    const block = flag ? flip(taken) : taken;
    const [top, left] = [height % table.length, width % widthOf(table)];
    // What reaches over the edge lets the grid grow.
    const grown = Array.from({ length: Math.max(table.length, top + block.length) }, (_, row) =>
      Array.from(
        { length: Math.max(widthOf(table), left + widthOf(block)) },
        (__, column) => table[row]?.[column] ?? null,
      ),
    );
    const destination = boxOf({ start: top, end: top + 1 }, { start: left, end: left + 1 });
    const pasteOrientation = flag ? "TRANSPOSE" : "NORMAL";
    const request = { source: boxOf(rows, columns), destination, pasteType: "PASTE_VALUES", pasteOrientation };
    return { request: { copyPaste: request }, after: lay(grown, block, top, left) };
  },
  cutPaste: (table: Table, { at: [y, height, x, width] }: Wish): Operation => {
    const [rows, columns] = [spanOf(y, height, table.length), spanOf(x, width, widthOf(table))];
    const block = cut(table, rows, columns);
    const rowIndex = height % (table.length - block.length + 1);
    const columnIndex = width % (widthOf(table) - widthOf(block) + 1);
    return {
      request: { cutPaste: { source: boxOf(rows, columns), destination: { sheetId: 1, rowIndex, columnIndex } } },
      after: lay(emptied(table, rows, columns), block, rowIndex, columnIndex),
    };
  },
  sortRange: (table: Table, { at: [y, height, x, width], flag }: Wish): Operation => {
    const [rows, columns] = [spanOf(y, height, table.length), spanOf(x, width, widthOf(table))];
    const sorted = cut(table, rows, columns).sort(([one = null], [other = null]) => compare(one, other, flag));
    const sortSpecs = [{ dimensionIndex: columns.start, sortOrder: flag ? "DESCENDING" : "ASCENDING" }];
    return {
      request: { sortRange: { range: boxOf(rows, columns), sortSpecs } },
      after: lay(table, sorted, rows.start, columns.start),
    };
  },
  deleteRange: (table: Table, { at: [y, height, x, width], flag }: Wish): Operation => {
    const [rows, columns] = [spanOf(y, height, table.length), spanOf(x, width, widthOf(table))];
    const after = flag
      ? table.map((row, at) => {
          if (at < rows.start || at >= rows.end) return row;
          const rest = [...row.slice(0, columns.start), ...row.slice(columns.end)];
          return [...rest, ...blanks(row.length - rest.length)];
        })
      : table.map((row, at) =>
          row.map((value, column) => {
            if (at < rows.start || column < columns.start || column >= columns.end) return value;
            return table[at + rows.end - rows.start]?.[column] ?? null;
          }),
        );
    const shiftDimension = dimensionOf(flag);
    return { request: { deleteRange: { range: boxOf(rows, columns), shiftDimension } }, after };
  },
  appendDimension: (table: Table, { at: [count], flag }: Wish): Operation => {
    const length = 1 + (count % 2);
    const request = { appendDimension: { sheetId: 1, dimension: dimensionOf(flag), length } };
    const more = (lines: Value[][]) => Array.from({ length }, () => blanks(lines[0]?.length ?? 0));
    return { request, after: byLines(table, flag, (lines) => [...lines, ...more(lines)]) };
  },
  findReplace: (table: Table, { flag }: Wish): Operation => ({
    request: { findReplace: { find: "a", replacement: "z", matchEntireCell: flag, matchCase: true, allSheets: true } },
    after: table.map((row) =>
      row.map((value) => {
        if (typeof value !== "string") return value;
        return flag ? (value === "a" ? "z" : value) : value.replaceAll("a", "z");
      }),
    ),
  }),
} as const;

export const operationOf = (table: Table, wish: Wish): Operation => KINDS[wish.kind](table, wish);

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -3, max: 30 }),
  fc.boolean(),
  fc.constantFrom("a", "b", "ab", "Ba", "=1+1", "0042", "2024-11-25", "đơn vị"),
);

export const values: fc.Arbitrary<Value[][]> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

const index = fc.nat(40);

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  at: fc.tuple(index, index, index, index),
  values,
  flag: fc.boolean(),
});

/** As the values methods answer it: without what is blank at the ends; `undefined` where all is. */
export function answeredValues(table: Table): Value[][] | undefined {
  const isBlank = (each: Value): boolean => each === null || each === "";
  const rows = table.map((row) =>
    row.slice(0, row.findLastIndex((each) => !isBlank(each)) + 1).map((each) => each ?? ""),
  );
  const length = rows.findLastIndex((row) => row.length > 0) + 1;
  return length === 0 ? undefined : rows.slice(0, length);
}
