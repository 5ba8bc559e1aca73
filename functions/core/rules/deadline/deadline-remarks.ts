import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import type { RuleBounds } from "../grammar/reading-cursor.ts";
import { daysFrom, isInside, isSoonAfter, otherDay } from "../terms/period.ts";
import { inTimePhrase, latePhrase } from "../wording/measure-phrases.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";

/** A deadline as typed; `from` is undefined when only its last day was. */
export interface TypedDeadline {
  readonly from?: string | undefined;
  readonly until: string;
  readonly points: Decimal;
}

interface Deadlines {
  /** In the order typed. */
  readonly typedDeadlines: readonly TypedDeadline[];
  /** By day, each once. */
  readonly deadlines: readonly TypedDeadline[];
  readonly after: Decimal | undefined;
  /** The first day after all deadlines, when the rule names it. */
  readonly lateFrom: string | undefined;
}

/** Days outside the period, out of order, twice, under no deadline or under two; and what is not said. */
export function deadlineRemarks(typed: string, found: Deadlines, { period, maximum }: RuleBounds): Fault[] {
  const { deadlines, after } = found;
  const remarks: Fault[] = [];
  if (period !== undefined) {
    for (const { until } of deadlines) {
      if (!isInside(until, period) && !isSoonAfter(until, period))
        remarks.push(ruleRemarks.deadlineOutside(typed, until, period));
      const other = typed.includes(until.slice(0, 4)) ? undefined : otherDay(until, period);
      if (other !== undefined) remarks.push(ruleRemarks.yearUnclear(typed, until, other));
    }
  }
  remarks.push(...orderRemarks(typed, found), ...borderRemarks(typed, found));
  const last = deadlines.at(-1);
  if (after === undefined && last !== undefined) remarks.push(ruleRemarks.noPointsAfter(typed, last.until));
  if (after?.lt(0) && maximum.gt(0)) remarks.push(ruleRemarks.pointsTakenAfter(typed, after, after.neg()));
  return remarks;
}

function orderRemarks(typed: string, { typedDeadlines }: Deadlines): Fault[] {
  return typedDeadlines.flatMap(({ until }, index) => {
    const before = typedDeadlines[index - 1]?.until;
    if (typedDeadlines.findIndex((other) => other.until === until) < index) {
      return [ruleRemarks.sameDeadline(typed, until)];
    }
    return before !== undefined && until < before ? [ruleRemarks.deadlinesUnsorted(typed, until, before)] : [];
  });
}

/** Where one time ends and the next begins. */
function borderRemarks(typed: string, { deadlines, lateFrom }: Deadlines): Fault[] {
  return deadlines.flatMap(({ until }, index) => {
    const next = deadlines[index + 1];
    const from = next === undefined ? lateFrom : next.from;
    const free = daysFrom(until, 1);
    if (from === undefined || from === free) return [];
    if (from < free) return [ruleRemarks.deadlineOverlap(typed, from, until)];
    const counted = next === undefined ? latePhrase(until) : inTimePhrase(next.until);
    return [ruleRemarks.deadlineGap(typed, free, daysFrom(from, -1), counted)];
  });
}
