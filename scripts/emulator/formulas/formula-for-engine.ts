/** A formula written for the calculating library: in en_US, its references closed and on sheets with safe names. */

import { columnName } from "../a1-notation.ts";
import { CALLS, CLOCK_CALLS, SPREADING } from "./functions-for-engine.ts";
import type { Expression } from "./parse-formula.ts";
import type { Corner, Reference } from "./scan-formula.ts";

/** What a formula's names mean. */
export interface FormulaScope {
  /** The sheet a reference is on: its quoted name for the library and the size of its grid; `undefined` if there is none. */
  sheet(
    title: string | undefined,
  ): { readonly name: string; readonly rows: number; readonly columns: number } | undefined;
  /** The cells of a named range. */
  named(name: string): Reference | undefined;
  /** The moment that the clock shows, as a serial number. */
  readonly now: number;
}

/** Whether a formula yields other values when only the time has changed. */
export const readsClock = (name: string): boolean => Object.hasOwn(CLOCK_CALLS, name.toUpperCase());

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const cell = (row: number, column: number, { rowFixed, columnFixed }: Corner): string =>
  `${columnFixed ? "$" : ""}${columnName(column)}${rowFixed ? "$" : ""}${row + 1}`;

const isRange = (expression: Expression): boolean =>
  expression.kind === "reference" && expression.reference.end !== undefined;

class Writer {
  readonly #scope: FormulaScope;
  /** Parameters of LAMBDA and names of LET, which are no named ranges. */
  readonly #locals = new Set<string>();

  constructor(scope: FormulaScope) {
    this.#scope = scope;
  }

  reference({ title, start, end }: Reference): string {
    const sheet = this.#scope.sheet(title);
    if (sheet === undefined) return "#REF!";
    const row = start.row ?? 0;
    const column = start.column ?? 0;
    if (row >= sheet.rows || column >= sheet.columns) return "#REF!";
    const first = `${sheet.name}!${cell(row, column, start)}`;
    if (end === undefined) return first;
    const lastRow = Math.min(end.row ?? sheet.rows - 1, sheet.rows - 1);
    const lastColumn = Math.min(end.column ?? sheet.columns - 1, sheet.columns - 1);
    return `${first}:${cell(lastRow, lastColumn, end)}`;
  }

  /** Where one value is meant, a range stands for its cell in the formula's row or column. */
  #scalar(expression: Expression): string {
    const written = this.write(expression, true);
    return isRange(expression) || (expression.kind === "name" && this.#namesRange(expression.name))
      ? `@${written}`
      : written;
  }

  #namesRange(name: string): boolean {
    return !this.#locals.has(name.toUpperCase()) && this.#scope.named(name)?.end !== undefined;
  }

  write(expression: Expression, scalar: boolean): string {
    const part = (inner: Expression): string => (scalar ? this.#scalar(inner) : this.write(inner, false));
    switch (expression.kind) {
      case "number":
        return expression.text;
      case "text":
        return quoted(expression.text);
      case "error":
        return expression.text;
      case "reference":
        return this.reference(expression.reference);
      case "name":
        return this.#name(expression.name);
      case "group":
        return `(${part(expression.inner)})`;
      case "unary":
        return `${expression.operator}${part(expression.operand)}`;
      case "percent":
        return `${part(expression.operand)}%`;
      case "binary":
        return expression.operator === ":"
          ? `${this.write(expression.left, false)}:${this.write(expression.right, false)}`
          : `${part(expression.left)}${expression.operator}${part(expression.right)}`;
      case "array":
        return `{${expression.rows.map((row) => row.map((one) => this.write(one, false)).join(",")).join(";")}}`;
      case "apply":
        return `${this.write(expression.target, false)}(${this.#args(expression.args).join(",")})`;
      case "call":
        return this.#call(expression);
    }
  }

  #name(name: string): string {
    if (/^(true|false)$/i.test(name)) return name.toUpperCase();
    if (this.#locals.has(name.toUpperCase())) return name;
    const reference = this.#scope.named(name);
    return reference === undefined ? name : this.reference(reference);
  }

  #args(args: readonly (Expression | undefined)[]): (string | undefined)[] {
    return args.map((arg) => (arg === undefined ? undefined : this.write(arg, false)));
  }

  #call({ name, args }: Extract<Expression, { kind: "call" }>): string {
    const known = name.toUpperCase();
    if (known === "LAMBDA" || known === "LET") {
      for (const arg of args) if (arg?.kind === "name") this.#locals.add(arg.name.toUpperCase());
    }
    const clock = Object.hasOwn(CLOCK_CALLS, known) ? CLOCK_CALLS[known] : undefined;
    if (clock !== undefined && args.length === 0) return clock(this.#scope.now);
    const written = this.#args(args);
    const own = Object.hasOwn(CALLS, known) ? CALLS[known]?.(written) : undefined;
    return own ?? `${known}(${written.map((arg) => arg ?? "").join(",")})`;
  }
}

const CHOOSING = new Set(["IF", "IFS", "SWITCH", "IFERROR", "IFNA", "CHOOSE", "LET"]);

/** Whether an expression can yield more than one cell. */
export function canSpread(expression: Expression): boolean {
  switch (expression.kind) {
    case "array":
    case "apply":
      return true;
    case "call": {
      const name = expression.name.toUpperCase();
      if (CHOOSING.has(name)) return expression.args.some((arg) => arg !== undefined && canSpread(arg));
      return SPREADING.has(name);
    }
    case "group":
      return canSpread(expression.inner);
    case "unary":
    case "percent":
      return canSpread(expression.operand);
    case "binary":
      return canSpread(expression.left) || canSpread(expression.right);
    default:
      return false;
  }
}

/** The formula for the library, with its `=`. A reference alone to an empty cell yields nothing, as at Google. */
export function formulaForEngine(root: Expression, scope: FormulaScope): string {
  const writer = new Writer(scope);
  const named = root.kind === "name" ? scope.named(root.name) : undefined;
  const alone = root.kind === "reference" ? root.reference : named;
  if (alone === undefined) return `=${writer.write(root, !canSpread(root))}`;
  const reference = writer.reference(alone);
  if (reference === "#REF!") return "=#REF!";
  return alone.end === undefined ? `=IF(ISBLANK(${reference}),"",${reference})` : `=@${reference}`;
}
