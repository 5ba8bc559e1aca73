/** pasteData, textToColumns: text that becomes cells, as if typed. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { GridCoordinate, GridRange } from "../api/types.ts";
import { entrySetting } from "../calls/value-options.ts";
import { formattedValueOf } from "../cells/cell-data.ts";
import { localeOf } from "../cells/locale.ts";
import { enterValue } from "../cells/write-cell.ts";
import { growGrid } from "../drafts/dimensions.ts";
import { assertEditable } from "../drafts/protection.ts";
import { fromSeparated } from "../formats/csv.ts";
import { cellAt } from "../state/spreadsheet.ts";
import type { BatchContext, RequestHandlers } from "./context.ts";
import { editableBox, gridBox } from "./grid-range.ts";
import { tableOf } from "./html-table.ts";

/** Enters rows of texts from a corner on; the grid grows where they go past its edge. */
function enterRows(
  { draft, services }: BatchContext,
  sheetId: number,
  corner: { readonly row: number; readonly column: number },
  rows: readonly (readonly string[])[],
): void {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (width === 0) return;
  const box: Box = {
    startRow: corner.row,
    endRow: corner.row + rows.length,
    startColumn: corner.column,
    endColumn: corner.column + width,
  };
  growGrid(draft, sheetId, box.endRow, box.endColumn);
  assertEditable(draft, draft.sheet(sheetId), box);
  const setting = entrySetting("USER_ENTERED", draft, services);
  rows.forEach((fields, rowOffset) => {
    fields.forEach((field, columnOffset) => {
      const [row, column] = [corner.row + rowOffset, corner.column + columnOffset];
      const cell = cellAt(draft.sheet(sheetId), row, column);
      draft.setCell(sheetId, row, column, enterValue(cell, field, setting));
    });
  });
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** The delimiter that most of the texts have, of those that Google looks for. */
function detected(texts: readonly string[]): string {
  const count = (sign: string): number => texts.filter((text) => text.includes(sign)).length;
  return [",", ";", ".", " "].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function delimiterOf(type: unknown, own: unknown, texts: readonly string[]): string {
  if (type === "AUTODETECT") return detected(texts);
  if (type === "CUSTOM" || type === undefined) {
    if (typeof own === "string" && own !== "") return own;
    throw invalid("A delimiter must be set when the delimiter type is CUSTOM.");
  }
  if (own !== undefined) throw invalid("A delimiter may only be set when the delimiter type is CUSTOM.");
  const known = DELIMITERS[String(type)];
  if (known === undefined) throw invalid("No delimiter type specified.");
  return known;
}

export const pasteDataRequests: RequestHandlers = {
  pasteData: ({ coordinate, data, delimiter, html, type }, context) => {
    if (coordinate === undefined) throw invalid("coordinate is required.");
    if (type !== undefined && type !== "PASTE_NORMAL" && type !== "PASTE_VALUES") {
      throw invalid(`type ${String(type)} is not supported in pasteData by the embedded spreadsheet server.`);
    }
    const { sheetId: asked, rowIndex = 0, columnIndex = 0 } = coordinate as GridCoordinate;
    const cell = { startRowIndex: rowIndex, endRowIndex: rowIndex + 1, startColumnIndex: columnIndex };
    const { sheetId } = gridBox(
      context.draft,
      { ...cell, endColumnIndex: columnIndex + 1, ...(asked === undefined ? {} : { sheetId: asked }) },
      "coordinate",
    );
    if (html !== true && (typeof delimiter !== "string" || delimiter === "")) {
      throw invalid("Either delimiter or html must be set.");
    }
    const text = (data ?? "") as string;
    const rows = html === true ? tableOf(text) : fromSeparated(text, String(delimiter));
    enterRows(context, sheetId, { row: rowIndex, column: columnIndex }, rows);
    return undefined;
  },

  textToColumns: ({ source, delimiter, delimiterType }, context) => {
    const { draft } = context;
    const { sheet, sheetId, box } = editableBox(draft, source as GridRange | undefined, "source");
    if (box.endColumn - box.startColumn !== 1) throw invalid("source must span exactly one column.");
    const locale = localeOf(draft.properties.locale);
    const last = Math.min(box.endRow, sheet.rows.length);
    const texts = Array.from({ length: Math.max(0, last - box.startRow) }, (_, offset) => {
      const cell = cellAt(sheet, box.startRow + offset, box.startColumn);
      return cell === undefined ? "" : (formattedValueOf(cell, locale) ?? "");
    });
    const sign = delimiterOf(delimiterType, delimiter, texts);
    texts.forEach((text, offset) => {
      if (!text.includes(sign)) return;
      const corner = { row: box.startRow + offset, column: box.startColumn };
      enterRows(context, sheetId, corner, [text.split(sign).map((part) => part.trim())]);
    });
    return undefined;
  },
};
