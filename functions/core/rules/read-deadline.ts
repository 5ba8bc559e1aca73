/** Reads "đến 31/01: 2; đến 15/02: 1,5; sau: bớt 1; không ban hành: 0" and what officers type instead. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "./amount.ts";
import type { Deadline, DeadlineRule } from "./deadline.ts";
import { deadlineRemarks, type TypedDeadline } from "./deadline-remarks.ts";
import { expected } from "./expected-wording.ts";
import { NOT_DONE } from "./measure-phrases.ts";
import { daysFrom } from "./period.ts";
import { pointRemarks } from "./point-bounds.ts";
import { type DeadlineCase, takeDeadlineCase } from "./read-deadline-case.ts";
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
} from "./reading-cursor.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { stopped } from "./stopped.ts";

/** Points that result, or what comes off the points of the first deadline. */
type Typed = { readonly points: Decimal } | { readonly less: Decimal };

type TypedCase = DeadlineCase & Typed;
type PlainCase = DeadlineCase & { readonly points: Decimal };

const ofKind = <Case extends DeadlineCase, Kind extends DeadlineCase["kind"]>(cases: readonly Case[], kind: Kind) =>
  cases.filter((one): one is Extract<Case, { readonly kind: Kind }> => one.kind === kind);

/** Reads the notation; a day without its year lies in `bounds.period`. */
export function readDeadline(typed: string, bounds: RuleBounds): RuleReading<DeadlineRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("theo thời hạn", expected.deadline) };
  const cases: TypedCase[] = [];
  takeSeparator(cursor);
  do {
    const start = cursor.at;
    const found = takeDeadlineCase(cursor, bounds.period, ofKind(cases, "until")[0]?.until);
    if (typeof found === "string") return stopped(cursor, found);
    if (!fitsBehind(found, cases)) return stopped({ ...cursor, at: start }, expected.deadline);
    const points = takeTyped(cursor, bounds);
    if (points === undefined) return stopped(cursor, expected.deadlinePoints);
    cases.push({ ...found, ...points });
    if (!takeSeparator(cursor)) return stopped(cursor, expected.nextDeadline);
  } while (!atEnd(cursor));
  const [full] = ofKind(cases, "until");
  if (full === undefined) return stopped(cursor, expected.deadline);
  if (!("points" in full)) return stopped({ ...cursor, at: 0 }, expected.deadlinePoints);
  return settled(typed, full, withPoints(cases, full.points), bounds);
}

/** Two cases for the same time cannot both be meant; "sau 31/01" may go on with "sau 15/02". */
function fitsBehind(found: DeadlineCase, cases: readonly DeadlineCase[]): boolean {
  if (found.kind === "until") return true;
  if (found.kind !== "after") return ofKind(cases, found.kind).length === 0;
  const { from } = found;
  return ofKind(cases, "after").every((one) => one.from !== undefined && from !== undefined && one.from < from);
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
  const after = late?.points ?? rest;
  const never = ofKind(cases, "never")[0] ?? (rest === undefined ? undefined : { name: NOT_DONE, points: rest });
  const plain = ({ until, points }: TypedDeadline): Deadline => ({ until, points });
  const rule: DeadlineRule = {
    kind: "deadline",
    deadlines: [plain(first), ...others.map(plain)],
    ...(after === undefined ? {} : { after }),
    ...(never === undefined ? {} : { never: { name: never.name, points: never.points } }),
  };
  const otherPoints = [...others.map(({ points }) => points), after, never?.points].filter((one) => one !== undefined);
  return {
    rule,
    remarks: [
      ...deadlineRemarks(typed, { typedDeadlines, deadlines, after, lateFrom: late?.from }, bounds),
      ...pointRemarks(typed, [first.points, ...otherPoints], bounds),
    ],
  };
}
