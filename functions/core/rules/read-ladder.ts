import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { expected } from "./expected-wording.ts";
import type { Interval } from "./interval.ts";
import type { LadderRule } from "./ladder.ts";
import { pointRemarks } from "./point-bounds.ts";
import { type IntervalReading, takeInterval } from "./read-interval.ts";
import { isWhole } from "./read-quantity.ts";
import { pointsOf, settledSteps, takeAllSteps } from "./read-step-list.ts";
import { type Cursor, type RuleBounds, type RuleReading, startOf, take } from "./reading-cursor.ts";
import { ruleFaults } from "./rule-wording.ts";
import { stepRemarks } from "./step-remarks.ts";

const WORDS = {
  interval: expected.count,
  ordered: expected.countOrdered,
  points: expected.countPoints,
  next: expected.nextCount,
};
/** "không chậm: 2", "đúng hạn: 2", "không phát sinh: 2"; not "không quá 5: 2". */
const NONE = /(?:không(?: \p{L}+){0,6}|(?:nộp |gửi )?đúng (?:thời )?hạn)(?=\s*[:=→])/iuy;
const LEAD = /(?:(?:nếu|khi|có|bị|nộp|gửi|chậm|trễ|muộn|quá hạn|vắng|phát sinh)\s+)+(?=[<>≤≥=\d]|\p{L})/iuy;

/** Reads the notation; ends that are no whole numbers stop the reading. */
export function readLadder(typed: string, bounds: RuleBounds): RuleReading<LadderRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo số lần, số ngày chậm", expected.count) };
  const list = takeAllSteps(cursor, { takeInterval: (at) => takeCounts(at, bounds.unit), expected: WORDS });
  if ("fault" in list) return list;
  const { steps, rest } = settledSteps(list, false);
  const rule: LadderRule = { kind: "ladder", steps, ...(rest === undefined ? {} : { rest }) };
  const row = {
    intervals: steps.map(({ interval }) => interval),
    hasRest: rest !== undefined,
    unit: bounds.unit,
    subject: "kết quả",
    whole: true,
  } as const;
  return { rule, remarks: [...stepRemarks(typed, row), ...pointRemarks(typed, pointsOf(rule), bounds)] };
}

const NOTHING: IntervalReading = {
  interval: { low: { value: ZERO, inclusive: true }, high: { value: ZERO, inclusive: true } },
  percent: false,
};

function takeCounts(cursor: Cursor, unit: string | undefined): IntervalReading | undefined {
  if (take(cursor, NONE) !== undefined) return NOTHING;
  const start = cursor.at;
  take(cursor, LEAD);
  const reading = takeInterval(cursor, unit);
  if (reading !== undefined && !reading.percent && hasWholeEnds(reading.interval)) return reading;
  if (reading !== undefined) cursor.at = start;
  return undefined;
}

const hasWholeEnds = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || isWhole(high.value));
