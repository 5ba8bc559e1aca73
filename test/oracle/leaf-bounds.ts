import type { LeafModel, RuleModel } from "./bloc-model.ts";
import { wordedBelow } from "./change-worded-rule.ts";
import { hundredths, NOTHING, type Rational } from "./rational.ts";

/** The points that may count for a leaf; an absent bound is open. */
export interface Bounds {
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
}

/**
 * A base leaf counts from the least that its rule can give, at most 0, to its maximum; a bonus up to its own cap, else
 * that of its rule; a deduction likewise down.
 */
export function boundsOf({ part, maximum, bonusCap, deductionCap, rule }: LeafModel): Bounds {
  const ruleCap = rule.kind === "per-case" || rule.kind === "increment" ? rule.cap : undefined;
  if (part === "bonus") return { least: NOTHING, most: points(bonusCap ?? ruleCap) };
  const lost = deductionCap ?? ruleCap;
  if (part === "deduction") return { least: lost === undefined ? undefined : hundredths(-lost), most: NOTHING };
  return { least: hundredths(Math.min(0, ...givenBy(rule, maximum))), most: hundredths(maximum) };
}

const points = (value: number | undefined): Rational | undefined =>
  value === undefined ? undefined : hundredths(value);

/** All points that a rule may give where they can be below 0. */
function givenBy(rule: RuleModel, maximum: number): number[] {
  switch (rule.kind) {
    case "levels":
      return [...rule.levels.map((level) => level.points), rule.rest ?? 0];
    case "steps":
      return [...rule.steps.map((step) => step.points), rule.rest ?? 0];
    case "ladder":
      return [...rule.rungs.map((rung) => rung.points), rule.rest ?? 0];
    case "deadline":
      return [rule.onTime, rule.isRelative ? rule.onTime - rule.late : rule.late];
    case "matrix":
      return [...rule.rows.flatMap((row) => row.cells.map((cell) => cell.points)), rule.rest ?? 0];
    case "per-case":
      return rule.each < 0 ? [maximum - (rule.cap ?? maximum)] : [];
    case "direct":
    case "proportional":
    case "relative":
    case "increment":
      return [];
    default:
      return wordedBelow(rule, maximum);
  }
}
