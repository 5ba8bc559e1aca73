import { describe, expect, it } from "vitest";
import type { Given, Row } from "../../builders.ts";
import { afterPlace, anAward, aVote, outcomeOf, proposals, ranked } from "./a-bloc.ts";

/** One Cờ for the best of three, voted on by ten. */
const flagOf = (terms: Row, votes: readonly Row[], more: Given = {}) =>
  ranked({ A: 99, B: 97, C: 95 }, { awards: [anAward("Cờ", { quota: "1", ...terms })], votes, ...more });

describe("votes needed for an award", () => {
  it.each<[string, Row, readonly Row[], string]>([
    ["no vote yet: proposed, a vote awaited", { minimumVotes: "80%" }, [], "A?"],
    ["reached at the line", { minimumVotes: "80%" }, [aVote("Cờ", "A", 8)], "A"],
    ["a vote below: the next moves up", { minimumVotes: "80%" }, [aVote("Cờ", "A", 7)], "B?"],
    ["two below", { minimumVotes: "80%" }, [aVote("Cờ", "A", 7), aVote("Cờ", "B", 7)], "C?"],
    ["all below: nobody", { minimumVotes: "80%" }, ["A", "B", "C"].map((code) => aVote("Cờ", code, 7)), ""],
    ["half is not more than half", { minimumVotes: "trên 50%" }, [aVote("Cờ", "A", 5)], "B?"],
    ["more than half", { minimumVotes: "quá bán" }, [aVote("Cờ", "A", 6)], "A"],
    ["a number alone is a percentage", { minimumVotes: 50 }, [aVote("Cờ", "A", 5)], "A"],
    ["a cell shown as a percentage", { minimumVotes: { number: 0.6, format: "PERCENT" } }, [aVote("Cờ", "A", 5)], "B?"],
    ["two thirds of 9", { minimumVotes: "2/3" }, [aVote("Cờ", "A", 6, { present: 9 })], "A"],
    [
      "of those entitled",
      { minimumVotes: "80%", voteBase: "tổng số được quyền biểu quyết" },
      [aVote("Cờ", "A", 8, { entitled: 11 })],
      "B?",
    ],
    [
      "of the valid ballots",
      { minimumVotes: "80%", voteBase: "phiếu hợp lệ" },
      [aVote("Cờ", "A", 8, { present: 11, entitled: 12, valid: 10 })],
      "A",
    ],
    [
      "by the name of the member, the award in small letters",
      { minimumVotes: "80%" },
      [aVote("cờ", "Đơn vị A", 8)],
      "A",
    ],
    ["a vote on something else", { minimumVotes: "80%" }, [aVote("Bằng khen", "A", 1)], "A?"],
    ["a vote for somebody else", { minimumVotes: "80%" }, [aVote("Cờ", "B", 9)], "A?"],
    [
      "the last round counts, up",
      { minimumVotes: "80%" },
      [aVote("Cờ", "A", 3), aVote("Cờ", "A", 9, { round: 2 })],
      "A",
    ],
    [
      "the last round counts, down, whatever the order of rows",
      { minimumVotes: "80%" },
      [aVote("Cờ", "A", 3, { round: 2 }), aVote("Cờ", "A", 9)],
      "B?",
    ],
    [
      "a last round that does not add up is no vote, and the one before is none either",
      { minimumVotes: "80%" },
      [aVote("Cờ", "A", 3), aVote("Cờ", "A", 11, { round: 2 })],
      "A?",
    ],
    ["a row without a count is no vote", { minimumVotes: "80%" }, [aVote("Cờ", "A", undefined)], "A?"],
    ["nobody present is no vote", { minimumVotes: "80%" }, [aVote("Cờ", "A", 0, { present: 0 })], "A?"],
    ["no votes needed, none asked", {}, [aVote("Cờ", "A", 1)], "A"],
  ])("%s", (_, terms, votes, codes) => expect(proposals(flagOf(terms, votes))["Cờ"]).toBe(codes));

  it.each<[string, Row, string]>([
    ["enough present", { present: 8 }, "A"],
    ["too few present", { present: 7 }, "B?"],
    ["present not counted", { present: undefined }, "A?"],
    ["entitled not counted", { entitled: undefined }, "A?"],
  ])("the quorum of the settings: %s", (_, more, codes) => {
    const settings = { quorum: "80%" };
    const result = flagOf({ minimumVotes: "50%" }, [aVote("Cờ", "A", 7, more)], { settings });
    expect(proposals(result)["Cờ"]).toBe(codes);
  });

  it("a quorum that cannot be read lets no vote count", () => {
    const result = flagOf({ minimumVotes: "50%" }, [aVote("Cờ", "A", 7)], { settings: { quorum: "đông đủ" } });
    expect(proposals(result)["Cờ"]).toBe("A?");
  });
});

describe("what a member is told of the votes", () => {
  const told = (terms: Row, votes: readonly Row[], more: Given = {}) => afterPlace(flagOf(terms, votes, more), "A");

  it("that it reached them", () => {
    expect(told({ minimumVotes: "80%" }, [aVote("Cờ", "A", 8)])).toBe(
      "Đề nghị tặng Cờ (08/10 phiếu đồng ý, đạt 80% số có mặt).",
    );
    expect(told({ minimumVotes: "2/3", voteBase: "phiếu hợp lệ" }, [aVote("Cờ", "A", 7, { valid: 9 })])).toBe(
      "Đề nghị tặng Cờ (07/09 phiếu đồng ý, đạt 77,78% số phiếu hợp lệ).",
    );
  });

  it("that a vote is awaited", () => {
    expect(told({ minimumVotes: "trên 50%", voteBase: "tổng số được quyền biểu quyết" }, [])).toBe(
      "Đề nghị tặng Cờ (chờ biểu quyết, cần trên 50% tổng số được quyền biểu quyết đồng ý).",
    );
  });

  it("that it did not reach them", () => {
    expect(told({ minimumVotes: "80%" }, [aVote("Cờ", "A", 7)])).toBe(
      "Chưa đề nghị tặng Cờ vì 07/10 phiếu đồng ý, đạt 70% số có mặt, chưa đủ từ 80%.",
    );
  });

  it("that too few were present", () => {
    expect(told({ minimumVotes: "50%" }, [aVote("Cờ", "A", 7, { present: 7 })], { settings: { quorum: "80%" } })).toBe(
      "Chưa đề nghị tặng Cờ vì lần biểu quyết không đủ số có mặt theo quy định.",
    );
  });

  it("even far behind the last place, since it was voted on", () => {
    const result = flagOf({ minimumVotes: "80%" }, [aVote("Cờ", "A", 8), aVote("Cờ", "C", 1)]);
    expect(afterPlace(result, "C")).toBe(
      "Chưa đề nghị tặng Cờ vì 01/10 phiếu đồng ý, đạt 10% số có mặt, chưa đủ từ 80%.",
    );
  });

  it("the conditions that people compare", () => {
    expect(told({ otherConditions: "có uy tín; không có đơn thư." }, [])).toBe(
      "Đề nghị tặng Cờ, chờ người xét đối chiếu: có uy tín; không có đơn thư.",
    );
    expect(told({ minimumVotes: "50%", otherConditions: "có uy tín\nMục I từ 59 điểm" }, [aVote("Cờ", "A", 10)])).toBe(
      "Đề nghị tặng Cờ (10/10 phiếu đồng ý, đạt 100% số có mặt; đã đạt: Mục I từ 59 điểm), chờ người xét đối chiếu: có uy tín.",
    );
  });
});

it("an award counts who awaits a vote", () => {
  const awards = [anAward("Cờ", { quota: "3", minimumVotes: "50%" })];
  const result = ranked({ A: 99, B: 97, C: 95 }, { awards, votes: [aVote("Cờ", "B", 9)] });
  expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: ["A", "B", "C"], awaitingVote: 2, unfilled: 0 });
});
