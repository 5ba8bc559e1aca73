import { type Computation, computeScore, type Entry } from "../../../functions/core/scoring/compute.ts";
import { readRule } from "../../../functions/core/scoring/read-rule.ts";
import type { Rule } from "../../../functions/core/scoring/rule.ts";
import { ruleSentence } from "../../../functions/core/scoring/sentence.ts";
import type { Cell } from "../../../sheets-schema/cell.ts";
import type { CriterionKind } from "../../../sheets-schema/criteria.ts";
import { decimal } from "../../../sheets-schema/decimal.ts";
import type { Fault } from "../../../sheets-schema/fault.ts";

/** A criterion as a row of the sheet has it, only the fields that matter spelled out. */
export interface CriterionRow {
  readonly kind?: CriterionKind;
  readonly rule?: string;
  readonly maximum?: string;
  readonly bonusCap?: string;
  readonly deductionCap?: string;
  readonly unit?: string;
}

const number = (literal: string | undefined) => (literal === undefined ? undefined : decimal(literal));

export const reading = ({ kind = "theo bậc", rule = "", maximum = "0", bonusCap, deductionCap, unit }: CriterionRow) =>
  readRule(kind, rule, {
    maximum: decimal(maximum),
    bonusCap: number(bonusCap),
    deductionCap: number(deductionCap),
    unit,
  });

/** The rule of a criterion that must be readable. */
export function ruleOf(row: CriterionRow): Rule {
  const read = reading(row);
  if ("fault" in read) throw new Error(`unreadable: ${read.fault.what} ${read.fault.remedy}`);
  return read.rule;
}

export function remarksOf(row: CriterionRow): readonly Fault[] {
  const read = reading(row);
  if ("fault" in read) throw new Error(`unreadable: ${read.fault.what} ${read.fault.remedy}`);
  return read.remarks;
}

export function faultOf(row: CriterionRow): Fault {
  const read = reading(row);
  if ("rule" in read) throw new Error(`readable: ${sentenceOf(row)}`);
  return read.fault;
}

export const sentenceOf = (row: CriterionRow): string =>
  ruleSentence(ruleOf(row), row.unit, decimal(row.maximum ?? "0"));

/** What the rule of `row` gives a result, with target and supplement where a test needs them. */
export const compute = (row: CriterionRow, result: Cell, more: Partial<Entry> = {}, digits = 2): Computation =>
  computeScore(
    ruleOf(row),
    { target: undefined, supplement: undefined, ...more, result },
    { maximum: decimal(row.maximum ?? "0"), unit: row.unit, digits },
  );

/** The computation in one word: the points, "no-result", "not-computable", or the fault as people read it. */
export function outcome(computation: Computation): string {
  if (computation.kind === "computed") return computation.score.toFixed();
  return computation.kind === "unreadable" ? computation.fault.what : computation.kind;
}

export function reasonOf(computation: Computation): string {
  if (computation.kind !== "computed") throw new Error(`not computed: ${outcome(computation)}`);
  return computation.because;
}

export function resultFault(computation: Computation): Fault {
  if (computation.kind !== "unreadable") throw new Error(`not a fault: ${outcome(computation)}`);
  return computation.fault;
}
