/** The class of each member, one class after the other, one member after the other; from DOMAIN.md 2. */
import type { BlocModel, ClassConditionModel, QuotaModel } from "./bloc-model.ts";
import type { ExpectedMember } from "./expect-result.ts";
import { compare, hundredths, isLess, NOTHING, type Rational, times, whole } from "./rational.ts";

/** True where two members share a place: a quota that ends between them is the bloc's to decide. */
export const hasSharedPlaces = (places: readonly (number | undefined)[]): boolean => {
  const taken = places.filter((place) => place !== undefined);
  return new Set(taken).size < taken.length;
};

export const withoutQuotas = (bloc: BlocModel): BlocModel => ({
  ...bloc,
  classes: (bloc.classes ?? []).map((each) => ({ ...each, quota: undefined })),
});

/** By member, the place of its class among the classes, from 0 for the highest; undefined for none. Places are not shared, or no class has a quota. */
export function expectClasses(
  bloc: BlocModel,
  expected: readonly ExpectedMember[],
  places: readonly (number | undefined)[],
): (number | undefined)[] {
  const given = bloc.members.map((): number | undefined => undefined);
  const lowestStart = bloc.members.map(() => 0);
  const wasLowered = bloc.members.map(() => false);
  const inOrder = bloc.members.map((_, member) => member).filter((member) => places[member] !== undefined);
  inOrder.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  (bloc.classes ?? []).forEach(({ scoreFrom, conditions, quota }, index) => {
    let seats = seatsOf(quota, bloc.members.length, inOrder.length);
    for (const member of inOrder) {
      const own = expected[member];
      if (own === undefined || given[member] !== undefined || index < (lowestStart[member] ?? 0)) continue;
      const basis = bloc.settings.isRankedByShare ? own.sharePercent : own.total;
      if (isLess(basis, hundredths(scoreFrom))) continue;
      if (!conditions.every((condition) => condition.kind === "lowered" || holds(condition, bloc, own))) continue;
      const steps = conditions.filter(
        (condition) => condition.kind === "lowered" && holds(condition, bloc, own),
      ).length;
      if (steps > 0 && wasLowered[member] === false) {
        wasLowered[member] = true;
        lowestStart[member] = index + steps;
        continue;
      }
      if (seats === 0) continue;
      seats -= 1;
      given[member] = index;
    }
  });
  return given;
}

function holds(condition: ClassConditionModel, { sections }: BlocModel, own: ExpectedMember): boolean {
  if (condition.kind === "none below") {
    const least = whole(condition.percent);
    return sections.every(({ code }) => {
      const { base, maximum } = own.exact.get(code) ?? { base: NOTHING, maximum: NOTHING };
      return compare(maximum, NOTHING) === 0 || !isLess(times(base, whole(100)), times(maximum, least));
    });
  }
  const points: Rational = own.nodes.get(condition.code)?.points ?? NOTHING;
  if (condition.kind === "points") return !isLess(points, hundredths(condition.least));
  return isLess(points, hundredths(condition.below));
}

function seatsOf(quota: QuotaModel | undefined, members: number, placed: number): number {
  if (quota === undefined) return members;
  if (quota.kind === "count") return quota.count;
  const { kind, value, rounding } = quota;
  const [part, of] = kind === "percent" ? [members * value, 10] : [kind === "per" ? members : placed, value];
  const rest = part % of;
  const isUp = rounding === "up" ? rest > 0 : rounding === "nearest" && rest * 2 >= of;
  return (part - rest) / of + (isUp ? 1 : 0);
}
