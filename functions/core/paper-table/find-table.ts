/** The table of criteria among those of a file: found by its headings, over one row or two. */
import { type Cell, isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { cleanLines, cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import { headerField, type TableField } from "./table-headers.ts";
import type { TableRow } from "./table-row.ts";
import { tellsPoints } from "./table-words.ts";

/** A table of a file: a sheet of a workbook, or a table in a text. */
export interface CellTable {
  /** "Sheet1", "bảng thứ 2". */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface FoundTable {
  /** The names of the tables that make it up. */
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands beside a row and belongs to its criterion. */
  readonly beside: ReadonlyMap<number, { readonly unit: string; readonly evidence: string; readonly note: string }>;
  readonly headers: ReadonlyMap<TableField, string>;
  /** Headings of columns that are not taken over. */
  readonly leftOut: readonly string[];
  /** Other tables with the same headings. */
  readonly others: readonly string[];
}

interface Head {
  readonly columns: ReadonlyMap<TableField, number>;
  /** Rows from the top down to the last of the headings. */
  readonly rows: number;
  readonly labels: readonly string[];
}

const SEARCHED_ROWS = 40;

/**
 * The table with most of the headings, undefined where none has words and points or rules. `isOneText`: tables with the
 * same columns go on with each other, as those of one Word file do.
 */
export function findTable(tables: readonly CellTable[], isOneText: boolean): FoundTable | undefined {
  const headed = tables.flatMap((table) => {
    const head = headOf(table);
    return head === undefined ? [] : [{ table, head }];
  });
  const best = headed.reduce<(typeof headed)[number] | undefined>(
    (most, each) => (most === undefined || rankOf(each) > rankOf(most) ? each : most),
    undefined,
  );
  if (best === undefined) return undefined;
  const alike = headed.filter(({ head }) => sameColumns(head.columns, best.head.columns));
  const taken = isOneText ? alike : [best];
  let first = 1;
  const numbered = taken.map((each) => {
    const at = first;
    first += each.table.rows.length;
    return { ...each, at };
  });
  const { labels, columns } = best.head;
  const used = new Set(columns.values());
  return {
    names: taken.map(({ table }) => table.name),
    rows: numbered.flatMap(rowsOf),
    beside: new Map(numbered.flatMap(besideOf)),
    headers: new Map([...columns].map(([field, index]) => [field, labels[index] ?? ""])),
    leftOut: labels.filter((label, index) => label !== "" && !used.has(index)),
    others: isOneText ? [] : alike.filter((each) => each !== best).map(({ table }) => table.name),
  };
}

type Headed = { readonly table: CellTable; readonly head: Head };

/** More columns first, then more rows. */
const rankOf = ({ table, head }: Headed): number => head.columns.size * 100_000 + Math.min(table.rows.length, 99_999);

const sameColumns = (a: Head["columns"], b: Head["columns"]): boolean =>
  a.size === b.size && [...a].every(([field, index]) => b.get(field) === index);

/** The headings of a table: the row, or two rows, among the first that name most columns. */
function headOf({ rows }: CellTable): Head | undefined {
  let best: Head | undefined;
  for (let index = 0; index < Math.min(rows.length, SEARCHED_ROWS); index++) {
    const one = labelsOf(rows[index]);
    const two = labelsOf(rows[index + 1]);
    const upper = headFrom(one, index + 1);
    const both = isSecondRow(two) ? headFrom(joined(one, two), index + 2) : undefined;
    const head = (both?.columns.size ?? 0) >= (upper?.columns.size ?? 0) ? both : upper;
    if ((head?.columns.size ?? 0) > (best?.columns.size ?? 0)) best = head;
  }
  return best;
}

const labelsOf = (row: readonly Cell[] = []): string[] => Array.from(row, (cell) => cleanText(textOf(cell)));

const isSecondRow = (labels: readonly string[]): boolean =>
  labels.some((label) => headerField(label) !== undefined) &&
  labels.every((label) => label.length <= 40 && !/^\d+$/.test(label));

/** Under a heading over several columns the lower one counts. */
const joined = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] || upper[index] || "");

function headFrom(labels: readonly string[], rows: number): Head | undefined {
  const columns = new Map<TableField, number>();
  labels.forEach((label, index) => {
    const field = headerField(label);
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  const isTable = columns.has("title") && (columns.has("maximum") || columns.has("rule"));
  return isTable ? { columns, rows, labels } : undefined;
}

type Numbered = Headed & { readonly at: number };

function cellsOf({ table, head, at }: Numbered): { rowNumber: number; cell: (field: TableField) => Cell }[] {
  return table.rows.slice(head.rows).map((row, index) => ({
    rowNumber: at + head.rows + index,
    cell: (field) => {
      const column = head.columns.get(field);
      return column === undefined ? undefined : row[column];
    },
  }));
}

const wordsIn = (cell: Cell): string => cleanLines(textOf(cell));

/** A remark that tells points is the rule, where the table has no column of rules. */
const isRule = (note: string, head: Head): boolean => !head.columns.has("rule") && tellsPoints(note);

const rowsOf = (numbered: Numbered): TableRow[] =>
  cellsOf(numbered).flatMap(({ rowNumber, cell }) => {
    const note = wordsIn(cell("note"));
    const row = {
      rowNumber,
      code: codeIn(cell("code")),
      title: wordsIn(cell("title")),
      maximum: isBlank(cell("maximum")) ? undefined : cell("maximum"),
      rule: isRule(note, numbered.head) ? note : wordsIn(cell("rule")),
      unit: wordsIn(cell("unit")) || undefined,
    };
    const isEmpty = [row.code, row.title, row.rule].every((text) => text === "") && row.maximum === undefined;
    return isEmpty ? [] : [row];
  });

/** 1.2 that became a number keeps its dot: a code has no decimal comma. */
const codeIn = (cell: Cell): string => cleanText(typeof cell === "number" ? String(cell) : textOf(cell));

const besideOf = (numbered: Numbered) =>
  cellsOf(numbered).flatMap(({ rowNumber, cell }) => {
    const note = wordsIn(cell("note"));
    const beside = {
      unit: wordsIn(cell("unit")),
      evidence: wordsIn(cell("evidence")),
      note: isRule(note, numbered.head) ? "" : note,
    };
    return Object.values(beside).every((text) => text === "") ? [] : [[rowNumber, beside] as const];
  });
