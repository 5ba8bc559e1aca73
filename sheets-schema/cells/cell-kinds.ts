/**
 * The kinds of cell, each a codec in both directions: what people type ⇄ a typed value. Bounds and lists of choices are
 * given once, here; dropdowns, number formats and faults come from them.
 *
 * A codec never throws: a cell that cannot be read becomes one zod issue whose `params` is the Fault.
 */
import * as z from "zod";
import { type Cell, isBlank, isoDateToSerial, linkedEmailsOf, serialToIsoDate, textOf } from "./cell.ts";
import { cellCodec } from "./cell-codec.ts";
import { cellFaults } from "./cell-wording.ts";
import { type Decimal, decimal } from "./decimal.ts";
import { readDate } from "./read-date.ts";
import { ambiguity, decimalOf, noNumber } from "./read-decimal.ts";
import { readEmails } from "./read-emails.ts";
import type { DotMeans } from "./read-number.ts";
import { readTime } from "./read-time.ts";
import { cleanLines, cleanText, matchKey, nearestNames } from "./vietnamese.ts";

const textual = { format: { type: "TEXT" } as const };

const cleanedBy =
  (clean: (text: string) => string, more: { readonly mostSigns?: number } = {}) =>
  (example = "") =>
    cellCodec(
      z.string(),
      { ...textual, example, ...more },
      (cell) => ({ value: clean(textOf(cell)) }),
      (value) => value,
    );

/**
 * A name, or a few words: cleaned of stray spaces and invisible characters. Its cells are plain text to Google: a line that begins
 * with "-" or "+" would else become a formula, and 20% or 1-2 a number or a date.
 */
const text = cleanedBy(cleanText);
/** The same where a line says something by itself: line breaks stay, blank lines do not. */
const lines = cleanedBy(cleanLines);
/** What people write as they like, and nothing reads: reasons, evidence, remarks. */
const words = cleanedBy(cleanText, { mostSigns: Number.POSITIVE_INFINITY });

/** A code such as "BTC" or "I.2.3": text, even where it looks like a number or a date. */
const code = (example = "") =>
  cellCodec(
    z.string(),
    { ...textual, example },
    // 1.2 that lost its text format keeps its dot: a code has no decimal comma.
    (cell) => {
      const typed = cleanText(typeof cell === "number" ? String(cell) : textOf(cell));
      const value = typed.replace(/\.+$/, "");
      return value === "" ? { fault: cellFaults.notACode(typed) } : { value };
    },
    (value) => value,
  );

/** One of `options`, in whatever spelling; `aliases` maps older or shorter words to an option. */
const choice = <const Option extends string>(
  options: readonly Option[],
  aliases: Readonly<Record<string, NoInfer<Option>>> = {},
) => {
  const byKey = new Map<string, Option>([
    ...options.map((option) => [matchKey(option), option] as const),
    ...Object.entries<Option>(aliases).map(([alias, option]) => [matchKey(alias), option] as const),
  ]);
  return cellCodec(
    z.custom<Option>((value) => options.includes(value as Option)),
    { format: undefined, choices: options, example: options[0] ?? "" },
    (cell) => {
      const typed = cleanText(textOf(cell));
      const found = byKey.get(matchKey(typed));
      return found === undefined
        ? { fault: cellFaults.notInList(typed, nearestNames(typed, options), options) }
        : { value: found };
    },
    (value) => value,
  );
};

interface Bounds {
  /** Without a pattern Google shows what was typed: 3 and 3,5; a pattern with optional decimals would show "3,". */
  readonly pattern?: string;
  readonly min?: string;
  readonly max?: string;
  readonly dotMeans?: DotMeans;
  readonly example?: string;
}

const decimalSchema = z.custom<Decimal>((value) => typeof value === "object" && value !== null);

/** A decimal within bounds, both inclusive, given as literals such as "0.5". */
const number = ({ min, max, pattern, dotMeans = "decimal", example = "8,5" }: Bounds = {}) => {
  const least = min === undefined ? undefined : decimal(min);
  const most = max === undefined ? undefined : decimal(max);
  return cellCodec(
    decimalSchema,
    {
      format: pattern === undefined ? undefined : { type: "NUMBER", pattern },
      example,
      range: { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) },
      remark: (cell) => ambiguity(cell, dotMeans),
    },
    (cell) => {
      const value = decimalOf(cell, dotMeans);
      if (value === undefined) return { fault: noNumber(cell, example) };
      if (least !== undefined && value.lt(least)) return { fault: cellFaults.belowMinimum(textOf(cell), least) };
      if (most !== undefined && value.gt(most)) return { fault: cellFaults.aboveMaximum(textOf(cell), most) };
      return { value };
    },
    (value) => Number(value.toFixed()),
  );
};

/** A whole number from zero to `most`, a literal; a dot divides thousands. */
const count = (most?: string) =>
  cellCodec(
    decimalSchema,
    { format: { type: "NUMBER", pattern: "#,##0" }, example: "12", range: { min: decimal(0) } },
    (cell) => {
      const value = decimalOf(cell, "thousands");
      if (value === undefined) return { fault: noNumber(cell, "12") };
      if (value.lt(0) || !value.eq(value.round(0))) return { fault: cellFaults.notACount(textOf(cell)) };
      if (most !== undefined && value.gt(most)) return { fault: cellFaults.aboveMaximum(textOf(cell), decimal(most)) };
      return { value };
    },
    (value) => Number(value.toFixed()),
  );

/** An amount in đồng: a dot divides thousands. */
const money = () => number({ min: "0", dotMeans: "thousands", pattern: "#,##0", example: "50.000.000" });

/** A calendar day as "2024-11-25". */
const date = () =>
  cellCodec(
    z.string(),
    { format: { type: "DATE", pattern: "dd/mm/yyyy" }, example: "25/11/2024" },
    (cell) => {
      if (typeof cell === "object" && "format" in cell && cell.format !== "PERCENT" && cell.format !== "TIME") {
        return { value: serialToIsoDate(cell.number) };
      }
      if (typeof cell === "number" && cell > 36_526 && cell < 73_050) return { value: serialToIsoDate(cell) };
      const value = readDate(textOf(cell));
      return value === undefined ? { fault: cellFaults.notADate(textOf(cell)) } : { value };
    },
    (value) => ({ number: isoDateToSerial(value), format: "DATE" }),
  );

/** A time of day as "17:00"; "24:00" is the end of the day. */
const time = () =>
  cellCodec(
    z.string(),
    { format: { type: "TEXT" }, example: "17:00" },
    (cell) => {
      const value = readTime(textOf(toTime(cell)));
      return value === undefined ? { fault: cellFaults.notATime(textOf(cell)) } : { value };
    },
    (value) => value,
  );

/** A bare fraction of a day is a time that lost its format, and so is the whole day that was typed as 24:00. */
const toTime = (cell: Cell): Cell =>
  typeof cell === "number" && cell > 0 && cell <= 1 ? { number: cell, format: "TIME" } : cell;

/** What was typed, and the addresses behind it where it holds none itself: the chip of a person shows but a name. */
function addressText(cell: Cell): string {
  const text = textOf(cell);
  const linked = linkedEmailsOf(cell);
  return linked.length === 0 || text.includes("@") ? text : linked.join("; ");
}

/** One address, such as that of an account. */
const email = () =>
  cellCodec(
    z.string(),
    { format: undefined, isEmail: true, example: "vanthu@tinh.gov.vn" },
    (cell) => {
      const { typed, addresses, others } = readEmails(addressText(cell));
      const [first, second] = addresses;
      if (first !== undefined && second !== undefined) {
        return { fault: cellFaults.severalEmails(typed, first, addresses.length) };
      }
      return first === undefined || others.length > 0 ? { fault: cellFaults.notAnEmail(typed) } : { value: first };
    },
    (value) => value,
  );

/** Addresses to which the same mail goes, each once; what is no address among them is told, and the others count. */
const emails = () =>
  cellCodec(
    z.array(z.string()),
    {
      ...textual,
      example: "vanthu@tinh.gov.vn; phongtonghop@tinh.gov.vn",
      remark: (cell) => {
        const [other] = readEmails(addressText(cell)).others;
        return other === undefined ? undefined : cellFaults.notAnEmail(other);
      },
    },
    (cell) => {
      const { typed, addresses } = readEmails(addressText(cell));
      return addresses.length === 0 ? { fault: cellFaults.notAnEmail(typed) } : { value: addresses };
    },
    (value) => value.join("; "),
  );

/** Whole numbers divided by semicolons or commas, such as "7; 3; 1; 0". */
const counts = () =>
  cellCodec(
    z.array(z.number()),
    { ...textual, example: "7; 3; 1" },
    (cell) => {
      const parts = cleanText(textOf(cell))
        .split(/[;,\s]+/)
        .filter((part) => part !== "");
      return parts.every((part) => /^\d{1,3}$/.test(part))
        ? { value: parts.map(Number) }
        : { fault: cellFaults.notANumber(textOf(cell), "7; 3; 1") };
    },
    (value) => value.join("; "),
  );

/** Whatever stands there, kept for a rule that knows what it should be; plain text, so that 3/3 stays 3/3. */
const raw = (example = "", mostSigns?: number) =>
  cellCodec(
    z.custom<NonNullable<Cell>>((cell) => !isBlank(cell as Cell)),
    { ...textual, example, ...(mostSigns === undefined ? {} : { mostSigns }) },
    (cell) => ({ value: cell as NonNullable<Cell> }),
    (value) => value,
  );

/** The factories of `column()`'s schemas. */
export const cell = {
  text,
  lines,
  words,
  code,
  choice,
  number,
  count,
  money,
  date,
  time,
  email,
  emails,
  counts,
  raw,
} as const;
