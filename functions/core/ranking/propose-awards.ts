/**
 * Who is proposed for each award, in the order of the awards: the best places among those who may be, within the quota.
 * Where members of one place reach over the end of a quota none of them is proposed, unless the bloc's own vote on that
 * award chose among them.
 */
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Award, Bloc } from "../bloc/bloc.ts";
import { lastBallot } from "../bloc/judge-ballot.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { AwardOutcome, ProposedAward } from "../result.ts";
import { awardOrder } from "./award-order.ts";
import { awardSentence, awardTieFault, type Decision } from "./award-wording.ts";
import type { ClassOf } from "./classified.ts";
import type { Contender } from "./contender.ts";
import type { Judged } from "./judged.ts";
import type { Judge } from "./point-gap.ts";
import { type QuotaBases, type QuotaSize, quotaSize } from "./quota-size.ts";
import { settledByVote } from "./settling-votes.ts";
import { type AwardContext, type NoAward, verdictOn, whyNoAward } from "./why-no-award.ts";

/** What the awards come to for one member. */
export interface MemberAwards {
  readonly proposed: readonly ProposedAward[];
  /** One for each award that its place reaches, in the order of the awards. */
  readonly sentences: readonly string[];
}

export interface Proposals {
  readonly outcomes: readonly AwardOutcome[];
  readonly awardsOf: (contender: Contender) => MemberAwards;
  readonly issues: readonly Issue[];
}

/** Considers `contenders`, who come in the order of their places. */
export function proposeAwards(
  contenders: readonly Contender[],
  classOf: ClassOf,
  bloc: Bloc,
  bases: QuotaBases,
  judge: Judge,
): Proposals {
  const proposed = new Map<Contender, ProposedAward[]>(contenders.map((contender) => [contender, []]));
  const sentences = new Map<Contender, string[]>(contenders.map((contender) => [contender, []]));
  const context: AwardContext = {
    bloc,
    classOf,
    judge,
    awardsOf: (contender) => (proposed.get(contender) ?? []).map(({ award }) => award),
  };
  const issues: Issue[] = [];
  const outcomes = bloc.awards.map((award): AwardOutcome => {
    const quota = quotaSize(award.quota, bases);
    if (!award.isReadable) return outcomeOf(award, quota, []);
    const decisions = decideAward(award, quota, contenders, context);
    for (const decision of decisions) {
      const { contender } = decision;
      if (decision.kind === "proposed") {
        proposed.get(contender)?.push({
          award: award.name,
          isAwaitingVote: isAwaitingVote(award, decision),
          toCompare: decision.judged.toCompare,
        });
      }
      sentences.get(contender)?.push(awardSentence(award, decision, bloc));
    }
    const outcome = outcomeOf(award, quota, decisions);
    const tied = decisions.filter((decision) => decision.kind === "tied");
    if (tied.length > 0) issues.push(tieIssue(award, outcome.unfilled, tied, bloc));
    return outcome;
  });
  return {
    outcomes,
    awardsOf: (contender) => ({
      proposed: proposed.get(contender) ?? [],
      sentences: sentences.get(contender) ?? [],
    }),
    issues,
  };
}

const isAwaitingVote = ({ vote }: Award, { verdict }: Extract<Decision, { kind: "proposed" }>): boolean =>
  vote !== undefined && verdict === undefined;

/**
 * What there is to say of an award: by place who gets it or shares its last place, then whom it passes over. A member far
 * behind the last place is told nothing, unless it was voted on.
 */
function decideAward(
  award: Award,
  quota: QuotaSize,
  contenders: readonly Contender[],
  context: AwardContext,
): Decision[] {
  const { bloc } = context;
  const refused: { contender: Contender; why: NoAward }[] = [];
  const eligible = contenders.filter((contender) => {
    const found = whyNoAward(award, contender, context);
    if (found !== undefined) refused.push({ contender, why: found });
    return found === undefined;
  });
  const decisions: Decision[] = [];
  let places = quota.count ?? Number.POSITIVE_INFINITY;
  const { groups, uncounted, isByVotes } = awardOrder(award, eligible, bloc);
  for (const contender of uncounted) refused.push({ contender, why: { kind: "no-ballot" } });
  for (const group of groups) {
    if (places === 0 && !isByVotes) break;
    if (places === 0)
      for (const contender of group) refused.push({ contender, why: fewerVotes(award, contender, bloc) });
    else for (const decision of decideGroup(award, group, places, context, isByVotes)) decisions.push(decision);
    places = Math.max(0, places - group.length);
  }
  const last = Math.max(0, ...decisions.map(({ contender }) => contender.place));
  const reach = Math.max(last, (award.placeFrom ?? 1) - 1 + (quota.count ?? 0));
  const refusals = refused.flatMap(({ contender, why: found }): Decision[] =>
    found.kind !== "not-meant" && (VOTED.has(found.kind) || contender.place <= reach)
      ? [{ kind: "refused", contender, why: found }]
      : [],
  );
  return [...decisions, ...refusals];
}

/** Told however far behind the place is: there was a vote. */
const VOTED: ReadonlySet<NoAward["kind"]> = new Set(["vote", "no-ballot", "fewer-votes"]);

const fewerVotes = ({ name }: Award, { score }: Contender, { ballots }: Bloc): NoAward => ({
  kind: "fewer-votes",
  agreed: lastBallot(ballots, name, score.member.code)?.agreed ?? ZERO,
});

/** Decides for those whom nothing tells apart, where there are `places` left. */
function decideGroup(
  award: Award,
  group: readonly Contender[],
  places: number,
  { bloc, judge, classOf }: AwardContext,
  isByVotes: boolean,
): Decision[] {
  const proposed = (contender: Contender) => ({
    kind: "proposed" as const,
    contender,
    verdict: verdictOn(award, contender, bloc),
    judged: judgedFor(award, contender, judge, classOf),
  });
  if (group.length <= places) return group.map(proposed);
  const codes = group.map(({ score }) => score.member.code);
  const settled = settledByVote(bloc.ballots, award.name, codes, places);
  const among = group.length;
  return group.map((contender): Decision => {
    const agreed = settled?.agreed.get(contender.score.member.code);
    if (settled === undefined || agreed === undefined) return { kind: "tied", contender, places, among, isByVotes };
    return settled.chosen.has(contender.score.member.code)
      ? { ...proposed(contender), chosen: { agreed, among } }
      : { kind: "outvoted", contender, places, among, agreed };
  });
}

/** An award that rests on a class rests on what people still compare for that class. */
function judgedFor(
  award: Award,
  contender: Contender,
  judge: Judge,
  classOf: ClassOf,
): Pick<Judged, "met" | "toCompare"> {
  const { met, toCompare } = judge(award, contender);
  const ofClass = award.requiredClass === undefined ? [] : (classOf(contender).judged?.toCompare ?? []);
  return { met, toCompare: [...new Set([...ofClass, ...toCompare])] };
}

function outcomeOf(award: Award, quota: QuotaSize, decisions: readonly Decision[]): AwardOutcome {
  const codesOf = (kind: Decision["kind"]): string[] =>
    decisions.filter((each) => each.kind === kind).map(({ contender }) => contender.score.member.code);
  const proposed = codesOf("proposed");
  const awaiting = decisions.filter((each) => each.kind === "proposed" && isAwaitingVote(award, each));
  return {
    award: award.name,
    isReadable: award.isReadable,
    quota: quota.count,
    quotaReason: quota.reason,
    proposed,
    awaitingVote: awaiting.length,
    toCompare: decisions.filter((each) => each.kind === "proposed" && each.judged.toCompare.length > 0).length,
    unfilled: quota.count === undefined ? 0 : quota.count - proposed.length,
    tied: codesOf("tied"),
  };
}

type Tied = Extract<Decision, { readonly kind: "tied" }>;

function tieIssue(award: Award, places: number, tied: readonly Tied[], bloc: Bloc): Issue {
  const names = tied.map(({ contender }) => contender.score.member.name);
  const place = tied[0]?.isByVotes === true ? undefined : tied[0]?.contender.place;
  const fault = awardTieFault(award.name, places, names, place);
  return issueAt(bloc.workbook.sheets.awards, fault, { rowNumber: award.rowNumber, field: "quota" });
}
