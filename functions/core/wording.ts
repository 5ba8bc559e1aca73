/**
 * The words of faults that need more than one cell to see. A person may edit them here; each names what is wrong, what
 * was typed and the way out.
 */
import type { Fault, FaultCode, Severity } from "../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../sheets-schema/cells/read-date.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy = ""): Fault => {
  return { code, severity, what, remedy, value };
};

/** More codes than this are no help in a sentence. */
const MOST_CODES = 8;

export const faults = {
  unknownMember: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-member",
      "must-fix",
      typed,
      `Không tìm thấy đơn vị “${typed}” trong danh sách của Khối.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
      "Đề nghị ghi mã hoặc tên đơn vị như ở trang Đơn vị.",
    ),
  /** The first of several faults of one kind in one cell. */
  andAlike: (first: Fault, others: number): Fault => ({
    ...first,
    what: `${first.what} Còn ${others} chỗ tương tự.`,
  }),
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
  handInGone: (firstSeen: string): Fault =>
    fault(
      "hand-in-gone",
      "must-fix",
      "",
      `Xác nhận nộp đã ghi nhận lúc ${firstSeen} không còn ở dòng này; hệ thống vẫn tính là đã nộp vào lúc đó.`,
      "Đề nghị đơn vị ghi lại “Đã nộp”; nếu rút lại hồ sơ, đề nghị ghi “Đang soạn”.",
    ),
  changedLate: (codes: readonly string[]): Fault =>
    fault(
      "changed-late",
      "to-complete",
      codes.join(", "),
      `Phiếu bị sửa sau thời hạn: ${codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(", ")} và ${codes.length - MOST_CODES} tiêu chí khác` : codes.join(", ")}.`,
      "Đề nghị Khối xem lại các tiêu chí này: gia hạn nếu đồng ý, hoặc ghi Ý kiến trả lại ở trang Nộp hồ sơ.",
    ),
  lockChanged: (): Fault =>
    fault(
      "lock-changed",
      "note",
      "",
      "Phạm vi bảo vệ của trang này đã bị nới, bị dời hoặc bị xóa; hệ thống đặt lại như quy định.",
      "Đề nghị thêm người được sửa ở trang Đầu mối, không sửa phạm vi bảo vệ.",
    ),
  emptyFormHandedIn: (): Fault =>
    fault(
      "handed-in-incomplete",
      "must-fix",
      "",
      "Đã xác nhận nộp nhưng phiếu tự chấm điểm chưa có nội dung; chưa tính là đã nộp.",
      "Đề nghị nhập kết quả và điểm tự chấm trước khi xác nhận nộp.",
    ),
  unknownMilestone: (value: string, near: readonly string[]): Fault =>
    fault(
      "unknown-milestone",
      "must-fix",
      value,
      `Không có mốc “${value}” ở trang Lịch.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
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
  emptiedForm: (title: string): Fault =>
    fault(
      "emptied-form",
      "to-complete",
      "",
      `${title} nay không còn nội dung nào, trong khi trước đó đã có: phiếu bị xóa, hoặc bị xóa hết nội dung.`,
      "Đề nghị khôi phục (Tệp, Lịch sử phiên bản), hoặc nhập lại theo các giá trị đã ghi ở trang Nhật ký.",
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
