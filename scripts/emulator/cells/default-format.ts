import type { CellFormat, TextFormat } from "../api/types.ts";
import {
  type Cell,
  type ErrorValue,
  effectiveValueOf,
  isFormula,
  type Scalar,
  shownNumberFormat,
} from "../state/stored-cell.ts";

/** What a cell looks like where nobody said anything: the values Google gives a new spreadsheet. */
export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

const rgb = (red: number, green: number, blue: number) => ({ rgbColor: { red, green, blue } });

/** The theme of a new spreadsheet. */
export const DEFAULT_THEME = {
  primaryFontFamily: "Arial",
  themeColors: [
    { colorType: "TEXT", color: { rgbColor: {} } },
    { colorType: "BACKGROUND", color: rgb(1, 1, 1) },
    { colorType: "ACCENT1", color: rgb(0.25882354, 0.52156866, 0.95686275) },
    { colorType: "ACCENT2", color: rgb(0.91764706, 0.2627451, 0.20784314) },
    { colorType: "ACCENT3", color: rgb(0.9843137, 0.7372549, 0.015686275) },
    { colorType: "ACCENT4", color: rgb(0.20392157, 0.65882355, 0.3254902) },
    { colorType: "ACCENT5", color: rgb(1, 0.42745098, 0.003921569) },
    { colorType: "ACCENT6", color: rgb(0.27450982, 0.7411765, 0.7764706) },
    { colorType: "LINK", color: rgb(0.06666667, 0.33333334, 0.8) },
  ],
};

/** The colour of links in the theme of a new spreadsheet. */
const LINK_COLOR = { red: 0.06666667, green: 0.33333334, blue: 0.8 };

/** What a cell looks like where nobody said anything; the default's list of families is shown as its first. */
const SHOWN: CellFormat = { ...DEFAULT_FORMAT, textFormat: { ...DEFAULT_FORMAT.textFormat, fontFamily: "Arial" } };

const linkStyle = (uri: string): TextFormat => ({
  foregroundColor: LINK_COLOR,
  foregroundColorStyle: { rgbColor: LINK_COLOR },
  underline: true,
  link: { uri },
});

/** Where a value stands in its cell: text to the left, numbers to the right, the rest in the middle. */
function alignmentOf(value: Scalar | ErrorValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "string" ? "LEFT" : typeof value === "number" ? "RIGHT" : "CENTER";
}

const made = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** How a cell is shown: its own format over the default one, with what its value and its formula add. */
export function effectiveFormatOf(cell: Cell): CellFormat {
  const own = cell.format ?? NO_FORMAT;
  const alignment = alignmentOf(effectiveValueOf(cell.value));
  const numberFormat = shownNumberFormat(cell);
  const link = isFormula(cell.value) ? cell.value.link : own.textFormat?.link?.uri;
  const ofFormula = numberFormat === own.numberFormat ? "" : JSON.stringify(numberFormat);
  const key = `${cell.value === undefined ? "" : alignment}|${link ?? ""}|${ofFormula}`;
  const known = made.get(own) ?? new Map<string, CellFormat>();
  made.set(own, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const format: CellFormat = {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...SHOWN,
    ...(alignment === undefined ? {} : { horizontalAlignment: alignment }),
    ...(cell.value === undefined ? {} : { hyperlinkDisplayType: link === undefined ? "PLAIN_TEXT" : "LINKED" }),
    ...own,
    textFormat: { ...SHOWN.textFormat, ...(link === undefined ? {} : linkStyle(link)), ...own.textFormat },
  };
  known.set(key, format);
  return format;
}

const NO_FORMAT: CellFormat = {};
