/**
 * Kiểu chấm "mỗi trường hợp": "mỗi trường hợp +0,5; tối đa +2", "mỗi trường hợp -0,5; tối đa -1,5; có miễn". In a
 * criterion with points of its own, deductions come off its maximum.
 */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, divide, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
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
import { contains, type Interval } from "./interval.ts";
import { intervalPhrase, measurePhrase } from "./measure-phrases.ts";
import { columnCap, onlyDeducts, pointRemarks, startingStock, withinCap } from "./point-bounds.ts";
import { readMeasured } from "./read-measured.ts";
import { type CaseClauses, takeCaseClauses } from "./read-per-case.ts";
import { type Reading, readCount, typedIn } from "./read-quantity.ts";
import type { TypedRate } from "./read-rate.ts";
import type { Cap, SignedNumber } from "./read-signed-points.ts";
import { type RuleBounds, type RuleReading, startOf } from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { ruleRemarks } from "./rule-wording.ts";
import { overlookedParts, reasons, sentences } from "./sentence-wording.ts";
import { stopped } from "./stopped.ts";
import { nameOf, type Term } from "./words.ts";

/** Points for each of a number of cases. */
export interface PerCaseRule extends CaseRate {
  readonly kind: "per-case";
  /** The points of the first case, where those of further ones differ. */
  readonly first?: Decimal | undefined;
  /** Further kinds of case with points of their own: the result then holds a number for each, "2; 1". */
  readonly others?: readonly CaseRate[] | undefined;
  /** The most that all cases add or take away, a positive number; undefined: no limit. */
  readonly cap?: Decimal | undefined;
  /** True when the supplement column counts cases that are exempt. */
  readonly exempt: boolean;
  /** Shares at which no points are left; the share stands in the supplement column. */
  readonly knockOut?: Interval | undefined;
}

/** What one kind of case gives. */
export interface CaseRate {
  /** Negative for a deduction. */
  readonly each: Decimal;
  /** How many cases together have the points; undefined: each has them. */
  readonly batch?: Decimal | undefined;
  /** What a case is called: "trường hợp", "văn bản". */
  readonly caseName: string;
  /** Which of them count: whoever counts judges it. */
  readonly terms?: readonly Term[] | undefined;
}

/** The whole name of a case. */
export const caseNameOf = ({ caseName, terms = [] }: Pick<CaseRate, "caseName" | "terms">): string =>
  nameOf(caseName, terms);

/** Reads the notation. Numbers without a sign deduct where the columns know only a deduction; a missing cap is theirs. */
export function readPerCase(typed: string, bounds: RuleBounds): RuleReading<PerCaseRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("mỗi trường hợp", expected.eachCase) };
  const clauses = takeCaseClauses(cursor, bounds);
  if (typeof clauses === "string") return stopped(cursor, clauses);
  const { rates, cap, isUncapped, exempt, knockOut } = clauses;
  const minus = takesAway(clauses, bounds);
  const signed = (number: SignedNumber): Decimal => (minus ? number.value.abs().neg() : number.value.abs());
  const rateOf = ({ each, batch, name, terms }: TypedRate): CaseRate => ({
    each: signed(each),
    ...(batch === undefined ? {} : { batch }),
    caseName: name,
    ...(terms.length === 0 ? {} : { terms }),
  });
  const [rate, ...others] = rates;
  const size = rate.each.value.abs();
  const limit =
    cap === undefined
      ? isUncapped && bounds.maximum.eq(0)
        ? undefined
        : columnCap(minus, bounds)
      : limitOf(cap, size, minus, bounds);
  const rule: PerCaseRule = {
    kind: "per-case",
    ...rateOf(rate),
    ...(clauses.first === undefined ? {} : { first: signed(clauses.first) }),
    ...(others.length === 0 ? {} : { others: others.map(rateOf) }),
    ...(limit === undefined ? {} : { cap: limit }),
    exempt,
    ...(knockOut === undefined ? {} : { knockOut }),
  };
  const remarks = limit?.lt(size) ? [ruleRemarks.capBelowCase(typed, limit, size)] : [];
  const points = limit === undefined ? [] : pointRemarks(typed, extremes(rule, limit, bounds.maximum), bounds);
  return { rule, remarks: [...remarks, ...points] };
}

function limitOf(cap: Cap, each: Decimal, minus: boolean, bounds: RuleBounds): Decimal | undefined {
  if ("points" in cap) return cap.points.value.abs();
  return "cases" in cap ? cap.cases.times(each) : columnCap(minus, bounds);
}

function takesAway({ rates: [{ each }], cap }: CaseClauses, bounds: RuleBounds): boolean {
  if (each.signed) return each.value.lt(0);
  return cap !== undefined && "points" in cap && cap.points.signed ? cap.points.value.lt(0) : onlyDeducts(bounds);
}

function extremes(rule: PerCaseRule, limit: Decimal, maximum: Decimal): [Decimal, Decimal] {
  const start = startingStock(rule.each, maximum) ?? ZERO;
  return [start, rule.each.lt(0) ? start.minus(limit) : start.plus(limit)];
}

/** The rule as a sentence. */
export const perCaseSentence = (rule: PerCaseRule, maximum: Decimal): string =>
  sentences.perCase(wordsOf(rule), startingStock(rule.each, maximum));

const wordsOf = (rule: PerCaseRule) => ({
  rates: ratesOf(rule).map(({ each, batch, ...rate }) => ({ each, batch, name: caseNameOf(rate) })),
  first: rule.first,
  cap: rule.cap,
  exempt: rule.exempt,
  knockOut: rule.knockOut === undefined ? undefined : intervalPhrase(rule.knockOut, "%"),
});

/** The points of the number of cases in the result cell, less the exempt ones in the supplement. */
export function scoreByCases(rule: PerCaseRule, entry: Entry, { maximum, unit, lateness }: Given): Computation {
  const { result, supplement } = entry;
  const start = startingStock(rule.each, maximum) ?? ZERO;
  if (lateness?.kind === "pending" || (lateness === undefined && typedIn(result) === "")) return NO_RESULT;
  if (lateness?.kind === "missing") {
    if (rule.cap === undefined) return unreadable(resultFaults.noStepForMissing(lateness.milestone));
    const worst = start.plus(rule.each.lt(0) ? rule.cap.neg() : ZERO);
    return computed(worst, () => reasons.lateness(lateness, sentences.limit(rule)));
  }
  const counted = lateness === undefined ? countsIn(result, rule, unit) : { value: [decimal(lateness.days)] };
  if ("fault" in counted) return unreadable(counted.fault);
  const knockedOut = knockOutIn(supplement, rule);
  if (typeof knockedOut === "object") return unreadable(knockedOut.fault);
  if (knockedOut !== undefined) return computed(ZERO, () => knockedOut);
  const cases = counted.value[0] ?? ZERO;
  const blank = !rule.exempt || typedIn(supplement) === "";
  const exempt = blank ? { value: ZERO } : readCount(supplement, unit, "Số liệu bổ sung");
  if ("fault" in exempt) return unreadable(exempt.fault);
  if (exempt.value.gt(cases)) {
    return unreadable(resultFaults.tooManyExempt(typedIn(supplement), exempt.value, cases));
  }
  const own = cases.minus(exempt.value);
  const uncapped = changeBy(rule, [own, ...counted.value.slice(1)]);
  const change = withinCap(uncapped, rule.cap);
  const because = (): string => {
    if (lateness !== undefined) return reasons.lateness(lateness, sentences.eachCase(wordsOf(rule)));
    const shown = ratesOf(rule).map((rate, index) => measurePhrase(counted.value[index] ?? ZERO, caseNameOf(rate)));
    return reasons.perCase(
      shown.join(", "),
      exempt.value.gt(0) ? exempt.value : undefined,
      sentences.eachCase(wordsOf(rule)),
    );
  };
  const capped = !change.eq(uncapped);
  const overlooked = (): Overlooked[] => {
    const all = withinCap(changeBy(rule, counted.value), rule.cap);
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

const ratesOf = (rule: PerCaseRule): readonly CaseRate[] => [rule, ...(rule.others ?? [])];

/** What so many cases of each kind come to, before the cap; only whole batches count. */
function changeBy(rule: PerCaseRule, counts: readonly Decimal[]): Decimal {
  const of = ({ each, batch }: CaseRate, count: Decimal): Decimal =>
    each.times(batch === undefined ? count : wholeParts(count, batch));
  const all = sum(ratesOf(rule).map((rate, index) => of(rate, counts[index] ?? ZERO)));
  const { first } = rule;
  return first === undefined || !(counts[0]?.gt(0) ?? false) ? all : all.minus(rule.each).plus(first);
}

const wholeParts = (count: Decimal, size: Decimal): Decimal => {
  const parts = divide(count, size, 0);
  return parts.times(size).gt(count) ? parts.minus(1) : parts;
};

/** A number of cases, or one for each kind of case: "2; 1". */
function countsIn(result: Cell, rule: PerCaseRule, unit: string | undefined): Reading<readonly Decimal[]> {
  const rates = ratesOf(rule);
  if (rates.length === 1) {
    const count = readCount(result, unit, "Kết quả");
    return "fault" in count ? count : { value: [count.value] };
  }
  const parts = typedIn(result).split(/[;\n]/);
  if (parts.length === 1) {
    const only = readCount(result, unit, "Kết quả");
    if ("value" in only && only.value.eq(0)) return { value: rates.map(() => ZERO) };
  }
  if (parts.length !== rates.length)
    return { fault: resultFaults.severalCounts(typedIn(result), rates.map(caseNameOf)) };
  const counts = parts.map((part) => readCount(part.trim(), unit, "Kết quả"));
  const fault = counts.find((count) => "fault" in count);
  if (fault !== undefined && "fault" in fault) return fault;
  return { value: counts.flatMap((count) => ("value" in count ? [count.value] : [])) };
}

/** Why no points are left, a fault of the share in the supplement, or undefined where it stands in no such interval. */
function knockOutIn(supplement: Cell, { knockOut }: PerCaseRule): string | { readonly fault: Fault } | undefined {
  if (knockOut === undefined || typedIn(supplement) === "") return undefined;
  const share = readMeasured(supplement, { unit: "%", percent: true, whole: false }, "Số liệu bổ sung");
  if ("fault" in share) return share;
  return contains(knockOut, share.value.value)
    ? reasons.knockOut(share.value.shown, intervalPhrase(knockOut, "%"))
    : undefined;
}
