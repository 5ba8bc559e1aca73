/** A criterion that compares members, and the members beside each other. */

import { measureOf } from "../../../functions/core/rules/shares/relative.ts";
import { type BestResults, bestResultsOf, type Measure } from "../../../functions/core/rules/terms/best-results.ts";
import type { Entry } from "../../../functions/core/rules/terms/computation.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { compute, outcome } from "./builders.ts";

const kind = "so với đơn vị dẫn đầu";
export const WORDS = { kind, rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", maximum: "3", unit: "văn bản" } as const;

export type Typed = readonly [result: Cell, target: Cell];

const entryOf = ([result, target]: Typed): Entry => ({ result, target, supplement: undefined });

export const measure = (typed: Typed, unit: string = WORDS.unit): Measure | undefined =>
  measureOf(entryOf(typed), unit);

export const bestFrom = (all: readonly Typed[], unit?: string): BestResults =>
  bestResultsOf(all.flatMap((typed) => measure(typed, unit) ?? []));

/** The points of each member beside all of them, the own result among them. */
export const scores = (all: readonly Typed[], row: object = WORDS, digits = 2) =>
  all.map(([result, target]) =>
    outcome(compute({ ...WORDS, ...row }, result, { target }, digits, { best: bestFrom(all) })),
  );

export const among = (own: Typed, others: readonly Typed[]) =>
  compute(WORDS, own[0], { target: own[1] }, 2, { best: bestFrom(others) });
