/** Steps as cells have them: headings, what stands behind numbers, states and other intervals beside them. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type CriterionRow, compute, faultOf, outcome, remarksOf, sentenceOf } from "../builders.ts";

const row = (rule: string, unit = "%"): CriterionRow => ({ kind: "theo bậc", maximum: "2", unit, rule });
const points = (of: CriterionRow, ...results: readonly Cell[]) => results.map((result) => outcome(compute(of, result)));
const gaps = (of: CriterionRow) => remarksOf(of).map(({ what }) => what);

describe("words around the numbers of steps", () => {
  it.each([
    ["Tỷ lệ hồ sơ: từ 98%: 2; dưới 98%: 0", "Tỷ lệ hồ sơ từ 98% trở lên: 2 điểm; dưới 98%: 0 điểm."],
    ["Tỷ lệ hồ sơ:từ 98%: 2; dưới 98%: 0", "Tỷ lệ hồ sơ từ 98% trở lên: 2 điểm; dưới 98%: 0 điểm."],
    ["từ 98% (2 điểm); dưới 98% (0 điểm)", "Từ 98% trở lên: 2 điểm; dưới 98%: 0 điểm."],
    ["Con thứ 3 trở lên từ 1,25%: 0; dưới 1,25%: 2", "Con thứ 3 trở lên từ 1,25% trở lên: 0 điểm; dưới 1,25%: 2 điểm."],
    ["Con thứ 3 trở lên 12%: 0; còn lại: 2", "Con thứ 3 trở lên 12%: 0 điểm; còn lại: 2 điểm."],
    [
      "Số vụ so với cùng kỳ: giảm từ 5%: 2; giảm dưới 5%: 1; tăng: 0",
      "Số vụ so với cùng kỳ phần giảm từ 5% trở lên: 2 điểm; dưới 5%: 1 điểm; tăng: 0 điểm.",
    ],
    [
      "từ 90% trở lên số hộ đạt chuẩn: 2; dưới 90% số hộ đạt chuẩn: 0",
      "Từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm. Số liệu tính theo: số hộ đạt chuẩn.",
    ],
    [
      "từ 90% số hồ sơ được giải quyết đúng hạn trở lên: 2; còn lại: 0",
      "Từ 90% trở lên: 2 điểm; còn lại: 0 điểm. Số liệu tính theo: số hồ sơ được giải quyết đúng hạn.",
    ],
  ])("%j", (rule, told) => expect(sentenceOf(row(rule))).toBe(told));

  it.each([
    ["Tỷ lệ hồ sơ: 98", "Tỷ lệ hồ sơ: 98"],
    ["tỷ lệ 5 điểm: 2", "điểm: 2"],
    ["thu ngân sách đạt 98%: 2; phần thu đạt 90%: 1; chi đạt 5%: 0", "chi đạt 5%: 0"],
    ["phần thu ngân sách đạt 98%: 2; chi đạt 90%: 1; còn lại: 0", "chi đạt 90%: 1; còn lại: 0"],
    ["từ 90% trở lên số hộ đạt chuẩn: 2; dưới 90% số người đạt: 0", "đạt: 0"],
    ["trên 90% số hồ sơ được giải quyết trở lên: 2; còn lại: 0", "trở lên: 2; còn lại: 0"],
    ["từ 98%: 2; không có: 0 (riêng xã miền núi từ 80%)", "(riêng xã miền núi từ 80%)"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(`“${named}”`));
});

describe("states beside steps", () => {
  it.each<[string, string, readonly Cell[], readonly string[]]>([
    ["trên 10 ngày hoặc không gửi: 0; đến 10 ngày: 2", "ngày", ["không gửi", 10, 11], ["0", "2", "0"]],
    ["tăng: 0; giảm từ 5%: 2; giảm dưới 5%: 1", "%", ["tăng", 5, 4], ["0", "2", "1"]],
    ["từ 98%: 2; không đạt (0%): 0", "%", [0, 50, 98], ["0", "0", "2"]],
    ["không có vụ (0): 2; từ 1 vụ: 0", "vụ", [0, "không có vụ", 1], ["2", "2", "0"]],
    [
      "từ 70% đến dưới 85% hoặc trên 110%: 1; từ 85% đến 110%: 2; còn lại: 0",
      "%",
      [69, 70, 90, 111],
      ["0", "1", "2", "1"],
    ],
  ])("%j", (rule, unit, results, expected) => expect(points(row(rule, unit), ...results)).toEqual(expected));

  it("in few words is the only one that begins so", () => {
    const one = row("từ 98%: 2; không nộp báo cáo quý: 0; còn lại: 1");
    expect(points(one, "không nộp", "không nộp báo cáo", "không gửi báo cáo")).toEqual(["0", "0", "0"]);
    expect(outcome(compute(one, "không"))).toBe("Không đọc được “không” ở cột Kết quả thành số.");
    const two = row("từ 98%: 2; không nộp báo cáo quý: 0; không nộp báo cáo năm: 1; còn lại: 1");
    expect(points(two, "không nộp báo cáo năm", "không nộp báo cáo quý")).toEqual(["1", "0"]);
    expect(outcome(compute(two, "không nộp báo cáo"))).toContain("Không đọc được “không nộp báo cáo”");
  });
});

describe("whole numbers of steps", () => {
  it("have nothing between them, unless they are a mean or one has decimals", () => {
    const counted = row("số bài đối với xã 0-2: 1; từ 3: 2", "bài");
    expect(gaps(counted)).toEqual([]);
    expect(outcome(compute(counted, "2,5"))).toContain("“2,5” không phải là số nguyên");
    const mean = row("số bài bình quân 0-2: 1; từ 3: 2", "bài");
    expect(gaps(mean)).toEqual(["Cách tính chưa có bậc cho kết quả trên 2 đến dưới 3 bài."]);
    expect(outcome(compute(mean, "2,5"))).toBe("Kết quả 2,5 bài không thuộc bậc nào của cách tính.");
    expect(points(row("2,5-3: 2; 1-2: 1", "bài"), "2,7", 1)).toEqual(["2", "1"]);
  });
});

describe("what no step says, where one thing is asked or its opposite", () => {
  it.each([
    [
      "từ 95% và có báo cáo: 2; từ 90% và không có báo cáo: 1",
      ["Cách tính chưa quy định điểm khi kết quả dưới 95%.", "Cách tính chưa quy định điểm khi kết quả dưới 90%."],
    ],
    ["từ 95% và có báo cáo: 2; từ 95% và không có báo cáo: 1", ["Cách tính chưa quy định điểm khi kết quả dưới 95%."]],
    [
      "từ 95% và có báo cáo: 2; từ 95% và không có báo cáo: 1; dưới 90%: 0",
      ["Cách tính chưa có bậc cho kết quả từ 90% đến dưới 95%."],
    ],
  ])("%j", (rule, expected) => {
    expect(gaps(row(rule))).toEqual(expected);
    expect(sentenceOf(row(rule))).toContain("đề nghị ghi “không đạt”");
  });

  it("one that is not denied is answered with “không”", () => {
    expect(sentenceOf(row("98% trở lên: 2; từ 95% và có báo cáo: 1,5; từ 95%: 1; còn lại: 0"))).toContain(
      "đề nghị ghi “không” ở",
    );
  });
});
