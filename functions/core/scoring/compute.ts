import { type Computation, type Entry, type Given, NOT_COMPUTABLE } from "./computation.ts";
import { scoreByLevels } from "./levels.ts";
import { scoreByCases } from "./per-case.ts";
import { scoreByProportion } from "./proportional.ts";
import type { Rule } from "./rule.ts";
import { scoreBySteps } from "./steps.ts";

export type { Computation, Entry, Given } from "./computation.ts";

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
    case "proportional":
      return scoreByProportion(rule, entry, given);
    case "per-case":
      return scoreByCases(rule, entry, given);
    case "direct":
    case "later":
    case "group":
    case "best-of":
      return NOT_COMPUTABLE;
  }
}
