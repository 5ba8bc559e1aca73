/**
 * Kiểu chấm "mỗi trường hợp": "mỗi trường hợp +0,5; tối đa +2", "mỗi trường hợp -0,5; tối đa -1,5; có miễn". In a
 * criterion with points of its own, deductions come off its maximum.
 */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "./computation.ts";
import { expected } from "./expected-wording.ts";
import { measurePhrase } from "./measure-phrases.ts";
import { columnCap, onlyDeducts, pointRemarks, startingStock, withinCap } from "./point-bounds.ts";
import { type CaseClauses, takeCaseClauses } from "./read-per-case.ts";
import { readCount, typedIn } from "./read-quantity.ts";
import { type RuleBounds, type RuleReading, startOf, stopped } from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults, ruleRemarks } from "./rule-wording.ts";
import { overlookedParts, reasons, sentences } from "./sentence-wording.ts";

/** Points for each of a number of cases. */
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

function takesAway({ each, cap }: CaseClauses, bounds: RuleBounds): boolean {
  if (each.signed) return each.value.lt(0);
  return cap?.signed ? cap.value.lt(0) : onlyDeducts(bounds);
}

function extremes(rule: PerCaseRule, limit: Decimal, maximum: Decimal): [Decimal, Decimal] {
  const start = startingStock(rule.each, maximum) ?? ZERO;
  return [start, rule.each.lt(0) ? start.minus(limit) : start.plus(limit)];
}

/** The rule as a sentence. */
export const perCaseSentence = (rule: PerCaseRule, maximum: Decimal): string =>
  sentences.perCase(rule, startingStock(rule.each, maximum));

/** The points of the number of cases in the result cell, less the exempt ones in the supplement. */
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
  const counted = cases.value.minus(exempt.value);
  const uncapped = rule.each.times(counted);
  const change = withinCap(uncapped, rule.cap);
  const because = (): string =>
    reasons.perCase(
      measurePhrase(cases.value, rule.caseName),
      exempt.value.gt(0) ? exempt.value : undefined,
      sentences.eachCase(rule),
    );
  const start = startingStock(rule.each, maximum) ?? ZERO;
  const capped = !change.eq(uncapped);
  const overlooked = (): Overlooked[] => {
    const all = withinCap(rule.each.times(cases.value), rule.cap);
    return [
      ...(capped && rule.cap !== undefined
        ? [{ score: start.plus(uncapped), part: overlookedParts.cap(rule.cap, rule.each.lt(0)) }]
        : []),
      ...(exempt.value.gt(0)
        ? [{ score: start.plus(all), part: overlookedParts.exempt(exempt.value, rule.caseName) }]
        : []),
    ];
  };
  return computed(start.plus(change), because, { capped, overlooked });
}
