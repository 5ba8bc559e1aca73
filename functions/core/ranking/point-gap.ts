import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { PointTerms } from "../bloc/bloc.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import type { MemberScore } from "../result.ts";
import type { Contender } from "./contender.ts";

/** What keeps a score from the terms of a class or award: the figure itself, or the first part below its share. */
export type PointGap =
  | { readonly kind: "score"; readonly from: Decimal }
  | { readonly kind: "part"; readonly part: Criterion };

/** Undefined when the terms are reached; parts in the order of the table. */
export function pointGap({ score, basis }: Contender, terms: PointTerms, criteria: CriteriaTree): PointGap | undefined {
  const from = terms.scoreFrom;
  if (from !== undefined && basis.lt(from)) return { kind: "score", from };
  const part = weakPart(score, terms, criteria);
  return part === undefined ? undefined : { kind: "part", part };
}

function weakPart(
  score: MemberScore,
  { minimumSharePercent: least, shareLevel }: PointTerms,
  { all }: CriteriaTree,
): Criterion | undefined {
  if (least === undefined) return undefined;
  // The criteria of its own kind, in the order of the table.
  const own = all.flatMap(({ code }) => (score.nodes.get(code) ?? score.leaves.get(code))?.criterion ?? []);
  const alternatives = new Set(own.filter(isChoice).flatMap(({ children }) => children.map(({ code }) => code)));
  return own.find((criterion) => {
    if (!isAtLevel(criterion, shareLevel) || alternatives.has(criterion.code)) return false;
    const reached = reachedOf(score, criterion);
    return reached?.points.times(100).lt(reached.maximum.times(least)) === true;
  });
}

/** Points and assigned maximum of a part, before a weighted year rounds them; undefined for a criterion that is not assigned, or stands aside. */
function reachedOf(
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

function isAtLevel(criterion: Criterion, level: PointTerms["shareLevel"]): boolean {
  if (level === "mục") return criterion.depth === 0;
  if (level === "nhóm") return criterion.part === "group" && criterion.depth === 1;
  return criterion.part === "base" || isChoice(criterion);
}
