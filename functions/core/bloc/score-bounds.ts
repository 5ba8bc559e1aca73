import { type Decimal, decimal, max, min, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { pointRange } from "../rules/point-range.ts";
import type { Criterion } from "./criterion.ts";

/** The lowest and highest points that may count for a leaf, both inclusive. */
export interface ScoreBounds {
  readonly least: Decimal;
  readonly most: Decimal;
}

const known = new WeakMap<Criterion, ScoreBounds>();

/** The bounds of a leaf, from its maximum, its caps and its rule; found once for all members. */
export function boundsOf(criterion: Criterion): ScoreBounds {
  const found = known.get(criterion) ?? findBounds(criterion);
  known.set(criterion, found);
  return found;
}

/** A bonus or deduction without a cap of its own counts as much as its rule gives. */
const UNCAPPED = decimal("1000000");

function findBounds({ part, rule, maximum, bonusCap, deductionCap }: Criterion): ScoreBounds {
  const range = pointRange(rule, maximum);
  if (part === "bonus") return { least: ZERO, most: bonusCap ?? range.most ?? UNCAPPED };
  if (part === "deduction") {
    const lowest = range.least.lt(0) ? range.least : UNCAPPED.neg();
    return { least: deductionCap?.neg() ?? lowest, most: ZERO };
  }
  return { least: range.least, most: maximum };
}

/** The nearest score that may count. */
export const clamp = (score: Decimal, { least, most }: ScoreBounds): Decimal => max(least, min(score, most));

export const isOutside = (score: Decimal, { least, most }: ScoreBounds): boolean => score.lt(least) || score.gt(most);
