/** The style sheet of a workbook that is being written: each look once, named by number. */

import type { Border, CellFormat, Color } from "../api/types.ts";
import { formatCodeOf } from "./xlsx-number-formats.ts";
import { escapeXml } from "./xml.ts";

const hexOf = ({ red = 0, green = 0, blue = 0 }: Color): string =>
  `FF${[red, green, blue]
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;

const colorOf = (name: string, color: Color | undefined): string =>
  color === undefined ? "" : `<${name} rgb="${hexOf(color)}"/>`;

const LINES: Readonly<Record<string, string>> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
  DOTTED: "dotted",
  DASHED: "dashed",
};

function sideXml(name: string, border: Border | undefined): string {
  const style = LINES[border?.style ?? ""];
  return style === undefined
    ? `<${name}/>`
    : `<${name} style="${style}">${colorOf("color", border?.color ?? {})}</${name}>`;
}

/** Distinct pieces of XML in the order in which they came. */
function collection(first: readonly string[]) {
  const places = new Map(first.map((xml, place) => [xml, place]));
  return {
    place: (xml: string): number => {
      const known = places.get(xml);
      if (known !== undefined) return known;
      places.set(xml, places.size);
      return places.size - 1;
    },
    all: (): string[] => [...places.keys()],
  };
}

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;

export interface Styles {
  /** The number by which a cell names its look. */
  place(format: CellFormat | undefined): number;
  xml(): string;
}

const FONT = '<sz val="10"/><name val="Arial"/>';
// Numbers below 164 are the program's own.
const FIRST_CODE = 164;

/** An empty style sheet, whose look number 0 is the default. */
export function createStyles(): Styles {
  const codes = collection([]);
  const fonts = collection([`<font>${FONT}</font>`]);
  const fills = collection([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = collection(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const looks = collection(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<CellFormat, number>();

  const fontPlace = ({ textFormat = {} }: CellFormat): number => {
    const { bold, italic, strikethrough, underline, fontSize = 10, fontFamily = "Arial", foregroundColor } = textFormat;
    const flags = [bold && "<b/>", italic && "<i/>", strikethrough && "<strike/>", underline && "<u/>"];
    const marks = flags.filter((flag) => typeof flag === "string").join("");
    const color = colorOf("color", foregroundColor);
    return fonts.place(`<font>${marks}<sz val="${fontSize}"/>${color}<name val="${escapeXml(fontFamily)}"/></font>`);
  };
  const fillPlace = ({ backgroundColor }: CellFormat): number =>
    backgroundColor === undefined
      ? 0
      : fills.place(
          `<fill><patternFill patternType="solid">${colorOf("fgColor", backgroundColor)}</patternFill></fill>`,
        );
  const borderPlace = ({ borders: lines = {} }: CellFormat): number =>
    borders.place(
      `<border>${sideXml("left", lines.left)}${sideXml("right", lines.right)}${sideXml("top", lines.top)}${sideXml("bottom", lines.bottom)}<diagonal/></border>`,
    );
  const alignment = ({ horizontalAlignment, verticalAlignment, wrapStrategy }: CellFormat): string => {
    const across = horizontalAlignment === undefined ? "" : ` horizontal="${horizontalAlignment.toLowerCase()}"`;
    const vertical = verticalAlignment === "MIDDLE" ? "center" : verticalAlignment?.toLowerCase();
    const down = vertical === undefined ? "" : ` vertical="${vertical}"`;
    const wrap = wrapStrategy === "WRAP" ? ' wrapText="1"' : "";
    return across + down + wrap === "" ? "" : `<alignment${across}${down}${wrap}/>`;
  };

  const make = (format: CellFormat): number => {
    const { numberFormat } = format;
    const code = numberFormat === undefined ? 0 : FIRST_CODE + codes.place(escapeXml(formatCodeOf(numberFormat)));
    const places = `numFmtId="${code}" fontId="${fontPlace(format)}" fillId="${fillPlace(format)}" borderId="${borderPlace(format)}"`;
    const inner = alignment(format);
    const applied =
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"' +
      (inner === "" ? "" : ' applyAlignment="1"');
    const head = `<xf ${places} xfId="0"${applied}`;
    return looks.place(inner === "" ? `${head}/>` : `${head}>${inner}</xf>`);
  };

  return {
    place: (format) => {
      if (format === undefined) return 0;
      const place = known.get(format) ?? make(format);
      known.set(format, place);
      return place;
    },
    xml: () => {
      const formats = codes
        .all()
        .map((code, place) => `<numFmt numFmtId="${FIRST_CODE + place}" formatCode="${code}"/>`);
      return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        formats.length === 0 ? "" : listXml("numFmts", formats),
        listXml("fonts", fonts.all()),
        listXml("fills", fills.all()),
        listXml("borders", borders.all()),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        listXml("cellXfs", looks.all()),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join("");
    },
  };
}
