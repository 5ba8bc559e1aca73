/** Reads "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5" and what officers type instead. */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { columnCap, onlyDeducts, pointRemarks, startingStock } from "../grammar/point-bounds.ts";
import { isPercent } from "../grammar/read-quantity.ts";
import type { SignedNumber } from "../grammar/read-signed-points.ts";
import { type RuleBounds, type RuleReading, startOf } from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { expected } from "../wording/expected-wording.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import type { BackSteps, IncrementRule } from "./increment.ts";
import { takeClauses } from "./read-increment-clauses.ts";
import { type Clauses, settledClauses } from "./read-increment-settle.ts";

/** Reads the notation. Numbers without a sign deduct where the columns know only a deduction; a missing cap is theirs. */
export function readIncrement(typed: string, bounds: RuleBounds): RuleReading<IncrementRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("vượt mức", expected.threshold) };
  const found = takeClauses(cursor, bounds);
  const clauses = typeof found === "string" ? found : settledClauses(found, bounds);
  if (typeof clauses === "string") return stopped(cursor, clauses);
  const { threshold, step, nothing, percent, back } = clauses;
  const minus = takesAway(clauses, bounds);
  const signed = (number: SignedNumber): Decimal => (minus ? number.value.abs().neg() : number.value.abs());
  const cap = capOf(clauses) ?? columnCap(minus, bounds);
  const rule: IncrementRule = {
    kind: "increment",
    threshold: threshold.end,
    isUpward: threshold.isUpward,
    first: signed(threshold.first),
    every: step.every,
    each: signed(step.each),
    ...(cap === undefined ? {} : { cap }),
    ...(back === undefined ? {} : { back: backSteps(back, bounds) }),
    ...(nothing === undefined ? {} : { nothing }),
    percent: percent || isPercent(bounds.unit),
  };
  return { rule, remarks: remarksOn(typed, rule, bounds) };
}

/** "8 điểm; …, cộng tối đa 2 điểm" caps what is added to the 8. */
function capOf({ threshold: { first }, cap }: Clauses): Decimal | undefined {
  const isBeside = cap !== undefined && !first.signed && cap.signed && cap.value.gt(0) && cap.value.lt(first.value);
  return isBeside ? first.value.plus(cap.value) : cap?.value.abs();
}

/** Without a cap of its own, a criterion without points of its own has that of its column. */
function backSteps({ step, cap }: NonNullable<Clauses["back"]>, { maximum, deductionCap }: RuleBounds): BackSteps {
  const most = cap?.value.abs() ?? (maximum.gt(0) ? undefined : deductionCap);
  return { every: step.every, each: step.each.value, ...(most === undefined ? {} : { cap: most }) };
}

function remarksOn(typed: string, { first, each, cap, back }: IncrementRule, bounds: RuleBounds): Fault[] {
  if (cap === undefined) return [];
  const remarks = cap.lt(first.abs()) ? [ruleRemarks.capBelowFirst(typed, cap, first.abs())] : [];
  if (back !== undefined)
    return [...remarks, ...pointRemarks(typed, [cap, bounds.maximum.gt(0) ? ZERO : (back.cap?.neg() ?? ZERO)], bounds)];
  const start = startingStock(each, bounds.maximum) ?? ZERO;
  return [...remarks, ...pointRemarks(typed, [start, each.lt(0) ? start.minus(cap) : start.plus(cap)], bounds)];
}

const takesAway = ({ threshold, step, cap }: Clauses, bounds: RuleBounds): boolean =>
  [step.each, threshold.first, cap].find((number) => number?.signed)?.value.lt(0) ?? onlyDeducts(bounds);
