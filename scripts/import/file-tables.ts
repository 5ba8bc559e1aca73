/** The tables of a file, as plain cells. */
import * as z from "zod";
import type { CellTable } from "../../functions/core/paper-table/find-table.ts";
import type { Cell } from "../../sheets-schema/cells/cell.ts";

/** A cell as a file has it; a day as its serial number. */
const fileCell = z.union([z.string(), z.number(), z.boolean(), z.object({ day: z.number() }), z.null()]);
export type FileCell = z.output<typeof fileCell>;

export const fileTables = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.array(z.array(fileCell)) })),
  /** What people should know of the file. */
  notices: z.array(z.string()),
});
export type FileTables = z.output<typeof fileTables>;

/** The same as cells of a spreadsheet. */
export const cellTables = ({ tables }: FileTables): CellTable[] =>
  tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));

function cellOf(cell: FileCell): Cell {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "object" ? { number: cell.day, format: "DATE" } : cell;
}

/** What a reader may give: more is no table of criteria. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;

export const notices = {
  links: "Tệp có liên kết tới tệp hoặc trang khác; hệ thống không mở các liên kết này.",
  autoNumbers: (count: number): string =>
    `Có ${count} ô dùng đánh số tự động của Word, số này không đọc được; đề nghị kiểm tra cột Mã, hoặc gõ số vào tệp.`,
} as const;
