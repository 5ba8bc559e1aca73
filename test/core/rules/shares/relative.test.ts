import { describe, expect, it } from "vitest";
import { compute, outcome, reasonOf } from "../builders.ts";
import { among, scores, type Typed, WORDS } from "../comparison.ts";

describe("relative: members with a target", () => {
  it.each<[string, readonly Typed[], readonly string[]]>([
    // 480/300 exceeds by 60%: 3; 390/300 by 30%: 1,5 + 30/60 · 1,5; 300/300: 1,5; 240/300: 1,5 · 0,8.
    [
      "one of each",
      [
        [480, 300],
        [390, 300],
        [300, 300],
        [240, 300],
        [0, 300],
      ],
      ["3", "2.25", "1.5", "1.2", "0"],
    ],
    [
      "nobody exceeds",
      [
        [300, 300],
        [299, 300],
        [150, 300],
      ],
      ["1.5", "1.5", "0.75"],
    ],
    [
      "all below",
      [
        [200, 300],
        [100, 300],
      ],
      ["1", "0.5"],
    ],
    [
      "equal bests",
      [
        [450, 300],
        [150, 100],
        [120, 100],
      ],
      ["3", "3", "2.1"],
    ],
    // By 1/3 and 2/3: 1,5 + ½ · 1,5, though neither is a finite decimal.
    [
      "thirds",
      [
        [5, 3],
        [4, 3],
      ],
      ["3", "2.25"],
    ],
    // 1,5 + (1/7)/(1/3) · 1,5 = 1,5 + 9/14 = 2,142857…
    [
      "rounded once",
      [
        [4, 3],
        [8, 7],
      ],
      ["3", "2.14"],
    ],
    [
      "a/b typed as the result",
      [
        ["480/300", undefined],
        ["390/300", 300],
      ],
      ["3", "2.25"],
    ],
  ])("%s", (_, all, expected) => {
    expect(scores(all)).toEqual(expected);
    expect(scores([...all].reverse())).toEqual([...expected].reverse());
  });

  it("relative: the digits of the bloc are kept, half up", () => {
    expect(
      scores(
        [
          [4, 3],
          [8, 7],
        ],
        {},
        4,
      ),
    ).toEqual(["3", "2.1429"]);
    expect(
      scores(
        [
          [1, 16],
          [0, 1],
        ],
        { maximum: "2" },
        2,
      ),
    ).toEqual(["0.06", "0"]);
    expect(
      scores(
        [
          [1, 16],
          [0, 1],
        ],
        { maximum: "2" },
        1,
      ),
    ).toEqual(["0.1", "0"]);
  });

  it("relative: alone, a member that exceeds its target leads, and one that reaches it does not", () => {
    expect(outcome(compute(WORDS, 301, { target: 300 }))).toBe("3");
    expect(outcome(compute(WORDS, 300, { target: 300 }))).toBe("1.5");
  });

  it("relative: the own result overtakes the lead that was given", () => {
    const behind = among([480, 300], [[390, 300]]);
    expect(outcome(behind)).toBe("3");
    expect(reasonOf(behind)).toBe("kết quả 480/300 vượt 60%, mức vượt cao nhất Khối");
  });

  it("relative: points typed for both, and the best may have less than the maximum", () => {
    const row = { rule: "đạt chỉ tiêu: 1; dẫn đầu: 2" };
    expect(
      scores(
        [
          [480, 300],
          [390, 300],
          [300, 300],
          [150, 300],
        ],
        row,
      ),
    ).toEqual(["2", "1.5", "1", "0.5"]);
  });

  it.each<[Typed, string]>([
    [[390, 300], "kết quả 390/300 vượt 30%, đơn vị dẫn đầu vượt 60%"],
    [[480, 300], "kết quả 480/300 vượt 60%, mức vượt cao nhất Khối"],
    [[300, 300], "kết quả 300/300 vừa đạt chỉ tiêu"],
    [[200, 300], "kết quả 200/300 đạt 66,67% chỉ tiêu"],
    [["1.390 văn bản", "1.300"], "kết quả 1.390/1.300 vượt 6,92%, đơn vị dẫn đầu vượt 60%"],
  ])("%j is explained: %s", (own, because) => {
    expect(reasonOf(among(own, [[320, 200]]))).toBe(because);
  });
});

describe("relative: members without a target", () => {
  it.each<[string, readonly Typed[], readonly string[]]>([
    [
      "a group of their own",
      [
        [400, undefined],
        [200, undefined],
        [0, ""],
      ],
      ["3", "1.5", "0"],
    ],
    [
      "equal bests",
      [
        [400, "-"],
        [400, "–"],
      ],
      ["3", "3"],
    ],
    [
      "the best has nothing",
      [
        [0, "không"],
        ["0", "không có"],
      ],
      ["0", "0"],
    ],
    [
      "thirds",
      [
        [3, "không giao"],
        [1, "Không giao"],
        [2, " "],
      ],
      ["3", "1", "2"],
    ],
    // 900 without a target neither leads nor is led by the first group.
    [
      "mixed",
      [
        [900, undefined],
        [450, undefined],
        [320, 200],
        [390, 300],
      ],
      ["3", "1.5", "3", "2.25"],
    ],
    [
      "one member alone in its group",
      [
        [7, undefined],
        [390, 300],
      ],
      ["3", "3"],
    ],
  ])("%s", (_, all, expected) => {
    expect(scores(all)).toEqual(expected);
  });

  it("relative: the reason names the best of the group", () => {
    expect(reasonOf(among([200, undefined], [[400, undefined]]))).toBe(
      "kết quả 200 văn bản, cao nhất trong các đơn vị không giao chỉ tiêu là 400 văn bản",
    );
    expect(outcome(among([500, undefined], [[400, undefined]]))).toBe("3");
    expect(outcome(compute(WORDS, 5))).toBe("3");
  });
});
