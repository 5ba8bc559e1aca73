import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { MemberScore } from "../result.ts";
import { highestOf } from "./group-wording.ts";
import { figureText, type Neighbours, placeReasons, sharedFigure, type TieBreak } from "./place-wording.ts";
import type { Ranked } from "./rank.ts";
import type { TieLink } from "./tie-comparison.ts";

/** The figure that members are ranked by. */
export type Basis = (score: MemberScore) => Decimal;

/**
 * The sentence for the member at `index` of `ranked`: which it shares its place with, what broke a tie with the one above
 * (or else below) it, or how far it lies behind.
 */
export function whyPlace(
  own: Ranked<MemberScore>,
  index: number,
  ranked: readonly Ranked<MemberScore>[],
  bloc: Bloc,
  chain: readonly TieLink[],
): string {
  const figure = figureText(own.entry, bloc);
  const ofOnePlace = (place: number) => ranked.filter((other) => other.place === place);
  const sharing = ofOnePlace(own.place).filter((other) => other !== own);
  if (sharing.length > 0) {
    const others = sharing.map(({ entry }) => entry.member);
    const shared = placeReasons.shared(own.place, others, sharedFigure(own.entry, bloc), chainState(own, chain));
    return shared + unreadReason(chain);
  }
  const neighbours = ({ place }: Ranked<MemberScore>): Neighbours => ({
    place,
    members: ofOnePlace(place).map(({ entry }) => entry.member),
  });
  const [above, below] = [ranked[index - 1], ranked[index + 1]];
  for (const other of [above, below]) {
    const tieBreak = other && tieBreakOf(own, other, other === below, chain);
    if (other !== undefined && tieBreak !== undefined) {
      return placeReasons.tieBroken(figure, neighbours(other), tieBreak) + unreadReason(chain.slice(0, tieBreak.link));
    }
  }
  const gap = above && figureAt(above, 0)?.minus(figureAt(own, 0) ?? 0);
  return above === undefined || gap === undefined
    ? placeReasons.first(figure, highestOf(bloc.group))
    : placeReasons.behind(figure, gap, neighbours(above));
}

/** Links that came first, or would have decided, and that nobody could read. */
const unreadReason = (chain: readonly TieLink[]): string => {
  const unread = chain.flatMap((link) => link.unread ?? []);
  return unread.length === 0 ? "" : ` ${placeReasons.unreadLinks(unread)}`;
};

const figureAt = ({ figures }: Ranked<MemberScore>, comparison: number): Decimal | undefined => figures[comparison];

/** What told two members of equal points apart; undefined for members of different points. */
function tieBreakOf(
  own: Ranked<MemberScore>,
  other: Ranked<MemberScore>,
  isAhead: boolean,
  chain: readonly TieLink[],
): TieBreak | undefined {
  const comparisons = chain.flatMap(({ comparisons: all }, link) => all.map((comparison) => ({ comparison, link })));
  // The first figure is the one that members are ranked by.
  for (const [index, figure] of own.figures.entries()) {
    const gap = other.figures[index] && figure?.minus(other.figures[index]).abs();
    if (gap === undefined || gap.eq(0)) continue;
    const decisive = comparisons[index - 1];
    return decisive === undefined ? undefined : { ...decisive, gap, isAhead };
  }
  return undefined;
}

/** Whether all links of the chain were equal, or one of them could not be applied: not for all of them, or a vote not held. */
function chainState(
  { figures }: Ranked<MemberScore>,
  chain: readonly TieLink[],
): "none" | "equal" | "not-for-all" | "no-vote" {
  const read = chain.filter(({ unread }) => unread === undefined);
  if (chain.length === 0) return "none";
  const comparisons = chain.flatMap((link) => link.comparisons);
  // The first figure is the one that members are ranked by.
  const unapplied = comparisons.filter((_, index) => index + 1 < figures.length && figures[index + 1] === undefined);
  if (read.some((link) => link.comparisons.length === 0) || unapplied.some(({ unit }) => unit === "phiếu"))
    return "no-vote";
  return unapplied.length === 0 ? "equal" : "not-for-all";
}
