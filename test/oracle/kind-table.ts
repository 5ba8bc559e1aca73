/** Who is what, and which rows of the table are for whom: the words of the columns Loại đơn vị and Áp dụng cho. */
import type { AppliesModel, BlocModel, KindModel, LeafModel, MeasureModel, NodeModel } from "./bloc-model.ts";

/** The kinds of a member; none where the cell is blank. */
export const kindsOfMember = ({ members }: BlocModel, member: number): readonly KindModel[] =>
  members[member]?.kinds ?? [];

/** 3 where the row names a kind of the member, 2 where it leaves out others, 1 where it says nothing, 0 where it is for others. */
function closeness(applies: AppliesModel | undefined, kinds: readonly KindModel[]): number {
  if (applies === undefined) return 1;
  const isNamed = applies.kinds.some((kind) => kinds.includes(kind));
  if (applies.isBut) return isNamed ? 0 : 2;
  return isNamed ? 3 : 0;
}

/** The first row, the second, or neither: the closer one; of two alike the one above. */
function rowFor(node: NodeModel, kinds: readonly KindModel[]): "first" | "own" | undefined {
  const first = closeness(node.applies, kinds);
  const own = node.own === undefined ? 0 : closeness(node.own.applies, kinds);
  if (Math.max(first, own) === 0) return undefined;
  return own > first ? "own" : "first";
}

/** The node as it is for members of `kinds`; a heading of which nothing is left is not theirs, unless the row is. */
function nodeFor(node: NodeModel, kinds: readonly KindModel[]): NodeModel[] {
  const row = rowFor(node, kinds);
  if (row === undefined) return [];
  if (node.kind === "leaf") return [row === "own" ? (node.own?.leaf ?? node) : node];
  const children = node.children.flatMap((child) => nodeFor(child, kinds));
  if (children.length === 0 && node.children.length > 0 && row === "first") return [];
  const maximum = row === "own" ? (node.own?.maximum ?? node.maximum) : node.maximum;
  return [{ ...node, maximum, children }];
}

const known = new WeakMap<BlocModel, Map<number, BlocModel>>();

/** The bloc with the table of one member. */
export function blocFor(bloc: BlocModel, member: number): BlocModel {
  const tables = known.get(bloc) ?? new Map<number, BlocModel>();
  known.set(bloc, tables);
  const kinds = kindsOfMember(bloc, member);
  const own = tables.get(member) ?? { ...bloc, sections: bloc.sections.flatMap((node) => nodeFor(node, kinds)) };
  tables.set(member, own);
  return own;
}

/** The members that one is ranked among: all, or those of its first kind. */
export function rankedWith(bloc: BlocModel, member: number): number[] {
  const all = bloc.members.map((_, index) => index);
  if (bloc.settings.isRankedByKind !== true) return all;
  const [kind] = kindsOfMember(bloc, member);
  return all.filter((other) => kindsOfMember(bloc, other)[0] === kind);
}

const MOUNTAINS: ReadonlySet<string> = new Set(["xã miền núi", "đơn vị miền núi"]);

/**
 * What a member says of a bar of its own: where the bloc has such a kind, its kind says it, and another word in the form
 * is a contradiction.
 */
export function saidOfBar(
  bloc: BlocModel,
  { rule }: LeafModel,
  member: number,
  supplement: MeasureModel | undefined,
): MeasureModel | undefined | "contradiction" {
  const kinds = kindsOfMember(bloc, member);
  if (rule.kind !== "own bar" || kinds.length === 0 || !MOUNTAINS.has(rule.who)) return supplement;
  if (!bloc.members.some((each) => each.kinds?.includes("Xã miền núi"))) return supplement;
  const isOne = kinds.includes("Xã miền núi");
  const said = supplement?.kind === "words" ? supplement.text.toLowerCase() : "";
  if (said === (isOne ? "không" : "có")) return "contradiction";
  return { kind: "words", text: isOne ? "có" : "không" };
}
