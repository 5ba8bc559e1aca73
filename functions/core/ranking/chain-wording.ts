/** The words of faults in the chain that parts members of equal points. A person may edit them here. */
import type { Fault } from "../../../sheets-schema/cells/fault.ts";

export const chainFaults = {
  unreadable: (typed: string): Fault => ({
    code: "unreadable-rule",
    severity: "must-fix",
    what: `Không hiểu tiêu chí phụ “${typed}”; hệ thống bỏ qua tiêu chí phụ này.`,
    remedy:
      "Đề nghị ghi mã mục (I; III), “điểm trừ ít hơn”, “điểm thưởng”, “chậm nộp ít hơn”, “bị trả lại ít hơn”, “số tiêu chí đạt điểm tối đa” hoặc “biểu quyết”.",
    value: typed,
  }),
} as const;
