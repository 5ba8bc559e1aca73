import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { RuleBounds, RuleReading } from "./grammar/reading-cursor.ts";
import { ruleRemarks } from "./wording/rule-wording.ts";
import { sentences } from "./wording/sentence-wording.ts";

/** People give the points, from 0 to the maximum, or within the caps of a bonus or deduction. */
export interface DirectRule {
  readonly kind: "direct";
  /** What the leader wrote in the rule's cell all the same. */
  readonly guidance?: string | undefined;
  readonly bonusCap?: Decimal | undefined;
  readonly deductionCap?: Decimal | undefined;
}

/** Keeps the text as guidance for those who give the points, and says so. */
export function readDirect(typed: string, { bonusCap, deductionCap }: RuleBounds): RuleReading<DirectRule> {
  const guidance = cleanText(typed);
  return guidance === ""
    ? { rule: { kind: "direct", bonusCap, deductionCap }, remarks: [] }
    : {
        rule: { kind: "direct", guidance, bonusCap, deductionCap },
        remarks: [ruleRemarks.unused(typed, "chấm trực tiếp")],
      };
}

/** The rule as a sentence. */
export const directSentence = (rule: DirectRule, maximum: Decimal): string =>
  sentences.direct(directRange(rule, maximum), rule.guidance);

type Caps = Pick<DirectRule, "bonusCap" | "deductionCap">;

/** The lowest and highest points that people may give; undefined when no column says. */
export function directRange(
  { bonusCap, deductionCap }: Caps,
  maximum: Decimal,
): readonly [Decimal, Decimal] | undefined {
  if (maximum.gt(0)) return [ZERO, maximum];
  if (bonusCap === undefined && deductionCap === undefined) return undefined;
  return [deductionCap?.neg() ?? ZERO, bonusCap ?? ZERO];
}
