/**
 * The one ranking of a bloc: sheet, page, files and mails print what this decides. No place is decided silently: a tie
 * is broken by the declared chain alone, else the place is shared, and every place says why.
 */
import type { Decimal } from "../../../sheets-schema/decimal.ts";
import { scoreForm } from "../../../sheets-schema/score-form.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { compareVietnamese } from "../../../sheets-schema/vietnamese.ts";
import type { Bloc, HandIn, Member } from "../bloc/bloc.ts";
import { endOf } from "../bloc/hand-in.ts";
import type { MemberScore, Placed, Ranking, Unplaced } from "../result.ts";
import { classify } from "./classify.ts";
import { classReason, figureText, placeReasons, reviewReason } from "./explain.ts";
import { type Ranked, rank } from "./rank.ts";
import type { TieLink } from "./tie-break.ts";

/** The phase whose hand-in makes a form count. */
export const SELF_SCORING = "Tự chấm điểm";

/** Places those who handed in and are not excluded; `now` as "2024-11-25T08:15". */
export function rankMembers(
  bloc: Bloc,
  scores: ReadonlyMap<string, MemberScore>,
  chain: readonly TieLink[],
  openIssues: (member: string) => number,
  now: string,
): Ranking {
  const handIns = formHandIns(bloc);
  const unplaced: Unplaced[] = [];
  const entries: MemberScore[] = [];
  for (const member of bloc.members) {
    const score = scores.get(member.code);
    const reason = whyUnplaced(bloc, member, score, handIns.get(member.code), now);
    if (reason !== undefined) unplaced.push({ member, ...reason, openIssues: openIssues(member.code) });
    else if (score !== undefined) entries.push(score);
  }
  const basis = basisOf(bloc);
  const criteria = [basis, ...chain.map((link) => link.figure)].map(
    (figure) => (a: MemberScore, b: MemberScore) => figure(b).cmp(figure(a)),
  );
  const ranked = rank(
    entries,
    criteria,
    (a, b) => compareVietnamese(a.member.name, b.member.name) || compareVietnamese(a.member.code, b.member.code),
  );
  return {
    placed: ranked.map((own, index): Placed => {
      const classified = classify(own.entry, bloc, basis(own.entry));
      const why = [whyPlace(own, index, ranked, bloc, chain), classReason(classified), reviewReason(own.entry)];
      return {
        place: own.place,
        score: own.entry,
        class: classified.class?.name,
        why: why.filter((part) => part !== "").join(" "),
        isTied: ranked.some((other) => other !== own && other.place === own.place),
        openIssues: openIssues(own.entry.member.code),
      };
    }),
    unplaced,
  };
}

type Figure = (score: MemberScore) => Decimal;

const basisOf = (bloc: Bloc): Figure =>
  bloc.settings.rankBasis === "tỷ lệ điểm tối đa được giao" ? (score) => score.sharePercent : (score) => score.total;

function whyPlace(
  own: Ranked<MemberScore>,
  index: number,
  ranked: readonly Ranked<MemberScore>[],
  bloc: Bloc,
  chain: readonly TieLink[],
): string {
  const basis = basisOf(bloc);
  const figure = figureText(own.entry, bloc);
  const sharing = ranked
    .filter((other) => other !== own && other.place === own.place)
    .map((other) => other.entry.member);
  if (sharing.length > 0) return placeReasons.shared(own.place, sharing, figure, chain.length > 0);
  const equal = (other: Ranked<MemberScore> | undefined): other is Ranked<MemberScore> =>
    other !== undefined && basis(other.entry).eq(basis(own.entry));
  const above = ranked[index - 1];
  const below = ranked[index + 1];
  const neighbour = equal(above) ? above : equal(below) ? below : undefined;
  if (neighbour !== undefined) {
    const link = chain.findIndex(({ figure: of }) => !of(own.entry).eq(of(neighbour.entry)));
    const decisive = chain[link];
    if (decisive !== undefined) {
      const gap = decisive.figure(own.entry).minus(decisive.figure(neighbour.entry)).abs();
      return placeReasons.tieBroken(figure, neighbour.entry.member, neighbour === below, decisive, link, gap);
    }
  }
  return above === undefined
    ? placeReasons.first(figure)
    : placeReasons.behind(figure, basis(above.entry).minus(basis(own.entry)), above.entry.member);
}

function whyUnplaced(
  bloc: Bloc,
  member: Member,
  score: MemberScore | undefined,
  handIn: HandIn | undefined,
  now: string,
): Pick<Unplaced, "why" | "isFinal"> | undefined {
  const notYet = (why: string) => ({ why, isFinal: false });
  const exclusion = bloc.exclusions.get(member.code);
  if (exclusion !== undefined && exclusion.scope !== "Khen thưởng") {
    return { why: placeReasons.excluded(exclusion.ground), isFinal: true };
  }
  if (score === undefined) return notYet(placeReasons.noForm());
  const lacking = lackingColumn(member);
  if (lacking !== undefined) return notYet(placeReasons.formMissesColumn(lacking));
  if (handIn === undefined) return notYet(placeReasons.noMilestone());
  if (handIn.returned !== undefined) return notYet(placeReasons.returned(handIn));
  if (handIn.isHandedIn) return undefined;
  const isOver = now > endOf(handIn);
  return { why: placeReasons.notHandedIn(handIn, isOver), isFinal: isOver };
}

/** The header of a column that the form has lost and that its points stand in: nobody is ranked by blanks. */
function lackingColumn({ form }: Member): string | undefined {
  const field = (["code", "unassigned", "selfScore", "blocScore", "verifiedScore"] as const).find(
    (each) => form?.columns.has(each) === false,
  );
  return field === undefined ? undefined : columnOf(scoreForm, field).header;
}

/** The hand-in of each member's score form, by member code; the first milestone of the phase that it owes. */
export function formHandIns(bloc: Bloc): ReadonlyMap<string, HandIn> {
  const found = new Map<string, HandIn>();
  for (const handIn of bloc.handIns) {
    if (handIn.milestone.phase === SELF_SCORING && !found.has(handIn.member)) found.set(handIn.member, handIn);
  }
  return found;
}
