import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, faultOf, outcome, overlookedIn, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const kind = "bảng hai chiều";
const FILES = {
  kind,
  rule: "<1000: 1-<5 = 0,5 | 5-<7 = 1 | 7-<10 = 1,5 | >=10 = 2; 1000-<2000: 1-<5 = 1 | 5-<7 = 1,5 | >=7 = 2; còn lại = 0",
  maximum: "2",
  unit: "hồ sơ; %",
} as const;

describe("matrix: the notation and what officers type instead", () => {
  it.each([
    ["<500: <90 = 0 | >=90 = 1; >=500: <90 = 1 | >=90 = 2"],
    ["<500:<90=0|>=90=1;>=500:<90=1|>=90=2;"],
    ["< 500 : < 90 : 0 | ≥ 90 : 1\n≥ 500 : < 90 : 1 | ≥ 90 : 2"],
    [
      "dưới 500 hồ sơ: dưới 90% được 0 điểm | từ 90% trở lên được 1 điểm; từ 500 hồ sơ trở lên: dưới 90% được 1 điểm | từ 90% được 2 điểm.",
    ],
    ["<500: <90 = 0 || 90 trở lên = 1; 500 trở lên: <90 = 1 || 90 trở lên = 2"],
    [
      "Dưới 500 hồ sơ: dưới 90% là 0 điểm | từ 90% trở lên là 1 điểm; từ 500 hồ sơ trở lên: dưới 90% là 1 điểm | từ 90% trở lên là 2 điểm.",
    ],
  ])("%j is read", (rule) => {
    const sentence =
      "Dưới 500 hồ sơ: dưới 90% là 0 điểm | từ 90% trở lên là 1 điểm; từ 500 hồ sơ trở lên: dưới 90% là 1 điểm | từ 90% trở lên là 2 điểm.";
    expect(sentenceOf({ ...FILES, rule })).toBe(sentence);
    expect(sentenceOf({ ...FILES, rule: rule.normalize("NFD") })).toBe(sentence);
    expect(remarksOf({ ...FILES, rule })).toEqual([]);
  });

  it.each([
    [
      "<5: >2 = 1; >=5: >2 = 2; còn lại = 0",
      undefined,
      "Dưới 5: trên 2 là 1 điểm; từ 5 trở lên: trên 2 là 2 điểm; còn lại: 0 điểm.",
    ],
    [
      "<5: >2% = 1; >=5: >2 = 2; khác: 0",
      "vụ",
      "Dưới 5 vụ: trên 2% là 1 điểm; từ 5 vụ trở lên: trên 2% là 2 điểm; còn lại: 0 điểm.",
    ],
    [
      "<50%: >2 = 1; >=50: >2 = 2; còn lại = 0",
      ";bài",
      "Dưới 50%: trên 2 bài là 1 điểm; từ 50% trở lên: trên 2 bài là 2 điểm; còn lại: 0 điểm.",
    ],
    [
      ">=50: 95-100 = 2; >=20: >=98 = 1 | >=95 = 0; còn lại = 0",
      "%;%",
      "Từ 50% trở lên: từ 95% trở lên là 2 điểm; từ 20% đến dưới 50%: từ 98% trở lên là 1 điểm | từ 95% đến dưới 98% là 0 điểm; còn lại: 0 điểm.",
    ],
  ])("%j in %j is told as %j", (rule, unit, sentence) => {
    expect(sentenceOf({ kind, maximum: "2", rule, ...(unit === undefined ? {} : { unit }) })).toBe(sentence);
  });

  it.each([
    ["", "Kiểu chấm “bảng hai chiều” chưa có cách tính.", "ở cột Cách tính một hàng, ví dụ “<1000: <5 = 1 | >=5 = 2”."],
    ["nhiều: 5 = 1", "Không đọc được cách tính “nhiều: 5 = 1”.", "một hàng, ví dụ"],
    ["<500", "Cách tính mới đọc được đến “<500”, còn thiếu phần sau.", "dấu hai chấm rồi đến các cột của hàng"],
    ["<500: 5", "Cách tính mới đọc được đến “<500: 5”, còn thiếu phần sau.", "dấu bằng và số điểm, ví dụ “1-<5 = 0,5”"],
    ["<500: <90 = 0 | vừa", "Cách tính chỉ đọc được đến “<500: <90 = 0 |”; chưa hiểu phần “vừa”.", "một cột của hàng"],
    [
      "<500: 95-90 = 0",
      "Cách tính chỉ đọc được đến “<500:”; chưa hiểu phần “95-90 = 0”.",
      "cột có số nhỏ trước, số lớn sau",
    ],
    ["500-100: <90 = 0", "Không đọc được cách tính “500-100: <90 = 0”.", "hàng có số nhỏ trước, số lớn sau"],
    [
      "<500: <90 = 0 >=90 = 1",
      "Cách tính chỉ đọc được đến “<500: <90 = 0”; chưa hiểu phần “>=90 = 1”.",
      "dấu | rồi đến cột sau, hoặc dấu chấm phẩy",
    ],
    [
      "<500: <90 = 0; còn lại",
      "Cách tính mới đọc được đến “<500: <90 = 0; còn lại”, còn thiếu phần sau.",
      "dấu bằng và số điểm",
    ],
    ["còn lại = 0", "Cách tính mới đọc được đến “còn lại = 0”, còn thiếu phần sau.", "một hàng, ví dụ"],
    ["<500: còn lại = 0", "Cách tính mới đọc được đến “<500: còn lại = 0”, còn thiếu phần sau.", "một cột của hàng"],
    [
      "<500: <90 = 0; còn lại = 0; còn lại = 1",
      "Cách tính chỉ đọc được đến “<500: <90 = 0; còn lại = 0;”; chưa hiểu phần “còn lại = 1”.",
      "một hàng, ví dụ",
    ],
  ])("%j stops the reading", (rule, what, remedy) => {
    const fault = faultOf({ ...FILES, rule });
    expect(fault).toMatchObject({ code: "unreadable-rule", severity: "must-fix", what });
    expect(fault.remedy).toContain(remedy);
  });
});

describe("matrix: the points of two measures", () => {
  it.each<[Cell, Cell, string]>([
    [0, "1%", "0.5"],
    [999, "4,99%", "0.5"],
    ["999 hồ sơ", 5, "1"],
    [999, 6.99, "1"],
    [999, 7, "1.5"],
    [999, "9,999%", "1.5"],
    [999, 10, "2"],
    [999, { number: 0.1, format: "PERCENT" }, "2"],
    [999, "1/20", "1"],
    [999, 0.5, "0"],
    ["1.000", 4.9, "1"],
    [1000, 6, "1.5"],
    [1999, 7, "2"],
    [2000, 7, "0"],
    ["", 7, "no-result"],
    [undefined, undefined, "no-result"],
  ])("%j and %j give %s", (result, supplement, points) => {
    expect(outcome(compute(FILES, result, { supplement }))).toBe(points);
  });

  it("matrix: the rest of a row counts before the rest of all", () => {
    const row = { ...FILES, rule: "<10: <5 = 1 | còn lại = 2; >=10: <5 = 0,5; còn lại = -1" };
    const points = ([result, supplement]: readonly [number, number]) => outcome(compute(row, result, { supplement }));
    expect(
      (
        [
          [9, 4],
          [9, 5],
          [10, 4],
          [10, 5],
        ] as const
      ).map(points),
    ).toEqual(["1", "2", "0.5", "-1"]);
  });

  it("matrix: a result at which one row ends and another begins belongs to the one that begins", () => {
    const row = { ...FILES, rule: "1-5: <5 = 1; 5-9: <5 = 2; còn lại = 0" };
    expect(outcome(compute(row, 5, { supplement: 1 }))).toBe("2");
  });

  it("matrix: the reason names row and column", () => {
    expect(reasonOf(compute(FILES, "1.200", { supplement: "6%" }))).toBe(
      "kết quả 1.200 hồ sơ thuộc hàng từ 1.000 đến dưới 2.000 hồ sơ, số liệu bổ sung 6% thuộc cột từ 5% đến dưới 7%",
    );
    expect(reasonOf(compute(FILES, 5, { supplement: 0.5 }))).toBe(
      "kết quả 5 hồ sơ thuộc hàng dưới 1.000 hồ sơ, số liệu bổ sung 0,5% thuộc cột còn lại",
    );
    expect(reasonOf(compute(FILES, 3000, { supplement: 7 }))).toBe("kết quả 3.000 hồ sơ thuộc bậc còn lại");
  });

  it("matrix: who claims the better column beside it overlooks its end", () => {
    expect(overlookedIn(compute(FILES, 5, { supplement: "4,9%" }))).toEqual([
      "1 mức cần đạt của bậc từ 5% đến dưới 7%",
    ]);
    expect(compute(FILES, 5, { supplement: 20 })).toHaveProperty("overlooked", undefined);
  });

  it("matrix: a missing second measure is to complete, in the column Số liệu bổ sung", () => {
    expect(resultFault(compute(FILES, "1.200"))).toEqual({
      code: "unreadable-result",
      severity: "to-complete",
      what: "Đã có kết quả 1.200 hồ sơ, chưa có Số liệu bổ sung nên chưa tính được điểm.",
      remedy: "Đề nghị ghi số liệu thứ hai ở cột Số liệu bổ sung, ví dụ 96,5%.",
      value: "1.200 hồ sơ",
    });
  });

  it.each<[Cell, Cell, string]>([
    ["nhiều", 5, "Không đọc được “nhiều” ở cột Kết quả thành số."],
    ["95%", 5, "Kết quả “95%” không phải là số hồ sơ."],
    [5, "cao", "Không đọc được “cao” ở cột Số liệu bổ sung thành số."],
    [5, { number: 45415, format: "DATE" }, "Ô này đã bị chuyển thành ngày 03/05/2024."],
    [50, 5, "Kết quả 50 hồ sơ không thuộc bậc nào của cách tính."],
    [5, 50, "Số liệu bổ sung 50% không thuộc bậc nào của cách tính."],
  ])("%j and %j: %s", (result, supplement, what) => {
    const row = { ...FILES, rule: "1-9: <10 = 1 | 10-<20 = 2" };
    expect(resultFault(compute(row, result, { supplement }))).toMatchObject({ code: "unreadable-result", what });
  });

  it("matrix: whole numbers are asked for where both measures are counted", () => {
    const row = { kind, rule: "0-3: 0-2 = 1 | >=3 = 2; >=4: >=0 = 2", maximum: "2", unit: "vụ; văn bản" } as const;
    expect(resultFault(compute(row, 3, { supplement: "2,5" })).what).toContain("“2,5” không phải là số nguyên");
    expect(resultFault(compute(row, "1,5", { supplement: 2 })).what).toContain("“1,5” không phải là số nguyên");
    expect(resultFault(compute(row, 3, { supplement: "95%" })).what).toBe(
      "Số liệu bổ sung “95%” không phải là số văn bản.",
    );
  });
});

describe("matrix: remarks", () => {
  it.each([
    [FILES.rule, []],
    ["<500: >=90 = 2 | còn lại = 0; >=500: >=95 = 2 | còn lại = 0", []],
    ["<500: >=0 = 1; >500: >=0 = 2; còn lại: 0", []],
    ["<500: >=0 = 1; >500: >=0 = 2", ["note: Cách tính chưa có bậc cho kết quả 500 hồ sơ."]],
    ["<500: >=0 = 2", ["note: Cách tính chưa quy định điểm khi kết quả từ 500 hồ sơ trở lên."]],
    [
      "<500: >=0 = 2; 400-<600: >=0 = 1; >=600: >=0 = 0",
      [
        "must-fix: Kết quả từ 400 đến dưới 500 hồ sơ thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (dưới 500 hồ sơ).",
      ],
    ],
    [
      "<500: <90 = 0 | 90-95 = 1 | >=95 = 2; >=500: >=0 = 2",
      [
        "must-fix: Ở hàng dưới 500 hồ sơ, số liệu bổ sung 95% là số cuối của bậc này, cũng là số đầu của bậc kia; hệ thống tính vào bậc bắt đầu từ 95%.",
      ],
    ],
    [
      "<500: >=0 = 2; >=500: <90 = 0 | 90-95 = 1 | >=96 = 2",
      ["note: Ở hàng từ 500 hồ sơ trở lên, cách tính chưa có bậc cho số liệu bổ sung trên 95% đến dưới 96%."],
    ],
    [
      "<500: >=0 = 2; >=500: >=90 = 1",
      ["note: Ở hàng từ 500 hồ sơ trở lên, cách tính chưa quy định điểm khi số liệu bổ sung dưới 90%."],
    ],
    ["<500: >=0 = 2; >=500: >=0 = 3", ["must-fix: Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa."]],
    [
      "<500: >=90 = 2 | còn lại = 3; >=500: >=0 = 1",
      ["must-fix: Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa."],
    ],
    ["<500: >=0 = 1; còn lại = 3", ["must-fix: Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa."]],
    ["<500: >=0 = 1; >=500: >=0 = 1", ["note: Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2."]],
  ])("%j: %j", (rule, remarks) => {
    const found = remarksOf({ ...FILES, rule });
    expect(found.map(({ severity, what }) => `${severity}: ${what}`)).toEqual(remarks);
    for (const { remedy, value } of found) {
      expect(remedy).toMatch(/đề nghị/i);
      expect(value).toBe(rule);
    }
  });

  it("matrix: remarks show percentages that only the rule names", () => {
    const rule = "<50%: >=0 = 1; >=60: >=0 = 2";
    expect(remarksOf({ kind, maximum: "2", rule }).map(({ what }) => what)).toEqual([
      "Cách tính chưa có bậc cho kết quả từ 50% đến dưới 60%.",
    ]);
    const overlap = "<50: <90% = 1 | 80-<95 = 2; >=50: >=0 = 2; còn lại: 0";
    expect(remarksOf({ kind, maximum: "2", rule: overlap }).map(({ what }) => what)).toEqual([
      "Ở hàng dưới 50, số liệu bổ sung từ 80% đến dưới 90% thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (dưới 90%).",
    ]);
  });

  it("matrix: counted rows leave no gap between 3 and 4", () => {
    const row = { kind, maximum: "2", unit: "vụ; bài" } as const;
    expect(remarksOf({ ...row, rule: "0-3: >=0 = 1; >=4: 0-2 = 1 | >=3 = 2" })).toEqual([]);
    expect(remarksOf({ ...row, rule: "0-3: >=0 = 1; >=4: 0-2 = 1 | >=4 = 2" }).map(({ what }) => what)).toEqual([
      "Ở hàng từ 4 vụ trở lên, cách tính chưa có bậc cho số liệu bổ sung 3 bài.",
    ]);
  });
});
