/**
 * The API has every colour twice: `backgroundColor`, which is deprecated, and `backgroundColorStyle`.
 * Whichever is written, both are answered.
 */

import type { FieldMask } from "../api/field-mask.ts";
import type { JsonObject } from "../api/types.ts";

const STYLED = new Set(["backgroundColor", "foregroundColor", "color", "tabColor"]);

const isColor = (name: string): boolean => STYLED.has(name);

/** A copy in which each colour stands under both its names. A style wins over the old form, as documented. */
export function withBothColors<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withBothColors) as T;
  const copy: JsonObject = {};
  for (const [name, inner] of Object.entries(value as JsonObject)) copy[name] = withBothColors(inner);
  for (const name of STYLED) {
    const style = copy[`${name}Style`] as { rgbColor?: unknown; themeColor?: string } | undefined;
    if (style?.rgbColor !== undefined) copy[name] = style.rgbColor;
    else if (style === undefined && copy[name] !== undefined) copy[`${name}Style`] = { rgbColor: copy[name] };
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
