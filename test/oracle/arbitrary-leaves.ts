/** Leaves of every kind and part, with what eight members typed in them. */
import fc, { type Arbitrary } from "fast-check";
import { MOST_MEMBERS, quarters } from "./arbitrary-measures.ts";
import {
  countedSteps,
  deadline,
  direct,
  grades,
  increment,
  ladder,
  type MeasuredRule,
  matrix,
  milestoneLadder,
  perCase,
  proportional,
  relative,
  steps,
  yesNo,
} from "./arbitrary-rules.ts";
import type { EntryModel, LeafModel, ScoreModel } from "./bloc-model.ts";

/** A leaf before it is given its code. */
export type LeafDraft = Omit<LeafModel, "code">;

/** True once in ten times. */
export const rarely = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 9);
/** The column Kỳ, often blank. */
export const period = fc.constantFrom(undefined, undefined, "year", "first half", "second half");
/** A cap that is often missing. */
export const cap = fc.option(quarters(0, 8), { nil: undefined });

const score = (value: Arbitrary<number>): Arbitrary<ScoreModel | undefined> =>
  fc.option(fc.record({ value: fc.option(value, { nil: undefined, freq: 20 }), style: fc.nat(3) }), { nil: undefined });

type Typed = Pick<EntryModel, "isUnassigned" | "self" | "bloc" | "verified">;

const typed = (value: Arbitrary<number>): Arbitrary<Typed[]> =>
  fc.array(
    fc.record({
      isUnassigned: rarely,
      self: score(value),
      bloc: fc.oneof(fc.constant(undefined), score(value)),
      verified: fc.oneof(fc.constant(undefined), fc.constant(undefined), score(value)),
    }),
    { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS },
  );

const NOTHING_MEASURED = { result: undefined, target: undefined, supplement: undefined };

const leaf = (
  part: LeafModel["part"],
  measured: Arbitrary<MeasuredRule>,
  columns: Arbitrary<Pick<LeafModel, "maximum" | "bonusCap" | "deductionCap">>,
  scores: Arbitrary<number>,
): Arbitrary<LeafDraft> =>
  fc
    .record({ measured, columns, wording: fc.nat(2), period, typed: typed(scores) })
    .map(({ measured: { rule, unit, isByMilestone = false, measures }, columns: points, typed: each, ...given }) => ({
      kind: "leaf",
      part,
      ...points,
      ...given,
      rule,
      unit,
      isByMilestone,
      entries: each.map((entry, member) => ({ ...NOTHING_MEASURED, ...measures[member], ...entry })),
    }));

const anyPoints = quarters(-2, 8);
const earned = fc.oneof(quarters(0, 3), quarters(-1, 10));
const lost = fc.oneof(quarters(-3, 0), quarters(-10, 10));
const gains = quarters(0, 4);
const losses = quarters(-4, 0);

/** A leaf with points of its own, of any kind. */
export const baseLeaf: Arbitrary<LeafDraft> = leaf(
  "base",
  fc.oneof(
    direct,
    yesNo(anyPoints),
    grades(anyPoints),
    steps(anyPoints),
    countedSteps(anyPoints),
    ladder(anyPoints),
    milestoneLadder(anyPoints),
    deadline(anyPoints),
    proportional,
    // The only kind in which members move one another's points.
    { weight: 4, arbitrary: relative },
    perCase(1),
    perCase(-1),
    increment,
    matrix(anyPoints),
  ),
  fc.record({
    maximum: quarters(0, 8).map((points) => points + 25),
    bonusCap: fc.constant(undefined),
    deductionCap: fc.constant(undefined),
  }),
  fc.oneof(quarters(0, 3), quarters(-3, 10)),
);

/** With a cap of its own, or a rule whose sign says what it is. */
const bonusLeaf = fc.oneof(
  leaf(
    "bonus",
    fc.oneof(direct, grades(gains), steps(gains), increment),
    bonusColumns(quarters(0, 8)),
    quarters(-1, 10),
  ),
  leaf("bonus", perCase(1), bonusColumns(cap), earned),
);
const deductionLeaf = fc.oneof(
  leaf(
    "deduction",
    fc.oneof(direct, yesNo(losses), ladder(losses)),
    deductionColumns(quarters(0, 8)),
    quarters(-10, 10),
  ),
  leaf("deduction", perCase(-1), deductionColumns(cap), lost),
);

/** In a group that holds only bonuses, or only deductions, a leaf needs no cap to be one. */
export const leafOfBonusGroup = leaf("bonus", direct, bonusColumns(cap), earned);
/** The same of deductions. */
export const leafOfDeductionGroup = leaf("deduction", direct, deductionColumns(cap), lost);

/** A leaf of any part. */
export const anyLeaf: Arbitrary<LeafDraft> = fc.oneof(
  { weight: 4, arbitrary: baseLeaf },
  { weight: 1, arbitrary: bonusLeaf },
  { weight: 1, arbitrary: deductionLeaf },
);

function bonusColumns(bonusCap: Arbitrary<number | undefined>) {
  return fc.record({ maximum: fc.constant(0), bonusCap, deductionCap: fc.constant(undefined) });
}

function deductionColumns(deductionCap: Arbitrary<number | undefined>) {
  return fc.record({ maximum: fc.constant(0), bonusCap: fc.constant(undefined), deductionCap });
}
