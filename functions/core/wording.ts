/**
 * The words of faults that need more than one cell to see. A person may edit them here; each names what is wrong, what
 * was typed and the way out.
 */
import { type Decimal, formatDecimal } from "../../sheets-schema/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../sheets-schema/fault.ts";
import { formatDate } from "../../sheets-schema/read-date.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy = ""): Fault => {
  return { code, severity, what, remedy, value };
};

const range = (least: Decimal, most: Decimal): string =>
  `Đề nghị nhập số từ ${formatDecimal(least)} đến ${formatDecimal(most)}`;

/** An example inside the range that shows the decimal comma. */
const example = (most: Decimal): string => formatDecimal(most.gt(1) ? most.minus("0.5") : most);

export const faults = {
  unknownMember: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-member",
      "must-fix",
      typed,
      `Không tìm thấy đơn vị “${typed}” trong danh sách của Khối.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
      "Đề nghị ghi đúng mã hoặc tên đơn vị ở trang Đơn vị.",
    ),
  duplicateKey: (what: string, value: string): Fault =>
    fault(
      "duplicate-key",
      "must-fix",
      value,
      `${what} “${value}” đã có ở dòng trên; hệ thống dùng dòng trên.`,
      "Đề nghị sửa hoặc xóa dòng này.",
    ),
  sharedName: (value: string): Fault =>
    fault(
      "duplicate-key",
      "must-fix",
      value,
      `“${value}” là tên gọi của hai đơn vị; dòng nào chỉ ghi tên này thì chưa rõ là của đơn vị nào.`,
      "Đề nghị đặt tên gọi khác nhau, hoặc ghi mã đơn vị.",
    ),
  unknownParent: (value: string): Fault =>
    fault(
      "unknown-parent",
      "must-fix",
      value,
      `Không có mục “${value}” trong bảng tiêu chí; tiêu chí này không được tính.`,
      "Đề nghị ghi mã của mục chứa tiêu chí.",
    ),
  cyclicCriteria: (value: string): Fault =>
    fault(
      "cyclic-criteria",
      "must-fix",
      value,
      `Mục “${value}” lại thuộc về chính tiêu chí này.`,
      "Đề nghị ghi lại cột Thuộc mục.",
    ),
  wrongSum: (code: string, declared: Decimal, added: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      formatDecimal(declared),
      `Điểm tối đa của ${code === "" ? "toàn bảng" : `mục ${code}`} ghi ${formatDecimal(declared)}, cộng từ các tiêu chí là ${formatDecimal(added)}.`,
      "Đề nghị sửa cho khớp.",
    ),
  unknownMilestone: (value: string): Fault =>
    fault(
      "unknown-milestone",
      "must-fix",
      value,
      `Không có mốc “${value}” ở trang Lịch.`,
      "Đề nghị ghi mã mốc, ví dụ M05.",
    ),
  unknownObliged: (value: string): Fault =>
    fault(
      "unknown-member",
      "must-fix",
      value,
      `Không hiểu “${value}” là đơn vị nào.`,
      "Đề nghị ghi “Tất cả đơn vị”, “Trưởng Khối”, “Phó Trưởng Khối” hoặc mã đơn vị.",
    ),
  dueOnDayOff: (date: string, weekday: string): Fault =>
    fault(
      "due-on-day-off",
      "note",
      formatDate(date),
      `Hạn ${formatDate(date)} rơi vào ${weekday}.`,
      "Đề nghị cân nhắc chọn ngày làm việc.",
    ),
  scoreMissing: (least: Decimal, most: Decimal): Fault =>
    fault("score-missing", "to-complete", "", "Chưa tự chấm điểm.", `${range(least, most)}, ví dụ ${example(most)}.`),
  scoreMissingWithResult: (result: string, computed: Decimal): Fault =>
    fault(
      "score-missing",
      "to-complete",
      result,
      `Đã có kết quả ${result}, chưa có điểm tự chấm.`,
      `Theo cách tính là ${formatDecimal(computed)} điểm; đề nghị nhập điểm.`,
    ),
  resultMissing: (claimed: Decimal, example: string): Fault =>
    fault(
      "result-missing",
      "to-complete",
      formatDecimal(claimed),
      `Đã tự chấm ${formatDecimal(claimed)} điểm, chưa có kết quả.`,
      `Đề nghị ghi kết quả, ví dụ ${example}.`,
    ),
  notAScore: (typed: string, most: Decimal): Fault =>
    fault(
      "not-a-number",
      "must-fix",
      typed,
      `Không đọc được “${typed}” thành số.`,
      `Đề nghị nhập bằng chữ số, ví dụ ${example(most)}.`,
    ),
  overMaximum: (header: string, typed: Decimal, code: string, least: Decimal, most: Decimal): Fault =>
    fault(
      "over-maximum",
      "must-fix",
      formatDecimal(typed),
      `${header} ${formatDecimal(typed)} vượt điểm tối đa ${formatDecimal(most)} của tiêu chí ${code}.`,
      `${range(least, most)}.`,
    ),
  belowMinimum: (header: string, typed: Decimal, code: string, least: Decimal, most: Decimal): Fault =>
    fault(
      "over-maximum",
      "must-fix",
      formatDecimal(typed),
      `${header} ${formatDecimal(typed)} thấp hơn mức thấp nhất ${formatDecimal(least)} của tiêu chí ${code}.`,
      `${range(least, most)}.`,
    ),
  overBonusCap: (typed: Decimal, code: string, cap: Decimal): Fault =>
    fault(
      "over-cap",
      "must-fix",
      formatDecimal(typed),
      `Điểm thưởng ${formatDecimal(typed)} vượt mức tối đa ${formatDecimal(cap)} của tiêu chí ${code}.`,
      `Điểm được tính theo quy định là ${formatDecimal(cap)}.`,
    ),
  overDeductionCap: (typed: Decimal, code: string, cap: Decimal): Fault =>
    fault(
      "over-cap",
      "must-fix",
      formatDecimal(typed),
      `Điểm trừ ${formatDecimal(typed)} vượt mức tối đa ${formatDecimal(cap)} của tiêu chí ${code}.`,
      `Điểm được tính theo quy định là ${formatDecimal(cap)}.`,
    ),
  deductionWithoutSign: (typed: Decimal): Fault =>
    fault(
      "deduction-without-sign",
      "note",
      formatDecimal(typed),
      `Đã nhập ${formatDecimal(typed)} ở tiêu chí trừ điểm; hệ thống hiểu là trừ ${formatDecimal(typed)} (-${formatDecimal(typed)}).`,
      "Nếu không đúng, đề nghị nhập lại.",
    ),
  outOfAnotherMaximum: (typed: string, outOf: Decimal, most: Decimal): Fault =>
    fault(
      "out-of-another-maximum",
      "must-fix",
      typed,
      `“${typed}” ghi trên thang ${formatDecimal(outOf)}, điểm tối đa của tiêu chí là ${formatDecimal(most)}.`,
      "Đề nghị chỉ nhập số điểm đạt được.",
    ),
  evidenceMissing: (): Fault =>
    fault(
      "evidence-missing",
      "to-complete",
      "",
      "Thiếu minh chứng.",
      "Đề nghị ghi số, ký hiệu, ngày văn bản (ví dụ: Số 45-KH/BTCTU ngày 15/01/2024) hoặc dán đường dẫn; nếu không có văn bản, đề nghị ghi ở cột Thuyết minh.",
    ),
  differsFromRule: (claimed: Decimal, computed: Decimal, because: string, isExplained: boolean): Fault =>
    fault(
      "differs-from-rule",
      isExplained ? "note" : "to-complete",
      formatDecimal(claimed),
      `Tự chấm ${formatDecimal(claimed)} điểm; theo cách tính là ${formatDecimal(computed)} điểm vì ${because}.`,
      isExplained
        ? "Đơn vị đã thuyết minh; Khối xem xét khi rà soát."
        : "Đề nghị sửa điểm hoặc ghi rõ ở cột Thuyết minh.",
    ),
  reasonMissing: (header: string, value: Decimal, before: string, previous: Decimal, reasonHeader: string): Fault =>
    fault(
      "reason-missing",
      "must-fix",
      formatDecimal(value),
      `${header} ${formatDecimal(value)} khác ${before} ${formatDecimal(previous)}.`,
      `Đề nghị ghi lý do ở cột ${reasonHeader}.`,
    ),
  removedCriterion: (code: string): Fault =>
    fault(
      "removed-criterion",
      "note",
      code,
      `${code === "" ? "Dòng này không có mã tiêu chí" : `Tiêu chí ${code} không còn trong bảng tiêu chí`}; nội dung đã nhập được giữ lại, không tính điểm.`,
      "Nếu không cần giữ, đề nghị xóa nội dung của dòng này; hệ thống sẽ bỏ dòng.",
    ),
  nothingTyped: (count: number): Fault =>
    fault(
      "score-missing",
      "to-complete",
      "",
      `Phiếu chưa có nội dung nào (còn ${count} tiêu chí chưa tự chấm điểm).`,
      "Đề nghị nhập kết quả và điểm tự chấm của từng tiêu chí.",
    ),
  missingForm: (title: string): Fault =>
    fault(
      "missing-form",
      "note",
      title,
      `Trang ${title} chưa có; hệ thống sẽ tạo lại ở lần chạy này.`,
      "Nếu phiếu bị xóa nhầm, đề nghị khôi phục từ Lịch sử phiên bản.",
    ),
  handedInIncomplete: (count: number): Fault =>
    fault(
      "handed-in-incomplete",
      "note",
      "Đã nộp",
      `Đã xác nhận nộp nhưng phiếu còn ${count} việc phải sửa.`,
      "Đề nghị sửa các ô đã nêu ở phiếu, hoặc chọn lại “Đang soạn”.",
    ),
  returned: (reason: string): Fault =>
    fault("returned", "must-fix", reason, `Bị trả lại: ${reason}.`, "Đề nghị hoàn thiện và xác nhận nộp lại."),
  outsidePeriod: (date: string, start: string, end: string): Fault =>
    fault(
      "outside-period",
      "to-complete",
      formatDate(date),
      `Ngày ${formatDate(date)} nằm ngoài kỳ tính thành tích (${formatDate(start)} - ${formatDate(end)}).`,
      "Đề nghị kiểm tra lại.",
    ),
  endBeforeStart: (from: string, to: string): Fault =>
    fault(
      "outside-period",
      "must-fix",
      formatDate(to),
      `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`,
      "Đề nghị kiểm tra lại.",
    ),
  accountRefused: (address: string): Fault =>
    fault(
      "account-refused",
      "to-complete",
      address,
      `Google không nhận “${address}” là tài khoản Google, nên người này chưa sửa được phiếu.`,
      "Đề nghị ghi tài khoản Google khác, hoặc bỏ trống và nộp qua tệp Excel.",
    ),
} as const;
