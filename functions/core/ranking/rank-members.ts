/**
 * The one ranking of a bloc: sheet, page, files and mails print what this decides. No place is decided silently: a tie
 * is broken by the declared chain alone, else the place is shared, and every place says why.
 */
import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, Member, PointTerms } from "../bloc/bloc.ts";
import { formHandIns } from "../bloc/hand-in.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { countedRows } from "../facts/counted-rows.ts";
import type { FactTerms } from "../facts/hold-fact.ts";
import type { MemberScore, Placed, Ranking, Unplaced } from "../result.ts";
import { classReason } from "./class-wording.ts";
import { classify, reachingCount } from "./classify.ts";
import { groupWords, withinReason } from "./group-wording.ts";
import { judgeConditions } from "./judge-conditions.ts";
import type { Judged } from "./judged.ts";
import { lostReasons, NO_AWARDS, reviewReason } from "./place-wording.ts";
import type { Judge } from "./point-gap.ts";
import { proposeAwards } from "./propose-awards.ts";
import type { QuotaBases } from "./quota-size.ts";
import { rank } from "./rank.ts";
import type { TieLink } from "./tie-comparison.ts";
import { type Basis, whyPlace } from "./why-place.ts";
import { causeReasons } from "./why-points.ts";
import { whyUnplaced } from "./why-unplaced.ts";

/** What ranking takes besides the scores. */
export interface RankTerms {
  readonly chain: readonly TieLink[];
  /** How many issues a member has to act on. */
  readonly openIssues: (member: string) => number;
  /** By member code, criteria that were changed after the deadline. */
  readonly changedLate: ReadonlyMap<string, readonly string[]>;
  /** "2024-11-25T08:15". */
  readonly now: string;
}

/** Places those who handed in and are not excluded; where the bloc ranks by kind, each group as if it were a bloc. */
export function rankMembers(bloc: Bloc, scores: ReadonlyMap<string, MemberScore>, terms: RankTerms): Ranking {
  const { groups } = bloc;
  if (groups === undefined) return rankTogether(bloc, scores, terms);
  const rankings = groups.map((group) => {
    const { members, classes, awards } = group;
    return rankTogether({ ...bloc, members, classes, awards, group }, scores, terms);
  });
  return {
    placed: rankings.flatMap(({ placed }) => placed),
    unplaced: rankings.flatMap(({ unplaced }) => unplaced).sort((a, b) => byName(a.member, b.member)),
    awards: rankings.flatMap(({ awards }) => awards),
    aside: [...new Set(rankings.flatMap(({ aside }) => aside))],
    issues: rankings.flatMap(({ issues }) => issues),
  };
}

function rankTogether(
  bloc: Bloc,
  scores: ReadonlyMap<string, MemberScore>,
  { chain, openIssues, changedLate, now }: RankTerms,
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
  const comparisons = chain.flatMap((link) => link.comparisons);
  const ranked = rank(
    entries,
    [() => basis, ...comparisons.map((each) => (tied: readonly MemberScore[]) => each.figureAmong(tied, now))],
    (a, b) => byName(a.member, b.member),
  );
  const contenders = ranked.map((own) => ({ ...own, score: own.entry, basis: basis(own.entry) }));
  const bases: QuotaBases = {
    members: bloc.members.length,
    placed: contenders.length,
    reaching: reachingCount(contenders, bloc),
  };
  const judge = judgeOf(bloc, now);
  const { classOf, issues: classIssues } = classify(contenders, bloc, bases, judge);
  const { outcomes, awardsOf, issues: awardIssues } = proposeAwards(contenders, classOf, bloc, bases, judge);
  const aside = asideAmong(entries);
  const group = bloc.group === undefined ? {} : { group: groupWords(bloc.group) };
  const placed = contenders.map((own, index): Placed => {
    const { place, score } = own;
    const { code } = score.member;
    const ownClass = classOf(own);
    const { proposed, sentences } = awardsOf(own);
    const why = [
      ...causeReasons(score, aside, changedLate.get(code) ?? []),
      ...lostReasons(score, bloc.criteria),
      whyPlace(own, index, contenders, bloc, chain),
      withinReason(bloc.group, place, contenders.length),
      classReason(ownClass, bloc),
      ...(bloc.exclusions.has(code) ? [NO_AWARDS] : sentences),
      reviewReason(score),
    ];
    return {
      place,
      ...group,
      score,
      class: ownClass.class?.name,
      isClassOpen: ownClass.open !== undefined,
      classToCompare: ownClass.judged?.toCompare ?? [],
      awards: proposed,
      why: why.filter((part) => part !== "").join(" "),
      isTied: contenders.some((other) => other !== own && other.place === place),
      openIssues: openIssues(code),
    };
  });
  const awards = outcomes.map((outcome) => ({ ...outcome, ...group }));
  return { placed, unplaced, awards, aside, issues: [...classIssues, ...awardIssues] };
}

/** Judges each member by each row's conditions once. */
function judgeOf(bloc: Bloc, now: string): Judge {
  const terms: FactTerms = { criteriaOf: (member) => treeOf(bloc, member), counts: countedRows(bloc, now) };
  const known = new Map<PointTerms, Map<MemberScore, Judged>>();
  return (of, { score }) => {
    const judged = known.get(of) ?? new Map<MemberScore, Judged>();
    known.set(of, judged);
    const found = judged.get(score) ?? withOpenEvents(judgeConditions(of.conditions, score, terms), score);
    judged.set(score, found);
    return found;
  };
}

/** What the figures leave open of the table's own events bears on every class and award. */
function withOpenEvents(judged: Judged, { knockOuts = [] }: MemberScore): Judged {
  const open = knockOuts.flatMap(({ typed, isHeld }) => (isHeld ? [] : [typed]));
  return open.length === 0 ? judged : { ...judged, toCompare: [...judged.toCompare, ...open] };
}
const byName = (a: Member, b: Member): number => compareVietnamese(a.name, b.name) || compareVietnamese(a.code, b.code);

/** Codes of the criteria that stand aside for one of `scores`. */
const asideAmong = (scores: readonly MemberScore[]): readonly string[] => [
  ...new Set(
    scores.flatMap(({ leaves }) =>
      [...leaves.values()].flatMap(({ isAside, criterion }) => (isAside ? [criterion.code] : [])),
    ),
  ),
];

const basisOf = (bloc: Bloc): Basis =>
  bloc.settings.rankBasis === "tỷ lệ điểm tối đa được giao" ? (score) => score.sharePercent : (score) => score.total;
