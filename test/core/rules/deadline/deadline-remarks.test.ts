import { describe, expect, it } from "vitest";
import { remarksOf, sentenceOf } from "../builders.ts";

const PLAN = { kind: "theo thời hạn", maximum: "2" } as const;

describe("deadline: remarks", () => {
  const OUTSIDE = "nằm ngoài kỳ tính thành tích (01/12/2023 - 30/11/2024).";
  const BORDER = "Đề nghị ghi các thời hạn liền nhau";
  it.each([
    [
      "đến 15/12/2025: 2; sau: 0",
      "outside-period",
      "must-fix",
      `Thời hạn 15/12/2025 ${OUTSIDE}`,
      "kỳ tính thành tích ở trang Thiết lập",
    ],
    [
      "đến 30/11/2023: 2; sau: 0",
      "outside-period",
      "must-fix",
      `Thời hạn 30/11/2023 ${OUTSIDE}`,
      "kiểm tra lại cột Cách tính",
    ],
    [
      "đến 15/02: 1; đến 31/01: 2; sau: 0",
      "unreadable-rule",
      "must-fix",
      "Thời hạn 31/01/2024 được ghi sau thời hạn 15/02/2024; hệ thống xếp lại theo ngày.",
      "thời hạn sớm trước",
    ],
    [
      "đến 31/01: 2; đến 31/01: 1; sau: 0",
      "unreadable-rule",
      "must-fix",
      "Thời hạn 31/01/2024 được ghi hai lần; hệ thống lấy lần ghi trước.",
      "mỗi thời hạn một lần",
    ],
    [
      "đến 31/01: 2; từ 05/02 đến 15/02: 1; sau: 0",
      "unreadable-rule",
      "note",
      "Cách tính chưa quy định điểm từ ngày 01/02/2024 đến ngày 04/02/2024; hệ thống tính như trong thời hạn 15/02/2024.",
      BORDER,
    ],
    [
      "đến 31/01: 2; sau 02/02: 0",
      "unreadable-rule",
      "note",
      "Cách tính chưa quy định điểm từ ngày 01/02/2024 đến ngày 02/02/2024; hệ thống tính như sau thời hạn 31/01/2024.",
      BORDER,
    ],
    [
      "đến 31/01: 2; từ 31/01 đến 15/02: 1; sau: 0",
      "unreadable-rule",
      "must-fix",
      "Từ ngày 31/01/2024 đến ngày 31/01/2024 thuộc hai thời hạn của cách tính; hệ thống tính theo thời hạn sớm hơn.",
      BORDER,
    ],
    [
      "đến 31/01: 2; sau 15/01: 0",
      "unreadable-rule",
      "must-fix",
      "Từ ngày 16/01/2024 đến ngày 31/01/2024 thuộc hai thời hạn của cách tính; hệ thống tính theo thời hạn sớm hơn.",
      BORDER,
    ],
    [
      "đến 31/01: 2; không có: 0",
      "unreadable-rule",
      "note",
      "Cách tính chưa quy định điểm khi sau ngày 31/01/2024.",
      "ví dụ “sau: 0”",
    ],
    [
      "đến 31/01: 2; sau: -0,5",
      "unreadable-rule",
      "note",
      "Quá thời hạn, hệ thống tính là -0,5 điểm, không lấy điểm đúng hạn trừ đi.",
      "Nếu muốn lấy điểm đúng hạn bớt 0,5, đề nghị ghi “bớt 0,5”.",
    ],
    [
      "đến 31/01: 3; sau: 0",
      "wrong-maximum",
      "must-fix",
      "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa.",
      "cột Điểm tối đa",
    ],
    [
      "đến 31/01: 1; sau: 3",
      "wrong-maximum",
      "must-fix",
      "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa.",
      "cột Điểm tối đa",
    ],
    [
      "đến 31/01: 1; sau: 0; chưa có: 3",
      "wrong-maximum",
      "must-fix",
      "Cách tính cho đến 3 điểm, vượt mức 2 ở cột Điểm tối đa.",
      "cột Điểm tối đa",
    ],
    [
      "đến 31/01: 1; sau: 0",
      "wrong-maximum",
      "note",
      "Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2.",
      "cột Điểm tối đa",
    ],
  ])("%j: %s", (rule, code, severity, what, remedy) => {
    const remarks = remarksOf({ ...PLAN, rule });
    expect(remarks).toMatchObject([{ code, severity, what, value: rule }]);
    expect(remarks[0]?.remedy).toContain(remedy);
  });

  it("deadline: days out of order count by date, and of two on one day the first counts", () => {
    expect(sentenceOf({ ...PLAN, rule: "đến 15/02: 1; đến 31/01: 2; sau: 0" })).toMatch(
      /^Đến ngày 31\/01\/2024: 2 điểm; sau/,
    );
    expect(sentenceOf({ ...PLAN, rule: "đến 31/01: 2; đến 31/01: 1; sau: 0" })).toBe(
      "Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 0 điểm.",
    );
  });

  it("deadline: a deduction typed as such in a criterion without points of its own is no remark", () => {
    const row = { kind: "theo thời hạn", deductionCap: "1", rule: "đến 31/01: 0; sau: -1" } as const;
    expect(remarksOf(row)).toEqual([]);
    expect(remarksOf({ ...row, deductionCap: "0.5" }).map(({ what }) => what)).toEqual([
      "Cách tính trừ đến 1 điểm, vượt mức 0,5 ở cột Trừ tối đa.",
    ]);
  });
});
