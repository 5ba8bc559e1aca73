/** findReplace: what a person's "find and replace" does, with Google's counts. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { GridRange, JsonObject } from "../api/types.ts";
import { wholeGrid } from "../calls/spreadsheet-answer.ts";
import { entrySetting } from "../calls/value-options.ts";
import { formattedValueOf } from "../cells/cell-data.ts";
import { localeOf } from "../cells/locale.ts";
import { enterValue } from "../cells/write-cell.ts";
import { assertEditable } from "../drafts/protection.ts";
import { cellAt, type Sheet } from "../state/spreadsheet.ts";
import { type Cell, isFormula, isSpilled } from "../state/stored-cell.ts";
import type { BatchContext, RequestHandlers } from "./context.ts";
import { gridBox } from "./grid-range.ts";

/** Where to look: each sheet once. */
function areas({ range, sheetId, allSheets }: JsonObject, { draft }: BatchContext): { sheet: Sheet; box: Box }[] {
  if (range !== undefined) return [gridBox(draft, range as GridRange)];
  if (sheetId !== undefined) {
    const sheet = draft.sheet(sheetId as number);
    return [{ sheet, box: wholeGrid(sheet) }];
  }
  if (allSheets === true) return draft.sheets.map((sheet) => ({ sheet, box: wholeGrid(sheet) }));
  throw invalid("No scope specified. One of range, sheetId or allSheets must be set.");
}

/** What to look for. @throws ApiError 400 for an expression that is none. */
function patternOf({ find, matchCase, matchEntireCell, searchByRegex }: JsonObject): RegExp {
  if (typeof find !== "string" || find === "") throw invalid("find is required.");
  const source = searchByRegex === true ? find : find.replace(/[^\w\s]/g, "\\$&");
  const whole = matchEntireCell === true ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, matchCase === true ? "gu" : "giu");
  } catch {
    try {
      return new RegExp(whole, matchCase === true ? "g" : "gi");
    } catch {
      throw invalid(`Invalid regular expression: ${find}`);
    }
  }
}

interface Counts {
  occurrences: number;
  values: number;
  formulas: number;
  rows: number;
  sheets: number;
}

const counted = ({ occurrences, values, formulas, rows, sheets }: Counts): JsonObject =>
  Object.fromEntries(
    Object.entries({
      valuesChanged: values,
      formulasChanged: formulas,
      rowsChanged: rows,
      sheetsChanged: sheets,
      occurrencesChanged: occurrences,
    }).filter(([, count]) => count > 0),
  );

export const findReplaceRequests: RequestHandlers = {
  findReplace: (request, context) => {
    const { draft, services } = context;
    const pattern = patternOf(request);
    const replacement = String(request["replacement"] ?? "");
    // In plain searches a dollar sign is a dollar sign.
    const by = request["searchByRegex"] === true ? replacement : replacement.replaceAll("$", "$$$$");
    const locale = localeOf(draft.properties.locale);
    const setting = entrySetting("USER_ENTERED", draft, services);
    const counts: Counts = { occurrences: 0, values: 0, formulas: 0, rows: 0, sheets: 0 };

    const textOf = (cell: Cell): string | undefined => {
      if (isSpilled(cell.value)) return undefined;
      if (!isFormula(cell.value)) return formattedValueOf(cell, locale);
      return request["includeFormulas"] === true ? cell.value.formula : undefined;
    };
    /** Whether the cell was changed. */
    const replaceIn = (sheet: Sheet, row: number, column: number): boolean => {
      const { sheetId } = sheet.properties;
      const cell = cellAt(sheet, row, column);
      const text = cell === undefined ? undefined : textOf(cell);
      const found = text === undefined ? 0 : [...text.matchAll(pattern)].length;
      if (cell === undefined || text === undefined || found === 0) return false;
      assertEditable(draft, sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
      const changed = text.replace(pattern, by);
      const plain = typeof cell.value === "string";
      draft.setCell(
        sheetId,
        row,
        column,
        enterValue(cell, changed, plain && !/^[=']/.test(changed) ? undefined : setting),
      );
      counts.occurrences += found;
      if (isFormula(cell.value)) counts.formulas += 1;
      else counts.values += 1;
      return true;
    };

    for (const { sheet, box } of areas(request, context)) {
      let changedRows = 0;
      for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row += 1) {
        const length = Math.min(box.endColumn, sheet.rows[row]?.cells.length ?? 0);
        let changed = false;
        for (let column = box.startColumn; column < length; column += 1) {
          changed = replaceIn(sheet, row, column) || changed;
        }
        if (changed) changedRows += 1;
      }
      counts.rows += changedRows;
      if (changedRows > 0) counts.sheets += 1;
    }
    return counted(counts);
  },
};
