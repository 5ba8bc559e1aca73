/** A sheet's content as the page knows it, so that news can be compared with what stands. */

import type { Api } from "./api.ts";
import { type Block, rangeName } from "./cell-names.ts";
import { type CellData, CONTENT, type Dimension, type Spreadsheet, type Validation } from "./resources.ts";
import { type GridCell, gridCell } from "./shown-cell.ts";

export interface Content {
  /** By `row,column`. */
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly notes: ReadonlyMap<string, string>;
  readonly validations: readonly Rule[];
  readonly rows: readonly Dimension[];
  /** The size of the sheet when it was read. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A dropdown or a checkbox over the cells that share it. */
export interface Rule {
  readonly validation: Validation;
  readonly blocks: readonly Block[];
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export const placeOf = (key: string): readonly [number, number] => key.split(",").map(Number) as [number, number];

/** Reads a sheet, or a block of it. */
export async function readContent(
  api: Api,
  title: string,
  rows: number,
  columns: number,
  decimal: string,
  block?: Block,
): Promise<Content> {
  const whole = { startRow: 0, endRow: rows, startColumn: 0, endColumn: columns };
  const answer = await api.get<Spreadsheet>("", { fields: CONTENT, ranges: rangeName(title, block ?? whole) });
  const data = answer.sheets[0]?.data?.[0] ?? {};
  const [top, left] = [data.startRow ?? 0, data.startColumn ?? 0];
  const cells = new Map<string, GridCell>();
  const notes = new Map<string, string>();
  const ruled: { row: number; column: number; validation: Validation }[] = [];
  (data.rowData ?? []).forEach(({ values = [] }, rowOffset) => {
    values.forEach((cell: CellData, columnOffset) => {
      if (Object.keys(cell).length === 0) return;
      const [row, column] = [top + rowOffset, left + columnOffset];
      cells.set(keyOf(row, column), gridCell(cell, decimal));
      if (cell.note !== undefined) notes.set(keyOf(row, column), cell.note);
      if (cell.dataValidation !== undefined) ruled.push({ row, column, validation: cell.dataValidation });
    });
  });
  return {
    cells,
    notes,
    validations: await resolved(api, gather(ruled)),
    rows: data.rowMetadata ?? [],
    rowCount: rows,
    columnCount: columns,
  };
}

/** Cells with the same rule in one run of a column become one block. */
function gather(ruled: readonly { row: number; column: number; validation: Validation }[]): Rule[] {
  const byRule = new Map<string, { validation: Validation; cells: { row: number; column: number }[] }>();
  for (const { row, column, validation } of ruled) {
    const key = JSON.stringify(validation);
    const rule = byRule.get(key) ?? { validation, cells: [] };
    rule.cells.push({ row, column });
    byRule.set(key, rule);
  }
  return [...byRule.values()].map(({ validation, cells }) => ({ validation, blocks: runs(cells) }));
}

function runs(cells: { row: number; column: number }[]): Block[] {
  cells.sort((one, other) => one.column - other.column || one.row - other.row);
  const blocks: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const { row, column } of cells) {
    const last = blocks.at(-1);
    if (last !== undefined && last.startColumn === column && last.endRow === row) last.endRow = row + 1;
    else blocks.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  }
  return blocks;
}

/** A dropdown over a range is given that range's values: the grid may not have the other sheet yet. */
async function resolved(api: Api, rules: Rule[]): Promise<Rule[]> {
  return Promise.all(
    rules.map(async (rule) => {
      const { condition } = rule.validation;
      if (condition?.type !== "ONE_OF_RANGE") return rule;
      const range = (condition.values?.[0]?.userEnteredValue ?? "").replace(/^=/, "").replaceAll("$", "");
      const values = await api
        .get<{ values?: string[][] }>(`/values/${encodeURIComponent(range)}`)
        .then(({ values: found = [] }) => found.flat().filter((value) => value !== ""))
        .catch(() => []);
      const list = [...new Set(values)].map((value) => ({ userEnteredValue: value }));
      return { ...rule, validation: { ...rule.validation, condition: { type: "ONE_OF_LIST", values: list } } };
    }),
  );
}

/** Rows that grow with their wrapped text: those that nobody gave a height. */
export const growingRows = ({ cells, rows }: Content): number[] => {
  const wrapped = [...cells].filter(([, { s, v = "" }]) => v !== "" && (s as { tb?: number } | undefined)?.tb === 3);
  const found = new Set(wrapped.map(([key]) => placeOf(key)[0]));
  return [...found].filter((row) => (rows[row]?.pixelSize ?? 21) === 21);
};
