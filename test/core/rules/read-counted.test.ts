/** Two kinds count: which of them a text is, and whose fault is told where it is neither. */
import { describe, expect, it } from "vitest";
import type { RuleReading } from "../../../functions/core/rules/grammar/reading-cursor.ts";
import { readCounted } from "../../../functions/core/rules/read-counted.ts";
import type { Rule } from "../../../functions/core/rules/rule.ts";
import { readLadder } from "../../../functions/core/rules/steps/read-ladder.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { boundsOf, type CriterionRow, compute, faultOf, outcome, ruleOf } from "./builders.ts";

const LATE = { kind: "theo số lần, số ngày chậm", maximum: "3" } as const;
const CASES = { kind: "mỗi trường hợp", maximum: "3", unit: "lần" } as const;

describe("the points of one day late", () => {
  it.each([
    ["chậm 01 ngày trừ 0,5 điểm", ["3", "2.5", "1"]],
    ["chậm từ 01 ngày trừ 0,5 điểm", ["3", "2.5", "2.5"]],
    ["0: 3; 1: 2; còn lại: 0", ["3", "2", "0"]],
  ])("%j: 0, 1 and 4 days give %j", (rule, expected) => {
    expect([0, 1, 4].map((days) => outcome(compute({ ...LATE, rule }, days)))).toEqual(expected);
  });

  const OTHER: RuleReading<Rule> = { rule: { kind: "group" }, remarks: [] };
  it.each([
    ["chậm 1 ngày trừ 0,5 điểm", "group"],
    ["chậm 1 ngày trừ 0,5 điểm; chậm 2 ngày trừ 1 điểm", "ladder"],
    ["chậm 1 ngày trừ 0,5 điểm; còn lại: 0", "ladder"],
    ["chậm 1 ngày: 2 điểm", "ladder"],
    ["chậm trên 3 ngày trừ 1 điểm", "ladder"],
  ])("%j is %s, could it be of each day too: only one deduction alone can", (text, kind) => {
    expect(readCounted(text, boundsOf(LATE), readLadder, () => OTHER)).toMatchObject({ rule: { kind } });
  });

  it("is of the ladder where nothing else reads it", () => {
    const fault = { what: "", remedy: "" } as Fault;
    const found = readCounted("chậm 1 ngày trừ 0,5 điểm", boundsOf(LATE), readLadder, () => ({ fault }));
    expect(found).toMatchObject({ rule: { kind: "ladder" } });
  });
});

describe("the kind of what is counted", () => {
  it.each<[CriterionRow, string]>([
    [{ ...LATE, rule: "mỗi ngày chậm trừ 0,5 điểm" }, "per-case"],
    [{ ...LATE, rule: "0: 3; 1-2: 2; >2: 0" }, "ladder"],
    [{ ...CASES, rule: "mỗi lần trừ 0,5 điểm" }, "per-case"],
    [{ ...CASES, rule: "trên 3 lần trừ 2 điểm" }, "ladder"],
  ])("%j is %s", (row, kind) => expect(ruleOf(row).kind).toBe(kind));
});

describe("the fault of what neither reads", () => {
  it.each<[CriterionRow, string]>([
    [{ ...LATE, rule: "mỗi ngày chậm trừ 0,5 điểm tùy lúc" }, "“mỗi ngày chậm trừ 0,5 điểm”; chưa hiểu phần “tùy lúc”"],
    [{ ...CASES, rule: "Từ 1 đến 3 lần trừ 2 điểm nếu tái phạm" }, "“Từ 1 đến 3 lần trừ 2 điểm”; chưa hiểu phần “nếu"],
    [{ ...CASES, rule: "Mỗi lần trừ 1; từ 3 lần trừ 2 điểm nếu tái phạm" }, "“Mỗi lần trừ 1;”; chưa hiểu phần “từ 3"],
  ])("%j tells how far it was understood: %s", (row, told) => expect(faultOf(row).what).toContain(told));

  const fault = (what: string, at?: number): RuleReading<Rule> => ({
    fault: { what, remedy: "" } as Fault,
    ...(at === undefined ? {} : { at }),
  });
  it.each<[string, number | undefined, number | undefined, string]>([
    ["từ 3 lần trừ 1 điểm nếu tái phạm", 0, 20, "other"],
    ["từ 3 lần trừ 1 điểm nếu tái phạm", undefined, 20, "other"],
    ["trừ 1; từ 3 lần trừ 1 điểm nếu tái phạm", 7, 27, "other"],
    ["trừ 1; từ 3 lần trừ 1 điểm nếu tái phạm", 0, 27, "own"],
    ["từ 3 lần trừ 1 điểm nếu tái phạm", 0, 0, "own"],
    ["từ 3 lần trừ 1 điểm nếu tái phạm", 0, undefined, "own"],
    ["nếu tái phạm từ 3 lần trừ 1 điểm", 13, 33, "own"],
    ["mỗi lần trừ 1 điểm nếu tái phạm", 0, 19, "own"],
  ])("%j, stopped at %j, by the other kind at %j, is told by the %s", (text, at, further, whose) => {
    const found = readCounted(
      text,
      boundsOf(CASES),
      () => fault("own", at),
      () => fault("other", further),
    );
    expect(found).toMatchObject({ fault: { what: whose } });
  });
});
