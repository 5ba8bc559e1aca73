/**
 * The points that each kind of rule gives, slowly and obviously, from DOMAIN.md 2 and the notation of WORDING.md. Nothing
 * here comes from the program: where the two differ, one of them is wrong.
 */
import type { EntryModel, LeafModel, MeasureModel, RuleModel } from "./bloc-model.ts";
import { computeWorded } from "./compute-worded-rule.ts";
import { amountOf, countOf, holds, pointsOf, spanned } from "./measured.ts";
import {
  atMost,
  compare,
  fraction,
  greater,
  hundredths,
  isLess,
  lesser,
  minus,
  NOTHING,
  negative,
  over,
  plus,
  type Rational,
  rounded,
  times,
  whole,
  wholePart,
} from "./rational.ts";
import type { Points, Span } from "./span.ts";

/** What the others did at a criterion that compares; members without a target are a group of their own. */
export interface Lead {
  readonly excess: Rational;
  readonly withoutTarget: Rational;
}

const HUNDRED = whole(100);

/** The points, or undefined where what was typed gives none. `lead` counts for a rule that compares. */
export function computeRule(leaf: LeafModel, entry: EntryModel, lead: Lead, digits: number): Rational | undefined {
  const { rule, maximum } = leaf;
  const { result, target, supplement } = entry;
  if (result === undefined) return undefined;
  switch (rule.kind) {
    case "direct":
      return undefined;
    case "levels":
      return pointsOf(namedLevel(rule.levels, result) ?? rule.rest);
    case "steps":
      return pointsOf(spanned(rule.steps, amountOf(result)) ?? rule.rest ?? unsaid(rule.steps, amountOf(result), leaf));
    case "ladder":
      return countOf(result) === undefined
        ? undefined
        : pointsOf(spanned(rule.rungs, countOf(result)) ?? rule.rest ?? unsaid(rule.rungs, countOf(result), leaf));
    case "deadline":
      return result.kind === "date" ? byDate(rule, result) : undefined;
    case "proportional":
      return byProportion(hundredths(maximum), rule.capPercent ?? 100, result, target, digits);
    case "relative":
      return beside(rule, hundredths(maximum), entry, lead, digits);
    case "per-case":
      return byCases(rule, leaf, result, supplement);
    case "increment":
      return byIncrement(rule, leaf, result);
    case "matrix":
      return byMatrix(rule, result, supplement);
    default:
      return computeWorded(rule, leaf, entry, result, digits);
  }
}

const namedLevel = (levels: readonly Points<string>[], typed: MeasureModel): number | undefined =>
  typed.kind === "words" ? levels.find(({ of }) => of === typed.text.toLowerCase())?.points : undefined;

/**
 * What nobody writes down. More than the best number is not worse than it, and more than the number that leaves nothing is
 * not better; a bonus or a deduction of which no step speaks is none.
 */
function unsaid(steps: readonly Points<Span>[], amount: Rational | undefined, leaf: LeafModel): number | undefined {
  if (amount === undefined) return undefined;
  const { maximum, bonusCap, deductionCap } = leaf;
  if (maximum === 0) {
    const isOneSign = steps.every(({ points }) => points > 0) || steps.every(({ points }) => points < 0);
    // Only where the list goes on without an end from its greatest points.
    const greatest = steps.reduce((one, other) => (Math.abs(other.points) > Math.abs(one.points) ? other : one));
    const isOpen = greatest.of.low === undefined || greatest.of.high === undefined;
    return (bonusCap ?? deductionCap) !== undefined && isOneSign && isOpen ? 0 : undefined;
  }
  const top = steps.at(-1);
  const others = steps.slice(0, -1).map(({ points }) => points);
  if (top?.of.high === undefined || top.of.low !== top.of.high || others.length === 0) return undefined;
  const isBest = top.points === maximum && others.every((points) => points < top.points);
  const isWorst = top.points === 0 && others.every((points) => points > 0);
  return (isBest || isWorst) && compare(amount, hundredths(top.of.high)) > 0 ? top.points : undefined;
}

function byDate(rule: Extract<RuleModel, { kind: "deadline" }>, on: Extract<MeasureModel, { kind: "date" }>): Rational {
  const isOnTime = on.month < rule.month || (on.month === rule.month && on.day <= rule.day);
  if (isOnTime) return hundredths(rule.onTime);
  return hundredths(rule.isRelative ? rule.onTime - rule.late : rule.late);
}

function byProportion(
  maximum: Rational,
  capPercent: number,
  result: MeasureModel,
  target: MeasureModel | undefined,
  digits: number,
): Rational | undefined {
  const cap = over(times(maximum, whole(capPercent)), HUNDRED);
  const share =
    result.kind === "share"
      ? fraction(BigInt(result.part), BigInt(result.of))
      : result.kind === "percent"
        ? over(hundredths(result.value), HUNDRED)
        : result.kind === "number" && target?.kind === "number"
          ? over(hundredths(result.value), hundredths(target.value))
          : undefined;
  return share === undefined ? undefined : lesser(rounded(times(maximum, share), digits), cap);
}

/** By how much a member exceeds its target, as a share of it; undefined under it, or without one. */
export function excessOf({ result, target }: EntryModel): Rational | undefined {
  if (result?.kind !== "number" || target?.kind !== "number") return undefined;
  const excess = minus(over(hundredths(result.value), hundredths(target.value)), whole(1));
  return isLess(excess, NOTHING) ? undefined : excess;
}

function beside(
  { targetPercent, leadPercent }: Extract<RuleModel, { kind: "relative" }>,
  maximum: Rational,
  entry: EntryModel,
  lead: Lead,
  digits: number,
): Rational | undefined {
  if (entry.result?.kind !== "number") return undefined;
  const own = hundredths(entry.result.value);
  const atTarget = over(times(maximum, whole(targetPercent)), HUNDRED);
  const leading = over(times(maximum, whole(leadPercent)), HUNDRED);
  // What is divided is rounded, but never to more than the rule gives at most; who leads gets all of it.
  const divided = (points: Rational, most: Rational) => lesser(rounded(points, digits), most);
  if (entry.target?.kind !== "number") {
    const best = greater(lead.withoutTarget, own);
    if (compare(best, NOTHING) === 0) return NOTHING;
    return isLess(own, best) ? divided(times(leading, over(own, best)), leading) : leading;
  }
  const excess = excessOf(entry);
  if (excess === undefined) return divided(times(atTarget, over(own, hundredths(entry.target.value))), atTarget);
  if (compare(excess, NOTHING) === 0) return atTarget;
  const best = greater(lead.excess, excess);
  if (!isLess(excess, best)) return leading;
  return divided(plus(atTarget, times(over(excess, best), minus(leading, atTarget))), leading);
}

/** Deductions in a criterion with points of its own come off its maximum. */
function byCases(
  { each, cap, isExempting }: Extract<RuleModel, { kind: "per-case" }>,
  leaf: LeafModel,
  result: MeasureModel,
  supplement: MeasureModel | undefined,
): Rational | undefined {
  const cases = countOf(result);
  const exempt = !isExempting || supplement === undefined ? NOTHING : countOf(supplement);
  if (cases === undefined || exempt === undefined || isLess(cases, exempt)) return undefined;
  const change = times(hundredths(each), minus(cases, exempt));
  const limit = pointsOf(cap ?? (each < 0 ? (leaf.deductionCap ?? own(leaf)) : (own(leaf) ?? leaf.bonusCap)));
  const limited = each < 0 ? negative(atMost(negative(change), limit)) : atMost(change, limit);
  return each < 0 ? plus(hundredths(leaf.maximum), limited) : limited;
}

const own = ({ maximum }: LeafModel): number | undefined => (maximum > 0 ? maximum : undefined);

/** The first points for having passed the threshold, then the same again for each whole step. */
function byIncrement(
  { above, first, step, each, cap }: Extract<RuleModel, { kind: "increment" }>,
  leaf: LeafModel,
  result: MeasureModel,
): Rational | undefined {
  const amount = amountOf(result);
  if (amount === undefined) return undefined;
  const excess = minus(amount, hundredths(above));
  if (compare(excess, NOTHING) <= 0) return NOTHING;
  const steps = wholePart(over(excess, hundredths(step)));
  const points = plus(hundredths(first), times(steps, hundredths(each)));
  return atMost(points, pointsOf(cap ?? own(leaf) ?? leaf.bonusCap));
}

function byMatrix(
  { rows, rest }: Extract<RuleModel, { kind: "matrix" }>,
  result: MeasureModel,
  supplement: MeasureModel | undefined,
): Rational | undefined {
  const [first, second] = [amountOf(result), supplement === undefined ? undefined : amountOf(supplement)];
  if (first === undefined || second === undefined) return undefined;
  const row = rows.find(({ of }) => holds(of, first));
  return pointsOf(spanned(row?.cells ?? [], second) ?? rest);
}
