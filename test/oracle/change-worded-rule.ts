/** What a worded rule becomes where points are worth more, and what it can give below 0. */
import { type Award, type Awarded, scaledAward } from "./award.ts";
import type { WordedRule } from "./worded-model.ts";

/** The rule in which every point is worth `factor`; what is measured stays as it is. */
export function scaledWorded(rule: WordedRule, factor: number): WordedRule {
  const award = (each: Award): Award => scaledAward(each, factor);
  const optional = (each: Award | undefined): Award | undefined => (each === undefined ? undefined : award(each));
  const times = (each: number | undefined): number | undefined => (each === undefined ? undefined : each * factor);
  const list = <Of>(each: readonly Awarded<Of>[]): Awarded<Of>[] =>
    each.map((one) => ({ ...one, award: award(one.award) }));
  switch (rule.kind) {
    case "worded steps":
      return { ...rule, steps: list(rule.steps), rest: optional(rule.rest), state: optional(rule.state) };
    case "worded ladder":
      return { ...rule, rungs: list(rule.rungs), state: optional(rule.state) };
    case "worded levels":
      return { ...rule, levels: list(rule.levels) };
    case "own bar":
      return { ...rule, points: rule.points * factor, rest: rule.rest * factor };
    case "condition": {
      const rest = rule.rest === undefined ? undefined : rule.rest * factor;
      return { ...rule, points: rule.points * factor, plain: rule.plain * factor, rest };
    }
    case "several rates":
      return { ...rule, rates: [rule.rates[0] * factor, rule.rates[1] * factor], cap: times(rule.cap) };
    case "first and further":
      return { ...rule, first: rule.first * factor, further: rule.further * factor, cap: times(rule.cap) };
    case "batches":
      return { ...rule, each: rule.each * factor, cap: times(rule.cap) };
    case "shortfall":
      return { ...rule, first: rule.first * factor, each: rule.each * factor, cap: times(rule.cap) };
    case "capped count":
    case "knock-out":
    case "share knock-out":
    case "decreasing":
    case "overrun":
      return { ...rule, each: rule.each * factor };
    case "proportion":
      return { ...rule, rounding: times(rule.rounding) };
    case "several days": {
      const days = rule.days.map((day) => ({ ...day, points: day.points * factor }));
      return { ...rule, days, after: rule.after * factor, state: times(rule.state) };
    }
    case "per day late": {
      const { onTime, each } = rule;
      return { ...rule, onTime: onTime * factor, each: each * factor, cap: times(rule.cap), state: times(rule.state) };
    }
  }
}

/** All points that the rule may give below 0. */
export function wordedBelow(rule: WordedRule, maximum: number): number[] {
  const points = (award: Award | undefined): number[] => (award?.kind === "points" ? [award.value] : []);
  switch (rule.kind) {
    case "worded steps":
      return [...rule.steps.flatMap(({ award }) => points(award)), ...points(rule.rest), ...points(rule.state)];
    case "worded ladder":
      return [...rule.rungs.flatMap(({ award }) => points(award)), ...points(rule.state)];
    case "worded levels":
      return rule.levels.flatMap(({ award }) => points(award));
    case "several days":
      return [...rule.days.map((day) => day.points), rule.after, rule.state ?? 0];
    case "per day late":
      return [rule.state ?? 0];
    case "several rates":
    case "first and further":
    case "batches":
      return rule.sign < 0 ? [maximum - (rule.cap ?? maximum)] : [];
    case "capped count":
      return rule.sign < 0 ? [maximum - rule.each * rule.most] : [];
    default:
      return [];
  }
}
