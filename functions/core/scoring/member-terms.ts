/** What scoring the forms needs of the bloc as a whole, read once for all members. */
import type { Bloc } from "../bloc/bloc.ts";
import { formHandIns, SELF_SCORING } from "../bloc/hand-in.ts";
import { verifiesItself } from "../bloc/who-verifies.ts";
import { countedRows } from "../facts/counted-rows.ts";
import type { FactTerms } from "../facts/hold-fact.ts";
import { latenessFrom } from "./lateness.ts";
import { readBestResults } from "./read-best-results.ts";
import type { LeafTerms } from "./score-leaf.ts";

export interface MemberTerms extends LeafTerms {
  /** Codes of the members whose whole form the bloc has reviewed. */
  readonly reviewedForms: ReadonlySet<string>;
  /** By what events are judged. */
  readonly facts: FactTerms;
}

/** Reads the terms; `now` as "2024-11-25T08:15". */
export function memberTerms(bloc: Bloc, now: string): MemberTerms {
  const { digits, period, isFullWhenUnassigned } = bloc.terms;
  const reviewed = [...formHandIns(bloc).values()].filter(({ reviewedOn }) => reviewedOn !== undefined);
  return {
    digits,
    period,
    isFullWhenUnassigned,
    isScoringOpen: isScoringOpen(bloc, now.slice(0, 10)),
    latenessOf: latenessFrom(bloc, now),
    bestResults: readBestResults(bloc),
    verifiesItself: (criterion, member) => verifiesItself(bloc.names, criterion, member),
    facts: { criteria: bloc.criteria, counts: countedRows(bloc, now) },
    reviewedForms: new Set(reviewed.map(({ member }) => member)),
  };
}

/** Self-scoring opens with the first milestone of its phase; a calendar without one keeps it open. */
function isScoringOpen(bloc: Bloc, today: string): boolean {
  const opens = bloc.milestones.filter(({ phase }) => phase === SELF_SCORING).map(({ opens, due }) => opens ?? due);
  return opens.length === 0 || opens.some((day) => day <= today);
}
