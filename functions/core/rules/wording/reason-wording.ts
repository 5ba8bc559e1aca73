/** Why a result has its points: clauses that follow "vì" and "chưa tính đến". A person may edit the words here. */
import { type Decimal, divide, formatDecimal } from "../../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../../sheets-schema/cells/vietnamese.ts";
import type { Lateness } from "../terms/computation.ts";
import type { Fraction } from "../terms/interval.ts";
import { gainPhrase, inTimePhrase, latePhrase, measurePhrase, pointsPhrase, REST } from "./measure-phrases.ts";
import { changePhrase, limitPhrase, lossPhrase } from "./sentence-wording.ts";

/** 3/10 → "30%", with at most two decimals. */
export const sharePhrase = ({ numerator, denominator }: Fraction): string =>
  measurePhrase(divide(numerator.times(100), denominator, 2), "%");

/** Clauses that follow "vì". */
export const reasons = {
  step: (shown: string, step: string): string => `kết quả ${shown} thuộc bậc ${step}`,
  lateness: (lateness: Lateness, step: string): string => `${latenessPhrase(lateness)} nên thuộc bậc ${step}`,
  latenessOfCases: (lateness: Lateness, words: string): string => `${latenessPhrase(lateness)}; ${words}`,
  latenessLoses: (lateness: Lateness, left: Decimal): string => `${latenessPhrase(lateness)} nên ${lossPhrase(left)}`,
  casesOfAllKinds: (count: Decimal): string => `${measurePhrase(count, "trường hợp")} của tất cả các loại`,
  level: (level: string, points: Decimal): string => `mức “${level}” được tính ${gainPhrase(points)}`,
  restLevel: (typed: string): string => `kết quả “${typed}” thuộc mức ${REST}`,
  inTime: (date: string, until: string, missed: string | undefined): string =>
    `ngày ${formatDate(date)} ${missed === undefined ? "" : `${latePhrase(missed)}, `}${inTimePhrase(until)}`,
  late: (date: string, until: string): string => `ngày ${formatDate(date)} ${latePhrase(until)}`,
  daysLate: (date: string, until: string, days: number, taken: Decimal): string =>
    `ngày ${formatDate(date)} chậm ${twoDigits(days)} ngày so với thời hạn ${formatDate(until)}, trừ ${pointsPhrase(taken)}`,
  never: (typed: string): string => `kết quả ghi “${typed}”`,
  proportional: (maximum: Decimal, share: string, score: Decimal, capped: boolean): string =>
    `điểm tối đa ${formatDecimal(maximum)} × ${share}${capped ? `, không quá ${pointsPhrase(score)}` : ` = ${pointsPhrase(score)}`}`,
  perCase: (cases: string, exempt: Decimal | undefined, eachCase: string): string =>
    `có ${cases}${exempt === undefined ? "" : `, được miễn ${formatDecimal(exempt)}`}; ${eachCase}`,
  knockOut: (shown: string, interval: string, left: Decimal): string =>
    `tỷ lệ ${shown} ${interval} nên ${lossPhrase(left)}`,
  knockOutCount: (shown: string, interval: string, left: Decimal): string =>
    `có ${shown}, thuộc mức ${interval}, nên ${lossPhrase(left)}`,
  knockOutEvent: (event: string, left: Decimal): string => `${event} nên ${lossPhrase(left)}`,
  fromFull: (shown: string, full: Decimal): string => `tỷ lệ ${shown} đạt từ ${measurePhrase(full, "%")} trở lên`,
  belowFloor: (shown: string, floor: Decimal): string => `tỷ lệ ${shown} dưới mức ${measurePhrase(floor, "%")}`,
  belowTarget: (shown: string, share: Fraction): string => `kết quả ${shown} đạt ${sharePhrase(share)} chỉ tiêu`,
  atTarget: (shown: string): string => `kết quả ${shown} vừa đạt chỉ tiêu`,
  exceeding: (shown: string, excess: Fraction, lead: Fraction): string =>
    `kết quả ${shown} vượt ${sharePhrase(excess)}, đơn vị dẫn đầu vượt ${sharePhrase(lead)}`,
  leading: (shown: string, excess: Fraction): string =>
    `kết quả ${shown} vượt ${sharePhrase(excess)}, mức vượt cao nhất Khối`,
  withoutTarget: (shown: string, best: string): string =>
    `kết quả ${shown}, cao nhất trong các đơn vị không giao chỉ tiêu là ${best}`,
  nothing: (shown: string, interval: string): string => `kết quả ${shown} thuộc mức ${interval}: 0 điểm`,
  notReached: (shown: string, threshold: string): string => `kết quả ${shown} không thuộc mức ${threshold}`,
  increment: (shown: string, threshold: string, first: Decimal, further: string | undefined, cap: string | undefined) =>
    `kết quả ${shown} thuộc mức ${threshold}${first.eq(0) && further !== undefined ? "" : `, ${changePhrase(first)}`}${further === undefined ? "" : `; ${further}`}${cap === undefined ? "" : `; ${cap}`}`,
  furtherSteps: (steps: Decimal, every: string, points: Decimal): string =>
    `${formatDecimal(steps)} lần ${every}, ${changePhrase(points)}`,
  backSteps: (shown: string, side: string, first: Decimal, back: string | undefined, limit: string | undefined) =>
    `kết quả ${shown} thuộc mức ${side}, từ ${pointsPhrase(first)}${back === undefined ? "" : `; ${back}`}${limit === undefined ? "" : `; ${limit}`}`,
  noLess: "không dưới 0 điểm",
  limit: limitPhrase,
  matrix: (first: string, row: string, second: string, cell: string): string =>
    `kết quả ${first} thuộc hàng ${row}, số liệu bổ sung ${second} thuộc cột ${cell}`,
} as const;

function latenessPhrase(lateness: Lateness): string {
  if (lateness.kind === "missing") {
    return `chưa nộp, đã quá hạn ${formatDate(lateness.due.slice(0, 10))} (mốc ${lateness.milestone})`;
  }
  if (lateness.kind === "pending" || lateness.days === 0) return `nộp đúng hạn (mốc ${lateness.milestone})`;
  return `nộp chậm ${twoDigits(lateness.days)} ngày (mốc ${lateness.milestone})`;
}

/** Noun phrases that follow "chưa tính đến". */
export const overlookedParts = {
  cap: (cap: Decimal, minus: boolean): string => `mức ${limitPhrase(cap, minus)}`,
  exempt: (cases: Decimal, caseName: string): string => `${twoDigits(Number(cases.toFixed()))} ${caseName} được miễn`,
  knockOut: "quy định mất hết điểm",
  nothing: (interval: string): string => `mức ${interval}: 0 điểm`,
  full: (full: Decimal): string => `mức đủ điểm từ ${measurePhrase(full, "%")}`,
  floor: (floor: Decimal): string => `mức tối thiểu ${measurePhrase(floor, "%")}`,
  deadline: (until: string): string => `thời hạn ${formatDate(until)}`,
  stepAbove: (step: string): string => `mức cần đạt của bậc ${step}`,
  stepBelow: (step: string): string => `giới hạn của bậc ${step}`,
  daysLate: (days: number): string => `${twoDigits(days)} ngày nộp chậm`,
  notHandedIn: (due: string): string => `việc chưa nộp đến hết thời hạn ${formatDate(due.slice(0, 10))}`,
  target: (target: string): string => `chỉ tiêu ${target}`,
  lead: "việc so sánh với đơn vị dẫn đầu",
  pointsAtTarget: (points: Decimal): string => `mức ${pointsPhrase(points)} khi đạt chỉ tiêu`,
  wholeSteps: (every: string): string => `quy định chỉ tính mỗi lần thêm đủ ${every}`,
  wholeBackSteps: (every: string): string => `quy định chỉ trừ mỗi lần chênh lệch đủ ${every}`,
} as const;
