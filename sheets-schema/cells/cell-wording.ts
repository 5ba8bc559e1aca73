/**
 * The words in which the fault of a single cell is told. Reader: an officer, on a telephone, between two meetings. Each
 * text says what is wrong, what was typed and how to mend it; a person may edit them here.
 */
import { type Decimal, formatDecimal } from "./decimal.ts";
import { type CellFaultCode, type Fault, type Severity, shortened } from "./fault.ts";

const fault = (code: CellFaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code,
  severity,
  what,
  remedy,
  value,
});

const becameADate = (value: string, remedy: string): Fault =>
  fault("became-a-date", "must-fix", value, `Ô này đã bị chuyển thành ngày ${value}.`, remedy);

export const cellFaults = {
  blank: (header: string, example: string): Fault =>
    fault(
      "blank",
      "to-complete",
      "",
      `Chưa có nội dung ở cột ${header}.`,
      `Đề nghị nhập${example === "" ? "" : `, ví dụ ${example}`}.`,
    ),
  formulaError: (value: string): Fault =>
    fault(
      "formula-error",
      "must-fix",
      value,
      `Công thức trong ô này bị lỗi (${value}).`,
      "Đề nghị nhập trực tiếp giá trị.",
    ),
  tooLong: (value: string, most: number): Fault =>
    fault(
      "too-long",
      "must-fix",
      shortened(value),
      `Nội dung ô này quá dài (${value.length} ký tự, nhiều nhất ${most}), nên không đọc.`,
      "Đề nghị ghi ngắn gọn; phần giải thích ghi ở cột ghi chú.",
    ),
  legacyEncoding: (value: string): Fault =>
    fault(
      "legacy-encoding",
      "must-fix",
      value,
      "Nội dung này dùng phông chữ cũ (TCVN3 hoặc VNI), không đọc được.",
      "Đề nghị gõ lại bằng Unicode.",
    ),
  notANumber: (value: string, example: string): Fault =>
    fault(
      "not-a-number",
      "must-fix",
      value,
      `Không đọc được “${value}” thành số.`,
      `Đề nghị nhập bằng chữ số, ví dụ ${example}.`,
    ),
  notACount: (value: string): Fault =>
    fault("not-a-count", "must-fix", value, `“${value}” không phải là số nguyên.`, "Đề nghị nhập số nguyên, ví dụ 12."),
  notACode: (value: string): Fault =>
    fault(
      "not-a-code",
      "must-fix",
      value,
      `“${value}” không phải là mã.`,
      "Đề nghị ghi mã bằng chữ, số, ví dụ BTC hoặc I.2.3.",
    ),
  notADate: (value: string): Fault =>
    fault(
      "not-a-date",
      "must-fix",
      value,
      `Không đọc được “${value}” thành ngày.`,
      "Đề nghị nhập ngày/tháng/năm, ví dụ 25/11/2024.",
    ),
  notATime: (value: string): Fault =>
    fault(
      "not-a-time",
      "must-fix",
      value,
      `Không đọc được “${value}” thành giờ.`,
      "Đề nghị nhập giờ và phút, ví dụ 17:00.",
    ),
  notAnEmail: (value: string): Fault =>
    fault(
      "not-an-email",
      "must-fix",
      value,
      `“${value}” không phải là địa chỉ thư điện tử.`,
      "Đề nghị nhập một địa chỉ, ví dụ vanthu@tinh.gov.vn.",
    ),
  severalEmails: (value: string, first: string, count: number): Fault =>
    fault(
      "not-an-email",
      "must-fix",
      value,
      `Ô này có ${count} địa chỉ thư điện tử: “${value}”.`,
      `Đề nghị chỉ ghi một địa chỉ, ví dụ ${first}; địa chỉ khác đề nghị ghi ở dòng riêng.`,
    ),
  notInList: (value: string, near: readonly string[], options: readonly string[]): Fault =>
    fault(
      "not-in-list",
      "must-fix",
      value,
      `“${value}” không có trong danh sách.${near.length === 0 ? "" : ` Có phải là ${near.map((name) => `“${name}”`).join(" hoặc ")}?`}`,
      `Đề nghị chọn: ${options.slice(0, 8).join("; ")}${options.length > 8 ? "; …" : ""}.`,
    ),
  becameADate: (value: string, likely: string): Fault =>
    becameADate(value, `Nếu muốn ghi điểm ${likely}, đề nghị nhập ${likely.split("/")[0] ?? likely}.`),
  /** `example` is the day's number, which may have been typed with the month behind it. */
  numberBecameADate: (value: string, example: string): Fault =>
    becameADate(value, `Đề nghị nhập lại con số, ví dụ ${example}.`),
  belowMinimum: (value: string, least: Decimal): Fault =>
    fault(
      "below-minimum",
      "must-fix",
      value,
      `“${value}” nhỏ hơn mức thấp nhất là ${formatDecimal(least)}.`,
      "Đề nghị kiểm tra lại.",
    ),
  aboveMaximum: (value: string, most: Decimal): Fault =>
    fault(
      "above-maximum",
      "must-fix",
      value,
      `“${value}” lớn hơn mức cao nhất là ${formatDecimal(most)}.`,
      "Đề nghị kiểm tra lại.",
    ),
  ambiguousNumber: (value: string, asDecimal: Decimal, asThousands: Decimal): Fault =>
    fault(
      "ambiguous-number",
      "note",
      value,
      `“${value}” có thể là ${formatDecimal(asDecimal)} (số lẻ) hoặc ${formatDecimal(asThousands)} (số nghìn).`,
      `Nếu là số lẻ, đề nghị nhập ${formatDecimal(asDecimal)}; nếu là số nghìn, đề nghị nhập ${asThousands.toFixed()}.`,
    ),
} as const;
