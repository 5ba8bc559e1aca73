/**
 * The pieces of "Hệ thống hiểu là", of "theo cách tính là … vì …" and of "chưa tính đến …". A person may edit them here.
 */
import { type Decimal, divide, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Lateness } from "./computation.ts";
import type { Fraction } from "./interval.ts";
import {
  capitalised,
  gainPhrase,
  inTimePhrase,
  latePhrase,
  measurePhrase,
  pointsPhrase,
  REST,
  uncapitalised,
} from "./measure-phrases.ts";

const upTo = (points: Decimal, limit: Decimal | undefined): string =>
  limit === undefined ? pointsPhrase(points) : `từ ${formatDecimal(points)} đến ${pointsPhrase(limit)}`;

/** 0,5 → "cộng 0,5 điểm", -0,5 → "trừ 0,5 điểm". */
const changePhrase = (points: Decimal): string => `${points.lt(0) ? "trừ" : "cộng"} ${pointsPhrase(points.abs())}`;

/** "tối đa 2 điểm", "tối đa trừ 2 điểm", "không giới hạn". */
const limitPhrase = (cap: Decimal | undefined, minus: boolean): string =>
  cap === undefined ? "không giới hạn" : `tối đa ${minus ? "trừ " : ""}${pointsPhrase(cap)}`;

const startPhrase = (start: Decimal | undefined): string =>
  start === undefined ? "" : `từ điểm tối đa ${formatDecimal(start)}, `;

interface CaseWords {
  /** The first has the sign of all. */
  readonly rates: readonly { readonly each: Decimal; readonly batch: Decimal | undefined; readonly name: string }[];
  readonly first: Decimal | undefined;
  readonly cap: Decimal | undefined;
  readonly exempt: boolean;
  readonly knockOut: string | undefined;
}

type CapWords = Pick<PerCaseLimits, "each" | "cap">;
interface PerCaseLimits {
  readonly each: Decimal;
  readonly cap?: Decimal | undefined;
}

interface IncrementWords {
  readonly each: Decimal;
  readonly first: Decimal;
  readonly cap?: Decimal | undefined;
  readonly isUpward: boolean;
}

interface ProportionalWords {
  readonly most: Decimal;
  readonly floor?: Decimal | undefined;
  readonly roundTo?: Decimal | undefined;
  readonly ofShare?: boolean | undefined;
}

interface LateWords {
  readonly each: Decimal;
  readonly every: number;
  readonly cap?: Decimal | undefined;
  readonly until?: string | undefined;
}

/** "sau đó mỗi ngày chậm trừ 0,5 điểm, tối đa trừ 2 điểm". */
const lateDaysPhrase = ({ each, every, cap }: LateWords, hasPoints: boolean): string =>
  `sau đó ${every === 1 ? "mỗi" : `cứ đủ ${twoDigits(every)}`} ngày chậm trừ ${pointsPhrase(each)}${cap === undefined ? "" : `, ${limitPhrase(cap, true)}`}${hasPoints ? ", không dưới 0 điểm" : ""}`;

type NamedPoints = readonly (readonly [name: string, points: Decimal, less?: Decimal | undefined])[];

/** "trừ 1 điểm, còn 2 điểm"; of what takes nothing away the points alone. */
const givenPhrase = (points: Decimal, less: Decimal | undefined): string =>
  less === undefined || less.eq(0) ? gainPhrase(points) : `trừ ${pointsPhrase(less)}, còn ${pointsPhrase(points)}`;

/** Whole sentences for "Hệ thống hiểu là". */
export const sentences = {
  condition: "Nếu không đạt điều kiện ghi trong ngoặc, đề nghị ghi “không” ở cột Số liệu bổ sung.",
  ownBar: (who: string): string => `Đơn vị thuộc diện ${who} đề nghị ghi “có” ở cột Số liệu bổ sung.`,
  direct: (range: readonly [Decimal, Decimal] | undefined, by: string | undefined): string =>
    `Chấm trực tiếp${range === undefined ? "" : ` ${upTo(...range)}`}, ${by === undefined ? "căn cứ minh chứng, thuyết minh" : `theo: ${by.replace(/[.\s]+$/, "")}`}.`,
  cases: (cases: NamedPoints): string =>
    `${capitalised(cases.map(([name, points, less]) => `${name}: ${givenPhrase(points, less)}`).join("; "))}.`,
  proportional: (maximum: Decimal, { most, floor, roundTo, ofShare = false }: ProportionalWords): string => {
    const least = floor === undefined ? "" : `; dưới ${measurePhrase(floor, "%")}: 0 điểm`;
    const rounded = roundTo === undefined ? "" : `; làm tròn đến ${pointsPhrase(roundTo)}`;
    return `Điểm tối đa ${formatDecimal(maximum)} × ${ofShare ? "tỷ lệ đạt được" : "kết quả / chỉ tiêu"}, không quá ${pointsPhrase(most)}${least}${rounded}.`;
  },
  limit: ({ each, cap }: CapWords): string => limitPhrase(cap, each.lt(0)),
  eachCase: ({ rates, first, cap }: CaseWords): string => {
    const [one] = rates;
    if (first !== undefined && one !== undefined)
      return `lần đầu ${changePhrase(first)}, từ lần thứ hai mỗi lần ${changePhrase(one.each)}, ${limitPhrase(cap, one.each.lt(0))}`;
    const all = rates.map(
      ({ each, batch, name }) =>
        `${batch === undefined ? "mỗi" : `cứ đủ ${formatDecimal(batch)}`} ${name} ${changePhrase(each)}`,
    );
    return `${all.join("; ")}, ${limitPhrase(cap, one?.each.lt(0) ?? false)}`;
  },
  perCase: (words: CaseWords, start: Decimal | undefined): string => {
    const { rates, exempt, knockOut } = words;
    const without = exempt ? `; không tính ${rates[0]?.name} được miễn (ghi ở cột Số liệu bổ sung)` : "";
    const out = knockOut === undefined ? "" : `; tỷ lệ ${knockOut} (ghi ở cột Số liệu bổ sung): mất hết điểm`;
    const several =
      rates.length > 1
        ? `; ghi ở cột Kết quả số của từng loại, ví dụ “${rates.map((_, index) => rates.length - index).join("; ")}”`
        : "";
    return `${capitalised(`${startPhrase(start)}${sentences.eachCase(words)}${without}${out}${several}`)}.`;
  },
  discretion: (
    name: string,
    { least, most, cap }: { readonly least: Decimal; readonly most: Decimal; readonly cap?: Decimal | undefined },
    start: Decimal | undefined,
  ): string =>
    `${capitalised(`${startPhrase(start)}mỗi ${name} ${most.lt(0) ? "trừ" : "cộng"} từ ${formatDecimal(least.abs())} đến ${pointsPhrase(most.abs())} do người chấm quyết định, ${limitPhrase(cap, most.lt(0))}`)}.`,
  bestOf: (codes: readonly string[]): string => `Lấy điểm cao nhất của ${codes.join(", ")}.`,
  /** Days are ISO dates; `never` is what is said of somebody who did not act at all. */
  deadlines: (
    deadlines: readonly { readonly until: string; readonly points: Decimal }[],
    late: LateWords | undefined,
    after: Decimal | undefined,
    never: readonly [string, Decimal] | undefined,
  ): string => {
    const inTime = deadlines.map(({ until, points }, index) => {
      const before = deadlines[index - 1]?.until;
      const from = before === undefined ? "" : `sau ngày ${formatDate(before)} `;
      return [`${from}đến ngày ${formatDate(until)}`, points] as const;
    });
    const last = late?.until ?? deadlines.at(-1)?.until ?? "";
    const others = [
      ...(after === undefined ? [] : [[`sau ngày ${formatDate(last)}`, after] as const]),
      ...(never === undefined ? [] : [never]),
    ];
    if (late === undefined) return sentences.cases([...inTime, ...others]);
    const each = lateDaysPhrase(late, deadlines[0]?.points.gt(0) === true);
    const [first, behind] = [inTime, others].map((cases) => sentences.cases(cases).replace(/\.$/, ""));
    return `${first}; ${each}${others.length === 0 ? "" : `; ${uncapitalised(behind ?? "")}`}.`;
  },
  comparison: (atTarget: Decimal, leading: Decimal): string =>
    `Chưa đạt chỉ tiêu: ${pointsPhrase(atTarget)} × kết quả / chỉ tiêu; đạt chỉ tiêu: ${pointsPhrase(atTarget)}; vượt chỉ tiêu nhiều nhất: ${pointsPhrase(leading)}, vượt ít hơn thì phần điểm trên mức đạt chỉ tiêu tính theo tỷ lệ vượt; đơn vị không giao chỉ tiêu: ${pointsPhrase(leading)} × kết quả / kết quả cao nhất trong các đơn vị này.`,
  increment: (
    threshold: string,
    every: string,
    words: IncrementWords,
    start: Decimal | undefined,
    nothing: string | undefined,
  ): string =>
    `${capitalised(`${startPhrase(start)}${threshold}${words.first.eq(0) ? " thì " : `: ${changePhrase(words.first)}; `}${sentences.furtherStep(every, words)}, ${limitPhrase(words.cap, words.each.lt(0))}${nothing === undefined ? "" : `; ${nothing}: 0 điểm`}`)}.`,
  furtherStep: (every: string, { each, isUpward }: IncrementWords): string =>
    `cứ ${isUpward ? "thêm" : "giảm"} đủ ${every} ${changePhrase(each)}`,
  matrix: (
    rows: readonly { readonly name: string; readonly cells: NamedPoints }[],
    rest: Decimal | undefined,
  ): string => {
    const told = rows.map(
      ({ name, cells }) =>
        `${name}: ${cells.map(([cell, points, less]) => `${cell} là ${givenPhrase(points, less)}`).join(" | ")}`,
    );
    return `${capitalised([...told, ...(rest === undefined ? [] : [`${REST}: ${gainPhrase(rest)}`])].join("; "))}.`;
  },
} as const;

/** 3/10 → "30%", with at most two decimals. */
export const sharePhrase = ({ numerator, denominator }: Fraction): string =>
  measurePhrase(divide(numerator.times(100), denominator, 2), "%");

/** Clauses that follow "vì". */
export const reasons = {
  step: (shown: string, step: string): string => `kết quả ${shown} thuộc bậc ${step}`,
  lateness: (lateness: Lateness, step: string): string => `${latenessPhrase(lateness)} nên thuộc bậc ${step}`,
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
  knockOut: (shown: string, interval: string): string => `tỷ lệ ${shown} ${interval} nên mất hết điểm`,
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
  nothing: (interval: string): string => `mức ${interval}: 0 điểm`,
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
} as const;
