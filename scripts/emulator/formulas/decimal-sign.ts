import type { DecimalSign } from "./scan-formula.ts";

const known = new Map<string, DecimalSign>();

/** The decimal sign that formulas have in a locale such as `vi_VN`: a comma where numbers have one. */
export function decimalSignOf(locale: string): DecimalSign {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const made = signOf(locale);
  known.set(locale, made);
  return made;
}

function signOf(locale: string): DecimalSign {
  try {
    const parts = new Intl.NumberFormat(locale.replace("_", "-"), { numberingSystem: "latn" }).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  } catch {
    return ".";
  }
}
