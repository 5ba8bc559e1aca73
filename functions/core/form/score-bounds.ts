import { type Decimal, decimal, max, min, ZERO } from "../../../sheets-schema/decimal.ts";
import type { Criterion } from "../bloc/bloc.ts";

/** The lowest and highest points that may count for a leaf, both inclusive. */
export interface ScoreBounds {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The bounds of a leaf, from its maximum, its caps and its rule. */
export function boundsOf(criterion: Criterion): ScoreBounds {
  const { part, rule, maximum, bonusCap, deductionCap } = criterion;
  if (part === "bonus") return { least: ZERO, most: bonusCap ?? capOf(criterion) };
  if (part === "deduction") return { least: (deductionCap ?? capOf(criterion)).neg(), most: ZERO };
  const lowest = rule.kind === "levels" ? rule.levels.reduce((least, level) => min(least, level.points), ZERO) : ZERO;
  return { least: lowest, most: maximum };
}

/** A bonus or deduction without a cap of its own counts as much as its rule gives. */
const UNCAPPED = decimal("1000000");
const capOf = ({ rule }: Criterion): Decimal => (rule.kind === "per-case" ? (rule.cap ?? UNCAPPED) : UNCAPPED);

/** The nearest score that may count. */
export const clamp = (score: Decimal, { least, most }: ScoreBounds): Decimal => max(least, min(score, most));

export const isOutside = (score: Decimal, { least, most }: ScoreBounds): boolean => score.lt(least) || score.gt(most);
