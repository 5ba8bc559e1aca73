import type { Criterion } from "../bloc/criterion.ts";
import type { MemberScore } from "../result.ts";

/**
 * How many of `criteria`, and of those under them, have all their points, as they count: one that is not assigned has them
 * where the settings give it full points. A choice is one criterion; bonus and deduction have no maximum to reach.
 */
export function criteriaAtMaximum(score: MemberScore, criteria: readonly Criterion[]): number {
  return criteria.reduce((count, criterion) => count + countOf(score, criterion), 0);
}

function countOf(score: MemberScore, criterion: Criterion): number {
  const { code, kind, part, maximum, children } = criterion;
  if (kind === "lấy mục cao nhất") {
    const node = score.nodes.get(code)?.unrounded;
    return Number(node?.assignedMaximum.gt(0) === true && node.base.eq(node.assignedMaximum));
  }
  if (part === "group") return criteriaAtMaximum(score, children);
  const leaf = score.leaves.get(code);
  return Number(part === "base" && maximum.gt(0) && leaf?.isAside === false && leaf.official.eq(maximum));
}
