/** A number's decimal digits, rounded half up as people read them: 1.005 to two places is 1.01. */
export interface DecimalDigits {
  readonly integer: string;
  readonly fraction: string;
}

/**
 * Digits of a number from 0 up, with at most `places` after the point.
 *
 * Spreadsheets show 15 significant digits; rounding starts from those and not from the binary value, where
 * 1.005 lies a little under itself.
 */
export function decimalDigits(value: number, places: number): DecimalDigits {
  const [mantissa = "0", exponentText = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponentText) + 1;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const kept = padded.slice(0, at + places).padEnd(at + places, "0");
  const up = (padded[at + places] ?? "0") >= "5";
  const rounded = up ? (BigInt(kept) + 1n).toString().padStart(kept.length, "0") : kept;
  const cut = rounded.length - places;
  return { integer: rounded.slice(0, cut).replace(/^0+(?=\d)/, ""), fraction: rounded.slice(cut) };
}
