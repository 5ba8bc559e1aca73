/** A cell of the API as a cell of the grid. The grid is given texts only: the server knows the locale and the formats. */

import type { Border, CellData, CellFormat, Color } from "./resources.ts";

export interface GridCell {
  v?: string;
  t?: number;
  s?: object;
  custom?: { shown: string; edited: string; link?: string; hint?: string };
}

const TEXT = 1;

const hex = ({ red = 0, green = 0, blue = 0 }: Color): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

const LINES: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
  DOUBLE: 7,
};

function border(line: Border | undefined): object | undefined {
  const s = LINES[line?.style ?? ""];
  return s === undefined ? undefined : { s, cl: { rgb: hex(line?.color ?? {}) } };
}

function borders({ borders: lines }: CellFormat): object {
  if (lines === undefined) return {};
  const entries = [
    ["t", lines.top],
    ["b", lines.bottom],
    ["l", lines.left],
    ["r", lines.right],
  ] as const;
  return {
    bd: Object.fromEntries(
      entries.map(([side, line]) => [side, border(line)]).filter(([, line]) => line !== undefined),
    ),
  };
}

const HORIZONTAL: Readonly<Record<string, number>> = { LEFT: 1, CENTER: 2, RIGHT: 3 };
const VERTICAL: Readonly<Record<string, number>> = { TOP: 1, MIDDLE: 2, BOTTOM: 3 };
const WRAP: Readonly<Record<string, number>> = { OVERFLOW_CELL: 1, LEGACY_WRAP: 3, CLIP: 2, WRAP: 3 };

/** Where nobody said: numbers to the right, booleans and errors in the middle, text to the left. */
function usualAlignment({ effectiveValue }: CellData): number {
  if (effectiveValue?.numberValue !== undefined) return 3;
  return effectiveValue?.boolValue !== undefined || effectiveValue?.errorValue !== undefined ? 2 : 1;
}

const isWhite = ({ red = 0, green = 0, blue = 0 }: Color): boolean => red >= 1 && green >= 1 && blue >= 1;

function style(data: CellData): object {
  const format = data.effectiveFormat ?? {};
  const { backgroundColor, horizontalAlignment, verticalAlignment, wrapStrategy, textFormat = {} } = format;
  const color = textFormat.foregroundColor ?? {};
  const isLink = data.hyperlink !== undefined;
  const plain = hex(color) === "#000000";
  return {
    ht: HORIZONTAL[horizontalAlignment ?? ""] ?? usualAlignment(data),
    vt: VERTICAL[verticalAlignment ?? ""] ?? 3,
    tb: WRAP[wrapStrategy ?? ""] ?? 1,
    fs: textFormat.fontSize ?? 10,
    ...(textFormat.fontFamily === undefined || textFormat.fontFamily.startsWith("arial")
      ? { ff: "Arial" }
      : { ff: textFormat.fontFamily }),
    ...(backgroundColor === undefined || isWhite(backgroundColor) ? {} : { bg: { rgb: hex(backgroundColor) } }),
    ...(isLink && plain ? { cl: { rgb: "#1155cc" } } : plain ? {} : { cl: { rgb: hex(color) } }),
    ...(textFormat.bold === true ? { bl: 1 } : {}),
    ...(textFormat.italic === true ? { it: 1 } : {}),
    ...(textFormat.strikethrough === true ? { st: { s: 1 } } : {}),
    ...(textFormat.underline === true || isLink ? { ul: { s: 1 } } : {}),
    ...borders(format),
  };
}

const EXACT = /^(DATE|TIME|DATE_TIME|PERCENT|CURRENCY|SCIENTIFIC)$/;

/** What one edits: a formula as typed, a number with all its digits, anything else as it is shown. */
export function entryText(
  { userEnteredValue, effectiveValue, formattedValue = "", effectiveFormat }: CellData,
  decimal: string,
): string {
  if (userEnteredValue?.formulaValue !== undefined) return userEnteredValue.formulaValue;
  const number = effectiveValue?.numberValue;
  if (number === undefined || EXACT.test(effectiveFormat?.numberFormat?.type ?? "")) return formattedValue;
  const text = String(number);
  return text.includes("e") ? formattedValue : text.replace(".", decimal);
}

/** The cell as the grid keeps it: `v` and `custom.edited` are what one edits, `custom.shown` what one sees. */
export function gridCell(data: CellData, decimal: string): GridCell {
  const text = entryText(data, decimal);
  const shown = data.formattedValue ?? "";
  const { hyperlink, dataValidation } = data;
  const hint = dataValidation?.inputMessage;
  return {
    ...(shown === "" && text === "" ? {} : { v: text, t: TEXT }),
    s: style(data),
    custom: {
      shown,
      edited: text,
      ...(hyperlink === undefined ? {} : { link: hyperlink }),
      ...(hint === undefined ? {} : { hint }),
    },
  };
}

/** The decimal sign of a spreadsheet's locale. */
export function decimalOf(locale: string): string {
  try {
    return (
      new Intl.NumberFormat(locale.replace("_", "-")).formatToParts(1.5).find(({ type }) => type === "decimal")
        ?.value ?? "."
    );
  } catch {
    return ".";
  }
}

export const colorOf = hex;
