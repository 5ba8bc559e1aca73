/** The words of faults in Khen thưởng that need more than one cell to see. A person may edit them here. */
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

const incomplete = (value: string, what: string, remedy: string): Fault =>
  fault("commendation-incomplete", "to-complete", value, what, remedy);

export const commendationFaults = {
  otherLevel: (award: string, typed: string, expected: string): Fault =>
    fault(
      "commendation-level",
      "to-complete",
      typed,
      `“${award}” thuộc cấp ${expected}; cột Cấp khen thưởng ghi ${typed}.`,
      "Đề nghị chọn lại cấp, hoặc ghi rõ người quyết định ở tên danh hiệu, hình thức.",
    ),
  decisionMissing: (progress: string, headers: readonly string[]): Fault =>
    incomplete(
      progress,
      `Đã ghi “${progress}”, chưa có ${headers.join(" và ")}.`,
      "Đề nghị ghi số và ngày ký quyết định.",
    ),
  refusalMissing: (outcome: string): Fault =>
    incomplete(outcome, `Kết quả xét ghi “${outcome}”, chưa có lý do.`, "Đề nghị Ban ghi cột Lý do không xét."),
  progressBehind: (progress: string, decision: string): Fault =>
    fault(
      "commendation-incomplete",
      "note",
      progress,
      `Đã có Số quyết định ${decision}; cột Tiến độ ghi ${progress}.`,
      "Nếu đã có quyết định, đề nghị chọn lại cột Tiến độ.",
    ),
  groupMissing: (person: string): Fault =>
    incomplete(person, "Khen thưởng cá nhân, chưa có Nhóm cá nhân.", "Đề nghị chọn cột Nhóm cá nhân."),
  groupUnneeded: (group: string, recipient: string): Fault =>
    fault(
      "commendation-incomplete",
      "note",
      group,
      `Nhóm cá nhân chỉ ghi với cá nhân; cột Đối tượng ghi ${recipient}.`,
      "Đề nghị kiểm tra lại cột Đối tượng.",
    ),
} as const;
