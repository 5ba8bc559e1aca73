/**
 * Points within bounds for each case, as people see fit: "trừ 1 đến 3 điểm mỗi lần". People score; the program holds the
 * bounds for the number of cases in the result.
 */
import { type Decimal, max, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { startingStock, withinCap } from "../grammar/point-bounds.ts";
import { readCount } from "../grammar/read-quantity.ts";
import type { Entry, Given } from "../terms/computation.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { type CaseRate, caseNameOf } from "./per-case.ts";

export interface DiscretionRule extends Pick<CaseRate, "caseName" | "terms"> {
  readonly kind: "discretion";
  /** The smaller and the greater size of one case; both negative for a deduction. */
  readonly least: Decimal;
  readonly most: Decimal;
  /** The most that all cases add or take away, a positive number; undefined: no limit. */
  readonly cap?: Decimal | undefined;
}

/** The rule as a sentence. */
export const discretionSentence = (rule: DiscretionRule, maximum: Decimal): string =>
  sentences.discretion(caseNameOf(rule), rule, startingStock(rule.most, maximum));

/** The lowest and highest points that the cases in the result allow; undefined where no count is typed. */
export function discretionBounds(
  rule: DiscretionRule,
  { result }: Pick<Entry, "result">,
  { maximum, unit }: Pick<Given, "maximum" | "unit">,
): { readonly count: Decimal; readonly low: Decimal; readonly high: Decimal } | undefined {
  const count = readCount(result, unit, "Kết quả");
  if ("fault" in count) return undefined;
  const stock = startingStock(rule.most, maximum);
  const ends = [rule.least, rule.most].map((each) => {
    const points = (stock ?? ZERO).plus(withinCap(each.times(count.value), rule.cap));
    // A cap above the maximum takes off no more than there is.
    return stock === undefined ? points : max(points, ZERO);
  });
  const [one = ZERO, other = ZERO] = ends;
  return { count: count.value, low: min(one, other), high: max(one, other) };
}
