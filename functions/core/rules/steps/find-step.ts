import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Overlooked } from "../terms/computation.ts";
import { compareHigh, compareLow, type Fraction, sideOf } from "../terms/interval.ts";
import { intervalPhrase, REST } from "../wording/measure-phrases.ts";
import { overlookedParts } from "../wording/reason-wording.ts";
import type { Step, StepList } from "./read-step-list.ts";

/** Where a value lies in a list of steps. */
export interface Located {
  readonly points: Decimal;
  /** "từ 95% đến dưới 98%", or "còn lại". */
  readonly name: string;
  /** What somebody claims who misses the end of a better step beside it. */
  readonly overlooked: readonly Overlooked[];
}

/** The step that holds `value`, the first of two, or the rest; undefined when the list gives it no points. */
export function locate(
  { steps, rest }: Pick<StepList, "rest"> & { readonly steps: readonly Step[] },
  value: Fraction,
  unit: string | undefined,
): Located | undefined {
  let inside: Step | undefined;
  let above: Step | undefined;
  let below: Step | undefined;
  for (const step of steps) {
    const { low, high } = step.interval;
    const side = sideOf(step.interval, value);
    if (side === 0) inside ??= step;
    else if (side === -1) above = above !== undefined && compareLow(above.interval.low, low) <= 0 ? above : step;
    else below = below !== undefined && compareHigh(below.interval.high, high) >= 0 ? below : step;
  }
  const points = inside?.points ?? rest;
  if (points === undefined) return undefined;
  return {
    points,
    get name() {
      return inside === undefined ? REST : stepPhrase(inside, unit);
    },
    get overlooked() {
      return [
        ...better(above, points, unit, overlookedParts.stepAbove),
        ...better(below, points, unit, overlookedParts.stepBelow),
      ];
    },
  };
}

/** "từ 95% đến dưới 98%", "riêng xã miền núi từ 80% trở lên", "từ 98% trở lên (có kiểm chứng)". */
export const stepPhrase = ({ interval, condition, who }: Step, unit: string | undefined): string =>
  `${who === undefined ? "" : `riêng ${who} `}${intervalPhrase(interval, unit)}${condition === undefined ? "" : ` (${condition})`}`;

const better = (
  step: Step | undefined,
  points: Decimal,
  unit: string | undefined,
  part: (name: string) => string,
): Overlooked[] => (step?.points.gt(points) ? [{ score: step.points, part: part(stepPhrase(step, unit)) }] : []);
