/** Remarks for who wrote a rule that counts all the same. A person may edit the words here. */
import { type Decimal, formatDecimal, max, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../../sheets-schema/cells/read-date.ts";
import type { Period } from "../terms/period.ts";
import { capitalised, excerpt, pointsPhrase, uncapitalised } from "./measure-phrases.ts";

/** One fault of a rule. */
export const ruleFault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code,
  severity,
  what,
  remedy,
  value,
});

const CHECK = "Đề nghị kiểm tra lại cột Cách tính và cột Điểm tối đa.";

/** What is odd about a rule that counts all the same; `typed` is the text of the cell Cách tính. */
export const ruleRemarks = {
  unused: (typed: string, kind: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Kiểu chấm “${kind}” không dùng cách tính; nội dung “${excerpt(typed)}” chỉ là ghi chú.`,
      "Nếu muốn hệ thống tính điểm, đề nghị chọn Kiểu chấm khác, ví dụ “theo bậc”.",
    ),
  overlap: (typed: string, shared: string, first: string, { subject, whole }: StepWords): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `${capitalised(subject)} ${shared} thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (${first}).`,
      `Đề nghị ghi mỗi bậc một khoảng riêng, ví dụ ${whole ? "“1-2: 1,5; 3-5: 1”" : "“>=98: 5; 95-<98: 4”"}.`,
    ),
  sharedEnd: (typed: string, shared: string, { subject, whole }: StepWords): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `${capitalised(subject)} ${shared} là số cuối của bậc này, cũng là số đầu của bậc kia; hệ thống tính vào bậc bắt đầu từ ${shared}.`,
      `Đề nghị ghi rõ bậc nào gồm ${shared}, ví dụ ${whole ? "“1-2: 1,5; 3-5: 1”" : "“95-<98: 4; >=98: 5”"}.`,
    ),
  gap: (typed: string, missing: string, { subject, whole }: StepWords): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa có bậc cho ${subject} ${missing}.`,
      whole
        ? "Nếu các bậc liền nhau, đề nghị ghi bậc sau bắt đầu từ số kế tiếp, ví dụ “1-2: 1,5; 3-5: 1”."
        : "Nếu các bậc liền nhau, đề nghị ghi số cuối bằng dấu nhỏ hơn, ví dụ “95-<98: 5; >=98: 6”.",
    ),
  outside: (typed: string, missing: string, { subject }: StepWords): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa quy định điểm khi ${subject} ${missing}.`,
      "Đề nghị ghi thêm bậc cuối, ví dụ “còn lại: 0”.",
    ),
  /** `remark`, which is about one row of a table of two measures. */
  inRow: (row: string, remark: Fault): Fault => ({ ...remark, what: `Ở hàng ${row}, ${uncapitalised(remark.what)}` }),
  sameLevel: (typed: string, level: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Mức “${level}” được ghi hai lần; hệ thống lấy lần ghi trước.`,
      "Đề nghị ghi mỗi mức một lần.",
    ),
  aboveMaximum: (typed: string, points: Decimal, ceiling: Decimal, column: "maximum" | "bonusCap"): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Cách tính cho đến ${pointsPhrase(points)}, vượt mức ${formatDecimal(ceiling)} ở cột ${column === "maximum" ? "Điểm tối đa" : "Thưởng tối đa"}.`,
      CHECK.replace("Điểm tối đa", column === "maximum" ? "Điểm tối đa" : "Thưởng tối đa"),
    ),
  belowMaximum: (typed: string, points: Decimal, maximum: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "note",
      typed,
      `Cách tính chỉ cho cao nhất ${pointsPhrase(points)}, thấp hơn điểm tối đa ${formatDecimal(maximum)}.`,
      CHECK,
    ),
  /** The highest of several points is `points`, all of them together are `maximum`. */
  maybeAdded: (typed: string, points: Decimal, maximum: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Điểm của các mức cộng lại đúng bằng điểm tối đa ${formatDecimal(maximum)}, nhưng mức xếp loại chỉ tính một mức, cao nhất ${pointsPhrase(points)}.`,
      "Nếu các ý được cộng với nhau, đề nghị tách mỗi ý thành một tiêu chí; nếu chỉ tính một mức, đề nghị kiểm tra số điểm của từng mức.",
    ),
  beyondDeduction: (typed: string, points: Decimal, cap: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Cách tính trừ đến ${pointsPhrase(points)}, vượt mức ${formatDecimal(cap)} ở cột Trừ tối đa.`,
      CHECK.replace("Điểm tối đa", "Trừ tối đa"),
    ),
  /** `points` are below 0 beside a maximum, the lowest of them are `lowest`. */
  unclearMinus: (typed: string, points: Decimal, maximum: Decimal, lowest: Decimal): Fault => {
    const [less, left] = [formatDecimal(points.abs()), max(maximum.plus(points), ZERO)];
    return ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `“-${less}” có thể là trừ ${less} vào điểm tối đa, còn ${pointsPhrase(left)}, cũng có thể là điểm âm; hệ thống tính là -${pointsPhrase(points.abs())}.`,
      `Nếu là trừ vào điểm tối đa, đề nghị ghi “trừ ${less}”; nếu là điểm âm, đề nghị ghi cột Trừ tối đa, ví dụ ${formatDecimal(lowest.abs())}.`,
    );
  },
  capBelowCase: (typed: string, cap: Decimal, each: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Mức tối đa ${formatDecimal(cap)} nhỏ hơn điểm của một trường hợp là ${formatDecimal(each)}.`,
      "Đề nghị kiểm tra lại, ví dụ “mỗi trường hợp +0,5; tối đa +2”.",
    ),
  capBelowFirst: (typed: string, cap: Decimal, first: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Mức tối đa ${formatDecimal(cap)} nhỏ hơn điểm khi vừa vượt mức là ${formatDecimal(first)}.`,
      "Đề nghị kiểm tra lại, ví dụ “trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5”.",
    ),
  noMaximum: (typed: string): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      "Tiêu chí tính theo tỷ lệ chưa có điểm tối đa nên kết quả luôn là 0 điểm.",
      "Đề nghị ghi cột Điểm tối đa, ví dụ 8.",
    ),
  noMaximumToShare: (typed: string): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      "Tiêu chí so với đơn vị dẫn đầu chưa có điểm tối đa nên số phần trăm luôn là 0 điểm.",
      "Đề nghị ghi cột Điểm tối đa, ví dụ 3, hoặc ghi số điểm, ví dụ “đạt chỉ tiêu: 1,5; dẫn đầu: 3”.",
    ),
  leadBelowTarget: (typed: string, atTarget: Decimal, leading: Decimal): Fault =>
    ruleFault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Cách tính cho đơn vị dẫn đầu ${pointsPhrase(leading)}, ít hơn ${pointsPhrase(atTarget)} khi đạt chỉ tiêu.`,
      "Đề nghị kiểm tra lại, ví dụ “đạt chỉ tiêu: 50%; dẫn đầu: 100%”.",
    ),
  deadlineOutside: (typed: string, date: string, { start, end }: Period): Fault =>
    ruleFault(
      "outside-period",
      "must-fix",
      typed,
      `Thời hạn ${formatDate(date)} nằm ngoài kỳ tính thành tích (${formatDate(start)} - ${formatDate(end)}).`,
      "Đề nghị kiểm tra lại cột Cách tính; nếu đúng, đề nghị kiểm tra kỳ tính thành tích ở trang Thiết lập.",
    ),
  yearUnclear: (typed: string, date: string, other: string): Fault =>
    ruleFault(
      "outside-period",
      "must-fix",
      typed,
      `Thời hạn chưa ghi năm có thể là ${formatDate(date)} hoặc ${formatDate(other)}; hệ thống tính là ${formatDate(date)}.`,
      `Đề nghị ghi đủ ngày, tháng, năm, ví dụ “đến ${formatDate(other)}”.`,
    ),
  deadlinesUnsorted: (typed: string, earlier: string, later: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Thời hạn ${formatDate(earlier)} được ghi sau thời hạn ${formatDate(later)}; hệ thống xếp lại theo ngày.`,
      "Đề nghị ghi thời hạn sớm trước, thời hạn muộn sau, ví dụ “đến 31/01: 2; đến 15/02: 1,5; sau: 0”.",
    ),
  sameDeadline: (typed: string, date: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Thời hạn ${formatDate(date)} được ghi hai lần; hệ thống lấy lần ghi trước.`,
      "Đề nghị ghi mỗi thời hạn một lần, ví dụ “đến 31/01: 2; đến 15/02: 1,5; sau: 0”.",
    ),
  deadlineGap: (typed: string, first: string, last: string, until: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa quy định điểm từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}; hệ thống tính như ${until}.`,
      "Đề nghị ghi các thời hạn liền nhau, ví dụ “đến 31/01: 2; từ 01/02 đến 15/02: 1,5; sau: 0”.",
    ),
  deadlineOverlap: (typed: string, first: string, last: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Từ ngày ${formatDate(first)} đến ngày ${formatDate(last)} thuộc hai thời hạn của cách tính; hệ thống tính theo thời hạn sớm hơn.`,
      "Đề nghị ghi các thời hạn liền nhau, ví dụ “đến 31/01: 2; từ 01/02 đến 15/02: 1,5; sau: 0”.",
    ),
  noPointsAfter: (typed: string, last: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa quy định điểm khi sau ngày ${formatDate(last)}.`,
      "Đề nghị ghi thêm phần cuối, ví dụ “sau: 0”.",
    ),
  pointsTakenAfter: (typed: string, points: Decimal, less: Decimal): Fault =>
    ruleFault(
      "unreadable-rule",
      "note",
      typed,
      `Quá thời hạn, hệ thống tính là ${formatDecimal(points)} điểm, không lấy điểm đúng hạn trừ đi.`,
      `Nếu muốn lấy điểm đúng hạn bớt ${formatDecimal(less)}, đề nghị ghi “bớt ${formatDecimal(less)}”.`,
    ),
} as const;

/** What a list of steps measures, in the middle of a sentence, and whether it counts in whole numbers. */
export interface StepWords {
  readonly subject: "kết quả" | "số liệu bổ sung";
  readonly whole: boolean;
}
