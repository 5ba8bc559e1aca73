/** Cells that hold numbers: the number, and what is to be said of one that is none, or is not clear. */
import { type Cell, textOf } from "./cell.ts";
import { cellFaults } from "./cell-wording.ts";
import { type Decimal, decimal } from "./decimal.ts";
import type { Fault } from "./fault.ts";
import { type DotMeans, readNumber } from "./read-number.ts";
import { cleanText } from "./vietnamese.ts";

/** No amount and no count of a bloc is beyond; what is computed from such a number no cell could hold. */
const MOST = 1e15;
const LEAST = 1e-9;

/** The number that a cell holds or writes; undefined for none. */
export function decimalOf(cell: Cell, dotMeans: DotMeans): Decimal | undefined {
  if (typeof cell === "number") {
    const size = Math.abs(cell);
    return size !== 0 && (size < LEAST || size > MOST) ? undefined : decimal(cell);
  }
  if (typeof cell === "object" && "format" in cell) {
    return cell.format === "PERCENT" ? decimal(cell.number).times(100) : undefined;
  }
  return readNumber(textOf(cell), dotMeans)?.value;
}

/** What is to be said of a cell that is no number; `example` is one as it should stand. */
export function noNumber(cell: Cell, example: string): Fault {
  const typed = textOf(cell);
  const isDay = typeof cell === "object" && "format" in cell && cell.format === "DATE";
  return isDay
    ? cellFaults.numberBecameADate(typed, String(Number(typed.split("/")[0])))
    : cellFaults.notANumber(typed, example);
}

/** Something to say of a number whose dot may divide thousands or be a decimal sign. */
export function ambiguity(cell: Cell, dotMeans: DotMeans): Fault | undefined {
  const reading = typeof cell === "string" ? readNumber(cell, dotMeans) : undefined;
  if (reading?.ambiguous === undefined) return undefined;
  return cellFaults.ambiguousNumber(
    cleanText(textOf(cell)),
    reading.ambiguous.asDecimal,
    reading.ambiguous.asThousands,
  );
}
