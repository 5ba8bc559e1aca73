/** Cells as the values methods answer them. */

import { type Box, rangeName } from "../a1-notation.ts";
import type { ValueRange } from "../api/types.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import { type Cell, effectiveValueOf, isFormula, shownNumberFormat } from "../state/stored-cell.ts";
import { errorText, formatValue, isDateFormat } from "./format-value.ts";
import type { Locale } from "./locale.ts";

export interface ReadOptions {
  readonly majorDimension?: string;
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

type Shown = string | number | boolean;

function render(cell: Cell, options: ReadOptions, locale: Locale): Shown {
  const { value } = cell;
  const effective = effectiveValueOf(value);
  const numberFormat = shownNumberFormat(cell);
  if (options.valueRenderOption === "FORMULA" && isFormula(value)) return value.formula;
  if (effective === undefined) return "";
  const { valueRenderOption = "FORMATTED_VALUE", dateTimeRenderOption } = options;
  if (valueRenderOption === "FORMATTED_VALUE") return formatValue(effective, numberFormat, locale);
  if (typeof effective === "object") {
    return effective.message === "" ? errorText(effective) : `${errorText(effective)} (${effective.message})`;
  }
  const asText = dateTimeRenderOption === "FORMATTED_STRING" && isDateFormat(numberFormat);
  return asText ? formatValue(effective, numberFormat, locale) : effective;
}

/** The values of a range; empty rows and cells at the end are left out, and `values` where all is empty. */
export function readValues(sheet: Sheet, box: Box, options: ReadOptions, locale: Locale): ValueRange {
  const byColumn = options.majorDimension === "COLUMNS";
  const values: Shown[][] = [];
  const lastRow = Math.min(box.endRow, sheet.rows.length);
  for (let row = box.startRow; row < lastRow; row += 1) {
    const cells = sheet.rows[row]?.cells ?? [];
    const lastColumn = Math.min(box.endColumn, cells.length);
    for (let column = box.startColumn; column < lastColumn; column += 1) {
      const cell = cells[column];
      if (cell?.value === undefined) continue;
      const [outer, inner] = byColumn
        ? [column - box.startColumn, row - box.startRow]
        : [row - box.startRow, column - box.startColumn];
      while (values.length <= outer) values.push([]);
      const line = values[outer] ?? [];
      while (line.length < inner) line.push("");
      line[inner] = render(cell, options, locale);
    }
  }
  return {
    range: rangeName(sheet.properties.title, box),
    majorDimension: byColumn ? "COLUMNS" : "ROWS",
    ...(values.length === 0 ? {} : { values }),
  };
}
