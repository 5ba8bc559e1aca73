import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { bestOfSentence } from "./best-of.ts";
import { deadlineSentence } from "./deadline/deadline.ts";
import { directSentence } from "./direct.ts";
import { incrementSentence } from "./increment/increment.ts";
import { levelsSentence } from "./levels/levels.ts";
import { discretionSentence } from "./per-case/discretion.ts";
import { perCaseSentence } from "./per-case/per-case.ts";
import type { Rule } from "./rule.ts";
import { proportionalSentence } from "./shares/proportional.ts";
import { relativeSentence } from "./shares/relative.ts";
import { ladderSentence } from "./steps/ladder.ts";
import { matrixSentence } from "./steps/matrix.ts";
import { stepsSentence } from "./steps/steps.ts";

/**
 * The rule as a Vietnamese sentence, for "Hệ thống hiểu là", forms and papers; "" for a group. `isKind` tells of members
 * with a bar of their own whether the bloc knows them by their kind.
 *
 * @example ruleSentence(rule, "%", decimal("6")) // => "Từ 98% trở lên: 6 điểm; …; còn lại: 0 điểm."
 */
export function ruleSentence(
  rule: Rule,
  unit: string | undefined,
  maximum: Decimal,
  isKind?: (who: string) => boolean,
): string {
  switch (rule.kind) {
    case "direct":
      return directSentence(rule, maximum);
    case "levels":
      return besideMaximum(levelsSentence(rule), maximum);
    case "steps":
      return besideMaximum(stepsSentence(rule, unit, isKind), maximum);
    case "ladder":
      return besideMaximum(ladderSentence(rule, unit), maximum);
    case "deadline":
      return besideMaximum(deadlineSentence(rule), maximum);
    case "proportional":
      return proportionalSentence(rule, maximum);
    case "relative":
      return relativeSentence(rule);
    case "per-case":
      return perCaseSentence(rule, maximum);
    case "discretion":
      return discretionSentence(rule, maximum);
    case "increment":
      return incrementSentence(rule, unit, maximum);
    case "matrix":
      return besideMaximum(matrixSentence(rule, unit), maximum);
    case "best-of":
      return bestOfSentence(rule);
    case "group":
      return "";
  }
}

/** Beside a maximum "trừ 1 điểm" would be read as one less than it: points below 0 stand with their sign there. */
const besideMaximum = (sentence: string, maximum: Decimal): string =>
  maximum.gt(0) ? sentence.replace(/(?<=: | là )trừ (\d[\d.,]* điểm)(?!, còn)/g, "-$1") : sentence;
