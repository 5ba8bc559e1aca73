/**
 * The class proposed for each member: the highest whose points it reaches and whose quota its place is within. Where
 * members of one place reach over a quota the program decides nothing: the bloc does, and until then they have no class.
 */
import type { Bloc, Classification } from "../bloc/bloc.ts";
import type { CriteriaTree } from "../bloc/criterion.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";
import { classTieFault } from "./class-wording.ts";
import type { Classified, ClassOf } from "./classified.ts";
import { byPlace, type Contender } from "./contender.ts";
import type { Judged } from "./judged.ts";
import { type Judge, pointGap, termsGap } from "./point-gap.ts";
import { type QuotaBases, type QuotaSize, quotaSize } from "./quota-size.ts";
import { settledByVote } from "./settling-votes.ts";

/** What is known of a member while the classes are gone through. */
interface Note {
  class: Classified["class"];
  lowest: number;
  judged: Classified["judged"];
  missed: Classified["missed"];
  lowered: Classified["lowered"];
  /** Where the highest class stands that it may still have. */
  from: number;
  over: Classified["over"];
  open: Classified["open"];
}

/** Members of one place on their way down the classes; with fewer seats than members the bloc has to choose. */
interface Bundle {
  readonly place: number;
  readonly members: readonly Contender[];
  readonly seats: number;
}

/** One class, with what it writes down. */
interface Step {
  readonly own: Classification;
  readonly index: number;
  readonly quota: QuotaSize;
  readonly bloc: Bloc;
  readonly noteOf: (contender: Contender) => Note;
  readonly judge: Judge;
  readonly issues: Issue[];
}

/** Classifies `contenders`, who come in the order of their places. */
export function classify(
  contenders: readonly Contender[],
  bloc: Bloc,
  bases: QuotaBases,
  judge: Judge,
): { classOf: ClassOf; issues: Issue[] } {
  const { classes, criteria } = bloc;
  const issues: Issue[] = [];
  const blank: Note = {
    class: undefined,
    lowest: classes.length,
    judged: undefined,
    missed: undefined,
    lowered: undefined,
    from: 0,
    over: [],
    open: undefined,
  };
  const notes = new Map(contenders.map((contender) => [contender, { ...blank }]));
  const noteOf = (contender: Contender): Note => notes.get(contender) ?? blank;
  let waiting = byPlace(contenders).map((members) => bundle(members, members.length));
  for (const [index, own] of classes.entries()) {
    if (!own.isReadable) continue;
    const step: Step = { own, index, quota: quotaSize(own.quota, bases), bloc, noteOf, judge, issues };
    const reached = new Set(waiting.flatMap(({ members }) => members).filter((each) => reaches(step, each, criteria)));
    const reaching = waiting.flatMap((each) => only(each, (contender) => reached.has(contender)));
    const others = waiting.flatMap((each) => only(each, (contender) => !reached.has(contender)));
    waiting = [...seat(step, reaching), ...others].sort((a, b) => a.place - b.place);
  }
  return { classOf: noteOf, issues };
}

/** Whether a member may have the class; a member that reaches its first one is lowered from there, once. */
function reaches({ own, index, noteOf, judge }: Step, contender: Contender, criteria: CriteriaTree): boolean {
  const note = noteOf(contender);
  if (index < note.from) return false;
  const gap = termsGap(contender, own, criteria, judge);
  if (gap !== undefined) {
    if (gap.kind !== "score") note.missed ??= { class: own, gap };
    return false;
  }
  const { steps, by } = loweredBy(judge(own, contender), contender.score);
  if (note.lowered !== undefined || steps === 0) return true;
  note.lowered = { class: own, steps, by };
  note.from = index + steps;
  return false;
}

/** By the conditions of the class, and by events that the table of criteria names. */
function loweredBy({ lowered }: Judged, { knockOuts = [] }: MemberScore): Judged["lowered"] {
  let { steps } = lowered;
  const by = [...lowered.by];
  for (const { typed, found, effect, isHeld } of knockOuts) {
    if (!isHeld || effect?.kind !== "lowered") continue;
    steps += effect.steps;
    by.push({ condition: { typed, read: undefined }, found });
  }
  return { steps, by };
}

/** Gives the class to the best places within its quota; yields those who go on to the next. */
function seat(step: Step, reaching: readonly Bundle[]): Bundle[] {
  let places = step.quota.count ?? Number.POSITIVE_INFINITY;
  return byPlace(reaching).flatMap((group) => {
    const members = group.flatMap((each) => each.members);
    const seats = group.reduce((total, each) => total + each.seats, 0);
    const left = places;
    places = Math.max(0, left - seats);
    if (seats <= left) for (const contender of members) give(step, contender);
    else if (left === 0) for (const contender of members) pass(step, contender);
    else return acrossLine(step, members, seats, left);
    return seats <= left ? [] : group;
  });
}

/** The quota ends among `members` of one place: a vote of the bloc on the class decides, and nothing else. */
function acrossLine(step: Step, members: readonly Contender[], seats: number, places: number): Bundle[] {
  const { own, quota, bloc, noteOf, issues } = step;
  const codes = members.map(({ score }) => score.member.code);
  const isFirst = seats === members.length;
  const settled = isFirst ? settledByVote(bloc.ballots, own.name, codes, places) : undefined;
  if (settled === undefined) {
    for (const contender of members) noteOf(contender).open ??= { class: own, quota, places, members };
    issues.push(openIssue(bloc, own, places, members));
    return [bundle(members, seats - places)];
  }
  const chosen = members.filter(({ score }) => settled.chosen.has(score.member.code));
  const losers = members.filter(({ score }) => !settled.chosen.has(score.member.code));
  for (const contender of chosen) give(step, contender);
  for (const contender of losers) pass(step, contender);
  return [bundle(losers, losers.length)];
}

/** One for whom a higher class is open has at least this one. */
function give({ own, index, noteOf, judge }: Step, contender: Contender): void {
  const note = noteOf(contender);
  note.lowest = index;
  if (note.open !== undefined) return;
  note.class = own;
  note.judged = judge(own, contender);
}

function pass({ own, quota, noteOf }: Step, contender: Contender): void {
  const note = noteOf(contender);
  if (note.open === undefined) note.over = [...note.over, { class: own, quota }];
}

const bundle = (members: readonly Contender[], seats: number): Bundle => ({
  place: members[0]?.place ?? 0,
  members,
  seats: Math.min(seats, members.length),
});

/** Those of a bundle whom `wanted` names; where it is not known who has a seat, they may have all of them. */
function only({ members, seats }: Bundle, wanted: (contender: Contender) => boolean): Bundle[] {
  const own = members.filter(wanted);
  return own.length === 0 ? [] : [bundle(own, seats)];
}

function openIssue(bloc: Bloc, own: Classification, places: number, members: readonly Contender[]): Issue {
  const names = members.map(({ score }) => score.member.name);
  return issueAt(bloc.workbook.sheets.awards, classTieFault(own.name, places, names, members[0]?.place ?? 0), {
    rowNumber: own.rowNumber,
    field: "quota",
  });
}

/** How many of `contenders` reach a class, or a higher one, by their points alone. */
export function reachingCount(contenders: readonly Contender[], bloc: Bloc): QuotaBases["reaching"] {
  const merits = contenders.map((contender) =>
    bloc.classes.findIndex((own) => own.isReadable && pointGap(contender, own, bloc.criteria) === undefined),
  );
  return (className) => {
    const index = bloc.classes.findIndex(({ name }) => name === className);
    return merits.filter((merit) => merit !== -1 && merit <= index).length;
  };
}
