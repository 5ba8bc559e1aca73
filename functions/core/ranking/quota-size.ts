import { type Decimal, decimal, divide } from "../../../sheets-schema/cells/decimal.ts";
import type { Quota, QuotaOf } from "../bloc/bloc.ts";
import { quotaReasons } from "./quota-wording.ts";

/** How many members a quota may be a share of. */
export interface QuotaBases {
  readonly members: number;
  readonly placed: number;
  /** Members whose points reach the class of that name, or a higher one. */
  readonly reaching: (className: string) => number;
}

export interface QuotaSize {
  /** Undefined for no limit. */
  readonly count: number | undefined;
  /** How the count came about, without a full stop. */
  readonly reason: string;
}

/**
 * How many may be proposed. A share whose rounding nobody has declared is rounded down; so is what is left of "cứ 05 đơn
 * vị được 01".
 *
 * @example quotaSize({ kind: "share", percent: 20, rounding: "xuống", of: "members" }, 9 members)
 *          // => { count: 1, reason: "20% của 09 đơn vị là 1,8; làm tròn xuống còn 01" }
 */
export function quotaSize(quota: Quota | undefined, bases: QuotaBases): QuotaSize {
  if (quota === undefined) return { count: undefined, reason: quotaReasons.none() };
  switch (quota.kind) {
    case "count":
      return { count: quota.count, reason: quotaReasons.count(quota.count) };
    case "by-size":
      return { count: quota.count, reason: quotaReasons.bySize(quota.size, quota.count) };
    case "share":
      return sharedSize(quota, baseOf(quota, bases), quota.percent, decimal(100));
    case "fraction":
      return sharedSize(quota, baseOf(quota, bases), quota.numerator, quota.denominator);
    case "per": {
      const base = baseOf(quota, bases);
      const batches = rounded(decimal(base), decimal(quota.each), quota.rounding);
      const count = batches.count * quota.count;
      return { count, reason: quotaReasons.per(quota, base, batches.isWhole, count) };
    }
  }
}

const baseOf = ({ of }: QuotaOf, { members, placed, reaching }: QuotaBases): number =>
  of === "members" ? members : of === "placed" ? placed : reaching(of.class);

type Shared = Extract<Quota, { readonly kind: "share" | "fraction" }>;

function sharedSize(quota: Shared, base: number, numerator: Decimal, denominator: Decimal): QuotaSize {
  const part = numerator.times(base);
  const { count, isWhole } = rounded(part, denominator, quota.rounding);
  // A third has no end: two decimals are enough to see which way it went.
  const exact = quota.kind === "share" ? part.times("0.01") : divide(part, denominator, 2);
  return { count, reason: quotaReasons.share(quota, base, exact, isWhole ? "exact" : quota.rounding, count) };
}

/** `part / whole` as a whole number. */
function rounded(
  part: Decimal,
  whole: Decimal,
  rounding: QuotaOf["rounding"],
): { readonly count: number; readonly isWhole: boolean } {
  const rest = part.mod(whole);
  const down = Number(divide(part.minus(rest), whole, 0).toFixed());
  const isUp = rounding === "lên" ? rest.gt(0) : rounding === "đến số gần nhất" && rest.times(2).gte(whole);
  return { count: isUp ? down + 1 : down, isWhole: rest.eq(0) };
}
