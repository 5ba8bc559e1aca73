import type { BestOfRule } from "./best-of.ts";
import type { DeadlineRule } from "./deadline.ts";
import type { DirectRule } from "./direct.ts";
import type { DiscretionRule } from "./discretion.ts";
import type { IncrementRule } from "./increment.ts";
import type { LadderRule } from "./ladder.ts";
import type { LevelsRule } from "./levels.ts";
import type { MatrixRule } from "./matrix.ts";
import type { PerCaseRule } from "./per-case.ts";
import type { ProportionalRule } from "./proportional.ts";
import type { RelativeRule } from "./relative.ts";
import type { StepsRule } from "./steps.ts";

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

/** True for a rule that days late of a hand-in may answer. */
export const countsDays = (rule: Rule): boolean =>
  rule.kind === "ladder" || (rule.kind === "per-case" && rule.others === undefined);
