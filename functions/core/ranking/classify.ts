import type { Decimal } from "../../../sheets-schema/decimal.ts";
import type { Bloc, Classification, Criterion } from "../bloc/bloc.ts";
import type { MemberScore } from "../result.ts";

/** The class proposed for a member, and the higher one that a weak part kept it from. */
export interface Classified {
  readonly class: Classification | undefined;
  readonly missed: { readonly class: Classification; readonly part: Criterion } | undefined;
}

/** The highest class whose score the member reached, with no part below its minimum share. */
export function classify(score: MemberScore, bloc: Bloc, basis: Decimal): Classified {
  let missed: Classified["missed"];
  for (const candidate of bloc.classes) {
    if (basis.lt(candidate.scoreFrom)) continue;
    const part = weakPart(score, bloc, candidate);
    if (part === undefined) return { class: candidate, missed };
    missed ??= { class: candidate, part };
  }
  return { class: undefined, missed };
}

/** The first part, in the order of the table, that stays below the minimum share of its maximum. */
function weakPart(
  score: MemberScore,
  bloc: Bloc,
  { minimumSharePercent, shareLevel }: Classification,
): Criterion | undefined {
  if (minimumSharePercent === undefined) return undefined;
  return bloc.criteria.all.find((criterion) => {
    if (!isAtLevel(criterion, shareLevel) || criterion.maximum.eq(0)) return false;
    const node = score.nodes.get(criterion.code);
    const leaf = score.leaves.get(criterion.code);
    const points = node?.base ?? leaf?.official;
    const maximum = node?.assignedMaximum ?? criterion.maximum;
    if (points === undefined || leaf?.isAssigned === false) return false;
    return points.times(100).lt(maximum.times(minimumSharePercent));
  });
}

function isAtLevel({ part, depth }: Criterion, level: Classification["shareLevel"]): boolean {
  if (level === "mục") return depth === 0;
  if (level === "nhóm") return part === "group" && depth === 1;
  return part === "base";
}
