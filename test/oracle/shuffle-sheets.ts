/** The same spreadsheet with its sheets, rows and columns in another order. */
import fc, { type Arbitrary } from "fast-check";
import type { Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";

/** How to stand in another order: numbers to sort by, used again from the start where there are more things. */
export interface Order {
  readonly sheets: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const numbers = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
/** Any order of the first forty; more repeat it. */
export const anyOrder: Arbitrary<Order> = fc.record({ sheets: numbers, rows: numbers, columns: numbers });

const sortedBy = <Item>(items: readonly Item[], by: readonly number[]): Item[] =>
  items
    .map((item, index) => [item, by[index % by.length] ?? 0] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([item]) => item);

function shuffledGrid(grid: Grid, { rows, columns }: Order): Grid {
  const [header = [], ...lines] = grid.rows;
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  // Where criteria stand says what they are part of.
  const wholes = [header, ...(grid.title === "Tiêu chí" ? lines : sortedBy(lines, rows))].map((row) =>
    Array.from({ length: width }, (_, at) => row[at]),
  );
  return { ...grid, rows: wholes.map((row) => sortedBy(row, columns)) };
}

/** `spreadsheet` in that order; headers stay above their columns. */
export const shuffled = (spreadsheet: Spreadsheet, order: Order): Spreadsheet => ({
  ...spreadsheet,
  grids: sortedBy(spreadsheet.grids, order.sheets).map((grid) => shuffledGrid(grid, order)),
});
