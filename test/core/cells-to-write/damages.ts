/** What people do to a spreadsheet, at random: bad cells, lost headers, rows and columns that move, sheets that go. */
import fc from "fast-check";
import type { Cell, Grid, Spreadsheet } from "../../../sheets-schema/cells/cell.ts";

const withGrid = (spreadsheet: Spreadsheet, sheetId: number, change: (grid: Grid) => Grid): Spreadsheet => ({
  ...spreadsheet,
  grids: spreadsheet.grids.map((grid) => (grid.sheetId === sheetId ? change(grid) : grid)),
});

export const withCell = (
  spreadsheet: Spreadsheet,
  sheetId: number,
  row: number,
  column: number,
  cell: Cell,
): Spreadsheet =>
  withGrid(spreadsheet, sheetId, (grid) => ({
    ...grid,
    rows: grid.rows.map((cells, index) =>
      index === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => (at === column ? cell : cells[at]))
        : cells,
    ),
  }));

export type Damage = (spreadsheet: Spreadsheet) => Spreadsheet;

const nasty: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(undefined, "", " ", 0, -1, 1e15, 0.1, true, { error: "#REF!" }, "tám rưỡi", "3/3", "=1+1", "x"),
  fc.constantFrom<Cell>("I.1", "BTC", "Đã nộp", "nhóm", "Mốc phải hoàn thành", "25/11/2024", "99/99/9999"),
  fc.constantFrom<Cell>(45_624, { number: 45_000.5, format: "DATE_TIME" }, { number: 0.5, format: "PERCENT" }),
  fc.constantFrom<Cell>({ number: 45_354, format: "DATE" }, { text: "văn bản", link: "https://x.example" }),
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** Damage by its kind: to cells and headers, rows and columns of the sheets `typed`, and to whole sheets of `all`. */
export function damagesTo(typed: readonly Grid[], all: readonly Grid[]) {
  const place = fc.record({ grid: fc.constantFrom(...typed), row: fc.nat(30), column: fc.nat(22) });

  /** A cell under the headers, an own column included. */
  const cellDamage = fc.tuple(place, nasty).map(
    ([{ grid, row, column }, cell]): Damage =>
      (spreadsheet) =>
        withCell(spreadsheet, grid.sheetId, 1 + (row % Math.max(1, grid.rows.length - 1)), column, cell),
  );
  const headerDamage = fc.tuple(place, fc.constantFrom<Cell>(undefined, "Ghi chú riêng", "Cột 1", 5)).map(
    ([{ grid, column }, cell]): Damage =>
      (spreadsheet) =>
        withCell(spreadsheet, grid.sheetId, 0, column, cell),
  );
  const rowDamage = fc.tuple(place, fc.constantFrom("delete", "double", "blank", "top")).map(
    ([{ grid, row }, kind]): Damage =>
      (spreadsheet) =>
        withGrid(spreadsheet, grid.sheetId, (standing) => {
          const at = 1 + (row % Math.max(1, standing.rows.length - 1));
          const rows = [...standing.rows];
          if (kind === "delete") rows.splice(at, 1);
          if (kind === "double") rows.splice(at, 0, rows[at] ?? []);
          if (kind === "blank") rows.splice(at, 0, []);
          if (kind === "top") rows.unshift(["Khối thi đua"]);
          return { ...standing, rows };
        }),
  );
  const columnDamage = fc.tuple(place, fc.constantFrom("insert", "swap", "delete")).map(
    ([{ grid, column }, kind]): Damage =>
      (spreadsheet) =>
        withGrid(spreadsheet, grid.sheetId, (standing) => ({
          ...standing,
          rows: standing.rows.map((row) => {
            const cells = [...row];
            if (kind === "insert") cells.splice(column, 0, undefined);
            if (kind === "delete") cells.splice(column, 1);
            if (kind === "swap") [cells[column], cells[0]] = [cells[0], cells[column]];
            return cells;
          }),
        })),
  );
  const sheetDamage = fc.constantFrom(...all).map(
    (gone): Damage =>
      (spreadsheet) => ({
        ...spreadsheet,
        grids: spreadsheet.grids.filter(({ sheetId }) => sheetId !== gone.sheetId),
      }),
  );
  return { cells: cellDamage, headers: headerDamage, rows: rowDamage, columns: columnDamage, sheets: sheetDamage };
}
