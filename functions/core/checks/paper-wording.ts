/** The words of faults in Nộp hồ sơ and Gia hạn that need more than one cell to see. A person may edit them here. */
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

export const paperFaults = {
  handInIncomplete: (headers: readonly string[]): Fault =>
    fault(
      "paper-incomplete",
      "to-complete",
      "Đã nộp",
      `Đã xác nhận nộp, chưa có nội dung ở cột ${headers.join("; ")}.`,
      "Đề nghị ghi họ tên thủ trưởng đã duyệt, số và ngày ký văn bản.",
    ),
  signedAfterHandIn: (signedOn: string, seenOn: string): Fault =>
    fault(
      "signed-after",
      "to-complete",
      formatDate(signedOn),
      `Ngày ký ${formatDate(signedOn)} sau ngày ghi nhận nộp ${formatDate(seenOn)}.`,
      "Đề nghị kiểm tra lại ngày ký.",
    ),
  signedInFuture: (signedOn: string): Fault =>
    fault(
      "signed-after",
      "to-complete",
      formatDate(signedOn),
      `Ngày ký ${formatDate(signedOn)} chưa đến.`,
      "Đề nghị kiểm tra lại ngày ký.",
    ),
  sharedNumber: (number: string, other: string): Fault =>
    fault(
      "shared-number",
      "note",
      number,
      `Số văn bản ${number} cũng được ghi cho ${other}.`,
      "Đề nghị kiểm tra lại số, ký hiệu; nếu là văn bản chung thì giữ nguyên.",
    ),
  noExtension: (until: string, due: string, milestone: string): Fault =>
    fault(
      "no-extension",
      "to-complete",
      formatDate(until),
      `Gia hạn đến ngày ${formatDate(until)} không muộn hơn hạn ${formatDate(due)} của mốc ${milestone}.`,
      "Đề nghị kiểm tra lại ngày, giờ gia hạn.",
    ),
  leaderExtendsItself: (granted: string): Fault =>
    fault(
      "own-extension",
      "to-complete",
      granted,
      "Gia hạn cho đơn vị Trưởng Khối do chính Trưởng Khối cho phép.",
      "Đề nghị Phó Trưởng Khối hoặc Ban Thi đua - Khen thưởng cho phép.",
    ),
  memberExtendsItself: (granted: string): Fault =>
    fault(
      "own-extension",
      "to-complete",
      granted,
      "Gia hạn do chính đơn vị được gia hạn cho phép.",
      "Đề nghị Trưởng Khối cho phép.",
    ),
  unknownGrantor: (granted: string): Fault =>
    fault(
      "unknown-grantor",
      "note",
      granted,
      `Chưa rõ “${granted}” là ai.`,
      "Đề nghị ghi “Trưởng Khối”, “Phó Trưởng Khối”, “Ban Thi đua - Khen thưởng” hoặc họ tên có ở trang Đầu mối.",
    ),
} as const;
