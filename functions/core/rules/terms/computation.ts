import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import type { BestResults } from "./best-results.ts";
import type { Period } from "./period.ts";

/** What a member typed for one criterion, as it stands in the form. */
export interface Entry {
  readonly result: Cell;
  readonly target: Cell;
  readonly supplement: Cell;
}

/** How late a member handed in at the milestone that the column "Theo mốc" names. */
export type Lateness =
  /** `days` are calendar days late; 0 is in time. */
  | { readonly kind: "handed-in"; readonly milestone: string; readonly days: number }
  /** The deadline, an ISO date, is over and nothing was handed in: later than any number of days. */
  | { readonly kind: "missing"; readonly milestone: string; readonly due: string }
  /** Not due yet. */
  | { readonly kind: "pending"; readonly milestone: string };

/** What the criterion, the settings, the hand-ins and the other members add to the rule. */
export interface Given {
  readonly maximum: Decimal;
  readonly unit?: string | undefined;
  /** Decimals kept where a rule divides; rounded half up, once. */
  readonly digits: number;
  /** Completes a day typed without its year. */
  readonly period?: Period | undefined;
  /** Present when the days late come from the hand-ins: the result cell is then not read. */
  readonly lateness?: Lateness | undefined;
  /** The best of all members, for the comparison with it; absent means alone. */
  readonly best?: BestResults | undefined;
  /** Whether the member is of the kind that `who` names; undefined where nobody but the member can tell. */
  readonly isOfKind?: ((who: string) => boolean | undefined) | undefined;
}

/** The points of somebody who overlooks one part of the rule. */
export interface Overlooked {
  readonly score: Decimal;
  /** A Vietnamese noun phrase that follows "chưa tính đến". */
  readonly part: string;
}

/** The points that a rule gives an entry, or why it gives none. */
export type Computation =
  | {
      readonly kind: "computed";
      readonly score: Decimal;
      /** A Vietnamese clause that follows "vì". */
      readonly because: string;
      /** True where a cap of the rule cut the score. */
      readonly capped?: boolean;
      /** Never empty, and each with another score than the computed one. */
      readonly overlooked?: readonly Overlooked[] | undefined;
    }
  | { readonly kind: "no-result" }
  | { readonly kind: "unreadable"; readonly fault: Fault }
  /** People give the points, or the parts of the tree do. */
  | { readonly kind: "not-computable" };

/** Nothing was typed yet. */
export const NO_RESULT: Computation = { kind: "no-result" };
/** The rule leaves the points to people or to the parts of the tree. */
export const NOT_COMPUTABLE: Computation = { kind: "not-computable" };

/** No points, since what was typed cannot be read. */
export const unreadable = (fault: Fault): Computation => ({ kind: "unreadable", fault });

interface Details {
  readonly capped?: boolean;
  /** Those that come to `score` as well, or to the same points as one before, are left out. */
  readonly overlooked?: () => readonly Overlooked[];
}

/**
 * The points with their reason; see `Computation` for what a property means that is left out. Words are made when they
 * are read: most scores are right, and nobody asks why.
 */
export function computed(
  score: Decimal,
  because: () => string,
  { capped = false, overlooked = () => [] }: Details = {},
): Computation {
  return {
    kind: "computed",
    score,
    get because() {
      return because();
    },
    ...(capped ? { capped } : {}),
    get overlooked() {
      const others = withoutEqual(score, overlooked());
      return others.length === 0 ? undefined : others;
    },
  };
}

const withoutEqual = (score: Decimal, all: readonly Overlooked[]): readonly Overlooked[] =>
  all.filter((one, index) => !one.score.eq(score) && all.findIndex((other) => other.score.eq(one.score)) === index);
