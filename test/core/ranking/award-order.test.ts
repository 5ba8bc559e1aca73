import { describe, expect, it } from "vitest";
import type { Row } from "../../builders.ts";
import { afterPlace, anAward, aVote, proposals, ranked, rankingIssues } from "./a-bloc.ts";

/** One Cờ by votes among three whose places are A, B, C. */
const flagOf = (votes: readonly Row[], terms: Row = {}) =>
  ranked(
    { A: 99, B: 97, C: 95 },
    { awards: [anAward("Cờ", { quota: "1", minimumVotes: "số phiếu cao nhất", ...terms })], votes },
  );
const votesFor = (counts: Readonly<Record<string, number>>, round?: number) =>
  Object.entries(counts).map(([code, agreed]) => aVote("Cờ", code, agreed, round === undefined ? {} : { round }));
const flag = (votes: readonly Row[], terms: Row = {}) => proposals(flagOf(votes, terms))["Cờ"];

describe("an award of most votes", () => {
  it.each<[string, readonly Row[], Row, string]>([
    ["goes to most votes, whatever the place", votesFor({ A: 5, B: 6, C: 9 }), {}, "C"],
    ["goes down the votes within its quota", votesFor({ A: 5, B: 6, C: 9 }), { quota: "2" }, "B C"],
    ["is proposed by place while nobody was voted on", [], {}, "A?"],
    ["does not go to who was not voted on", votesFor({ C: 1 }), { quota: "2" }, "C"],
    ["does not go to who got no vote at all", votesFor({ A: 0, B: 1, C: 0 }), { quota: "3" }, "B"],
    ["goes to nobody of equal votes", votesFor({ A: 8, B: 8, C: 1 }), {}, ""],
    ["goes to all of equal votes with room for them", votesFor({ A: 8, B: 8, C: 1 }), { quota: "2" }, "A B"],
    ["takes a run-off of the first two", [...votesFor({ A: 6, B: 6, C: 5 }), ...votesFor({ A: 3, B: 7 }, 2)], {}, "B"],
    [
      "puts the loser of a run-off before the third",
      [...votesFor({ A: 6, B: 6, C: 5 }), ...votesFor({ A: 3, B: 7 }, 2)],
      { quota: "2" },
      "A B",
    ],
    [
      "with a share goes to nobody below it",
      votesFor({ A: 5, B: 5, C: 5 }),
      { minimumVotes: "quá bán, lấy từ cao xuống thấp" },
      "",
    ],
    [
      "with a share goes to most of those above it",
      votesFor({ A: 6, B: 7, C: 5 }),
      { minimumVotes: "quá bán, lấy từ cao xuống thấp" },
      "B",
    ],
    ["asks for its other terms as well", votesFor({ A: 5, B: 6, C: 9 }), { scoreFrom: 97 }, "B"],
  ])("%s", (_, votes, terms, codes) => expect(flag(votes, terms)).toBe(codes));

  it("does not depend on the order of the counts", () => {
    const votes = [...votesFor({ A: 6, B: 6, C: 5 }), ...votesFor({ A: 3, B: 7 }, 2)];
    expect(flag(votes.toReversed(), { quota: "2" })).toBe(flag(votes, { quota: "2" }));
  });

  it("says by how many votes it goes, and to whom it does not", () => {
    const result = flagOf(votesFor({ A: 5, B: 9 }));
    expect(afterPlace(result, "B")).toBe("Đề nghị tặng Cờ (09/10 phiếu đồng ý, đạt 90% số có mặt).");
    expect(afterPlace(result, "A")).toBe(
      "Chưa đề nghị tặng Cờ vì xét theo số phiếu, đơn vị được 05 phiếu đồng ý, ít hơn đơn vị được đề nghị.",
    );
    expect(afterPlace(result, "C")).toBe(
      "Chưa đề nghị tặng Cờ vì xét theo số phiếu, chưa có kết quả biểu quyết của đơn vị.",
    );
    expect(afterPlace(flagOf(votesFor({ A: 0, B: 9 })), "A")).toBe("Chưa đề nghị tặng Cờ vì không có phiếu đồng ý.");
    expect(afterPlace(flagOf([]), "A")).toBe("Đề nghị tặng Cờ (chờ biểu quyết, xét theo số phiếu cao nhất).");
  });

  it("tells the bloc of equal votes", () => {
    const result = flagOf(votesFor({ A: 8, B: 8, C: 1 }));
    expect(rankingIssues(result)).toEqual([
      "tie-across-award K2: Chỉ còn 01 đề nghị tặng Cờ cho hai đơn vị cùng số phiếu: Đơn vị A, Đơn vị B. Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “Cờ”).",
    ]);
    expect(afterPlace(result, "A")).toBe(
      "Chỉ còn 01 đề nghị tặng Cờ cho hai đơn vị cùng số phiếu; đề nghị Khối xem xét, biểu quyết lại.",
    );
  });
});
