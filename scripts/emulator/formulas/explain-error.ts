/**
 * Errors of formulas with Google's explanations. The library gives the kind of an error only, so that the
 * explanation is made from the formula: the first part of it that can have gone wrong in that way.
 * Texts measured or reported: see the tests; where none is known, the error comes without one.
 */

import type { ErrorValue, Scalar } from "../state/stored-cell.ts";
import { type Expression, eachPart, partsOf } from "./parse-formula.ts";
import type { Reference } from "./scan-formula.ts";

/** What the explanation looks up. */
export interface ErrorScope {
  /** What a cell holds: the value of its formula, if it has one. */
  valueOf(reference: Reference): Scalar | ErrorValue | undefined;
  hasSheet(title: string): boolean;
  /** Whether the library knows a function. */
  knows(name: string): boolean;
  hasName(name: string): boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#N/A": "N_A",
  "#NULL!": "NULL_VALUE",
  "#CIRC!": "REF",
  "#SPILL!": "REF",
  "#CALC!": "N_A",
  "#N/IMPL!": "NAME",
};

/** A formula that cannot be read. */
export const PARSE_ERROR: ErrorValue = { error: "ERROR", message: "Formula parse error." };

/** A table that would write over the cell named. */
export const blockedBy = (cell: string): ErrorValue => ({
  error: "REF",
  message: `Array result was not expanded because it would overwrite data in ${cell}.`,
});

/** A table that does not fit the grid. */
export const beyondGrid = (missing: number, dimension: "rows" | "columns"): ErrorValue => ({
  error: "REF",
  message: `Result was not automatically expanded, please insert more ${dimension} (${missing}).`,
});

const OPERATORS: Readonly<Record<string, string>> = {
  "+": "ADD",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  "^": "POW",
};
const LOOKUPS = new Set(["VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "MATCH", "XMATCH"]);
const AVERAGES = new Set(["AVERAGE", "AVERAGEA", "AVERAGEIF", "AVERAGEIFS"]);

/** The error that the library calls `name`, as Google would word it for this formula. */
export function explainError(name: string, root: Expression, scope: ErrorScope): ErrorValue {
  if (name === "#CIRC!") {
    return {
      error: "REF",
      message: "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
    };
  }
  // The formula could be read, but not by the library: a function has more or fewer arguments than it takes.
  if (TYPES[name] === undefined) return { error: "N_A", message: argumentsMessage(root) };
  const error = TYPES[name];
  const explain = EXPLANATIONS[error] ?? (() => undefined);
  const message = inherited(error, root, scope) ?? firstIn(root, (part) => explain(part, scope));
  return { error, message: message ?? (error === "REF" ? "Reference does not exist." : "") };
}

function argumentsMessage(root: Expression): string {
  const name = firstIn(root, (part) => (part.kind === "call" ? part.name.toUpperCase() : undefined));
  return name === undefined ? "" : `Wrong number of arguments to ${name}.`;
}

/** The first answer in the order of calculation: the parts before the whole. */
function firstIn<T>(expression: Expression, ask: (part: Expression) => T | undefined): T | undefined {
  for (const part of partsOf(expression)) {
    const found = firstIn(part, ask);
    if (found !== undefined) return found;
  }
  return ask(expression);
}

/** The explanation of a cell that had the error before. */
function inherited(error: string, root: Expression, scope: ErrorScope): string | undefined {
  let message: string | undefined;
  eachPart(root, (part) => {
    if (message !== undefined || part.kind !== "reference" || part.reference.end !== undefined) return;
    const value = scope.valueOf(part.reference);
    if (typeof value === "object" && value.error === error) message = value.message;
  });
  return message;
}

/** The value of an operand that is written out or stands in a cell. */
function operandOf(expression: Expression | undefined, scope: ErrorScope): Scalar | undefined {
  switch (expression?.kind) {
    case "number":
      return Number(expression.text);
    case "text":
      return expression.text;
    case "group":
      return operandOf(expression.inner, scope);
    case "unary": {
      const value = operandOf(expression.operand, scope);
      return expression.operator === "-" && typeof value === "number" ? -value : value;
    }
    case "reference": {
      const value = expression.reference.end === undefined ? scope.valueOf(expression.reference) : undefined;
      return typeof value === "object" ? undefined : value;
    }
    default:
      return undefined;
  }
}

const isNoNumber = (value: Scalar | undefined): value is string =>
  typeof value === "string" && (value.trim() === "" || !Number.isFinite(Number(value)));

function notANumber(
  name: string,
  operands: readonly (Expression | undefined)[],
  scope: ErrorScope,
): string | undefined {
  const values = operands.map((operand) => operandOf(operand, scope));
  const index = values.findIndex(isNoNumber);
  if (index < 0) return undefined;
  return `Function ${name} parameter ${index + 1} expects number values. But '${values[index]}' is a text and cannot be coerced to a number.`;
}

type Explanation = (part: Expression, scope: ErrorScope) => string | undefined;

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  NAME: (part, scope) => {
    if (part.kind === "call" && !scope.knows(part.name)) return `Unknown function: '${part.name}'.`;
    if (part.kind === "name" && !scope.hasName(part.name)) return `Unknown range name: '${part.name.toUpperCase()}'.`;
    return undefined;
  },
  REF: (part, scope) => {
    const title = part.kind === "reference" ? part.reference.title : undefined;
    return title === undefined || scope.hasSheet(title) ? undefined : `Unresolved sheet name '${title}'.`;
  },
  DIVIDE_BY_ZERO: (part) => {
    if (part.kind === "binary" && part.operator === "/") return "Function DIVIDE parameter 2 cannot be zero.";
    if (part.kind !== "call") return undefined;
    const name = part.name.toUpperCase();
    if (/^(DIVIDE|MOD|QUOTIENT)$/.test(name)) return `Function ${name} parameter 2 cannot be zero.`;
    return AVERAGES.has(name) ? `Evaluation of function ${name} caused a divide by zero error.` : undefined;
  },
  VALUE: (part, scope) => {
    const operator = part.kind === "binary" ? OPERATORS[part.operator] : undefined;
    if (part.kind === "binary" && operator !== undefined) return notANumber(operator, [part.left, part.right], scope);
    if (part.kind === "unary" && part.operator === "-") return notANumber("UMINUS", [part.operand], scope);
    if (part.kind !== "call") return undefined;
    const name = part.name.toUpperCase();
    const values = part.args.map((arg) => operandOf(arg, scope));
    if (name === "VALUE") return `VALUE parameter '${values[0] ?? ""}' cannot be parsed to number.`;
    if (/^(FIND|SEARCH)$/.test(name))
      return `In ${name} evaluation, cannot find '${values[0] ?? ""}' within '${values[1] ?? ""}'.`;
    return notANumber(name, part.args, scope);
  },
  N_A: (part, scope) => {
    if (part.kind !== "call") return undefined;
    const name = part.name.toUpperCase();
    if (name === "FILTER") return "No matches are found in FILTER evaluation.";
    if (name === "IFS" || name === "SWITCH") return "No match.";
    if (name === "LAMBDA") return "Function LAMBDA should be followed by a call containing the actual values.";
    const sought = operandOf(part.args[0], scope);
    return LOOKUPS.has(name) ? `Did not find value '${sought ?? ""}' in ${name} evaluation.` : undefined;
  },
  NUM: (part, scope) => {
    if (part.kind !== "call") return undefined;
    const name = part.name.toUpperCase();
    const value = operandOf(part.args[0], scope);
    if (typeof value !== "number" || value > 0) return undefined;
    if (name === "SQRT") return "Function SQRT parameter 1 value is negative. It should be positive or zero.";
    return /^(LN|LOG|LOG10)$/.test(name)
      ? `Function ${name} parameter 1 value is ${value}. It should be greater than 0.`
      : undefined;
  },
};
