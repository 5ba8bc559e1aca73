/** Reads "đến 31/01: 2; đến 15/02: 1,5; sau: bớt 1; không ban hành: 0" and what officers type instead. */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { onlyDeducts, pointRemarks } from "../grammar/point-bounds.ts";
import { takeCap } from "../grammar/read-signed-points.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeColon,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { daysFrom } from "../terms/period.ts";
import { expected } from "../wording/expected-wording.ts";
import { NOT_DONE } from "../wording/measure-phrases.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import type { Deadline, DeadlineRule, LateDeduction } from "./deadline.ts";
import { deadlineRemarks, type TypedDeadline } from "./deadline-remarks.ts";
import { type DeadlineCase, takeDeadlineCase } from "./read-deadline-case.ts";

/** Points that result, or what comes off the points of the first deadline. */
type Typed = { readonly points: Decimal } | { readonly less: Decimal };

type TimedCase = Exclude<DeadlineCase, { readonly kind: "each-day" | "in-time" }>;
type TypedCase = TimedCase & Typed;
type PlainCase = TimedCase & { readonly points: Decimal };

/** What has been read so far. */
interface Found {
  readonly cases: readonly TypedCase[];
  readonly late?: Pick<LateDeduction, "each" | "every" | "cap"> | undefined;
  /** A deadline without points of its own, and where they were looked for. */
  readonly bare?: { readonly until: string; readonly at: number } | undefined;
  readonly subject?: string | undefined;
}

const ofKind = <Case extends DeadlineCase, Kind extends DeadlineCase["kind"]>(cases: readonly Case[], kind: Kind) =>
  cases.filter((one): one is Extract<Case, { readonly kind: Kind }> => one.kind === kind);

/** Reads the notation; a day without its year lies in `bounds.period`. */
export function readDeadline(typed: string, bounds: RuleBounds): RuleReading<DeadlineRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo thời hạn", expected.deadline) };
  let found: Found = { cases: [] };
  takeSeparator(cursor);
  do {
    const more = takeCase(cursor, bounds, found);
    if (typeof more === "string") return stopped(cursor, more);
    found = more;
    if (!takeSeparator(cursor) && found.bare?.at !== cursor.at) return stopped(cursor, expected.nextDeadline);
  } while (!atEnd(cursor));
  const { late, bare } = found;
  const whole = bare === undefined || late === undefined ? undefined : wholeOf(bounds);
  if (bare !== undefined && whole === undefined) return stopped({ ...cursor, at: bare.at }, expected.deadlinePoints);
  const cases: readonly TypedCase[] =
    bare === undefined || whole === undefined
      ? found.cases
      : [{ kind: "until", until: bare.until, points: whole }, ...found.cases];
  const [full] = ofKind(cases, "until");
  if (full === undefined) return stopped(cursor, expected.deadline);
  if (!("points" in full)) return stopped({ ...cursor, at: 0 }, expected.deadlinePoints);
  if (late !== undefined && !fitsLateness(cases)) return stopped(cursor, expected.deadline);
  return settled(typed, full, withPoints(cases, full.points), late, bounds);
}

/** One case more, or what was expected, with the cursor where reading stopped. */
function takeCase(cursor: Cursor, bounds: RuleBounds, before: Found): Found | string {
  const start = cursor.at;
  const { cases, bare } = before;
  const cap = before.late !== undefined && before.late.cap === undefined ? takeLateCap(cursor) : undefined;
  if (before.late !== undefined && cap !== undefined) return { ...before, late: { ...before.late, cap } };
  const inTime = bare?.until ?? ofKind(cases, "until")[0]?.until;
  const found = takeDeadlineCase(cursor, bounds.period, inTime);
  if (typeof found === "string") return found;
  if (!isOfSubject(found, before) || !fitsBehind(found, before)) {
    cursor.at = start;
    return expected.deadline;
  }
  const subject = before.subject ?? found.subject ?? "";
  if (found.kind === "each-day") return { ...before, subject, late: { each: found.less, every: found.every } };
  if (found.kind === "in-time") {
    const points = takeTyped(cursor, bounds);
    return points === undefined || bare === undefined
      ? expected.deadlinePoints
      : { ...before, bare: undefined, cases: [{ kind: "until", until: bare.until, ...points }, ...cases] };
  }
  const others = takeOthers(cursor, bounds, { ...before, cases: [...cases, { ...found, points: ZERO }] });
  if (typeof others === "string") return others;
  const points = takeTyped(cursor, bounds);
  if (points !== undefined)
    return { ...before, subject, cases: [...cases, ...[found, ...others].map((one) => ({ ...one, ...points }))] };
  if (others.length > 0) return expected.deadlinePoints;
  const isAlone = found.kind === "until" && found.from === undefined && inTime === undefined;
  return isAlone && ENDS.test(cursor.text.slice(cursor.at - 1))
    ? { ...before, subject, bare: { until: found.until, at: cursor.at } }
    : expected.deadlinePoints;
}

const OR = /,? ?(?:hoặc|hay)(?: là)?(?!\p{L})/iuy;

/** "hoặc không ban hành" behind another case, with the same points; what was expected where it is no such case. */
function takeOthers(cursor: Cursor, bounds: RuleBounds, before: Found): readonly TimedCase[] | string {
  const others: TimedCase[] = [];
  while (take(cursor, OR) !== undefined) {
    const found = takeDeadlineCase(cursor, bounds.period, ofKind(before.cases, "until")[0]?.until);
    if (typeof found === "string") return found;
    const cases = [...before.cases, ...others.map((one) => ({ ...one, points: ZERO }))];
    const isOther = found.kind === "after" || found.kind === "never";
    if (!isOther || !isOfSubject(found, before) || !fitsBehind(found, { ...before, cases })) return expected.deadline;
    others.push(found);
  }
  return others;
}

/** Behind a deadline without points of its own. */
const ENDS = /^(?:[:;,.\n]|.? *(?:[;,.\n](?!\d)|$))/u;

/** All points of the criterion, or none to take more from. */
const wholeOf = (bounds: RuleBounds): Decimal | undefined => {
  if (bounds.maximum.gt(0)) return bounds.maximum;
  return onlyDeducts(bounds) ? ZERO : undefined;
};

/** "tối đa trừ 2 điểm" behind what each day takes. */
function takeLateCap(cursor: Cursor): Decimal | undefined {
  const start = cursor.at;
  const isOpen = take(cursor, /\(/uy) !== undefined;
  const cap = takeCap(cursor);
  if (cap !== undefined && "points" in cap && (!isOpen || take(cursor, /\)/uy) !== undefined))
    return cap.points.value.abs();
  cursor.at = start;
  return undefined;
}

/** What is done later in the rule is what was done first, perhaps in fewer words: two papers have two deadlines. */
function isOfSubject({ kind, subject = "" }: DeadlineCase, before: Found): boolean {
  if (subject === "" || before.subject === undefined || kind === "never" || kind === "each-day") return true;
  return `${matchKey(before.subject)} `.startsWith(`${matchKey(subject)} `);
}

/** Two cases for the same time cannot both be meant; "sau 31/01" may go on with "sau 15/02". */
function fitsBehind(found: DeadlineCase, { cases, late }: Found): boolean {
  if (found.kind === "until") return true;
  if (found.kind === "each-day") return late === undefined;
  if (found.kind !== "after") return ofKind(cases, found.kind).length === 0;
  const { from } = found;
  return ofKind(cases, "after").every((one) => one.from !== undefined && from !== undefined && one.from < from);
}

/** Days count one by one from one deadline, at most up to another day behind it. */
function fitsLateness(cases: readonly TypedCase[]): boolean {
  const [one, ...others] = ofKind(cases, "until");
  const lates = ofKind(cases, "after");
  if (one === undefined || others.length > 0 || lates.length > 1) return false;
  return lates.every(({ from }) => from !== undefined && from > daysFrom(one.until, 1));
}

const LESS = /(?:(?:thì|bị)\s+)*bớt(?: đi)?\s*(\d+(?:[.,]\d+)?)(?: *(?:điểm|đ))?(?![\p{L}\d%]|[.,]\d)/iuy;

function takeTyped(cursor: Cursor, bounds: RuleBounds): Typed | undefined {
  const isNamed = takeColon(cursor);
  const less = take(cursor, LESS)?.[1];
  if (less !== undefined) return { less: numberIn(less) };
  const amount = isNamed ? takeAmount(cursor) : undefined;
  const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
  return given === undefined ? undefined : { points: given.points };
}

const withPoints = (cases: readonly TypedCase[], full: Decimal): PlainCase[] =>
  cases.map((one) => ("points" in one ? one : { ...one, points: full.minus(one.less) }));

function settled(
  typed: string,
  full: TypedDeadline,
  cases: readonly PlainCase[],
  perDay: Found["late"],
  bounds: RuleBounds,
): RuleReading<DeadlineRule> {
  const lates = ofKind(cases, "after");
  // "sau 31/01: 1,5; sau 15/02: 0": each but the last ends where the next begins.
  const between = lates.flatMap(({ from, points }, index): TypedDeadline[] => {
    const next = lates[index + 1]?.from;
    return next === undefined ? [] : [{ from, until: daysFrom(next, -1), points }];
  });
  const typedDeadlines = [...ofKind(cases, "until"), ...between];
  const deadlines = typedDeadlines
    .filter(({ until }, index) => typedDeadlines.findIndex((other) => other.until === until) === index)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  const [first = full, ...others] = deadlines;
  const late = lates.at(-1);
  const rest = ofKind(cases, "rest")[0]?.points;
  const after = late?.points ?? (perDay === undefined ? rest : undefined);
  const never = ofKind(cases, "never")[0] ?? (rest === undefined ? undefined : { name: NOT_DONE, points: rest });
  const plain = ({ until, points }: TypedDeadline): Deadline => ({ until, points });
  const rule: DeadlineRule = {
    kind: "deadline",
    deadlines: [plain(first), ...others.map(plain)],
    ...(perDay === undefined ? {} : { late: lateDeduction(perDay, late?.from, bounds) }),
    ...(after === undefined ? {} : { after }),
    ...(never === undefined ? {} : { never: { name: never.name, points: never.points } }),
  };
  const byDay = perDay === undefined ? undefined : ZERO;
  const otherPoints = [...others.map(({ points }) => points), after, never?.points].filter((one) => one !== undefined);
  return {
    rule,
    remarks: [
      ...deadlineRemarks(
        typed,
        { typedDeadlines, deadlines, after: after ?? byDay, lateFrom: byDay === undefined ? late?.from : undefined },
        bounds,
      ),
      ...pointRemarks(typed, [first.points, ...otherPoints], bounds),
    ],
  };
}

function lateDeduction(
  { each, every, cap: typed }: NonNullable<Found["late"]>,
  from: string | undefined,
  bounds: RuleBounds,
): LateDeduction {
  const cap = typed ?? (onlyDeducts(bounds) ? bounds.deductionCap : undefined);
  return {
    each,
    every,
    ...(cap === undefined ? {} : { cap }),
    ...(from === undefined ? {} : { until: daysFrom(from, -1) }),
  };
}
