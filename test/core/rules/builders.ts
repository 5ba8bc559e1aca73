import { computeScore } from "../../../functions/core/rules/compute-score.ts";
import type { RuleBounds } from "../../../functions/core/rules/grammar/reading-cursor.ts";
import { readRule } from "../../../functions/core/rules/read-rule.ts";
import type { Rule } from "../../../functions/core/rules/rule.ts";
import { ruleSentence } from "../../../functions/core/rules/say-rule.ts";
import type { Computation, Entry, Given } from "../../../functions/core/rules/terms/computation.ts";
import type { Period } from "../../../functions/core/rules/terms/period.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";

/** A criterion as a row of the sheet has it, only the fields that matter spelled out. */
export interface CriterionRow {
  readonly kind?: CriterionKind;
  readonly rule?: string;
  readonly maximum?: string;
  readonly bonusCap?: string;
  readonly deductionCap?: string;
  readonly unit?: string;
  /** `null`: the bloc has none. */
  readonly period?: Period | null;
}

/** The year of the example bloc: 29/02 exists, December is of the year before. */
export const PERIOD: Period = { start: "2023-12-01", end: "2024-11-30" };

const number = (literal: string | undefined) => (literal === undefined ? undefined : decimal(literal));

/** The columns beside the rule. */
export const boundsOf = ({
  maximum = "0",
  bonusCap,
  deductionCap,
  unit,
  period = PERIOD,
}: CriterionRow): RuleBounds => ({
  maximum: decimal(maximum),
  bonusCap: number(bonusCap),
  deductionCap: number(deductionCap),
  unit,
  ...(period === null ? {} : { period }),
});

export const reading = (row: CriterionRow) => readRule(row.kind ?? "theo bậc", row.rule ?? "", boundsOf(row));

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

/** What the rule of `row` gives a result, with target, supplement and what else is given where a test needs them. */
export const compute = (
  row: CriterionRow,
  result: Cell,
  more: Partial<Entry> = {},
  digits = 2,
  given: Partial<Given> = {},
): Computation =>
  computeScore(
    ruleOf(row),
    { target: undefined, supplement: undefined, ...more, result },
    {
      maximum: decimal(row.maximum ?? "0"),
      unit: row.unit,
      digits,
      ...(row.period === null ? {} : { period: row.period ?? PERIOD }),
      ...given,
    },
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

/** The points of who overlooks a part, with that part, as "1.5 thời hạn 31/01/2024". */
export function overlookedIn(computation: Computation): readonly string[] {
  if (computation.kind !== "computed") throw new Error(`not computed: ${outcome(computation)}`);
  return (computation.overlooked ?? []).map(({ score, part }) => `${score.toFixed()} ${part}`);
}
