/** How a formula's value is shown where its cell has no number format: as its function or its operands say. */

import type { NumberFormat } from "../api/types.ts";
import type { Expression } from "./parse-formula.ts";
import type { Reference } from "./scan-formula.ts";

const BY_FUNCTION: Readonly<Record<string, string>> = {
  DATE: "DATE",
  DATEVALUE: "DATE",
  EDATE: "DATE",
  EOMONTH: "DATE",
  NOW: "DATE_TIME",
  TIME: "TIME",
  TIMEVALUE: "TIME",
  TODAY: "DATE",
  TO_DATE: "DATE",
  TO_DOLLARS: "CURRENCY",
  TO_PERCENT: "PERCENT",
  WORKDAY: "DATE",
  "WORKDAY.INTL": "DATE",
};

/** Functions whose value is of the kind of an argument, by the place of that argument. */
const LIKE_ARGUMENT: Readonly<Record<string, number>> = {
  ABS: 0,
  ARRAYFORMULA: 0,
  AVERAGE: 0,
  FILTER: 0,
  IF: 1,
  IFERROR: 0,
  IFNA: 0,
  INDEX: 0,
  LARGE: 0,
  MAX: 0,
  MEDIAN: 0,
  MIN: 0,
  MODE: 0,
  ROUND: 0,
  ROUNDDOWN: 0,
  ROUNDUP: 0,
  SMALL: 0,
  SORT: 0,
  SUM: 0,
  TRUNC: 0,
  UNIQUE: 0,
};

const isMoment = (format: NumberFormat | undefined): boolean => /^(DATE|TIME|DATE_TIME)$/.test(format?.type ?? "");

/**
 * The number format that a formula gives its value, or `undefined` for none.
 *
 * @param formatAt the format that the first cell of a reference is shown in.
 */
export function formatOfFormula(
  root: Expression,
  formatAt: (reference: Reference) => NumberFormat | undefined,
): NumberFormat | undefined {
  const formatOf = (part: Expression | undefined): NumberFormat | undefined => {
    switch (part?.kind) {
      case "reference":
        return formatAt(part.reference);
      case "group":
        return formatOf(part.inner);
      case "unary":
        return formatOf(part.operand);
      case "call": {
        const name = part.name.toUpperCase();
        const type = Object.hasOwn(BY_FUNCTION, name) ? BY_FUNCTION[name] : undefined;
        if (type !== undefined) return { type };
        const index = Object.hasOwn(LIKE_ARGUMENT, name) ? LIKE_ARGUMENT[name] : undefined;
        return index === undefined ? undefined : formatOf(part.args[index]);
      }
      case "binary":
        return ofOperation(part.operator, formatOf(part.left), formatOf(part.right));
      default:
        return undefined;
    }
  };
  return formatOf(root);
}

/** A date less a date is a number of days; a date and a number are a date; money divided by money is a number. */
function ofOperation(
  operator: string,
  left: NumberFormat | undefined,
  right: NumberFormat | undefined,
): NumberFormat | undefined {
  switch (operator) {
    case "+":
      return left ?? right;
    case "-":
      return isMoment(left) && isMoment(right) ? undefined : (left ?? right);
    case "*":
      return [left, right].find((format) => format?.type === "CURRENCY");
    case "/":
      return left?.type === "CURRENCY" && right?.type !== "CURRENCY" ? left : undefined;
    default:
      return undefined;
  }
}
