import { type Cell, isBlank, serialToIsoDate, textOf } from "../../../sheets-schema/cells/cell.ts";
import { cellFaults } from "../../../sheets-schema/cells/cell-wording.ts";
import { type Decimal, decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { formatDate, readDate } from "../../../sheets-schema/cells/read-date.ts";
import { readNumber } from "../../../sheets-schema/cells/read-number.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { isOutside, type ScoreBounds } from "../bloc/score-bounds.ts";
import { scoreKind } from "./score-kind.ts";
import { scoreFaults as wording } from "./score-wording.ts";

/** A score as read; undefined when the cell is blank or holds none. */
export interface ScoreReading {
  readonly score: Decimal | undefined;
  readonly faults: readonly Fault[];
}

const NOTHING: ScoreReading = { score: undefined, faults: [] };

/** "Không trừ", "(không phát sinh)": words that stand for 0 in a bonus or deduction; elsewhere they are no score. */
const NONE = /^\(?không(?: bị)?(?: trừ| thưởng| cộng| phát sinh| có)?(?: điểm)?\)?\.?$/iu;

/**
 * The score that a cell of a form holds, and what is wrong with it. A score outside the bounds is read all the same: it
 * counts as the nearest that may.
 */
export function readScore(cell: Cell, criterion: Criterion, bounds: ScoreBounds, header: string): ScoreReading {
  if (isBlank(cell)) return NOTHING;
  if (typeof cell === "number" && Number.isFinite(cell)) {
    if (isLostDate(cell, bounds)) return { score: undefined, faults: [becameADate(formatDate(serialToIsoDate(cell)))] };
    return withinBounds(decimal(cell), [], criterion, bounds, header);
  }
  const typed = cleanText(textOf(cell));
  if (typeof cell === "object" && "error" in cell)
    return { score: undefined, faults: [cellFaults.formulaError(cell.error)] };
  if (typeof cell === "object" && "format" in cell && (cell.format === "DATE" || cell.format === "DATE_TIME")) {
    return { score: undefined, faults: [becameADate(formatDate(serialToIsoDate(cell.number)))] };
  }
  if (criterion.part !== "base" && NONE.test(typed)) return { score: ZERO, faults: [] };
  const date = readDate(typed);
  if (date !== undefined) return { score: undefined, faults: [becameADate(formatDate(date))] };
  const reading = readNumber(typed, "decimal");
  if (reading === undefined || reading.percent) {
    return {
      score: undefined,
      faults: [wording.notAScore(typed, scoreKind(criterion), bounds.most.gt(0) ? bounds.most : bounds.least.abs())],
    };
  }
  const faults: Fault[] = [];
  if (reading.outOf !== undefined && !reading.outOf.eq(criterion.maximum)) {
    faults.push(wording.outOfAnotherMaximum(typed, reading.outOf, criterion.maximum));
  }
  if (reading.ambiguous !== undefined) {
    faults.push(cellFaults.ambiguousNumber(typed, reading.ambiguous.asDecimal, reading.ambiguous.asThousands));
  }
  return withinBounds(reading.value, faults, criterion, bounds, header);
}

/** The score that a number means, with what is to be said of it behind `faults`. */
function withinBounds(
  value: Decimal,
  faults: Fault[],
  criterion: Criterion,
  bounds: ScoreBounds,
  header: string,
): ScoreReading {
  let score = value;
  if (criterion.part === "deduction" && score.gt(0)) {
    faults.push(wording.deductionWithoutSign(score));
    score = score.neg();
  }
  const outside = outsideBounds(header, score, criterion, bounds);
  if (outside !== undefined) faults.push(outside);
  return { score, faults };
}

/** A day of 2000 to 2099 that lost its date format, such as 45354, where no score is nearly as large. */
const isLostDate = (value: number, { most }: ScoreBounds): boolean =>
  Number.isInteger(value) && value > 36_525 && value < 73_051 && most.lt(36_526);

/** A score such as 3/3 that the spreadsheet took for a date, shown as "03/03/2024". */
function becameADate(shown: string): Fault {
  const [day = "", month = ""] = shown.split("/");
  return cellFaults.becameADate(shown, `${Number(day)}/${Number(month)}`);
}

/** The fault of a score that cannot count whole. */
function outsideBounds(
  header: string,
  score: Decimal,
  { part, code }: Criterion,
  bounds: ScoreBounds,
): Fault | undefined {
  if (!isOutside(score, bounds)) return undefined;
  const { least, most } = bounds;
  if (part === "bonus" && score.gt(most)) return wording.overBonusCap(score, code, most);
  if (part === "deduction" && score.lt(least)) return wording.overDeductionCap(score.abs(), code, least.abs());
  return score.gt(most)
    ? wording.overMaximum(header, score, code, least, most)
    : wording.belowMinimum(header, score, code, least, most);
}
