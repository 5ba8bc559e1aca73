import type { Cell } from "../../../sheets-schema/cell.ts";
import type { Decimal } from "../../../sheets-schema/decimal.ts";
import type { Fault } from "../../../sheets-schema/fault.ts";

/** What a member typed for one criterion, as it stands in the form. */
export interface Entry {
  readonly result: Cell;
  readonly target: Cell;
  readonly supplement: Cell;
}

/** What the criterion and the settings add to the rule. */
export interface Given {
  readonly maximum: Decimal;
  readonly unit?: string | undefined;
  /** Decimals kept where a rule divides; rounded half up, once. */
  readonly digits: number;
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
    }
  | { readonly kind: "no-result" }
  | { readonly kind: "unreadable"; readonly fault: Fault }
  /** People give the points, or the parts of the tree do. */
  | { readonly kind: "not-computable" };

export const NO_RESULT: Computation = { kind: "no-result" };
export const NOT_COMPUTABLE: Computation = { kind: "not-computable" };

export const unreadable = (fault: Fault): Computation => ({ kind: "unreadable", fault });

export const computed = (score: Decimal, because: string, capped = false): Computation => ({
  kind: "computed",
  score,
  because,
  ...(capped ? { capped } : {}),
});
