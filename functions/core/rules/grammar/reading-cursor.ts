/**
 * The text of a rule, read from left to right. Each kind of criterion takes pieces off a cursor; where none fits, reading
 * stops, and the fault quotes what had been understood up to there.
 */
import { type Decimal, decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import type { Period } from "../terms/period.ts";
import { foldLayout } from "./fold-layout.ts";

/** What the columns beside the rule say: they decide what is too much, and what an unsigned number means. */
export interface RuleBounds {
  readonly maximum: Decimal;
  readonly bonusCap?: Decimal | undefined;
  /** A positive number. */
  readonly deductionCap?: Decimal | undefined;
  /** Tells percentages, where 97,5 lies between 97 and 98, from counts, where nothing does. */
  readonly unit?: string | undefined;
  /** Where a day without its year lies. */
  readonly period?: Period | undefined;
}

/** A rule with what is worth saying of it, or the fault that kept it from being read. */
export type RuleReading<Read> =
  | { readonly rule: Read; readonly remarks: readonly Fault[] }
  /** `at`: how far it was read. */
  | { readonly fault: Fault; readonly at?: number };

/** A place in a notation. `text` is folded for reading: one kind of dash, one space, lines parted by a line break. */
export interface Cursor {
  readonly typed: string;
  readonly text: string;
  at: number;
}

/** The beginning of a notation, folded for reading. */
export const startOf = (typed: string): Cursor => ({ typed, text: foldLayout(typed), at: 0 });

/** The match of `pattern`, which has the sticky flag, behind any spaces; the cursor moves past it only if there is one. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  let start = cursor.at;
  while (cursor.text[start] === " ") start++;
  pattern.lastIndex = start;
  const match = pattern.exec(cursor.text);
  if (match === null) return undefined;
  cursor.at = pattern.lastIndex;
  return match;
}

/** True when only spaces and line breaks are left. */
export const atEnd = (cursor: Cursor): boolean => cursor.text.slice(cursor.at).trim() === "";

const SEPARATOR = /(?:[;\n]|[.,](?=[ \n]|$))(?:[;\n ]|[.,](?=[ \n]|$))*/uy;

/** True past a semicolon, a line break, a comma or full stop before a space, or at the end. */
export const takeSeparator = (cursor: Cursor): boolean => take(cursor, SEPARATOR) !== undefined || atEnd(cursor);

const COLON =
  /:|=>?|->|→|(?=(?:thì|được|chấm|tính|là|bị|trừ|mất|cộng|thưởng|đạt (?:đủ )?điểm|đạt(?= \d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L}))|không (?:bị )?trừ|không (?:tính|chấm|được|có|đạt) (?:\p{L}+ )?điểm)(?!\p{L}))|(?=\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L}))/iuy;

/** True past the sign between a case and its points. */
export const takeColon = (cursor: Cursor): boolean => take(cursor, COLON) !== undefined;

/** "1,5" and "1.5" as a number. */
export const numberIn = (digits: string): Decimal => decimal(digits.replace(",", "."));

/** The number of `digits`, negative behind a minus or a word such as "trừ". */
export const signedNumber = (word: string | undefined, sign: string | undefined, digits: string): Decimal =>
  numberIn(digits).times(sign === "-" || TAKING_AWAY.has(word?.toLowerCase() ?? "") ? -1 : 1);

const TAKING_AWAY = new Set(["trừ", "bớt", "giảm", "mất"]);
