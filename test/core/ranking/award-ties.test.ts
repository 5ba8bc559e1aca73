import { describe, expect, it } from "vitest";
import type { Given, Row } from "../../builders.ts";
import {
  afterPlace,
  anAward,
  aVote,
  outcomeOf,
  type Points,
  proposals,
  ranked,
  rankingIssues,
  whyOf,
} from "./a-bloc.ts";

/** A first; B and C share place 2; D fourth. */
const points: Readonly<Record<string, Points>> = { A: 99, B: 97, C: 97, D: 90 };
const flag = (terms: Row = {}) => anAward("Cờ", { quota: "2", ...terms });
const tied = (terms: Row = {}, votes: readonly Row[] = [], more: Given = {}) =>
  ranked(points, { awards: [flag(terms)], votes, ...more });

describe("a tie across the line of an award", () => {
  it("proposes none of those tied, and nobody below them", () => {
    const result = tied();
    expect(proposals(result)).toEqual({ Cờ: "A" });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: ["A"], tied: ["B", "C"], unfilled: 1 });
  });

  it("is the bloc's to decide", () => {
    expect(rankingIssues(tied())).toEqual([
      "tie-across-award K2: Chỉ còn 01 đề nghị tặng Cờ cho hai đơn vị cùng hạng 2: Đơn vị B, Đơn vị C. Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “Cờ”).",
    ]);
    const [issue] = tied().ranking.issues;
    expect(issue).toMatchObject({ severity: "must-fix", field: "quota", value: "01" });
    expect(issue).not.toHaveProperty("member");
  });

  it("is told to each of those tied, and to nobody else", () => {
    const sentence = "Chỉ còn 01 đề nghị tặng Cờ cho hai đơn vị; đề nghị Khối xem xét, biểu quyết.";
    expect(whyOf(tied(), "B")).toBe(
      `Đồng hạng 2 với Đơn vị C: cùng 97 điểm; Khối chưa quy định tiêu chí phụ. ${sentence}`,
    );
    expect(whyOf(tied(), "C")).toContain(sentence);
    expect(afterPlace(tied(), "A")).toBe("Đề nghị tặng Cờ.");
    expect(afterPlace(tied(), "D")).toBe("");
  });

  it("at the first place, more than the quota", () => {
    const result = ranked({ A: 99, B: 99, C: 99 }, { awards: [flag()] });
    expect(proposals(result)).toEqual({ Cờ: "" });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ tied: ["A", "B", "C"], unfilled: 2 });
    expect(whyOf(result, "A")).toContain("Chỉ còn 02 đề nghị tặng Cờ cho ba đơn vị; đề nghị Khối xem xét, biểu quyết.");
  });

  it("a tie that fits, or stays below the line, is none", () => {
    expect(rankingIssues(tied({ quota: "3" }))).toEqual([]);
    expect(proposals(tied({ quota: "3" }))).toEqual({ Cờ: "A B C" });
    expect(rankingIssues(tied({ quota: "1" }))).toEqual([]);
    expect(proposals(tied({ quota: "1" }))).toEqual({ Cờ: "A" });
    expect(rankingIssues(tied({ quota: undefined }))).toEqual([]);
    expect(rankingIssues(ranked(points))).toEqual([]);
  });

  it("is none where only one of those tied may be proposed", () => {
    const exclusions = [{ member: "B", scope: "Khen thưởng", ground: "Kê khai không đúng" }];
    const result = tied({}, [], { exclusions });
    expect(proposals(result)).toEqual({ Cờ: "A C" });
    expect(rankingIssues(result)).toEqual([]);
  });

  it("is none where the chain parts them", () => {
    const parted = { ...points, C: { "I.1": 58, "II.1": 39 } };
    const result = ranked(parted, { awards: [flag()], settings: { tieChain: "I" } });
    expect(proposals(result)).toEqual({ Cờ: "A C" });
  });
});

describe("the bloc's own vote on the award", () => {
  it.each<[string, readonly Row[], string]>([
    ["chooses", [aVote("Cờ", "B", 4), aVote("Cờ", "C", 6)], "A C"],
    ["equal counts choose nobody", [aVote("Cờ", "B", 5), aVote("Cờ", "C", 5)], "A"],
    ["one not counted", [aVote("Cờ", "C", 6)], "A"],
    ["counted in different rounds", [aVote("Cờ", "B", 4), aVote("Cờ", "C", 6, { round: 2 })], "A"],
    [
      "the last round of both",
      [aVote("Cờ", "B", 4), aVote("Cờ", "C", 6), aVote("Cờ", "B", 7, { round: 2 }), aVote("Cờ", "C", 3, { round: 2 })],
      "A B",
    ],
    [
      "a later round for one of them alone",
      [aVote("Cờ", "B", 4), aVote("Cờ", "C", 6), aVote("Cờ", "B", 7, { round: 2 })],
      "A",
    ],
    ["a count that does not add up", [aVote("Cờ", "B", 4), aVote("Cờ", "C", 11)], "A"],
    ["a vote on places instead", [aVote("Phân định đồng hạng", "B", 4), aVote("Phân định đồng hạng", "C", 6)], "A"],
  ])("%s", (_, votes, codes) => expect(proposals(tied({}, votes))["Cờ"]).toBe(codes));

  it("without a quorum chooses nobody", () => {
    const votes = [aVote("Cờ", "B", 3, { present: 7 }), aVote("Cờ", "C", 4, { present: 7 })];
    const settings = { quorum: "80%" };
    expect(proposals(tied({}, votes, { settings }))["Cờ"]).toBe("A");
    expect(proposals(tied({}, votes))["Cờ"]).toBe("A C");
  });

  it("is said to who was chosen and who was not, and nothing is left to do", () => {
    const result = tied({}, [aVote("Cờ", "B", 4), aVote("Cờ", "C", 6)]);
    expect(afterPlace(result, "C")).toBe(
      "Đề nghị tặng Cờ (Khối biểu quyết chọn trong hai đơn vị cùng hạng, 06 phiếu đồng ý).",
    );
    expect(afterPlace(result, "B")).toBe(
      "Chưa đề nghị tặng Cờ vì chỉ còn 01 đề nghị cho hai đơn vị cùng hạng và Khối biểu quyết chọn đơn vị khác (đơn vị được 04 phiếu đồng ý).",
    );
    expect(rankingIssues(result)).toEqual([]);
    expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: ["A", "C"], tied: [], unfilled: 0, awaitingVote: 0 });
  });

  it("has to end exactly behind the last place", () => {
    const four = { A: 99, B: 97, C: 97, D: 97 };
    const counted = (b: number, c: number, d: number) => [
      aVote("Cờ", "B", b),
      aVote("Cờ", "C", c),
      aVote("Cờ", "D", d),
    ];
    const chosen = (votes: readonly Row[]) => proposals(ranked(four, { awards: [flag({ quota: "3" })], votes }))["Cờ"];
    expect(chosen(counted(5, 5, 4))).toBe("A B C");
    expect(chosen(counted(6, 5, 5))).toBe("A");
    expect(chosen(counted(4, 5, 6))).toBe("A C D");
  });

  it("of an award that needs votes counts for both", () => {
    const votes = [aVote("Cờ", "A", 9), aVote("Cờ", "B", 6), aVote("Cờ", "C", 8)];
    const result = tied({ minimumVotes: "50%" }, votes);
    expect(proposals(result)).toEqual({ Cờ: "A C" });
    expect(afterPlace(result, "C")).toBe(
      "Đề nghị tặng Cờ (08/10 phiếu đồng ý, đạt 80% số có mặt; Khối biểu quyết chọn trong hai đơn vị cùng hạng, 08 phiếu đồng ý).",
    );
  });
});
