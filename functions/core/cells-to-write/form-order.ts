/**
 * The order of the rows of all forms. A form keeps the order in which it was made when somebody sorts Tiêu chí later: what
 * most forms agree on stands, and a row that is new goes behind the one above it in Tiêu chí. A form that somebody sorted
 * comes back to the others.
 */
import { normalCode } from "../bloc/criterion-code.ts";

/** The codes of a form's rows as they stand. */
type Standing = readonly (string | undefined)[];

/** `codes`, those of Tiêu chí, in the order in which the forms have them. */
export function formOrder(codes: readonly string[], forms: readonly Standing[]): readonly string[] {
  const wanted = new Set(codes);
  const orders = forms
    .map((standing) => [...new Set(standing.map((code) => normalCode(code ?? "")))].filter((code) => wanted.has(code)))
    .filter((order) => order.length > 0);
  const byText = Map.groupBy(orders, (order) => order.join("\n"));
  const [agreed] = [...byText.values()].filter((same) => same.length > 1 && same.length * 2 > orders.length);
  return agreed?.[0] === undefined ? codes : withNew(agreed[0], codes);
}

/** `order` with the codes that it lacks, each behind the nearest one before it. */
function withNew(order: readonly string[], codes: readonly string[]): readonly string[] {
  const known = new Set(order);
  const behind = Map.groupBy(
    codes.filter((code) => !known.has(code)),
    (code) => codes.slice(0, codes.indexOf(code)).findLast((before) => known.has(before)) ?? "",
  );
  return [...(behind.get("") ?? []), ...order.flatMap((code) => [code, ...(behind.get(code) ?? [])])];
}
