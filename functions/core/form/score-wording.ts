/** What people read about the scores of a form; a person may edit it here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";
import { askForScore, exampleScore, range, type ScoreKind } from "./ask-for-score.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy = ""): Fault => {
  return { code, severity, what, remedy, value };
};

const DIFFERENCE_REMEDIES = {
  remark: "Đơn vị đã thuyết minh; Khối xem xét khi rà soát.",
  others: "Điểm này phụ thuộc kết quả của các đơn vị đã nộp phiếu và còn có thể thay đổi; Khối xem xét khi rà soát.",
  member: "Đề nghị sửa điểm hoặc ghi rõ ở cột Thuyết minh.",
  reason: "Người chấm đã ghi lý do.",
  reviewer: "Đề nghị người chấm kiểm tra lại: sửa điểm, hoặc ghi lý do ở cột lý do của cấp mình.",
} as const;

export const scoreFaults = {
  /** Nothing arose, and points were claimed all the same. */
  outOfMaximum: (claimed: Decimal): Fault => ({
    code: "differs-from-rule",
    severity: "to-complete",
    what: `Đã ghi kết quả không phát sinh nên tiêu chí không tính vào điểm tối đa; ${formatDecimal(claimed)} điểm tự chấm không được tính.`,
    remedy: "Nếu có phát sinh, đề nghị ghi kết quả thực hiện; nếu không, đề nghị xóa điểm tự chấm.",
    value: formatDecimal(claimed),
  }),
  scoreMissing: (scored: ScoreKind, least: Decimal, most: Decimal): Fault =>
    fault("score-missing", "to-complete", "", "Chưa tự chấm điểm.", askForScore(scored, least, most)),
  /** So many cases, of which each may count so much. */
  outsideDiscretion: (score: Decimal, count: Decimal, low: Decimal, high: Decimal): Fault =>
    fault(
      "differs-from-rule",
      "must-fix",
      formatDecimal(score),
      `Điểm ${formatDecimal(score)} không hợp với kết quả ${formatDecimal(count)} trường hợp: theo cách tính phải từ ${formatDecimal(low)} đến ${formatDecimal(high)} điểm.`,
      "Đề nghị sửa điểm, hoặc sửa số trường hợp ở cột Kết quả.",
    ),
  scoreMissingWithResult: (result: string, computed: Decimal): Fault =>
    fault(
      "score-missing",
      "to-complete",
      result,
      `Đã ghi kết quả “${result}”, chưa tự chấm điểm.`,
      `Theo cách tính là ${formatDecimal(computed)} điểm; đề nghị nhập điểm.`,
    ),
  /** `asked` is what may stand in Kết quả: "“có” hoặc “không”", or "kết quả, ví dụ 96,5%". */
  resultMissing: (claimed: Decimal, asked: string): Fault =>
    fault(
      "result-missing",
      "to-complete",
      formatDecimal(claimed),
      `Đã tự chấm ${formatDecimal(claimed)} điểm, chưa có kết quả.`,
      `Đề nghị ghi ${asked}.`,
    ),
  notAScore: (typed: string, scored: ScoreKind, most: Decimal): Fault =>
    fault(
      "not-a-number",
      "must-fix",
      typed,
      `Không đọc được “${typed}” thành số.`,
      `Đề nghị nhập bằng chữ số, ví dụ ${exampleScore(scored, most)}.`,
    ),
  overMaximum: (header: string, typed: Decimal, code: string, least: Decimal, most: Decimal): Fault =>
    fault(
      "over-maximum",
      "must-fix",
      formatDecimal(typed),
      `${header} ${formatDecimal(typed)} vượt điểm tối đa ${formatDecimal(most)} của tiêu chí ${code}.`,
      `${range(least, most)}.`,
    ),
  belowMinimum: (header: string, typed: Decimal, code: string, least: Decimal, most: Decimal): Fault =>
    fault(
      "over-maximum",
      "must-fix",
      formatDecimal(typed),
      `${header} ${formatDecimal(typed)} thấp hơn mức thấp nhất ${formatDecimal(least)} của tiêu chí ${code}.`,
      `${range(least, most)}.`,
    ),
  overBonusCap: (typed: Decimal, code: string, cap: Decimal): Fault =>
    fault(
      "over-cap",
      "must-fix",
      formatDecimal(typed),
      `Điểm thưởng ${formatDecimal(typed)} vượt mức tối đa ${formatDecimal(cap)} của tiêu chí ${code}.`,
      `Điểm được tính theo quy định là ${formatDecimal(cap)}.`,
    ),
  overDeductionCap: (typed: Decimal, code: string, cap: Decimal): Fault =>
    fault(
      "over-cap",
      "must-fix",
      formatDecimal(typed),
      `Điểm trừ ${formatDecimal(typed)} vượt mức tối đa ${formatDecimal(cap)} của tiêu chí ${code}.`,
      `Điểm được tính theo quy định là ${formatDecimal(cap)}.`,
    ),
  deductionWithoutSign: (typed: Decimal): Fault =>
    fault(
      "deduction-without-sign",
      "note",
      formatDecimal(typed),
      `Đã nhập ${formatDecimal(typed)} ở tiêu chí trừ điểm; hệ thống hiểu là trừ ${formatDecimal(typed)} (-${formatDecimal(typed)}).`,
      "Nếu không đúng, đề nghị nhập lại.",
    ),
  outOfAnotherMaximum: (typed: string, outOf: Decimal, most: Decimal): Fault =>
    fault(
      "out-of-another-maximum",
      "must-fix",
      typed,
      `“${typed}” ghi trên thang ${formatDecimal(outOf)}, điểm tối đa của tiêu chí là ${formatDecimal(most)}.`,
      "Đề nghị chỉ nhập số điểm đạt được.",
    ),
  evidenceMissing: (): Fault =>
    fault(
      "evidence-missing",
      "to-complete",
      "",
      "Thiếu minh chứng.",
      "Đề nghị ghi số, ký hiệu, ngày văn bản (ví dụ: Số 45-KH/BTCTU ngày 15/01/2024) hoặc dán đường dẫn; nếu không có văn bản, đề nghị ghi ở cột Thuyết minh.",
    ),
  /** `who` is whose score it is: "Tự chấm", "Khối chấm". */
  differsFromRule: (
    who: string,
    scored: Decimal,
    computed: Decimal,
    because: string,
    overlooked: string | undefined,
    settledBy: keyof typeof DIFFERENCE_REMEDIES,
  ): Fault =>
    fault(
      "differs-from-rule",
      settledBy === "member" || settledBy === "reviewer" ? "to-complete" : "note",
      formatDecimal(scored),
      `${who} ${formatDecimal(scored)} điểm; theo cách tính là ${formatDecimal(computed)} điểm vì ${because}${overlooked === undefined ? "" : `; ${overlookedClauses.part(overlooked)}`}.`,
      DIFFERENCE_REMEDIES[settledBy],
    ),
  reasonMissing: (header: string, value: Decimal, before: string, previous: Decimal, reasonHeader: string): Fault =>
    fault(
      "reason-missing",
      "must-fix",
      formatDecimal(value),
      `${header} ${formatDecimal(value)} khác ${before} ${formatDecimal(previous)}.`,
      `Đề nghị ghi lý do ở cột ${reasonHeader}.`,
    ),
  removedCriterion: (code: string): Fault =>
    fault(
      "removed-criterion",
      "note",
      code,
      `${code === "" ? "Dòng này không có mã tiêu chí" : `Tiêu chí ${code} không còn trong bảng tiêu chí`}; nội dung đã nhập được giữ lại, không tính điểm.`,
      "Nếu không cần giữ, đề nghị xóa nội dung của dòng này; hệ thống sẽ bỏ dòng.",
    ),
  criterionOfOthers: (code: string, kinds: string): Fault =>
    fault(
      "removed-criterion",
      "note",
      code,
      `Tiêu chí ${code} không áp dụng cho ${kinds}; nội dung đã nhập được giữ lại, không tính điểm.`,
      "Nếu không cần giữ, đề nghị xóa nội dung của dòng này; hệ thống sẽ bỏ dòng.",
    ),
  nothingTyped: (count: number): Fault =>
    fault(
      "score-missing",
      "to-complete",
      "",
      `Phiếu chưa có nội dung nào (còn ${count} tiêu chí chưa tự chấm điểm).`,
      "Đề nghị nhập kết quả và điểm tự chấm của từng tiêu chí.",
    ),
  groupCell: (header: string, typed: string): Fault =>
    fault(
      "group-row",
      "note",
      typed,
      `Dòng này là mục lớn hoặc nhóm; nội dung “${typed}” ở cột ${header} không được tính.`,
      "Đề nghị ghi ở từng tiêu chí bên trong.",
    ),
  groupSum: (typed: string, total: Decimal): Fault =>
    fault(
      "group-row",
      "note",
      typed,
      `Dòng này là mục lớn hoặc nhóm; ghi “${typed}”, cộng các tiêu chí bên trong là ${formatDecimal(total)}. Hệ thống tính theo từng tiêu chí.`,
      "Đề nghị để trống ô này hoặc kiểm tra lại từng tiêu chí.",
    ),
  groupReview: (header: string, typed: string): Fault =>
    fault(
      "group-row",
      "must-fix",
      typed,
      `Dòng này là mục lớn hoặc nhóm; nội dung “${typed}” ở cột ${header} không được tính.`,
      "Đề nghị chấm từng tiêu chí, hoặc ghi “Đã rà soát” nếu giữ nguyên điểm.",
    ),
  outsideTable: (code: string, typed: string): Fault =>
    fault(
      "undefined-bonus",
      "note",
      typed,
      `${code === "" ? "Dòng này" : `Dòng “${code}”`} ghi ${typed} điểm nhưng không có trong bảng tiêu chí nên không được tính.`,
      "Nếu là thành tích được thưởng, đề nghị ghi ở tiêu chí thưởng của bảng tiêu chí; nếu không cần giữ, đề nghị xóa nội dung của dòng này.",
    ),
  verifiedByItself: (member: string): Fault =>
    fault(
      "own-verification",
      "must-fix",
      member,
      "Tiêu chí này do chính đơn vị thẩm định, chưa có đơn vị thẩm định thay; điểm thẩm định ghi ở đây không được tính.",
      "Đề nghị Khối ghi đơn vị thẩm định thay ở trang Tiêu chí.",
    ),
} as const;

/** Clauses that tell which part of a rule was overlooked; each ends the sentence of the fault. */
export const overlookedClauses = {
  part: (part: string): string => `điểm tự chấm chưa tính đến ${part}`,
  hiddenInSum: (group: string, added: Decimal, maximum: Decimal): string =>
    `tổng tự chấm của ${group} là ${formatDecimal(added)}, không vượt ${formatDecimal(maximum)}, nhưng từng tiêu chí không được vượt điểm tối đa của mình`,
  undefinedBonus: (over: Decimal): string =>
    `phần vượt ${formatDecimal(over)} điểm không phải là điểm thưởng mà bảng tiêu chí quy định`,
} as const;
