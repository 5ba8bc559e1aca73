import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc, HandIn, Member } from "../bloc/bloc.ts";
import { endOf } from "../bloc/hand-in.ts";
import type { MemberScore, Unplaced } from "../result.ts";
import { unplacedReasons } from "./place-wording.ts";

/** What a member without a place is told. */
export type NoPlace = Pick<Unplaced, "why" | "isFinal">;

/**
 * Why a member has no place at `now` ("2024-11-25T08:15"); undefined for one that has. What a late hand-in would not
 * mend by itself comes first. `handIn` is that of its score form.
 */
export function whyUnplaced(
  bloc: Bloc,
  member: Member,
  score: MemberScore | undefined,
  handIn: HandIn | undefined,
  now: string,
): NoPlace | undefined {
  const notYet = (why: string): NoPlace => ({ why, isFinal: false });
  const exclusion = bloc.exclusions.get(member.code);
  if (exclusion !== undefined && exclusion.scope !== "Khen thưởng") {
    return { why: unplacedReasons.excluded(), isFinal: true };
  }
  const unregistered = whyUnregistered(bloc, member, now);
  if (unregistered !== undefined) return unregistered;
  if (score === undefined) return notYet(unplacedReasons.noForm());
  const lacking = lackingColumn(member);
  if (lacking !== undefined) return notYet(unplacedReasons.formMissesColumn(lacking));
  if (handIn === undefined) return notYet(unplacedReasons.noMilestone());
  if (handIn.returned !== undefined) return notYet(unplacedReasons.returned(handIn));
  if (handIn.isHandedIn) return undefined;
  const isOver = now > endOf(handIn);
  const why = handIn.isOfEmptyForm
    ? unplacedReasons.emptyForm(handIn, isOver)
    : unplacedReasons.notHandedIn(handIn, isOver);
  return { why, isFinal: isOver };
}

/** A member that owes its registration counts as registered until the deadline, and from when it hands it in. */
function whyUnregistered({ handIns }: Bloc, { code }: Member, now: string): NoPlace | undefined {
  const owed = handIns.find(
    (handIn) =>
      handIn.member === code && handIn.milestone.phase === "Đăng ký" && !handIn.isHandedIn && now > endOf(handIn),
  );
  if (owed === undefined) return undefined;
  return owed.returned === undefined
    ? { why: unplacedReasons.notRegistered(owed), isFinal: true }
    : { why: unplacedReasons.registrationReturned(owed), isFinal: false };
}

/** The header of a column that the form has lost and that its points stand in: nobody is ranked by blanks. */
function lackingColumn({ form }: Member): string | undefined {
  const field = (["code", "unassigned", "selfScore", "blocScore", "verifiedScore"] as const).find(
    (each) => form?.columns.has(each) === false,
  );
  return field === undefined ? undefined : columnOf(scoreForm, field).header;
}
