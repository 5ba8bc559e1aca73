/** News of the server put into the grid, cell by cell, without touching what somebody is typing. */

import type { Block } from "./cell-names.ts";
import { type Content, keyOf, placeOf, type Rule } from "./content.ts";
import type { Grid } from "./univer.ts";
import { rowSizes } from "./workbook.ts";

type Matrix = Record<number, Record<number, object | null>>;

/** Runs changes that are the server's, so that they are not taken for typing. */
export type Quietly = (change: () => void) => void;

function put(matrix: Matrix, key: string, value: object | null): void {
  const [row, column] = placeOf(key);
  const line = matrix[row] ?? {};
  line[column] = value;
  matrix[row] = line;
}

const within = (key: string, block: Block | undefined): boolean => {
  if (block === undefined) return true;
  const [row, column] = placeOf(key);
  return row >= block.startRow && row < block.endRow && column >= block.startColumn && column < block.endColumn;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Shows what differs between two contents. With `force`, all cells of the block are shown again: what was refused goes. */
export function showContent(
  grid: Grid,
  quietly: Quietly,
  unitId: string,
  sheetId: number,
  before: Content | undefined,
  after: Content,
  block?: Block,
  force = false,
): void {
  const cleared: Matrix = {};
  const written: Matrix = {};
  let cells = 0;
  for (const key of before?.cells.keys() ?? []) {
    if (!after.cells.has(key) && within(key, block)) {
      put(cleared, key, null);
      cells += 1;
    }
  }
  for (const [key, cell] of after.cells) {
    if (!force && same(before?.cells.get(key), cell)) continue;
    put(cleared, key, null);
    put(written, key, structuredClone(cell));
    cells += 1;
  }
  if (force && block !== undefined) {
    for (let row = block.startRow; row < block.endRow; row += 1) {
      for (let column = block.startColumn; column < block.endColumn; column += 1) {
        if (after.cells.has(keyOf(row, column))) continue;
        put(cleared, keyOf(row, column), null);
        cells += 1;
      }
    }
  }
  const target = { unitId, subUnitId: String(sheetId) };
  quietly(() => {
    if (cells > 0) {
      // The grid merges a new cell into the old one; emptied first, nothing of the old one is left.
      grid.syncExecuteCommand("sheet.mutation.set-range-values", { ...target, cellValue: cleared });
      grid.syncExecuteCommand("sheet.mutation.set-range-values", { ...target, cellValue: written });
    }
    showNotes(grid, target, before, after, block);
    if (block === undefined) {
      showRules(grid, target, before, after);
      showRows(grid, target, before, after);
    }
  });
}

interface Target {
  readonly unitId: string;
  readonly subUnitId: string;
}

const lines = (text: string): number =>
  text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 30), 0);

function showNotes(
  grid: Grid,
  { unitId, subUnitId }: Target,
  before: Content | undefined,
  after: Content,
  block: Block | undefined,
): void {
  const place = (key: string) => {
    const [row, col] = placeOf(key);
    return { unitId, sheetId: subUnitId, row, col };
  };
  for (const [key, note] of after.notes) {
    if (before?.notes.get(key) === note) continue;
    const box = {
      note,
      width: 240,
      height: Math.min(40 + 20 * lines(note), 300),
      show: false,
      ...{ row: place(key).row, col: place(key).col },
    };
    grid.syncExecuteCommand("sheet.mutation.update-note", { ...place(key), note: box });
  }
  for (const key of before?.notes.keys() ?? []) {
    if (!after.notes.has(key) && within(key, block)) grid.syncExecuteCommand("sheet.mutation.remove-note", place(key));
  }
}

const ruleIds = new Map<string, string[]>();
let lastRule = 0;

function gridRule({ validation, blocks }: Rule): object | undefined {
  const { type, values = [] } = validation.condition ?? {};
  const ranges = blocks.map(({ startRow, endRow, startColumn, endColumn }) => ({
    startRow,
    endRow: endRow - 1,
    startColumn,
    endColumn: endColumn - 1,
  }));
  lastRule += 1;
  const shared = { uid: `rule-${lastRule}`, ranges, allowBlank: true, errorStyle: validation.strict === true ? 1 : 2 };
  if (type === "BOOLEAN") return { ...shared, type: "checkbox", formula1: "TRUE", formula2: "FALSE" };
  // Other kinds compare numbers and dates, which the grid has only as text: their hint is shown in the bar.
  if (type !== "ONE_OF_LIST") return undefined;
  const options = values.map(({ userEnteredValue = "" }) => userEnteredValue);
  return {
    ...shared,
    type: "list",
    formula1: JSON.stringify(options),
    renderMode: 1,
    showErrorMessage: true,
    error: validation.inputMessage ?? "Hãy chọn một giá trị trong danh sách.",
  };
}

function showRules(grid: Grid, target: Target, before: Content | undefined, after: Content): void {
  if (before !== undefined && same(before.validations, after.validations)) return;
  const old = ruleIds.get(target.subUnitId) ?? [];
  if (old.length > 0) grid.syncExecuteCommand("data-validation.mutation.removeRule", { ...target, ruleId: old });
  const rules = after.validations.map(gridRule).filter((rule) => rule !== undefined) as { uid: string }[];
  if (rules.length > 0) grid.syncExecuteCommand("data-validation.mutation.addRule", { ...target, rule: rules });
  ruleIds.set(
    target.subUnitId,
    rules.map(({ uid }) => uid),
  );
}

/** A grid made anew has none of the old one's rules. */
export const forgetRules = (): void => ruleIds.clear();

function showRows(grid: Grid, target: Target, before: Content | undefined, after: Content): void {
  if (before === undefined || same(before.rows, after.rows)) return;
  for (const [index, size] of Object.entries(rowSizes(after.rows)) as [string, { h: number }][]) {
    const range = { startRow: Number(index), endRow: Number(index), startColumn: 0, endColumn: 0 };
    grid.syncExecuteCommand("sheet.mutation.set-worksheet-row-height", {
      ...target,
      ranges: [range],
      rowHeight: size.h,
    });
  }
}
