/**
 * Conditional formats as far as they need no formula: the texts and blanks. The first rule that holds
 * wins, as in Google's list; rules of other types are kept and never hold here.
 */

import type { BooleanCondition, CellFormat, GridRange } from "../api/types.ts";
import type { Sheet } from "../state/spreadsheet.ts";

const inside = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);

/** Whether a condition holds for a cell that shows `text`; case does not matter. */
export function conditionHolds({ type, values = [] }: BooleanCondition, text: string): boolean {
  const shown = text.toLocaleLowerCase();
  const [first = ""] = values.map(({ userEnteredValue = "" }) => userEnteredValue.toLocaleLowerCase());
  switch (type) {
    case "TEXT_EQ":
      return shown === first;
    case "TEXT_NOT_EQ":
      return shown !== first;
    case "TEXT_CONTAINS":
      return shown.includes(first);
    case "TEXT_NOT_CONTAINS":
      return !shown.includes(first);
    case "TEXT_STARTS_WITH":
      return shown.startsWith(first);
    case "TEXT_ENDS_WITH":
      return shown.endsWith(first);
    case "BLANK":
      return shown === "";
    case "NOT_BLANK":
      return shown !== "";
    default:
      return false;
  }
}

/** The format of the first rule that holds at a cell, if any does. */
export function conditionalFormatAt(sheet: Sheet, row: number, column: number, text: string): CellFormat | undefined {
  const rule = sheet.conditionalFormats.find(
    ({ ranges = [], booleanRule }) =>
      booleanRule?.condition !== undefined &&
      ranges.some((range) => inside(range, row, column)) &&
      conditionHolds(booleanRule.condition, text),
  );
  return rule?.booleanRule?.format;
}

/** A conditional format laid over a cell's effective one. */
export function overlay(effective: CellFormat, format: CellFormat | undefined): CellFormat {
  if (format === undefined) return effective;
  return { ...effective, ...format, textFormat: { ...effective.textFormat, ...format.textFormat } };
}
