/** Formulas as trees: what the calculation, the explanations of errors and the number formats are made from. */

import { type DecimalSign, type Reference, scanFormula, type Token } from "./scan-formula.ts";

/** A part of a formula. Numbers are in the notation of en_US whatever the locale. */
export type Expression =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: "apply"; readonly target: Expression; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: "group"; readonly inner: Expression }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] };

/** A formula that could be read. */
export interface ParsedFormula {
  readonly root: Expression;
  /** The tokens with their places in the text, spaces included. */
  readonly tokens: readonly Token[];
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ":": 8,
};

/** Thrown within and never past this file. */
class Unreadable extends Error {}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #decimal: DecimalSign;
  #at = 0;

  constructor(tokens: readonly Token[], decimal: DecimalSign) {
    this.#tokens = tokens.filter(({ kind }) => kind !== "space");
    this.#decimal = decimal;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(kind: Token["kind"]): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  #expect(kind: Token["kind"]): void {
    if (this.#take(kind) === undefined) throw new Unreadable();
  }

  whole(): Expression {
    const root = this.#expression(0);
    if (this.#peek() !== undefined) throw new Unreadable();
    return root;
  }

  #expression(least: number): Expression {
    let left = this.#operand();
    for (;;) {
      const token = this.#peek();
      if (token?.kind !== "operator") return left;
      if (token.text === "%") {
        this.#at += 1;
        left = { kind: "percent", operand: left };
        continue;
      }
      const precedence = PRECEDENCE[token.text];
      if (precedence === undefined || precedence <= least) return left;
      this.#at += 1;
      left = { kind: "binary", operator: token.text, left, right: this.#expression(precedence) };
    }
  }

  #operand(): Expression {
    let operand = this.#primary();
    while (this.#peek()?.kind === "open" && (operand.kind === "call" || operand.kind === "apply")) {
      operand = { kind: "apply", target: operand, args: this.#arguments() };
    }
    return operand;
  }

  #primary(): Expression {
    const token = this.#peek();
    if (token === undefined) throw new Unreadable();
    this.#at += 1;
    switch (token.kind) {
      case "number":
        return { kind: "number", text: this.#decimal === "," ? token.text.replace(",", ".") : token.text };
      case "text":
        return { kind: "text", text: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", text: token.text.slice(token.text.lastIndexOf("#")) };
      case "reference":
        return token.reference === undefined ? fail() : { kind: "reference", reference: token.reference };
      case "name":
        return this.#peek()?.kind === "open"
          ? { kind: "call", name: token.text, args: this.#arguments() }
          : { kind: "name", name: token.text };
      case "open": {
        const inner = this.#expression(0);
        this.#expect("close");
        return { kind: "group", inner };
      }
      case "arrayOpen":
        return this.#array();
      case "operator":
        if (!/^[-+@]$/.test(token.text)) throw new Unreadable();
        return { kind: "unary", operator: token.text, operand: this.#expression(PRECEDENCE["^"] ?? 0) };
      default:
        throw new Unreadable();
    }
  }

  #arguments(): (Expression | undefined)[] {
    this.#expect("open");
    if (this.#take("close") !== undefined) return [];
    const args: (Expression | undefined)[] = [];
    for (;;) {
      const next = this.#peek()?.kind;
      args.push(next === "separator" || next === "close" ? undefined : this.#expression(0));
      if (this.#take("separator") === undefined) break;
    }
    this.#expect("close");
    return args;
  }

  #array(): Expression {
    const rows: Expression[][] = [[]];
    if (this.#take("arrayClose") !== undefined) throw new Unreadable();
    for (;;) {
      rows.at(-1)?.push(this.#expression(0));
      if (this.#take("rowSeparator") !== undefined) rows.push([]);
      else if (this.#take("separator") === undefined) break;
    }
    this.#expect("arrayClose");
    return { kind: "array", rows };
  }
}

function fail(): never {
  throw new Unreadable();
}

const parsed = new Map<string, ParsedFormula | undefined>();
const MOST_REMEMBERED = 20_000;

/** The tree of a formula written in a locale with this decimal sign; `undefined` is Google's "Formula parse error." */
export function parseFormula(text: string, decimal: DecimalSign): ParsedFormula | undefined {
  const key = decimal + text;
  if (parsed.has(key)) return parsed.get(key);
  const made = parse(text, decimal);
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(key, made);
  return made;
}

function parse(text: string, decimal: DecimalSign): ParsedFormula | undefined {
  const tokens = scanFormula(text, decimal);
  if (tokens === undefined) return undefined;
  try {
    return { root: new Parser(tokens, decimal).whole(), tokens };
  } catch (error) {
    // A formula nested thousands deep is no formula either.
    if (error instanceof Unreadable || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Calls `visit` for an expression and all its parts. */
export function eachPart(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) eachPart(part, visit);
}

/** The parts directly in an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  const present = (list: readonly (Expression | undefined)[]) => list.filter((part) => part !== undefined);
  switch (expression.kind) {
    case "call":
      return present(expression.args);
    case "apply":
      return [expression.target, ...present(expression.args)];
    case "group":
      return [expression.inner];
    case "unary":
    case "percent":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "array":
      return expression.rows.flat();
    default:
      return [];
  }
}
