/**
 * Totals, shares and places of a bloc, slowly and obviously: every half, every member, every node is added up anew. From
 * DOMAIN.md 2; nothing here comes from the program.
 */
import type { BlocModel, EntryModel, GroupModel, LeafModel, NodeModel } from "./bloc-model.ts";
import { exactOf } from "./exact-nodes.ts";
import { computedOf, entryOf, isOut, isUnassigned, leavesOf } from "./expect-computed.ts";
import { atMaximum } from "./expect-maxima.ts";
import { blocFor } from "./kind-table.ts";
import { boundsOf } from "./leaf-bounds.ts";
import {
  added,
  atLeast,
  atMost,
  compare,
  fraction,
  greater,
  hundredths,
  isLess,
  minus,
  NOTHING,
  over,
  plus,
  type Rational,
  rounded,
  times,
  whole,
} from "./rational.ts";

/** What one member should get. */
export interface ExpectedMember extends Sums {
  /** By leaf code; a leaf without a computed score is missing. */
  readonly computed: ReadonlyMap<string, Rational>;
  readonly sharePercent: Rational;
  /** By code, base and maximum before rounding. */
  readonly exact: ReadonlyMap<string, Pick<Sum, "base" | "maximum">>;
  /** How many criteria have all their points. */
  readonly atMaximum: number;
}

/** What a member has in one half, or in the year. */
interface Sums {
  readonly total: Rational;
  /** Starting points and the maxima of the assigned leaves. */
  readonly maximum: Rational;
  readonly bonus: Rational;
  readonly deduction: Rational;
  /** What ties are broken by: where both are netted, the sums before the cap of the whole. */
  readonly tie: { readonly bonus: Rational; readonly deduction: Rational };
  /** By code of the node, caps applied. */
  readonly nodes: ReadonlyMap<string, NodeSum>;
}

/** What a part of the table counts. */
export interface Sum {
  readonly base: Rational;
  readonly bonus: Rational;
  readonly deduction: Rational;
  readonly maximum: Rational;
}

const NO_SUM: Sum = { base: NOTHING, bonus: NOTHING, deduction: NOTHING, maximum: NOTHING };

/** A sum with what it comes to, by which ties are broken. */
export interface NodeSum extends Sum {
  readonly points: Rational;
  /** True of a criterion under a heading: its figures are shown nowhere by their weight, and so never rounded. */
  readonly isInside: boolean;
}

type Half = "year" | "first half" | "second half";

/** What each member should get, in the order of the members. */
export function expectResult(bloc: BlocModel): ExpectedMember[] {
  return bloc.members.map((_, member) => expectMember(bloc, member));
}

function expectMember(all: BlocModel, member: number): ExpectedMember {
  const bloc = blocFor(all, member);
  const { settings } = bloc;
  const computed = new Map(
    bloc.sections.flatMap(leavesOf).flatMap((leaf): [string, Rational][] => {
      const points = computedOf(all, leaf, member);
      return points === undefined ? [] : [[leaf.code, points]];
    }),
  );
  const of = (half: Half) => halfOf(bloc, member, half, computed);
  const { isByHalves, digits } = settings;
  const year = isByHalves ? ofHalves(bloc, of("first half"), of("second half")) : of("year");
  const isEmpty = compare(year.maximum, NOTHING) === 0;
  const sharePercent = isEmpty ? NOTHING : rounded(over(times(year.total, whole(100)), year.maximum), digits);
  const exact = exactOf(isByHalves ? [of("first half"), of("second half")] : [of("year")], settings.weights);
  return {
    ...year,
    computed,
    sharePercent,
    exact,
    atMaximum: atMaximum(bloc, member, { computed, exact, officialOf }),
  };
}

/** True where the member has 0 at the criterion that the group names, which is assigned to it. */
function isLost(bloc: BlocModel, group: GroupModel, member: number, computed: ReadonlyMap<string, Rational>): boolean {
  const leaf = leavesOf(group).find(({ code }) => code === group.lostAt);
  if (leaf === undefined || isUnassigned(bloc, leaf.code, member) || isOut(leaf, member)) return false;
  return compare(officialOf(leaf, entryOf(leaf, member), computed.get(leaf.code)), NOTHING) === 0;
}

/** The points that count for a leaf: the highest level filled in, else those of a milestone, within the bounds. */
export function officialOf(leaf: LeafModel, entry: EntryModel, computed: Rational | undefined): Rational {
  const typed = [entry.verified, entry.bloc, entry.self].find((score) => score?.value !== undefined)?.value;
  const points =
    typed !== undefined
      ? hundredths(leaf.part === "deduction" ? -Math.abs(typed) : typed)
      : leaf.isByMilestone
        ? (computed ?? NOTHING)
        : NOTHING;
  const { least, most } = boundsOf(leaf);
  return atLeast(atMost(points, most), least);
}

function halfOf(bloc: BlocModel, member: number, half: Half, computed: ReadonlyMap<string, Rational>): Sums {
  const { settings } = bloc;
  const nodes = new Map<string, NodeSum>();
  const sumOf = (node: NodeModel, period: Half): Sum => {
    const own = node.period ?? period;
    const sum = node.kind === "leaf" ? ofLeaf(node, own) : ofGroup(node, own);
    const isInside = node.kind === "leaf" && !bloc.sections.includes(node);
    nodes.set(node.code, { ...sum, points: added([sum.base, sum.bonus, sum.deduction]), isInside });
    return sum;
  };
  const counts = (period: Half): boolean => half === "year" || period === "year" || period === half;

  const ofLeaf = (leaf: LeafModel, period: Half): Sum => {
    if (!counts(period)) return NO_SUM;
    const maximum = hundredths(leaf.maximum);
    if (isUnassigned(bloc, leaf.code, member)) {
      return settings.isFullWhenUnassigned ? { ...NO_SUM, base: maximum, maximum } : NO_SUM;
    }
    if (isOut(leaf, member)) return NO_SUM;
    const points = officialOf(leaf, entryOf(leaf, member), computed.get(leaf.code));
    return { ...NO_SUM, [leaf.part]: points, maximum };
  };

  const ofGroup = (group: GroupModel, period: Half): Sum => {
    const parts = group.children.map((child) => sumOf(child, period));
    if (group.kind === "best-of") return ofBest(group, period);
    const base = added(parts.map((part) => part.base));
    if (isLost(bloc, group, member, computed)) return { ...NO_SUM, maximum: added(parts.map((part) => part.maximum)) };
    return {
      base: group.maximum > 0 ? atMost(base, hundredths(group.maximum)) : base,
      bonus: atMost(added(parts.map((part) => part.bonus)), limitOf(group.bonusCap)),
      deduction: atLeast(added(parts.map((part) => part.deduction)), least(group.deductionCap)),
      maximum: added(parts.map((part) => part.maximum)),
    };
  };

  const ofBest = (group: GroupModel, period: Half): Sum => {
    const named = group.children.filter(
      (child) => group.alternatives.includes(child.code) && counts(child.period ?? period),
    );
    if (named.length === 0) return NO_SUM;
    const maximum = hundredths(group.maximum);
    const assigned = named.filter((child) =>
      leavesOf(child).some((leaf) => !isUnassigned(bloc, leaf.code, member) && !isOut(leaf, member)),
    );
    if (assigned.length === 0) {
      const isLeft = named.some((child) =>
        leavesOf(child).some((leaf) => !isUnassigned(bloc, leaf.code, member) && isOut(leaf, member)),
      );
      return settings.isFullWhenUnassigned && !isLeft ? { ...NO_SUM, base: maximum, maximum } : NO_SUM;
    }
    const points = (part: "base" | "bonus" | "deduction"): Rational =>
      assigned.map((child) => nodes.get(child.code)?.[part] ?? NOTHING).reduce(greater);
    // Alternatives of one choice are all of one part: the others are 0.
    return {
      base: group.maximum > 0 ? atMost(points("base"), maximum) : points("base"),
      bonus: atMost(points("bonus"), limitOf(group.bonusCap)),
      deduction: atLeast(points("deduction"), least(group.deductionCap)),
      maximum,
    };
  };

  const sections = bloc.sections.map((section) => sumOf(section, "year"));
  const start = hundredths(settings.startingPoints);
  const base = added(sections.map((section) => section.base));
  const { bonus, deduction, change, tie } = changeOf(sections, settings);
  return {
    nodes,
    bonus,
    deduction,
    tie,
    total: atMost(plus(plus(start, base), change), limitOf(settings.totalCap)),
    maximum: plus(start, added(sections.map((section) => section.maximum))),
  };
}

const limitOf = (points: number | undefined): Rational | undefined =>
  points === undefined ? undefined : hundredths(points);
const least = (cap: number | undefined): Rational | undefined => (cap === undefined ? undefined : hundredths(-cap));

/** Bonus and deduction under the caps of the whole, each for itself or netted. */
function changeOf(sections: readonly Sum[], { isNetted, bonusCap, deductionCap }: BlocModel["settings"]) {
  const bonus = added(sections.map((section) => section.bonus));
  const deduction = added(sections.map((section) => section.deduction));
  const limited = (points: Rational) => atLeast(atMost(points, limitOf(bonusCap)), least(deductionCap));
  if (!isNetted) {
    const [counted, lost] = [limited(bonus), limited(deduction)];
    const counts = { bonus: counted, deduction: lost };
    return { ...counts, change: plus(counted, lost), tie: counts };
  }
  const net = plus(bonus, deduction);
  const change = limited(net);
  // What the cap cuts off comes off the bonus; what the other cap spares is spared of the deduction.
  const [cut, spared] = isLess(change, net) ? [minus(net, change), NOTHING] : [NOTHING, minus(change, net)];
  return { bonus: minus(bonus, cut), deduction: plus(deduction, spared), change, tie: { bonus, deduction } };
}

/** (w1 × the first half + w2 × the second) / (w1 + w2). Every figure of a heading is rounded once, as it is shown. */
function ofHalves({ settings }: BlocModel, first: Sums, second: Sums): Sums {
  const [one, two] = settings.weights;
  const mean = (a: Rational, b: Rational): Rational =>
    times(plus(times(a, whole(one)), times(b, whole(two))), fraction(1n, BigInt(one + two)));
  const shown = (a: Rational, b: Rational): Rational => rounded(mean(a, b), settings.digits);
  const nodes = new Map(
    [...first.nodes].map(([code, a]): [string, NodeSum] => {
      const b = second.nodes.get(code) ?? a;
      const of = a.isInside ? mean : shown;
      const sums = {
        base: of(a.base, b.base),
        bonus: of(a.bonus, b.bonus),
        deduction: of(a.deduction, b.deduction),
        maximum: of(a.maximum, b.maximum),
      };
      return [code, { ...sums, points: of(a.points, b.points), isInside: a.isInside }];
    }),
  );
  return {
    nodes,
    total: shown(first.total, second.total),
    maximum: mean(first.maximum, second.maximum),
    bonus: shown(first.bonus, second.bonus),
    deduction: shown(first.deduction, second.deduction),
    tie: {
      bonus: shown(first.tie.bonus, second.tie.bonus),
      deduction: shown(first.tie.deduction, second.tie.deduction),
    },
  };
}
