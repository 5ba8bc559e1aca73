/** Kiểu chấm "theo thời hạn": "đến 31/01: 2; đến 15/02: 1,5; sau: 0; không ban hành: 0": always the points that result. */
import { type Cell, serialToIsoDate } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { readDate } from "../../../../sheets-schema/cells/read-date.ts";
import { foldDashes } from "../../../../sheets-schema/cells/vietnamese.ts";
import { saysNever } from "../grammar/level-names.ts";
import { type Reading, typedIn } from "../grammar/read-quantity.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "../terms/computation.ts";
import { dayInPeriod, daysBetween, type Period } from "../terms/period.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";

/** A day up to which, after the deadline before it, there are `points`. */
export interface Deadline {
  /** The last day in time, as an ISO date. */
  readonly until: string;
  readonly points: Decimal;
}

/** So much for every `every` days late; points above 0 never fall under it. */
export interface LateDeduction {
  readonly each: Decimal;
  readonly every: number;
  /** The most that all days take. */
  readonly cap?: Decimal | undefined;
  /** The last day that counts so, as an ISO date; undefined: all. */
  readonly until?: string | undefined;
}

/** Points by the day on which something was done. */
export interface DeadlineRule {
  readonly kind: "deadline";
  /** By day, each day once; earlier than the first is in time too. */
  readonly deadlines: readonly [Deadline, ...Deadline[]];
  /** What each day after the only deadline takes off its points. */
  readonly late?: LateDeduction | undefined;
  /** The points after the last day, or after the days of `late`. */
  readonly after?: Decimal | undefined;
  /** What is not done at all: the words as typed, and the points. */
  readonly never?: { readonly name: string; readonly points: Decimal } | undefined;
}

/** The rule as a sentence, each day with its year. */
export const deadlineSentence = ({ deadlines, late, after, never }: DeadlineRule): string =>
  sentences.deadlines(deadlines, late, after, never === undefined ? undefined : [never.name, never.points]);

/** What so many days late take of `points`: all of them at most, where there are some. */
function takenOf(points: Decimal, { each, every, cap }: LateDeduction, days: number): Decimal {
  const all = each.times(Math.floor(days / every));
  const most = [cap, points.gt(0) ? points : undefined].filter((one) => one !== undefined);
  return most.reduce(min, all);
}

/** The least that days late leave, never under 0 of points above it; undefined: no limit. */
export const leastByLateness = (points: Decimal, { cap }: LateDeduction): Decimal | undefined =>
  points.gt(0) ? ZERO : cap === undefined ? undefined : points.minus(cap);

/** The points of the day in the result cell; a day without its year lies in the period. A day outside the period counts too. */
export function scoreByDeadline(rule: DeadlineRule, { result }: Entry, { period }: Given): Computation {
  const typed = typedIn(result);
  if (typed === "") return NO_RESULT;
  if (saysNever(typed, rule.never?.name)) {
    if (rule.never === undefined) return unreadable(resultFaults.neverUnknown(typed));
    return computed(rule.never.points, () => reasons.never(typed));
  }
  const reading = readDay(result, typed, rule, period);
  return "fault" in reading ? unreadable(reading.fault) : scoreOfDay(rule, reading.value, typed);
}

function scoreOfDay({ deadlines, late, after }: DeadlineRule, day: string, typed: string): Computation {
  const index = deadlines.findIndex(({ until }) => day <= until);
  const met = deadlines[index];
  const missed = index === -1 ? deadlines : deadlines.slice(0, index);
  const overlooked = () =>
    missed.map(({ until, points }) => ({ score: points, part: overlookedParts.deadline(until) }));
  const last = missed.at(-1)?.until;
  if (met !== undefined) return computed(met.points, () => reasons.inTime(day, met.until, last), { overlooked });
  const latest = last ?? day;
  const from = missed.at(-1);
  if (late !== undefined && from !== undefined && (late.until === undefined || day <= late.until)) {
    const days = daysBetween(from.until, day);
    const taken = takenOf(from.points, late, days);
    return computed(from.points.minus(taken), () => reasons.daysLate(day, from.until, days, taken), { overlooked });
  }
  if (after === undefined) return unreadable(resultFaults.afterDeadlines(typed, day, latest));
  return computed(after, () => reasons.late(day, latest), { overlooked });
}

const DAY_AND_MONTH = /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})$/iu;
const MONTH = /^(?:trong\s+)?(?:tháng\s*)\d{1,2}(?:\s*(?:[/.-]|năm)\s*\d{4})?$|^\d{1,2}\s*[/.-]\s*\d{4}$/iu;
/** The day of a paper, behind its number: "Số 45-KH/BTCTU ngày 15/01/2024". */
const DAY_OF_PAPER = /^.*\D(ngày\s*\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})\.?$/iu;

/** The day in a cell that is not empty; faults show the first deadline as an example. */
function readDay(
  cell: Cell,
  typed: string,
  { deadlines: [{ until: example }] }: DeadlineRule,
  period: Period | undefined,
): Reading<string> {
  if (typeof cell === "object") {
    if ("error" in cell) return { fault: resultFaults.formulaError(cell.error, "Kết quả") };
    if ("number" in cell && (cell.format === "DATE" || cell.format === "DATE_TIME")) {
      return { value: serialToIsoDate(cell.number) };
    }
  }
  const whole = readDate(typed) ?? readDate(DAY_OF_PAPER.exec(typed)?.[1] ?? "");
  if (whole !== undefined) return { value: whole };
  const [, day, month] = DAY_AND_MONTH.exec(foldDashes(typed)) ?? [];
  if (day === undefined || month === undefined) {
    return {
      fault: MONTH.test(typed) ? resultFaults.monthOnly(typed, example) : resultFaults.notADate(typed, example),
    };
  }
  if (period === undefined) return { fault: resultFaults.yearMissing(typed, example) };
  const completed = dayInPeriod(Number(month), Number(day), period);
  return completed === undefined ? { fault: resultFaults.notADate(typed, example) } : { value: completed };
}
