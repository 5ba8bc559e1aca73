import type { Decimal } from "../../../sheets-schema/decimal.ts";
import { bestOfSentence } from "./best-of.ts";
import { directSentence } from "./direct.ts";
import { laterSentence } from "./later.ts";
import { levelsSentence } from "./levels.ts";
import { perCaseSentence } from "./per-case.ts";
import { proportionalSentence } from "./proportional.ts";
import type { Rule } from "./rule.ts";
import { stepsSentence } from "./steps.ts";

/**
 * The rule as a Vietnamese sentence, for "Hệ thống hiểu là", forms and papers; "" for a group.
 *
 * @example ruleSentence(rule, "%", decimal("6")) // => "Từ 98% trở lên: 6 điểm; …; còn lại: 0 điểm."
 */
export function ruleSentence(rule: Rule, unit: string | undefined, maximum: Decimal): string {
  switch (rule.kind) {
    case "direct":
      return directSentence(rule, maximum);
    case "levels":
      return levelsSentence(rule);
    case "steps":
      return stepsSentence(rule, unit);
    case "proportional":
      return proportionalSentence(rule, maximum);
    case "per-case":
      return perCaseSentence(rule, maximum);
    case "best-of":
      return bestOfSentence(rule);
    case "later":
      return laterSentence(rule, maximum);
    case "group":
      return "";
  }
}
