/** What is said of steps beside each other: results that two of them hold, and results that none does. */
import { describe, expect, it } from "vitest";
import { stepRemarks } from "../../../../functions/core/rules/steps/step-remarks.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { remarksOf } from "../builders.ts";

const told = (rule: string, unit = "ngày") =>
  remarksOf({ rule, kind: "theo số lần, số ngày chậm", maximum: "2", unit }).map(({ what }) => what);

const twice = (shared: string, first: string): string =>
  `Kết quả ${shared} thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (${first}).`;
const outside = (side: string): string => `Cách tính chưa quy định điểm khi kết quả ${side}.`;
const gap = (between: string): string => `Cách tính chưa có bậc cho kết quả ${between}.`;

describe("results that two steps hold", () => {
  it("are told for every pair, and what lies beyond the highest end of all", () => {
    expect(told("0-10: 2; 5-7: 1; 6-8: 0")).toEqual([
      twice("từ 5 đến 7 ngày", "từ 0 đến 10 ngày"),
      twice("từ 6 đến 8 ngày", "từ 0 đến 10 ngày"),
      twice("từ 6 đến 7 ngày", "từ 5 đến 7 ngày"),
      outside("trên 10 ngày"),
    ]);
  });

  it("are told thirty times at most", () => {
    const nine = Array.from({ length: 9 }, (_, index) => `${index}-20: ${index === 0 ? 2 : 1}`).join("; ");
    expect(told(nine).filter((what) => what.includes("hai bậc"))).toHaveLength(30);
  });

  it("are none where no whole number lies between", () => {
    expect(told("trên 2: 1; dưới 3: 2").filter((what) => what.includes("hai bậc"))).toEqual([]);
  });

  it("may have no lower end", () => {
    const under = (value: string) => ({ high: { value: decimal(value), inclusive: false } });
    const intervals = [under("5"), under("3"), { low: { value: decimal("5"), inclusive: true } }];
    const row = { intervals, typed: [], hasRest: false, unit: "ngày", whole: true, subject: "kết quả" } as const;
    const what = stepRemarks("", row).map((remark) => remark.what);
    expect(what).toEqual([twice("dưới 3 ngày", "dưới 5 ngày")]);
  });
});

describe("results that no step holds", () => {
  it("are told beyond a step that lies within another", () => {
    expect(told("0-10: 2; 2-3: 1; từ 13: 0").slice(1)).toEqual([gap("từ 11 đến 12 ngày")]);
  });

  it("are the rest's outside of the steps, and told between them", () => {
    expect(told("0-5: 2; 10-20: 1; còn lại: 0")).toEqual([gap("từ 6 đến 9 ngày")]);
    expect(told("0-5: 2; từ 10: 1; còn lại: 0")).toEqual([]);
    expect(told("1-5: 2; còn lại: 0")).toEqual([]);
  });

  it("begin and end where the steps beside them do", () => {
    expect(told("1-2: 2; trên 4: 1")).toEqual([gap("từ 3 đến 4 ngày"), outside("dưới 1 ngày")]);
    expect(told("0-2: 2; 3-4: 1")).toEqual([outside("trên 4 ngày")]);
  });
});
