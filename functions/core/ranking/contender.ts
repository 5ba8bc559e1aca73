import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { MemberScore } from "../result.ts";

/** A member with a place, as classes and awards consider it. */
export interface Contender {
  readonly place: number;
  readonly score: MemberScore;
  /** The figure that members are ranked by: the total, or the share of the assigned maximum in percent. */
  readonly basis: Decimal;
}

/** Those of one place together, the best place first; `contenders` come in the order of their places. */
export const byPlace = <Item extends { readonly place: number }>(contenders: readonly Item[]): Item[][] => [
  ...Map.groupBy(contenders, ({ place }) => place).values(),
];
