import { describe, expect, it } from "vitest";
import type { Row } from "../../builders.ts";
import {
  aClass,
  afterPlace,
  anAward,
  aVote,
  classesOf,
  outcomeOf,
  type Points,
  proposals,
  ranked,
  rankingIssues,
} from "./a-bloc.ts";

const classes = (top: Row = {}, middle: Row = {}, low: Row = {}) => [
  aClass("Xuất sắc", 95, { order: 1, ...top }),
  aClass("Tốt", 85, { order: 2, ...middle }),
  aClass("Đạt", 70, { order: 3, ...low }),
];
const five: Readonly<Record<string, Points>> = { A: 99, B: 98, C: 97, D: 90, E: 75 };
const classed = (awards: readonly Row[], points = five, votes: readonly Row[] = []) =>
  ranked(points, { awards, votes });

describe("a quota on a class", () => {
  it.each<[string, readonly Row[], string]>([
    ["a number", classes({ quota: "2" }), "Xuất sắc,Xuất sắc,Tốt,Tốt,Đạt"],
    // 20% of 5 members = 1
    ["a share of the members", classes({ quota: "20%" }), "Xuất sắc,Tốt,Tốt,Tốt,Đạt"],
    // Four reach 85: 50% of 4 = 2
    [
      "a share of those who reach a class",
      classes({ quota: "50% số đơn vị Tốt trở lên" }),
      "Xuất sắc,Xuất sắc,Tốt,Tốt,Đạt",
    ],
    // 30% of 4 = 1.2
    [
      "a share rounded up",
      classes({ quota: "30% số đơn vị Tốt trở lên", rounding: "lên" }),
      "Xuất sắc,Xuất sắc,Tốt,Tốt,Đạt",
    ],
    ["none of the class", classes({ quota: "0" }), "Tốt,Tốt,Tốt,Tốt,Đạt"],
    [
      "those who fall take up the quota below",
      classes({ quota: "2" }, { quota: "1" }),
      "Xuất sắc,Xuất sắc,Tốt,Đạt,Đạt",
    ],
    [
      "over the quota of the lowest there is no class",
      classes({}, {}, { quota: "0" }),
      "Xuất sắc,Xuất sắc,Xuất sắc,Tốt,",
    ],
    ["as many as there are", classes({ quota: "3" }), "Xuất sắc,Xuất sắc,Xuất sắc,Tốt,Đạt"],
  ])("%s", (_, rows, expected) => expect(Object.values(classesOf(classed(rows))).join(",")).toBe(expected));

  it("says how the quota came about to who falls", () => {
    const result = classed(classes({ quota: "25%", rounding: "xuống" }));
    expect(afterPlace(result, "B")).toBe(
      "Đề nghị xếp loại Tốt (từ 85 điểm). Chưa xếp loại Xuất sắc vì đã đủ số lượng, xét theo thứ hạng (25% của 05 đơn vị là 1,25; làm tròn xuống còn 01).",
    );
    expect(afterPlace(result, "A")).toBe("Đề nghị xếp loại Xuất sắc (từ 95 điểm).");
    expect(afterPlace(result, "D")).toBe("Đề nghị xếp loại Tốt (từ 85 điểm).");
    expect(rankingIssues(result)).toEqual([]);
  });

  it("who falls past two classes is told both", () => {
    expect(afterPlace(classed(classes({ quota: "1" }, { quota: "0" })), "B")).toBe(
      "Đề nghị xếp loại Đạt (từ 70 điểm). Chưa xếp loại Xuất sắc vì đã đủ số lượng, xét theo thứ hạng (tối đa 01 đơn vị). Chưa xếp loại Tốt vì đã đủ số lượng, xét theo thứ hạng (tối đa 00 đơn vị).",
    );
  });

  it("who falls still has to reach the class below", () => {
    const rows = classes({ quota: "1" }, { minimumShare: 95, shareLevel: "mục" });
    const weak = { ...five, B: { "I.1": 60, "II.1": 38 } };
    // B: 38 of 40 is 95%. C: 57 of 60 in section I is 95%.
    expect(classesOf(classed(rows, weak))).toMatchObject({ B: "Tốt", C: "Tốt" });
    expect(classesOf(classed(rows, { ...five, B: { "I.1": 60, "II.1": "37,9" } }))).toMatchObject({
      B: "Đạt",
      C: "Tốt",
    });
  });

  it("a better place comes first, though only the other one reached the class above", () => {
    // A: 38 of 40 is 95%, under 96%. B: 58 of 60 and 39 of 40 are above.
    const points = { A: { "I.1": 60, "II.1": 38 }, B: { "I.1": 58, "II.1": 39 } };
    const rows = classes({ quota: "0", minimumShare: 96, shareLevel: "mục" }, { quota: "1" });
    expect(classesOf(classed(rows, points))).toEqual({ A: "Tốt", B: "Đạt" });
  });

  it("a share of those who reach a class leaves out who reaches none", () => {
    // Three of four reach 70: 34% of 3 = 1.02, rounded up 2; of 4 it would be 1.36.
    const rows = classes({ quota: "34% số đơn vị Đạt trở lên", rounding: "lên" });
    expect(afterPlace(classed(rows, { A: 99, B: 98, C: 97, D: 10 }), "C")).toContain(
      "(34% của 03 đơn vị đủ điểm Đạt trở lên là 1,02; làm tròn lên thành 02)",
    );
  });

  it("a class that cannot be read is nobody's", () => {
    expect(classesOf(classed(classes({ quota: "vài" })))).toMatchObject({ A: "Tốt" });
    expect(classesOf(classed(classes({ scoreFrom: "chín lăm" })))).toMatchObject({ A: "Tốt" });
  });
});

describe("a tie across the line of a class", () => {
  const pair: Readonly<Record<string, Points>> = { A: 99, B: 97, C: 97, D: 90, E: 86, F: 75 };

  it("is left to the bloc", () => {
    const result = classed(classes({ quota: "2" }), pair);
    expect(classesOf(result)).toEqual({ A: "Xuất sắc", B: "?", C: "?", D: "Tốt", E: "Tốt", F: "Đạt" });
    expect(result.ranking.placed[1]).toMatchObject({ class: undefined, isClassOpen: true });
    expect(afterPlace(result, "B").replace(/^.*phụ\. /, "")).toBe(
      "Đủ điều kiện Xuất sắc nhưng chỉ còn 01 chỉ tiêu cho hai đơn vị cùng hạng (tối đa 02 đơn vị); đề nghị Khối xem xét, quyết định xếp loại.",
    );
    expect(rankingIssues(result)).toEqual([
      "tie-across-class K2: Chỉ còn 01 chỉ tiêu xếp loại Xuất sắc cho hai đơn vị cùng hạng 2: Đơn vị B, Đơn vị C. Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “Xuất sắc”).",
    ]);
    expect(result.ranking.issues[0]).toMatchObject({ severity: "must-fix", field: "quota", value: "01" });
  });

  it("the loser of it has a seat in the class below", () => {
    // Tốt has room for 2: one for B or C, one for D.
    expect(classesOf(classed(classes({ quota: "2" }, { quota: "2" }), pair))).toMatchObject({ D: "Tốt", E: "Đạt" });
    expect(classesOf(classed(classes({ quota: "2" }, { quota: "1" }), pair))).toMatchObject({ D: "Đạt", E: "Đạt" });
  });

  it("may have to be decided twice", () => {
    const three = { A: 99, B: 97, C: 97, D: 97, E: 86 };
    // One of B, C, D is Xuất sắc; of the two others one is Tốt, so none is left for E.
    const result = classed(classes({ quota: "2" }, { quota: "1" }), three);
    expect(classesOf(result)).toEqual({ A: "Xuất sắc", B: "?", C: "?", D: "?", E: "Đạt" });
    expect(result.ranking.issues.map(({ what }) => what)).toEqual([
      "Chỉ còn 01 chỉ tiêu xếp loại Xuất sắc cho ba đơn vị cùng hạng 2: Đơn vị B, Đơn vị C, Đơn vị D.",
      "Chỉ còn 01 chỉ tiêu xếp loại Tốt cho ba đơn vị cùng hạng 2: Đơn vị B, Đơn vị C, Đơn vị D.",
    ]);
  });

  it("a vote on the class decides it", () => {
    const rows = classes({ quota: "2" });
    const votes = [aVote("Xuất sắc", "B", 4), aVote("Xuất sắc", "C", 6)];
    const result = classed(rows, pair, votes);
    expect(classesOf(result)).toMatchObject({ B: "Tốt", C: "Xuất sắc" });
    expect(rankingIssues(result)).toEqual([]);
    expect(afterPlace(result, "B")).toContain(
      "Chưa xếp loại Xuất sắc vì đã đủ số lượng, xét theo thứ hạng (tối đa 02 đơn vị).",
    );
    expect(afterPlace(result, "C")).not.toContain("Chưa xếp loại");
    expect(classesOf(classed(rows, pair, votes.slice(1)))).toMatchObject({ B: "?", C: "?" });
    expect(classesOf(classed(classes({ quota: "2" }, { quota: "1" }), pair, votes))).toMatchObject({
      B: "Tốt",
      D: "Đạt",
    });
  });

  it("who waits for it is sure of the class below alone", () => {
    const merit = (otherConditions: string) => anAward("Bằng khen", { otherConditions });
    const given = (condition: string) => classed([...classes({ quota: "2" }), merit(condition)], pair);
    expect(proposals(given("từ Xuất sắc trở lên"))).toEqual({ "Bằng khen": "A" });
    expect(proposals(given("từ Tốt trở lên"))).toEqual({ "Bằng khen": "A B C D E" });
    const narrow = classed([...classes({ quota: "2" }, { quota: "0" }), merit("từ Tốt trở lên")], pair);
    expect(proposals(narrow)).toEqual({ "Bằng khen": "A" });
    expect(afterPlace(narrow, "B")).not.toContain("Chưa xếp loại");
  });
});

describe("a class that an award asks for", () => {
  it("is the one proposed, not the one the points reach", () => {
    const rows = [...classes({ quota: "1" }), anAward("Cờ", { quota: "2", otherConditions: "từ Xuất sắc trở lên" })];
    const result = classed(rows);
    expect(proposals(result)).toEqual({ Cờ: "A" });
    expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: ["A"], unfilled: 1 });
    expect(afterPlace(result, "B")).toContain("Chưa đề nghị tặng Cờ vì chưa đạt xếp loại từ Xuất sắc trở lên.");
    expect(afterPlace(result, "C")).not.toContain("Cờ");
  });

  it("whose row cannot be read is nobody's", () => {
    const rows = [...classes({ quota: "vài" }), anAward("Cờ", { otherConditions: "Xuất sắc" })];
    expect(proposals(classed(rows))).toEqual({ Cờ: "" });
  });
});

describe("why not an award", () => {
  const awards = (terms: Row) => [anAward("Cờ", { quota: "2", ...terms })];
  it.each<[string, Row, string, string]>([
    ["points", { scoreFrom: 99 }, "B", "Chưa đề nghị tặng Cờ vì chưa đạt từ 99 điểm."],
    ["far behind", { scoreFrom: 99 }, "C", ""],
    ["no place that it is for", { placeFrom: 2 }, "A", ""],
    [
      "as far down as the places it is for",
      { placeFrom: 2, scoreFrom: 98 },
      "C",
      "Chưa đề nghị tặng Cờ vì chưa đạt từ 98 điểm.",
    ],
    ["and no further", { placeFrom: 2, scoreFrom: 98 }, "D", ""],
    ["behind the last without a quota", { quota: undefined, scoreFrom: 98 }, "C", ""],
  ])("%s", (_, terms, member, why) => expect(afterPlace(classed(awards(terms)), member)).toBe(why));

  it("above the last of those proposed", () => {
    const weak = { ...five, B: { "I.1": 60, "II.1": 38 } };
    const result = ranked(weak, { awards: [anAward("Cờ", { quota: "2", minimumShare: 96, shareLevel: "mục" })] });
    // A: 59/60 and 40/40. B: 38/40 = 95%. C: 57/60 = 95%.
    expect(proposals(result)).toEqual({ Cờ: "A" });
    expect(afterPlace(result, "B")).toBe("Chưa đề nghị tặng Cờ vì Mục II đạt dưới 96% điểm tối đa.");
  });

  it("in percent where members are ranked by their share", () => {
    const result = ranked(five, {
      awards: [aClass("Xuất sắc", 99, { minimumShare: 50 }), ...awards({ scoreFrom: 99 })],
      settings: { rankBasis: "tỷ lệ điểm tối đa được giao" },
    });
    expect(afterPlace(result, "A")).toBe(
      "Đề nghị xếp loại Xuất sắc (từ 99% điểm tối đa được giao, không có mục nào đạt dưới 50% điểm tối đa). Đề nghị tặng Cờ.",
    );
    expect(afterPlace(result, "B")).toBe("Chưa đề nghị tặng Cờ vì chưa đạt từ 99% điểm tối đa được giao.");
  });
});
