/**
 * XLSX as an officer prints it: title, headers that stay in view and repeat on every page, wrapped text, real numbers, A4
 * landscape at the width of a page. Text is written as text, so a leading "=" is shown and never run (CWE-1236).
 */
import type { CellObject, Row } from "write-excel-file/node";
import { cutText, printable } from "../../sheets-schema/cells/cut-text.ts";
import type { Table, TableCell, TableColumn, TableRow } from "../core/tables/table.ts";
import type { Format } from "./format.ts";
import { printSetup } from "./xlsx-print-setup.ts";
import { withoutZipTimes } from "./zip-times.ts";

export const xlsx: Format = {
  name: "xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  write: async (table) => withoutZipTimes(await toXlsx(table)),
};

/** The first two columns name the row; the spreadsheet freezes the same two. */
const FROZEN_COLUMNS = 2;

/** Wider than this, one A4 page across would print letters under 7 points. */
const LEGIBLE_PIXELS = 1600;

async function toXlsx({ title, subtitle, columns, rows, notes }: Table): Promise<Uint8Array> {
  const [status, ...facts] = subtitle;
  const head: Row[] = [
    [{ ...text(title), fontWeight: "bold", fontSize: 16 }],
    [{ ...text(status), fontWeight: "bold", textColor: "#9c1c1c" }],
    ...facts.map((line) => [text(line)]),
    [],
    tall(
      columns.map(({ header }) => ({ ...text(header), ...HEADER })),
      columns.map(({ header }) => header),
      columns,
    ),
  ];
  const sheetName = cutText(printable(title).replace(/[[\]/\\:*?\n]|^'/g, " "), 31).replace(/'$/, " ");
  const options = {
    sheet: sheetName,
    orientation: "landscape" as const,
    stickyRowsCount: head.length,
    stickyColumnsCount: FROZEN_COLUMNS,
    columns: columns.map(({ widthPixels }) => ({ width: charactersOf(widthPixels) })),
  };
  const data = [
    ...head,
    ...rows.map((row) =>
      tall(
        row.cells.map((cell, index) => bodyCell(cell, columns[index]?.kind ?? "text", row.style)),
        row.cells,
        columns,
      ),
    ),
    [],
    ...notes.map((note) => [{ ...text(note), fontStyle: "italic" as const }]),
  ];
  const pagesWide = Math.ceil(columns.reduce((total, { widthPixels }) => total + widthPixels, 0) / LEGIBLE_PIXELS);
  // Loaded with the first file: the page of the Board is asked for far more often, and starts without it.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  return writeExcelFile(data, options, {
    fontFamily: "Times New Roman",
    fontSize: 12,
    features: [printSetup({ sheetName, headerRow: head.length, titleColumns: FROZEN_COLUMNS, pagesWide })],
  }).toBuffer();
}

/** Excel measures a width in digits of the default font, 7 pixels each, beside 5 pixels of padding. */
const charactersOf = (pixels: number): number => Math.round((pixels - 5) / 7);

const LINE_POINTS = 16.5;
/** Excel shows no row higher. */
const MOST_POINTS = 409;

/** Gives a row the height that its wrapped texts need: not every program measures them when it opens the file. */
function tall(row: readonly CellObject[], cells: readonly TableCell[], columns: Table["columns"]): Row {
  const lines = cells.map((cell, index) =>
    typeof cell === "string" ? linesOf(cell, charactersOf(columns[index]?.widthPixels ?? 100)) : 1,
  );
  const height = Math.min(Math.max(1, ...lines) * LINE_POINTS, MOST_POINTS);
  return row.map((cell, index) => (index === 0 ? { ...cell, height } : cell));
}

/** Lines that `words` take at `width` characters each, a word longer than a line broken. */
function linesOf(words: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words.split(" ")) {
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = 0;
    }
    lines += Math.floor(Math.max(0, length - 1) / width);
    used += (used > 0 ? 1 : 0) + Math.min(length, width);
  }
  return lines;
}

const BORDER = { borderStyle: "thin", borderColor: "#a6b0ba" } as const;
const HEADER = {
  ...BORDER,
  fontWeight: "bold",
  backgroundColor: "#dce6f0",
  align: "center",
  alignVertical: "center",
  wrap: true,
} as const;
const ROW_STYLES = {
  section: { fontWeight: "bold", backgroundColor: "#eef3f8" },
  group: { fontWeight: "bold" },
  total: { fontWeight: "bold", backgroundColor: "#dce6f0" },
} as const;

function bodyCell(cell: TableCell, kind: TableColumn["kind"], style: TableRow["style"]): CellObject {
  const look = { ...BORDER, ...(style === undefined ? {} : ROW_STYLES[style]), alignVertical: "top" } as const;
  if (cell === undefined) return look;
  if (typeof cell === "string")
    return { ...text(cell), ...look, wrap: true, align: kind === "text" ? "left" : "center" };
  return {
    value: cell.toNumber(),
    type: Number,
    format: numberFormat(cell.toFixed()),
    ...look,
    align: kind === "count" ? "center" : "right",
  };
}

/** As many decimals as the number has: "#,##0.##" would show 98 as "98,", with a comma that divides nothing. */
function numberFormat(value: string): string {
  const digits = value.split(".")[1]?.length ?? 0;
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}

/** Excel takes at most 32767 characters in a cell, and reads "_x0041_" as the character of that code (ECMA-376, ST_Xstring). */
const text = (value: string): CellObject => ({
  value: cutText(printable(value), 32_000).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"),
  type: String,
});
