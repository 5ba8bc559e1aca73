/**
 * The API has every colour twice: `backgroundColor`, which is deprecated, and `backgroundColorStyle`.
 * Whichever is written, both are answered.
 */

import type { FieldMask } from "../api/field-mask.ts";
import type { Color, JsonObject } from "../api/types.ts";

const STYLED = new Set([
  "backgroundColor",
  "foregroundColor",
  "color",
  "tabColor",
  "headerColor",
  "firstBandColor",
  "secondBandColor",
  "footerColor",
]);

const isColor = (name: string): boolean => STYLED.has(name);

/** Google keeps 8 bits of a channel and answers what a 32-bit float makes of them; a channel of 0 is left out. */
function channel(value: number): number | undefined {
  const byte = Math.floor(Math.fround(Math.fround(value) * 255));
  if (byte <= 0) return undefined;
  const float = Math.fround(Math.min(byte, 255) / 255);
  const digits = [6, 7, 8, 9].find((length) => Math.fround(Number(float.toPrecision(length))) === float);
  return Number(float.toPrecision(digits ?? 9));
}

/** A colour as Google answers it: `{ red: 1, green: 0, blue: 0.5 }` is `{ red: 1, blue: 0.49803922 }`. */
function keptColor(color: Color): Color {
  const channels = (["red", "green", "blue"] as const).flatMap((name) => {
    const kept = channel(color[name] ?? 0);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return { ...Object.fromEntries(channels), ...(color.alpha === undefined ? {} : { alpha: color.alpha }) };
}

/** A copy in which each colour stands under both its names. A style wins over the old form, as documented. */
export function withBothColors<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withBothColors) as T;
  const copy: JsonObject = {};
  for (const [name, inner] of Object.entries(value as JsonObject)) copy[name] = withBothColors(inner);
  for (const name of STYLED) {
    const style = copy[`${name}Style`] as { rgbColor?: Color; themeColor?: string } | undefined;
    if (copy[name] !== undefined) copy[name] = keptColor(copy[name] as Color);
    if (style?.rgbColor !== undefined) {
      const rgbColor = keptColor(style.rgbColor);
      copy[`${name}Style`] = { ...style, rgbColor };
      copy[name] = rgbColor;
    } else if (style === undefined && copy[name] !== undefined) copy[`${name}Style`] = { rgbColor: copy[name] };
  }
  return copy as T;
}

/** The same mask naming both forms of each colour that it names in one. */
export function maskBothColors(mask: FieldMask): FieldMask {
  if (mask === "*") return mask;
  const both: Record<string, FieldMask> = {};
  for (const [name, inner] of Object.entries(mask)) {
    both[name] = maskBothColors(inner);
    const plain = name.endsWith("Style") ? name.slice(0, -"Style".length) : name;
    if (isColor(plain)) {
      both[plain] = "*";
      both[`${plain}Style`] = "*";
    }
  }
  return both;
}
