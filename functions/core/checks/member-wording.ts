/** The words of faults in Đơn vị, and in rows of members that left. A person may edit them here. */
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

export const memberFaults = {
  noMail: (name: string): Fault =>
    fault(
      "no-mail",
      "note",
      "",
      `${name} chưa có địa chỉ thư nào nhận nhắc việc.`,
      "Đề nghị ghi Hộp thư cơ quan, hoặc Thư nhận nhắc việc của đầu mối ở trang Đầu mối.",
    ),
  accountOfBoard: (account: string): Fault =>
    fault(
      "account-without-rights",
      "to-complete",
      account,
      `Tài khoản “${account}” ở cột này chưa được sửa: tài khoản của Phó Trưởng Khối và của Ban Thi đua - Khen thưởng do Ban ghi.`,
      "Đề nghị Ban ghi ở cột Tài khoản do Ban ghi; xong thì xóa ô này.",
    ),
  unknownSuccessor: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-successor",
      "must-fix",
      typed,
      `Không tìm thấy đơn vị “${typed}” ở cột Sáp nhập vào.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
      "Đề nghị ghi mã của một đơn vị ở trang này.",
    ),
  mergedInCircle: (codes: readonly string[]): Fault =>
    fault(
      "unknown-successor",
      "must-fix",
      codes.at(-1) ?? "",
      `Cột Sáp nhập vào dẫn vòng tròn: ${codes.join(", ")}.`,
      "Đề nghị ghi mã của đơn vị còn hoạt động.",
    ),
  lastDayMissing: (name: string): Fault =>
    fault(
      "no-successor",
      "to-complete",
      "",
      `Đã ghi Sáp nhập vào, chưa có Đến ngày; ${name} vẫn được tính là đơn vị của Khối.`,
      "Đề nghị ghi cột Đến ngày.",
    ),
  noSuccessor: (name: string, rows: number): Fault =>
    fault(
      "no-successor",
      "to-complete",
      "",
      `${name} thôi tham gia Khối, còn ${rows} dòng số liệu chưa rõ tính cho đơn vị nào.`,
      "Đề nghị ghi cột Sáp nhập vào.",
    ),
  rowOfNobody: (name: string): Fault =>
    fault(
      "no-successor",
      "note",
      name,
      `${name} đã thôi tham gia Khối; chưa rõ dòng này tính cho đơn vị nào.`,
      "Đề nghị Khối ghi cột Sáp nhập vào ở trang Đơn vị.",
    ),
} as const;
