import { type Decimal, decimal, max, min, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { leastByLateness } from "./deadline/deadline.ts";
import { startingStock } from "./grammar/point-bounds.ts";
import type { IncrementRule } from "./increment/increment.ts";
import type { Rule } from "./rule.ts";
import { pointsOf } from "./steps/read-step-list.ts";

/** The least and the most points of a rule. */
export interface PointRange {
  /** Zero or less. */
  readonly least: Decimal;
  /** Undefined: no limit, or people give the points. */
  readonly most: Decimal | undefined;
}

/** Beyond what any table deducts: stands for a deduction without a limit. */
const UNLIMITED_DEDUCTION = decimal("-1000000");

/** The least and the most points that `rule` itself can give in a criterion of `maximum`, whatever the caps above it. */
export function pointRange(rule: Rule, maximum: Decimal): PointRange {
  switch (rule.kind) {
    case "proportional":
      return { least: ZERO, most: maximum.gt(0) ? rule.most : ZERO };
    case "relative":
      return { least: ZERO, most: max(rule.atTarget, rule.leading) };
    case "increment":
      return rule.back === undefined ? cappedRange(rule.each, rule.cap, maximum) : twoSidedRange(rule, maximum);
    case "per-case":
      return cappedRange(rule.each, rule.cap, maximum);
    case "discretion":
      return cappedRange(rule.most, rule.cap, maximum);
    default: {
      const points = listedPoints(rule);
      return points.length === 0
        ? { least: ZERO, most: undefined }
        : { least: points.reduce(min, ZERO), most: points.reduce(max) };
    }
  }
}

const twoSidedRange = ({ cap, back }: IncrementRule, maximum: Decimal): PointRange => ({
  least: maximum.gt(0) ? ZERO : (back?.cap?.neg() ?? UNLIMITED_DEDUCTION),
  most: cap,
});

function cappedRange(each: Decimal, cap: Decimal | undefined, maximum: Decimal): PointRange {
  if (each.gt(0)) return { least: ZERO, most: cap };
  const start = startingStock(each, maximum) ?? ZERO;
  return { least: cap === undefined ? UNLIMITED_DEDUCTION : min(start.minus(cap), ZERO), most: start };
}

/**
 * Whether a criterion of maximum 0 with `rule` is a bonus or a deduction; undefined where the rule does not tell, such as
 * for points that people give or a list of both signs.
 */
export function signOf(rule: Rule): "bonus" | "deduction" | undefined {
  if (rule.kind === "increment" && rule.back !== undefined) return undefined;
  if (rule.kind === "per-case" || rule.kind === "increment") return rule.each.lt(0) ? "deduction" : "bonus";
  if (rule.kind === "discretion") return rule.most.lt(0) ? "deduction" : "bonus";
  const points = rule.kind === "relative" ? [rule.atTarget, rule.leading] : listedPoints(rule);
  const isAbove = points.some((one) => one.gt(0));
  const isBelow = points.some((one) => one.lt(0));
  if (isAbove === isBelow) return undefined;
  return isAbove ? "bonus" : "deduction";
}

/** All points that a rule lists case by case, in its order; none for the other kinds. */
export function listedPoints(rule: Rule): readonly Decimal[] {
  switch (rule.kind) {
    case "levels":
      return withOthers(rule.levels, rule.rest);
    case "steps":
    case "ladder":
      return pointsOf(rule);
    case "deadline":
      return withOthers(
        rule.deadlines,
        rule.late === undefined
          ? undefined
          : (leastByLateness(rule.deadlines[0].points, rule.late) ?? UNLIMITED_DEDUCTION),
        rule.after,
        rule.never?.points,
      );
    case "matrix":
      return [...rule.rows.flatMap(pointsOf), ...withOthers([], rule.rest)];
    default:
      return [];
  }
}

const withOthers = (
  cases: readonly { readonly points: Decimal }[],
  ...others: readonly (Decimal | undefined)[]
): readonly Decimal[] => [...cases.map(({ points }) => points), ...others.filter((one) => one !== undefined)];
