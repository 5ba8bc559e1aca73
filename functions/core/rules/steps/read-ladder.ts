import { caseRemarks } from "../grammar/point-bounds.ts";
import { takeInterval } from "../grammar/read-interval.ts";
import { isWhole } from "../grammar/read-quantity.ts";
import { type Cursor, type RuleBounds, type RuleReading, startOf } from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import type { Interval } from "../terms/interval.ts";
import { expected } from "../wording/expected-wording.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import type { LadderRule } from "./ladder.ts";
import { type Subjects, takeHead, takeOrState, takeState, withSubject } from "./read-case.ts";
import { type CaseReading, pointsOf, takeAllCases } from "./read-step-list.ts";
import { settledCases } from "./settle-cases.ts";
import { stepRemarks } from "./step-remarks.ts";
import { subjectOf } from "./steps.ts";

/** What is counted is what is missing. */
const LACKS = new Set(["thiếu", "vắng", "sai", "hỏng", "thiếu hoặc chậm", "chậm hoặc thiếu"]);
const WORDS = {
  interval: expected.count,
  ordered: expected.countOrdered,
  points: expected.countPoints,
  next: expected.nextCount,
};
/** Reads the notation; ends that are no whole numbers stop the reading. */
export function readLadder(typed: string, bounds: RuleBounds): RuleReading<LadderRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo số lần, số ngày chậm", expected.count) };
  const heads = new Set<string>();
  const seen: Subjects = {};
  const takeCase = (at: Cursor): CaseReading | undefined => takeCounts(at, bounds.unit, heads, seen);
  const cases = takeAllCases(cursor, { takeCase, bounds, expected: WORDS });
  if ("fault" in cases) return cases;
  const [named] = heads;
  const isLack = named !== undefined && LACKS.has(named);
  if (!isLack && cases.some((one) => one.is === "none" && one.isComplete === true))
    return stopped({ ...cursor, at: 0 }, expected.count);
  const head = named ?? (isDays(bounds.unit) ? "chậm" : undefined);
  const list = settledCases(cases, false, bounds, { isMeasured: false, head, isLack });
  if (list === undefined) return stopped(cursor, expected.count);
  const { steps, rest } = list;
  const rule: LadderRule = { kind: "ladder", ...list, ...subjectOf(seen) };
  const row = {
    intervals: steps.map(({ interval }) => interval),
    typed: cases.flatMap((one) => (one.is === "interval" ? [one.interval] : [])),
    hasRest: rest !== undefined,
    unit: bounds.unit,
    subject: "kết quả",
    whole: true,
  } as const;
  return { rule, remarks: [...stepRemarks(typed, row), ...caseRemarks(typed, pointsOf(rule), bounds)] };
}

/** Days are counted for being late. */
const isDays = (unit: string | undefined): boolean => /^ngày(?: chậm| trễ| làm việc)?$/iu.test(unit?.trim() ?? "");

/** A case of counts; two things that are counted, such as days late and papers missing, are no one count. */
function takeCounts(
  cursor: Cursor,
  unit: string | undefined,
  heads: Set<string>,
  seen: Subjects,
): CaseReading | undefined {
  const state = takeState(cursor, "counted");
  if (state !== undefined) return state;
  const start = cursor.at;
  let head: string | undefined;
  const reading = withSubject(cursor, seen, () => {
    head = takeHead(cursor);
    return takeInterval(cursor, unit);
  });
  if (reading !== undefined && !reading.percent && hasWholeEnds(reading.interval)) {
    if (head !== undefined) heads.add(head);
    if (heads.size <= 1) return { ...reading, is: "interval", orState: takeOrState(cursor) };
  }
  if (reading !== undefined) cursor.at = start;
  return undefined;
}

const hasWholeEnds = ({ low, high }: Interval): boolean =>
  (low === undefined || isWhole(low.value)) && (high === undefined || isWhole(high.value));
