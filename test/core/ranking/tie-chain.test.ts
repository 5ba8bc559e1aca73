import { describe, expect, it } from "vitest";
import { aHandIn, formMilestone, type Given, issuesOf, placesOf, type Row } from "../../builders.ts";
import { anAward, aVote, type Points, ranked, whyOf } from "./a-bloc.ts";

/** Equal points; A and B differ in the sections, C has the points of A. */
const three: Readonly<Record<string, Points>> = { A: 90, B: 90, C: 90 };
const places = (chain: string, given: Given = {}, points = three): string =>
  placesOf(ranked(points, { ...given, settings: { tieChain: chain } }))
    .map(([code, place]) => `${place}${code}`)
    .join(" ");

const report: Row = { ...formMilestone, code: "M07", phase: "Sơ kết", due: "14/06/2024", paper: "Báo cáo sơ kết" };
const calendar = [report, formMilestone];
const reported = (member: string, more: Row = {}) =>
  aHandIn(member, { milestone: "M07", paper: "Báo cáo sơ kết", seenAt: "10/06/2024 08:00", ...more });
const forms = ["A", "B", "C"].map((member) => aHandIn(member));

describe("chậm nộp ít hơn", () => {
  const given = (...reports: readonly Row[]): Given => ({ calendar, handIns: [...forms, ...reports] });
  const late = (member: string, seenAt: string) => reported(member, { seenAt });

  it("who never handed a paper in comes behind who handed it in late", () => {
    const handIns = given(reported("A"), late("C", "14/07/2024 08:00"));
    expect(places("chậm nộp ít hơn", handIns)).toBe("1A 2C 3B");
    const result = ranked(three, { ...handIns, settings: { tieChain: "I; chậm nộp ít hơn" } });
    expect(whyOf(result, "B")).toBe(
      "90 điểm, bằng điểm Đơn vị C; xếp sau vì số hồ sơ chưa nộp nhiều hơn 1 hồ sơ (tiêu chí phụ thứ hai).",
    );
    // 14/07 is 30 days after 14/06.
    expect(whyOf(result, "C")).toBe(
      "90 điểm, bằng điểm Đơn vị A; xếp sau vì số ngày nộp chậm nhiều hơn 30 ngày (tiêu chí phụ thứ hai).",
    );
  });

  it("is one link, whatever it compares: the next one is the third", () => {
    const given = {
      calendar: [formMilestone],
      votes: ["A", "B", "C"].map((code, index) => aVote("Phân định đồng hạng", code, 5 - index)),
    };
    const result = ranked(three, { ...given, settings: { tieChain: "I; chậm nộp ít hơn; biểu quyết" } });
    expect(whyOf(result, "B")).toContain("(tiêu chí phụ thứ ba)");
  });

  it("counts the days of all papers together", () => {
    const handIns = [aHandIn("A", { seenAt: "29/11/2024 08:00" }), ...forms.slice(1)];
    const reports = [
      reported("A", { seenAt: "16/06/2024 08:00" }),
      late("B", "16/06/2024 08:00"),
      late("C", "18/06/2024 08:00"),
    ];
    // A: 1 + 2, B: 2, C: 4
    expect(places("chậm nộp ít hơn", { calendar, handIns: [...handIns, ...reports] })).toBe("1B 2A 3C");
  });

  it("what was returned, or is not due yet, is not missing", () => {
    expect(places("chậm nộp ít hơn", given(reported("A"), reported("B", { returned: "thiếu" }), reported("C")))).toBe(
      "1A 1B 1C",
    );
    const later = { ...report, due: "15/12/2024" };
    expect(places("chậm nộp ít hơn", { calendar: [later, formMilestone], handIns: [...forms, reported("A")] })).toBe(
      "1A 1B 1C",
    );
  });
});

it("bị trả lại ít hơn: counts what is returned now", () => {
  const handIns = [...forms, reported("A", { returned: "thiếu" }), reported("B"), reported("C")];
  expect(places("bị trả lại ít hơn", { calendar, handIns })).toBe("1B 1C 3A");
  const result = ranked(three, { calendar, handIns, settings: { tieChain: "bị trả lại ít hơn" } });
  expect(whyOf(result, "A")).toBe(
    "90 điểm, bằng điểm Đơn vị B và Đơn vị C (cùng hạng 1); xếp sau vì số hồ sơ bị trả lại nhiều hơn 1 hồ sơ (tiêu chí phụ thứ nhất).",
  );
});

describe("biểu quyết", () => {
  const vote = (member: string, agreed: number, more: Row = {}) => aVote("Phân định đồng hạng", member, agreed, more);
  const voted = (...votes: readonly Row[]) => places("biểu quyết", { votes, awards: [anAward("Cờ")] });

  it.each<[string, readonly Row[], string]>([
    ["parts those tied", [vote("A", 2), vote("B", 5), vote("C", 3)], "1B 2C 3A"],
    ["by their names", [vote("đơn vị a", 2), vote("Đơn vị B", 5), vote("C", 3)], "1B 2C 3A"],
    ["leaves equal counts together", [vote("A", 2), vote("B", 5), vote("C", 2)], "1B 2A 2C"],
    ["parts nobody while one was not counted", [vote("B", 5), vote("C", 3)], "1A 1B 1C"],
    ["no votes are 0 only where they were counted", [vote("A", 0), vote("B", 5), vote("C", 3)], "1B 2C 3A"],
    [
      "takes the last round of them all",
      [
        vote("A", 9),
        vote("B", 1),
        vote("C", 5),
        ...["A", "B", "C"].map((code, index) => vote(code, index, { round: 2 })),
      ],
      "1C 2B 3A",
    ],
    [
      "takes the round in which all were counted, then a later one for those still equal",
      [vote("A", 4), vote("B", 4), vote("C", 2), vote("A", 3, { round: 2 }), vote("B", 6, { round: 2 })],
      "1B 2A 3C",
    ],
    [
      "never goes back to an earlier round",
      [vote("A", 4), vote("B", 6), vote("C", 2), ...["A", "B", "C"].map((code) => vote(code, 5, { round: 2 }))],
      "1A 1B 1C",
    ],
    ["a count in different rounds is none", [vote("A", 2), vote("B", 5), vote("C", 3, { round: 2 })], "1A 1B 1C"],
    ["a count that does not add up is none", [vote("A", 2), vote("B", 11), vote("C", 3)], "1A 1B 1C"],
    ["a vote on an award is none", [vote("A", 2), vote("B", 5), aVote("Cờ", "C", 3)], "1A 1B 1C"],
  ])("%s", (_, votes, expected) => expect(voted(...votes)).toBe(expected));

  it("parts only those that the links before it left together", () => {
    const points = { ...three, C: { "I.1": 51, "II.1": 39 } };
    expect(places("I; biểu quyết", { votes: [vote("A", 2), vote("B", 5)] }, points)).toBe("1C 2B 3A");
  });

  it("without a quorum parts nobody", () => {
    const votes = [vote("A", 2, { present: 7 }), vote("B", 5), vote("C", 3)];
    const settings = { tieChain: "biểu quyết", quorum: "80%" };
    expect(placesOf(ranked(three, { votes, settings })).map(([, place]) => place)).toEqual([1, 1, 1]);
  });

  it("says by how many votes", () => {
    const votes = [vote("A", 2), vote("B", 5), vote("C", 3)];
    const result = ranked(three, { votes, settings: { tieChain: "I; biểu quyết" } });
    expect(whyOf(result, "B")).toBe(
      "90 điểm, bằng điểm Đơn vị C; xếp trên vì số phiếu biểu quyết nhiều hơn 2 phiếu (tiêu chí phụ thứ hai).",
    );
  });

  it("not held, is no equality", () => {
    const without = ranked(three, { settings: { tieChain: "I; biểu quyết" } });
    const sentence =
      "Đồng hạng 1 với Đơn vị B, Đơn vị C: cùng 90 điểm và bằng nhau ở các tiêu chí phụ đã xét; chưa có kết quả biểu quyết phân định đồng hạng.";
    expect(whyOf(without, "A")).toBe(sentence);
    const partly = ranked(three, { votes: [vote("A", 2)], settings: { tieChain: "I; biểu quyết" } });
    expect(whyOf(partly, "A")).toBe(sentence);
    const votes = ["A", "B", "C"].map((code) => vote(code, 3));
    expect(whyOf(ranked(three, { votes, settings: { tieChain: "I; biểu quyết" } }), "A")).toBe(
      "Đồng hạng 1 với Đơn vị B, Đơn vị C: cùng 90 điểm và bằng nhau ở tất cả tiêu chí phụ.",
    );
  });
});

describe("other spellings", () => {
  const points = {
    A: { "I.1": 51, "II.1": 40, "II.3": -1 },
    B: { "I.1": 50, "II.1": 39, "II.2": 1 },
    C: { "I.1": 49, "II.1": 40, "II.2": 1 },
  };
  it.each([
    ["điểm trừ", "1B 1C 3A"],
    ["Điểm trừ ít hơn", "1B 1C 3A"],
    ["điểm thưởng nhiều hơn", "1B 1C 3A"],
    ["mục I", "1A 2B 3C"],
    ["điểm Mục II", "1C 2B 3A"],
    ["tiêu chí II.1", "1A 1C 3B"],
    ["II.1; I", "1A 2C 3B"],
    [";; I ;", "1A 2B 3C"],
  ])("%s", (chain, expected) => expect(places(chain, {}, points)).toBe(expected));

  it("a link that means nothing is told at the setting", () => {
    const result = ranked(points, { settings: { tieChain: "IX; I" } });
    expect(result.issues.find(({ code }) => code === "unreadable-rule")?.place).toBe(
      "Trang Thiết lập, Tiêu chí phụ khi bằng điểm, cột Giá trị",
    );
    expect(issuesOf(result, "Thiết lập")).toEqual([
      expect.stringMatching(
        /^B\d+: Không hiểu tiêu chí phụ “IX”; hệ thống bỏ qua tiêu chí phụ này\. Đề nghị ghi mã mục \(I; III\), “điểm trừ ít hơn”, “điểm thưởng”, “chậm nộp ít hơn”, “bị trả lại ít hơn”, “số tiêu chí đạt điểm tối đa” hoặc “biểu quyết”\.$/,
      ),
    ]);
  });
});
