/**
 * Every word that people read about a rule: faults and remarks for who wrote the rule, faults for who typed the result,
 * and the pieces of "Hệ thống hiểu là" and of "theo cách tính là … vì …". A person may edit them here.
 */
import { type Decimal, formatDecimal } from "../../../sheets-schema/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/fault.ts";
import type { Interval } from "./interval.ts";

/** The columns of the form in which a fault of this folder may stand. */
export type FormColumn = "Kết quả" | "Chỉ tiêu" | "Số liệu bổ sung";

/** 6 → "6 điểm". */
export const pointsPhrase = (points: Decimal): string => `${formatDecimal(points)} điểm`;

/** -1 → "trừ 1 điểm". */
export const gainPhrase = (points: Decimal): string =>
  points.lt(0) ? `trừ ${pointsPhrase(points.abs())}` : pointsPhrase(points);

/** 98 → "98%", "3 văn bản", "3". */
export function measurePhrase(value: Decimal, unit: string | undefined): string {
  const number = formatDecimal(value);
  if (unit === undefined || unit === "") return number;
  return unit.includes("%") ? `${number}%` : `${number} ${unit}`;
}

/** "từ 95% đến dưới 98%", "trên 10 ngày", "dưới 90%", "từ 2 đến 3 tin, bài", "2 phong trào". */
export function intervalPhrase({ low, high }: Interval, unit: string | undefined): string {
  const measure = (value: Decimal): string => measurePhrase(value, unit);
  if (low === undefined) {
    if (high === undefined) return "mọi kết quả";
    return high.inclusive ? `từ ${measure(high.value)} trở xuống` : `dưới ${measure(high.value)}`;
  }
  if (high === undefined) return low.inclusive ? `từ ${measure(low.value)} trở lên` : `trên ${measure(low.value)}`;
  if (low.value.eq(high.value)) return measure(low.value);
  const from = unit?.includes("%") ? measure(low.value) : formatDecimal(low.value);
  return `${low.inclusive ? "từ" : "trên"} ${from} đến ${high.inclusive ? "" : "dưới "}${measure(high.value)}`;
}

/** "từ 95% …" → "Từ 95% …". */
export const capitalised = (text: string): string => {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
};

export const REST = "còn lại";

/** What stood to be read, for "Đề nghị ghi tiếp …". */
export const expected = {
  interval: "một bậc, ví dụ “>=98: 5” hoặc “từ 95 đến dưới 98: 4”",
  ordered: "bậc có số nhỏ trước, số lớn sau, ví dụ “95-<98: 4”",
  stepPoints: "dấu hai chấm và số điểm của bậc, ví dụ “>=98: 5”",
  step: "dấu chấm phẩy rồi đến bậc sau, ví dụ “>=98: 5; 95-<98: 4; còn lại: 0”",
  level: "tên một mức xếp loại, ví dụ “hoàn thành tốt: 3”",
  levelPoints: "dấu hai chấm và số điểm của mức, ví dụ “hoàn thành tốt: 3”",
  nextLevel: "dấu chấm phẩy rồi đến mức sau, ví dụ “có: 2; không: 0”",
  ratio: "“kết quả / chỉ tiêu; tối đa 100%”",
  ratioCap: "mức tối đa theo phần trăm hoặc điểm, ví dụ “tối đa 100%”",
  eachCase: "số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp +0,5; tối đa +2”",
  caseCap: "mức tối đa hoặc “có miễn”, ví dụ “mỗi trường hợp -0,5; tối đa -1,5; có miễn”",
  caseSign: "mức tối đa cùng dấu với số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp -0,5; tối đa -1,5”",
  alternatives: "mã của ít nhất hai mục, ví dụ “cao nhất của: 3.a, 3.b”",
} as const;

const excerpt = (text: string, length = 80): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const ending = (text: string, length = 80): string => (text.length > length ? `…${text.slice(1 - length)}` : text);

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => ({
  code,
  severity,
  what,
  remedy,
  value,
});

export const ruleFaults = {
  unreadable: (typed: string, done: string, rest: string, next: string): Fault => {
    const where =
      done === ""
        ? `Không đọc được cách tính “${excerpt(rest)}”.`
        : rest === ""
          ? `Cách tính mới đọc được đến “${ending(done)}”, còn thiếu phần sau.`
          : `Cách tính chỉ đọc được đến “${ending(done)}”; chưa hiểu phần “${excerpt(rest, 40)}”.`;
    return fault(
      "unreadable-rule",
      "must-fix",
      typed,
      where,
      done === "" ? `Đề nghị ghi ${next}.` : `Đề nghị ghi tiếp ${next}.`,
    );
  },
  blank: (kind: string, next: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      "",
      `Kiểu chấm “${kind}” chưa có cách tính.`,
      `Đề nghị ghi ở cột Cách tính ${next}.`,
    ),
} as const;

const CHECK = "Đề nghị kiểm tra lại cột Cách tính và cột Điểm tối đa.";

export const ruleRemarks = {
  unused: (typed: string, kind: string): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Kiểu chấm “${kind}” không dùng cách tính; nội dung “${excerpt(typed)}” chỉ là ghi chú.`,
      "Nếu muốn hệ thống tính điểm, đề nghị chọn Kiểu chấm khác, ví dụ “theo bậc”.",
    ),
  overlap: (typed: string, shared: string, first: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Kết quả ${shared} thuộc hai bậc của cách tính; hệ thống lấy bậc ghi trước (${first}).`,
      "Đề nghị ghi mỗi bậc một khoảng riêng, ví dụ “>=98: 5; 95-<98: 4”.",
    ),
  gap: (typed: string, missing: string): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa có bậc cho kết quả ${missing}.`,
      "Nếu các bậc liền nhau, đề nghị ghi số cuối bằng dấu nhỏ hơn, ví dụ “95-<98: 5; >=98: 6”.",
    ),
  outside: (typed: string, missing: string): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Cách tính chưa quy định điểm khi kết quả ${missing}.`,
      "Đề nghị ghi thêm bậc cuối, ví dụ “còn lại: 0”.",
    ),
  sameLevel: (typed: string, level: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Mức “${level}” được ghi hai lần; hệ thống lấy lần ghi trước.`,
      "Đề nghị ghi mỗi mức một lần.",
    ),
  aboveMaximum: (typed: string, points: Decimal, ceiling: Decimal, column: "maximum" | "bonusCap"): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Cách tính cho đến ${pointsPhrase(points)}, vượt mức ${formatDecimal(ceiling)} ở cột ${column === "maximum" ? "Điểm tối đa" : "Thưởng tối đa"}.`,
      CHECK.replace("Điểm tối đa", column === "maximum" ? "Điểm tối đa" : "Thưởng tối đa"),
    ),
  belowMaximum: (typed: string, points: Decimal, maximum: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "note",
      typed,
      `Cách tính chỉ cho cao nhất ${pointsPhrase(points)}, thấp hơn điểm tối đa ${formatDecimal(maximum)}.`,
      CHECK,
    ),
  beyondDeduction: (typed: string, points: Decimal, cap: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Cách tính trừ đến ${pointsPhrase(points)}, vượt mức ${formatDecimal(cap)} ở cột Trừ tối đa.`,
      CHECK.replace("Điểm tối đa", "Trừ tối đa"),
    ),
  capBelowCase: (typed: string, cap: Decimal, each: Decimal): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      typed,
      `Mức tối đa ${formatDecimal(cap)} nhỏ hơn điểm của một trường hợp là ${formatDecimal(each)}.`,
      "Đề nghị kiểm tra lại, ví dụ “mỗi trường hợp +0,5; tối đa +2”.",
    ),
  noMaximum: (typed: string): Fault =>
    fault(
      "wrong-maximum",
      "must-fix",
      typed,
      "Tiêu chí tính theo tỷ lệ chưa có điểm tối đa nên kết quả luôn là 0 điểm.",
      "Đề nghị ghi cột Điểm tối đa, ví dụ 8.",
    ),
} as const;

const unreadableResult = (typed: string, what: string, remedy: string, severity: Severity = "must-fix"): Fault =>
  fault("unreadable-result", severity, typed, what, remedy);

const example = (unit: string | undefined): string => (unit?.includes("%") ? "96,5%" : "12");

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
  notInUnit: (typed: string, unit: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả “${excerpt(typed)}” không phải là số ${unit}.`,
      `Đề nghị nhập một số, ví dụ 12, tính bằng ${unit}.`,
    ),
  negative: (typed: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột ${column} nhỏ hơn 0.`,
      "Đề nghị nhập số từ 0 trở lên, ví dụ 46.",
    ),
  nothingToDivideBy: (typed: string, column: FormColumn): Fault =>
    unreadableResult(
      typed,
      `“${excerpt(typed)}” ở cột ${column} có mẫu số không lớn hơn 0 nên không tính được tỷ lệ.`,
      "Đề nghị nhập số đạt được trên tổng số, ví dụ 46/48.",
    ),
  outsideSteps: (typed: string, shown: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả ${shown} không thuộc bậc nào của cách tính.`,
      "Đề nghị kiểm tra lại kết quả; nếu kết quả đúng, đề nghị Khối bổ sung bậc vào cách tính, ví dụ “còn lại: 0”.",
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
      "Đề nghị ghi chỉ tiêu lớn hơn 0, ví dụ 48; nếu tiêu chí không giao cho đơn vị, đề nghị báo Khối ghi cột Không giao.",
    ),
  otherTarget: (typed: string, target: string): Fault =>
    unreadableResult(
      typed,
      `Kết quả ghi ${excerpt(typed)}, trong khi cột Chỉ tiêu ghi ${target}.`,
      `Đề nghị ghi kết quả theo chỉ tiêu đã đăng ký, ví dụ ${typed.split("/")[0]?.trim() ?? ""}/${target}.`,
    ),
  tooManyExempt: (typed: string, exempt: Decimal, cases: Decimal): Fault =>
    unreadableResult(
      typed,
      `Số trường hợp được miễn (${formatDecimal(exempt)}) nhiều hơn số trường hợp (${formatDecimal(cases)}).`,
      "Đề nghị kiểm tra lại cột Kết quả và cột Số liệu bổ sung, ví dụ 3 và 1.",
    ),
} as const;

const upTo = (points: Decimal, limit: Decimal | undefined): string =>
  limit === undefined ? pointsPhrase(points) : `từ ${formatDecimal(points)} đến ${pointsPhrase(limit)}`;

interface CaseWords {
  readonly each: Decimal;
  readonly cap?: Decimal | undefined;
  readonly caseName: string;
  readonly exempt: boolean;
}

export const sentences = {
  direct: (range: readonly [Decimal, Decimal] | undefined, by: string | undefined): string =>
    `Chấm trực tiếp${range === undefined ? "" : ` ${upTo(...range)}`}, ${by === undefined ? "căn cứ minh chứng, thuyết minh" : `theo: ${by.replace(/[.\s]+$/, "")}`}.`,
  cases: (cases: readonly (readonly [string, Decimal])[]): string =>
    `${capitalised(cases.map(([name, points]) => `${name}: ${gainPhrase(points)}`).join("; "))}.`,
  proportional: (maximum: Decimal, most: Decimal): string =>
    `Điểm tối đa ${formatDecimal(maximum)} × kết quả / chỉ tiêu, không quá ${pointsPhrase(most)}.`,
  eachCase: ({ each, cap, caseName }: CaseWords): string => {
    const limit = cap === undefined ? "không giới hạn" : `tối đa ${each.lt(0) ? "trừ " : ""}${pointsPhrase(cap)}`;
    return `mỗi ${caseName} ${each.lt(0) ? "trừ" : "cộng"} ${pointsPhrase(each.abs())}, ${limit}`;
  },
  perCase: (words: CaseWords, start: Decimal | undefined): string => {
    const from = start === undefined ? "" : `từ điểm tối đa ${formatDecimal(start)}, `;
    const without = words.exempt ? `; không tính ${words.caseName} được miễn (ghi ở cột Số liệu bổ sung)` : "";
    return `${capitalised(`${from}${sentences.eachCase(words)}${without}`)}.`;
  },
  bestOf: (codes: readonly string[]): string => `Lấy điểm cao nhất của ${codes.join(", ")}.`,
} as const;

/** Clauses that follow "vì". */
export const reasons = {
  step: (shown: string, step: string): string => `kết quả ${shown} thuộc bậc ${step}`,
  level: (level: string, points: Decimal): string => `mức “${level}” được tính ${gainPhrase(points)}`,
  restLevel: (typed: string): string => `kết quả “${typed}” thuộc mức ${REST}`,
  proportional: (maximum: Decimal, share: string, score: Decimal, capped: boolean): string =>
    `điểm tối đa ${formatDecimal(maximum)} × ${share}${capped ? `, không quá ${pointsPhrase(score)}` : ` = ${pointsPhrase(score)}`}`,
  perCase: (cases: string, exempt: Decimal | undefined, eachCase: string): string =>
    `có ${cases}${exempt === undefined ? "" : `, được miễn ${formatDecimal(exempt)}`}; ${eachCase}`,
} as const;
