/**
 * What members are told in their forms, and what comes of doing as they are told: the message goes, nothing else is wrong,
 * and the points are those that the rule gives.
 */
import { describe, expect, it } from "vitest";
import { scoreFaults } from "../../../functions/core/form/score-wording.ts";
import { resultFaults } from "../../../functions/core/rules/wording/result-wording.ts";
import { aCriterion, aGroup, members, type Row, resultOf, scoreOf } from "../../builders.ts";
import { type Case, OF_OTHERS, ofResults, ofScores } from "./remedy-cases.ts";

function formOf({ rule, kind }: Case, entry: Row) {
  const kinds = [kind, "Xã miền núi", "Cấp xã"];
  const criteria = [aGroup("I", 20), aCriterion("I.1", 10, rule), aCriterion("I.2", 10)];
  const result = resultOf({
    ...(kind === undefined ? {} : { members: members.map((row, index) => ({ ...row, kind: kinds[index] })) }),
    criteria,
    forms: { BTC: { "I.1": entry, "I.2": 10 } },
  });
  const found = result.issues.filter((issue) => issue.rowNumber === 3 && issue.sheetTitle === "Phiếu Ban Tổ chức");
  return {
    messages: found.map(({ what, remedy }) => `${what} ${remedy}`),
    official: Number(scoreOf(result).leaves.get("I.1")?.official.toFixed()),
  };
}

describe.each([
  ["scores", ofScores, scoreFaults],
  ["results", ofResults, resultFaults],
] as const)("remedies of %s", (_, table: Readonly<Record<string, readonly Case[]>>, words) => {
  it.each(
    Object.entries(table).flatMap(([name, all]) => all.map((each, index) => [`${name} ${index + 1}`, each] as const)),
  )("%s: done as told, the message goes, and the rule's points count", (_name, each) => {
    const before = formOf(each, each.typed);
    expect(before.messages.join("\n")).toContain(each.told);
    const after = formOf(each, each.mended);
    expect(after.messages).toEqual([]);
    expect(after.official).toBe(each.gives);
  });

  it("are tried for every message that asks a member", () => {
    expect(Object.keys(words).filter((name) => table[name] === undefined && !OF_OTHERS.has(name))).toEqual([]);
  });
});
