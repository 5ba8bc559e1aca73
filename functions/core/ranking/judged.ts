/** What conditions come to for a member. */
import type { Condition } from "../conditions/condition.ts";

/** A condition with the figures that decided it. */
export interface Decided {
  readonly condition: Condition;
  readonly found: string;
}

export interface Judged {
  /** The first that keeps the member from it. */
  readonly failed: Decided | undefined;
  readonly lowered: { readonly steps: number; readonly by: readonly Decided[] };
  /** Those that the program found met, in the order of the cell. */
  readonly met: readonly Condition[];
  /** In the words of the cell, with what the figures leave open; people compare them. */
  readonly toCompare: readonly string[];
}
