/** Cases of a deadline beside each other: what belongs together, and what cannot both be meant. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, remarksOf, ruleOf } from "../builders.ts";

const row = (rule: string, columns: CriterionRow = { maximum: "2" }): CriterionRow => ({
  kind: "theo thời hạn",
  rule,
  ...columns,
});
const points = (of: CriterionRow, ...days: readonly string[]) => days.map((day) => outcome(compute(of, day)));

describe("a deadline without points of its own", () => {
  const EACH = "Hạn nộp 31/01; mỗi ngày chậm trừ 0,5 điểm";

  it.each<[string, CriterionRow, readonly string[]]>([
    [EACH, { maximum: "2" }, ["2", "1", "0"]],
    [EACH, { maximum: "2", deductionCap: "1" }, ["2", "1", "0"]],
    [EACH, { deductionCap: "2" }, ["0", "-1", "-2"]],
    [`${EACH}; tối đa trừ 1,5 điểm`, { maximum: "2" }, ["2", "1", "0.5"]],
    [`${EACH}; (tối đa trừ 1,5 điểm)`, { maximum: "2" }, ["2", "1", "0.5"]],
    ["Nộp trước ngày 01/02, đúng hạn: 2 điểm; chậm: 1 điểm", { maximum: "2" }, ["2", "1", "1"]],
    ["Hạn nộp 31/01; đúng hạn: 2 điểm; chậm: 1 điểm", { maximum: "2" }, ["2", "1", "1"]],
  ])("%j beside %j gives %j on 31/01, 02/02 and 20/02", (rule, columns, expected) => {
    expect(points(row(rule, columns), "31/01/2024", "02/02/2024", "20/02/2024")).toEqual(expected);
  });

  it.each<[string, CriterionRow, string]>([
    [EACH, {}, "mỗi ngày chậm"],
    [EACH, { bonusCap: "2" }, "mỗi ngày chậm"],
    ["Hạn nộp 31/01; sau: 1", { maximum: "2" }, "sau: 1"],
    ["Hạn nộp 31/01; hạn nộp 15/02; mỗi ngày chậm trừ 0,5 điểm", { maximum: "2" }, "mỗi ngày chậm"],
    ["từ 01/01 đến 31/01; mỗi ngày chậm trừ 0,5 điểm", { maximum: "2" }, "mỗi ngày chậm"],
    ["sau 31/01; mỗi ngày chậm trừ 0,5 điểm", { maximum: "2" }, "mỗi ngày chậm"],
    ["Hạn nộp 31/01; đúng hạn", { maximum: "2" }, "31/01; đúng hạn"],
    ["Hạn nộp 31/01; đúng hạn: tốt", { maximum: "2" }, "tốt"],
    ["đến 31/01: 2; đúng hạn: 1", { maximum: "2" }, "đúng hạn: 1"],
    [`${EACH}; (tối đa trừ 1 điểm; sau: 0`, { maximum: "2" }, "(tối đa trừ 1 điểm"],
    [`${EACH}; tối đa trừ 1 điểm; tối đa trừ 2 điểm`, { maximum: "2" }, "tối đa trừ 2 điểm"],
    ["đến 31/01: 2; tối đa trừ 1 điểm", { maximum: "2" }, "tối đa trừ 1 điểm"],
  ])("%j beside %j is refused", (rule, columns, named) => expect(faultOf(row(rule, columns)).what).toContain(named));
});

describe("cases that cannot both be meant", () => {
  it.each([
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; mỗi tuần chậm trừ 1", "mỗi tuần chậm trừ 1"],
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; mỗi ngày chậm trừ 1", "mỗi ngày chậm trừ 1"],
    ["đến 31/01: 2; sau: 1; sau 15/02: 0", "sau 15/02: 0"],
    ["đến 31/01: 2; sau 15/02: 0; sau: 1", "sau: 1"],
    ["đến 31/01: 2; sau 15/02: 0; sau 01/02: 1", "sau 01/02: 1"],
    ["đến 31/01: 2; sau: 1; sau: 0", "sau: 0"],
    ["đến 31/01: 2; không nộp: 0; không gửi: 1", "không gửi: 1"],
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; sau 31/01: 0", "sau 31/01: 0"],
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; sau: 0", "sau: 0"],
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; sau 10/02: 0; sau 15/02: -1", "sau 15/02: -1"],
    ["đến 31/01: 2; đến 15/02: 1; mỗi ngày chậm trừ 0,5", "mỗi ngày chậm trừ 0,5"],
    ["mỗi ngày chậm trừ 0,5; sau 10/02: 0", "sau 10/02: 0"],
    ["Gửi kế hoạch đến 31/01: 2; báo cáo đến 15/02: 1", "báo cáo đến 15/02: 1"],
    ["Kế hoạch năm đến 31/01: 2; báo cáo sau 15/02: 1", "báo cáo sau 15/02: 1"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));

  it.each([
    ["Kế hoạch năm đến 31/01: 2; kế hoạch đến 15/02: 1; sau: 0", ["2", "1", "0"]],
    ["Kế hoạch năm đến 31/01: 2; mỗi ngày chậm trừ 0,5", ["2", "0.5", "0"]],
    ["đến 31/01: 2; mỗi ngày chậm trừ 0,5; sau 01/02: 0", ["2", "0", "0"]],
    ["; đến 31/01: 2; sau: 0", ["2", "0", "0"]],
  ])("%j gives %j on 31/01, 03/02 and 20/02", (rule, expected) => {
    expect(points(row(rule), "31/01/2024", "03/02/2024", "20/02/2024")).toEqual(expected);
  });

  it("what was never done may be named in other words than what is due", () => {
    const rule = "Kế hoạch năm đến 31/01: 2; sau: 1; không ban hành văn bản: 0";
    expect(ruleOf(row(rule))).toMatchObject({ never: { name: "không ban hành văn bản" } });
  });

  it.each(["đến 31/01: 2; đến 15/02: 3; sau: 0", "đến 31/01: 2; sau: 3", "đến 31/01: 2; sau: 0; không ban hành: 3"])(
    "no case has more than the maximum: %j",
    (rule) => {
      expect(remarksOf(row(rule))).toMatchObject([
        { severity: "must-fix", what: "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa." },
      ]);
    },
  );

  it("beside points for each day late, what is left is not done at all", () => {
    const rule = row("đến 31/01: 2; mỗi ngày chậm trừ 0,5; còn lại: -1");
    expect(points(rule, "02/02/2024", "không thực hiện")).toEqual(["1", "-1"]);
    expect(ruleOf(rule)).not.toHaveProperty("after");
  });
});
