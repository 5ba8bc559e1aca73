/** What people do to a spreadsheet, as values that can be printed and repeated. */
import type { Cell, Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";

/** One damage; rows and columns are counted from 0, the headers stand in row 0. */
export type Damage = { readonly sheetId: number; readonly sheet: string } & (
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly cell: Cell }
  | { readonly kind: "row"; readonly how: RowHow; readonly row: number; readonly to: number }
  | { readonly kind: "column"; readonly how: ColumnHow; readonly column: number; readonly to: number }
  /** `isKnown`: the column is told by the new header, or by what was recorded of it. */
  | { readonly kind: "header"; readonly column: number; readonly header: Cell; readonly isKnown: boolean }
  | { readonly kind: "sheet"; readonly how: SheetHow }
);

export type RowHow = "blank" | "many-blanks" | "double" | "move" | "delete" | "note" | "title-above" | "cut-short";
export type ColumnHow = "insert" | "insert-note" | "move" | "double" | "delete";
export type SheetHow =
  | "rename"
  | "to-front"
  | "reverse-all"
  | "delete"
  | "copy"
  | "copy-same-title"
  | "empty"
  | "blanks-below";

/** Damages that change nothing that people meant: the very same result has to come out. */
export function isHarmless(damage: Damage): boolean {
  if (damage.kind === "row") return ["blank", "many-blanks", "move", "title-above"].includes(damage.how);
  if (damage.kind === "column") return ["insert", "insert-note", "move"].includes(damage.how);
  if (damage.kind === "header") return damage.isKnown;
  return damage.kind === "sheet" && !["delete", "empty"].includes(damage.how);
}

const COPY_ID = 900_000_001;

/** The spreadsheet after `damage`; the same where the place of the damage is gone. */
export function inflict(spreadsheet: Spreadsheet, damage: Damage): Spreadsheet {
  const at = spreadsheet.grids.findIndex(({ sheetId }) => sheetId === damage.sheetId);
  const grid = spreadsheet.grids[at];
  if (grid === undefined) return spreadsheet;
  const replaced = (...grids: readonly Grid[]) => ({
    ...spreadsheet,
    grids: spreadsheet.grids.toSpliced(at, 1, ...grids),
  });
  if (damage.kind !== "sheet") {
    const identities = damage.kind === "column" ? damagedIdentities(grid, damage) : {};
    return replaced({ ...grid, ...identities, rows: damagedRows(grid.rows, damage) });
  }
  const others = spreadsheet.grids.toSpliced(at, 1);
  const copyId = COPY_ID + spreadsheet.grids.length;
  switch (damage.how) {
    case "rename":
      return replaced({ ...grid, title: `${grid.title} (cũ)` });
    case "to-front":
      return { ...spreadsheet, grids: [grid, ...others] };
    case "reverse-all":
      return { ...spreadsheet, grids: spreadsheet.grids.toReversed() };
    case "delete":
      return { ...spreadsheet, grids: others };
    case "copy":
      return replaced(grid, { ...grid, sheetId: copyId, title: `Bản sao của ${grid.title} ${copyId}` });
    case "copy-same-title":
      return replaced({ ...grid, sheetId: copyId }, { ...grid, title: `${grid.title} (gốc)` });
    case "empty":
      return replaced({ ...grid, rows: [] });
    case "blanks-below":
      return replaced({ ...grid, rows: [...grid.rows, ...Array.from({ length: 2_000 }, () => ["", undefined, " "])] });
  }
}

type Rows = readonly (readonly Cell[])[];

function damagedRows(rows: Rows, damage: Exclude<Damage, { readonly kind: "sheet" }>): Rows {
  if (damage.kind === "cell")
    return rows.map((row, at) => (at === damage.row ? withCell(row, damage.column, damage.cell) : row));
  if (damage.kind === "header")
    return rows.map((row, at) => (at === 0 ? withCell(row, damage.column, damage.header) : row));
  if (damage.kind === "column") return rows.map((row, at) => damagedColumns(row, damage, at === 0));
  const { how, row: at, to } = damage;
  if (at >= rows.length) return rows;
  const row = rows[at] ?? [];
  switch (how) {
    case "blank":
      return rows.toSpliced(at, 0, []);
    case "many-blanks":
      return rows.toSpliced(at, 0, ...Array.from({ length: 300 }, () => []));
    case "double":
      return rows.toSpliced(at, 0, row);
    case "move":
      return rows.toSpliced(at, 1).toSpliced(Math.min(to, rows.length - 1), 0, row);
    case "delete":
      return rows.toSpliced(at, 1);
    case "note":
      return rows.toSpliced(at, 0, [undefined, "Ghi chú: số liệu lấy theo báo cáo quý"]);
    case "title-above":
      return [["Khối thi đua"], ...rows];
    case "cut-short":
      return rows.with(at, row.slice(0, to));
  }
}

function damagedColumns(
  row: readonly Cell[],
  { how, column, to }: { readonly how: ColumnHow; readonly column: number; readonly to: number },
  isHeader: boolean,
): readonly Cell[] {
  const cells = Array.from({ length: Math.max(row.length, column + 1, to + 1) }, (_, at) => row[at]);
  switch (how) {
    case "insert":
      return cells.toSpliced(column, 0, undefined);
    case "insert-note":
      return cells.toSpliced(column, 0, isHeader ? "Ghi chú riêng" : "đã xem");
    case "move":
      return cells.toSpliced(column, 1).toSpliced(to, 0, cells[column]);
    case "double":
      return cells.toSpliced(column, 0, cells[column]);
    case "delete":
      return cells.toSpliced(column, 1);
  }
}

/** They move with their columns, as the spreadsheet keeps them; a copy has none. */
function damagedIdentities(
  { columnIdentities, columnCount }: Grid,
  { how, column, to }: { readonly how: ColumnHow; readonly column: number; readonly to: number },
): Pick<Grid, "columnIdentities"> {
  if (columnIdentities === undefined) return {};
  const old = Array.from({ length: Math.max(columnCount, column + 1, to + 1) }, (_, at) => columnIdentities.get(at));
  const now = {
    insert: () => old.toSpliced(column, 0, undefined),
    "insert-note": () => old.toSpliced(column, 0, undefined),
    move: () => old.toSpliced(column, 1).toSpliced(to, 0, old[column]),
    double: () => old.toSpliced(column + 1, 0, undefined),
    delete: () => old.toSpliced(column, 1),
  }[how]();
  return {
    columnIdentities: new Map(now.flatMap((identity, at) => (identity === undefined ? [] : [[at, identity] as const]))),
  };
}

const withCell = (row: readonly Cell[], column: number, cell: Cell): readonly Cell[] =>
  Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => (at === column ? cell : row[at]));
