/** The criteria tree with its caps: parents are sums of their parts, or the best of them. */
import { type Decimal, max, min, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { isInHalf, isNamed } from "../bloc/criteria-issues.ts";
import type { Criterion, Half } from "../bloc/criterion.ts";
import type { LeafScore } from "../result.ts";

/** The points of a part of the tree, caps applied; exact. */
export interface PartScore {
  readonly base: Decimal;
  readonly bonus: Decimal;
  /** Zero or negative. */
  readonly deduction: Decimal;
  /** Maximum of the assigned base leaves. */
  readonly assignedMaximum: Decimal;
  /** How many leaves it is made of, those that a choice passed over among them. */
  readonly leafCount: number;
}

export interface TreeTerms {
  readonly leaves: ReadonlyMap<string, LeafScore>;
  readonly isFullWhenUnassigned: boolean;
  /** Only criteria of this half count; undefined: all of them. */
  readonly half: Half | undefined;
  /** Codes of the parts whose points an event took; absent: none. */
  readonly lost?: ReadonlySet<string>;
}

const NOTHING: PartScore = { base: ZERO, bonus: ZERO, deduction: ZERO, assignedMaximum: ZERO, leafCount: 0 };

export interface TreeScore {
  /** Every group and every top part by its code, those inside before those around. */
  readonly parts: ReadonlyMap<string, PartScore>;
  /** The top parts together, be they groups or leaves. */
  readonly whole: PartScore;
}

/**
 * The points of the tree. Every one of `terms.leaves` flows into the whole, once.
 *
 * @throws Error when it does not: points would be lost, or counted twice, in silence.
 */
export function scoreTree(sections: readonly Criterion[], terms: TreeTerms): TreeScore {
  const parts = new Map<string, PartScore>();
  const scoreNode = (criterion: Criterion): PartScore => {
    const own = scoreWhole(criterion);
    if (terms.lost?.has(criterion.code) !== true) return own;
    const { assignedMaximum, leafCount: count } = own;
    const none = { ...NOTHING, assignedMaximum, leafCount: count };
    if (criterion.part === "group") parts.set(criterion.code, none);
    return none;
  };
  const scoreWhole = (criterion: Criterion): PartScore => {
    if (criterion.part !== "group") return leafPart(criterion, terms);
    const inside = criterion.children.map((child) => ({ criterion: child, score: scoreNode(child) }));
    const chosen = criterion.kind === "lấy mục cao nhất" ? best(criterion, inside, terms) : added(inside);
    const capped = { ...withinCaps(criterion, chosen), leafCount: leafCount(inside) };
    parts.set(criterion.code, capped);
    return capped;
  };
  const top = sections.map((criterion) => ({ criterion, score: scoreNode(criterion) }));
  for (const { criterion, score } of top) parts.set(criterion.code, score);
  const whole = added(top);
  if (whole.leafCount !== terms.leaves.size) {
    throw new Error(`Of ${terms.leaves.size} criteria ${whole.leafCount} reach the total`);
  }
  return { parts, whole };
}

const leafCount = (parts: readonly Part[]): number => parts.reduce((count, { score }) => count + score.leafCount, 0);

interface Part {
  readonly criterion: Criterion;
  readonly score: PartScore;
}

function leafPart(criterion: Criterion, { leaves, isFullWhenUnassigned, half }: TreeTerms): PartScore {
  const leaf = leaves.get(criterion.code);
  if (leaf === undefined) return NOTHING;
  if (!isInHalf(criterion, half)) return { ...NOTHING, leafCount: 1 };
  const { part, maximum } = criterion;
  return {
    leafCount: 1,
    base: part === "base" ? leaf.official : ZERO,
    bonus: part === "bonus" ? leaf.official : ZERO,
    deduction: part === "deduction" ? leaf.official : ZERO,
    assignedMaximum: !leaf.isAside && !leaf.isOut && (leaf.isAssigned || isFullWhenUnassigned) ? maximum : ZERO,
  };
}

const added = (parts: readonly Part[]): PartScore => ({
  base: sum(parts.map(({ score }) => score.base)),
  bonus: sum(parts.map(({ score }) => score.bonus)),
  deduction: sum(parts.map(({ score }) => score.deduction)),
  assignedMaximum: sum(parts.map(({ score }) => score.assignedMaximum)),
  leafCount: leafCount(parts),
});

/**
 * Of the alternatives that the rule names, and that are assigned, the one that adds most to the points, or takes least
 * off. Where none is assigned, the whole is not assigned.
 */
function best(criterion: Criterion, all: readonly Part[], terms: TreeTerms): PartScore {
  const { rule } = criterion;
  const inHalf = all.filter((part) => isLeafInHalf(part.criterion, terms.half));
  const named = inHalf.filter(
    (part) => rule.kind === "best-of" && rule.alternatives.some((typed) => isNamed(typed, part.criterion.code)),
  );
  const alternatives = named.length === 0 ? inHalf : named;
  if (alternatives.length === 0) return NOTHING;
  const assigned = alternatives.filter((part) => hasAssigned(part.criterion, terms));
  const [first, ...others] = assigned;
  if (first === undefined) {
    const isOut = alternatives.some((part) => hasOut(part.criterion, terms));
    const full = terms.isFullWhenUnassigned && !isOut ? criterion.maximum : ZERO;
    return { ...NOTHING, base: full, assignedMaximum: full };
  }
  const adds = ({ score }: Part): Decimal => pointsOf(withinCaps(criterion, score));
  const chosen = others.reduce((top, part) => (adds(part).gt(adds(top)) ? part : top), first);
  return { ...chosen.score, assignedMaximum: criterion.maximum };
}

const pointsOf = ({ base, bonus, deduction }: PartScore): Decimal => sum([base, bonus, deduction]);

const isLeafInHalf = (criterion: Criterion, half: Half | undefined): boolean =>
  criterion.part === "group"
    ? criterion.children.some((child) => isLeafInHalf(child, half))
    : isInHalf(criterion, half);

const hasAssigned = (criterion: Criterion, terms: TreeTerms): boolean =>
  criterion.part === "group"
    ? criterion.children.some((child) => hasAssigned(child, terms))
    : terms.leaves.get(criterion.code)?.isAssigned === true;

/** True where nothing arose at one of the leaves, and it leaves the maximum. */
const hasOut = (criterion: Criterion, terms: TreeTerms): boolean =>
  criterion.part === "group"
    ? criterion.children.some((child) => hasOut(child, terms))
    : terms.leaves.get(criterion.code)?.isOut === true;

/** A group never counts more than it declares: base within its maximum, bonus and deduction within their caps. */
function withinCaps({ maximum, bonusCap, deductionCap }: Criterion, score: PartScore): PartScore {
  return {
    base: maximum.gt(0) ? min(score.base, maximum) : score.base,
    bonus: bonusCap === undefined ? score.bonus : min(score.bonus, bonusCap),
    deduction: deductionCap === undefined ? score.deduction : max(score.deduction, deductionCap.neg()),
    assignedMaximum: score.assignedMaximum,
    leafCount: score.leafCount,
  };
}
