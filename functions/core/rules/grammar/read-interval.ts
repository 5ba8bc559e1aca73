/**
 * Intervals as officers write them: ">=98", "95-<98", "từ 95% đến dưới 98%", "98 trở lên", "trên 98", "không quá 5", "2".
 * A number alone is that number; "95-98" holds both ends.
 */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../../sheets-schema/cells/read-number.ts";
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { type End, type Interval, ONE } from "../terms/interval.ts";
import { isRank, RANK_WORD, scaleTo, UNIT_WORD } from "../terms/units.ts";
import { takeTarget } from "./read-target.ts";
import { type Cursor, take } from "./reading-cursor.ts";
import { swallowsFrom, takeNoun, takeWords } from "./words.ts";

/** An interval as typed. */
export interface IntervalReading {
  readonly interval: Interval;
  /** True when a percent sign was typed. */
  readonly percent: boolean;
  /** What is counted, as typed behind a number; undefined where nothing, or the criterion's own unit, stands there. */
  readonly noun?: string | undefined;
  /** What stands between two ends: "SAIFI" in "2,5 < SAIFI ≤ 3,5". */
  readonly measured?: string | undefined;
}

const LEAD = /(?:kết quả|đạt mức|đạt|hoàn thành|thực hiện|mức|có)(?!\p{L})/iuy;
const MEASURE = /(?:tỷ lệ|tỉ lệ|tổng số|số lượng|số)(?!\p{L})/iuy;
const LOW_WORD =
  /(?:>=|=>|≥|⩾|(?:từ\s+)?(?:ít nhất|tối thiểu|không dưới|đủ))|(>|(?:từ\s+)?trên|lớn hơn|nhiều hơn|hơn|quá|vượt(?: quá| mức)?)|(?:từ|đúng|bằng|=)(?=[\s\d-])/iuy;
const HIGH_WORD =
  /(?:<=|=<|≤|⩽|không quá|không vượt quá|tối đa|nhiều nhất|nhỏ hơn hoặc bằng|đến hết|đến|tới|hết|trong(?: vòng)?)|(<|dưới|nhỏ hơn|ít hơn|thấp hơn|(?:không|chưa) (?:đạt|đủ))/iuy;
const NUMBER = /([+-]?\s?\d+(?:[.,]\d+)*)\s*(%|phần trăm)?/iuy;
const UPWARD = /trở lên|trở đi|↑/iuy;
/** Worse places, which are greater numbers. */
const RANK_ONWARD = /trở đi|trở xuống|trở lại/iuy;
const DOWNWARD = /trở xuống|trở lại/iuy;
const TO = /-(?!>)|~|→(?=\s*(?:<|dưới))|đến(?!\p{L})|tới(?!\p{L})|và(?=\s*(?:<|≤|dưới))|,(?=\s*(?:<|≤|dưới))/iuy;

const LEAST = /ít nhất|tối thiểu|không dưới|đủ/iu;

/** One end with the word before it; `side` is undefined when no word says which end it is. */
interface Mark {
  readonly end: End;
  readonly side: "low" | "high" | "exactly" | undefined;
  readonly percent: boolean;
  /** True behind "tối thiểu", with which no range begins. */
  readonly isLeast: boolean;
  /** True behind "trên", "dưới", "hơn". */
  readonly isCompared: boolean;
  readonly noun?: string | undefined;
  /** How many of the unit one of the typed is; undefined where the number has no unit of its own. */
  readonly scale?: Decimal | undefined;
}

/** The interval at the cursor, or undefined, with the cursor where reading stopped. */
export function takeInterval(cursor: Cursor, unit: string | undefined): IntervalReading | undefined {
  const target = takeTarget(cursor);
  if (target !== undefined) return { interval: target, percent: true };
  for (;;) {
    if (take(cursor, MEASURE) !== undefined) takeNoun(cursor);
    else if (take(cursor, LEAD) === undefined && !takesRank(cursor, unit)) break;
  }
  const between = takeBetween(cursor, unit);
  if (between !== undefined) return between;
  const first = takeMark(cursor, unit);
  if (first === undefined) return undefined;
  const turns = isRank(unit);
  // "trên hạng 3" may mean a better place or a greater number.
  if (turns && first.isCompared) return undefined;
  const upward = take(cursor, turns ? RANK_ONWARD : UPWARD) !== undefined;
  const downward = !upward && take(cursor, turns ? UPWARD : DOWNWARD) !== undefined;
  // "dưới 5 trở lên", "tối thiểu 5 trở xuống" say two things.
  if ((upward && first.side === "high") || (downward && (first.isCompared || first.isLeast) && first.side === "low"))
    return undefined;
  if (take(cursor, TO) === undefined) {
    takeBase(cursor);
    const side = upward === downward ? first.side : upward ? "low" : "high";
    return { interval: oneSided(scaled(first), side), percent: first.percent, noun: first.noun };
  }
  const second = takeMark(cursor, unit);
  if (second === undefined) return undefined;
  takeBase(cursor);
  const percent = first.percent || second.percent;
  const noun = second.noun ?? first.noun;
  // "từ 20 đến dưới 50 triệu": both are millions.
  const begin = scaled({ ...first, scale: first.scale ?? second.scale });
  // "tối thiểu 15-20" says two things.
  if (first.isLeast) return undefined;
  if (first.side === "high") return { interval: { low: scaled(second), high: begin }, percent, noun };
  return second.side === "low" ? undefined : { interval: { low: begin, high: scaled(second) }, percent, noun };
}

const BELOW = /(<=|≤)|</uy;
const MEASURED = /(?:(?!(?:không|chưa)(?!\p{L}))[\p{L}\p{M}]+ ?){1,6}(?=[<≤])/uy;

/** "90% ≤ tỷ lệ < 95%". */
function takeBetween(cursor: Cursor, unit: string | undefined): IntervalReading | undefined {
  const start = cursor.at;
  const low = takeMark(cursor, unit);
  const from = low?.side === undefined ? take(cursor, BELOW) : undefined;
  const measured = from === undefined ? undefined : takeWords(cursor, MEASURED)?.trim();
  const to = measured !== undefined ? take(cursor, BELOW) : undefined;
  const high = to === undefined ? undefined : takeMark(cursor, unit);
  if (low !== undefined && high?.side === undefined && high !== undefined) {
    const end = (mark: Mark, sign: RegExpExecArray | undefined): End => ({
      ...scaled(mark),
      inclusive: sign?.[1] !== undefined,
    });
    return {
      interval: { low: end(low, from), high: end(high, to) },
      percent: low.percent || high.percent,
      noun: high.noun,
      measured,
    };
  }
  cursor.at = start;
  return undefined;
}

/** Past what a number is compared with or summed over: "so với tổng số đảng viên", "/năm", the year being the period. */
function takeBase(cursor: Cursor): void {
  take(cursor, /\/ ?năm(?!\p{L})/iuy);
  const start = cursor.at;
  if (take(cursor, /so với (?=\p{L})/iuy) !== undefined && takeNoun(cursor) === undefined) cursor.at = start;
}

const scaled = ({ end, scale }: Mark): End => (scale === undefined ? end : { ...end, value: end.value.times(scale) });

function oneSided(end: End, side: Mark["side"]): Interval {
  if (side === "low") return { low: end };
  return side === "high" ? { high: end } : { low: end, high: end };
}

function takeMark(cursor: Cursor, unit: string | undefined): Mark | undefined {
  const low = take(cursor, LOW_WORD);
  const high = low === undefined ? take(cursor, HIGH_WORD) : undefined;
  takesRank(cursor, unit);
  const number = take(cursor, NUMBER);
  const percent = number?.[2] !== undefined;
  const value = number === undefined ? undefined : boundOf(number[1] ?? "", percent);
  if (value === undefined) return undefined;
  const inclusive = low?.[1] === undefined && high?.[1] === undefined;
  const isLeast = LEAST.test(low?.[0] ?? "");
  const mark = {
    end: { value, inclusive },
    side: sideOf(low?.[0], high?.[0]),
    percent,
    isLeast,
    isCompared: !inclusive,
  };
  const behind = cursor.at;
  const named = takeUnit(cursor, unit, !inclusive);
  // "1 lần đầu lần" begins like the unit "lần".
  if (!swallowsFrom(cursor, behind)) return { ...mark, ...named };
  cursor.at = behind;
  return undefined;
}

/** True past "hạng" before a number, where places are counted. */
const takesRank = (cursor: Cursor, unit: string | undefined): boolean =>
  isRank(unit) && take(cursor, RANK_WORD) !== undefined;

/** Past the unit as the column has it, another that measures the same, or the words of a noun. */
function takeUnit(cursor: Cursor, unit: string | undefined, isCompared: boolean): Pick<Mark, "noun" | "scale"> {
  if (takeNamedUnit(cursor, unit)) {
    takeNoun(cursor);
    return { scale: ONE };
  }
  const scale = takeOtherUnit(cursor, unit);
  if (scale !== undefined) return { scale };
  const points = take(cursor, MEASURED_POINTS) ?? (isCompared ? take(cursor, COMPARED_POINTS) : undefined);
  return { noun: points?.[0] ?? takeNoun(cursor) };
}

/** "từ 90 điểm trở lên: 5", "từ 70 đến dưới 90 điểm: 3": points that are measured, not given. */
const MEASURED_POINTS = /điểm(?=\s*(?:(?:trở lên|trở xuống|đến|tới)(?!\p{L})|[-~] ?(?:dưới |<)?\d))/iuy;
const COMPARED_POINTS = /điểm(?=\s*(?:[:=→]|(?:được|thì|tính|chấm)(?!\p{L})))/iuy;

function sideOf(low: string | undefined, high: string | undefined): Mark["side"] {
  if (high !== undefined) return "high";
  if (low === undefined) return undefined;
  return /^(?:đúng|bằng|=)$/iu.test(low) ? "exactly" : "low";
}

/** "1.000" is one thousand, unless it is a percentage. */
const boundOf = (digits: string, percent: boolean): Decimal | undefined =>
  readNumber(digits, percent ? "decimal" : "thousands")?.value;

/** Past "triệu đồng", "tấn" behind a number: how many of the unit one of them is. */
function takeOtherUnit(cursor: Cursor, unit: string | undefined): Decimal | undefined {
  const start = cursor.at;
  const scale = scaleTo(unit, take(cursor, UNIT_WORD)?.[1] ?? "");
  if (scale === undefined) cursor.at = start;
  return scale;
}

/** True past the unit as the column has it, such as "nghìn đồng/người". */
export function takeNamedUnit(cursor: Cursor, unit: string | undefined): boolean {
  const rest = cursor.text.slice(cursor.at).trimStart();
  if (unit === undefined || unit === "" || matchKey(rest.slice(0, unit.length)) !== matchKey(unit)) return false;
  cursor.at = cursor.text.length - rest.length + unit.length;
  return true;
}
