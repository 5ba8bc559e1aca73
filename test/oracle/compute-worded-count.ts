/** So much for each of what is counted, from the words of DOMAIN.md 2. */
import type { EntryModel, LeafModel } from "./bloc-model.ts";
import { amountOf, countOf, pointsOf } from "./measured.ts";
import {
  added,
  atMost,
  compare,
  greater,
  hundredths,
  lesser,
  minus,
  NOTHING,
  negative,
  over,
  plus,
  type Rational,
  times,
  whole,
  wholePart,
} from "./rational.ts";
import type { CountRule } from "./worded-model.ts";

/** The points, or undefined where what was typed is no count. */
export function byCount(rule: CountRule, leaf: LeafModel, { result, supplement }: EntryModel): Rational | undefined {
  if (result === undefined) return undefined;
  if (rule.kind === "several rates") {
    if (result.kind !== "counts") return undefined;
    const sums = rule.rates.map((rate, at) => times(hundredths(rate), whole(result.counts[at] ?? 0)));
    return underCap(rule.sign, added(sums), rule.cap, leaf);
  }
  const count = countOf(result);
  if (count === undefined) return undefined;
  switch (rule.kind) {
    case "first and further": {
      const further = times(hundredths(rule.further), greater(minus(count, whole(1)), NOTHING));
      const first = compare(count, NOTHING) > 0 ? hundredths(rule.first) : NOTHING;
      return underCap(rule.sign, plus(first, further), rule.cap, leaf);
    }
    case "batches": {
      const batches = wholePart(over(count, whole(rule.size)));
      return underCap(rule.sign, times(batches, hundredths(rule.each)), rule.cap, leaf);
    }
    case "capped count": {
      const counted = lesser(count, whole(rule.most));
      return underCap(rule.sign, times(counted, hundredths(rule.each)), rule.each * rule.most, leaf);
    }
    case "knock-out":
      if (compare(count, whole(rule.from)) >= 0) return NOTHING;
      return underCap(-1, times(count, hundredths(rule.each)), undefined, leaf);
    case "share knock-out": {
      const share = supplement === undefined ? undefined : amountOf(supplement);
      if (share !== undefined && compare(share, hundredths(rule.under)) < 0) return NOTHING;
      return underCap(-1, times(count, hundredths(rule.each)), undefined, leaf);
    }
  }
}

/** What is taken away comes off the maximum; without a cap of the rule that of the columns holds. */
export function underCap(sign: 1 | -1, size: Rational, cap: number | undefined, leaf: LeafModel): Rational {
  const own = leaf.maximum > 0 ? leaf.maximum : undefined;
  const limit = pointsOf(cap ?? (sign < 0 ? (leaf.deductionCap ?? own) : (own ?? leaf.bonusCap)));
  const limited = atMost(size, limit);
  return sign < 0 ? plus(hundredths(leaf.maximum), negative(limited)) : limited;
}
