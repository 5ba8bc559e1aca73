/** Conditions of a class or award, judged by the figures of the sheets. */
import { describe, expect, it } from "vitest";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import type { Given, Row } from "../../builders.ts";
import { aHandIn } from "../../builders.ts";
import { aClass, afterPlace, anAward, classesOf, outcomeOf, type Points, ranked } from "./a-bloc.ts";

/** Section I has 60 points, II 40, in one criterion each; the class "Đạt" asks for nothing. */
const classOf = (otherConditions: string, points: Points, more: Given = {}) => {
  const awards = [aClass("Tốt", 10, { otherConditions }), aClass("Đạt", 0, { order: 2 })];
  return ranked({ A: points }, { awards, ...more });
};
const isMet = (condition: string, points: Points, more: Given = {}): boolean =>
  classesOf(classOf(condition, points, more))["A"] === "Tốt" &&
  !afterPlace(classOf(condition, points, more), "A").includes("đối chiếu");
const points = (one: number | string, two: number | string) => ({ "I.1": one, "II.1": two });

describe("a condition about points", () => {
  it.each<[string, Points, boolean]>([
    ["không có mục nào dưới 60%", points(36, 24), true],
    ["không có mục nào dưới 60%", points(60, "23,99"), false],
    ["không có mục nào dưới 60%", points("35,99", 40), false],
    ["không có mục nào từ 60% trở xuống", points(60, 24), false],
    ["không có mục nào từ 60% trở xuống", points(60, "24,01"), true],
    ["tất cả các mục từ 60% trở lên", points(36, 24), true],
    ["tất cả các mục từ 60% trở lên", points(36, "23,99"), false],
    ["tất cả các mục trên 60%", points(60, 24), false],
    ["có ít nhất 2 mục đạt từ 50%", points(30, 20), true],
    ["có ít nhất 2 mục đạt từ 50%", points(30, "19,99"), false],
    ["có ít nhất 1 mục đạt từ 50%", points(0, 20), true],
    ["không quá 1 tiêu chí bằng 0", points(12, 0), true],
    ["không quá 1 tiêu chí dưới 10 điểm", points(9, 9), false],
    ["không có tiêu chí nào bằng 0", points(20, "0,01"), true],
    ["không có tiêu chí nào bằng 0", points(20, 0), false],
    ["không có tiêu chí nào thuộc Mục II bằng 0", points(0, 20), true],
    ["không có tiêu chí nào thuộc Mục I bằng 0", points(0, 20), false],
    ["Mục I từ 8 điểm", points(8, 20), true],
    ["Mục I từ 8 điểm", points("7,99", 20), false],
    ["Mục I trên 8 điểm", points(8, 20), false],
    ["Mục I từ 8 đến dưới 10 điểm", points(8, 20), true],
    ["Mục I từ 8 đến dưới 10 điểm", points("9,99", 20), true],
    ["Mục I từ 8 đến dưới 10 điểm", points(10, 20), false],
    ["Mục I từ 8 đến 10 điểm", points(10, 20), true],
    ["Mục I đạt từ 50% điểm tối đa", points(30, 20), true],
    ["Mục I đạt từ 50% điểm tối đa", points("29,99", 20), false],
    ["tiêu chí II.1 đạt điểm tối đa", points(20, 40), true],
    ["tiêu chí II.1 đạt điểm tối đa", points(20, "39,99"), false],
    ["tiêu chí II.1 không đạt điểm tối đa", points(20, "39,99"), true],
    ["tổng điểm từ 50 điểm", points(20, 30), true],
    ["tổng điểm từ 50 điểm", points("19,99", 30), false],
    ["tổng điểm trên 50% điểm tối đa", points(20, 30), false],
    ["điểm thưởng từ 2 điểm", { ...points(20, 30), "II.2": 2 }, true],
    ["điểm thưởng từ 2 điểm", { ...points(20, 30), "II.2": "1,99" }, false],
    ["điểm trừ không quá 1 điểm", { ...points(20, 30), "II.3": -1 }, true],
    ["điểm trừ không quá 1 điểm", { ...points(20, 30), "II.3": "-1,01" }, false],
    ["Mục I không bị trừ điểm", { ...points(20, 30), "II.3": -1 }, true],
    ["Mục II không bị trừ điểm", { ...points(20, 30), "II.3": -1 }, false],
    ["không bị trừ điểm", { ...points(20, 30), "II.3": -1 }, false],
    ["không bị trừ điểm", points(20, 30), true],
    // 31 with the bonus is what the ranking shows of section II; its share is of 30 alone.
    ["Mục II từ 31 điểm", { ...points(20, 30), "II.2": 1 }, true],
    ["Mục II trên 75%", { ...points(20, 30), "II.2": 1 }, false],
    ["Mục I từ 20 điểm và Mục II từ 30 điểm", points(20, 30), true],
    ["Mục I từ 20 điểm và Mục II từ 31 điểm", points(20, 30), false],
    ["Mục I từ 21 điểm hoặc Mục II từ 30 điểm", points(20, 30), true],
    ["Mục I từ 21 điểm hoặc Mục II từ 31 điểm", points(20, 30), false],
    ["không xếp loại này nếu Mục I dưới 8 điểm", points(8, 30), true],
    ["không xếp loại này nếu Mục I dưới 8 điểm", points("7,99", 30), false],
  ])("“%s” for %j: %s", (condition, entries, met) => expect(isMet(condition, entries)).toBe(met));

  it("leaves out what is not assigned, and leaves to people what asks for it by name", () => {
    const entries = { "I.1": 50, "II.1": { unassigned: "x" } };
    const settings = { unassignedMode: "loại khỏi mẫu số" };
    expect(isMet("không có mục nào dưới 60%", entries, { settings })).toBe(true);
    const result = classOf("Mục II từ 60%", entries, { settings });
    expect(classesOf(result)["A"]).toBe("Tốt");
    expect(afterPlace(result, "A")).toContain(
      "chờ người xét đối chiếu: Mục II từ 60% (Mục II chưa có điểm hoặc không giao).",
    );
  });

  it("says which figure keeps a member from a class, and which conditions it met", () => {
    expect(afterPlace(classOf("không có mục nào dưới 60%", points(60, "23,99")), "A")).toBe(
      "Đề nghị xếp loại Đạt (từ 0 điểm). Chưa đủ điều kiện Tốt vì chưa đạt “không có mục nào dưới 60%” (Mục II được 23,99/40 điểm).",
    );
    expect(
      afterPlace(classOf("Mục I từ 8 điểm; không xếp loại này nếu Mục II dưới 20 điểm", points(8, "19,5")), "A"),
    ).toBe(
      "Đề nghị xếp loại Đạt (từ 0 điểm). Chưa đủ điều kiện Tốt vì thuộc trường hợp “không xếp loại này nếu Mục II dưới 20 điểm” (Mục II được 19,5/40 điểm).",
    );
    expect(afterPlace(classOf("Mục I từ 8 điểm\nkhông bị trừ điểm\nnội bộ đoàn kết", points(8, 20)), "A")).toBe(
      "Đề nghị xếp loại Tốt (từ 10 điểm; đã đạt: Mục I từ 8 điểm; không bị trừ điểm), chờ người xét đối chiếu: nội bộ đoàn kết.",
    );
  });
});

const initiative = (kind: string, more: Row = {}): Row => ({
  member: "A",
  kind,
  title: `Số ${JSON.stringify(more)}`,
  ...more,
});
const MODEL = "Mô hình, cách làm hay";
const SOLUTION = "Sáng kiến, giải pháp";

describe("a condition about lists", () => {
  it.each<[string, readonly Row[], boolean | "people"]>([
    ["ít nhất 2 mô hình", [initiative(MODEL), initiative(MODEL, { stage: "Nhân rộng" })], true],
    ["ít nhất 2 mô hình", [initiative(MODEL), initiative(SOLUTION)], false],
    ["ít nhất 2 mô hình", [initiative(MODEL), { ...initiative(MODEL), member: "Đơn vị B" }], false],
    ["trên 1 mô hình", [initiative(MODEL)], false],
    ["không quá 1 mô hình", [initiative(MODEL)], true],
    ["có sáng kiến", [], false],
    ["có sáng kiến", [initiative(SOLUTION, { decidedOn: "15/11/2024" })], true],
    ["có sáng kiến", [initiative(SOLUTION, { decidedOn: "15/12/2025" })], false],
    ["có sáng kiến được công nhận", [initiative(SOLUTION, { level: "Cấp cơ sở" })], true],
    ["có sáng kiến được công nhận", [initiative(SOLUTION, { level: "Chưa công nhận" })], false],
    ["có sáng kiến được công nhận", [initiative(SOLUTION)], "people"],
    ["có sáng kiến cấp tỉnh trở lên", [initiative(SOLUTION, { level: "Cấp cơ sở" })], false],
    [
      "có sáng kiến cấp tỉnh trở lên",
      [initiative(SOLUTION), initiative(SOLUTION, { level: "Cấp tỉnh trở lên" })],
      true,
    ],
    [
      "không quá 1 sáng kiến cấp tỉnh trở lên",
      [initiative(SOLUTION), initiative(SOLUTION, { level: "Cấp tỉnh trở lên" })],
      "people",
    ],
    ["có điển hình được nhân rộng", [initiative("Điển hình cá nhân", { stage: "Nhân rộng" })], true],
    ["có điển hình tập thể được nhân rộng", [initiative("Điển hình cá nhân", { stage: "Nhân rộng" })], false],
  ])("“%s” with %j: %s", (condition, initiatives, met) => {
    const more = { initiatives };
    const result = ranked(
      { A: points(20, 30), B: points(1, 1) },
      {
        awards: [aClass("Tốt", 10, { otherConditions: condition }), aClass("Đạt", 0, { order: 2 })],
        ...more,
        settings: { year: 2024 },
      },
    );
    const isLeft = afterPlace(result, "A").includes("chờ người xét đối chiếu");
    expect(isLeft ? "people" : classesOf(result)["A"] === "Tốt").toBe(met);
  });

  it("says how many there are, and what is missing", () => {
    expect(
      afterPlace(classOf("ít nhất 2 mô hình", points(20, 30), { initiatives: [initiative(MODEL)] }), "A"),
    ).toContain(
      "Chưa đủ điều kiện Tốt vì chưa đạt “ít nhất 2 mô hình” (có 01 mô hình, cách làm hay ở trang Sáng kiến, điển hình).",
    );
    expect(
      afterPlace(classOf("có sáng kiến được công nhận", points(20, 30), { initiatives: [initiative(SOLUTION)] }), "A"),
    ).toContain(
      "chờ người xét đối chiếu: có sáng kiến được công nhận (chưa có sáng kiến, giải pháp được công nhận ở trang Sáng kiến, điển hình, 01 dòng còn thiếu thông tin).",
    );
  });

  it.each<[string, Row, boolean]>([
    ["không nộp chậm hồ sơ", { seenAt: "28/11/2024 09:00" }, true],
    ["không nộp chậm hồ sơ", { seenAt: "29/11/2024 09:00" }, false],
    ["nộp chậm không quá 1 lần", { seenAt: "29/11/2024 09:00" }, true],
    ["hạ một bậc nếu có hồ sơ nộp chậm", { seenAt: "29/11/2024 09:00" }, false],
    ["không bị trả lại hồ sơ", { seenAt: "28/11/2024 09:00" }, true],
  ])("“%s” with a hand-in of %j: %s", (condition, handIn, met) => {
    expect(isMet(condition, points(20, 30), { handIns: [aHandIn("A", handIn)] })).toBe(met);
  });
});

describe("what people still compare", () => {
  const awards = [
    aClass("Tốt", 10, { otherConditions: "nội bộ đoàn kết" }),
    anAward("Cờ", { quota: "2", otherConditions: "từ Tốt trở lên; có uy tín" }),
    anAward("Bằng khen", { order: 11, otherConditions: "Mục I từ 1 điểm" }),
  ];
  const result = ranked({ A: 90 }, { awards });

  it("stands beside class and award, an award's with its class's, and neither is said as settled", () => {
    const [row] = rankingTable(result).rows;
    expect(row?.cells).toContain("Tốt (chờ người xét đối chiếu)");
    expect(row?.cells).toContain("Cờ (chờ người xét đối chiếu); Bằng khen");
    expect(afterPlace(result, "A")).toBe(
      "Đề nghị xếp loại Tốt (từ 10 điểm), chờ người xét đối chiếu: nội bộ đoàn kết. Đề nghị tặng Cờ, chờ người xét đối chiếu: nội bộ đoàn kết; có uy tín. Đề nghị tặng Bằng khen (đã đạt: Mục I từ 1 điểm).",
    );
    expect(outcomeOf(result, "Cờ")).toMatchObject({ proposed: ["A"], toCompare: 1 });
    expect(rankingTable(result).notes).toContain(
      "Cờ: tối đa 02 đơn vị; đề nghị 01 đơn vị, 01 đơn vị chờ người xét đối chiếu điều kiện; còn 01 chỉ tiêu chưa có đơn vị đủ điều kiện.",
    );
  });
});
