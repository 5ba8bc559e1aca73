/** What scoring the forms needs of the bloc as a whole, read once for all members. */
import type { Bloc, Member } from "../bloc/bloc.ts";
import { formHandIns, SELF_SCORING } from "../bloc/hand-in.ts";
import { kindNamed } from "../bloc/kinds.ts";
import { kindsOfBloc } from "../bloc/member-names.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { verifiesItself } from "../bloc/who-verifies.ts";
import { countedRows } from "../facts/counted-rows.ts";
import type { FactTerms } from "../facts/hold-fact.ts";
import { latenessFrom } from "./lateness.ts";
import { bestResultsFrom } from "./read-best-results.ts";
import type { LeafTerms } from "./score-leaf.ts";

export interface MemberTerms extends Omit<LeafTerms, "bestResults" | "isOfKind"> {
  /** The best results beside which a member is scored. */
  readonly bestResultsOf: (member: Member) => LeafTerms["bestResults"];
  /** Whether a member is of a kind; see `Given`. */
  readonly isOfKindOf: (member: Member) => LeafTerms["isOfKind"];
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
    bestResultsOf: bestResultsFrom(bloc),
    isOfKindOf: isOfKindFrom(bloc),
    verifiesItself: (criterion, member) => verifiesItself(bloc.names, criterion, member),
    facts: { criteriaOf: (member) => treeOf(bloc, member), counts: countedRows(bloc, now) },
    reviewedForms: new Set(reviewed.map(({ member }) => member)),
  };
}

/** What the column Loại đơn vị says of each member; nothing about words that name no kind there. */
function isOfKindFrom({ names }: Bloc): MemberTerms["isOfKindOf"] {
  const { known } = kindsOfBloc(names);
  if (known.length === 0) return () => undefined;
  return ({ kinds = [] }) =>
    (who) => {
      const kind = kindNamed(who, known);
      return kind === undefined || kinds.length === 0 ? undefined : kinds.includes(kind);
    };
}

/** Self-scoring opens with the first milestone of its phase; a calendar without one keeps it open. */
function isScoringOpen(bloc: Bloc, today: string): boolean {
  const opens = bloc.milestones.filter(({ phase }) => phase === SELF_SCORING).map(({ opens, due }) => opens ?? due);
  return opens.length === 0 || opens.some((day) => day <= today);
}
