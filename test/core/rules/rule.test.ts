/** Which rules the days late of a hand-in may answer. */
import { describe, expect, it } from "vitest";
import { countsDays } from "../../../functions/core/rules/rule.ts";
import { type CriterionRow, ruleOf } from "./builders.ts";

describe("days late of a hand-in", () => {
  it.each<[CriterionRow, boolean]>([
    [{ kind: "theo số lần, số ngày chậm", rule: "0: 3; 1–2: 2; >2: 0" }, true],
    [{ kind: "mỗi trường hợp", rule: "Mỗi ngày chậm trừ 0,5 điểm" }, true],
    [{ kind: "mỗi trường hợp", rule: "Mỗi ngày chậm trừ 0,5 điểm; mỗi báo cáo sai trừ 1 điểm" }, false],
    [{ kind: "theo bậc", rule: ">=3: 3; còn lại: 0" }, false],
    [{ kind: "mức xếp loại", rule: "đúng hạn: 3; chậm: 1" }, false],
    [{ kind: "có / không", rule: "có: 3; không: 0" }, false],
  ])("%j takes them: %s", (row, takes) => expect(countsDays(ruleOf({ ...row, maximum: "3" }))).toBe(takes));
});
