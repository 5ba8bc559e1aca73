import { describe, expect, it } from "vitest";
import { levelNamed } from "../../../../functions/core/rules/levels/level-match.ts";
import { ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../../sheets-schema/sheets/criteria.ts";
import { compute, outcome } from "../builders.ts";

const points = (rule: string, result: string, kind: CriterionKind = "mức xếp loại"): string =>
  outcome(compute({ kind, rule, maximum: "10" }, result));
const unknown = (result: string) => expect.stringContaining(`“${result}” không có trong các mức`);

const PRIZES = "Giải nhất: 10; giải nhì: 8; giải ba: 6; giải khuyến khích: 4; có tham gia: 2; không tham gia: 0";
const CLASSES = "Chi bộ hoàn thành xuất sắc nhiệm vụ: 10; hoàn thành tốt: 8; hoàn thành: 5; không hoàn thành: 0";
const DONE_SO = "Thực hiện tốt: 10; thực hiện khá: 7; thực hiện chưa tốt: 3; không thực hiện: 0";
const IN_TIME = "Đầy đủ, đúng thời gian: 10; đầy đủ nhưng chậm: 6; thiếu: 2; không gửi: 0";
const COMMUNES =
  "Đạt chuẩn nông thôn mới kiểu mẫu: 10; đạt chuẩn nông thôn mới nâng cao: 7; đạt chuẩn nông thôn mới: 4";
const UNIONS = "Công đoàn vững mạnh xuất sắc: 10; trung bình: 5";

describe("the level that a member names", () => {
  it.each([
    [PRIZES, "Nhì", "8"],
    [PRIZES, "giải nhì", "8"],
    [PRIZES, "đạt giải ba", "6"],
    [PRIZES, "KK", "4"],
    [PRIZES, "tham gia", "2"],
    ["nhất: 10; nhì: 8; ba: 6", "giải ba", "6"],
    ["Loại A: 10; loại B: 5", "b", "5"],
    ["Bị phê bình: 5; bị kiểm điểm: 2", "kiểm điểm", "2"],
    ["Được tặng Cờ thi đua: 10; bằng khen: 5", "Cờ thi đua", "10"],
    ["Giải ba: 4; bậc ba: 6", "bậc ba", "6"],
    ["Nộp: 2; nộp đầy đủ: 5", "nộp đầy đủ", "5"],
  ])("without the words in front: %j, %j gives %s", (rule, result, expected) => {
    expect(points(rule, result)).toBe(expected);
  });

  it.each([
    [CLASSES, "xuất sắc", "10"],
    [CLASSES, "tốt", "8"],
    [DONE_SO, "Tốt", "10"],
    [DONE_SO, "khá", "7"],
    [DONE_SO, "chưa tốt", "3"],
    [COMMUNES, "nâng cao", "7"],
    ["Chỉ số PAR tăng hạng: 10; giữ hạng: 6; giảm hạng: 2", "tăng hạng", "10"],
    [UNIONS, "vững mạnh xuất sắc", "10"],
    [UNIONS, "vững mạnh xuất sắc năm 2026", "10"],
  ])("by the end of one name: %j, %j gives %s", (rule, result, expected) => {
    expect(points(rule, result)).toBe(expected);
  });

  it.each([
    ["Tốt: 10; khá: 6; yếu: 0", "báo cáo tốt", "10"],
    ["hoàn thành tốt: 10; hoàn thành: 5", "Đảng bộ hoàn thành tốt nhiệm vụ năm 2026", "10"],
    ["hoàn thành tốt: 10; hoàn thành: 5", "hoàn thành nhiệm vụ năm 2026", "5"],
    [IN_TIME, "đầy đủ và đúng thời gian", "10"],
    ["đúng hạn luật định: 10; muộn hoặc chưa làm: 0", "muộn", "0"],
    ["Nhóm 1: 10; nhóm 2: 6", "xã thuộc nhóm 2", "6"],
    ["100% hội viên tham gia: 10; vắng nhiều: 6", "toàn xã 100% hội viên tham gia", "10"],
  ])("by more words than the name has: %j, %j gives %s", (rule, result, expected) => {
    expect(points(rule, result)).toBe(expected);
  });

  it.each([
    [DONE_SO, "trung bình khá"],
    [DONE_SO, "rất tốt"],
    [DONE_SO, "thực hiện"],
    [CLASSES, "cơ bản hoàn thành"],
    ["trung bình: 10; kém: 0", "dưới trung bình"],
    ["chưa tốt: 5; yếu: 0", "tốt"],
    ["thực hiện khá: 5; báo cáo khá: 3", "khá"],
    ["hoàn thành xuất sắc: 10; hoàn thành tốt: 8", "hoàn thành"],
    [UNIONS, "vững mạnh"],
    [IN_TIME, "đầy đủ"],
    [IN_TIME, "chậm"],
    [PRIZES, "giải"],
    ["Cờ thi đua cấp tỉnh: 10; bằng khen: 5", "cấp tỉnh"],
    [PRIZES, "hai giải nhì"],
    [PRIZES, "giải nhất và giải nhì"],
    ["Được tặng Cờ thi đua: 10; bằng khen: 5", "đề nghị tặng Cờ thi đua"],
    ["tốt: 10; khá: 6", "không tốt"],
    ["Giải ba: 4; bậc ba: 6", "ba"],
    ["Giải nhất: 10; được khen: 5", "giải"],
    ["Khu vực X: 5; khu vực Y: 3", "x"],
    ["Sẽ hoàn thành: 3; làm xong: 10", "hoàn thành"],
    ["Hoàn thành vượt mức: 10; chậm: 5", "hoàn thành"],
    ["Đầy đủ nhưng chậm: 6; thiếu: 2", "đầy đủ"],
    ["Gần loại A: 5; loại B: 2", "A"],
    ["Đạt: 10; không: 0", "kiểm tra xong không"],
    ["Mức 1: 10; mức 2: 6", "chỉ tiêu 1"],
    ["Mức 10: 10; mức 12: 6", "chỉ tiêu 10"],
    ["Cờ thi đua: 10; bằng khen: 5", "Cờ thi đua kèm bằng khen"],
  ])("is none where another could be meant: %j, %j", (rule, result) => {
    expect(points(rule, result)).toEqual(unknown(result));
  });

  it("is the one whose name begins with the number, not the one in that place", () => {
    const rule = "không có đơn: 10; có 1 đơn: 8; có 2 đơn: 5; có 3 đơn: 0";
    expect(["1", "2"].map((result) => points(rule, result, "có / không"))).toEqual(["8", "5"]);
    expect(points(rule, "hạng 2", "có / không")).toEqual(unknown("hạng 2"));
  });

  it("is asked for where all other words have points of their own and one name is near", () => {
    const rule = "Chất lượng báo cáo tốt: 10; hạng 2: 6; còn lại: 0";
    expect(points(rule, "tốt")).toEqual(unknown("tốt"));
    expect([points(rule, "2"), points(rule, "chưa tốt"), points(rule, "khá")]).toEqual(["6", "0", "0"]);
  });

  it("is no “có” behind “đạt” where “không” has the points", () => {
    const rule = "không có đơn thư: 10; có: 0";
    expect(points(rule, "đạt", "có / không")).toEqual(unknown("đạt"));
    expect(points(rule, "không đạt", "có / không")).toEqual(unknown("không đạt"));
    expect(points("Tốt: 10; đạt yêu cầu: 5; yếu kém: 0", "đạt")).toBe("5");
    expect([points(rule, "không", "có / không"), points(rule, "có", "có / không")]).toEqual(["10", "0"]);
  });

  it.each([
    ["Không: 0; có: 5; chưa đánh giá: 2", "x", "5"],
    ["Làm tốt: 5; không tốt: 0", "không", "0"],
    ["Làm tốt: 5; làm khá: 3; không tốt: 0", "không", "0"],
    ["Có kế hoạch: 5; không có kế hoạch: 0", "không xây dựng", "0"],
    ["Ban hành: 5; không ban hành: 0", "có", "5"],
    ["Ban hành: 5; không ban hành: 0", "có kế hoạch", "5"],
    ["Có người không hoàn thành: 0; hoàn thành hết: 5", "đạt", "5"],
  ])("by yes or no: %j, %j gives %s", (rule, result, expected) => {
    expect(points(rule, result)).toBe(expected);
  });

  it.each([
    ["Có kế hoạch: 5; kế hoạch chậm: 3; không có kế hoạch: 0", "không xây dựng"],
    ["Không ban hành: 0; ban hành muộn: 3; ban hành sớm: 5", "có"],
    ["Không ban hành kế hoạch: 0; không tổ chức: 1; đầy đủ: 5", "không"],
    ["Có người không hoàn thành: 0; hoàn thành: 3; hoàn thành trước hạn: 5", "đạt"],
  ])("is none by yes or no where several may be meant: %j, %j", (rule, result) => {
    expect(points(rule, result)).toEqual(unknown(result));
  });

  it.each([
    ["Hạng 3: 4; hạng 2: 6; hạng 1: 10", ["1", "2", "3"], ["10", "6", "4"]],
    ["Hạng 03: 4; hạng 02: 6; hạng 01: 10", ["1", "2", "3"], ["10", "6", "4"]],
    ["Hạng 10: 3; hạng 11: 2; hạng 12: 1", ["10", "11"], ["3", "2"]],
    ["Xuất sắc: 10; tốt: 8; khá: 6", ["1", "3"], ["10", "6"]],
    ["Xuất sắc: 3; tốt: 2; khá: 1", ["2"], ["2"]],
  ])("by its own number before its place: %j, %j gives %j", (rule, results, expected) => {
    expect(results.map((result) => points(rule, result))).toEqual(expected);
  });

  it.each([
    ["Xuất sắc: 3; tốt: 2; khá: 1", "1"],
    ["Xuất sắc: 3; tốt: 2; khá: 1", "3"],
    ["Xuất sắc: 10; tốt: 8; khá: 6", "4"],
    ["Tốt: 10; khá: 6", "1"],
  ])("is none by a number that may be points, or is no place: %j, %j", (rule, result) => {
    expect(points(rule, result)).toEqual(unknown(result));
  });

  it("is none for a place that the list does not have", () => {
    const names = ["xuất sắc", "tốt", "khá"];
    expect(["0", "4", "12"].map((typed) => levelNamed(typed, names, [ZERO, ZERO, ZERO], true))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it("is no place beside a kind of level: “hạng 10” is none of 10 petitions", () => {
    expect(points("không có đơn: 10; có 10 đơn: 2; có 12 đơn: 0", "hạng 10", "có / không")).toEqual(unknown("hạng 10"));
  });
});

describe("a level that only takes away", () => {
  const late = { kind: "mức xếp loại", rule: "chậm: trừ 1", maximum: "3" } as const;

  it("leaves all points where nothing happened, and asks of what was not done", () => {
    expect(["không", "không phát sinh", "chậm"].map((typed) => outcome(compute(late, typed)))).toEqual(["3", "3", "2"]);
    expect(outcome(compute(late, "không nộp"))).toContain("không có trong các mức");
  });
});
