/**
 * Kinds whose notation is not computed yet: people give the points, and the sentence repeats the notation. A kind leaves
 * this file for one of its own.
 */
import type { CriterionKind } from "../../../sheets-schema/criteria.ts";
import type { Decimal } from "../../../sheets-schema/decimal.ts";
import { cleanText } from "../../../sheets-schema/vietnamese.ts";
import { directRange } from "./direct.ts";
import type { RuleBounds, RuleReading } from "./notation.ts";
import { sentences } from "./rule-wording.ts";

export interface LaterRule {
  readonly kind: "later";
  readonly criterionKind: CriterionKind;
  /** As typed, cleaned; may be "". */
  readonly notation: string;
  readonly bonusCap?: Decimal | undefined;
  readonly deductionCap?: Decimal | undefined;
}

export const readLater = (
  criterionKind: CriterionKind,
  typed: string,
  { bonusCap, deductionCap }: RuleBounds,
): RuleReading<LaterRule> => ({
  rule: { kind: "later", criterionKind, notation: cleanText(typed), bonusCap, deductionCap },
  remarks: [],
});

export const laterSentence = (rule: LaterRule, maximum: Decimal): string =>
  sentences.direct(directRange(rule, maximum), rule.notation === "" ? undefined : rule.notation);
