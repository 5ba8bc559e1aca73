import { describe, expect, it } from "vitest";
import type { Lateness } from "../../../../functions/core/rules/terms/computation.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { compute, faultOf, outcome, overlookedIn, reasonOf, remarksOf, resultFault, sentenceOf } from "../builders.ts";

const kind = "theo số lần, số ngày chậm";
const DAYS = { kind, rule: "0: 2; 1-2: 1,5; 3-5: 1; 6-10: 0,5; >10: 0", maximum: "2", unit: "ngày" } as const;

describe("ladder: the notation and what officers type instead", () => {
  it.each([
    ["0: 2; 1-2: 1,5; >2: 0"],
    ["0 : 2 ; 1–2 : 1.5 ; > 2 : 0;"],
    ["0 ngày: 2 điểm; từ 1 đến 2 ngày: 1,5 điểm; trên 2 ngày: 0 điểm."],
    ["không chậm: 2; chậm 1-2 ngày: 1,5; chậm trên 2 ngày: 0"],
    ["Không chậm ngày nào: 2\nChậm từ 1 đến 2 ngày: 1,5\nChậm trên 2 ngày: không tính điểm"],
    ["đúng hạn = 2; nộp chậm 01-02 ngày = 1,5; quá hạn trên 2 ngày = 0"],
    ["gửi đúng thời hạn → 2; trễ 1-2: 1,5; >2: 0"],
    ["không: 2, có 1-2: 1,5, nếu >2: 0"],
  ])("%j is read", (rule) => {
    const sentence = "0 ngày: 2 điểm; từ 1 đến 2 ngày: 1,5 điểm; trên 2 ngày: 0 điểm.";
    expect(sentenceOf({ ...DAYS, rule })).toBe(sentence);
    expect(sentenceOf({ ...DAYS, rule: rule.normalize("NFD") })).toBe(sentence);
  });

  it("ladder: “không quá 2” is an interval, not none", () => {
    expect(sentenceOf({ ...DAYS, rule: "không quá 2: 2; từ 3 trở lên: 0" })).toBe(
      "Từ 2 ngày trở xuống: 2 điểm; từ 3 ngày trở lên: 0 điểm.",
    );
  });

  it.each([
    [
      "",
      "Kiểu chấm “theo số lần, số ngày chậm” chưa có cách tính.",
      "Đề nghị ghi ở cột Cách tính một bậc theo số nguyên",
    ],
    ["vài lần: 1", "Không đọc được cách tính “vài lần: 1”.", "Đề nghị ghi một bậc theo số nguyên, ví dụ “0: 2”"],
    ["0: 2; 1,5-3: 1", "Cách tính chỉ đọc được đến “0: 2;”; chưa hiểu phần “1,5-3: 1”.", "tiếp một bậc theo số nguyên"],
    ["0: 2; 1-2,5: 1", "Cách tính chỉ đọc được đến “0: 2;”; chưa hiểu phần “1-2,5: 1”.", "tiếp một bậc theo số nguyên"],
    ["0: 2; <5%: 1", "Cách tính chỉ đọc được đến “0: 2;”; chưa hiểu phần “<5%: 1”.", "tiếp một bậc theo số nguyên"],
    [
      "0: 2; 5-3: 1",
      "Cách tính chỉ đọc được đến “0: 2;”; chưa hiểu phần “5-3: 1”.",
      "tiếp bậc có số nhỏ trước, số lớn sau",
    ],
    [
      "0: 2; 1-2",
      "Cách tính mới đọc được đến “0: 2; 1-2”, còn thiếu phần sau.",
      "tiếp dấu hai chấm và số điểm của bậc",
    ],
    [
      "0: 2; 1: 1 2: 0",
      "Cách tính chỉ đọc được đến “0: 2; 1: 1”; chưa hiểu phần “2: 0”.",
      "Có phải ý là “0: 2; 1: 1; 2: 0”?",
    ],
    ["còn lại: 0", "Cách tính mới đọc được đến “còn lại: 0”, còn thiếu phần sau.", "tiếp một bậc theo số nguyên"],
  ])("%j stops the reading", (rule, what, remedy) => {
    const fault = faultOf({ ...DAYS, rule });
    expect(fault).toMatchObject({ code: "unreadable-rule", severity: "must-fix", what });
    expect(fault.remedy).toContain(remedy);
  });
});

describe("ladder: the points of a count", () => {
  it.each<[Cell, string]>([
    [0, "2"],
    ["1", "1.5"],
    [2, "1.5"],
    ["3 ngày", "1"],
    [5, "1"],
    [6, "0.5"],
    ["10", "0.5"],
    [11, "0"],
    [400, "0"],
    ["không", "2"],
    ["Không phát sinh", "2"],
    ["không chậm", "2"],
    ["Đúng hạn", "2"],
    ["chậm 3 ngày", "1"],
    ["Nộp chậm 06 ngày", "0.5"],
    ["", "no-result"],
    [undefined, "no-result"],
  ])("%j gives %s", (result, points) => {
    expect(outcome(compute(DAYS, result))).toBe(points);
  });

  it.each<[string, readonly (readonly [number, string])[]]>([
    [
      ">=2: 0; <2: 1",
      [
        [1, "1"],
        [2, "0"],
      ],
    ],
    [
      ">1: 0; <=1: 1",
      [
        [1, "1"],
        [2, "0"],
      ],
    ],
    [
      "1-3: 1; còn lại: 2",
      [
        [0, "2"],
        [1, "1"],
        [3, "1"],
        [4, "2"],
      ],
    ],
    [
      ">1-<4: 1; còn lại: 2",
      [
        [1, "2"],
        [2, "1"],
        [3, "1"],
        [4, "2"],
      ],
    ],
  ])("%j: both ends", (rule, cases) => {
    expect(cases.map(([count]) => outcome(compute({ ...DAYS, rule }, count)))).toEqual(
      cases.map(([, points]) => points),
    );
  });

  it("ladder: the reason says the count and its step", () => {
    expect(reasonOf(compute(DAYS, 3))).toBe("kết quả 3 ngày thuộc bậc từ 3 đến 5 ngày");
    expect(reasonOf(compute({ ...DAYS, rule: "0: 2; còn lại: 1" }, 3))).toBe("kết quả 3 ngày thuộc bậc còn lại");
  });

  it.each<[Cell, string]>([
    ["2,5", "“2,5” ở cột Kết quả không phải là số đếm."],
    [-1, "“-1” ở cột Kết quả không phải là số đếm."],
    ["vài ngày", "Không đọc được “vài ngày” ở cột Kết quả thành số."],
    [3, "Kết quả 3 ngày không thuộc bậc nào của cách tính."],
  ])("%j under 0-2 only is a fault", (result, what) => {
    expect(resultFault(compute({ ...DAYS, rule: "0: 2; 1-2: 1" }, result))).toMatchObject({
      code: "unreadable-result",
      severity: "must-fix",
      what,
    });
  });
});

describe("ladder: days late from the hand-ins", () => {
  const late = (lateness: Lateness, row = {}, result: Cell = undefined) =>
    compute({ ...DAYS, ...row }, result, {}, 2, { lateness });
  const handedIn = (days: number): Lateness => ({ kind: "handed-in", milestone: "M05", days });
  const missing: Lateness = { kind: "missing", milestone: "M05", due: "2024-03-20" };

  it.each([
    [0, "2", "nộp đúng hạn (mốc M05) nên thuộc bậc 0 ngày"],
    [2, "1.5", "nộp chậm 02 ngày (mốc M05) nên thuộc bậc từ 1 đến 2 ngày"],
    [11, "0", "nộp chậm 11 ngày (mốc M05) nên thuộc bậc trên 10 ngày"],
  ])("%i days give %s", (days, points, because) => {
    expect(outcome(late(handedIn(days)))).toBe(points);
    expect(reasonOf(late(handedIn(days)))).toBe(because);
  });

  it("ladder: the result cell is not read where the hand-in tells the days", () => {
    expect(outcome(late(handedIn(0), {}, 11))).toBe("2");
    expect(outcome(late(handedIn(3), {}, "vài ngày"))).toBe("1");
    expect(outcome(late({ kind: "pending", milestone: "M05" }, {}, 3))).toBe("no-result");
  });

  it("ladder: what is missing after its deadline is in the step without an upper end", () => {
    expect(outcome(late(missing))).toBe("0");
    expect(reasonOf(late(missing))).toBe("chưa nộp, đã quá hạn 20/03/2024 (mốc M05) nên thuộc bậc trên 10 ngày");
  });

  it("ladder: without such a step it is among the rest, and without a rest a fault of the rule", () => {
    expect(reasonOf(late(missing, { rule: "0: 2; 1-2: 1; còn lại: 0,5" }))).toMatch(/nên thuộc bậc còn lại$/);
    expect(outcome(late(missing, { rule: "0: 2; 1-2: 1; còn lại: 0,5" }))).toBe("0.5");
    const fault = resultFault(late(missing, { rule: "0: 2; 1-2: 1" }));
    expect(fault.what).toBe("Cách tính chưa quy định điểm khi chưa nộp ở mốc M05.");
    expect(fault.remedy).toBe("Đề nghị Khối bổ sung bậc cuối vào cách tính, ví dụ “>10: 0” hoặc “còn lại: 0”.");
  });

  it("ladder: days that no step holds are a fault; without a unit they are days", () => {
    expect(resultFault(late(handedIn(7), { rule: "0: 2; 1-2: 1" })).what).toBe(
      "Kết quả 7 ngày không thuộc bậc nào của cách tính.",
    );
    const { unit: _, ...unitless } = DAYS;
    const computation = compute(unitless, undefined, {}, 2, { lateness: handedIn(4) });
    expect(reasonOf(computation)).toBe("nộp chậm 04 ngày (mốc M05) nên thuộc bậc từ 3 đến 5 ngày");
  });

  it("ladder: who claims the points in time overlooks the days late", () => {
    expect(overlookedIn(late(handedIn(4)))).toEqual(["2 04 ngày nộp chậm", "1.5 giới hạn của bậc từ 1 đến 2 ngày"]);
    expect(overlookedIn(late(missing))).toEqual(["2 việc chưa nộp đến hết thời hạn 20/03/2024"]);
    expect(late(handedIn(0))).toHaveProperty("overlooked", undefined);
    expect(late(handedIn(1), { rule: "1-2: 1; >2: 0" })).toHaveProperty("overlooked", undefined);
  });
});

describe("ladder: remarks", () => {
  it.each([
    ["0: 2; 1-2: 1,5; 3-5: 1; >5: 0", []],
    ["0: 2; 1-2: 1; >=3: 0", []],
    ["0: 2; còn lại: 0", []],
    [
      "0: 2; 1-2: 1; 4-5: 0,5; >5: 0",
      [["note", "Cách tính chưa có bậc cho kết quả 3 ngày.", "đề nghị ghi bậc sau bắt đầu từ số kế tiếp"]],
    ],
    [
      "0: 2; 1-3: 1; 3-5: 0,5; >5: 0",
      [
        [
          "must-fix",
          "Kết quả 3 ngày là số cuối của bậc này, cũng là số đầu của bậc kia; hệ thống tính vào bậc bắt đầu từ 3 ngày.",
          "ví dụ “1-2: 1,5; 3-5: 1”.",
        ],
      ],
    ],
    ["0: 2; 1-2: 1", [["note", "Cách tính chưa quy định điểm khi kết quả trên 2 ngày.", "ví dụ “còn lại: 0”."]]],
    ["0: 3; >0: 0", [["must-fix", "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa.", "Đề nghị kiểm tra lại"]]],
    ["0: 1; >0: 0", [["note", "Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2.", "Đề nghị kiểm tra lại"]]],
    [">2: 1; <3: 2", []],
  ])("%j: %j", (rule, remarks) => {
    const found = remarksOf({ ...DAYS, rule });
    expect(found.map(({ severity, what }) => [severity, what])).toEqual(
      remarks.map(([severity, what]) => [severity, what]),
    );
    for (const [index, [, , remedy = ""]] of remarks.entries()) expect(found[index]?.remedy).toContain(remedy);
  });
});
