/** The looks of cells in a workbook: its style sheet, as formats of the API. */

import type { Border, CellFormat, Color, TextFormat } from "../api/types.ts";
import { numberFormatOf } from "./xlsx-number-formats.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** Theme colours in the order in which styles name them: light and dark stand the other way round there. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

const rgbOf = (hex: string): Color => {
  const digits = hex.length === 8 ? hex.slice(2) : hex;
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return { red: channel(0), green: channel(2), blue: channel(4) };
};

/** A tint makes a colour lighter, above 0, or darker, below. */
function tinted(color: Color, tint: number): Color {
  const change = (value = 0): number => (tint > 0 ? value + (1 - value) * tint : value * (1 + tint));
  return { red: change(color.red), green: change(color.green), blue: change(color.blue) };
}

/** The colours of a workbook's theme, in the order in which styles name them. */
export function themeColors(theme: XmlElement | undefined): readonly (Color | undefined)[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name) => {
    const color = childOf(scheme, name)?.children[0];
    const hex = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return hex === undefined || !/^[\da-f]{6}$/i.test(hex) ? undefined : rgbOf(hex);
  });
}

interface Palette {
  colorOf(element: XmlElement | undefined): Color | undefined;
}

const paletteOf = (theme: readonly (Color | undefined)[]): Palette => ({
  colorOf: (element) => {
    const { rgb, theme: place, tint = "0" } = element?.attributes ?? {};
    const color = rgb !== undefined ? rgbOf(rgb) : place === undefined ? undefined : theme[Number(place)];
    return color === undefined || Number(tint) === 0 ? color : tinted(color, Number(tint));
  },
});

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|none)$/.test(element.attributes["val"] ?? "1");

function textFormatOf(font: XmlElement | undefined, { colorOf }: Palette): TextFormat {
  const color = colorOf(childOf(font, "color"));
  const [name, size] = [childOf(font, "name")?.attributes["val"], childOf(font, "sz")?.attributes["val"]];
  return {
    ...(color === undefined ? {} : { foregroundColor: color }),
    ...(name === undefined ? {} : { fontFamily: name }),
    ...(size === undefined ? {} : { fontSize: Math.round(Number(size)) }),
    ...(isOn(childOf(font, "b")) ? { bold: true } : {}),
    ...(isOn(childOf(font, "i")) ? { italic: true } : {}),
    ...(isOn(childOf(font, "strike")) ? { strikethrough: true } : {}),
    ...(isOn(childOf(font, "u")) ? { underline: true } : {}),
  };
}

const LINES: Readonly<Record<string, string>> = {
  medium: "SOLID_MEDIUM",
  thick: "SOLID_THICK",
  double: "DOUBLE",
  dotted: "DOTTED",
  hair: "DOTTED",
  dashed: "DASHED",
  mediumDashed: "DASHED",
};

function bordersOf(element: XmlElement | undefined, { colorOf }: Palette): NonNullable<CellFormat["borders"]> {
  const side = (name: "top" | "bottom" | "left" | "right"): { [key in typeof name]?: Border } => {
    const line = childOf(element, name);
    const style = line?.attributes["style"];
    if (style === undefined || style === "none") return {};
    const color = colorOf(childOf(line, "color")) ?? {};
    return { [name]: { style: LINES[style] ?? "SOLID", color } };
  };
  return { ...side("top"), ...side("bottom"), ...side("left"), ...side("right") };
}

function alignmentOf(element: XmlElement | undefined): CellFormat {
  const { horizontal, vertical, wrapText } = element?.attributes ?? {};
  const across = { left: "LEFT", center: "CENTER", right: "RIGHT", centerContinuous: "CENTER" }[horizontal ?? ""];
  const down = { top: "TOP", center: "MIDDLE", bottom: "BOTTOM" }[vertical ?? ""];
  return {
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    ...(down === undefined ? {} : { verticalAlignment: down }),
    ...(wrapText === "1" || wrapText === "true" ? { wrapStrategy: "WRAP" } : {}),
  };
}

/** The format of each style that cells name by number; an empty one says nothing. */
export function readStyles(styles: XmlElement | undefined, theme: readonly (Color | undefined)[]): CellFormat[] {
  const palette = paletteOf(theme);
  const codes = new Map(
    childrenOf(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"],
    ]),
  );
  const fonts = childrenOf(childOf(styles, "fonts"), "font").map((font) => textFormatOf(font, palette));
  const fills = childrenOf(childOf(styles, "fills"), "fill").map((fill) => {
    const pattern = childOf(fill, "patternFill");
    return pattern?.attributes["patternType"] === "solid" ? palette.colorOf(childOf(pattern, "fgColor")) : undefined;
  });
  const borders = childrenOf(childOf(styles, "borders"), "border").map((border) => bordersOf(border, palette));
  // What every cell of the file has is its default and no wish of anybody.
  const [usual = {}] = fonts;
  const ownFont = (font: TextFormat): TextFormat =>
    Object.fromEntries(
      Object.entries(font).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify((usual as Record<string, unknown>)[name]),
      ),
    );
  return childrenOf(childOf(styles, "cellXfs"), "xf").map((xf) => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const numberFormat = numberFormatOf(Number(numFmtId), codes.get(Number(numFmtId)));
    const textFormat = ownFont(fonts[Number(fontId)] ?? {});
    const [fill, lines] = [fills[Number(fillId)], borders[Number(borderId)] ?? {}];
    return {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }),
      ...(fill === undefined ? {} : { backgroundColor: fill }),
      ...(Object.keys(lines).length === 0 ? {} : { borders: lines }),
      ...alignmentOf(childOf(xf, "alignment")),
    };
  });
}
