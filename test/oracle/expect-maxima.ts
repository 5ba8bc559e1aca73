import type { BlocModel, EntryModel, LeafModel, NodeModel } from "./bloc-model.ts";
import { entryOf, isOut, isUnassigned } from "./expect-computed.ts";
import { compare, hundredths, NOTHING, type Rational } from "./rational.ts";

/** What of a member's points the count goes by. */
interface Counted {
  readonly computed: ReadonlyMap<string, Rational>;
  /** By code, base and maximum before rounding. */
  readonly exact: ReadonlyMap<string, { readonly base: Rational; readonly maximum: Rational }>;
  readonly officialOf: (leaf: LeafModel, entry: EntryModel, computed: Rational | undefined) => Rational;
}

/** How many criteria of the bloc have all their points, a choice being one of them. */
export function atMaximum(bloc: BlocModel, member: number, { computed, exact, officialOf }: Counted): number {
  const ofLeaf = (leaf: LeafModel): number => {
    if (leaf.part !== "base") return 0;
    if (isUnassigned(bloc, leaf.code, member)) return bloc.settings.isFullWhenUnassigned ? 1 : 0;
    if (isOut(leaf, member)) return 0;
    const points = officialOf(leaf, entryOf(leaf, member), computed.get(leaf.code));
    return compare(points, hundredths(leaf.maximum)) === 0 ? 1 : 0;
  };
  const count = (node: NodeModel): number => {
    if (node.kind === "leaf") return ofLeaf(node);
    if (node.kind === "group") return node.children.reduce((total, child) => total + count(child), 0);
    const { base, maximum } = exact.get(node.code) ?? { base: NOTHING, maximum: NOTHING };
    return compare(maximum, NOTHING) > 0 && compare(base, maximum) === 0 ? 1 : 0;
  };
  return bloc.sections.reduce((total, section) => total + count(section), 0);
}
