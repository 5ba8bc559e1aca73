/** From the tree to the year: the caps of the whole table, and the weights of the half-years. */
import { type Decimal, decimal, divide, max, min, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { CriteriaTree, Half } from "../bloc/criterion.ts";
import type { ScoreTerms } from "../bloc/score-terms.ts";
import type { HalfScore, LeafScore, MemberScore, NodeScore } from "../result.ts";
import { type PartScore, scoreTree } from "./score-tree.ts";

type YearScore = Pick<
  MemberScore,
  "nodes" | "halves" | "bonus" | "deduction" | "earned" | "total" | "assignedMaximum" | "sharePercent"
>;

/** The points of the year, without those of the parts `lost`; where it is weighted, rounded half up once a figure, as the settings say. */
export function scoreYear(
  { sections, byCode }: CriteriaTree,
  leaves: ReadonlyMap<string, LeafScore>,
  terms: ScoreTerms,
  lost: ReadonlySet<string> = new Set(),
): YearScore {
  const { halves: weights, isFullWhenUnassigned, digits } = terms;
  const parts: readonly WeightedTree[] =
    weights === undefined
      ? [treeOf(undefined, decimal(1))]
      : [treeOf("first", weights.first), treeOf("second", weights.second)];
  const divisor = weights?.divisor ?? decimal(1);
  function treeOf(half: Half | undefined, weight: Decimal): WeightedTree {
    const { parts: scored, whole } = scoreTree(sections, { leaves, isFullWhenUnassigned, half, lost });
    return { half, weight, scored, ...totalsOf(whole, terms) };
  }
  const weighed = (figure: (tree: WeightedTree) => Decimal): Decimal =>
    sum(parts.map((tree) => figure(tree).times(tree.weight)));
  const yearly = (exact: Decimal): Decimal => (weights === undefined ? exact : divide(exact, divisor, digits));

  const nodes = new Map<string, NodeScore>();
  for (const code of parts[0]?.scored.keys() ?? []) {
    const criterion = byCode.get(code);
    if (criterion === undefined) continue;
    const of = (field: PointField): Decimal => weighed(({ scored }) => scored.get(code)?.[field] ?? ZERO);
    const [base, assignedMaximum] = [of("base"), of("assignedMaximum")];
    const [bonus, deduction] = [of("bonus"), of("deduction")];
    nodes.set(code, {
      criterion,
      base: yearly(base),
      bonus: yearly(bonus),
      deduction: yearly(deduction),
      points: yearly(sum([base, bonus, deduction])),
      assignedMaximum: yearly(assignedMaximum),
      unrounded: { base, assignedMaximum },
    });
  }
  const total = yearly(weighed((tree) => tree.total));
  const assigned = weighed((tree) => tree.assignedMaximum);
  return {
    nodes,
    halves: parts.flatMap(({ half, weight, total: ofHalf }): HalfScore[] =>
      half === undefined ? [] : [{ half, weight, total: ofHalf }],
    ),
    bonus: yearly(weighed((tree) => tree.bonus)),
    deduction: yearly(weighed((tree) => tree.deduction)),
    earned: {
      bonus: yearly(weighed((tree) => tree.earned.bonus)),
      deduction: yearly(weighed((tree) => tree.earned.deduction)),
    },
    total,
    assignedMaximum: yearly(assigned),
    sharePercent: assigned.eq(0) ? ZERO : divide(total.times(100).times(divisor), assigned, digits),
  };
}

interface Totals extends Pick<MemberScore, "earned"> {
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly total: Decimal;
  /** What a member could have without bonus, the starting points included. */
  readonly assignedMaximum: Decimal;
}

interface WeightedTree extends Totals {
  readonly half: Half | undefined;
  readonly weight: Decimal;
  readonly scored: ReadonlyMap<string, PartScore>;
}

type PointField = Exclude<keyof PartScore, "leafCount">;

function totalsOf(whole: PartScore, terms: ScoreTerms): Totals {
  const { startingPoints, bonusCap, deductionCap, totalCap, isNetted } = terms;
  const atMost = (value: Decimal, cap: Decimal | undefined): Decimal => (cap === undefined ? value : min(value, cap));
  const atLeast = (value: Decimal, cap: Decimal | undefined): Decimal =>
    cap === undefined ? value : max(value, cap.neg());
  const { bonus: earnedBonus, deduction: taken } = whole;
  const net = atLeast(atMost(earnedBonus.plus(taken), bonusCap), deductionCap);
  // Netted, what the caps cut off comes off the bonus, or is forgiven of the deduction.
  const deduction = isNetted ? max(taken, net.minus(earnedBonus)) : atLeast(taken, deductionCap);
  const bonus = isNetted ? net.minus(deduction) : atMost(earnedBonus, bonusCap);
  const total = atMost(startingPoints.plus(whole.base).plus(bonus).plus(deduction), totalCap);
  const earned = { bonus: earnedBonus, deduction: taken };
  return { bonus, deduction, earned, total, assignedMaximum: startingPoints.plus(whole.assignedMaximum) };
}
