/** What people read about the table of criteria and the settings of the points; a person may edit it here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code,
  severity,
  what,
  remedy,
  value,
});

export const termFaults = {
  unreadableCap: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Không đọc được mức trần “${typed}”; hệ thống đang tính là không giới hạn.`,
      "Đề nghị ghi “không giới hạn” hoặc một số, ví dụ 100.",
    ),
  unreadableYear: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Không hiểu cách tính năm “${typed}”; hệ thống đang tính một lần cho cả năm.`,
      "Đề nghị ghi “cả năm” hoặc công thức, ví dụ “(6 tháng đầu + 2 × 6 tháng cuối)/3”.",
    ),
  unevenWeights: (typed: string, weights: Decimal, divisor: Decimal): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Tổng trọng số của hai kỳ là ${formatDecimal(weights)}, chia cho ${formatDecimal(divisor)}: điểm tối đa của năm không bằng điểm tối đa của mỗi kỳ.`,
      "Nếu muốn bình quân có trọng số, đề nghị ghi số chia bằng tổng trọng số, ví dụ “(6 tháng đầu + 2 × 6 tháng cuối)/3”.",
    ),
} as const;

/** Stands for the sentence of a rule that cannot be read, in the table and on the forms. */
export const UNREAD = "Cách tính đang được Khối sửa; tiêu chí này chưa được tính.";

export const criteriaFaults = {
  /** An event that people judge. */
  knockOutLeft: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Hệ thống không tự xét được “${typed}”; nội dung này được ghi bên cạnh tên từng đơn vị để người xét đối chiếu.`,
      "Nếu xét được theo điểm, có thể ghi, ví dụ “tiêu chí này bị trừ điểm: mất hết điểm Mục II”.",
    ),
  /** Members are ranked by the total, in which what leaves the maximum is missing. */
  outOfTotal: (code: string, maximum: Decimal): Fault =>
    fault(
      "unreadable-rule",
      "note",
      code,
      `Đơn vị không phát sinh tiêu chí ${code} được loại ${formatDecimal(maximum)} điểm khỏi điểm tối đa, nhưng Khối xếp hạng theo tổng điểm nên đơn vị đó vẫn thiếu số điểm này so với đơn vị khác.`,
      "Đề nghị chọn thiết lập Xếp hạng theo “tỷ lệ điểm tối đa được giao”, hoặc ghi “không phát sinh: điểm tối đa”.",
    ),
  unknownParent: (value: string): Fault =>
    fault(
      "unknown-parent",
      "must-fix",
      value,
      `Không có mục “${value}” trong bảng tiêu chí; tiêu chí này không được tính.`,
      "Đề nghị ghi mã của mục chứa tiêu chí.",
    ),
  cyclic: (value: string): Fault =>
    fault(
      "cyclic-criteria",
      "must-fix",
      value,
      `Mục “${value}” lại thuộc về chính tiêu chí này.`,
      "Đề nghị ghi lại cột Thuộc mục.",
    ),
  underLost: (value: string): Fault =>
    fault(
      "unknown-parent",
      "must-fix",
      value,
      `Mục “${value}” đang không được tính nên tiêu chí này cũng không được tính.`,
      `Đề nghị sửa dòng của mục “${value}” trước.`,
    ),
  wrongSum: (code: string, half: string, declared: Decimal, added: Decimal, start: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      formatDecimal(declared),
      `Điểm tối đa của ${code === "" ? "toàn bảng" : `mục ${code}`} ghi ${formatDecimal(declared)}, ${start.eq(0) ? "cộng từ" : `điểm khởi đầu ${formatDecimal(start)} cộng với`} các tiêu chí${half} là ${formatDecimal(start.plus(added))}.`,
      "Đề nghị sửa cho khớp.",
    ),
  emptyGroup: (code: string): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      code,
      `Mục ${code} chưa có tiêu chí nào bên trong nên luôn được 0 điểm.`,
      "Đề nghị thêm tiêu chí có Thuộc mục là mã này, hoặc chọn Kiểu chấm khác.",
    ),
  notAGroup: (code: string, kind: string): Fault =>
    fault(
      "wrong-maximum",
      "note",
      kind,
      `Mục ${code} có tiêu chí bên trong nên được cộng như nhóm; kiểu chấm “${kind}” không được dùng.`,
      "Đề nghị chọn Kiểu chấm “nhóm”, hoặc “lấy mục cao nhất” nếu chỉ tính mục cao nhất.",
    ),
  unknownAlternative: (code: string, children: readonly string[]): Fault =>
    fault(
      "unknown-criterion",
      "must-fix",
      code,
      `Mục được chọn “${code}” không nằm trong mục này.`,
      `Đề nghị ghi mã của các mục bên trong: ${children.join(", ")}.`,
    ),
  unknownVerifier: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-member",
      "must-fix",
      typed,
      `Không tìm thấy đơn vị thẩm định “${typed}” trong danh sách của Khối.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
      "Đề nghị ghi mã đơn vị ở trang Đơn vị.",
    ),
  verifiesItself: (code: string): Fault =>
    fault(
      "own-verification",
      "must-fix",
      code,
      `${code} không được thẩm định phiếu của chính mình, nhưng chưa có đơn vị khác thẩm định thay.`,
      "Đề nghị ghi ở cột Thẩm định thay mã của một đơn vị khác.",
    ),
  unknownKind: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-kind",
      "must-fix",
      typed,
      `Không có loại đơn vị “${typed}” ở cột Loại đơn vị của trang Đơn vị; dòng này chưa được tính cho đơn vị chưa rõ.${near.length === 0 ? "" : ` Có phải là ${near.map((kind) => `“${kind}”`).join(" hoặc ")}?`}`,
      "Đề nghị ghi đúng loại, nhiều loại cách nhau bằng dấu chấm phẩy, ví dụ “Cấp tỉnh; Cấp xã” hoặc “trừ Cấp xã”; bỏ trống: mọi đơn vị.",
    ),
  forNobody: (typed: string): Fault =>
    fault(
      "unknown-kind",
      "note",
      typed,
      `“${typed}” không áp dụng cho đơn vị nào của Khối.`,
      "Đề nghị kiểm tra cột Áp dụng cho và cột Loại đơn vị của trang Đơn vị.",
    ),
  sameKind: (code: string, kinds: string, rowAbove: number): Fault =>
    fault(
      "duplicate-key",
      "must-fix",
      code,
      `Tiêu chí “${code}” có dòng ${rowAbove} và dòng này cùng áp dụng cho ${kinds}; hệ thống dùng dòng trên.`,
      "Đề nghị ghi lại cột Áp dụng cho để mỗi loại đơn vị chỉ có một dòng.",
    ),
  underOther: (parent: string): Fault =>
    fault(
      "unknown-parent",
      "must-fix",
      parent,
      `Mục “${parent}” không áp dụng cho loại đơn vị ghi ở dòng này, nên tiêu chí không được tính cho loại đó.`,
      "Đề nghị ghi lại cột Áp dụng cho của mục hoặc của tiêu chí.",
    ),
  milestoneWithoutPaper: (code: string): Fault =>
    fault(
      "unknown-milestone",
      "must-fix",
      code,
      `Mốc ${code} không có văn bản phải nộp nên không tính được số ngày chậm.`,
      "Đề nghị ghi mốc có cột Văn bản ở trang Lịch, ví dụ M13.",
    ),
  milestoneUnused: (code: string, kind: string): Fault =>
    fault(
      "unknown-milestone",
      "note",
      code,
      `Kiểu chấm “${kind}” không dùng mốc ${code}.`,
      "Nếu điểm theo số ngày chậm, đề nghị chọn Kiểu chấm “theo số lần, số ngày chậm”.",
    ),
} as const;

/** What stands behind the sentence of a rule whose days come from the hand-ins. */
export const daysFromHandIns = (milestone: string): string =>
  `Số ngày chậm do hệ thống lấy từ trang Nộp hồ sơ, mốc ${milestone}; không phải nhập kết quả.`;

/** The caps of a group, as people read them beside it; "" without any. */
export function capsSentence(bonusCap: Decimal | undefined, deductionCap: Decimal | undefined): string {
  const caps = [
    ...(bonusCap === undefined ? [] : [`điểm thưởng tính không quá ${formatDecimal(bonusCap)}`]),
    ...(deductionCap === undefined ? [] : [`điểm trừ tính không quá ${formatDecimal(deductionCap)}`]),
  ].join("; ");
  return caps === "" ? "" : `${caps.charAt(0).toUpperCase()}${caps.slice(1)}.`;
}

export const HALF_NAMES = { first: "6 tháng đầu", second: "6 tháng cuối" } as const;
