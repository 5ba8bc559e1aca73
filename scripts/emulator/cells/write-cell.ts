/** Cells on their way in: CellData under a mask, and plain values as the values methods send them. */

import { invalid } from "../api/errors.ts";
import { assign, below, type FieldMask } from "../api/field-mask.ts";
import { MAX_CHARACTERS } from "../api/limits.ts";
import type { CellData, CellFormat, ExtendedValue, NumberFormat } from "../api/types.ts";
import { type Cell, type CellExtras, type CellValue, cellOf, formulaOf, internFormat } from "../state/stored-cell.ts";
import { userEnteredValueOf } from "./cell-data.ts";
import { withBothColors } from "./colors.ts";
import { type Entry, type EntrySetting, enter } from "./enter.ts";

const READ_ONLY = ["effectiveValue", "formattedValue", "effectiveFormat", "hyperlink"];

/** @throws ApiError 400 if the mask names what nobody can write. */
export function assertWritable(mask: FieldMask): void {
  if (mask === "*") return;
  const name = Object.keys(mask).find((field) => READ_ONLY.includes(field));
  if (name !== undefined) throw invalid(`The field '${name}' is read-only and cannot be set.`);
}

function checkedLength(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  throw invalid(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
}

function storedValueOf(value: ExtendedValue | undefined): CellValue | undefined {
  if (value === undefined) return undefined;
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.stringValue !== undefined) return value.stringValue === "" ? undefined : checkedLength(value.stringValue);
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.formulaValue !== undefined) {
    const formula = checkedLength(value.formulaValue);
    return formula.startsWith("=") ? formulaOf(formula) : formula;
  }
  if (value.errorValue !== undefined) throw invalid("An error value cannot be set.");
  return undefined;
}

const normal = new Map<string, CellFormat | undefined>();

/** A format as it is kept; undefined for an empty one. Cells come in their thousands with few formats, so each is looked at once. */
function normalFormat(format: CellFormat | undefined): CellFormat | undefined {
  if (format === undefined) return undefined;
  const key = JSON.stringify(format);
  if (normal.has(key)) return normal.get(key);
  const made = internFormat(withBothColors(format));
  normal.set(key, made);
  return made;
}

const UNSUPPORTED = ["pivotTable", "dataSourceTable"] as const;

/** A function that puts CellData over a cell: what the mask names and the data lacks is removed. @throws ApiError 400 */
export function cellWriter(data: CellData, mask: FieldMask): (cell: Cell | undefined) => Cell | undefined {
  const missing = UNSUPPORTED.find((name) => Object.hasOwn(data, name) && below(mask, name) !== undefined);
  if (missing !== undefined) throw invalid(`${missing} is not supported by the embedded spreadsheet server.`);
  const valueMask = below(mask, "userEnteredValue");
  const formatMask = below(mask, "userEnteredFormat");
  const extraMasks = (["note", "dataValidation", "textFormatRuns", "chipRuns"] as const).filter(
    (name) => below(mask, name) !== undefined,
  );
  const value = storedValueOf(data.userEnteredValue);
  const format = normalFormat(data.userEnteredFormat);

  const writtenFormat = (own: CellFormat | undefined): CellFormat | undefined =>
    formatMask === undefined
      ? own
      : formatMask === "*"
        ? format
        : internFormat(assign(own ?? {}, format ?? {}, formatMask));

  const writtenExtras = (own: CellExtras | undefined, erasesRuns: boolean): CellExtras | undefined => {
    if (extraMasks.length === 0 && (!erasesRuns || own?.textFormatRuns === undefined)) return own;
    const extras: Record<string, unknown> = { ...own };
    if (erasesRuns) delete extras["textFormatRuns"];
    for (const name of extraMasks) {
      const given = (data as Record<string, unknown>)[name];
      const blank = given === undefined || given === "" || (Array.isArray(given) && given.length === 0);
      if (blank) delete extras[name];
      else extras[name] = given;
    }
    return Object.keys(extras).length === 0 ? undefined : extras;
  };

  return (cell) => {
    const written =
      valueMask === undefined ? cell?.value : valueMask === "*" ? value : partly(cell?.value, data, valueMask);
    return cellOf(written, writtenFormat(cell?.format), writtenExtras(cell?.extras, valueMask !== undefined));
  };
}

/** `userEnteredValue.numberValue` alone in a mask: what is not named stays, as far as one value can hold both. */
function partly(own: CellValue | undefined, data: CellData, mask: FieldMask): CellValue | undefined {
  const given = assign<ExtendedValue>({}, data.userEnteredValue ?? {}, mask);
  if (Object.keys(given).length > 0) return storedValueOf(given);
  return own === undefined ? undefined : storedValueOf(assign(userEnteredValueOf(own) ?? {}, {}, mask));
}

/**
 * Typing says a kind only where it must: `3/3` is a date in a column of numbers too, and shows as one, while
 * a number, with thousands or without, takes whatever format the cell has. A cell that already has the kind
 * keeps its own pattern.
 */
const keeps = (own: NumberFormat | undefined, typed: NumberFormat): boolean =>
  own !== undefined && (typed.type === "NUMBER" || family(own) === family(typed));

const family = ({ type }: NumberFormat): string => (type === "DATE_TIME" ? "DATE" : type);

/** A value of a values method put into a cell; `""` empties it. */
export function enterValue(cell: Cell | undefined, input: unknown, typed: EntrySetting | undefined): Cell | undefined {
  const { value, numberFormat } = entryOf(cell, input, typed);
  const keepsFormat = numberFormat === undefined || keeps(cell?.format?.numberFormat, numberFormat);
  const format = keepsFormat ? cell?.format : internFormat({ ...cell?.format, numberFormat });
  const { textFormatRuns: _, ...others } = cell?.extras ?? {};
  return cellOf(value, format, Object.keys(others).length === 0 ? undefined : others);
}

function entryOf(
  cell: Cell | undefined,
  input: unknown,
  typed: EntrySetting | undefined,
): { value: CellValue | undefined } & Omit<Entry, "value"> {
  if (typeof input === "string") {
    if (input === "") return { value: undefined };
    checkedLength(input);
    return typed === undefined ? { value: input } : enter(input, cell?.format?.numberFormat, typed);
  }
  return { value: input as number | boolean };
}
