import type { Criterion } from "../bloc/criterion.ts";
import { levelName } from "../rules/levels/levels.ts";
import { listedPoints } from "../rules/point-range.ts";
import type { ScoreKind } from "./ask-for-score.ts";

/** How a score of the criterion is typed, so that every example given of it may be. */
export function scoreKind({ rule }: Pick<Criterion, "rule">): ScoreKind {
  if (rule.kind === "direct" || rule.kind === "discretion" || rule.kind === "best-of") return { kind: "free" };
  if (rule.kind === "levels")
    return { kind: "levels", levels: rule.levels.map((level) => ({ name: levelName(level), points: level.points })) };
  const points = listedPoints(rule).toSorted((a, b) => b.cmp(a));
  return { kind: "by-rule", points: points.filter((one, index) => points[index - 1]?.eq(one) !== true) };
}
