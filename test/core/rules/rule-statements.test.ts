/**
 * Rules as papers word them, with the points that each must give, for a year from 01/12/2025 to 30/11/2026; of those that
 * nobody could compute, the words that the refusal must quote.
 */
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../functions/core/rules/print-rule.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { type CriterionRow, compute, outcome, reading } from "./builders.ts";
import statements from "./rule-statements.json" with { type: "json" };

type Expected = readonly [result: Cell, points: string, other?: Cell];

const PERIOD = { start: "2025-12-01", end: "2026-11-30" };
const wordings = (statements as readonly Statement[]).flatMap(({ wordings: all, kind, ...columns }) =>
  all.map(({ typed, ...then }) => [typed, { kind, ...columns, rule: typed, period: PERIOD }, then] as const),
);
interface Statement extends CriterionRow {
  readonly kind: CriterionKind;
  readonly wordings: readonly {
    readonly typed: string;
    readonly gives?: readonly Expected[];
    readonly refused?: string;
  }[];
}

describe("rules as papers word them", () => {
  it.each(wordings)("%j", (_, row, { gives, refused }) => {
    const read = reading(row);
    if (refused !== undefined) {
      expect("fault" in read ? read.fault.what : read).toContain(refused);
      return;
    }
    if ("fault" in read) throw new Error(read.fault.what);
    const points = (gives ?? []).map(([result, , other]) =>
      outcome(compute(row, result, { target: other, supplement: other }, 2, { period: PERIOD })),
    );
    expect(points).toEqual((gives ?? []).map(([, expected]) => expected));
    // What is printed is the same rule again.
    const again = reading({ ...row, rule: ruleNotation(read.rule) });
    expect(JSON.stringify("rule" in again ? again.rule : again)).toBe(JSON.stringify(read.rule));
  });

  it("are read but for a few, each of which is refused by what was not understood", () => {
    const refused = wordings.filter(([, , then]) => then.refused !== undefined);
    expect(refused.length).toBeLessThan(wordings.length / 9);
  });
});
