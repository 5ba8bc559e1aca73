/** The parts of the table at a level, and what a member reaches of each. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import type { PartLevel } from "../conditions/condition.ts";
import type { MemberScore } from "../result.ts";

/** Codes of what stands to choice. */
export const alternativesOf = ({ all }: CriteriaTree): ReadonlySet<string> =>
  new Set(all.filter(isChoice).flatMap(({ children }) => children.map(({ code }) => code)));

/** Points and assigned maximum of a part, before a weighted year rounds them; undefined for a criterion that is not assigned, or stands aside. */
export function reachedOf(
  score: MemberScore,
  { code, maximum }: Criterion,
): { points: Decimal; maximum: Decimal } | undefined {
  const node = score.nodes.get(code);
  if (node !== undefined) return { points: node.unrounded.base, maximum: node.unrounded.assignedMaximum };
  const leaf = score.leaves.get(code);
  return leaf?.isAssigned === true && !leaf.isAside ? { points: leaf.official, maximum } : undefined;
}

/** A choice is one criterion, however many alternatives it lists: nobody is to reach them all. */
const isChoice = ({ kind }: Criterion): boolean => kind === "lấy mục cao nhất";

/** A choice stands among the criteria; bonus and deduction do not. */
export function isAtLevel(criterion: Criterion, level: PartLevel): boolean {
  if (level === "mục") return criterion.depth === 0;
  if (level === "nhóm") return criterion.part === "group" && criterion.depth === 1;
  return criterion.part === "base" || isChoice(criterion);
}
