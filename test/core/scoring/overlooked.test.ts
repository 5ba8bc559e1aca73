import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, type Entry, issuesOf, type Row, resultOf, scoreOf, totalOf } from "../../builders.ts";

const SHEET = "Phiếu Ban Tổ chức";

/** The faults of one criterion of 4 points, typed as `entry`. */
function faultsOf(criterion: Row, entry: Entry, more: Record<string, Entry> = {}): string[] {
  const criteria = [aGroup("I", 10), aCriterion("I.1", 4, criterion), aCriterion("I.2", 6)];
  const result = resultOf({ criteria, settings: { total: 10 }, forms: { BTC: { "I.2": 6, "I.1": entry, ...more } } });
  return issuesOf(result, SHEET);
}

describe("a score over its maximum", () => {
  it("hidden in a right sum is told with the sum", () => {
    expect(faultsOf({}, 4.5, { "I.2": 5 })[0]).toContain(
      "Điểm tự chấm 4,5 vượt điểm tối đa 4 của tiêu chí I.1; tổng tự chấm của Mục I là 9,5, không vượt 10, nhưng từng tiêu chí không được vượt điểm tối đa của mình.",
    );
  });

  it("explained as a bonus is one that the table does not define", () => {
    expect(faultsOf({}, 5)[0]).not.toContain("điểm thưởng");
    expect(faultsOf({}, { selfScore: 5, remark: "cộng thêm 1 điểm do vượt kế hoạch" })[0]).toContain(
      "phần vượt 1 điểm không phải là điểm thưởng mà bảng tiêu chí quy định.",
    );
  });

  it("beside a bonus is told without it in the sum", () => {
    const criteria = [
      aGroup("I", 10),
      aCriterion("I.1", 4),
      aCriterion("I.2", 6),
      aCriterion("I.3", 0, { bonusCap: 2 }),
    ];
    const forms = { BTC: { "I.1": 4.5, "I.2": 5, "I.3": 2 } };
    const [fault] = issuesOf(resultOf({ criteria, settings: { total: 10 }, forms }), SHEET);
    expect(fault).toContain("tổng tự chấm của Mục I là 9,5, không vượt 10");
  });

  it("of a bonus itself has no sum to hide in", () => {
    const faults = faultsOf({ maximum: 0, bonusCap: 1 }, { selfScore: 2, remark: "cộng thêm" }, { "I.2": 6 });
    expect(faults.join()).toContain("vượt");
    expect(faults.join()).not.toContain("không vượt 10");
    expect(faults.join()).not.toContain("không phải là điểm thưởng");
  });

  it("in a group inside a section names the group, beside the other faults of the row", () => {
    const criteria = [
      aGroup("I", 10),
      aGroup("I.1", 10),
      aCriterion("I.1.1", 4, { kind: "theo tỷ lệ" }),
      aCriterion("I.1.2", 6),
    ];
    const forms = { BTC: { "I.1.1": { selfScore: 5, result: "x" }, "I.1.2": 5 } };
    const faults = issuesOf(resultOf({ criteria, settings: { total: 10 }, forms }), SHEET);
    expect(faults.map((fault) => fault.includes("của nhóm I.1 là 10, không vượt 10"))).toEqual([false, true]);
  });

  it("counts up to the maximum all the same", () => {
    const criteria = [aGroup("I", 10), aCriterion("I.1", 4), aCriterion("I.2", 6)];
    expect(totalOf({ "I.1": 5, "I.2": 6 }, { criteria, settings: { total: 10 } })).toBe("10");
  });
});

describe("a score that the rule does not give", () => {
  it("names the cap that was overlooked", () => {
    const perCase = { kind: "mỗi trường hợp", rule: "mỗi trường hợp +0,5; tối đa +1", unit: "giải", maximum: 4 };
    const [fault] = faultsOf(perCase, { result: 3, selfScore: 1.5, evidence: "x" });
    expect(fault).toContain("theo cách tính là 1 điểm");
    expect(fault).toContain("; điểm tự chấm chưa tính đến mức tối đa 1 điểm.");
  });

  it("names the deadline that was missed", () => {
    const deadline = { kind: "theo thời hạn", rule: "đến 31/01: 4; sau: 2" };
    const [fault] = faultsOf(deadline, { result: "09/02/2024", selfScore: 4 });
    expect(fault).toContain("theo cách tính là 2 điểm");
    expect(fault).toContain("chưa tính đến thời hạn 31/01/2024");
  });

  it("is only a difference where no part explains it", () => {
    const deadline = { kind: "theo thời hạn", rule: "đến 31/01: 4; sau: 2" };
    expect(faultsOf(deadline, { result: "09/02/2024", selfScore: 3 })[0]).not.toContain("chưa tính đến");
  });
});

describe("points in a row of no criterion", () => {
  it("are an undefined bonus, and do not count", () => {
    const criteria = [aGroup("I", 10), aCriterion("I.1", 10)];
    const given = { criteria, settings: { total: 10 }, forms: { BTC: { "I.1": 9 } } };
    const spreadsheetWith = resultOf(given);
    expect(issuesOf(spreadsheetWith, SHEET)).toEqual([]);
    const wider = [...criteria, aCriterion("I.9", 0, { bonusCap: 2 })];
    const result = resultOf({
      ...given,
      criteria: wider.map((row) => (row["code"] === "I.9" ? { ...row, parent: "X" } : row)),
      forms: { BTC: { "I.1": 9, "I.9": 2 } },
    });
    expect(scoreOf(result).total.toFixed()).toBe("9");
    expect(issuesOf(result, SHEET)).toEqual([
      "A4: Dòng “I.9” ghi 2 điểm nhưng không có trong bảng tiêu chí nên không được tính. Nếu là thành tích được thưởng, đề nghị ghi ở tiêu chí thưởng của bảng tiêu chí; nếu không cần giữ, đề nghị xóa nội dung của dòng này.",
    ]);
  });
});
