/**
 * XLSX as an officer prints it: title, headers that stay in view and repeat on every page, wrapped text, real numbers, A4
 * landscape at the width of a page. Text is written as text, so a leading "=" is shown and never run (CWE-1236).
 */
import type { CellObject, Row } from "write-excel-file/node";
import { cutText, printable } from "../../sheets-schema/cells/cut-text.ts";
import { decimalsOf } from "../../sheets-schema/cells/decimal.ts";
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

/** Wider than this, one A4 page across would print letters that nobody reads: place and award stand on one paper. */
const LEGIBLE_PIXELS = 2200;

async function toXlsx({ title, subtitle, columns, digits, rows, notes }: Table): Promise<Uint8Array> {
  const [status, ...facts] = subtitle;
  const across = (words: string, look: Partial<CellObject> = {}): Row => spanning(words, look, columns);
  const head: Row[] = [
    across(title, { fontWeight: "bold", fontSize: 16 }),
    across(status, { fontWeight: "bold", textColor: "#9c1c1c" }),
    ...facts.map((line) => across(line)),
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
        row.cells.map((cell, index) => bodyCell(cell, columns[index] ?? {}, row.style, digits)),
        row.cells,
        columns,
      ),
    ),
    [],
    ...notes.map((note) => across(note, { fontStyle: "italic" })),
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

/** A line over the whole width, as high as its words need: what runs beyond the page would be cut off. */
function spanning(words: string, look: Partial<CellObject>, columns: Table["columns"]): Row {
  const width = columns.reduce((total, { widthPixels }) => total + charactersOf(widthPixels), 0);
  const size = look.fontSize === undefined ? 1 : look.fontSize / 12;
  const height = Math.min(linesOf(words, Math.floor(width / size)) * LINE_POINTS * size, MOST_POINTS);
  const first = {
    ...text(words),
    ...look,
    wrap: true,
    alignVertical: "top" as const,
    columnSpan: columns.length,
    height,
  };
  return [first as CellObject, ...columns.slice(1).map(() => null)];
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

function bodyCell(
  cell: TableCell,
  { kind = "text" }: Partial<TableColumn>,
  style: TableRow["style"],
  digits: number,
): CellObject {
  const look = { ...BORDER, ...(style === undefined ? {} : ROW_STYLES[style]), alignVertical: "top" } as const;
  if (cell === undefined) return look;
  if (typeof cell === "string")
    return { ...text(cell), ...look, wrap: true, ...(kind === "text" ? INDENTED : { align: "center" as const }) };
  return {
    value: cell.toNumber(),
    type: Number,
    format: numberFormat(decimalsOf(cell, kind === "number" ? digits : 0)),
    ...look,
    align: "center",
  };
}

/** Away from the line: figures of the column before would else read on into the words. */
const INDENTED = { align: "left", indent: 1 } as const;

/** "#,##0.##" would show 98 as "98,", with a comma that divides nothing. */
const numberFormat = (decimals: number): string => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

/** Excel takes at most 32767 characters in a cell, and reads "_x0041_" as the character of that code (ECMA-376, ST_Xstring). */
const text = (value: string): CellObject => ({
  value: cutText(printable(value), 32_000).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"),
  type: String,
});
