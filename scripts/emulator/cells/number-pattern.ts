/**
 * Number patterns as the API documents them: `0`, `#`, `?`, `.`, `,`, `%`, `E+`, quoted and escaped text,
 * `@`, up to four sections with conditions. Colours are read and dropped: they are the grid's business.
 * A repeated character (`*x`) stands once, as in what Google answers: no width is known here. Fractions are in
 * `fraction-pattern.ts`.
 */

import { decimalDigits } from "./decimal-digits.ts";
import type { Locale } from "./locale.ts";

export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "digit"; readonly mark: string }
  | { readonly kind: "point" | "comma" | "percent" | "general" | "at" }
  | { readonly kind: "exponent"; readonly plus: boolean };

export interface Section {
  /** The section as written, without condition and colour. */
  readonly source: string;
  readonly condition?: { readonly operator: string; readonly operand: number };
  readonly tokens: readonly Token[];
}

const TOKEN = /"([^"]*)"|\\(.)|_(.)|\*(.)|General|E([+-])|[0#?.,%@]|[\s\S]/giu;

/** The sections of a pattern, split at `;` outside quotes. */
export function sectionsOf(pattern: string): Section[] {
  return splitSections(pattern).map((part) => {
    const condition = /^\s*(?:\[[a-z]+\d*\])?\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/i.exec(part);
    const source = part.replace(
      /\[(?:[<>=]+-?[\d.]+|black|blue|cyan|green|magenta|red|white|yellow|color\d+|\$[^\]]*)\]/gi,
      "",
    );
    return {
      source,
      ...(condition === null ? {} : { condition: { operator: condition[1] ?? "=", operand: Number(condition[2]) } }),
      tokens: [...source.matchAll(TOKEN)].map(tokenOf),
    };
  });
}

function splitSections(pattern: string): string[] {
  const parts = [""];
  for (const [piece] of pattern.matchAll(/"[^"]*"?|\\[\s\S]?|[\s\S]/gu)) {
    if (piece === ";") parts.push("");
    else parts.push(parts.pop() + piece);
  }
  return parts;
}

function tokenOf([all, quoted, escaped, space, , exponent]: RegExpMatchArray): Token {
  if (quoted !== undefined) return { kind: "text", text: quoted };
  if (escaped !== undefined) return { kind: "text", text: escaped };
  if (space !== undefined) return { kind: "text", text: " " };
  if (exponent !== undefined) return { kind: "exponent", plus: exponent === "+" };
  if (all === "0" || all === "#" || all === "?") return { kind: "digit", mark: all };
  if (all.toLowerCase() === "general") return { kind: "general" };
  const kinds = { ".": "point", ",": "comma", "%": "percent", "@": "at" } as const;
  if (all in kinds) return { kind: kinds[all as keyof typeof kinds] };
  return { kind: "text", text: all.length === 2 && all.startsWith("*") ? all.charAt(1) : all };
}

/** The number as `General` shows it: up to ten places, an exponent where the digits would not fit. */
export function general(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const shortest = String(Number(mantissa)).replace(".", locale.decimal);
    return `${shortest}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const shortest = String(value);
  if (/^-?\d{1,5}\.\d{1,10}$/.test(shortest))
    return locale.decimal === "." ? shortest : shortest.replace(".", locale.decimal);
  const { integer, fraction } = decimalDigits(size, 10);
  const places = fraction.replace(/0+$/, "");
  const sign = value < 0 && (integer !== "0" || places !== "") ? "-" : "";
  return sign + integer + (places === "" ? "" : locale.decimal + places);
}

/** A number from 0 up through one section; its sign is the caller's. */
export function formatDigits(value: number, { tokens }: Section, locale: Locale): string {
  if (tokens.some(({ kind }) => kind === "general")) {
    return tokens.map((token) => (token.kind === "general" ? general(value, locale) : literal(token, locale))).join("");
  }
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  const body = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt);
  const point = body.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? body : body.slice(0, point);
  const digitsIn = (list: readonly Token[]) => list.filter(({ kind }) => kind === "digit").length;
  const wholeDigits = digitsIn(whole);
  const places = point < 0 ? 0 : digitsIn(body.slice(point));

  // A comma between digits groups them; one after the last digit divides by a thousand.
  const lastDigit = body.findLastIndex(({ kind }) => kind === "digit");
  const thousands = body.filter(({ kind }, at) => kind === "comma" && at > lastDigit).length;
  const grouped = whole.some(({ kind }, at) => kind === "comma" && at < lastDigit);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;

  let scaled = Number(((value * 100 ** percents) / 1000 ** thousands).toPrecision(15));
  let power = 0;
  if (exponentAt >= 0 && scaled !== 0) {
    power = Math.floor(Math.log10(scaled)) - Math.max(wholeDigits - 1, 0);
    scaled = Number((scaled / 10 ** power).toPrecision(15));
  }
  const { integer, fraction } = decimalDigits(scaled, places);
  const shownBody = place(body, { integer, fraction, wholeDigits, grouped }, locale);
  if (exponentAt < 0) return shownBody;

  const exponentTokens = tokens.slice(exponentAt + 1);
  const width = digitsIn(exponentTokens);
  const first = tokens[exponentAt];
  const sign = power < 0 ? "-" : first?.kind === "exponent" && first.plus ? "+" : "";
  const rest = exponentTokens.filter(({ kind }) => kind !== "digit").map((token) => literal(token, locale));
  return `${shownBody}E${sign}${String(Math.abs(power)).padStart(width, "0")}${rest.join("")}`;
}

function literal(token: Token, locale: Locale): string {
  if (token.kind === "text") return token.text;
  return token.kind === "percent" ? "%" : token.kind === "point" ? locale.decimal : "";
}

interface Digits {
  readonly integer: string;
  readonly fraction: string;
  readonly wholeDigits: number;
  readonly grouped: boolean;
}

/** Puts digits in the places of a section: the first place takes all that are too many. */
function place(body: readonly Token[], { integer, fraction, wholeDigits, grouped }: Digits, locale: Locale): string {
  const digits = integer === "0" ? "" : integer;
  const significant = fraction.replace(/0+$/, "").length;
  let left = Math.max(wholeDigits, digits.length);
  let places = 0;
  let afterPoint = false;
  let result = "";
  const put = (digit: string, mark: string): void => {
    left -= 1;
    const shown = digit !== "" ? digit : mark === "0" ? "0" : mark === "?" ? " " : "";
    result += shown;
    if (grouped && left > 0 && left % 3 === 0 && /\d/.test(shown)) result += locale.group;
  };
  const digitAt = (fromRight: number): string => digits[digits.length - fromRight] ?? "";
  const wanted = body.filter(({ kind }) => kind === "digit").slice(wholeDigits);
  const shownPlaces = Math.max(
    significant,
    wanted.findLastIndex((token) => token.kind === "digit" && token.mark !== "#") + 1,
  );
  if (wholeDigits === 0 && digits !== "") result += digits;

  let firstDigit = true;
  for (const token of body) {
    if (token.kind === "digit" && !afterPoint) {
      if (firstDigit) while (left > wholeDigits) put(digitAt(left), "0");
      firstDigit = false;
      put(digitAt(left), token.mark);
    } else if (token.kind === "digit") {
      if (places < shownPlaces) result += places < significant || token.mark !== "?" ? (fraction[places] ?? "0") : " ";
      places += 1;
    } else if (token.kind === "point") {
      afterPoint = true;
      result += locale.decimal;
    } else {
      result += literal(token, locale);
    }
  }
  return result;
}
