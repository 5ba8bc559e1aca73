/** Faults for who typed the result, the target or the supplement. A person may edit the words here. */
import { type Decimal, formatDecimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault, Severity } from "../../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../../sheets-schema/cells/vietnamese.ts";
import { excerpt } from "./measure-phrases.ts";

/** The columns of the form in which a fault of this folder may stand. */
export type FormColumn = "Kết quả" | "Chỉ tiêu" | "Số liệu bổ sung";

const unreadableResult = (typed: string, what: string, remedy: string, severity: Severity = "must-fix"): Fault => ({
  code: "unreadable-result",
  severity,
  what,
  remedy,
  value: typed,
});

const example = (unit: string | undefined): string => (unit?.includes("%") ? "96,5%" : "12");

/** Each gives the fault of one cell; `typed` is what stands in it. */
export const resultFaults = {
  formulaError: (value: string, column: FormColumn): Fault =>
    unreadableResult(
      value,
      `Công thức ở cột ${column} bị lỗi (${value}).`,
      `Đề nghị nhập trực tiếp ${column === "Chỉ tiêu" ? "chỉ tiêu" : "kết quả"}.`,
    ),
  becameADate: (date: string, likely: string, column: FormColumn): Fault =>
    unreadableResult(
      date,
      `Ô này đã bị chuyển thành ngày ${date}.`,
      column === "Kết quả"
        ? `Đề nghị nhập ${likely} với dấu nháy đơn đứng trước ('${likely}), hoặc nhập một số, ví dụ 12.`
        : "Đề nghị nhập lại bằng một số, ví dụ 12.",
    ),
  notANumber: (typed: string, unit: string | undefined, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `Không đọc được “${excerpt(typed)}” ở cột ${column} thành số.`,
      `Đề nghị nhập bằng chữ số, ví dụ ${example(unit)}.`,
    ),
  notACount: (typed: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột ${column} không phải là số đếm.`,
      "Đề nghị nhập số nguyên từ 0 trở lên, ví dụ 2; nếu không phát sinh, đề nghị để trống.",
    ),
  notWhole: (typed: string): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” không phải là số nguyên, trong khi cách tính theo số đếm.`,
      "Đề nghị nhập số nguyên, ví dụ 2.",
    ),
  notInUnit: (typed: string, unit: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `${column} “${excerpt(typed)}” không phải là số ${unit}.`,
      `Đề nghị nhập một số, ví dụ 12, tính bằng ${unit}.`,
    ),
  negative: (typed: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột ${column} nhỏ hơn 0.`,
      "Đề nghị nhập số từ 0 trở lên, ví dụ 46.",
    ),
  isConditionMet: (typed: string): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột Số liệu bổ sung chưa nói rõ đơn vị có đạt điều kiện của cách tính hay không.`,
      "Đề nghị ghi “đạt” hoặc “không đạt” ở cột Số liệu bổ sung.",
    ),
  otherKind: (typed: string, who: string, isOne: boolean): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột Số liệu bổ sung khác với trang Đơn vị: theo cột Loại đơn vị, đơn vị ${isOne ? "" : "không "}thuộc diện ${who}.`,
      "Đề nghị bỏ trống cột Số liệu bổ sung; nếu loại đơn vị ghi chưa đúng, đề nghị báo Thư ký Khối.",
    ),
  nothingToDivideBy: (typed: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột ${column} có mẫu số không lớn hơn 0 nên không tính được tỷ lệ.`,
      "Đề nghị nhập số đạt được trên tổng số, ví dụ 46/48.",
    ),
  outsideSteps: (typed: string, shown: string, column: FormColumn = "Kết quả"): Fault =>
    unreadableResult(
      typed,
      `${column} ${shown} không thuộc bậc nào của cách tính.`,
      "Đề nghị kiểm tra lại số liệu đã nhập; nếu số liệu đúng, đề nghị Khối bổ sung bậc vào cách tính, ví dụ “còn lại: 0”.",
    ),
  unknownLevel: (typed: string, near: readonly string[], levels: readonly string[]): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” không có trong các mức của tiêu chí.${near.length === 0 ? "" : ` Có phải là ${near.map((level) => `“${level}”`).join(" hoặc ")}?`}`,
      `Đề nghị ghi một trong các mức: ${levels.join("; ")}.`,
    ),
  targetMissing: (typed: string): Fault =>
    unreadableResult(
      typed,
      `Đã có kết quả ${excerpt(typed)}, chưa có chỉ tiêu nên chưa tính được điểm.`,
      "Đề nghị ghi cột Chỉ tiêu, ví dụ 48, hoặc ghi kết quả kèm chỉ tiêu, ví dụ 46/48.",
      "to-complete",
    ),
  targetNotPositive: (typed: string): Fault =>
    unreadableResult(
      typed,
      `Chỉ tiêu đang ghi là ${excerpt(typed)} nên không tính được tỷ lệ.`,
      "Đề nghị ghi lại ở cột Chỉ tiêu số đã đăng ký, là số lớn hơn 0.",
    ),
  otherTarget: (typed: string, outOf: string, target: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả ghi trên mẫu số ${outOf}; chỉ tiêu đã đăng ký ở cột Chỉ tiêu là ${target}.`,
      "Đề nghị ghi lại số đã thực hiện, hoặc đề nghị Khối điều chỉnh chỉ tiêu.",
    ),
  severalCounts: (typed: string, cases: readonly string[]): Fault =>
    unreadableResult(
      typed,
      `Cách tính có ${twoDigits(cases.length)} loại: ${cases.join("; ")}; kết quả “${excerpt(typed)}” chưa nói rõ số của từng loại.`,
      `Đề nghị ghi số của từng loại theo thứ tự trên, cách nhau bằng dấu chấm phẩy, ví dụ “${cases.map((_, index) => cases.length - index).join("; ")}”.`,
    ),
  unclearEvent: (typed: string, event: string): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột Số liệu bổ sung chưa nói rõ có xảy ra hay không: ${event}.`,
      "Đề nghị ghi “có” hoặc “không” ở cột Số liệu bổ sung.",
    ),
  tooManyExempt: (typed: string, exempt: Decimal, cases: Decimal): Fault =>
    unreadableResult(
      typed,
      `Số trường hợp được miễn (${formatDecimal(exempt)}) nhiều hơn số trường hợp (${formatDecimal(cases)}).`,
      "Đề nghị kiểm tra lại cột Kết quả và cột Số liệu bổ sung, ví dụ 3 và 1.",
    ),
  noStepForMissing: (milestone: string): Fault =>
    unreadableResult(
      "",
      `Cách tính chưa quy định điểm khi chưa nộp ở mốc ${milestone}.`,
      "Đề nghị Khối bổ sung bậc cuối vào cách tính, ví dụ “>10: 0” hoặc “còn lại: 0”.",
    ),
  noLimitForMissing: (milestone: string): Fault =>
    unreadableResult(
      "",
      `Cách tính chưa quy định điểm khi chưa nộp ở mốc ${milestone}.`,
      "Đề nghị Khối bổ sung mức tối đa vào cách tính, ví dụ “tối đa trừ 2 điểm”.",
    ),
  notADate: (typed: string, likely: string): Fault =>
    unreadableResult(
      typed,
      `Không đọc được “${excerpt(typed)}” ở cột Kết quả thành ngày.`,
      `Đề nghị nhập đủ ngày, tháng, năm, ví dụ ${formatDate(likely)}.`,
    ),
  monthOnly: (typed: string, likely: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả “${excerpt(typed)}” chỉ có tháng, chưa có ngày nên chưa so được với thời hạn.`,
      `Đề nghị nhập đủ ngày, tháng, năm, ví dụ ${formatDate(likely)}.`,
    ),
  yearMissing: (typed: string, likely: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả “${excerpt(typed)}” chưa có năm.`,
      `Đề nghị nhập đủ ngày, tháng, năm, ví dụ ${formatDate(likely)}.`,
    ),
  afterDeadlines: (typed: string, date: string, last: string): Fault =>
    unreadableResult(
      typed,
      `Ngày ${formatDate(date)} sau thời hạn ${formatDate(last)}; cách tính chưa quy định điểm khi quá thời hạn.`,
      "Đề nghị kiểm tra lại ngày; nếu ngày đúng, đề nghị Khối bổ sung vào cách tính, ví dụ “sau: 0”.",
    ),
  neverUnknown: (typed: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả ghi “${excerpt(typed)}”; cách tính chưa quy định điểm khi không thực hiện.`,
      "Đề nghị nhập ngày thực hiện; nếu không thực hiện, đề nghị Khối bổ sung vào cách tính, ví dụ “không thực hiện: 0”.",
    ),
  supplementMissing: (typed: string): Fault =>
    unreadableResult(
      typed,
      `Đã có kết quả ${excerpt(typed)}, chưa có Số liệu bổ sung nên chưa tính được điểm.`,
      "Đề nghị ghi số liệu thứ hai ở cột Số liệu bổ sung, ví dụ 96,5%.",
      "to-complete",
    ),
} as const;
