import type { Classification } from "../bloc/bloc.ts";
import type { Contender } from "./contender.ts";
import type { Decided, Judged } from "./judged.ts";
import type { PointGap } from "./point-gap.ts";
import type { QuotaSize } from "./quota-size.ts";

/** The class of one member, and what kept it from higher ones. */
export interface Classified {
  readonly class: Classification | undefined;
  /** Where the lowest class stands that the member is sure of, from 0 for the highest; their number for none. */
  readonly lowest: number;
  /** What of the conditions of its class the program found met, and what is left to people. */
  readonly judged: Pick<Judged, "met" | "toCompare"> | undefined;
  /** The highest class that a weak part or a condition kept it from. */
  readonly missed: { readonly class: Classification; readonly gap: Exclude<PointGap, { kind: "score" }> } | undefined;
  /** The class that it reached and was lowered from. */
  readonly lowered:
    | { readonly class: Classification; readonly steps: number; readonly by: readonly Decided[] }
    | undefined;
  /** Classes whose quota was taken up by better places. */
  readonly over: readonly { readonly class: Classification; readonly quota: QuotaSize }[];
  /** The class whose quota ends among those who share its place. */
  readonly open: OpenClass | undefined;
}

export interface OpenClass {
  readonly class: Classification;
  readonly quota: QuotaSize;
  /** How many of the members the class still has room for. */
  readonly places: number;
  readonly members: readonly Contender[];
}

/** The class of each contender. */
export type ClassOf = (contender: Contender) => Classified;
