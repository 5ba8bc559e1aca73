import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, overlookedIn, reasonOf, resultFault } from "../builders.ts";

const kind = "vượt mức";
const EARLY = { kind, rule: "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5", bonusCap: "0.5", unit: "%" } as const;
const LOW = { kind, rule: "dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -0,8", deductionCap: "2", unit: "%" } as const;

describe("increment: the points of a result", () => {
  it.each<[Cell, string]>([
    [0, "0"],
    ["91,99%", "0"],
    [92, "0"],
    ["92,01", "0.1"],
    [92.99, "0.1"],
    [93, "0.2"],
    ["94,5%", "0.3"],
    ["95,999", "0.4"],
    [96, "0.5"],
    [97, "0.5"],
    [100, "0.5"],
    [{ number: 0.945, format: "PERCENT" }, "0.3"],
    // 46/48 is 95,83%; 93/100 and 930/1000 reach 93% exactly.
    ["46/48", "0.4"],
    ["93/100", "0.2"],
    ["930/1000", "0.2"],
    ["929999999999/1000000000000", "0.1"],
    ["", "no-result"],
    [undefined, "no-result"],
  ])("%j gives %s", (result, points) => {
    expect(outcome(compute(EARLY, result))).toBe(points);
  });

  it.each<[Cell, string]>([
    [20, "0"],
    [20.1, "0.2"],
    [25, "0.4"],
    ["33%", "0.6"],
    [45, "1"],
    [44.9, "1"],
    [39.99, "0.8"],
  ])("trên 20, cứ thêm 5: %j gives %s", (result, points) => {
    expect(
      outcome(compute({ ...EARLY, rule: "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1", bonusCap: "1" }, result)),
    ).toBe(points);
  });

  it.each<[Cell, string]>([
    ["91,99", "0"],
    [92, "0.1"],
    [93, "0.2"],
  ])("from 92 on: %j gives %s", (result, points) => {
    expect(outcome(compute({ ...EARLY, rule: ">=92: +0,1; cứ thêm 1: +0,1; tối đa +0,5" }, result))).toBe(points);
  });

  it.each<[Cell, string]>([
    [95, "0"],
    [90, "0"],
    [89.99, "-0.5"],
    [89.01, "-0.5"],
    [89, "-0.6"],
    ["87,5%", "-0.7"],
    [87, "-0.8"],
    [10, "-0.8"],
  ])("below 90: %j gives %s", (result, points) => {
    expect(outcome(compute(LOW, result))).toBe(points);
  });

  it("increment: from 90 downwards, 90 itself counts", () => {
    const row = { ...LOW, rule: "từ 90 trở xuống: -0,5; cứ giảm 1: -0,1" };
    expect([90.01, 90, 89, 70].map((result) => outcome(compute(row, result)))).toEqual(["0", "-0.5", "-0.6", "-2"]);
  });

  it("increment: deductions come off the points of a criterion that has some", () => {
    const row = { kind, rule: "dưới 90: -0,5; cứ giảm 1: -0,1", maximum: "3", unit: "%" } as const;
    expect([95, 89.5, 88, 1].map((result) => outcome(compute(row, result)))).toEqual(["3", "2.5", "2.3", "0"]);
  });

  it("increment: without any cap every whole step counts", () => {
    const row = { kind, rule: "trên 3: 0; cứ thêm 2: +0,1", unit: "văn bản" } as const;
    expect([3, 4, 5, 203].map((result) => outcome(compute(row, result)))).toEqual(["0", "0", "0.1", "10"]);
  });

  it("increment: steps are counted exactly, whatever the fraction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 97 }), (part, whole) => {
        const row = { kind, rule: "trên 0: +1; cứ thêm 7: +1; không giới hạn", unit: "%" } as const;
        const steps = part === 0 ? 0 : 1 + Number((BigInt(part) * 100n) / (BigInt(whole) * 7n));
        expect(outcome(compute(row, `${part}/${whole}`))).toBe(String(steps));
      }),
    );
  });
});

describe("increment: reasons", () => {
  it.each<[Cell, string]>([
    [91, "kết quả 91% không thuộc mức trên 92%"],
    ["92,5%", "kết quả 92,5% thuộc mức trên 92%, cộng 0,1 điểm"],
    ["94,5%", "kết quả 94,5% thuộc mức trên 92%, cộng 0,1 điểm; 2 lần 1%, cộng 0,2 điểm"],
    ["46/48", "kết quả 46/48 (95,83%) thuộc mức trên 92%, cộng 0,1 điểm; 3 lần 1%, cộng 0,3 điểm"],
    [99, "kết quả 99% thuộc mức trên 92%, cộng 0,1 điểm; 7 lần 1%, cộng 0,7 điểm; tối đa 0,5 điểm"],
  ])("%j: %s", (result, because) => {
    expect(reasonOf(compute(EARLY, result))).toBe(because);
  });

  it("increment: a deduction says what it takes away", () => {
    expect(reasonOf(compute(LOW, 80))).toBe(
      "kết quả 80% thuộc mức dưới 90%, trừ 0,5 điểm; 10 lần 1%, trừ 1 điểm; tối đa trừ 0,8 điểm",
    );
  });

  it("increment: a cap that cut is told, one that was just reached is not", () => {
    expect(compute(EARLY, 97)).toMatchObject({ capped: true });
    expect(compute(EARLY, 96)).not.toHaveProperty("capped");
  });

  it.each<[Cell, readonly string[]]>([
    // 0,1 + 5 · 0,1 uncapped; 92,5 begins a step that is not whole.
    [97, ["0.6 mức tối đa 0,5 điểm"]],
    ["92,5", ["0.2 quy định chỉ tính mỗi lần thêm đủ 1%"]],
    [94, []],
    [91, []],
    ["96,5", []],
  ])("%j: overlooked %j", (result, expected) => {
    expect(overlookedIn(compute(EARLY, result))).toEqual(expected);
  });

  it("increment: the cap of a deduction that is overlooked", () => {
    expect(overlookedIn(compute(LOW, 80))).toEqual(["-1.5 mức tối đa trừ 0,8 điểm"]);
    expect(overlookedIn(compute({ kind, rule: LOW.rule, unit: "%", maximum: "3" }, 80))).toEqual([
      "1.5 mức tối đa trừ 0,8 điểm",
    ]);
  });

  it.each<[Cell, string]>([
    ["tám rưỡi", "Không đọc được “tám rưỡi” ở cột Kết quả thành số."],
    [{ number: 45415, format: "DATE" }, "Ô này đã bị chuyển thành ngày 03/05/2024."],
  ])("%j is a fault", (result, what) => {
    expect(resultFault(compute(EARLY, result)).what).toBe(what);
  });

  it("increment: where documents are counted, a percentage is a fault", () => {
    const row = { kind, rule: "trên 3: +0,5; cứ thêm 2: +0,5", unit: "văn bản" } as const;
    expect(resultFault(compute(row, "95%")).what).toBe("Kết quả “95%” không phải là số văn bản.");
    expect(outcome(compute(row, "08 văn bản"))).toBe("1.5");
  });
});
