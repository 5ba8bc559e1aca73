import type { Bloc } from "../bloc/bloc.ts";
import type { MemberScore } from "../result.ts";
import { memberTerms } from "./member-terms.ts";
import { scoreMember } from "./score-member.ts";

/** The scores of all members with a form, by code; `now` as "2024-11-25T08:15". */
export function scoreBloc(bloc: Bloc, now: string): Map<string, MemberScore> {
  const terms = memberTerms(bloc, now);
  return new Map(
    bloc.members
      .filter((member) => member.form !== undefined)
      .map((member) => [member.code, scoreMember(bloc, member, terms)]),
  );
}
