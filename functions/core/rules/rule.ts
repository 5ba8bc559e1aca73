import type { BestOfRule } from "./best-of.ts";
import type { DeadlineRule } from "./deadline/deadline.ts";
import type { DirectRule } from "./direct.ts";
import type { IncrementRule } from "./increment/increment.ts";
import type { LevelsRule } from "./levels/levels.ts";
import type { DiscretionRule } from "./per-case/discretion.ts";
import type { PerCaseRule } from "./per-case/per-case.ts";
import type { ProportionalRule } from "./shares/proportional.ts";
import type { RelativeRule } from "./shares/relative.ts";
import type { LadderRule } from "./steps/ladder.ts";
import type { MatrixRule } from "./steps/matrix.ts";
import type { StepsRule } from "./steps/steps.ts";

/** How the points of one criterion come about. Each kind is told and computed in the file of its name. */
export type Rule =
  | DirectRule
  | LevelsRule
  | StepsRule
  | LadderRule
  | DeadlineRule
  | ProportionalRule
  | RelativeRule
  | PerCaseRule
  | DiscretionRule
  | IncrementRule
  | MatrixRule
  | BestOfRule
  | GroupRule;

/** A heading of the table: its points are those of its parts. */
export interface GroupRule {
  readonly kind: "group";
}

/** True for a rule that days late of a hand-in may answer; they earn nobody points. */
export const countsDays = (rule: Rule): boolean =>
  rule.kind === "ladder" || (rule.kind === "per-case" && rule.others === undefined && rule.each.lt(0));
