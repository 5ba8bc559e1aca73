import type { BestOfRule } from "./best-of.ts";
import type { DirectRule } from "./direct.ts";
import type { LaterRule } from "./later.ts";
import type { LevelsRule } from "./levels.ts";
import type { PerCaseRule } from "./per-case.ts";
import type { ProportionalRule } from "./proportional.ts";
import type { StepsRule } from "./steps.ts";

/** How the points of one criterion come about. Each kind is read, told and computed in the file of its name. */
export type Rule =
  | DirectRule
  | LevelsRule
  | StepsRule
  | ProportionalRule
  | PerCaseRule
  | BestOfRule
  | LaterRule
  | GroupRule;

/** A heading of the table: its points are those of its parts. */
export interface GroupRule {
  readonly kind: "group";
}
