import { added, NOTHING, type Rational, times, whole } from "./rational.ts";

/** What a node counts, and the most that it may. */
interface Figures {
  readonly base: Rational;
  readonly maximum: Rational;
}

/** Base and maximum of every node in the year, before anything is rounded; of halves a multiple of them. */
export function exactOf(
  halves: readonly { readonly nodes: ReadonlyMap<string, Figures> }[],
  weights: readonly [number, number],
): Map<string, Figures> {
  const codes = [...(halves[0]?.nodes.keys() ?? [])];
  const of = (code: string, part: "base" | "maximum"): Rational =>
    added(
      halves.map(({ nodes }, at) =>
        times(nodes.get(code)?.[part] ?? NOTHING, whole(halves.length === 1 ? 1 : (weights[at] ?? 1))),
      ),
    );
  return new Map(codes.map((code) => [code, { base: of(code, "base"), maximum: of(code, "maximum") }]));
}
