/** Conditions typed in words beside a class or an award, as far as the program has the figures to judge them. */
import type { Interval } from "../rules/terms/interval.ts";

export type PartLevel = "mục" | "nhóm" | "tiêu chí";

/** Where a figure has to lie: in points, or in percent of the maximum. */
export interface Bound {
  readonly interval: Interval;
  readonly unit: "points" | "percent";
}

/** Rows of a list: those in each of whose fields one of the values stands. */
export interface ListedRows {
  readonly list: "initiatives" | "activities" | "commendations";
  readonly filters: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** What one row is, in words: "mô hình, cách làm hay". */
  readonly noun: string;
}

/** A statement that is true or false of a member. */
export type Fact =
  /** Of the parts of a level, within one part or all: every one lies in the bound, or so many of them do. */
  | {
      readonly kind: "parts";
      readonly level: PartLevel;
      readonly within: string | undefined;
      readonly bound: Bound;
      readonly how: "every" | Interval;
    }
  /** Deductions are positive here. */
  | { readonly kind: "part"; readonly code: string; readonly of: "points" | "deduction"; readonly bound: Bound }
  | { readonly kind: "total"; readonly of: "points" | "bonus" | "deduction"; readonly bound: Bound }
  | { readonly kind: "listed"; readonly rows: ListedRows; readonly count: Interval }
  | { readonly kind: "hand-ins"; readonly which: "late" | "returned"; readonly count: Interval };

/** Facts that hold together, or of which one is enough. */
export interface Facts {
  readonly join: "and" | "or";
  readonly all: readonly Fact[];
}

/** What the facts bring about: they have to be so, they must not be so, or the class is lowered by so many steps. */
export type Effect =
  | { readonly kind: "required" | "excluded" }
  | { readonly kind: "lowered"; readonly steps: number }
  /** All points of a part of the table are lost; in the table of criteria alone. */
  | { readonly kind: "lost"; readonly code: string };

/** One condition of the cell. */
export interface Condition {
  /** As it stands in the cell, without what parts it from the next. */
  readonly typed: string;
  /** Undefined: not all of its words are understood, and people compare it. */
  readonly read: { readonly effect: Effect; readonly facts: Facts } | undefined;
}

/** What the words of a condition may name. */
export interface ConditionNames {
  /** The code of the criterion that `typed` is the code, or the whole title, of. */
  readonly codeOf: (typed: string) => string | undefined;
}
