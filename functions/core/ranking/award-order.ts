/** In which order those who may have an award are considered: by their places, or by the votes that they got for it. */
import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Award, Bloc } from "../bloc/bloc.ts";
import { lastBallot } from "../bloc/judge-ballot.ts";
import type { MemberScore } from "../result.ts";
import { byPlace, type Contender } from "./contender.ts";
import { rank } from "./rank.ts";
import { settlingVotes } from "./settling-votes.ts";

export interface AwardOrder {
  /** Those whom nothing tells apart stand together, the first come first. */
  readonly groups: readonly (readonly Contender[])[];
  /** Where votes decide, those of whom no count is there yet. */
  readonly uncounted: readonly Contender[];
  /** True where votes decided; false also while none has been held. */
  readonly isByVotes: boolean;
}

/** Orders those `eligible`, who come in the order of their places. */
export function awardOrder(award: Award, eligible: readonly Contender[], { ballots }: Bloc): AwardOrder {
  const isCounted = ({ score }: Contender): boolean => {
    const ballot = lastBallot(ballots, award.name, score.member.code);
    return ballot?.isSound === true && ballot.isQuorate;
  };
  const counted = award.vote?.goesByVotes ? eligible.filter(isCounted) : [];
  if (counted.length === 0) return { groups: byPlace(eligible), uncounted: [], isByVotes: false };
  const comparisons = settlingVotes(
    ballots,
    ({ subject }) => typeof subject === "object" && subject.row === award.name,
  );
  const ranked = rank(
    counted,
    comparisons.map(({ figureAmong }) => (tied: readonly Contender[]) => {
      const figureOf = figureAmong(
        tied.map(({ score }) => score),
        "",
      );
      return figureOf && (({ score }: Contender) => figureOf(score));
    }),
    (a, b) => byName(a.score, b.score),
  );
  return {
    groups: byPlace(ranked).map((group) => group.map(({ entry }) => entry)),
    uncounted: eligible.filter((contender) => !counted.includes(contender)),
    isByVotes: true,
  };
}

const byName = (a: MemberScore, b: MemberScore): number =>
  compareVietnamese(a.member.name, b.member.name) || compareVietnamese(a.member.code, b.member.code);
