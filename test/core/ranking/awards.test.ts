import { describe, expect, it } from "vitest";
import type { Given, Row } from "../../builders.ts";
import { aClass, afterPlace, anAward, outcomeOf, type Points, proposals, ranked, rankingIssues } from "./a-bloc.ts";

/** Ranked 1 to 4. */
const four: Readonly<Record<string, Points>> = { A: 99, B: 97, C: 95, D: 90 };
const classes = [aClass("Xuất sắc", 95), aClass("Tốt", 90), aClass("Đạt", 50)];
const proposed = (awards: readonly Row[], points = four, more: Given = {}) =>
  proposals(ranked(points, { awards, ...more }));

describe("an award", () => {
  it.each<[string, Row, string]>([
    ["goes to the best within a number", { quota: "2" }, "A B"],
    ["goes to all without a quota", {}, "A B C D"],
    ["goes to nobody with a quota of none", { quota: "0" }, ""],
    ["goes to a share of the members, rounded down", { quota: "60%", rounding: "xuống" }, "A B"],
    ["goes to a share of the members, rounded up", { quota: "60%", rounding: "lên" }, "A B C"],
    ["takes a quota that the sheet holds as a percentage", { quota: { number: 0.5, format: "PERCENT" } }, "A B"],
    ["goes by the size of the bloc", { quota: "đến 3: 1; 4-5: 3; từ 6: 5" }, "A B C"],
    ["asks for points, the line included", { scoreFrom: 95 }, "A B C"],
    ["asks for points, a hundredth above", { scoreFrom: "95,01" }, "A B"],
    ["asks for a share of every section", { minimumShare: 95, shareLevel: "mục" }, "A B"],
    ["takes places from one on", { placeFrom: 2, quota: "2" }, "B C"],
    ["takes places up to one", { placeTo: 3 }, "A B C"],
    ["asks for a class or a higher one", { otherConditions: "từ Tốt trở lên" }, "A B C D"],
    ["asks for a class named alone", { otherConditions: "Được xếp loại Xuất sắc" }, "A B C"],
    ["asks for the highest of the classes named", { otherConditions: "từ Tốt trở lên; xếp loại Xuất sắc" }, "A B C"],
    ["leaves other words to people", { otherConditions: "có sáng kiến cấp tỉnh" }, "A B C D"],
    ["asks for points of a section, the line included", { otherConditions: "Mục I từ 55 điểm" }, "A B C"],
    ["asks for points of a section, above the line", { otherConditions: "Mục I trên 55 điểm" }, "A B"],
    ["does not go to whom a condition keeps out", { otherConditions: "không xét nếu Mục I dưới 57 điểm" }, "A B"],
  ])("%s", (_, terms, codes) => expect(proposed([...classes, anAward("Cờ", terms)])["Cờ"]).toBe(codes));

  it("asks for a share of every section: C has 55 of 60 in section I, which is under 95%", () => {
    const result = ranked(four, { awards: [anAward("Cờ", { minimumShare: 95, quota: "3" })] });
    expect(afterPlace(result, "C")).toBe("Chưa đề nghị tặng Cờ vì Mục I đạt dưới 95% điểm tối đa.");
  });

  it("without a quota, who is passed over is told as far down as the last one proposed", () => {
    const weak = { "I.1": 60, "II.1": 33 };
    // D: 33 of 40 is 82.5%; C: 55 of 60 is 91.67%; E: 52 of 60 is 86.67%; F: 50 of 60 is 83.33%.
    const awards = [anAward("Cờ", { minimumShare: 85 })];
    const result = ranked({ A: 99, B: 97, C: 95, D: weak, E: 92, F: 90 }, { awards });
    expect(proposals(result)).toEqual({ Cờ: "A B C E" });
    expect(afterPlace(result, "D")).toBe("Chưa đề nghị tặng Cờ vì Mục II đạt dưới 85% điểm tối đa.");
    expect(afterPlace(result, "F")).toBe("");
  });

  it("a quota may be a share of those with a place", () => {
    const handIns = ["A", "B", "C"].map((member) => ({ milestone: "M13", member, state: "Đã nộp" }));
    const terms = { quota: "34% số đơn vị được xếp hạng" };
    // 34% of 3 = 1.02; 34% of 4 would be 1.36: the reason tells them apart.
    const result = ranked(four, { handIns, awards: [anAward("Cờ", terms)] });
    expect(outcomeOf(result, "Cờ")).toEqual({
      award: "Cờ",
      isReadable: true,
      quota: 1,
      quotaReason: "34% của 03 đơn vị được xếp hạng là 1,02; Khối chưa quy định cách làm tròn, làm tròn xuống còn 01",
      proposed: ["A"],
      awaitingVote: 0,
      toCompare: 0,
      unfilled: 0,
      tied: [],
    });
  });

  it("a quota may be a share of those whose points reach a class", () => {
    const terms = { quota: "67% số đơn vị Xuất sắc trở lên", rounding: "đến số gần nhất" };
    // Three reach 95: 67% of 3 = 2.01.
    expect(proposed([...classes, anAward("Cờ", terms)])["Cờ"]).toBe("A B");
  });

  it("says what is unfilled", () => {
    const result = ranked(four, { awards: [anAward("Cờ", { quota: "3", scoreFrom: 97 })] });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ quota: 3, proposed: ["A", "B"], unfilled: 1, tied: [] });
  });

  it("without a quota nothing is unfilled", () => {
    expect(outcomeOf(ranked(four, { awards: [anAward("Cờ")] }), "Cờ")).toMatchObject({ quota: undefined, unfilled: 0 });
  });

  it("is considered in the order typed, whatever the order of rows; without one, last", () => {
    const awards = [anAward("C", { order: undefined }), anAward("B", { order: 11 }), anAward("A", { order: 2 })];
    expect(ranked(four, { awards }).ranking.awards.map(({ award }) => award)).toEqual(["A", "B", "C"]);
  });

  it("of nobody ranked goes to nobody", () => {
    const result = ranked({ A: 99 }, { handIns: [], awards: [anAward("Cờ", { quota: "1" })] });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: [], unfilled: 1 });
  });
});

describe("awards that exclude each other", () => {
  const flag = anAward("Cờ", { order: 1, quota: "1" });
  const merit = anAward("Bằng khen", { order: 2, quota: "2", group: "Hình thức khen thưởng" });

  it.each<[string, readonly Row[]]>([
    ["said at the later", [flag, { ...merit, excludes: "cờ" }]],
    ["said at the earlier", [{ ...flag, excludes: "Bằng khen" }, merit]],
    [
      "said at both",
      [
        { ...flag, excludes: "Bằng khen" },
        { ...merit, excludes: "Cờ" },
      ],
    ],
    ["among others", [flag, { ...merit, excludes: "Bằng khen; Cờ;" }]],
  ])("the earlier wins: %s", (_, awards) => {
    expect(proposed(awards)).toEqual({ Cờ: "A", "Bằng khen": "B C" });
  });

  it("others go together", () => expect(proposed([flag, merit])).toEqual({ Cờ: "A", "Bằng khen": "A B" }));

  it("says why to whom the place would have reached", () => {
    const result = ranked(four, { awards: [flag, { ...merit, excludes: "Cờ" }] });
    expect(afterPlace(result, "A")).toBe("Đề nghị tặng Cờ. Chưa đề nghị tặng Bằng khen vì không đồng thời với Cờ.");
    expect(afterPlace(result, "B")).toBe("Đề nghị tặng Bằng khen.");
    expect(afterPlace(result, "D")).toBe("");
  });
});

describe("a member excluded from awards", () => {
  const exclusions = (scope: string) => [{ member: "A", scope, ground: "Đang xem xét kỷ luật" }];
  const awards = [anAward("Cờ", { quota: "1" })];

  it("keeps its place, and the next moves up", () => {
    const result = ranked(four, { awards, exclusions: exclusions("Khen thưởng") });
    expect(result.ranking.placed[0]).toMatchObject({ place: 1, awards: [] });
    expect(proposals(result)).toEqual({ Cờ: "B" });
    expect(afterPlace(result, "A")).toBe("Không xét khen thưởng (trang Không xét).");
    expect(result.ranking.placed[0]?.why).not.toContain("kỷ luật");
  });

  it.each(["Xếp hạng", "Cả hai"])("from %s has no place and no award", (scope) => {
    const result = ranked(four, { awards, exclusions: exclusions(scope) });
    expect(result.ranking.placed.map(({ score, place }) => [score.member.code, place])).toEqual([
      ["B", 1],
      ["C", 2],
      ["D", 3],
    ]);
    expect(proposals(result)).toEqual({ Cờ: "B" });
  });
});

describe("a row that cannot be read", () => {
  it.each<[string, Row]>([
    ["its quota", { quota: "vài đơn vị" }],
    ["its votes", { minimumVotes: "nhiều" }],
    ["its points", { scoreFrom: "chín lăm" }],
    ["its places", { placeFrom: 3, placeTo: 1 }],
    ["its size", { quota: "đến 2: 1" }],
  ])("by %s proposes nobody", (_, terms) => {
    const result = ranked(four, { awards: [anAward("Cờ", terms)] });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ isReadable: false, proposed: [], tied: [] });
    expect(proposals(result)).toEqual({ Cờ: "" });
    expect(afterPlace(result, "A")).toBe("");
    expect(rankingIssues(result)).toEqual([]);
  });
});
