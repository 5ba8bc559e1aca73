/** What the bloc's own votes settle: places shared by equal members, and who of them gets what is left of a quota. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Ballot } from "../bloc/bloc.ts";
import { lastBallot } from "../bloc/judge-ballot.ts";
import type { TieComparison } from "./tie-comparison.ts";

/**
 * The comparisons of the link "biểu quyết": the votes agreed in the last round in which all of those tied were counted.
 * There is one for each round, since a later round may have been held for some of them alone. `isOn` names the votes meant.
 */
export function settlingVotes(
  ballots: readonly Ballot[],
  isOn: (ballot: Ballot) => boolean = ({ subject }) => subject === "tie",
): TieComparison[] {
  const counted = ballots.filter((ballot) => isOn(ballot) && ballot.isSound && ballot.isQuorate);
  const rounds = [...new Set(counted.map(({ round }) => round))].sort((a, b) => b - a);
  const agreedIn = (round: number): Map<string, Decimal> =>
    new Map(
      counted.flatMap(({ round: of, member, agreed }) =>
        of !== round || member === undefined || agreed === undefined ? [] : [[member, agreed] as const],
      ),
    );
  const counts = rounds.map(agreedIn);
  const comparison: TieComparison = {
    name: "số phiếu biểu quyết",
    unit: "phiếu",
    isLess: false,
    figureAmong: (tied) => {
      const round = counts.find((agreed) => tied.every(({ member }) => agreed.has(member.code)));
      return round === undefined ? undefined : ({ member }) => agreedFor(round, member.code);
    },
  };
  return rounds.map(() => comparison);
}

function agreedFor(round: ReadonlyMap<string, Decimal>, member: string): Decimal {
  const agreed = round.get(member);
  if (agreed === undefined) throw new Error(`${member} was not counted in this round`);
  return agreed;
}

/** How a vote on a class or award settled it: whom it chose, and the votes that each of those tied has. */
export interface Settled {
  readonly chosen: ReadonlySet<string>;
  readonly agreed: ReadonlyMap<string, Decimal>;
}

/**
 * Whom the bloc's vote on `name` chose among members tied for `places`, fewer than they are; undefined while they were
 * not all counted in one and the same last round, or the counts do not end exactly behind the last place.
 */
export function settledByVote(
  ballots: readonly Ballot[],
  name: string,
  tied: readonly string[],
  places: number,
): Settled | undefined {
  const last = tied.map((member) => lastBallot(ballots, name, member));
  const agreed = new Map<string, Decimal>();
  for (const ballot of last) {
    if (ballot?.member === undefined || ballot.agreed === undefined || !ballot.isSound || !ballot.isQuorate) continue;
    if (ballot.round === last[0]?.round) agreed.set(ballot.member, ballot.agreed);
  }
  if (agreed.size < tied.length) return undefined;
  const ordered = [...agreed].sort(([, a], [, b]) => b.cmp(a));
  const [within, beyond] = [ordered[places - 1], ordered[places]];
  if (within === undefined || beyond === undefined || within[1].eq(beyond[1])) return undefined;
  return { chosen: new Set(ordered.slice(0, places).map(([member]) => member)), agreed };
}
