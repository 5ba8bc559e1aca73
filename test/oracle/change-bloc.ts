/** Blocs made from other blocs, whose results stand in a known relation. */
import type { BlocModel, EntryModel, GroupModel, LeafModel, NodeModel, RuleModel, ScoreModel } from "./bloc-model.ts";
import { scaledWorded } from "./change-worded-rule.ts";
import { entryOf } from "./expect-computed.ts";
import type { Points, Span } from "./span.ts";

type Change = Partial<{
  readonly leaf: (leaf: LeafModel) => LeafModel;
  readonly group: (group: GroupModel) => GroupModel;
}>;

function changed(bloc: BlocModel, { leaf = (same) => same, group = (same) => same }: Change): BlocModel {
  const ofLeaf = (each: LeafModel): LeafModel => ({
    ...leaf(each),
    own: each.own === undefined ? undefined : { ...each.own, leaf: leaf(each.own.leaf) },
  });
  const node = (each: NodeModel): NodeModel => (each.kind === "leaf" ? ofLeaf(each) : inside(each));
  const inside = (each: GroupModel): GroupModel => ({ ...group(each), children: each.children.map(node) });
  return { ...bloc, sections: bloc.sections.map(node) };
}

/** The level whose score counts: the highest that holds a number, else the self-score. */
const levelOf = (entry: EntryModel): "verified" | "bloc" | "self" =>
  (["verified", "bloc"] as const).find((level) => entry[level]?.value !== undefined) ?? "self";

/** The bloc where the score that counts for one leaf of one member is `value`, in hundredths. */
export const withScore = (bloc: BlocModel, code: string, member: number, value: number): BlocModel =>
  changed(bloc, {
    leaf: (leaf) => {
      if (leaf.code !== code) return leaf;
      const entry = entryOf(leaf, member);
      return { ...leaf, entries: leaf.entries.with(member, { ...entry, [levelOf(entry)]: { value, style: 1 } }) };
    },
  });

/** The bloc whose second member is, typed, and was marked exactly as the first. */
export function withTwin(bloc: BlocModel): BlocModel {
  const [first, , ...others] = bloc.members;
  if (first === undefined) throw new Error("A bloc without members");
  const twinned = changed(bloc, {
    leaf: (leaf) => ({ ...leaf, entries: leaf.entries.with(1, entryOf(leaf, 0)) }),
    group: (group) => ({ ...group, isUnassigned: group.isUnassigned.with(1, group.isUnassigned[0] === true) }),
  });
  return { ...twinned, members: [first, first, ...others] };
}

/** The bloc in which every point is worth `factor`. */
export function scaled(bloc: BlocModel, factor: number): BlocModel {
  const points = (value: number): number => value * factor;
  const cap = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * factor);
  const score = (typed: ScoreModel | undefined): ScoreModel | undefined =>
    typed === undefined ? undefined : { ...typed, value: cap(typed.value) };
  const columns = <Node extends NodeModel>(node: Node): Node => ({
    ...node,
    maximum: points(node.maximum),
    bonusCap: cap(node.bonusCap),
    deductionCap: cap(node.deductionCap),
  });
  const { startingPoints, bonusCap, deductionCap, totalCap } = bloc.settings;
  const settings = {
    startingPoints: points(startingPoints),
    bonusCap: cap(bonusCap),
    deductionCap: cap(deductionCap),
    totalCap: cap(totalCap),
  };
  const grown = changed(bloc, {
    group: (each) => {
      const own = each.own === undefined ? undefined : { ...each.own, maximum: points(each.own.maximum) };
      return { ...columns(each), own };
    },
    leaf: (leaf) => ({
      ...columns(leaf),
      rule: scaledRule(leaf.rule, factor),
      ...(leaf.notArising?.kind === "points"
        ? { notArising: { kind: "points", value: leaf.notArising.value * factor } }
        : {}),
      entries: leaf.entries.map((entry) => ({
        ...entry,
        self: score(entry.self),
        bloc: score(entry.bloc),
        verified: score(entry.verified),
      })),
    }),
  });
  return { ...grown, settings: { ...bloc.settings, ...settings }, classes: [] };
}

/** What is measured stays as it is; what is given for it grows. */
function scaledRule(rule: RuleModel, factor: number): RuleModel {
  const list = <Of extends Span | string>(points: readonly Points<Of>[]): Points<Of>[] =>
    points.map(({ of, points: value }) => ({ of, points: value * factor }));
  const optional = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : value * factor;
  switch (rule.kind) {
    case "levels":
      return { ...rule, levels: list(rule.levels), rest: optional(rule.rest) };
    case "steps":
      return { ...rule, steps: list(rule.steps), rest: optional(rule.rest) };
    case "ladder":
      return { ...rule, rungs: list(rule.rungs), rest: optional(rule.rest) };
    case "deadline":
      return { ...rule, onTime: rule.onTime * factor, late: rule.late * factor };
    case "per-case":
      return { ...rule, each: rule.each * factor, cap: optional(rule.cap) };
    case "increment":
      return { ...rule, first: rule.first * factor, each: rule.each * factor, cap: optional(rule.cap) };
    case "matrix":
      return {
        ...rule,
        rows: rule.rows.map(({ of, cells }) => ({ of, cells: list(cells) })),
        rest: optional(rule.rest),
      };
    case "direct":
    case "proportional":
    case "relative":
      return rule;
    default:
      return scaledWorded(rule, factor);
  }
}
