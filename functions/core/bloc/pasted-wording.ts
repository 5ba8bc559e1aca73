/** What people read beside the rows of a table that was pasted from a paper; a person may edit it here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code,
  severity,
  what,
  remedy,
  value,
});

/** What stands in the status of a row that is no criterion. */
export const pastedStatuses = {
  heading: "Dòng tiêu đề lặp lại; hệ thống bỏ qua.",
  note: "Dòng ghi chú; hệ thống không dùng để tính điểm.",
  continues: (code: string, rowNumber: number): string =>
    `Tiếp nội dung, cách tính của tiêu chí ${code} ở dòng ${rowNumber}.`,
  total: "Dòng tổng; hệ thống không tính dòng này.",
  rightTotal: (sum: Decimal): string =>
    `Dòng tổng; hệ thống không tính dòng này. Khớp với tổng các tiêu chí: ${formatDecimal(sum)} điểm.`,
} as const;

/** What was told of a criterion by other cells than its own: stands before the rule in “Hệ thống hiểu là”. */
export const pastedTold = {
  words: (code: string): string => `Mã ${code} (theo nội dung).`,
  heading: (code: string): string => `Mã ${code} (theo mục ở trên).`,
  order: (code: string): string => `Mã ${code} (theo thứ tự dòng).`,
  extra: "Điểm tối đa 0 (theo mục điểm thưởng, điểm trừ).",
  ruleInPoints: "Cách tính lấy từ cột Điểm tối đa.",
  ruleInWords: "Cách tính lấy từ nội dung.",
  maximum: (points: Decimal): string => `Điểm tối đa ${formatDecimal(points)} (cộng các tiêu chí bên trong).`,
} as const;

const extrasCap = (what: "thưởng" | "trừ", header: string, cap: Decimal): Fault =>
  fault(
    "wrong-maximum",
    "note",
    formatDecimal(cap),
    `Điểm tối đa ghi ${formatDecimal(cap)}, mà các tiêu chí bên trong chỉ là điểm ${what}; hệ thống hiểu là ${what} không quá ${formatDecimal(cap)} điểm.`,
    `Đề nghị ghi Điểm tối đa 0 và ${header} ${formatDecimal(cap)}; nếu không đúng, đề nghị ghi điểm tối đa của từng tiêu chí.`,
  );

export const pastedFaults = {
  codeByOrder: (code: string): Fault =>
    fault(
      "blank",
      "to-complete",
      "",
      `Chưa ghi mã; hệ thống đặt mã ${code} theo thứ tự dòng.`,
      `Đề nghị ghi ${code} ở cột Mã, để điểm đã chấm không chuyển sang tiêu chí khác khi thêm hoặc chuyển dòng.`,
    ),
  unplaced: (words: string): Fault =>
    fault(
      "blank",
      "must-fix",
      words,
      words === ""
        ? "Chưa rõ dòng này thuộc tiêu chí nào vì chưa có mã và nội dung; dòng này chưa được tính."
        : `Chưa rõ “${words}” là mục hay thuộc tiêu chí nào vì chưa có mã; dòng này chưa được tính.`,
      "Đề nghị ghi mã ở cột Mã và nội dung ở cột Nội dung tiêu chí, hoặc xóa dòng này.",
    ),
  unreadWords: (words: string): Fault =>
    fault(
      "unreadable-rule",
      "to-complete",
      words,
      `Nội dung có phần nói về điểm “${words}” mà hệ thống chưa đọc được thành cách tính; đang chấm trực tiếp.`,
      "Đề nghị ghi phần này ở cột Cách tính, ví dụ “mỗi lần chậm: -0,5”; nếu vẫn chấm trực tiếp, đề nghị chọn Kiểu chấm “chấm trực tiếp”.",
    ),
  deductionMaximum: (cap: Decimal): Fault =>
    fault(
      "below-minimum",
      "note",
      formatDecimal(cap.neg()),
      `Điểm tối đa ghi ${formatDecimal(cap.neg())}; hệ thống hiểu là tiêu chí trừ điểm, trừ không quá ${formatDecimal(cap)} điểm.`,
      `Đề nghị ghi Điểm tối đa 0 và Trừ tối đa ${formatDecimal(cap)}; nếu không đúng, đề nghị ghi lại.`,
    ),
  bonusCap: (cap: Decimal): Fault => extrasCap("thưởng", "Thưởng tối đa", cap),
  deductionCap: (cap: Decimal): Fault => extrasCap("trừ", "Trừ tối đa", cap),
  wrongTotal: (of: string, typed: Decimal, sum: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      formatDecimal(typed),
      `Dòng tổng${of} ghi ${formatDecimal(typed)}, cộng các tiêu chí là ${formatDecimal(sum)}.`,
      "Đề nghị sửa cho khớp; dòng này không được tính vào điểm.",
    ),
  unreadTotal: (typed: string): Fault =>
    fault(
      "not-a-number",
      "to-complete",
      typed,
      `Không đọc được “${typed}” ở dòng tổng thành số.`,
      "Đề nghị nhập bằng chữ số, ví dụ 100, hoặc xóa dòng tổng; dòng này không được tính vào điểm.",
    ),
  unknownTotal: (codes: string): Fault =>
    fault(
      "unknown-criterion",
      "to-complete",
      codes,
      `Dòng tổng ghi mục ${codes}, nhưng bảng tiêu chí không có mục này.`,
      "Đề nghị ghi lại mã mục, hoặc xóa dòng tổng; dòng này không được tính vào điểm.",
    ),
} as const;
