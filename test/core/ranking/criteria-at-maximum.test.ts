import { describe, expect, it } from "vitest";
import { criteriaAtMaximum } from "../../../functions/core/ranking/criteria-at-maximum.ts";
import { aCriterion, aGroup, type Entries, type Given, placesOf, resultOf, scoreOf } from "../../builders.ts";
import { type Points, ranked, whyOf } from "./a-bloc.ts";

const tree = [
  aGroup("I", 20),
  aCriterion("I.1", 10),
  aCriterion("I.2", 10, { kind: "lấy mục cao nhất", rule: "cao nhất của: a, b" }),
  aCriterion("I.2.a", 10),
  aCriterion("I.2.b", 6),
  aGroup("II", 5),
  aCriterion("II.1", 5),
  aCriterion("II.2", 0, { bonusCap: 2 }),
];
const countOf = (entries: Entries, settings: Given["settings"] = {}) => {
  const result = resultOf({ criteria: tree, forms: { BTC: entries }, settings });
  return criteriaAtMaximum(scoreOf(result, "BTC"), result.bloc.criteria.sections);
};

describe("criteriaAtMaximum", () => {
  it.each<[string, Entries, number]>([
    ["all", { "I.1": 10, "I.2.a": 10, "II.1": 5 }, 3],
    ["just below is not at it", { "I.1": "9,99", "I.2.a": 10, "II.1": 5 }, 2],
    ["above counts as at it", { "I.1": 11, "I.2.a": 10, "II.1": 5 }, 3],
    ["a choice is one criterion, at its own maximum", { "I.1": 10, "I.2.a": 9, "I.2.b": 6, "II.1": 5 }, 2],
    ["a bonus is none", { "II.2": 2 }, 0],
    ["a blank is none", {}, 0],
  ])("%s", (_, entries, count) => expect(countOf(entries)).toBe(count));

  it("what is not assigned counts as the settings have it", () => {
    const entries = { "I.1": 10, "I.2.a": 1, "II.1": { unassigned: "x" } };
    expect(countOf(entries)).toBe(2);
    expect(countOf(entries, { unassignedMode: "loại khỏi mẫu số" })).toBe(1);
  });
});

describe("the link “số tiêu chí đạt điểm tối đa”", () => {
  /** Both have 90 points: A reaches the maximum of II.1 alone, B of none. */
  const two: Readonly<Record<string, Points>> = { A: { "I.1": 50, "II.1": 40 }, B: { "I.1": 51, "II.1": 39 } };
  const chained = (tieChain: string) => ranked(two, { settings: { tieChain } });

  it.each([
    ["số tiêu chí đạt điểm tối đa", "số tiêu chí đạt điểm tối đa"],
    ["Nhiều tiêu chí đạt điểm tối đa hơn", "số tiêu chí đạt điểm tối đa"],
    ["số tiêu chí được điểm tối đa nhiều hơn", "số tiêu chí đạt điểm tối đa"],
    ["số tiêu chí Mục II đạt tối đa", "số tiêu chí Mục II đạt điểm tối đa"],
  ])("“%s” puts more of them first", (link, name) => {
    const result = chained(link);
    expect(placesOf(result)).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(whyOf(result, "A")).toContain(`xếp trên vì ${name} nhiều hơn 1 tiêu chí (tiêu chí phụ thứ nhất)`);
    expect(whyOf(result, "B")).toContain(`xếp sau vì ${name} ít hơn 1 tiêu chí (tiêu chí phụ thứ nhất)`);
  });

  it("within a section counts that section alone", () => {
    expect(placesOf(chained("số tiêu chí thuộc Mục I đạt điểm tối đa")).map(([, place]) => place)).toEqual([1, 1]);
  });

  it.each(["số tiêu chí Mục V đạt điểm tối đa", "số tiêu chí đạt điểm tối đa nhóm A", "số tiêu chí đạt điểm"])(
    "“%s” is told as not read",
    (link) => {
      expect(chained(link).issues.filter(({ code }) => code === "unreadable-rule")).toHaveLength(1);
    },
  );
});
