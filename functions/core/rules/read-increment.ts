/** Reads "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5" and what officers type instead, clauses in any order. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { expected } from "./expected-wording.ts";
import type { IncrementRule } from "./increment.ts";
import type { End } from "./interval.ts";
import { columnCap, onlyDeducts, pointRemarks, startingStock } from "./point-bounds.ts";
import { takeInterval, takeNamedUnit } from "./read-interval.ts";
import { isPercent } from "./read-quantity.ts";
import { type SignedNumber, takeCap, takeNoCap, takeSignedPoints } from "./read-signed-points.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  type RuleReading,
  startOf,
  stopped,
  take,
  takeSeparator,
} from "./reading-cursor.ts";
import { ruleFaults, ruleRemarks } from "./rule-wording.ts";

interface Threshold {
  readonly end: End;
  readonly isUpward: boolean;
  readonly first: SignedNumber;
}

interface FurtherStep {
  readonly every: Decimal;
  readonly each: SignedNumber;
}

interface Clauses {
  readonly threshold: Threshold;
  readonly step: FurtherStep;
  readonly cap?: SignedNumber | undefined;
  readonly percent: boolean;
}

/** Reads the notation. Numbers without a sign deduct where the columns know only a deduction; a missing cap is theirs. */
export function readIncrement(typed: string, bounds: RuleBounds): RuleReading<IncrementRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("vượt mức", expected.threshold) };
  const clauses = takeClauses(cursor, bounds.unit);
  if (typeof clauses === "string") return stopped(cursor, clauses);
  const { threshold, step, cap, percent } = clauses;
  const minus = takesAway(clauses, bounds);
  const signed = (number: SignedNumber): Decimal => (minus ? number.value.abs().neg() : number.value.abs());
  const limit = cap?.value.abs() ?? columnCap(minus, bounds);
  const rule: IncrementRule = {
    kind: "increment",
    threshold: threshold.end,
    isUpward: threshold.isUpward,
    first: signed(threshold.first),
    every: step.every,
    each: signed(step.each),
    ...(limit === undefined ? {} : { cap: limit }),
    percent: percent || isPercent(bounds.unit),
  };
  return { rule, remarks: remarksOn(typed, rule, bounds) };
}

function remarksOn(typed: string, { first, each, cap }: IncrementRule, bounds: RuleBounds): Fault[] {
  if (cap === undefined) return [];
  const remarks = cap.lt(first.abs()) ? [ruleRemarks.capBelowFirst(typed, cap, first.abs())] : [];
  const start = startingStock(each, bounds.maximum) ?? ZERO;
  return [...remarks, ...pointRemarks(typed, [start, each.lt(0) ? start.minus(cap) : start.plus(cap)], bounds)];
}

const takesAway = ({ threshold, step, cap }: Clauses, bounds: RuleBounds): boolean =>
  [step.each, threshold.first, cap].find((number) => number?.signed)?.value.lt(0) ?? onlyDeducts(bounds);

/** What has been read so far. */
type Found = { readonly [Part in keyof Clauses]?: Clauses[Part] | undefined };

/** The clauses, or what was expected, with the cursor where reading stopped. */
function takeClauses(cursor: Cursor, unit: string | undefined): Clauses | string {
  let found: Found = {};
  takeSeparator(cursor);
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const more = takeClause(cursor, unit, found);
    if (typeof more === "string") return more;
    if (differInSign([more.step?.each, more.threshold?.first, more.cap])) {
      cursor.at = start;
      return expected.incrementSign;
    }
    found = more;
    takeSeparator(cursor);
  }
  const { threshold, step, cap, percent = false } = found;
  if (threshold === undefined) return expected.threshold;
  return step === undefined ? expected.furtherStep : { threshold, step, cap, percent };
}

function takeClause(cursor: Cursor, unit: string | undefined, found: Found): Found | string {
  const step = found.step === undefined ? takeStep(cursor, unit) : undefined;
  if (step !== undefined) return { ...found, step, percent: found.percent || step.percent };
  if (takeNoCap(cursor)) return found;
  // "không quá 90: -0,5" is a threshold, "không quá 2" a cap.
  const start = cursor.at;
  const threshold = found.threshold === undefined ? takeThreshold(cursor, unit) : undefined;
  if (typeof threshold === "object") return { ...found, threshold, percent: found.percent || threshold.percent };
  const stop = cursor.at;
  cursor.at = start;
  const cap = found.cap === undefined ? takeCap(cursor) : undefined;
  if (cap !== undefined) return { ...found, cap };
  cursor.at = stop;
  return threshold ?? (found.step === undefined ? expected.furtherStep : expected.incrementCap);
}

function differInSign(numbers: readonly (SignedNumber | undefined)[]): boolean {
  const signs = numbers.flatMap((number) => (number?.signed && !number.value.eq(0) ? [number.value.lt(0)] : []));
  return signs.includes(true) && signs.includes(false);
}

/** "trên 92", "từ 92", "dưới 90" with its points, or what was expected. */
function takeThreshold(cursor: Cursor, unit: string | undefined): (Threshold & { readonly percent: boolean }) | string {
  const start = cursor.at;
  const reading = takeInterval(cursor, unit);
  const { low, high } = reading?.interval ?? {};
  const end = low ?? high;
  if (reading === undefined) return expected.threshold;
  if (end === undefined || (low !== undefined && high !== undefined)) {
    cursor.at = start;
    return expected.threshold;
  }
  const first = takeSignedPoints(cursor);
  if (first === undefined) return expected.thresholdPoints;
  return { end, isUpward: low !== undefined, first, percent: reading.percent };
}

const MORE = "thêm|tăng|giảm|vượt|hụt|tiếp|theo|nữa|đủ|mỗi|cứ";
const STEP_SIZE = new RegExp(
  String.raw`(?=(?:cứ|mỗi|thêm)(?!\p{L}))(?:(?:${MORE}) )+(\d+(?:[.,]\d+)?)\s*(%|phần trăm)?`,
  "iuy",
);
/** A unit and words such as "tiếp theo" behind it, up to the points. */
const STEP_WORDS =
  /(?:(?!(?:được|thì|tính|bị|là|cộng|trừ|trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})|(?:thêm|bớt|giảm|thưởng)\s*[+-]?\s*\d)\p{L}+\s*){1,6}/iuy;

/** "cứ thêm 1%: +0,1", "mỗi 1% tiếp theo: +0,1"; undefined, with the cursor unmoved, when there is none. */
function takeStep(cursor: Cursor, unit: string | undefined): (FurtherStep & { readonly percent: boolean }) | undefined {
  const start = cursor.at;
  const [, digits = "0", percent] = take(cursor, STEP_SIZE) ?? [];
  const every = numberIn(digits);
  takeNamedUnit(cursor, unit);
  take(cursor, STEP_WORDS);
  const each = every.gt(0) ? takeSignedPoints(cursor) : undefined;
  if (each !== undefined && !each.value.eq(0)) return { every, each, percent: percent !== undefined };
  cursor.at = start;
  return undefined;
}
