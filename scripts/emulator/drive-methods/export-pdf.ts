/**
 * A spreadsheet on paper: A4 upright, every visible sheet on pages of its own, as wide as the paper where it is wider,
 * with its grid, fills and bold text. Lines are not broken: what does not fit a cell is cut at its edge.
 */

import type { Color } from "../api/types.ts";
import { formattedValueOf } from "../cells/cell-data.ts";
import { type Locale, localeOf } from "../cells/locale.ts";
import { textWidth } from "../formats/arial-widths.ts";
import { createPdf, type Pdf, type PdfPage, type Rgb } from "../formats/pdf.ts";
import type { Sheet, Spreadsheet } from "../state/spreadsheet.ts";
import { type Cell, effectiveValueOf } from "../state/stored-cell.ts";

const [PAPER_WIDTH, PAPER_HEIGHT, MARGIN] = [595.28, 841.89, 50];
const POINTS_PER_PIXEL = 0.75;
const PADDING = 2;

const rgbOf = ({ red = 0, green = 0, blue = 0 }: Color): Rgb => [red, green, blue];

interface Columns {
  /** Left edges in points from the margin, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly scale: number;
}

/** The columns up to the last with anything in it, made to fit the paper. */
function columnsOf({ rows, columnMetadata }: Sheet): Columns {
  const count = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  const sizes = Array.from({ length: count }, (_, column) => {
    const { pixelSize = 100, hiddenByUser = false } = columnMetadata[column] ?? {};
    return hiddenByUser ? 0 : pixelSize * POINTS_PER_PIXEL;
  });
  const width = sizes.reduce((sum, size) => sum + size, 0);
  const scale = Math.min(1, (PAPER_WIDTH - 2 * MARGIN) / Math.max(width, 1));
  const edges = [0];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size * scale);
  return { edges, scale };
}

/** Numbers to the right, truths in the middle, as a grid shows them, unless the cell says otherwise. */
function alignmentOf({ value, format }: Cell): string {
  if (format?.horizontalAlignment !== undefined) return format.horizontalAlignment;
  const kind = typeof effectiveValueOf(value);
  return kind === "number" ? "RIGHT" : kind === "boolean" || kind === "object" ? "CENTER" : "LEFT";
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly height: number;
  readonly scale: number;
}

function drawCell(page: PdfPage, cell: Cell, locale: Locale, { left, width, bottom, height, scale }: Place): void {
  const { backgroundColor, textFormat = {} } = cell.format ?? {};
  if (backgroundColor !== undefined) page.fill(left, bottom, width, height, rgbOf(backgroundColor));
  const text = (formattedValueOf(cell, locale) ?? "").replace(/\s+/g, " ");
  if (text === "") return;
  const size = (textFormat.fontSize ?? 10) * scale;
  const length = textWidth(text, size);
  const free = width - length - 2 * PADDING * scale;
  const shift = { RIGHT: free, CENTER: free / 2 }[alignmentOf(cell)] ?? 0;
  page.clip(left, bottom, width, height);
  page.text(left + PADDING * scale + Math.max(0, shift), bottom + (height - size) / 2 + size * 0.2, size, text, {
    bold: textFormat.bold === true,
    ...(textFormat.foregroundColor === undefined ? {} : { color: rgbOf(textFormat.foregroundColor) }),
  });
  page.end();
}

/** One row with its grid lines; merged cells take the room of all that they were made of. */
function drawRow(
  page: PdfPage,
  sheet: Sheet,
  row: number,
  top: number,
  height: number,
  columns: Columns,
  locale: Locale,
) {
  const { edges, scale } = columns;
  const bottom = top - height;
  const covered = new Set<number>();
  for (let column = 0; column < edges.length - 1; column += 1) {
    if (covered.has(column)) continue;
    const merge = sheet.merges.find(
      ({ startRowIndex = 0, startColumnIndex = 0 }) => startRowIndex === row && startColumnIndex === column,
    );
    const end = Math.min(merge?.endColumnIndex ?? column + 1, edges.length - 1);
    for (let hidden = column + 1; hidden < end; hidden += 1) covered.add(hidden);
    const [left, right] = [edges[column] ?? 0, edges[end] ?? 0];
    if (right === left) continue;
    const cell = sheet.rows[row]?.cells[column];
    if (cell !== undefined) {
      drawCell(page, cell, locale, { left: MARGIN + left, width: right - left, bottom, height, scale });
    }
    page.line(MARGIN + right, bottom, MARGIN + right, top, 0.5);
  }
  page.line(MARGIN, bottom, MARGIN + (edges.at(-1) ?? 0), bottom, 0.5);
  page.line(MARGIN, bottom, MARGIN, top, 0.5);
}

function drawSheet(pdf: Pdf, sheet: Sheet, locale: Locale): void {
  const columns = columnsOf(sheet);
  const newPage = (): PdfPage => {
    const page = pdf.addPage(PAPER_WIDTH, PAPER_HEIGHT);
    page.line(MARGIN, PAPER_HEIGHT - MARGIN, MARGIN + (columns.edges.at(-1) ?? 0), PAPER_HEIGHT - MARGIN, 0.5);
    return page;
  };
  let page = newPage();
  let top = PAPER_HEIGHT - MARGIN;
  // Empty rows may be holes in the list: they take their room like any other.
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const { pixelSize = 21, hiddenByUser = false } = sheet.rowMetadata[row] ?? {};
    if (hiddenByUser) continue;
    const height = pixelSize * POINTS_PER_PIXEL * columns.scale;
    if (top - height < MARGIN) {
      page = newPage();
      top = PAPER_HEIGHT - MARGIN;
    }
    drawRow(page, sheet, row, top, height, columns, locale);
    top -= height;
  }
}

/** The PDF's bytes; equal spreadsheets give equal bytes. */
export function exportPdf({ sheets, properties }: Spreadsheet): Buffer {
  const pdf = createPdf();
  const locale = localeOf(properties.locale);
  for (const sheet of sheets) if (sheet.properties.hidden !== true) drawSheet(pdf, sheet, locale);
  return pdf.bytes(properties.title);
}
