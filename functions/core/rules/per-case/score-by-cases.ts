/** The points of a number of cases, with the reason. */
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, min, sum, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { startingStock, withinCap } from "../grammar/point-bounds.ts";
import { type Reading, readCount, readQuantity, typedIn } from "../grammar/read-quantity.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "../terms/computation.ts";
import { measurePhrase } from "../wording/measure-phrases.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { allLost, knockOutIn } from "./knock-out.ts";
import { type CaseRate, caseNameOf, hasOneRate, type PerCaseRule, ratesOf, wholeParts, wordsOf } from "./per-case.ts";
import { isMeasured } from "./read-batch.ts";

/** The points of the number of cases in the result cell, less the exempt ones in the supplement. */
export function scoreByCases(rule: PerCaseRule, entry: Entry, { maximum, unit, lateness }: Given): Computation {
  const { result, supplement } = entry;
  const start = startingStock(rule.each, maximum) ?? ZERO;
  const left = allLost(rule, maximum);
  if (lateness?.kind === "pending" || (lateness === undefined && typedIn(result) === "")) return NO_RESULT;
  if (lateness?.kind === "missing") {
    if (rule.knockOutCount !== undefined) return computed(left, () => reasons.latenessLoses(lateness, left));
    if (rule.cap === undefined) return unreadable(resultFaults.noLimitForMissing(lateness.milestone));
    return computed(start.minus(rule.cap), () => reasons.latenessOfCases(lateness, sentences.limit(rule)));
  }
  const counted = lateness === undefined ? countsIn(result, rule, unit) : { value: [decimal(lateness.days)] };
  if ("fault" in counted) return unreadable(counted.fault);
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
  const knockedOut = knockOutIn(rule, supplement, own, left);
  if (typeof knockedOut === "object") return unreadable(knockedOut.fault);
  if (knockedOut !== undefined) {
    const overlooked = (): Overlooked[] => [{ score: start.plus(change), part: overlookedParts.knockOut }];
    return computed(left, () => knockedOut, { overlooked });
  }
  const because = (): string => {
    if (lateness !== undefined) return reasons.latenessOfCases(lateness, sentences.eachCase(wordsOf(rule)));
    const rates = ratesOf(rule);
    const shown = rates.map((rate, index) =>
      measurePhrase(counted.value[index] ?? ZERO, rule.exempt ? rate.caseName : caseNameOf(rate)),
    );
    return reasons.perCase(
      counted.value.length < rates.length ? reasons.casesOfAllKinds(cases) : shown.join(", "),
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

/** What so many cases of each kind come to, before the cap; only whole batches count. */
function changeBy(rule: PerCaseRule, counts: readonly Decimal[]): Decimal {
  const of = ({ each, batch }: CaseRate, count: Decimal): Decimal =>
    each.times(batch === undefined ? count : wholeParts(count, batch));
  const all = sum(ratesOf(rule).map((rate, index) => of(rate, counts[index] ?? ZERO)));
  const { first, firstCount = 1 } = rule;
  if (first === undefined) return all;
  return all.plus(first.minus(rule.each).times(min(counts[0] ?? ZERO, decimal(String(firstCount)))));
}

/** An amount of money or the like, of which there may be a part. */
function readAmount(result: Cell, unit: string | undefined): Reading<Decimal> {
  const amount = readQuantity(result, unit, "Kết quả");
  if ("fault" in amount) return amount;
  const { numerator, form } = amount.value;
  return form === "plain" && numerator.gte(0) ? { value: numerator } : readCount(result, unit, "Kết quả");
}

/** A number of cases of all kinds, or one for each kind of case: "2; 1". */
function countsIn(result: Cell, rule: PerCaseRule, unit: string | undefined): Reading<readonly Decimal[]> {
  const rates = ratesOf(rule);
  if (rates.length === 1) {
    const count =
      rule.batch !== undefined && isMeasured(unit) ? readAmount(result, unit) : readCount(result, unit, "Kết quả");
    return "fault" in count ? count : { value: [count.value] };
  }
  const parts = (typeof result === "string" ? result.trim() : typedIn(result)).split(/\s*[;\n]\s*/);
  if (parts.length === 1) {
    const only = readCount(result, unit, "Kết quả");
    if ("value" in only && (only.value.eq(0) || hasOneRate(rule))) return { value: [only.value] };
  }
  if (parts.length !== rates.length)
    return { fault: resultFaults.severalCounts(typedIn(result), rates.map(caseNameOf)) };
  const counts = parts.map((part) => readCount(part, unit, "Kết quả"));
  const fault = counts.find((count) => "fault" in count);
  if (fault !== undefined && "fault" in fault) return fault;
  return { value: counts.flatMap((count) => ("value" in count ? [count.value] : [])) };
}
