import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const TIMELY = {
  kind: "theo bậc",
  rule: ">=98: 6; 95–<98: 5; 90–<95: 4; 80–<90: 2; còn lại: 0",
  maximum: "6",
  unit: "%",
} as const;

describe("steps: the notation and what officers type instead", () => {
  const meant = "Từ 98% trở lên: 6 điểm; từ 95% đến dưới 98%: 5 điểm; dưới 95%: 0 điểm.";
  it.each([
    [">=98: 6; 95-<98: 5; <95: 0"],
    [">=98:6;95-<98:5;<95:0"],
    [">=98 : 6 ; 95 - < 98 : 5 ; < 95 : 0 ;"],
    ["≥98: 6; 95–<98: 5; <95: 0"],
    ["=>98: 6; 95—<98: 5; <95: 0."],
    ["98 trở lên: 6; từ 95 đến dưới 98: 5; dưới 95: 0"],
    ["Từ 98% trở lên: 6 điểm; từ 95% đến dưới 98%: 5 điểm; dưới 95%: 0 điểm."],
    ["TỪ 98% TRỞ LÊN: 6 ĐIỂM; TỪ 95% ĐẾN DƯỚI 98%: 5 ĐIỂM; DƯỚI 95%: 0 ĐIỂM"],
    ["Từ 98% trở lên: 6đ\nTừ 95% đến dưới 98%: 5đ\nDưới 95%: 0đ\n"],
    ["từ 98 trở lên = 6; từ 95 đến < 98 = 5; dưới 95 = 0"],
    ["đạt từ 98% trở lên được 6 điểm; đạt từ 95% đến dưới 98% được 5 điểm; đạt dưới 95% được 0 điểm"],
    ["98 trở lên: 6, 95 đến dưới 98: 5, dưới 95: 0"],
    [">=98: 6\n95-<98: 5\n<95: 0"],
    ["từ 98% trở lên là 6 điểm; 95-<98 là 5 điểm; dưới 95 là 0 điểm"],
    ["98,0 trở lên: 6.0; 95.0 đến dưới 98,00: 5,0; dưới 95: 0"],
    ["từ 98: 6; từ 95 và dưới 98: 5; dưới 95: 0"],
    ["ít nhất 98: 6; >=95 đến <98: 5; nhỏ hơn 95: 0"],
    ["≥９８％: ６; ９５-<９８: ５; <９５: ０"],
    ["từ 98 trở lên → 6; dưới 98 đến 95 → 5; dưới 95 → 0"],
    [">=98: 6; >=95: 5; <95: 0"],
    ["98 phần trăm trở lên: 6; 95 đến dưới 98 phần trăm: 5; dưới 95: 0"],
  ])("%j is read", (rule) => {
    expect(sentenceOf({ rule, maximum: "6", unit: "%" })).toBe(meant);
    expect(sentenceOf({ rule: rule.normalize("NFD"), maximum: "6", unit: "%" })).toBe(meant);
  });

  it.each([
    ["trên 98: 2; còn lại: 0", "%", "Trên 98%: 2 điểm; còn lại: 0 điểm."],
    ["vượt mức 98%: 2; còn lại: 0", "%", "Trên 98%: 2 điểm; còn lại: 0 điểm."],
    [">98: 2; khác: 0", "%", "Trên 98%: 2 điểm; còn lại: 0 điểm."],
    ["không quá 5: 2; các trường hợp còn lại: 0", "ngày", "Từ 5 ngày trở xuống: 2 điểm; còn lại: 0 điểm."],
    ["≤ 5: 2; trường hợp khác: 0", "ngày", "Từ 5 ngày trở xuống: 2 điểm; còn lại: 0 điểm."],
    ["từ 5 trở xuống: 2; >5: -1", "ngày", "Từ 5 ngày trở xuống: 2 điểm; trên 5 ngày: -1 điểm."],
    ["trên 90 đến 95: 1; trên 95: 2; còn lại: 0", "%", "Trên 90% đến 95%: 1 điểm; trên 95%: 2 điểm; còn lại: 0 điểm."],
    [
      "từ 3 phong trào trở lên: 2; đúng 2 phong trào: 1; còn lại: 0",
      "phong trào",
      "Từ 3 phong trào trở lên: 2 điểm; 2 phong trào: 1 điểm; còn lại: 0 điểm.",
    ],
    [
      ">=4: 2; 2–3: 1,5; 1: 1; còn lại: 0",
      "tin, bài",
      "Từ 4 tin, bài trở lên: 2 điểm; từ 2 đến 3 tin, bài: 1,5 điểm; 1 tin, bài: 1 điểm; còn lại: 0 điểm.",
    ],
    [
      "từ 500 nghìn đồng/người trở lên: 2; còn lại: 0",
      "nghìn đồng/người",
      "Từ 500 nghìn đồng/người trở lên: 2 điểm; còn lại: 0 điểm.",
    ],
    [">=1.500: 2; còn lại: 0", "văn bản", "Từ 1.500 văn bản trở lên: 2 điểm; còn lại: 0 điểm."],
    [
      "từ -2 đến dưới 0: 1; >=0: 2; còn lại: 0",
      "%",
      "Từ -2% đến dưới 0%: 1 điểm; từ 0% trở lên: 2 điểm; còn lại: 0 điểm.",
    ],
    ["98% trở lên: 2; còn lại: 0", undefined, "Từ 98% trở lên: 2 điểm; còn lại: 0 điểm."],
    [">=3: 2; còn lại: 0", undefined, "Từ 3 trở lên: 2 điểm; còn lại: 0 điểm."],
    ["<90: 0; <95: 1; >=95: 2", "%", "Dưới 90%: 0 điểm; từ 90% đến dưới 95%: 1 điểm; từ 95% trở lên: 2 điểm."],
    ["98 trở lên: 2; dưới 98: không tính điểm", "%", "Từ 98% trở lên: 2 điểm; dưới 98%: 0 điểm."],
    ["98 trở lên: 2; còn lại không được điểm", "%", "Từ 98% trở lên: 2 điểm; còn lại: 0 điểm."],
    ["98 trở lên: 2; còn lại 0", "%", "Từ 98% trở lên: 2 điểm; còn lại: 0 điểm."],
    ["95-100: 2; còn lại: 0", "%", "Từ 95% trở lên: 2 điểm; còn lại: 0 điểm."],
  ])("%j with the unit %j is told as %j", (rule, unit, sentence) => {
    expect(sentenceOf({ rule, maximum: "2", ...(unit === undefined ? {} : { unit }) })).toBe(sentence);
  });
});

describe("steps: the points of a result", () => {
  it.each<[Cell, string]>([
    ["97,99", "5"],
    ["98", "6"],
    ["98,01", "6"],
    ["94,999999", "4"],
    [95, "5"],
    [96.5, "5"],
    ["96,5%", "5"],
    ["96.5 %", "5"],
    ["９６，５％", "5"],
    [{ number: 0.965, format: "PERCENT" }, "5"],
    [{ number: 0.98, format: "PERCENT" }, "6"],
    [{ text: "96,5%", link: "https://example.vn" }, "5"],
    ["46/48", "5"],
    ["49/50", "6"],
    ["4899/5000", "5"],
    ["4899999999999999999/5000000000000000000", "5"],
    ["103%", "6"],
    ["79,99", "0"],
    [0, "0"],
    ["0", "0"],
    [0.1 + 0.2, "0"],
    ["", "no-result"],
    ["  ", "no-result"],
    [undefined, "no-result"],
  ])("%j gives %s", (result, points) => {
    expect(outcome(compute(TIMELY, result))).toBe(points);
  });

  it("steps: a formula's 0,1 + 0,2 is the 0,3 that a bound names", () => {
    expect(outcome(compute({ rule: ">=0,3: 1; còn lại: 0", maximum: "1", unit: "%" }, 0.1 + 0.2))).toBe("1");
  });

  it.each<[Cell, string]>([
    ["96,5%", "kết quả 96,5% thuộc bậc từ 95% đến dưới 98%"],
    ["46/48", "kết quả 46/48 (95,83%) thuộc bậc từ 95% đến dưới 98%"],
    [50, "kết quả 50% thuộc bậc còn lại"],
  ])("%j is explained: %s", (result, because) => {
    expect(reasonOf(compute(TIMELY, result))).toBe(because);
  });

  it.each<[Cell, string]>([
    [4, "2"],
    ["3 tin, bài", "1.5"],
    ["02 bài", "1.5"],
    ["1 tin", "1"],
    ["1.234 tin", "2"],
    [0, "0"],
  ])("counts: %j gives %s", (result, points) => {
    const row = { rule: ">=4: 2; 2–3: 1,5; 1: 1; còn lại: 0", maximum: "2", unit: "tin, bài" };
    expect(outcome(compute(row, result))).toBe(points);
  });

  it.each<[Cell, string, string]>([
    ["tám rưỡi", "%", "Không đọc được “tám rưỡi” ở cột Kết quả thành số."],
    [true, "%", "Không đọc được “Có” ở cột Kết quả thành số."],
    ["3 tỷ", "%", "Không đọc được “3 tỷ” ở cột Kết quả thành số."],
    [{ error: "#DIV/0!" }, "%", "Công thức ở cột Kết quả bị lỗi (#DIV/0!)."],
    ["46/0", "%", "“46/0” ở cột Kết quả có mẫu số không lớn hơn 0 nên không tính được tỷ lệ."],
    [{ number: 45415, format: "DATE" }, "%", "Ô này đã bị chuyển thành ngày 03/05/2024."],
    [{ number: 0.5, format: "TIME" }, "%", "Không đọc được “12:00” ở cột Kết quả thành số."],
    ["46/48", "văn bản", "Kết quả “46/48” không phải là số văn bản."],
    ["95%", "văn bản", "Kết quả “95%” không phải là số văn bản."],
    ["2,5", "văn bản", "“2,5” không phải là số nguyên, trong khi cách tính theo số đếm."],
    [97, "văn bản", "Kết quả 97 văn bản không thuộc bậc nào của cách tính."],
  ])("%j in %s is a fault", (result, unit, what) => {
    const rule = unit === "%" ? TIMELY.rule : ">=98: 6; 0-90: 5";
    const fault = resultFault(compute({ rule, maximum: "6", unit }, result));
    expect(fault).toMatchObject({ code: "unreadable-result", severity: "must-fix", what });
    expect(fault.remedy).toMatch(/đề nghị/i);
  });

  it("steps: the remedy for a date repeats the a/b that was typed", () => {
    expect(resultFault(compute(TIMELY, { number: 45415, format: "DATE" })).remedy).toBe(
      "Đề nghị nhập 3/5 với dấu nháy đơn đứng trước ('3/5), hoặc nhập một số, ví dụ 12.",
    );
  });

  it("steps: without a unit, a percentage and a share are taken as percentages", () => {
    const row = { rule: ">=98: 6; còn lại: 0", maximum: "6" };
    expect([compute(row, "98%"), compute(row, "49/50"), compute(row, "97")].map(outcome)).toEqual(["6", "6", "0"]);
  });

  it("steps: a number at which one ends and another begins belongs to the one that begins", () => {
    expect(outcome(compute({ rule: "90-95: 1; 95-100: 2; còn lại: 0", maximum: "2", unit: "%" }, 95))).toBe("2");
  });

  it("steps: of two that hold a result otherwise the first typed counts", () => {
    expect(outcome(compute({ rule: "90-96: 1; 95-100: 2; còn lại: 0", maximum: "2", unit: "%" }, 95.5))).toBe("1");
  });
});

describe("steps: remarks", () => {
  it.each([
    [">=4: 2; 2-3: 1; 1: 0,5; còn lại: 0", "văn bản"],
    [">=98: 2; 95-<98: 1; còn lại: 0", "%"],
    [">=98: 2; 95-97: 1; còn lại: 0", "văn bản"],
    ["0: 2; 1-2: 1,5; 3-5: 1; >5: 0", "ngày"],
    [">=98: 2; <90: 0; còn lại: 1", "%"],
    ["trên 98: 2; 90-98: 1; dưới 90: 0", "%"],
    ["95-100: 2; 90-<95: 1; còn lại: 0", "%"],
    ["0: 2; >2: 0; 1-2: 1", "ngày"],
  ])("%j in %s leaves nothing to remark", (rule, unit) => {
    expect(remarksOf({ rule, unit, maximum: "2" })).toEqual([]);
  });

  it.each([
    [">=98: 2; 95-97: 1; còn lại: 0", "%", "note", "Cách tính chưa có bậc cho kết quả trên 97% đến dưới 98%."],
    [">=98%: 2; 95%-97%: 1; còn lại: 0", undefined, "note", "Cách tính chưa có bậc cho kết quả trên 97% đến dưới 98%."],
    [">98: 2; 95-<98: 1; còn lại: 0", "%", "note", "Cách tính chưa có bậc cho kết quả 98%."],
    [">=6: 2; 1-3: 1; còn lại: 0", "ngày", "note", "Cách tính chưa có bậc cho kết quả từ 4 đến 5 ngày."],
    [">=98: 2; 95-<98: 1", "%", "note", "Cách tính chưa quy định điểm khi kết quả dưới 95%."],
    ["0: 2; 1-2: 1", "ngày", "note", "Cách tính chưa quy định điểm khi kết quả trên 2 ngày."],
    [
      "95-98: 1; 98-99: 2; còn lại: 0",
      "%",
      "must-fix",
      "Kết quả 98% là số cuối của bậc này, cũng là số đầu của bậc kia; hệ thống tính vào bậc bắt đầu từ 98%.",
    ],
    [
      ">=90: 2; 95-<98: 1; còn lại: 0",
      "%",
      "must-fix",
      "Kết quả từ 95% đến dưới 98% thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (từ 90% trở lên).",
    ],
    [">=98: 3; còn lại: 0", "%", "must-fix", "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa."],
    [">=98: 1,5; còn lại: 0", "%", "note", "Cách tính chỉ cho cao nhất 1,5 điểm, thấp hơn điểm tối đa 2."],
  ])("%j in %s is remarked on (%s)", (rule, unit, severity, what) => {
    const remarks = remarksOf({ rule, maximum: "2", ...(unit === undefined ? {} : { unit }) });
    expect(remarks.map((remark) => [remark.severity, remark.what, remark.value])).toEqual([[severity, what, rule]]);
  });

  it("steps: a bonus beyond its cap and a deduction beyond its cap are remarked on", () => {
    const row = { rule: ">=98: 3; còn lại: -2", bonusCap: "2", deductionCap: "1", unit: "%" };
    expect(remarksOf(row).map(({ code, what }) => [code, what])).toEqual([
      ["wrong-maximum", "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Thưởng tối đa."],
      ["wrong-maximum", "Cách tính trừ đến 2 điểm, vượt mức 1 ở cột Trừ tối đa."],
    ]);
  });
});
