import type { BlocModel, TieLinkModel } from "./bloc-model.ts";
import { isRanked } from "./expect-computed.ts";
import type { ExpectedMember } from "./expect-result.ts";
import { rankedWith } from "./kind-table.ts";
import { compare, NOTHING, negative, type Rational, whole } from "./rational.ts";

/** Members, by their place in the model, that nothing has told apart so far. */
type Tied = readonly number[];
/** What tells members apart, more being better. */
type Figure = (member: number) => Rational;

/** The place of each member, in the order of the members; undefined for one that is not placed. */
export const expectPlaces = (bloc: BlocModel, expected: readonly ExpectedMember[]): (number | undefined)[] =>
  bloc.members.map((_, member) => placesAmong(rankedWith(bloc, member), bloc, expected)[member]);

/** The same of those who are ranked together. */
function placesAmong(
  among: readonly number[],
  bloc: BlocModel,
  expected: readonly ExpectedMember[],
): (number | undefined)[] {
  const placed = among.filter((member) => isRanked(bloc, member));
  const ofMember = (member: number): ExpectedMember => {
    const own = expected[member];
    if (own === undefined) throw new Error(`Nothing is expected of member ${member}`);
    return own;
  };
  const basis: Figure = (member) =>
    bloc.settings.isRankedByShare ? ofMember(member).sharePercent : ofMember(member).total;
  let groups: Tied[] = parted(placed, basis);
  for (const link of bloc.settings.chain) {
    groups = groups.flatMap((tied) =>
      link === "vote"
        ? partedByVotes(bloc, tied)
        : isForAll(link, tied.map(ofMember))
          ? parted(tied, (member) => figureOf(link, bloc, member, ofMember(member)))
          : [tied],
    );
  }
  return bloc.members.map((_, member) => {
    const group = groups.findIndex((tied) => tied.includes(member));
    return group < 0 ? undefined : 1 + groups.slice(0, group).flat().length;
  });
}

/** False where a criterion of the chain is not in the table of one of them. */
const isForAll = (link: TieLinkModel, tied: readonly ExpectedMember[]): boolean =>
  typeof link === "string" || tied.every(({ nodes }) => nodes.has(link.code));

/** Those with the highest figure first; equal ones stay together. */
function parted(tied: Tied, figure: Figure): Tied[] {
  const [first, ...others] = tied;
  if (first === undefined) return [];
  const own = figure(first);
  const beside = (order: (difference: number) => boolean) =>
    others.filter((other) => order(compare(figure(other), own)));
  return [
    ...parted(
      beside((difference) => difference > 0),
      figure,
    ),
    [first, ...beside((difference) => difference === 0)],
    ...parted(
      beside((difference) => difference < 0),
      figure,
    ),
  ];
}

/** By the last round in which all of those tied were counted; those still together, by a later round of theirs. */
function partedByVotes(bloc: BlocModel, tied: Tied): Tied[] {
  const votesOf = (member: number, round: number) => bloc.members[member]?.votes[round];
  const isCommon = (round: number): boolean => tied.every((member) => votesOf(member, round) !== undefined);
  const last = [...Array(ROUNDS).keys()].filter(isCommon).at(-1);
  if (last === undefined) return [tied];
  const groups = parted(tied, (member) => whole(votesOf(member, last) ?? 0));
  return groups.length === 1 ? groups : groups.flatMap((group) => partedByVotes(bloc, group));
}

const ROUNDS = 9;

function figureOf(
  link: Exclude<TieLinkModel, "vote">,
  bloc: BlocModel,
  member: number,
  { tie, nodes, atMaximum }: ExpectedMember,
): Rational {
  if (link === "maxima") return whole(atMaximum);
  if (link === "bonus") return tie.bonus;
  if (link === "deduction") return tie.deduction;
  if (link === "days late") return negative(whole(bloc.members[member]?.daysLate ?? 0));
  return nodes.get(link.code)?.points ?? NOTHING;
}
