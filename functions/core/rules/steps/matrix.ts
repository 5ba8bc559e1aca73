/**
 * Kiểu chấm "bảng hai chiều": "<1000: <5 = 0,5 | >=5 = 1; >=1000: <5 = 1 | >=5 = 2; còn lại = 0". The first measure stands
 * in Kết quả, the second in Số liệu bổ sung; their units are parted by a semicolon: "văn bản; %".
 */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type Measured, readMeasured } from "../grammar/read-measured.ts";
import { typedIn } from "../grammar/read-quantity.ts";
import { type Computation, computed, type Entry, type Given, NO_RESULT, unreadable } from "../terms/computation.ts";
import { contains, type Interval } from "../terms/interval.ts";
import { intervalPhrase, REST } from "../wording/measure-phrases.ts";
import { reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { locate } from "./find-step.ts";
import type { StepList } from "./read-step-list.ts";

/** The results of one row, with the points by the second measure. */
export interface MatrixRow extends StepList {
  readonly interval: Interval;
}

/** How one of the two measures is read. */
export interface MatrixScale {
  readonly percent: boolean;
  readonly whole: boolean;
}

/** Points by two measures. */
export interface MatrixRule {
  readonly kind: "matrix";
  /** In the order typed; where two hold a result, the first counts. */
  readonly rows: readonly [MatrixRow, ...MatrixRow[]];
  /** The points of all that no row or column holds. */
  readonly rest?: Decimal | undefined;
  readonly rowScale: MatrixScale;
  readonly cellScale: MatrixScale;
}

/** The units of the two measures. */
export function unitsOf(unit: string | undefined): readonly [string | undefined, string | undefined] {
  const at = unit?.indexOf(";") ?? -1;
  return unit === undefined || at < 0 ? [unit, undefined] : [unit.slice(0, at).trim(), unit.slice(at + 1).trim()];
}

/** The rule as a sentence, in the two units of the criterion. */
export function matrixSentence({ rows, rest, rowScale, cellScale }: MatrixRule, unit: string | undefined): string {
  const [rowUnit, cellUnit] = unitsOf(unit);
  const shownRowUnit = rowScale.percent ? "%" : rowUnit;
  const shownCellUnit = cellScale.percent ? "%" : cellUnit;
  return sentences.matrix(
    rows.map((row) => ({
      name: intervalPhrase(row.interval, shownRowUnit),
      cells: [
        ...row.steps.map(
          ({ interval, points, less }) => [intervalPhrase(interval, shownCellUnit), points, less] as const,
        ),
        ...(row.rest === undefined ? [] : [[REST, row.rest] as const]),
      ],
    })),
    rest,
  );
}

/** The points where the row of the result and the column of the supplement meet. */
export function scoreByMatrix(rule: MatrixRule, { result, supplement }: Entry, { unit }: Given): Computation {
  if (typedIn(result) === "") return NO_RESULT;
  const [rowUnit, cellUnit] = unitsOf(unit);
  const first = readMeasured(result, { unit: rowUnit, ...rule.rowScale }, "Kết quả");
  if ("fault" in first) return unreadable(first.fault);
  if (typedIn(supplement) === "") return unreadable(resultFaults.supplementMissing(first.value.shown));
  const second = readMeasured(supplement, { unit: cellUnit, ...rule.cellScale }, "Số liệu bổ sung");
  if ("fault" in second) return unreadable(second.fault);
  const row = rule.rows.find(({ interval }) => contains(interval, first.value.value));
  if (row !== undefined) return scoreInRow(rule, row, first.value, second.value, supplement);
  return rule.rest === undefined
    ? unreadable(resultFaults.outsideSteps(typedIn(result), first.value.shown))
    : computed(rule.rest, () => reasons.step(first.value.shown, REST));
}

function scoreInRow(
  rule: MatrixRule,
  row: MatrixRow,
  first: Measured,
  second: Measured,
  supplement: Entry["supplement"],
): Computation {
  const found = locate({ ...row, rest: row.rest ?? rule.rest }, second.value, second.unit);
  if (found === undefined) {
    return unreadable(resultFaults.outsideSteps(typedIn(supplement), second.shown, "Số liệu bổ sung"));
  }
  const because = (): string =>
    reasons.matrix(first.shown, intervalPhrase(row.interval, first.unit), second.shown, found.name);
  return computed(found.points, because, { overlooked: () => found.overlooked });
}
