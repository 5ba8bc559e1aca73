import type { Classification } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { Contender } from "./contender.ts";
import type { QuotaSize } from "./quota-size.ts";

/** The class of one member, and what kept it from higher ones. */
export interface Classified {
  readonly class: Classification | undefined;
  /** Where the lowest class stands that the member is sure of, from 0 for the highest; their number for none. */
  readonly lowest: number;
  /** The highest class that a weak part kept it from. */
  readonly missed: { readonly class: Classification; readonly part: Criterion } | undefined;
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
