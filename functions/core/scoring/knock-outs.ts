import { type FactTerms, holdFacts } from "../facts/hold-fact.ts";
import type { KnockedOut, MemberScore } from "../result.ts";

/**
 * The events by which a member loses more than the points of a criterion, in the order of the table, with those that the
 * figures leave open. They go by the points without any of them: none brings about another.
 */
export function knockOutsOf(score: MemberScore, terms: FactTerms): KnockedOut[] {
  return terms.criteriaOf(score.member).all.flatMap((criterion) =>
    (criterion.knockOuts ?? []).flatMap(({ typed, read }): KnockedOut[] => {
      if (read === undefined) return [{ criterion, typed, found: "", effect: undefined, isHeld: undefined }];
      const { isHeld, found } = holdFacts(read.facts, score, terms);
      return isHeld === false ? [] : [{ criterion, typed, found, effect: read.effect, isHeld }];
    }),
  );
}

/** Codes of the parts whose points are lost. */
export const lostParts = (knockOuts: readonly KnockedOut[]): ReadonlySet<string> =>
  new Set(knockOuts.flatMap(({ effect, isHeld }) => (isHeld && effect?.kind === "lost" ? [effect.code] : [])));
