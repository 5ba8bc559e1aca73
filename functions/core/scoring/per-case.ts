/**
 * Kiểu chấm "mỗi trường hợp": "mỗi trường hợp +0,5; tối đa +2", "mỗi trường hợp -0,5; tối đa -1,5; có miễn". In a
 * criterion with points of its own, deductions come off its maximum.
 */
import { type Decimal, max, min, ZERO } from "../../../sheets-schema/decimal.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "./computation.ts";
import { type RuleBounds, type RuleReading, startOf, stopped } from "./notation.ts";
import { pointRemarks } from "./point-bounds.ts";
import { readCount, typedIn } from "./quantity.ts";
import { type CaseClauses, takeCaseClauses } from "./read-per-case.ts";
import { expected, measurePhrase, reasons, resultFaults, ruleFaults, ruleRemarks, sentences } from "./rule-wording.ts";

export interface PerCaseRule {
  readonly kind: "per-case";
  /** Negative for a deduction. */
  readonly each: Decimal;
  /** The most that all cases add or take away, a positive number; undefined: no limit. */
  readonly cap?: Decimal | undefined;
  /** True when the supplement column counts cases that are exempt. */
  readonly exempt: boolean;
  /** What a case is called: "trường hợp", "văn bản". */
  readonly caseName: string;
}

/** Reads the notation. Numbers without a sign deduct where the columns know only a deduction; a missing cap is theirs. */
export function readPerCase(typed: string, bounds: RuleBounds): RuleReading<PerCaseRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("mỗi trường hợp", expected.eachCase) };
  const clauses = takeCaseClauses(cursor);
  if (typeof clauses === "string") return stopped(cursor, clauses);
  const { each, cap, exempt, caseName } = clauses;
  const minus = takesAway(clauses, bounds);
  const size = each.value.abs();
  const limit = cap?.value.abs() ?? columnCap(minus, bounds);
  const rule: PerCaseRule = {
    kind: "per-case",
    each: minus ? size.neg() : size,
    ...(limit === undefined ? {} : { cap: limit }),
    exempt,
    caseName,
  };
  const remarks = limit?.lt(size) ? [ruleRemarks.capBelowCase(typed, limit, size)] : [];
  const points = limit === undefined ? [] : pointRemarks(typed, extremes(rule, limit, bounds.maximum), bounds);
  return { rule, remarks: [...remarks, ...points] };
}

function takesAway({ each, cap }: CaseClauses, { maximum, bonusCap, deductionCap }: RuleBounds): boolean {
  if (each.signed) return each.value.lt(0);
  if (cap?.signed) return cap.value.lt(0);
  return maximum.eq(0) && bonusCap === undefined && deductionCap !== undefined;
}

const columnCap = (minus: boolean, { maximum, bonusCap, deductionCap }: RuleBounds): Decimal | undefined => {
  const own = maximum.gt(0) ? maximum : undefined;
  return minus ? (deductionCap ?? own) : (own ?? bonusCap);
};

/** The maximum, where deductions come off it. */
const startingStock = ({ each }: PerCaseRule, maximum: Decimal): Decimal | undefined =>
  each.lt(0) && maximum.gt(0) ? maximum : undefined;

function extremes(rule: PerCaseRule, limit: Decimal, maximum: Decimal): [Decimal, Decimal] {
  const start = startingStock(rule, maximum) ?? ZERO;
  return [start, rule.each.lt(0) ? start.minus(limit) : start.plus(limit)];
}

export const perCaseSentence = (rule: PerCaseRule, maximum: Decimal): string =>
  sentences.perCase(rule, startingStock(rule, maximum));

export function scoreByCases(rule: PerCaseRule, { result, supplement }: Entry, { maximum, unit }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const cases = readCount(result, unit, "Kết quả");
  if ("fault" in cases) return unreadable(cases.fault);
  const blank = !rule.exempt || typedIn(supplement) === "";
  const exempt = blank ? { value: ZERO } : readCount(supplement, unit, "Số liệu bổ sung");
  if ("fault" in exempt) return unreadable(exempt.fault);
  if (exempt.value.gt(cases.value)) {
    return unreadable(resultFaults.tooManyExempt(typedIn(supplement), exempt.value, cases.value));
  }
  const uncapped = rule.each.times(cases.value.minus(exempt.value));
  const change = within(uncapped, rule.cap);
  const because = reasons.perCase(
    measurePhrase(cases.value, rule.caseName),
    exempt.value.gt(0) ? exempt.value : undefined,
    sentences.eachCase(rule),
  );
  const score = (startingStock(rule, maximum) ?? ZERO).plus(change);
  return computed(score, because, !change.eq(uncapped));
}

const within = (points: Decimal, cap: Decimal | undefined): Decimal =>
  cap === undefined ? points : min(max(points, cap.neg()), cap);
