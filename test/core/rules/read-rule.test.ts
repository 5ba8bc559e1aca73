import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CriterionKind, criterionKinds } from "../../../sheets-schema/sheets/criteria.ts";
import { faultOf, reading, remarksOf, ruleOf } from "./builders.ts";

describe("readRule: the kind of rule", () => {
  it.each<[CriterionKind, string, string]>([
    ["nhóm", "", "group"],
    ["chấm trực tiếp", "", "direct"],
    ["có / không", "có: 2; không: 0", "levels"],
    ["mức xếp loại", "tốt: 2; khá: 1", "levels"],
    ["theo bậc", ">=3: 2; còn lại: 0", "steps"],
    ["theo tỷ lệ", "kết quả / chỉ tiêu", "proportional"],
    ["mỗi trường hợp", "mỗi trường hợp +0,5", "per-case"],
    ["lấy mục cao nhất", "cao nhất của: a, b", "best-of"],
    ["theo số lần, số ngày chậm", "0: 3; 1–2: 2; >2: 0", "ladder"],
    ["theo thời hạn", "đến 31/01: 2; sau: 1", "deadline"],
    ["so với đơn vị dẫn đầu", "đạt chỉ tiêu: 50%; dẫn đầu: 100%", "relative"],
    ["vượt mức", "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1", "increment"],
    ["bảng hai chiều", "<500: <90 = 0 | >=90 = 1; còn lại = 0", "matrix"],
  ])("%s reads as %3$s", (kind, rule, expected) => {
    expect(ruleOf({ kind, rule, maximum: "2" }).kind).toBe(expected);
  });
});

describe("readRule: a notation that cannot be read", () => {
  it.each<[CriterionKind, string, string, string]>([
    [
      "theo bậc",
      "tùy tình hình",
      "Không đọc được cách tính “tùy tình hình”.",
      "Đề nghị ghi một bậc, ví dụ “>=98: 5” hoặc “từ 95 đến dưới 98: 4”.",
    ],
    [
      "theo bậc",
      ">=98: 6; khoảng 95: 5",
      "Cách tính chỉ đọc được đến “>=98: 6;”; chưa hiểu phần “khoảng 95: 5”.",
      "Đề nghị ghi tiếp một bậc, ví dụ “>=98: 5” hoặc “từ 95 đến dưới 98: 4”.",
    ],
    [
      "theo bậc",
      ">=98: 6; 95-<98",
      "Cách tính mới đọc được đến “>=98: 6; 95-<98”, còn thiếu phần sau.",
      "Đề nghị ghi tiếp dấu hai chấm và số điểm của bậc, ví dụ “>=98: 5”.",
    ],
    [
      "theo bậc",
      ">=98: sáu",
      "Cách tính chỉ đọc được đến “>=98:”; chưa hiểu phần “sáu”.",
      "Đề nghị ghi tiếp dấu hai chấm và số điểm của bậc, ví dụ “>=98: 5”.",
    ],
    [
      "theo bậc",
      ">=98: 6 95-<98: 5",
      "Cách tính chỉ đọc được đến “>=98: 6”; chưa hiểu phần “95-<98: 5”.",
      "Đề nghị ghi tiếp dấu chấm phẩy rồi đến bậc sau, ví dụ “>=98: 5; 95-<98: 4; còn lại: 0”.",
    ],
    [
      "theo bậc",
      ">=98: 6; 98-95: 5",
      "Cách tính chỉ đọc được đến “>=98: 6;”; chưa hiểu phần “98-95: 5”.",
      "Đề nghị ghi tiếp bậc có số nhỏ trước, số lớn sau, ví dụ “95-<98: 4”.",
    ],
    [
      "theo bậc",
      "từ 3 tỷ trở lên: 2",
      "Cách tính chỉ đọc được đến “từ 3”; chưa hiểu phần “tỷ trở lên: 2”.",
      "Đề nghị ghi tiếp dấu hai chấm và số điểm của bậc, ví dụ “>=98: 5”.",
    ],
    [
      "theo bậc",
      "còn lại: 0",
      "Cách tính mới đọc được đến “còn lại: 0”, còn thiếu phần sau.",
      "Đề nghị ghi tiếp một bậc, ví dụ “>=98: 5” hoặc “từ 95 đến dưới 98: 4”.",
    ],
    [
      "theo bậc",
      " ",
      "Kiểu chấm “theo bậc” chưa có cách tính.",
      "Đề nghị ghi ở cột Cách tính một bậc, ví dụ “>=98: 5” hoặc “từ 95 đến dưới 98: 4”.",
    ],
    [
      "mức xếp loại",
      "tốt: 2; khá",
      "Cách tính mới đọc được đến “tốt: 2; khá”, còn thiếu phần sau.",
      "Đề nghị ghi tiếp dấu hai chấm và số điểm của mức, ví dụ “hoàn thành tốt: 3”.",
    ],
    [
      "mức xếp loại",
      ">=98: 6",
      "Cách tính “>=98: 6” ghi theo khoảng số, không phải theo tên mức.",
      "Đề nghị chọn Kiểu chấm “theo bậc”, hoặc bỏ trống để hệ thống tự nhận.",
    ],
    [
      "có / không",
      "có: 2 điểm nếu đủ",
      "Cách tính chỉ đọc được đến “có: 2 điểm”; chưa hiểu phần “nếu đủ”.",
      "Đề nghị ghi tiếp “có” hoặc “không” và số điểm, ví dụ “có: 2; không: 0”.",
    ],
    [
      "theo tỷ lệ",
      "chỉ tiêu / kết quả",
      "Không đọc được cách tính “chỉ tiêu / kết quả”.",
      "Đề nghị ghi “kết quả / chỉ tiêu; tối đa 100%”.",
    ],
    [
      "theo tỷ lệ",
      "kết quả / chỉ tiêu; tối đa 3",
      "Cách tính chỉ đọc được đến “kết quả / chỉ tiêu;”; chưa hiểu phần “tối đa 3”.",
      "Đề nghị ghi tiếp mức tối đa theo phần trăm hoặc điểm, ví dụ “tối đa 100%”.",
    ],
    [
      "mỗi trường hợp",
      "tối đa 2",
      "Cách tính mới đọc được đến “tối đa 2”, còn thiếu phần sau.",
      "Đề nghị ghi tiếp số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp +0,5; tối đa +2”.",
    ],
    [
      "mỗi trường hợp",
      "mỗi trường hợp 0",
      "Không đọc được cách tính “mỗi trường hợp 0”.",
      "Đề nghị ghi số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp +0,5; tối đa +2”.",
    ],
    [
      "mỗi trường hợp",
      "mỗi trường hợp +0,5; tối đa -2",
      "Cách tính chỉ đọc được đến “mỗi trường hợp +0,5;”; chưa hiểu phần “tối đa -2”.",
      "Đề nghị ghi tiếp mức tối đa cùng dấu với số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp -0,5; tối đa -1,5”.",
    ],
    [
      "mỗi trường hợp",
      "mỗi trường hợp -0,5; lần sau gấp đôi",
      "Cách tính chỉ đọc được đến “mỗi trường hợp -0,5;”; chưa hiểu phần “lần sau gấp đôi”.",
      "Đề nghị ghi tiếp mức tối đa hoặc “có miễn”, ví dụ “mỗi trường hợp -0,5; tối đa -1,5; có miễn”.",
    ],
    [
      "lấy mục cao nhất",
      "cao nhất của: 3.a",
      "Cách tính mới đọc được đến “cao nhất của: 3.a”, còn thiếu phần sau.",
      "Đề nghị ghi tiếp mã của ít nhất hai mục, ví dụ “cao nhất của: 3.a, 3.b”.",
    ],
  ])("%s %j says where reading stopped and what was expected", (kind, rule, what, remedy) => {
    expect(faultOf({ kind, rule, maximum: "2" })).toEqual({
      code: "unreadable-rule",
      severity: "must-fix",
      what,
      remedy,
      value: rule.trim() === "" ? "" : rule,
    });
  });

  it("readRule: a long text is quoted in part", () => {
    const { what } = faultOf({ rule: `${"≥ 98: 6; ".repeat(30)}${"x".repeat(500)}` });
    expect(what.length).toBeLessThan(220);
  });
});

describe("readRule: a rule where none is used", () => {
  it.each<[CriterionKind]>([["nhóm"], ["chấm trực tiếp"]])("%s keeps the text as a note and says so", (kind) => {
    expect(remarksOf({ kind, rule: ">=98: 6", maximum: "6" })).toMatchObject([
      {
        code: "unreadable-rule",
        severity: "note",
        what: `Kiểu chấm “${kind}” không dùng cách tính; nội dung “>=98: 6” chỉ là ghi chú.`,
      },
    ]);
    expect(remarksOf({ kind, rule: " ", maximum: "6" })).toEqual([]);
  });
});

describe("readRule: best of alternatives", () => {
  it.each([
    ["cao nhất của: III.3.2.a, III.3.2.b"],
    ["Cao nhất của III.3.2.a; III.3.2.b;"],
    ["lấy điểm cao nhất của III.3.2.a và III.3.2.b."],
    ["lấy mục cao nhất: III.3.2.a, III.3.2.b"],
    ["một trong các mục: III.3.2.a hoặc III.3.2.b"],
    ["III.3.2.a, III.3.2.b"],
  ])("%j is read", (rule) => {
    expect(ruleOf({ kind: "lấy mục cao nhất", rule })).toEqual({
      kind: "best-of",
      alternatives: ["III.3.2.a", "III.3.2.b"],
    });
  });
});

describe("readRule: any text", () => {
  const scrap = fc.constantFrom(
    " ",
    "\n",
    ...">=~<~≤~95~98~-~–~;~:~,~.~0,5~%~từ~đến~dưới~trở lên~còn lại~mỗi trường hợp~tối đa~có miễn~kết quả~/~chỉ tiêu~có~không~+~điểm~cao nhất của~a~|~=~31/01~sau~trước~bớt~trên~cứ thêm~đạt chỉ tiêu~dẫn đầu~tháng".split(
      "~",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join("")),
  );

  it("readRule: no text makes it throw, and a fault keeps the text, says what is wrong and what to do", () => {
    fc.assert(
      fc.property(fc.constantFrom(...criterionKinds), text, fc.constantFrom("0", "2"), (kind, rule, maximum) => {
        const read = reading({ kind, rule, maximum });
        const faults = "fault" in read ? [read.fault] : read.remarks;
        for (const fault of faults) {
          expect(["unreadable-rule", "wrong-maximum", "outside-period"]).toContain(fault.code);
          expect(fault.what).toMatch(/\S.*\.$/su);
          expect(fault.remedy).toMatch(/đề nghị/i);
        }
        expect("fault" in read || read.rule.kind !== undefined).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("readRule: the time grows with the length of the text only", () => {
    for (const kind of criterionKinds) {
      for (const part of ["mỗi trường hợp ", "từ 95 văn bản ", "a ", "1 ", ">=98: 6; ", "có"]) {
        expect(() => reading({ kind, rule: part.repeat(300) })).not.toThrow();
      }
    }
  });
});
