/** What a cell shows: its effective value through its number format in the spreadsheet's locale. */

import type { NumberFormat } from "../api/types.ts";
import type { ErrorValue, Scalar } from "../state/stored-cell.ts";
import { formatDate, hasDateTokens } from "./date-pattern.ts";
import { formatFraction } from "./fraction-pattern.ts";
import type { Locale } from "./locale.ts";
import { formatDigits, general, type Section, sectionsOf } from "./number-pattern.ts";

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  NULL_VALUE: "#NULL!",
  DIVIDE_BY_ZERO: "#DIV/0!",
  VALUE: "#VALUE!",
  REF: "#REF!",
  NAME: "#NAME?",
  NUM: "#NUM!",
  N_A: "#N/A",
  LOADING: "Loading...",
  ERROR: "#ERROR!",
};

/** `#NAME?` and the like. */
export const errorText = ({ error }: ErrorValue): string => ERROR_TEXTS[error] ?? "#ERROR!";

const compiled = new Map<string, readonly Section[]>();

function sections(pattern: string): readonly Section[] {
  const found = compiled.get(pattern);
  if (found !== undefined) return found;
  const made = sectionsOf(pattern);
  compiled.set(pattern, made);
  return made;
}

/** The pattern that a format without one stands for. */
export function patternOf({ type, pattern }: NumberFormat, locale: Locale): string {
  if (pattern !== undefined && pattern !== "") return pattern;
  switch (type) {
    case "TEXT":
      return "@";
    case "NUMBER":
      return "#,##0.00";
    case "PERCENT":
      return "0.00%";
    case "CURRENCY":
      return locale.currency;
    case "DATE":
      return locale.date;
    case "TIME":
      return locale.time;
    case "DATE_TIME":
      return locale.dateTime;
    case "SCIENTIFIC":
      return "0.00E+00";
    default:
      return "General";
  }
}

/** Whether a number in this format is shown as a date, a time or both. */
export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format !== undefined && /^(DATE|TIME|DATE_TIME)$/.test(format.type);

/** The text of a value. */
export function formatValue(value: Scalar | ErrorValue, format: NumberFormat | undefined, locale: Locale): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return errorText(value);
  const pattern = format === undefined ? "General" : patternOf(format, locale);
  if (typeof value === "string") return pattern === "General" || pattern === "@" ? value : formatText(value, pattern);
  return pattern === "General" ? general(value, locale) : formatNumber(value, pattern, locale);
}

function formatText(value: string, pattern: string): string {
  const all = sections(pattern);
  const section = all[3] ?? all.find(({ tokens }) => tokens.some(({ kind }) => kind === "at"));
  if (section === undefined) return value;
  return section.tokens
    .map((token) => (token.kind === "at" ? value : token.kind === "text" ? token.text : ""))
    .join("");
}

function formatNumber(value: number, pattern: string, locale: Locale): string {
  const { section, size, sign } = sectionFor(value, sections(pattern));
  if (section === undefined) return "";
  if (hasDateTokens(section.source)) return formatDate(value, section.source, locale);
  if (section.tokens.some(({ kind }) => kind === "at")) return general(value, locale);
  const digits = formatFraction(size, section.source) ?? formatDigits(size, section, locale);
  return sign && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

interface Chosen {
  readonly section: Section | undefined;
  readonly size: number;
  /** Whether the section leaves the minus to be written. */
  readonly sign: boolean;
}

/** Positive; negative; zero — unless the sections say their own conditions. */
function sectionFor(value: number, all: readonly Section[]): Chosen {
  const size = Math.abs(value);
  if (all.some(({ condition }) => condition !== undefined)) {
    const section = all.find(({ condition }) => condition === undefined || holds(value, condition)) ?? all.at(-1);
    return { section, size, sign: value < 0 };
  }
  if (value < 0 && all.length > 1) return { section: all[1], size, sign: false };
  if (value === 0 && all.length > 2) return { section: all[2], size, sign: false };
  return { section: all[0], size, sign: value < 0 };
}

function holds(value: number, { operator, operand }: NonNullable<Section["condition"]>): boolean {
  switch (operator) {
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    case "<>":
      return value !== operand;
    default:
      return value === operand;
  }
}
