/** The words of faults in evidence. A person may edit them here. */
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

const EXPECTED = "Đề nghị ghi số, ký hiệu, ngày văn bản (ví dụ: Số 45-KH/BTCTU ngày 15/01/2024) hoặc dán đường dẫn";

export const evidenceFaults = {
  /** In a form, where the column Thuyết minh stands beside. */
  notEvidence: (typed: string): Fault =>
    fault(
      "not-evidence",
      "to-complete",
      typed,
      `Cột Minh chứng ghi “${typed}”, chưa cho biết là văn bản nào.`,
      `${EXPECTED}; nếu không có văn bản, đề nghị ghi ở cột Thuyết minh.`,
    ),
  notEvidenceInList: (typed: string): Fault =>
    fault(
      "not-evidence",
      "to-complete",
      typed,
      `Cột Minh chứng ghi “${typed}”, chưa cho biết là văn bản nào.`,
      `${EXPECTED}; nếu không có, đề nghị để trống.`,
    ),
  paperOutsidePeriod: (date: string, start: string, end: string): Fault =>
    fault(
      "outside-period",
      "note",
      formatDate(date),
      `Minh chứng có văn bản ngày ${formatDate(date)}, ngoài kỳ tính thành tích (${formatDate(start)} - ${formatDate(end)}).`,
      "Đề nghị kiểm tra lại.",
    ),
  /** What was typed is not repeated: the sheet of issues is read by everybody. */
  stateSecret: (header: string): Fault =>
    fault(
      "state-secret",
      "note",
      "",
      `Cột ${header} có thể nói đến văn bản mật.`,
      "Đề nghị không ghi số, trích yếu, nội dung; chỉ ghi “văn bản mật, xuất trình khi thẩm định”.",
    ),
} as const;
