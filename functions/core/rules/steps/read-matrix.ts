import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { type Points, pointsOfAmount, takeAmount } from "../grammar/amount.ts";
import { pointRemarks } from "../grammar/point-bounds.ts";
import { takeInterval } from "../grammar/read-interval.ts";
import { isPercent } from "../grammar/read-quantity.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeColon,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { holdsAnything, type Interval } from "../terms/interval.ts";
import { isDivisible } from "../terms/units.ts";
import { expected } from "../wording/expected-wording.ts";
import { intervalPhrase } from "../wording/measure-phrases.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import { type MatrixRow, type MatrixRule, type MatrixScale, unitsOf } from "./matrix.ts";
import { asCase } from "./read-case.ts";
import { settleEnds } from "./read-open-ends.ts";
import { pointsOf, type Step, type StepList, settledSteps, takeCases, takeRest } from "./read-step-list.ts";
import { stepRemarks } from "./step-remarks.ts";
import { isCounted } from "./steps.ts";

/** A row as typed. */
interface TypedRow {
  readonly interval: Interval;
  readonly percent: boolean;
  /** True when a percent sign was typed in one of the cells. */
  readonly percents: boolean;
  readonly cells: StepList;
}

const BAR = /\|+/uy;

/** Reads the notation; "còn lại" may stand at the end of a row and at the end of all. */
export function readMatrix(typed: string, bounds: RuleBounds): RuleReading<MatrixRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("bảng hai chiều", expected.matrixRow) };
  const [rowUnit, cellUnit] = unitsOf(bounds.unit);
  const found: TypedRow[] = [];
  let rest: Decimal | undefined;
  takeSeparator(cursor);
  do {
    if (rest === undefined && takeRest(cursor)) {
      takeColon(cursor);
      const amount = takeAmount(cursor);
      rest = amount === undefined ? undefined : pointsOfAmount(amount, bounds)?.points;
      if (rest === undefined) return stopped(cursor, expected.cellPoints);
    } else {
      const row = takeRow(cursor, rowUnit, cellUnit, bounds);
      if (typeof row === "string") return stopped(cursor, row);
      found.push(row);
    }
    if (!takeSeparator(cursor)) return stopped(cursor, expected.nextRow);
  } while (!atEnd(cursor));
  const [first, ...others] = found;
  if (first === undefined) return stopped(cursor, expected.matrixRow);
  return settled(typed, [first, ...others], rest, bounds);
}

const CELL_WORDS = { interval: expected.matrixCell, ordered: expected.cellOrdered, points: expected.cellPoints };

/** A row, or what was expected, with the cursor where reading stopped. */
function takeRow(
  cursor: Cursor,
  rowUnit: string | undefined,
  cellUnit: string | undefined,
  bounds: RuleBounds,
): TypedRow | string {
  const start = cursor.at;
  const reading = takeInterval(cursor, rowUnit);
  if (reading === undefined) return expected.matrixRow;
  if (!holdsAnything(reading.interval)) {
    cursor.at = start;
    return expected.matrixOrdered;
  }
  if (!takeColon(cursor)) return expected.matrixColon;
  const cells = takeCases(cursor, {
    takeCase: (at) => asCase(takeInterval(at, cellUnit)),
    goesOn: () => take(cursor, BAR) !== undefined,
    bounds,
    expected: CELL_WORDS,
  });
  if (typeof cells === "string") return cells;
  const [first, ...others] = cells.flatMap((one) => (one.is === "interval" ? [one] : []));
  if (first === undefined) return expected.matrixCell;
  const rest = cells.find(({ is }) => is === "rest")?.given.points;
  return {
    ...reading,
    percents: [first, ...others].some(({ percent }) => percent),
    cells: { steps: [stepOf(first), ...others.map(stepOf)], rest },
  };
}

const stepOf = ({ interval, given }: { readonly interval: Interval; readonly given: Points }): Step => ({
  interval,
  ...given,
});

function settled(
  typed: string,
  found: readonly [TypedRow, ...TypedRow[]],
  rest: Decimal | undefined,
  bounds: RuleBounds,
): RuleReading<MatrixRule> {
  const [rowUnit, cellUnit] = unitsOf(bounds.unit);
  const cellIntervals = found.flatMap(({ cells }) => cells.steps.map(({ interval }) => interval));
  const rowPercent = isPercent(rowUnit) || found.some(({ percent }) => percent);
  const cellPercent = isPercent(cellUnit) || found.some(({ percents }) => percents);
  const rowScale = scaleOf(
    rowPercent,
    rowUnit,
    found.map(({ interval }) => interval),
  );
  const cellScale = scaleOf(cellPercent, cellUnit, cellIntervals);
  const intervals = settleEnds(
    found.map(({ interval }) => interval),
    rowPercent,
  );
  const settledRow = ({ interval, cells }: TypedRow, index: number): MatrixRow => {
    const { steps, rest: rowRest } = settledSteps(cells, cellPercent);
    return { interval: intervals[index] ?? interval, steps, ...(rowRest === undefined ? {} : { rest: rowRest }) };
  };
  const [first, ...others] = found;
  const rule: MatrixRule = {
    kind: "matrix",
    rows: [settledRow(first, 0), ...others.map((row, index) => settledRow(row, index + 1))],
    ...(rest === undefined ? {} : { rest }),
    rowScale,
    cellScale,
  };
  const units = [rowPercent ? "%" : rowUnit, cellPercent ? "%" : cellUnit] as const;
  return { rule, remarks: remarksOn(typed, rule, found, units, bounds) };
}

const scaleOf = (percent: boolean, unit: string | undefined, intervals: readonly Interval[]): MatrixScale => ({
  percent,
  whole: !percent && !isDivisible(unit) && intervals.every(isCounted),
});

function remarksOn(
  typed: string,
  { rows, rest, rowScale, cellScale }: MatrixRule,
  found: readonly TypedRow[],
  [rowUnit, cellUnit]: readonly [string | undefined, string | undefined],
  bounds: RuleBounds,
): Fault[] {
  const betweenRows = stepRemarks(typed, {
    intervals: rows.map(({ interval }) => interval),
    typed: found.map(({ interval }) => interval),
    hasRest: rest !== undefined,
    unit: rowUnit,
    subject: "kết quả",
    whole: rowScale.whole,
  });
  const inRows = rows.flatMap((row, index) =>
    stepRemarks(typed, {
      intervals: row.steps.map(({ interval }) => interval),
      typed: found[index]?.cells.steps.map(({ interval }) => interval) ?? [],
      hasRest: (row.rest ?? rest) !== undefined,
      unit: cellUnit,
      subject: "số liệu bổ sung",
      whole: cellScale.whole,
    }).map((remark) => ruleRemarks.inRow(intervalPhrase(row.interval, rowUnit), remark)),
  );
  return [...betweenRows, ...inRows, ...pointRemarks(typed, pointsOfMatrix(rows, rest), bounds)];
}

/** All points of a table, never none. */
function pointsOfMatrix(
  [first, ...others]: MatrixRule["rows"],
  rest: Decimal | undefined,
): readonly [Decimal, ...Decimal[]] {
  const [one, ...more] = pointsOf(first);
  return [one, ...more, ...others.flatMap(pointsOf), ...(rest === undefined ? [] : [rest])];
}
