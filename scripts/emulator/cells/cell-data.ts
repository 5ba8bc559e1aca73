/** Cells on their way out as CellData: only what the mask asks for is made. */

import { below, type FieldMask, pick } from "../api/field-mask.ts";
import type { CellData, CellFormat, ExtendedValue, JsonObject } from "../api/types.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import {
  type Cell,
  type CellValue,
  type ErrorValue,
  effectiveValueOf,
  isFormula,
  isSpilled,
  type Scalar,
  shownNumberFormat,
} from "../state/stored-cell.ts";
import { conditionalFormatAt, overlay } from "./conditional-format.ts";
import { effectiveFormatOf } from "./default-format.ts";
import { formatValue } from "./format-value.ts";
import type { Locale } from "./locale.ts";

const extended = (value: Scalar): ExtendedValue =>
  typeof value === "number"
    ? { numberValue: value }
    : typeof value === "string"
      ? { stringValue: value }
      : { boolValue: value };

/** What was entered, as the API has it. */
export const userEnteredValueOf = (value: CellValue): ExtendedValue | undefined => {
  if (isFormula(value)) return { formulaValue: value.formula };
  return isSpilled(value) ? undefined : extended(value);
};

const effectiveExtended = (value: Scalar | ErrorValue): ExtendedValue => {
  if (typeof value !== "object") return extended(value);
  return { errorValue: { type: value.error, ...(value.message === "" ? {} : { message: value.message }) } };
};

/** What a cell shows, or `undefined` if it has no value. */
export function formattedValueOf(cell: Cell, locale: Locale): string | undefined {
  const effective = effectiveValueOf(cell.value);
  return effective === undefined ? undefined : formatValue(effective, shownNumberFormat(cell), locale);
}

const URL_ALONE = /^https?:\/\/[^\s"<>]+$/;

/** Where a cell leads: its format's link, or its text if that is one address and nothing else. */
function hyperlinkOf({ value, format, extras }: Cell): string | undefined {
  const link = format?.textFormat?.link?.uri ?? linkOfRuns(extras?.textFormatRuns);
  if (link !== undefined) return link;
  if (isFormula(value)) return value.link;
  return typeof value === "string" && URL_ALONE.test(value) ? value : undefined;
}

/** The link of a run that spans the whole text; of several, each is in its own run only. */
function linkOfRuns(runs: readonly JsonObject[] = []): string | undefined {
  const [run, ...others] = runs as readonly TextFormatRun[];
  return others.length === 0 && (run?.startIndex ?? 0) === 0 ? run?.format?.link?.uri : undefined;
}

interface TextFormatRun {
  readonly startIndex?: number;
  readonly format?: { readonly link?: { readonly uri?: string } };
}

/** Makes CellData of a sheet's cells. */
export interface CellDataMaker {
  readonly make: (cell: Cell, row: number, column: number) => CellData;
  /** Whether a cell is answered alike wherever it stands. */
  readonly isPlaceless: boolean;
}

/** For the cells of one sheet. The mask is taken apart once, not per cell. */
export function cellDataMaker(sheet: Sheet, locale: Locale, mask: FieldMask): CellDataMaker {
  const part = (name: string): FieldMask | undefined => below(mask, name);
  const [entered, effective, formatted] = [part("userEnteredValue"), part("effectiveValue"), part("formattedValue")];
  const [ownFormat, shownFormat] = [part("userEnteredFormat"), part("effectiveFormat")];
  const [hyperlink, note, validation] = [part("hyperlink"), part("note"), part("dataValidation")];
  const [runs, chips] = [part("textFormatRuns"), part("chipRuns")];
  const conditional = sheet.conditionalFormats.length > 0 && shownFormat !== undefined && touchesLook(shownFormat);
  const ownFormats = masked(ownFormat);
  const shownFormats = masked(shownFormat);

  const effectiveFormat = (cell: Cell, row: number, column: number): CellFormat | undefined => {
    const base = effectiveFormatOf(cell);
    if (!conditional) return shownFormats(base);
    const format = conditionalFormatAt(sheet, row, column, formattedValueOf(cell, locale) ?? "");
    return format === undefined ? shownFormats(base) : present(pick(overlay(base, format), shownFormat ?? "*"));
  };

  const make = (cell: Cell, row: number, column: number): CellData => {
    const { value, format, extras } = cell;
    const data: CellData = {};
    if (value !== undefined) {
      const result = effectiveValueOf(value);
      const own = entered === undefined ? undefined : userEnteredValueOf(value);
      if (own !== undefined && entered !== undefined) data.userEnteredValue = pick(own, entered) as ExtendedValue;
      if (effective !== undefined && result !== undefined) {
        data.effectiveValue = pick(effectiveExtended(result), effective) as ExtendedValue;
      }
      const text = formatted === undefined ? undefined : formattedValueOf(cell, locale);
      if (text !== undefined) data.formattedValue = text;
    }
    if (ownFormat !== undefined && format !== undefined) {
      const own = ownFormats(format);
      if (own !== undefined) data.userEnteredFormat = own;
    }
    if (shownFormat !== undefined) {
      const shown = effectiveFormat(cell, row, column);
      if (shown !== undefined) data.effectiveFormat = shown;
    }
    if (hyperlink !== undefined) {
      const link = hyperlinkOf(cell);
      if (link !== undefined) data.hyperlink = link;
    }
    if (extras !== undefined) {
      if (note !== undefined && extras.note !== undefined) data.note = extras.note;
      if (validation !== undefined && extras.dataValidation !== undefined) data.dataValidation = extras.dataValidation;
      if (runs !== undefined && extras.textFormatRuns !== undefined) data.textFormatRuns = extras.textFormatRuns;
      if (chips !== undefined && extras.chipRuns !== undefined) Object.assign(data, { chipRuns: extras.chipRuns });
    }
    return data;
  };
  return { make, isPlaceless: !conditional };
}

/** A format through the mask; each of the few shared formats is masked once. */
function masked(mask: FieldMask | undefined): (format: CellFormat) => CellFormat | undefined {
  if (mask === undefined || mask === "*") return (format) => format;
  const made = new Map<CellFormat, CellFormat | undefined>();
  return (format) => {
    if (made.has(format)) return made.get(format);
    const picked = present(pick(format, mask));
    made.set(format, picked);
    return picked;
  };
}

/** A message that says nothing is left out of an answer. */
function present(value: unknown): CellFormat | undefined {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0
    ? (value as CellFormat)
    : undefined;
}

/** Whether a mask asks for what conditional formats change. */
const touchesLook = (mask: FieldMask): boolean =>
  mask === "*" || Object.keys(mask).some((name) => name.startsWith("backgroundColor") || name === "textFormat");
