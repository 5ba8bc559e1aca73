import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { PointTerms } from "../bloc/bloc.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import { alternativesOf, isAtLevel, reachedOf } from "../facts/part-figures.ts";
import type { MemberScore } from "../result.ts";
import type { Contender } from "./contender.ts";
import type { Decided, Judged } from "./judged.ts";

/** What keeps a score from the terms of a class or award: the figure itself, the first part below its share, a condition. */
export type PointGap =
  | { readonly kind: "score"; readonly from: Decimal }
  | { readonly kind: "part"; readonly part: Criterion }
  | ({ readonly kind: "condition" } & Decided);

/** What the conditions of a class or award come to for a member. */
export type Judge = (terms: PointTerms, contender: Contender) => Judged;

/** Undefined when points and conditions are reached. */
export function termsGap(
  contender: Contender,
  terms: PointTerms,
  criteria: CriteriaTree,
  judge: Judge,
): PointGap | undefined {
  const gap = pointGap(contender, terms, criteria);
  if (gap !== undefined) return gap;
  const { failed } = judge(terms, contender);
  return failed && { kind: "condition", ...failed };
}

/** Undefined when the points are reached, whatever the conditions say; parts in the order of the table. */
export function pointGap({ score, basis }: Contender, terms: PointTerms, criteria: CriteriaTree): PointGap | undefined {
  const from = terms.scoreFrom;
  if (from !== undefined && basis.lt(from)) return { kind: "score", from };
  const part = weakPart(score, terms, criteria);
  return part === undefined ? undefined : { kind: "part", part };
}

function weakPart(
  score: MemberScore,
  { minimumSharePercent: least, shareLevel }: PointTerms,
  criteria: CriteriaTree,
): Criterion | undefined {
  if (least === undefined) return undefined;
  const alternatives = alternativesOf(criteria);
  // The criteria of its own kind, in the order of the table.
  const own = criteria.all.flatMap(({ code }) => (score.nodes.get(code) ?? score.leaves.get(code))?.criterion ?? []);
  return own.find((criterion) => {
    if (!isAtLevel(criterion, shareLevel) || alternatives.has(criterion.code)) return false;
    const reached = reachedOf(score, criterion);
    return reached?.points.times(100).lt(reached.maximum.times(least)) === true;
  });
}
