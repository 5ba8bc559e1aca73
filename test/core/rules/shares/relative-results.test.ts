import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { compute, outcome, overlookedIn, reasonOf, resultFault } from "../builders.ts";
import { among, bestFrom, measure, type Typed, WORDS } from "../comparison.ts";

describe("relative: percentages", () => {
  const row = { ...WORDS, unit: "%" };
  it.each<[Cell, Cell, string]>([
    ["94,5%", "90%", "3"],
    [{ number: 0.9, format: "PERCENT" }, 90, "1.5"],
    ["45%", { number: 0.9, format: "PERCENT" }, "0.75"],
    ["46/48", "90%", "3"],
    ["9/20", 90, "0.75"],
    ["9/20", undefined, "0.68"],
  ])("%j of %j gives %s", (result, target, points) => {
    expect(outcome(compute(row, result, { target }))).toBe(points);
  });
});

describe("relative: what cannot be compared", () => {
  it.each<[Cell, Cell, string]>([
    [46, -1, "Chỉ tiêu đang ghi là -1 nên không tính được tỷ lệ."],
    [46, "-5", "Chỉ tiêu đang ghi là -5 nên không tính được tỷ lệ."],
    [46, "nhiều", "Không đọc được “nhiều” ở cột Chỉ tiêu thành số."],
    [46, "46/48", "Không đọc được “46/48” ở cột Chỉ tiêu thành số."],
    [46, "90%", "Không đọc được “90%” ở cột Chỉ tiêu thành số."],
    [46, false, "Không đọc được “Không” ở cột Chỉ tiêu thành số."],
    [-1, 48, "“-1” ở cột Kết quả nhỏ hơn 0."],
    [-1, undefined, "“-1” ở cột Kết quả nhỏ hơn 0."],
    ["gần đủ", 48, "Không đọc được “gần đủ” ở cột Kết quả thành số."],
    ["95%", 48, "Kết quả “95%” không phải là số văn bản."],
    ["46/46", 48, "Kết quả ghi trên mẫu số 46; chỉ tiêu đã đăng ký ở cột Chỉ tiêu là 48."],
    ["46/0", undefined, "“46/0” ở cột Kết quả có mẫu số không lớn hơn 0 nên không tính được tỷ lệ."],
  ])("%j of %j is a fault, and no measure", (result, target, what) => {
    expect(resultFault(compute(WORDS, result, { target }))).toMatchObject({ code: "unreadable-result", what });
    expect(measure([result, target])).toBeUndefined();
  });

  it("relative: a blank result is no measure and no fault", () => {
    expect(outcome(compute(WORDS, " ", { target: 300 }))).toBe("no-result");
    expect(measure([undefined, 300])).toBeUndefined();
    expect(bestFrom([["", 300]])).toEqual({});
  });

  it("bestResultsOf: below the target nobody is best, and exactly at it neither", () => {
    expect(
      bestFrom([
        [1, 2],
        [2, 2],
      ]),
    ).toEqual({});
    expect(
      JSON.stringify(
        bestFrom([
          [3, 2],
          [7, undefined],
        ]),
      ),
    ).toBe(
      JSON.stringify({
        excess: { numerator: decimal("1"), denominator: decimal("2") },
        result: { numerator: decimal("7"), denominator: decimal("1") },
      }),
    );
  });
});

describe("relative: nothing to reach", () => {
  it.each([0, "0", "0,0", "0%", undefined, "không"])("a target of %j is none: the group of its own", (target) => {
    const rule = { ...WORDS, unit: target === "0%" ? "%" : WORDS.unit };
    const own = compute(rule, 2, { target }, 2, {
      best: bestFrom([
        [4, undefined],
        [320, 200],
      ]),
    });
    expect(reasonOf(own)).toContain("không giao chỉ tiêu");
    expect(own.kind === "computed" && own.score.toFixed()).toBe("1.5");
  });

  it("nothing reached where nothing was to be reached gives nothing", () => {
    const own = compute(WORDS, 0, { target: 0 }, 2, { best: bestFrom([[4, undefined]]) });
    expect(own.kind === "computed" && own.score.toFixed()).toBe("0");
  });
});

describe("relative: what is overlooked", () => {
  it.each<[Typed, readonly string[]]>([
    // 3 · 390/300 = 3,9, and at most 3.
    [
      [390, 300],
      ["3 việc so sánh với đơn vị dẫn đầu", "3.9 việc so sánh với đơn vị dẫn đầu"],
    ],
    [[300, 300], ["3 việc so sánh với đơn vị dẫn đầu"]],
    [[240, 300], ["2.4 mức 1,5 điểm khi đạt chỉ tiêu"]],
    [[0, 300], []],
    [[480, 300], ["4.8 việc so sánh với đơn vị dẫn đầu"]],
    [[1, undefined], ["3 việc so sánh với đơn vị dẫn đầu"]],
    [[4, undefined], []],
  ])("%j: %j", (own, expected) => {
    expect(
      overlookedIn(
        among(own, [
          [320, 200],
          [4, undefined],
        ]),
      ),
    ).toEqual(expected);
  });

  it("relative: where nobody exceeds, full points overlook what reaching the target gives", () => {
    expect(overlookedIn(among([300, 300], []))).toEqual(["3 mức 1,5 điểm khi đạt chỉ tiêu"]);
  });
});
