import type { Bloc, HandIn, Milestone } from "../bloc/bloc.ts";
import { endOf } from "../bloc/hand-in.ts";
import { milestoneNames } from "../bloc/milestone-names.ts";
import type { Lateness } from "../rules/terms/computation.ts";

/** How late a member was at the milestone that a criterion names; undefined where it owes nothing there. */
export type LatenessOf = (milestone: string, member: string) => Lateness | undefined;

/**
 * Reads the lateness out of the hand-ins; `now` as "2024-11-25T08:15". A member with an earlier milestone of its own for
 * the same paper (leader and deputy hand in first) is judged by that one.
 */
export function latenessFrom({ handIns, milestones }: Bloc, now: string): LatenessOf {
  const byKey = new Map(handIns.map((handIn) => [`${handIn.milestone.code} ${handIn.member}`, handIn]));
  const byPaper = new Map(handIns.map((handIn) => [`${paperOf(handIn.milestone)} ${handIn.member}`, handIn]));
  const known = milestoneNames(milestones);
  return (typed, member) => {
    const milestone = known.find(typed);
    if (milestone === undefined) return undefined;
    const handIn = byKey.get(`${milestone.code} ${member}`) ?? byPaper.get(`${paperOf(milestone)} ${member}`);
    return handIn === undefined ? undefined : latenessOf(handIn, now);
  };
}

const paperOf = ({ phase, paper }: Milestone): string => JSON.stringify([phase, paper]);

function latenessOf(handIn: HandIn, now: string): Lateness {
  const { milestone, daysLate, due, returned } = handIn;
  if (daysLate !== undefined) return { kind: "handed-in", milestone: milestone.code, days: daysLate };
  const isOver = returned === undefined && now > endOf(handIn);
  return isOver ? { kind: "missing", milestone: milestone.code, due } : { kind: "pending", milestone: milestone.code };
}
