/** The words of faults that the rows of lists have beside each other, the settings and the table of criteria. A person may edit them here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { excerpt } from "../rules/wording/measure-phrases.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

export const listFaults = {
  typedTwice: (title: string, rowNumber: number): Fault =>
    fault(
      "duplicate-row",
      "to-complete",
      title,
      `“${excerpt(title)}” đã có ở dòng ${rowNumber}.`,
      "Đề nghị giữ một dòng; nếu là hai việc khác nhau, đề nghị ghi rõ ở tên, ngày hoặc số quyết định.",
    ),
  perhapsTypedTwice: (title: string, rowNumber: number): Fault =>
    fault(
      "duplicate-row",
      "note",
      title,
      `“${excerpt(title)}” cũng có ở dòng ${rowNumber}.`,
      "Nếu là một việc, đề nghị giữ một dòng.",
    ),
  unknownCriterion: (typed: string, near: readonly string[]): Fault =>
    fault(
      "unknown-criterion",
      "to-complete",
      typed,
      `Không có tiêu chí “${typed}” ở trang Tiêu chí.${near.length === 0 ? "" : ` Có phải là ${near.join(" hoặc ")}?`}`,
      "Đề nghị ghi mã tiêu chí, ví dụ I.1.2; bỏ trống nếu không liên quan tiêu chí nào.",
    ),
  doneMissing: (plannedHeader: string, planned: Decimal, doneHeader: string): Fault =>
    fault(
      "done-missing",
      "to-complete",
      formatDecimal(planned),
      `Đã ghi ${plannedHeader} ${formatDecimal(planned)}, chưa có số ở cột ${doneHeader}.`,
      `Đề nghị ghi cột ${doneHeader}; nếu không thực hiện được, đề nghị ghi 0.`,
    ),
  /** `isFormat` when the cell itself turns every number into a percentage: another number would be one again. */
  percentAsNumber: (header: string, typed: string, unit: string | undefined, isFormat: boolean): Fault =>
    fault(
      "percent-as-number",
      "to-complete",
      typed,
      unit === undefined
        ? `Cột ${header} ghi tỷ lệ “${typed}”, chưa rõ con số.`
        : `Cột ${header} ghi tỷ lệ “${typed}”, trong khi đơn vị tính là ${unit}.`,
      isFormat
        ? "Đề nghị chọn ô, bấm Định dạng, Số, Tự động, rồi ghi con số; tỷ lệ do hệ thống tính."
        : "Đề nghị ghi con số; tỷ lệ do hệ thống tính.",
    ),
  exceededBy: (typed: string, over: Decimal): Fault =>
    fault(
      "percent-as-number",
      "to-complete",
      typed,
      `“${typed}” có thể là đạt ${formatDecimal(over)}% hoặc đạt ${formatDecimal(over.plus(100))}% kế hoạch.`,
      "Đề nghị ghi số kế hoạch và số thực hiện; tỷ lệ do hệ thống tính.",
    ),
  smallMoney: (header: string, typed: Decimal, scale: "triệu" | "nghìn", meant: Decimal): Fault =>
    fault(
      "small-money",
      "note",
      formatDecimal(typed),
      `${header} ghi ${formatDecimal(typed)} đồng; có phải ${formatDecimal(typed)} ${scale} đồng?`,
      `Nếu đúng, đề nghị nhập ${formatDecimal(meant)}.`,
    ),
  outsideMembership: (date: string, name: string, bound: string, side: "before" | "after"): Fault =>
    fault(
      "outside-membership",
      "to-complete",
      formatDate(date),
      side === "before"
        ? `Ngày ${formatDate(date)} trước ngày ${name} tham gia Khối (${formatDate(bound)}).`
        : `Ngày ${formatDate(date)} sau ngày ${name} thôi tham gia Khối (${formatDate(bound)}).`,
      "Đề nghị kiểm tra lại ngày, đơn vị.",
    ),
  dueBeforeOpening: (opens: string, due: string): Fault =>
    fault(
      "outside-period",
      "must-fix",
      formatDate(due),
      `Hạn ${formatDate(due)} trước ngày Mở từ ${formatDate(opens)}.`,
      "Đề nghị kiểm tra lại.",
    ),
  secondTitle: (title: string, first: string, rowNumber: number): Fault =>
    fault(
      "second-title",
      "to-complete",
      title,
      `Mỗi đơn vị đăng ký một danh hiệu tập thể; dòng ${rowNumber} đã đăng ký “${first}”.`,
      "Đề nghị giữ một danh hiệu tập thể.",
    ),
  fewerListed: (claimed: Decimal, unit: string, listed: number, where: string, isExplained: boolean): Fault =>
    fault(
      "fewer-listed",
      isExplained ? "note" : "to-complete",
      formatDecimal(claimed),
      `Kết quả ghi ${formatDecimal(claimed)} ${unit}; ${where} ${listed === 0 ? "chưa có nội dung nào" : `mới có ${listed}`}.`,
      isExplained
        ? "Đơn vị đã có minh chứng hoặc thuyết minh; Khối xem xét khi rà soát."
        : "Đề nghị bổ sung ở trang đó hoặc kiểm tra lại kết quả.",
    ),
} as const;

/** Where rows were counted; each ends the sentence of a fault. */
export const listClauses = {
  ofMember: (sheet: string, kinds: readonly string[]): string => `trang ${sheet}${kindsPhrase(kinds)} của đơn vị`,
  ofBloc: (sheet: string, kinds: readonly string[]): string => `trang ${sheet}${kindsPhrase(kinds)} của cả Khối`,
  rows: "nội dung",
} as const;

const kindsPhrase = (kinds: readonly string[]): string => (kinds.length === 0 ? "" : ` (${kinds.join("; ")})`);
