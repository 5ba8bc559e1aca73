import { type DecimalSign, scanFormula } from "./scan-formula.ts";

/**
 * A formula written with another decimal sign, and with the separators that go with it: `=SUM(1.5, A1)` is
 * `=SUM(1,5; A1)`, and the columns of a table in braces are parted by a backslash. One that cannot be read stays.
 */
export function withDecimal(formula: string, from: DecimalSign, to: DecimalSign): string {
  if (from === to) return formula;
  const tokens = scanFormula(formula.slice(1), from);
  if (tokens === undefined) return formula;
  let inTable = 0;
  const pieces = tokens.map(({ kind, text }) => {
    if (kind === "arrayOpen") inTable += 1;
    if (kind === "arrayClose") inTable -= 1;
    if (kind === "number") return text.replace(from, to);
    if (kind === "separator") return to === "." ? "," : inTable > 0 ? "\\" : ";";
    return kind === "rowSeparator" ? ";" : text;
  });
  return `=${pieces.join("")}`;
}
