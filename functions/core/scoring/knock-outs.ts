import { type FactTerms, holdFacts } from "../facts/hold-fact.ts";
import type { KnockedOut, MemberScore } from "../result.ts";

/**
 * The events by which a member loses more than the points of a criterion, in the order of the table, with those that the
 * figures leave open. They go by the points without any of them: none brings about another.
 */
export function knockOutsOf(score: MemberScore, terms: FactTerms): KnockedOut[] {
  return terms.criteria.all.flatMap((criterion) =>
    (criterion.knockOuts ?? []).flatMap(({ typed, facts, effect }): KnockedOut[] => {
      const { isHeld, found } = holdFacts(facts, score, terms);
      return isHeld === false ? [] : [{ criterion, typed, found, effect, isHeld }];
    }),
  );
}

/** Codes of the parts whose points are lost. */
export const lostParts = (knockOuts: readonly KnockedOut[]): ReadonlySet<string> =>
  new Set(knockOuts.flatMap(({ effect, isHeld }) => (isHeld && effect.kind === "lost" ? [effect.code] : [])));
