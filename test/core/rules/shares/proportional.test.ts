import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const TASKS = { kind: "theo tỷ lệ", rule: "kết quả / chỉ tiêu; tối đa 100%", maximum: "8", unit: "nhiệm vụ" } as const;

describe("proportional: the notation", () => {
  it.each([
    [TASKS.rule],
    [""],
    ["kết quả/chỉ tiêu"],
    ["Kết quả : Chỉ tiêu, tối đa 100%"],
    ["KẾT QUẢ / CHỈ TIÊU; TỐI ĐA 100 %;"],
    ["kết quả chia chỉ tiêu; không quá 8 điểm"],
    ["(kết quả / chỉ tiêu) × điểm tối đa"],
    ["kết quả thực hiện / chỉ tiêu được giao; tối đa 100"],
    ["thực hiện / kế hoạch"],
    ["Điểm tối đa 8 × kết quả / chỉ tiêu, không quá 8 điểm."],
  ])("%j is read", (rule) => {
    const sentence = "Điểm tối đa 8 × kết quả / chỉ tiêu, không quá 8 điểm.";
    expect(sentenceOf({ ...TASKS, rule })).toBe(sentence);
    expect(sentenceOf({ ...TASKS, rule: rule.normalize("NFD") })).toBe(sentence);
  });

  it.each([
    ["kết quả / chỉ tiêu; tối đa 120%", "8", ["Cách tính cho đến 9,6 điểm, vượt mức 8 ở cột Điểm tối đa."]],
    ["kết quả / chỉ tiêu; tối đa 50%", "8", ["Cách tính chỉ cho cao nhất 4 điểm, thấp hơn điểm tối đa 8."]],
    [TASKS.rule, "0", ["Tiêu chí tính theo tỷ lệ chưa có điểm tối đa nên kết quả luôn là 0 điểm."]],
    [TASKS.rule, "8", []],
  ])("%j under %s: %j", (rule, maximum, remarks) => {
    expect(remarksOf({ ...TASKS, rule, maximum }).map(({ what }) => what)).toEqual(remarks);
  });
});

describe("proportional: the points of a result", () => {
  it.each<[Cell, Cell, string]>([
    [46, 48, "7.67"],
    ["46", "48", "7.67"],
    ["46 nhiệm vụ", "48 nhiệm vụ", "7.67"],
    ["46/48", undefined, "7.67"],
    ["46/48", 48, "7.67"],
    ["46 / 48", "48", "7.67"],
    ["95,8%", undefined, "7.66"],
    ["95,8%", 48, "7.66"],
    [{ number: 0.958, format: "PERCENT" }, undefined, "7.66"],
    ["90%", "100%", "7.2"],
    ["45%", "90%", "4"],
    [0, 48, "0"],
    ["1.200", "2.400", "4"],
    ["", 48, "no-result"],
    [undefined, undefined, "no-result"],
  ])("%j of %j gives %s of 8", (result, target, points) => {
    expect(outcome(compute(TASKS, result, { target }))).toBe(points);
  });

  it.each<[Cell, Cell, string]>([
    [85.5, 90, "7.6"],
    ["85,5%", 90, "7.6"],
    ["85,5%", { number: 0.9, format: "PERCENT" }, "7.6"],
    ["85,5%", undefined, "6.84"],
    ["45/50", 90, "7.2"],
  ])("a percentage as measure: %j of %j gives %s of 8", (result, target, points) => {
    expect(outcome(compute({ ...TASKS, unit: "%" }, result, { target }))).toBe(points);
  });

  it.each([
    ["1/8", 0, "1"],
    ["1/16", 0, "1"],
    ["1/17", 0, "0"],
    ["1/3", 2, "2.67"],
    ["1/3", 4, "2.6667"],
    ["25/64", 2, "3.13"],
  ])("%s with %i decimals is rounded half up, once, to %s", (result, digits, points) => {
    expect(outcome(compute(TASKS, result, {}, digits))).toBe(points);
  });

  it("proportional: more than the target is capped, and said to be", () => {
    const computation = compute(TASKS, 60, { target: 48 });
    expect(outcome(computation)).toBe("8");
    expect(computation).toMatchObject({ kind: "computed", capped: true });
    expect(reasonOf(computation)).toBe("điểm tối đa 8 × 60 / 48, không quá 8 điểm");
    expect(compute(TASKS, 48, { target: 48 })).not.toHaveProperty("capped");
  });

  it("proportional: a cap below full points cuts there", () => {
    expect(outcome(compute({ ...TASKS, rule: "kết quả / chỉ tiêu; tối đa 50%" }, 40, { target: 48 }))).toBe("4");
  });

  it.each<[Cell, Cell, string]>([
    [46, 48, "điểm tối đa 8 × 46 / 48 = 7,67 điểm"],
    ["46/48", undefined, "điểm tối đa 8 × 46/48 = 7,67 điểm"],
    ["95,8%", undefined, "điểm tối đa 8 × 95,8% = 7,66 điểm"],
  ])("%j of %j is explained: %s", (result, target, because) => {
    expect(reasonOf(compute(TASKS, result, { target }))).toBe(because);
  });

  it.each<[Cell, Cell, string, string]>([
    [46, undefined, "to-complete", "Đã có kết quả 46, chưa có chỉ tiêu nên chưa tính được điểm."],
    [46, " ", "to-complete", "Đã có kết quả 46, chưa có chỉ tiêu nên chưa tính được điểm."],
    [46, 0, "must-fix", "Chỉ tiêu đang ghi là 0 nên không tính được tỷ lệ."],
    [46, "-5", "must-fix", "Chỉ tiêu đang ghi là -5 nên không tính được tỷ lệ."],
    [46, "nhiều", "must-fix", "Không đọc được “nhiều” ở cột Chỉ tiêu thành số."],
    [46, "46/48", "must-fix", "Không đọc được “46/48” ở cột Chỉ tiêu thành số."],
    [46, { number: 45415, format: "DATE" }, "must-fix", "Ô này đã bị chuyển thành ngày 03/05/2024."],
    [{ number: 45415, format: "DATE" }, 48, "must-fix", "Ô này đã bị chuyển thành ngày 03/05/2024."],
    ["46/46", 48, "must-fix", "Kết quả ghi trên mẫu số 46; chỉ tiêu đã đăng ký ở cột Chỉ tiêu là 48."],
    ["-1", 48, "must-fix", "“-1” ở cột Kết quả nhỏ hơn 0."],
    ["0/0", undefined, "must-fix", "“0/0” ở cột Kết quả có mẫu số không lớn hơn 0 nên không tính được tỷ lệ."],
    ["gần đủ", 48, "must-fix", "Không đọc được “gần đủ” ở cột Kết quả thành số."],
  ])("%j of %j is a fault (%s)", (result, target, severity, what) => {
    const fault = resultFault(compute(TASKS, result, { target }));
    expect(fault).toMatchObject({ code: "unreadable-result", severity, what });
    expect(fault.remedy).toMatch(/đề nghị/i);
  });
});
