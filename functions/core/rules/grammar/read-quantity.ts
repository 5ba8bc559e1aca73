/**
 * A measured result as officers type it: 96.5, "96,5%", "46/48", "3 văn bản", "không phát sinh" where cases are counted.
 * A cell that Google turned into a date is explained, never guessed at.
 */
import { type Cell, serialToIsoDate, textOf } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { type DotMeans, readNumber } from "../../../../sheets-schema/cells/read-number.ts";
import { cleanText, matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { type Fraction, ONE } from "../terms/interval.ts";
import { amountIn, isRank, RANK_LEAD } from "../terms/units.ts";
import { type FormColumn, resultFaults } from "../wording/result-wording.ts";

/** A number as typed. */
export interface Quantity extends Fraction {
  /** Typed as a number; with a percent sign, the numerator being 96.5 and the denominator 1; or as a/b. */
  readonly form: "plain" | "percent" | "share";
}

/** What a cell says, or why it cannot be read. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: Fault };

/** True for a unit such as "%". */
export const isPercent = (unit: string | undefined): boolean => unit?.includes("%") ?? false;

/** What stands in the cell, cleaned; "" when a person would call it empty. */
export const typedIn = (cell: Cell): string => cleanText(textOf(cell));

/** The quantity in a cell that is not empty. */
export function readQuantity(cell: Cell, unit: string | undefined, column: FormColumn): Reading<Quantity> {
  const typed = typedIn(cell);
  if (typeof cell === "number") return plain(decimal(cell));
  if (typeof cell === "object") {
    if ("error" in cell) return { fault: resultFaults.formulaError(cell.error, column) };
    if ("number" in cell && cell.format === "PERCENT") {
      return { value: { numerator: decimal(cell.number).times(100), denominator: ONE, form: "percent" } };
    }
    if ("number" in cell && cell.format !== "TIME") {
      return { fault: resultFaults.becameADate(typed, dayAndMonth(cell.number), column) };
    }
  }
  const amount = amountIn(typed, unit);
  if (amount !== undefined) return plain(amount);
  const bare = withoutUnit(isRank(unit) ? typed.replace(RANK_LEAD, "") : typed, unit);
  const number = readNumber(bare, dotIn(bare, unit));
  if (number === undefined) return { fault: resultFaults.notANumber(typed, unit, column) };
  if (number.outOf === undefined) {
    return number.percent
      ? { value: { numerator: number.value, denominator: ONE, form: "percent" } }
      : plain(number.value);
  }
  if (number.percent) return { fault: resultFaults.notANumber(typed, unit, column) };
  return number.outOf.gt(0)
    ? { value: { numerator: number.value, denominator: number.outOf, form: "share" } }
    : { fault: resultFaults.nothingToDivideBy(typed, column) };
}

const NONE = new Set(
  ["không", "không có", "không phát sinh", "chưa phát sinh", "chưa có", "không chậm", "không trễ", "không vắng"]
    .concat(["đúng hạn", "đúng thời hạn", "nộp đúng hạn", "gửi đúng hạn", "không bị trả lại"])
    .map(matchKey),
);
/** "chậm 3 ngày", "có 2 văn bản". */
const LEAD = /^(?:(?:nộp |gửi )?(?:chậm|trễ|muộn)|có|vắng|bị)\s+(?=\d)/iu;

/** True for "không phát sinh", "không có". */
export const saysNone = (cell: Cell): boolean => typeof cell !== "boolean" && NONE.has(matchKey(typedIn(cell)));

/** A number of cases: whole, zero or more; "không phát sinh" is 0. */
export function readCount(cell: Cell, unit: string | undefined, column: FormColumn): Reading<Decimal> {
  const typed = typedIn(cell);
  if (saysNone(cell)) return { value: ZERO };
  const bare = typed.replace(LEAD, "");
  const reading = readQuantity(bare === typed ? cell : bare, unit, column);
  if ("fault" in reading) return reading;
  const { numerator, form } = reading.value;
  return form === "plain" && isWhole(numerator) && numerator.gte(0)
    ? { value: numerator }
    : { fault: resultFaults.notACount(typed, column) };
}

/** True for 3 and 3,0, false for 3,5. */
export const isWhole = (value: Decimal): boolean => value.eq(value.round(0));

const plain = (numerator: Decimal): Reading<Quantity> => ({ value: { numerator, denominator: ONE, form: "plain" } });

/** A dot before three digits is a decimal point in percentages, and parts thousands elsewhere. */
function dotIn(text: string, unit: string | undefined): DotMeans {
  if (text.includes("/")) return "thousands";
  return text.includes("%") || isPercent(unit) ? "decimal" : "thousands";
}

/** "03/05/2024" was typed as 3/5: day first. */
const dayAndMonth = (serial: number): string => {
  const [, month, day] = serialToIsoDate(serial).split("-");
  return `${Number(day)}/${Number(month)}`;
};

const WITH_WORDS = /^(.*\d)\s*(\p{L}[\p{L}\s,/]*)$/u;

/** "3 văn bản" without its unit, or without the beginning or one of the names of it; other words are left standing. */
function withoutUnit(text: string, unit = ""): string {
  const [, number, words = ""] = WITH_WORDS.exec(text) ?? [];
  if (number === undefined) return text;
  const key = matchKey(words);
  if (key === matchKey("phần trăm")) return `${number}%`;
  const names = ["trường hợp", unit, ...unit.split(/[,;/]/)].map(matchKey);
  return names.some((name) => `${name} `.startsWith(`${key} `)) ? number : text;
}
