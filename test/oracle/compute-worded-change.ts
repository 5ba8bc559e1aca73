/** What changes with a percentage, from the words of DOMAIN.md 2: only whole steps count. */
import type { EntryModel, LeafModel, MeasureModel } from "./bloc-model.ts";
import { underCap } from "./compute-worded-count.ts";
import { amountOf } from "./measured.ts";
import {
  compare,
  fraction,
  hundredths,
  isLess,
  lesser,
  minus,
  NOTHING,
  over,
  plus,
  type Rational,
  rounded,
  times,
  whole,
  wholePart,
} from "./rational.ts";
import type { ChangeRule } from "./worded-model.ts";

/** The points, or undefined where what was typed is no amount. */
export function byChange(rule: ChangeRule, leaf: LeafModel, entry: EntryModel, digits: number): Rational | undefined {
  const { result, target } = entry;
  if (result === undefined) return undefined;
  if (rule.kind === "proportion")
    return byShare(rule, leaf, rule.isShare ? shareOf(result) : ofTarget(result, target), digits);
  const amount = amountOf(result);
  if (amount === undefined) return undefined;
  const stepsOf = (distance: Rational): Rational =>
    compare(distance, NOTHING) <= 0 ? NOTHING : wholePart(over(distance, hundredths(rule.step)));
  const lost = (distance: Rational): Rational => times(stepsOf(distance), hundredths(rule.each));
  switch (rule.kind) {
    case "decreasing":
      if (rule.floor !== undefined && isLess(amount, hundredths(rule.floor))) return NOTHING;
      return underCap(-1, lost(minus(hundredths(rule.from), amount)), undefined, leaf);
    case "overrun":
      return underCap(-1, lost(minus(amount, hundredths(rule.upTo))), undefined, leaf);
    case "shortfall": {
      const distance = minus(hundredths(rule.under), amount);
      const first = compare(distance, NOTHING) > 0 ? hundredths(rule.first) : NOTHING;
      return underCap(-1, plus(first, lost(distance)), rule.cap, leaf);
    }
  }
}

/** A percentage or a/b, of 1; a number without a sign is a percentage too. */
function shareOf(typed: MeasureModel): Rational | undefined {
  const percent = amountOf(typed);
  return percent === undefined ? undefined : over(percent, whole(100));
}

function ofTarget(result: MeasureModel, target: MeasureModel | undefined): Rational | undefined {
  if (result.kind !== "number") return shareOf(result);
  return target?.kind === "number" ? over(hundredths(result.value), hundredths(target.value)) : undefined;
}

/** Rounded once, to the step that the rule names or to the digits of the bloc; never more than the maximum. */
function byShare(
  { floor, rounding }: Extract<ChangeRule, { kind: "proportion" }>,
  { maximum }: LeafModel,
  share: Rational | undefined,
  digits: number,
): Rational | undefined {
  if (share === undefined) return undefined;
  if (floor !== undefined && isLess(times(share, whole(100)), hundredths(floor))) return NOTHING;
  const points = times(hundredths(maximum), share);
  const step = rounding === undefined ? undefined : fraction(BigInt(rounding), 100n);
  const shown = step === undefined ? rounded(points, digits) : times(rounded(over(points, step), 0), step);
  return lesser(shown, hundredths(maximum));
}
