import { describe, expect, it } from "vitest";
import { readQuantity } from "../../../../functions/core/rules/grammar/read-quantity.ts";
import { amountIn, isDivisible, isRank, scaleTo } from "../../../../functions/core/rules/terms/units.ts";
import { compute, outcome } from "../builders.ts";

describe("amountIn", () => {
  it.each([
    ["50.000.000đ", "triệu đồng", "50"],
    ["50.000.000 VNĐ", "triệu đồng", "50"],
    ["1,5 tỷ", "triệu đồng", "1500"],
    ["1 tỷ 200 triệu", "triệu đồng", "1200"],
    ["1 tỷ 200 triệu đồng", "tỷ đồng", "1.2"],
    ["50tr", "nghìn đồng", "50000"],
    ["50 triệu", "triệu đồng/người", "50"],
    ["15 triệu", "đồng", "15000000"],
    ["1,5 tỷ", "triệu", "1500"],
    ["2 tấn 3 tạ", "kg", "2300"],
    ["3 ha", "m2", "30000"],
    ["25.000 m²", "ha", "2.5"],
    ["1,2 km", "m", "1200"],
    ["1.000 triệu", "triệu đồng", "1000"],
    ["2 tỷ", " Triệu đồng /người", "2000"],
    ["2 TỶ ĐỒNG", "TRIỆU ĐỒNG", "2000"],
  ])("reads %j under %j as %s", (typed, unit, amount) => {
    expect(amountIn(typed, unit)?.toFixed()).toBe(amount);
  });

  it.each([
    ["50", "triệu đồng"],
    ["1,5.2 tỷ", "triệu đồng"],
    ["2 tỷ", "đồng bào"],
    ["2 tỷ", "triệu đồng ruộng"],
    ["1 tỷ 2", "triệu đồng"],
    ["200 triệu 1 tỷ", "triệu đồng"],
    ["5 triệu 5 triệu", "triệu đồng"],
    ["3 tấn", "triệu đồng"],
    ["3 đ", "lần"],
    ["5 triệu", "nghìn người"],
    ["5 triệu", undefined],
    ["", "đồng"],
  ])("does not read %j under %j", (typed, unit) => {
    expect(amountIn(typed, unit)).toBeUndefined();
  });
});

describe("scaleTo", () => {
  it("tells what one of another unit is, exactly", () => {
    expect(scaleTo("tỷ đồng", "đồng")?.toFixed()).toBe("0.000000001");
    expect(scaleTo("km2", "m2")?.toFixed()).toBe("0.000001");
    expect(scaleTo("ha", "kg")).toBeUndefined();
  });
});

describe("amounts under a rule in another unit", () => {
  it("gives a result, and a target, the points of the same amount", () => {
    const steps = { rule: "từ 50 triệu đồng trở lên: 5; còn lại: 1", maximum: "5", unit: "triệu đồng" };
    expect(outcome(compute(steps, "50.000.000đ"))).toBe("5");
    expect(outcome(compute(steps, "49.999.999đ"))).toBe("1");
    const ratio = { kind: "theo tỷ lệ", rule: "kết quả / chỉ tiêu", maximum: "5", unit: "triệu đồng" } as const;
    expect(outcome(compute(ratio, "500 triệu", { target: "1 tỷ" }))).toBe("2.5");
  });

  it("does not take a share of amounts for an amount", () => {
    expect(readQuantity("1 tỷ/2 tỷ", "triệu đồng", "Kết quả")).toHaveProperty("fault");
  });
});

describe("what a unit is", () => {
  it.each(["hạng", "Hạng", " thứ hạng ", "xếp thứ", "vị trí thứ"])("%j counts places", (unit) => {
    expect(isRank(unit)).toBe(true);
  });

  it.each([undefined, "", "hạng mục", "đơn vị xếp hạng"])("%j does not", (unit) => expect(isRank(unit)).toBe(false));

  it("may have halves where it measures, never where it counts", () => {
    expect(["ha", "Triệu đồng/người", "tấn", "vụ", "", undefined].map(isDivisible)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
