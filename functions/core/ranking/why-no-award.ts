import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Award, Bloc } from "../bloc/bloc.ts";
import { judgeBallot, lastBallot, type Verdict } from "../bloc/judge-ballot.ts";
import type { ClassOf } from "./classified.ts";
import type { Contender } from "./contender.ts";
import { type Judge, type PointGap, termsGap } from "./point-gap.ts";

/** What keeps a member from being proposed for an award. */
export type NoAward =
  /** Excluded from all awards, or outside the places that this one is for: no reason of its own is given. */
  | { readonly kind: "not-meant" }
  | PointGap
  | { readonly kind: "class"; readonly required: string }
  /** Proposed for an award that excludes this one. */
  | { readonly kind: "beside"; readonly award: string }
  | { readonly kind: "vote"; readonly verdict: Verdict }
  /** Votes decide, and none was counted for it, or others got more. */
  | { readonly kind: "no-ballot" }
  | { readonly kind: "fewer-votes"; readonly agreed: Decimal };

/** What an award is considered with. */
export interface AwardContext {
  readonly bloc: Bloc;
  readonly classOf: ClassOf;
  readonly judge: Judge;
  /** Names of the awards that a member is proposed for so far. */
  readonly awardsOf: (contender: Contender) => readonly string[];
}

/** The first of them, in this order; undefined for a member that may be proposed, if need be after a vote. */
export function whyNoAward(award: Award, contender: Contender, context: AwardContext): NoAward | undefined {
  const { bloc, classOf } = context;
  const { code } = contender.score.member;
  if (bloc.exclusions.has(code)) return { kind: "not-meant" };
  const { placeFrom = 1, placeTo = Number.POSITIVE_INFINITY, requiredClass } = award;
  if (contender.place < placeFrom || contender.place > placeTo) return { kind: "not-meant" };
  const gap = termsGap(contender, award, bloc.criteria, context.judge);
  if (gap !== undefined) return gap;
  if (requiredClass !== undefined) {
    const required = bloc.classes.findIndex(({ name }) => name === requiredClass);
    if (classOf(contender).lowest > required) return { kind: "class", required: requiredClass };
  }
  const beside = context.awardsOf(contender).find((name) => award.excludes.includes(name));
  if (beside !== undefined) return { kind: "beside", award: beside };
  const verdict = verdictOn(award, contender, bloc);
  return verdict === undefined || verdict.outcome === "reached" ? undefined : { kind: "vote", verdict };
}

/** What the last vote says; undefined where the award needs none, or there has been none that counts. */
export function verdictOn({ name, vote }: Award, { score }: Contender, { ballots }: Bloc): Verdict | undefined {
  const ballot = lastBallot(ballots, name, score.member.code);
  return vote === undefined || ballot === undefined ? undefined : judgeBallot(ballot, vote);
}
