/** Measured results and numbers of cases as officers type them. */
import { describe, expect, it } from "vitest";
import {
  type Reading,
  readCount,
  readQuantity,
  saysNone,
} from "../../../../functions/core/rules/grammar/read-quantity.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";

const told = <Value>(reading: Reading<Value>, show: (value: Value) => string): string =>
  "fault" in reading ? reading.fault.what : show(reading.value);

const quantity = (cell: Cell, unit?: string): string =>
  told(
    readQuantity(cell, unit, "Kết quả"),
    ({ numerator, denominator, form }) => `${numerator.toFixed()}/${denominator.toFixed()} ${form}`,
  );

const count = (cell: Cell, unit = "vụ"): string => told(readCount(cell, unit, "Kết quả"), (value) => value.toFixed());

describe("a measured result", () => {
  it.each<[Cell, string | undefined, string]>([
    [96.5, "%", "96.5/1 plain"],
    [0.00001234, "%", "0.00001234/1 plain"],
    ["96,5", "%", "96.5/1 plain"],
    ["96,5%", "%", "96.5/1 percent"],
    [{ number: 0.95, format: "PERCENT" }, "%", "95/1 percent"],
    ["95 phần trăm", undefined, "95/1 percent"],
    ["46/48", "vụ", "46/48 share"],
    // A dot before three digits is a decimal point in percentages alone.
    ["96.500", "%", "96.5/1 plain"],
    ["96.500%", "vụ", "96.5/1 percent"],
    ["96.500", "vụ", "96500/1 plain"],
    ["96.500", undefined, "96500/1 plain"],
    ["1.000/2.000", "%", "1000/2000 share"],
    ["  3  ", "vụ", "3/1 plain"],
    ["-3 vụ", "vụ", "-3/1 plain"],
    ["5 triệu đồng", "đồng", "5000000/1 plain"],
    ["hạng 2", "hạng", "2/1 plain"],
    ["xếp thứ 3", "hạng", "3/1 plain"],
  ])("%j in %s: %s", (cell, unit, expected) => expect(quantity(cell, unit)).toBe(expected));

  it.each<[string, string]>([
    ["3 văn bản", "văn bản"],
    ["3 Văn bản", "văn bản/năm"],
    ["3 kế hoạch", "văn bản; kế hoạch"],
    ["3 văn", "văn bản"],
    ["3 trường hợp", "vụ"],
    ["3vụ", "vụ"],
  ])("%j stands with its unit, part of it or one of its names under %j", (typed, unit) =>
    expect(quantity(typed, unit)).toBe("3/1 plain"),
  );

  it.each<[Cell, string | undefined, string]>([
    ["3 bài", "vụ", "Không đọc được “3 bài” ở cột Kết quả thành số."],
    ["3 bài", undefined, "Không đọc được “3 bài” ở cột Kết quả thành số."],
    ["3 v", "vụ", "Không đọc được “3 v” ở cột Kết quả thành số."],
    ["x3 vụ x", "vụ", "Không đọc được “x3 vụ x” ở cột Kết quả thành số."],
    ["hạng 2", "vụ", "Không đọc được “hạng 2” ở cột Kết quả thành số."],
    ["46%/48", "%", "Không đọc được “46%/48” ở cột Kết quả thành số."],
    ["46/0", "%", "“46/0” ở cột Kết quả có mẫu số không lớn hơn 0 nên không tính được tỷ lệ."],
    [true, "vụ", "Không đọc được “Có” ở cột Kết quả thành số."],
    [false, "vụ", "Không đọc được “Không” ở cột Kết quả thành số."],
    [{ error: "#REF!" }, "vụ", "Công thức ở cột Kết quả bị lỗi (#REF!)."],
    [{ number: 45000, format: "DATE" }, "vụ", "Ô này đã bị chuyển thành ngày 15/03/2023."],
    [{ number: 0.5, format: "TIME" }, "vụ", "Không đọc được “12:00” ở cột Kết quả thành số."],
  ])("%j in %s is none: %s", (cell, unit, what) => expect(quantity(cell, unit)).toBe(what));

  it("that became a date is offered back as day and month", () => {
    const reading = readQuantity({ number: 45000, format: "DATE" }, "vụ", "Kết quả");
    expect("fault" in reading && reading.fault.remedy).toContain("15/3");
  });
});

describe("a number of cases", () => {
  it.each<[Cell, string]>([
    [3, "3"],
    ["3,0", "3"],
    [0, "0"],
    ["không phát sinh", "0"],
    ["Không", "0"],
    ["đúng hạn", "0"],
    ["chậm 3 ngày", "3"],
    ["nộp chậm 3 ngày", "3"],
    ["Gửi trễ 2 ngày", "2"],
    ["có 2 ngày", "2"],
    ["vắng 2", "2"],
    ["bị 1", "1"],
  ])("%j: %s", (cell, expected) => expect(count(cell, "ngày")).toBe(expected));

  it.each<[Cell, string]>([
    ["3,5", "“3,5” ở cột Kết quả không phải là số đếm."],
    [-1, "“-1” ở cột Kết quả không phải là số đếm."],
    ["50%", "“50%” ở cột Kết quả không phải là số đếm."],
    ["3/4", "“3/4” ở cột Kết quả không phải là số đếm."],
    ["có", "Không đọc được “có” ở cột Kết quả thành số."],
    ["có nhiều", "Không đọc được “có nhiều” ở cột Kết quả thành số."],
    ["đã chậm 3 ngày", "Không đọc được “đã chậm 3 ngày” ở cột Kết quả thành số."],
    [false, "Không đọc được “Không” ở cột Kết quả thành số."],
    [{ number: 45000, format: "DATE" }, "Ô này đã bị chuyển thành ngày 15/03/2023."],
  ])("%j is none: %s", (cell, what) => expect(count(cell)).toBe(what));

  it("a ticked box says nothing of how many", () => {
    expect([saysNone("không có"), saysNone(false), saysNone("không rõ")]).toEqual([true, false, false]);
  });
});
