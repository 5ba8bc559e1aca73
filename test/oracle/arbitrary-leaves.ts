/** Leaves of every kind and part, with what eight members typed in them. */
import fc, { type Arbitrary } from "fast-check";
import { condition, ownBar } from "./arbitrary-bars.ts";
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
import {
  decreasing,
  moneySteps,
  overrun,
  perDayLate,
  proportion,
  severalDays,
  shortfall,
} from "./arbitrary-worded-changes.ts";
import {
  batches,
  cappedCount,
  firstAndFurther,
  knockOut,
  severalRates,
  shareKnockOut,
} from "./arbitrary-worded-counts.ts";
import { losingLevels, losingSteps, wordedLadder, wordedLevels, wordedSteps } from "./arbitrary-worded-steps.ts";
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
    .record({ measured, columns, wording: fc.nat(5), period, typed: typed(scores) })
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

/** A leaf with points of its own. */
const notArising = fc.option(
  fc.constantFrom<NonNullable<LeafModel["notArising"]>>(
    { kind: "points", value: 25 },
    { kind: "points", value: 0 },
    { kind: "full" },
    { kind: "out" },
  ),
  { nil: undefined },
);
const SAID = { kind: "words", text: "Không phát sinh" } as const;

/** A leaf whose rule says what it gives where nothing arose, and members that say so. */
const withNotArising = (leaves: Arbitrary<LeafDraft>): Arbitrary<LeafDraft> =>
  fc
    .record({
      leaf: leaves,
      given: notArising,
      says: fc.array(fc.boolean(), { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS }),
    })
    .map(({ leaf: own, given, says }) =>
      given === undefined
        ? own
        : {
            ...own,
            notArising: given,
            entries: own.entries.map((entry, at) => (says[at] === true ? { ...entry, result: SAID } : entry)),
          },
    );

const baseLeafOf = (measured: Arbitrary<MeasuredRule>, least = 0): Arbitrary<LeafDraft> =>
  leaf(
    "base",
    measured,
    fc.record({
      maximum: quarters(least, 8).map((points) => points + 25),
      bonusCap: fc.constant(undefined),
      deductionCap: fc.constant(undefined),
    }),
    fc.oneof(quarters(0, 3), quarters(-3, 10)),
  );

const gainLeafOf = (measured: Arbitrary<MeasuredRule>): Arbitrary<LeafDraft> =>
  leaf("bonus", measured, bonusColumns(quarters(0, 8)), quarters(-1, 10));
const lossLeafOf = (measured: Arbitrary<MeasuredRule>): Arbitrary<LeafDraft> =>
  leaf("deduction", measured, deductionColumns(quarters(0, 8)), quarters(-10, 10));

/** Leaves whose rule is worded, by the name of its shape. */
export const wordedLeaves = {
  "steps whose points are words": baseLeafOf(wordedSteps),
  "steps that only take away": baseLeafOf(losingSteps, 4),
  "steps that only take away, of a deduction": lossLeafOf(losingSteps),
  "days late, and nothing handed in": baseLeafOf(wordedLadder),
  "levels whose points are words": baseLeafOf(wordedLevels),
  "levels that only take away": baseLeafOf(losingLevels),
  "a bar of some members": baseLeafOf(ownBar),
  "a condition": baseLeafOf(condition),
  "several rates": baseLeafOf(severalRates(-1)),
  "several rates, of a bonus": gainLeafOf(severalRates(1)),
  "a first and further cases": baseLeafOf(firstAndFurther(-1)),
  "a first and further cases, of a bonus": gainLeafOf(firstAndFurther(1)),
  "a first and further cases, of a deduction": lossLeafOf(firstAndFurther(-1)),
  batches: baseLeafOf(batches(1)),
  "batches, of a bonus": gainLeafOf(batches(1)),
  "batches of days": baseLeafOf(batches(-1)),
  "so many at most": baseLeafOf(cappedCount(1)),
  "so many at most, of a bonus": gainLeafOf(cappedCount(1)),
  "so many at most, taken away": baseLeafOf(cappedCount(-1)),
  "a knock-out by count": baseLeafOf(knockOut),
  "a knock-out by share": baseLeafOf(shareKnockOut),
  "less for each step down": baseLeafOf(decreasing),
  "less from a threshold down": lossLeafOf(shortfall),
  "less for each step up": baseLeafOf(overrun),
  "a floor and a rounding": baseLeafOf(proportion),
  "several days": baseLeafOf(severalDays),
  "less for each day late": baseLeafOf(perDayLate),
  money: baseLeafOf(moneySteps),
} as const;

/** A leaf with points of its own, of any kind. */
export const baseLeaf: Arbitrary<LeafDraft> = baseLeafOf(
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
);

/** With a cap of its own, or a rule whose sign says what it is. */
const bonusLeaf = fc.oneof(
  gainLeafOf(fc.oneof(direct, grades(gains), steps(gains), increment)),
  leaf("bonus", perCase(1), bonusColumns(cap), earned),
);
const deductionLeaf = fc.oneof(
  lossLeafOf(fc.oneof(direct, yesNo(losses), ladder(losses))),
  leaf("deduction", perCase(-1), deductionColumns(cap), lost),
);

/** In a group that holds only bonuses, or only deductions, a leaf needs no cap to be one. */
export const leafOfBonusGroup = leaf("bonus", direct, bonusColumns(cap), earned);
/** The same of deductions. */
export const leafOfDeductionGroup = leaf("deduction", direct, deductionColumns(cap), lost);

/** A leaf of any part. */
export const anyLeaf: Arbitrary<LeafDraft> = fc.oneof(
  { weight: 4, arbitrary: baseLeaf },
  { weight: 1, arbitrary: withNotArising(baseLeafOf(fc.oneof(direct, proportional, increment, deadline(anyPoints)))) },
  { weight: 3, arbitrary: fc.oneof(...Object.values(wordedLeaves)) },
  { weight: 1, arbitrary: bonusLeaf },
  { weight: 1, arbitrary: deductionLeaf },
);

function bonusColumns(bonusCap: Arbitrary<number | undefined>) {
  return fc.record({ maximum: fc.constant(0), bonusCap, deductionCap: fc.constant(undefined) });
}

function deductionColumns(deductionCap: Arbitrary<number | undefined>) {
  return fc.record({ maximum: fc.constant(0), bonusCap: fc.constant(undefined), deductionCap });
}
