/** What people read about kinds of member. A person may edit the words here. */
import type { Fault, Severity } from "../../../sheets-schema/cells/fault.ts";

const fault = (severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code: "unknown-kind",
  severity,
  what,
  remedy,
  value,
});

const quoted = (kinds: readonly string[]): string => kinds.map((kind) => `“${kind}”`).join(", ");

export const kindFaults = {
  missing: (name: string, known: readonly string[], isByKind: boolean): Fault =>
    fault(
      isByKind ? "must-fix" : "to-complete",
      "",
      `${name} chưa ghi Loại đơn vị, trong khi đơn vị khác có ghi (${quoted(known)}); hệ thống ${isByKind ? "xếp hạng riêng các đơn vị chưa ghi loại và " : ""}chỉ tính cho đơn vị này các tiêu chí không ghi riêng cho loại nào.`,
      `Đề nghị ghi loại, ví dụ ${known[0] ?? "Cấp xã"}.`,
    ),
  misspelt: (typed: string, likely: string): Fault =>
    fault(
      "to-complete",
      typed,
      `Chỉ một đơn vị ghi loại “${typed}”. Có phải là “${likely}”?`,
      "Đề nghị ghi lại cho thống nhất; nếu đúng là một loại riêng, đề nghị đặt tên khác rõ hơn.",
    ),
  noKinds: (): Fault =>
    fault(
      "to-complete",
      "",
      "Thiết lập “Xếp hạng theo nhóm” là theo loại đơn vị nhưng chưa đơn vị nào ghi Loại đơn vị; hệ thống đang xếp hạng chung cả Khối.",
      "Đề nghị ghi cột Loại đơn vị, hoặc chọn “chung cả Khối”.",
    ),
} as const;
