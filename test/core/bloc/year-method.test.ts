import { describe, expect, it } from "vitest";
import { readYearMethod } from "../../../functions/core/bloc/year-method.ts";
import { issuesOf, resultOf } from "../../builders.ts";

const weights = (typed: string) => {
  const read = readYearMethod(typed);
  return typeof read === "object" ? [read.first, read.second, read.divisor].map((each) => each.toFixed()) : read;
};

describe("readYearMethod", () => {
  it.each([
    ["(6 tháng đầu + 2 × 6 tháng cuối)/3", ["1", "2", "3"]],
    ["( 6 tháng đầu + 2x 6 tháng cuối ) / 3", ["1", "2", "3"]],
    ["(6 tháng đầu năm + 6 tháng cuối năm x 2) : 3", ["1", "2", "3"]],
    ["(H1 + 2·H2)/3", ["1", "2", "3"]],
    ["(sáu tháng đầu + sáu tháng cuối) chia 2", ["1", "1", "2"]],
    ["40% × 6 tháng đầu + 60% × 6 tháng cuối", ["0.4", "0.6", "1"]],
    ["0,4 × 6 tháng đầu + 0,6 × 6 tháng cuối", ["0.4", "0.6", "1"]],
    ["(điểm 6 tháng đầu + 2 lần điểm 6 tháng cuối)/3", ["1", "2", "3"]],
  ])("%j weighs the half-years", (typed, expected) => expect(weights(typed)).toEqual(expected));

  it.each(["cả năm", " Cả năm ", "", "tính một lần"])("%j scores the year once", (typed) =>
    expect(readYearMethod(typed)).toBeUndefined(),
  );

  it.each(["trung bình", "(6 tháng đầu + 2 × 6 tháng cuối)/0", "0 × 6 tháng đầu + 0 × 6 tháng cuối", "6 tháng đầu"])(
    "%j cannot be read",
    (typed) => expect(readYearMethod(typed)).toBe("unreadable"),
  );
});

describe("the settings of points", () => {
  const faultsOf = (settings: Record<string, string>): string[] => issuesOf(resultOf({ settings }), "Thiết lập");

  it("say what could not be read, and what counts instead", () => {
    expect(faultsOf({ yearMethod: "trung bình", totalCap: "khoảng một trăm" }).map((text) => text.slice(4))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Không hiểu cách tính năm “trung bình”; hệ thống đang tính một lần cho cả năm."),
        expect.stringContaining("Không đọc được mức trần “khoảng một trăm”; hệ thống đang tính là không giới hạn."),
      ]),
    );
  });

  it("weights that do not add up to the divisor are noted", () => {
    const [only, ...others] = faultsOf({ yearMethod: "(6 tháng đầu + 2 × 6 tháng cuối)/2" });
    expect(only).toContain("Tổng trọng số của hai kỳ là 3, chia cho 2");
    expect(others).toEqual([]);
  });
});
