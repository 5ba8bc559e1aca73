/** The points of rules as papers word them, from the words of DOMAIN.md 2. */
import { type Award, type Awarded, awarded, isLoss } from "./award.ts";
import type { EntryModel, LeafModel, MeasureModel } from "./bloc-model.ts";
import { byChange } from "./compute-worded-change.ts";
import { byCount } from "./compute-worded-count.ts";
import { byDay } from "./compute-worded-day.ts";
import { amountIn, amountOf, countOf, holds, isNothingHandedIn } from "./measured.ts";
import { compare, hundredths, type Rational } from "./rational.ts";
import type { Span } from "./span.ts";
import type { BarRule, CaseListRule, WordedRule } from "./worded-model.ts";

/** The points, or undefined where what was typed gives none. */
export function computeWorded(
  rule: WordedRule,
  leaf: LeafModel,
  entry: EntryModel,
  result: MeasureModel,
  digits: number,
): Rational | undefined {
  switch (rule.kind) {
    case "worded steps":
    case "worded ladder":
    case "worded levels":
      return byCaseList(rule, leaf, result);
    case "own bar":
    case "condition":
      return byBar(rule, result, entry.supplement);
    case "several rates":
    case "first and further":
    case "batches":
    case "capped count":
    case "knock-out":
    case "share knock-out":
      return byCount(rule, leaf, entry);
    case "decreasing":
    case "shortfall":
    case "overrun":
    case "proportion":
      return byChange(rule, leaf, entry, digits);
    case "several days":
    case "per day late":
      return byDay(rule, result);
  }
}

const isOnTime = (typed: string): boolean => /^đúng hạn$/i.test(typed);

function byCaseList(rule: CaseListRule, leaf: LeafModel, result: MeasureModel): Rational | undefined {
  const award = awardOf(rule, result, leaf);
  return award === undefined ? undefined : awarded(award, leaf);
}

type Steps = readonly Awarded<Span>[];

function awardOf(rule: CaseListRule, result: MeasureModel, leaf: LeafModel): Award | undefined {
  if (rule.kind === "worded levels") return result.kind === "words" ? awardOfLevel(rule, result.text) : undefined;
  if (result.kind === "words" && isNothingHandedIn(result.text)) return rule.state;
  if (rule.kind === "worded ladder") {
    const days = result.kind === "words" && isOnTime(result.text) ? hundredths(0) : countOf(result);
    return rule.rungs.find(({ of }) => days !== undefined && holds(of, days))?.award;
  }
  const amount = amountIn(result, leaf.unit);
  if (amount === undefined) return undefined;
  return rule.steps.find(({ of }) => holds(of, amount))?.award ?? rule.rest ?? outsideLosses(rule.steps, amount, leaf);
}

/** Where every level takes something away, there is also the one that takes nothing. */
function awardOfLevel({ levels }: Extract<CaseListRule, { kind: "worded levels" }>, typed: string): Award | undefined {
  const isNone = /^không( phát sinh)?$/i.test(typed) && levels.every(({ award }) => isLoss(award));
  return isNone ? { kind: "less", value: 0 } : levels.find(({ of }) => of === typed.toLowerCase())?.award;
}

/**
 * A list that only takes away leaves everything to those that are better than all it names: above it where the loss falls
 * from step to step upwards, below it where it rises.
 */
function outsideLosses(steps: Steps, amount: Rational, leaf: LeafModel): Award | undefined {
  if (!steps.every(({ award }) => isLoss(award))) return undefined;
  const upwards = steps.toSorted((a, b) => (a.of.low ?? 0) - (b.of.low ?? 0));
  const left = upwards.map(({ award }) => awarded(award, leaf));
  const isEach = (test: (order: number) => boolean): boolean =>
    left.slice(1).every((points, at) => test(compare(points, left[at] ?? points)));
  const [high, low] = [upwards.at(-1)?.of.high, upwards[0]?.of.low];
  const isDirected = upwards.length > 1 || high === undefined || low === undefined;
  const isAbove = high !== undefined && compare(amount, hundredths(high)) >= 0 && isEach((order) => order > 0);
  const isBelow = low !== undefined && compare(amount, hundredths(low)) < 0 && isEach((order) => order < 0);
  return isDirected && (isAbove || isBelow) ? { kind: "less", value: 0 } : undefined;
}

/** Only a member that says "có" has a bar of its own; a condition is met unless the member says "không". */
function byBar(rule: BarRule, result: MeasureModel, supplement: MeasureModel | undefined): Rational | undefined {
  const amount = amountOf(result);
  if (amount === undefined) return undefined;
  const says = (text: string): boolean => supplement?.kind === "words" && supplement.text.toLowerCase() === text;
  const reaches = (bar: number): boolean => compare(amount, hundredths(bar)) >= 0;
  if (rule.kind === "own bar") {
    return hundredths(reaches(says("có") ? rule.ownBar : rule.bar) ? rule.points : rule.rest);
  }
  if (reaches(rule.bar) && !says("không")) return hundredths(rule.points);
  if (reaches(rule.plainBar)) return hundredths(rule.plain);
  return rule.rest === undefined ? undefined : hundredths(rule.rest);
}
