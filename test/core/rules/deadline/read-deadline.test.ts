import { describe, expect, it } from "vitest";
import { faultOf, remarksOf, sentenceOf } from "../builders.ts";

const PLAN = { kind: "theo thời hạn", maximum: "2" } as const;

describe("deadline: the notation and what officers type instead", () => {
  it.each([
    ["đến 31/01: 2; sau: 1,5"],
    ["đến 31/01: 2; sau: bớt 0,5"],
    ["đến 31/01: 2; sau bớt 0,5 điểm"],
    ["Đến ngày 31/1: 2đ, sau: bớt đi 0.5đ."],
    ["đến hết ngày 31/01/2024: 2 điểm\nsau ngày 31/01/2024: 1,5 điểm"],
    ["chậm nhất 31/01/2024 = 2; sau thời hạn = 1,5"],
    ["chậm nhất là ngày 31-01-2024: 2; quá hạn: 1,5"],
    ["muộn nhất 31.01.24: 2; chậm hơn: 1,5"],
    ["ngày 31/01: 2; sau đó: 1,5"],
    ["31 tháng 01: 2; muộn hơn: 1,5"],
    ["đến 31 tháng 1 năm 2024 được 2 điểm; sau ngày 31 tháng 1 năm 2024 được 1,5 điểm"],
    ["trước 01/02: 2; từ 01/02: 1,5"],
    ["trước ngày 01/02: 2; từ ngày 01/02 trở đi: 1,5"],
    ["trước hoặc trong ngày 31/01: 2; sau: 1,5"],
    ["không quá 31/01: 2; quá ngày 31/01: 1,5"],
    ["<01/02: 2; >=01/02: 1,5"],
    ["≤31/01: 2; >31/01: 1,5"],
    ["trong tháng 01: 2; sau: 1,5"],
    ["ban hành trong tháng 1/2024: 2; sau tháng 1: 1,5"],
    ["đến cuối tháng 1 năm 2024: 2; trễ hạn: 1,5"],
    ["trước tháng 2: 2; từ tháng 2: 1,5"],
    ["từ 01/01 đến 31/01: 2; sau: 1,5"],
    ["từ 01/01 đến trước 01/02: 2; sau: 1,5"],
    ["sau: 1,5; đến 31/01: 2"],
    ["Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 1,5 điểm."],
  ])("%j is read", (rule) => {
    const sentence = "Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 1,5 điểm.";
    expect(sentenceOf({ ...PLAN, rule })).toBe(sentence);
    expect(sentenceOf({ ...PLAN, rule: rule.normalize("NFD") })).toBe(sentence);
    expect(remarksOf({ ...PLAN, rule })).toEqual([]);
  });

  it.each([
    ["đến 31/01: 2; đến 15/02: 1,5; sau: 0"],
    ["đến 31/01: 2; từ 01/02 đến 15/02: 1,5; sau 15/02: 0"],
    ["đến 31/01: 2; 01/02-15/02: 1,5; còn lại: 0"],
    ["từ 31/01 đến 31/01: 2; 01/02-15/02: 1,5; còn lại: 0"],
    ["đến 31/01: 2; sau 31/01: 1,5; sau 15/02: 0"],
    ["đến 31/01: 2; sau 31/01 đến 15/02: bớt 0,5; sau: bớt 2"],
    ["đến 31/01: 2; từ 01/02 đến trước 16/02: 1,5; từ 16/02: 0"],
  ])("more than two steps: %j", (rule) => {
    expect(sentenceOf({ ...PLAN, rule })).toContain(
      "Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024 đến ngày 15/02/2024: 1,5 điểm; sau ngày 15/02/2024: 0 điểm",
    );
    expect(remarksOf({ ...PLAN, rule })).toEqual([]);
  });

  it.each([
    ["đến 31/01: 2; sau: 1; không ban hành: 0", "không ban hành: 0 điểm."],
    ["đến 31/01: 2; sau: 1; không có: -1", "không có: -1 điểm."],
    ["đến 31/01: 2; sau: 1; chưa thực hiện: bớt 3", "chưa thực hiện: -1 điểm."],
    ["không ban hành kế hoạch: 0; đến 31/01: 2; sau: 1", "không ban hành kế hoạch: 0 điểm."],
    ["đến 31/01: 2; sau: 1; còn lại: 0", "không thực hiện: 0 điểm."],
  ])("what is not done at all: %j", (rule, end) => {
    expect(sentenceOf({ ...PLAN, rule })).toBe(`Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 1 điểm; ${end}`);
  });

  it.each([
    ["đến 31/12: 2; sau: 0", "31/12/2023"],
    ["đến 01/12: 2; sau: 0", "01/12/2023"],
    ["đến 30/11: 2; sau: 0", "30/11/2024"],
    ["trong tháng 12: 2; sau: 0", "31/12/2023"],
    ["trong tháng 2: 2; sau: 0", "29/02/2024"],
    ["đến hết tháng 4: 2; sau: 0", "30/04/2024"],
    ["trong quý I: 2; sau: 0", "31/03/2024"],
    ["trong quý 2/2024: 2; sau: 0", "30/06/2024"],
    ["trước quý III: 2; sau: 0", "30/06/2024"],
    ["đến cuối quý iv: 2; sau: 0", "31/12/2024"],
    ["trong quý IV/2023: 2; sau: 0", "31/12/2023"],
    ["đến 29/02: 2; sau: 0", "29/02/2024"],
  ])("%j ends on %s", (rule, until) => {
    expect(sentenceOf({ ...PLAN, rule })).toBe(`Đến ngày ${until}: 2 điểm; sau ngày ${until}: 0 điểm.`);
  });

  it("deadline: a period over one calendar year completes with that year", () => {
    const period = { start: "2025-01-01", end: "2025-12-31" };
    expect(sentenceOf({ ...PLAN, period, rule: "đến 31/12: 2; sau: 0" })).toContain("31/12/2025");
  });
});

describe("deadline: a notation that cannot be read", () => {
  const SOME = "một thời hạn, ví dụ “đến 31/01: 2”, “sau: 1,5” hoặc “không thực hiện: 0”.";
  it.each([
    ["", "Kiểu chấm “theo thời hạn” chưa có cách tính.", `Đề nghị ghi ở cột Cách tính ${SOME}`],
    ["sớm: 2", "Không đọc được cách tính “sớm: 2”.", `Đề nghị ghi ${SOME}`],
    ["đến 30/02: 2", "Cách tính chỉ đọc được đến “đến”; chưa hiểu phần “30/02: 2”.", `Đề nghị ghi tiếp ${SOME}`],
    [
      "đến 31/01/202: 2",
      "Cách tính chỉ đọc được đến “đến 31/01”; chưa hiểu phần “/202: 2”.",
      "dấu hai chấm và số điểm",
    ],
    ["đến tháng 13: 2", "Cách tính chỉ đọc được đến “đến”; chưa hiểu phần “tháng 13: 2”.", SOME],
    ["sau: 1", "Cách tính mới đọc được đến “sau: 1”, còn thiếu phần sau.", SOME],
    [
      "đến 31/01",
      "Cách tính mới đọc được đến “đến 31/01”, còn thiếu phần sau.",
      "dấu hai chấm và số điểm, ví dụ “đến 31/01: 2”",
    ],
    ["đến 31/01: bớt 1; sau: 0", "Không đọc được cách tính “đến 31/01: bớt 1; sau: 0”.", "dấu hai chấm và số điểm"],
    [
      "đến 31/01: 2 sau: 1",
      "Cách tính chỉ đọc được đến “đến 31/01: 2”; chưa hiểu phần “sau: 1”.",
      "dấu chấm phẩy rồi đến thời hạn sau",
    ],
    [
      "đến 31/01: 2; sau: 1; quá hạn: 0",
      "Cách tính chỉ đọc được đến “đến 31/01: 2; sau: 1;”; chưa hiểu phần “quá hạn: 0”.",
      SOME,
    ],
    [
      "đến 31/01: 2; sau 15/02: 1; sau 15/02: 0",
      "Cách tính chỉ đọc được đến “đến 31/01: 2; sau 15/02: 1;”; chưa hiểu phần “sau 15/02: 0”.",
      SOME,
    ],
    [
      "đến 31/01: 2; không có: 1; chưa có: 0",
      "Cách tính chỉ đọc được đến “đến 31/01: 2; không có: 1;”; chưa hiểu phần “chưa có: 0”.",
      SOME,
    ],
    [
      "đến 31/01: 2; từ 15/02 đến 01/02: 1",
      "Cách tính chỉ đọc được đến “đến 31/01: 2; từ 15/02”; chưa hiểu phần “đến 01/02: 1”.",
      "tiếp ngày đầu trước, ngày cuối sau",
    ],
  ])("%j says where and what was expected", (rule, what, remedy) => {
    const fault = faultOf({ ...PLAN, rule });
    expect(fault).toMatchObject({ code: "unreadable-rule", severity: "must-fix", what });
    expect(fault.remedy).toContain(remedy);
  });

  it("deadline: without a period, a day without its year stops the reading with an explanation", () => {
    expect(faultOf({ ...PLAN, rule: "đến 31/01: 2; sau: 1", period: null })).toMatchObject({
      what: "Cách tính chỉ đọc được đến “đến”; chưa hiểu phần “31/01: 2; sau: 1”.",
      remedy:
        "Đề nghị ghi tiếp đủ ngày, tháng, năm của thời hạn, ví dụ “đến 31/01/2024: 2”, vì trang Thiết lập chưa có kỳ tính thành tích.",
    });
    expect(faultOf({ ...PLAN, rule: "trong tháng 1: 2", period: null }).remedy).toContain("đủ ngày, tháng, năm");
    expect(remarksOf({ ...PLAN, rule: "đến 31/01/2024: 2; sau: 1", period: null })).toEqual([]);
  });
});
