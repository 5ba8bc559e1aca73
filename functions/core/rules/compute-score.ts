import { scoreByDeadline } from "./deadline/deadline.ts";
import { scoreByIncrement } from "./increment/increment.ts";
import { scoreByLevels } from "./levels/levels.ts";
import { scoreByCases } from "./per-case/score-by-cases.ts";
import type { Rule } from "./rule.ts";
import { scoreByProportion } from "./shares/proportional.ts";
import { scoreByComparison } from "./shares/relative.ts";
import { scoreByLadder } from "./steps/ladder.ts";
import { scoreByMatrix } from "./steps/matrix.ts";
import { scoreBySteps } from "./steps/steps.ts";
import { type Computation, type Entry, type Given, NOT_COMPUTABLE } from "./terms/computation.ts";

/**
 * The points that `rule` gives what a member typed, before any cap of the tree; an empty result is "no-result", also for
 * a bonus or deduction.
 *
 * @example computeScore(rule, { result: "96,5%", target: undefined, supplement: undefined }, { maximum, digits: 2 })
 *          // => computed, 5, "kết quả 96,5% thuộc bậc từ 95% đến dưới 98%"
 */
export function computeScore(rule: Rule, entry: Entry, given: Given): Computation {
  switch (rule.kind) {
    case "levels":
      return scoreByLevels(rule, entry);
    case "steps":
      return scoreBySteps(rule, entry, given);
    case "ladder":
      return scoreByLadder(rule, entry, given);
    case "deadline":
      return scoreByDeadline(rule, entry, given);
    case "proportional":
      return scoreByProportion(rule, entry, given);
    case "relative":
      return scoreByComparison(rule, entry, given);
    case "per-case":
      return scoreByCases(rule, entry, given);
    case "increment":
      return scoreByIncrement(rule, entry, given);
    case "matrix":
      return scoreByMatrix(rule, entry, given);
    case "direct":
    case "discretion":
    case "group":
    case "best-of":
      return NOT_COMPUTABLE;
  }
}
