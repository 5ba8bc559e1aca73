/**
 * Data validation of the columns in which people type: it shows a dropdown or a hint and warns, and refuses nothing,
 * since a refused cell stays empty and its row is lost, while a wrong one becomes an issue that says how to mend it.
 */
import { columnLetter } from "../a1.ts";
import { formatDecimal } from "../cells/decimal.ts";
import { type Column, columnIndexOf } from "../sheet.ts";
import { calendar } from "../sheets/calendar.ts";
import { criteria } from "../sheets/criteria.ts";
import { members } from "../sheets/members.ts";
import type { DataValidation } from "./requests.ts";

type Condition = DataValidation["condition"];

/** What the codes of a field name; the same field means the same in every sheet. */
const namedIn: Readonly<Record<string, string>> = {
  member: rangeOf(members.title, columnIndexOf(members, "code"), 200),
  verifier: rangeOf(members.title, columnIndexOf(members, "code"), 200),
  substitute: rangeOf(members.title, columnIndexOf(members, "code"), 200),
  mergedInto: rangeOf(members.title, columnIndexOf(members, "code"), 200),
  milestone: rangeOf(calendar.title, columnIndexOf(calendar, "code"), 500),
  parent: rangeOf(criteria.title, columnIndexOf(criteria, "code"), 500),
  criterion: rangeOf(criteria.title, columnIndexOf(criteria, "code"), 500),
};

function rangeOf(title: string, columnIndex: number, lastRow: number): string {
  const letter = columnLetter(columnIndex);
  return `='${title}'!$${letter}$2:$${letter}$${lastRow}`;
}

/** The validation of a column; undefined where anything goes, or where nobody types. */
export function validationOf(column: Column): DataValidation | undefined {
  if (column.typedBy.includes("program")) return undefined;
  const condition = conditionOf(column);
  return condition === undefined ? undefined : warning(condition, column.note);
}

/** A dropdown of `choices`. */
export const dropdown = (choices: readonly string[], hint: string): DataValidation =>
  warning(condition("ONE_OF_LIST", ...choices), hint);

const warning = (condition: Condition, inputMessage: string): DataValidation => ({
  condition,
  inputMessage,
  strict: false,
  showCustomUi: true,
});

function conditionOf({ field, cell }: Column): Condition | undefined {
  const source = namedIn[field];
  if (source !== undefined) return condition("ONE_OF_RANGE", source);
  if (cell.choices !== undefined) return condition("ONE_OF_LIST", ...cell.choices);
  if (cell.isEmail === true) return condition("TEXT_IS_EMAIL");
  if (cell.format?.type === "DATE") return condition("DATE_IS_VALID");
  const { min, max } = cell.range ?? {};
  // The bounds are read as if typed, so in a Vietnamese spreadsheet with a decimal comma.
  if (min !== undefined && max !== undefined) {
    return condition("NUMBER_BETWEEN", formatDecimal(min), formatDecimal(max));
  }
  if (min !== undefined) return condition("NUMBER_GREATER_THAN_EQ", formatDecimal(min));
  return max === undefined ? undefined : condition("NUMBER_LESS_THAN_EQ", formatDecimal(max));
}

const condition = (type: string, ...values: readonly string[]): Condition => ({
  type,
  ...(values.length === 0 ? {} : { values: values.map((userEnteredValue) => ({ userEnteredValue })) }),
});
