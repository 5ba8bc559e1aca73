import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, divide, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { type Fraction, ONE } from "../terms/interval.ts";
import { measurePhrase } from "../wording/measure-phrases.ts";
import { type FormColumn, resultFaults } from "../wording/result-wording.ts";
import { isPercent, isWhole, type Quantity, type Reading, readQuantity, saysNone, typedIn } from "./read-quantity.ts";

/** What a rule compares a result with. */
export interface Scale {
  readonly unit: string | undefined;
  /** True when the rule or its unit says per cent. */
  readonly percent: boolean;
  /** True when only whole numbers can be meant. */
  readonly whole: boolean;
}

/** A result in the scale of its rule. */
export interface Measured {
  readonly value: Fraction;
  /** As people read it: "96,5%", "46/48 (95,83%)", "3 văn bản". */
  readonly shown: string;
  /** The unit in which the ends of intervals are shown beside it. */
  readonly unit: string | undefined;
}

/** The result in a cell that is not empty, in the scale of the rule: 46/48 as a hundred times 46, over 48. */
export function readMeasured(cell: Cell, { unit, percent, whole }: Scale, column: FormColumn): Reading<Measured> {
  const reading =
    !percent && !isPercent(unit) && saysNone(cell) ? NOTHING : readQuantity(cell, percent ? "%" : unit, column);
  if ("fault" in reading) return reading;
  const quantity = reading.value;
  const named = unit !== undefined && unit !== "";
  const inPercent = percent || isPercent(unit) || (!named && quantity.form !== "plain");
  if (!inPercent && named && quantity.form !== "plain") {
    return { fault: resultFaults.notInUnit(typedIn(cell), unit, column) };
  }
  if (!inPercent && whole && !isWhole(quantity.numerator)) return { fault: resultFaults.notWhole(typedIn(cell)) };
  const shownUnit = inPercent ? "%" : unit;
  const value = fractionOf(quantity);
  return {
    value: {
      value,
      get shown() {
        return quantity.form === "share"
          ? `${typedIn(cell)} (${measurePhrase(divide(value.numerator, value.denominator, 2), "%")})`
          : measurePhrase(quantity.numerator, shownUnit);
      },
      unit: shownUnit,
    },
  };
}

/** "không có" where things are counted. */
const NOTHING: Reading<Quantity> = { value: { numerator: ZERO, denominator: ONE, form: "plain" } };

const HUNDRED: Decimal = decimal("100");

const fractionOf = ({ form, numerator, denominator }: Quantity): Fraction =>
  form === "share" ? { numerator: numerator.times(HUNDRED), denominator } : { numerator, denominator };
