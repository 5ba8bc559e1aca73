import { describe, expect, it } from "vitest";
import { aHandIn, at, formMilestone, issuesOf, placesOf } from "../../builders.ts";
import { type Points, ranked, whyOf } from "./a-bloc.ts";

/** A and B have 90 points; A has them with a bonus of 2, B with a deduction of 1. */
const two: Readonly<Record<string, Points>> = {
  A: { "I.1": 50, "II.1": 38, "II.2": 2 },
  B: { "I.1": 51, "II.1": 40, "II.3": -1 },
};
const chained = (tieChain: string | undefined, points = two) =>
  ranked(points, tieChain === undefined ? {} : { settings: { tieChain } });

describe("a link of the tie chain", () => {
  it.each([
    ["I", "B", "điểm Mục I cao hơn 1 điểm"],
    ["Mục II", "A", "điểm Mục II cao hơn 1 điểm"], // 38 + 2 against 40 - 1
    ["tiêu chí I.1", "B", "điểm tiêu chí I.1 cao hơn 1 điểm"],
    ["điểm tiêu chí  II.1", "B", "điểm tiêu chí II.1 cao hơn 2 điểm"],
    ["điểm  mục I", "B", "điểm Mục I cao hơn 1 điểm"],
    ["điểm thưởng", "A", "điểm thưởng cao hơn 2 điểm"],
    ["điểm thưởng nhiều hơn", "A", "điểm thưởng cao hơn 2 điểm"],
    ["điểm trừ ít hơn", "A", "điểm trừ thấp hơn 1 điểm"],
    ["điểm trừ", "A", "điểm trừ thấp hơn 1 điểm"],
  ])("“%s” puts %s first", (link, first, why) => {
    const result = chained(link);
    expect(placesOf(result).map(([code]) => code)[0]).toBe(first);
    expect(whyOf(result, first)).toContain(`${why} (tiêu chí phụ thứ nhất)`);
    expect(result.issues.filter(({ code }) => code === "unreadable-rule")).toEqual([]);
  });

  it("blank between two signs is none, and so is a blank chain", () => {
    const result = chained(" ; I;; ");
    expect(whyOf(result, "B")).toContain("(tiêu chí phụ thứ nhất)");
    expect(issuesOf(result, "Thiết lập")).toEqual([]);
    for (const blank of [undefined, ""]) {
      expect(placesOf(chained(blank))).toEqual([
        ["A", 1],
        ["B", 1],
      ]);
      expect(issuesOf(chained(blank), "Thiết lập")).toEqual([]);
    }
  });

  it("that means nothing is told at its setting, and the next one decides", () => {
    const result = chained("tuổi; I");
    const told = result.issues.filter(({ code }) => code === "unreadable-rule");
    expect(told.map(({ place, what }) => [place, what])).toEqual([
      [
        "Trang Thiết lập, Tiêu chí phụ khi bằng điểm, cột Giá trị",
        "Không hiểu tiêu chí phụ “tuổi”; hệ thống bỏ qua tiêu chí phụ này.",
      ],
    ]);
    expect(told[0]?.cell).toMatch(/^B(?!1$)\d+$/);
    expect(placesOf(result)[0]?.[0]).toBe("B");
    const unread = "Chưa xét “tuổi” vì chưa đọc được tiêu chí phụ này; thứ hạng có thể thay đổi.";
    expect(whyOf(result, "B")).toContain(unread);
    expect(whyOf(result, "A")).toContain(`(tiêu chí phụ thứ hai). ${unread}`);
    // A shared place rests on every link; a tie that an earlier link broke does not rest on a later one.
    expect(whyOf(chained("tuổi"), "A")).toContain(unread);
    expect(whyOf(chained("I; tuổi"), "A")).not.toContain("tuổi");
  });

  it("at a paper is not late in the very minute of its deadline", () => {
    const report = {
      ...formMilestone,
      code: "M07",
      phase: "Sơ kết",
      due: "02/12/2024",
      time: "08:15",
      paper: "Báo cáo",
    };
    const handIns = [aHandIn("A"), aHandIn("B"), aHandIn("A", { milestone: "M07", paper: "Báo cáo" })];
    const placesAt = (moment: string) =>
      placesOf(
        ranked(
          { A: 90, B: 90 },
          { calendar: [report, formMilestone], handIns, settings: { tieChain: "chậm nộp ít hơn" } },
          at(moment),
        ),
      ).map(([, place]) => place);
    expect(placesAt("2024-12-02T08:15")).toEqual([1, 1]);
    expect(placesAt("2024-12-02T08:16")).toEqual([1, 2]);
  });
});
