/** What a list of cases means beyond its words: what is 0, what its last case holds, what nobody names. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, outcome, remarksOf, ruleOf, sentenceOf } from "../builders.ts";

const KIND = "theo số lần, số ngày chậm";
const counted = (rule: string, more: CriterionRow = {}): CriterionRow => ({
  rule,
  kind: KIND,
  maximum: "3",
  unit: "ngày",
  ...more,
});
const bonus = (rule: string) => counted(rule, { maximum: "0", bonusCap: "2", unit: "bài" });
const deduction = (rule: string) => counted(rule, { maximum: "0", deductionCap: "2", unit: "vụ" });
const both = (rule: string) => counted(rule, { maximum: "0", bonusCap: "2", deductionCap: "2", unit: "vụ" });
const hectares = (rule: string): CriterionRow => ({ rule, maximum: "3", unit: "ha" });
const share = (rule: string): CriterionRow => ({ rule, maximum: "3", unit: "%" });

/** "0 → 3; 1 → 2"; a result without points as "1 → -". */
const pointsOf = (row: CriterionRow, results: readonly (string | number)[]): string =>
  results
    .map((result) => {
      const computation = compute(row, result);
      return `${result} → ${computation.kind === "computed" ? outcome(computation) : "-"}`;
    })
    .join("; ");

const expectPoints = (row: CriterionRow, expected: string): void =>
  expect(
    pointsOf(
      row,
      expected.split("; ").map((each) => each.split(" → ")[0] ?? ""),
    ),
  ).toBe(expected);

describe("the last case, of a single number", () => {
  it.each<[CriterionRow, string]>([
    [counted("02 cuộc: 3; 01 cuộc: 1", { unit: "cuộc" }), "0 → 0; 1 → 1; 2 → 3; 3 → 3"],
    [{ rule: "02 cuộc: 3; 01 cuộc: 1", maximum: "3", unit: "cuộc" }, "0 → 0; 1 → 1; 2 → 3; 3 → 3"],
    [counted("không tổ chức: 0; 1 cuộc: 2; 2 cuộc: 3", { unit: "cuộc" }), "0 → 0; 1 → 2; 2 → 3; 5 → 3"],
    [counted("1-2 cuộc: 1; 3 cuộc: 3", { unit: "cuộc" }), "0 → 0; 1 → 1; 2 → 1; 3 → 3; 4 → 3"],
  ])("%j: more than the number with full points has them too", (row, points) => expectPoints(row, points));

  it.each<[string, CriterionRow, string]>([
    ["has not full points", counted("1 cuộc: 1; 2 cuộc: 2", { unit: "cuộc" }), "1 → 1; 2 → 2; 3 → -"],
    ["has none", counted("0 lỗi: 3; 01 lỗi: 1; 02 lỗi: 0", { unit: "lỗi" }), "0 → 3; 1 → 1; 2 → 0; 3 → -"],
    ["is the only case", counted("2 cuộc: 3", { unit: "cuộc" }), "1 → -; 2 → 3; 3 → -"],
    ["is no better than another", counted("2 cuộc: 3; 1 cuộc: 3", { unit: "cuộc" }), "1 → 3; 2 → 3; 3 → -"],
    ["is no whole number", { rule: "2,5 ha: 3; 1 ha: 1", maximum: "3", unit: "ha" }, "1 → 1; 2,5 → 3; 3 → -"],
    ["stands beside a rest", counted("2 cuộc: 3; 1 cuộc: 1; còn lại: 0", { unit: "cuộc" }), "1 → 1; 2 → 3; 3 → 0"],
    ["takes nothing of a deduction", deduction("01 vụ: -1; 02 vụ: 0"), "1 → -1; 2 → 0; 3 → -"],
    ["is a range", counted("1-2 cuộc: 1; 3-4 cuộc: 3", { unit: "cuộc" }), "2 → 1; 4 → 3; 5 → -"],
  ])("that %s holds no other number", (_, row, points) => expectPoints(row, points));
});

describe("shares of single numbers", () => {
  it.each([
    ["85%: 3; 70%: 1,25; 50%: 0,5", "100 → 3; 85 → 3; 84,9 → 1.25; 70 → 1.25; 69,9 → 0.5; 50 → 0.5; 49,9 → -"],
    ["50%: 0,5; 85%: 3; 70%: 1,25", "100 → 3; 85 → 3; 84,9 → 1.25; 70 → 1.25; 50 → 0.5; 49,9 → -"],
    ["85%: 3; 70%: 1", "100 → 3; 80 → 1; 69,9 → -"],
  ])("%s: each goes on to the next", (rule, points) => expectPoints(share(rule), points));

  it.each([
    ["85%: 1; 70%: 1,25; 50%: 3", "100 → -; 85 → 1; 84 → -; 70 → 1.25; 60 → -; 50 → 3"],
    ["85%: 3; 70%: 3; 50%: 1", "100 → -; 85 → 3; 84 → -; 70 → 3; 60 → -; 50 → 1"],
    ["85%: 3", "100 → -; 85 → 3; 84 → -"],
    ["từ 85%: 3; 70%: 1", "100 → 3; 85 → 3; 84 → -; 70 → 1; 69 → -"],
  ])("%s: alone where more of them is not more points, or one is a range", (rule, points) =>
    expectPoints(share(rule), points),
  );
});

describe("what no case names", () => {
  it.each<[string, CriterionRow, string]>([
    [
      "keeps all points that cases only take away",
      counted("chậm 1 ngày: trừ 1; chậm từ 2 ngày: trừ 2"),
      "0 → 3; 1 → 2; 2 → 1; 9 → 1",
    ],
    ["is nothing of a bonus", bonus("1 bài: 1; từ 2 bài: 2"), "0 → 0; 1 → 1; 2 → 2; 9 → 2"],
    ["is nothing of a deduction", deduction("1 vụ: -1; từ 2 vụ: -2"), "0 → 0; 1 → -1; 2 → -2; 9 → -2"],
    [
      "is nothing where counts begin at one and grow",
      counted("từ 02 cuộc: 3; 01 cuộc: 1", { unit: "cuộc" }),
      "0 → 0; 1 → 1; 2 → 3",
    ],
    ["keeps them in any order", counted("từ 2 ngày: trừ 2; 1 ngày: trừ 1"), "0 → 3; 1 → 2; 2 → 1"],
    ["keeps them beside a case without points", counted("1 ngày: trừ 1; từ 2 ngày: 0"), "0 → 3; 1 → 2; 2 → 0"],
    ["keeps them outside amounts", hectares("từ 1 đến 2,5 ha: trừ 1; trên 2,5 ha: trừ 2"), "0 → 3; 2,5 → 2; 2,6 → 1"],
    [
      "keeps them outside amounts that begin where others end",
      hectares("từ 1 đến dưới 2 ha: trừ 1; từ 2 ha: trừ 2"),
      "0 → 3; 1,9 → 2; 2 → 1",
    ],
    ["is nothing of amounts that grow", hectares("từ 1 đến dưới 2 ha: 1; từ 2 ha: 3"), "0 → 0; 1,9 → 1; 2 → 3"],
    ["is what the rest says", counted("1 ngày: trừ 1; từ 2 ngày: trừ 2; còn lại: 0"), "0 → 0; 1 → 2; 2 → 1"],
  ])("%s", (_, row, points) => expectPoints(row, points));

  it.each<[string, CriterionRow, string]>([
    ["a number between two cases", counted("chậm 1 ngày: trừ 1; chậm từ 3 ngày: trừ 2"), "0 → -; 1 → 2; 2 → -; 3 → 1"],
    ["a number between two of a deduction", deduction("1 vụ: -1; từ 3 vụ: -2"), "0 → -; 1 → -1; 2 → -; 3 → -2"],
    ["a number between counts", counted("1 cuộc: 1; từ 3 cuộc: 3", { unit: "cuộc" }), "0 → -; 1 → 1; 2 → -; 3 → 3"],
    ["more than the greatest", counted("chậm 1 ngày: trừ 1; chậm 2 ngày: trừ 2"), "0 → -; 1 → 2; 2 → 1; 3 → -"],
    ["more than the greatest of a deduction", deduction("1 vụ: -1; 2 vụ: -2"), "0 → -; 1 → -1; 2 → -2; 3 → -"],
    [
      "without any bound of a bonus",
      counted("1 bài: 1; từ 2 bài: 2", { maximum: "0", unit: "bài" }),
      "0 → -; 1 → 1; 2 → 2",
    ],
    ["counts that begin later", counted("2 cuộc: 1; từ 3 cuộc: 3", { unit: "cuộc" }), "1 → -; 2 → 1; 3 → 3"],
    ["counts of which more is less", counted("1 cuộc: 3; từ 2 cuộc: 1", { unit: "cuộc" }), "0 → -; 1 → 3; 2 → 1"],
    ["a single case", counted("từ 1 cuộc: 3", { unit: "cuộc" }), "0 → -; 1 → 3"],
    ["behind more than a number", counted("1-2 cuộc: 1; trên 2 cuộc: 3", { unit: "cuộc" }), "0 → -; 1 → 1; 3 → 3"],
    ["shares", share("1%: 1; từ 2%: 3"), "0 → -; 1 → 1; 1,5 → -; 2 → 3"],
    ["a number between two in any order", counted("từ 3 ngày: trừ 2; 1 ngày: trừ 1"), "0 → -; 1 → 2; 2 → -; 3 → 1"],
    ["amounts between two", hectares("từ 1 đến 2 ha: trừ 1; từ 3 ha: trừ 2"), "0 → -; 2 → 2; 2,5 → -; 3 → 1"],
    ["amounts between two that grow", hectares("1 ha: 1; từ 2 ha: 3"), "0 → -; 1 → 1; 1,5 → -; 2 → 3"],
    ["shares between two", share("từ 1% đến 2%: trừ 1; từ 3%: trừ 2"), "0 → -; 2 → 2; 2,5 → -; 3 → 1"],
    ["a single amount between two", hectares("dưới 2 ha: trừ 1; trên 2 ha: trừ 2"), "1 → 2; 2 → -; 3 → 1"],
    [
      "a number between more than and less than",
      counted("từ 1 đến dưới 3 ngày: trừ 1; từ 4 ngày: trừ 2"),
      "2 → 2; 3 → -; 4 → 1",
    ],
    ["a number before more than", counted("1-2 ngày: trừ 1; trên 3 ngày: trừ 2"), "0 → -; 2 → 2; 3 → -; 4 → 1"],
    ["behind amounts of a half", hectares("từ 1 đến dưới 2,5 ha: 1; từ 2,5 ha: 3"), "0 → -; 1 → 1; 2,5 → 3"],
    [
      "behind more than one",
      counted("trên 1 đến 3 cuộc: 1; trên 3 cuộc: 3", { unit: "cuộc" }),
      "0 → -; 1 → -; 2 → 1; 4 → 3",
    ],
    ["cases without any points", counted("1 ngày: 0; từ 2 ngày: 0"), "0 → -; 1 → 0; 2 → 0"],
    ["cases that take away and such that give", counted("1 ngày: trừ 1; từ 2 ngày: 1"), "0 → -; 1 → 2; 2 → 1"],
    ["a deduction and a bonus", both("1 vụ: -1; từ 2 vụ: 2"), "0 → -; 1 → -1; 2 → 2"],
    ["a bonus and a deduction", both("1 vụ: 1; từ 2 vụ: -2"), "0 → -; 1 → 1; 2 → -2"],
  ])("is left open: %s", (_, row, points) => {
    expectPoints(row, points);
    expect(remarksOf(row)).not.toEqual([]);
  });
});

describe("no case at all", () => {
  it.each<[CriterionRow, string]>([
    [counted("đúng hạn: 3; chậm dưới 3 ngày: 2; từ 3 ngày: 0"), "0 → 3; 1 → 2; 2 → 2; 3 → 0"],
    [
      counted("đúng hạn: 3; chậm không quá 3 ngày: 2; trên 3 ngày: 0; không gửi: 0"),
      "0 → 3; 1 → 2; 3 → 2; 4 → 0; không gửi → 0",
    ],
    // Not sent at all is no 0 days late.
    [counted("không gửi: 0; chậm không quá 3 ngày: 2; trên 3 ngày: 1"), "0 → 2; 3 → 2; 4 → 1; không gửi → 0"],
    [counted("đúng hạn: 3; không gửi: 0"), "0 → 3; 1 → -; không gửi → 0"],
    // Nothing held is none of what is counted, by its own words too.
    [counted("không tổ chức: 0; 1 cuộc: 2; từ 2 cuộc: 3", { unit: "cuộc" }), "0 → 0; 1 → 2; 2 → 3; không tổ chức → 0"],
    [counted("không tổ chức: 0; 1 cuộc: 3; từ 2 cuộc: 2", { unit: "cuộc" }), "0 → 0; 1 → 3; 2 → 2; không tổ chức → 0"],
    [counted("0: 3; không có: 1; từ 1 vụ: 0", { unit: "vụ" }), "0 → 3; không có → 1; 1 → 0"],
    [counted("từ 0 vụ: 3; không có: 1", { unit: "vụ" }), "0 → 3; không có → 1; 1 → 3"],
    // Nothing sent is no share at all.
    [share("từ 90% đến 98%: 3; không nộp: 0"), "95 → 3; 99 → -; không nộp → 0"],
    // A bar of some members alone says nothing of 0 for all.
    [{ rule: "không có: 3; từ 1 vụ: 0; riêng xã miền núi từ 0 đến 3 vụ: 3", maximum: "3", unit: "vụ" }, "0 → 3; 1 → 0"],
    // Of shares "không có" is said, not 0%.
    [share("không có: 3; dưới 5%: 2; từ 5%: 0"), "0 → 2; 4,9 → 2; 5 → 0; không có → 3"],
  ])("%j: %s", (row, points) => expectPoints(row, points));

  it.each<[string, string]>([
    [
      "đủ 4 quý: 3; thiếu 1 quý: 2; thiếu 2 quý: 1; không cung cấp: 0",
      "0 → 3; 1 → 2; 2 → 1; 3 → 0; không cung cấp → 0",
    ],
    ["đầy đủ: 3; thiếu dưới 3 quý: 2; không cung cấp: 0", "0 → 3; 1 → 2; 2 → 2; 3 → 0; không cung cấp → 0"],
    ["đầy đủ: 3; thiếu từ 1 quý: 2; không cung cấp: 0", "0 → 3; 1 → 2; 9 → 2; không cung cấp → 0"],
    ["không cung cấp: 0; đầy đủ: 3; thiếu 1 quý: 2", "0 → 3; 1 → 2; 2 → -; không cung cấp → 0"],
    ["đầy đủ: 3; thiếu 2 quý: 1; thiếu 1 quý: 2; không cung cấp: 0", "0 → 3; 1 → 2; 2 → 1; 3 → 0"],
  ])("%s: nothing given is more missing than any number named", (rule, points) =>
    expectPoints(counted(rule, { unit: "quý" }), points),
  );
});

describe("the word in front of all cases", () => {
  it.each([
    ["chậm 1-2 ngày: 2; trên 2 ngày: 1; không nộp: 0", "Chậm từ 1 đến 2 ngày: 2 điểm"],
    // Where 0 has its points, or nothing else is said, it tells nothing.
    ["đúng hạn: 3; chậm 1-2 ngày: 2; không nộp: 0", "0 ngày: 3 điểm; từ 1 đến 2 ngày: 2 điểm"],
    ["chậm 1-2 ngày: 2; trên 2 ngày: 1", "Từ 1 đến 2 ngày: 2 điểm"],
  ])("%s: said as %s", (rule, sentence) => expect(sentenceOf(counted(rule)).startsWith(sentence)).toBe(true));

  it("is that of days late where days are counted", () => {
    expect(sentenceOf(counted("1-2 ngày: 2; trên 2 ngày: 1; không nộp: 0"))).toMatch(/^Chậm từ 1 đến 2 ngày/);
  });
});

describe("more missing than any number named", () => {
  it("is said from the greatest on", () => {
    const row = counted("đầy đủ: 3; thiếu 2 quý: 1; thiếu 1 quý: 2; không cung cấp: 0", { unit: "quý" });
    expect(sentenceOf(row)).toContain("; trên 2 quý: 0 điểm");
    expect(remarksOf(row)).toEqual([]);
  });
});

describe("what some members have of their own", () => {
  it("is settled apart from the steps for all", () => {
    const row = share("từ 90%: 3; từ 80%: 2; dưới 80%: 0; riêng xã miền núi: từ 80%: 3; từ 70%: 2; dưới 70%: 0");
    expectPoints(row, "89,9 → 2; 80 → 2; 79,9 → 0; 90 → 3");
    const own = (result: string) => outcome(compute(row, result, { supplement: "có" }));
    expect(["80", "79,9", "70", "69,9"].map(own)).toEqual(["3", "2", "2", "0"]);
    const rule = ruleOf(row);
    expect(rule.kind === "steps" && rule.steps.map(({ who }) => who ?? "")).toEqual([
      "",
      "",
      "",
      "xã miền núi",
      "xã miền núi",
      "xã miền núi",
    ]);
  });
});

describe("what no case names", () => {
  const taking = (rule: string, result: string) => outcome(compute({ rule, maximum: "4", unit: "%" }, result));

  it("keeps its points on the side where least is taken, in whatever order the cases stand", () => {
    expect(taking("<92%: trừ 2; 92-<93%: trừ 1", "93%")).toBe("4");
    expect(taking("92-<93%: trừ 2; <92%: trừ 2", "93%")).toBe("4");
  });

  it("has none where they take now more, now less, or where only words take away", () => {
    expect(taking("95-<96%: trừ 0,5; 94-<95%: trừ 0,25; <94%: trừ 0,75", "96%")).toContain("không thuộc bậc nào");
    expect(taking(">=99%: 0; không nộp: trừ hết", "55%")).toContain("không thuộc bậc nào");
  });
});
