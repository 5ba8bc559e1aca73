/** What members type, what they are told, and what stands there once they did as told. */
import type { scoreFaults } from "../../../functions/core/form/score-wording.ts";
import type { resultFaults } from "../../../functions/core/rules/wording/result-wording.ts";
import type { Row } from "../../builders.ts";

export interface Case {
  /** Of criterion I.1, of 10 points unless it says otherwise. */
  readonly rule: Row;
  /** What the member is, in a bloc of several kinds. */
  readonly kind?: string;
  readonly typed: Row;
  /** The words that call for it. */
  readonly told: string;
  readonly mended: Row;
  /** What the rule gives what then stands there. */
  readonly gives: number;
}

const yesNo = { kind: "có / không", rule: "có: 10; không: 0" };
const grades = { kind: "mức xếp loại", rule: "tốt: 10; khá: 7; trung bình: 4" };
const steps = { kind: "theo bậc", rule: ">=98: 10; 95-<98: 7; còn lại: 0", unit: "%" };
const counted = { kind: "theo số lần, số ngày chậm", rule: "0: 10; 1-2: 5; >2: 0" };
const share = { kind: "theo tỷ lệ", rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "việc" };
const compared = { kind: "so với đơn vị dẫn đầu", rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "việc" };
const wholeSteps = { kind: "theo bậc", rule: ">=3: 10; 1-2: 7; còn lại: 0", unit: "phong trào" };
const exempting = { kind: "mỗi trường hợp", rule: "mỗi trường hợp -1; tối đa -3; có miễn", maximum: 0 };
const byDate = { kind: "theo thời hạn", rule: "đến 31/01: 10; sau: 5" };
const matrix = { kind: "bảng hai chiều", rule: "<10: <5 = 5 | >=5 = 10; còn lại = 0", unit: "vụ" };
const free = {};

export const ofScores: Partial<Record<keyof typeof scoreFaults, readonly Case[]>> = {
  outOfMaximum: [
    {
      rule: { rule: "không phát sinh: loại khỏi mẫu số" },
      typed: { result: "không phát sinh", selfScore: 10 },
      told: "nếu không, đề nghị xóa điểm tự chấm.",
      mended: { result: "không phát sinh" },
      gives: 0,
    },
  ],
  scoreMissing: [
    {
      rule: free,
      typed: {},
      told: "Đề nghị nhập số từ 0 đến 10, ví dụ 9,5.",
      mended: { selfScore: "9,5" },
      gives: 9.5,
    },
    {
      rule: yesNo,
      typed: {},
      told: "Đề nghị ghi Kết quả là “có” (10 điểm) hoặc “không” (0 điểm) và nhập điểm.",
      mended: { result: "không", selfScore: 0 },
      gives: 0,
    },
    {
      rule: grades,
      typed: {},
      told: "“tốt” (10 điểm), “khá” (7 điểm) hoặc “trung bình” (4 điểm)",
      mended: { result: "khá", selfScore: 7 },
      gives: 7,
    },
    {
      rule: steps,
      typed: {},
      told: "Đề nghị ghi Kết quả và nhập điểm theo cách tính: 10, 7 hoặc 0.",
      mended: { result: "96%", selfScore: 7 },
      gives: 7,
    },
    {
      rule: compared,
      typed: {},
      told: "Đề nghị ghi Kết quả và nhập điểm theo cách tính, từ 0 đến 10.",
      mended: { result: 3, target: 3, selfScore: 5 },
      gives: 5,
    },
  ],
  scoreMissingWithResult: [
    {
      rule: yesNo,
      typed: { result: "có" },
      told: "Đã ghi kết quả “có”, chưa tự chấm điểm. Theo cách tính là 10 điểm",
      mended: { result: "có", selfScore: 10 },
      gives: 10,
    },
  ],
  outsideDiscretion: [
    {
      rule: { kind: "mỗi trường hợp", rule: "mỗi lần trừ 1 đến 3 điểm" },
      typed: { result: 2, selfScore: 9 },
      told: "theo cách tính phải từ 4 đến 8 điểm",
      mended: { result: 2, selfScore: 7 },
      gives: 7,
    },
  ],
  resultMissing: [
    {
      rule: yesNo,
      typed: { selfScore: 0 },
      told: "Đề nghị ghi Kết quả là “có” hoặc “không”.",
      mended: { selfScore: 0, result: "không" },
      gives: 0,
    },
    {
      rule: steps,
      typed: { selfScore: 7 },
      told: "Đề nghị ghi kết quả, ví dụ 96,5%.",
      mended: { selfScore: 7, result: "96,5%" },
      gives: 7,
    },
  ],
  notAScore: [
    { rule: free, typed: { selfScore: "tám rưỡi" }, told: "ví dụ 9,5", mended: { selfScore: "9,5" }, gives: 9.5 },
    {
      rule: yesNo,
      typed: { result: "không", selfScore: "không điểm" },
      told: "Đề nghị nhập bằng chữ số, ví dụ 0.",
      mended: { result: "không", selfScore: 0 },
      gives: 0,
    },
  ],
  overMaximum: [{ rule: free, typed: { selfScore: 11 }, told: "từ 0 đến 10", mended: { selfScore: 10 }, gives: 10 }],
  belowMinimum: [{ rule: free, typed: { selfScore: -1 }, told: "từ 0 đến 10", mended: { selfScore: 0 }, gives: 0 }],
  overBonusCap: [
    {
      rule: { maximum: 0, bonusCap: 2 },
      typed: { selfScore: 6 },
      told: "Điểm được tính theo quy định là 2.",
      mended: { selfScore: 2 },
      gives: 2,
    },
  ],
  overDeductionCap: [
    {
      rule: { maximum: 0, deductionCap: 2 },
      typed: { selfScore: -6 },
      told: "Điểm được tính theo quy định là 2.",
      mended: { selfScore: -2 },
      gives: -2,
    },
  ],
  deductionWithoutSign: [
    {
      rule: { maximum: 0, deductionCap: 2 },
      typed: { selfScore: "0,5" },
      told: "hệ thống hiểu là trừ 0,5 (-0,5)",
      mended: { selfScore: "-0,5" },
      gives: -0.5,
    },
  ],
  outOfAnotherMaximum: [
    {
      rule: free,
      typed: { selfScore: "8/12" },
      told: "Đề nghị chỉ nhập số điểm đạt được.",
      mended: { selfScore: 8 },
      gives: 8,
    },
  ],
  evidenceMissing: [
    {
      rule: { evidence: "Văn bản" },
      typed: { selfScore: 8 },
      told: "Số 45-KH/BTCTU ngày 15/01/2024",
      mended: { selfScore: 8, evidence: "Số 45-KH/BTCTU ngày 15/01/2024" },
      gives: 8,
    },
  ],
  differsFromRule: [
    {
      rule: steps,
      typed: { result: "96%", selfScore: 10 },
      told: "theo cách tính là 7 điểm",
      mended: { result: "96%", selfScore: 7 },
      gives: 7,
    },
  ],
  reasonMissing: [
    {
      rule: free,
      typed: { selfScore: 8, blocScore: 7 },
      told: "Đề nghị ghi lý do ở cột Lý do của Khối.",
      mended: { selfScore: 8, blocScore: 7, blocReason: "Chưa có quyết định." },
      gives: 7,
    },
  ],
};

const wasDate = { number: 45415, format: "DATE" } as const;

export const ofResults: Partial<Record<keyof typeof resultFaults, readonly Case[]>> = {
  formulaError: [
    {
      rule: steps,
      typed: { result: { error: "#DIV/0!" }, selfScore: 7 },
      told: "Đề nghị nhập trực tiếp",
      mended: { result: "96%", selfScore: 7 },
      gives: 7,
    },
  ],
  becameADate: [
    {
      rule: share,
      typed: { result: wasDate, selfScore: 6 },
      told: "Đề nghị nhập 3/5 với dấu nháy đơn",
      mended: { result: "3/5", selfScore: 6 },
      gives: 6,
    },
  ],
  notANumber: [
    {
      rule: steps,
      typed: { result: "gần đủ", selfScore: 7 },
      told: "ví dụ 96,5%",
      mended: { result: "96,5%", selfScore: 7 },
      gives: 7,
    },
  ],
  notACount: [
    {
      rule: counted,
      typed: { result: "1,5", selfScore: 5 },
      told: "Đề nghị nhập số nguyên từ 0 trở lên, ví dụ 2",
      mended: { result: 2, selfScore: 5 },
      gives: 5,
    },
  ],
  notWhole: [
    {
      rule: wholeSteps,
      typed: { result: "1,5", selfScore: 7 },
      told: "Đề nghị nhập số nguyên, ví dụ 2.",
      mended: { result: 2, selfScore: 7 },
      gives: 7,
    },
  ],
  notInUnit: [
    {
      rule: compared,
      typed: { result: "50%", selfScore: 5 },
      told: "tính bằng việc",
      mended: { result: 12, target: 12, selfScore: 5 },
      gives: 5,
    },
  ],
  negative: [
    {
      rule: share,
      typed: { result: -1, target: 46, selfScore: 0 },
      told: "Đề nghị nhập số từ 0 trở lên, ví dụ 46.",
      mended: { result: 46, target: 46, selfScore: 10 },
      gives: 10,
    },
  ],
  nothingToDivideBy: [
    {
      rule: share,
      typed: { result: "0/0", selfScore: 0 },
      told: "ví dụ 46/48",
      mended: { result: "46/48", selfScore: "9,58" },
      gives: 9.58,
    },
  ],
  unknownLevel: [
    {
      rule: grades,
      typed: { result: "xuất sắc", selfScore: 10 },
      told: "Đề nghị ghi một trong các mức: tốt; khá; trung bình.",
      mended: { result: "trung bình", selfScore: 4 },
      gives: 4,
    },
  ],
  targetMissing: [
    {
      rule: share,
      typed: { result: 46, selfScore: 10 },
      told: "Đề nghị ghi cột Chỉ tiêu, ví dụ 48",
      mended: { result: 46, target: 48, selfScore: "9,58" },
      gives: 9.58,
    },
  ],
  targetNotPositive: [
    {
      rule: share,
      typed: { result: 0, target: 0, selfScore: 0 },
      told: "Đề nghị ghi lại ở cột Chỉ tiêu số đã đăng ký, là số lớn hơn 0.",
      mended: { result: 0, target: 5, selfScore: 0 },
      gives: 0,
    },
    {
      rule: compared,
      typed: { result: 0, target: -5, selfScore: 0 },
      told: "là số lớn hơn 0",
      mended: { result: 0, target: 5, selfScore: 0 },
      gives: 0,
    },
  ],
  otherTarget: [
    {
      rule: share,
      typed: { result: "48/50", target: 48, selfScore: 10 },
      told: "Đề nghị ghi lại số đã thực hiện, hoặc đề nghị Khối điều chỉnh chỉ tiêu.",
      mended: { result: 24, target: 48, selfScore: 5 },
      gives: 5,
    },
  ],
  severalCounts: [
    {
      rule: { kind: "mỗi trường hợp", rule: "mỗi bằng khen của tỉnh +1; mỗi giấy khen +0,5", maximum: 10 },
      typed: { result: 3, selfScore: 2.5 },
      told: "ví dụ “2; 1”",
      mended: { result: "2; 1", selfScore: 2.5 },
      gives: 2.5,
    },
  ],
  isConditionMet: [
    {
      rule: { kind: "theo bậc", rule: "từ 98% và không có khiếu nại: 10; còn lại: 5", unit: "%" },
      typed: { result: "98%", supplement: "không", selfScore: 10 },
      told: "Đề nghị ghi “đạt” hoặc “không đạt” ở cột Số liệu bổ sung.",
      mended: { result: "98%", supplement: "đạt", selfScore: 10 },
      gives: 10,
    },
  ],
  otherKind: [
    {
      rule: { kind: "theo bậc", rule: "từ 90%, xã miền núi từ 80%: 10; còn lại: 5", unit: "%" },
      kind: "Cấp xã",
      typed: { result: "85%", supplement: "có", selfScore: 10 },
      told: "theo cột Loại đơn vị, đơn vị không thuộc diện xã miền núi. Đề nghị bỏ trống cột Số liệu bổ sung",
      mended: { result: "85%", selfScore: 5 },
      gives: 5,
    },
    {
      rule: { kind: "theo bậc", rule: "từ 90%, xã miền núi từ 80%: 10; còn lại: 5", unit: "%" },
      kind: "Xã miền núi",
      typed: { result: "85%", supplement: "không", selfScore: 5 },
      told: "theo cột Loại đơn vị, đơn vị thuộc diện xã miền núi.",
      mended: { result: "85%", selfScore: 10 },
      gives: 10,
    },
  ],
  unclearEvent: [
    {
      rule: { kind: "mỗi trường hợp", rule: "mỗi lần -1; để lộ bí mật: mất hết điểm", maximum: 10 },
      typed: { result: 2, supplement: "đang xác minh", selfScore: 8 },
      told: "Đề nghị ghi “có” hoặc “không” ở cột Số liệu bổ sung",
      mended: { result: 2, supplement: "không", selfScore: 8 },
      gives: 8,
    },
  ],
  tooManyExempt: [
    {
      rule: exempting,
      typed: { result: 1, supplement: 3, selfScore: 0 },
      told: "ví dụ 3 và 1",
      mended: { result: 3, supplement: 1, selfScore: -2 },
      gives: -2,
    },
  ],
  notADate: [
    {
      rule: byDate,
      typed: { result: "đầu năm", selfScore: 10 },
      told: "ví dụ 31/01/2024",
      mended: { result: "31/01/2024", selfScore: 10 },
      gives: 10,
    },
  ],
  monthOnly: [
    {
      rule: byDate,
      typed: { result: "tháng 2", selfScore: 10 },
      told: "Đề nghị nhập đủ ngày, tháng, năm",
      mended: { result: "20/02/2024", selfScore: 5 },
      gives: 5,
    },
  ],
  supplementMissing: [
    {
      rule: matrix,
      typed: { result: 3, selfScore: 10 },
      told: "Đề nghị ghi số liệu thứ hai ở cột Số liệu bổ sung",
      mended: { result: 3, supplement: 4, selfScore: 5 },
      gives: 5,
    },
  ],
};

/** Messages that ask no member to type: the bloc mends its table, or the program its rows. */
export const OF_OTHERS: ReadonlySet<string> = new Set([
  "outsideSteps",
  "noStepForMissing",
  "noLimitForMissing",
  "yearMissing",
  "afterDeadlines",
  "neverUnknown",
  "removedCriterion",
  "criterionOfOthers",
  "nothingTyped",
  "groupCell",
  "groupSum",
  "groupReview",
  "outsideTable",
  "verifiedByItself",
]);
