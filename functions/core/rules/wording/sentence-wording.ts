/** The pieces of "Hệ thống hiểu là". A person may edit them here. */
import { type Decimal, formatDecimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../../sheets-schema/cells/vietnamese.ts";
import { counterOf, firstOf, furtherOf } from "../terms/case-counter.ts";
import { capitalised, gainPhrase, measurePhrase, pointsPhrase, REST, uncapitalised } from "./measure-phrases.ts";

const upTo = (points: Decimal, limit: Decimal | undefined): string =>
  limit === undefined ? pointsPhrase(points) : `từ ${formatDecimal(points)} đến ${pointsPhrase(limit)}`;

/** 0,5 → "cộng 0,5 điểm", -0,5 → "trừ 0,5 điểm". */
export const changePhrase = (points: Decimal): string =>
  `${points.lt(0) ? "trừ" : "cộng"} ${pointsPhrase(points.abs())}`;

/** "tối đa 2 điểm", "tối đa trừ 2 điểm", "không giới hạn". */
export const limitPhrase = (cap: Decimal | undefined, minus: boolean): string =>
  cap === undefined ? "không giới hạn" : `tối đa ${minus ? "trừ " : ""}${pointsPhrase(cap)}`;

const startPhrase = (start: Decimal | undefined): string =>
  start === undefined ? "" : `từ điểm tối đa ${formatDecimal(start)}, `;

interface CaseWords {
  /** The first has the sign of all. */
  readonly rates: readonly { readonly each: Decimal; readonly batch: Decimal | undefined; readonly name: string }[];
  readonly first: Decimal | undefined;
  readonly firstCount: number | undefined;
  readonly cap: Decimal | undefined;
  readonly exempt: boolean;
  /** Of the first kind, without its conditions. */
  readonly caseName: string;
  readonly knockOut: string | undefined;
  readonly knockOutCount: string | undefined;
  readonly knockOutEvent: string | undefined;
  /** True where all kinds of case have the same points. */
  readonly isSameRate: boolean;
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

/** What is taken away on the other side of a threshold. */
interface BackWords {
  readonly every: string;
  readonly each: Decimal;
  readonly cap?: Decimal | undefined;
  /** True where no points fall under 0. */
  readonly hasFloor: boolean;
  readonly nothing: string | undefined;
}

interface ProportionalWords {
  readonly most: Decimal;
  readonly floor?: Decimal | undefined;
  readonly full?: Decimal | undefined;
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

const listed = (cases: NamedPoints): string =>
  cases.map(([name, points, less]) => `${name}: ${givenPhrase(points, less)}`).join("; ");
/** "mất hết điểm"; "trừ đủ 10 điểm" where there are none to lose. */
export const lossPhrase = (left: Decimal): string =>
  left.lt(0) ? `trừ đủ ${pointsPhrase(left.abs())}` : "mất hết điểm";

function knockOutPhrase(words: CaseWords, start: Decimal | undefined): string {
  const { rates, cap, knockOut, knockOutCount, knockOutEvent } = words;
  const isOwed = start === undefined && cap !== undefined && rates[0]?.each.lt(0) === true;
  const loss = lossPhrase(isOwed ? cap.neg() : ZERO);
  if (knockOut !== undefined) return `; tỷ lệ ${knockOut} (ghi ở cột Số liệu bổ sung): ${loss}`;
  if (knockOutCount !== undefined) return `; ${knockOutCount}: ${loss}`;
  return knockOutEvent === undefined
    ? ""
    : `; nếu ${knockOutEvent}: ${loss} (khi đó đề nghị ghi “có” ở cột Số liệu bổ sung)`;
}

/** Whole sentences for "Hệ thống hiểu là". */
export const sentences = {
  condition: (isNegated: boolean): string =>
    `Nếu không đạt điều kiện ghi trong ngoặc, đề nghị ghi “không${isNegated ? " đạt" : ""}” ở cột Số liệu bổ sung.`,
  measuredOf: (what: string): string => `Số liệu tính theo: ${what}.`,
  ownBar: (who: string): string => `Đơn vị thuộc diện ${who} đề nghị ghi “có” ở cột Số liệu bổ sung.`,
  barOfKind: (who: string): string =>
    `Hệ thống nhận biết đơn vị thuộc diện ${who} theo cột Loại đơn vị ở trang Đơn vị; không phải ghi ở cột Số liệu bổ sung.`,
  direct: (range: readonly [Decimal, Decimal] | undefined, by: string | undefined): string =>
    `Chấm trực tiếp${range === undefined ? "" : ` ${upTo(...range)}`}, ${by === undefined ? "căn cứ minh chứng, thuyết minh" : `theo: ${by.replace(/[.\s]+$/, "")}`}.`,
  cases: (cases: NamedPoints): string => `${capitalised(listed(cases))}.`,
  casesOf: (heading: string, cases: NamedPoints): string => `Với nội dung “${heading}”, ${listed(cases)}.`,
  proportional: (maximum: Decimal, { most, floor, full, roundTo, ofShare = false }: ProportionalWords): string => {
    const whole = full === undefined ? "" : `; từ ${measurePhrase(full, "%")} trở lên: ${pointsPhrase(maximum)}`;
    const least = floor === undefined ? "" : `; dưới ${measurePhrase(floor, "%")}: 0 điểm`;
    const rounded = roundTo === undefined ? "" : `; làm tròn đến ${pointsPhrase(roundTo)}`;
    return `Điểm tối đa ${formatDecimal(maximum)} × ${ofShare ? "tỷ lệ đạt được" : "kết quả / chỉ tiêu"}, không quá ${pointsPhrase(most)}${whole}${least}${rounded}.`;
  },
  limit: ({ each, cap }: CapWords): string => limitPhrase(cap, each.lt(0)),
  eachCase: ({ rates, first, firstCount, cap }: CaseWords): string => {
    const [one] = rates;
    if (first !== undefined && one !== undefined)
      return `${firstOf(one.name, firstCount)} ${first.eq(0) ? `không ${one.each.lt(0) ? "trừ" : "cộng"} điểm` : `${firstCount === undefined ? "" : `mỗi ${counterOf(one.name).counter} `}${changePhrase(first)}`}, ${furtherOf(one.name, firstCount)} mỗi ${counterOf(one.name).counter} ${changePhrase(one.each)}, ${limitPhrase(cap, one.each.lt(0))}`;
    const all = rates.map(
      ({ each, batch, name }) =>
        `${batch === undefined ? "mỗi" : `cứ đủ ${formatDecimal(batch)}`} ${name} ${changePhrase(each)}`,
    );
    return `${all.join("; ")}, ${limitPhrase(cap, one?.each.lt(0) ?? false)}`;
  },
  perCase: (words: CaseWords, start: Decimal | undefined): string => {
    const { rates, exempt, isSameRate, caseName } = words;
    const without = exempt ? `; không tính ${caseName} được miễn (ghi ở cột Số liệu bổ sung)` : "";
    const out = knockOutPhrase(words, start);
    const several =
      rates.length > 1
        ? `; ghi ở cột Kết quả số của từng loại, ví dụ “${rates.map((_, index) => rates.length - index).join("; ")}”${isSameRate ? ", hoặc tổng số của các loại" : ""}`
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
  twoSided: (at: string, every: string, words: IncrementWords, back: BackWords): string => {
    const further = `${sentences.furtherStep(every, words)}, ${limitPhrase(words.cap, false)}`;
    const taken = sentences.furtherStep(back.every, { ...words, each: back.each, isUpward: !words.isUpward });
    const limits = [
      ...(back.cap === undefined && back.hasFloor ? [] : [limitPhrase(back.cap, true)]),
      ...(back.hasFloor ? ["không dưới 0 điểm"] : []),
    ];
    const without = back.nothing === undefined ? "" : `; ${back.nothing}: 0 điểm`;
    return `Mức ${at}: ${pointsPhrase(words.first)}; ${further}; ${[taken, ...limits].join(", ")}${without}.`;
  },
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
