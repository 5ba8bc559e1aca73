/** What each day late takes off the points of a deadline. */
import { describe, expect, it } from "vitest";
import { workedExamples } from "../../../../functions/core/rules/worked-examples.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import {
  compute,
  faultOf,
  outcome,
  overlookedIn,
  PERIOD,
  reasonOf,
  remarksOf,
  ruleOf,
  sentenceOf,
} from "../builders.ts";

const FIVE = { kind: "theo thời hạn", maximum: "5" } as const;
const EACH = { ...FIVE, rule: "đến 31/01: 5; cứ chậm 1 ngày trừ 0,5; tối đa trừ 2; sau 10/02: 0" };

describe("deadline: so much for each day late", () => {
  it("is told, computed and explained", () => {
    expect(sentenceOf(EACH)).toBe(
      "Đến ngày 31/01/2024: 5 điểm; sau đó mỗi ngày chậm trừ 0,5 điểm, tối đa trừ 2 điểm, không dưới 0 điểm; sau ngày 10/02/2024: 0 điểm.",
    );
    const days = ["31/01/2024", "01/02/2024", "04/02/2024", "10/02/2024", "11/02/2024"];
    expect(days.map((day) => outcome(compute(EACH, day)))).toEqual(["5", "4.5", "3", "3", "0"]);
    expect(reasonOf(compute(EACH, "03/02/2024"))).toBe(
      "ngày 03/02/2024 chậm 03 ngày so với thời hạn 31/01/2024, trừ 1,5 điểm",
    );
    expect(overlookedIn(compute(EACH, "03/02/2024"))).toEqual(["5 thời hạn 31/01/2024"]);
    expect(remarksOf(EACH)).toEqual([]);
    expect(workedExamples(ruleOf(EACH), { maximum: decimal("5"), digits: 2, period: PERIOD })).toBe(
      "31/01/2024 → 5; 01/02/2024 → 4,5; 02/02/2024 → 4; 10/02/2024 → 3; 11/02/2024 → 0",
    );
  });

  it.each([
    "hạn cuối 31/01; cứ chậm 01 ngày trừ 0,5 điểm",
    "đến 31/01: 5; mỗi ngày chậm trừ 0,5",
    "đến 31/01: 5; sau đó cứ mỗi ngày nộp chậm bị trừ 0,5 điểm",
    "đến 31/01: 5; chậm trừ 0,5 điểm/ngày",
    "đến 31/01: 5; nộp chậm trừ 0,5 điểm cho mỗi ngày",
    "đến 31/01: 5; nộp chậm thì mỗi ngày bị trừ 0,5 điểm",
    "đến 31/01: 5; chậm 1 ngày trừ 0,5 điểm",
    "đến 31/01: 5; cứ chậm một ngày trừ 0,5 điểm",
    "nộp báo cáo trước 01/02; trễ mỗi ngày trừ 0,5",
    "thời hạn nộp: 31/01; đúng hạn: 5 điểm; quá hạn mỗi ngày trừ 0,5 điểm",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...FIVE, rule })).toBe(
      "Đến ngày 31/01/2024: 5 điểm; sau đó mỗi ngày chậm trừ 0,5 điểm, không dưới 0 điểm.",
    );
  });

  it("only whole numbers of days count, and never more than there is", () => {
    const row = { ...FIVE, rule: "đến 31/01: 5; cứ chậm 3 ngày trừ 2" };
    expect(["02/02/2024", "03/02/2024", "31/03/2024"].map((day) => outcome(compute(row, day)))).toEqual([
      "5",
      "3",
      "0",
    ]);
  });

  it("in a deduction goes below 0, down to the cap of the column", () => {
    const row = { kind: "theo thời hạn", deductionCap: "2", rule: "hạn 31/01; mỗi ngày chậm trừ 0,5" } as const;
    expect(["31/01/2024", "02/02/2024", "31/03/2024"].map((day) => outcome(compute(row, day)))).toEqual([
      "0",
      "-1",
      "-2",
    ]);
  });

  it.each([
    ["đến 31/01: 5; đến 15/02: 3; mỗi ngày chậm trừ 0,5", "two deadlines"],
    ["đến 31/01: 5; mỗi ngày chậm trừ 0,5; sau: 0", "two rules for the same days"],
    ["đến 31/01: 5; mỗi ngày chậm trừ 0,5; sau 30/01: 0", "another rule from the deadline on"],
    ["đến 31/01: 5; mỗi ngày làm việc chậm trừ 0,5", "working days"],
    ["đến 31/01: 5; mỗi tuần chậm trừ 0,5", "weeks"],
    ["hạn cuối 31/01; chậm: 0", "no points in time"],
    ["mỗi ngày chậm trừ 0,5", "no deadline"],
    ["đến 31/01: 5; mỗi ngày trừ 0,5", "days of whatever"],
    ["đến 31/01: 5; cứ chậm 0 ngày trừ 0,5", "no days"],
    ["đến 31/01: 5; cứ chậm 1 ngày trừ 0", "no points"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...FIVE, rule }).code).toBe("unreadable-rule"));

  it("one day with its points beside others is a day of its own", () => {
    const row = { ...FIVE, rule: "đến 31/01: 5; chậm 1 ngày trừ 1; chậm 2 ngày trừ 3; sau đó: 0" };
    const days = ["31/01/2024", "01/02/2024", "02/02/2024", "03/02/2024"];
    expect(days.map((day) => outcome(compute(row, day)))).toEqual(["5", "4", "2", "0"]);
  });
});
