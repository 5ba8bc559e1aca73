/** What the rules give each member, with the leads taken over the whole bloc. */
import type { BlocModel, EntryModel, LeafModel, NodeModel } from "./bloc-model.ts";
import { computeRule, excessOf, type Lead } from "./compute-rule.ts";
import { blocFor, rankedWith, saidOfBar } from "./kind-table.ts";
import { greater, hundredths, NOTHING, type Rational } from "./rational.ts";

/** The leaves of a part of the tree. */
export const leavesOf = (node: NodeModel): LeafModel[] =>
  node.kind === "leaf" ? [node] : node.children.flatMap(leavesOf);

/** The points that the rule of a leaf in the table of a member gives it; undefined where it gives none. */
export function computedOf(bloc: BlocModel, leaf: LeafModel, member: number): Rational | undefined {
  if (isUnassigned(blocFor(bloc, member), leaf.code, member)) return undefined;
  const typed = entryOf(leaf, member);
  const nothing = saysNothingArose(leaf, member) ? leaf.notArising : undefined;
  if (nothing !== undefined)
    return nothing.kind === "out" ? undefined : hundredths(nothing.kind === "points" ? nothing.value : leaf.maximum);
  const supplement = saidOfBar(bloc, leaf, member, typed.supplement);
  if (supplement === "contradiction") return undefined;
  const entry = { ...typed, supplement };
  if (!leaf.isByMilestone) return computeRule(leaf, entry, leadOf(bloc, leaf, member), bloc.settings.digits);
  const days = isHandedIn(bloc, member) ? (bloc.members[member]?.daysLate ?? 0) : NEVER;
  const result = { kind: "number", value: days * 100, style: 0 } as const;
  return computeRule(leaf, { ...entry, result }, NO_LEAD, bloc.settings.digits);
}

const saysNothingArose = (leaf: LeafModel, member: number): boolean => {
  const { result } = entryOf(leaf, member);
  return result?.kind === "words" && result.text === "Không phát sinh";
};

/** True where nothing arose, the criterion then leaves the maximum, and nobody above the member gave it points. */
export function isOut(leaf: LeafModel, member: number): boolean {
  const { bloc, verified } = entryOf(leaf, member);
  const isScored = bloc?.value !== undefined || verified?.value !== undefined;
  return leaf.notArising?.kind === "out" && saysNothingArose(leaf, member) && !isScored;
}

/** Once the deadline is over, who has not handed in is later than any number of days. */
const NEVER = 1_000_000;

const NO_LEAD: Lead = { excess: NOTHING, withoutTarget: NOTHING };

/** Handed in, and not excluded from the ranking. */
export function isRanked(bloc: BlocModel, member: number): boolean {
  const exclusion = bloc.members[member]?.exclusion;
  return isHandedIn(bloc, member) && exclusion !== "ranking" && exclusion !== "both";
}

/** A form in which its member has entered neither a score nor a result counts as not handed in. */
function isHandedIn(bloc: BlocModel, member: number): boolean {
  const entries = tableOf(bloc, member).map((leaf) => entryOf(leaf, member));
  const isFilled = entries.some(
    ({ self, result, supplement }) => self !== undefined || result !== undefined || supplement !== undefined,
  );
  return isFilled && bloc.members[member]?.isHandedIn === true;
}

/** The leaves that are for a member. */
const tableOf = (bloc: BlocModel, member: number): LeafModel[] => blocFor(bloc, member).sections.flatMap(leavesOf);

/** The best of those that are ranked with `own`, and for whom the same row is. */
function leadOf(bloc: BlocModel, leaf: LeafModel, own: number): Lead {
  let { excess, withoutTarget } = NO_LEAD;
  rankedWith(bloc, own).forEach((member) => {
    if (!isRanked(bloc, member) || !tableOf(bloc, member).includes(leaf)) return;
    if (isUnassigned(blocFor(bloc, member), leaf.code, member)) return;
    const entry = entryOf(leaf, member);
    if (entry.result?.kind !== "number") return;
    if (entry.target === undefined) withoutTarget = greater(withoutTarget, hundredths(entry.result.value));
    else excess = greater(excess, excessOf(entry) ?? NOTHING);
  });
  return { excess, withoutTarget };
}

/** @throws Error if the leaf has none. */
export function entryOf({ code, entries }: LeafModel, member: number): EntryModel {
  const entry = entries[member];
  if (entry === undefined) throw new Error(`${code} has no entry of member ${member}`);
  return entry;
}

/** True where the criterion or anything above it is marked for the member. */
export function isUnassigned(bloc: BlocModel, code: string, member: number): boolean {
  const above = (node: NodeModel): boolean | undefined => {
    if (node.kind === "leaf") return node.code === code ? entryOf(node, member).isUnassigned : undefined;
    const inside = node.children.map(above).find((mark) => mark !== undefined);
    return inside === undefined ? undefined : inside || node.isUnassigned[member] === true;
  };
  return bloc.sections.some((section) => above(section) === true);
}
