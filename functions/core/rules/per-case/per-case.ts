/**
 * Kiểu chấm "mỗi trường hợp": "mỗi trường hợp +0,5; tối đa +2", "mỗi trường hợp -0,5; tối đa -1,5; có miễn". In a
 * criterion with points of its own, deductions come off its maximum.
 */
import { type Decimal, decimal, divide, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { columnCap, pointRemarks, startingStock } from "../grammar/point-bounds.ts";
import type { Cap, SignedNumber } from "../grammar/read-signed-points.ts";
import { type RuleBounds, type RuleReading, startOf } from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { nameOf, type Term } from "../grammar/words.ts";
import type { Interval } from "../terms/interval.ts";
import { expected } from "../wording/expected-wording.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { knockOutWords } from "./knock-out.ts";
import type { KnockOutReading } from "./read-knock-out.ts";
import { type CaseClauses, takeCaseClauses, takesAway } from "./read-per-case.ts";
import type { TypedRate } from "./read-rate.ts";

/** Points for each of a number of cases. */
export interface PerCaseRule extends CaseRate {
  readonly kind: "per-case";
  /** The points of the first case, or of each of the first `firstCount`, where those of further ones differ. */
  readonly first?: Decimal | undefined;
  /** More than one; undefined: one. */
  readonly firstCount?: number | undefined;
  /** Further kinds of case with points of their own: the result then holds a number for each, "2; 1". */
  readonly others?: readonly CaseRate[] | undefined;
  /** The most that all cases add or take away, a positive number; undefined: no limit. */
  readonly cap?: Decimal | undefined;
  /** True when the supplement column counts cases that are exempt. */
  readonly exempt: boolean;
  /** Shares at which no points are left; the share stands in the supplement column. */
  readonly knockOut?: Interval | undefined;
  /** Numbers of cases at which no points are left. */
  readonly knockOutCount?: Interval | undefined;
  /** What takes all points once it happens, told in the supplement column: "để lộ bí mật nhà nước". */
  readonly knockOutEvent?: string | undefined;
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
      : limitOf(cap, clauses, minus, bounds);
  const rule: PerCaseRule = {
    kind: "per-case",
    ...rateOf(rate),
    ...(clauses.first === undefined ? {} : { first: signed(clauses.first) }),
    ...((clauses.firstCount ?? 1) === 1 ? {} : { firstCount: clauses.firstCount }),
    ...(others.length === 0 ? {} : { others: others.map(rateOf) }),
    ...(limit === undefined ? {} : { cap: limit }),
    exempt,
    ...knockOutOf(knockOut),
  };
  const remarks = limit?.lt(size) ? [ruleRemarks.capBelowCase(typed, limit, size)] : [];
  const points = limit === undefined ? [] : pointRemarks(typed, extremes(rule, limit, bounds.maximum), bounds);
  return { rule, remarks: [...remarks, ...points] };
}

function knockOutOf(
  knockOut: KnockOutReading | undefined,
): Pick<PerCaseRule, "knockOut" | "knockOutCount" | "knockOutEvent"> {
  if (knockOut === undefined) return {};
  if (knockOut.is === "event") return { knockOutEvent: knockOut.event };
  return knockOut.is === "share" ? { knockOut: knockOut.interval } : { knockOutCount: knockOut.interval };
}

function limitOf(
  cap: Cap,
  { rates: [{ each, batch, name }], first, firstCount = 1 }: CaseClauses,
  minus: boolean,
  bounds: RuleBounds,
): Decimal | undefined {
  if ("points" in cap) return cap.points.value.abs();
  if ("all" in cap) return columnCap(minus, bounds);
  const size = each.value.abs();
  // "cứ 5 người +1; tối đa 3 lần" has three times five.
  const isBatches = batch === undefined || (cap.ofAny && !name.includes(cap.noun.toLowerCase()));
  const all = (isBatches ? cap.cases : wholeParts(cap.cases, batch)).times(size);
  if (first === undefined) return all;
  const firsts = min(cap.cases, decimal(String(firstCount)));
  return all.plus(first.value.abs().minus(size).times(firsts));
}

function extremes(rule: PerCaseRule, limit: Decimal, maximum: Decimal): [Decimal, Decimal] {
  const start = startingStock(rule.each, maximum) ?? ZERO;
  return [start, rule.each.lt(0) ? start.minus(limit) : start.plus(limit)];
}

/** The rule as a sentence. */
export const perCaseSentence = (rule: PerCaseRule, maximum: Decimal): string =>
  sentences.perCase(wordsOf(rule), startingStock(rule.each, maximum));

/** Words that leave cases out: they stand in brackets, so that nobody takes them for points. */
const LEAVES_OUT = /^(?:ngoại )?trừ(?!\p{L})/iu;

/** Its name in a sentence: "buổi vắng (trừ trường hợp có lý do)". */
function spokenName({ caseName, terms = [] }: CaseRate): string {
  const at = terms.findIndex(({ word }) => LEAVES_OUT.test(word));
  if (at < 0) return nameOf(caseName, terms);
  return `${nameOf(caseName, terms.slice(0, at)).replace(/,$/, "")} (${nameOf("", terms.slice(at))})`;
}

/** The pieces of its sentence. */
export const wordsOf = (rule: PerCaseRule) => ({
  rates: ratesOf(rule).map(({ each, batch, ...rate }) => ({ each, batch, name: spokenName({ each, ...rate }) })),
  isSameRate: hasOneRate(rule),
  first: rule.first,
  firstCount: rule.firstCount,
  cap: rule.cap,
  exempt: rule.exempt,
  caseName: rule.caseName,
  ...knockOutWords(rule),
});

/** All kinds of case. */
export const ratesOf = (rule: PerCaseRule): readonly CaseRate[] => [rule, ...(rule.others ?? [])];

/** True where all kinds of case have the same points, so that one number tells of them all. */
export const hasOneRate = (rule: PerCaseRule): boolean =>
  rule.batch === undefined && (rule.others ?? []).every(({ each, batch }) => each.eq(rule.each) && batch === undefined);

/** How often `size` goes into `count` as a whole. */
export const wholeParts = (count: Decimal, size: Decimal): Decimal => {
  const parts = divide(count, size, 0);
  return parts.times(size).gt(count) ? parts.minus(1) : parts;
};
